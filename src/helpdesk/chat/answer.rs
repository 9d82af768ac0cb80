//! One message before an organiser: answered, closed, or its writer blocked.

use super::counter::Counter;
use super::write;
use crate::helpdesk::facts::Draft;
use crate::helpdesk::store::outcome::{self, By, Ended};
use crate::helpdesk::{Message, Press, State, rules, show, store};
use crate::telegram::pages::label;
use crate::telegram::{Act, Button, Card, Reply};
use crate::texts::{Html, count};

/// Characters of an answer.
pub(super) const LONGEST: usize = 2_500;

/// What an answer is typed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// For its asker.
    Answer,
    /// For its asker, and then for everybody.
    Keep,
}

/// A message as it stands.
pub(super) async fn show(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    match counter.message(number).await? {
        Some(message) => Ok(Reply::show(card(counter, &message, None).await?)),
        None => Ok(Reply::show(counter.texts.helpdesk_gone())),
    }
}

/// A message with what can be done about it, or what became of it; `said` comes first.
pub(super) async fn card(
    counter: Counter<'_>,
    message: &Message,
    said: Option<Html>,
) -> anyhow::Result<Card> {
    let (texts, number) = (counter.texts, message.number);
    let mut text = said.unwrap_or_default();
    if message.state != State::Open {
        text.paragraph(&counter.who_ended(message).await?);
    }
    text.paragraph(&show::message(texts, counter.programme(), message));
    let mut rows = Vec::new();
    if message.state == State::Open {
        rows = show::message_buttons(texts, counter.number(), message);
    } else if let Some(answer) = &message.answer {
        text.paragraph(&texts.helpdesk_answer_was(&show::quote(answer)));
        let keep = counter.button(texts.helpdesk_button_keep_given(), Press::Keep(number));
        rows.push(vec![keep]);
    }
    let (database, bot) = (counter.database(), counter.bot());
    if store::block::has(database, bot, counter.number(), message.delegate).await? {
        let unblock = counter.button(texts.helpdesk_button_unblock(), Press::Block(number, false));
        rows.push(vec![unblock]);
    }
    rows.push(vec![list_button(counter)]);
    Ok(Card::with_buttons(text, rows))
}

/// Asks for an answer; one that was given already can still be kept.
pub(super) async fn ask_text(
    counter: Counter<'_>,
    number: i64,
    purpose: Purpose,
) -> anyhow::Result<Reply> {
    let Some(message) = counter.message(number).await? else {
        return Ok(Reply::show(counter.texts.helpdesk_gone()));
    };
    if message.state != State::Open {
        return match &message.answer {
            Some(answer) if purpose == Purpose::Keep => {
                let fact = fact_of(counter, &message, answer);
                write::begin(counter, &fact).await
            }
            _ => show(counter, number).await,
        };
    }
    let word = if purpose == Purpose::Keep { "keep" } else { "answer" };
    counter.wait_for(&[word, &number.to_string()]).await?;
    let mut text = counter.texts.helpdesk_answer_prompt(word, count(LONGEST));
    text.paragraph(&show::quote(&message.content));
    let back = counter.button(counter.texts.helpdesk_button_back(), Press::Card(number));
    Ok(super::prompt(text, Some(back)))
}

/// Sends the answer that was typed.
pub(super) async fn send(
    counter: Counter<'_>,
    number: i64,
    purpose: Purpose,
    answer: &str,
) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let message = match end(counter, number, Some(answer)).await? {
        Ended::Now(message) | Ended::Before(message) => message,
        Ended::Late(message) => {
            let said = texts.helpdesk_not_sent();
            return Ok(Reply::send(card(counter, &message, Some(said)).await?));
        }
        Ended::Gone => {
            let mut said = texts.helpdesk_not_sent();
            said.paragraph(&texts.helpdesk_gone());
            return Ok(Reply::send(said));
        }
    };
    let mut said = texts.helpdesk_done("answered");
    said.paragraph(&show::quote(&message.content));
    said.paragraph(&texts.helpdesk_answer_was(&show::quote(answer)));
    if purpose == Purpose::Keep {
        let fact = fact_of(counter, &message, answer);
        let preview = write::begin_card(counter, &fact).await?;
        return Ok(Reply::send(said).and(Act::Send(preview)));
    }
    let keep = counter.button(texts.helpdesk_button_keep_given(), Press::Keep(number));
    Ok(Reply::send(Card::with_buttons(said, [vec![keep], vec![list_button(counter)]])))
}

/// The question before closing.
pub(super) async fn ask_close(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let Some(message) = counter.message(number).await?.filter(|one| one.state == State::Open)
    else {
        return show(counter, number).await;
    };
    let mut text = texts.helpdesk_close_question();
    text.paragraph(&show::quote(&message.content));
    let rows = [
        vec![counter.button(texts.helpdesk_button_close_yes(), Press::Close(number))],
        vec![counter.button(texts.helpdesk_button_back(), Press::Card(number))],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// Closes a message without an answer.
pub(super) async fn close(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    match end(counter, number, None).await? {
        Ended::Now(message) | Ended::Before(message) => {
            let said = counter.texts.helpdesk_done("closed");
            Ok(Reply::show(card(counter, &message, Some(said)).await?))
        }
        Ended::Late(message) => Ok(Reply::show(card(counter, &message, None).await?)),
        Ended::Gone => Ok(Reply::show(counter.texts.helpdesk_gone())),
    }
}

/// Takes nothing more from the writer of a message, or does again.
pub(super) async fn block(counter: Counter<'_>, number: i64, on: bool) -> anyhow::Result<Reply> {
    let Some(message) = counter.message(number).await? else {
        return Ok(Reply::show(counter.texts.helpdesk_gone()));
    };
    let (database, bot) = (counter.database(), counter.bot());
    let whom = (counter.number(), message.delegate, number);
    store::block::set(database, bot, whom, on, counter.me(), counter.visit.now).await?;
    let said = counter.texts.helpdesk_done(if on { "blocked" } else { "unblocked" });
    Ok(Reply::show(card(counter, &message, Some(said)).await?))
}

async fn end(counter: Counter<'_>, number: i64, answer: Option<&str>) -> anyhow::Result<Ended> {
    let by = By { organiser: counter.me(), update: counter.visit.update };
    let (database, bot, key) = (counter.database(), counter.bot(), (counter.number(), number));
    let ended = outcome::end(database, bot, key, answer, by, counter.visit.now).await?;
    counter.visit.desk.bell.ring();
    Ok(ended)
}

/// The fact that an answer becomes: asked for by the words of the question, without whoever asked.
fn fact_of(counter: Counter<'_>, message: &Message, answer: &str) -> Draft {
    let programme = counter.programme();
    Draft {
        number: counter.visit.update,
        by: counter.me(),
        missed: None,
        topic: rules::proposed_topic(&message.content),
        asks: vec![label(&message.content, write::LINE)],
        asks_language: message.language,
        answer: answer.to_owned(),
        language: rules::language_of(programme, answer, message.language),
        published: None,
    }
}

fn list_button(counter: Counter<'_>) -> Button {
    counter.button(counter.texts.helpdesk_button_list(), Press::Open(0))
}
