//! Coming in through a link for delegates.

use super::store::{self, Entered};
use crate::delegates::{self, Visit};
use crate::team::redeem::{Opened, wait};
use crate::telegram::Reply;

/// Opens the link with this hash, which leads to the event with this number.
pub(in crate::team) async fn open(
    visit: &Visit<'_>,
    code_hash: &str,
    event: i64,
) -> anyhow::Result<Opened> {
    let (texts, desk) = (visit.texts, visit.desk);
    let said = |text| Ok(Opened::Said(Reply::send(text)));
    let Some(edition) = desk.board.by_number(event) else { return said(texts.team_nobody()) };
    let (database, bot, delegate) = (&desk.database, desk.me.id, visit.delegate.id);
    let who = (delegate, visit.update);
    match store::enter(database, bot, who, (code_hash, event), visit.now).await? {
        Entered::Now | Entered::Before => {
            delegates::store::join(database, bot, delegate, event, visit.now).await?;
            Ok(Opened::Entered(edition))
        }
        Entered::Full => said(texts.doors_full()),
        Entered::Revoked => said(texts.team_link_revoked()),
        Entered::Expired => said(texts.team_expired()),
        Entered::Limited(until) => said(texts.team_limited(&wait(visit, texts, until))),
    }
}
