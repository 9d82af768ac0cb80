//! The programme as Markdown, to read as it is or to put on a site.

use std::fmt::Write as _;

use super::sheet::{Line, Sheet, Slot};
use crate::documents::markdown::escaped;
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
    if !sheet.organiser.is_empty() {
        paragraph(&mut text, &format!("**{}**", escaped(&sheet.organiser)));
    }
    let lines = [texts.handout_when(&sheet.when), sheet.stands(), sheet.zone.clone()];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        paragraph(&mut text, &format!("*{}*", escaped(line)));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::{sample, show};
    use crate::programme::{Format, read};
    use crate::texts::Language;

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    #[test]
    fn every_session_stands_under_its_day_with_its_time_its_room_and_its_people() {
        let file = include_bytes!("../../../events/demo-2026.toml");
        let programme = read(file, Format::Toml).programme.unwrap();
        for code in ["vi", "en"] {
            let texts = texts(code);
            let markdown = markdown(texts, &programme);
            let days: Vec<&str> = markdown.split("\n## ").skip(1).collect();
            for (section, day) in days.iter().zip(programme.days()) {
                assert!(section.starts_with(&texts.full_day(day.date)), "{section}");
                let sessions: Vec<&str> = section.split("\n### ").skip(1).collect();
                assert_eq!(sessions.len(), day.sessions.len());
                for (told, &index) in sessions.iter().zip(&day.sessions) {
                    let session = &programme.sessions[index];
                    assert!(told.contains(&show::hours(texts, &programme, session)), "{told}");
                    assert!(told.contains(&escaped(session.title.get(texts.language()))), "{told}");
                    if let Some(room) = programme.room_of(session) {
                        assert!(told.contains(room.name.get(texts.language())), "{told}");
                    }
                    for part in &session.people {
                        let name = programme.people[part.person].full_name(texts.language());
                        assert!(told.contains(&format!("**{name}**")), "{told}");
                    }
                    for (number, (paper, _)) in (1..).zip(show::numbered(&programme, index)) {
                        let title = escaped(paper.title.get(texts.language()));
                        let line =
                            told.lines().find(|line| line.starts_with(&format!("{number}. ")));
                        assert!(line.unwrap().contains(&title), "{told}");
                    }
                }
            }
            for fact in &programme.facts {
                assert!(markdown.contains(&escaped(fact.answer.get(texts.language()))));
            }
        }
    }

    #[test]
    fn what_is_cancelled_is_struck_through_and_what_is_late_says_so() {
        let markdown = markdown(texts("en"), &sample::programme());
        for line in [
            "### ~~12:00–13:00 · Session C~~ — **cancelled**\n",
            "### 09:15–11:15 · Session B — **15 min late (planned for 09:00)**\n",
        ] {
            assert!(markdown.contains(line), "{line} is not in {markdown}");
        }
    }
}
