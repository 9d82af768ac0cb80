//! Which question a merged one counts with.

use std::collections::HashMap;

use anyhow::Context as _;

use super::read::of_session;
use crate::database::Transaction;
use crate::questions::Question;
use crate::questions::life::Life;

/// Writes down anew with which question each of a session counts; the caller has entered it.
pub(super) async fn settle(
    transaction: &mut Transaction,
    bot: i64,
    event: i64,
    session: &str,
) -> anyhow::Result<()> {
    let questions = of_session(transaction, bot, event, session).await?;
    let roots = roots(&questions);
    for question in &questions {
        let root = roots.get(&question.number).copied().unwrap_or(question.number);
        if root != question.root {
            sqlx::query(
                "UPDATE question SET root = $4 WHERE bot = $1 AND event = $2 AND question = $3",
            )
            .bind(bot)
            .bind(event)
            .bind(question.number)
            .bind(root)
            .execute(&mut **transaction)
            .await
            .context("write down with which question one counts")?;
        }
    }
    Ok(())
}

/// From each question to the one at the end of its merges.
fn roots(questions: &[Question]) -> HashMap<i64, i64> {
    let into: HashMap<i64, i64> = questions
        .iter()
        .filter_map(|question| match question.life {
            Life::Merged { into, .. } => Some((question.number, into)),
            _ => None,
        })
        .collect();
    let root = |number: i64| {
        // A merge goes into a question that is not merged, so there are no circles; the bound keeps
        // rows that somebody mended by hand from holding everybody up.
        let mut root = number;
        for _ in 0..questions.len() {
            let Some(next) = into.get(&root) else { break };
            root = *next;
        }
        root
    };
    questions.iter().map(|question| (question.number, root(question.number))).collect()
}
