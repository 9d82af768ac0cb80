//! The codes to hang at the doors: one for the event, one a session, two on a sheet.

use std::fmt::Write as _;

use super::rules;
use crate::delegates::drawn_code;
use crate::programme::Edition;
use crate::texts::{Html, Texts};

const STYLE: &str = include_str!("codes.css");

/// A page for A4 with the codes that check somebody in, in the language of `texts`.
pub(super) fn codes(texts: Texts, event: &Edition, username: &str) -> String {
    let programme = &event.programme;
    let language = texts.language();
    let name = programme.event.name.get(language);
    let id = &programme.event.id;
    let link = |payload: &str| format!("https://t.me/{username}?start={payload}");
    let whole = texts.checkin_page_event();
    let mut cards = card(texts, &whole, name, "", &link(&format!("c_{id}")));
    let counted = programme.sessions.iter().filter(|session| rules::is_counted(session));
    for session in counted.filter(|session| !session.is_cancelled()) {
        let mut when = texts.full_day(programme.local_date(session.begins()));
        let hours = texts.span(session.begins(), session.ends(), programme.event.zone);
        let _ = write!(when, " · {hours}");
        if let Some(room) = programme.room_of(session) {
            let _ = write!(when, " · {}", room.name.get(language));
        }
        let head = Html::plain(name);
        let address = link(&format!("c_{id}_{}", session.id));
        cards.push_str(&card(texts, &head, session.title.get(language), &when, &address));
    }
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n{cards}</body>\n</html>\n",
        code = language.code(),
        title = texts.checkin_page_title(name),
    )
}

fn card(texts: Texts, head: &Html, title: &str, when: &str, address: &str) -> String {
    format!(
        "<section>\n<p class=\"head\">{head}</p>\n<h1>{title}</h1>\n<p class=\"when\">{when}</p>\n\
         <figure>{qr}</figure>\n<p class=\"purpose\">{purpose}</p>\n<p class=\"link\">{shown}</p>\n\
         </section>\n",
        title = Html::plain(title),
        when = Html::plain(when),
        qr = drawn_code(address),
        purpose = texts.checkin_page_purpose(),
        shown = Html::plain(address.trim_start_matches("https://")),
    )
}
