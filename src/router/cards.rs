//! Buttons on a card that lead to a feature above the card's own, which therefore cannot draw them.

use crate::delegates::Visit;
use crate::programme::Edition;
use crate::telegram::{Act, Button, Reply};
use crate::{agenda, changes, checkin, helpdesk, questions, venue};

/// A session's card, with the way to its quick actions for those who may take them.
pub(super) async fn for_organisers(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
    mut card: Reply,
) -> anyhow::Result<Reply> {
    if let Some(button) = changes::actions::chat::button(visit, event, session).await?
        && let Some(Act::Show(card)) = card.acts.first_mut()
    {
        card.rows_mut().push(vec![button]);
    }
    Ok(card)
}

/// A session's card, with the ways to ask the panel and to what was asked.
pub(super) async fn with_questions(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
    mut card: Reply,
) -> anyhow::Result<Reply> {
    let rows = questions::chat::buttons(visit, event, session).await?;
    if let Some(Act::Show(card)) = card.acts.first_mut() {
        let all = card.rows_mut();
        let below_the_star = all.len().min(1);
        all.splice(below_the_star..below_the_star, rows);
    }
    Ok(card)
}

/// A session's card, with the way to say that one is in it, while one can.
pub(super) async fn with_check_in(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
    mut card: Reply,
) -> anyhow::Result<Reply> {
    if let Some(button) = checkin::chat::button(visit, event, session).await?
        && let Some(Act::Show(card)) = card.acts.first_mut()
    {
        card.rows_mut().insert(0, vec![button]);
    }
    Ok(card)
}

/// A card, with the way to the organisers below everything else, while they answer.
pub(super) async fn with_help_desk(
    visit: &Visit<'_>,
    event: &Edition,
    mut reply: Reply,
) -> anyhow::Result<Reply> {
    if let Some(button) = helpdesk::chat::button(visit, event).await?
        && let Some(Act::Show(card)) = reply.acts.first_mut()
    {
        card.rows_mut().push(vec![button]);
    }
    Ok(reply)
}

/// A room's card, with the way to what takes place in it.
pub(super) fn room_card(visit: &Visit<'_>, event: &Edition, id: &str) -> Reply {
    let mut reply = venue::chat::room(visit, event, id);
    if event.programme.room(id).is_some()
        && let Some(Act::Show(card)) = reply.acts.first_mut()
    {
        let press = agenda::Press::InRoom(id.to_owned()).at(event.number);
        card.rows_mut().insert(0, vec![Button::press(visit.texts.browse_button_in_room(), press)]);
    }
    reply
}
