//! The command menus of those with a role: theirs in place of everybody's, told only when they changed.

use std::time::Duration;

use super::App;
use super::profile::MENU;
use crate::delegates::{self, Desk};
use crate::team;
use crate::telegram::{Failure, delete_menu, set_menu};
use crate::texts::Texts;

/// How often it is looked whose menu is another, besides when a role changes.
const LOOK_EVERY: Duration = Duration::from_mins(1);

/// Tells Telegram menus whenever a role changes. Failing costs nothing but the menu: the next look tries
/// again.
pub(super) async fn keep(app: App) {
    loop {
        if let Err(error) = look(&app).await {
            tracing::warn!(error = format!("{error:#}"), "the menus of the team were not set");
        }
        tokio::select! {
            () = app.desk.menus.rung() => {}
            () = app.clock.sleep(LOOK_EVERY) => {}
        }
    }
}

async fn look(app: &App) -> anyhow::Result<()> {
    let (database, bot) = (&app.desk.database, app.desk.me.id);
    let told = team::roles::menus::told(database, bot).await?;
    let mut people = team::roles::menus::people(database, bot).await?;
    people.extend(told.keys().copied());
    people.sort_unstable();
    people.dedup();
    for person in people {
        let menu = menu(&app.desk, person).await?;
        let face = menu.as_ref().map(serde_json::to_string).transpose()?;
        if told.get(&person) == face.as_ref() {
            continue;
        }
        let done = match &menu {
            Some(commands) => set_menu(&app.client, person, commands).await,
            None => delete_menu(&app.client, person).await,
        };
        match done {
            Err(Failure::Later(wait)) => {
                app.clock.sleep(wait).await;
                continue;
            }
            // Somebody whom nothing reaches has no menu; it is told again should they have another.
            Ok(()) | Err(Failure::Unreachable | Failure::Pointless | Failure::Refused(_)) => {}
            Err(failure) => return Err(failure.into()),
        }
        team::roles::menus::remember(database, bot, person, face.as_deref()).await?;
    }
    Ok(())
}

/// The commands that somebody sees with what each does; `None` for everybody's.
async fn menu(desk: &Desk, person: i64) -> anyhow::Result<Option<Vec<(String, String)>>> {
    let found = delegates::store::find(&desk.database, desk.me.id, person).await?;
    let Some(delegate) = found.filter(|delegate| !delegate.unreachable) else { return Ok(None) };
    let edition = delegate.event.and_then(|number| desk.board.by_number(number));
    let role = match &edition {
        Some(edition) => team::roles(desk, edition, person).await?.highest(),
        None if team::owners(desk).await?.contains(&person) => "owner",
        None => "none",
    };
    let more = team::roles::menus::commands(role);
    if more.is_empty() {
        return Ok(None);
    }
    let texts = Texts::new(delegate.language(edition.as_deref()));
    let does = |name: &&str| ((*name).to_owned(), texts.profile_command(name));
    Ok(Some(more.iter().chain(&MENU).map(does).collect()))
}
