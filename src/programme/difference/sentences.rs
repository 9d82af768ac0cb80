//! A change as an organiser reads it.

use chrono::{Datelike as _, NaiveDate};
use chrono_tz::Tz;

use super::change::{
    Author, Change, FactChange, PaperChange, PersonChange, RoomChange, Span, Titled, TopicChange,
    Words,
};
use crate::clock::Moment;
use crate::programme::{Person, PlanPoint, Role, Room};
use crate::texts::{Language, Texts};

/// Characters of a text that are shown.
const SHOWN: usize = 80;
/// Characters that are shown before the first one that differs.
const BEFORE: usize = 20;

/// In which language, zone and with how many languages changes are told.
#[derive(Clone, Copy)]
pub(super) struct Teller {
    pub(super) texts: Texts,
    pub(super) zone: Tz,
    /// Whether texts are written in several languages.
    pub(super) several: bool,
}

/// A change that can be told in one line.
pub(super) trait Told {
    fn sentence(&self, teller: Teller) -> String;
}

impl Told for Change {
    fn sentence(&self, teller: Teller) -> String {
        let texts = teller.texts;
        match self {
            Self::New => texts.difference_new(),
            Self::Gone => texts.difference_gone(),
            Self::Cancelled => texts.difference_cancelled(),
            Self::Reinstated => texts.difference_reinstated(),
            Self::Moved { from, to } => {
                let (from, to) = teller.times(*from, *to);
                texts.difference_moved(&from, &to)
            }
            Self::Delayed { late_to, from, to, .. } => {
                let (from, to) = teller.times(*from, *to);
                match late_to {
                    0 => texts.difference_punctual(&from, &to),
                    minutes => texts.difference_delayed(i64::from(*minutes), &from, &to),
                }
            }
            Self::PersonReplaced { role, from, to } => {
                texts.difference_replaced(&teller.role(*role), &teller.full(from), &teller.full(to))
            }
            Self::PersonAdded { role, person } => {
                texts.difference_added(&teller.role(*role), &teller.full(person))
            }
            Self::PersonRemoved { role, person } => {
                texts.difference_removed(&teller.role(*role), &teller.full(person))
            }
            Self::RoleChanged { person, from, to } => {
                let (from, to) = (teller.role(*from), teller.role(*to));
                texts.difference_role_changed(&teller.full(person), &from, &to)
            }
            _ => smaller(self, teller),
        }
    }
}

fn smaller(change: &Change, teller: Teller) -> String {
    let kind = |kind: crate::programme::Kind| teller.texts.difference_kind(kind.code());
    let people = |people: &[Person]| teller.list(people.iter().map(|person| teller.full(person)));
    match change {
        Change::Renamed(words) => teller.words("name", words),
        Change::Track(words) => teller.words("track", words),
        Change::Abstract(words) => teller.words("abstract", words),
        Change::Room { from, to } => {
            let (from, to) = teller.rooms(from.as_ref(), to.as_ref());
            teller.value("room", &from, &to)
        }
        Change::PeopleReordered { from, to } => teller.value("order", &people(from), &people(to)),
        Change::Kind { from, to } => teller.value("kind", &kind(*from), &kind(*to)),
        Change::Spoken { from, to } => teller.lists("languages", from, to),
        Change::Interpretation { from, to } => teller.lists("interpretation", from, to),
        Change::Questions { from, to } => teller.flags("questions", *from, *to),
        Change::Everyone { from, to } => teller.flags("everyone", *from, *to),
        Change::Document { from, to } => teller.optional("document", from.as_ref(), to.as_ref()),
        _ => String::new(),
    }
}

