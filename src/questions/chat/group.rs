//! The moderators' group: taken into use, pressed in, released.

use super::panel::Panel;
use super::{desk, moderate};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::questions::life::{Role, Step};
use crate::questions::press::Desk;
use crate::questions::store::{self, Actor, Taken};
use crate::questions::{Press, Question, card};
use crate::team::{self, Act};
use crate::telegram::{Button, Card, Reply};

/// What somebody is offered who adds the bot to the group `chat`, or writes `/moderate` there; `None`
/// for those who do not moderate. `visits` are theirs, one at each event.
pub async fn offer_group(visits: &[Visit<'_>], chat: i64) -> anyhow::Result<Option<Reply>> {
    let mut rows: Vec<Vec<Button>> = Vec::new();
    let mut text = None;
    for visit in visits {
        let Some(event) = visit.event.as_deref() else { continue };
        if !team::may(visit.desk, event, visit.delegate.id, Act::KeepGroup).await? {
            continue;
        }
        let panel = Panel::new(visit, event);
        let name = event.programme.event.name.get(panel.texts.language());
        let used = store::group_of(panel.database(), panel.bot(), panel.number()).await?;
        let (label, press) = if used == Some(chat) {
            (panel.texts.questions_button_release_group(name), Desk::ReleaseGroup)
        } else {
            (panel.texts.questions_button_use_group(name), Desk::UseGroup)
        };
        rows.push(vec![panel.button(label, &press.into())]);
        text.get_or_insert_with(|| panel.texts.questions_group_offer());
    }
    Ok(text.map(|text| Reply::send(Card::with_buttons(text, rows))))
}

/// A button in the group `chat`. Whoever presses it may be any member, so their right is asked first.
pub async fn pressed_in_group(
    visit: &Visit<'_>,
    event: &Edition,
    chat: i64,
    press: Press,
) -> anyhow::Result<Reply> {
    let panel = Panel::new(visit, event);
    let Press::Desk(wish) = press else { return Ok(panel.stale()) };
    if !desk::decides(panel, &wish).await? {
        return Ok(Reply::toast(panel.texts.questions_group_refused()));
    }
    let (database, bot) = (panel.database(), panel.bot());
    let in_use = store::group_of(database, bot, panel.number()).await? == Some(chat);
    match wish {
        Desk::UseGroup => use_it(panel, chat).await,
        Desk::ReleaseGroup => release(panel, chat).await,
        // A card that stands in a group from which the moderators have moved on.
        _ if !in_use => Ok(Reply::toast(panel.texts.questions_group_released_toast())),
        wish => decide(panel, wish).await,
    }
}

async fn decide(panel: Panel<'_>, desk: Desk) -> anyhow::Result<Reply> {
    match desk {
        Desk::Card(number) => shown(panel, number, None).await,
        Desk::Approve(number, seen) => {
            let Some(question) = panel.question(number).await? else { return Ok(gone(panel)) };
            if question.step != seen && question.life.take(Step::Approve, Role::Moderator).is_ok() {
                let changed = panel.texts.questions_desk_changed();
                return shown(panel, number, Some(changed)).await;
            }
            step(panel, number, Step::Approve).await
        }
        Desk::Reasons(number) => match panel.question(number).await? {
            Some(question) => Ok(moderate::reasons(panel, &question)),
            None => Ok(gone(panel)),
        },
        Desk::Candidates(number) => match panel.question(number).await? {
            Some(question) => moderate::candidates(panel, &question).await,
            None => Ok(gone(panel)),
        },
        Desk::Decline(number, reason) => step(panel, number, Step::Decline(reason)).await,
        Desk::Merge(number, into) => step(panel, number, Step::Merge(into)).await,
        Desk::Unmerge(number) => step(panel, number, Step::Unmerge).await,
        _ => Ok(panel.stale()),
    }
}

async fn use_it(panel: Panel<'_>, chat: i64) -> anyhow::Result<Reply> {
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), chat));
    store::use_group(database, bot, key, panel.me(), panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    let name = panel.event.programme.event.name.get(panel.texts.language());
    let label = panel.texts.questions_button_release_group(name);
    let rows = [vec![panel.button(label, &Desk::ReleaseGroup.into())]];
    Ok(Reply::show(Card::with_buttons(panel.texts.questions_group_in_use(name), rows)))
}

async fn release(panel: Panel<'_>, chat: i64) -> anyhow::Result<Reply> {
    store::release_group(panel.database(), panel.bot(), panel.number(), chat).await?;
    let name = panel.event.programme.event.name.get(panel.texts.language());
    Ok(Reply::show(panel.texts.questions_group_released(name)))
}

/// Takes a step; the card shows what became of the question, whoever decided.
async fn step(panel: Panel<'_>, number: i64, step: Step) -> anyhow::Result<Reply> {
    let actor = Actor { id: panel.me(), role: Role::Moderator };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let taken = store::take(database, bot, key, step, actor, panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    match taken {
        Taken::Now(question) | Taken::Before(question) => {
            let done = panel.texts.questions_desk_done(step.word());
            Ok(redrawn(panel, &question).await?.with_toast(done))
        }
        Taken::Refused(question) => {
            let late = moderate::who_decided(panel, &question).await?;
            Ok(redrawn(panel, &question).await?.with_toast(late))
        }
        Taken::Gone => Ok(gone(panel)),
    }
}

async fn shown(panel: Panel<'_>, number: i64, said: Option<String>) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return Ok(gone(panel)) };
    let reply = redrawn(panel, &question).await?;
    Ok(match said {
        Some(said) => reply.with_toast(said),
        None => reply,
    })
}

async fn redrawn(panel: Panel<'_>, question: &Question) -> anyhow::Result<Reply> {
    let drawn = card::card(panel.visit.desk, panel.event, panel.texts, question).await?;
    Ok(Reply::show(drawn))
}

fn gone(panel: Panel<'_>) -> Reply {
    Reply::show(panel.texts.questions_desk_gone())
        .with_toast(panel.texts.questions_desk_gone_toast())
}
