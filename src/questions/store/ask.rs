//! From the draft to the sent question, and what the asker changes of it.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use super::step::{Actor, Taken, entered, take_in};
use super::{floor, group, read};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::programme::Settings;
use crate::questions::life::{Life, Role, Step};
use crate::questions::rules::{Limit, within_limits};
use crate::questions::{Anonymity, Question};
use crate::team::log::{self, Deed, Entry};

/// A question that was typed and is shown back.
#[derive(Clone, Copy, Debug)]
pub struct Draft<'a> {
    /// The event's number.
    pub event: i64,
    /// The update in which it was typed.
    pub number: i64,
    /// The session's id.
    pub session: &'a str,
    /// Who typed it.
    pub asker: i64,
    /// Who may know who asked.
    pub anonymity: Anonymity,
    /// Name, position and institution; may be empty.
    pub position: &'a str,
    /// What is asked.
    pub content: &'a str,
    /// The word of the lists in it; may be empty.
    pub mark: &'a str,
}

/// What became of a sent question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sending {
    /// It is with the moderators, or on the list.
    Sent(Box<Question>),
    /// It was sent before.
    Before(Box<Question>),
    /// Too many, or too soon.
    Limited(Limit),
    /// They may ask nothing more in this session.
    Blocked,
    /// There is no such draft of theirs.
    Gone,
}

/// Keeps a draft in place of an earlier one; keeping it again changes nothing.
pub async fn draft(
    database: &Database,
    bot: i64,
    draft: &Draft<'_>,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM question WHERE bot = $1 AND event = $2 AND delegate = $3 \
         AND state = 'draft' AND question < $4",
    )
    .bind(bot)
    .bind(draft.event)
    .bind(draft.asker)
    .bind(draft.number)
    .execute(&mut *transaction)
    .await
    .context("drop earlier drafts")?;
    sqlx::query(
        "INSERT INTO question (bot, event, question, session, delegate, anonymity, position, \
         content, marks, state, root, written_at, moved_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'draft', $3, $10, $10) \
         ON CONFLICT (bot, event, question) DO NOTHING",
    )
    .bind(bot)
    .bind(draft.event)
    .bind(draft.number)
    .bind(draft.session)
    .bind(draft.asker)
    .bind(draft.anonymity.word())
    .bind(draft.position)
    .bind(draft.content)
    .bind(draft.mark)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("keep a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// A question of somebody who does not write it themselves.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'a> {
    /// The event's number.
    pub event: i64,
    /// The update in which a moderator typed it.
    pub number: i64,
    /// The session's id.
    pub session: &'a str,
    /// Who asks, as the moderator wrote it; may be empty.
    pub position: &'a str,
    /// What is asked.
    pub content: &'a str,
    /// The moderator.
    pub by: i64,
}