impl Told for PaperChange {
    fn sentence(&self, teller: Teller) -> String {
        let session = |session: &Option<Titled>| {
            let title = session.as_ref().map(|session| teller.title(session));
            title.unwrap_or_else(|| teller.texts.difference_label("proceedings"))
        };
        let authors =
            |authors: &[Author]| teller.list(authors.iter().map(|author| author.name.clone()));
        match self {
            Self::New => teller.texts.difference_new(),
            Self::Gone => teller.texts.difference_gone(),
            Self::Renamed(words) => teller.words("name", words),
            Self::Session { from, to } => teller.value("session", &session(from), &session(to)),
            Self::Reordered { from, to } => {
                teller.value("order", &from.to_string(), &to.to_string())
            }
            Self::Start { from, to } => {
                let (from, to) = teller.starts(*from, *to);
                teller.value("start", &from, &to)
            }
            Self::Minutes { from, to } => teller.optional("minutes", from.as_ref(), to.as_ref()),
            Self::Authors { from, to } => teller.value("authors", &authors(from), &authors(to)),
            Self::Presented { from, to } => teller.flags("presented", *from, *to),
            Self::Document { from, to } => teller.optional("document", from.as_ref(), to.as_ref()),
        }
    }
}

impl Told for TopicChange {
    fn sentence(&self, teller: Teller) -> String {
        match self {
            Self::New => teller.texts.difference_new(),
            Self::Gone => teller.texts.difference_gone(),
            Self::Renamed(words) => teller.words("name", words),
            Self::Session { from, to } => {
                teller.value("session", &teller.title(from), &teller.title(to))
            }
        }
    }
}

impl Told for RoomChange {
    fn sentence(&self, teller: Teller) -> String {
        let point = |point: &PlanPoint| format!("{}, {}", point.x, point.y);
        let plan = |plan: &Option<PlanPoint>| teller.maybe(plan.as_ref().map(point));
        match self {
            Self::New => teller.texts.difference_new(),
            Self::Gone => teller.texts.difference_gone(),
            Self::Renamed(words) => teller.words("name", words),
            Self::Aliases { from, to } => {
                teller.value("aliases", &teller.phrases(from), &teller.phrases(to))
            }
            Self::Floor(words) => teller.words("floor", words),
            Self::Directions(words) => teller.words("directions", words),
            Self::Capacity { from, to } => teller.optional("capacity", from.as_ref(), to.as_ref()),
            Self::Plan { from, to } => teller.value("plan", &plan(from), &plan(to)),
        }
    }
}

impl Told for PersonChange {
    fn sentence(&self, teller: Teller) -> String {
        match self {
            Self::New => teller.texts.difference_new(),
            Self::Gone => teller.texts.difference_gone(),
            Self::Renamed { from, to } => teller.value("name", from, to),
            Self::Title(words) => teller.words("title", words),
            Self::Position(words) => teller.words("position", words),
            Self::Affiliation(words) => teller.words("affiliation", words),
        }
    }
}

impl Told for FactChange {
    fn sentence(&self, teller: Teller) -> String {
        match self {
            Self::New => teller.texts.difference_new(),
            Self::Gone => teller.texts.difference_gone(),
            Self::Answer(words) => teller.words("answer", words),
            Self::Asks { from, to } => {
                teller.value("asks", &teller.phrases(from), &teller.phrases(to))
            }
        }
    }
}

impl Teller {
    /// Any value, cut to where it differs.
    pub(super) fn value(self, field: &str, from: &str, to: &str) -> String {
        let (from, to) = excerpts(from, to);
        self.texts.difference_value(&self.texts.difference_label(field), &from, &to)
    }

    pub(super) fn words(self, field: &str, words: &Words) -> String {
        let mut label = self.texts.difference_label(field);
        if self.several {
            label = self.texts.difference_in_language(&label, words.language.code());
        }
        let (from, to) = (self.maybe(words.from.clone()), self.maybe(words.to.clone()));
        let (from, to) = excerpts(&from, &to);
        self.texts.difference_value(&label, &from, &to)
    }

    pub(super) fn optional<T: ToString>(
        self,
        field: &str,
        from: Option<&T>,
        to: Option<&T>,
    ) -> String {
        let text = |value: Option<&T>| self.maybe(value.map(T::to_string));
        self.value(field, &text(from), &text(to))
    }

    pub(super) fn maybe(self, text: Option<String>) -> String {
        text.unwrap_or_else(|| self.texts.difference_none())
    }

