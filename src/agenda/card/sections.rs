//! The parts of a card that may be long: people, papers and what a session is about.

use crate::agenda::browse::look::Look;
use crate::agenda::pages::label;
use crate::agenda::show;
use crate::programme::{Contribution, Paper, Session, Talk};
use crate::texts::{Html, TEXT_LIMIT, count, shorten};

/// Characters of what a session is about; a button opens the whole.
const ABSTRACT: usize = 320;
/// Characters of a person's office.
const OFFICE: usize = 160;
/// UTF-16 units of one message of a whole abstract, beside its title.
const PART: usize = 3_700;

/// Who does what in a session, in the file's order, in about `budget` UTF-16 units.
pub(super) fn people(look: Look<'_>, session: &Session, budget: usize) -> Html {
    let lines = session.people.iter().filter_map(|part| person(look, part));
    let (text, left_out) = fitted(lines, budget);
    ended(text, &look.texts.card_more_people(count(left_out)), left_out)
}

/// The papers of a session in their order, in about `budget` UTF-16 units.
pub(super) fn papers(look: Look<'_>, session: usize, budget: usize) -> Html {
    let papers = show::numbered(look.programme, session);
    let lines =
        (1..).zip(&papers).map(|(number, (paper, talk))| line(look, number, paper, talk.as_ref()));
    let (text, left_out) = fitted(lines, budget);
    if text.is_empty() && left_out == 0 {
        return text;
    }
    let mut section = look.texts.card_papers();
    section.line(&ended(text, &look.texts.card_more_papers(count(left_out)), left_out));
    section
}

/// What a session is about, in a few lines; nothing when the file does not say.
pub(super) fn short_abstract(look: Look<'_>, session: &Session) -> Html {
    let text = session.abstract_text.as_ref().map_or("", |text| look.text(text));
    Html::plain(&shorten(text, ABSTRACT))
}

/// Whether the card does not show all of it.
pub(super) fn has_more_to_read(look: Look<'_>, session: &Session) -> bool {
    let text = session.abstract_text.as_ref().map_or("", |text| look.text(text));
    text.trim().chars().count() > ABSTRACT
}

/// All that a session is about, in as many messages as it takes; none when the file does not say.
pub(super) fn whole_abstract(look: Look<'_>, session: &Session) -> Vec<Html> {
    let Some(text) = &session.abstract_text else { return Vec::new() };
    let title = Html::plain(&label(look.text(&session.title), 300)).bold();
    let message = |part: &str| {
        let mut message = title.clone();
        message.paragraph(&Html::plain(part));
        message.cut_to(TEXT_LIMIT)
    };
    parts(look.text(text), PART).into_iter().map(message).collect()
}

/// `text` in parts of at most `limit` UTF-16 units, parted after a paragraph or else a word.
fn parts(text: &str, limit: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let mut units = 0;
        let fits = |(_, letter): &(usize, char)| {
            units += letter.len_utf16();
            units <= limit
        };
        let end = rest.char_indices().take_while(fits).last();
        let end = end.map_or(rest.len(), |(at, letter)| at + letter.len_utf8());
        let end = if end == rest.len() { end } else { seam(&rest[..end]) };
        let (part, after) = rest.split_at(end);
        parts.push(part.trim_end());
        rest = after.trim_start();
    }
    parts
}

/// Where to part a text that goes on: after a paragraph in its second half, or else a word.
fn seam(text: &str) -> usize {
    let paragraph = text.rfind('\n').filter(|at| *at > text.len() / 2);
    paragraph.or_else(|| text.rfind(char::is_whitespace)).filter(|at| *at > 0).unwrap_or(text.len())
}

/// "Chủ trì: **PGS.TS. Phạm Minh Châu**, Giảng viên cao cấp, Trường …"
fn person(look: Look<'_>, part: &Contribution) -> Option<Html> {
    let person = look.programme.people.get(part.person)?;
    let name = label(&person.full_name(look.texts.language()), OFFICE);
    let mut line = look.texts.card_person(&show::role(look.texts, part.role), &name);
    let office = [&person.position, &person.affiliation];
    let office: Vec<&str> = office.into_iter().flatten().map(|part| look.text(part)).collect();
    if !office.is_empty() {
        line.push_plain(&format!(", {}", label(&office.join(", "), OFFICE)));
    }
    Some(line)
}

/// "1. 09:00–09:20 · Nhan đề — tác giả", the one that is on with a sign.
fn line(look: Look<'_>, number: usize, paper: &Paper, talk: Option<&Talk>) -> Html {
    let is_on = talk.is_some_and(|talk| talk.begins <= look.now && look.now < talk.ends);
    let mut line = Html::plain(if is_on { "🟢 " } else { "" });
    line.push_plain(&format!("{number}. "));
    if let Some(talk) = talk {
        let zone = look.programme.event.zone;
        line.push_plain(&format!("{} · ", look.texts.span(talk.begins, talk.ends, zone)));
    }
    line.push(&look.paper(paper));
    if !paper.presented {
        line.push_plain(&format!(" ({})", look.texts.card_printed()));
    }
    line
}

/// As many lines as fit, and how many do not.
fn fitted(lines: impl Iterator<Item = Html>, budget: usize) -> (Html, usize) {
    let (mut text, mut left_out, mut length) = (Html::new(), 0, 0);
    for line in lines {
        length += line.length() + 1;
        if length > budget {
            left_out += 1;
        } else {
            text.line(&line);
        }
    }
    (text, left_out)
}

fn ended(mut text: Html, more: &Html, left_out: usize) -> Html {
    if left_out > 0 {
        text.line(more);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::agenda::sample::{crowded, look};

    #[test]
    fn a_long_text_is_parted_after_a_paragraph_or_a_word() {
        for (text, limit, expected) in [
            ("", 5, vec![]),
            ("một hai", 7, vec!["một hai"]),
            ("một hai ba", 8, vec!["một hai", "ba"]),
            ("một hai\nba bốn", 13, vec!["một hai", "ba bốn"]),
            ("abcdefgh", 3, vec!["abc", "def", "gh"]),
        ] {
            assert_eq!(parts(text, limit), expected, "{text:?}");
        }
    }

    #[test]
    fn a_long_abstract_is_told_whole_in_several_messages() {
        let programme = crowded();
        let look = look(&programme, "vi", "2026-12-03T08:00");
        let messages = whole_abstract(look, &programme.sessions[0]);
        assert_eq!(messages.len(), 3);
        let told: usize =
            messages.iter().map(|part| part.as_str().matches("rất dài.").count()).sum();
        assert_eq!(told, 350);
        assert!(messages.iter().all(|part| part.length() <= TEXT_LIMIT));
        assert!(short_abstract(look, &programme.sessions[0]).length() <= ABSTRACT);
    }

    proptest! {
        #[test]
        fn the_parts_of_a_text_hold_all_of_it(text in "\\PC{0,300}", limit in 2_usize..60) {
            let parts = parts(&text, limit);
            for part in &parts {
                prop_assert!(part.encode_utf16().count() <= limit);
            }
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(letters(&parts.concat()), letters(&text));
        }
    }
}
