//! Steps in the life of a question: taken once, with the receipts that they owe.

use anyhow::Context as _;

use super::read::{of_session, question};
use super::{floor, group, merge, vote};
use crate::clock::Moment;
use crate::database::{Database, Transaction};
use crate::outbox::{self, Letter};
use crate::questions::life::{Life, Role, Step, Was};
use crate::questions::{Question, letter};
use crate::team::log::{self, Deed, Entry};

/// Who takes a step, and as what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Their Telegram id.
    pub id: i64,
    /// As what.
    pub role: Role,
}

/// What became of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was taken now; how the question stands.
    Now(Box<Question>),
    /// The same person took it before: an update that is handled again.
    Before(Box<Question>),
    /// It does not lead on from where the question stands, or is not theirs to take.
    Refused(Box<Question>),
    /// There is no such question, or the one to merge into is none.
    Gone,
}

/// Takes a step.
pub async fn take(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    step: Step,
    actor: Actor,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let taken = take_in(&mut transaction, bot, (event, number), step, actor, now).await?;
    transaction.commit().await.context("take a step")?;
    Ok(taken)
}

/// Answers a question in writing; the same text again changes nothing.
pub async fn answer(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    content: &str,
    actor: Actor,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let taken = take_in(&mut transaction, bot, (event, number), Step::Write, actor, now).await?;
    if let Taken::Now(question) = &taken {
        sqlx::query(
            "UPDATE question SET answer = $4 WHERE bot = $1 AND event = $2 AND question = $3",
        )
        .bind(bot)
        .bind(event)
        .bind(question.number)
        .bind(content)
        .execute(&mut *transaction)
        .await
        .context("answer a question in writing")?;
    }
    transaction.commit().await?;
    Ok(taken)
}

/// Ends what is being answered in a session and calls `number` up, in one step for everybody.
pub async fn call_next(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    actor: Actor,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let Some(next) = question(&mut transaction, bot, event, number).await? else {
        return Ok(Taken::Gone);
    };
    floor::enter(&mut transaction, bot, event, &next.session).await?;
    let next = question(&mut transaction, bot, event, number).await?;
    let Some(next) = next else { return Ok(Taken::Gone) };
    if next.life.take(Step::CallUp, actor.role).is_ok() {
        let all = of_session(&mut transaction, bot, event, &next.session).await?;
        for current in all.iter().filter(|one| one.life == Life::Answering) {
            let key = (event, current.number);
            take_in(&mut transaction, bot, key, Step::Finish, actor, now).await?;
        }
    }
    let taken = take_in(&mut transaction, bot, (event, number), Step::CallUp, actor, now).await?;
    transaction.commit().await.context("call a question up")?;
    Ok(taken)
}

