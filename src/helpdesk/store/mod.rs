//! The rows of the help desk.

pub mod block;
pub mod draft;
pub mod fact;
pub mod missed;
pub mod outcome;
mod personal;
mod read;

use anyhow::Context as _;

use crate::database::Transaction;

pub use personal::{erase, expire, expire_unsent, export};
pub use read::{find, open, waiting};

/// Waits until nobody else sends or ends a message of the event.
async fn take_turn(transaction: &mut Transaction, bot: i64, event: i64) -> anyhow::Result<()> {
    sqlx::query(
        "INSERT INTO helpdesk_turn (bot, event, changes) VALUES ($1, $2, 1) \
         ON CONFLICT (bot, event) DO UPDATE SET changes = helpdesk_turn.changes + 1",
    )
    .bind(bot)
    .bind(event)
    .execute(&mut **transaction)
    .await
    .context("wait for others at the help desk")?;
    Ok(())
}
