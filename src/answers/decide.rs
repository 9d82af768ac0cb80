//! What a question is answered with: an answer, a choice, or that it is not known.

use super::asked::Asked;
use super::frame::{Frame, frame};
use super::moments::Scene;
use super::names::{Label, Match, Names, Row};
use super::outcome::{Outcome, Reason};
use super::question::sense::{Cue, Kinds, Noun, Small};
use super::question::tokens::Tokens;
use super::titles::Titles;
use super::window::Window;
use super::{facts, papers, people};
use crate::programme::{EventKind, Kind};

/// Sessions that a choice offers at most.
pub(super) const CHOICES: usize = 4;

/// A question with all that is known about its words.
#[derive(Clone, Debug)]
pub(super) struct Question<'q> {
    /// What was typed.
    pub(super) tokens: &'q Tokens,
    /// What it holds.
    pub(super) asked: Asked,
    /// What its unknown words name.
    pub(super) titles: Titles,
    /// When it is about.
    pub(super) window: Option<Window>,
    /// The event's names.
    pub(super) names: &'q Names,
    /// The event and the moment.
    pub(super) scene: Scene<'q>,
}

impl Question<'_> {
    /// Decides.
    pub(super) fn decide(&mut self) -> Outcome {
        self.name_the_event();
        self.name_the_tracks();
        self.name_the_headed();
        let aside = self.courtesy().or_else(|| self.refusal()).or_else(|| self.capacity());
        if let Some(outcome) = aside.or_else(|| facts::answer(self)) {
            return outcome;
        }
        if self.names_no_outing() {
            return Outcome::abstain(Reason::NoSuch(Noun::Session));
        }
        if self.titles.are_thin(&self.asked, self.tokens) || self.is_of_another_kind() {
            self.titles = Titles::default();
        }
        if !self.is_explained() || self.is_narrowed_by_the_unknown() {
            return Outcome::abstain(Reason::Unknown);
        }
        let asked = &self.asked;
        let other = asked.any(&[Cue::Who, Cue::Speak, Cue::First, Cue::Next]);
        let other = other || asked.names(Noun::Paper) || !asked.people.is_empty();
        if asked.has(Cue::Office) && !other && self.titles.rows.is_empty() {
            return Outcome::abstain(Reason::Unknown);
        }
        if self.is_of_another_edition() {
            return Outcome::abstain(Reason::Untold);
        }
        let frame = frame(&self.asked, !self.titles.rows.is_empty());
        if self.asked.one_name {
            let people = self.asked.people.clone();
            return Outcome { people, ..Outcome::clarify(frame, Vec::new()) };
        }
        if self.titles.are_officers {
            let speaks = self.asked.names(Noun::Paper) || self.asked.has(Cue::Speak);
            if !speaks || frame == Frame::WhoIs {
                return people::who_is(self);
            }
            // "tham luận của Lào Cai" is of those who come from there.
            self.asked.people = self.titles.people().collect();
            self.titles = Titles::default();
        }
        self.by_frame(frame)
    }

    pub(super) fn by_frame(&self, frame: Frame) -> Outcome {
        if self.asked.has(Cue::Meanwhile) && self.is_about_sessions() {
            return self.meanwhile(frame);
        }
        match frame {
            Frame::None => Outcome::abstain(Reason::Unknown),
            Frame::WhoIs => people::who_is(self),
            Frame::Who | Frame::Chairs => people::who(self, frame),
            Frame::Paper => papers::answer(self),
            Frame::Where | Frame::WhichFloor | Frame::Directions => self.place(frame),
            Frame::WhenStarts | Frame::WhenEnds | Frame::HowLong | Frame::HowLongUntil => {
                let outcome = self.time(frame);
                if self.asked.has(Cue::Where) { self.with_rooms(outcome) } else { outcome }
            }
            Frame::Now => self.now(),
            Frame::Next => self.next(),
            Frame::First | Frame::Last => self.edge(frame),
            Frame::WhatsOn if self.is_only_a_paper() => papers::answer(self),
            Frame::Count if self.asked.names(Noun::Paper) => {
                Outcome { frame, ..papers::answer(self) }
            }
            Frame::Count if !self.counts_something() => Outcome::abstain(Reason::Unknown),
            _ => self.several(frame),
        }
    }

    /// Whether a kind is asked for, and one syllable is of the titles of other kinds only.
    fn is_of_another_kind(&self) -> bool {
        let asked = &self.asked;
        let programme = self.scene.programme;
        let Some(first) = self.titles.rows.first() else { return false };
        let syllable = self.tokens.language.is_none_or(|language| language.code() == "vi");
        let other = |session: usize| {
            let kind = programme.sessions[session].kind;
            !asked.kinds.iter().any(|kinds| kinds.contains(kind))
        };
        let of_other = self.titles.rows.iter().all(|one| match one.row {
            Row::Session(session) => other(session),
            Row::Paper(paper) => programme.papers[paper].session.is_none_or(other),
            _ => false,
        });
        !asked.kinds.is_empty() && syllable && first.words.is_power_of_two() && of_other
    }

    /// Whether an outing, a meal or the like is asked for by what it is, and there is none here: the
    /// "tour of the old court" is no session on courts.
    fn names_no_outing(&self) -> bool {
        let sessions = &self.scene.programme.sessions;
        let outings = [Kind::Tour, Kind::Meal, Kind::Social, Kind::Poster];
        let outing = |kinds: &Kinds| outings.iter().any(|kind| kinds.contains(*kind));
        let held = |kinds: &Kinds| sessions.iter().any(|session| kinds.contains(session.kind));
        let said = |one: &Match| one.words & self.asked.kind_words != 0;
        let kinds = &self.asked.kinds;
        !kinds.is_empty()
            && kinds.iter().all(|kinds| outing(kinds) && !held(kinds))
            && !self.titles.rows.is_empty()
            && !self.titles.rows.iter().any(said)
            && !self.asked.has(Cue::About)
    }

    /// Whether it is about a month or year in which nothing of this programme takes place.
    fn is_of_another_edition(&self) -> bool {
        self.window.is_some_and(Window::is_long) && self.is_on_other_days()
    }

    /// Whether it is about whole days on which nothing of this programme takes place.
    pub(super) fn is_on_other_days(&self) -> bool {
        let held = |window: Window| {
            let programme = self.scene.programme;
            programme.sessions.iter().any(|one| window.holds(programme, one))
        };
        self.window.is_some_and(|window| window.is_of_days() && !held(window))
    }

    /// Whether nothing but the title of a paper was typed.
    fn is_only_a_paper(&self) -> bool {
        let paper = self.titles.rows.first().is_some_and(|one| matches!(one.row, Row::Paper(_)));
        let asks = self.asked.any(&[Cue::What, Cue::About, Cue::Speak, Cue::Programme]);
        paper && !asks && self.asked.times.is_empty()
    }

    /// How many people fit into a room; how many there are, nobody has told.
    fn capacity(&self) -> Option<Outcome> {
        let asked = &self.asked;
        if asked.has(Cue::Capacity) && !asked.rooms.is_empty() {
            let rooms = asked.rooms.clone();
            return Some(Outcome { rooms, ..Outcome::answer(Frame::Count, Vec::new()) });
        }
        let people = asked.names(Noun::Attendee) && asked.has(Cue::Count);
        (people || asked.has(Cue::Capacity)).then(|| Outcome::abstain(Reason::Untold))
    }

    /// A word for a kind of which there are no sessions is one for the event: "the workshop".
    fn name_the_event(&mut self) {
        let programme = self.scene.programme;
        let own = match programme.event.kind {
            EventKind::Workshop => Kind::Workshop,
            EventKind::Seminar => Kind::Panel,
            EventKind::Conference | EventKind::Congress => return,
        };
        let none = !programme.sessions.iter().any(|session| session.kind == own);
        if none && self.asked.kinds.iter().any(|kinds| kinds.contains(own)) {
            self.asked.kinds.retain(|kinds| !kinds.contains(own));
            self.asked.name_event();
        }
    }

    /// "How many panels" where the tracks are called panels, and no title says the word.
    fn name_the_tracks(&mut self) {
        let words = self.asked.kind_words;
        let mut own = self.tokens.words.iter().enumerate();
        let word = own.find(|(number, _)| words & (1 << number) != 0);
        let Some((_, word)) = word.filter(|_| words.is_power_of_two()) else { return };
        let singular = word.folded.strip_suffix('s').unwrap_or(&word.folded);
        let said = |label: &Label| matches!(label, Label::Track(_));
        let tracks = self.names.labels.saying(singular).filter(said).count();
        let titled = self.names.labels.saying(singular);
        let titled = titled.filter(|label| matches!(label, Label::Session(_))).count();
        if tracks > 1 && titled == 0 {
            self.asked.kinds.clear();
            self.asked.name_tracks();
        }
    }

    /// "How many themes" where the sessions themselves are called so.
    fn name_the_headed(&mut self) {
        let words = self.asked.track_words;
        if words == 0 || !self.asked.tracks.is_empty() || !self.asked.sessions.is_empty() {
            return;
        }
        let matches = self.names.bag.matches(self.tokens, words);
        let said = self.tokens.words.iter().enumerate();
        let said = said.filter(|(number, _)| words & (1 << number) != 0);
        let said: Vec<&str> = said.map(|(_, word)| word.folded.as_str()).collect();
        let begins = |session: &usize| {
            let mut titles = self.scene.programme.sessions[*session].title.iter();
            titles.any(|(_, title)| {
                let head = Tokens::of(title).words;
                let singular = |word: &str| word.strip_suffix('s').unwrap_or(word).to_owned();
                head.len() > said.len()
                    && head
                        .iter()
                        .zip(&said)
                        .all(|(own, said)| singular(&own.folded) == singular(said))
            })
        };
        let whole = matches.iter().filter(|one| one.words == words && one.named > 0.0);
        let sessions = whole.filter_map(|one| match one.row {
            Row::Session(session) => Some(session),
            _ => None,
        });
        let headed: Vec<usize> = sessions.filter(begins).collect();
        self.asked.headed = if headed.len() > 1 { headed } else { Vec::new() };
    }

    /// Whether it is said what is counted.
    fn counts_something(&self) -> bool {
        let nouns = [Noun::Session, Noun::Item, Noun::Track, Noun::Day];
        let titled = self.titles.rows.len() > 1;
        let talks = self.asked.has(Cue::Speak) && self.asked.has(Cue::Now);
        self.asked.is_about_something()
            || titled
            || talks
            || nouns.iter().any(|noun| self.asked.names(*noun))
    }

    /// Whether the question names sessions in any way.
    pub(super) fn is_about_sessions(&self) -> bool {
        self.asked.is_about_something() || !self.titles.rows.is_empty()
    }

    fn courtesy(&self) -> Option<Outcome> {
        let asked = &self.asked;
        let small = asked.small?;
        let nothing_else = !self.is_about_sessions()
            && asked.unknown == 0
            && asked.topics.is_empty()
            && asked.times.is_empty()
            && !asked.any(&[
                Cue::When,
                Cue::Where,
                Cue::Next,
                Cue::Now,
                Cue::Programme,
                Cue::Count,
            ]);
        let polite = small != Small::Help || !asked.any(&[Cue::Who]) || nothing_else;
        (nothing_else && polite).then(|| Outcome::answer(Frame::Help, Vec::new()))
    }

    fn refusal(&self) -> Option<Outcome> {
        let asked = &self.asked;
        if self.tokens.are_cut() {
            return Some(Outcome::abstain(Reason::Unknown));
        }
        // What is the best nobody here can tell, and what is better than what neither.
        let told = asked.topics.iter().any(|topic| self.names.topics.contains_key(topic));
        let placed = told && asked.unknown == 0 && asked.has(Cue::Where);
        if asked.has(Cue::Best) && !placed {
            return Some(Outcome::abstain(Reason::Unknown));
        }
        if let Some(reason) = asked.absent {
            return Some(Outcome::abstain(reason));
        }
        let asks = asked.any(&[Cue::When, Cue::Where, Cue::Who, Cue::Cancelled, Cue::Floor]);
        if asked.wish && !asks && !told {
            return Some(Outcome::abstain(Reason::Wish));
        }
        let mine = asked.has(Cue::Mine)
            && (asked.has(Cue::Programme) || asked.names(Noun::Session))
            && asked.topics.is_empty();
        let titled = asked.has(Cue::Mine) && !asked.is_about_something() && !asks;
        let titled = titled && !self.titles.rows.is_empty() && asked.topics.is_empty();
        let own = asked.names(Noun::Turn) || mine && !self.is_about_sessions() || titled;
        if own {
            return Some(Outcome::abstain(Reason::Personal));
        }
        let refuses = asked.has(Cue::Not) && asked.has(Cue::Me) && asked.is_about_something();
        let asks = asks || asked.any(&[Cue::What, Cue::Count, Cue::Length, Cue::Exists, Cue::Next]);
        (refuses && !asks && !asked.asks_whether).then(|| Outcome::abstain(Reason::Wish))
    }

    /// Whether enough of the question is understood to answer it.
    pub(super) fn is_explained(&self) -> bool {
        let asked = &self.asked;
        let left = (asked.unknown & !self.titles.explained).count_ones();
        if left == 0 {
            return true;
        }
        let titled = self.titles.explained.count_ones();
        let said = asked.said + titled;
        let strong = !asked.people.is_empty()
            || !asked.sessions.is_empty()
            || !asked.rooms.is_empty()
            || titled >= 3;
        let asks = [Cue::When, Cue::Start, Cue::End, Cue::Length, Cue::Until, Cue::Where, Cue::Who];
        let kinds = !asked.kinds.is_empty() && asked.said >= 5 && asked.any(&asks);
        left == 1 && (strong && said >= 4 || kinds)
    }

    /// Whether a word that is not known may narrow down a list.
    fn is_narrowed_by_the_unknown(&self) -> bool {
        let left = self.asked.unknown & !self.titles.explained;
        let found = !self.titles.rows.is_empty();
        left != 0 && frame(&self.asked, found).takes_several()
    }
}
