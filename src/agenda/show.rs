//! How a session is shown in a line, and what its words are.

use crate::programme::{Edition, Kind, Programme, Role, Session};
use crate::texts::{Html, Texts};

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
