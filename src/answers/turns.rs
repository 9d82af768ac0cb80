//! Turns of phrase in which words beside each other ask for something else than each alone.

use super::asked::Asked;
use super::moments::Scene;
use super::names::{Label, Names, Row};
use super::pool::hour_of;
use super::question::cover::{Meaning, Piece};
use super::question::lexicon::Lexicon;
use super::question::sense::{Cue, Kinds, Noun, Sense};
use super::question::tokens::{Token, Tokens};
use super::time::{Anchor, Found, Point, Side, Time, TimeExpression};
use super::window::{Sort, Window};
use crate::programme::Kind;

impl Asked {
    /// "Từ hội trường qua nhà hàng đi lối nào": the way is to the other room.
    pub(super) fn leave_the_start(&mut self, tokens: &Tokens, pieces: &[Piece]) {
        if self.places < 2 || !self.has(Cue::Way) {
            return;
        }
        let from = |word: &Token| word.folded == "from" || word.folded == "tu";
        for piece in pieces {
            let Meaning::Labels(labels) = &piece.meaning else { continue };
            let start = piece.words.start;
            let before = &tokens.words[start.saturating_sub(2)..start];
            if before.iter().any(from) {
                let own = |room: &usize| labels.contains(&Label::Room(*room));
                self.rooms.retain(|room| !own(room));
            }
        }
    }

    /// "Gala ăn ở đâu" is of the gala, and of no other meal.
    pub(super) fn leave_the_meal(&mut self) {
        if self.kinds.iter().any(|kinds| kinds.part.is_some()) {
            self.kinds.retain(|kinds| *kinds != Kinds::of(Kind::Meal));
        }
    }

    /// "Bác sĩ nào" and "which professor" ask who it is.
    pub(super) fn ask_by_title(&mut self, pieces: &[Piece]) {
        let title = |piece: &Piece| piece.meaning == Meaning::Sense(Sense::Title);
        let what = |piece: &Piece| piece.meaning == Meaning::Sense(Sense::Cue(Cue::What));
        let asks = pieces
            .windows(2)
            .any(|two| title(&two[0]) && what(&two[1]) || what(&two[0]) && title(&two[1]));
        if asks && self.people.is_empty() {
            self.ask(Cue::Who);
        }
    }

    /// "Who opens the event" asks for who speaks at the opening.
    pub(super) fn ask_who_opens(&mut self) {
        let event = self.names(Noun::Event) || self.names(Noun::Item);
        let whole = event && !self.is_about_something();
        if !whole || !self.has(Cue::Who) || !self.any(&[Cue::Start, Cue::End]) {
            return;
        }
        let kind = if self.has(Cue::Start) { Kind::Opening } else { Kind::Closing };
        self.leave(Cue::Start);
        self.leave(Cue::End);
        self.kinds.push(Kinds::of(kind));
    }

    /// The "hội nghị y tế" is the event, and no question for a doctor.
    pub(super) fn leave_the_event_name(
        &mut self,
        pieces: &[Piece],
        tokens: &Tokens,
        names: &Names,
    ) {
        let event = |piece: &Piece| piece.meaning == Meaning::Sense(Sense::Noun(Noun::Event));
        let own = |two: &[Piece]| {
            let mut topic = tokens.words[two[1].words.clone()].iter();
            event(&two[0]) && topic.all(|word| names.labels.says(Label::Event, &word.folded))
        };
        for two in pieces.windows(2).filter(|two| own(two)) {
            if let Meaning::Sense(Sense::Topic(topic)) = two[1].meaning {
                self.topics.retain(|one| *one != topic);
                self.content &= !bits(&two[1]);
                self.topic_words = self.topic_words.saturating_sub(bits(&two[1]).count_ones());
            }
        }
    }

    /// "The boat leaves from where" asks for no office.
    pub(super) fn ask_from_where(&mut self, tokens: &Tokens) {
        let [.., from, last] = tokens.words.as_slice() else { return };
        let asks = from.folded == "from" && last.folded == "where";
        if asks && self.people.is_empty() && self.has(Cue::Office) {
            self.leave(Cue::Office);
            self.ask(Cue::Where);
        }
    }

    /// "Moved to what time" asks for no clock: the time of what is named.
    pub(super) fn ask_by_clock(&mut self) {
        let clock = Lexicon::of_all().topic_named("clock");
        let only = !self.topics.is_empty() && self.topics.iter().all(|one| Some(*one) == clock);
        let about = self.is_about_something()
            || self.unknown != 0
            || self.any(&[Cue::Cancelled, Cue::Start, Cue::End]);
        if only && about {
            self.topics.clear();
            self.topic_words = 0;
            self.soft_topics = 0;
            self.ask(Cue::When);
        }
    }

