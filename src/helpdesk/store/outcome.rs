//! How a message ends: answered, or closed without an answer; once, with the letter that tells it.

use anyhow::Context as _;

use super::{read, take_turn};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::helpdesk::{Message, State, letter};
use crate::outbox;
use crate::team::log::{self, Deed, Entry};

/// What became of an organiser's act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// It was ended now.
    Now(Message),
    /// By the same update: one that is handled again.
    Before(Message),
    /// Somebody ended it before.
    Late(Message),
    /// There is no such message any more.
    Gone,
}

/// Who ends a message, and in which update.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// The organiser.
    pub organiser: i64,
    /// The update.
    pub update: i64,
}

/// Answers an open message with `answer`, or closes it when there is none. Its writer is owed the letter
/// in the same transaction.
pub async fn end(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    answer: Option<&str>,
    by: By,
    now: Moment,
) -> anyhow::Result<Ended> {
    let mut transaction = database.begin().await?;
    take_turn(&mut transaction, bot, event).await?;
    let Some(found) = read::message(&mut transaction, bot, event, number).await? else {
        return Ok(Ended::Gone);
    };
    match found.state {
        State::Aside | State::Draft => return Ok(Ended::Gone),
        State::Answered | State::Closed => {
            let same = found.decided_by == Some(by.organiser);
            let again = same && found.decided_in == Some(by.update);
            return Ok(if again { Ended::Before(found) } else { Ended::Late(found) });
        }
        State::Open => {}
    }
    let state = if answer.is_some() { State::Answered } else { State::Closed };
    let ended = Message {
        state,
        answer: answer.map(str::to_owned),
        decided_by: Some(by.organiser),
        decided_in: Some(by.update),
        ..found
    };
    write(&mut transaction, bot, event, &ended, now).await?;
    log::note(&mut transaction, &entry(bot, event, &ended, now)).await?;
    let letter = letter::answer(event, &ended, now);
    outbox::store::owe(&mut transaction, bot, now, &[letter]).await?;
    transaction.commit().await?;
    Ok(Ended::Now(ended))
}

/// That it was answered stands in the log, and that it was closed; neither what was said nor who asked.
fn entry(bot: i64, event: i64, ended: &Message, now: Moment) -> Entry {
    let about = format!("question:{}", ended.number);
    Entry { bot, event, by: ended.decided_by, deed: Deed::AnswerHelp, about, at: now }
}

async fn write(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    ended: &Message,
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE helpdesk_message SET state = $4, answer = $5, decided_by = $6, decided_in = $7, \
         decided_at = $8 WHERE bot = $1 AND event = $2 AND message = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(ended.number)
    .bind(ended.state.word())
    .bind(ended.answer.as_deref())
    .bind(ended.decided_by)
    .bind(ended.decided_in)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("end a message")?;
    Ok(())
}
