//! What stands on a wall, as the page reads it: every sentence in every language of the event, so that
//! the page changes its language by itself.

use chrono::Timelike as _;
use serde_json::{Map, Value, json};

use super::Wall;
use super::page::ask_link;
use crate::clock::Moment;
use crate::database::Database;
use crate::programme::{Edition, Programme, Session};
use crate::questions::life::Life;
use crate::questions::store::{self, Listed, floor};
use crate::questions::{Floor, show};
use crate::texts::{Language, Localised, Texts};

/// Questions that are sent to the page; a screen shows far fewer, and counts the rest.
const MOST: usize = 60;

/// What depends on the moment and the programme alone, without asking the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    version: i64,
    phase: Phase,
}

/// Where a session stands for its wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Before,
    Running,
    Over,
    Cancelled,
    /// It left the programme.
    Gone,
}

impl Phase {
    fn word(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Running => "running",
            Self::Over => "over",
            Self::Cancelled | Self::Gone => "cancelled",
        }
    }
}

/// The frame of a wall at `now`.
pub fn frame(event: &Edition, wall: &Wall, now: Moment) -> Frame {
    let phase = match session(&event.programme, wall) {
        None => Phase::Gone,
        Some(session) if session.is_cancelled() => Phase::Cancelled,
        Some(session) if now < session.begins() => Phase::Before,
        Some(session) if now < session.ends() => Phase::Running,
        Some(_) => Phase::Over,
    };
    Frame { version: event.version, phase }
}

/// What stands on a wall at `now`.
pub async fn state(
    database: &Database,
    (bot, username): (i64, &str),
    event: &Edition,
    wall: &Wall,
    now: Moment,
) -> anyhow::Result<Value> {
    let listed = store::listed(database, bot, event.number, &wall.session).await?;
    let floor = floor::of(database, bot, event.number, &wall.session).await?;
    Ok(drawn(username, event, wall, (&listed, floor), now))
}

fn drawn(
    username: &str,
    event: &Edition,
    wall: &Wall,
    (listed, floor): (&[Listed], Floor),
    now: Moment,
) -> Value {
    let programme = &event.programme;
    let session = session(programme, wall);
    let (answering, waiting): (Vec<&Listed>, Vec<&Listed>) =
        listed.iter().partition(|one| one.question.life == Life::Answering);
    let languages = &programme.event.languages;
    let title = session.map(|session| &session.title);
    let room = session.and_then(|session| programme.room_of(session));
    let phase = frame(event, wall, now).phase;
    json!({
        "title": title.map_or_else(|| json!({}), |title| localised(languages, title)),
        "hall": room.map(|room| localised(languages, &room.name)),
        "times": session.map(|session| times(programme, session)),
        "zone": programme.event.zone.name(),
        "phase": phase.word(),
        "open": session.is_some_and(|session| floor.is_open(session, now)),
        "voting": floor.has_voting(&programme.settings),
        "moved": session.and_then(|session| moved(programme, wall, session, phase)),
        "late": session.filter(|_| phase == Phase::Before).map_or(0, |session| session.delayed_by),
        "link": ask_link(username, &programme.event.id, &wall.session),
        "now": answering.iter().map(|one| question(languages, one)).collect::<Vec<_>>(),
        "list": waiting.iter().take(MOST).map(|one| question(languages, one)).collect::<Vec<_>>(),
        "total": waiting.len(),
    })
}

fn session<'a>(programme: &'a Programme, wall: &Wall) -> Option<&'a Session> {
    programme.sessions.get(programme.session(&wall.session)?)
}

fn question(languages: &[Language], one: &Listed) -> Value {
    let signed = languages.iter().map(|language| {
        let signed = show::signed(Texts::new(*language), &one.question);
        (language.code().to_owned(), json!(signed))
    });
    json!({
        "id": one.question.number,
        "text": one.question.content,
        "translation": one.question.translation,
        "by": signed.collect::<Map<_, _>>(),
        "votes": one.votes,
    })
}

/// "08:00–08:30"
fn times(programme: &Programme, session: &Session) -> String {
    let zone = programme.event.zone;
    let hour = |moment: Moment| {
        let local = moment.with_timezone(&zone);
        format!("{:02}:{:02}", local.hour(), local.minute())
    };
    format!("{}–{}", hour(session.begins()), hour(session.ends()))
}

/// Where and when the session is now, when its address was made for another room or another time: the
/// screen may stand in the wrong hall.
fn moved(programme: &Programme, wall: &Wall, session: &Session, phase: Phase) -> Option<Value> {
    let room = programme.room_of(session);
    let is_elsewhere = room.is_some_and(|room| room.id != wall.room);
    let is_at_another_time = session.start != wall.begins_at && phase == Phase::Before;
    if phase == Phase::Over || !(is_elsewhere || is_at_another_time) {
        return None;
    }
    let languages = &programme.event.languages;
    let day = languages.iter().map(|language| {
        let day = Texts::new(*language).day(programme.local_date(session.begins()));
        (language.code().to_owned(), json!(day))
    });
    Some(json!({
        "hall": room.filter(|_| is_elsewhere).map(|room| localised(languages, &room.name)),
        "day": day.collect::<Map<_, _>>(),
    }))
}

fn localised(languages: &[Language], text: &Localised) -> Value {
    let texts = languages.iter().map(|one| (one.code().to_owned(), json!(text.get(*one))));
    Value::Object(texts.collect())
}
