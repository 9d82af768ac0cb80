//! What is said comes from the programme.

use letan::programme::Programme;
use letan::texts::{Language, Texts};

use super::Set;

/// The hours in a text, such as 08:15.
fn hours(text: &str) -> Vec<String> {
    let bytes = text.as_bytes();
    let digits = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    (0..bytes.len())
        .filter(|at| {
            let shape = [0, 1, 3, 4].iter().all(|step| digits(at + step));
            shape && bytes[at + 2] == b':' && !digits(at + 5) && (*at == 0 || !digits(at - 1))
        })
        .map(|at| text[at..at + 5].to_owned())
        .collect()
}

/// Every hour that a programme holds: of sessions, talks, and in the words of its facts.
fn known_hours(programme: &Programme) -> Vec<String> {
    let local = |moment| programme.local(moment).format("%H:%M").to_string();
    let mut known = Vec::new();
    for (index, session) in programme.sessions.iter().enumerate() {
        known.extend([local(session.begins()), local(session.ends())]);
        for talk in programme.talks(index) {
            known.extend([local(talk.begins), local(talk.ends)]);
        }
    }
    for fact in &programme.facts {
        known.extend(fact.answer.iter().flat_map(|(_, answer)| hours(answer)));
    }
    known
}

#[test]
fn every_hour_and_room_that_is_said_is_of_the_programme() {
    for set in Set::all() {
        let known = known_hours(&set.programme);
        let rooms: Vec<&str> = set
            .programme
            .rooms
            .iter()
            .flat_map(|room| room.name.iter().map(|(_, name)| name))
            .collect();
        for question in &set.questions {
            let (outcome, trace, now) = set.ask(question);
            let nothing_then = outcome.sessions.is_empty();
            for language in Language::all() {
                let card = trace.card(Texts::new(language), 1, &set.programme, now, &outcome);
                let text = card.text.as_str();
                for hour in hours(text) {
                    assert!(
                        nothing_then || known.contains(&hour),
                        "{}: {hour} in {text}",
                        question.id
                    );
                }
                for line in text.lines().filter_map(|line| line.strip_prefix("🚪 <b>")) {
                    let said = line.split("</b>").next().unwrap();
                    assert!(
                        rooms.iter().any(|room| said.starts_with(room)),
                        "{}: {said}",
                        question.id
                    );
                }
            }
        }
    }
}
