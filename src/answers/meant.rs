//! Which sessions a question means: the nearest, the first, those of a name.

use super::decide::{CHOICES, Question};
use super::frame::Frame;
use super::names::Row;
use super::outcome::Outcome;
use super::pool::{is_between, nearest, pool};
use super::question::sense::Cue;
use crate::clock::Moment;
use crate::programme::Kind;

impl Question<'_> {
    /// The sessions that are meant, for a frame.
    pub(super) fn pool(&self, frame: Frame) -> Vec<usize> {
        let pool = pool(self.scene.programme, &self.asked, &self.titles, frame, self.window);
        self.called(pool)
    }

    /// Of sessions of a kind those that are called by the very words, where there are any: a "round
    /// table" among panels, the "farewell tea" among breaks.
    pub(super) fn called(&self, pool: Vec<usize>) -> Vec<usize> {
        let words = self.asked.kind_words;
        let programme = self.scene.programme;
        if !self.asked.sessions.is_empty() || !self.titles.rows.is_empty() {
            return pool;
        }
        if self.asked.any(&[Cue::Count, Cue::List, Cue::Exists]) || self.asked.asks_whether {
            return pool;
        }
        let evening = |session: &usize| {
            matches!(programme.sessions[*session].kind, Kind::Meal | Kind::Social)
        };
        if pool.len() > 1 && pool.iter().all(evening) {
            return self.dined(pool);
        }
        let proper = |session: &usize| !is_between(programme.sessions[*session].kind);
        let several = self.asked.kinds.len() > 1;
        if words.count_ones() < 2 || !(several || pool.iter().all(proper)) {
            return pool;
        }
        let matches = self.names.bag.matches(self.tokens, words);
        let called = |session: &usize| {
            matches.iter().any(|one| one.row == Row::Session(*session) && one.words == words)
        };
        let own: Vec<usize> = pool.iter().copied().filter(called).collect();
        if !own.is_empty() {
            return own;
        }
        // The "farewell tea" may be of another kind than either word says.
        let named =
            |session: &usize| called(session) && !programme.sessions[*session].is_cancelled();
        let all: Vec<usize> = (0..programme.sessions.len()).filter(named).collect();
        if all.is_empty() || self.window.is_some() { pool } else { all }
    }

    /// Of meals and parties those whose title has the word that was used, else the meals.
    fn dined(&self, pool: Vec<usize>) -> Vec<usize> {
        let matches = self.names.bag.matches(self.tokens, self.asked.kind_words);
        let titled = |session: &usize| {
            matches.iter().any(|one| one.row == Row::Session(*session) && one.named > 0.0)
        };
        let own: Vec<usize> = pool.iter().copied().filter(titled).collect();
        if !own.is_empty() {
            return own;
        }
        let meal = |session: &usize| self.scene.programme.sessions[*session].kind == Kind::Meal;
        let meals: Vec<usize> = pool.iter().copied().filter(meal).collect();
        if meals.is_empty() { pool } else { meals }
    }

    /// The sessions of a frame that wants one: the nearest, unless a time was said or somebody's
    /// own are asked for.
    pub(super) fn meant(&self, frame: Frame) -> Vec<usize> {
        let mut pool = self.pool(frame);
        let asked = &self.asked;
        let order = asked.any(&[Cue::Next, Cue::First, Cue::Last, Cue::Now]);
        if frame == Frame::HowLongUntil {
            pool = self.ahead(&pool);
        }
        if frame == Frame::Who && (order || self.window.is_some()) {
            // "Who speaks first" is not about the registration.
            pool.retain(|session| self.has_people(*session));
        }
        if order && self.asked.sessions.is_empty() {
            let ordered = self.ordered(&pool);
            // "The online class running workshop" runs another time.
            let titled = !self.titles.rows.is_empty() && asked.has(Cue::Now);
            if !(ordered.is_empty() && titled) {
                return ordered;
            }
        }
        if let Some(place) = asked.ordinal.filter(|_| asked.sessions.is_empty()) {
            let first = self.window.is_none().then(|| self.today_of(&pool));
            let of = first.unwrap_or_else(|| pool.clone());
            if let Some(session) = of.get(usize::from(place).saturating_sub(1)) {
                return vec![*session];
            }
        }
        if asked.has(Cue::List) {
            return pool;
        }
        if asked.has(Cue::This) && !self.is_about_sessions() && self.window.is_none() {
            let runs =
                |session: &usize| self.scene.programme.sessions[*session].runs_at(self.scene.now);
            let running: Vec<usize> = pool.iter().copied().filter(runs).collect();
            return if running.is_empty() { self.coming(&pool) } else { running };
        }
        let loose = !self.is_about_sessions() && frame != Frame::Who && frame != Frame::Chairs;
        if self.window.is_some() && loose {
            return nearest(self.scene.programme, &pool, self.scene.now);
        }
        if self.window.is_none() { self.near(frame, pool) } else { pool }
    }

    /// Whether the programme names anybody for a session.
    pub(super) fn has_people(&self, session: usize) -> bool {
        let programme = self.scene.programme;
        let people = !programme.sessions[session].people.is_empty();
        people || !programme.papers_in(session).is_empty()
    }

    /// Of a pool about which no time was said: the nearest; all that are still to come where any may
    /// be meant, or where somebody's own are asked for.
    fn near(&self, frame: Frame, pool: Vec<usize>) -> Vec<usize> {
        let nearest = |pool: &[usize]| nearest(self.scene.programme, pool, self.scene.now);
        if self.asked.people.is_empty() {
            return if self.is_open(&pool) { self.ahead(&pool) } else { nearest(&pool) };
        }
        if pool.len() < 2 {
            return pool;
        }
        let ahead = self.ahead(&pool);
        let listed = matches!(frame, Frame::WhenStarts | Frame::Who | Frame::Chairs);
        if listed { ahead } else { nearest(&ahead) }
    }

    /// Whether several sessions of a kind are still to come, of which any may be meant: what only
    /// interrupts the sessions is meant when it comes next.
    pub(super) fn is_open(&self, pool: &[usize]) -> bool {
        let programme = self.scene.programme;
        let kind = |session: &usize| programme.sessions[*session].kind;
        let runs = |session: &usize| programme.sessions[*session].runs_at(self.scene.now);
        let asked = &self.asked;
        let sorts = !asked.kinds.is_empty() || !asked.tracks.is_empty();
        let titled = self.titles.rows.len() > 1;
        let named = sorts && asked.sessions.is_empty() || asked.sessions.len() > 1 || titled;
        named
            && !pool.iter().any(runs)
            && pool.iter().all(|session| !is_between(kind(session)))
            && self.ahead(pool).len() > 1
            && self.today(&self.ahead(pool)).len() != 1
    }

    /// Those of a pool that are today.
    pub(super) fn today(&self, pool: &[usize]) -> Vec<usize> {
        let programme = self.scene.programme;
        let today = programme.local_date(self.scene.now);
        let date = |session: &usize| programme.local_date(programme.sessions[*session].begins());
        pool.iter().copied().filter(|session| date(session) == today).collect()
    }

    /// Those that are not over; all when everything is.
    pub(super) fn ahead(&self, pool: &[usize]) -> Vec<usize> {
        let programme = self.scene.programme;
        let coming: Vec<usize> = pool
            .iter()
            .copied()
            .filter(|session| programme.sessions[*session].ends() > self.scene.now)
            .collect();
        if coming.is_empty() { pool.to_vec() } else { coming }
    }

    /// What runs now.
    pub(super) fn running(&self) -> Vec<usize> {
        let programme = self.scene.programme;
        programme.running_at(self.scene.now).to_vec()
    }

    /// What takes place beside what is named.
    pub(super) fn meanwhile(&self, frame: Frame) -> Outcome {
        let programme = self.scene.programme;
        let frame = if frame == Frame::Count { frame } else { Frame::WhatsOn };
        let named = nearest(programme, &self.pool(frame), self.scene.now);
        let span = |session: usize| {
            let session = &programme.sessions[session];
            (session.begins(), session.ends())
        };
        let beside = |other: &usize| {
            let (from, to) = span(*other);
            let own = named.iter().any(|one| from < span(*one).1 && span(*one).0 < to);
            own && !named.contains(other) && !programme.sessions[*other].is_cancelled()
        };
        Outcome::answer(frame, (0..programme.sessions.len()).filter(beside).collect())
    }

    /// The first, last, running or next ones of a pool.
    pub(super) fn ordered(&self, pool: &[usize]) -> Vec<usize> {
        let programme = self.scene.programme;
        if self.asked.has(Cue::Next) {
            return self.coming(pool);
        }
        if self.asked.has(Cue::Now) {
            let runs = |session: &usize| programme.sessions[*session].runs_at(self.scene.now);
            return pool.iter().copied().filter(runs).collect();
        }
        self.edge_of(pool, self.asked.has(Cue::First))
    }

    /// The first or last ones of a pool.
    pub(super) fn edge_of(&self, pool: &[usize], first: bool) -> Vec<usize> {
        let begins = |session: &usize| self.scene.programme.sessions[*session].begins();
        let edge = pool.iter().map(begins);
        let edge = if first { edge.min() } else { edge.max() };
        pool.iter().copied().filter(|session| Some(begins(session)) == edge).collect()
    }

    /// Those of a pool that begin next.
    pub(super) fn coming(&self, pool: &[usize]) -> Vec<usize> {
        let programme = self.scene.programme;
        let begins = |session: &usize| programme.sessions[*session].begins();
        let from = self.asked.after.map(|session| programme.sessions[session].ends());
        let later = |start: &Moment| from.map_or(*start > self.scene.now, |from| *start >= from);
        let start = pool.iter().map(begins).filter(later).min();
        pool.iter().copied().filter(|session| Some(begins(session)) == start).collect()
    }

    /// Those of a pool on today's day, or on the next that has any, or on the last.
    pub(super) fn today_of(&self, pool: &[usize]) -> Vec<usize> {
        let programme = self.scene.programme;
        let date = |session: &usize| programme.local_date(programme.sessions[*session].begins());
        let today = programme.local_date(self.scene.now);
        let day = pool.iter().map(date).filter(|date| *date >= today).min();
        let day = day.or_else(|| pool.iter().map(date).max());
        pool.iter().copied().filter(|session| Some(date(session)) == day).collect()
    }

    /// An answer with sessions, or a choice when one is wanted and several are meant.
    pub(super) fn with_sessions(&self, frame: Frame, sessions: Vec<usize>) -> Outcome {
        let own = !self.asked.people.is_empty();
        let all = self.asked.has(Cue::List);
        let several = frame.takes_several() || all || (own && sessions.len() <= CHOICES);
        // Parallel sessions begin together, so there is one answer to when.
        let programme = self.scene.programme;
        let key = |session: &usize| {
            let session = &programme.sessions[*session];
            match frame {
                Frame::WhenStarts | Frame::HowLongUntil => Some(session.begins().timestamp()),
                Frame::WhenEnds => Some(session.ends().timestamp()),
                Frame::HowLong => Some((session.ends() - session.begins()).num_seconds()),
                Frame::Where | Frame::WhichFloor | Frame::Directions => {
                    session.room.and_then(|room| i64::try_from(room).ok())
                }
                _ => None,
            }
        };
        let first = sessions.first().and_then(key);
        let together = first.is_some() && sessions.iter().all(|session| key(session) == first);
        if sessions.len() > 1 && !several && !together {
            return Outcome::clarify(frame, sessions.into_iter().take(CHOICES).collect());
        }
        Outcome::answer(frame, sessions)
    }
}
