//! getUpdates: confirms, waits, and gives way to a newer poller.

use std::time::Duration;

use super::methods;
use super::refusal::Refusal;
use super::request::Request;
use super::watch::Change;
use super::world::World;

const MOST_UPDATES: i64 = 100;
/// Seconds.
const LONGEST_WAIT: i64 = 50;

/// The updates that wait, as a JSON array; waits for one in real time when asked to.
pub async fn get_updates(world: &World, request: &Request) -> Result<String, Refusal> {
    let limit = request.integer("limit").filter(|limit| (1..=MOST_UPDATES).contains(limit));
    let limit = usize::try_from(limit.unwrap_or(MOST_UPDATES)).unwrap_or(1);
    let wait = request.integer("timeout").unwrap_or(0).clamp(0, LONGEST_WAIT);
    let wait = Duration::from_secs(wait.unsigned_abs());
    let poller = begin(world, request)?;
    // Whoever polled before is told so now.
    world.doorbell().notify_waiters();
    let batch = async {
        loop {
            let rung = world.doorbell().notified();
            tokio::pin!(rung);
            // From here on no ring is missed, whatever is seen below.
            rung.as_mut().enable();
            if let Some(batch) = look(world, poller, limit)? {
                return Ok(batch);
            }
            rung.await;
        }
    };
    if wait.is_zero() {
        return Ok(look(world, poller, limit)?.unwrap_or_else(|| "[]".into()));
    }
    tokio::time::timeout(wait, batch).await.unwrap_or_else(|_| Ok("[]".into()))
}

/// Confirms and takes over; gives the number of this poller.
fn begin(world: &World, request: &Request) -> Result<u64, Refusal> {
    let kinds = methods::allowed_updates(request)?;
    let mut state = world.state();
    refuse_with_webhook(&state.updates.webhook)?;
    if let Some(kinds) = kinds {
        state.updates.allow(&kinds);
    }
    state.updates.confirm(request.integer("offset").unwrap_or(0));
    state.updates.poller += 1;
    state.tell(|| Change::Other);
    Ok(state.updates.poller)
}

fn look(world: &World, poller: u64, limit: usize) -> Result<Option<String>, Refusal> {
    let state = world.state();
    refuse_with_webhook(&state.updates.webhook)?;
    if state.updates.poller != poller {
        return Err(Refusal::conflict(
            "terminated by other getUpdates request; make sure that only one bot instance is \
             running",
        ));
    }
    Ok(state.updates.peek(limit))
}

fn refuse_with_webhook(webhook: &str) -> Result<(), Refusal> {
    match webhook {
        "" => Ok(()),
        _ => Err(Refusal::conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
             webhook first",
        )),
    }
}
