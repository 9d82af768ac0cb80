//! What every card of the floor is drawn from.

use crate::database::Database;
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::questions::floor::store;
use crate::questions::floor::{Press, Speech, Terms, letter, may_lead};
use crate::team;
use crate::telegram::pages::label;
use crate::telegram::{Button, Reply};
use crate::texts::Texts;

/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// A visit at an event whose sessions have a floor.
#[derive(Clone, Copy)]
pub(super) struct Podium<'a> {
    pub(super) visit: &'a Visit<'a>,
    pub(super) event: &'a Edition,
    pub(super) texts: Texts,
}

impl<'a> Podium<'a> {
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

    pub(super) async fn terms(self, session: &str) -> anyhow::Result<Terms> {
        store::terms(self.database(), self.bot(), self.number(), session).await
    }

    pub(super) async fn list(self, session: &str) -> anyhow::Result<Vec<Speech>> {
        store::list(self.database(), self.bot(), self.number(), session).await
    }

    pub(super) async fn find(self, number: i64) -> anyhow::Result<Option<Speech>> {
        store::find(self.database(), self.bot(), self.number(), number).await
    }

    /// The wish, if whoever is talking made it.
    pub(super) async fn own(self, number: i64) -> anyhow::Result<Option<Speech>> {
        Ok(self.find(number).await?.filter(|wish| wish.delegate == Some(self.me())))
    }

    /// The session, if whoever is talking may lead its list.
    pub(super) async fn led(self, id: &str) -> anyhow::Result<Option<&'a Session>> {
        let may = may_lead(self.visit, self.event, id).await?;
        Ok(self.session(id).filter(|_| may))
    }

    /// Who speaks, as they wrote it.
    pub(super) fn name(self, wish: &Speech) -> String {
        letter::name(self.texts, wish)
    }

    /// How a moderator is called before others.
    pub(super) async fn moderator(self, id: i64) -> anyhow::Result<String> {
        team::called(self.visit.desk, self.event, self.texts, id).await
    }

    pub(super) fn stale(self) -> Reply {
        Reply::toast(self.texts.press_stale())
    }
}
