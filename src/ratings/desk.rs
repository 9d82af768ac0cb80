//! The organisers' side: averages, and what people wrote, without who wrote it.

use super::{Press, rules, store};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::telegram::pages::{Page, numbered};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

/// Sessions on a page of the averages.
const ON_A_PAGE: usize = 8;
/// Lines on a page of remarks.
const REMARKS: usize = 6;

/// The averages, a page of sessions at a time.
pub(super) async fn show(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let (database, bot) = (&desk.database, desk.me.id);
    let is_open = store::is_open(database, bot, event.number).await?;
    let counts = store::counts(database, bot, event.number).await?;
    let sessions = event.programme.sessions.iter();
    let rated: Vec<&Session> = sessions.filter(|one| counts.contains_key(&one.id)).collect();
    let page = Page::of(rated.len(), ON_A_PAGE, page);
    let mut text = texts.ratings_desk(event.programme.event.name.get(texts.language()));
    text.line(&texts.ratings_desk_state(if is_open { "open" } else { "closed" }));
    if rated.is_empty() {
        text.paragraph(&texts.ratings_desk_none());
    }
    for (place, session) in page.items.clone().zip(&rated[page.items.clone()]) {
        let stars = counts.get(&session.id).copied().unwrap_or_default();
        let title = session.title.get(texts.language());
        let people = stars.iter().sum();
        text.paragraph(&match rules::average(&stars) {
            Some(tenths) => {
                let average = texts.ratings_average(tenths / 10, tenths % 10);
                texts.ratings_desk_line(count(place + 1), title, &average, people)
            }
            None => texts.ratings_desk_few(count(place + 1), title, people),
        });
    }
    let of = |session: &&Session| Press::Remarks { session: session.id.clone(), page: 0 };
    let presses = rated[page.items.clone()].iter().map(|session| of(session).at(event.number));
    let mut rows = numbered(page.items.start + 1, presses);
    rows.push(page.turns(texts, |page| Press::Desk(page).at(event.number)));
    let (words, press) = if is_open {
        (texts.ratings_button_close(), Press::Open(false))
    } else {
        (texts.ratings_button_open(), Press::Open(true))
    };
    rows.push(vec![Button::press(words, press.at(event.number))]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// What people wrote about a session.
pub(super) async fn remarks(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
    page: usize,
) -> anyhow::Result<Reply> {
    let (texts, desk, programme) = (visit.texts, visit.desk, &event.programme);
    let Some(index) = programme.session(session) else {
        return Ok(Reply::toast(texts.press_stale()));
    };
    let lines = store::remarks(&desk.database, desk.me.id, event.number, session).await?;
    let page = Page::of(lines.len(), REMARKS, page);
    let title = programme.sessions[index].title.get(texts.language());
    let mut text = texts.ratings_remarks(title, count(lines.len()));
    for line in &lines[page.items.clone()] {
        text.paragraph(&Html::plain(line).quoted());
    }
    let to = |page| Press::Remarks { session: session.to_owned(), page }.at(event.number);
    let back = Button::press(texts.ratings_button_back(), Press::Desk(0).at(event.number));
    Ok(Reply::show(Card::with_buttons(text, [page.turns(texts, to), vec![back]])))
}

/// People are asked from now on, or no more.
pub(super) async fn open(visit: &Visit<'_>, event: &Edition, on: bool) -> anyhow::Result<Reply> {
    let desk = visit.desk;
    store::open(&desk.database, desk.me.id, event.number, on, visit.now).await?;
    show(visit, event, 0).await
}
