//! The buttons of announcements.

use super::Aim;
use crate::telegram;
use crate::texts::Language;

/// Announcements' letter in a button's data.
pub const FEATURE: char = 'b';

/// What a button asks for. An announcement is named by the update in which it was begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The list, from page 0.
    List(usize),
    /// A new one.
    New,
    /// Somebody has read it.
    Read(i64),
    /// Something about a draft.
    Draft(i64, Draft),
    /// Something about one that was handed in.
    Sent(i64, Sent),
}

/// What is done with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Draft {
    /// It is shown as it stands.
    Show,
    /// Its text in this language is written.
    Write(Language),
    /// Its picture or file is taken off.
    Detach,
    /// Whom it may be for.
    Aims,
    /// The sessions to aim at, by page.
    Sessions(usize),
    /// The rooms to aim at.
    Rooms,
    /// The tracks to aim at.
    Tracks,
    /// It is for these.
    Aim(Aim),
    /// When it may go out.
    Times,
    /// It goes out at this minute since 1970, or at once.
    At(Option<i64>),
    /// The moment is typed.
    TypeTime,
    /// It rings in quiet hours: the reason is typed.
    Urgent,
    /// It does not.
    Calm,
    /// Whether it has a button for those who have read it.
    AsksRead(bool),
    /// It is shown as it will look, in each language.
    Preview,
    /// It comes to whoever presses, as it will come to all.
    Trial,
    /// Its text without formatting, to paste elsewhere.
    Plain,
    /// Languages may be missing.
    Single,
    /// Asked once more before it goes out.
    Ready,
    /// It goes out, as it read after so many changes.
    Send(i64),
    /// It is dropped; asked before.
    Drop(bool),
}

/// What is done with one that was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// How it stands.
    Show,
    /// Back to the draft.
    Change,
    /// A second organiser lets it go out, as it read after so many changes.
    Approve(i64),
    /// Or does not.
    Reject(i64),
    /// Held back.
    Pause,
    /// Going on.
    Resume,
    /// Stopped; asked before.
    Stop(bool),
    /// Which language is corrected.
    Corrections,
    /// The correction in this language is typed.
    Correct(Language),
    /// Every copy in this language is corrected, or not.
    Corrected(Language, bool),
    /// Every copy is taken back; asked before.
    Retract(bool),
    /// As this round, to those of whom nobody knows.
    Again(i64),
    /// What became of it.
    Report,
    /// The same as a table.
    Table,
}

impl Press {
    /// The button's data at the event with this number.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::List(page) => vec!["list".to_owned(), page.to_string()],
            Self::New => vec!["new".to_owned()],
            Self::Read(number) => vec!["read".to_owned(), number.to_string()],
            Self::Draft(number, draft) => prefixed("d", *number, draft.words()),
            Self::Sent(number, sent) => prefixed("s", *number, sent.words()),
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        telegram::Press::new(FEATURE, event, &words)
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let words = press.words();
        match *words.as_slice() {
            ["list", page] => Some(Self::List(page.parse().ok()?)),
            ["new"] => Some(Self::New),
            ["read", number] => Some(Self::Read(number.parse().ok()?)),
            ["d", number, ref draft @ ..] => {
                Some(Self::Draft(number.parse().ok()?, Draft::read(draft)?))
            }
            ["s", number, ref sent @ ..] => {
                Some(Self::Sent(number.parse().ok()?, Sent::read(sent)?))
            }
            _ => None,
        }
    }
}

fn prefixed(word: &str, number: i64, words: Vec<String>) -> Vec<String> {
    [word.to_owned(), number.to_string()].into_iter().chain(words).collect()
}

fn words(word: &str, more: impl IntoIterator<Item = String>) -> Vec<String> {
    std::iter::once(word.to_owned()).chain(more).collect()
}

fn yes(on: bool) -> String {
    if on { "1" } else { "0" }.to_owned()
}

fn is_yes(word: &str) -> Option<bool> {
    match word {
        "1" => Some(true),
        "0" => Some(false),
        _ => None,
    }
}

