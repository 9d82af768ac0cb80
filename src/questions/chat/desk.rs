//! Pressed buttons of moderators and chairs.

use super::panel::Panel;
use super::{moderate, stage, topics};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::questions::dialogue::{Dialogue, Wanted};
use crate::questions::life::{Role, Step};
use crate::questions::press::Desk;
use crate::questions::store::{self, Actor, Taken, floor};
use crate::questions::{LENGTH, may_chair, may_moderate, may_moderate_some, show};
use crate::team::log::{Deed, Entry};
use crate::team::{self, Act};
use crate::telegram::{Card, Reply};
use crate::texts::count;

/// Does what a moderator's or chair's button asks for, if they may.
pub(super) async fn pressed(panel: Panel<'_>, desk: Desk) -> anyhow::Result<Reply> {
    match desk {
        Desk::Stage(session) => on_stage(panel, &session).await,
        Desk::CallUp(number) => stage_step(panel, number, Step::CallUp).await,
        Desk::Finish(number) => stage_step(panel, number, Step::Finish).await,
        Desk::PutBack(number) => stage_step(panel, number, Step::PutBack).await,
        desk if !decides(panel, &desk).await? => {
            Ok(team::refusal_toast(panel.visit, team::Act::ModerateSome))
        }
        desk => moderated(panel, desk).await,
    }
}

/// Whether they may decide in the session that a button is about; what is gone is shown to whoever
/// decides in any.
pub(super) async fn decides(panel: Panel<'_>, desk: &Desk) -> anyhow::Result<bool> {
    let (visit, event) = (panel.visit, panel.event);
    let question = match desk {
        Desk::Session(id) | Desk::Next(id, _) | Desk::Turn(id, ..) | Desk::TypeIn(id) => {
            return may_moderate(visit, event, id).await;
        }
        Desk::Card(number)
        | Desk::Approve(number, _)
        | Desk::Reasons(number)
        | Desk::Decline(number, _)
        | Desk::Candidates(number)
        | Desk::Merge(number, _)
        | Desk::Unmerge(number)
        | Desk::Clarify(number)
        | Desk::Topics(number)
        | Desk::Topic(number, _)
        | Desk::Translate(number)
        | Desk::Write(number)
        | Desk::Block(number, _) => panel.question(*number).await?,
        Desk::UseGroup | Desk::ReleaseGroup => {
            return team::may(visit.desk, event, visit.delegate.id, Act::KeepGroup).await;
        }
        Desk::Overview | Desk::Stage(_) | Desk::CallUp(_) | Desk::Finish(_) | Desk::PutBack(_) => {
            None
        }
    };
    match question {
        Some(question) => may_moderate(visit, event, &question.session).await,
        None => may_moderate_some(visit, event).await,
    }
}

async fn moderated(panel: Panel<'_>, desk: Desk) -> anyhow::Result<Reply> {
    match desk {
        Desk::Overview => moderate::overview(panel).await,
        Desk::Session(session) => {
            Dialogue::stop(panel.visit).await?;
            moderate::session(panel, &session, None).await
        }
        Desk::Next(session, after) => moderate::next(panel, &session, after, None).await,
        Desk::Card(number) => {
            // The way back from a text that was asked for.
            Dialogue::stop(panel.visit).await?;
            with(panel, number, Show::Card).await
        }
        Desk::Approve(number, seen) => approve(panel, number, seen).await,
        Desk::Reasons(number) => with(panel, number, Show::Reasons).await,
        Desk::Decline(number, reason) => step(panel, number, Step::Decline(reason)).await,
        Desk::Candidates(number) => with(panel, number, Show::Candidates).await,
        Desk::Merge(number, into) => step(panel, number, Step::Merge(into)).await,
        Desk::Unmerge(number) => step(panel, number, Step::Unmerge).await,
        Desk::Topics(number) => with(panel, number, Show::Topics).await,
        Desk::Topic(number, topic) => match panel.question(number).await? {
            Some(question) => topics::put_at_desk(panel, &question, &topic).await,
            None => gone(panel).await,
        },
        Desk::Clarify(number) => ask_text(panel, number, Wanted::Clearer(number)).await,
        Desk::Translate(number) => ask_text(panel, number, Wanted::Translation(number)).await,
        Desk::Write(number) => ask_text(panel, number, Wanted::Answer(number)).await,
        Desk::Block(number, on) => block(panel, number, on).await,
        Desk::Turn(session, switch, on) => turn(panel, &session, switch, on).await,
        Desk::TypeIn(session) => type_in(panel, session).await,
        // A group is chosen in the group, and the chair's buttons are answered above.
        Desk::UseGroup
        | Desk::ReleaseGroup
        | Desk::Stage(_)
        | Desk::CallUp(_)
        | Desk::Finish(_)
        | Desk::PutBack(_) => Ok(panel.stale()),
    }
}

async fn turn(
    panel: Panel<'_>,
    session: &str,
    switch: floor::Switch,
    on: bool,
) -> anyhow::Result<Reply> {
    if panel.session(session).is_none() {
        return Ok(panel.stale());
    }
    let about = format!("session:{session}");
    let entry = Entry::of(panel.visit, panel.number(), Deed::SetQuestions, about);
    floor::turn(panel.database(), &entry, session, (switch, on)).await?;
    moderate::session(panel, session, None).await
}

