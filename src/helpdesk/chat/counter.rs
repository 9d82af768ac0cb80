//! What every card of the help desk is drawn from.

use crate::clock::Moment;
use crate::database::Database;
use crate::delegates::{Dialogue, Visit};
use crate::helpdesk::{FactPress, Message, Press, State, may_answer, store};
use crate::programme::{Edition, Programme};
use crate::team;
use crate::telegram::pages::label;
use crate::telegram::{Button, Reply};
use crate::texts::{Html, Texts};

use super::MARK;

/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// A visit at the help desk of an event.
#[derive(Clone, Copy)]
pub(super) struct Counter<'a> {
    pub(super) visit: &'a Visit<'a>,
    pub(super) event: &'a Edition,
    pub(super) texts: Texts,
}

impl<'a> Counter<'a> {
    pub(super) fn new(visit: &'a Visit<'_>, event: &'a Edition) -> Self {
        Self { visit, event, texts: visit.texts }
    }

    pub(super) fn database(self) -> &'a Database {
        &self.visit.desk.database
    }

    pub(super) fn bot(self) -> i64 {
        self.visit.desk.me.id
    }

    pub(super) fn number(self) -> i64 {
        self.event.number
    }

    pub(super) fn programme(self) -> &'a Programme {
        &self.event.programme
    }

    /// Who is talking.
    pub(super) fn me(self) -> i64 {
        self.visit.delegate.id
    }

    pub(super) async fn may_answer(self) -> anyhow::Result<bool> {
        may_answer(self.visit.desk, self.event, self.me()).await
    }

    pub(super) fn button(self, text: impl AsRef<str>, press: Press) -> Button {
        Button::press(label(text.as_ref(), WIDE), press.at(self.number()))
    }

    pub(super) fn fact_button(self, text: impl AsRef<str>, press: FactPress) -> Button {
        self.button(text, Press::Fact(press))
    }

    /// Waits for a text for what `words` say.
    pub(super) async fn wait_for(self, words: &[&str]) -> anyhow::Result<()> {
        Dialogue::begin(self.visit, MARK, self.number(), words).await
    }

    /// The message that organisers see; `None` when it was never sent or is no more.
    pub(super) async fn message(self, number: i64) -> anyhow::Result<Option<Message>> {
        let found = store::find(self.database(), self.bot(), self.number(), number).await?;
        Ok(found.filter(|found| !matches!(found.state, State::Aside | State::Draft)))
    }

    /// The draft, if whoever is talking writes it.
    pub(super) async fn draft(self, number: i64) -> anyhow::Result<Option<Message>> {
        let found = store::find(self.database(), self.bot(), self.number(), number).await?;
        Ok(found.filter(|found| found.delegate == self.me() && found.state == State::Draft))
    }

    /// "10:25, 3/12"
    pub(super) fn when(self, moment: Moment) -> String {
        let programme = self.programme();
        let hour = self.texts.hour(moment, programme.event.zone);
        format!("{hour}, {}", self.texts.short_day(programme.local_date(moment)))
    }

    /// Who ended a message, and how.
    pub(super) async fn who_ended(self, message: &Message) -> anyhow::Result<Html> {
        let (texts, state) = (self.texts, message.state.word());
        let Some(id) = message.decided_by else {
            return Ok(texts.helpdesk_late(&texts.roles_called_somebody(), state));
        };
        if id == self.me() {
            return Ok(texts.helpdesk_late_self(state));
        }
        let who = team::called(self.visit.desk, self.event, texts, id).await?;
        Ok(texts.helpdesk_late(&who, state))
    }

    pub(super) fn stale(self) -> Reply {
        Reply::toast(self.texts.press_stale())
    }
}
