//! The picture of the figures: what happened at which hour of the day.

use super::found::Figures;
use super::is_small;
use super::store::Busy;
use crate::pictures::{Chart, Row, Shape};
use crate::texts::Texts;

/// The busy hours as columns; `None` where nothing can be drawn that does not tell about single people.
pub(super) fn hours(texts: Texts, event: &str, figures: &Figures) -> Option<Chart> {
    let drawn = |times: &i64| if is_small(*times) { 0 } else { *times };
    let busy = figures.hours.iter().filter(|(_, times)| times.iter().any(|one| drawn(one) > 0));
    let busy: Vec<u32> = busy.map(|(hour, _)| *hour).collect();
    let (first, last) = (*busy.first()?, *busy.last()?);
    // A quiet hour between two busy ones has its place, too.
    let rows = (first..=last).map(|hour| {
        let times = figures.hours.get(&hour).copied().unwrap_or_default();
        let values = times.iter().map(drawn).map(length).collect();
        Row { label: texts.figures_hour(i64::from(hour)), values }
    });
    Some(Chart {
        title: texts.figures_chart(event),
        shape: Shape::Columns,
        unit: texts.figures_chart_unit(),
        series: Busy::ALL.iter().map(|what| texts.figures_busy(what.word())).collect(),
        rows: rows.collect(),
        language: texts.language(),
    })
}

fn length(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}
