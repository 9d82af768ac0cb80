//! An outcome as it is said: the answer itself in the first line, then what it is about.

use super::found::Found;
use super::frame::Frame;
use super::moments::Scene;
use super::outcome::{Outcome, Reason, Verdict};
use super::press::{Press, Subject};
use super::question::sense::{Noun, Small};
use super::show::{button, line};
use super::window::Window;
use crate::programme::Session;
use crate::telegram::{Button, Card, Does};
use crate::texts::{Html, Texts, count};
use crate::venue;

/// Sessions in a list, and buttons under it.
const LISTED: usize = 8;

/// What is said, and in which words.
pub(super) struct Saying<'s> {
    pub(super) texts: Texts,
    pub(super) event: i64,
    pub(super) scene: Scene<'s>,
    pub(super) window: Option<Window>,
    pub(super) small: Option<Small>,
}

impl Saying<'_> {
    /// The card of an outcome.
    pub(super) fn card(&self, outcome: &Outcome) -> Card {
        match outcome.verdict {
            Verdict::Abstain(reason) => Card::new(self.refusal(reason)),
            Verdict::Clarify => {
                let people = outcome.sessions.is_empty();
                let mut text = if people {
                    self.texts.answers_choose_person()
                } else {
                    self.texts.answers_choose()
                };
                self.list(&mut text, outcome);
                Card::with_buttons(text, self.buttons(outcome))
            }
            Verdict::Answer => Card::with_buttons(self.answer(outcome), self.buttons(outcome)),
        }
    }

    fn answer(&self, outcome: &Outcome) -> Html {
        let texts = self.texts;
        let programme = self.scene.programme;
        if outcome.frame == Frame::Help {
            return match self.small {
                Some(Small::Thanks) => texts.answers_welcome(),
                Some(Small::Bye) => texts.answers_bye(),
                _ => texts.answers_hello(),
            };
        }
        if let Some(fact) = outcome.facts.first() {
            return venue::fact_text(texts, programme, &programme.facts[*fact]);
        }
        if outcome.sessions.is_empty() && !outcome.rooms.is_empty() {
            let mut text = Html::new();
            for room in &outcome.rooms {
                text.paragraph(&venue::room_text(texts, &programme.rooms[*room]));
            }
            return text;
        }
        match outcome.sessions.as_slice() {
            [] => self.without_sessions(outcome),
            [session] => self.one(outcome, &programme.sessions[*session]),
            _ => self.several(outcome),
        }
    }

    fn without_sessions(&self, outcome: &Outcome) -> Html {
        let (texts, programme) = (self.texts, self.scene.programme);
        let found = self.people_and_papers(outcome);
        if !found.is_empty() {
            return found;
        }
        let at_event =
            matches!(outcome.frame, Frame::Where | Frame::Directions | Frame::WhichFloor);
        if at_event && self.window.is_none() {
            return self.venue();
        }
        match (outcome.frame, self.window) {
            (Frame::Now, _) => {
                let mut text = texts.answers_nothing_now();
                for session in programme.next_starts(self.scene.now).iter().take(LISTED) {
                    text.line(&texts.answers_next(&line(
                        texts,
                        programme,
                        Found::Session(*session),
                    )));
                }
                text
            }
            (Frame::Next, _) => texts.answers_nothing_next(),
            (_, Some(window)) => texts.answers_nothing_then(&self.then(window)),
            _ => texts.answers_nothing_at_all(),
        }
    }

    fn venue(&self) -> Html {
        let venue = &self.scene.programme.venue;
        let text = |part: &Option<crate::texts::Localised>| {
            part.as_ref().map_or(String::new(), |part| part.get(self.texts.language()).to_owned())
        };
        self.texts.answers_venue_line(&text(&venue.name), &text(&venue.address))
    }

    /// "vào Thứ Năm, 3/12, 14:00–15:00"
    fn then(&self, window: Window) -> String {
        let texts = self.texts;
        let zone = self.scene.programme.event.zone;
        let Some(from) = window.from.or(window.to) else { return String::new() };
        let day = texts.day(from.date());
        let moment = |local| texts.hour(self.scene.programme.moment(local), zone);
        let whole = window.to.is_some_and(|to| (to - from).num_hours() >= 24);
        let when = match window.to {
            _ if whole => day,
            Some(to) if to != from => format!("{day}, {}–{}", moment(from), moment(to)),
            _ => format!("{day}, {}", moment(from)),
        };
        texts.answers_then(&when)
    }

    fn one(&self, outcome: &Outcome, session: &Session) -> Html {
        let mut text = if session.is_cancelled() {
            self.texts.answers_is_cancelled()
        } else {
            self.lead(outcome, session)
        };
        let found = self.people_and_papers(outcome);
        text.line(&found);
        let index = outcome.sessions[0];
        text.paragraph(&line(self.texts, self.scene.programme, Found::Session(index)));
        text
    }

    /// The answer itself.
    fn lead(&self, outcome: &Outcome, session: &Session) -> Html {
        let texts = self.texts;
        let zone = self.scene.programme.event.zone;
        let day = texts.day(self.scene.programme.local_date(session.begins()));
        let span = texts.span(session.begins(), session.ends(), zone);
        let hour = texts.hour(session.begins(), zone);
        match outcome.frame {
            Frame::WhenEnds => texts.answers_ends(&texts.hour(session.ends(), zone), &day),
            Frame::HowLong => {
                let minutes = (session.ends() - session.begins()).num_minutes();
                texts.answers_lasts(&texts.length(minutes), &span)
            }
            Frame::Where | Frame::WhichFloor | Frame::Directions => self.place(outcome, session),
            Frame::Who if outcome.people.is_empty() => texts.answers_nobody(),
            Frame::Chairs if outcome.people.is_empty() => texts.answers_no_chair(),
            Frame::Who | Frame::Chairs | Frame::Paper | Frame::WhoIs => Html::new(),
            _ if session.runs_at(self.scene.now) => texts.answers_running(&span),
            _ if session.ends() <= self.scene.now => texts.answers_over(&span, &day),
            Frame::HowLongUntil => {
                let minutes = (session.begins() - self.scene.now).num_minutes();
                texts.answers_begins_in(&texts.length(minutes), &hour)
            }
            _ => {
                let room = self.scene.programme.room_of(session);
                let place = room.map(|room| venue::bilingual(texts, &room.name));
                texts.answers_at(&hour, &day, place.as_deref().unwrap_or("no"))
            }
        }
    }

    fn place(&self, outcome: &Outcome, session: &Session) -> Html {
        let texts = self.texts;
        let Some(room) = self.scene.programme.room_of(session) else {
            return texts.answers_no_room();
        };
        let floor = room.floor.as_ref().map_or("no", |floor| floor.get(texts.language()));
        let mut text = texts.answers_in_room(&venue::bilingual(texts, &room.name), floor);
        if let Some(way) = room.directions.as_ref().filter(|_| outcome.frame != Frame::WhichFloor) {
            text.line(&Html::plain(way.get(texts.language())));
        }
        text
    }

    fn several(&self, outcome: &Outcome) -> Html {
        let mut text = self.people_and_papers(outcome);
        text.line(&self.texts.answers_found(count(outcome.sessions.len())));
        self.list(&mut text, outcome);
        text
    }

    fn list(&self, text: &mut Html, outcome: &Outcome) {
        for session in outcome.sessions.iter().take(LISTED) {
            let mut bullet = Html::plain("• ");
            bullet.push(&line(self.texts, self.scene.programme, Found::Session(*session)));
            text.line(&bullet);
        }
        let more = outcome.sessions.len().saturating_sub(LISTED);
        if more > 0 {
            text.line(&self.texts.answers_more(count(more)));
        }
    }

    fn people_and_papers(&self, outcome: &Outcome) -> Html {
        let mut text = Html::new();
        let people = outcome.people.iter().map(|person| Found::Person(*person));
        let papers = outcome.papers.iter().map(|paper| Found::Paper(*paper));
        for found in people.chain(papers).take(LISTED) {
            text.line(&line(self.texts, self.scene.programme, found));
        }
        text
    }

    fn buttons(&self, outcome: &Outcome) -> Vec<Vec<Button>> {
        let sessions = outcome.sessions.iter().map(|session| Found::Session(*session));
        let people = outcome.people.iter().map(|person| Found::Person(*person));
        let papers = outcome.papers.iter().map(|paper| Found::Paper(*paper));
        if outcome.verdict == Verdict::Clarify {
            return self.choices(outcome);
        }
        let found = papers.chain(sessions).chain(people).take(LISTED);
        found
            .map(|found| vec![button(self.texts, self.event, self.scene.programme, found)])
            .collect()
    }

    /// What to choose from, each with what was asked about it.
    fn choices(&self, outcome: &Outcome) -> Vec<Vec<Button>> {
        let programme = self.scene.programme;
        let choice = |found: Found, subject: Subject| {
            let mut button = button(self.texts, self.event, programme, found);
            if let Some(press) = Press::new(outcome.frame, subject) {
                button.does = Does::Press(press.at(self.event));
            }
            vec![button]
        };
        if outcome.sessions.is_empty() {
            let id = |person: usize| Subject::Person(programme.people[person].id.clone());
            let people = outcome.people.iter().take(LISTED);
            return people.map(|one| choice(Found::Person(*one), id(*one))).collect();
        }
        let id = |session: usize| Subject::Session(programme.sessions[session].id.clone());
        let sessions = outcome.sessions.iter();
        sessions.map(|one| choice(Found::Session(*one), id(*one))).collect()
    }

    fn refusal(&self, reason: Reason) -> Html {
        let texts = self.texts;
        let mut text = match reason {
            Reason::Unknown => texts.answers_nothing(),
            Reason::Untold => texts.answers_untold(),
            Reason::Wish => texts.answers_wish(),
            Reason::Personal => return texts.answers_personal(),
            Reason::Stranger => texts.answers_no_such("person"),
            Reason::NoSuch(noun) => texts.answers_no_such(match noun {
                Noun::Room => "room",
                Noun::Track => "track",
                _ => "session",
            }),
        };
        let contact = self.scene.programme.event.contact.get(texts.language());
        if !contact.is_empty() {
            text.paragraph(&texts.answers_contact(contact));
        }
        text
    }
}
