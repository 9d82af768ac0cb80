//! The conversation about questions.

mod aside;
mod ask;
mod desk;
mod draft;
mod group;
mod list;
mod mine;
mod moderate;
mod panel;
mod stage;
mod topics;
mod typed;

use super::{Press, floor, store, takes_questions};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::questions::dialogue::Dialogue;
use crate::telegram::{Act, Button, Reply};
use panel::Panel;

pub use aside::offer as offer_the_panel;
pub use group::{offer_group, pressed_in_group};
pub use typed::typed;

/// `/ask`
pub async fn ask(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    ask::ask(Panel::new(visit, event)).await
}

/// `/moderate`; `None` for those to whom there is no such command.
pub async fn moderate(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    if !super::may_moderate_some(visit, event).await? {
        return Ok(None);
    }
    moderate::overview(Panel::new(visit, event)).await.map(Some)
}

/// The buttons below a session's card: to ask, to read the list, and for chairs and moderators theirs.
pub async fn buttons(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
) -> anyhow::Result<Vec<Vec<Button>>> {
    let panel = Panel::new(visit, event);
    let Some(found) = panel.session(session).filter(|found| takes_questions(found)) else {
        return Ok(Vec::new());
    };
    let texts = visit.texts;
    let mut row = Vec::new();
    if panel.floor(session).await?.is_open(found, visit.now) {
        row.push(panel.button(texts.questions_button_ask(), &Press::Ask(found.id.clone())));
    }
    let list = Press::List { session: found.id.clone(), page: 0 };
    row.push(panel.button(texts.questions_button_list(), &list));
    let mut rows = vec![row];
    rows.extend(floor::chat::buttons(visit, event, session).await?);
    if super::may_moderate(visit, event, session).await? {
        let desk = super::press::Desk::Session(found.id.clone());
        rows.push(vec![panel.button(texts.questions_button_desk(), &desk.into())]);
    } else if super::may_chair(visit, event, session).await? {
        let stage = super::press::Desk::Stage(found.id.clone());
        rows.push(vec![panel.button(texts.questions_button_stage(), &stage.into())]);
    }
    Ok(rows)
}

/// A pressed button; every right is asked again, and every question fetched by the event.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let panel = Panel::new(visit, event);
    match press {
        Press::Sessions => {
            Dialogue::stop(visit).await?;
            ask::choose(panel).await
        }
        Press::Ask(session) => ask::ask_in(panel, &session).await,
        Press::Draft(number) => {
            // The way back from a text that was asked for.
            Dialogue::stop(visit).await?;
            draft::show(panel, number).await
        }
        Press::Topics(number) => topics::choose(panel, number).await,
        Press::Topic(number, topic) => topics::put(panel, number, &topic).await,
        Press::AsideSessions(number) => aside::choose(panel, number).await,
        Press::Aside(number, session) => aside::take(panel, number, &session).await,
        Press::Level(number, level) => draft::level(panel, number, level).await,
        Press::Sign(number) => draft::ask_name(panel, number).await,
        Press::Reword(number) => draft::ask_again(panel, number).await,
        Press::Send(number) => draft::send(panel, number).await,
        Press::Drop(number) => draft::drop_it(panel, number).await,
        Press::Mine => mine::mine(panel).await,
        Press::Own(number) => mine::own(panel, number).await,
        Press::Withdraw(number) => mine::withdraw(panel, number).await,
        Press::List { session, page } => list::list(panel, &session, page).await,
        Press::Vote { question, on, page } => list::vote(panel, question, on, page).await,
        Press::VoteInstead { question, draft } => list::instead(panel, question, draft).await,
        Press::Desk(desk) => desk::pressed(panel, desk).await,
    }
}

/// From the code on a session's wall: asks for a question at once, and leads to the list, too.
pub async fn ask_here(visit: &Visit<'_>, event: &Edition, session: &str) -> anyhow::Result<Reply> {
    let panel = Panel::new(visit, event);
    let mut reply = ask::ask_in(panel, session).await?;
    if panel.is_open(session).await?
        && let Some(Act::Show(card)) = reply.acts.first_mut()
    {
        let list = Press::List { session: session.to_owned(), page: 0 };
        card.rows_mut().push(vec![panel.button(visit.texts.questions_button_list(), &list)]);
    }
    Ok(reply)
}

/// `/questions`: one's own, and the list of the session that runs.
pub async fn questions(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let panel = Panel::new(visit, event);
    let own = mine::mine(panel).await?;
    Ok(match list::running(panel).await? {
        Some(list) => own.and(Act::Send(list)),
        None => own,
    })
}

/// How somebody signed their last question at the event, or stands in its programme; empty when neither
/// is known.
pub(super) async fn signature(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<String> {
    let panel = Panel::new(visit, event);
    let (database, bot) = (panel.database(), panel.bot());
    let (_, last) = store::last_position(database, bot, event.number, panel.me()).await?;
    if last.is_empty() { typed::in_the_programme(panel).await } else { Ok(last) }
}

/// `/cancel`: whether a text was waited for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    Dialogue::stop(visit).await
}
