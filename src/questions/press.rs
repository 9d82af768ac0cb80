//! The buttons of questions.

use super::Anonymity;
use super::life::Reason;
use super::store::floor::Switch;
use crate::telegram;

/// Questions' letter in a button's data.
pub const FEATURE: char = 'k';

/// What a button asks for. Questions are named by the update in which they were written, sessions by
/// their id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Sessions to ask in.
    Sessions,
    /// A question for this session.
    Ask(String),
    /// The draft as it stands.
    Draft(i64),
    /// Who may know who asked.
    Level(i64, Anonymity),
    /// Writes name and position of a draft.
    Sign(i64),
    /// Writes a draft or a waiting question anew.
    Reword(i64),
    /// The groups of topics that a draft can belong to.
    Topics(i64),
    /// Puts a draft into a group of topics; empty for none of the session's.
    Topic(i64, String),
    /// The sessions to which a text can be sent that was set aside.
    AsideSessions(i64),
    /// A draft for this session of a text that was set aside.
    Aside(i64, String),
    /// Sends a draft.
    Send(i64),
    /// Drops a draft.
    Drop(i64),
    /// One's own questions.
    Mine,
    /// One question of one's own.
    Own(i64),
    /// Takes one's own question back.
    Withdraw(i64),
    /// The list of a session.
    List {
        /// The session.
        session: String,
        /// From 0.
        page: usize,
    },
    /// A vote, or taking it back; the list is shown again.
    Vote {
        /// The question.
        question: i64,
        /// The state it wants.
        on: bool,
        /// The page that was shown.
        page: usize,
    },
    /// A vote in place of a draft that asks the same.
    VoteInstead {
        /// The question on the list.
        question: i64,
        /// The draft, which is dropped.
        draft: i64,
    },
    /// A button of a moderator or chair.
    Desk(Desk),
}

/// What a moderator's or chair's button asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Every session with what waits.
    Overview,
    /// One session: its switches and what waits.
    Session(String),
    /// The next waiting card of a session behind this question.
    Next(String, i64),
    /// The group in which it is pressed is the moderators'.
    UseGroup,
    /// The group is so no more.
    ReleaseGroup,
    /// One question's card.
    Card(i64),
    /// On the list, as it read at this step.
    Approve(i64, i64),
    /// The reasons for not selecting it.
    Reasons(i64),
    /// Not selected.
    Decline(i64, Reason),
    /// What it can be merged into.
    Candidates(i64),
    /// Merged into another.
    Merge(i64, i64),
    /// The merge is undone.
    Unmerge(i64),
    /// Its words are made clearer.
    Clarify(i64),
    /// The groups of topics that it can belong to.
    Topics(i64),
    /// Into a group of topics; empty for none of the session's.
    Topic(i64, String),
    /// What it reads in another language.
    Translate(i64),
    /// It is answered in writing.
    Write(i64),
    /// Its asker asks nothing more in this session, or may again.
    Block(i64, bool),
    /// A switch of a session.
    Turn(String, Switch, bool),
    /// Types in what somebody without a phone asks.
    TypeIn(String),
    /// The chair's view of a session.
    Stage(String),
    /// This one is answered next.
    CallUp(i64),
    /// This one was answered.
    Finish(i64),
    /// This one goes back on the list.
    PutBack(i64),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Sessions => spelt("a", &[]),
            Self::Ask(session) => spelt("a", &[session]),
            Self::Draft(number) => spelt("d", &[number]),
            Self::Level(number, level) => spelt("l", &[number, &level.word()]),
            Self::Sign(number) => spelt("n", &[number]),
            Self::Reword(number) => spelt("w", &[number]),
            Self::Topics(number) => spelt("y", &[number]),
            Self::Topic(number, topic) => spelt("z", &[number, topic]),
            Self::AsideSessions(number) => spelt("e", &[number]),
            Self::Aside(number, session) => spelt("e", &[number, session]),
            Self::Send(number) => spelt("s", &[number]),
            Self::Drop(number) => spelt("x", &[number]),
            Self::Mine => spelt("m", &[]),
            Self::Own(number) => spelt("o", &[number]),
            Self::Withdraw(number) => spelt("r", &[number]),
            Self::List { session, page } => spelt("q", &[session, page]),
            Self::Vote { question, on, page } => spelt("v", &[question, &u8::from(*on), page]),
            Self::VoteInstead { question, draft } => spelt("i", &[question, draft]),
            Self::Desk(desk) => desk.words(),
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let number = |word: &str| word.parse::<i64>().ok();
        Some(match *press.words().as_slice() {
            ["a"] => Self::Sessions,
            ["a", session] => Self::Ask(session.to_owned()),
            ["d", one] => Self::Draft(number(one)?),
            ["l", one, level] => Self::Level(number(one)?, Anonymity::read(level)?),
            ["n", one] => Self::Sign(number(one)?),
            ["w", one] => Self::Reword(number(one)?),
            ["y", one] => Self::Topics(number(one)?),
            ["z", one, topic] => Self::Topic(number(one)?, topic.to_owned()),
            ["e", one] => Self::AsideSessions(number(one)?),
            ["e", one, session] => Self::Aside(number(one)?, session.to_owned()),
            ["s", one] => Self::Send(number(one)?),
            ["x", one] => Self::Drop(number(one)?),
            ["m"] => Self::Mine,
            ["o", one] => Self::Own(number(one)?),
            ["r", one] => Self::Withdraw(number(one)?),
            ["q", session, page] => {
                Self::List { session: session.to_owned(), page: page.parse().ok()? }
            }
            ["v", one, on, page] => {
                Self::Vote { question: number(one)?, on: flag(on)?, page: page.parse().ok()? }
            }
            ["i", question, draft] => {
                Self::VoteInstead { question: number(question)?, draft: number(draft)? }
            }
            ["t", ref words @ ..] => Self::Desk(Desk::read(words)?),
            _ => return None,
        })
    }
}

