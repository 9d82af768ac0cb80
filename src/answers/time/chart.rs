//! Every way to put the readings of neighbouring tokens together, the best few of each span.

use super::lexicon::Leaf;
use super::piece::Piece;
use super::rules;
use super::token::Token;

/// Tokens of one expression at most; what is longer is read in parts.
const WIDTH: usize = 24;
/// Readings of a span that are kept.
const KEPT: usize = 6;

/// A reading of a span and how much speaks for it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) piece: Piece,
    pub(super) score: i32,
}

/// The readings of every span.
pub(super) fn readings(tokens: &[Token], leaves: &[Leaf]) -> Vec<Reading> {
    let mut read = Vec::new();
    let mut leaves = leaves;
    while let Some(first) = leaves.first() {
        // A run ends where no reading reaches across, or where it is too long.
        let (start, mut end, mut count) = (first.start, first.end, 0);
        for leaf in leaves {
            if leaf.start > end || leaf.end > start + WIDTH {
                break;
            }
            end = end.max(leaf.end);
            count += 1;
        }
        let (run, rest) = leaves.split_at(count.max(1));
        leaves = rest;
        Chart::of(tokens, run, start, end).finish(&mut read);
    }
    read
}

struct Chart {
    start: usize,
    width: usize,
    cells: Vec<Vec<(Piece, i32)>>,
}

impl Chart {
    fn of(tokens: &[Token], run: &[Leaf], start: usize, end: usize) -> Self {
        let width = end - start;
        let mut chart = Self { start, width, cells: vec![Vec::new(); width * (width + 1)] };
        for leaf in run {
            let cell = chart.index(leaf.start - start, leaf.end - start);
            keep(&mut chart.cells[cell], leaf.piece, leaf.score);
        }
        for length in 2..=width {
            for from in 0..=width - length {
                chart.fill(tokens, from, from + length);
            }
        }
        chart
    }

    fn fill(&mut self, tokens: &[Token], from: usize, to: usize) {
        let target = self.index(from, to);
        let mut cell = std::mem::take(&mut self.cells[target]);
        for middle in from + 1..to {
            let lefts = &self.cells[self.index(from, middle)];
            if lefts.is_empty() {
                continue;
            }
            let gap = rules::gap(&tokens[self.start + middle]);
            for (right, right_score) in &self.cells[self.index(middle, to)] {
                for (left, left_score) in lefts {
                    rules::join(left, right, gap, |piece, worth| {
                        keep(&mut cell, piece, left_score + right_score + worth);
                    });
                }
            }
        }
        self.cells[target] = cell;
    }

    fn index(&self, from: usize, to: usize) -> usize {
        from * (self.width + 1) + to
    }

    fn finish(self, read: &mut Vec<Reading>) {
        for from in 0..self.width {
            for to in from + 1..=self.width {
                let (start, end) = (self.start + from, self.start + to);
                for (piece, score) in &self.cells[self.index(from, to)] {
                    read.push(Reading { start, end, piece: *piece, score: *score });
                }
            }
        }
    }
}

/// Keeps the reading if it is new or better, and few enough.
fn keep(cell: &mut Vec<(Piece, i32)>, piece: Piece, score: i32) {
    if let Some(known) = cell.iter_mut().find(|(known, _)| *known == piece) {
        known.1 = known.1.max(score);
        return;
    }
    if cell.len() < KEPT {
        cell.push((piece, score));
        return;
    }
    if let Some(worst) = cell.iter_mut().min_by_key(|(_, score)| *score)
        && worst.1 < score
    {
        *worst = (piece, score);
    }
}
