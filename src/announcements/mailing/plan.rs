//! What is due: announcements begin, their letters are written page by page, paused, withdrawn and
//! counted, and whoever sent them is kept informed. It goes on where a process was killed, because how
//! far it is stands in the same commit as the letters.

use chrono::TimeDelta;

use super::crowd::{self, Audience};
use super::store::round::{self, Round};
use super::store::{self, Key, step};
use super::{Announcement, Errand, State, letter, progress};
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::outbox;
use crate::outbox::store::{Count, Which};

/// People whose letters are written in one transaction.
const PAGE: i64 = 500;
/// Pages that are written before other letters have their turn again.
const PAGES: usize = 8;
/// Whoever sent it is not shown more often how it stands.
const TICK: TimeDelta = TimeDelta::seconds(5);

/// Does what is due for every announcement, and returns when it wants to be asked again.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&desk.database, desk.me.id);
    if step::next_due(database, bot).await?.is_some_and(|due| due <= now) {
        step::begin(database, bot, now).await?;
    }
    for (key, state) in step::to_apply(database, bot).await? {
        apply(desk, key, state, now).await?;
    }
    let mut next = step::next_due(database, bot).await?;
    for round in round::open(database, bot).await? {
        let wish = further(desk, round, now).await?;
        next = [next, wish].into_iter().flatten().min();
    }
    Ok(next)
}

/// Has the letters that send stand as `state` says.
async fn apply(desk: &Desk, key: Key, state: State, now: Moment) -> anyhow::Result<()> {
    let (database, bot) = (&desk.database, desk.me.id);
    let rounds = round::of(database, bot, key).await?;
    for round in rounds.iter().filter(|round| round.errand.sends() && round.finished_at.is_none()) {
        let batch = round.batch();
        match state {
            State::Paused => outbox::store::pause(database, bot, key.0, &batch).await?,
            State::Stopped => outbox::store::withdraw(database, bot, key.0, &batch, now).await?,
            _ => outbox::store::resume(database, bot, key.0, &batch).await?,
        }
    }
    step::applied(database, bot, key, state, now).await
}

/// Takes a round further; when it wants to be asked again.
async fn further(desk: &Desk, round: Round, now: Moment) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let Some(announcement) = store::find(database, bot, round.key).await? else { return Ok(None) };
    let round = write(desk, &announcement, round, now).await?;
    let count = outbox::store::endings(database, bot, round.key.0, &round.batch()).await?;
    let is_finished = round.owed_at.is_some() && count.left == 0;
    let told = told(&announcement, &round, &count);
    let is_news = told != round.told;
    // A turn is shown at once; numbers are shown every now and then.
    let is_turned = told.split(' ').next() != round.told.split(' ').next();
    let is_time = round.told_at.is_none_or(|last| now - last >= TICK || now < last);
    if is_finished || (is_news && (is_turned || is_time)) {
        let mut transaction = database.begin().await?;
        let letters = progress::letter(&announcement, &round, now);
        outbox::store::owe(&mut transaction, bot, now, letters.as_slice()).await?;
        round::tell(&mut transaction, bot, &round, &told, now).await?;
        if is_finished {
            round::finish(&mut transaction, bot, &round, &count, now).await?;
        }
        transaction.commit().await?;
    }
    Ok(match (is_finished, round.owed_at) {
        (true, _) => None,
        (false, None) if waits(&announcement, &round) => None,
        (false, None) => Some(now),
        // What only waits, for the morning or to go on, is looked at every minute.
        (false, Some(_)) => is_news.then(|| now + TICK),
    })
}

/// What the sender is shown, as far as it matters whether that is news.
fn told(announcement: &Announcement, round: &Round, count: &Count) -> String {
    let numbers: Vec<String> = count.ended.iter().map(ToString::to_string).collect();
    let written = if round.owed_at.is_some() { "all" } else { "some" };
    format!("{} {written} {} {}", announcement.state.word(), count.left, numbers.join(" "))
}

