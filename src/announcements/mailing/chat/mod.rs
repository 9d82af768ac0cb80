//! The conversation with those who announce.

mod aims;
mod draft;
mod following;
mod list;
mod office;
mod sending;
mod times;
mod typed;

use super::dialogue::Dialogue;
use super::press::{Draft, Sent};
use super::store::{self, draft::Change};
use super::{Press, letter, may_announce};
use crate::delegates::Visit;
use crate::outbox::store::has_gone;
use crate::programme::Edition;
use crate::telegram::{Brought, Reply};
use office::Office;

pub use typed::{brought, typed};

/// `/announce`, with or without the text; `None` for those to whom there is no such command.
pub async fn announce(
    visit: &Visit<'_>,
    event: &Edition,
    brought: Option<&Brought>,
    argument: &str,
) -> anyhow::Result<Option<Reply>> {
    if !may_announce(visit, event).await? {
        return Ok(None);
    }
    let office = Office::new(visit, event);
    if argument.is_empty() {
        return list::list(office, 0).await.map(Some);
    }
    typed::first(office, argument, brought).await.map(Some)
}

/// `/cancel`: whether a text was waited for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    Dialogue::stop(visit).await
}

/// A pressed button; rights are asked again, and every announcement is fetched by its event.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let office = Office::new(visit, event);
    if let Press::Read(number) = press {
        return read(office, number).await;
    }
    if !may_announce(visit, event).await? {
        return Ok(office.stale());
    }
    match press {
        Press::List(page) => {
            Dialogue::stop(office.visit).await?;
            list::list(office, page).await
        }
        Press::New => {
            let first = event.programme.event.default_language();
            typed::ask_first(office, first).await
        }
        Press::Draft(number, draft) => on_draft(office, number, draft).await,
        Press::Sent(number, sent) => on_sent(office, number, sent).await,
        Press::Read(_) => Ok(office.stale()),
    }
}

async fn on_draft(office: Office<'_>, number: i64, press: Draft) -> anyhow::Result<Reply> {
    match press {
        Draft::Show => {
            Dialogue::stop(office.visit).await?;
            draft::show(office, number).await
        }
        Draft::Write(language) => typed::ask_text(office, number, language).await,
        Draft::Detach => draft::detach(office, number).await,
        Draft::Aims => aims::kinds(office, number).await,
        Draft::Sessions(page) => aims::sessions(office, number, page).await,
        Draft::Rooms => aims::rooms(office, number).await,
        Draft::Tracks => aims::tracks(office, number).await,
        Draft::Aim(aim) => draft::change(office, number, &Change::Aim(aim)).await,
        Draft::Times => times::offer(office, number).await,
        Draft::At(minute) => times::at(office, number, minute).await,
        Draft::TypeTime => typed::ask_time(office, number).await,
        Draft::Urgent => typed::ask_reason(office, number).await,
        Draft::Calm => draft::change(office, number, &Change::Reason(None)).await,
        Draft::AsksRead(on) => draft::change(office, number, &Change::AsksRead(on)).await,
        Draft::Preview => draft::preview(office, number).await,
        Draft::Trial => draft::trial(office, number).await,
        Draft::Plain => draft::plain(office, number).await,
        Draft::Single => {
            Dialogue::stop(office.visit).await?;
            draft::change(office, number, &Change::Single).await
        }
        Draft::Ready => sending::ready(office, number).await,
        Draft::Send(changes) => sending::send(office, number, changes).await,
        Draft::Drop(sure) => draft::drop_it(office, number, sure).await,
    }
}

async fn on_sent(office: Office<'_>, number: i64, press: Sent) -> anyhow::Result<Reply> {
    match press {
        Sent::Show => following::show(office, number).await,
        Sent::Change => sending::change(office, number).await,
        Sent::Approve(changes) => sending::decide(office, number, changes, true).await,
        Sent::Reject(changes) => sending::decide(office, number, changes, false).await,
        Sent::Pause => following::pause(office, number).await,
        Sent::Resume => following::resume(office, number).await,
        Sent::Stop(sure) => following::stop(office, number, sure).await,
        Sent::Corrections => following::corrections(office, number).await,
        Sent::Correct(language) => typed::ask_correction(office, number, language).await,
        Sent::Corrected(language, sure) => {
            following::corrected(office, number, language, sure).await
        }
        Sent::Retract(sure) => following::retract(office, number, sure).await,
        Sent::Again(round) => following::again(office, number, round).await,
        Sent::Report => following::report(office, number).await,
        Sent::Table => following::table(office, number).await,
    }
}

/// Somebody has read it; it counts for whoever was sent it.
async fn read(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let (database, bot, me) = (office.database(), office.bot(), office.me());
    let key = (office.number(), number);
    let Some(found) = store::find(database, bot, key).await?.filter(|found| found.asks_read) else {
        return Ok(office.stale());
    };
    let about = found.number.to_string();
    if !has_gone(database, bot, key.0, me, (letter::COPY.name, &about)).await? {
        // An organiser tries the button of a preview.
        return Ok(if may_announce(office.visit, office.event).await? {
            Reply::toast(office.texts.announcements_read_preview())
        } else {
            office.stale()
        });
    }
    store::reader::put(database, bot, key, me, office.visit.now).await?;
    Ok(Reply::toast(office.texts.announcements_read()))
}
