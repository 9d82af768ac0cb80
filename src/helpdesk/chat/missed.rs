//! `/unanswered`: what could not be answered, counted without whoever asked.

use super::counter::Counter;
use super::{answer, write};
use crate::helpdesk::facts::Draft;
use crate::helpdesk::store::fact as rows;
use crate::helpdesk::store::missed::{self, Missed};
use crate::helpdesk::{FactPress, rules, show};
use crate::telegram::pages::{Page, label, numbered};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, count};

/// Questions on a page.
const ON_A_PAGE: usize = 6;
/// Characters of a question in the list.
const LINE: usize = 120;
/// Ways in which one was asked that are shown.
const WAYS: usize = 6;
/// Ways to ask that a fact takes over from what was asked.
const ASKS: usize = 4;

/// A page of it.
pub(super) async fn list(counter: Counter<'_>, page: usize) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let all = missed::open(counter.database(), counter.bot(), counter.number()).await?;
    let page = Page::of(all.len(), ON_A_PAGE, page);
    let shown = &all[page.items.clone()];
    let mut text = texts.helpdesk_missed(count(all.len()));
    let first = page.items.start + 1;
    for (place, one) in (first..).zip(shown) {
        text.paragraph(&texts.helpdesk_missed_line(count(place), &label(&one.asked[0], LINE)));
        let (times, when) = (count(one.numbers.len()), counter.when(one.last_at));
        text.line(&texts.helpdesk_missed_times(times, &when));
    }
    let cards = shown.iter().map(|one| FactPress::Missed(one.numbers[0]).at(counter.number()));
    let mut rows = numbered(first, cards);
    rows.push(page.turns(texts, |page| FactPress::MissedList(page).at(counter.number())));
    rows.push(vec![counter.fact_button(texts.helpdesk_button_facts(), FactPress::List(0))]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// One of them, with the ways in which it was asked.
pub(super) async fn show(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let Some(one) = find(counter, number).await? else { return gone(counter).await };
    let (times, when) = (count(one.numbers.len()), counter.when(one.last_at));
    let mut text = texts.helpdesk_missed_one(times, &when);
    let mut ways = Html::new();
    for asked in one.asked.iter().take(WAYS) {
        ways.line(&show::quote(asked));
    }
    text.paragraph(&ways);
    let rows = [
        vec![counter.fact_button(texts.helpdesk_button_tell(), FactPress::Tell(number))],
        vec![counter.fact_button(texts.helpdesk_button_dismiss(), FactPress::Dismiss(number))],
        vec![counter.fact_button(texts.helpdesk_button_back(), FactPress::MissedList(0))],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// Begins the fact that answers it.
pub(super) async fn tell(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(one) = find(counter, number).await? else { return gone(counter).await };
    let asked = &one.asked[0];
    let language = rules::language_of(counter.programme(), asked, counter.texts.language());
    let draft = Draft {
        number: counter.visit.update,
        by: counter.me(),
        missed: Some(number),
        topic: rules::proposed_topic(asked),
        asks: one.asked.iter().take(ASKS).map(|asked| label(asked, write::LINE)).collect(),
        asks_language: language,
        answer: String::new(),
        language,
        published: None,
    };
    let (database, bot) = (counter.database(), counter.bot());
    rows::begin(database, bot, counter.number(), &draft, counter.visit.now).await?;
    counter.wait_for(&["text", &draft.number.to_string()]).await?;
    let mut text = counter.texts.helpdesk_fact_answer_prompt(count(answer::LONGEST));
    text.paragraph(&show::quote(asked));
    let back = counter.fact_button(counter.texts.helpdesk_button_back(), FactPress::Missed(number));
    Ok(super::prompt(text, Some(back)))
}

/// It needs no answer.
pub(super) async fn dismiss(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(one) = find(counter, number).await? else { return gone(counter).await };
    let (database, bot, event) = (counter.database(), counter.bot(), counter.number());
    missed::settle(database, bot, event, &one.numbers, counter.visit.now).await?;
    let list = list(counter, 0).await?;
    Ok(list.with_toast(counter.texts.helpdesk_missed_dismissed()))
}

async fn find(counter: Counter<'_>, number: i64) -> anyhow::Result<Option<Missed>> {
    let all = missed::open(counter.database(), counter.bot(), counter.number()).await?;
    Ok(all.into_iter().find(|one| one.numbers.contains(&number)))
}

async fn gone(counter: Counter<'_>) -> anyhow::Result<Reply> {
    Ok(list(counter, 0).await?.with_toast(counter.texts.helpdesk_missed_gone()))
}