    pub(super) fn list(self, texts: impl Iterator<Item = String>) -> String {
        let joined = texts.collect::<Vec<_>>().join(", ");
        self.maybe(Some(joined).filter(|joined| !joined.is_empty()))
    }

    fn lists(self, field: &str, from: &[String], to: &[String]) -> String {
        let list = |codes: &[String]| self.list(codes.iter().cloned());
        self.value(field, &list(from), &list(to))
    }

    fn flags(self, field: &str, from: bool, to: bool) -> String {
        let flag = |flag| self.texts.difference_flag(i64::from(flag));
        self.value(field, &flag(from), &flag(to))
    }

    fn phrases(self, phrases: &[(Language, String)]) -> String {
        self.list(phrases.iter().map(|(_, phrase)| phrase.clone()))
    }

    fn role(self, role: Role) -> String {
        self.texts.difference_role(role.code())
    }

    fn full(self, person: &Person) -> String {
        person.full_name(self.texts.language())
    }

    /// Both rooms by their names; by their ids too where the names are the same.
    fn rooms(self, from: Option<&Room>, to: Option<&Room>) -> (String, String) {
        let name = |room: Option<&Room>| {
            self.maybe(room.map(|room| room.name.get(self.texts.language()).to_owned()))
        };
        let id =
            |room: Option<&Room>| room.map_or_else(String::new, |room| format!(" ({})", room.id));
        if name(from) == name(to) {
            return (name(from) + &id(from), name(to) + &id(to));
        }
        (name(from), name(to))
    }

    fn title(self, session: &Titled) -> String {
        format!("“{}”", session.title.get(self.texts.language()))
    }

    /// Both times as short as they can be told apart: starts when only these differ, spans when
    /// the length differs too, days when the day does.
    fn times(self, from: Span, to: Span) -> (String, String) {
        let same_length = from.ends - from.begins == to.ends - to.begins;
        let time = |span: Span| {
            if same_length {
                self.texts.hour(span.begins, self.zone)
            } else {
                self.texts.span(span.begins, span.ends, self.zone)
            }
        };
        let (first, second) = (self.date(from.begins), self.date(to.begins));
        self.on_days((time(from), first), (time(to), second))
    }

    fn starts(self, from: Option<Moment>, to: Option<Moment>) -> (String, String) {
        let hour = |start: Option<Moment>| {
            self.maybe(start.map(|start| self.texts.hour(start, self.zone)))
        };
        match (from, to) {
            (Some(was), Some(is)) => {
                self.on_days((hour(from), self.date(was)), (hour(to), self.date(is)))
            }
            _ => (hour(from), hour(to)),
        }
    }

    fn date(self, moment: Moment) -> NaiveDate {
        moment.with_timezone(&self.zone).date_naive()
    }

    fn on_days(self, from: (String, NaiveDate), to: (String, NaiveDate)) -> (String, String) {
        if from.1 == to.1 {
            return (from.0, to.0);
        }
        let same_year = from.1.year() == to.1.year();
        let day = |date| if same_year { self.texts.day(date) } else { self.texts.full_day(date) };
        let told =
            |(time, date): (String, NaiveDate)| self.texts.difference_on_day(&time, &day(date));
        (told(from), told(to))
    }
}

/// Both texts in one line; of long ones the part where they begin to differ.
fn excerpts(from: &str, to: &str) -> (String, String) {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (from, to) = (line(from), line(to));
    let same = from.chars().zip(to.chars()).take_while(|(was, is)| was == is).count();
    let excerpt = |text: &str| {
        let length = text.chars().count();
        if length <= SHOWN {
            return text.to_owned();
        }
        let start = same.min(length).saturating_sub(BEFORE);
        let start = if start < BEFORE { 0 } else { start };
        let shown: String = text.chars().skip(start).take(SHOWN).collect();
        let before = if start > 0 { "…" } else { "" };
        let after = if start + SHOWN < length { "…" } else { "" };
        format!("{before}{}{after}", shown.trim())
    };
    (excerpt(&from), excerpt(&to))
}
