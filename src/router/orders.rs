//! IN: which command leads to which feature at an event.

use super::cards::with_help_desk;
use super::words::{There, Work};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team::{self, Act};
use crate::telegram::Reply;
use crate::{
    agenda, announcements, changes, checkin, figures, helpdesk, questions, ratings, report, venue,
};

/// What anybody can order.
pub(super) async fn at_event(
    visit: &Visit<'_>,
    event: &Edition,
    there: There,
) -> anyhow::Result<Reply> {
    match there {
        There::Now => agenda::browse::now(visit, event),
        There::Next => agenda::browse::next(visit, event),
        There::Schedule => agenda::browse::days(visit, event).await,
        There::My => agenda::my::list(visit, event).await,
        There::Speakers => agenda::people::list(visit, event, 0),
        There::Papers => agenda::papers::list(visit, event, 0),
        There::Venue => with_help_desk(visit, event, venue::chat::venue(visit, event)).await,
        There::Ask => questions::chat::ask(visit, event).await,
        There::Questions => questions::chat::questions(visit, event).await,
        There::Speak => questions::floor::chat::speak(visit, event).await,
        There::Here => checkin::chat::here(visit, event).await,
        There::Rate => ratings::chat::rate(visit, event).await,
        There::Desk => helpdesk::chat::desk(visit, event).await,
    }
}

/// What those with a role can order; to others it is said who can.
pub(super) async fn at_work(
    visit: &Visit<'_>,
    event: &Edition,
    work: Work,
    argument: &str,
) -> anyhow::Result<Reply> {
    let (act, reply) = match work {
        Work::Safety => return announcements::safety::write(visit, event, argument).await,
        Work::Manage => return changes::actions::chat::manage(visit, event).await,
        Work::Invite => return team::chat::invite(visit, event, argument).await,
        Work::Team => return team::roles::chat::team(visit, event).await,
        Work::Log => return team::log::chat::log(visit, event).await,
        Work::Moderate => (Act::ModerateSome, questions::chat::moderate(visit, event).await?),
        Work::Note => (Act::Notes(""), questions::notes::chat::note(visit, event).await?),
        Work::Report => (Act::Report(""), report::chat::report(visit, event).await?),
        Work::CheckIn => (Act::CheckInCounts, checkin::chat::counts(visit, event).await?),
        Work::Ratings => (Act::SeeFigures, ratings::chat::read(visit, event).await?),
        Work::Figures => (Act::SeeFigures, figures::chat::figures(visit, event).await?),
        Work::Facts => (Act::EditFacts, helpdesk::chat::facts(visit, event).await?),
        Work::Unanswered => (Act::EditFacts, helpdesk::chat::unanswered(visit, event).await?),
        Work::Template => {
            (Act::EditProgramme, changes::uploads::chat::template(visit, event).await?)
        }
        Work::Versions => {
            (Act::EditProgramme, changes::uploads::chat::versions(visit, event).await?)
        }
    };
    Ok(reply.unwrap_or_else(|| team::refusal(visit, act)))
}
