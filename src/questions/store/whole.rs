//! Everything that was asked at an event, for the report.

use std::collections::BTreeSet;

use anyhow::Context as _;

use super::read::{Listed, read};
use super::vote;
use crate::database::Database;
use crate::questions::Question;

/// Every question of an event that was sent, with its votes, session by session.
pub async fn of_event(database: &Database, bot: i64, event: i64) -> anyhow::Result<Vec<Listed>> {
    let rows = sqlx::query(
        "SELECT * FROM question WHERE bot = $1 AND event = $2 AND state <> 'draft' \
         ORDER BY session, question",
    )
    .bind(bot)
    .bind(event)
    .fetch_all(database.reader())
    .await
    .context("read the questions of an event")?;
    let questions = rows.iter().map(read).collect::<anyhow::Result<Vec<Question>>>()?;
    let sessions: BTreeSet<String> = questions.iter().map(|one| one.session.clone()).collect();
    let mut listed = Vec::with_capacity(questions.len());
    for session in sessions {
        let counts = vote::counts(database, bot, event, &session).await?;
        let of_session = questions.iter().filter(|one| one.session == session);
        listed.extend(of_session.map(|question| {
            let votes = counts.get(&question.root).copied().unwrap_or(0);
            Listed { question: question.clone(), votes }
        }));
    }
    Ok(listed)
}
