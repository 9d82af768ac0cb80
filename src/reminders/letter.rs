//! What a reminder says, from the programme of the moment it is sent.

use chrono::DateTime;

use super::rules::{self, RESERVE};
use super::{Press, part, store};
use crate::agenda::{self, star};
use crate::clock::Moment;
use crate::delegates::settings::{self, Subject};
use crate::delegates::{Delegate, Desk};
use crate::outbox::{Composed, Owed};
use crate::programme::{Edition, Room, Session};
use crate::telegram::{Button, Card, Message};
use crate::texts::{Html, Texts, shorten};
use crate::{team, venue};

/// Characters of a title inside a sentence.
const TITLE: usize = 40;
/// Characters on a button that shares its row.
const NARROW: usize = 24;
/// Sessions that are told of in one message; who has more at once knows that it cannot be.
const MOST: usize = 6;

/// What makes a session theirs.
#[derive(Debug)]
struct Theirs {
    /// The ids of the sessions they starred.
    starred: Vec<String>,
    /// Who they are in the programme.
    person: Option<String>,
}

/// The message of the reminders `letters` to one delegate; obsolete are those whose sessions have
/// moved, are cancelled, unstarred or silenced, and all when no reminders are wanted.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    letters: &[Owed],
) -> anyhow::Result<Composed<Message>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let edition = letters.first().and_then(|letter| desk.board.by_number(letter.event));
    let Some(edition) = edition else { return Ok(Composed::Obsolete) };
    let wishes = settings::store::of(database, bot, to.id).await?;
    if !wishes.wants(Subject::Reminders, now) {
        return Ok(Composed::Obsolete);
    }
    let theirs = Theirs {
        starred: star::of(database, bot, edition.number, to.id).await?,
        person: team::store::person_of(database, bot, edition.number, to.id).await?,
    };
    let (mut sessions, mut keys) = (Vec::new(), Vec::new());
    for letter in letters {
        let Some(index) = still_to_come(&edition, letter, &theirs, now) else { continue };
        let id = &edition.programme.sessions[index].id;
        if !store::is_muted(database, bot, edition.number, to.id, id).await? {
            sessions.push(index);
            keys.push(letter.key.clone());
        }
    }
    sessions.sort_unstable();
    sessions.dedup();
    let Some(first) = sessions.first() else { return Ok(Composed::Obsolete) };
    let start = edition.programme.sessions[*first].begins();
    if let Some(later) = later(&wishes, start, letters).filter(|later| now < *later) {
        return Ok(Composed::Wait(later));
    }
    let texts = Texts::new(to.language(Some(&edition)));
    let card = card(texts, &edition, &sessions, &theirs, now);
    let silent = wishes.is_quiet(&edition.programme, now);
    Ok(Composed::SendOf(Message { card, silent }, keys))
}

/// The session of a reminder, if it is still as it was owed: the same start, not begun, not
/// cancelled, and theirs.
fn still_to_come(edition: &Edition, letter: &Owed, theirs: &Theirs, now: Moment) -> Option<usize> {
    let (id, start) = letter.about.split_once(' ')?;
    let start = DateTime::from_timestamp_millis(start.parse().ok()?)?;
    let index = edition.programme.session(id)?;
    let session = &edition.programme.sessions[index];
    let is_theirs = session.everyone
        || theirs.starred.iter().any(|starred| starred == id)
        || theirs
            .person
            .as_ref()
            .is_some_and(|person| part::people_in(&edition.programme, index).contains(person));
    let stands = !session.is_cancelled() && session.begins() == start && now < start;
    (stands && is_theirs).then_some(index)
}

/// When the reminder is wanted, where that was put off after it was owed.
fn later(wishes: &settings::Settings, start: Moment, letters: &[Owed]) -> Option<Moment> {
    let minutes = i64::from(wishes.remind_before?);
    let wanted = start - chrono::TimeDelta::minutes(minutes);
    let owed = letters.iter().map(|letter| letter.wanted_at).min()?;
    (owed < wanted).then(|| wanted - RESERVE)
}

