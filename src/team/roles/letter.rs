//! Tells somebody that a role was taken from them.

use super::{Role, store};
use crate::clock::Moment;
use crate::delegates::{Delegate, Desk};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::telegram::{Card, Message};
use crate::texts::Texts;

/// Letters about roles.
pub const KIND: Kind = Kind { name: "role", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };

/// The letter that a role which somebody had since `given_at` is theirs no more; `event` is where it was
/// taken away.
pub(super) fn lost(
    event: i64,
    (delegate, role, given_at): (i64, Role, Moment),
    now: Moment,
) -> Letter {
    Letter {
        kind: KIND,
        event,
        chat: delegate,
        key: format!("{delegate}:{}:{}", role.word(), given_at.timestamp_millis()),
        bundle: String::new(),
        batch: String::new(),
        about: role.word().to_owned(),
        due_at: now,
        wanted_at: now,
        expires_at: None,
    }
}

/// The letter; nothing once they have the role again.
pub async fn compose(desk: &Desk, to: &Delegate, owed: &Owed) -> anyhow::Result<Composed<Message>> {
    let (Some(edition), Some(role)) = (desk.board.by_number(owed.event), Role::read(&owed.about))
    else {
        return Ok(Composed::Obsolete);
    };
    let members = store::members(&desk.database, desk.me.id, owed.event).await?;
    if members.iter().any(|member| (member.delegate, member.role) == (to.id, role)) {
        return Ok(Composed::Obsolete);
    }
    let texts = Texts::new(to.language(Some(&edition)));
    let event = edition.programme.event.name.get(texts.language());
    let text = texts.roles_lost(&texts.roles_name(role.word()), event);
    Ok(Composed::Send(Message { card: Card::new(text), silent: false }))
}
