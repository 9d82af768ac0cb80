//! Whose turn it is: one process serves a bot, others stand by.

use std::hash::{BuildHasher as _, RandomState};
use std::time::Duration;

use crate::clock::Clock;
use crate::config::DeliveryConfig;
use crate::database::Database;
use crate::outbox::{Holding, Lease, Lost};

/// By the machine's time: how often one that stands by looks whether it is its turn.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// Waits until no other process serves `bot`.
pub(super) async fn take(
    database: &Database,
    bot: i64,
    clock: &Clock,
    delivery: DeliveryConfig,
) -> anyhow::Result<Holding> {
    let owner = format!("{:016x}", RandomState::new().hash_one(std::process::id()));
    let term = Duration::from_secs(delivery.lease_seconds.into());
    let mut told = false;
    loop {
        if let Some(lease) = Lease::take(database, bot, &owner, term, clock.now()).await? {
            if told {
                tracing::info!("the other process is silent; this one takes over");
            }
            return Ok(Holding::new(database.clone(), lease));
        }
        if !told {
            tracing::info!("another process serves this bot; this one stands by");
            told = true;
        }
        Clock::System.sleep(LOOK_EVERY).await;
    }
}

/// Keeps the turn; returns when another process has it.
pub(super) async fn keep(holding: &Holding, clock: &Clock) -> Lost {
    loop {
        match holding.ensure(clock.now()).await {
            Ok(Ok(lease)) => Clock::System.sleep(lease.term / 4).await,
            Ok(Err(lost)) => return lost,
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), "the lease was not renewed");
                Clock::System.sleep(LOOK_EVERY).await;
            }
        }
    }
}