fn card(texts: Texts, edition: &Edition, indices: &[usize], theirs: &Theirs, now: Moment) -> Card {
    let programme = &edition.programme;
    let sessions: Vec<&Session> =
        indices.iter().take(MOST).map(|&index| &programme.sessions[index]).collect();
    let Some(first) = sessions.first() else { return Card::default() };
    let start = first.begins();
    let left = texts.length(rules::minutes_left(now, start));
    let mut text = texts.reminders_starts(&left, &texts.hour(start, programme.event.zone));
    for session in &sessions {
        text.paragraph(&session_text(texts, edition, session, theirs));
    }
    let rows = match *sessions.as_slice() {
        [only] => rows_of_one(texts, edition, only),
        _ => sessions.iter().flat_map(|session| rows_of_many(texts, edition, session)).collect(),
    };
    Card::with_buttons(text, rows)
}

/// Title, hours, room, and what takes the same time of one's own list.
fn session_text(texts: Texts, edition: &Edition, session: &Session, theirs: &Theirs) -> Html {
    let programme = &edition.programme;
    let mut text = Html::plain(session.title.get(texts.language())).bold();
    let hours = texts.span(session.begins(), session.ends(), programme.event.zone);
    text.line(&match programme.room_of(session) {
        Some(room) => texts.reminders_where(&hours, &place(texts, room)),
        None => texts.reminders_when(&hours),
    });
    if let (Some(person), Some(index)) = (&theirs.person, programme.session(&session.id)) {
        text.line(&part::lines(texts, programme, index, person));
    }
    let others = theirs.starred.iter().filter_map(|id| programme.session(id));
    let mut others: Vec<usize> = others
        .filter(|&other| {
            let other = &programme.sessions[other];
            other.id != session.id && !other.is_cancelled() && other.overlaps(session)
        })
        .collect();
    others.sort_unstable();
    let quoted = others.into_iter().map(|other| {
        let title = programme.sessions[other].title.get(texts.language());
        texts.my_quoted(&shorten(title, TITLE))
    });
    let quoted: Vec<String> = quoted.collect();
    if !quoted.is_empty() {
        text.line(&texts.my_clash(&quoted.join(", ")));
    }
    text
}

/// "Hội trường A, tầng 2"
fn place(texts: Texts, room: &Room) -> String {
    let name = venue::bilingual(texts, &room.name);
    match &room.floor {
        Some(floor) => format!("{name}, {}", floor.get(texts.language())),
        None => name,
    }
}

fn rows_of_one(texts: Texts, edition: &Edition, session: &Session) -> Vec<Vec<Button>> {
    let card = agenda::Press::Session(session.id.clone()).at(edition.number);
    vec![
        way(texts, edition, session).into_iter().collect(),
        vec![Button::press(texts.reminders_button_session(), card)],
        vec![Button::press(texts.reminders_button_mute(), mute(edition, session))],
    ]
}

fn rows_of_many(texts: Texts, edition: &Edition, session: &Session) -> [Vec<Button>; 2] {
    let title = shorten(session.title.get(texts.language()), NARROW);
    let label = texts.reminders_button_mute_one(&title);
    [
        way(texts, edition, session).into_iter().collect(),
        vec![Button::press(label, mute(edition, session))],
    ]
}

fn way(texts: Texts, edition: &Edition, session: &Session) -> Option<Button> {
    let room = edition.programme.room_of(session)?;
    let label = texts.reminders_button_way(&shorten(room.name.get(texts.language()), NARROW));
    Some(Button::press(label, venue::Press::Room(room.id.clone()).at(edition.number)))
}

fn mute(edition: &Edition, session: &Session) -> crate::telegram::Press {
    Press::Mute(session.id.clone()).at(edition.number)
}
