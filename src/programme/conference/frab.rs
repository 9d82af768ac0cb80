//! The schedule of pretalx, frab and c3voc, out of a tree as its JSON has it.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::gather::{Gathering, Raw};
use super::language::{spoken, written_in};
use super::links::document;
use super::model::Export;
use super::nodes::{Kids, first_text, list, text, truth, words};
use super::times::{self, Time};
use crate::clock::Moment;
use crate::programme::file::tree::{Node, Table, Value};
use crate::programme::problem::Trouble;
use crate::programme::{Kind, Role, zone};
use crate::texts::Language;

/// Hours after midnight at which an event that follows a later one is of the next day.
const NIGHT: u32 = 6;

/// Whether a JSON file is such a schedule and not a programme file.
pub(super) fn is_schedule(root: &Table) -> bool {
    let table = |key| root.get(key).filter(|node| matches!(node.value, Value::Table(_)));
    table("schedule").is_some() || table("conference").is_some()
}

/// One event of the schedule and where it stands in it.
struct Found<'n> {
    node: &'n Node,
    room: Option<&'n str>,
    day: Option<NaiveDate>,
    /// When the day begins; what is earlier is of the night after it.
    day_start: Option<NaiveTime>,
    /// It stands after one that begins later.
    after_midnight: bool,
}

/// What the schedule tells.
pub(super) fn export(root: &Table) -> Export {
    let schedule = root.table("schedule").unwrap_or(root);
    let conference = schedule.table("conference").unwrap_or(schedule);
    let found = events(conference);
    let titles = found.iter().filter_map(|found| first_text(found.node.get("title")));
    let named = found.iter().filter_map(|found| first_text(found.node.get("language")));
    let declared = first_text(conference.get("language")).and_then(Language::from_code);
    let language = declared.unwrap_or_else(|| written_in(titles, named));
    let times: Vec<DateTime<FixedOffset>> = found.iter().filter_map(fixed_start).collect();
    let zone_name = ["time_zone_name", "timezone", "time_zone"]
        .iter()
        .find_map(|key| first_text(conference.get(key)).or_else(|| first_text(schedule.get(key))));
    let city = first_text(conference.get("city")).and_then(times::zone_in_words);
    let zone_name = zone_name.or(city.filter(|_| times.is_empty()).map(Tz::name));
    let (zone, assumed) = times::zone(zone_name, &times);
    let mut gathering = Gathering::new(language, zone);
    if let Some(assumed) = assumed {
        gathering.note(0, assumed);
    }
    let acronym = [text(conference.get("acronym")), text(conference.get("slug"))];
    let keys: Vec<String> = acronym.into_iter().flatten().collect();
    gathering.name(&keys, words(conference.get("title"), language));
    let day = |key| first_text(conference.get(key)).and_then(times::day);
    gathering.export.days = day("start").zip(day("end")).filter(|(first, last)| {
        first <= last && zone::is_reasonable(*first) && zone::is_reasonable(*last)
    });
    for room in list(conference.get("rooms")) {
        let capacity = text(room.get("capacity")).and_then(|seats| seats.parse().ok());
        gathering.room(words(room.get("name"), language), capacity);
    }
    let base = first_text(schedule.get("base_url")).or(first_text(conference.get("base_url")));
    for event in &found {
        add(&mut gathering, event, language, base);
    }
    gathering.export
}

/// Every event of every day and room, in the order of the file.
fn events(conference: &Table) -> Vec<Found<'_>> {
    let mut events = Vec::new();
    let night = NaiveTime::from_hms_opt(NIGHT, 0, 0);
    let change = first_text(conference.get("day_change")).and_then(times::hour).min(night);
    for day in list(conference.get("days")) {
        let date = first_text(day.get("date")).and_then(times::day);
        let begins = first_text(day.get("day_start")).and_then(times::time);
        let day_start = match begins {
            Some(Time::Fixed(moment)) => Some(moment.time()),
            Some(Time::Wall(wall)) => Some(wall.time()),
            _ => change,
        };
        let Some(Value::Table(rooms)) = day.get("rooms").map(|node| &node.value) else { continue };
        for room in rooms {
            let mut latest: Option<NaiveTime> = None;
            for node in list(Some(&room.node)) {
                let start = first_text(node.get("start")).and_then(times::hour);
                let after_midnight =
                    start.zip(latest).is_some_and(|(start, latest)| start < latest);
                latest = latest.max(start);
                let room = Some(room.key.as_str());
                events.push(Found { node, room, day: date, day_start, after_midnight });
            }
        }
    }
    events
}

fn fixed_start(found: &Found<'_>) -> Option<DateTime<FixedOffset>> {
    match first_text(found.node.get("date")).and_then(times::time)? {
        Time::Fixed(moment) => Some(moment),
        _ => None,
    }
}

