//! The name that an organiser was asked for: kept with the delegate, from question to confirmation.

use chrono::DateTime;

use super::key::Key;
use crate::clock::Moment;
use crate::delegates::{Visit, store};

/// Longest name, in characters.
const LONGEST: usize = 80;
/// How the dialogue of this feature begins.
const MARK: &str = "replace";

/// Asked for a name, or given one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dialogue {
    /// The event's number.
    pub(super) event: i64,
    /// The session.
    pub(super) session: Key,
    /// Who is replaced.
    pub(super) from: Key,
    /// When they were asked.
    pub(super) asked_at: Moment,
    /// The update that gave the name, and the name.
    pub(super) given: Option<(i64, String)>,
}

impl Dialogue {
    /// What this delegate was asked.
    pub(super) async fn of(visit: &Visit<'_>) -> anyhow::Result<Option<Self>> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        let text = store::dialogue(database, bot, visit.delegate.id).await?;
        Ok(text.as_deref().and_then(Self::read))
    }

    /// Keeps it in place of any other.
    pub(super) async fn keep(&self, visit: &Visit<'_>) -> anyhow::Result<()> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        store::keep_dialogue(database, bot, visit.delegate.id, Some(&self.written())).await
    }

    /// Forgets it.
    pub(super) async fn end(visit: &Visit<'_>) -> anyhow::Result<()> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        store::keep_dialogue(database, bot, visit.delegate.id, None).await
    }

    fn written(&self) -> String {
        let Self { event, session, from, asked_at, given } = self;
        let asked_at = asked_at.timestamp_millis();
        let asked = format!("{MARK} {event} {session} {from} {asked_at}");
        match given {
            None => asked,
            Some((update, name)) => format!("{asked} {update} {name}"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.splitn(7, ' ');
        if words.next() != Some(MARK) {
            return None;
        }
        let event = words.next()?.parse().ok()?;
        let session = words.next()?.parse().ok()?;
        let from = words.next()?.parse().ok()?;
        let asked_at = DateTime::from_timestamp_millis(words.next()?.parse().ok()?)?;
        let given = match (words.next(), words.next()) {
            (Some(update), Some(name)) => Some((update.parse().ok()?, name.to_owned())),
            _ => None,
        };
        Some(Self { event, session, from, asked_at, given })
    }
}

/// The name in what was typed; `None` when it is none.
pub(super) fn name_in(text: &str) -> Option<String> {
    let is_one_line = text.trim().lines().count() == 1;
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let letters = name.chars().filter(|character| character.is_alphabetic()).count();
    let usable = is_one_line
        && letters > 1
        && name.chars().count() <= LONGEST
        && !name
            .chars()
            .any(|character| character.is_control() || "<>@/?!\"“”".contains(character));
    usable.then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dialogue_is_read_as_it_was_kept() {
        let key = Key::of("a");
        for given in [None, Some((7, "TS. Trần Thị Bình".to_owned()))] {
            let asked_at = DateTime::from_timestamp_millis(1_700_000_000_123).unwrap();
            let dialogue = Dialogue { event: 2, session: key, from: Key::of("b"), asked_at, given };
            assert_eq!(Dialogue::read(&dialogue.written()), Some(dialogue));
        }
        assert_eq!(Dialogue::read("ask 1 2 3"), None);
        assert_eq!(Dialogue::read("replace 1"), None);
    }

    #[test]
    fn a_name_is_one_line_of_words() {
        for (text, name) in [
            (" Trần  Thị Bình ", Some("Trần Thị Bình")),
            ("PGS.TS. Lê Văn C", Some("PGS.TS. Lê Văn C")),
            ("O'Neil-Smith", Some("O'Neil-Smith")),
            ("một\nhai", None),
            ("phòng họp ở đâu?", None),
            ("7", None),
            ("", None),
        ] {
            assert_eq!(name_in(text).as_deref(), name, "{text}");
        }
        assert_eq!(name_in(&"tên ".repeat(30)), None);
    }
}
