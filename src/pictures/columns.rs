//! Standing columns: what changes over time.

use super::canvas::Canvas;
use super::letters::{cut, width};
use super::{Chart, GREY, INK, MARGIN, PALE, WIDTH, colour};

/// How high the largest column is.
const HEIGHT: f64 = 220.0;
/// The size of labels and numbers.
const SIZE: f64 = 13.0;

/// A column for every row, its values on each other, their sum above; where the drawing ends.
pub(super) fn standing(chart: &Chart, canvas: &mut Canvas, top: f64) -> f64 {
    let largest = chart.rows().map(|row| chart.total(row)).fold(0.0, f64::max);
    let step = step(largest);
    let highest = (largest / step).ceil().max(1.0) * step;
    let (left, zero) = (MARGIN + width(&chart.number(highest), SIZE) + 10.0, top + 20.0 + HEIGHT);
    let mut mark = 0.0;
    while mark <= highest + step / 2.0 {
        let y = zero - mark / highest * HEIGHT;
        canvas.line((left, y), (WIDTH - MARGIN, y), PALE);
        canvas.text(left - 8.0, y + 4.0, GREY, "end", &chart.number(mark));
        mark += step;
    }
    let rows = chart.rows().count().max(1);
    let slot = (WIDTH - MARGIN - left) / f64::from(u32::try_from(rows).unwrap_or(u32::MAX));
    let every = every(chart, slot);
    let mut middle = left + slot / 2.0;
    for (index, row) in chart.rows().enumerate() {
        let wide = (slot * 0.7).min(64.0);
        let mut y = zero;
        for one in 0..chart.series.len() {
            let high = Chart::value(row, one) / highest * HEIGHT;
            y -= high;
            canvas.bar((middle - wide / 2.0, y), (wide, high - 0.5), colour(one).0);
        }
        let total = chart.number(chart.total(row));
        if chart.total(row) > 0.0 && width(&total, SIZE) <= slot + 4.0 {
            canvas.text(middle, y - 5.0, INK, "middle", &total);
        }
        if index.is_multiple_of(every) {
            let room = slot * f64::from(u32::try_from(every).unwrap_or(1)) - 4.0;
            canvas.text(middle, zero + 18.0, INK, "middle", &cut(&row.label, room, SIZE));
        }
        middle += slot;
    }
    canvas.line((left, zero), (WIDTH - MARGIN, zero), GREY);
    zero + 26.0
}

/// Every how many columns there is room for a label: hours and days need about this much.
fn every(chart: &Chart, slot: f64) -> usize {
    let longest = chart.rows().map(|row| width(&row.label, SIZE)).fold(0.0, f64::max);
    let needed = longest.min(90.0) + 8.0;
    (1..=chart.rows.len().max(1))
        .find(|every| slot * f64::from(u32::try_from(*every).unwrap_or(1)) >= needed)
        .unwrap_or(1)
}

/// How far the lines behind the columns are apart: 1, 2 or 5 of the largest fitting power of ten.
fn step(largest: f64) -> f64 {
    let rough = (largest / 4.0).max(1.0);
    let power = 10_f64.powf(rough.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| *step >= rough)
        .unwrap_or(rough)
}
