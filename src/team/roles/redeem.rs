//! Opening a link that gives a role.

use super::Role;
use super::links::{self, Gift, Opener, Taken};
use crate::delegates::{self, Visit};
use crate::team::redeem::{Opened, wait};
use crate::telegram::{Card, Reply};
use crate::texts::Texts;

/// Opens the link with this hash, which gives `gift`.
pub(in crate::team) async fn open(
    visit: &Visit<'_>,
    code_hash: &str,
    gift: &Gift,
) -> anyhow::Result<Opened> {
    let desk = visit.desk;
    let edition = desk.board.by_number(gift.event);
    if edition.is_none() && gift.role != Role::Owner {
        return Ok(Opened::Said(Reply::send(visit.texts.team_nobody())));
    }
    let texts = Texts::new(visit.delegate.language(edition.as_deref()));
    let (delegate, update) = (visit.delegate.id, visit.update);
    let opener = Opener { delegate, update, name: &visit.name };
    let (database, bot) = (&desk.database, desk.me.id);
    let taken = links::redeem(database, bot, opener, (code_hash, gift), visit.now).await?;
    let role = texts.roles_name(gift.role.word());
    let text = match taken {
        Taken::Now => {
            desk.menus.ring();
            match &edition {
                Some(edition) => {
                    // A role opens the doors of its event.
                    let number = edition.number;
                    delegates::store::join(database, bot, delegate, number, visit.now).await?;
                    let event = edition.programme.event.name.get(texts.language());
                    texts.roles_welcome(&role, event)
                }
                None => texts.roles_welcome_owner(),
            }
        }
        Taken::Before => texts.roles_before(&role),
        Taken::Used => texts.team_used(),
        Taken::Revoked => texts.team_link_revoked(),
        Taken::Expired => texts.team_expired(),
        Taken::Limited(until) => texts.team_limited(&wait(visit, texts, until)),
    };
    Ok(Opened::Said(Reply::send(Card::new(text))))
}
