//! A fact becomes a version of the programme: over just the version that it was drawn from, and once.
//!
//! An update that is handled again after a crash finds that the next version already holds just what it
//! wants. Every change of a fact goes through [`publish`]: what is to be noted about it belongs there.

use std::sync::Arc;

use super::facts::{Proposed, Refusal};
use crate::delegates::Visit;
use crate::programme::store::{self, Known, Past, Publication, author};
use crate::programme::{Edition, Programme};
use crate::team::log::{self, Deed, Entry};

/// What publishing did.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Published {
    /// The version with this number has it.
    Version(i64),
    /// Somebody published another version since it was drawn.
    Overtaken,
    /// There is nothing to publish.
    Refused(Refusal),
}

/// Publishes what `change` makes of the programme of `version`, while that is in force.
pub(super) async fn publish(
    visit: &Visit<'_>,
    event: i64,
    version: i64,
    change: impl Fn(&Programme) -> Result<Proposed, Refusal>,
) -> anyhow::Result<Published> {
    let Some(edition) = fresh(visit, event).await? else {
        return Ok(Published::Refused(Refusal::Gone));
    };
    if edition.version == version {
        let made = match change(&edition.programme) {
            Ok(made) => made,
            Err(refusal) => return Ok(Published::Refused(refusal)),
        };
        if let Publication::New(version) = put(visit, &edition, &made).await? {
            visit.desk.board.refresh(&visit.desk.database).await?;
            return Ok(Published::Version(version));
        }
    }
    let Some(edition) = fresh(visit, event).await? else { return Ok(Published::Overtaken) };
    let before = past(visit, &edition, version).await?;
    let after = past(visit, &edition, version + 1).await?;
    let (Some(before), Some(after)) = (before, after) else { return Ok(Published::Overtaken) };
    let done = change(&before.programme()?).is_ok_and(|made| made.content == after.content);
    Ok(if done { Published::Version(after.version) } else { Published::Overtaken })
}

/// Publishes over just the version of `over`, and notes it.
async fn put(visit: &Visit<'_>, over: &Edition, made: &Proposed) -> anyhow::Result<Publication> {
    let (bot, now, by) = (visit.desk.me.id, visit.now, author::of_change(visit.delegate.id));
    let (programme, text) = (&made.programme, made.content.as_str());
    let mut transaction = visit.desk.database.begin().await?;
    let publication =
        store::publish_over_in(&mut transaction, bot, over.version, programme, text, now, &by)
            .await?;
    if let Publication::New(version) = publication {
        let entry = Entry::of(visit, over.number, Deed::WriteFact, format!("version:{version}"));
        log::note(&mut transaction, &entry).await?;
        transaction.commit().await?;
    }
    Ok(publication)
}

/// The edition in force of the event, whoever published it.
pub(super) async fn fresh(visit: &Visit<'_>, event: i64) -> anyhow::Result<Option<Arc<Edition>>> {
    visit.desk.board.refresh(&visit.desk.database).await?;
    Ok(visit.desk.board.by_number(event))
}

async fn past(visit: &Visit<'_>, edition: &Edition, version: i64) -> anyhow::Result<Option<Past>> {
    let known = Known {
        bot: visit.desk.me.id,
        event: edition.number,
        id: edition.programme.event.id.clone(),
        version: edition.version,
    };
    store::past(&visit.desk.database, &known, version).await
}
