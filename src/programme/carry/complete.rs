//! What a single table of what takes place when cannot say is taken over from what is published.

use std::collections::{HashMap, HashSet};

use crate::programme::snapshot::Programme;
use crate::programme::{Contribution, Event, Paper, Person, Room, Session, Topic, Writer};
use crate::texts::{Language, Localised, fold};

/// `table` with everything of `published` that it says nothing about. Rows are the same where their
/// ids are.
pub(in crate::programme) fn complete(table: &Programme, published: &Programme) -> Programme {
    let mut programme = table.clone();
    programme.event = event(&table.event, &published.event);
    programme.settings = published.settings.clone();
    programme.venue = published.venue.clone();
    if programme.facts.is_empty() {
        programme.facts.clone_from(&published.facts);
    }
    for room in &mut programme.rooms {
        if let Some(known) = published.room(&room.id) {
            *room = completed_room(room, &published.rooms[known]);
        }
    }
    for person in &mut programme.people {
        if let Some(known) = published.person(&person.id) {
            *person = completed_person(person, &published.people[known]);
        }
    }
    let rest = Rest::of(&mut programme, published);
    rest.sessions();
    programme
}

/// The published event, with the days of the table where those go beyond.
fn event(table: &Event, published: &Event) -> Event {
    let mut event = published.clone();
    event.first_day = event.first_day.min(table.first_day);
    event.last_day = event.last_day.max(table.last_day);
    event
}

fn completed_room(room: &Room, known: &Room) -> Room {
    Room {
        name: translated(&room.name, &known.name),
        floor: room.floor.clone().or_else(|| known.floor.clone()),
        capacity: room.capacity.or(known.capacity),
        ..known.clone()
    }
}

fn completed_person(person: &Person, known: &Person) -> Person {
    let better = |new: &Option<Localised>, old: &Option<Localised>| match (new, old) {
        (Some(new), Some(old)) => Some(translated(new, old)),
        (new, old) => new.clone().or_else(|| old.clone()),
    };
    Person {
        id: person.id.clone(),
        name: person.name.clone(),
        title: better(&person.title, &known.title),
        position: better(&person.position, &known.position),
        affiliation: better(&person.affiliation, &known.affiliation),
    }
}

/// The published text in all its languages where the table has it in one of them unchanged; else
/// what the table says.
fn translated(table: &Localised, published: &Localised) -> Localised {
    let says = |language: Language, text: &str| {
        published.exact(language).is_some_and(|known| fold(known) == fold(text))
    };
    if table.iter().all(|(language, text)| says(language, text)) {
        published.clone()
    } else {
        table.clone()
    }
}

/// Sessions, and what hangs on them.
struct Rest<'p> {
    programme: &'p mut Programme,
    published: &'p Programme,
    people: HashMap<String, usize>,
    papers: HashSet<String>,
}

impl<'p> Rest<'p> {
    fn of(programme: &'p mut Programme, published: &'p Programme) -> Self {
        let people = programme.people.iter().enumerate();
        let people = people.map(|(index, person)| (person.id.clone(), index)).collect();
        let papers = programme.papers.iter().map(|paper| paper.id.clone()).collect();
        Self { programme, published, people, papers }
    }

    fn sessions(mut self) {
        let with_papers: HashSet<usize> =
            self.programme.papers.iter().filter_map(|paper| paper.session).collect();
        for index in 0..self.programme.sessions.len() {
            let session = &self.programme.sessions[index];
            let Some(known) = self.published.session(&session.id) else { continue };
            let of_known = &self.published.sessions[known];
            let mut done = completed_session(session, of_known);
            if done.people.is_empty() {
                done.people = of_known.people.iter().map(|part| self.part(part)).collect();
            }
            self.programme.sessions[index] = done;
            if !with_papers.contains(&index) {
                self.papers(known, index);
            }
            self.topics(known, index);
        }
        for paper in self.published.proceedings_only() {
            self.paper(&self.published.papers[*paper], None);
        }
    }

    fn papers(&mut self, known: usize, session: usize) {
        for paper in self.published.papers_in(known) {
            self.paper(&self.published.papers[*paper], Some(session));
        }
    }

    fn paper(&mut self, paper: &Paper, session: Option<usize>) {
        if !self.papers.insert(paper.id.clone()) {
            return;
        }
        let authors = paper.authors.iter().map(|author| match author {
            Writer::Person(person) => Writer::Person(self.person(*person)),
            Writer::Name(name) => Writer::Name(name.clone()),
        });
        let authors = authors.collect();
        self.programme.papers.push(Paper { session, authors, ..paper.clone() });
    }

    fn topics(&mut self, known: usize, session: usize) {
        let topics = self.published.topics.iter().filter(|topic| topic.session == known);
        let topics: Vec<Topic> = topics.map(|topic| Topic { session, ..topic.clone() }).collect();
        self.programme.topics.extend(topics);
    }

