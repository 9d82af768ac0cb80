//! The single tables: event, settings, venue.

use chrono::{NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::reader::{Reader, Within};
use super::time;
use super::tree::{Node, Value};
use crate::programme::problem::{Expected, Trouble};
use crate::programme::{Access, Event, EventKind, Point, Settings, Venue};
use crate::texts::{Language, Localised};

/// Longest id of an event, so that event and session fit a deep link.
const ID: usize = 24;
/// What is shown of the many zones.
const ZONES: &[&str] = &["Asia/Ho_Chi_Minh", "Asia/Bangkok", "Asia/Tokyo", "Europe/London", "UTC"];
const LEVELS: &[&str] = &["named", "room", "moderators"];

const EVENT_KEYS: &[&str] = &[
    "id",
    "name",
    "organiser",
    "contact",
    "kind",
    "timezone",
    "start",
    "end",
    "languages",
    "access",
];
const SETTINGS_KEYS: &[&str] = &[
    "pre_moderation",
    "voting",
    "anonymity",
    "questions_open",
    "question_pause_s",
    "settling_s",
    "quiet_hours",
    "second_confirmation_over",
    "keep_personal_days",
];
const VENUE_KEYS: &[&str] =
    &["name", "address", "latitude", "longitude", "floors", "entrance", "transport", "plan"];

impl Reader<'_> {
    /// `[event]`; its days are the file's, or the epoch where it names none.
    pub(super) fn event(&mut self, within: &Within<'_>) -> Option<Event> {
        self.allow(within, EVENT_KEYS);
        // What the other values and rows are read with comes first.
        let languages = self.required(within, "languages", Self::languages);
        if let Some(languages) = &languages {
            self.languages.clone_from(languages);
            self.translated = true;
        }
        let zone = self.required(within, "timezone", Self::zone);
        self.zone = zone.unwrap_or(Tz::UTC);
        self.days = self.days_of(within);
        let id = self.required(within, "id", |reader, key, node| reader.id(key, node, ID));
        let name = self.required(within, "name", Self::localised_line);
        let organiser = self.optional(within, "organiser", Self::localised_line);
        let contact = self.optional(within, "contact", Self::localised_block);
        let kind = self.optional(within, "kind", |reader, key, node| {
            reader.code(key, node, (EventKind::ALL, EventKind::code))
        });
        let access = self.optional(within, "access", |reader, key, node| {
            reader.code(key, node, (Access::ALL, Access::code))
        });
        let (first_day, last_day) = self.days.unwrap_or_default();
        let nobody = || Localised::one(self.languages[0], "");
        Some(Event {
            id: id?,
            name: name?,
            organiser: organiser.unwrap_or_else(nobody),
            contact: contact.unwrap_or_else(nobody),
            kind: kind.unwrap_or_default(),
            zone: zone?,
            first_day,
            last_day,
            named_days: self.days.is_some(),
            languages: languages?,
            access: access.unwrap_or_default(),
        })
    }

    /// `[settings]`
    pub(super) fn settings(&mut self, within: &Within<'_>) -> Settings {
        self.allow(within, SETTINGS_KEYS);
        let usual = Settings::default();
        let mut number = |key, range, usual| {
            let read = |reader: &mut Self, key: &str, node: &Node| reader.whole(key, node, range);
            self.optional(within, key, read).unwrap_or(usual)
        };
        let questions_open = number("questions_open", (1, 100), usual.questions_open);
        let question_pause_s = number("question_pause_s", (0, 3_600), usual.question_pause_s);
        let settling_s = number("settling_s", (0, 3_600), usual.settling_s);
        let second_confirmation_over =
            number("second_confirmation_over", (0, 1_000_000), usual.second_confirmation_over);
        let keep_personal_days = number("keep_personal_days", (0, 3_650), usual.keep_personal_days);
        let mut flag = |key, usual| self.optional(within, key, Self::flag).unwrap_or(usual);
        let pre_moderation = flag("pre_moderation", usual.pre_moderation);
        let voting = flag("voting", usual.voting);
        let anonymity = self.optional(within, "anonymity", Self::levels);
        let quiet_hours = self.optional(within, "quiet_hours", Self::hours);
        Settings {
            pre_moderation,
            voting,
            anonymity: anonymity.unwrap_or(usual.anonymity),
            questions_open,
            question_pause_s,
            settling_s,
            quiet_hours: quiet_hours.unwrap_or(usual.quiet_hours),
            second_confirmation_over,
            keep_personal_days,
        }
    }

    /// `[venue]`
    pub(super) fn venue(&mut self, within: &Within<'_>) -> Venue {
        self.allow(within, VENUE_KEYS);
        let latitude = self
            .optional(within, "latitude", |reader, key, node| reader.number(key, node, (-90, 90)));
        let longitude = self.optional(within, "longitude", |reader, key, node| {
            reader.number(key, node, (-180, 180))
        });
        self.both(within, ("latitude", "longitude"));
        let point = latitude.zip(longitude);
        Venue {
            name: self.optional(within, "name", Self::localised_line),
            address: self.optional(within, "address", Self::localised_block),
            point: point.map(|(latitude, longitude)| Point { latitude, longitude }),
            floors: self.optional(within, "floors", Self::localised_block),
            entrance: self.optional(within, "entrance", Self::localised_block),
            transport: self.optional(within, "transport", Self::localised_block),
            plan: self.optional(within, "plan", Self::file_name),
        }
    }

    fn days_of(&mut self, within: &Within<'_>) -> Option<(NaiveDate, NaiveDate)> {
        let first = self.optional(within, "start", Self::date);
        let last = self.optional(within, "end", Self::date);
        self.both(within, ("start", "end"));
        let (first, last) = first.zip(last)?;
        if last < first {
            let at = within.get("end").map_or(within.at, |node| node.at);
            self.note("end", at, Trouble::DaysBackwards);
            return None;
        }
        Some((first, last))
    }

    fn both(&mut self, within: &Within<'_>, (one, other): (&str, &str)) {
        for (key, missing) in [(one, other), (other, one)] {
            if let (Some(node), None) = (within.get(key), within.get(missing)) {
                let (key, missing) = (key.to_owned(), missing.to_owned());
                self.note(&key.clone(), node.at, Trouble::WantsBoth { key, missing });
            }
        }
    }

    fn languages(&mut self, key: &str, node: &Node) -> Option<Vec<Language>> {
        let known: Vec<&str> = Language::all().map(Language::code).collect();
        let words = self.choice(key, node, &known)?;
        Some(words.iter().filter_map(|word| Language::from_code(word)).collect())
    }

    fn levels(&mut self, key: &str, node: &Node) -> Option<Vec<String>> {
        self.choice(key, node, LEVELS)
    }

    /// A list of words, each one of `known` and none twice.
    fn choice(&mut self, key: &str, node: &Node, known: &[&str]) -> Option<Vec<String>> {
        let words = self.lines(key, node)?;
        self.if_sound(|reader| {
            for (index, word) in words.iter().enumerate() {
                if !known.contains(&word.as_str()) {
                    reader.unknown_value(key, node, word.clone(), known);
                } else if words[..index].contains(word) {
                    let (key, value) = (key.to_owned(), word.clone());
                    reader.note(&key.clone(), node.at, Trouble::ValueTwice { key, value });
                }
            }
            Some(words)
        })
    }

    fn zone(&mut self, key: &str, node: &Node) -> Option<Tz> {
        let name = self.line(key, node)?;
        let zone = name.parse().ok();
        if zone.is_none() {
            let names = || chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name());
            let near = names()
                .find(|known| known.eq_ignore_ascii_case(&name))
                .map(str::to_owned)
                .or_else(|| self.near(&name, names()))
                // Another number is another zone: GMT+7 does not mean GMT+0.
                .filter(|_| !name.contains(|letter: char| letter.is_ascii_digit()));
            let (key, allowed) = (key.to_owned(), format!("{}…", ZONES.join(", ")));
            let what = Trouble::UnknownValue { key, value: name, near, allowed };
            self.note("timezone", node.at, what);
        }
        zone
    }

    fn hours(&mut self, key: &str, node: &Node) -> Option<(NaiveTime, NaiveTime)> {
        let hour = |item: &Node| match &item.value {
            Value::Text(text) | Value::Time(text) => time::hour(text),
            _ => None,
        };
        if let Value::List(items) = &node.value
            && let [from, until] = items.as_slice()
            && let Some(hours) = hour(from).zip(hour(until))
        {
            return Some(hours);
        }
        self.wrong(key, node, Expected::Hours)
    }

    fn file_name(&mut self, key: &str, node: &Node) -> Option<String> {
        let name = self.line(key, node)?;
        if name.contains(['/', '\\', ':']) || name.starts_with('.') {
            self.note(key, node.at, Trouble::BadFileName { key: key.to_owned() });
            return None;
        }
        Some(name)
    }
}
