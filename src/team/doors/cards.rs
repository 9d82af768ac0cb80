//! Cards that bring delegates in: pages of A4 to print and to cut, each card with its code.

use std::fmt::Write as _;

use super::press::Sort;
use crate::clock::Moment;
use crate::delegates::drawn_code;
use crate::programme::Programme;
use crate::texts::{Html, Language, Texts};

/// Cards on a page.
pub const ON_A_PAGE: usize = 8;
/// Characters beyond which an event's name is set smaller.
const LONG_NAME: usize = 70;

const STYLE: &str = include_str!("cards.css");

/// An HTML page with a card for each of `links`; a single link of a group fills a page.
pub fn page(programme: &Programme, sort: Sort, links: &[String], until: Moment) -> String {
    let event = &programme.event;
    let first = event.languages.first().copied().unwrap_or_else(Language::fallback);
    let words = words(programme, first, sort, until);
    let mut cards = String::new();
    let copies = if sort == Sort::Group { ON_A_PAGE } else { 1 };
    for link in links {
        let card = card(link, &words);
        for _ in 0..copies {
            cards.push_str(&card);
        }
    }
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{cards}</main>\n</body>\n</html>\n",
        code = first.code(),
        title = Texts::new(first).doors_cards_title(event.name.get(first)),
    )
}

fn card(link: &str, words: &str) -> String {
    format!(
        "<article><figure>{qr}<figcaption>{address}</figcaption></figure>\
         <div class=\"words\">{words}</div></article>\n",
        qr = drawn_code(link),
        address = Html::plain(link.trim_start_matches("https://")),
    )
}

/// The event's name in its first language, and what to do in every language.
fn words(programme: &Programme, first: Language, sort: Sort, until: Moment) -> String {
    let event = &programme.event;
    let name = event.name.get(first);
    let size = if name.chars().count() > LONG_NAME { " class=\"long\"" } else { "" };
    let mut words = format!("<h1{size}>{}</h1>", Html::plain(name));
    let sort = match sort {
        Sort::Group => "group",
        Sort::Single => "single",
    };
    for &language in &event.languages {
        let (code, texts) = (language.code(), Texts::new(language));
        let _ = write!(words, "<p lang=\"{code}\">{}</p>", texts.doors_card_purpose(sort));
    }
    for &language in &event.languages {
        let (code, texts) = (language.code(), Texts::new(language));
        let hour = texts.hour(until, event.zone);
        let until = texts.team_when(&hour, &texts.full_day(programme.local_date(until)));
        let line = texts.doors_card_until(&until);
        let _ = write!(words, "<p class=\"until\" lang=\"{code}\">{line}</p>");
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    fn made(name: &str, sort: Sort, links: &[&str]) -> String {
        let toml = format!(
            "[event]\nid = \"e\"\nname = \"{name}\"\norganiser = \"O\"\ncontact = \"C\"\n\
             timezone = \"Asia/Ho_Chi_Minh\"\nstart = 2025-05-19\nend = 2025-05-19\n\
             languages = [\"vi\", \"en\"]\n[venue]\nname = \"V\"\n[[session]]\nid = \"s\"\n\
             kind = \"papers\"\ntitle = \"S\"\nstart = 2025-05-19T08:00:00\n\
             end = 2025-05-19T09:00:00\n"
        );
        let reading = read(toml.as_bytes(), Format::Toml);
        let programme = reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems));
        let links: Vec<String> = links.iter().map(|&link| link.to_owned()).collect();
        page(&programme, sort, &links, "2025-05-19T10:00:00Z".parse().unwrap())
    }

    #[test]
    fn every_single_code_has_its_card_and_a_group_fills_a_page() {
        let single =
            made("E", Sort::Single, &["https://t.me/b?start=i_1", "https://t.me/b?start=i_2"]);
        assert_eq!(single.matches("<article>").count(), 2);
        assert!(single.contains(">t.me/b?start=i_1<") && single.contains(">t.me/b?start=i_2<"));
        let group = made("E", Sort::Group, &["https://t.me/b?start=i_1"]);
        assert_eq!(group.matches("<svg ").count(), ON_A_PAGE);
        assert!(group.contains("17:00, Thứ Hai, ngày 19/5/2025"), "{group}");
        assert!(group.contains("Valid until"));
    }

    #[test]
    fn a_hostile_name_stays_words_and_nothing_is_fetched() {
        let page = made("</title><script>x</script>", Sort::Group, &["https://t.me/b?start=i_1"]);
        for written in ["<script", "src=", "href=", "url(", "@import"] {
            assert!(!page.contains(written), "{written}");
        }
    }
}
