//! What is read out of conference systems.

mod bytes;
mod calendar;
mod changes;
mod languages;
mod schedule;

use crate::clock::Moment;
use crate::programme::{Format, Programme, Reading, Severity, Trouble, read};

/// A file that must give a programme, and what was said of it.
fn sound(text: &str, format: Format) -> (Programme, Vec<Trouble>) {
    let reading: Reading = read(text.as_bytes(), format);
    let errors: Vec<_> =
        reading.problems.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}\n{text}");
    let troubles = reading.problems.into_iter().map(|problem| problem.what).collect();
    (reading.programme.unwrap(), troubles)
}

fn utc(text: &str) -> Moment {
    text.parse().unwrap()
}

/// Title, start and end of every session.
fn slots(programme: &Programme) -> Vec<(&str, Moment, Moment)> {
    let sessions = programme.sessions.iter();
    sessions.map(|one| (one.title.first(), one.start, one.end)).collect()
}

/// Ids of every session.
fn ids(programme: &Programme) -> Vec<&str> {
    programme.sessions.iter().map(|session| session.id.as_str()).collect()
}
