//! Questions about what every event has to tell.

use super::decide::Question;
use super::frame::Frame;
use super::names::{Held, Row};
use super::outcome::{Outcome, Reason};
use super::question::lexicon::{Lexicon, fit};
use super::question::sense::{Cue, Kinds, Noun, Topic};
use super::question::tokens::{Token, Tokens};
use crate::programme::Kind;

/// Answers a question about a fact; `None` when it is about something else.
pub(super) fn answer(question: &mut Question<'_>) -> Option<Outcome> {
    by_topic(question).or_else(|| by_words(question))
}

/// The topic is one that every event has.
fn by_topic(question: &mut Question<'_>) -> Option<Outcome> {
    let asked = &question.asked;
    if asked.topics.is_empty() {
        return None;
    }
    let mut facts: Vec<usize> = Vec::new();
    for topic in &asked.topics {
        let known = question.names.topics.get(topic).into_iter().flatten();
        facts.extend(known.filter(|fact| !facts.contains(fact)).copied().collect::<Vec<_>>());
    }
    leave_contact(question, &mut facts);
    if let Some(reason) = refused(question, facts.is_empty()) {
        return Some(Outcome::abstain(reason));
    }
    if is_of_programme(question, facts.is_empty()) {
        return None;
    }
    let badge = Lexicon::of_all().topic_named("badge");
    if facts.is_empty() && badge.is_some_and(|badge| question.asked.topics.contains(&badge)) {
        // Badges are handed out where delegates are received.
        question.asked.kinds.push(Kinds::of(Kind::Registration));
        return None;
    }
    if facts.is_empty() {
        return Some(Outcome::abstain(Reason::Untold));
    }
    let untold = |topic: &Topic| !question.names.topics.contains_key(topic);
    if question.asked.unknown != 0 && question.asked.topics.iter().any(untold) {
        // "Luật an ninh mạng phạt bao nhiêu tiền" is no question for the wifi.
        return Some(Outcome::abstain(Reason::Unknown));
    }
    forget_what_is_told(question, &facts);
    let own = question.titles.fact().is_some_and(|fact| facts.contains(&fact));
    let own = own && question.asked.soft_topics == 0 && question.is_explained();
    if !own && !is_near(question) || question.is_on_other_days() {
        return Some(Outcome::abstain(Reason::Unknown));
    }
    let best = told_more(question, likeliest(question, &facts));
    Some(Outcome { facts: best, ..Outcome::answer(Frame::Fact, Vec::new()) })
}

/// Why a topic is not spoken of, whatever the facts; `untold` tells that there is none about it.
fn refused(question: &Question<'_>, untold: bool) -> Option<Reason> {
    let asked = &question.asked;
    if asked.soft_topics > 0 && !asks_shortly(question) {
        return Some(Reason::Unknown);
    }
    let of = |name: &str, topic: &Topic| Lexicon::of_all().topic_named(name) == Some(*topic);
    // How somebody is reached is nobody's business, whatever "give me" may say.
    let reach = asked.topics.iter().all(|topic| of("contact", topic));
    let speaks = asked.names(Noun::Paper) || asked.has(Cue::Speak);
    let reaches = !asked.people.is_empty() && (reach || !speaks);
    // What the entrance to a museum costs is not told by when the visit is.
    let asks = [Cue::When, Cue::Where, Cue::Who, Cue::Length, Cue::Speak, Cue::About, Cue::Floor];
    let costs = asked.has(Cue::Count) && !asked.sessions.is_empty() && !asked.any(&asks);
    let wins = untold && asked.topics.iter().any(|topic| of("winner", topic));
    (reaches || costs || wins).then_some(Reason::Untold)
}

/// Words that an answer itself has are explained by it: the name of the hotel.
fn forget_what_is_told(question: &mut Question<'_>, facts: &[usize]) {
    if question.asked.unknown == 0 {
        return;
    }
    let programme = question.scene.programme;
    let answers = facts.iter().flat_map(|fact| programme.facts[*fact].answer.iter());
    let told: Vec<Token> = answers.flat_map(|(_, text)| Tokens::of(text).words).collect();
    for (number, word) in question.tokens.words.iter().enumerate() {
        let own = |known: &Token| fit(word, known, true) == 100;
        if question.asked.unknown & (1 << number) != 0 && told.iter().any(own) {
            question.asked.unknown &= !(1 << number);
        }
    }
}

/// Who can be asked is no question of its own beside what is asked about.
fn leave_contact(question: &Question<'_>, facts: &mut Vec<usize>) {
    let contact = Lexicon::of_all().topic_named("contact");
    let of = |topic| question.names.topics.get(topic).into_iter().flatten();
    let own: Vec<usize> =
        contact.iter().flat_map(of).copied().filter(|fact| facts.contains(fact)).collect();
    let others = question.asked.topics.iter().filter(|topic| Some(**topic) != contact);
    let others: Vec<usize> = others.flat_map(of).copied().collect();
    if !others.is_empty() {
        facts.retain(|fact| !own.contains(fact) || others.contains(fact));
    }
}

/// Whether anything is asked, or little else is said than the topic.
fn asks_shortly(question: &Question<'_>) -> bool {
    let words = question.tokens.words.len();
    let most = u32::try_from(words).is_ok_and(|words| words < 2 * question.asked.topic_words);
    question.asked.asks_anything() || question.tokens.question || most || words < 4
}

