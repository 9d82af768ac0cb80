//! `/facts`: what is good to know, listed, edited and taken out.

use super::counter::Counter;
use super::{answer, write};
use crate::helpdesk::publishing::{self, Published};
use crate::helpdesk::{FactPress, facts, show};
use crate::programme::Fact;
use crate::telegram::pages::{Page, label, numbered};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, Language, count};

/// Facts on a page.
const ON_A_PAGE: usize = 10;
/// Characters of a fact's name in the list.
const LINE: usize = 80;

/// A page of the facts.
pub(super) fn list(counter: Counter<'_>, page: usize) -> Reply {
    let (texts, programme) = (counter.texts, counter.programme());
    let page = Page::of(programme.facts.len(), ON_A_PAGE, page);
    let mut text = texts.helpdesk_facts(count(programme.facts.len()));
    let first = page.items.start + 1;
    let mut lines = Html::new();
    for (place, fact) in (first..).zip(&programme.facts[page.items.clone()]) {
        lines.line(&texts.helpdesk_facts_line(count(place), &name(counter, fact)));
    }
    text.paragraph(&lines);
    let cards = page
        .items
        .clone()
        .map(|index| FactPress::Card(programme.fact_key(index)).at(counter.number()));
    let mut rows = numbered(first, cards);
    rows.push(page.turns(texts, |page| FactPress::List(page).at(counter.number())));
    rows.push(vec![counter.fact_button(texts.helpdesk_button_add(), FactPress::Add)]);
    let missed = counter.fact_button(texts.helpdesk_button_missed(), FactPress::MissedList(0));
    rows.push(vec![missed]);
    Reply::show(Card::with_buttons(text, rows))
}

/// One fact, with what can be done about it.
pub(super) fn show(counter: Counter<'_>, key: u32) -> Reply {
    let texts = counter.texts;
    let Some(fact) = with_key(counter, key) else { return gone(counter) };
    let languages = &counter.programme().event.languages;
    let edits = languages.iter().map(|language| {
        let name = show::language_name(texts, *language);
        let press = FactPress::Edit(key, *language);
        vec![counter.fact_button(texts.helpdesk_button_edit(&name), press)]
    });
    let mut rows: Vec<_> = edits.collect();
    rows.push(vec![counter.fact_button(texts.helpdesk_button_delete(), FactPress::AskDelete(key))]);
    rows.push(vec![counter.fact_button(texts.helpdesk_button_facts(), FactPress::List(0))]);
    Reply::show(Card::with_buttons(show::fact(texts, fact), rows))
}

/// Asks for an answer in a language.
pub(super) async fn ask_edit(
    counter: Counter<'_>,
    key: u32,
    language: Language,
) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let spoken = counter.programme().event.languages.contains(&language);
    let Some(fact) = with_key(counter, key).filter(|_| spoken) else { return Ok(gone(counter)) };
    counter.wait_for(&["edit", &key.to_string(), language.code()]).await?;
    let name = show::language_name(texts, language);
    let mut text = texts.helpdesk_edit_prompt(&name, count(answer::LONGEST));
    if let Some(now) = fact.answer.exact(language) {
        text.paragraph(&show::quote(now));
    }
    let back = counter.fact_button(texts.helpdesk_button_back(), FactPress::Card(key));
    Ok(super::prompt(text, Some(back)))
}

/// The question before a fact is taken out.
pub(super) fn ask_delete(counter: Counter<'_>, key: u32) -> Reply {
    let texts = counter.texts;
    let Some(fact) = with_key(counter, key) else { return gone(counter) };
    let mut text = texts.helpdesk_delete_question();
    text.paragraph(&show::fact(texts, fact));
    let delete = FactPress::Delete(key, counter.event.version);
    let rows = [
        vec![counter.fact_button(texts.helpdesk_button_delete_yes(), delete)],
        vec![counter.fact_button(texts.helpdesk_button_back(), FactPress::Card(key))],
    ];
    Reply::show(Card::with_buttons(text, rows))
}

/// Takes a fact out.
pub(super) async fn delete(counter: Counter<'_>, key: u32, version: i64) -> anyhow::Result<Reply> {
    let (visit, event) = (counter.visit, counter.number());
    let change = |programme: &_| facts::without(programme, key);
    let said = match publishing::publish(visit, event, version, change).await? {
        Published::Version(version) => {
            let text = counter.texts.helpdesk_deleted(version, write::UNDO);
            return Ok(Reply::show(write::with_undo(counter, text, version)));
        }
        Published::Overtaken => counter.texts.helpdesk_fact_overtaken(),
        Published::Refused(refusal) => {
            return Ok(Reply::show(write::refused(counter, &refusal)));
        }
    };
    // The question again, drawn from the version that is in force now.
    Ok(match publishing::fresh(visit, event).await? {
        Some(edition) => ask_delete(Counter::new(visit, &edition), key).with_toast(said),
        None => counter.stale(),
    })
}

fn gone(counter: Counter<'_>) -> Reply {
    let back = counter.fact_button(counter.texts.helpdesk_button_facts(), FactPress::List(0));
    Reply::show(Card::with_buttons(counter.texts.helpdesk_fact_gone(), [vec![back]]))
}

fn with_key(counter: Counter<'_>, key: u32) -> Option<&Fact> {
    let programme = counter.programme();
    programme.facts.get(programme.fact_by_key(key)?)
}

fn name(counter: Counter<'_>, fact: &Fact) -> String {
    let spoken = counter.texts.language();
    let ask = fact.asks.iter().find(|(language, _)| *language == spoken);
    match ask {
        Some((_, ask)) => label(&format!("{ask} · {}", fact.topic), LINE),
        None => label(&fact.topic, LINE),
    }
}
