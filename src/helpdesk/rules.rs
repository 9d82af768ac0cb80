//! When the desk takes messages, how many, in which language they are, and how a fact is called.

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::programme::Programme;
use crate::texts::{Language, fold, similar, words};

/// Messages of one delegate that may wait for an answer at once.
pub const OPEN: i64 = 5;
/// Seconds between two messages of one delegate.
pub const PAUSE: i64 = 20;
/// The desk takes messages until so long after the event: certificates and invoices come up then.
const AFTER: TimeDelta = TimeDelta::days(7);
/// Of a hundred words of Vietnamese at least so many have diacritics.
const MARKED: usize = 40;
/// Words of a question that propose a topic.
const TOPIC_WORDS: usize = 4;

/// What stands against another message of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// So many of theirs wait already.
    Open,
    /// Seconds to wait.
    Pause(i64),
}

/// Whether messages are taken at `now`.
pub fn is_open(programme: &Programme, now: Moment) -> bool {
    now < programme.ends() + AFTER
}

/// Whether somebody with `open` messages, the last sent at `last`, may send another.
pub fn within_limits(open: i64, last: Option<Moment>, now: Moment) -> Result<(), Limit> {
    if open >= OPEN {
        return Err(Limit::Open);
    }
    let passed = last.map_or(PAUSE, |last| (now - last).num_seconds());
    if passed < PAUSE { Err(Limit::Pause(PAUSE - passed.max(0))) } else { Ok(()) }
}

/// The language of `text`: one of whose words enough have diacritics is Vietnamese where the event
/// speaks it; an English one may name a street. A text without them tells nothing, so it is `otherwise`.
pub fn language_of(programme: &Programme, text: &str, otherwise: Language) -> Language {
    let parted = |character: char| !character.is_alphabetic();
    let all: Vec<&str> = text.split(parted).filter(|word| !word.is_empty()).collect();
    let marked = all.iter().filter(|word| is_marked(word)).count();
    let marked = marked > 0 && marked * 100 >= MARKED * all.len();
    let marked = Language::from_code("vi").filter(|_| marked);
    let spoken = &programme.event.languages;
    marked
        .filter(|language| spoken.contains(language))
        .or_else(|| Some(otherwise).filter(|language| spoken.contains(language)))
        .unwrap_or(spoken[0])
}

fn is_marked(word: &str) -> bool {
    let lower: String = word.chars().flat_map(char::to_lowercase).collect();
    fold(word) != lower
}

/// What a question is about, in a few of its own words: "Ở đây có phòng cầu nguyện không ạ?" proposes
/// "phòng cầu nguyện".
pub fn proposed_topic(question: &str) -> String {
    similar::telling(question, TOPIC_WORDS)
}

/// A topic as the file has it: "Phòng cầu nguyện" becomes "phong-cau-nguyen". Empty when there is no
/// letter and no digit in it.
pub fn topic_key(topic: &str) -> String {
    words(topic).join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    fn demo() -> Programme {
        read(include_bytes!("../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    #[test]
    fn a_few_wait_at_once_and_none_comes_too_soon() {
        let now: Moment = "2026-12-03T03:00:00Z".parse().unwrap();
        let ago = |seconds| Some(now - TimeDelta::seconds(seconds));
        for (open, last, may) in [
            (0, None, Ok(())),
            (4, ago(20), Ok(())),
            (5, ago(3600), Err(Limit::Open)),
            (1, ago(19), Err(Limit::Pause(1))),
            (1, ago(0), Err(Limit::Pause(20))),
            (1, ago(-5), Err(Limit::Pause(20))),
        ] {
            assert_eq!(within_limits(open, last, now), may, "{open} {last:?}");
        }
    }

    #[test]
    fn the_desk_closes_a_week_after_the_event() {
        let programme = demo();
        let end = programme.ends();
        assert!(is_open(&programme, end - TimeDelta::days(100)));
        assert!(is_open(&programme, end + TimeDelta::days(7) - TimeDelta::seconds(1)));
        assert!(!is_open(&programme, end + TimeDelta::days(7)));
    }

    #[test]
    fn diacritics_tell_the_language_and_their_absence_does_not() {
        let (vi, en) = (Language::from_code("vi").unwrap(), Language::from_code("en").unwrap());
        let programme = demo();
        assert_eq!(language_of(&programme, "Có phòng cầu nguyện không?", en), vi);
        assert_eq!(language_of(&programme, "Is there a prayer room?", en), en);
        assert_eq!(language_of(&programme, "co phong cau nguyen khong", vi), vi);
        let named = "At the reception desk in the lobby (Sảnh tầng 1), 07:15 to 17:30.";
        assert_eq!(language_of(&programme, named, en), en);
        let mut only = programme;
        only.event.languages = vec![en];
        assert_eq!(language_of(&only, "Có", vi), en);
    }

    #[test]
    fn a_question_proposes_what_it_is_about() {
        for (question, topic) in [
            ("Ở đây có phòng cầu nguyện không ạ?", "phòng cầu nguyện"),
            ("Is there a prayer room?", "prayer room"),
            ("", ""),
        ] {
            assert_eq!(proposed_topic(question), topic, "{question}");
        }
        assert_eq!(topic_key("Phòng cầu nguyện"), "phong-cau-nguyen");
        assert_eq!(topic_key("travel-order"), "travel-order");
        assert_eq!(topic_key("?!"), "");
    }
}
