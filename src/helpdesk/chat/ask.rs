//! Asking: whether one can, then the text.

use super::counter::Counter;
use super::{draft, takes_messages};
use crate::helpdesk::{LENGTH, rules, store};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, count};

/// Asks for the text, in a new message: the pressed one goes on telling what it tells.
pub(super) async fn ask(counter: Counter<'_>) -> anyhow::Result<Reply> {
    if let Some(closed) = closed(counter).await? {
        return Ok(Reply::send(closed));
    }
    counter.wait_for(&["ask"]).await?;
    let (least, most) = (count(*LENGTH.start()), count(*LENGTH.end()));
    Ok(Reply::send(counter.texts.helpdesk_prompt(least, most)))
}

/// What was typed before becomes the message, once its writer has seen it again.
pub(super) async fn take_up(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    if let Some(closed) = closed(counter).await? {
        return Ok(Reply::send(closed));
    }
    let (database, bot) = (counter.database(), counter.bot());
    let key = (counter.number(), number, counter.me());
    store::draft::change(database, bot, key, None, None).await?;
    match counter.draft(number).await? {
        Some(message) => Ok(Reply::send(draft::card(counter, &message))),
        // It was kept long enough, or sent before.
        None => ask(counter).await,
    }
}

/// Why nothing is taken, with whom to ask instead; `None` when it is.
async fn closed(counter: Counter<'_>) -> anyhow::Result<Option<Card>> {
    let (texts, visit, event) = (counter.texts, counter.visit, counter.event);
    let (database, bot) = (counter.database(), counter.bot());
    let mut text = if !takes_messages(visit, event).await? {
        if rules::is_open(counter.programme(), visit.now) {
            texts.helpdesk_unstaffed()
        } else {
            texts.helpdesk_over()
        }
    } else if store::block::has(database, bot, counter.number(), counter.me()).await? {
        texts.helpdesk_blocked()
    } else {
        return Ok(None);
    };
    text.paragraph(&contact(counter));
    Ok(Some(Card::new(text)))
}

fn contact(counter: Counter<'_>) -> Html {
    match counter.programme().event.contact.get(counter.texts.language()) {
        "" => Html::new(),
        contact => counter.texts.helpdesk_contact(contact),
    }
}
