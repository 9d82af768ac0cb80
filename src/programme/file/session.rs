//! Sessions and papers.

use super::reader::{Reader, Within};
use super::tree::{Node, Value};
use super::values::is_id;
use crate::clock::Moment;
use crate::programme::problem::{Expected, Section, Trouble};
use crate::programme::{Contribution, Kind, Paper, Role, Session, Status, Writer};
use crate::texts::Localised;

use chrono::TimeDelta;

/// A session before its track has an index.
pub(super) struct Tracked {
    pub(super) session: Session,
    pub(super) track: Option<Localised>,
}

const SESSION_KEYS: &[&str] = &[
    "id",
    "kind",
    "title",
    "start",
    "end",
    "room",
    "track",
    "people",
    "abstract",
    "languages",
    "interpretation",
    "questions",
    "everyone",
    "status",
    "delayed_by",
    "document",
];

const PAPER_KEYS: &[&str] =
    &["id", "session", "title", "authors", "presented", "order", "minutes", "start", "document"];

impl Reader<'_> {
    pub(super) fn session(&mut self, within: &Within<'_>) -> Option<Tracked> {
        self.allow(within, SESSION_KEYS);
        let id = self.row_id(within);
        let kind = self.required(within, "kind", |reader, key, node| {
            reader.code(key, node, (Kind::ALL, Kind::code))
        });
        let title = self.required(within, "title", Self::localised_line);
        let status = self.optional(within, "status", Self::status).unwrap_or_default();
        let times = self.times(within, status);
        let room = self.optional(within, "room", Self::room_named);
        let track = self.optional(within, "track", Self::localised_line);
        let people = self.optional(within, "people", Self::people);
        let abstract_text = self.optional(within, "abstract", Self::localised_block);
        let spoken = self.optional(within, "languages", Self::spoken);
        let interpretation = self.optional(within, "interpretation", Self::spoken);
        let questions = self.optional(within, "questions", Self::flag);
        let everyone = self.optional(within, "everyone", Self::flag);
        let delayed_by = self.optional(within, "delayed_by", |reader, key, node| {
            reader.whole(key, node, (0, 1_440))
        });
        let document = self.optional(within, "document", Self::address);
        let (kind, (start, end)) = (kind?, times?);
        let session = Session {
            id: id?,
            kind,
            title: title?,
            start,
            end,
            delayed_by: delayed_by.unwrap_or_default(),
            room,
            track: None,
            people: people.unwrap_or_default(),
            abstract_text,
            spoken: spoken.unwrap_or_default(),
            interpretation: interpretation.unwrap_or_default(),
            questions: questions.unwrap_or_else(|| kind.takes_questions()),
            everyone: everyone.unwrap_or_else(|| kind.concerns_everyone()),
            status,
            document,
        };
        Some(Tracked { session, track })
    }

    fn room_named(&mut self, key: &str, node: &Node) -> Option<usize> {
        self.row_of(key, node, Section::Room)
    }

    fn status(&mut self, key: &str, node: &Node) -> Option<Status> {
        self.code(key, node, (Status::ALL, Status::code))
    }

    fn times(&mut self, within: &Within<'_>, status: Status) -> Option<(Moment, Moment)> {
        let start = self.required(within, "start", Self::moment);
        let end = self.required(within, "end", Self::moment);
        let (start, end) = start.zip(end)?;
        let at = |key| within.get(key).map_or(within.at, |node| node.at);
        if end <= start {
            self.note("end", at("end"), Trouble::EndNotAfterStart);
            if let Some(hours) = self.likely(start, end) {
                self.note("end", at("end"), Trouble::Likely { hours });
            }
            return None;
        }
        // What does not take place may have been planned for a day that the event no longer has.
        let days = self.days.filter(|_| status == Status::Scheduled);
        if let Some((first, last)) = days {
            let day = |moment: Moment| moment.with_timezone(&self.zone).date_naive();
            let after = last.succ_opt().unwrap_or(last);
            // The last evening may run past midnight.
            if day(start) < first || day(start) > last || day(end) > after {
                let (first, last) = (first.to_string(), last.to_string());
                self.note("start", at("start"), Trouble::OutsideDays { first, last });
            }
        }
        if end - start > TimeDelta::days(1) {
            self.note("end", at("end"), Trouble::LongSession);
        }
        Some((start, end))
    }

    /// What was probably meant: an end in the afternoon, or both the other way round.
    fn likely(&self, start: Moment, end: Moment) -> Option<String> {
        let sitting = |from: Moment, to: Moment| {
            let length = to - from;
            (length > TimeDelta::zero() && length <= TimeDelta::hours(6)).then_some((from, to))
        };
        let (from, to) =
            sitting(start, end + TimeDelta::hours(12)).or_else(|| sitting(end, start))?;
        let hour = |moment: Moment| moment.with_timezone(&self.zone).format("%H:%M").to_string();
        Some(format!("{}–{}", hour(from), hour(to)))
    }

    fn people(&mut self, key: &str, node: &Node) -> Option<Vec<Contribution>> {
        let Value::List(items) = &node.value else {
            return self.wrong(key, node, Expected::Rows);
        };
        let mut people = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let prefix = format!("{key}[{index}]");
            let Value::Table(table) = &item.value else {
                self.wrong::<()>(&prefix, item, Expected::Table);
                continue;
            };
            let within = Within { table, at: item.at, prefix };
            self.allow(&within, &["id", "role"]);
            let person = self.required(&within, "id", |reader, key, node| {
                reader.row_of(key, node, Section::Person)
            });
            let role = self.required(&within, "role", |reader, key, node| {
                reader.code(key, node, (Role::ALL, Role::code))
            });
            people.extend(person.zip(role).map(|(person, role)| Contribution { person, role }));
        }
        Some(people)
    }

    /// Languages spoken: any, not only those that the bot speaks.
    fn spoken(&mut self, key: &str, node: &Node) -> Option<Vec<String>> {
        let codes = self.lines(key, node)?;
        for code in &codes {
            if !(2..=3).contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_lowercase())
            {
                self.unknown_value(key, node, code.clone(), &["vi", "en", "fr", "zh", "…"]);
            }
        }
        Some(codes)
    }

    /// A paper; its order is 0 where the file gives none.
    pub(super) fn paper(&mut self, within: &Within<'_>) -> Option<Ordered> {
        self.allow(within, PAPER_KEYS);
        let id = self.row_id(within);
        let session = self.optional(within, "session", |reader, key, node| {
            reader.row_of(key, node, Section::Session)
        });
        let title = self.required(within, "title", Self::localised_line);
        let authors = self.optional(within, "authors", Self::writers);
        let placed = within.get("session").is_some();
        let presented = self.optional(within, "presented", Self::flag).unwrap_or(placed);
        if presented && !placed {
            self.note("session", within.at, Trouble::PaperWithoutSession);
        }
        let order = self.optional(within, "order", |reader, key, node| {
            reader.whole(key, node, (0, 1_000_000)).map(i64::from)
        });
        let minutes = self
            .optional(within, "minutes", |reader, key, node| reader.whole(key, node, (1, 1_440)));
        let start = self.optional(within, "start", Self::moment);
        let document = self.optional(within, "document", Self::address);
        let authors = authors.unwrap_or_default();
        let paper = Paper {
            id: id?,
            session,
            title: title?,
            authors,
            presented,
            order: order.unwrap_or_default(),
            minutes,
            start,
            document,
        };
        Some(Ordered { paper, ordered: order.is_some() })
    }

    fn writers(&mut self, key: &str, node: &Node) -> Option<Vec<Writer>> {
        let names = self.lines(key, node)?;
        let Value::List(items) = &node.value else { return None };
        let mut writers = Vec::with_capacity(names.len());
        for (index, (name, item)) in names.into_iter().zip(items).enumerate() {
            let people = self.known.get(&Section::Person);
            let known = people.is_some_and(|people| people.contains_key(&name));
            // What looks like an id is not printed as somebody's name.
            if known || (is_id(&name) && name.contains('-')) {
                let person = self.row_of(&format!("{key}[{index}]"), item, Section::Person);
                writers.extend(person.map(Writer::Person));
            } else {
                writers.push(Writer::Name(name));
            }
        }
        Some(writers)
    }
}

/// A paper, and whether the file gives its place within the session.
pub(super) struct Ordered {
    pub(super) paper: Paper,
    pub(super) ordered: bool,
}
