//! The conversation about quick actions.

use chrono::TimeDelta;

use super::action::{Action, find_presenter, find_session};
use super::dialogue::{Dialogue, name_in};
use super::key::Key;
use super::press::Press;
use super::sight::Sight;
use super::{may_change, menu, preview, publishing};
use crate::changes::actions::presenters::Presenter;
use crate::delegates::Visit;
use crate::programme::{Edition, Programme};
use crate::team;
use crate::telegram::{Button, Reply};
use crate::texts::Html;

/// Minutes for which a name is waited for; later words are a question again.
const WAITS: i64 = 10;

/// The button on a session's card; `None` for those who may not change the programme.
pub async fn button(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
) -> anyhow::Result<Option<Button>> {
    if event.programme.session(session).is_none() || !may_change(visit, event).await? {
        return Ok(None);
    }
    let press = Press::Menu(Key::of(session)).at(event.number);
    Ok(Some(Button::press(visit.texts.actions_button_open(), press)))
}

/// `/manage`: what runs and what comes.
pub async fn manage(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    Ok(if may_change(visit, event).await? {
        menu::manage(Sight::new(visit, event))
    } else {
        team::refusal(visit, team::Act::EditProgramme)
    })
}

/// A pressed button; the right is asked again each time.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    if !may_change(visit, event).await? {
        return Ok(team::refusal_toast(visit, team::Act::EditProgramme));
    }
    let sight = Sight::new(visit, event);
    let of = |key, card: &dyn Fn(usize) -> Reply| {
        find_session(&event.programme, key)
            .map_or_else(|| sight.sentence(visit.texts.actions_gone(), None), card)
    };
    Ok(match press {
        Press::Manage => menu::manage(sight),
        Press::Menu(session) => {
            // The way back from a name that was asked for.
            cancelled(visit).await?;
            of(session, &|session| menu::menu(sight, session))
        }
        Press::Rooms(session) => of(session, &|session| menu::rooms(sight, session)),
        Press::Who { session, from, page } => {
            of(session, &|session| menu::who(sight, session, from, page))
        }
        Press::Talks { session, purpose } => {
            of(session, &|session| menu::talk_list(sight, session, purpose))
        }
        Press::Name { session, from } => ask_name(visit, sight, session, from).await?,
        Press::Preview(action) => match named(visit, event.number, action).await? {
            Some(action) => preview::draw(sight, &at_this_minute(sight, action), false),
            None => Reply::toast(visit.texts.press_stale()),
        },
        Press::Confirm { action, version } => match named(visit, event.number, action).await? {
            Some(action) => publishing::confirm(visit, event.number, &action, version).await?,
            None => Reply::toast(visit.texts.press_stale()),
        },
        Press::Undo { version } => publishing::undo(visit, event.number, version).await?,
    })
}

/// A text that may be the name that was asked for; `None` when nothing was asked.
pub async fn typed(visit: &Visit<'_>, text: &str) -> anyhow::Result<Option<Reply>> {
    let Some(dialogue) = Dialogue::of(visit).await? else { return Ok(None) };
    // The update that gave the name may be handled again; any other text is no name any more.
    let waits = match &dialogue.given {
        None => visit.now <= dialogue.asked_at + TimeDelta::minutes(WAITS),
        Some((update, _)) => *update == visit.update,
    };
    let edition = visit.desk.board.by_number(dialogue.event).filter(|_| waits);
    let Some(edition) = edition else { return Ok(None) };
    if !may_change(visit, &edition).await? {
        Dialogue::end(visit).await?;
        return Ok(Some(team::refusal(visit, team::Act::EditProgramme)));
    }
    let Some(name) = name_in(text) else {
        return Ok(Some(Reply::send(visit.texts.actions_name_unusable())));
    };
    let (session, from) = (dialogue.session, dialogue.from);
    let given = Some((visit.update, name.clone()));
    Dialogue { given, ..dialogue }.keep(visit).await?;
    let action = Action::ReplaceByName { session, from, name };
    Ok(Some(preview::draw(Sight::new(visit, &edition), &action, false)))
}

/// `/cancel`: whether a name was asked for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    let waits = Dialogue::of(visit).await?.is_some_and(|dialogue| dialogue.given.is_none());
    if waits {
        Dialogue::end(visit).await?;
    }
    Ok(waits)
}

async fn ask_name(
    visit: &Visit<'_>,
    sight: Sight<'_>,
    session: Key,
    from: Key,
) -> anyhow::Result<Reply> {
    let Some((index, presenter)) = presenter(sight.programme(), session, from) else {
        return Ok(sight.sentence(visit.texts.actions_gone(), None));
    };
    let event = sight.edition.number;
    Dialogue { event, session, from, asked_at: visit.now, given: None }.keep(visit).await?;
    let name = sight.name(&presenter.who);
    let question: Html = visit.texts.actions_name_question(&name);
    let back = sight.back(sight.session(index));
    Ok(Reply::show(crate::telegram::Card::with_buttons(question, [vec![back]])))
}

fn presenter(programme: &Programme, session: Key, from: Key) -> Option<(usize, Presenter)> {
    let index = find_session(programme, session)?;
    Some((index, find_presenter(programme, index, from)?))
}

/// What is said to begin now, begins when it is previewed, not when the list was drawn.
fn at_this_minute(sight: Sight<'_>, action: Action) -> Action {
    match action {
        Action::TalkNow { paper, .. } => Action::TalkNow { paper, minute: sight.minute() },
        other => other,
    }
}

/// The action with the name that was typed for it; `None` when there is none any more.
async fn named(visit: &Visit<'_>, event: i64, action: Action) -> anyhow::Result<Option<Action>> {
    let Action::ReplaceByName { session, from, .. } = action else { return Ok(Some(action)) };
    let dialogue = Dialogue::of(visit).await?;
    let dialogue = dialogue.filter(|dialogue| {
        (dialogue.event, dialogue.session, dialogue.from) == (event, session, from)
    });
    let name = dialogue.and_then(|dialogue| dialogue.given).map(|(_, name)| name);
    Ok(name.map(|name| Action::ReplaceByName { session, from, name }))
}