    /// "Until coffee how many minutes" asks how long it is until then.
    pub(super) fn ask_until(&mut self, times: &[Found]) {
        if !self.has(Cue::Length) {
            return;
        }
        let kind = |number: &usize| match times.get(*number)?.expression {
            TimeExpression::Open {
                side: Side::Until | Side::Before,
                anchor:
                    Anchor::Kind(kind)
                    | Anchor::Point(Point { calendar: None, time: Some(Time::Kind(kind)) }),
            } => Kinds::told_by(kind).map(|kinds| (*number, kinds)),
            _ => None,
        };
        if let Some((number, kinds)) = self.times.iter().find_map(kind) {
            self.times.retain(|one| *one != number);
            self.kinds.push(kinds);
            self.leave(Cue::Length);
            self.ask(Cue::Until);
        }
    }

    /// What something that is asked for comes after: "after the keynote, where is the panel", "how
    /// many sessions after tea". Gives the piece that names what is before it.
    pub(super) fn comes_after<'p>(&self, pieces: &'p [Piece]) -> Option<&'p Piece> {
        let follows = Meaning::Sense(Sense::Cue(Cue::Following));
        let filler = Meaning::Sense(Sense::Filler);
        let at = pieces.iter().position(|piece| piece.meaning == follows)?;
        let next = pieces[at + 1..].iter().find(|piece| piece.meaning != filler)?;
        let named = match &next.meaning {
            Meaning::Sense(Sense::Kind(_)) => true,
            Meaning::Labels(labels) => labels.iter().all(|one| matches!(one, Label::Session(_))),
            _ => false,
        };
        let sorts = [Noun::Session, Noun::Track, Noun::Item].iter().any(|noun| self.names(*noun));
        let other = self.kinds.len() + self.sessions.len() > 1 || sorts || self.unknown != 0;
        let asks = self.any(&[Cue::Where, Cue::Who, Cue::Count, Cue::Floor]);
        let asks = asks || !self.roles.is_empty() || other && self.has(Cue::When);
        (named && self.people.is_empty() && asks).then_some(next)
    }

    /// Takes what is only named as coming before to be named no more.
    fn leave_named(&mut self, piece: &Piece) {
        self.leave(Cue::Following);
        match &piece.meaning {
            Meaning::Sense(Sense::Kind(kinds)) => {
                if let Some(at) = self.kinds.iter().position(|one| one == kinds) {
                    self.kinds.remove(at);
                }
                self.kind_words &= !bits(piece);
                self.content &= !bits(piece);
            }
            Meaning::Labels(labels) => {
                self.sessions.retain(|session| !labels.contains(&Label::Session(*session)));
            }
            _ => {}
        }
    }
}

impl Scene<'_> {
    /// What comes after the nearest session that a piece names.
    pub(super) fn after(
        &self,
        asked: &mut Asked,
        piece: &Piece,
        tokens: &Tokens,
        names: &Names,
    ) -> Option<Window> {
        let programme = self.programme;
        let fits = |index: &usize| match &piece.meaning {
            Meaning::Sense(Sense::Kind(kinds)) => {
                let session = &programme.sessions[*index];
                !session.is_cancelled() && kinds.mean(session, hour_of(programme, session.begins()))
            }
            Meaning::Labels(labels) => labels.contains(&Label::Session(*index)),
            _ => false,
        };
        let mut before: Vec<usize> = (0..programme.sessions.len()).filter(fits).collect();
        let said = |index: &usize| {
            tokens.words[piece.words.clone()]
                .iter()
                .all(|word| names.bag.holds(Row::Session(*index), &word.folded))
        };
        if before.iter().any(said) {
            before.retain(said);
        }
        before.sort_by_key(|index| programme.sessions[*index].begins());
        let ahead = before.iter().find(|index| programme.sessions[**index].ends() > self.now);
        let session = &programme.sessions[*ahead.or(before.last())?];
        asked.leave_named(piece);
        let from = programme.local(session.ends());
        let to = Window::day(from.date()).to;
        Some(Window { sort: Sort::Next, ..Window::between(Some(from), to) })
    }
}

/// The words of a piece, a bit each.
fn bits(piece: &Piece) -> u64 {
    piece.words.clone().fold(0, |bits, word| bits | 1 << word)
}
