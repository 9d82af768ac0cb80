//! Calendar files (iCalendar, RFC 5545).

use std::collections::HashSet;

use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarEntry, ICalendarParameterName,
    ICalendarProperty as Property, ICalendarStatus, ICalendarValue,
};
use calcard::{Entry, Parser};

use super::gather::{Gathering, Raw};
use super::ics_lines::{Lines, scan};
use super::ics_times::{Showing, showings};
use super::ics_zones::zone;
use super::kinds;
use super::language::written_in;
use super::links::public;
use super::model::Export;
use crate::programme::problem::Trouble;
use crate::programme::{Kind, Role};
use crate::texts::Language;

/// Categories beyond which nothing new is to be learnt.
const CATEGORIES: usize = 20;
/// Guests beyond which a list of attendees is no list of speakers.
const SPEAKERS: usize = 8;

/// What the calendar tells, or what is wrong and where.
pub(super) fn export(text: &str) -> Result<Export, (usize, Trouble)> {
    let lines = scan(text)?;
    let mut calendars = parse(&lines.whole(text));
    let titles: Vec<String> =
        events(&calendars).filter_map(|one| said(one, &Property::Summary)).collect();
    let named: Vec<String> = events(&calendars).filter_map(language_of).collect();
    let language = written_in(titles.iter().map(String::as_str), named.iter().map(String::as_str));
    let (zone, assumed) = zone(&calendars);
    let mut gathering = Gathering::new(language, zone);
    if let Some(assumed) = assumed {
        gathering.note(0, assumed);
    }
    for (at, detail) in &lines.odd {
        gathering.note(*at, Trouble::LeftOut { detail: detail.clone() });
    }
    name(&mut gathering, &calendars, language);
    let mut begun = 0;
    for calendar in &mut calendars {
        let count = calendar.components.iter().filter(|one| is_event(one)).count();
        add_all(&mut gathering, calendar, &places(calendar, &lines, begun), language);
        begun += count;
    }
    Ok(gathering.export)
}

fn parse(text: &str) -> Vec<ICalendar> {
    let mut parser = Parser::new(text);
    let mut calendars = Vec::new();
    // Every entry takes at least one byte.
    for _ in 0..=text.len() {
        match parser.entry() {
            Entry::ICalendar(calendar) => calendars.push(calendar),
            Entry::Eof => break,
            _ => {}
        }
    }
    calendars
}

/// Where each component begins in the file; that of an event is known.
fn places(calendar: &ICalendar, lines: &Lines, begun: usize) -> Vec<usize> {
    let mut number = begun;
    let place = |component: &ICalendarComponent| {
        let at = lines.events.get(number).copied().unwrap_or_default();
        number += usize::from(is_event(component));
        at
    };
    calendar.components.iter().map(place).collect()
}

fn add_all(
    gathering: &mut Gathering,
    calendar: &mut ICalendar,
    places: &[usize],
    language: Language,
) {
    let (mut shown, troubles) = showings(calendar, gathering.export.zone);
    shown.sort_by_key(|showing| (showing.component, showing.start));
    for (component, what) in troubles {
        gathering.note(places.get(component).copied().unwrap_or_default(), what);
    }
    for showing in shown {
        let Some(event) = calendar.components.get(showing.component) else { continue };
        let at = places.get(showing.component).copied().unwrap_or_default();
        add(gathering, event, &showing, (at, language));
    }
}

fn add(
    gathering: &mut Gathering,
    event: &ICalendarComponent,
    showing: &Showing,
    (at, language): (usize, Language),
) {
    let place = said(event, &Property::Location);
    let address = |text: String| public(&text, None);
    let room = place.clone().filter(|place| address(place.clone()).is_none());
    let room = room.and_then(|room| gathering.room(vec![(language, room)], None));
    let categories: Vec<String> =
        event.properties(&Property::Categories).flat_map(texts_of).take(CATEGORIES).collect();
    let track = categories.iter().find(|name| !kinds::is_kind(name)).cloned();
    let document = said(event, &Property::Url)
        .and_then(address)
        .or_else(|| said(event, &Property::Attach).and_then(address))
        .or_else(|| place.and_then(address));
    let in_language =
        |text: Option<String>| text.map(|text| (language, text)).into_iter().collect();
    let title = said(event, &Property::Summary);
    let uid = said(event, &Property::Uid).or_else(|| title.clone()).unwrap_or_default();
    let mut key = code_of(&uid).map_or_else(|| uid.clone(), |(_, code)| code.to_owned());
    if let Some(day) = showing.of_series {
        key = format!("{key} {}", day.format("%Y%m%d"));
    }
    let people = people(gathering, event);
    gathering.add(Raw {
        at,
        key: if key.is_empty() { "x".to_owned() } else { key },
        again: showing.start.timestamp().to_string(),
        types: categories,
        kind: showing.whole_day.then_some(Kind::Other),
        usual: Kind::Other,
        title: in_language(title),
        start: showing.start,
        end: showing.end,
        room,
        track: in_language(track),
        people,
        about: vec![in_language(said(event, &Property::Description))],
        spoken: Vec::new(),
        document,
        cancelled: event.status() == Some(&ICalendarStatus::Cancelled),
    });
}

