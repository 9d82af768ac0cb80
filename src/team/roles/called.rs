//! How somebody of the team is called before others.

use crate::delegates::Desk;
use crate::programme::Edition;
use crate::texts::{Texts, count};

/// The name of the person of the programme that they are, or the one they took their role with, or
/// which of the owners they are; no Telegram id in any case.
pub async fn called(
    desk: &Desk,
    edition: &Edition,
    texts: Texts,
    id: i64,
) -> anyhow::Result<String> {
    let (database, bot, event) = (&desk.database, desk.me.id, edition.number);
    let programme = &edition.programme;
    let tied = super::super::store::person_of(database, bot, event, id).await?;
    if let Some(person) = tied.and_then(|person| programme.person(&person)) {
        return Ok(programme.people[person].name.clone());
    }
    let members = super::store::members(database, bot, event).await?;
    let named = members.into_iter().find(|one| one.delegate == id && !one.name.is_empty());
    let place = desk.owners.iter().position(|owner| *owner == id);
    Ok(match (named, place) {
        (Some(member), _) => member.name,
        (None, Some(place)) => texts.roles_called_owner(count(place + 1)),
        (None, None) => texts.roles_called_somebody(),
    })
}
