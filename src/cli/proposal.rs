//! A programme that may be published: shown, agreed to, published.

use std::io::{IsTerminal as _, Write as _};

use anyhow::Context as _;

use super::say;
use crate::clock::Clock;
use crate::database::Database;
use crate::programme::Proposal;
use crate::programme::store::{Known, Publication};
use crate::texts::Texts;

/// What publishing it would change.
pub(super) fn shown(proposal: &Proposal, texts: Texts) -> String {
    let event = proposal.event();
    match proposal.comparison() {
        None if proposal.others.is_empty() => texts.publishing_first(event),
        None => {
            let other = texts.publishing_another(event, &proposal.others.join(", "));
            format!("{}\n{other}", texts.publishing_first(event))
        }
        Some(_) if proposal.is_unchanged() => {
            texts.publishing_unchanged(event, proposal.compared())
        }
        Some(comparison) => {
            let heading = texts.publishing_compared(event, proposal.compared());
            format!("{heading}\n{}", comparison.report(texts))
        }
    }
}

/// Publishes it and says so; false when somebody else did meanwhile.
pub(super) async fn publish(
    proposal: &Proposal,
    (database, bot): (&Database, i64),
    by: &str,
    texts: Texts,
) -> anyhow::Result<bool> {
    let event = proposal.event();
    match proposal.publish(database, bot, Clock::System.now(), by).await? {
        Publication::New(version) => say(&texts.publishing_done(event, version))?,
        Publication::Unchanged(version) => say(&texts.publishing_unchanged(event, version))?,
        Publication::Overtaken(version) => {
            eprintln!("letan: {}", texts.publishing_overtaken(event, version));
            return Ok(false);
        }
    }
    Ok(true)
}

/// Asks on a terminal; elsewhere nobody could answer.
pub(super) fn agreed(yes: bool, texts: Texts) -> anyhow::Result<bool> {
    if yes || !std::io::stdin().is_terminal() {
        return Ok(true);
    }
    print!("{} ", texts.publishing_question());
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer).context("the answer cannot be read")?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "c" | "có" | "co"))
}

/// The published event that somebody means: the one they name, else the only one; else what to say.
pub(super) fn meant<'k>(
    events: &'k [Known],
    named: Option<&str>,
    texts: Texts,
) -> Result<&'k Known, String> {
    let ids = || events.iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", ");
    match (events, named) {
        ([], _) => Err(texts.publishing_none()),
        (_, Some(id)) => events
            .iter()
            .find(|known| known.id == id)
            .ok_or_else(|| texts.publishing_unknown_event(id, &ids())),
        ([only], None) => Ok(only),
        (_, None) => Err(texts.publishing_name_event(&ids())),
    }
}
