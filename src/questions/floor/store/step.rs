//! What moderators do with a list: once each, in turn, with the letters that it owes.

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;

use super::read::{done_of, read, speech};
use super::terms::enter;
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{self, Letter};
use crate::questions::floor::rules::{self, Change, Deed, News, SOON, Spot, State, before};
use crate::questions::floor::{Done, Speech, letter};

/// What a button of a moderator was drawn from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The step of the list at that time.
    pub step: i64,
    /// Who presses it.
    pub by: i64,
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was taken now.
    Now,
    /// The same person took it before: a second press, or an update that is handled again.
    Before,
    /// The list has changed since the button was drawn; what was done last, where that is known.
    Late(Option<Done>),
    /// It does not lead on from where they stand.
    Refused,
    /// There is nobody of this number.
    Gone,
}

/// Does `deed` with `number`.
pub async fn take(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    deed: Deed,
    seen: Seen,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let Some(wish) = speech(&mut transaction, bot, event, number).await? else {
        return Ok(Taken::Gone);
    };
    let key = (event, wish.session.as_str());
    let terms = enter(&mut transaction, bot, event, key.1).await?;
    if terms.step != seen.step {
        return late(&mut transaction, bot, key, (number, deed), seen).await;
    }
    let list = read(&mut transaction, bot, event, key.1).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let Some(changes) = rules::take(&spots, deed, number, terms.minutes(), now) else {
        return Ok(Taken::Refused);
    };
    let done = Done { step: seen.step + 1, speech: number, deed, by: seen.by };
    write(&mut transaction, bot, key, &done, &changes, now).await?;
    transaction.commit().await.context("take a step")?;
    Ok(Taken::Now)
}

/// Takes the last step of a list back, whoever took it.
pub async fn undo(
    database: &Database,
    bot: i64,
    (event, session): (i64, &str),
    seen: Seen,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let key = (event, session);
    let terms = enter(&mut transaction, bot, event, session).await?;
    let Some((done, record)) = last(&mut transaction, bot, key).await? else {
        return Ok(Taken::Refused);
    };
    if terms.step != seen.step {
        return late(&mut transaction, bot, key, (done.speech, Deed::Undo), seen).await;
    }
    // What was done by somebody who is forgotten has no record: nothing below it is taken back.
    if done.deed == Deed::Undo || done.step != terms.step {
        return Ok(Taken::Refused);
    }
    let list = read(&mut transaction, bot, event, session).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let changes = rules::take_back(&spots, &read_changes(&record)?);
    let done = Done { step: seen.step + 1, deed: Deed::Undo, by: seen.by, ..done };
    write(&mut transaction, bot, key, &done, &changes, now).await?;
    transaction.commit().await.context("take a step back")?;
    Ok(Taken::Now)
}

/// Tells everybody who comes soon and does not know it.
pub(super) async fn tell_soon(
    transaction: &mut Transaction,
    bot: i64,
    (event, session): (i64, &str),
    step: i64,
    now: Moment,
) -> anyhow::Result<()> {
    let list = read(transaction, bot, event, session).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let is_soon = |one: &&Speech| before(&spots, one.number).is_some_and(|before| before <= SOON);
    for one in list.iter().filter(|one| !one.knows).filter(is_soon) {
        if let Some(letter) = letter::soon(event, one, step, now) {
            outbox::store::owe(transaction, bot, now, &[letter]).await?;
            note_soon(transaction, bot, (event, one.number), Some(now)).await?;
        }
    }
    Ok(())
}

/// A letter tells somebody their place: they know whether it is their turn soon.
pub(super) async fn knows_place(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    wish: &Speech,
    now: Moment,
) -> anyhow::Result<()> {
    let list = read(transaction, bot, event, &wish.session).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let is_soon = before(&spots, wish.number).is_some_and(|before| before <= SOON);
    note_soon(transaction, bot, (event, wish.number), is_soon.then_some(now)).await
}

async fn note_soon(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): (i64, i64),
    now: Option<Moment>,
) -> anyhow::Result<()> {
    sqlx::query("UPDATE speech SET soon_at = $4 WHERE bot = $1 AND event = $2 AND speech = $3")
        .bind(bot)
        .bind(event)
        .bind(number)
        .bind(now.map(|now| now.timestamp_millis()))
        .execute(&mut **transaction)
        .await
        .context("note who knows")?;
    Ok(())
}

