//! The programme as Markdown, to read as it is or to put on a site.

use std::fmt::Write as _;

use super::sheet::{Line, Sheet, Slot};
use crate::programme::Programme;
use crate::texts::Texts;

/// The programme in the language of `texts`.
pub fn markdown(texts: Texts, programme: &Programme) -> String {
    let sheet = Sheet::of(texts, programme);
    let mut text = head(&sheet);
    for day in &sheet.days {
        paragraph(&mut text, &format!("## {}", escaped(&day.title)));
        for slot in &day.slots {
            session(&mut text, slot);
        }
    }
    let venue = [&sheet.venue[..], &sheet.rooms].concat();
    section(&mut text, &texts.handout_venue(), venue.iter().map(told));
    section(&mut text, &texts.handout_facts(), sheet.facts.iter().map(told));
    section(&mut text, &texts.handout_proceedings(), sheet.printed.iter().map(talk));
    text.push('\n');
    text
}

fn head(sheet: &Sheet) -> String {
    let texts = sheet.texts;
    let mut text = format!("# {}", escaped(&texts.handout_page_title(&sheet.name)));
    let place = (!sheet.place.is_empty()).then(|| texts.handout_where(&sheet.place));
    let lines = [texts.handout_when(&sheet.when)].into_iter().chain(place);
    if !sheet.organiser.is_empty() {
        paragraph(&mut text, &format!("**{}**", escaped(&sheet.organiser)));
    }
    for line in lines.chain([sheet.zone.clone()]) {
        paragraph(&mut text, &format!("*{}*", escaped(&line)));
    }
    text
}

fn session(text: &mut String, slot: &Slot) {
    let title = format!("{} · {}", escaped(&slot.hours), escaped(&slot.title));
    let title = if slot.is_cancelled { format!("~~{title}~~") } else { title };
    let note = slot.note.as_ref().map(|note| format!(" — **{}**", escaped(note)));
    paragraph(text, &format!("### {title}{}", note.unwrap_or_default()));
    let about = [&slot.room, &slot.about].into_iter().filter(|words| !words.is_empty());
    // In italics it can begin no list, whatever the room is called.
    let about: Vec<String> = about.map(|words| format!("*{}*", escaped(words))).collect();
    if !about.is_empty() {
        paragraph(text, &about.join(" · "));
    }
    let people = slot.people.iter().map(|part| {
        let (role, name) = (escaped(&part.role), escaped(&part.name));
        let comma = if part.office.is_empty() { "" } else { ", " };
        format!("- {role}: **{name}**{comma}{}", escaped(&part.office))
    });
    list(text, people);
    list(
        text,
        (1..).zip(&slot.talks).map(|(number, line)| format!("{number}. {}", talk_words(line))),
    );
}

fn section(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        paragraph(text, &format!("## {}", escaped(heading)));
        list(text, lines);
    }
}

fn told((label, words): &(String, String)) -> String {
    format!("- **{}**: {}", escaped(label), escaped(words))
}

fn talk(line: &Line) -> String {
    format!("- {}", talk_words(line))
}

/// "09:00–09:20 · Nhan đề — *tác giả* (chỉ in trong kỷ yếu)"
fn talk_words(line: &Line) -> String {
    let mut words = String::new();
    if !line.hours.is_empty() {
        let _ = write!(words, "{} · ", escaped(&line.hours));
    }
    words.push_str(&escaped(&line.title));
    if !line.authors.is_empty() {
        let _ = write!(words, " — *{}*", escaped(&line.authors));
    }
    if let Some(note) = &line.note {
        let _ = write!(words, " ({})", escaped(note));
    }
    words
}

fn paragraph(text: &mut String, words: &str) {
    if !text.is_empty() {
        text.push_str("\n\n");
    }
    text.push_str(words);
}

fn list(text: &mut String, lines: impl Iterator<Item = String>) {
    for (index, line) in lines.enumerate() {
        text.push_str(if index == 0 { "\n\n" } else { "\n" });
        text.push_str(&line);
    }
}

/// Somebody's words on one line, in which no sign means anything.
fn escaped(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(line.len() + 8);
    for character in line.chars() {
        if "\\`*_[]<>&#~|$".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
