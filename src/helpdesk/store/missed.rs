//! What was not answered, kept without whoever asked.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::texts::{fold, similar, words};

/// Characters that are kept of a question.
const CHARACTERS: usize = 300;
/// Questions that are looked at, the newest.
const NEWEST: i64 = 2_000;
/// Different questions that are compared with each other; older ones stand by themselves.
const COMPARED: usize = 300;

/// A question that was not answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unanswered {
    /// What was asked, as it was last typed.
    pub asked: String,
    /// How often.
    pub times: i64,
}

/// Questions that probably ask the same, which nobody has dealt with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// The update of every time it was asked, the newest first; never none.
    pub numbers: Vec<i64>,
    /// As it was typed, the newest first, each once.
    pub asked: Vec<String>,
    /// When it was asked last.
    pub last_at: Moment,
}

/// Keeps a question; the same update again changes nothing.
pub async fn keep(
    database: &Database,
    bot: i64,
    event: i64,
    update: i64,
    asked: &str,
    now: Moment,
) -> anyhow::Result<()> {
    let asked: String = asked.chars().take(CHARACTERS).collect();
    let mut transaction = database.begin().await?;
    sqlx::query(
        "INSERT INTO unanswered (bot, event, asked_in, asked, asked_at) \
         VALUES ($1, $2, $3, $4, $5) ON CONFLICT (bot, event, asked_in) DO NOTHING",
    )
    .bind(bot)
    .bind(event)
    .bind(update)
    .bind(asked)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep what was not answered")?;
    transaction.commit().await?;
    Ok(())
}

/// What was asked in vain at an event, the most frequent first; however it was typed.
pub async fn of(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Unanswered>> {
    let rows = sqlx::query(
        "SELECT asked FROM unanswered WHERE bot = $1 AND event = $2 ORDER BY asked_at, asked_in",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await?;
    let mut all: Vec<(Vec<String>, Unanswered)> = Vec::new();
    for row in rows {
        let asked: String = row.try_get("asked")?;
        let words = crate::texts::words(&asked);
        match all.iter_mut().find(|(known, _)| *known == words) {
            Some((_, one)) => *one = Unanswered { asked, times: one.times + 1 },
            None => all.push((words, Unanswered { asked, times: 1 })),
        }
    }
    let mut all: Vec<Unanswered> = all.into_iter().map(|(_, one)| one).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.times));
    Ok(all)
}

/// What nobody has dealt with, similar questions together; the most frequent first, then the newest.
pub async fn open(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Missed>> {
    let rows = sqlx::query(
        "SELECT asked_in, asked, asked_at FROM unanswered \
         WHERE bot = $1 AND event = $2 AND settled_at IS NULL \
         ORDER BY asked_at DESC, asked_in DESC LIMIT $3",
    )
    .bind(bot)
    .bind(event)
    .bind(NEWEST)
    .fetch_all(database.reader())
    .await
    .context("list what was not answered")?;
    let mut all: Vec<(Vec<String>, Missed)> = Vec::new();
    for row in rows {
        let (number, asked): (i64, String) = (row.try_get("asked_in")?, row.try_get("asked")?);
        let folded = words(&asked);
        if let Some((_, one)) = all.iter_mut().find(|(known, _)| *known == folded) {
            one.numbers.push(number);
            // Of one question as several typed it, the one with diacritics is read more easily.
            if !is_marked(&one.asked[0]) && is_marked(&asked) {
                one.asked[0] = asked;
            }
            continue;
        }
        let last_at = DateTime::from_timestamp_millis(row.try_get("asked_at")?);
        let last_at = last_at.unwrap_or_default();
        all.push((folded, Missed { numbers: vec![number], asked: vec![asked], last_at }));
    }
    let mut all = together(all.into_iter().map(|(_, one)| one).collect());
    all.sort_by_key(|one| std::cmp::Reverse((one.numbers.len(), one.last_at)));
    Ok(all)
}

fn is_marked(text: &str) -> bool {
    fold(text) != text.chars().flat_map(char::to_lowercase).collect::<String>()
}

/// Similar ones as one; `all` has the newest first.
fn together(mut all: Vec<Missed>) -> Vec<Missed> {
    let older = all.split_off(all.len().min(COMPARED));
    let asked: Vec<&str> = all.iter().map(|one| one.asked[0].as_str()).collect();
    let groups = similar::groups(&asked);
    let mut met: Vec<Missed> = Vec::new();
    for group in groups {
        let mut members = group.into_iter().filter_map(|index| all.get(index).cloned());
        let Some(mut first) = members.next() else { continue };
        for member in members {
            first.numbers.extend(member.numbers);
            first.asked.extend(member.asked);
        }
        met.push(first);
    }
    met.extend(older);
    met
}

/// Somebody has dealt with the questions of these updates.
pub async fn settle(
    database: &Database,
    bot: i64,
    event: i64,
    numbers: &[i64],
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    for number in numbers {
        sqlx::query(
            "UPDATE unanswered SET settled_at = $4 \
             WHERE bot = $1 AND event = $2 AND asked_in = $3 AND settled_at IS NULL",
        )
        .bind(bot)
        .bind(event)
        .bind(number)
        .bind(now.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("settle what was not answered")?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Forgets what was asked at an event before it is kept no longer.
pub async fn expire(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query("DELETE FROM unanswered WHERE bot = $1 AND event = $2")
        .bind(bot)
        .bind(event)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
