//! The poster that brings people to the desk: a page to print, with a code to scan.

use std::fmt::Write as _;

use super::code::drawn_code;
use crate::programme::{Edition, Event};
use crate::texts::{Html, Language, Texts, messages};

/// Characters beyond which an event's name is set smaller, so that everything stays on one sheet.
const LONG_NAME: usize = 90;

const STYLE: &str = include_str!("poster.css");

messages! {
    /// The page's name in the browser, and so the name of a printed file.
    poster_title(event: &str) -> Html;
    /// From the first to the last day.
    poster_from_to(first: &str, last: &str) -> Html;
    /// What the code is for.
    poster_purpose() -> Html;
    /// What to do first.
    poster_step_scan() -> Html;
    /// What to do then.
    poster_step_start() -> Html;
    /// What to do at last.
    poster_step_ask() -> Html;
    /// For who cannot scan.
    poster_or_search(username: &str) -> Html;
}

/// The event's poster as an HTML page for A4 (and, scaled, A3), in every language of the event, with
/// the code that opens the bot `username` at this event.
pub fn poster(edition: &Edition, username: &str) -> String {
    page(&edition.programme.event, username)
}

fn page(event: &Event, username: &str) -> String {
    let first = event.languages.first().copied().unwrap_or_else(Language::fallback);
    let link = format!("https://t.me/{username}?start=e_{}", event.id);
    let words: String =
        event.languages.iter().map(|language| column(*language, username)).collect();
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{head}\
         <figure>{qr}<figcaption>{address}</figcaption></figure>\n\
         <div class=\"words\">\n{words}</div>\n</main>\n</body>\n</html>\n",
        code = first.code(),
        title = Texts::new(first).poster_title(event.name.get(first)),
        head = head(event, first),
        qr = drawn_code(&link),
        address = Html::plain(link.trim_start_matches("https://")),
    )
}

/// Who invites to what and when: the first language large, the others below it.
fn head(event: &Event, first: Language) -> String {
    let mut head = format!(
        "<header>\n<p class=\"organiser\">{}</p>\n",
        Html::plain(event.organiser.get(first))
    );
    for language in &event.languages {
        let name = event.name.get(*language);
        let tag = if *language == first { "h1" } else { "h2" };
        let size = if name.chars().count() > LONG_NAME { " class=\"long\"" } else { "" };
        let (code, name) = (language.code(), Html::plain(name));
        let _ = writeln!(head, "<{tag}{size} lang=\"{code}\">{name}</{tag}>");
    }
    for language in &event.languages {
        let (code, days) = (language.code(), days(event, *language));
        let _ = writeln!(head, "<p class=\"days\" lang=\"{code}\">{days}</p>");
    }
    head.push_str("</header>\n");
    head
}

fn days(event: &Event, language: Language) -> Html {
    let texts = Texts::new(language);
    let first = texts.full_day(event.first_day);
    if event.first_day == event.last_day {
        return Html::plain(&first);
    }
    texts.poster_from_to(&first, &texts.full_day(event.last_day))
}

/// What to do, in one language.
fn column(language: Language, username: &str) -> String {
    let texts = Texts::new(language);
    format!(
        "<section lang=\"{}\">\n<p class=\"purpose\">{}</p>\n\
         <ol>\n<li>{}</li>\n<li>{}</li>\n<li>{}</li>\n</ol>\n<p class=\"search\">{}</p>\n</section>\n",
        language.code(),
        texts.poster_purpose(),
        texts.poster_step_scan(),
        texts.poster_step_start(),
        texts.poster_step_ask(),
        texts.poster_or_search(username),
    )
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::programme::{Access, EventKind};
    use crate::texts::Localised;

    fn language(code: &str) -> Language {
        Language::from_code(code).unwrap()
    }

    fn event(name: &str) -> Event {
        let text = |text: &str| Localised::one(language("vi"), text);
        Event {
            id: "hai-phong-2025".to_owned(),
            name: text(name),
            organiser: text("Ban Tổ chức"),
            contact: text(""),
            kind: EventKind::Workshop,
            zone: chrono_tz::Asia::Ho_Chi_Minh,
            first_day: NaiveDate::from_ymd_opt(2025, 5, 19).unwrap(),
            last_day: NaiveDate::from_ymd_opt(2025, 5, 20).unwrap(),
            named_days: true,
            languages: vec![language("vi"), language("en")],
            access: Access::Open,
        }
    }

    #[test]
    fn the_poster_shows_the_code_and_the_address_in_letters() {
        let page = page(&event("Hội thảo"), "letan_bot");
        assert!(page.contains("<figure><svg "), "{page}");
        assert!(page.contains("<figcaption>t.me/letan_bot?start=e_hai-phong-2025</figcaption>"));
        assert!(!page.contains("<?xml"));
    }

    #[test]
    fn every_language_of_the_event_has_its_days_and_its_steps() {
        let mut event = event("Hội thảo");
        let both = page(&event, "letan_bot");
        assert!(both.contains("Từ Thứ Hai, ngày 19/5/2025 đến Thứ Ba, ngày 20/5/2025"), "{both}");
        assert!(both.contains("Monday, 19 May 2025 to Tuesday, 20 May 2025"), "{both}");
        assert_eq!(both.matches("<ol>").count(), 2);
        event.last_day = event.first_day;
        event.languages.truncate(1);
        let one = page(&event, "letan_bot");
        assert!(one.contains(">Thứ Hai, ngày 19/5/2025</p>"), "{one}");
        assert_eq!(one.matches("<ol>").count(), 1);
    }

    #[test]
    fn a_hostile_name_stays_words() {
        let page = page(&event("</title><script>alert(\"x\")</script> & Co"), "letan_bot");
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Co"));
    }

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        let page = page(&event("Hội thảo"), "letan_bot");
        for fetching in ["src=", "href=", "url(", "@import"] {
            assert!(!page.contains(fetching), "{fetching}");
        }
    }
}
