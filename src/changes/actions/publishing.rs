//! Publishing what was previewed, once, and taking it back.
//!
//! A button carries the version that it was drawn from. Pressed again (an update is handled again
//! after a crash), it finds that the next version already holds just what it wants, and says so.

use std::sync::Arc;

use chrono::TimeDelta;

use super::action::Action;
use super::apply::apply;
use super::sight::Sight;
use super::{author, preview};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::store::{self, Known, Past, Publication};
use crate::programme::{Edition, Programme};
use crate::team::log::{self, Deed, Entry};
use crate::telegram::{Card, Reply};
use crate::texts::TEXT_LIMIT;

/// Minutes for which a change can be taken back.
pub(super) const UNDO: i64 = 10;

/// Does what was previewed on `version` of the event.
pub(super) async fn confirm(
    visit: &Visit<'_>,
    event: i64,
    action: &Action,
    version: i64,
) -> anyhow::Result<Reply> {
    let Some(edition) = fresh(visit, event).await? else { return Ok(stale(visit)) };
    if edition.version == version {
        let sight = Sight::new(visit, &edition);
        let proposed = match preview::propose(sight, action) {
            Ok(proposed) => proposed,
            Err(refusal) => return Ok(preview::refused(sight, action, &refusal)),
        };
        let (programme, content) = (&proposed.programme, &*proposed.content);
        let by = author::of_change(visit.delegate.id);
        if let Publication::New(new) =
            publish(visit, &edition, (programme, content), (&by, Deed::Publish)).await?
        {
            // The buttons below lead to the edition that hangs now.
            let hanging = fresh(visit, event).await?.unwrap_or_else(|| Arc::clone(&edition));
            let both = (&edition.programme, programme);
            let sight = Sight::new(visit, &hanging);
            return Ok(preview::done(sight, action, both, (new, until(visit.now))));
        }
    }
    let Some(edition) = fresh(visit, event).await? else { return Ok(stale(visit)) };
    let sight = Sight::new(visit, &edition);
    match done_before(visit, &edition, action, version).await? {
        Some((old, done)) => {
            let next = past(visit, &edition, done.version + 1).await?;
            if let Some(next) =
                next.filter(|next| author::is_undo(&next.published_by, done.version))
            {
                return Ok(taken_back(sight, (&done.programme()?, &old), next.version));
            }
            let both = (&old, &done.programme()?);
            let times = (done.version, until(done.published_at));
            Ok(preview::done(sight, action, both, times))
        }
        None => Ok(preview::draw(sight, action, true)),
    }
}

/// Takes `version` back: its programme as it was before, byte for byte, becomes the newest version.
pub(super) async fn undo(visit: &Visit<'_>, event: i64, version: i64) -> anyhow::Result<Reply> {
    let Some(edition) = fresh(visit, event).await? else { return Ok(stale(visit)) };
    let (undone, before) = (past(visit, &edition, version), past(visit, &edition, version - 1));
    let (Some(undone), Some(before)) = (undone.await?, before.await?) else {
        return Ok(stale(visit));
    };
    if !author::is_change(&undone.published_by) {
        return Ok(stale(visit));
    }
    let (old, new) = (undone.programme()?, before.programme()?);
    if edition.version == version {
        if visit.now > until(undone.published_at) {
            return Ok(Reply::toast(visit.texts.actions_undo_late(UNDO)));
        }
        let by = author::of_undo(version, visit.delegate.id);
        publish(visit, &edition, (&new, &before.content), (&by, Deed::Undo)).await?;
    }
    let Some(edition) = fresh(visit, event).await? else { return Ok(stale(visit)) };
    let next = past(visit, &edition, version + 1).await?;
    match next.filter(|next| author::is_undo(&next.published_by, version)) {
        Some(next) => Ok(taken_back(Sight::new(visit, &edition), (&old, &new), next.version)),
        None => Ok(Reply::toast(visit.texts.actions_undo_overtaken())),
    }
}

fn taken_back(sight: Sight<'_>, (old, new): (&Programme, &Programme), version: i64) -> Reply {
    let mut text = sight.texts.actions_undone(version);
    text.paragraph(&preview::changes(sight, old, new));
    let card = Card::with_buttons(text.cut_to(TEXT_LIMIT), [vec![sight.manage_button()]]);
    Reply::show(card).with_toast(sight.texts.actions_undone_toast())
}

/// The version after `version` with the programme before it, when it is what `action` makes of that.
async fn done_before(
    visit: &Visit<'_>,
    edition: &Edition,
    action: &Action,
    version: i64,
) -> anyhow::Result<Option<(Programme, Past)>> {
    let (before, after) = (past(visit, edition, version), past(visit, edition, version + 1));
    let (Some(before), Some(after)) = (before.await?, after.await?) else { return Ok(None) };
    let before = before.programme()?;
    let done = apply(&before, action).is_ok_and(|made| made.content == after.content);
    Ok(done.then_some((before, after)))
}

/// Publishes over just the version of `over`, and notes it.
async fn publish(
    visit: &Visit<'_>,
    over: &Edition,
    (programme, content): (&Programme, &str),
    (by, deed): (&str, Deed),
) -> anyhow::Result<Publication> {
    let (bot, compared, now) = (visit.desk.me.id, over.version, visit.now);
    let mut transaction = visit.desk.database.begin().await?;
    let publication =
        store::publish_over_in(&mut transaction, bot, compared, programme, content, now, by)
            .await?;
    if let Publication::New(version) = publication {
        let entry = Entry::of(visit, over.number, deed, format!("version:{version}"));
        log::note(&mut transaction, &entry).await?;
        transaction.commit().await?;
    }
    Ok(publication)
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

/// The edition in force of the event, whoever published it.
pub(super) async fn fresh(visit: &Visit<'_>, event: i64) -> anyhow::Result<Option<Arc<Edition>>> {
    visit.desk.board.refresh(&visit.desk.database).await?;
    Ok(visit.desk.board.by_number(event))
}

fn until(published_at: Moment) -> Moment {
    published_at + TimeDelta::minutes(UNDO)
}

fn stale(visit: &Visit<'_>) -> Reply {
    Reply::toast(visit.texts.press_stale())
}
