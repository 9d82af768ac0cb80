//! Lines of a text, as pasted from a letter or a message, into the columns of a table.

mod line;

use self::line::{Parts, labelled_room, parts, time_of};
use super::dates;
use super::grid::{Cell, Row, Sheet};
use super::people::{people, role_line};
use crate::texts::words;

/// The columns that lines are parted into.
pub(super) const TIME: u32 = 0;
pub(super) const TITLE: u32 = 1;
pub(super) const PEOPLE: u32 = 2;
pub(super) const ROOM: u32 = 3;
/// What stands before a line of a list.
const BULLETS: [char; 8] = ['-', '–', '+', '•', '*', '·', '\u{f0b7}', '▪'];

/// The same rows with their lines parted, and the first that is no line above the programme;
/// `None` when no line has a time, or when the lines are those of cells without headings.
pub(super) fn parted(sheet: &Sheet) -> Option<(Sheet, usize)> {
    let lines: Vec<(u32, String)> =
        sheet.rows.iter().filter_map(|row| Some((row.number, row.text(0)?))).collect();
    let timed: Vec<(usize, &str)> = lines
        .iter()
        .enumerate()
        .filter_map(|(index, (_, line))| Some((index, time_of(line)?.rest)))
        .collect();
    let of_cells = timed.iter().filter(|(_, rest)| is_cell_sign(rest)).count();
    let first = timed.first()?.0;
    if of_cells * 2 > timed.len() {
        return None;
    }
    let first = (0..first).rev().take_while(|index| is_part(&lines[*index].1)).last();
    let first = first.unwrap_or(timed[0].0);
    let mut rows: Vec<Row> =
        lines[..first].iter().map(|(number, line)| whole(*number, line)).collect();
    let mut open = false;
    for (number, line) in &lines[first..] {
        let row = row(*number, line);
        let Some(last) = rows.last_mut().filter(|_| open) else {
            open = row.cell(TIME).is_some() && row.cells.len() == 1 && time_of(line).is_some();
            rows.push(row);
            continue;
        };
        // A time alone in its line has its content in the next one.
        if row.cell(TIME).is_none() {
            last.cells.extend(row.cells);
            open = false;
        } else {
            open = row.cells.len() == 1 && time_of(line).is_some();
            rows.push(row);
        }
    }
    join_rooms(&mut rows, first);
    Some((Sheet { rows, ..sheet.clone() }, first))
}

fn row(number: u32, line: &str) -> Row {
    if let Some(timed) = time_of(line) {
        let mut row = filled(number, &parts(timed.rest));
        row.cells.insert(0, (TIME, Cell::Text(timed.time.to_owned())));
        return row;
    }
    let bare = line.trim_start_matches(BULLETS).trim();
    if dates::is_day_line(bare) || dates::day(bare).is_some() && starts_like_day(bare) {
        return whole(number, bare);
    }
    if let Some(room) = labelled_room(bare) {
        return Row { number, cells: vec![(ROOM, Cell::Text(room.to_owned()))] };
    }
    if role_line(bare).is_some() {
        return Row { number, cells: vec![(TITLE, Cell::Text(bare.to_owned()))] };
    }
    let found = people(bare);
    if !found.named.is_empty()
        && found.others.is_empty()
        && found.named.iter().all(|named| named.title.is_some())
    {
        return Row { number, cells: vec![(PEOPLE, Cell::Text(bare.to_owned()))] };
    }
    filled(number, &parts(bare))
}

fn filled(number: u32, parts: &Parts) -> Row {
    let people = parts.people.join("\n");
    let cells = [(TITLE, &parts.title), (PEOPLE, &people), (ROOM, &parts.room)];
    let filled = cells.into_iter().filter(|(_, text)| !text.is_empty());
    Row { number, cells: filled.map(|(column, text)| (column, Cell::Text(text.clone()))).collect() }
}

fn whole(number: u32, line: &str) -> Row {
    let line = line.trim().trim_start_matches(BULLETS).trim();
    Row { number, cells: vec![(TIME, Cell::Text(line.to_owned()))] }
}

/// "Địa điểm: Hội trường A" in a line of its own belongs to the session above it.
fn join_rooms(rows: &mut Vec<Row>, first: usize) {
    let mut index = first.max(1);
    while index < rows.len() {
        let alone = match rows[index].cells.as_slice() {
            [(ROOM, room)] => Some(room.clone()),
            _ => None,
        };
        let session = (first..index)
            .rev()
            .find(|at| rows[*at].cells.len() > 1 && rows[*at].cell(TIME).is_some());
        let free = session.filter(|at| rows[*at].cell(ROOM).is_none());
        if let (Some(room), Some(at)) = (alone, free) {
            rows[at].cells.push((ROOM, room));
            rows.remove(index);
        } else {
            index += 1;
        }
    }
}

/// A comma or the like directly after the time, with no space: cells, not words.
fn is_cell_sign(rest: &str) -> bool {
    let mut characters = rest.chars();
    matches!(characters.next(), Some(',' | ';' | '|'))
        && characters.next().is_some_and(|next| !next.is_whitespace())
}

fn starts_like_day(line: &str) -> bool {
    let folded = words(line).join(" ");
    ["ngay", "thu", "day", "chu nhat", "sang", "chieu", "buoi"]
        .iter()
        .any(|start| folded.starts_with(start))
}

/// A day, a half of one or the name of a part before the first time belongs to the programme.
fn is_part(line: &str) -> bool {
    let bare = line.trim().trim_start_matches(BULLETS).trim();
    let folded = words(bare).join(" ");
    let part = ["phien", "tieu ban", "session", "panel"].iter().any(|s| folded.starts_with(s));
    part || dates::is_day_line(bare)
}

#[cfg(test)]
mod tests;
