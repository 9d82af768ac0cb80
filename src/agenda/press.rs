//! The agenda's buttons.

use chrono::NaiveDate;

use crate::telegram;

/// How a button writes a day.
const DATE: &str = "%Y%m%d";

/// The agenda's letter in a button's data.
pub const FEATURE: char = 'a';

/// What a button of the agenda asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// What is on now.
    Now,
    /// What comes next.
    Next,
    /// The list of days.
    Days,
    /// A page of a day, in one track or one room.
    Day {
        /// Local; it means the same day in every version of the programme.
        day: NaiveDate,
        /// From 0.
        page: usize,
        /// What to show of it.
        only: Only,
    },
    /// The choice of tracks and rooms for a day.
    Filters {
        /// Local; it means the same day in every version of the programme.
        day: NaiveDate,
    },
    /// A session's card.
    Session(String),
    /// What a session is about, whole.
    Abstract(String),
    /// "I mean to go there", on or off.
    Star {
        /// The session.
        session: String,
        /// The state it shall have: a second press changes nothing.
        on: bool,
    },
    /// A session's calendar file.
    Calendar(String),
    /// The starred sessions, open at what comes now.
    My,
    /// A page of the starred sessions.
    MyPage(usize),
    /// The starred sessions' calendar file.
    MyCalendar,
    /// A page of the people.
    People(usize),
    /// A person's card.
    Person(String),
    /// A page of the papers.
    Papers(usize),
    /// A paper's card.
    Paper(String),
    /// What takes place in a room.
    InRoom(String),
}

/// The part of a day that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// Everything.
    #[default]
    All,
    /// One track, by its key ([`crate::programme::Programme::track_key`]).
    Track(u32),
    /// One room, by its id.
    Room(String),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let number = |number: &usize| number.to_string();
        let date = |date: &NaiveDate| date.format(DATE).to_string();
        let words = match self {
            Self::Now => vec!["now".to_owned()],
            Self::Next => vec!["next".to_owned()],
            Self::Days => vec!["days".to_owned()],
            Self::Day { day, page, only } => {
                let mut words = vec!["d".to_owned(), date(day), number(page)];
                match only {
                    Only::All => {}
                    Only::Track(key) => words.extend(["t".to_owned(), key.to_string()]),
                    Only::Room(room) => words.extend(["r".to_owned(), room.clone()]),
                }
                words
            }
            Self::Filters { day } => vec!["f".to_owned(), date(day)],
            Self::Session(id) => vec!["s".to_owned(), id.clone()],
            Self::Abstract(id) => vec!["b".to_owned(), id.clone()],
            Self::Star { session, on: true } => vec!["on".to_owned(), session.clone()],
            Self::Star { session, on: false } => vec!["off".to_owned(), session.clone()],
            Self::Calendar(id) => vec!["ics".to_owned(), id.clone()],
            Self::My => vec!["my".to_owned()],
            Self::MyPage(page) => vec!["my".to_owned(), number(page)],
            Self::MyCalendar => vec!["myics".to_owned()],
            Self::People(page) => vec!["people".to_owned(), number(page)],
            Self::Person(id) => vec!["p".to_owned(), id.clone()],
            Self::Papers(page) => vec!["papers".to_owned(), number(page)],
            Self::Paper(id) => vec!["t".to_owned(), id.clone()],
            Self::InRoom(id) => vec!["in".to_owned(), id.clone()],
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let index = |word: &str| word.parse::<usize>().ok();
        let date = |word: &str| NaiveDate::parse_from_str(word, DATE).ok();
        Some(match *press.words().as_slice() {
            ["now"] => Self::Now,
            ["next"] => Self::Next,
            ["days"] => Self::Days,
            ["d", day, page] => Self::Day { day: date(day)?, page: index(page)?, only: Only::All },
            ["d", day, page, "t", key] => Self::Day {
                day: date(day)?,
                page: index(page)?,
                only: Only::Track(key.parse().ok()?),
            },
            ["d", day, page, "r", room] => {
                Self::Day { day: date(day)?, page: index(page)?, only: Only::Room(room.to_owned()) }
            }
            ["f", day] => Self::Filters { day: date(day)? },
            ["s", id] => Self::Session(id.to_owned()),
            ["b", id] => Self::Abstract(id.to_owned()),
            ["on", id] => Self::Star { session: id.to_owned(), on: true },
            ["off", id] => Self::Star { session: id.to_owned(), on: false },
            ["ics", id] => Self::Calendar(id.to_owned()),
            ["my"] => Self::My,
            ["my", page] => Self::MyPage(index(page)?),
            ["myics"] => Self::MyCalendar,
            ["people", page] => Self::People(index(page)?),
            ["p", id] => Self::Person(id.to_owned()),
            ["papers", page] => Self::Papers(index(page)?),
            ["t", id] => Self::Paper(id.to_owned()),
            ["in", id] => Self::InRoom(id.to_owned()),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let id = || "a-session-whose-id-is-the-longest".chars().take(32).collect::<String>();
        let day = |only| Press::Day {
            day: NaiveDate::from_ymd_opt(2026, 12, 3).unwrap(),
            page: 30,
            only,
        };
        for press in [
            Press::Now,
            Press::Next,
            Press::Days,
            day(Only::All),
            day(Only::Track(u32::MAX)),
            day(Only::Room(id())),
            Press::Filters { day: NaiveDate::from_ymd_opt(2026, 12, 3).unwrap() },
            Press::Session(id()),
            Press::Abstract(id()),
            Press::Star { session: id(), on: true },
            Press::Star { session: id(), on: false },
            Press::Calendar(id()),
            Press::My,
            Press::MyPage(3),
            Press::MyCalendar,
            Press::People(9),
            Press::Person(id()),
            Press::Papers(9),
            Press::Paper(id()),
            Press::InRoom(id()),
        ] {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
