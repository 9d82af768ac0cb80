//! Which event somebody is at.

use std::sync::Arc;

use super::super::{Press, Visit, store};
use super::welcome::welcome;
use crate::programme::{Access, Edition};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts};

/// Asks which event; the ones that need an invitation are only shown to those who have joined.
pub async fn choose(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    let mut rows = Vec::new();
    for edition in visit.desk.board.editions().iter() {
        if may_enter(visit, edition).await? {
            let name = edition.programme.event.name.get(visit.language());
            let label = crate::texts::shorten(name, 48);
            rows.push(vec![Button::press(label, Press::Join.at(edition.number))]);
        }
    }
    if rows.is_empty() {
        return Ok(Reply::show(without_event(visit, visit.texts)));
    }
    Ok(Reply::show(Card::with_buttons(visit.texts.events_question(), rows)))
}

/// Goes to the event `edition`, if its doors are open to them.
pub async fn join(visit: &Visit<'_>, edition: &Arc<Edition>) -> anyhow::Result<Reply> {
    if !enter(visit, edition).await? {
        return Ok(invitation_only(visit, edition));
    }
    let visit = Visit { event: Some(Arc::clone(edition)), ..visit.clone() };
    if visit.delegate.chosen.is_none() || visit.delegate.event.is_none() {
        return Ok(welcome(&visit));
    }
    let name = edition.programme.event.name.get(visit.language());
    Ok(Reply::show(visit.texts.events_joined(name)))
}

/// Takes them to the event `edition`; false when its doors are not open to them.
pub async fn enter(visit: &Visit<'_>, edition: &Edition) -> anyhow::Result<bool> {
    if !may_enter(visit, edition).await? {
        return Ok(false);
    }
    // Whoever is at an event has joined it; most links lead to the event one is at.
    if visit.event.as_ref().is_none_or(|event| event.number != edition.number) {
        let (desk, delegate) = (visit.desk, visit.delegate.id);
        store::join(&desk.database, desk.me.id, delegate, edition.number, visit.now).await?;
    }
    Ok(true)
}

/// Why nobody can be taken to an event: there is none, or its doors are closed to them.
pub(super) fn without_event(visit: &Visit<'_>, texts: Texts) -> Html {
    let none = visit.desk.board.editions().is_empty();
    if none { texts.events_none() } else { texts.events_closed() }
}

/// The doors are not open to them.
pub fn invitation_only(visit: &Visit<'_>, edition: &Edition) -> Reply {
    let name = edition.programme.event.name.get(visit.language());
    Reply::show(visit.texts.events_invitation_only(name))
}

/// Whether the event's doors are open to them; to owners they always are.
pub async fn may_enter(visit: &Visit<'_>, edition: &Edition) -> anyhow::Result<bool> {
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    match edition.programme.event.access {
        Access::Open => Ok(true),
        Access::Code if visit.owns => Ok(true),
        Access::Code => {
            store::has_joined(&desk.database, desk.me.id, delegate, edition.number).await
        }
    }
}
