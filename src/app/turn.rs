//! Whose turn it is: one process serves a bot, others stand by.

use std::hash::{BuildHasher as _, RandomState};
use std::time::Duration;

use crate::clock::{Clock, Moment};
use crate::config::DeliveryConfig;
use crate::database::Database;
use crate::outbox::{Holding, Lease, Lost, Standing};

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
    let mut vigil = None;
    loop {
        match Lease::take(database, bot, &owner, term, clock.now()).await {
            Ok(Some(lease)) => {
                if vigil.is_some() {
                    tracing::info!("the other process is silent; this one takes over");
                }
                return Ok(Holding::new(database.clone(), lease));
            }
            Ok(None) if vigil.is_none() => {
                tracing::info!("another process serves this bot; this one stands by");
                vigil = Some(Vigil::default());
            }
            Ok(None) => {}
            // Whoever stands by is there for the day on which something is amiss.
            Err(error) if vigil.is_some() => {
                tracing::warn!(error = format!("{error:#}"), "the lease was not looked at");
            }
            Err(error) => return Err(error),
        }
        if let Some(vigil) = &mut vigil
            && let Err(error) = vigil.look(database, bot, term, clock.now()).await
        {
            tracing::warn!(error = format!("{error:#}"), "the lease was not looked at");
        }
        Clock::System.sleep(LOOK_EVERY).await;
    }
}

/// Sees a lease that lies far ahead and is not renewed: the clock was set back, and whoever held the
/// bot is gone.
#[derive(Default)]
struct Vigil {
    seen: Option<Standing>,
    looks: u32,
}

impl Vigil {
    async fn look(
        &mut self,
        database: &Database,
        bot: i64,
        term: Duration,
        now: Moment,
    ) -> anyhow::Result<()> {
        let stands = Lease::standing(database, bot).await?;
        self.looks = if stands == self.seen { self.looks + 1 } else { 0 };
        self.seen = stands;
        if let Some(seen) = stands.filter(|seen| seen.is_of_another_time(now))
            && LOOK_EVERY * self.looks > term
        {
            Lease::void(database, bot, seen, now).await?;
        }
        Ok(())
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
