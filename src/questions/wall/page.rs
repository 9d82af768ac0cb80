//! The page of a wall: what the browser gets once, with the words of every language in it.

use std::fmt::Write as _;

use include_dir::{Dir, include_dir};
use serde_json::{Map, Value, json};

use crate::delegates::drawn_code;
use crate::programme::Edition;
use crate::team::Code;
use crate::texts::{Html, Language, Texts, messages};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/questions/wall/page");

/// The most characters that Telegram opens a bot with.
const PAYLOAD: usize = 64;

messages! {
    /// The page's name in the browser.
    wall_page_name() -> String;
    /// Heads the question that is being answered.
    wall_page_now() -> String;
    /// Heads the list.
    wall_page_list() -> String;
    /// Heads the list where nobody votes.
    wall_page_list_plain() -> String;
    /// So many more do not fit; `%n` stands for how many.
    wall_page_more() -> String;
    /// One wants to hear it answered.
    wall_page_votes() -> String;
    /// Nobody has asked yet.
    wall_page_none() -> String;
    /// How to ask, first.
    wall_page_step_scan() -> String;
    /// How to ask, then.
    wall_page_step_start() -> String;
    /// How to ask, at last.
    wall_page_step_ask() -> String;
    /// Stands under the code.
    wall_page_scan() -> String;
    /// No questions are taken any more.
    wall_page_closed() -> String;
    /// No questions are taken yet, or just now.
    wall_page_not_open() -> String;
    /// The session does not take place.
    wall_page_cancelled() -> String;
    /// The session is elsewhere now; `%hall`.
    wall_page_moved_hall() -> String;
    /// The session is at another time now; `%day`, `%times`.
    wall_page_moved_time() -> String;
    /// It begins so many minutes late; `%n`.
    wall_page_late() -> String;
    /// The connection is lost; `%at`.
    wall_page_lost() -> String;
    /// The address does not work any more.
    wall_page_gone() -> String;
    /// What to do then.
    wall_page_gone_help() -> String;
    /// The page needs its script.
    wall_page_script() -> String;
    /// It is being loaded.
    wall_page_loading() -> String;
    /// Turns the lights off.
    wall_page_dark() -> String;
    /// Turns them on.
    wall_page_light() -> String;
    /// Which part of a long question is shown; `%n`, `%of`.
    wall_page_part() -> String;
}

/// The address of a wall, below what links begin with.
pub fn address(web: &str, code: &Code) -> String {
    format!("{web}/wall/{}", code.letters())
}

/// The link that opens the bot with a question to a session.
pub fn ask_link(username: &str, event: &str, session: &str) -> String {
    let payload = format!("q_{event}_{session}");
    let payload = if payload.len() > PAYLOAD { format!("e_{event}") } else { payload };
    format!("https://t.me/{username}?start={payload}")
}

