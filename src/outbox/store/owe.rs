//! Owing letters.

use anyhow::Context as _;

use crate::clock::Moment;
use crate::database::{Placeholders, Transaction};
use crate::outbox::{Letter, WhenCut};

/// Rows in one statement: beyond some hundred values SQLite takes longer for each.
const ROWS: usize = 50;
const COLUMNS: usize = 13;

/// Owes `letters` in the caller's transaction and returns how many are new. One that ended obsolete
/// or withdrawn is owed again: what was taken back came back.
pub async fn owe(
    transaction: &mut Transaction,
    bot: i64,
    now: Moment,
    letters: &[Letter],
) -> anyhow::Result<u64> {
    let mut new = 0;
    for letters in letters.chunks(ROWS) {
        let sql = Placeholders::after(
            "INSERT INTO letter (bot, event, kind, key, chat, bundle, batch, about, lane, resend, \
             due_at, wanted_at, expires_at, state) VALUES ",
            1,
        )
        .rows("$1, ", letters.len(), COLUMNS)
        .tail(
            " ON CONFLICT (bot, event, kind, key) DO UPDATE SET chat = excluded.chat, \
             bundle = excluded.bundle, batch = excluded.batch, about = excluded.about, \
             due_at = excluded.due_at, wanted_at = excluded.wanted_at, \
             expires_at = excluded.expires_at, state = excluded.state, tries = 0, ending = NULL, \
             ended_at = NULL WHERE letter.ending IN ('obsolete', 'withdrawn')",
        );
        // Full groups are all alike, so their statement is worth keeping.
        let mut query = sqlx::query(sql).persistent(letters.len() == ROWS).bind(bot);
        for letter in letters {
            let state = if letter.due_at <= now { "ready" } else { "waiting" };
            query = query
                .bind(letter.event)
                .bind(letter.kind.name)
                .bind(letter.key.as_str())
                .bind(letter.chat)
                .bind(letter.bundle.as_str())
                .bind(letter.batch.as_str())
                .bind(letter.about.as_str())
                .bind(letter.kind.lane.rank())
                .bind(i64::from(letter.kind.when_cut == WhenCut::SendAgain))
                .bind(letter.due_at.timestamp_millis())
                .bind(letter.wanted_at.timestamp_millis())
                .bind(letter.expires_at.map(|at| at.timestamp_millis()))
                .bind(state);
        }
        let done = query.execute(&mut **transaction).await.context("owe letters")?;
        new += done.rows_affected();
    }
    Ok(new)
}
