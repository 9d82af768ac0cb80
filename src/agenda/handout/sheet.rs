//! The programme in the words of one language, before anybody knows whether it becomes Markdown, a
//! page or a document.

use chrono::{NaiveDate, Offset as _, TimeDelta, TimeZone as _};

use crate::agenda::calendar::clean;
use crate::agenda::show;
use crate::programme::{Contribution, Kind, Paper, Programme, Room, Session, Talk};
use crate::texts::{Localised, Texts, fold};
use crate::venue;

/// A session at least so long is written with the day on which it ends.
const LONG: TimeDelta = TimeDelta::hours(12);

/// A whole programme in one language, without control characters.
#[derive(Debug)]
pub(super) struct Sheet {
    /// The language, and what stands around the organisers' words.
    pub(super) texts: Texts,
    /// Empty when the file does not say.
    pub(super) organiser: String,
    pub(super) name: String,
    /// The days.
    pub(super) when: String,
    /// The venue and its address; empty when the file does not say.
    pub(super) place: String,
    /// Whose clock it is.
    pub(super) zone: String,
    pub(super) days: Vec<Day>,
    /// What the venue says of itself, by its label.
    pub(super) venue: Vec<(String, String)>,
    /// The way to each room that has directions, by its name and floor.
    pub(super) rooms: Vec<(String, String)>,
    /// Answers by what they are about, the contact at the end.
    pub(super) facts: Vec<(String, String)>,
    /// Papers of no session.
    pub(super) printed: Vec<Line>,
}

/// One day.
#[derive(Debug)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    /// "Thứ Hai, ngày 19/5/2025"
    pub(super) title: String,
    pub(super) slots: Vec<Slot>,
}

/// One session.
#[derive(Debug)]
pub(super) struct Slot {
    /// Index into the programme's sessions.
    pub(super) session: usize,
    /// "08:00–08:20"
    pub(super) hours: String,
    pub(super) title: String,
    pub(super) is_cancelled: bool,
    /// That it is cancelled, or how late it is.
    pub(super) note: Option<String>,
    /// Its kind where the title does not say it, its track and the languages interpreted into.
    pub(super) about: String,
    pub(super) people: Vec<Part>,
    /// Talks in their order, then papers that are only printed.
    pub(super) talks: Vec<Line>,
    /// Room and floor.
    pub(super) room: String,
}

/// Somebody's part in a session.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) role: String,
    pub(super) name: String,
    /// Position and affiliation; may be empty.
    pub(super) office: String,
}

/// A talk or a paper.
#[derive(Debug)]
pub(super) struct Line {
    /// Empty where they are not known.
    pub(super) hours: String,
    pub(super) title: String,
    /// May be empty.
    pub(super) authors: String,
    /// That it is only printed.
    pub(super) note: Option<String>,
    /// Index into the programme's papers.
    pub(super) paper: usize,
}

impl Sheet {
    /// The line that says where; empty when the file does not say.
    pub(super) fn stands(&self) -> String {
        if self.place.is_empty() { String::new() } else { self.texts.handout_where(&self.place) }
    }

    /// The programme in the language of `texts`.
    pub(super) fn of(texts: Texts, programme: &Programme) -> Self {
        let write = Writing { texts, programme };
        let event = &programme.event;
        let days = programme.days().iter().map(|day| Day {
            date: day.date,
            title: texts.full_day(day.date),
            slots: day.sessions.iter().map(|session| write.slot(*session)).collect(),
        });
        let printed = programme.proceedings_only().iter();
        let printed = printed.filter(|paper| programme.papers[**paper].session.is_none());
        Self {
            texts,
            organiser: write.text(&event.organiser),
            name: write.text(&event.name),
            when: write.when(),
            place: write.place(),
            zone: write.zone(),
            days: days.collect(),
            venue: write.venue(),
            rooms: write.rooms(),
            facts: write.facts(),
            printed: printed.map(|paper| write.line(&programme.papers[*paper], None)).collect(),
        }
    }
}

/// Writes one programme in one language.
#[derive(Clone, Copy)]
struct Writing<'a> {
    texts: Texts,
    programme: &'a Programme,
}