/// Who leads and who takes part, as far as names are given and not only addresses.
fn people(gathering: &mut Gathering, event: &ICalendarComponent) -> Vec<(usize, Role)> {
    let attendees: Vec<&ICalendarEntry> = event.properties(&Property::Attendee).collect();
    let few = attendees.len() <= SPEAKERS;
    let organiser = event.property(&Property::Organizer).map(|entry| (entry, Role::Host));
    let attendees = attendees.into_iter().filter_map(|entry| {
        let says = |name: &ICalendarParameterName, words: &[&str]| {
            let value = entry.parameter(name).and_then(|value| value.as_text());
            value.is_some_and(|value| words.iter().any(|word| value.eq_ignore_ascii_case(word)))
        };
        if says(&ICalendarParameterName::Cutype, &["ROOM", "RESOURCE", "GROUP"]) {
            return None;
        }
        let chair = says(&ICalendarParameterName::Role, &["CHAIR"]);
        (chair || few).then_some((entry, if chair { Role::Chair } else { Role::Speaker }))
    });
    let (mut people, mut seen) = (Vec::new(), HashSet::new());
    for (entry, role) in attendees.chain(organiser) {
        let name = entry.parameter(&ICalendarParameterName::Cn).and_then(|name| name.as_text());
        // An account's address is nobody's name.
        let Some(name) = name.filter(|name| !name.contains('@')) else { continue };
        if let Some(index) = gathering.person("", name)
            && seen.insert(index)
        {
            people.push((index, role));
        }
    }
    people
}

fn name(gathering: &mut Gathering, calendars: &[ICalendar], language: Language) {
    let named = ["X-WR-CALNAME", "NAME"].iter().find_map(|name| extra(calendars, name));
    let uid = events(calendars).find_map(|event| said(event, &Property::Uid));
    let uid = uid.unwrap_or_default();
    let by_uid = match code_of(&uid) {
        Some((event, _)) => Some(event.to_owned()),
        None => uid.rsplit_once('@').map(|(_, host)| host.to_owned()),
    };
    let keys: Vec<String> = named.clone().into_iter().chain(by_uid).collect();
    let name = named.map(|name| (language, name));
    gathering.name(&keys, name.into_iter().collect());
}

/// The event and the code of one of pretalx's uids: `pretalx-democon-G9JGWY@host`.
fn code_of(uid: &str) -> Option<(&str, &str)> {
    let (name, _) = uid.strip_prefix("pretalx-")?.split_once('@')?;
    let (event, code) = name.rsplit_once('-')?;
    let allowed = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    (code.len() == 6 && code.bytes().all(allowed)).then_some((event, code))
}

pub(super) fn is_event(component: &ICalendarComponent) -> bool {
    component.component_type == ICalendarComponentType::VEvent
}

pub(super) fn events(calendars: &[ICalendar]) -> impl Iterator<Item = &ICalendarComponent> {
    calendars.iter().flat_map(|calendar| &calendar.components).filter(|one| is_event(one))
}

fn language_of(event: &ICalendarComponent) -> Option<String> {
    let summary = event.property(&Property::Summary)?;
    Some(summary.parameter(&ICalendarParameterName::Language)?.as_text()?.to_owned())
}

/// What a property says, when it says something.
fn said(component: &ICalendarComponent, property: &Property) -> Option<String> {
    let mut texts = component.properties(property).flat_map(texts_of);
    texts.find(|text| !text.trim().is_empty())
}

fn texts_of(entry: &ICalendarEntry) -> impl Iterator<Item = String> {
    entry.values.iter().filter_map(ICalendarValue::as_text).map(str::to_owned)
}

/// A property of the calendar that has no place in the standard, or had none.
pub(super) fn extra(calendars: &[ICalendar], name: &str) -> Option<String> {
    let heads = calendars.iter().filter_map(|calendar| calendar.components.first());
    let mut entries = heads.flat_map(|head| &head.entries);
    let text = entries
        .find(|entry| entry.name.as_str().eq_ignore_ascii_case(name))
        .and_then(|entry| texts_of(entry).find(|text| !text.trim().is_empty()));
    text.map(|text| text.trim().to_owned())
}