/// A file that the page asks for, by its name, with its media type.
pub fn file(name: &str) -> Option<(&'static str, &'static [u8])> {
    let kind = match name.rsplit_once('.')?.1 {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    Some((kind, FILES.get_file(name)?.contents()))
}

/// The page of a session's wall in `language`; `dark` when the address says how it is lit.
pub fn page(
    username: &str,
    event: &Edition,
    session: &str,
    language: Language,
    dark: Option<bool>,
) -> String {
    let about = &event.programme.event;
    let link = ask_link(username, &about.id, session);
    let texts = Texts::new(language);
    let lit = match dark {
        Some(true) => " data-theme=\"dark\"",
        Some(false) => " data-theme=\"light\"",
        None => "",
    };
    let title = event
        .programme
        .session(session)
        .map_or("", |index| event.programme.sessions[index].title.get(language));
    format!(
        "<!doctype html>\n<html lang=\"{code}\"{lit}>\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{name}: {title}</title>\n\
         <link rel=\"icon\" href=\"/wall-files/icon.svg\">\n\
         <link rel=\"stylesheet\" href=\"/wall-files/wall.css\">\n\
         <script type=\"module\" src=\"/wall-files/wall.js\"></script>\n</head>\n\
         <body>\n<noscript><p class=\"alone\">{script}</p></noscript>\n\
         <div id=\"wall\" hidden>\n<div id=\"code\">{qr}</div>\n</div>\n\
         <script type=\"application/json\" id=\"words\">{words}</script>\n</body>\n</html>\n",
        code = language.code(),
        name = Html::plain(&texts.wall_page_name()),
        title = Html::plain(title),
        script = Html::plain(&texts.wall_page_script()),
        qr = drawn_code(&link),
        words = embedded(&words(&about.languages)),
    )
}

/// The language to show: what the address asks for if the event speaks it, else the event's first.
pub fn language(event: &Edition, asked: Option<&str>) -> Language {
    let languages = &event.programme.event.languages;
    let asked = asked.and_then(Language::from_code).filter(|one| languages.contains(one));
    asked.or(languages.first().copied()).unwrap_or_else(Language::fallback)
}

/// A page for an address that does not work, in every language; it tells nothing of any event.
pub fn gone() -> String {
    let mut body = String::new();
    for language in [Language::from_code("vi"), Language::from_code("en")].into_iter().flatten() {
        let texts = Texts::new(language);
        let (code, gone) = (language.code(), Html::plain(&texts.wall_page_gone()));
        let help = Html::plain(&texts.wall_page_gone_help());
        // Writing into a String cannot fail.
        let _ = writeln!(body, "<section lang=\"{code}\"><h1>{gone}</h1><p>{help}</p></section>");
    }
    format!(
        "<!doctype html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>404</title>\n\
         <link rel=\"stylesheet\" href=\"/wall-files/wall.css\">\n</head>\n\
         <body class=\"alone\">\n{body}</body>\n</html>\n"
    )
}

/// The sentences of the page in every language of the event.
fn words(languages: &[Language]) -> Value {
    let all = languages.iter().map(|language| {
        let name = language.code().to_owned();
        (name, Value::Object(sentences(Texts::new(*language))))
    });
    Value::Object(all.collect())
}

fn sentences(texts: Texts) -> Map<String, Value> {
    let all = [
        ("name", texts.wall_page_name()),
        ("now", texts.wall_page_now()),
        ("list", texts.wall_page_list()),
        ("listPlain", texts.wall_page_list_plain()),
        ("more", texts.wall_page_more()),
        ("votes", texts.wall_page_votes()),
        ("none", texts.wall_page_none()),
        ("scan", texts.wall_page_scan()),
        ("stepScan", texts.wall_page_step_scan()),
        ("stepStart", texts.wall_page_step_start()),
        ("stepAsk", texts.wall_page_step_ask()),
        ("closed", texts.wall_page_closed()),
        ("notOpen", texts.wall_page_not_open()),
        ("cancelled", texts.wall_page_cancelled()),
        ("movedHall", texts.wall_page_moved_hall()),
        ("movedTime", texts.wall_page_moved_time()),
        ("late", texts.wall_page_late()),
        ("lost", texts.wall_page_lost()),
        ("gone", texts.wall_page_gone()),
        ("goneHelp", texts.wall_page_gone_help()),
        ("loading", texts.wall_page_loading()),
        ("dark", texts.wall_page_dark()),
        ("light", texts.wall_page_light()),
        ("part", texts.wall_page_part()),
    ];
    all.into_iter().map(|(name, text)| (name.to_owned(), json!(text))).collect()
}

/// JSON that cannot end the element it stands in.
fn embedded(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    fn style() -> &'static str {
        std::str::from_utf8(file("wall.css").unwrap().1).unwrap()
    }

    /// The colours of each block that names them, by their names.
    fn lights() -> Vec<HashMap<&'static str, &'static str>> {
        let blocks = style().split("--ground:").skip(1);
        let colours = |block: &'static str| {
            let block = block.split("color-scheme").next().unwrap();
            let mut colours: HashMap<_, _> = block
                .split("--")
                .filter_map(|line| line.split_once(": #"))
                .map(|(name, rest)| (name, &rest[..6]))
                .collect();
            colours.insert(
                "ground",
                block.trim_start().trim_start_matches('#').split(';').next().unwrap(),
            );
            colours
        };
        blocks.map(colours).collect()
    }

    /// The relative luminance of WCAG 2.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_text_stands_out_from_its_ground_in_the_dark_and_in_the_light() {
        let lights = lights();
        assert_eq!(lights.len(), 3);
        assert_eq!(lights[1], lights[2], "the browser's darkness is not that of the button");
        assert!((contrast("000000", "ffffff") - 21.0).abs() < 0.01);
        for light in lights {
            for (text, ground) in [
                ("text", "ground"),
                ("quiet", "ground"),
                ("accent", "ground"),
                ("text", "card"),
                ("quiet", "card"),
                ("accent", "card"),
                ("on-alert", "alert"),
            ] {
                let ratio = contrast(light[text], light[ground]);
                assert!(ratio >= 4.5, "{text} on {ground}: {ratio:.2}");
            }
        }
    }

    #[test]
    fn no_text_is_smaller_than_four_percent_of_the_screen() {
        let sizes = style().split("font-size:").skip(1).map(|rest| rest.split(';').next().unwrap());
        let sizes: Vec<&str> = sizes.map(str::trim).filter(|size| !size.contains("var")).collect();
        assert!(sizes.len() > 5);
        for size in sizes {
            let percent: f64 = size.trim_end_matches("vh").parse().unwrap();
            assert!(percent >= 4.0, "{size}");
        }
        assert!(style().contains("font: 4vh/") && style().contains("var(--size, 4vh)"));
    }

    #[test]
    fn words_cannot_leave_the_element_they_stand_in() {
        let hostile = json!({ "a": "</script><script>alert(1)</script>" });
        assert!(!embedded(&hostile).contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&embedded(&hostile)).unwrap(), hostile);
    }

    #[test]
    fn a_link_is_one_that_telegram_opens() {
        let id = "x".repeat(32);
        assert_eq!(ask_link("b", "demo", "a1"), "https://t.me/b?start=q_demo_a1");
        assert_eq!(ask_link("b", &id, &id), format!("https://t.me/b?start=e_{id}"));
    }

    #[test]
    fn only_files_of_the_page_are_files() {
        for name in ["wall.js", "fit.js", "wall.css", "icon.svg"] {
            assert!(file(name).is_some(), "{name}");
        }
        for name in ["", "wall", "../page.rs", "page.rs", "wall.html"] {
            assert!(file(name).is_none(), "{name}");
        }
    }
}
