//! Whom changes concern.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context as _;
use sqlx::Row as _;

use super::net::{Net, News};
use crate::database::{Database, Placeholders};
use crate::programme::Programme;

/// Sessions that are asked for by name; of more, all of a delegate's are read.
const BY_NAME: usize = 200;
/// Delegates that are looked through at once to be counted.
const PAGE: i64 = 2_000;

const ASKED: &str = "SELECT DISTINCT delegate, session AS said FROM question \
     WHERE bot = $1 AND event = $2 AND delegate > $3 AND delegate <= $4 \
     AND state NOT IN ('draft', 'withdrawn')";
const TIES: &str = "SELECT delegate, person AS said FROM tie \
     WHERE bot = $1 AND event = $2 AND delegate > $3 AND delegate <= $4";

/// Why changes concern somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concern {
    /// They joined the event, so what concerns everybody concerns them.
    pub joined: bool,
    /// Sessions that they starred; only those that changed.
    pub starred: BTreeSet<String>,
    /// Sessions whose panel they asked something.
    pub asked: BTreeSet<String>,
    /// People of the programme that they are.
    pub is: BTreeSet<String>,
}

impl Concern {
    /// Whether `news` concerns them.
    pub fn is_about(&self, news: &News) -> bool {
        (self.joined && news.everyone) || self.is_own(news)
    }

    /// Whether it is a session of their own: starred, asked in, or with a part of theirs in it.
    pub fn is_own(&self, news: &News) -> bool {
        self.starred.contains(&news.session)
            || self.asked.contains(&news.session)
            || self.is.iter().any(|person| news.people.contains(person))
    }

    /// What of `net` concerns them.
    pub fn of<'n>(&self, net: &'n Net) -> impl Iterator<Item = &'n News> {
        net.sessions.iter().filter(|news| self.is_about(news))
    }
}

/// Delegates from an excluded to an included one, in the order of their ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    /// Not this one, nor any before.
    pub after: i64,
    /// This one, and none after.
    pub until: i64,
}

impl Range {
    /// Just this delegate.
    pub fn only(delegate: i64) -> Self {
        Self { after: delegate.saturating_sub(1), until: delegate }
    }

    /// The next `count` delegates of `bot` after `after`; `None` when there are no more.
    pub async fn next(
        database: &Database,
        bot: i64,
        after: i64,
        count: i64,
    ) -> anyhow::Result<Option<Self>> {
        let row = sqlx::query(
            "SELECT MAX(delegate) AS last FROM (SELECT delegate FROM delegate \
             WHERE bot = $1 AND delegate > $2 ORDER BY delegate LIMIT $3) page",
        )
        .bind(bot)
        .bind(after)
        .bind(count)
        .fetch_one(database.reader())
        .await
        .context("turn to the next delegates")?;
        let last: Option<i64> = row.try_get("last")?;
        Ok(last.map(|until| Self { after, until }))
    }
}

/// Who of `range` is concerned by `net`, and why. Everybody who is ever told of changes is gathered
/// here: who starred a session, who asked in it, who joined for what concerns everybody, who has a part.
pub async fn gather(
    database: &Database,
    bot: i64,
    event: i64,
    net: &Net,
    range: Range,
) -> anyhow::Result<BTreeMap<i64, Concern>> {
    let mut people = BTreeMap::<i64, Concern>::new();
    if net.sessions.is_empty() {
        return Ok(people);
    }
    for (delegate, session) in stars(database, bot, event, net, range).await? {
        if net.of(&session).is_some() {
            people.entry(delegate).or_default().starred.insert(session);
        }
    }
    for (delegate, session) in said_of(database, ASKED, (bot, event), range).await? {
        if net.of(&session).is_some() {
            people.entry(delegate).or_default().asked.insert(session);
        }
    }
    if net.sessions.iter().any(|news| news.everyone) {
        for delegate in joined(database, bot, event, range).await? {
            people.entry(delegate).or_default().joined = true;
        }
    }
    for (delegate, person) in said_of(database, TIES, (bot, event), range).await? {
        people.entry(delegate).or_default().is.insert(person);
    }
    people.retain(|_, concern| net.sessions.iter().any(|news| concern.is_about(news)));
    Ok(people)
}

/// How many people the difference between two versions concerns.
pub async fn count(
    database: &Database,
    bot: i64,
    event: i64,
    (old, new): (&Programme, &Programme),
) -> anyhow::Result<usize> {
    let net = Net::between(old, new);
    let (mut people, mut after) = (0, i64::MIN);
    while let Some(range) = Range::next(database, bot, after, PAGE).await? {
        people += gather(database, bot, event, &net, range).await?.len();
        after = range.until;
    }
    Ok(people)
}

async fn stars(
    database: &Database,
    bot: i64,
    event: i64,
    net: &Net,
    range: Range,
) -> anyhow::Result<Vec<(i64, String)>> {
    const HEAD: &str = "SELECT delegate, session FROM star WHERE bot = $1 AND event = $2 \
         AND delegate > $3 AND delegate <= $4";
    const NAMED: &str = "SELECT delegate, session FROM star WHERE bot = $1 AND event = $2 \
         AND delegate > $3 AND delegate <= $4 AND session IN ";
    let named = if net.sessions.len() <= BY_NAME { net.sessions.as_slice() } else { &[] };
    let sql = if named.is_empty() {
        Placeholders::after(HEAD, 4).tail("")
    } else {
        Placeholders::after(NAMED, 4).list(named.len()).tail("")
    };
    let mut query = sqlx::query(sql).bind(bot).bind(event).bind(range.after).bind(range.until);
    for news in named {
        query = query.bind(news.session.as_str());
    }
    let rows = query.fetch_all(database.reader()).await.context("read who starred")?;
    rows.iter().map(|row| Ok((row.try_get("delegate")?, row.try_get("session")?))).collect()
}

async fn joined(
    database: &Database,
    bot: i64,
    event: i64,
    range: Range,
) -> anyhow::Result<Vec<i64>> {
    let rows = sqlx::query(
        "SELECT delegate FROM participation \
         WHERE bot = $1 AND event = $2 AND delegate > $3 AND delegate <= $4",
    )
    .bind(bot)
    .bind(event)
    .bind(range.after)
    .bind(range.until)
    .fetch_all(database.reader())
    .await
    .context("read who joined")?;
    rows.iter().map(|row| Ok(row.try_get("delegate")?)).collect()
}

/// What `sql` says of each delegate of `range`.
async fn said_of(
    database: &Database,
    sql: &'static str,
    (bot, event): (i64, i64),
    range: Range,
) -> anyhow::Result<Vec<(i64, String)>> {
    let rows = sqlx::query(sql)
        .bind(bot)
        .bind(event)
        .bind(range.after)
        .bind(range.until)
        .fetch_all(database.reader())
        .await
        .context("read whom a session concerns")?;
    rows.iter().map(|row| Ok((row.try_get("delegate")?, row.try_get("said")?))).collect()
}
