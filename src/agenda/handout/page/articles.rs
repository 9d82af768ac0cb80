//! The sessions of the page.

use std::fmt::Write as _;

use super::spoken::Spoken;
use crate::agenda::handout::sheet::{Line, Sheet};
use crate::programme::Programme;
use crate::texts::{Html, Texts};

/// Every day with its sessions.
pub(super) fn days(spoken: Spoken<'_>, programme: &Programme) -> String {
    let columns = [
        Texts::handout_column_time,
        Texts::handout_column_content,
        Texts::handout_column_people,
        Texts::handout_column_place,
    ];
    let columns = columns.map(|column| format!("<b>{}</b>", spoken.label(column))).concat();
    let mut days = String::new();
    for (index, day) in spoken.0[0].days.iter().enumerate() {
        let title = spoken.say(|sheet| &sheet.days[index].title);
        let date = day.date;
        let _ = write!(
            days,
            "<section id=\"d-{date}\" class=\"day\" aria-labelledby=\"h-{date}\"><h2 id=\"h-{date}\">{title}</h2>\n\
             <div class=\"table\"><div class=\"columns\" aria-hidden=\"true\">{columns}</div>\n"
        );
        for slot in 0..day.slots.len() {
            days.push_str(&session(spoken, programme, index, slot));
        }
        days.push_str("</div></section>\n");
    }
    days
}

/// The papers of no session; empty without any.
pub(super) fn printed(spoken: Spoken<'_>, programme: &Programme) -> String {
    papers(spoken, programme, |sheet| &sheet.printed)
}

/// A link, where the address is one of the web.
pub(super) fn link(address: &str, words: &str) -> String {
    if !address.starts_with("https://") && !address.starts_with("http://") {
        return String::new();
    }
    format!("<a href=\"{}\" rel=\"noreferrer\">{words}</a>", Html::plain(address))
}

/// One session. What encloses nothing is not closed, and ids are not quoted: there may be
/// thousands, on phones.
fn session(spoken: Spoken<'_>, programme: &Programme, day: usize, slot: usize) -> String {
    let first = &spoken.0[0].days[day].slots[slot];
    let session = &programme.sessions[first.session];
    let mut article = format!(
        "<article id=s-{} data-b={} data-e={}",
        session.id,
        session.begins().timestamp_millis(),
        session.ends().timestamp_millis(),
    );
    if let Some(room) = session.room {
        let _ = write!(article, " data-r={room}");
    }
    if first.is_cancelled {
        article.push_str(" class=off");
    }
    let hours = spoken.say(|sheet| &sheet.days[day].slots[slot].hours);
    let title = spoken.say(|sheet| &sheet.days[day].slots[slot].title);
    let _ = write!(article, "><p class=t>{hours}<div class=c><h3>{title}</h3>");
    if first.note.is_some() {
        let words =
            spoken.say(|sheet| sheet.days[day].slots[slot].note.as_deref().unwrap_or_default());
        let _ = write!(article, "<p class=n>{words}");
    }
    let about = spoken.say(|sheet| &sheet.days[day].slots[slot].about);
    if !about.is_empty() {
        let _ = write!(article, "<p class=a>{about}");
    }
    article.push_str(&papers(spoken, programme, |sheet| &sheet.days[day].slots[slot].talks));
    if let Some(address) = &session.document {
        article.push_str(&document(spoken, address));
    }
    article.push_str("</div>");
    article.push_str(&people(spoken, day, slot));
    let room = spoken.say(|sheet| &sheet.days[day].slots[slot].room);
    let _ = writeln!(article, "<p class=r>{room}</article>");
    article
}

fn people(spoken: Spoken<'_>, day: usize, slot: usize) -> String {
    let count = spoken.0[0].days[day].slots[slot].people.len();
    if count == 0 {
        // The cell stays, so that a printed table keeps its columns.
        return "<div class=p></div>".to_owned();
    }
    let mut list = "<ul class=p>".to_owned();
    for index in 0..count {
        let role = spoken.say(|sheet| &sheet.days[day].slots[slot].people[index].role);
        let name = spoken.say(|sheet| &sheet.days[day].slots[slot].people[index].name);
        let office = spoken.say(|sheet| &sheet.days[day].slots[slot].people[index].office);
        let comma = if office.is_empty() { "" } else { ", " };
        let _ = write!(list, "<li>{role}: <b>{name}</b>{comma}{office}");
    }
    list + "</ul>"
}

fn papers<'a>(
    spoken: Spoken<'a>,
    programme: &Programme,
    pick: impl Fn(&'a Sheet) -> &'a Vec<Line>,
) -> String {
    let lines = pick(&spoken.0[0]);
    if lines.is_empty() {
        return String::new();
    }
    let mut list = "<ol>".to_owned();
    for (index, line) in lines.iter().enumerate() {
        let title = spoken.say(|sheet| &pick(sheet)[index].title);
        let authors = spoken.say(|sheet| &pick(sheet)[index].authors);
        let hours = spoken.say(|sheet| &pick(sheet)[index].hours);
        list.push_str("<li>");
        if !hours.is_empty() {
            let _ = write!(list, "<small>{hours}</small> ");
        }
        list.push_str(&title);
        if !authors.is_empty() {
            let _ = write!(list, " <em>{authors}</em>");
        }
        if line.note.is_some() {
            let note = spoken.say(|sheet| pick(sheet)[index].note.as_deref().unwrap_or_default());
            let _ = write!(list, " ({note})");
        }
        if let Some(address) = &programme.papers[line.paper].document {
            list.push_str(&document(spoken, address));
        }
    }
    list + "</ol>"
}

fn document(spoken: Spoken<'_>, address: &str) -> String {
    let link = link(address, &spoken.label(Texts::handout_document));
    if link.is_empty() { link } else { format!(" <span class=d>{link}</span>") }
}