impl From<Desk> for Press {
    fn from(desk: Desk) -> Self {
        Self::Desk(desk)
    }
}

impl Desk {
    /// The button's data at the event `event`.
    pub fn at(self, event: i64) -> telegram::Press {
        Press::Desk(self).at(event)
    }

    fn words(&self) -> Vec<String> {
        match self {
            Self::Overview => spelt("t", &[&"v"]),
            Self::Session(session) => spelt("t", &[&"s", session]),
            Self::Next(session, after) => spelt("t", &[&"n", session, after]),
            Self::UseGroup => spelt("t", &[&"x", &1]),
            Self::ReleaseGroup => spelt("t", &[&"x", &0]),
            Self::Card(one) => spelt("t", &[&"c", one]),
            Self::Approve(one, step) => spelt("t", &[&"a", one, step]),
            Self::Reasons(one) => spelt("t", &[&"r", one]),
            Self::Decline(one, reason) => spelt("t", &[&"d", one, &reason.word()]),
            Self::Candidates(one) => spelt("t", &[&"m", one]),
            Self::Merge(one, into) => spelt("t", &[&"g", one, into]),
            Self::Unmerge(one) => spelt("t", &[&"u", one]),
            Self::Clarify(one) => spelt("t", &[&"e", one]),
            Self::Topics(one) => spelt("t", &[&"o", one]),
            Self::Topic(one, topic) => spelt("t", &[&"o", one, topic]),
            Self::Translate(one) => spelt("t", &[&"l", one]),
            Self::Write(one) => spelt("t", &[&"w", one]),
            Self::Block(one, on) => spelt("t", &[&"b", one, &u8::from(*on)]),
            Self::Turn(session, switch, on) => {
                spelt("t", &[&"t", session, &word(*switch), &u8::from(*on)])
            }
            Self::TypeIn(session) => spelt("t", &[&"y", session]),
            Self::Stage(session) => spelt("t", &[&"h", session]),
            Self::CallUp(one) => spelt("t", &[&"k", one]),
            Self::Finish(one) => spelt("t", &[&"f", one]),
            Self::PutBack(one) => spelt("t", &[&"p", one]),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        let number = |word: &str| word.parse::<i64>().ok();
        Some(match *words {
            ["v"] => Self::Overview,
            ["s", session] => Self::Session(session.to_owned()),
            ["n", session, after] => Self::Next(session.to_owned(), number(after)?),
            ["x", "1"] => Self::UseGroup,
            ["x", "0"] => Self::ReleaseGroup,
            ["c", one] => Self::Card(number(one)?),
            ["a", one, step] => Self::Approve(number(one)?, number(step)?),
            ["r", one] => Self::Reasons(number(one)?),
            ["d", one, reason] => Self::Decline(number(one)?, Reason::read(reason)?),
            ["m", one] => Self::Candidates(number(one)?),
            ["g", one, into] => Self::Merge(number(one)?, number(into)?),
            ["u", one] => Self::Unmerge(number(one)?),
            ["e", one] => Self::Clarify(number(one)?),
            ["o", one] => Self::Topics(number(one)?),
            ["o", one, topic] => Self::Topic(number(one)?, topic.to_owned()),
            ["l", one] => Self::Translate(number(one)?),
            ["w", one] => Self::Write(number(one)?),
            ["b", one, on] => Self::Block(number(one)?, flag(on)?),
            ["t", session, switch, on] => {
                let switches = [Switch::Open, Switch::Moderation, Switch::Voting];
                let switch = switches.into_iter().find(|one| word(*one) == switch)?;
                Self::Turn(session.to_owned(), switch, flag(on)?)
            }
            ["y", session] => Self::TypeIn(session.to_owned()),
            ["h", session] => Self::Stage(session.to_owned()),
            ["k", one] => Self::CallUp(number(one)?),
            ["f", one] => Self::Finish(number(one)?),
            ["p", one] => Self::PutBack(number(one)?),
            _ => return None,
        })
    }
}

fn word(switch: Switch) -> &'static str {
    match switch {
        Switch::Open => "o",
        Switch::Moderation => "m",
        Switch::Voting => "v",
    }
}

