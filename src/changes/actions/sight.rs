//! What an organiser's card is drawn from, and the words that every card of it uses.

use chrono::Timelike as _;

use super::action::key_of;
use super::press::Press;
use crate::agenda;
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Edition, Person, Programme, Session, Writer};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Localised, Texts, shorten};

/// Characters of a label with a row of its own.
const WIDE: usize = 40;
/// Characters of a label that shares its row.
const HALF: usize = 20;
/// Characters of a title in a message.
const TITLE: usize = 110;

/// An organiser's look at an edition.
#[derive(Clone, Copy)]
pub(super) struct Sight<'a> {
    pub(super) texts: Texts,
    pub(super) edition: &'a Edition,
    pub(super) now: Moment,
}

impl<'a> Sight<'a> {
    pub(super) fn new(visit: &Visit<'_>, edition: &'a Edition) -> Self {
        Self { texts: visit.texts, edition, now: visit.now }
    }

    pub(super) fn programme(self) -> &'a Programme {
        &self.edition.programme
    }

    pub(super) fn session(self, index: usize) -> &'a Session {
        &self.edition.programme.sessions[index]
    }

    pub(super) fn button(self, label: &str, press: &Press) -> Button {
        Button::press(shorten(label, WIDE), press.at(self.edition.number))
    }

    /// A button that shares its row.
    pub(super) fn half(self, label: &str, press: &Press) -> Button {
        Button::press(shorten(label, HALF), press.at(self.edition.number))
    }

    /// Back to a session's card.
    pub(super) fn session_button(self, session: &Session) -> Button {
        let press = agenda::Press::Session(session.id.clone()).at(self.edition.number);
        Button::press(self.texts.actions_button_session(), press)
    }

    /// Back to what can be done about a session.
    pub(super) fn back(self, session: &Session) -> Button {
        self.button(&self.texts.actions_button_back(), &Press::Menu(key_of(session)))
    }

    pub(super) fn manage_button(self) -> Button {
        self.button(&self.texts.actions_button_manage(), &Press::Manage)
    }

    pub(super) fn title(self, title: &Localised) -> String {
        shorten(title.get(self.texts.language()), TITLE)
    }

    /// Minutes since midnight of the event's wall clock.
    pub(super) fn minute(self) -> u32 {
        let local = self.programme().local(self.now);
        local.hour() * 60 + local.minute()
    }

    /// "08:00"
    pub(super) fn hour(self, moment: Moment) -> String {
        self.texts.hour(moment, self.programme().event.zone)
    }

    /// "08:00–08:30"
    pub(super) fn hours(self, session: &Session) -> String {
        self.texts.span(session.begins(), session.ends(), self.programme().event.zone)
    }

    /// Title, time and room of a session.
    pub(super) fn heading(self, session: &Session) -> Html {
        let mut heading = Html::plain(&self.title(&session.title)).bold();
        let day = self.texts.day(self.programme().local_date(session.begins()));
        let mut line = format!("{day} · {}", self.hours(session));
        if let Some(room) = self.programme().room_of(session) {
            line = format!("{line} · {}", self.title(&room.name));
        }
        heading.line(&Html::plain(&line));
        heading
    }

    /// The full name of somebody who speaks.
    pub(super) fn name(self, who: &Writer) -> String {
        match who {
            Writer::Person(person) => self.person(&self.programme().people[*person]),
            Writer::Name(name) => name.clone(),
        }
    }

    pub(super) fn person(self, person: &Person) -> String {
        person.full_name(self.texts.language())
    }

    /// A sentence with a way back to the session.
    pub(super) fn sentence(self, text: Html, session: Option<usize>) -> Reply {
        let back = session
            .map_or_else(|| self.manage_button(), |session| self.back(self.session(session)));
        Reply::show(Card::with_buttons(text, [vec![back]]))
    }
}
