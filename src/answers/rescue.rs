//! A second look at a question that was not understood: what holds nearly all that it says, and
//! clearly more of it than anything else, is meant.

use std::collections::HashMap;

use super::decide::Question;
use super::frame::{Frame, frame};
use super::names::{Match, Row};
use super::outcome::{Outcome, Reason, Verdict};
use super::question::cover::{Meaning, Piece};
use super::question::lexicon::Lexicon;
use super::question::sense::{Cue, Noun, Sense, Topic};
use super::titles::Titles;

/// How much of what a question says must be held.
const MOST: f32 = 0.75;
const NEARLY_ALL: f32 = 0.9;
/// What the word for a topic weighs for a fact that has the topic.
const TOPIC: f32 = 2.0;
/// How much another row may hold of what the best does.
const APART: f32 = 0.8;
/// Letters of an English word that says nothing in a question but may say something in an answer.
const TELLING: usize = 4;

impl Question<'_> {
    /// A fact or session that is meant by its words although the question was refused.
    pub(super) fn rescued(&mut self, refused: &Outcome, pieces: &[Piece]) -> Option<Outcome> {
        let Verdict::Abstain(reason) = refused.verdict else { return None };
        let doubtful = matches!(reason, Reason::Unknown | Reason::Untold | Reason::NoSuch(_));
        if !doubtful || self.tokens.are_cut() || self.is_on_other_days() {
            return None;
        }
        let said = Said::of(self, pieces);
        if said.telling == 0 || !self.asked.people.is_empty() || self.asked.has(Cue::Best) {
            return None;
        }
        self.by_what_is_told(&said).or_else(|| self.by_most_words(&said, reason))
    }

    /// A fact that holds more of the words than the title by which a question was answered, when
    /// nothing of the programme was asked: "what should I bring on the boat".
    pub(super) fn told_rather(&self, answered: &Outcome, pieces: &[Piece]) -> Option<Outcome> {
        let weak = matches!(answered.frame, Frame::WhatsOn | Frame::Exists | Frame::List);
        let asked = &self.asked;
        let own = asked.is_about_something() && asked.sessions.is_empty();
        let programme = [Cue::About, Cue::Now, Cue::Next, Cue::Programme, Cue::Cancelled];
        if !weak || answered.verdict != Verdict::Answer || own || asked.any(&programme) {
            return None;
        }
        let named = self.titles.rows.first().map_or(0, |one| one.words.count_ones());
        let named = named.max(u32::from(!asked.sessions.is_empty()));
        if named == 0 || asked.names(Noun::Session) || !asked.times.is_empty() {
            return None;
        }
        let said = Said::of(self, pieces);
        let told = self.names.told.held(self.tokens, said.telling | said.plain);
        let more = told.values().any(|held| held.words.count_ones() > named);
        if more { self.by_what_is_told(&said) } else { None }
    }

    /// The fact whose topic or answer has the words.
    fn by_what_is_told(&self, said: &Said) -> Option<Outcome> {
        let told = &self.names.told;
        let mut all = told.held(self.tokens, said.telling | said.plain);
        for (topic, bits) in &said.topic_words {
            // The word for a topic is one for every fact that has it.
            for fact in self.names.topics.get(topic).into_iter().flatten() {
                let held = all.entry(*fact).or_default();
                held.weight += TOPIC * f32::from(u8::from(held.words & bits == 0));
                held.words |= bits;
            }
        }
        let rank = |fact: &usize| all.get(fact).map_or(0.0, |held| held.weight);
        let best = all
            .keys()
            .copied()
            .max_by(|one, other| rank(one).total_cmp(&rank(other)).then(other.cmp(one)))?;
        let held = all.get(&best)?;
        let second = all.keys().filter(|fact| **fact != best).map(rank).fold(0.0, f32::max);
        let weigh = |bits: u64| -> f32 {
            let words = self.tokens.words.iter().enumerate();
            let own = words.filter(|(number, _)| bits & (1 << number) != 0);
            own.map(|(_, word)| told.rarity(word)).sum()
        };
        let share = weigh(held.words & said.telling) / weigh(said.telling).max(f32::MIN_POSITIVE);
        let words = held.words.count_ones();
        // A syllable is of too many words to tell a fact without the next.
        let syllables = self.tokens.words.iter().enumerate().filter(|(number, word)| {
            held.words & (1 << number) != 0 && word.is_syllable() && !said.english
        });
        let syllables = syllables.count();
        let foreign = held.words.count_ones() as usize > syllables && share > 0.99;
        let whole = syllables < 1 || held.pairs > 0 || foreign;
        let alone = said.telling.is_power_of_two()
            && (held.best == 100 || self.is_rare(said) || self.is_topic(said));
        let enough = words > 1 && whole || alone;
        let clear = share >= MOST && second <= APART * held.weight;
        let asks = self.asks_for_a_fact() || words > 1 && share > 0.9;
        (enough && clear && asks && held.words & said.telling != 0)
            .then(|| Outcome { facts: vec![best], ..Outcome::answer(Frame::Fact, Vec::new()) })
    }

    /// Whether the only word that tells is a long English one that nothing else here has.
    fn is_rare(&self, said: &Said) -> bool {
        let word = &self.tokens.words[said.telling.trailing_zeros() as usize];
        let known = Lexicon::of_all().knows(&word.folded) || self.names.knows_named(&word.folded);
        said.english && word.folded.len() > TELLING && !known && self.asked.has(Cue::Me)
    }

    /// Whether all that tells is the topic of a fact that is not told as such.
    fn is_topic(&self, said: &Said) -> bool {
        let asked = &self.asked;
        asked.soft_topics == 0 && said.telling == said.topics && asked.topics.len() == 1
    }

    fn asks_for_a_fact(&self) -> bool {
        let cues = [Cue::Where, Cue::When, Cue::What, Cue::Exists, Cue::Way, Cue::Who, Cue::Count];
        self.asked.any(&cues) || self.asked.asks_whether || self.tokens.question
    }

    /// Whether anything is asked of a session.
    fn asks_for_a_session(&self, said: &Said) -> bool {
        let asks = [
            Cue::When,
            Cue::Start,
            Cue::End,
            Cue::Where,
            Cue::Floor,
            Cue::Way,
            Cue::Who,
            Cue::Length,
            Cue::Until,
            Cue::Cancelled,
        ];
        let asked = &self.asked;
        let exists = asked.has(Cue::Exists) && said.telling.count_ones() > 1;
        asked.any(&asks) || !asked.roles.is_empty() || exists
    }

    /// The session that holds most of the words, for what is asked of it.
    fn by_most_words(&mut self, said: &Said, reason: Reason) -> Option<Outcome> {
        let elsewhere = matches!(reason, Reason::NoSuch(Noun::Room | Noun::Track));
        if elsewhere || !self.asks_for_a_session(said) {
            return None;
        }
        let held = self.holding(said);
        let rank = |session: &usize| held[session].0;
        let best = held
            .keys()
            .copied()
            .max_by(|one, other| rank(one).total_cmp(&rank(other)).then(other.cmp(one)))?;
        let (share, one) = held[&best];
        let second = held.keys().filter(|other| **other != best).map(rank).fold(0.0, f32::max);
        let words = (one.words & (said.telling | said.plain)).count_ones();
        let enough = words > 1 && one.named > 0.0 || one.named > 0.4;
        // Who will win a prize is not told by who takes part.
        let most = if self.asked.has(Cue::Who) { NEARLY_ALL } else { MOST };
        if share < most || second > APART * share || !enough {
            return None;
        }
        let explained = self.asked.unknown;
        self.titles = Titles { rows: vec![one], explained, are_officers: false };
        let kind = self.scene.programme.sessions[best].kind;
        self.asked.kinds.retain(|kinds| kinds.contains(kind));
        self.asked.topics.clear();
        self.asked.absent = None;
        let outcome = self.by_frame(frame(&self.asked, true));
        (outcome.verdict == Verdict::Answer && outcome.sessions == [best]).then_some(outcome)
    }

    /// The sessions that hold any of the words, each with how much it holds and by what row. One of
    /// another kind than was said is none, unless it is called so.
    fn holding(&self, said: &Said) -> HashMap<usize, (f32, Match)> {
        let programme = self.scene.programme;
        let kinds = &self.asked.kinds;
        let of_kind = |session: usize| {
            let kind = programme.sessions[session].kind;
            kinds.is_empty() || kinds.iter().any(|one| one.contains(kind))
        };
        let mut held: HashMap<usize, (f32, Match)> = HashMap::new();
        for one in self.names.bag.matches(self.tokens, said.telling | said.plain) {
            let session = match one.row {
                Row::Session(session) => Some(session),
                Row::Paper(paper) => programme.papers[paper].session,
                Row::Topic(topic) => Some(programme.topics[topic].session),
                _ => None,
            };
            let titled = self.asked.kind_words & !one.words == 0;
            let Some(session) = session.filter(|one| titled || of_kind(*one)) else { continue };
            let share = self.share_of(session, &one, said);
            let own = held.entry(session).or_insert((share, one));
            if share > own.0 {
                *own = (share, one);
            }
        }
        held
    }

    /// How much of what is said a session holds, from 0 to 1: its own words, and those for its kind.
    fn share_of(&self, session: usize, one: &Match, said: &Said) -> f32 {
        let kind = self.scene.programme.sessions[session].kind;
        let own = self.asked.kinds.iter().any(|kinds| kinds.contains(kind));
        let kinds = if own { self.asked.kind_words } else { 0 };
        let weigh = |bits: u64| -> f32 {
            let words = self.tokens.words.iter().enumerate();
            let held = words.filter(|(number, _)| bits & (1 << number) != 0);
            held.map(|(_, word)| self.names.bag.rarity(&word.folded)).sum()
        };
        weigh((one.words | kinds) & said.telling) / weigh(said.telling).max(f32::MIN_POSITIVE)
    }
}

