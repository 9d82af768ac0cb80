//! `/safety`: written, confirmed once, sent.

use super::super::Press;
use super::letter::body;
use super::store;
use super::words::languages;
use crate::delegates::{self, Visit};
use crate::programme::Edition;
use crate::team;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Language, Texts, count};

/// A notice with its head stays well below what Telegram takes in one message.
const LONGEST: usize = 3000;
/// A notice that was written longer ago than an hour is shown once more before it goes out.
const FRESH_MS: i64 = 60 * 60 * 1000;

/// `/safety` with what it shall say.
pub async fn write(visit: &Visit<'_>, event: &Edition, content: &str) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    if !may(visit, event).await? {
        return Ok(Reply::send(texts.safety_not_yours()));
    }
    let content = content.trim();
    if content.is_empty() {
        return Ok(Reply::send(texts.safety_how()));
    }
    if content.chars().count() > LONGEST {
        return Ok(Reply::send(texts.safety_too_long(count(LONGEST))));
    }
    Ok(Reply::send(draft(visit, event, content).await?))
}

/// Keeps what was written in this update, and asks once whether it goes out.
async fn draft(visit: &Visit<'_>, event: &Edition, content: &str) -> anyhow::Result<Card> {
    let texts = visit.texts;
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let key = (event.number, visit.update);
    store::write(database, bot, key, visit.delegate.id, content, visit.now).await?;
    let people = delegates::store::count_joined(database, bot, event.number).await?;
    let mut text = texts.safety_preview(people, &preview(content, event));
    if languages(content).is_empty() && event.programme.event.languages.len() > 1 {
        text.paragraph(&texts.safety_one_language());
    }
    let press = |press: Press| press.at(event.number);
    let rows = [
        vec![Button::press(texts.safety_button_send(people), press(Press::SendSafety(key.1)))],
        vec![Button::press(texts.safety_button_drop(), press(Press::DropSafety(key.1)))],
    ];
    Ok(Card::with_buttons(text, rows))
}

/// Everything that goes out, once for each language in which it differs.
fn preview(content: &str, event: &Edition) -> Html {
    let of = |language: &Language| body(content, Texts::new(*language));
    let mut bodies: Vec<Html> = event.programme.event.languages.iter().map(of).collect();
    if languages(content).is_empty() {
        bodies.truncate(1);
    }
    let mut text = Html::new();
    for body in &bodies {
        text.paragraph(body);
    }
    text
}

/// Sends it, once.
pub async fn send(visit: &Visit<'_>, event: &Edition, notice: i64) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    if !may(visit, event).await? {
        return Ok(team::refusal_toast(visit, team::Act::Safety));
    }
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let Some(found) = store::find(database, bot, event.number, notice).await? else {
        return Ok(Reply::toast(texts.press_stale()));
    };
    // A button that was forgotten in the chat must not go off days later by one touch.
    if found.sent_at.is_none() && visit.now.timestamp_millis() - found.written_at > FRESH_MS {
        let card = draft(visit, event, &found.content).await?;
        return Ok(Reply::show(card).with_toast(texts.safety_old()));
    }
    let people = delegates::store::count_joined(database, bot, event.number).await?;
    let (by, now) = (visit.delegate.id, visit.now);
    let first = store::send(database, bot, event.number, notice, by, now).await?;
    visit.desk.bell.ring();
    let reply = Reply::show(texts.safety_sent(people));
    Ok(if first { reply } else { reply.with_toast(texts.safety_sent_already()) })
}

/// Sends it to nobody.
pub async fn drop_it(visit: &Visit<'_>, event: &Edition, notice: i64) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    if !may(visit, event).await? {
        return Ok(team::refusal_toast(visit, team::Act::Safety));
    }
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let found = store::find(database, bot, event.number, notice).await?;
    if found.is_some_and(|notice| notice.sent_at.is_some()) {
        return Ok(Reply::toast(texts.safety_sent_already()));
    }
    store::drop_unsent(database, bot, event.number, notice).await?;
    Ok(Reply::show(texts.safety_dropped()))
}

async fn may(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    team::may(visit.desk, event, visit.delegate.id, team::Act::Safety).await
}
