//! A whole difference as it stands on a terminal: by day and in the order of time.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::change::{Change, EventChange, Span};
use super::sentences::{Teller, Told};
use super::{Difference, Touched};
use crate::clock::Moment;
use crate::programme::{Point, Programme, Settings};
use crate::texts::{Texts, count};

/// A programme compared with the one that is published.
#[derive(Clone, Debug)]
pub struct Comparison<'p> {
    /// What is published.
    pub old: &'p Programme,
    /// What would be.
    pub new: &'p Programme,
    /// The sessions that are only carried over, see [`super::super::Reading::carry_gone`].
    pub carried: &'p [String],
}

impl Comparison<'_> {
    /// Every change in a line, old → new, sessions by day and in the order of time.
    pub fn report(&self, texts: Texts) -> String {
        let difference = Difference::between(self.old, self.new);
        let several = self.old.event.languages.len().max(self.new.event.languages.len()) > 1;
        let teller = Teller { texts, zone: self.new.event.zone, several };
        if difference.is_empty() {
            return if self.old == self.new {
                texts.difference_nothing()
            } else {
                texts.difference_unseen()
            };
        }
        let mut report = Report { teller, lines: Vec::new() };
        report.warn(self);
        report.event(&difference.event);
        report.sessions(self, &difference.sessions);
        report.rows("paper", &difference.papers, |id| self.paper(id, texts));
        report.rows("topic", &difference.topics, |id| self.topic(id, texts));
        report.rows("room", &difference.rooms, |id| self.room(id, texts));
        report.rows("person", &difference.people, |id| self.person(id, texts));
        report.rows("fact", &difference.facts, str::to_owned);
        report.lines.join("\n")
    }

    /// How many of the published sessions that take place would be cancelled because they are gone,
    /// and how many there are.
    fn gone(&self) -> (usize, usize) {
        let live = self.old.sessions.iter().filter(|session| !session.is_cancelled());
        let gone = live.clone().filter(|session| {
            self.carried.contains(&session.id) || self.new.session(&session.id).is_none()
        });
        (gone.count(), live.count())
    }

    /// The programmes to look a row up in, the newer first.
    fn both(&self) -> [&Programme; 2] {
        [self.new, self.old]
    }

    fn paper(&self, id: &str, texts: Texts) -> String {
        let found = self.both().into_iter().find_map(|one| Some(&one.papers[one.paper(id)?]));
        found.map_or(id, |paper| paper.title.get(texts.language())).to_owned()
    }

    fn topic(&self, id: &str, texts: Texts) -> String {
        let mut topics = self.both().into_iter().flat_map(|one| &one.topics);
        let found = topics.find(|topic| topic.id == id);
        found.map_or(id, |topic| topic.name.get(texts.language())).to_owned()
    }

    fn room(&self, id: &str, texts: Texts) -> String {
        let found = self.both().into_iter().find_map(|one| Some(&one.rooms[one.room(id)?]));
        found.map_or(id, |room| room.name.get(texts.language())).to_owned()
    }

    fn person(&self, id: &str, texts: Texts) -> String {
        let found = self.both().into_iter().find_map(|one| Some(&one.people[one.person(id)?]));
        found.map_or_else(|| id.to_owned(), |person| person.full_name(texts.language()))
    }
}

struct Report {
    teller: Teller,
    lines: Vec<String>,
}

impl Report {
    fn warn(&mut self, comparison: &Comparison<'_>) {
        let (gone, total) = comparison.gone();
        if gone * 2 > total {
            self.lines.push(self.teller.texts.difference_most_gone(count(gone), count(total)));
        }
    }

    fn heading(&mut self, section: &str) {
        self.lines.push(self.teller.texts.difference_section(section));
    }

    fn event(&mut self, changes: &[EventChange]) {
        if changes.is_empty() {
            return;
        }
        self.heading("event");
        let lines = changes.iter().flat_map(|change| event_lines(change, self.teller));
        self.lines.extend(lines.map(|line| format!("  {line}")));
    }

