//! IN: what happens in groups. The desk serves none but the moderators' group of an event.

use std::sync::Arc;

use crate::clock::Moment;
use crate::delegates::{Delegate, Desk, Visit, chat as desk_chat};
use crate::programme::Edition;
use crate::telegram::{self, Command, Incoming, Reply, What, Who};
use crate::texts::Texts;
use crate::{questions, team};

/// Answers what happens in a group; one that the desk does not serve is told so when it speaks to it.
pub(super) async fn answer(
    desk: &Desk,
    now: Moment,
    who: &Who,
    incoming: &Incoming,
) -> anyhow::Result<Reply> {
    let from = (who, incoming.update);
    match &incoming.what {
        What::Removed => {
            questions::store::leave_group(&desk.database, desk.me.id, who.chat).await?;
            return Ok(Reply::nothing());
        }
        What::Press { data, .. } => {
            if let Some((edition, press)) = pressed(desk, data) {
                let visit = visit(desk, now, from, &edition).await?;
                return questions::chat::pressed_in_group(&visit, &edition, who.chat, press).await;
            }
        }
        What::Welcomed => {
            let visits = visits(desk, now, from).await?;
            if let Some(offer) = questions::chat::offer_group(&visits, who.chat).await? {
                return Ok(offer);
            }
        }
        What::Command(command) if command.name == "moderate" && is_for_us(desk, command) => {
            let visits = visits(desk, now, from).await?;
            if let Some(offer) = questions::chat::offer_group(&visits, who.chat).await? {
                return Ok(offer);
            }
        }
        _ => {}
    }
    Ok(unserved(desk, who, &incoming.what))
}

fn pressed(desk: &Desk, data: &str) -> Option<(Arc<Edition>, questions::Press)> {
    let press: telegram::Press = data.parse().ok()?;
    let edition = desk.board.by_number(press.event)?;
    let press = (press.feature == questions::FEATURE).then(|| questions::Press::read(&press));
    Some((edition, press??))
}

/// A visit of somebody in a group, which is spoken to in the event's language. Being in a group makes
/// nobody a delegate: nothing is kept about them.
async fn visit<'a>(
    desk: &'a Desk,
    now: Moment,
    (who, update): (&Who, i64),
    edition: &Arc<Edition>,
) -> anyhow::Result<Visit<'a>> {
    let delegate = Delegate {
        id: who.person,
        chosen: None,
        seen: None,
        event: Some(edition.number),
        unreachable: false,
    };
    let texts = Texts::new(delegate.language(Some(edition)));
    let owners = team::owners(desk).await?;
    let (owns, unowned) = (owners.contains(&delegate.id), owners.is_empty());
    let (event, name) = (Some(Arc::clone(edition)), who.name.clone());
    Ok(Visit { now, update, delegate, event, texts, name, owns, unowned, desk })
}

/// A visit at each event.
async fn visits<'a>(
    desk: &'a Desk,
    now: Moment,
    who: (&Who, i64),
) -> anyhow::Result<Vec<Visit<'a>>> {
    let mut visits = Vec::new();
    for edition in desk.board.editions().iter() {
        visits.push(visit(desk, now, who, edition).await?);
    }
    Ok(visits)
}

fn is_for_us(desk: &Desk, command: &Command) -> bool {
    let me = &desk.me.username;
    command.addressed.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(me))
}

fn unserved(desk: &Desk, who: &Who, what: &What) -> Reply {
    let addressed = match what {
        What::Welcomed | What::Press { .. } => true,
        What::Command(command) => is_for_us(desk, command),
        What::Text(text) => text.contains(&format!("@{}", desk.me.username)),
        What::Wordless | What::Quiet | What::Removed => false,
    };
    if addressed { desk_chat::in_group(super::texts_for(who), &desk.me) } else { Reply::nothing() }
}
