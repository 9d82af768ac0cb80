//! Which feature composes which letters, in the language of whoever gets them.

use std::panic::AssertUnwindSafe;

use anyhow::bail;
use futures_util::FutureExt as _;

use super::ending::{self, Sending};
use crate::announcements::{mailing, safety};
use crate::changes::notices;
use crate::clock::Moment;
use crate::delegates::{self, Delegate, Desk};
use crate::outbox::store::Outcome;
use crate::outbox::{Composed, Ending, Kind, Owed};
use crate::questions::floor::letter as floor;
use crate::telegram::{Message, Posting};
use crate::{helpdesk, questions, ratings, reminders, team};

/// Composes the letters of one bundle; they are decided together.
pub(super) async fn bundle(desk: &Desk, now: Moment, letters: Vec<Owed>) -> Vec<Sending> {
    let (late, letters): (Vec<_>, Vec<_>) = letters
        .into_iter()
        .partition(|letter| letter.expires_at.is_some_and(|expires| expires <= now));
    let mut sendings = Vec::new();
    if !late.is_empty() {
        sendings.push(ended(late, Ending::Expired));
    }
    if letters.is_empty() {
        return sendings;
    }
    let composing = AssertUnwindSafe(composed(desk, now, &letters)).catch_unwind();
    let sending = match composing.await {
        Ok(Ok(Some(Composed::Send(message)))) => Sending::Message(message, letters),
        Ok(Ok(Some(Composed::SendOf(message, keys)))) => {
            let (told, fallen): (Vec<_>, Vec<_>) =
                letters.into_iter().partition(|letter| keys.contains(&letter.key));
            sendings.push(ended(fallen, Ending::Obsolete));
            Sending::Message(message, told)
        }
        Ok(Ok(Some(Composed::Wait(until)))) => decided(letters, |_| Outcome::NotTried(until)),
        Ok(Ok(Some(Composed::Obsolete))) => ended(letters, Ending::Obsolete),
        Ok(Ok(Some(Composed::Withdrawn))) => ended(letters, Ending::Withdrawn),
        Ok(Ok(None)) => ended(letters, Ending::Unreachable),
        Ok(Err(error)) => {
            let kind = letters[0].kind.as_str();
            tracing::error!(kind, error = format!("{error:#}"), "a letter was not composed");
            decided(letters, |letter| ending::stumbled(letter, now))
        }
        Err(_panic) => {
            tracing::error!(kind = letters[0].kind.as_str(), "composing a letter panicked");
            ended(letters, Ending::Failed)
        }
    };
    sendings.push(sending);
    sendings
}

/// Whether a letter tells of the programme, and must not be composed from an older one.
pub(super) fn tells_programme(letter: &Owed) -> bool {
    letter.kind != safety::letter::KIND.name
}

fn ended(letters: Vec<Owed>, ending: Ending) -> Sending {
    decided(letters, |_| Outcome::Ended(ending, None))
}

fn decided(letters: Vec<Owed>, outcome: impl Fn(&Owed) -> Outcome) -> Sending {
    let decide = |letter| {
        let outcome = outcome(&letter);
        (letter, outcome)
    };
    Sending::Decided(letters.into_iter().map(decide).collect())
}

/// What goes out; `None` when nothing arrives at them.
async fn composed(
    desk: &Desk,
    now: Moment,
    letters: &[Owed],
) -> anyhow::Result<Option<Composed<Posting>>> {
    let (chat, event) = (letters[0].chat, letters[0].event);
    let to = match delegates::store::find(&desk.database, desk.me.id, chat).await? {
        Some(delegate) if delegate.unreachable => return Ok(None),
        Some(delegate) => delegate,
        // A group has no language of its own: it hears the event's.
        None if chat < 0 => Delegate::group(chat, event),
        // Who was forgotten gets nothing any more.
        None => return Ok(Some(Composed::Obsolete)),
    };
    if let Some(composed) = announced(desk, now, &to, letters).await? {
        return Ok(Some(composed));
    }
    if questions::letter::KINDS.iter().any(|kind| kind.name == letters[0].kind) {
        return questions::letter::compose(desk, now, &to, &letters[0]).await.map(Some);
    }
    let composed = by_kind(desk, now, &to, letters).await?;
    Ok(Some(composed.map(Posting::Message)))
}

/// Announcements and what is about them, which may edit and delete; `None` for other letters.
async fn announced(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    letters: &[Owed],
) -> anyhow::Result<Option<Composed<Posting>>> {
    use mailing::letter::{COPY, CORRECTION, RETRACTION, TRIAL};
    use mailing::progress::{ASKED, DECIDED, PROGRESS};
    let first = &letters[0];
    let is = |kinds: &[Kind]| kinds.iter().any(|kind| kind.name == first.kind);
    Ok(if is(&[COPY, CORRECTION, RETRACTION, TRIAL]) {
        Some(mailing::letter::compose(desk, now, to, first).await?)
    } else if is(&[ASKED, DECIDED, PROGRESS]) {
        Some(mailing::progress::compose(desk, now, to, letters).await?)
    } else {
        None
    })
}

async fn by_kind(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    letters: &[Owed],
) -> anyhow::Result<Composed<Message>> {
    let first = &letters[0];
    match first.kind.as_str() {
        kind if kind == safety::letter::KIND.name => safety::letter::compose(desk, to, first).await,
        kind if [helpdesk::letter::CARD.name, helpdesk::letter::ANSWER.name].contains(&kind) => {
            helpdesk::letter::compose(desk, now, to, first).await
        }
        kind if [floor::NEWS.name, floor::CLOCK.name].contains(&kind) => {
            floor::compose(desk, to, first).await
        }
        kind if kind == team::roles::letter::KIND.name => {
            team::roles::letter::compose(desk, to, first).await
        }
        kind if kind == notices::KIND.name => {
            notices::letter::compose(desk, now, to, letters).await
        }
        kind if kind == reminders::KIND.name => {
            reminders::letter::compose(desk, now, to, letters).await
        }
        kind if kind == ratings::letter::KIND.name => {
            ratings::letter::compose(desk, now, to, first).await
        }
        kind if kind == team::deletion::KIND.name => Ok(team::deletion::compose(desk, to, first)),
        kind if kind == reminders::LOAD.name => Ok(reminders::load::compose(desk, to, letters)),
        kind => bail!("nobody composes letters of the kind {kind}"),
    }
}