/// Makes a question clearer; the first text is kept, and the asker is told. Only what waits or is
/// listed or being answered can be made clearer. The same text again changes nothing.
pub async fn clarify(
    database: &Database,
    bot: i64,
    (event, number): (i64, i64),
    content: &str,
    by: i64,
    now: Moment,
) -> anyhow::Result<Taken> {
    let mut transaction = database.begin().await?;
    let Some(before) = entered(&mut transaction, bot, event, number).await? else {
        return Ok(Taken::Gone);
    };
    if before.content == content {
        return Ok(Taken::Before(Box::new(before)));
    }
    if !before.life.is_open() {
        return Ok(Taken::Refused(Box::new(before)));
    }
    sqlx::query(
        "UPDATE question SET content = $4, original = COALESCE(original, content), \
         translation = NULL, \
         step = step + 1, decided_by = $5, moved_at = $6 \
         WHERE bot = $1 AND event = $2 AND question = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(content)
    .bind(by)
    .bind(now.timestamp_millis())
    .execute(&mut *transaction)
    .await
    .context("make a question clearer")?;
    let after = question(&mut transaction, bot, event, number).await?.context("it is there")?;
    let (deed, about) = (Deed::EditQuestion, format!("question:{number}"));
    let entry = Entry { bot, event, by: Some(by), deed, about, at: now };
    log::note(&mut transaction, &entry).await?;
    let letters: Vec<_> = letter::clarified(event, &after, now).into_iter().collect();
    outbox::store::owe(&mut transaction, bot, now, &letters).await?;
    group::owe_card(&mut transaction, bot, event, &after, now).await?;
    transaction.commit().await?;
    Ok(Taken::Now(Box::new(after)))
}

/// The question, once nobody else changes its session.
pub(super) async fn entered(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<Option<Question>> {
    let Some(found) = question(transaction, bot, event, number).await? else { return Ok(None) };
    floor::enter(transaction, bot, event, &found.session).await?;
    question(transaction, bot, event, number).await
}

pub(super) async fn take_in(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): (i64, i64),
    step: Step,
    actor: Actor,
    now: Moment,
) -> anyhow::Result<Taken> {
    let Some(before) = entered(transaction, bot, event, number).await? else {
        return Ok(Taken::Gone);
    };
    if actor.role == Role::Asker && before.asker != Some(actor.id) {
        return Ok(Taken::Gone);
    }
    if let Step::Merge(into) = step
        && !can_merge(transaction, bot, event, (&before, into)).await?
    {
        return Ok(Taken::Gone);
    }
    let Ok(life) = before.life.take(step, actor.role) else {
        let own = actor.role == Role::Asker || before.decided_by == Some(actor.id);
        let again = own && reached(before.life, step);
        let before = Box::new(before);
        return Ok(if again { Taken::Before(before) } else { Taken::Refused(before) });
    };
    let together = of_session(transaction, bot, event, &before.session).await?;
    let together = together.into_iter().filter(|one| one.root == before.root);
    let together: Vec<Question> = together.collect();
    write(transaction, bot, (event, number), life, actor, now).await?;
    if step == Step::Withdraw {
        release(transaction, bot, event, number).await?;
    }
    if matches!(step, Step::Merge(_) | Step::Unmerge | Step::Withdraw) {
        merge::settle(transaction, bot, event, &before.session).await?;
    }
    if let Some(deed) = deed(step).filter(|_| actor.role != Role::Asker) {
        let about = format!("question:{number}");
        let entry = Entry { bot, event, by: Some(actor.id), deed, about, at: now };
        log::note(transaction, &entry).await?;
    }
    let after = question(transaction, bot, event, number).await?.context("it is there")?;
    let letters = owed(transaction, bot, event, (&after, step, &together), now).await?;
    outbox::store::owe(transaction, bot, now, &letters).await?;
    group::owe_card(transaction, bot, event, &after, now).await?;
    Ok(Taken::Now(Box::new(after)))
}

/// What the log says of a step; `None` for those that only an asker takes.
fn deed(step: Step) -> Option<Deed> {
    Some(match step {
        Step::Approve => Deed::ListQuestion,
        Step::Decline(_) => Deed::DeclineQuestion,
        Step::Merge(_) => Deed::MergeQuestion,
        Step::Unmerge => Deed::SplitQuestion,
        Step::CallUp => Deed::CallQuestion,
        Step::Finish | Step::Write => Deed::AnswerQuestion,
        Step::PutBack => Deed::ReturnQuestion,
        Step::Send { .. } | Step::Withdraw => return None,
    })
}

/// The letters of a step; `together` is how the questions that count together stood before it.
async fn owed(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (question_now, step, together): (&Question, Step, &[Question]),
    now: Moment,
) -> anyhow::Result<Vec<Letter>> {
    let number = question_now.number;
    let voters = match step {
        Step::Write => vote::voters(transaction, bot, event, number).await?,
        _ => Vec::new(),
    };
    let mut letters = letter::of_step(event, question_now, step, together, &voters, now);
    if step == Step::Withdraw {
        let merged =
            |one: &&Question| matches!(one.life, Life::Merged { into, .. } if into == number);
        for one in together.iter().filter(merged) {
            let free = question(transaction, bot, event, one.number).await?;
            let free = free.context("what was merged is there")?;
            group::owe_card(transaction, bot, event, &free, now).await?;
            letters.extend(letter::of_step(event, &free, Step::Unmerge, &[], &[], now));
        }
    }
    Ok(letters)
}

/// Whether a question can be merged into `into`: another one of its session that stands by itself.
async fn can_merge(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    (from, into): (&Question, i64),
) -> anyhow::Result<bool> {
    let target = question(transaction, bot, event, into).await?;
    Ok(target.is_some_and(|target| {
        target.number != from.number && target.session == from.session && target.life.takes_merged()
    }))
}

/// Whether `step` leads to where a question stands.
fn reached(life: Life, step: Step) -> bool {
    match (step, life) {
        (Step::Send { .. } | Step::Unmerge, Life::Waiting | Life::Listed)
        | (Step::Withdraw, Life::Withdrawn)
        | (Step::Approve | Step::PutBack, Life::Listed)
        | (Step::CallUp, Life::Answering)
        | (Step::Finish | Step::Write, Life::Answered) => true,
        (Step::Decline(reason), Life::NotSelected(given)) => reason == given,
        (Step::Merge(wanted), Life::Merged { into, .. }) => wanted == into,
        _ => false,
    }
}

async fn write(
    transaction: &mut Transaction,
    bot: i64,
    (event, number): (i64, i64),
    life: Life,
    actor: Actor,
    now: Moment,
) -> anyhow::Result<()> {
    let (state, reason, was, into) = row(life);
    let decided_by = (actor.role != Role::Asker).then_some(actor.id);
    sqlx::query(
        "UPDATE question SET state = $4, reason = $5, was = $6, merged_into = $7, \
         step = step + 1, decided_by = $8, moved_at = $9 \
         WHERE bot = $1 AND event = $2 AND question = $3",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .bind(state)
    .bind(reason)
    .bind(was)
    .bind(into)
    .bind(decided_by)
    .bind(now.timestamp_millis())
    .execute(&mut **transaction)
    .await
    .context("write down a step")?;
    Ok(())
}

/// What was merged into a question that is no more stands by itself again.
pub(super) async fn release(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    number: i64,
) -> anyhow::Result<()> {
    sqlx::query(
        "UPDATE question SET state = was, was = NULL, merged_into = NULL, step = step + 1 \
         WHERE bot = $1 AND event = $2 AND merged_into = $3 AND state = 'merged'",
    )
    .bind(bot)
    .bind(event)
    .bind(number)
    .execute(&mut **transaction)
    .await
    .context("release what was merged")?;
    Ok(())
}

type Row = (&'static str, Option<&'static str>, Option<&'static str>, Option<i64>);

fn row(life: Life) -> Row {
    match life {
        Life::Draft => ("draft", None, None, None),
        Life::Waiting => ("waiting", None, None, None),
        Life::Listed => ("listed", None, None, None),
        Life::Answering => ("answering", None, None, None),
        Life::Answered => ("answered", None, None, None),
        Life::Withdrawn => ("withdrawn", None, None, None),
        Life::NotSelected(reason) => ("declined", Some(reason.word()), None, None),
        Life::Merged { into, was } => {
            let was = if was == Was::Listed { "listed" } else { "waiting" };
            ("merged", None, Some(was), Some(into))
        }
    }
}
