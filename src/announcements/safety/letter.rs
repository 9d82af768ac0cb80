//! A safety notice on its way to one delegate: no setting, no quiet hour holds it back.

use chrono::{DateTime, TimeDelta};

use super::store;
use super::words::for_language;
use crate::clock::Moment;
use crate::delegates::{self, Delegate, Desk};
use crate::outbox::{self, Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::telegram::{Card, Message};
use crate::texts::{Html, Texts};

/// Safety notices.
pub const KIND: Kind = Kind { name: "safety", lane: Lane::Safety, when_cut: WhenCut::SendAgain };

/// "Leave by door B" helps nobody who reads it the next morning.
const USE: TimeDelta = TimeDelta::hours(6);
/// Letters that are written down in one transaction.
const CHUNK: i64 = 500;

/// Owes each notice that was sent to everybody at its event.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&desk.database, desk.me.id);
    for (event, notice, sent_at) in store::to_owe(database, bot).await? {
        let sent_at = DateTime::from_timestamp_millis(sent_at).unwrap_or(now);
        let mut last = i64::MIN;
        loop {
            let people = delegates::store::joined(database, bot, event, last, CHUNK).await?;
            let Some(next) = people.last().copied() else { break };
            last = next;
            let letters: Vec<Letter> =
                people.into_iter().map(|person| letter(event, notice, person, sent_at)).collect();
            let mut transaction = database.begin().await?;
            outbox::store::owe(&mut transaction, bot, now, &letters).await?;
            transaction.commit().await?;
        }
        store::owed(database, bot, event, notice, now).await?;
    }
    Ok(None)
}

fn letter(event: i64, notice: i64, person: i64, sent_at: Moment) -> Letter {
    Letter {
        kind: KIND,
        event,
        chat: person,
        key: format!("{notice}:{person}"),
        bundle: String::new(),
        batch: format!("safety:{notice}"),
        about: notice.to_string(),
        due_at: sent_at,
        wanted_at: sent_at,
        expires_at: Some(sent_at + USE),
    }
}

/// The notice in the delegate's language.
pub async fn compose(desk: &Desk, to: &Delegate, owed: &Owed) -> anyhow::Result<Composed<Message>> {
    let number = owed.about.parse()?;
    let found = store::find(&desk.database, desk.me.id, owed.event, number).await?;
    let Some(notice) = found else { return Ok(Composed::Obsolete) };
    let edition = desk.board.by_number(owed.event);
    let texts = Texts::new(to.language(edition.as_deref()));
    Ok(Composed::Send(Message { card: Card::new(body(&notice.content, texts)), silent: false }))
}

/// What a delegate reads.
pub(super) fn body(content: &str, texts: Texts) -> Html {
    let mut text = texts.safety_head();
    text.paragraph(&Html::plain(&for_language(content, texts.language())));
    text
}
