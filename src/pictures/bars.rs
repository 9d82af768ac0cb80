//! Lying bars: each label at the left, each number at its bar.

use super::canvas::Canvas;
use super::letters::{width, wrapped};
use super::{Chart, GREY, INK, MARGIN, WIDTH, colour};

/// How high a bar is.
const BAR: f64 = 17.0;
/// Between the bars of a row.
const GAP: f64 = 3.0;
/// Between rows.
const ROWS: f64 = 14.0;
/// How far lines of a label are apart.
const LEADING: f64 = 16.0;
/// The size of labels and numbers.
const SIZE: f64 = 13.0;

/// A bar for every value; where the drawing ends.
pub(super) fn side_by_side(chart: &Chart, canvas: &mut Canvas, top: f64) -> f64 {
    let series = chart.series.len().max(1);
    let values = || chart.rows().flat_map(|row| (0..series).map(|one| Chart::value(row, one)));
    let frame = Frame::of(chart, values().fold(0.0, f64::max));
    let mut y = top;
    for row in chart.rows() {
        let lines = wrapped(&row.label, frame.label_room, SIZE, 2);
        let drawn = count(series) * (BAR + GAP) - GAP;
        let height = drawn.max(count(lines.len()) * LEADING);
        labelled(canvas, &frame, (y, height), &lines);
        let mut bar_top = y + (height - drawn) / 2.0;
        for one in 0..series {
            let value = Chart::value(row, one);
            let long = frame.long(value);
            canvas.bar((frame.left, bar_top), (long, BAR), colour(one).0);
            let (x, base) = (frame.left + long + 6.0, bar_top + BAR - 4.0);
            canvas.text(x, base, INK, "start", &chart.number(value));
            bar_top += BAR + GAP;
        }
        y += height + ROWS;
    }
    zero(canvas, &frame, top, y);
    y
}

/// A bar for every row, its values end to end, their sum behind it; where the drawing ends.
pub(super) fn end_to_end(chart: &Chart, canvas: &mut Canvas, top: f64) -> f64 {
    let frame = Frame::of(chart, chart.rows().map(|row| chart.total(row)).fold(0.0, f64::max));
    let mut y = top;
    for row in chart.rows() {
        let lines = wrapped(&row.label, frame.label_room, SIZE, 2);
        let high = BAR + 4.0;
        let height = high.max(count(lines.len()) * LEADING);
        labelled(canvas, &frame, (y, height), &lines);
        let (mut x, bar_top) = (frame.left, y + (height - high) / 2.0);
        for one in 0..chart.series.len() {
            let value = Chart::value(row, one);
            let (long, said) = (frame.long(value), chart.number(value));
            canvas.bar((x, bar_top), (long - 1.0, high), colour(one).0);
            if width(&said, SIZE) + 6.0 <= long {
                canvas.text(x + long / 2.0, bar_top + high - 6.0, colour(one).1, "middle", &said);
            }
            x += long;
        }
        let total = chart.number(chart.total(row));
        canvas.text(x + 6.0, bar_top + high - 6.0, INK, "start", &total);
        y += height + ROWS;
    }
    zero(canvas, &frame, top, y);
    y
}

/// Where bars begin and how long they are.
struct Frame {
    label_room: f64,
    left: f64,
    a_unit: f64,
}

impl Frame {
    fn of(chart: &Chart, largest: f64) -> Self {
        let widest = chart.rows().map(|row| width(&row.label, SIZE)).fold(0.0, f64::max);
        let label_room = widest.clamp(40.0, WIDTH * 0.4);
        let left = MARGIN + label_room + 10.0;
        let numbers = width(&chart.number(largest), SIZE) + 12.0;
        let room = WIDTH - MARGIN - left - numbers;
        Self { label_room, left, a_unit: if largest > 0.0 { room / largest } else { 0.0 } }
    }

    fn long(&self, value: f64) -> f64 {
        value * self.a_unit
    }
}

fn labelled(canvas: &mut Canvas, frame: &Frame, (y, height): (f64, f64), lines: &[String]) {
    let mut base = y + (height - count(lines.len()) * LEADING) / 2.0 + 12.0;
    for line in lines {
        canvas.text(frame.left - 10.0, base, INK, "end", line);
        base += LEADING;
    }
}

fn zero(canvas: &mut Canvas, frame: &Frame, top: f64, bottom: f64) {
    canvas.line((frame.left, top - 4.0), (frame.left, bottom - ROWS + 4.0), GREY);
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
