//! The conversation about the floor.

mod ask;
mod lead;
mod person;
mod podium;
mod steps;
mod typed;

use super::{Press, may_lead};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::questions::dialogue::Dialogue;
use crate::questions::takes_questions;
use crate::telegram::{Button, Reply};
use crate::texts::Texts;
use podium::Podium;

pub(in crate::questions) use typed::{Wanted, given};

/// `/speak`
pub async fn speak(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    ask::speak(Podium::new(visit, event)).await
}

/// A button that leads to asking to speak in `session`.
pub fn button(texts: Texts, event: i64, session: &str) -> Button {
    let press = Press::Ask(session.to_owned());
    Button::press(texts.floor_button_ask(), press.at(event))
}

/// A button that leads to the sessions in which somebody can ask to speak.
pub fn button_to_all(texts: Texts, event: i64) -> Button {
    Button::press(texts.floor_button_ask(), Press::Sessions.at(event))
}

/// A button that leads to the list of `session`, for those who lead it.
pub fn button_to_list(texts: Texts, event: i64, session: &str) -> Button {
    let press = Press::List { session: session.to_owned(), page: 0 };
    Button::press(texts.floor_button_list(), press.at(event))
}

/// The buttons below a session's card: to ask, and to the list for those who lead it.
pub async fn buttons(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
) -> anyhow::Result<Vec<Vec<Button>>> {
    let podium = Podium::new(visit, event);
    let Some(found) = podium.session(session).filter(|found| takes_questions(found)) else {
        return Ok(Vec::new());
    };
    let mut rows = Vec::new();
    if podium.terms(session).await?.is_open(found, visit.now) {
        rows.push(vec![button(visit.texts, event.number, session)]);
    }
    if may_lead(visit, event, session).await? {
        rows.push(vec![button_to_list(visit.texts, event.number, session)]);
    }
    Ok(rows)
}

/// A pressed button; every right is asked again, and everybody on a list fetched by the event.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let podium = Podium::new(visit, event);
    // A press leads on: a text that was asked for is waited for no more.
    Dialogue::stop(visit).await?;
    match press {
        Press::Sessions => ask::choose(podium).await,
        Press::Ask(session) => ask::begin(podium, &session).await,
        Press::Draft(number) => ask::draft(podium, number).await,
        Press::Name(number) => ask::ask_name(podium, number).await,
        Press::Subject(number) => ask::ask_subject(podium, number).await,
        Press::Send(number) => ask::send(podium, number).await,
        Press::Drop(number) => ask::drop_it(podium, number).await,
        Press::Own(number) => ask::own(podium, number).await,
        Press::Withdraw(number) => ask::withdraw(podium, number).await,
        Press::List { session, page } => steps::list(podium, &session, page).await,
        Press::Person(number) => steps::person(podium, number).await,
        Press::Step(deed, number, step) => steps::step(podium, deed, number, step).await,
        Press::Undo(session, step) => steps::undo(podium, &session, step).await,
        Press::Add(session) => steps::add(podium, &session).await,
        Press::Minutes(session) => steps::minutes(podium, &session).await,
        Press::SetMinutes(session, minutes) => steps::set_minutes(podium, &session, minutes).await,
        Press::Turn(session, on) => steps::turn(podium, &session, on).await,
        Press::Print(session) => steps::print(podium, &session).await,
    }
}
