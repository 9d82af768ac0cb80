//! The lines above a table: the event's name, its day, its place, who holds it.

use super::days::wrong_weekday;
use super::half::{self, Half};
use crate::programme::EventKind;
use crate::programme::sheet::build::Built;
use crate::programme::sheet::dates::{self, Day};
use crate::programme::sheet::grid::Sheet;
use crate::programme::sheet::trouble::SheetTrouble;
use crate::texts::{fold, words};

/// What the lines above the tables say; a text with its `at`.
#[derive(Clone, Debug, Default)]
pub(super) struct Above {
    pub(super) name: Option<(String, usize)>,
    pub(super) organiser: Option<(String, usize)>,
    pub(super) place: Option<(String, usize)>,
    pub(super) day: Option<Day>,
    /// What only a file has that was written by a programme.
    pub(super) id: Option<(String, usize)>,
    pub(super) zone: Option<(String, usize)>,
    pub(super) language: Option<(String, usize)>,
    /// Whether that day has no year, which is said once and not for every row.
    pub(super) undated: bool,
    /// For a day that is written without one.
    pub(super) year: Option<i32>,
    /// The half of the day that a line speaks of.
    pub(super) half: Option<Half>,
}

/// How the name of an event begins, folded, and what sort of event it is.
const EVENTS: [(&str, EventKind); 15] = [
    ("hoi thao", EventKind::Workshop),
    ("hoi nghi", EventKind::Conference),
    ("toa dam", EventKind::Seminar),
    ("dai hoi", EventKind::Congress),
    ("dien dan", EventKind::Conference),
    ("hop mat", EventKind::Workshop),
    ("le ky niem", EventKind::Workshop),
    ("tap huan", EventKind::Workshop),
    ("workshop", EventKind::Workshop),
    ("conference", EventKind::Conference),
    ("international conference", EventKind::Conference),
    ("seminar", EventKind::Seminar),
    ("congress", EventKind::Congress),
    ("symposium", EventKind::Conference),
    ("forum", EventKind::Conference),
];

/// Labels of lines that say what a secretariat does not.
pub(in crate::programme) const ID: [&str; 2] = ["Mã sự kiện", "Event id"];
pub(in crate::programme) const ZONE: [&str; 2] = ["Múi giờ", "Time zone"];
pub(in crate::programme) const LANGUAGE: [&str; 2] = ["Ngôn ngữ", "Language"];

impl Above {
    /// Reads the rows before the headings of a sheet; what is known already stays, but for the day.
    pub(super) fn read(&mut self, sheet: &Sheet, headings: usize, built: &mut Built) {
        self.day = dates::day(&sheet.name).or(if sheet.index == 0 { None } else { self.day });
        let mut lines: Vec<(String, u32, u32)> = Vec::new();
        for row in sheet.rows.iter().take(headings) {
            for (column, cell) in &row.cells {
                let Some(text) = cell.text() else { continue };
                lines
                    .extend(text.lines().map(|line| (line.trim().to_owned(), row.number, *column)));
            }
        }
        // Where several days are named, each must stand with its rows.
        let one = |line: &str| if dates::is_range(line) { None } else { dates::day(line) };
        let said = lines.iter().find_map(|line| Some((line, one(&line.0)?)));
        let day = said.map(|(_, day)| day);
        if let Some(((line, row, column), day)) = said {
            let date = day.date(self.year);
            self.undated = date.is_none();
            let trouble = match date {
                None => Some(SheetTrouble::NoYear { value: line.clone() }),
                Some(date) => wrong_weekday(line, date),
            };
            if let Some(trouble) = trouble {
                let at = built.spot(sheet, *row, *column);
                built.fault(at, trouble);
            }
        }
        self.day = day.or(self.day);
        let mut days = lines.iter().filter(|(line, _, _)| dates::is_day_line(line));
        self.half = days.next_back().and_then(|(line, _, _)| half::of_text(line));
        let mut set = |place: &mut Option<(String, usize)>, found: Option<(String, u32, u32)>| {
            if let (None, Some((text, row, column))) = (&place, found) {
                *place = Some((text, built.spot(sheet, row, column)));
            }
        };
        set(&mut self.name, name(&lines));
        set(&mut self.organiser, lines.iter().find(|(line, _, _)| is_organiser(line)).cloned());
        set(&mut self.place, lines.iter().find_map(place));
        set(&mut self.id, labelled(&lines, &ID));
        set(&mut self.zone, labelled(&lines, &ZONE));
        set(&mut self.language, labelled(&lines, &LANGUAGE));
    }
}

