//! Whom it shall be for.

use super::office::Office;
use crate::announcements::mailing::press::Draft;
use crate::announcements::mailing::{Aim, Announcement, Press, State, crowd, show};
use crate::clock::Moment;
use crate::programme::Session;
use crate::telegram::pages::Page;
use crate::telegram::{Button, Card, Reply};
use crate::texts::Html;

/// Sessions on a page.
const PAGE: usize = 8;

async fn draft(office: Office<'_>, number: i64) -> anyhow::Result<Option<Announcement>> {
    Ok(office.find(number).await?.filter(|found| found.state == State::Draft))
}

/// Whom it is for now, and what else there is.
pub(super) async fn kinds(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = draft(office, number).await? else {
        return super::draft::late(office, number).await;
    };
    let texts = office.texts;
    let button = |label: String, press: Draft| vec![office.draft(label, number, press)];
    let aim = |aim: Aim| button(show::aim(texts, office.event, &aim), Draft::Aim(aim));
    let languages = office.languages().iter();
    let languages = languages.filter(|_| office.languages().len() > 1);
    let mut rows = vec![
        aim(Aim::Everybody),
        button(texts.announcements_button_sessions(), Draft::Sessions(0)),
    ];
    let at = found.due_at.unwrap_or(office.visit.now);
    if !rooms_of(office, at).is_empty() {
        rows.push(button(texts.announcements_button_rooms(), Draft::Rooms));
    }
    if !tracks_of(office, at).is_empty() {
        rows.push(button(texts.announcements_button_tracks(), Draft::Tracks));
    }
    rows.extend(languages.map(|language| aim(Aim::Language(*language))));
    rows.push(aim(Aim::Programme));
    if !crowd::checked_in(office.visit.desk, office.number()).await?.is_empty() {
        rows.push(aim(Aim::CheckedIn));
    }
    rows.push(aim(Aim::Team));
    rows.push(button(texts.announcements_button_back(), Draft::Show));
    let tally = office.tally(&found).await?;
    let mut text = texts.announcements_aims();
    text.paragraph(&show::particulars(texts, office.event, &found, &tally));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The sessions to aim at, each with how many it means.
pub(super) async fn sessions(
    office: Office<'_>,
    number: i64,
    wanted: usize,
) -> anyhow::Result<Reply> {
    if draft(office, number).await?.is_none() {
        return super::draft::late(office, number).await;
    }
    let all: Vec<&Session> =
        office.event.programme.sessions.iter().filter(|one| !one.is_cancelled()).collect();
    let page = Page::of(all.len(), PAGE, wanted);
    let mut rows = Vec::new();
    for session in &all[page.items.clone()] {
        let aim = Aim::Session(session.id.clone());
        let people = people(office, &aim).await?;
        let title = session.title.get(office.texts.language());
        let begins = office.texts.hour(session.begins(), office.event.programme.event.zone);
        let label = format!("{people} · {begins} {title}");
        rows.push(vec![office.draft(label, number, Draft::Aim(aim))]);
    }
    let turn = |page| Press::Draft(number, Draft::Sessions(page)).at(office.number());
    rows.push(page.turns(office.texts, turn));
    Ok(offer(office, number, office.texts.announcements_aims_sessions(), rows))
}

/// The rooms in which something takes place on that day.
pub(super) async fn rooms(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = draft(office, number).await? else {
        return super::draft::late(office, number).await;
    };
    let at = found.due_at.unwrap_or(office.visit.now);
    let rows = labelled(office, number, rooms_of(office, at)).await?;
    Ok(offer(office, number, office.texts.announcements_aims_rooms(), rows))
}

/// The tracks of which something takes place on that day.
pub(super) async fn tracks(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = draft(office, number).await? else {
        return super::draft::late(office, number).await;
    };
    let at = found.due_at.unwrap_or(office.visit.now);
    let rows = labelled(office, number, tracks_of(office, at)).await?;
    Ok(offer(office, number, office.texts.announcements_aims_tracks(), rows))
}

fn rooms_of(office: Office<'_>, at: Moment) -> Vec<(String, Aim)> {
    let programme = &office.event.programme;
    let all = programme.rooms.iter().map(|room| {
        (room.name.get(office.texts.language()).to_owned(), Aim::Room(room.id.clone()))
    });
    all.filter(|(_, aim)| !crowd::sessions(programme, aim, at).is_empty()).collect()
}

fn tracks_of(office: Office<'_>, at: Moment) -> Vec<(String, Aim)> {
    let programme = &office.event.programme;
    let all = programme.tracks.iter().enumerate().map(|(index, name)| {
        let aim = Aim::Track(programme.track_key(index));
        (name.get(office.texts.language()).to_owned(), aim)
    });
    all.filter(|(_, aim)| !crowd::sessions(programme, aim, at).is_empty()).collect()
}

async fn labelled(
    office: Office<'_>,
    number: i64,
    aims: Vec<(String, Aim)>,
) -> anyhow::Result<Vec<Vec<Button>>> {
    let mut rows = Vec::new();
    for (name, aim) in aims {
        let label = format!("{} · {name}", people(office, &aim).await?);
        rows.push(vec![office.draft(label, number, Draft::Aim(aim))]);
    }
    Ok(rows)
}

async fn people(office: Office<'_>, aim: &Aim) -> anyhow::Result<i64> {
    let tally = crowd::tally(office.visit.desk, office.event, aim, office.visit.now).await?;
    Ok(tally.people)
}

fn offer(office: Office<'_>, number: i64, text: Html, mut rows: Vec<Vec<Button>>) -> Reply {
    rows.push(vec![office.draft(office.texts.announcements_button_back(), number, Draft::Aims)]);
    Reply::show(Card::with_buttons(text, rows))
}
