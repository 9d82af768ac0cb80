//! How what was found is shown: as a line of a list, as a button.

use super::found::Found;
use crate::programme::{Paper, Person, Programme, Session, Writer};
use crate::telegram::Button;
use crate::texts::{Html, Texts, shorten};
use crate::{agenda, venue};

/// Characters of a button in a row of its own.
const LABEL: usize = 40;

/// What was found in a line.
pub(super) fn line(texts: Texts, programme: &Programme, what: Found) -> Html {
    let language = texts.language();
    match what {
        Found::Session(index) => {
            let session = &programme.sessions[index];
            let mut line = title(texts, session);
            line.push_plain(&format!(" · {}", when(texts, programme, session)));
            let change = change(texts, session);
            if !change.is_empty() {
                line.push_plain(" · ");
                line.push(&change);
            }
            line
        }
        Found::Person(index) => {
            let person = &programme.people[index];
            with_more(&person.full_name(language), &office(texts, person))
        }
        Found::Room(index) => {
            let room = &programme.rooms[index];
            let floor = room.floor.as_ref().map_or("", |floor| floor.get(language));
            with_more(&venue::bilingual(texts, &room.name), floor)
        }
        Found::Paper(index) => {
            let paper = &programme.papers[index];
            with_more(paper.title.get(language), &authors(texts, programme, paper))
        }
        Found::Fact(index) => {
            Html::plain(&venue::fact_label(texts, &programme.facts[index])).bold()
        }
    }
}

/// A name, and what is known about it.
fn with_more(name: &str, more: &str) -> Html {
    let mut line = Html::plain(name).bold();
    if !more.is_empty() {
        line.push_plain(&format!(" · {more}"));
    }
    line
}

/// The button to the card of what was found.
pub(super) fn button(texts: Texts, event: i64, programme: &Programme, what: Found) -> Button {
    let language = texts.language();
    let (label, press) = match what {
        Found::Session(index) => {
            let session = &programme.sessions[index];
            let day = texts.short_day(programme.local_date(session.begins()));
            let hour = texts.hour(session.begins(), programme.event.zone);
            let label = texts.answers_session_button(&day, &hour, session.title.get(language));
            (label, agenda::Press::Session(session.id.clone()).at(event))
        }
        Found::Person(index) => {
            let person = &programme.people[index];
            let label = texts.answers_person_button(&person.full_name(language));
            (label, agenda::Press::Person(person.id.clone()).at(event))
        }
        Found::Paper(index) => {
            let paper = &programme.papers[index];
            let label = texts.answers_paper_button(paper.title.get(language));
            (label, agenda::Press::Paper(paper.id.clone()).at(event))
        }
        Found::Room(index) => {
            let room = &programme.rooms[index];
            let label = texts.answers_room_button(room.name.get(language));
            (label, venue::Press::Room(room.id.clone()).at(event))
        }
        Found::Fact(index) => {
            let fact = venue::fact_label(texts, &programme.facts[index]);
            (
                texts.answers_fact_button(&fact),
                venue::Press::Fact(programme.fact_key(index)).at(event),
            )
        }
    };
    Button::press(shorten(&label, LABEL), press)
}

fn title(texts: Texts, session: &Session) -> Html {
    let title = Html::plain(session.title.get(texts.language())).bold();
    if session.is_cancelled() { title.struck() } else { title }
}

/// "Thứ Năm, 3/12, 11:45–13:15 · Nhà hàng Sen"
fn when(texts: Texts, programme: &Programme, session: &Session) -> String {
    let day = texts.day(programme.local_date(session.begins()));
    let hours = texts.span(session.begins(), session.ends(), programme.event.zone);
    match programme.room_of(session) {
        Some(room) => format!("{day}, {hours} · {}", venue::bilingual(texts, &room.name)),
        None => format!("{day}, {hours}"),
    }
}

/// That a session is cancelled or late; nothing when it is neither.
fn change(texts: Texts, session: &Session) -> Html {
    match (session.is_cancelled(), session.delayed_by) {
        (true, _) => texts.answers_cancelled(),
        (false, 0) => Html::new(),
        (false, minutes) => texts.answers_late(&texts.length(i64::from(minutes))),
    }
}

/// "Phó Giám đốc, Học viện …"
fn office(texts: Texts, person: &Person) -> String {
    let parts = [&person.position, &person.affiliation].into_iter().flatten();
    parts.map(|part| part.get(texts.language())).collect::<Vec<_>>().join(", ")
}

fn authors(texts: Texts, programme: &Programme, paper: &Paper) -> String {
    let names = paper.authors.iter().map(|author| match author {
        Writer::Person(index) => programme.people[*index].full_name(texts.language()),
        Writer::Name(name) => name.clone(),
    });
    names.collect::<Vec<_>>().join(", ")
}
