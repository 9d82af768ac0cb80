//! A fact that is being written: its parts, the preview, and publishing it.

use super::answer;
use super::counter::Counter;
use crate::helpdesk::facts::{self, Draft, Refusal};
use crate::helpdesk::publishing::{self, Published};
use crate::helpdesk::store::{fact as rows, missed};
use crate::helpdesk::{FactPress, show};
use crate::programme::{Place, Problem};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};

/// Characters of a topic and of a way to ask.
pub(super) const LINE: usize = 200;
/// Minutes for which a version can be taken back; the quick actions that do it know the same number.
pub(super) const UNDO: i64 = 10;

/// What of a fact is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Its topic.
    Topic,
    /// The ways to ask for it.
    Asks,
    /// Its answer.
    Answer,
}

/// Asks how a new fact is asked for; its answer is asked for next.
pub(super) async fn ask_question(counter: Counter<'_>) -> anyhow::Result<Reply> {
    counter.wait_for(&["add"]).await?;
    let back = counter.fact_button(counter.texts.helpdesk_button_back(), FactPress::List(0));
    Ok(super::prompt(counter.texts.helpdesk_add_prompt(count(LINE)), Some(back)))
}

/// Asks for a part of a fact.
pub(super) async fn ask(counter: Counter<'_>, number: i64, part: Part) -> anyhow::Result<Reply> {
    let Some(draft) = find(counter, number).await?.filter(|draft| draft.published.is_none()) else {
        return Ok(counter.stale());
    };
    let texts = counter.texts;
    let (word, mut text, now) = match part {
        Part::Topic => ("topic", texts.helpdesk_topic_prompt(count(LINE)), draft.topic),
        Part::Asks => ("asks", texts.helpdesk_asks_prompt(), draft.asks.join("\n")),
        Part::Answer => {
            ("text", texts.helpdesk_fact_answer_prompt(count(answer::LONGEST)), draft.answer)
        }
    };
    counter.wait_for(&[word, &number.to_string()]).await?;
    if !now.is_empty() {
        text.paragraph(&show::quote(&now));
    }
    let back = counter.fact_button(texts.helpdesk_button_back(), FactPress::Draft(number));
    Ok(super::prompt(text, Some(back)))
}

/// Begins a fact whose answer is known.
pub(super) async fn begin(counter: Counter<'_>, draft: &Draft) -> anyhow::Result<Reply> {
    Ok(Reply::send(begin_card(counter, draft).await?))
}

/// The same, as a card.
pub(super) async fn begin_card(counter: Counter<'_>, draft: &Draft) -> anyhow::Result<Card> {
    let (database, bot) = (counter.database(), counter.bot());
    rows::begin(database, bot, counter.number(), draft, counter.visit.now).await?;
    let kept = find(counter, draft.number).await?;
    Ok(preview(counter, kept.as_ref().unwrap_or(draft)))
}

/// A draft, if whoever is talking writes it.
pub(super) async fn find(counter: Counter<'_>, number: i64) -> anyhow::Result<Option<Draft>> {
    let key = (counter.number(), number, counter.me());
    rows::find(counter.database(), counter.bot(), key).await
}

/// The preview of a draft.
pub(super) async fn show(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    match find(counter, number).await? {
        Some(draft) => Ok(Reply::show(preview(counter, &draft))),
        None => Ok(counter.stale()),
    }
}

/// Topic, ways to ask and answer before they are published.
pub(super) fn preview(counter: Counter<'_>, draft: &Draft) -> Card {
    let (texts, number) = (counter.texts, draft.number);
    let known = facts::fact_named(counter.programme(), &draft.topic);
    let mut text = texts.helpdesk_preview(if known.is_some() { "known" } else { "new" });
    text.paragraph(&texts.helpdesk_fact(&draft.topic));
    let asks: Vec<String> = draft.asks.iter().map(|ask| texts.helpdesk_quoted(ask)).collect();
    if !asks.is_empty() {
        text.line(&texts.helpdesk_preview_asks(&asks.join(", ")));
    }
    if let Some(before) = known.and_then(|fact| fact.answer.exact(draft.language)) {
        text.paragraph(&texts.helpdesk_preview_before(before));
    }
    let language = show::language_name(texts, draft.language);
    text.paragraph(&texts.helpdesk_fact_answer(&language, &draft.answer));
    let trouble = match facts::with(counter.programme(), draft) {
        Err(refusal) if !draft.answer.is_empty() => Some(reason(counter, &refusal)),
        _ => None,
    };
    let publish = FactPress::Publish(number, counter.event.version);
    let mut rows = Vec::new();
    match trouble {
        Some(trouble) => text.paragraph(&trouble),
        None if draft.answer.is_empty() => {}
        None => {
            text.paragraph(&texts.helpdesk_preview_note());
            rows.push(vec![counter.fact_button(texts.helpdesk_button_publish(), publish)]);
        }
    }
    rows.push(vec![
        counter.fact_button(texts.helpdesk_button_topic(), FactPress::Topic(number)),
        counter.fact_button(texts.helpdesk_button_asks(), FactPress::Asks(number)),
    ]);
    rows.push(vec![
        counter.fact_button(texts.helpdesk_button_text(), FactPress::Answer(number)),
        counter.fact_button(texts.helpdesk_button_discard(), FactPress::Drop(number)),
    ]);
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows)
}

