//! The conversation at the help desk.

mod answer;
mod ask;
mod counter;
mod draft;
mod facts;
mod list;
mod missed;
mod typed;
mod write;

use chrono::TimeDelta;

use super::store::{self, draft::Typed};
use super::{FactPress, LENGTH, Press, State, letter, may_answer, rules};
use crate::delegates::{Dialogue, Visit};
use crate::programme::Edition;
use crate::team::{self, Act};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Language, Texts};
use counter::Counter;

pub use typed::typed;

/// The word by which a dialogue of this feature is known.
const MARK: &str = "helpdesk";
/// How long a text is waited for; later words are a question to the desk again.
const WAITS: TimeDelta = TimeDelta::minutes(20);

/// `/desk`: what waits for those who answer, else the question to type.
pub async fn desk(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let counter = Counter::new(visit, event);
    if counter.may_answer().await? { list::list(counter, 0).await } else { ask::ask(counter).await }
}

/// `/facts`; `None` for those to whom there is no such command.
pub async fn facts(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    let counter = Counter::new(visit, event);
    Ok(counter.may_answer().await?.then(|| facts::list(counter, 0)))
}

/// `/unanswered`; `None` for those to whom there is no such command.
pub async fn unanswered(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    let counter = Counter::new(visit, event);
    if !counter.may_answer().await? {
        return Ok(None);
    }
    missed::list(counter, 0).await.map(Some)
}

/// The button that leads to the organisers; `None` when nobody answers at the event now.
pub async fn button(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Button>> {
    let label = visit.texts.helpdesk_button_ask();
    let takes = takes_messages(visit, event).await?;
    Ok(takes.then(|| Button::press(label, Press::Ask.at(event.number))))
}

/// The same below an answer that says "I do not know": what was typed is kept for a while, and is the
/// message once its writer has seen it again and pressed "send". Nothing of it stands in the button.
pub async fn button_for(
    visit: &Visit<'_>,
    event: &Edition,
    texts: Texts,
    text: &str,
) -> anyhow::Result<Option<Button>> {
    if !takes_messages(visit, event).await? {
        return Ok(None);
    }
    let text = text.trim();
    let press = if LENGTH.contains(&text.chars().count()) {
        keep(visit, event, State::Aside, text, texts.language()).await?;
        Press::Aside(visit.update)
    } else {
        Press::Ask
    };
    Ok(Some(Button::press(texts.helpdesk_button_ask(), press.at(event.number))))
}

/// What `/help` adds for those who answer.
pub async fn help(visit: &Visit<'_>) -> anyhow::Result<crate::texts::Html> {
    let answers = match &visit.event {
        Some(event) => may_answer(visit.desk, event, visit.delegate.id).await?,
        None => false,
    };
    Ok(if answers { visit.texts.helpdesk_help() } else { crate::texts::Html::new() })
}

/// A pressed button; every right is asked again, and everything fetched by the event. Taking a version
/// back is not done here: see [`undone`].
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let counter = Counter::new(visit, event);
    if press.is_for_organisers() && !counter.may_answer().await? {
        return Ok(team::refusal_toast(visit, Act::HelpDesk));
    }
    match press {
        Press::Ask => ask::ask(counter).await,
        Press::Aside(number) => ask::take_up(counter, number).await,
        Press::Draft(number) => {
            // The way back from a text that was asked for.
            Dialogue::stop(visit, MARK).await?;
            draft::show(counter, number).await
        }
        Press::Send(number) => draft::send(counter, number).await,
        Press::Sign(number) => draft::ask_name(counter, number).await,
        Press::Unsign(number) => draft::unsign(counter, number).await,
        Press::Reword(number) => draft::ask_again(counter, number).await,
        Press::Drop(number) => draft::drop_it(counter, number).await,
        Press::Open(page) => list::list(counter, page).await,
        Press::Card(number) => {
            Dialogue::stop(visit, MARK).await?;
            answer::show(counter, number).await
        }
        Press::Answer(number) => answer::ask_text(counter, number, answer::Purpose::Answer).await,
        Press::Keep(number) => answer::ask_text(counter, number, answer::Purpose::Keep).await,
        Press::AskClose(number) => answer::ask_close(counter, number).await,
        Press::Close(number) => answer::close(counter, number).await,
        Press::Block(number, on) => answer::block(counter, number, on).await,
        Press::Fact(press) => about_facts(counter, press).await,
    }
}

async fn about_facts(counter: Counter<'_>, press: FactPress) -> anyhow::Result<Reply> {
    match press {
        FactPress::List(page) => {
            Dialogue::stop(counter.visit, MARK).await?;
            Ok(facts::list(counter, page))
        }
        FactPress::Card(key) => {
            Dialogue::stop(counter.visit, MARK).await?;
            Ok(facts::show(counter, key))
        }
        FactPress::Edit(key, language) => facts::ask_edit(counter, key, language).await,
        FactPress::AskDelete(key) => Ok(facts::ask_delete(counter, key)),
        FactPress::Delete(key, version) => facts::delete(counter, key, version).await,
        FactPress::Add => write::ask_question(counter).await,
        FactPress::Draft(number) => {
            Dialogue::stop(counter.visit, MARK).await?;
            write::show(counter, number).await
        }
        FactPress::Topic(number) => write::ask(counter, number, write::Part::Topic).await,
        FactPress::Asks(number) => write::ask(counter, number, write::Part::Asks).await,
        FactPress::Answer(number) => write::ask(counter, number, write::Part::Answer).await,
        FactPress::Drop(number) => write::drop_it(counter, number).await,
        FactPress::Publish(number, version) => write::publish(counter, number, version).await,
        // The router leads this one to whoever takes versions back.
        FactPress::Undo(_) => Ok(counter.stale()),
        FactPress::MissedList(page) => missed::list(counter, page).await,
        FactPress::Missed(number) => missed::show(counter, number).await,
        FactPress::Tell(number) => missed::tell(counter, number).await,
        FactPress::Dismiss(number) => missed::dismiss(counter, number).await,
    }
}

/// The version that a button takes back; a feature above this one does it.
pub fn undone(press: Press) -> Option<i64> {
    match press {
        Press::Fact(FactPress::Undo(version)) => Some(version),
        _ => None,
    }
}

/// `/cancel`: whether a text was waited for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    Dialogue::stop(visit, MARK).await
}

async fn takes_messages(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    Ok(rules::is_open(&event.programme, visit.now)
        && letter::is_staffed(visit.desk, event.number).await?)
}

/// Keeps a text of this visit.
async fn keep(
    visit: &Visit<'_>,
    event: &Edition,
    state: State,
    content: &str,
    otherwise: Language,
) -> anyhow::Result<()> {
    let typed = Typed {
        event: event.number,
        number: visit.update,
        delegate: visit.delegate.id,
        state,
        content,
        language: rules::language_of(&event.programme, content, otherwise),
    };
    store::draft::keep(&visit.desk.database, visit.desk.me.id, &typed, visit.now).await
}

/// A prompt for a text, with the way back.
fn prompt(text: crate::texts::Html, back: Option<Button>) -> Reply {
    Reply::show(Card::with_buttons(text, [back.into_iter().collect()]))
}
