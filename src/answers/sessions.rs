//! Questions about sessions: where, when, what is on.

use super::decide::Question;
use super::frame::Frame;
use super::outcome::{Outcome, Reason, Verdict};
use super::papers;
use super::pool::{nearest, pool};
use super::question::sense::{Cue, Noun};
use super::window::Window;
use crate::programme::Kind;

impl Question<'_> {
    pub(super) fn place(&self, frame: Frame) -> Outcome {
        let asked = &self.asked;
        let sessions = !asked.kinds.is_empty()
            || !asked.people.is_empty()
            || !asked.sessions.is_empty()
            || !asked.tracks.is_empty()
            || !self.titles.rows.is_empty();
        if !asked.rooms.is_empty() && !sessions {
            return Outcome { rooms: asked.rooms.clone(), ..Outcome::answer(frame, Vec::new()) };
        }
        if !sessions && (asked.names(Noun::Event) || asked.has(Cue::Start)) {
            let beside = self.window.is_some() && self.pool(Frame::WhatsOn).is_empty();
            let reason = Outcome::abstain(Reason::Unknown);
            return if beside { reason } else { Outcome::answer(frame, Vec::new()) };
        }
        let wanted = sessions
            || asked.names(Noun::Session)
            || asked.names(Noun::Track)
            || asked.names(Noun::Item)
            || asked.any(&[Cue::Next, Cue::First, Cue::Last, Cue::Now])
            || self.window.is_some();
        if !wanted {
            return Outcome::abstain(Reason::Unknown);
        }
        self.with_rooms(self.one(frame))
    }

    /// An answer with the rooms of its sessions.
    pub(super) fn with_rooms(&self, mut outcome: Outcome) -> Outcome {
        if outcome.verdict == Verdict::Answer {
            let programme = self.scene.programme;
            for room in outcome.sessions.iter().filter_map(|one| programme.sessions[*one].room) {
                if !outcome.rooms.contains(&room) {
                    outcome.rooms.push(room);
                }
            }
        }
        outcome
    }

    pub(super) fn time(&self, frame: Frame) -> Outcome {
        let asked = &self.asked;
        let sorts = [Noun::Session, Noun::Track, Noun::Item];
        if frame == Frame::HowLong && !self.is_about_sessions() && self.window.is_none() {
            return Outcome::answer(frame, Vec::new());
        }
        let about = self.is_about_sessions() || sorts.iter().any(|noun| asked.names(*noun));
        let ordered = asked.any(&[Cue::Next, Cue::First, Cue::Last, Cue::Now]);
        let this = asked.has(Cue::This) && (asked.names(Noun::Paper) || asked.has(Cue::Speak));
        if about || ordered || this {
            return self.one(frame);
        }
        let whole = asked.names(Noun::Event) || asked.has(Cue::Programme);
        if !whole && !asked.any(&[Cue::Start, Cue::End]) && self.window.is_none() {
            return Outcome::abstain(Reason::Unknown);
        }
        // The event itself: its opening and closing, or its first and last session of a day.
        let pool = self.pool(Frame::WhatsOn);
        if self.window.is_none() && !asked.names(Noun::Day) {
            let kind = if frame == Frame::WhenEnds { Kind::Closing } else { Kind::Opening };
            let edge = pool.iter().find(|one| self.scene.programme.sessions[**one].kind == kind);
            if let Some(edge) = edge {
                return Outcome::answer(frame, vec![*edge]);
            }
        }
        let day = if self.window.is_some() { pool } else { self.today_of(&pool) };
        let programme = self.scene.programme;
        if day.is_empty() && self.window.is_some() && !whole {
            return Outcome::abstain(Reason::Unknown);
        }
        let chosen = match frame {
            Frame::WhenEnds => {
                day.iter().copied().max_by_key(|session| programme.sessions[*session].ends())
            }
            _ => day.first().copied(),
        };
        Outcome::answer(frame, chosen.into_iter().collect())
    }

    /// A frame that wants one session.
    pub(super) fn one(&self, frame: Frame) -> Outcome {
        let mut meant = self.meant(frame);
        let past = |window: Window| window.is_over(self.scene.programme, self.scene.now);
        if meant.is_empty() && self.window.is_some() && self.is_about_sessions() {
            // "khai mạc hôm trước" was when it was, whichever day somebody remembers, and what there
            // is only once is not at another time.
            let any = Question { window: None, ..self.clone() };
            if self.window.is_some_and(past) || any.pool(frame).len() == 1 {
                meant = any.meant(frame);
            }
        }
        if meant.is_empty() && self.titles.papers().next().is_some() {
            return papers::answer(self);
        }
        if meant.is_empty() {
            return self.empty(frame);
        }
        self.with_sessions(frame, meant)
    }

    /// Nothing fits: then there is none at that time, or none at all.
    pub(super) fn empty(&self, frame: Frame) -> Outcome {
        let nowhere = matches!(frame, Frame::Where) && !self.is_about_sessions();
        if self.window.is_some() && (nowhere || !self.asked.asks_anything()) {
            return Outcome::abstain(Reason::Unknown);
        }
        let timed = self.window.is_some() || self.asked.any(&[Cue::Next, Cue::Now]);
        let asks = matches!(frame, Frame::Exists | Frame::Count);
        if timed || asks || !self.asked.people.is_empty() {
            return Outcome::answer(frame, Vec::new());
        }
        Outcome::abstain(Reason::NoSuch(Noun::Session))
    }

    pub(super) fn now(&self) -> Outcome {
        if !self.says_of_what(Frame::Now) {
            return Outcome::abstain(Reason::Unknown);
        }
        let window = Window::at(self.scene.programme.local(self.scene.now));
        let pool = pool(self.scene.programme, &self.asked, &self.titles, Frame::Now, Some(window));
        Outcome::answer(Frame::Now, pool)
    }

    pub(super) fn next(&self) -> Outcome {
        let pool = self.pool(Frame::Next);
        let asked = &self.asked;
        let session = !asked.kinds.is_empty()
            || !asked.sessions.is_empty()
            || !asked.tracks.is_empty()
            || !self.titles.rows.is_empty();
        let after = asked.any(&[Cue::End, Cue::Following]) && session;
        if after && self.asked.people.is_empty() {
            // "bế mạc xong thì có gì": what comes after the session that is named.
            let named = nearest(self.scene.programme, &pool, self.scene.now);
            let programme = self.scene.programme;
            let end = named.iter().map(|session| programme.sessions[*session].ends()).max();
            let from = end.unwrap_or(self.scene.now).max(self.scene.now);
            let start = programme.starts_after(from - chrono::TimeDelta::seconds(1));
            let first = start.first().map(|session| programme.sessions[*session].begins());
            let next = start.iter().copied();
            let next = next.filter(|one| Some(programme.sessions[*one].begins()) == first);
            return Outcome::answer(Frame::Next, next.collect());
        }
        Outcome::answer(Frame::Next, self.coming(&pool))
    }

    pub(super) fn edge(&self, frame: Frame) -> Outcome {
        let all =
            usize::try_from(self.asked.said).is_ok_and(|said| said == self.tokens.words.len());
        if !all && !self.says_of_what(frame) {
            return Outcome::abstain(Reason::Unknown);
        }
        let pool = self.pool(Frame::WhatsOn);
        let first = frame == Frame::First;
        Outcome::answer(frame, self.edge_of(&pool, first))
    }

    /// Whether anything tells that the programme is meant: "is there any" alone asks for nothing.
    fn says_of_what(&self, frame: Frame) -> bool {
        let asked = &self.asked;
        let nouns = [
            Noun::Session,
            Noun::Item,
            Noun::Event,
            Noun::Track,
            Noun::Paper,
            Noun::Room,
            Noun::Day,
        ];
        let cues = [Cue::Programme, Cue::Next, Cue::Now, Cue::Remaining, Cue::Following];
        let what = asked.has(Cue::What) && !asked.has(Cue::Not);
        self.is_about_sessions()
            || self.window.is_some()
            || asked.any(&cues) && self.is_mostly_said()
            || nouns.iter().any(|noun| asked.names(*noun))
            || frame == Frame::WhatsOn && (what || asked.asks_whether)
    }

    /// Whether enough of the question says something: "am kind of busy now" does not ask for now.
    fn is_mostly_said(&self) -> bool {
        let asks = [Cue::What, Cue::Where, Cue::Who, Cue::Exists, Cue::List, Cue::Count, Cue::When];
        let words = self.tokens.words.len();
        self.asked.any(&asks)
            || usize::try_from(self.asked.said).is_ok_and(|said| said * 3 >= words)
    }

    pub(super) fn several(&self, frame: Frame) -> Outcome {
        let rooms = self.asked.names(Noun::Room) && self.asked.rooms.is_empty();
        if rooms && !self.is_about_sessions() && self.window.is_none() {
            let rooms = (0..self.scene.programme.rooms.len()).collect();
            return Outcome { rooms, ..Outcome::answer(frame, Vec::new()) };
        }
        if !self.says_of_what(frame) {
            return Outcome::abstain(Reason::Unknown);
        }
        let mut sessions = self.pool(frame);
        let asked = &self.asked;
        if asked.has(Cue::Cancelled) && asked.has(Cue::What) && asked.sessions.is_empty() {
            let cancelled =
                |session: &usize| self.scene.programme.sessions[*session].is_cancelled();
            let own: Vec<usize> = sessions.iter().copied().filter(cancelled).collect();
            sessions = if own.is_empty() { sessions } else { own };
        }
        if asked.has(Cue::Now) && frame == Frame::Count && self.window.is_none() {
            sessions = self.ordered(&sessions);
        }
        let room = !asked.rooms.is_empty()
            && asked.kinds.is_empty()
            && asked.people.is_empty()
            && asked.tracks.is_empty()
            && asked.sessions.is_empty()
            && self.titles.rows.is_empty();
        if self.window.is_none() && (room || !self.is_about_sessions()) {
            let ahead = if room { self.ahead(&sessions) } else { sessions };
            sessions = self.today_of(&ahead);
        }
        if sessions.is_empty() && self.window.is_some() && !self.titles.rows.is_empty() {
            // What there is only once is not at another time.
            let any = Question { window: None, ..self.clone() };
            sessions = any.pool(frame);
            sessions.truncate(usize::from(sessions.len() < 2));
        }
        if sessions.is_empty() {
            return self.empty(frame);
        }
        Outcome::answer(frame, sessions)
    }
}
