//! One update from its JSON to its answer.

use std::time::Duration;

use super::App;
use crate::inbox::{Manner, Outcome, Task};
use crate::router;
use crate::telegram::{Failure, Incoming, Reply, What, Who, perform};
use crate::{delegates, telegram};

/// How often the same update is tried when the desk itself fails, before it apologises.
const TRIES: u32 = 3;
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
    if manner == Manner::Apologise {
        return apologise(app, &task, &who, &incoming).await;
    }
    if let Some(count) = task.crowd {
        let notice = delegates::chat::crowd(router::texts_for(&who), count);
        if let Err(failure) = perform(&app.client, &who, &What::Quiet, &notice).await {
            tracing::info!(%failure, "a crowd was not told");
        }
    }
    match router::answer(&app.desk, app.clock.now(), &who, &incoming).await {
        Ok(reply) => send(app, &task, &who, &incoming, &reply).await,
        Err(error) => {
            tracing::error!(update = task.update, error = format!("{error:#}"), "not answered");
            if task.put_off < TRIES {
                Outcome::Again(rest(task.put_off))
            } else {
                apologise(app, &task, &who, &incoming).await
            }
        }
    }
}

async fn send(app: &App, task: &Task, who: &Who, incoming: &Incoming, reply: &Reply) -> Outcome {
    let Err(failure) = perform(&app.client, who, &incoming.what, reply).await else {
        return Outcome::Done;
    };
    match failure {
        Failure::Later(wait) => Outcome::Again(wait),
        Failure::NotSent(_) | Failure::Unknown(_) | Failure::Unauthorized | Failure::Conflict => {
            tracing::warn!(update = task.update, %failure, "an answer did not go out; again later");
            Outcome::Again(rest(task.put_off))
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
    match perform(&app.client, who, &incoming.what, &apology).await {
        Err(telegram::Failure::Later(wait)) => Outcome::Again(wait),
        Err(failure @ (Failure::NotSent(_) | Failure::Unknown(_))) => {
            tracing::warn!(update = task.update, %failure, "an apology did not go out; again later");
            Outcome::Again(rest(task.put_off))
        }
        Err(failure) => {
            tracing::info!(update = task.update, %failure, "an apology cannot be delivered");
            Outcome::Done
        }
        Ok(()) => Outcome::Done,
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
