//! The list of a session on paper: who spoke and for how long, who speaks, who waits, and lines for
//! names to be written by hand.

use std::fmt::Write as _;

use super::rules::State;
use super::{Speech, letter};
use crate::clock::Moment;
use crate::programme::{Programme, Role, Session};
use crate::texts::{Html, Texts};

const STYLE: &str = include_str!("page.css");
/// Empty lines at least, and the rows that one sheet of paper holds.
const EMPTY: usize = 6;
const SHEET: usize = 16;

/// One page that needs nothing else; printed, it is A4.
pub fn page(
    texts: Texts,
    programme: &Programme,
    session: &Session,
    list: &[Speech],
    now: Moment,
) -> String {
    let title = texts.floor_page_title();
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; \
         style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{head_title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n{head}\
         <table>\n{columns}<tbody>\n{rows}</tbody>\n</table>\n<footer>{footer}</footer>\n</main>\n\
         </body>\n</html>\n",
        code = texts.language().code(),
        head_title = Html::plain(&format!("{title} – {}", session.title.get(texts.language()))),
        head = head(texts, programme, session),
        columns = columns(texts),
        rows = rows(texts, programme, list),
        footer = footer(texts, programme, now),
    )
}

/// The name of the file.
pub fn file_name(texts: Texts, session: &str) -> String {
    format!("{}-{session}.html", texts.floor_page_file())
}

fn head(texts: Texts, programme: &Programme, session: &Session) -> String {
    let (event, language) = (&programme.event, texts.language());
    let begins = session.begins().with_timezone(&event.zone);
    let hours = texts.span(session.begins(), session.ends(), event.zone);
    let room = session.room.and_then(|room| programme.rooms.get(room));
    let room = room.map(|room| room.name.get(language).to_owned());
    let when: Vec<String> = [Some(hours), Some(texts.full_day(begins.date_naive())), room]
        .into_iter()
        .flatten()
        .collect();
    let lines = [
        ("p class=\"organiser\"", event.organiser.get(language).to_owned()),
        ("p class=\"event\"", event.name.get(language).to_owned()),
        ("h1", texts.floor_page_title()),
        ("h2", session.title.get(language).to_owned()),
        ("p class=\"when\"", when.join(" · ")),
        ("p class=\"chairs\"", chairs(texts, programme, session)),
    ];
    let mut head = "<header>\n".to_owned();
    for (tag, words) in lines.iter().filter(|(_, words)| !words.is_empty()) {
        let name = tag.split(' ').next().unwrap_or_default();
        let _ = writeln!(head, "<{tag}>{}</{name}>", Html::plain(words));
    }
    head + "</header>\n"
}

/// Who leads the session; empty when the programme names nobody.
fn chairs(texts: Texts, programme: &Programme, session: &Session) -> String {
    let leads =
        session.people.iter().filter(|part| matches!(part.role, Role::Chair | Role::CoChair));
    let people = leads.filter_map(|part| programme.people.get(part.person));
    let names: Vec<String> = people
        .map(|person| {
            let title = person.title.as_ref().map_or("", |title| title.get(texts.language()));
            format!("{title} {}", person.name).trim().to_owned()
        })
        .collect();
    if names.is_empty() { String::new() } else { texts.floor_page_chairs(&names.join(", ")) }
}

fn columns(texts: Texts) -> String {
    let columns = [
        ("n", texts.floor_page_number()),
        ("w", texts.floor_page_name()),
        ("a", texts.floor_page_subject()),
        ("t", texts.floor_page_time()),
    ];
    let cells = columns.map(|(class, words)| {
        format!("<th class=\"{class}\" scope=\"col\">{}</th>", Html::plain(&words))
    });
    format!("<thead><tr>{}</tr></thead>\n", cells.concat())
}

fn rows(texts: Texts, programme: &Programme, list: &[Speech]) -> String {
    let shown = in_order(list);
    let mut rows = String::new();
    for (place, wish) in (1..).zip(&shown) {
        let class = if wish.spot.state == State::Speaking { " class=\"now\"" } else { "" };
        let _ = writeln!(
            rows,
            "<tr{class}><td class=\"n\">{place}</td><td>{}</td><td class=\"a\">{}</td>\
             <td class=\"t\">{}</td></tr>",
            Html::plain(&letter::name(texts, wish)),
            Html::plain(&wish.subject),
            time(texts, programme, wish),
        );
    }
    let empty = EMPTY.max(SHEET.saturating_sub(shown.len()));
    for place in (shown.len() + 1..).take(empty) {
        let _ = writeln!(
            rows,
            "<tr class=\"empty\"><td class=\"n\">{place}</td><td></td><td></td><td></td></tr>"
        );
    }
    rows
}

/// Who spoke, in their order; who speaks; who waits; who was not there.
fn in_order(list: &[Speech]) -> Vec<&Speech> {
    let rank = |wish: &Speech| match wish.spot.state {
        State::Spoken => Some(0),
        State::Speaking => Some(1),
        State::Waiting => Some(2),
        State::Absent => Some(3),
        State::Draft | State::Removed | State::Withdrawn => None,
    };
    let mut shown: Vec<&Speech> = list.iter().filter(|wish| rank(wish).is_some()).collect();
    shown.sort_by_key(|wish| (rank(wish), wish.spot.begun_at, wish.spot.place, wish.number));
    shown
}

fn time(texts: Texts, programme: &Programme, wish: &Speech) -> String {
    let zone = programme.event.zone;
    let begun = wish.spot.begun_at.map(|begun| texts.hour(begun, zone));
    let quiet = |words: String| format!("<span class=\"quiet\">{}</span>", Html::plain(&words));
    match (wish.spot.state, begun, wish.spot.begun_at, wish.spot.ended_at) {
        (State::Spoken, Some(hour), Some(begun), Some(ended)) => {
            let seconds = (ended - begun).num_seconds();
            let length = texts.floor_page_length(seconds / 60, seconds % 60);
            format!("{}<br>{}", Html::plain(&length), quiet(texts.floor_page_from(&hour)))
        }
        (State::Speaking, Some(hour), ..) => {
            let speaks = Html::plain(&texts.floor_page_speaks());
            format!("{speaks}<br>{}", quiet(texts.floor_page_from(&hour)))
        }
        (State::Absent, ..) => quiet(texts.floor_page_absent()),
        _ => String::new(),
    }
}

fn footer(texts: Texts, programme: &Programme, now: Moment) -> Html {
    let zone = programme.event.zone;
    let day = texts.full_day(now.with_timezone(&zone).date_naive());
    Html::plain(&texts.floor_page_printed(&texts.hour(now, zone), &day))
}
