//! A programme as one table, as a secretariat types it: a row for each session, and below it a row
//! without a time for each of its papers. UTF-8 with the mark by which Excel knows it.

use crate::programme::sheet::delimited::guarded;
use crate::programme::sheet::full::{Codes, role_label};
use crate::programme::sheet::headings::{Column, WRITTEN};
use crate::programme::sheet::kinds;
use crate::programme::sheet::people::{is_organisation, people};
use crate::programme::sheet::single::above::{ID, LANGUAGE, ZONE};
use crate::programme::{Paper, Person, Programme, Session, Writer};
use crate::texts::Language;

/// What a file without these lines has anyway.
const USUAL_ZONE: &str = "Asia/Ho_Chi_Minh";
const USUAL_LANGUAGE: &str = "vi";
/// No room, in a column where a blank means that of the row above.
const NO_ROOM: &str = "—";

/// The table in one language, with the times that people see.
pub fn csv(programme: &Programme, language: Language) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![0xef, 0xbb, 0xbf]);
    let mut rows: Vec<Vec<String>> =
        above(programme, language).into_iter().map(|line| vec![line]).collect();
    rows.push(WRITTEN.iter().map(|(_, heading)| (*heading).to_owned()).collect());
    for (index, session) in programme.sessions.iter().enumerate() {
        let cell = |column| session_cell(programme, session, language, column);
        rows.push(WRITTEN.iter().map(|(column, _)| cell(*column)).collect());
        let papers = programme.papers_in(index).iter().map(|paper| &programme.papers[*paper]);
        for paper in papers.filter(|paper| paper.presented) {
            let cell = |column| paper_cell(programme, paper, language, column);
            rows.push(WRITTEN.iter().map(|(column, _)| cell(*column)).collect());
        }
    }
    for row in rows {
        // Writing into memory does not fail.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}

/// The lines above the table.
fn above(programme: &Programme, language: Language) -> Vec<String> {
    let event = &programme.event;
    let mut lines = vec![event.name.get(language).to_owned()];
    let organiser = event.organiser.get(language);
    if is_organisation(organiser) && !organiser.contains(':') {
        lines.push(organiser.to_owned());
    }
    if let Some(name) = &programme.venue.name {
        lines.push(format!("Địa điểm: {}", name.get(language)));
    }
    lines.push(format!("{}: {}", ID[0], event.id));
    if event.zone.name() != USUAL_ZONE {
        lines.push(format!("{}: {}", ZONE[0], event.zone.name()));
    }
    if language.code() != USUAL_LANGUAGE {
        lines.push(format!("{}: {}", LANGUAGE[0], language.code()));
    }
    lines
}

fn session_cell(
    programme: &Programme,
    session: &Session,
    language: Language,
    column: Column,
) -> String {
    let (begins, ends) = (programme.local(session.begins()), programme.local(session.ends()));
    match column {
        Column::Day => begins.format("%d/%m/%Y").to_string(),
        Column::Time => format!("{} - {}", begins.format("%H:%M"), ends.format("%H:%M")),
        Column::Title => session.title.get(language).to_owned(),
        Column::People => {
            let lines = session.people.iter().map(|part| {
                let name = named(&programme.people[part.person], language);
                format!("{}: {name}", role_label(part.role))
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Column::Room => {
            let room = programme.room_of(session);
            room.map_or(NO_ROOM, |room| room.name.get(language)).to_owned()
        }
        Column::Kind => kinds::name(session.kind).to_owned(),
        Column::Track => {
            programme.track_of(session).map_or("", |track| track.get(language)).to_owned()
        }
        Column::Abstract => {
            session.abstract_text.as_ref().map_or("", |text| text.get(language)).to_owned()
        }
        Column::Document => session.document.clone().unwrap_or_default(),
        Column::Status if session.is_cancelled() => {
            Codes::Status.label(session.status.code()).unwrap_or_default().to_owned()
        }
        Column::Id => session.id.clone(),
        _ => String::new(),
    }
}

fn paper_cell(programme: &Programme, paper: &Paper, language: Language, column: Column) -> String {
    match column {
        Column::Title => paper.title.get(language).to_owned(),
        Column::People => {
            let lines = paper.authors.iter().map(|writer| match writer {
                Writer::Person(person) => named(&programme.people[*person], language),
                Writer::Name(name) => name.clone(),
            });
            lines.collect::<Vec<_>>().join("\n")
        }
        Column::Id => paper.id.clone(),
        _ => String::new(),
    }
}

/// The name with its title where both are read out of it again, else the name alone.
fn named(person: &Person, language: Language) -> String {
    let whole = person.full_name(language);
    let read = people(&whole);
    let title = person.title.as_ref().map(|title| title.get(language).trim_end_matches('.'));
    let same = match read.named.as_slice() {
        [one] => {
            one.name == person.name
                && one.title.as_deref().map(|title| title.trim_end_matches('.')) == title
        }
        _ => false,
    };
    if same { whole } else { person.name.clone() }
}
