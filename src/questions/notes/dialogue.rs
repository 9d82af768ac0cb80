//! What a secretary was asked to type: a note, a name, a note anew.

use chrono::TimeDelta;

use super::Speaker;
use crate::delegates::{Dialogue, Visit};

/// The word of this feature.
const MARK: &str = "note";
/// How long a text is waited for: somebody speaks so long before there is anything to note.
const WAITS: TimeDelta = TimeDelta::minutes(30);

/// What is to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    /// What somebody says in a session.
    Content(String, Speaker),
    /// The name of somebody who speaks in a session.
    Name(String),
    /// A note anew.
    Edit(i64),
}

/// A text that is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// As it is kept.
    pub(super) dialogue: Dialogue,
    /// What is to be typed.
    pub(super) wanted: Wanted,
    /// The update that asked: a name that was typed asks for a note.
    pub(super) by: i64,
}

/// Waits for a text, in place of anything else that was waited for.
pub(super) async fn begin(visit: &Visit<'_>, event: i64, wanted: &Wanted) -> anyhow::Result<()> {
    let words = written(wanted, visit.update);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Dialogue::begin(visit, MARK, event, &words).await
}

/// What this visit's text is for; `None` when nothing is waited for.
pub(super) async fn of(visit: &Visit<'_>) -> anyhow::Result<Option<Asked>> {
    let Some(dialogue) = Dialogue::of(visit, MARK, WAITS).await? else { return Ok(None) };
    let read = read(&dialogue.words);
    Ok(read.map(|(wanted, by)| Asked { dialogue, wanted, by }))
}

/// Waits no more; whether something was waited for.
pub(super) async fn stop(visit: &Visit<'_>) -> anyhow::Result<bool> {
    Dialogue::stop(visit, MARK).await
}

/// A name has several words, so it stands at the end.
fn written(wanted: &Wanted, by: i64) -> Vec<String> {
    let words: Vec<&str> = match wanted {
        Wanted::Content(session, Speaker::Person(id)) => vec!["person", session, id],
        Wanted::Content(session, Speaker::General) => vec!["general", session],
        Wanted::Content(session, Speaker::Named(name)) => {
            ["named", session].into_iter().chain(name.split_whitespace()).collect()
        }
        Wanted::Name(session) => vec!["name", session],
        Wanted::Edit(number) => return vec![by.to_string(), "edit".to_owned(), number.to_string()],
    };
    std::iter::once(by.to_string()).chain(words.into_iter().map(str::to_owned)).collect()
}

fn read(words: &[String]) -> Option<(Wanted, i64)> {
    let [by, word, what, rest @ ..] = words else { return None };
    let session = what.clone();
    let wanted = match (word.as_str(), rest) {
        ("person", [id]) => Wanted::Content(session, Speaker::Person(id.clone())),
        ("named", [_, ..]) => Wanted::Content(session, Speaker::Named(rest.join(" "))),
        ("general", []) => Wanted::Content(session, Speaker::General),
        ("name", []) => Wanted::Name(session),
        ("edit", []) => Wanted::Edit(what.parse().ok()?),
        _ => return None,
    };
    Some((wanted, by.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_read_as_it_was_kept() {
        let session = || "toan-the-1".to_owned();
        for wanted in [
            Wanted::Content(session(), Speaker::Person("nguyen-van-a".to_owned())),
            Wanted::Content(session(), Speaker::Named("Bà Lê Thị B, Sở Nội vụ".to_owned())),
            Wanted::Content(session(), Speaker::General),
            Wanted::Name(session()),
            Wanted::Edit(5),
        ] {
            assert_eq!(read(&written(&wanted, 9)), Some((wanted, 9)));
        }
        let others: [&[&str]; 5] =
            [&[], &["9", "name"], &["9", "named", "x"], &["x", "name", "y"], &["9", "edit", "x"]];
        for other in others {
            let words: Vec<String> = other.iter().map(|word| (*word).to_owned()).collect();
            assert_eq!(read(&words), None, "{other:?}");
        }
    }
}