impl Writing<'_> {
    fn text(self, text: &Localised) -> String {
        clean(text.get(self.texts.language())).trim().to_owned()
    }

    /// A place's name with the one on its sign.
    fn beside(self, name: &Localised) -> String {
        clean(&show::beside(self.texts.language(), name)).trim().to_owned()
    }

    fn when(self) -> String {
        let event = &self.programme.event;
        let first = self.texts.full_day(event.first_day);
        if event.first_day == event.last_day {
            return first;
        }
        self.texts.handout_from_to(&first, &self.texts.full_day(event.last_day))
    }

    fn place(self) -> String {
        let venue = &self.programme.venue;
        joined([&venue.name, &venue.address].into_iter().flatten().map(|name| self.beside(name)))
    }

    fn zone(self) -> String {
        let zone = self.programme.event.zone;
        let begins = self.programme.begins();
        let east = zone.offset_from_utc_datetime(&begins.naive_utc()).fix().local_minus_utc();
        let (sign, east) = (if east < 0 { '−' } else { '+' }, east.abs());
        let minutes = east / 60 % 60;
        let minutes = if minutes == 0 { String::new() } else { format!(":{minutes:02}") };
        let offset = format!("UTC{sign}{}{minutes}", east / 3600);
        self.texts.handout_zone(zone.name(), &offset)
    }

    fn slot(self, index: usize) -> Slot {
        let (texts, session) = (self.texts, &self.programme.sessions[index]);
        let talks = show::numbered(self.programme, index).into_iter();
        let room = self.programme.room_of(session).map(|room| self.room(room));
        Slot {
            session: index,
            hours: self.hours(session),
            title: self.text(&session.title),
            is_cancelled: session.is_cancelled(),
            note: show::note(texts, session).map(|note| self.planned(session, note)),
            about: self.about(session),
            people: session.people.iter().map(|part| self.part(part)).collect(),
            talks: talks.map(|(paper, talk)| self.line(paper, talk)).collect(),
            room: room.unwrap_or_default(),
        }
    }

    /// A room with its floor, where its name does not say it.
    fn room(self, room: &Room) -> String {
        let name = self.beside(&room.name);
        let floor = room.floor.as_ref().map(|floor| self.text(floor));
        let floor = floor.filter(|floor| !fold(&name).contains(&fold(floor)));
        joined([name].into_iter().chain(floor))
    }

    fn hours(self, session: &Session) -> String {
        let hours = show::hours(self.texts, self.programme, session);
        let last = self.programme.local_date(session.ends());
        let is_long = session.ends() - session.begins() >= LONG;
        if is_long && last != self.programme.local_date(session.begins()) {
            return format!("{hours} {}", self.texts.short_day(last));
        }
        hours
    }

    /// "muộn 10 phút (dự kiến 09:00)"
    fn planned(self, session: &Session, note: String) -> String {
        if session.is_cancelled() {
            return note;
        }
        let hour = self.texts.hour(session.start, self.programme.event.zone);
        format!("{note} ({})", self.texts.handout_planned(&hour))
    }

    fn about(self, session: &Session) -> String {
        let kind = show::kind(self.texts, session.kind);
        let is_said = !says_more(session.kind)
            || fold(session.title.get(self.texts.language())).contains(&fold(&kind));
        let track = self.programme.track_of(session).map(|track| self.text(track));
        let names = |code: &String| self.texts.card_language(code);
        let languages = joined(session.interpretation.iter().map(names));
        let interpreted =
            (!languages.is_empty()).then(|| clean(&self.texts.handout_interpretation(&languages)));
        let parts = [(!is_said).then_some(kind), track, interpreted];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn part(self, part: &Contribution) -> Part {
        let person = &self.programme.people[part.person];
        let office = [&person.position, &person.affiliation];
        Part {
            role: show::role(self.texts, part.role),
            name: clean(&person.full_name(self.texts.language())),
            office: joined(office.into_iter().flatten().map(|text| self.text(text))),
        }
    }

    fn line(self, paper: &Paper, talk: Option<Talk>) -> Line {
        let zone = self.programme.event.zone;
        let hours = talk.map(|talk| self.texts.span(talk.begins, talk.ends, zone));
        let is_printed = paper.session.is_some() && !paper.presented;
        Line {
            hours: hours.unwrap_or_default(),
            title: self.text(&paper.title),
            authors: clean(&show::authors(self.texts, self.programme, paper).join(", ")),
            note: is_printed.then(|| self.texts.card_printed()),
            paper: self.programme.paper(&paper.id).unwrap_or_default(),
        }
    }

    fn venue(self) -> Vec<(String, String)> {
        let (texts, venue) = (self.texts, &self.programme.venue);
        let address =
            venue.address.as_ref().map(|text| (texts.handout_address(), self.beside(text)));
        let told = [
            (texts.handout_entrance(), &venue.entrance),
            (texts.handout_floors(), &venue.floors),
            (texts.handout_transport(), &venue.transport),
        ];
        let told = told.into_iter().filter_map(|(label, text)| Some((label, text.as_ref()?)));
        let told = told.map(|(label, text)| (label, self.text(text)));
        address.into_iter().chain(told).collect()
    }

    fn rooms(self) -> Vec<(String, String)> {
        let rooms = self
            .programme
            .rooms
            .iter()
            .filter_map(|room| Some((self.room(room), self.text(room.directions.as_ref()?))));
        rooms.collect()
    }

    fn facts(self) -> Vec<(String, String)> {
        let facts = self.programme.facts.iter();
        let facts = facts
            .map(|fact| (clean(&venue::fact_label(self.texts, fact)), self.text(&fact.answer)));
        let contact = self.text(&self.programme.event.contact);
        // The answer about the contact is the contact.
        let is_new = !contact.is_empty() && self.programme.fact("contact").is_none();
        let contact = is_new.then(|| (self.texts.handout_contact(), contact));
        facts.chain(contact).collect()
    }
}

/// Whether the kind tells what one would not guess; "Lunch" is a meal.
fn says_more(kind: Kind) -> bool {
    use Kind::{Discussion, Keynote, Panel, Papers, Plenary, Poster, Workshop};
    matches!(kind, Discussion | Keynote | Panel | Papers | Plenary | Poster | Workshop)
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}
