//! A parsed file of either format: values that know where they stand.

use crate::programme::problem::{Place, Row, Trouble};

/// What came of parsing a text.
#[derive(Debug)]
pub(in crate::programme) struct Parsed {
    pub(in crate::programme) root: Table,
    /// What is not well-formed, and where; bytes from the start of the text.
    pub(in crate::programme) faults: Vec<(usize, Trouble)>,
}

/// A value and where it begins.
#[derive(Clone, Debug)]
pub(in crate::programme) struct Node {
    pub(in crate::programme) value: Value,
    /// Bytes from the start of the text.
    pub(in crate::programme) at: usize,
}

/// What a value can be in either format.
#[derive(Clone, Debug)]
pub(in crate::programme) enum Value {
    /// JSON's null: as if the key were not there.
    Nothing,
    Text(String),
    Whole(i64),
    Real(f64),
    Flag(bool),
    /// A date, a time or both, as TOML writes it without quotes.
    Time(String),
    List(Vec<Node>),
    Table(Table),
}

/// Keys with their values, in the order of the file.
pub(in crate::programme) type Table = Vec<Entry>;

/// One key of a table.
#[derive(Clone, Debug)]
pub(in crate::programme) struct Entry {
    pub(in crate::programme) key: String,
    /// Where the key begins; bytes from the start of the text.
    pub(in crate::programme) at: usize,
    pub(in crate::programme) node: Node,
}

/// Where the values of a file stand, by their `at`.
#[derive(Debug)]
pub(in crate::programme) enum Spots<'t> {
    /// `at` counts the bytes of a text.
    Lines(Lines<'t>),
    /// `at` counts the bytes of several texts, one after the other.
    Files(Vec<File<'t>>),
    /// `at` counts these from 1; 0 is the file as a whole.
    Cells(Vec<Spot>),
}

/// One of several texts.
#[derive(Debug)]
pub(in crate::programme) struct File<'t> {
    pub(in crate::programme) name: &'t str,
    /// Bytes of the files before it.
    pub(in crate::programme) begin: usize,
    pub(in crate::programme) lines: Lines<'t>,
}

/// A cell of a spreadsheet, of a table in a text, or a line.
#[derive(Clone, Debug)]
pub(in crate::programme) struct Spot {
    /// From 1.
    pub(in crate::programme) row: u32,
    pub(in crate::programme) place: Place,
}

impl Spots<'_> {
    /// The place of a value, with what it is called in the file.
    pub(super) fn place(&self, at: usize, path: String, row: Option<Row>) -> Place {
        match self {
            Self::Lines(lines) => {
                let (line, column) = lines.spot(at);
                Place::At { line, column, path, row }
            }
            Self::Files(files) => {
                let index = files.partition_point(|file| file.begin <= at).saturating_sub(1);
                let Some(file) = files.get(index) else { return Place::File };
                let (line, column) = file.lines.spot(at - file.begin);
                let at = Box::new(Place::At { line, column, path, row });
                Place::In { file: index, name: file.name.to_owned(), at }
            }
            Self::Cells(cells) => {
                let spot = at.checked_sub(1).and_then(|at| cells.get(at));
                spot.map_or(Place::File, |spot| spot.place.clone())
            }
        }
    }

    /// The line of a value, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        match self {
            Self::Lines(lines) => lines.spot(at).0,
            Self::Files(files) => {
                let file = files.iter().rev().find(|file| file.begin <= at);
                file.map_or(1, |file| file.lines.spot(at - file.begin).0)
            }
            Self::Cells(cells) => {
                let spot = at.checked_sub(1).and_then(|at| cells.get(at));
                spot.map_or(1, |spot| spot.row as usize)
            }
        }
    }
}

/// Bytes between two counts of characters.
const STRIDE: usize = 1024;

/// Where the lines of a text begin.
#[derive(Debug)]
pub(in crate::programme) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    /// Characters before every [`STRIDE`]th byte, for JSON that is one long line.
    counts: Vec<usize>,
}

impl<'t> Lines<'t> {
    pub(in crate::programme) fn new(text: &'t str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let mut counts = vec![0];
        let mut total = 0;
        for block in text.as_bytes().chunks(STRIDE) {
            total += characters(block);
            counts.push(total);
        }
        Self { text, starts, counts }
    }

    /// Line and column of a byte, both from 1, the column in characters.
    pub(in crate::programme) fn spot(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        (line, self.before(at) - self.before(self.starts[line - 1]) + 1)
    }

    fn before(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let block = at / STRIDE;
        self.counts[block] + characters(&self.text.as_bytes()[block * STRIDE..at])
    }
}

fn characters(bytes: &[u8]) -> usize {
    // Continuation bytes belong to a character already counted.
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_from_one() {
        let lines = Lines::new("ấn\nb đ x");
        assert_eq!(lines.spot(0), (1, 1));
        assert_eq!(lines.spot(3), (1, 2));
        assert_eq!(lines.spot(5), (2, 1));
        assert_eq!(lines.spot(10), (2, 5));
        assert_eq!(lines.spot(900), (2, 6));
        assert_eq!(Lines::new("").spot(0), (1, 1));
    }
}
