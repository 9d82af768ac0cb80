//! The help desk's buttons. Nothing that somebody typed stands in them: texts are named by the update
//! in which they were typed.

use crate::telegram;
use crate::texts::Language;

/// The help desk's letter in a button's data.
pub const FEATURE: char = 'h';

/// What a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// Ask the organisers.
    Ask,
    /// Ask them what was just typed.
    Aside(i64),
    /// The draft with this number.
    Draft(i64),
    /// Send it.
    Send(i64),
    /// Ask for their name.
    Sign(i64),
    /// Without a name after all.
    Unsign(i64),
    /// Type it anew.
    Reword(i64),
    /// Do not send it.
    Drop(i64),
    /// What waits for an answer, a page of it.
    Open(usize),
    /// One message.
    Card(i64),
    /// Type its answer.
    Answer(i64),
    /// Type its answer and keep it as a fact.
    Keep(i64),
    /// The question before closing.
    AskClose(i64),
    /// Close it.
    Close(i64),
    /// Take nothing more from its writer, or do again.
    Block(i64, bool),
    /// Facts and what could not be answered.
    Fact(FactPress),
}

/// What a button about facts asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactPress {
    /// The facts, a page of them.
    List(usize),
    /// One fact, by its key.
    Card(u32),
    /// Type its answer in this language.
    Edit(u32, Language),
    /// The question before it is taken out.
    AskDelete(u32),
    /// Take it out, as drawn from a version.
    Delete(u32, i64),
    /// Type a new one.
    Add,
    /// A fact that is being written.
    Draft(i64),
    /// Type its topic.
    Topic(i64),
    /// Type the ways to ask for it.
    Asks(i64),
    /// Type its answer anew.
    Answer(i64),
    /// Do not publish it.
    Drop(i64),
    /// Publish it, as drawn from a version.
    Publish(i64, i64),
    /// Take a version back.
    Undo(i64),
    /// What could not be answered, a page of it.
    MissedList(usize),
    /// One of those.
    Missed(i64),
    /// Answer it by a fact.
    Tell(i64),
    /// It needs no answer.
    Dismiss(i64),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(self, event: i64) -> telegram::Press {
        let one = |word: &str, number: i64| vec![word.to_owned(), number.to_string()];
        let words = match self {
            Self::Ask => vec!["ask".to_owned()],
            Self::Aside(number) => one("said", number),
            Self::Draft(number) => one("draft", number),
            Self::Send(number) => one("send", number),
            Self::Sign(number) => one("sign", number),
            Self::Unsign(number) => one("bare", number),
            Self::Reword(number) => one("reword", number),
            Self::Drop(number) => one("drop", number),
            Self::Open(page) => vec!["open".to_owned(), page.to_string()],
            Self::Card(number) => one("card", number),
            Self::Answer(number) => one("answer", number),
            Self::Keep(number) => one("keep", number),
            Self::AskClose(number) => one("end", number),
            Self::Close(number) => one("close", number),
            Self::Block(number, on) => one(if on { "block" } else { "unblock" }, number),
            Self::Fact(press) => press.words(),
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let words = press.words();
        if let ["f", ref rest @ ..] = *words.as_slice() {
            return FactPress::read(rest).map(Self::Fact);
        }
        Some(match *words.as_slice() {
            ["ask"] => Self::Ask,
            ["said", number] => Self::Aside(number.parse().ok()?),
            ["draft", number] => Self::Draft(number.parse().ok()?),
            ["send", number] => Self::Send(number.parse().ok()?),
            ["sign", number] => Self::Sign(number.parse().ok()?),
            ["bare", number] => Self::Unsign(number.parse().ok()?),
            ["reword", number] => Self::Reword(number.parse().ok()?),
            ["drop", number] => Self::Drop(number.parse().ok()?),
            ["open", page] => Self::Open(page.parse().ok()?),
            ["card", number] => Self::Card(number.parse().ok()?),
            ["answer", number] => Self::Answer(number.parse().ok()?),
            ["keep", number] => Self::Keep(number.parse().ok()?),
            ["end", number] => Self::AskClose(number.parse().ok()?),
            ["close", number] => Self::Close(number.parse().ok()?),
            ["block", number] => Self::Block(number.parse().ok()?, true),
            ["unblock", number] => Self::Block(number.parse().ok()?, false),
            _ => return None,
        })
    }

    /// Whether it is for those who answer.
    pub(super) fn is_for_organisers(self) -> bool {
        match self {
            Self::Ask
            | Self::Aside(_)
            | Self::Draft(_)
            | Self::Send(_)
            | Self::Sign(_)
            | Self::Unsign(_)
            | Self::Reword(_)
            | Self::Drop(_) => false,
            Self::Open(_)
            | Self::Card(_)
            | Self::Answer(_)
            | Self::Keep(_)
            | Self::AskClose(_)
            | Self::Close(_)
            | Self::Block(..)
            | Self::Fact(_) => true,
        }
    }
}

