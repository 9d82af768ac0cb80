//! IN: what happens in groups. The desk serves none but the moderators' group of an event.

use std::sync::Arc;

use crate::clock::Moment;
use crate::delegates::{Delegate, Desk, Visit, chat as desk_chat};
use crate::programme::Edition;
use crate::questions;
use crate::telegram::{self, Command, Incoming, Reply, What, Who};
use crate::texts::Texts;

/// Answers what happens in a group; one that the desk does not serve is told so when it speaks to it.
pub(super) async fn answer(
    desk: &Desk,
    now: Moment,
    who: &Who,
    incoming: &Incoming,
) -> anyhow::Result<Reply> {
    let visit = |edition: &Arc<Edition>| visit(desk, now, (who, incoming.update), edition);
    match &incoming.what {
        What::Removed => {
            questions::store::leave_group(&desk.database, desk.me.id, who.chat).await?;
            return Ok(Reply::nothing());
        }
        What::Press { data, .. } => {
            if let Some((edition, press)) = pressed(desk, data) {
                let visit = visit(&edition);
                return questions::chat::pressed_in_group(&visit, &edition, who.chat, press).await;
            }
        }
        What::Welcomed => {
            let visits: Vec<_> = desk.board.editions().iter().map(visit).collect();
            if let Some(offer) = questions::chat::offer_group(&visits, who.chat).await? {
                return Ok(offer);
            }
        }
        What::Command(command) if command.name == "moderate" && is_for_us(desk, command) => {
            let visits: Vec<_> = desk.board.editions().iter().map(visit).collect();
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
fn visit<'a>(
    desk: &'a Desk,
    now: Moment,
    (who, update): (&Who, i64),
    edition: &Arc<Edition>,
) -> Visit<'a> {
    let delegate = Delegate {
        id: who.person,
        chosen: None,
        seen: None,
        event: Some(edition.number),
        unreachable: false,
    };
    let texts = Texts::new(delegate.language(Some(edition)));
    Visit { now, update, delegate, event: Some(Arc::clone(edition)), texts, desk }
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