impl Draft {
    fn words(&self) -> Vec<String> {
        match self {
            Self::Show => words("show", []),
            Self::Write(language) => words("write", [language.code().to_owned()]),
            Self::Detach => words("detach", []),
            Self::Aims => words("aims", []),
            Self::Sessions(page) => words("sessions", [page.to_string()]),
            Self::Rooms => words("rooms", []),
            Self::Tracks => words("tracks", []),
            Self::Aim(aim) => words("a", aim.words()),
            Self::Times => words("times", []),
            Self::At(None) => words("now", []),
            Self::At(Some(minute)) => words("at", [minute.to_string()]),
            Self::TypeTime => words("time", []),
            Self::Urgent => words("urgent", []),
            Self::Calm => words("calm", []),
            Self::AsksRead(on) => words("asks", [yes(*on)]),
            Self::Preview => words("look", []),
            Self::Trial => words("try", []),
            Self::Plain => words("plain", []),
            Self::Single => words("single", []),
            Self::Ready => words("ready", []),
            Self::Send(changes) => words("send", [changes.to_string()]),
            Self::Drop(sure) => words("drop", [yes(*sure)]),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["show"] => Self::Show,
            ["write", code] => Self::Write(Language::from_code(code)?),
            ["detach"] => Self::Detach,
            ["aims"] => Self::Aims,
            ["sessions", page] => Self::Sessions(page.parse().ok()?),
            ["rooms"] => Self::Rooms,
            ["tracks"] => Self::Tracks,
            ["a", ref aim @ ..] => Self::Aim(Aim::read(aim)?),
            ["times"] => Self::Times,
            ["now"] => Self::At(None),
            ["at", minute] => Self::At(Some(minute.parse().ok()?)),
            ["time"] => Self::TypeTime,
            ["urgent"] => Self::Urgent,
            ["calm"] => Self::Calm,
            ["asks", on] => Self::AsksRead(is_yes(on)?),
            ["look"] => Self::Preview,
            ["try"] => Self::Trial,
            ["plain"] => Self::Plain,
            ["single"] => Self::Single,
            ["ready"] => Self::Ready,
            ["send", changes] => Self::Send(changes.parse().ok()?),
            ["drop", sure] => Self::Drop(is_yes(sure)?),
            _ => return None,
        })
    }
}

impl Sent {
    fn words(&self) -> Vec<String> {
        match self {
            Self::Show => words("show", []),
            Self::Change => words("change", []),
            Self::Approve(changes) => words("yes", [changes.to_string()]),
            Self::Reject(changes) => words("no", [changes.to_string()]),
            Self::Pause => words("pause", []),
            Self::Resume => words("resume", []),
            Self::Stop(sure) => words("stop", [yes(*sure)]),
            Self::Corrections => words("corrections", []),
            Self::Correct(language) => words("correct", [language.code().to_owned()]),
            Self::Corrected(language, sure) => {
                words("corrected", [language.code().to_owned(), yes(*sure)])
            }
            Self::Retract(sure) => words("retract", [yes(*sure)]),
            Self::Again(round) => words("again", [round.to_string()]),
            Self::Report => words("report", []),
            Self::Table => words("table", []),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["show"] => Self::Show,
            ["change"] => Self::Change,
            ["yes", changes] => Self::Approve(changes.parse().ok()?),
            ["no", changes] => Self::Reject(changes.parse().ok()?),
            ["pause"] => Self::Pause,
            ["resume"] => Self::Resume,
            ["stop", sure] => Self::Stop(is_yes(sure)?),
            ["corrections"] => Self::Corrections,
            ["correct", code] => Self::Correct(Language::from_code(code)?),
            ["corrected", code, sure] => Self::Corrected(Language::from_code(code)?, is_yes(sure)?),
            ["retract", sure] => Self::Retract(is_yes(sure)?),
            ["again", round] => Self::Again(round.parse().ok()?),
            ["report"] => Self::Report,
            ["table"] => Self::Table,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drafts() -> Vec<Draft> {
        let language = Language::fallback();
        vec![
            Draft::Show,
            Draft::Write(language),
            Draft::Detach,
            Draft::Aims,
            Draft::Sessions(3),
            Draft::Rooms,
            Draft::Tracks,
            Draft::Aim(Aim::Session("abcdefghijklmnopqrstuvwxyz-12345".to_owned())),
            Draft::Times,
            Draft::At(None),
            Draft::At(Some(29_128_320)),
            Draft::TypeTime,
            Draft::Urgent,
            Draft::Calm,
            Draft::AsksRead(true),
            Draft::Preview,
            Draft::Trial,
            Draft::Plain,
            Draft::Single,
            Draft::Ready,
            Draft::Send(12),
            Draft::Drop(false),
        ]
    }

    fn sents() -> Vec<Sent> {
        let language = Language::fallback();
        vec![
            Sent::Show,
            Sent::Change,
            Sent::Approve(3),
            Sent::Reject(3),
            Sent::Pause,
            Sent::Resume,
            Sent::Stop(true),
            Sent::Corrections,
            Sent::Correct(language),
            Sent::Corrected(language, true),
            Sent::Retract(false),
            Sent::Again(2),
            Sent::Report,
            Sent::Table,
        ]
    }

    #[test]
    fn what_a_button_says_fits_and_is_read_back() {
        const LONGEST: i64 = 9_999_999_999;
        let drafts = drafts().into_iter().map(|draft| Press::Draft(LONGEST, draft));
        let sents = sents().into_iter().map(|sent| Press::Sent(LONGEST, sent));
        let others = [Press::List(2), Press::New, Press::Read(LONGEST)];
        for press in drafts.chain(sents).chain(others) {
            let data = press.at(9_999).data();
            assert!(data.len() <= 64, "{data}");
            assert_eq!(Press::read(&data.parse().unwrap()), Some(press));
        }
        let odd = telegram::Press::new(FEATURE, 1, &["d", "x", "show"]);
        assert_eq!(Press::read(&odd), None);
    }
}
