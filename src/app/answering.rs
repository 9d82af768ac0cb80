//! One update from its JSON to its answer.

use std::time::Duration;

use super::App;
use crate::delegates;
use crate::inbox::{Manner, Outcome, Task};
use crate::router;
use crate::telegram::{Failure, Incoming, Interrupted, Reply, What, Who, perform};

/// How often the same update is tried when the desk itself fails, before it apologises.
const TRIES: u32 = 3;
/// How often an answer is sent of which Telegram does not say whether it arrived. That is a quarter
/// of an hour: longer than Telegram is down, and one answer that it cannot take is not for ever.
const UNSURE_TRIES: u32 = 20;
/// The longest rest between two tries.
const REST_LIMIT: Duration = Duration::from_mins(1);

/// Answers `task` in `manner`.
pub(super) async fn answer(app: &App, task: Task, manner: Manner) -> Outcome {
    let Ok(incoming) = Incoming::read(&task.json) else {
        tracing::warn!(update = task.update, "an update is no JSON");
        return Outcome::Done;
    };
    let Some(who) = incoming.who.clone().filter(|_| incoming.what != What::Quiet) else {
        return Outcome::Done;
    };
    if let Some(album) = incoming.album.as_deref().filter(|_| task.put_off == 0)
        && app.albums.goes_on(album)
    {
        return Outcome::Done;
    }
    if manner == Manner::Apologise {
        return apologise(app, &task, &who, &incoming).await;
    }
    if let Some(count) = task.crowd
        && app.crowds.tell(who.person, app.clock.now())
    {
        let notice = delegates::chat::crowd(router::texts_for(&who), count);
        if let Err(interrupted) = perform(&app.client, &who, &What::Quiet, &notice, 0).await {
            tracing::info!(failure = %interrupted.failure, "a crowd was not told");
        }
    }
    match router::answer(&app.desk, app.clock.now(), &who, &incoming).await {
        Ok(reply) => send(app, &task, &who, &incoming, &reply).await,
        Err(error) => {
            tracing::error!(update = task.update, error = format!("{error:#}"), "not answered");
            if task.put_off < TRIES {
                Outcome::Again { wait: rest(task.put_off), sent: task.sent }
            } else {
                apologise(app, &task, &who, &incoming).await
            }
        }
    }
}

async fn send(app: &App, task: &Task, who: &Who, incoming: &Incoming, reply: &Reply) -> Outcome {
    let performed = perform(&app.client, who, &incoming.what, reply, task.sent).await;
    let Err(Interrupted { failure, sent }) = performed else { return Outcome::Done };
    match failure {
        Failure::Later(wait) => Outcome::Again { wait, sent },
        Failure::Unknown(_) if task.put_off >= UNSURE_TRIES => {
            tracing::error!(update = task.update, %failure, "an answer did not go out; given up");
            apologise(app, task, who, incoming).await
        }
        Failure::NotSent(_)
        | Failure::Unknown(_)
        | Failure::Unauthorized
        | Failure::Conflict
        | Failure::WebhookSet => {
            tracing::warn!(update = task.update, %failure, "an answer did not go out; again later");
            Outcome::Again { wait: rest(task.put_off), sent }
        }
        Failure::Unreachable | Failure::Moved(_) | Failure::Pointless | Failure::NotEditable => {
            tracing::info!(update = task.update, %failure, "an answer cannot be delivered");
            Outcome::Done
        }
        Failure::Refused(why) => {
            tracing::error!(update = task.update, why, "Telegram refuses an answer of ours");
            apologise(app, task, who, incoming).await
        }
    }
}

async fn apologise(app: &App, task: &Task, who: &Who, incoming: &Incoming) -> Outcome {
    let apology = delegates::chat::apology(router::texts_for(who));
    let performed = perform(&app.client, who, &incoming.what, &apology, 0).await;
    let Err(Interrupted { failure, .. }) = performed else { return Outcome::Done };
    let again = |wait| Outcome::Again { wait, sent: task.sent };
    match failure {
        Failure::Later(wait) => again(wait),
        Failure::Unknown(_) if task.put_off >= UNSURE_TRIES => Outcome::Done,
        Failure::NotSent(_) | Failure::Unknown(_) => {
            tracing::warn!(update = task.update, %failure, "an apology did not go out; again later");
            again(rest(task.put_off))
        }
        failure => {
            tracing::info!(update = task.update, %failure, "an apology cannot be delivered");
            Outcome::Done
        }
    }
}

/// One second, doubled with every try.
fn rest(put_off: u32) -> Duration {
    Duration::from_secs(1 << put_off.min(6)).min(REST_LIMIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rests_grow_to_a_minute() {
        let rests: Vec<u64> = (0..8).map(|put_off| rest(put_off).as_secs()).collect();
        assert_eq!(rests, [1, 2, 4, 8, 16, 32, 60, 60]);
    }
}
