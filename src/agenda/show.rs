//! How a session is shown in a line, and what its words are.

use crate::programme::{Edition, Kind, Paper, Programme, Role, Session, Talk, Writer};
use crate::texts::{Html, Language, Localised, Texts};

/// "08:00–08:30 · Khai mạc · Hội trường A", the title in bold; struck through when cancelled.
pub(super) fn line(texts: Texts, edition: &Edition, session: &Session) -> Html {
    let programme = &edition.programme;
    let mut title = Html::plain(session.title.get(texts.language())).bold();
    if session.is_cancelled() {
        title = title.struck();
    }
    let mut line = Html::plain(&hours(texts, programme, session));
    line.push_plain(" · ");
    line.push(&title);
    if let Some(room) = programme.room_of(session) {
        line.push_plain(" · ");
        line.push_plain(room.name.get(texts.language()));
    }
    line
}

/// "08:00–08:30"
pub(super) fn hours(texts: Texts, programme: &Programme, session: &Session) -> String {
    texts.span(session.begins(), session.ends(), programme.event.zone)
}

/// What sort of slot it is, in the delegate's words.
pub(super) fn kind(texts: Texts, kind: Kind) -> String {
    texts.agenda_kind(match kind {
        Kind::Registration => "registration",
        Kind::Opening => "opening",
        Kind::Keynote => "keynote",
        Kind::Plenary => "plenary",
        Kind::Panel => "panel",
        Kind::Papers => "papers",
        Kind::Discussion => "discussion",
        Kind::Workshop => "workshop",
        Kind::Poster => "poster",
        Kind::Break => "break",
        Kind::Meal => "meal",
        Kind::Social => "social",
        Kind::Tour => "tour",
        Kind::Closing => "closing",
        Kind::Other => "other",
    })
}

/// What somebody does in a session, in the delegate's words.
pub(super) fn role(texts: Texts, role: Role) -> String {
    texts.agenda_role(match role {
        Role::Chair => "chair",
        Role::CoChair => "co-chair",
        Role::Speaker => "speaker",
        Role::Keynote => "keynote",
        Role::Opening => "opening",
        Role::Closing => "closing",
        Role::Discussant => "discussant",
        Role::Secretary => "secretary",
        Role::Host => "host",
    })
}

/// The line, and what is unusual about it in words: cancelled, or how late it runs.
pub(super) fn noted(texts: Texts, edition: &Edition, session: &Session) -> Html {
    let mut line = line(texts, edition, session);
    if let Some(note) = note(texts, session) {
        line.push_plain(&format!(" · {note}"));
    }
    line
}

/// "đã hủy" or "muộn 10 phút"; `None` when all is as planned.
pub(super) fn note(texts: Texts, session: &Session) -> Option<String> {
    if session.is_cancelled() {
        return Some(texts.agenda_cancelled());
    }
    let late = session.delay().num_minutes();
    (late > 0).then(|| texts.agenda_late(&texts.length(late)))
}

/// "Hall A (Hội trường A)": signs and drivers are Vietnamese.
pub(super) fn beside(language: Language, name: &Localised) -> String {
    let shown = name.get(language);
    let sign = Language::from_code("vi").and_then(|vietnamese| name.exact(vietnamese));
    match sign {
        Some(sign) if sign != shown => format!("{shown} ({sign})"),
        _ => shown.to_owned(),
    }
}

/// "T5 3/12 · " before a session's line, where the event has several days; else nothing.
pub(super) fn day_ahead(texts: Texts, programme: &Programme, session: &Session) -> String {
    if programme.days().len() < 2 {
        return String::new();
    }
    format!("{} · ", texts.short_day(programme.local_date(session.begins())))
}

/// A paper's authors with their full titles, in order.
pub(super) fn authors(texts: Texts, programme: &Programme, paper: &Paper) -> Vec<String> {
    let authors = paper.authors.iter().map(|author| match author {
        Writer::Person(person) => programme.people[*person].full_name(texts.language()),
        Writer::Name(name) => name.clone(),
    });
    authors.collect()
}

/// The papers of a session as they are numbered everywhere: presented ones by their times, then
/// those only printed.
pub(super) fn numbered(programme: &Programme, session: usize) -> Vec<(&Paper, Option<Talk>)> {
    let talks = programme.talks(session);
    let timed = talks.iter().map(|talk| (talk.paper, Some(*talk)));
    let rest = programme.papers_in(session).iter().copied();
    let mut rest: Vec<usize> =
        rest.filter(|paper| talks.iter().all(|talk| talk.paper != *paper)).collect();
    let is_printed = |paper: &usize| programme.papers.get(*paper).is_some_and(|p| !p.presented);
    rest.sort_by_key(is_printed);
    timed
        .chain(rest.into_iter().map(|paper| (paper, None)))
        .filter_map(|(paper, talk)| Some((programme.papers.get(paper)?, talk)))
        .collect()
}