    fn sessions(&mut self, comparison: &Comparison<'_>, sessions: &[Touched<Change>]) {
        let teller = self.teller;
        let mut days: BTreeMap<NaiveDate, Vec<(Moment, Vec<String>)>> = BTreeMap::new();
        for Touched { id, changes } in sessions {
            let mut found = comparison.both().into_iter();
            let found = found.find_map(|one| Some(&one.sessions[one.session(id)?]));
            let Some(session) = found else { continue };
            let Span { begins, ends } = Span::of(session);
            let time = teller.texts.span(begins, ends, teller.zone);
            let title = session.title.get(teller.texts.language());
            let mut lines = vec![format!("  {time}  {title}")];
            lines.extend(changes.iter().map(|change| match change {
                Change::Cancelled if comparison.carried.contains(id) => {
                    format!("    {}", teller.texts.difference_carried())
                }
                change => format!("    {}", change.sentence(teller)),
            }));
            let date = begins.with_timezone(&teller.zone).date_naive();
            days.entry(date).or_default().push((begins, lines));
        }
        for (date, mut sessions) in days {
            self.lines.push(teller.texts.full_day(date));
            sessions.sort_by_key(|(begins, _)| *begins);
            self.lines.extend(sessions.into_iter().flat_map(|(_, lines)| lines));
        }
    }

    fn rows<C: Told>(&mut self, section: &str, rows: &[Touched<C>], name: impl Fn(&str) -> String) {
        if rows.is_empty() {
            return;
        }
        self.heading(section);
        for Touched { id, changes } in rows {
            self.lines.push(format!("  {}", name(id)));
            let lines = changes.iter().map(|change| change.sentence(self.teller));
            self.lines.extend(lines.map(|line| format!("    {line}")));
        }
    }
}

fn event_lines(change: &EventChange, teller: Teller) -> Vec<String> {
    let texts = teller.texts;
    let days = |(first, last): &(NaiveDate, NaiveDate)| {
        if first == last {
            return texts.full_day(*first);
        }
        texts.difference_days(&texts.full_day(*first), &texts.full_day(*last))
    };
    let point = |point: &Point| format!("{}, {}", point.latitude, point.longitude);
    let point = |at: &Option<Point>| teller.maybe(at.as_ref().map(point));
    vec![match change {
        EventChange::Settings { from, to } => return settings(from, to, teller),
        EventChange::Renamed(words) => teller.words("name", words),
        EventChange::Organiser(words) => teller.words("organiser", words),
        EventChange::Contact(words) => teller.words("contact", words),
        EventChange::Venue(words) => teller.words("venue", words),
        EventChange::Address(words) => teller.words("address", words),
        EventChange::Floors(words) => teller.words("floors", words),
        EventChange::Entrance(words) => teller.words("entrance", words),
        EventChange::Transport(words) => teller.words("transport", words),
        EventChange::Kind { from, to } => {
            let kind = |kind: crate::programme::EventKind| texts.difference_event_kind(kind.code());
            teller.value("kind", &kind(*from), &kind(*to))
        }
        EventChange::Zone { from, to } => teller.value("timezone", from.name(), to.name()),
        EventChange::Days { from, to } => teller.value("days", &days(from), &days(to)),
        EventChange::Languages { from, to } => {
            let codes = |languages: &[crate::texts::Language]| {
                teller.list(languages.iter().map(|language| language.code().to_owned()))
            };
            teller.value("languages", &codes(from), &codes(to))
        }
        EventChange::Access { from, to } => {
            let access = |access: crate::programme::Access| texts.difference_access(access.code());
            teller.value("access", &access(*from), &access(*to))
        }
        EventChange::Point { from, to } => teller.value("point", &point(from), &point(to)),
        EventChange::Plan { from, to } => teller.optional("plan", from.as_ref(), to.as_ref()),
    }]
}

/// Settings are called as in the file.
fn settings(from: &Settings, to: &Settings, teller: Teller) -> Vec<String> {
    let values = |settings: &Settings| {
        let hours = settings.quiet_hours;
        [
            ("pre_moderation", settings.pre_moderation.to_string()),
            ("voting", settings.voting.to_string()),
            ("anonymity", settings.anonymity.join(", ")),
            ("questions_open", settings.questions_open.to_string()),
            ("question_pause_s", settings.question_pause_s.to_string()),
            ("settling_s", settings.settling_s.to_string()),
            ("quiet_hours", format!("{}–{}", hours.0.format("%H:%M"), hours.1.format("%H:%M"))),
            ("second_confirmation_over", settings.second_confirmation_over.to_string()),
            ("keep_personal_days", settings.keep_personal_days.to_string()),
        ]
    };
    let pairs = values(from).into_iter().zip(values(to));
    pairs
        .filter(|((_, was), (_, is))| was != is)
        .map(|((key, was), (_, is))| teller.texts.difference_value(key, &was, &is))
        .collect()
}