/// The button was drawn from another step: the same press again, or somebody was faster.
async fn late(
    transaction: &mut Transaction,
    bot: i64,
    key: (i64, &str),
    (number, deed): (i64, Deed),
    seen: Seen,
) -> anyhow::Result<Taken> {
    let last = last(transaction, bot, key).await?.map(|(done, _)| done);
    let own = Done { step: seen.step + 1, speech: number, deed, by: seen.by };
    Ok(if last.as_ref() == Some(&own) { Taken::Before } else { Taken::Late(last) })
}

async fn last(
    transaction: &mut Transaction,
    bot: i64,
    (event, session): (i64, &str),
) -> anyhow::Result<Option<(Done, String)>> {
    let row = sqlx::query(
        "SELECT step, speech, deed, decided_by, changed FROM speech_step \
         WHERE bot = $1 AND event = $2 AND session = $3 ORDER BY step DESC LIMIT 1",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .fetch_optional(&mut **transaction)
    .await
    .context("look up what moderators did")?;
    row.map(|row| Ok((done_of(&row)?, row.try_get("changed")?))).transpose()
}

/// Writes a step down, with what it changes and the letters that it owes.
async fn write(
    transaction: &mut Transaction,
    bot: i64,
    (event, session): (i64, &str),
    done: &Done,
    changes: &[Change],
    now: Moment,
) -> anyhow::Result<()> {
    let mut letters: Vec<Letter> = Vec::new();
    for change in changes {
        put(transaction, bot, (event, change.number), change.after).await?;
    }
    for change in changes {
        let Some(wish) = speech(transaction, bot, event, change.number).await? else { continue };
        if change.news() == Some(News::Returned) {
            knows_place(transaction, bot, event, &wish, now).await?;
        }
        letters.extend(letter::of_change(event, &wish, change, (done.step, done.by), now));
    }
    outbox::store::owe(transaction, bot, now, &letters).await?;
    log(transaction, bot, (event, session), done, changes, now).await?;
    tell_soon(transaction, bot, (event, session), done.step, now).await
}

async fn put(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): (i64, i64),
    spot: Spot,
) -> anyhow::Result<()> {
    let at = |moment: Option<Moment>| moment.map(|moment| moment.timestamp_millis());
    sqlx::query(
        "UPDATE speech SET state = $4, place = $5, begun_at = $6, limit_at = $7, ended_at = $8 \
         WHERE bot = $1 AND event = $2 AND speech = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(spot.state.word())
    .bind(spot.place)
    .bind(at(spot.begun_at))
    .bind(at(spot.until))
    .bind(at(spot.ended_at))
    .execute(&mut **transaction)
    .await
    .context("write down where somebody stands")?;
    Ok(())
}

async fn log(
    transaction: &mut Transaction,
    bot: i64,
    (event, session): (i64, &str),
    done: &Done,
    changes: &[Change],
    now: Moment,
) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO speech_step (bot, event, session, step, speech, deed, changed, decided_by, \
         taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(done.step)
    .bind(done.speech)
    .bind(done.deed.word())
    .bind(written(changes)?)
    .bind(done.by)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("log a step")?;
    sqlx::query(
        "UPDATE speech_session SET step = $4 WHERE bot = $1 AND event = $2 AND session = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(session)
    .bind(done.step)
    .execute(&mut **transaction)
    .await
    .context("count a step")?;
    Ok(())
}

/// A spot as it is kept: state, place, and the three moments.
type Kept = (String, i64, [Option<i64>; 3]);

fn written(changes: &[Change]) -> anyhow::Result<String> {
    let at = |moment: Option<Moment>| moment.map(|moment| moment.timestamp_millis());
    let kept = |spot: Spot| {
        let moments = [spot.begun_at, spot.until, spot.ended_at].map(at);
        (spot.state.word().to_owned(), spot.place, moments)
    };
    let changes: Vec<(i64, Kept, Kept)> =
        changes.iter().map(|one| (one.number, kept(one.before), kept(one.after))).collect();
    Ok(serde_json::to_string(&changes)?)
}

fn read_changes(text: &str) -> anyhow::Result<Vec<Change>> {
    let changes: Vec<(i64, Kept, Kept)> =
        serde_json::from_str(text).context("read what a step changed")?;
    let spot = |(word, place, moments): Kept| {
        let state = State::read(&word).with_context(|| format!("{word} is no state"))?;
        let [begun_at, until, ended_at] =
            moments.map(|at| at.and_then(DateTime::from_timestamp_millis));
        anyhow::Ok(Spot { state, place, begun_at, until, ended_at })
    };
    let change = |(number, before, after)| {
        anyhow::Ok(Change { number, before: spot(before)?, after: spot(after)? })
    };
    changes.into_iter().map(change).collect()
}
