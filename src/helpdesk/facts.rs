//! A fact as a new programme: checked by the same rules as a file.

use super::rules::topic_key;
use crate::programme::{Fact, Problem, Programme, Severity, Trouble, write};
use crate::texts::{Language, Localised, words};

/// Ways to ask for a fact in one language; further ones are not added.
const ASKS: usize = 20;

/// A fact that an organiser writes. Where the programme has one of that topic, its answer in the
/// language takes the place of the one there, and the ways to ask are added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The update in which it was begun.
    pub number: i64,
    /// Who writes it.
    pub by: i64,
    /// A question that was not answered, which it answers.
    pub missed: Option<i64>,
    /// What it is about; in the file its key.
    pub topic: String,
    /// Ways in which people ask for it, to add.
    pub asks: Vec<String>,
    /// The language of those.
    pub asks_language: Language,
    /// The answer; empty as long as it is to be typed.
    pub answer: String,
    /// The language of the answer.
    pub language: Language,
    /// The version that has it.
    pub published: Option<i64>,
}

/// What would be published.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The programme.
    pub programme: Programme,
    /// Its canonical text.
    pub content: String,
}

/// Why there is nothing to publish; a value, not an error.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The fact is not in the programme.
    Gone,
    /// It is so already.
    Same,
    /// It would make a programme with an error.
    Invalid(Box<Trouble>),
}

/// The fact of the programme that `topic` names.
pub fn fact_named<'p>(programme: &'p Programme, topic: &str) -> Option<&'p Fact> {
    index_named(programme, topic).and_then(|index| programme.facts.get(index))
}

/// `programme` with the fact of `draft`.
pub fn with(programme: &Programme, draft: &Draft) -> Result<Proposed, Refusal> {
    let mut new = programme.clone();
    match index_named(programme, &draft.topic).and_then(|index| new.facts.get_mut(index)) {
        Some(fact) => {
            add_asks(fact, draft.asks_language, &draft.asks);
            fact.answer = replaced(&fact.answer, draft.language, &draft.answer);
        }
        None => new.facts.push(new_fact(draft)),
    }
    checked(programme, &new)
}

/// `programme` without the fact whose key is `key`.
pub fn without(programme: &Programme, key: u32) -> Result<Proposed, Refusal> {
    let index = programme.fact_by_key(key).ok_or(Refusal::Gone)?;
    let mut new = programme.clone();
    new.facts.remove(index);
    checked(programme, &new)
}

fn index_named(programme: &Programme, topic: &str) -> Option<usize> {
    let key = topic_key(topic);
    let named = |fact: &Fact| fact.topic == topic || topic_key(&fact.topic) == key;
    programme.facts.iter().position(named)
}

/// The topic comes first among the ways to ask, because the first one names a fact on its button.
fn new_fact(draft: &Draft) -> Fact {
    let mut fact = Fact {
        topic: topic_key(&draft.topic),
        asks: Vec::new(),
        answer: Localised::one(draft.language, draft.answer.as_str()),
    };
    add_asks(&mut fact, draft.asks_language, std::slice::from_ref(&draft.topic));
    add_asks(&mut fact, draft.asks_language, &draft.asks);
    fact
}

fn add_asks(fact: &mut Fact, language: Language, asks: &[String]) {
    for ask in asks {
        let known = fact.asks.iter().filter(|(spoken, _)| *spoken == language);
        let known: Vec<Vec<String>> = known.map(|(_, known)| words(known)).collect();
        if !words(ask).is_empty() && !known.contains(&words(ask)) && known.len() < ASKS {
            fact.asks.push((language, ask.clone()));
        }
    }
}

/// The texts with `text` for `language`, in their order.
fn replaced(texts: &Localised, language: Language, text: &str) -> Localised {
    let mut all: Vec<(Language, Box<str>)> =
        texts.iter().map(|(language, text)| (language, text.into())).collect();
    match all.iter_mut().find(|(spoken, _)| *spoken == language) {
        Some((_, old)) => *old = text.into(),
        None => all.push((language, text.into())),
    }
    Localised::several(all).unwrap_or_else(|| Localised::one(language, text))
}

fn checked(old: &Programme, new: &Programme) -> Result<Proposed, Refusal> {
    let reading = write::reread(new);
    let error = reading.problems.iter().find(|problem| problem.severity == Severity::Error);
    if let Some(Problem { what, .. }) = error {
        return Err(Refusal::Invalid(Box::new(what.clone())));
    }
    match (reading.programme, reading.canonical) {
        (Some(programme), _) if programme == *old => Err(Refusal::Same),
        (Some(programme), Some(content)) => Ok(Proposed { programme, content }),
        _ => Err(Refusal::Gone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    fn demo() -> Programme {
        read(include_bytes!("../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    fn vi() -> Language {
        Language::from_code("vi").unwrap()
    }

    fn draft(topic: &str, answer: &str) -> Draft {
        Draft {
            number: 1,
            by: 1,
            missed: None,
            topic: topic.to_owned(),
            asks: vec!["Có phòng cầu nguyện không?".to_owned()],
            asks_language: vi(),
            answer: answer.to_owned(),
            language: vi(),
            published: None,
        }
    }

    #[test]
    fn a_new_fact_is_named_by_its_topic_and_asked_for_by_the_question() {
        let made = with(&demo(), &draft("Phòng cầu nguyện", "Phòng 305, tầng 3.")).unwrap();
        let fact = fact_named(&made.programme, "phong cau nguyen").unwrap();
        assert_eq!(fact.topic, "phong-cau-nguyen");
        let asks: Vec<&str> = fact.asks.iter().map(|(_, ask)| ask.as_str()).collect();
        assert_eq!(asks, ["Phòng cầu nguyện", "Có phòng cầu nguyện không?"]);
        assert_eq!(fact.answer.get(vi()), "Phòng 305, tầng 3.");
        assert_eq!(made.programme.facts.len(), demo().facts.len() + 1);
        let again = with(&made.programme, &draft("phòng cầu nguyện", "Phòng 305, tầng 3."));
        assert_eq!(again.err(), Some(Refusal::Same));
    }

    #[test]
    fn a_known_topic_keeps_its_other_languages_and_ways_to_ask() {
        let made = with(&demo(), &draft("WiFi", "Mạng mới.")).unwrap();
        let (old, new) = (demo(), made.programme);
        let (old, new) = (fact_named(&old, "wifi").unwrap(), fact_named(&new, "wifi").unwrap());
        let en = Language::from_code("en").unwrap();
        assert_eq!(new.answer.get(en), old.answer.get(en));
        assert_eq!(new.answer.get(vi()), "Mạng mới.");
        assert_eq!(new.asks.len(), old.asks.len() + 1);
    }

    #[test]
    fn a_fact_is_taken_out_by_its_key_once() {
        let demo = demo();
        let key = demo.fact_key(0);
        let made = without(&demo, key).unwrap();
        assert!(fact_named(&made.programme, &demo.facts[0].topic).is_none());
        assert_eq!(without(&made.programme, key).err(), Some(Refusal::Gone));
    }

    #[test]
    fn what_no_file_may_say_is_refused() {
        let long = "x".repeat(20_000);
        assert!(matches!(with(&demo(), &draft("dài", &long)), Err(Refusal::Invalid(_))));
        assert!(matches!(with(&demo(), &draft("?!", "Có.")), Err(Refusal::Invalid(_))));
    }
}