/// When an event begins: its own date, else its time of the day on the day it stands under.
fn start(found: &Found<'_>, zone: Tz) -> Option<Moment> {
    let date = first_text(found.node.get("date")).and_then(times::time);
    let begins = first_text(found.node.get("start"));
    let day = match date.or_else(|| begins.and_then(times::time)) {
        Some(Time::Fixed(moment)) => return Some(moment.to_utc()),
        Some(Time::Wall(wall)) => return Some(zone::moment(zone, wall).0),
        Some(Time::Day(day)) => day,
        None => found.day?,
    };
    let hour = begins.and_then(times::hour)?;
    let night = match found.day_start {
        Some(day_start) => hour < day_start,
        None => found.after_midnight && hour < NaiveTime::from_hms_opt(NIGHT, 0, 0)?,
    };
    // A day that the event itself names needs no night.
    let night = night && found.day.is_none_or(|under| under == day);
    let day = if night { day.succ_opt()? } else { day };
    Some(zone::moment(zone, day.and_time(hour)).0)
}

/// When it ends: by its length, else by its end.
fn end(node: &Node, start: Moment, zone: Tz) -> Option<Moment> {
    let length = text(node.get("duration")).and_then(|length| times::duration(&length));
    if let Some(length) = length {
        return start.checked_add_signed(length);
    }
    let end = first_text(node.get("end"))?;
    match times::time(end) {
        Some(Time::Fixed(moment)) => Some(moment.to_utc()),
        Some(Time::Wall(wall)) => Some(zone::moment(zone, wall).0),
        Some(Time::Day(_)) => None,
        None => {
            let day = start.with_timezone(&zone).date_naive();
            let end = zone::moment(zone, day.and_time(times::hour(end)?)).0;
            if end > start { Some(end) } else { end.checked_add_signed(TimeDelta::days(1)) }
        }
    }
}

fn add(gathering: &mut Gathering, found: &Found<'_>, language: Language, base: Option<&str>) {
    let node = found.node;
    let zone = gathering.export.zone;
    let Some(start) = start(found, zone) else {
        let detail = first_text(node.get("title")).unwrap_or_default().to_owned();
        return gathering.note(node.at, Trouble::LeftOut { detail });
    };
    let room = found.room.map(|name| vec![(language, name.to_owned())]);
    let room = room.and_then(|name| gathering.room(name, None));
    let room = room.or_else(|| gathering.room(words(node.get("room"), language), None));
    let people = people(gathering, node);
    let types = ["type", "track", "category"].iter().filter_map(|key| text(node.get(key)));
    let number = text(node.get("id")).unwrap_or_default();
    gathering.add(Raw {
        at: node.at,
        key: key(node),
        again: format!("{} {number}", start.timestamp()),
        types: types.collect(),
        // A schedule that Letan wrote has the format's own words.
        kind: text(node.get("type")).and_then(|word| Kind::from_code(&word)),
        usual: if people.is_empty() { Kind::Other } else { Kind::Papers },
        title: words(node.get("title"), language),
        start,
        end: end(node, start, zone),
        room,
        track: words(node.get("track"), language),
        people,
        about: ["subtitle", "abstract", "description"]
            .map(|key| words(node.get(key), language))
            .to_vec(),
        spoken: first_text(node.get("language")).and_then(spoken).into_iter().collect(),
        document: document(node, base),
        cancelled: is_cancelled(node),
    });
}

/// What the system calls the event: its code, else its guid, else its number, else its title.
fn key(node: &Node) -> String {
    let in_address = || first_text(node.get("url")).and_then(code_in).map(str::to_owned);
    text(node.get("code"))
        .or_else(in_address)
        .or_else(|| text(node.get("guid")))
        .or_else(|| text(node.get("id")))
        .or_else(|| text(node.get("slug")))
        .or_else(|| text(node.get("title")))
        .unwrap_or_else(|| "x".to_owned())
}

/// pretalx's code out of an address such as `https://pretalx.com/event/talk/G9JGWY/`: older files
/// have it only there.
fn code_in(address: &str) -> Option<&str> {
    let code = address.split("/talk/").nth(1)?.split(['/', '?', '#']).next()?;
    let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (code.len() == 6 && code.bytes().all(allowed)).then_some(code)
}

fn people(gathering: &mut Gathering, node: &Node) -> Vec<(usize, Role)> {
    let (mut people, mut seen) = (Vec::new(), HashSet::new());
    for person in list(node.get("persons").or(node.get("speakers"))) {
        let name = match &person.value {
            Value::Text(name) => Some(name.clone()),
            _ => ["public_name", "full_public_name", "name", "full_name", "display_name"]
                .iter()
                .find_map(|key| text(person.get(key))),
        };
        let key = ["code", "guid", "id"].iter().find_map(|key| text(person.get(key)));
        let known = gathering.person(&key.unwrap_or_default(), &name.unwrap_or_default());
        people.extend(known.filter(|index| seen.insert(*index)).map(|one| (one, Role::Speaker)));
    }
    people
}

fn is_cancelled(node: &Node) -> bool {
    let says = |text: &str| {
        let text = text.to_lowercase();
        text == "cancelled" || text == "canceled" || text == "withdrawn"
    };
    ["cancelled", "canceled", "is_cancelled"].iter().any(|key| truth(node.get(key)))
        || ["status", "state"].iter().any(|key| first_text(node.get(key)).is_some_and(says))
        || first_text(node.get("title")).is_some_and(|title| {
            let title = title.trim_start_matches(['[', '(', ' ']).to_lowercase();
            ["cancelled:", "canceled:", "cancelled]", "canceled]", "cancelled)", "canceled)"]
                .iter()
                .any(|mark| title.starts_with(mark))
        })
}
