//! The rows of a table, one after the other: a day, a session, a paper under it, or nothing known.

use chrono::NaiveDate;

use super::above::Above;
use super::half::{self, Half};
use super::layout::{Layout, layout_at};
use super::plan::{Part, Plan, Slot, Talk, end_of};
use super::timed::{Timed, When, timed};
use super::titles::Titles;
use crate::programme::Role;
use crate::programme::sheet::build::Built;
use crate::programme::sheet::grid::{Cell, Row, Sheet};
use crate::programme::sheet::headings::Column;
use crate::programme::sheet::hours::Hours;
use crate::programme::sheet::people::{part_line, people};
use crate::programme::sheet::trouble::SheetTrouble;
use crate::texts::words;

/// Reads the table below the headings into the plan.
pub(super) fn read(
    plan: &mut Plan,
    above: &Above,
    sheet: &Sheet,
    layout: Layout,
    built: &mut Built,
) {
    let day = above.day.and_then(|day| day.date(plan.year));
    let first = layout.below;
    plan.tables += 1;
    for (column, heading) in &layout.unknown {
        let at = built.spot(sheet, sheet.rows[layout.first].number, *column);
        built.fault(at, SheetTrouble::UnreadColumn { heading: heading.clone() });
    }
    let mut table = Table {
        plan,
        sheet,
        layout,
        built,
        day,
        room: None,
        track: None,
        undated: above.undated,
        half: above.half,
        current: Current::None,
    };
    let mut index = first;
    while let Some(row) = sheet.rows.get(index) {
        if let Some(layout) = layout_at(sheet, index).filter(|layout| layout.first == index) {
            // The headings of the next page or day.
            index = layout.below;
            table.plan.tables += 1;
            table.layout = layout;
            continue;
        }
        let next_is_timed = sheet.rows.get(index + 1).is_some_and(|row| table.is_timed(row));
        table.row(row, next_is_timed);
        index += 1;
    }
}

/// To what a line without a time belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Current {
    None,
    Slot(usize),
    /// A session whose time could not be read; its lines are not accused.
    Broken,
}

/// A table under way.
pub(super) struct Table<'t> {
    pub(super) plan: &'t mut Plan,
    pub(super) sheet: &'t Sheet,
    pub(super) layout: Layout,
    pub(super) built: &'t mut Built,
    pub(super) day: Option<NaiveDate>,
    pub(super) room: Option<usize>,
    pub(super) track: Option<(String, usize)>,
    /// Whether the day above has no year.
    pub(super) undated: bool,
    /// The half of the day that a line above the row names.
    pub(super) half: Option<Half>,
    pub(super) current: Current,
}

