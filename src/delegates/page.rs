//! The poster that brings people to the desk: a page to print, with a code to scan.

use std::fmt::Write as _;

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

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
        qr = code(&link),
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

/// The link as a code that is still read when a quarter of it is soiled; nothing when it is too
/// long for any code, which no name of a bot and an event is.
fn code(link: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(link, EcLevel::Q) else {
        return String::new();
    };
    let drawn = code.render::<svg::Color<'_>>().build();
    // A page has no place for the XML declaration that stands before it.
    drawn.find("<svg").map(|start| drawn[start..].to_owned()).unwrap_or_default()
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

    // TRIAL
    #[test]
    fn trial() {
        let two = |vi: &str, en: &str| {
            Localised::several([(language("vi"), vi.into()), (language("en"), en.into())]).unwrap()
        };
        let mut e = event("x");
        e.name = two(
            "Hội thảo khoa học “Công tác đào tạo, bồi dưỡng tại các trường chính trị cấp tỉnh trong bối cảnh mới”",
            "Scientific workshop “Training at provincial political schools in the new context”",
        );
        e.organiser =
            two("Học viện Chính trị Quốc gia Hồ Chí Minh phối hợp với Thành ủy Hải Phòng", "");
        e.last_day = e.first_day;
        std::fs::write("/tmp/poster-hp.html", page(&e, "letan_haiphong_bot")).unwrap();
        e.name = two(
            "Hội nghị khoa học “Chuyển đổi số trong đào tạo, bồi dưỡng cán bộ” năm 2026",
            "Conference on Digital Transformation in the Training of Public Officials 2026",
        );
        e.id = "demo-2026".into();
        e.last_day = NaiveDate::from_ymd_opt(2025, 5, 20).unwrap();
        std::fs::write("/tmp/poster-demo.html", page(&e, "letan_bot")).unwrap();
        e.name = two(
            &"Hội nghị khoa học quốc tế lần thứ nhất về một đề tài rất dài ".repeat(5),
            &"Conference on Digital Transformation and more ".repeat(6),
        );
        e.id = "abcdefghijklmnopqrstuvwx".into();
        std::fs::write("/tmp/poster-long.html", page(&e, "a_very_long_bot_name_of_32_chars"))
            .unwrap();
        e.name = two("Hội thảo A", "Workshop A");
        e.languages.truncate(1);
        std::fs::write("/tmp/poster-one.html", page(&e, "letan_bot")).unwrap();
    }
    // END

    #[test]
    fn nothing_is_fetched_from_elsewhere() {
        let page = page(&event("Hội thảo"), "letan_bot");
        for fetching in ["src=", "href=", "url(", "@import"] {
            assert!(!page.contains(fetching), "{fetching}");
        }
    }
}
