//! Who is to be reminded of a session.

use anyhow::Context as _;
use chrono::TimeDelta;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Placeholders};
use crate::delegates::settings::DEFAULT_MINUTES;
use crate::reminders::rules::{TOO_LATE, Target};

/// Why somebody is reminded of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// They starred it.
    Starred,
    /// They have a part in it.
    Part,
    /// They joined the event, and the session concerns everybody.
    Joined,
}

/// Somebody to be reminded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The delegate.
    pub delegate: i64,
    /// How long before the start.
    pub before: TimeDelta,
}

/// Which reminders are looked for, and where to go on.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// From whom.
    pub source: Source,
    /// Only who wants to be reminded at least so many minutes before.
    pub minutes: u32,
    /// Delegates after this one, in order.
    pub after: i64,
    /// At most so many.
    pub limit: i64,
}

/// Who wants to be reminded of a session: everybody whom nothing keeps from it. Whoever came to it
/// too late ($4) has just seen when it begins. Ends before a list of ids.
macro_rules! people {
    ($columns:literal, $table:literal, $since:literal, $own:literal, $list:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM ",
            $table,
            " p JOIN delegate d ON d.bot = p.bot AND d.delegate = p.delegate \
             LEFT JOIN notification n ON n.bot = p.bot AND n.delegate = p.delegate \
             WHERE p.bot = $1 AND p.event = $2 AND p.",
            $since,
            " <= $4",
            $own,
            " AND d.unreachable_at IS NULL AND n.reminders_off_at IS NULL \
             AND (n.paused_at IS NULL OR n.resumes_at <= $5) \
             AND NOT EXISTS (SELECT 1 FROM muted m WHERE m.bot = p.bot AND m.event = p.event \
             AND m.delegate = p.delegate AND m.session = $3) ",
            $list
        )
    };
}

/// The same without those who starred what the session follows: they sit there already.
macro_rules! standing {
    ($columns:literal, $table:literal, $since:literal, $own:literal) => {
        people!(
            $columns,
            $table,
            $since,
            $own,
            "AND NOT EXISTS (SELECT 1 FROM star s WHERE s.bot = p.bot AND s.event = p.event \
             AND s.delegate = p.delegate AND s.session IN "
        )
    };
}

/// One row for each of them.
macro_rules! each {
    ($table:literal, $since:literal, $own:literal) => {
        standing!(
            "p.delegate AS delegate, CAST(COALESCE(n.minutes, 15) AS BIGINT) AS minutes",
            $table,
            $since,
            $own
        )
    };
}

/// How many there are, by their minutes.
macro_rules! counted {
    ($table:literal, $since:literal, $own:literal) => {
        standing!(
            "CAST(COALESCE(n.minutes, 15) AS BIGINT) AS minutes, COUNT(*) AS people",
            $table,
            $since,
            $own
        )
    };
}

/// Without those to whom the reminder is owed already. What became obsolete is owed again: the
/// session was starred again, or moved back.
macro_rules! page_tail {
    ($close:literal) => {
        concat!(
            $close,
            " AND COALESCE(n.minutes, 15) >= $6 AND p.delegate > $7 \
             AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.bot = p.bot AND l.event = p.event \
             AND l.kind = 'reminder' AND l.key = CAST(p.delegate AS TEXT) || $8 \
             AND (l.ending IS NULL OR l.ending NOT IN ('obsolete', 'withdrawn'))) \
             ORDER BY p.delegate LIMIT $9"
        )
    };
}

const STARRED: &str = each!("star", "starred_at", " AND p.session = $3");
const JOINED: &str = each!("participation", "joined_at", "");
const STANDING_TAIL: &str = page_tail!(")");
/// Who has a part in a session is reminded of it wherever they sit.
const PARTS: &str = people!(
    "p.delegate AS delegate, CAST(COALESCE(n.minutes, 15) AS BIGINT) AS minutes",
    "tie",
    "tied_at",
    "",
    "AND p.person IN "
);
const PARTS_TAIL: &str = page_tail!("");
const COUNT_STARRED: &str = counted!("star", "starred_at", " AND p.session = $3");
const COUNT_JOINED: &str = counted!("participation", "joined_at", "");
const COUNT_TAIL: &str = ") GROUP BY COALESCE(n.minutes, 15)";

/// How many are to be reminded of `target`, by their minutes before it. Of those who have a part in
/// it, who are few, as many as there could be.
pub async fn count(
    database: &Database,
    bot: i64,
    event: i64,
    target: &Target,
    now: Moment,
) -> anyhow::Result<Vec<(u32, u64)>> {
    let mut counted = vec![(DEFAULT_MINUTES, u64::try_from(target.people.len())?)];
    if target.all_sit {
        return Ok(counted);
    }
    // Whoever starred what concerns everybody has joined, but for a few who count for nothing here.
    let head = if target.everyone { COUNT_JOINED } else { COUNT_STARRED };
    let follows = listed(&target.follows);
    let sql = Placeholders::after(head, 5).list(follows.len()).tail(COUNT_TAIL);
    let mut query = sqlx::query(sql)
        .bind(bot)
        .bind(event)
        .bind(target.session.as_str())
        .bind((target.start - TOO_LATE).timestamp_millis())
        .bind(now.timestamp_millis());
    for session in follows {
        query = query.bind(session);
    }
    for row in query.fetch_all(database.reader()).await.context("count reminders")? {
        let (minutes, people): (i64, i64) = (row.try_get("minutes")?, row.try_get("people")?);
        counted.push((u32::try_from(minutes)?, u64::try_from(people)?));
    }
    Ok(counted)
}

/// Some of those to whom a reminder of `target` is not owed yet, in the order of their ids.
pub async fn due(
    database: &Database,
    bot: i64,
    event: i64,
    target: &Target,
    page: Page,
    now: Moment,
) -> anyhow::Result<Vec<Due>> {
    let (head, list, tail) = match page.source {
        Source::Part => (PARTS, &target.people, PARTS_TAIL),
        Source::Starred => (STARRED, &target.follows, STANDING_TAIL),
        Source::Joined => (JOINED, &target.follows, STANDING_TAIL),
    };
    let list = listed(list);
    let sql = Placeholders::after(head, 9).list(list.len()).tail(tail);
    let mut query = sqlx::query(sql)
        .bind(bot)
        .bind(event)
        .bind(target.session.as_str())
        .bind((target.start - TOO_LATE).timestamp_millis())
        .bind(now.timestamp_millis())
        .bind(i64::from(page.minutes))
        .bind(page.after)
        .bind(target.key_tail())
        .bind(page.limit);
    for id in list {
        query = query.bind(id);
    }
    let rows = query.fetch_all(database.reader()).await.context("look who is to be reminded")?;
    rows.iter()
        .map(|row| {
            let before = TimeDelta::minutes(row.try_get("minutes")?);
            Ok(Due { delegate: row.try_get("delegate")?, before })
        })
        .collect()
}

/// The ids, or the empty one that nothing has: a list in SQL is never empty.
fn listed(ids: &[String]) -> Vec<&str> {
    if ids.is_empty() { vec![""] } else { ids.iter().map(String::as_str).collect() }
}