impl Table<'_> {
    fn row(&mut self, row: &Row, next_is_timed: bool) {
        self.cell_errors(row);
        if self.day_line(row) {
            return;
        }
        self.day_column(row);
        let title = self.own_text(row, Column::Title);
        match timed(&self.layout, row, self.plan.year) {
            Timed::Yes(when) => {
                self.day = when.date.or(self.day);
                self.session(row, when, title);
            }
            Timed::Bad(column, value) => {
                let at = self.at(row, column);
                self.built.fault(at, SheetTrouble::BadHours { value });
                self.current = Current::Broken;
            }
            Timed::No => self.untimed(row, title, next_is_timed),
        }
    }

    /// The `at` of a cell.
    pub(super) fn at(&mut self, row: &Row, column: u32) -> usize {
        self.built.spot(self.sheet, row.number, column)
    }

    fn cell_errors(&mut self, row: &Row) {
        for (column, cell) in &row.cells {
            let known = self.layout.columns.iter().any(|(at, _)| at == column);
            if let (Cell::Error(value), true) = (cell, known) {
                let at = self.at(row, *column);
                self.built.fault(at, SheetTrouble::CellError { value: value.clone() });
            }
        }
    }

    fn is_timed(&self, row: &Row) -> bool {
        !matches!(timed(&self.layout, row, self.plan.year), Timed::No)
    }

    fn session(&mut self, row: &Row, when: When, title: Option<(u32, String)>) {
        let time_at = self.at(row, when.column);
        self.current = Current::Broken;
        let Some(day) = self.day else {
            if !self.undated {
                self.built.fault(time_at, SheetTrouble::NoDay);
            }
            return;
        };
        let Some((title_column, title)) = title else {
            return self.built.fault(time_at, SheetTrouble::NoTitle);
        };
        let hours = self.meant(when, time_at);
        let title_at = self.at(row, title_column);
        let titles = self.titles(row, title_column, &title);
        let start = day.and_time(hours.start);
        let mut slot = Slot {
            at: time_at,
            table: self.plan.tables,
            title_at,
            time_at,
            start,
            end: hours.end.map(|end| end_of(start, end)),
            title: titles.title.clone(),
            track: self.track.clone(),
            room: self.room_of(row),
            id: self.own_text(row, Column::Id).map(|(_, id)| id),
            ..Slot::default()
        };
        self.mark(&mut slot, row);
        self.fill(&mut slot, row, titles);
        self.plan.slots.push(slot);
        self.current = Current::Slot(self.plan.slots.len() - 1);
    }

    /// What stands in columns of their own.
    fn mark(&mut self, slot: &mut Slot, row: &Row) {
        for (column, place) in [
            (Column::Kind, &mut slot.kind_word),
            (Column::Document, &mut slot.document),
            (Column::Status, &mut slot.status),
        ] {
            *place = self.own_text(row, column).map(|(at, text)| (text, self.at(row, at)));
        }
        if let Some((at, track)) = self.own_text(row, Column::Track) {
            slot.track = Some((track, self.at(row, at)));
        }
    }

    /// The hours in the half of the day that the row or a line above it names.
    fn meant(&mut self, when: When, at: usize) -> Hours {
        let half = when.half.or(self.half);
        let Some(meant) = half.and_then(|half| half::meant(when.hours, half)) else {
            return when.hours;
        };
        let (written, read) = (when.hours.to_string(), meant.to_string());
        self.built.fault(at, SheetTrouble::GuessedHalf { written, read });
        meant
    }

    /// What else the row says of its session.
    fn fill(&mut self, slot: &mut Slot, row: &Row, titles: Titles) {
        let title_at = slot.title_at;
        slot.notes = titles.notes;
        for (role, line) in titles.people {
            slot.people.extend(self.parts(&line, role, title_at).0);
        }
        for (title, line) in titles.talks {
            let (people, others) = self.parts(&line, Some(Role::Speaker), title_at);
            slot.talks.push(Talk { at: title_at, title, people, others, ..Talk::default() });
        }
        let (parts, others) = self.parts_of(row);
        slot.people.extend(parts);
        slot.notes.extend(others);
        slot.notes.extend(self.texts(row, &[Column::Subtitle, Column::Abstract]));
    }

    /// The room of this row, or the one above it.
    fn room_of(&mut self, row: &Row) -> Option<usize> {
        if let Some((column, name)) = self.own_text(row, Column::Room) {
            // A dash says that there is no room, also below one that has.
            if !name.chars().any(char::is_alphanumeric) {
                self.room = None;
                return None;
            }
            let at = self.at(row, column);
            let name = name.lines().map(str::trim).collect::<Vec<_>>().join(" ");
            self.room = Some(self.plan.room(&name, at));
        }
        self.room
    }

    fn untimed(&mut self, row: &Row, title: Option<(u32, String)>, next_is_timed: bool) {
        let first = row.cells.iter().find_map(|(at, cell)| Some((*at, cell.text()?)));
        let Some((first_column, first_text)) = first else { return };
        let line = title.clone().unwrap_or((first_column, first_text));
        // What has an id of its own below a session is one of its papers, whatever it is called.
        let named = title.is_some() && self.own_text(row, Column::Id).is_some();
        let is_paper = named && matches!(self.current, Current::Slot(_));
        if !is_paper && next_is_timed && is_part_of_programme(&line.1) {
            self.track = Some((line.1, self.at(row, line.0)));
            self.current = Current::None;
            return;
        }
        let slot = match self.current {
            Current::Broken => return,
            Current::Slot(slot) if is_paper || !is_after_table(&line.1) => slot,
            _ => {
                let at = self.at(row, line.0);
                return self.built.fault(at, SheetTrouble::UnreadLine { value: line.1 });
            }
        };
        let (parts, others) = self.parts_of(row);
        match title {
            Some((column, title)) => self.talk(slot, row, (column, title), parts, others),
            None if parts.is_empty() && others.is_empty() => {
                let at = self.at(row, line.0);
                self.built.fault(at, SheetTrouble::UnreadLine { value: line.1 });
            }
            None => {
                let Some(slot) = self.plan.slots.get_mut(slot) else { return };
                match slot.talks.last_mut() {
                    Some(talk) => {
                        talk.people.extend(parts);
                        talk.others.extend(others);
                    }
                    None => slot.people.extend(parts),
                }
            }
        }
    }

    fn talk(
        &mut self,
        slot: usize,
        row: &Row,
        (column, title): (u32, String),
        people: Vec<Part>,
        others: Vec<String>,
    ) {
        let at = self.at(row, column);
        let mut titles = self.titles(row, column, &title);
        if titles.title.is_empty() {
            // "Chủ trì: TS. A" alone belongs to the session.
            let mut all = people;
            for (role, line) in std::mem::take(&mut titles.people) {
                all.extend(self.parts(&line, role, at).0);
            }
            if let Some(slot) = self.plan.slots.get_mut(slot) {
                slot.people.extend(all);
            }
            return;
        }
        let id = self.own_text(row, Column::Id).map(|(_, id)| id);
        let mut talk = Talk { at, id, title: titles.title, people, others };
        for (_, line) in titles.people {
            talk.people.extend(self.parts(&line, Some(Role::Speaker), at).0);
        }
        if let Some(slot) = self.plan.slots.get_mut(slot) {
            slot.talks.push(talk);
        }
    }

    /// The people of a row, and what names nobody.
    fn parts_of(&mut self, row: &Row) -> (Vec<Part>, Vec<String>) {
        let (mut parts, mut others) = (Vec::new(), Vec::new());
        for (column, what) in self.layout.columns.clone() {
            let role = match what {
                Column::People => None,
                Column::PeopleAs(role) => Some(role),
                _ => continue,
            };
            let carried = || self.sheet.carried(row.number, column).and_then(Cell::text);
            let Some(text) = row.text(column).or_else(carried) else { continue };
            let at = self.at(row, column);
            for line in text.lines() {
                let (role, line) =
                    part_line(line).map_or((role, line), |(role, line)| (Some(role), line));
                let (found, rest) = self.parts(line, role, at);
                parts.extend(found);
                others.extend(rest);
            }
        }
        self.describe(row, &parts);
        (parts, others)
    }

    fn parts(&mut self, line: &str, role: Option<Role>, at: usize) -> (Vec<Part>, Vec<String>) {
        let found = people(line);
        let named = found.named.into_iter();
        let parts = named.map(|named| Part { person: self.plan.person(named, at), role, at });
        (parts.collect(), found.others)
    }

    /// Columns of their own for where people come from and what they are.
    fn describe(&mut self, row: &Row, parts: &[Part]) {
        let affiliation = self.own_text(row, Column::Affiliation).map(|(_, text)| text);
        let position = self.own_text(row, Column::Position).map(|(_, text)| text);
        for part in parts {
            let Some((person, _)) = self.plan.people.get_mut(part.person) else { continue };
            person.affiliation = person.affiliation.take().or_else(|| affiliation.clone());
            person.position = person.position.take().or_else(|| position.clone());
        }
    }

    /// What a cell for contents says. Where rows have ids, people have a column of their own.
    fn titles(&self, row: &Row, column: u32, title: &str) -> Titles {
        match row.cell(column) {
            Some(Cell::Literal(words)) => Titles::literal(words),
            _ if self.own_text(row, Column::Id).is_some() => Titles::of(title),
            _ => Titles::of(title).led(),
        }
    }

    fn texts(&self, row: &Row, columns: &[Column]) -> Vec<String> {
        columns.iter().filter_map(|column| self.own_text(row, *column)).map(|(_, t)| t).collect()
    }

    /// The first text of this row in a column for it.
    fn own_text(&self, row: &Row, column: Column) -> Option<(u32, String)> {
        self.layout.columns_of(column).find_map(|at| Some((at, row.text(at)?)))
    }
}

/// "PHIÊN 1: …", "Tiểu ban A" above the rows that belong to it.
fn is_part_of_programme(line: &str) -> bool {
    let folded = words(line).join(" ");
    ["phien", "tieu ban", "phan", "session", "panel", "part", "track", "nhom"]
        .iter()
        .any(|start| folded.starts_with(start))
}

/// What stands below a table.
fn is_after_table(line: &str) -> bool {
    let folded = words(line).join(" ");
    ["ghi chu", "luu y", "nguoi lap", "tm ban", "noi nhan", "ban to chuc", "note", "truong ban"]
        .iter()
        .any(|start| folded.starts_with(start))
}