impl FactPress {
    /// The button's data at the event `event`.
    pub fn at(self, event: i64) -> telegram::Press {
        Press::Fact(self).at(event)
    }

    fn words(self) -> Vec<String> {
        let of = |words: &[&dyn ToString]| {
            let words = words.iter().map(|word| word.to_string());
            std::iter::once("f".to_owned()).chain(words).collect()
        };
        match self {
            Self::List(page) => of(&[&"list", &page]),
            Self::Card(key) => of(&[&"card", &key]),
            Self::Edit(key, language) => of(&[&"edit", &key, &language.code()]),
            Self::AskDelete(key) => of(&[&"out", &key]),
            Self::Delete(key, version) => of(&[&"delete", &key, &version]),
            Self::Add => of(&[&"add"]),
            Self::Draft(number) => of(&[&"draft", &number]),
            Self::Topic(number) => of(&[&"topic", &number]),
            Self::Asks(number) => of(&[&"asks", &number]),
            Self::Answer(number) => of(&[&"text", &number]),
            Self::Drop(number) => of(&[&"drop", &number]),
            Self::Publish(number, version) => of(&[&"publish", &number, &version]),
            Self::Undo(version) => of(&[&"undo", &version]),
            Self::MissedList(page) => of(&[&"missed", &page]),
            Self::Missed(number) => of(&[&"one", &number]),
            Self::Tell(number) => of(&[&"tell", &number]),
            Self::Dismiss(number) => of(&[&"dismiss", &number]),
        }
    }

    fn read(words: &[&str]) -> Option<Self> {
        Some(match *words {
            ["list", page] => Self::List(page.parse().ok()?),
            ["card", key] => Self::Card(key.parse().ok()?),
            ["edit", key, language] => {
                Self::Edit(key.parse().ok()?, Language::from_code(language)?)
            }
            ["out", key] => Self::AskDelete(key.parse().ok()?),
            ["delete", key, version] => Self::Delete(key.parse().ok()?, version.parse().ok()?),
            ["add"] => Self::Add,
            ["draft", number] => Self::Draft(number.parse().ok()?),
            ["topic", number] => Self::Topic(number.parse().ok()?),
            ["asks", number] => Self::Asks(number.parse().ok()?),
            ["text", number] => Self::Answer(number.parse().ok()?),
            ["drop", number] => Self::Drop(number.parse().ok()?),
            ["publish", number, version] => {
                Self::Publish(number.parse().ok()?, version.parse().ok()?)
            }
            ["undo", version] => Self::Undo(version.parse().ok()?),
            ["missed", page] => Self::MissedList(page.parse().ok()?),
            ["one", number] => Self::Missed(number.parse().ok()?),
            ["tell", number] => Self::Tell(number.parse().ok()?),
            ["dismiss", number] => Self::Dismiss(number.parse().ok()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes_back(press: Press) {
        let data = press.at(999_999).data();
        assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press), "{data}");
    }

    #[test]
    fn every_button_is_read_as_it_was_written_and_fits() {
        let most = i64::MAX;
        for press in [
            Press::Ask,
            Press::Aside(most),
            Press::Draft(most),
            Press::Send(most),
            Press::Sign(most),
            Press::Unsign(most),
            Press::Reword(most),
            Press::Drop(most),
            Press::Open(9),
            Press::Card(most),
            Press::Answer(most),
            Press::Keep(most),
            Press::AskClose(most),
            Press::Close(most),
            Press::Block(most, true),
            Press::Block(most, false),
        ] {
            comes_back(press);
        }
    }

    #[test]
    fn so_is_every_button_about_facts() {
        let (most, key, vi) = (i64::MAX, u32::MAX, Language::from_code("vi").unwrap());
        for press in [
            FactPress::List(9),
            FactPress::Card(key),
            FactPress::Edit(key, vi),
            FactPress::AskDelete(key),
            FactPress::Delete(key, 999_999),
            FactPress::Add,
            FactPress::Draft(most),
            FactPress::Topic(most),
            FactPress::Asks(most),
            FactPress::Answer(most),
            FactPress::Drop(most),
            FactPress::Publish(most, 999_999),
            FactPress::Undo(999_999),
            FactPress::MissedList(9),
            FactPress::Missed(most),
            FactPress::Tell(most),
            FactPress::Dismiss(most),
        ] {
            comes_back(Press::Fact(press));
        }
    }
}