    fn part(&mut self, part: &Contribution) -> Contribution {
        Contribution { person: self.person(part.person), role: part.role }
    }

    fn person(&mut self, person: usize) -> usize {
        let person = &self.published.people[person];
        let people = &mut self.programme.people;
        *self.people.entry(person.id.clone()).or_insert_with(|| {
            people.push(person.clone());
            people.len() - 1
        })
    }
}

/// When and where, who and whether come from the table.
fn completed_session(session: &Session, known: &Session) -> Session {
    Session {
        kind: known.kind,
        title: translated(&session.title, &known.title),
        abstract_text: session.abstract_text.clone().or_else(|| known.abstract_text.clone()),
        spoken: or_known(&session.spoken, &known.spoken),
        interpretation: or_known(&session.interpretation, &known.interpretation),
        questions: known.questions,
        everyone: known.everyone,
        document: session.document.clone().or_else(|| known.document.clone()),
        ..session.clone()
    }
}

fn or_known(table: &[String], known: &[String]) -> Vec<String> {
    if table.is_empty() { known.to_vec() } else { table.to_vec() }
}

#[cfg(test)]
mod tests {
    use crate::programme::{Format, Programme, Reading, Source, read, read_named};

    const PUBLISHED: &str = r#"
[event]
id = "x-2026"
name = { vi = "Hội thảo X", en = "Workshop X" }
organiser = { vi = "Viện X", en = "Institute X" }
contact = { vi = "Bàn 1", en = "Desk 1" }
timezone = "Asia/Ho_Chi_Minh"
languages = ["vi", "en"]
[settings]
anonymity = ["named"]
[venue]
address = { vi = "1 Đường X", en = "1 X Street" }
[[room]]
id = "a"
name = { vi = "Hội trường A", en = "Hall A" }
directions = { vi = "Lên cầu thang", en = "Up the stairs" }
[[person]]
id = "le-van-a"
name = "Lê Văn A"
position = { vi = "Viện trưởng", en = "Director" }
[[session]]
id = "mo"
kind = "plenary"
title = { vi = "Phiên toàn thể về nước", en = "Plenary on water" }
abstract = { vi = "Về nước", en = "On water" }
start = 2026-12-03T08:00:00
end = 2026-12-03T09:00:00
room = "a"
people = [ { id = "le-van-a", role = "chair" } ]
everyone = false
[[paper]]
id = "p1"
session = "mo"
title = { vi = "Nước ngầm", en = "Groundwater" }
authors = ["le-van-a"]
[[topic]]
id = "t1"
session = "mo"
name = { vi = "Nước sạch", en = "Clean water" }
[[fact]]
topic = "wifi"
answer = { vi = "Mạng X", en = "Network X" }
"#;

    fn published() -> Programme {
        read(PUBLISHED.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn table(rows: &str) -> Reading {
        let text = format!("Ngày 3/12/2026\nThời gian;Nội dung;Địa điểm\n{rows}");
        read_named(Source { bytes: text.as_bytes(), format: Format::Sheet, name: "lich" })
    }

    #[test]
    fn a_table_moves_a_session_and_keeps_all_that_it_cannot_say() {
        let mut reading = table("08:30 - 09:30;Phiên toàn thể về nước;Hội trường A\n");
        assert!(reading.is_table && reading.programme.is_some(), "{:?}", reading.problems);
        let old = published();
        reading.complete(&old).unwrap();
        let new = reading.programme.unwrap();
        assert_eq!((&new.event.id, &new.event.name), (&old.event.id, &old.event.name));
        let session = &new.sessions[new.session("mo").unwrap()];
        let known = &old.sessions[0];
        assert_eq!(new.local(session.start).to_string(), "2026-12-03 08:30:00");
        assert_eq!((&session.title, &session.abstract_text), (&known.title, &known.abstract_text));
        assert_eq!(session.kind, known.kind);
        assert_eq!(new.rooms[session.room.unwrap()], old.rooms[0]);
        assert_eq!(session.people.len(), 1);
        assert_eq!((new.papers.len(), new.topics.len()), (1, 1));
        assert_eq!(
            (&new.facts, &new.settings, &new.venue),
            (&old.facts, &old.settings, &old.venue)
        );
    }

    #[test]
    fn a_new_title_is_what_the_table_says() {
        let mut reading = table("08:30 - 09:30;Phiên bế mạc và trao thưởng;Hội trường A\n");
        let old = published();
        reading.complete(&old).unwrap();
        let new = reading.programme.unwrap();
        assert_eq!(new.sessions[0].title.first(), "Phiên bế mạc và trao thưởng");
        assert_ne!(new.sessions[0].id, "mo");
    }
}
