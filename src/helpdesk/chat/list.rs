//! What waits for the organisers' answer.

use super::counter::Counter;
use crate::helpdesk::{FactPress, Press, store};
use crate::telegram::pages::{Page, label, numbered};
use crate::telegram::{Card, Reply};
use crate::texts::count;

/// Messages on a page.
const ON_A_PAGE: usize = 6;
/// Characters of a message in a line.
const LINE: usize = 160;

/// A page of it, with the ways to facts and to what could not be answered.
pub(super) async fn list(counter: Counter<'_>, page: usize) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let open = store::open(counter.database(), counter.bot(), counter.number()).await?;
    let page = Page::of(open.len(), ON_A_PAGE, page);
    let shown = &open[page.items.clone()];
    let mut text = texts.helpdesk_list(count(open.len()));
    let first = page.items.start + 1;
    for (place, message) in (first..).zip(shown) {
        let content = label(&message.content, LINE);
        text.paragraph(&texts.helpdesk_list_line(count(place), &content));
        let who = match message.signed.as_str() {
            "" => texts.helpdesk_unsigned(),
            signed => label(signed, LINE),
        };
        let when = message.sent_at.map(|at| counter.when(at)).unwrap_or_default();
        text.line(&texts.helpdesk_list_who(&who, &when));
    }
    let cards = shown.iter().map(|message| Press::Card(message.number).at(counter.number()));
    let mut rows = numbered(first, cards);
    rows.push(page.turns(texts, |page| Press::Open(page).at(counter.number())));
    rows.push(vec![counter.fact_button(texts.helpdesk_button_missed(), FactPress::MissedList(0))]);
    rows.push(vec![counter.fact_button(texts.helpdesk_button_facts(), FactPress::List(0))]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}
