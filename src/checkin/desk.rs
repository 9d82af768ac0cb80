//! The organisers' side: how many are here, and the codes to print.

use chrono::NaiveDate;

use super::{Press, page, rules, store};
use crate::delegates::{self, Visit};
use crate::programme::{Edition, Session};
use crate::telegram::pages::Page;
use crate::telegram::{Act, Button, Card, Document, Reply};
use crate::texts::{Texts, count};

/// Sessions on a page of the counts.
const ON_A_PAGE: usize = 8;

/// The counts, a page of sessions at a time.
pub(super) async fn show(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    let (texts, desk, programme) = (visit.texts, visit.desk, &event.programme);
    let (database, bot) = (&desk.database, desk.me.id);
    let is_open = store::is_open(database, bot, event.number).await?;
    let counts = store::counts(database, bot, event.number).await?;
    let joined = delegates::store::count_joined(database, bot, event.number).await?;
    let mut text = texts.checkin_desk(programme.event.name.get(texts.language()));
    text.line(&texts.checkin_desk_state(if is_open { "open" } else { "closed" }));
    text.line(&texts.checkin_desk_people(counts.people, joined));
    for (day, people) in &counts.days {
        let day = day.parse::<NaiveDate>().map_or_else(|_| day.clone(), |day| texts.short_day(day));
        text.line(&texts.checkin_desk_day(&day, *people));
    }
    let counted: Vec<&Session> =
        programme.sessions.iter().filter(|session| rules::is_counted(session)).collect();
    let (with, without): (Vec<&Session>, Vec<&Session>) =
        counted.into_iter().partition(|session| counts.sessions.contains_key(&session.id));
    let place = Page::of(with.len(), ON_A_PAGE, page);
    for session in &with[place.items.clone()] {
        let people = counts.sessions.get(&session.id).copied().unwrap_or_default();
        text.paragraph(&texts.checkin_desk_session(
            &texts.short_day(programme.local_date(session.begins())),
            &texts.span(session.begins(), session.ends(), programme.event.zone),
            session.title.get(texts.language()),
            people,
        ));
    }
    if !with.is_empty() && !without.is_empty() {
        text.paragraph(&texts.checkin_desk_empty(count(without.len())));
    }
    Ok(Reply::show(Card::with_buttons(text, rows(texts, event, is_open, &place))))
}

fn rows(texts: Texts, event: &Edition, is_open: bool, place: &Page) -> Vec<Vec<Button>> {
    let button = |label: String, press: Press| Button::press(label, press.at(event.number));
    let switch = if is_open {
        button(texts.checkin_button_close(), Press::Open(false))
    } else {
        button(texts.checkin_button_open(), Press::Open(true))
    };
    vec![
        place.turns(texts, |page| Press::Desk(page).at(event.number)),
        vec![switch, button(texts.checkin_button_refresh(), Press::Desk(place.number))],
        vec![button(texts.checkin_button_print(), Press::Print)],
    ]
}

/// People check in from now on, or no more.
pub(super) async fn open(visit: &Visit<'_>, event: &Edition, on: bool) -> anyhow::Result<Reply> {
    let desk = visit.desk;
    store::open(&desk.database, desk.me.id, event.number, on, visit.now).await?;
    show(visit, event, 0).await
}

/// The codes of the event and of every session, to print and hang at the doors.
pub(super) fn print(visit: &Visit<'_>, event: &Edition) -> Reply {
    let document = Document {
        name: format!("check-in-{}.html", event.programme.event.id),
        media_type: "text/html",
        content: page::codes(visit.texts, event, &visit.desk.me.username).into_bytes(),
        caption: visit.texts.checkin_print_caption(),
    };
    Reply::nothing().and(Act::Document(document))
}
