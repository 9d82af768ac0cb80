//! Programmes out of conference systems: pretalx, frab and c3voc schedules, and calendars.

mod build;
mod element;
mod frab;
mod gather;
mod ics;
mod ics_lines;
mod ics_series;
mod ics_times;
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

use std::collections::HashMap;

use self::model::Export;
use super::file::tree::{Lines, Parsed, Table};
use super::file::{Adapted, Format, Reading, json, read, read_tree, text_of};
use super::problem::{Problem, Trouble};

/// Tables inside each other in a schedule; what lies deeper is not read.
const DEPTH: usize = 16;

/// Whether a JSON file is a schedule and not a programme file.
pub(super) fn is_schedule(root: &Table) -> bool {
    frab::is_schedule(root)
}

/// Reads a schedule or calendar.
pub(super) fn read_export(text: &str, format: Format) -> Reading {
    match export(text, format) {
        Ok(export) => finish(text, &export),
        Err(faults) => refuse(text, faults),
    }
}

/// Reads files of which several may be one event in several languages: schedules and calendars of
/// one event become one programme. Every reading has the numbers of its files.
pub fn read_together(files: &[(&[u8], Format)]) -> Vec<(Vec<usize>, Reading)> {
    let mut groups: Vec<(Vec<usize>, Vec<Export>)> = Vec::new();
    let mut by_event: HashMap<String, usize> = HashMap::new();
    for (number, (bytes, format)) in files.iter().enumerate() {
        let export = text_of(bytes).ok().filter(|text| is_export(text, *format));
        let export = export.and_then(|text| export_of(text, *format));
        let Some(export) = export else {
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
        let first = numbers.first().and_then(|number| files.get(*number)).copied();
        let (bytes, format) = first.unwrap_or((&[], Format::Toml));
        let reading = match (numbers.len(), text_of(bytes), merge::merged(exports)) {
            (2.., Ok(text), Some(export)) => finish(text, &export),
            _ => read(bytes, format),
        };
        (numbers, reading)
    };
    groups.into_iter().map(reading).collect()
}

fn is_export(text: &str, format: Format) -> bool {
    match format {
        Format::Toml => false,
        Format::Json => frab::is_schedule(&json::parse(text).root),
        Format::Xml | Format::Calendar => true,
    }
}

fn export_of(text: &str, format: Format) -> Option<Export> {
    export(text, format).ok()
}

fn export(text: &str, format: Format) -> Result<Export, Vec<(usize, Trouble)>> {
    match format {
        Format::Calendar => ics::export(text).map_err(|fault| vec![fault]),
        Format::Xml => {
            let root = xml::tree(text).map_err(|fault| vec![fault])?;
            Ok(frab::export(&root))
        }
        Format::Json | Format::Toml => {
            let Parsed { root, faults } = json::parse_deep(text, DEPTH);
            if faults.is_empty() { Ok(frab::export(&root)) } else { Err(faults) }
        }
    }
}

/// The programme of an export, with what was adapted on the way among the problems.
fn finish(text: &str, export: &Export) -> Reading {
    let adapted = export.notes.iter().map(|note| Adapted {
        at: note.at,
        session: note.session.clone(),
        what: note.what.clone(),
    });
    read_tree(&Lines::new(text), &build::tree(export), adapted.collect())
}

fn refuse(text: &str, faults: Vec<(usize, Trouble)>) -> Reading {
    let lines = Lines::new(text);
    let problem = |(at, what): (usize, Trouble)| {
        let (line, column) = lines.spot(at);
        let place = super::Place::At { line, column, path: String::new(), row: None };
        Problem::new(place, what)
    };
    let problems = faults.into_iter().map(problem).collect();
    Reading { programme: None, problems, canonical: None }
}

#[cfg(test)]
mod tests;