fn flag(word: &str) -> Option<bool> {
    match word {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

fn spelt(letter: &str, rest: &[&dyn ToString]) -> Vec<String> {
    let rest = rest.iter().map(|word| word.to_string());
    std::iter::once(letter.to_owned()).chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: i64 = 999_999_999;

    fn session() -> String {
        "abcdefghijklmnopqrstuvwxyz-12345".to_owned()
    }

    fn all() -> Vec<Press> {
        let mut all = vec![
            Press::Sessions,
            Press::Ask(session()),
            Press::Draft(ONE),
            Press::Sign(ONE),
            Press::Reword(ONE),
            Press::Topics(ONE),
            Press::Topic(ONE, session()),
            Press::Topic(ONE, String::new()),
            Press::AsideSessions(ONE),
            Press::Aside(ONE, session()),
            Press::Send(ONE),
            Press::Drop(ONE),
            Press::Mine,
            Press::Own(ONE),
            Press::Withdraw(ONE),
            Press::List { session: session(), page: 40 },
            Press::Vote { question: ONE, on: true, page: 40 },
            Press::Vote { question: ONE, on: false, page: 0 },
            Press::VoteInstead { question: ONE, draft: ONE },
        ];
        all.extend(Anonymity::ALL.map(|level| Press::Level(ONE, level)));
        all.extend(of_the_desk().into_iter().map(Press::Desk));
        all
    }

    fn of_the_desk() -> Vec<Desk> {
        let switches = [Switch::Open, Switch::Moderation, Switch::Voting];
        let mut desk = vec![
            Desk::Overview,
            Desk::Session(session()),
            Desk::Next(session(), ONE),
            Desk::UseGroup,
            Desk::ReleaseGroup,
            Desk::Card(ONE),
            Desk::Approve(ONE, 9_999),
            Desk::Reasons(ONE),
            Desk::Candidates(ONE),
            Desk::Merge(ONE, ONE),
            Desk::Unmerge(ONE),
            Desk::Clarify(ONE),
            Desk::Topics(ONE),
            Desk::Topic(ONE, session()),
            Desk::Topic(ONE, String::new()),
            Desk::Translate(ONE),
            Desk::Write(ONE),
            Desk::Block(ONE, true),
            Desk::Block(ONE, false),
            Desk::Stage(session()),
            Desk::TypeIn(session()),
            Desk::CallUp(ONE),
            Desk::Finish(ONE),
            Desk::PutBack(ONE),
        ];
        desk.extend(Reason::ALL.map(|reason| Desk::Decline(ONE, reason)));
        desk.extend(switches.map(|switch| Desk::Turn(session(), switch, true)));
        desk
    }

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        for press in all() {
            let data = press.at(999_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }

    #[test]
    fn only_what_a_button_offers_is_read() {
        for data in ["k:1:", "k:1:zz", "k:1:s:x", "k:1:v:7:2:0", "k:1:t", "k:1:t:d:7:rude"] {
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), None, "{data}");
        }
    }
}
