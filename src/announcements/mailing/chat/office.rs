//! What every card of announcements is drawn from.

use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::{Announcement, Press, Tally, store, tally};
use crate::database::Database;
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team::log::{Deed, Entry};
use crate::telegram::pages::label;
use crate::telegram::{Button, Reply};
use crate::texts::{Language, Texts};

/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// A visit of somebody who may announce.
#[derive(Clone, Copy)]
pub(super) struct Office<'a> {
    pub(super) visit: &'a Visit<'a>,
    pub(super) event: &'a Edition,
    pub(super) texts: Texts,
}

impl<'a> Office<'a> {
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

    pub(super) fn languages(self) -> &'a [Language] {
        &self.event.programme.event.languages
    }

    pub(super) async fn find(self, number: i64) -> anyhow::Result<Option<Announcement>> {
        store::find(self.database(), self.bot(), (self.number(), number)).await
    }

    /// Whom it means at the moment it goes out.
    pub(super) async fn tally(self, announcement: &Announcement) -> anyhow::Result<Tally> {
        let at = announcement.due_at.unwrap_or(self.visit.now);
        tally(self.visit.desk, self.event, &announcement.aim, at).await
    }

    pub(super) fn button(self, text: impl AsRef<str>, press: &Press) -> Button {
        Button::press(label(text.as_ref(), WIDE), press.at(self.number()))
    }

    pub(super) fn draft(self, text: impl AsRef<str>, number: i64, draft: Draft) -> Button {
        self.button(text, &Press::Draft(number, draft))
    }

    pub(super) fn sent(self, text: impl AsRef<str>, number: i64, sent: Sent) -> Button {
        self.button(text, &Press::Sent(number, sent))
    }

    /// What is noted in the log when it is done.
    pub(super) fn entry(self, deed: Deed, number: i64) -> Entry {
        Entry::of(self.visit, self.number(), deed, format!("announcement:{number}"))
    }

    pub(super) fn stale(self) -> Reply {
        Reply::toast(self.texts.press_stale())
    }
}
