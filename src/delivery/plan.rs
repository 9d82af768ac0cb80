//! What the features owe by themselves, because its time has come.

use crate::announcements::safety;
use crate::changes::notices;
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::reminders;

/// Has every feature owe what is due, and returns when the first wants to be asked again.
pub(super) async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let wishes = [
        safety::letter::owe(desk, now).await?,
        notices::owe(desk, now).await?,
        reminders::owe(desk, now).await?,
    ];
    Ok(wishes.into_iter().flatten().min())
}
