//! What every card of questions is drawn from.

use crate::database::Database;
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::questions::store::{self, floor};
use crate::questions::{Floor, Press, Question};
use crate::telegram::pages::label;
use crate::telegram::{Button, Reply};
use crate::texts::Texts;

/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// A visit at an event whose sessions take questions.
#[derive(Clone, Copy)]
pub(super) struct Panel<'a> {
    pub(super) visit: &'a Visit<'a>,
    pub(super) event: &'a Edition,
    pub(super) texts: Texts,
}

impl<'a> Panel<'a> {
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

    /// Who is talking.
    pub(super) fn me(self) -> i64 {
        self.visit.delegate.id
    }

    pub(super) fn session(self, id: &str) -> Option<&'a Session> {
        let programme = &self.event.programme;
        programme.sessions.get(programme.session(id)?)
    }

    /// A session's title; its id when it left the programme.
    pub(super) fn title(self, id: &str) -> String {
        let session = self.session(id);
        session.map_or(id, |session| session.title.get(self.texts.language())).to_owned()
    }

    pub(super) fn button(self, text: impl AsRef<str>, press: &Press) -> Button {
        Button::press(label(text.as_ref(), WIDE), press.at(self.number()))
    }

    pub(super) async fn floor(self, session: &str) -> anyhow::Result<Floor> {
        floor::of(self.database(), self.bot(), self.number(), session).await
    }

    /// Whether a session takes questions now.
    pub(super) async fn is_open(self, id: &str) -> anyhow::Result<bool> {
        let Some(session) = self.session(id) else { return Ok(false) };
        Ok(self.floor(id).await?.is_open(session, self.visit.now))
    }

    /// Whether a session's list takes votes.
    pub(super) async fn has_voting(self, id: &str) -> anyhow::Result<bool> {
        Ok(self.floor(id).await?.has_voting(&self.event.programme.settings))
    }

    pub(super) async fn question(self, number: i64) -> anyhow::Result<Option<Question>> {
        store::find(self.database(), self.bot(), self.number(), number).await
    }

    /// The question, if whoever is talking asked it.
    pub(super) async fn own(self, number: i64) -> anyhow::Result<Option<Question>> {
        let found = self.question(number).await?;
        Ok(found.filter(|question| question.asker == Some(self.me())))
    }

    pub(super) fn stale(self) -> Reply {
        Reply::toast(self.texts.press_stale())
    }
}