/// The words of a question by how much they say, a bit each.
struct Said {
    /// What must be held.
    telling: u64,
    /// What may be: English words that say nothing in a question.
    plain: u64,
    /// Of what must be held, the topics of facts.
    topics: u64,
    /// The words of every topic, a bit each.
    topic_words: Vec<(Topic, u64)>,
    /// Whether the question is in English.
    english: bool,
}

impl Said {
    fn of(question: &Question<'_>, pieces: &[Piece]) -> Self {
        let english = question.tokens.language.is_some_and(|language| language.code() == "en");
        let mut said = Self { telling: 0, plain: 0, topics: 0, topic_words: Vec::new(), english };
        for piece in pieces {
            let bits = piece.words.clone().fold(0, |bits, word| bits | 1 << word);
            match &piece.meaning {
                Meaning::Time(_) => {}
                Meaning::Sense(sense) if says_nothing(*sense) => {
                    for number in piece.words.clone() {
                        let word = &question.tokens.words[number];
                        let long = english && word.bare && word.folded.len() >= TELLING;
                        let filler = *sense == Sense::Filler;
                        let named = long && filler && question.names.told.names(word);
                        said.telling |= if named { 1 << number } else { 0 };
                        said.plain |= if long || filler && !english { 1 << number } else { 0 };
                    }
                }
                meaning => {
                    said.telling |= bits;
                    if let Meaning::Sense(Sense::Topic(topic)) = meaning {
                        said.topics |= bits;
                        said.topic_words.push((*topic, bits));
                    }
                }
            }
        }
        if !english {
            // A syllable that says nothing counts beside one that does: "máy tính".
            said.plain &= said.telling << 1 | said.telling >> 1;
        }
        said.plain &= !said.telling;
        said
    }
}

/// Whether a meaning is of the question, and not of what it is about.
fn says_nothing(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Filler
            | Sense::Cue(_)
            | Sense::Title
            | Sense::Small(_)
            | Sense::Role(_)
            | Sense::Noun(_)
    )
}

#[cfg(test)]
mod tests {
    use super::super::names::Names;
    use super::super::sample::sample;
    use super::super::understand::understand;

    #[test]
    fn what_holds_nearly_all_words_is_meant_and_nothing_else_is() {
        let programme = sample();
        let names = Names::of(&programme);
        let now = "2026-12-03T03:00:00Z".parse().unwrap();
        for (text, session) in [
            ("phiên trí tuệ nhâ tạo họp phòng nào", Some("b2")),
            ("trình diễn LMS mấy giờ", Some("trinh-dien")),
            ("who will win the poster prize", None),
            ("số điện thoại thầy Minh", None),
        ] {
            let (outcome, _) = understand(&programme, &names, now, text, None);
            let ids = outcome.sessions.iter().map(|one| programme.sessions[*one].id.as_str());
            assert_eq!(ids.collect::<Vec<_>>(), Vec::from_iter(session), "{text}");
        }
    }
}