/// The sort of event that a name speaks of.
pub(super) fn kind(name: &str) -> EventKind {
    let words = format!(" {} ", words(name).join(" "));
    let said = EVENTS.iter().find(|(sign, _)| words.contains(&format!(" {sign} ")));
    said.map_or(EventKind::Workshop, |(_, kind)| *kind)
}

/// The line that begins like an event's name, with the quoted line after it; else the longest.
fn name(lines: &[(String, u32, u32)]) -> Option<(String, u32, u32)> {
    let named = lines.iter().enumerate().find_map(|(at, (line, row, column))| {
        let line = without_programme(line);
        let begins = EVENTS.iter().any(|(sign, _)| words(line).join(" ").starts_with(sign));
        begins.then(|| (at, line.to_owned(), *row, *column))
    });
    if let Some((at, mut name, row, column)) = named {
        let next = lines.get(at + 1).map(|(line, _, _)| line.as_str()).unwrap_or_default();
        if next.starts_with(['"', '“', '«']) || name.ends_with(':') {
            name = format!("{name} {next}");
        } else if is_only_sort(&name) && is_subject(next) {
            name = format!("{name}: {next}");
        }
        return Some((name, row, column));
    }
    let longest = lines.iter().filter(|(line, _, _)| is_usable(line));
    let (line, row, column) = longest.max_by_key(|(line, _, _)| line.chars().count())?;
    Some((without_programme(line).to_owned(), *row, *column))
}

/// "HỘI THẢO KHOA HỌC QUỐC TẾ": what sort of event it is, and not yet what it is about.
fn is_only_sort(name: &str) -> bool {
    const SORT: &str =
        " hoi thao nghi dam toa dai dien dan tap huan khoa hoc quoc te gia cap truong thuong nien ";
    words(name).iter().all(|word| SORT.contains(&format!(" {word} ")))
}

/// Whether a line below the sort of an event can say what it is about.
fn is_subject(line: &str) -> bool {
    let words = words(line);
    let is_month = words.iter().any(|word| word == "thang") && dates::year(line).is_some();
    words.len() > 3 && is_usable(line) && !is_month && !line.starts_with('(')
}

fn is_usable(line: &str) -> bool {
    !without_programme(line).is_empty()
        && !line.contains(':')
        && !is_organiser(line)
        && dates::day(line).is_none()
        && line.chars().any(char::is_alphabetic)
}

/// "CHƯƠNG TRÌNH HỘI THẢO …" without its first words.
fn without_programme(line: &str) -> &str {
    for start in ["chuong trinh", "lich trinh", "agenda", "programme", "program"] {
        // Marks fold away, letters stay, so letters are counted.
        let letters = start.chars().count();
        if fold(line).starts_with(start) {
            let composed = line.char_indices().nth(letters).map_or(line.len(), |(at, _)| at);
            return line[composed..].trim_start_matches([' ', ':', '-', '–']);
        }
    }
    line
}

fn is_organiser(line: &str) -> bool {
    crate::programme::sheet::people::is_organisation(line) && !line.contains(':')
}

/// What follows one of the labels.
fn labelled(lines: &[(String, u32, u32)], labels: &[&str]) -> Option<(String, u32, u32)> {
    lines.iter().find_map(|(line, row, column)| {
        let (label, said) = line.split_once(':')?;
        let label = words(label);
        let fits = labels.iter().any(|known| words(known) == label);
        let said = said.trim();
        (fits && !said.is_empty()).then(|| (said.to_owned(), *row, *column))
    })
}

/// "(Địa điểm: Hội trường A)"
fn place((line, row, column): &(String, u32, u32)) -> Option<(String, u32, u32)> {
    let line = line.trim_matches(['(', ')']);
    line.split(';').find_map(|part| {
        let (label, place) = part.split_once(':')?;
        let label = words(label).join(" ");
        let is_label = ["dia diem", "tai", "venue", "location", "place"].contains(&label.as_str());
        let place = place.trim();
        (is_label && !place.is_empty()).then(|| (place.to_owned(), *row, *column))
    })
}
