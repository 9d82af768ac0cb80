//! Pressed buttons of those who lead a list.

use super::podium::Podium;
use super::typed::Wanted;
use super::{lead, person as one};
use crate::questions::dialogue::{self, Dialogue};
use crate::questions::floor::rules::Deed;
use crate::questions::floor::store::{self, Seen, Taken};
use crate::questions::floor::{Done, Speech, page};
use crate::telegram::{Act, Card, Document, Reply};

/// The list of a session.
pub(super) async fn list(podium: Podium<'_>, id: &str, page: usize) -> anyhow::Result<Reply> {
    match podium.led(id).await? {
        Some(_) => lead::list(podium, id, page, None).await,
        None => Ok(podium.stale()),
    }
}

/// Somebody on a list.
pub(super) async fn person(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    match led(podium, number).await? {
        Some(wish) => one::card(podium, &wish).await,
        None => Ok(podium.stale()),
    }
}

/// Does `deed` with somebody, if the list still stands as it did at `step`.
pub(super) async fn step(
    podium: Podium<'_>,
    deed: Deed,
    number: i64,
    step: i64,
) -> anyhow::Result<Reply> {
    let Some(wish) = led(podium, number).await? else { return Ok(podium.stale()) };
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), number));
    let seen = Seen { step, by: podium.me() };
    let taken = store::take(database, bot, key, deed, seen, podium.visit.now).await?;
    podium.visit.desk.bell.ring();
    let moves = matches!(deed, Deed::Up | Deed::Down | Deed::First);
    // Who moves somebody often does so again.
    if moves && matches!(taken, Taken::Now | Taken::Before | Taken::Refused) {
        return person(podium, number).await;
    }
    shown(podium, &wish.session, taken).await
}

/// Takes the last step of a session back.
pub(super) async fn undo(podium: Podium<'_>, id: &str, step: i64) -> anyhow::Result<Reply> {
    if podium.led(id).await?.is_none() {
        return Ok(podium.stale());
    }
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), id));
    let seen = Seen { step, by: podium.me() };
    let taken = store::undo(database, bot, key, seen, podium.visit.now).await?;
    podium.visit.desk.bell.ring();
    shown(podium, id, taken).await
}

/// Asks for the name of somebody who raises a hand.
pub(super) async fn add(podium: Podium<'_>, id: &str) -> anyhow::Result<Reply> {
    if podium.led(id).await?.is_none() {
        return Ok(podium.stale());
    }
    let wanted = dialogue::Wanted::Floor(Wanted::Heard(id.to_owned()));
    Dialogue::begin(podium.visit, podium.number(), wanted).await?;
    let rows = [vec![lead::back(podium, id)]];
    Ok(Reply::show(Card::with_buttons(podium.texts.floor_add_prompt(), rows)))
}

/// The minutes to choose from.
pub(super) async fn minutes(podium: Podium<'_>, id: &str) -> anyhow::Result<Reply> {
    match podium.led(id).await? {
        Some(_) => Ok(lead::minutes(podium, id, podium.terms(id).await?)),
        None => Ok(podium.stale()),
    }
}

/// So many minutes for each, from the next speaker on.
pub(super) async fn set_minutes(
    podium: Podium<'_>,
    id: &str,
    minutes: i64,
) -> anyhow::Result<Reply> {
    if podium.led(id).await?.is_none() {
        return Ok(podium.stale());
    }
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), id));
    store::set_minutes(database, bot, key, minutes).await?;
    lead::list(podium, id, 0, None).await
}

/// Opens or closes the list.
pub(super) async fn turn(podium: Podium<'_>, id: &str, on: bool) -> anyhow::Result<Reply> {
    let Some(session) = podium.led(id).await? else { return Ok(podium.stale()) };
    let was_open = podium.terms(id).await?.is_open(session, podium.visit.now);
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), id));
    store::turn(database, bot, key, (was_open, on), podium.visit.now).await?;
    podium.visit.desk.bell.ring();
    lead::list(podium, id, 0, None).await
}

/// The list on paper.
pub(super) async fn print(podium: Podium<'_>, id: &str) -> anyhow::Result<Reply> {
    let Some(session) = podium.led(id).await? else { return Ok(podium.stale()) };
    let list = podium.list(id).await?;
    let programme = &podium.event.programme;
    let content = page::page(podium.texts, programme, session, &list, podium.visit.now);
    let document = Document {
        name: page::file_name(podium.texts, &session.id),
        media_type: "text/html",
        content: content.into_bytes(),
        caption: podium.texts.floor_page_caption(),
    };
    Ok(Reply::nothing().and(Act::Document(document)))
}

/// Somebody on a list that whoever is talking may lead.
async fn led(podium: Podium<'_>, number: i64) -> anyhow::Result<Option<Speech>> {
    let Some(wish) = podium.find(number).await? else { return Ok(None) };
    let may = podium.led(&wish.session).await?.is_some();
    Ok(Some(wish)
        .filter(|wish| may && wish.spot.state != crate::questions::floor::rules::State::Draft))
}

async fn shown(podium: Podium<'_>, id: &str, taken: Taken) -> anyhow::Result<Reply> {
    let reply = lead::list(podium, id, 0, None).await?;
    Ok(match taken {
        Taken::Now | Taken::Before => reply,
        Taken::Late(Some(done)) => reply.with_toast(who_was_faster(podium, &done).await?),
        Taken::Late(None) | Taken::Refused => reply.with_toast(podium.texts.floor_changed()),
        Taken::Gone => reply.with_toast(podium.texts.floor_gone()),
    })
}

/// Who changed the list since the button was drawn, and how.
async fn who_was_faster(podium: Podium<'_>, done: &Done) -> anyhow::Result<String> {
    let who = podium.moderator(done.by).await?;
    let name = match podium.find(done.speech).await? {
        Some(wish) => podium.name(&wish),
        None => podium.texts.floor_somebody(),
    };
    let name = crate::telegram::pages::label(&name, 60);
    Ok(podium.texts.floor_late(&who, done.deed.word(), &name))
}
