//! The figures as a table.

use super::found::Figures;
use super::store::Busy;
use super::told;
use crate::documents::table::Cell;
use crate::documents::{Table, clean};
use crate::programme::Programme;
use crate::texts::{Language, Texts};

/// Every figure in a line of its own.
pub(super) fn table(texts: Texts, programme: &Programme, figures: &Figures) -> Table {
    let mut rows = totals(texts, figures);
    for one in &figures.sessions {
        let Some(session) = programme.sessions.get(one.index) else { continue };
        let title = clean(session.title.get(texts.language()));
        for (what, count) in [
            ("stars", one.stars),
            ("checkins", one.check_ins),
            ("questions", one.questions),
            ("votes", one.votes),
            ("ratings", one.ratings),
        ] {
            if count > 0 {
                rows.push(row(texts, what, &title, told(count)));
            }
        }
        if let Some(tenths) = one.average {
            let average = texts.ratings_average(tenths / 10, tenths % 10);
            rows.push(row(texts, "average", &title, average));
        }
    }
    for (hour, times) in &figures.hours {
        for (what, count) in Busy::ALL.into_iter().zip(times).filter(|(_, count)| **count > 0) {
            let hour = texts.figures_hour(i64::from(*hour));
            rows.push(row(texts, what.word(), &hour, told(*count)));
        }
    }
    Table {
        heads: vec![
            (texts.figures_column_what(), 28),
            (texts.figures_column_where(), 48),
            (texts.figures_column_count(), 10),
        ],
        rows,
    }
}

fn totals(texts: Texts, figures: &Figures) -> Vec<Vec<Cell>> {
    let (_, sent, late) = figures.reminders;
    let (announcements, owed, reached) = figures.announcements;
    let mut rows = vec![row(texts, "joined", "", told(figures.joined))];
    for (code, people) in &figures.languages {
        rows.push(row(texts, "joined", &language(texts, code), told(*people)));
    }
    for (what, count) in [
        ("present", told(figures.present)),
        ("questions", told(figures.questions)),
        ("answered", told(figures.answered)),
        ("votes", told(figures.votes)),
        ("reminders", told(sent)),
        ("late", told(late)),
        ("announcements", announcements.to_string()),
        ("owed", told(owed)),
        ("reached", told(reached)),
    ] {
        rows.push(row(texts, what, "", count));
    }
    rows
}

/// The name of a language in itself.
pub(super) fn language(texts: Texts, code: &str) -> String {
    match Language::from_code(code) {
        Some(language) => Texts::new(language).language_name(),
        None => texts.figures_other_language(),
    }
}

fn row(texts: Texts, what: &str, place: &str, count: String) -> Vec<Cell> {
    let count = count.parse().map_or_else(|_| Cell::Words(count), Cell::Number);
    vec![Cell::Words(texts.figures_row(what)), Cell::Words(place.to_owned()), count]
}
