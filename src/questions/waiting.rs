//! Moderators learn that something waits: one message for each session, which counts.
//!
//! A new message when something begins to wait, and again after a quarter of an hour; in between the
//! number in it is edited, at most every two minutes. Whoever is at work at the desk hears nothing.

use chrono::TimeDelta;

use super::letter::WAITING;
use super::press::Desk as Press;
use super::store::{self, Pending};
use super::{moderators, show};
use crate::clock::Moment;
use crate::delegates::{self, Delegate, Desk, settings};
use crate::outbox::store::{Standing, owe as owe_letters, standing};
use crate::outbox::{Composed, Letter, Owed};
use crate::programme::Edition;
use crate::telegram::{Button, Card, Earlier, Message, Posting};
use crate::texts::Texts;

/// At most so often is the number changed.
const EVERY: TimeDelta = TimeDelta::minutes(2);
/// After so long what still waits rings again.
const RINGS_AGAIN: TimeDelta = TimeDelta::minutes(15);
/// Whoever looked at the session's questions within this is at work.
const AT_WORK: TimeDelta = TimeDelta::minutes(3);

/// Owes the moderators of every event what they should know; they are asked again with each bell and
/// each minute.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&desk.database, desk.me.id);
    for edition in desk.board.editions().iter() {
        // Where there is a group, its cards tell it.
        if store::group_of(database, bot, edition.number).await?.is_some() {
            continue;
        }
        let mut letters = Vec::new();
        for pending in store::pending(database, bot, edition.number).await? {
            for moderator in moderators(desk, edition, &pending.session).await? {
                letters.extend(due(desk, edition.number, &pending, moderator, now).await?);
            }
        }
        if !letters.is_empty() {
            let mut transaction = database.begin().await?;
            owe_letters(&mut transaction, bot, now, &letters).await?;
            transaction.commit().await?;
        }
    }
    Ok(None)
}

/// What `moderator` is owed for the newest of what waits; `None` when they never wrote to the bot.
async fn due(
    desk: &Desk,
    event: i64,
    pending: &Pending,
    moderator: i64,
    now: Moment,
) -> anyhow::Result<Option<Letter>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let known = delegates::store::find(database, bot, moderator).await?;
    if known.is_none_or(|known| known.unreachable) {
        return Ok(None);
    }
    let batch = batch(&pending.session);
    let told = standing(database, bot, (event, &batch), (WAITING.name, moderator)).await?;
    let soonest = told.last().map_or(now, |last| last.sent_at + EVERY);
    Ok(Some(Letter {
        kind: WAITING,
        event,
        chat: moderator,
        key: format!("{}:{moderator}:{}", pending.session, pending.newest),
        bundle: pending.session.clone(),
        batch,
        about: pending.session.clone(),
        due_at: soonest.max(now),
        wanted_at: soonest.max(now),
        expires_at: None,
    }))
}

fn batch(session: &str) -> String {
    format!("waiting:{session}")
}

/// How many wait, in the moderator's language.
pub(super) async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Posting>> {
    let (database, bot, session) = (&desk.database, desk.me.id, owed.about.as_str());
    let Some(edition) = desk.board.by_number(owed.event) else { return Ok(Composed::Obsolete) };
    let all = store::pending(database, bot, owed.event).await?;
    let Some(pending) = all.into_iter().find(|one| one.session == session) else {
        return Ok(Composed::Obsolete);
    };
    if !moderators(desk, &edition, session).await?.contains(&to.id) {
        return Ok(Composed::Obsolete);
    }
    let seen = store::at_work(database, bot, (owed.event, session), to.id).await?;
    if let Some(seen) = seen.filter(|seen| *seen <= now && now - *seen < AT_WORK) {
        return Ok(Composed::Wait(seen + AT_WORK));
    }
    let wishes = settings::store::of(database, bot, to.id).await?;
    let texts = Texts::new(to.language(Some(&edition)));
    let card = card(&edition, texts, &pending);
    let message = Message { card, silent: wishes.is_quiet(&edition.programme, now) };
    let key = (owed.event, batch(session));
    let told = standing(database, bot, (key.0, &key.1), (WAITING.name, to.id)).await?;
    Ok(Composed::Send(match to_edit(&told, pending.since, now) {
        Some(message_number) => {
            let earlier = Earlier { message: message_number, is_caption: false };
            Posting::Renew(earlier, message)
        }
        None => Posting::Message(message),
    }))
}

/// The message whose number is changed: the last one, while something still waits that it told of and
/// it is not too long ago.
fn to_edit(told: &[Standing], since: Moment, now: Moment) -> Option<i64> {
    let last = told.last()?;
    let rang = told.iter().find(|one| one.message == last.message)?.sent_at;
    (since <= last.sent_at && now - rang < RINGS_AGAIN).then_some(last.message)
}

fn card(edition: &Edition, texts: Texts, pending: &Pending) -> Card {
    let title = show::title(edition, &pending.session, texts);
    let press = Press::Session(pending.session.clone()).at(edition.number);
    let rows = [vec![Button::press(texts.questions_button_desk(), press)]];
    Card::with_buttons(texts.questions_waiting(&title, pending.count), rows)
}
