//! Closes windows and writes the letters.

use std::sync::Arc;

use anyhow::Context as _;

use super::concerned::{self, Concern, Range};
use super::net::Net;
use super::store::{self, Unsettled, Window, Writing};
use super::{KIND, nets, rules};
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::outbox::{self, Letter};
use crate::programme::Edition;

/// Delegates that are looked at for one transaction of letters: some ten milliseconds of the one
/// writer.
const PAGE: i64 = 500;
/// Pages in one call, so that what is written already goes out meanwhile.
const PAGES: usize = 4;

/// Closes the windows whose time has come and owes the notices, and returns when to be asked again.
/// One small query where nothing is new.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let mut next: Option<Moment> = None;
    for unsettled in store::unsettled(&desk.database, desk.me.id).await? {
        if let Some(moment) = advance(desk, now, unsettled).await? {
            next = Some(next.map_or(moment, |next| next.min(moment)));
        }
    }
    Ok(next)
}

async fn advance(desk: &Desk, now: Moment, unsettled: Unsettled) -> anyhow::Result<Option<Moment>> {
    let (database, bot, event) = (&desk.database, desk.me.id, unsettled.event);
    let Some(settled) = unsettled.settled else {
        store::begin(database, bot, event).await?;
        return Ok(Some(now));
    };
    if let Some(writing) = unsettled.writing {
        return write(desk, now, event, settled, writing).await;
    }
    let window = match unsettled.window.filter(|window| window.seen == unsettled.version) {
        Some(window) => window,
        None => look(desk, now, &unsettled, settled).await?,
    };
    if now < window.closes_at {
        return Ok(Some(window.closes_at));
    }
    store::close(database, bot, event, settled, window.seen).await?;
    let writing = Writing { target: window.seen, written_to: i64::MIN };
    write(desk, now, event, settled, writing).await
}

/// Finds out when a window closes in which there is a version that was not seen yet.
async fn look(
    desk: &Desk,
    now: Moment,
    unsettled: &Unsettled,
    settled: i64,
) -> anyhow::Result<Window> {
    let (event, seen) = (unsettled.event, unsettled.version);
    let edition = hanging(desk, event, seen).await?;
    let net = nets::between(desk, &edition, settled, seen).await?;
    let window = Window { seen, closes_at: rules::closes(unsettled.opened_at, now, &net) };
    store::look(&desk.database, desk.me.id, event, settled, window).await?;
    Ok(window)
}

/// The edition of `event`, at least of `version`.
async fn hanging(desk: &Desk, event: i64, version: i64) -> anyhow::Result<Arc<Edition>> {
    let hangs = || desk.board.by_number(event).filter(|edition| edition.version >= version);
    if let Some(edition) = hangs() {
        return Ok(edition);
    }
    desk.board.refresh(&desk.database).await?;
    hangs().context("the version in force does not hang")
}

/// Writes the letters of a closed window, some at a time; returns when to go on.
async fn write(
    desk: &Desk,
    now: Moment,
    event: i64,
    settled: i64,
    mut writing: Writing,
) -> anyhow::Result<Option<Moment>> {
    let (database, bot, target) = (&desk.database, desk.me.id, writing.target);
    let edition = hanging(desk, event, target).await?;
    let net = nets::between(desk, &edition, settled, target).await?;
    let net = Net {
        sessions: net.sessions.iter().filter(|news| now < rules::over(news)).cloned().collect(),
    };
    let stub = Stub { event, from: settled, to: target, now };
    for page in 1..=PAGES {
        let more = !net.sessions.is_empty();
        let range =
            if more { Range::next(database, bot, writing.written_to, PAGE).await? } else { None };
        let Some(range) = range else {
            store::settle(database, bot, event, target).await?;
            // Another version may have been published meanwhile.
            return Ok(Some(now));
        };
        let people = concerned::gather(database, bot, event, &net, range).await?;
        let letters: Vec<Letter> =
            people.iter().map(|(chat, concern)| stub.letter(*chat, concern, &net)).collect();
        writing.written_to = range.until;
        if letters.is_empty() && page < PAGES {
            continue;
        }
        let mut transaction = database.begin().await?;
        if !store::advance(&mut transaction, bot, event, writing).await? {
            return Ok(Some(now));
        }
        outbox::store::owe(&mut transaction, bot, now, &letters).await?;
        transaction.commit().await?;
    }
    Ok(Some(now))
}

/// What the letters of a window have in common.
struct Stub {
    event: i64,
    from: i64,
    to: i64,
    now: Moment,
}

impl Stub {
    fn letter(&self, chat: i64, concern: &Concern, net: &Net) -> Letter {
        let (from, to) = (self.from, self.to);
        Letter {
            kind: KIND,
            event: self.event,
            chat,
            key: format!("{from} {to} {chat}"),
            bundle: self.event.to_string(),
            batch: String::new(),
            about: format!("{from} {to}"),
            due_at: self.now,
            wanted_at: concern
                .of(net)
                .map(|news| rules::wanted(news, self.now))
                .min()
                .unwrap_or(self.now),
            expires_at: concern.of(net).map(rules::over).max(),
        }
    }
}
