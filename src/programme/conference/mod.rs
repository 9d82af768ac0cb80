//! Programmes out of conference systems: pretalx, frab and c3voc schedules, and calendars.

mod build;
mod element;
mod encoding;
mod frab;
mod gather;
mod ics;
mod ics_changes;
mod ics_lines;
mod ics_series;
mod ics_times;
mod ics_zones;
mod ids;
mod kinds;
mod language;
mod links;
mod merge;
mod model;
mod nodes;
mod plain;
mod times;
mod xml;

use std::borrow::Cow;
use std::collections::HashMap;

use self::model::Export;
use super::file::tree::{File, Lines, Parsed, Spots, Table};
use super::file::{Format, Note, Reading, Source, json, read_named, read_tree};
use super::problem::{Problem, Trouble};

/// Tables inside each other in a schedule; what lies deeper is not read.
const DEPTH: usize = 16;

/// Whether a JSON file is a schedule and not a programme file.
pub(super) fn is_schedule(root: &Table) -> bool {
    frab::is_schedule(root)
}

/// Reads a schedule or calendar.
pub(super) fn read_export(source: Source<'_>) -> Reading {
    let (text, encoding) = match encoding::text(source) {
        Ok(read) => read,
        Err(problem) => return Reading::refused(vec![*problem]),
    };
    match export(&text, source.format) {
        Ok(mut export) => {
            export.note_encoding(encoding);
            finish(&Spots::Lines(Lines::new(&text)), &export)
        }
        Err(faults) => refuse(&text, faults),
    }
}

/// Reads files of which several may be one event in several languages: schedules and calendars of
/// one event become one programme. Every reading has the numbers of its files.
pub fn read_together(files: &[Source<'_>]) -> Vec<(Vec<usize>, Reading)> {
    let mut groups: Vec<(Vec<usize>, Vec<Export>)> = Vec::new();
    let mut by_event: HashMap<String, usize> = HashMap::new();
    for (number, file) in files.iter().enumerate() {
        let Some(export) = export_of(*file) else {
            groups.push((vec![number], Vec::new()));
            continue;
        };
        let group = *by_event.entry(export.id.clone()).or_insert(groups.len());
        if group == groups.len() {
            groups.push((Vec::new(), Vec::new()));
        }
        let (numbers, exports) = &mut groups[group];
        numbers.push(number);
        exports.push(export);
    }
    let reading = |(numbers, exports): (Vec<usize>, Vec<Export>)| {
        let reading = if exports.len() < 2 { None } else { together(files, &numbers, exports) };
        let reading = reading.unwrap_or_else(|| read_named(files[numbers[0]]));
        (numbers, reading)
    };
    groups.into_iter().map(reading).collect()
}

/// Several exports of one event, their places one after the other.
fn together(files: &[Source<'_>], numbers: &[usize], mut exports: Vec<Export>) -> Option<Reading> {
    let sources = numbers.iter().filter_map(|number| files.get(*number));
    let sources: Vec<&Source<'_>> = sources.collect();
    let texts = sources.iter().map(|source| Some(encoding::text(**source).ok()?.0));
    let texts: Vec<Cow<'_, str>> = texts.collect::<Option<_>>()?;
    let (mut spots, mut begin) = (Vec::new(), 0);
    for ((source, text), export) in sources.iter().zip(&texts).zip(&mut exports) {
        export.shift(begin);
        spots.push(File { name: source.name, begin, lines: Lines::new(text) });
        begin += text.len() + 1;
    }
    Some(finish(&Spots::Files(spots), &merge::merged(exports)?))
}

/// The export in a file, when it is a sound one.
fn export_of(file: Source<'_>) -> Option<Export> {
    let (text, encoding) = match file.format {
        Format::Toml | Format::Sheet => return None,
        Format::Json | Format::Xml | Format::Calendar => encoding::text(file).ok()?,
    };
    if file.format == Format::Json && !frab::is_schedule(&json::parse(&text).root) {
        return None;
    }
    let mut export = export(&text, file.format).ok()?;
    export.note_encoding(encoding);
    Some(export)
}

fn export(text: &str, format: Format) -> Result<Export, Vec<(usize, Trouble)>> {
    match format {
        Format::Calendar => ics::export(text).map_err(|fault| vec![fault]),
        Format::Xml => {
            let root = xml::tree(text).map_err(|fault| vec![fault])?;
            Ok(frab::export(&root))
        }
        Format::Json | Format::Toml | Format::Sheet => {
            let Parsed { root, faults } = json::parse_deep(text, DEPTH);
            if faults.is_empty() { Ok(frab::export(&root)) } else { Err(faults) }
        }
    }
}

/// The programme of an export, with what was adapted on the way among the problems.
fn finish(spots: &Spots<'_>, export: &Export) -> Reading {
    let notes = export.notes.iter().map(|note| Note {
        at: note.at,
        session: note.session.clone(),
        what: note.what.clone(),
    });
    read_tree(spots, Some(&build::tree(export)), notes.collect())
}

fn refuse(text: &str, faults: Vec<(usize, Trouble)>) -> Reading {
    let lines = Lines::new(text);
    let problem = |(at, what): (usize, Trouble)| {
        let (line, column) = lines.spot(at);
        let place = super::Place::At { line, column, path: String::new(), row: None };
        Problem::new(place, what)
    };
    Reading::refused(faults.into_iter().map(problem).collect())
}

#[cfg(test)]
mod tests;
