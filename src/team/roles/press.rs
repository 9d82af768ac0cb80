//! The buttons of `/team`; each begins with "g".

use super::Role;
use crate::clock::Moment;

/// What a button of `/team` asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Who is in the team.
    Show,
    /// Whom to invite: the choice of roles.
    Invite,
    /// A link that gives a role; to a moderator, for every session.
    Link(Role),
    /// A page of the sessions to choose for a moderator.
    Sessions(usize),
    /// A session is chosen, or not, from a page.
    Choose {
        /// The session's id.
        session: String,
        /// The state it wants.
        on: bool,
        /// The page that was shown.
        page: usize,
    },
    /// A link for the chosen sessions.
    LinkChosen,
    /// A link of a role shall not be used any more.
    Revoke(Role, i64),
    /// Somebody with a role that they have had since a moment.
    Member(i64, Role, Moment),
    /// The question before it is taken away.
    AskRemove(i64, Role, Moment),
    /// It is taken away.
    Remove(i64, Role, Moment),
}

impl Press {
    pub(in crate::team) fn words(&self) -> Vec<String> {
        let one = |letter: &str| vec!["g".to_owned(), letter.to_owned()];
        let held = |letter: &str, delegate: &i64, role: &Role, at: &Moment| {
            let mut words = one(letter);
            words.extend([
                delegate.to_string(),
                letter_of(*role).to_owned(),
                at.timestamp_millis().to_string(),
            ]);
            words
        };
        let with = |letter: &str, more: &[String]| {
            let mut words = one(letter);
            words.extend_from_slice(more);
            words
        };
        match self {
            Self::Show => one("s"),
            Self::Invite => one("i"),
            Self::Link(role) => with("l", &[letter_of(*role).to_owned()]),
            Self::Sessions(page) => with("p", &[page.to_string()]),
            Self::Choose { session, on, page } => {
                let on = if *on { "1" } else { "0" };
                with("c", &[session.clone(), on.to_owned(), page.to_string()])
            }
            Self::LinkChosen => one("k"),
            Self::Revoke(role, link) => with("r", &[letter_of(*role).to_owned(), link.to_string()]),
            Self::Member(delegate, role, at) => held("m", delegate, role, at),
            Self::AskRemove(delegate, role, at) => held("q", delegate, role, at),
            Self::Remove(delegate, role, at) => held("u", delegate, role, at),
        }
    }

    /// What the words behind "g" ask for.
    pub(in crate::team) fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["s"] => Self::Show,
            ["i"] => Self::Invite,
            ["l", letter] => Self::Link(role(letter)?),
            ["p", page] => Self::Sessions(page.parse().ok()?),
            ["c", session, on, page] => Self::Choose {
                session: session.to_owned(),
                on: on == "1",
                page: page.parse().ok()?,
            },
            ["k"] => Self::LinkChosen,
            ["r", letter, link] => Self::Revoke(role(letter)?, link.parse().ok()?),
            ["m", delegate, letter, at] => {
                Self::Member(delegate.parse().ok()?, role(letter)?, moment(at)?)
            }
            ["q", delegate, letter, at] => {
                Self::AskRemove(delegate.parse().ok()?, role(letter)?, moment(at)?)
            }
            ["u", delegate, letter, at] => {
                Self::Remove(delegate.parse().ok()?, role(letter)?, moment(at)?)
            }
            _ => return None,
        })
    }
}

fn letter_of(role: Role) -> &'static str {
    &role.word()[..2]
}

fn role(letter: &str) -> Option<Role> {
    Role::ALL.into_iter().find(|role| letter_of(*role) == letter)
}

fn moment(word: &str) -> Option<Moment> {
    Moment::from_timestamp_millis(word.parse().ok()?)
}