/// Whether no more letters are written for now.
fn waits(announcement: &Announcement, round: &Round) -> bool {
    round.errand.sends() && announcement.state == State::Paused
}

/// Writes the next pages of a round's letters.
async fn write(
    desk: &Desk,
    announcement: &Announcement,
    mut round: Round,
    now: Moment,
) -> anyhow::Result<Round> {
    if round.owed_at.is_some() || waits(announcement, &round) {
        return Ok(round);
    }
    let is_over = announcement.state == State::Stopped || announcement.retracted_at.is_some();
    if round.errand.sends() && is_over {
        return note(desk, round, Vec::new(), None, now).await;
    }
    match round.errand {
        Errand::Send => {
            let Some(edition) = desk.board.by_number(round.key.0) else { return Ok(round) };
            let audience =
                Audience::of(desk, &edition, &announcement.aim, round.ordered_at).await?;
            for _ in 0..PAGES {
                let last = round.owed_to.unwrap_or(i64::MIN);
                let people = crowd::page(desk, &edition, last, now, PAGE).await?;
                let end = people.last().map(|person| (1, person.id));
                let told = people.iter().filter(|one| !one.is_silent && !one.is_unreachable);
                let told = told.filter(|one| audience.holds(one));
                let letters = told.map(|one| letter::letter(&round, one.id, None, now)).collect();
                round = note(desk, round, letters, end, now).await?;
                if round.owed_at.is_some() {
                    break;
                }
            }
        }
        Errand::Again | Errand::Correct | Errand::Retract => {
            for _ in 0..PAGES {
                round = copies(desk, round, now).await?;
                if round.owed_at.is_some() {
                    break;
                }
            }
        }
    }
    Ok(round)
}

/// Writes a page of letters about copies that went out in earlier rounds.
async fn copies(desk: &Desk, mut round: Round, now: Moment) -> anyhow::Result<Round> {
    let (database, bot) = (&desk.database, desk.me.id);
    let before = round::of(database, bot, round.key).await?;
    let sources: Vec<i64> = before
        .iter()
        .filter(|other| other.errand.sends() && other.number < round.number)
        .map(|other| other.number)
        .collect();
    let (which, source) = match round.errand {
        // Everybody of whom nobody knew was sent to again by the round before.
        Errand::Again => (Which::Unsure, sources.last().copied()),
        _ => (Which::Standing, sources.iter().find(|one| **one >= round.source).copied()),
    };
    let Some(source) = source else { return note(desk, round, Vec::new(), None, now).await };
    if source != round.source {
        (round.source, round.owed_to) = (source, None);
    }
    let batch = round::batch(round.key.1, source);
    let last = round.owed_to.unwrap_or(i64::MIN);
    let found =
        outbox::store::chats(database, bot, (round.key.0, &batch), which, last, PAGE).await?;
    let Some((end, _)) = found.last() else {
        if round.errand == Errand::Again {
            return note(desk, round, Vec::new(), None, now).await;
        }
        (round.source, round.owed_to) = (source + 1, None);
        return Ok(round);
    };
    let end = Some((source, *end));
    let about = |key| (round.errand != Errand::Again).then_some(key);
    let letters = found
        .into_iter()
        .map(|(chat, key)| letter::letter(&round, chat, about(key), now))
        .collect();
    note(desk, round, letters, end, now).await
}

/// Owes `letters` and notes how far the round is, in one commit; without an `end` it is all.
async fn note(
    desk: &Desk,
    round: Round,
    letters: Vec<outbox::Letter>,
    end: Option<(i64, i64)>,
    now: Moment,
) -> anyhow::Result<Round> {
    let (source, owed_to) =
        end.map_or((round.source, round.owed_to), |(source, last)| (source, Some(last)));
    let owed_at = end.is_none().then_some(now);
    let mut transaction = desk.database.begin().await?;
    outbox::store::owe(&mut transaction, desk.me.id, now, &letters).await?;
    round::advance(&mut transaction, desk.me.id, &round, (source, owed_to), owed_at).await?;
    transaction.commit().await?;
    Ok(Round { source, owed_to, owed_at, ..round })
}