/// Forgets a draft.
pub(super) async fn drop_it(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let key = (counter.number(), number, counter.me());
    rows::drop_it(counter.database(), counter.bot(), key).await?;
    let back = counter.fact_button(counter.texts.helpdesk_button_facts(), FactPress::List(0));
    Ok(Reply::show(Card::with_buttons(counter.texts.helpdesk_fact_dropped(), [vec![back]])))
}

/// Publishes a draft, as it was shown on `version`.
pub(super) async fn publish(
    counter: Counter<'_>,
    number: i64,
    version: i64,
) -> anyhow::Result<Reply> {
    let (visit, event) = (counter.visit, counter.number());
    let Some(draft) = find(counter, number).await? else { return Ok(counter.stale()) };
    if let Some(version) = draft.published {
        return Ok(published(counter, &draft, version));
    }
    if draft.answer.is_empty() {
        return Ok(counter.stale());
    }
    let change = |programme: &_| facts::with(programme, &draft);
    match publishing::publish(visit, event, version, change).await? {
        Published::Version(new) => {
            settle(counter, &draft).await?;
            let (database, bot) = (counter.database(), counter.bot());
            rows::published(database, bot, (event, number, counter.me()), new).await?;
            Ok(published(counter, &draft, new))
        }
        Published::Refused(refusal) => Ok(Reply::show(refused(counter, &refusal))),
        // The preview again, drawn from the version that is in force now.
        Published::Overtaken => Ok(match publishing::fresh(visit, event).await? {
            Some(edition) => Reply::show(preview(Counter::new(visit, &edition), &draft))
                .with_toast(counter.texts.helpdesk_fact_overtaken()),
            None => counter.stale(),
        }),
    }
}

fn published(counter: Counter<'_>, draft: &Draft, version: i64) -> Reply {
    let texts = counter.texts;
    let mut text = texts.helpdesk_published(version, UNDO);
    text.paragraph(&texts.helpdesk_fact(&draft.topic));
    text.line(&Html::plain(&draft.answer));
    Reply::show(with_undo(counter, text, version))
}

/// What could not be answered and now is, needs nobody any more.
async fn settle(counter: Counter<'_>, draft: &Draft) -> anyhow::Result<()> {
    let Some(number) = draft.missed else { return Ok(()) };
    let (database, bot, event) = (counter.database(), counter.bot(), counter.number());
    let all = missed::open(database, bot, event).await?;
    match all.iter().find(|one| one.numbers.contains(&number)) {
        Some(one) => missed::settle(database, bot, event, &one.numbers, counter.visit.now).await,
        None => Ok(()),
    }
}

/// What was published, with the way to take it back.
pub(super) fn with_undo(counter: Counter<'_>, text: Html, version: i64) -> Card {
    let texts = counter.texts;
    let rows = [
        vec![counter.fact_button(texts.helpdesk_button_undo(), FactPress::Undo(version))],
        vec![counter.fact_button(texts.helpdesk_button_facts(), FactPress::List(0))],
    ];
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows)
}

/// Why nothing was published.
pub(super) fn refused(counter: Counter<'_>, refusal: &Refusal) -> Card {
    let back = counter.fact_button(counter.texts.helpdesk_button_facts(), FactPress::List(0));
    Card::with_buttons(reason(counter, refusal), [vec![back]])
}

fn reason(counter: Counter<'_>, refusal: &Refusal) -> Html {
    let texts = counter.texts;
    match refusal {
        Refusal::Gone => texts.helpdesk_fact_gone(),
        Refusal::Same => texts.helpdesk_fact_same(),
        Refusal::Invalid(trouble) => {
            let sentence = Problem::new(Place::File, (**trouble).clone()).sentence(texts);
            texts.helpdesk_fact_invalid(&sentence)
        }
    }
}