/// Whether the topic only stands in a question about the programme; `untold` tells that there is
/// no fact about it.
fn is_of_programme(question: &Question<'_>, untold: bool) -> bool {
    let asked = &question.asked;
    let titled = question.titles.rows.iter().any(|one| !matches!(one.row, Row::Fact(_)));
    // The "low-cost sensors" are no question of the costs.
    let first = question.titles.rows.first();
    let within = first.is_some_and(|one| one.words & (1 << asked.topic_at) != 0);
    // What a title says besides explains no topic: "the price to buy data".
    let about = asked.has(Cue::About) && (within || !untold);
    let untold = untold && (within || asked.names(Noun::Session));
    let way = asked.has(Cue::Way) && !asked.rooms.is_empty();
    !asked.people.is_empty()
        || !asked.sessions.is_empty()
        || asked.names(Noun::Paper)
        || !asked.roles.is_empty()
        || titled && (about || untold)
        || way
}

/// Whether a topic is asked for among a few words more: what it is about hardly changes.
fn is_near(question: &Question<'_>) -> bool {
    let asked = &question.asked;
    // What is said in another clause only tells why: "I'm thirsty, where can I get water".
    let clause = question.tokens.clause(asked.topic_at);
    let left = (asked.unknown & clause).count_ones();
    let topic = asked.topic_words;
    // A family's name beside it is nobody's: "bộ trưởng y tế".
    let surnames = asked.surnames & (asked.unknown << 1 | asked.unknown >> 1) & clause;
    let left = left + surnames.count_ones();
    let asks =
        asked.any(&[Cue::Where, Cue::When, Cue::What, Cue::Exists, Cue::Way, Cue::Who, Cue::Count])
            || asked.asks_whether
            || question.tokens.question;
    let tone =
        question.tokens.marks || question.tokens.language.is_none_or(|one| one.code() != "en");
    // A foreign word says where or what it is about: "sân bay nào gần Ontario".
    let words = question.tokens.words.iter().enumerate();
    let mut strange = words.filter(|(number, _)| asked.unknown & clause & (1 << number) != 0);
    let known = |word: &Token| {
        word.is_syllable() || word.is_number() || Lexicon::of_all().knows(&word.folded)
    };
    let called = |number: usize, word: &Token| {
        number > 0 && word.is_capital() && question.tokens.capitals && word.is_syllable()
    };
    if asked.soft_topics > 0 || strange.any(|(number, word)| !known(word) || called(number, word)) {
        return left == 0;
    }
    let allowed = match (asks, tone) {
        (true, true) => {
            if topic > 2 {
                2
            } else {
                1
            }
        }
        (true, false) | (false, _) => 0,
    };
    left <= allowed
}

/// The fact that is chosen, or another one that has all that it has of the question, and more: what
/// it is called in this event is better known than what it is called everywhere.
fn told_more(question: &Question<'_>, chosen: Vec<usize>) -> Vec<usize> {
    let asked = &question.asked;
    let words = asked.content | asked.unknown;
    let held = question.names.told.held(question.tokens, words);
    let of = |fact: &usize| held.get(fact).copied().unwrap_or_default();
    let Some(own) = chosen.first().map(of) else { return chosen };
    let topic = ((1_u64 << asked.topic_words.min(60)) - 1) << asked.topic_at.min(60);
    let syllables = question.tokens.words.iter().enumerate();
    let syllables = syllables.filter(|(at, word)| topic & (1 << at) != 0 && word.is_syllable());
    let strange = asked.topics.len() == 1 && syllables.count() == 0;
    let more = |one: &Held| {
        strange && own.words & topic == 0 && one.words & topic == topic && one.words == words
    };
    let mut better: Vec<usize> =
        held.iter().filter(|(_, one)| more(one)).map(|(fact, _)| *fact).collect();
    better.sort_by(|one, other| of(other).weight.total_cmp(&of(one).weight).then(one.cmp(other)));
    better.truncate(1);
    if better.is_empty() { chosen } else { better }
}

/// Of several facts those that hold most of the question.
fn likeliest(question: &Question<'_>, facts: &[usize]) -> Vec<usize> {
    let asked = question.asked.content | question.asked.unknown;
    let matches = question.names.bag.matches(question.tokens, asked);
    // Of those that say as much the one whose topic was named first.
    let weight = |fact: &usize| {
        let own = matches.iter().find(|one| one.row == Row::Fact(*fact));
        own.map_or(0.0, |one| one.weight)
    };
    let heaviest = facts.iter().map(weight).fold(0.0, f32::max);
    facts.iter().find(|fact| weight(fact) >= heaviest).copied().into_iter().collect()
}

/// The words are those of a fact of this event.
fn by_words(question: &Question<'_>) -> Option<Outcome> {
    let first = question.titles.rows.first()?;
    let Row::Fact(fact) = first.row else { return None };
    let asked = &question.asked;
    // "Áp phích in khổ nào" is about the size of posters where a fact is called so.
    let kinds = asked.kind_words & !first.words != 0;
    let other = !asked.people.is_empty() || !asked.sessions.is_empty() || kinds;
    let thin = first.words.count_ones() < 2 && first.named < 0.5;
    if other || thin || !question.is_explained() {
        return None;
    }
    Some(Outcome { facts: vec![fact], ..Outcome::answer(Frame::Fact, Vec::new()) })
}