/// Asks for the question of somebody without a phone.
async fn type_in(panel: Panel<'_>, session: String) -> anyhow::Result<Reply> {
    if panel.session(&session).is_none() {
        return Ok(panel.stale());
    }
    Dialogue::begin(panel.visit, panel.number(), Wanted::Heard(session.clone())).await?;
    let label = panel.texts.questions_button_back();
    let rows = [vec![panel.button(label, &Desk::Session(session).into())]];
    Ok(Reply::show(Card::with_buttons(panel.texts.questions_desk_type_in(), rows)))
}

/// What is shown of a question.
#[derive(Clone, Copy)]
enum Show {
    Card,
    Reasons,
    Candidates,
    Topics,
}

async fn with(panel: Panel<'_>, number: i64, show: Show) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return gone(panel).await };
    match show {
        Show::Card => moderate::card(panel, &question, None).await,
        Show::Reasons => Ok(moderate::reasons(panel, &question)),
        Show::Topics => Ok(topics::choose_at_desk(panel, &question)),
        Show::Candidates => moderate::candidates(panel, &question).await,
    }
}

/// A question that its asker erased, or of another event.
async fn gone(panel: Panel<'_>) -> anyhow::Result<Reply> {
    Ok(moderate::overview(panel).await?.with_toast(panel.texts.questions_desk_gone_toast()))
}

/// Puts a question on the list, if it still reads as it did on the card.
async fn approve(panel: Panel<'_>, number: i64, seen: i64) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return gone(panel).await };
    if question.step != seen && question.life.take(Step::Approve, Role::Moderator).is_ok() {
        let reply = moderate::card(panel, &question, None).await?;
        return Ok(reply.with_toast(panel.texts.questions_desk_changed()));
    }
    step(panel, number, Step::Approve).await
}

/// Takes a step, and shows the next waiting card at once.
async fn step(panel: Panel<'_>, number: i64, step: Step) -> anyhow::Result<Reply> {
    let actor = Actor { id: panel.me(), role: Role::Moderator };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let taken = store::take(database, bot, key, step, actor, panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    match taken {
        Taken::Now(question) | Taken::Before(question) => {
            let done = panel.texts.questions_desk_done(step.word());
            let reply = moderate::next(panel, &question.session, number, None).await?;
            Ok(reply.with_toast(done))
        }
        Taken::Refused(question) => {
            let late = moderate::who_decided(panel, &question).await?;
            let reply = moderate::next(panel, &question.session, number, None).await?;
            Ok(reply.with_toast(late))
        }
        Taken::Gone => gone(panel).await,
    }
}

/// Asks for a clearer text or a written answer.
async fn ask_text(panel: Panel<'_>, number: i64, wanted: Wanted) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return gone(panel).await };
    let life = question.life;
    let is_possible = match wanted {
        Wanted::Translation(_) => life.is_open() || life.is_public(),
        _ => life.is_open(),
    };
    if !is_possible {
        return moderate::late(panel, &question).await;
    }
    let (least, most) = (count(*LENGTH.start()), count(*LENGTH.end()));
    let mut text = match wanted {
        Wanted::Translation(_) => panel.texts.questions_desk_translate_prompt(least, most),
        Wanted::Answer(_) => panel.texts.questions_desk_answer_prompt(least, most),
        _ => panel.texts.questions_desk_clarify_prompt(least, most),
    };
    text.paragraph(&show::quote(&question.content));
    Dialogue::begin(panel.visit, panel.number(), wanted).await?;
    let label = panel.texts.questions_button_back();
    let rows = [vec![panel.button(label, &Desk::Card(number).into())]];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

async fn block(panel: Panel<'_>, number: i64, on: bool) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return gone(panel).await };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    if on {
        floor::block(database, bot, key, panel.me(), panel.visit.now).await?;
    } else {
        floor::unblock(database, bot, key, panel.me(), panel.visit.now).await?;
    }
    let said = if on {
        panel.texts.questions_desk_blocked()
    } else {
        panel.texts.questions_desk_unblocked()
    };
    Ok(moderate::card(panel, &question, None).await?.with_toast(said))
}

async fn on_stage(panel: Panel<'_>, session: &str) -> anyhow::Result<Reply> {
    let (visit, event): (&Visit<'_>, &Edition) = (panel.visit, panel.event);
    if !may_chair(visit, event, session).await? {
        return Ok(team::refusal_toast(visit, team::Act::RunStage(session)));
    }
    stage::stage(panel, session).await
}

/// A step of the chair, or of a moderator in the chair's view.
async fn stage_step(panel: Panel<'_>, number: i64, step: Step) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return Ok(panel.stale()) };
    if !may_chair(panel.visit, panel.event, &question.session).await? {
        return Ok(team::refusal_toast(panel.visit, team::Act::RunStage(&question.session)));
    }
    let moderates = may_moderate(panel.visit, panel.event, &question.session).await?;
    let role = if moderates { Role::Moderator } else { Role::Chair };
    let actor = Actor { id: panel.me(), role };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let now = panel.visit.now;
    let taken = match step {
        Step::CallUp => store::call_next(database, bot, key, actor, now).await?,
        _ => store::take(database, bot, key, step, actor, now).await?,
    };
    panel.visit.desk.bell.ring();
    let reply = stage::stage(panel, &question.session).await?;
    Ok(match taken {
        Taken::Now(_) | Taken::Before(_) => reply,
        Taken::Refused(now) => {
            let late = moderate::who_decided(panel, &now).await?;
            reply.with_toast(late)
        }
        Taken::Gone => reply.with_toast(panel.texts.questions_desk_gone_toast()),
    })
}