/// Puts such a question on the list; doing it again changes nothing, and nobody is told.
pub async fn put_on_list(
    database: &Database,
    bot: i64,
    heard: &Heard<'_>,
    now: Moment,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    floor::enter(&mut transaction, bot, heard.event, heard.session).await?;
    let put = sqlx::query(
        "INSERT INTO question (bot, event, question, session, anonymity, position, content, \
         state, root, decided_by, written_at, sent_at, moved_at) \
         VALUES ($1, $2, $3, $4, 'named', $5, $6, 'listed', $3, $7, $8, $8, $8) \
         ON CONFLICT (bot, event, question) DO NOTHING",
    )
    .bind(bot)
    .bind(heard.event)
    .bind(heard.number)
    .bind(heard.session)
    .bind(heard.position)
    .bind(heard.content)
    .bind(heard.by)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("put a question on the list")?;
    if put.rows_affected() > 0 {
        let (by, about) = (Some(heard.by), format!("question:{}", heard.number));
        let entry = Entry { bot, event: heard.event, by, deed: Deed::ListQuestion, about, at: now };
        log::note(&mut transaction, &entry).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Forgets a draft.
pub async fn drop_draft(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    asker: i64,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "DELETE FROM question WHERE bot = $1 AND event = $2 AND question = $3 \
         AND delegate = $4 AND state = 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(asker)
    .execute(&mut *transaction)
    .await
    .context("drop a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Says of a draft who may know who asked, and who that is.
pub async fn describe(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    asker: i64,
    (anonymity, position): (Anonymity, &str),
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(
        "UPDATE question SET anonymity = $5, position = $6 WHERE bot = $1 AND event = $2 \
         AND question = $3 AND delegate = $4 AND state = 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(asker)
    .bind(anonymity.word())
    .bind(position)
    .execute(&mut *transaction)
    .await
    .context("describe a draft")?;
    transaction.commit().await?;
    Ok(())
}

/// Writes a draft or a waiting question anew; whether it still could be. A moderator who looks at the
/// text from before has to look again, because its step counts up.
pub async fn reword(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    asker: i64,
    (content, mark): (&str, &str),
    now: Moment,
) -> anyhow::Result<bool> {
    let mut transaction = database.begin().await?;
    let written = sqlx::query(
        "UPDATE question SET content = $5, marks = $6, step = step + 1, original = NULL, \
         translation = NULL \
         WHERE bot = $1 AND event = $2 AND question = $3 AND delegate = $4 \
         AND state IN ('draft', 'waiting') AND content <> $5",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(asker)
    .bind(content)
    .bind(mark)
    .execute(&mut *transaction)
    .await
    .context("write a question anew")?;
    let after = read::question(&mut transaction, bot, event, number).await?;
    if let Some(waits) = after.as_ref().filter(|after| after.life == Life::Waiting) {
        group::owe_card(&mut transaction, bot, event, waits, now).await?;
    }
    transaction.commit().await?;
    // An update that is handled again finds its own text.
    let same = after.is_some_and(|after| after.asker == Some(asker) && after.content == content);
    Ok(written.rows_affected() > 0 || same)
}

/// Sends a draft: counted against the limits, with the pseudonym of its level.
pub async fn send(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    asker: i64,
    (settings, moderated): (&Settings, bool),
    now: Moment,
) -> anyhow::Result<Sending> {
    let mut transaction = database.begin().await?;
    let draft = entered(&mut transaction, bot, event, number).await?;
    let Some(draft) = draft.filter(|draft| draft.asker == Some(asker)) else {
        return Ok(Sending::Gone);
    };
    if draft.life != Life::Draft {
        return Ok(Sending::Before(Box::new(draft)));
    }
    let transaction_ref = &mut transaction;
    if floor::is_blocked(transaction_ref, bot, event, &draft.session, asker).await? {
        return Ok(Sending::Blocked);
    }
    let (open, last) = so_far(&mut transaction, bot, event, (&draft.session, asker)).await?;
    if let Err(limit) = within_limits(settings, open, last, now) {
        return Ok(Sending::Limited(limit));
    }
    sign(&mut transaction, bot, event, &draft, now).await?;
    let moderated = moderated || !draft.mark.is_empty();
    let (step, actor) = (Step::Send { moderated }, Actor { id: asker, role: Role::Asker });
    let taken = take_in(&mut transaction, bot, (event, number), step, actor, now).await?;
    transaction.commit().await.context("send a question")?;
    Ok(match taken {
        Taken::Now(question) => Sending::Sent(question),
        Taken::Before(question) | Taken::Refused(question) => Sending::Before(question),
        Taken::Gone => Sending::Gone,
    })
}

/// How many open questions somebody has in a session, and when they last sent one at the event.
async fn so_far(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (session, asker): (&str, i64),
) -> anyhow::Result<(i64, Option<Moment>)> {
    let row = sqlx::query(
        "SELECT (SELECT COUNT(*) FROM question WHERE bot = $1 AND event = $2 AND session = $3 \
         AND delegate = $4 AND state IN ('waiting', 'listed', 'answering')) AS open, \
         (SELECT MAX(sent_at) FROM question WHERE bot = $1 AND event = $2 AND delegate = $4) \
         AS last",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(asker)
    .fetch_one(&mut **transaction)
    .await
    .context("count somebody's open questions")?;
    let last: Option<i64> = row.try_get("last")?;
    Ok((row.try_get("open")?, last.and_then(DateTime::from_timestamp_millis)))
}

/// Gives a question its pseudonym. A level has its own row of them, so that a question whose asker
/// the moderators know does not tell who asked another one; and no name is kept that nobody may see.
async fn sign(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    draft: &Question,
    now: Moment,
) -> anyhow::Result<()> {
    let known = sqlx::query(
        "SELECT MAX(pseudonym) AS pseudonym FROM question WHERE bot = $1 AND event = $2 \
         AND session = $3 AND delegate = $4 AND anonymity = $5 AND state <> 'draft'",
    )
    .bind(bot)
    .bind(event)
    .bind(draft.session.as_str())
    .bind(draft.asker)
    .bind(draft.anonymity.word())
    .fetch_one(&mut **transaction)
    .await
    .context("look up a pseudonym")?;
    let known: Option<i64> = known.try_get("pseudonym")?;
    let pseudonym = match (draft.anonymity, known.filter(|known| *known > 0)) {
        (Anonymity::Named, _) => 0,
        (_, Some(known)) => known,
        _ => floor::next_pseudonym(transaction, bot, event, &draft.session).await?,
    };
    let position = match draft.anonymity {
        Anonymity::Moderators => "",
        Anonymity::Named | Anonymity::Room => draft.position.as_str(),
    };
    sqlx::query(
        "UPDATE question SET pseudonym = $4, position = $5, sent_at = $6 \
         WHERE bot = $1 AND event = $2 AND question = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(draft.number)
    .bind(pseudonym)
    .bind(position)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("sign a question")?;
    Ok(())
}

/// The level and the position that somebody chose last at an event.
pub async fn last_position(
    database: &Database,
    bot: i64,
    event: i64,
    asker: i64,
) -> anyhow::Result<(Option<Anonymity>, String)> {
    let rows = sqlx::query(
        "SELECT anonymity, position FROM question WHERE bot = $1 AND event = $2 AND delegate = $3 \
         ORDER BY question DESC LIMIT 20",
    )
    .bind(bot)
    .bind(event)
    .bind(asker)
    .fetch_all(database.reader())
    .await
    .context("look up how somebody signed before")?;
    let mut level = None;
    for row in &rows {
        let word: String = row.try_get("anonymity")?;
        level = level.or_else(|| Anonymity::read(&word));
        let position: String = row.try_get("position")?;
        if !position.is_empty() {
            return Ok((level, position));
        }
    }
    Ok((level, String::new()))
}
