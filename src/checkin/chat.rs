//! The conversation about being here.

use chrono::NaiveDate;

use super::{Press, desk, may_count, rules, store};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::team;
use crate::telegram::pages::label;
use crate::telegram::{Button, Card, Reply};
use crate::texts::Html;

/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// `/here`: they are at the event; and the choice of sessions they may be in.
pub async fn here(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    match day_of(visit, event).await? {
        Ok(day) => {
            put(visit, event, day, None).await?;
            Ok(Reply::show(card(visit, event, day).await?))
        }
        Err(sentence) => Ok(Reply::show(sentence)),
    }
}

/// By a session's code: they are at the event and in that session.
pub async fn here_in(visit: &Visit<'_>, event: &Edition, session: &str) -> anyhow::Result<Reply> {
    match by_id(event, session).filter(|session| rules::is_open(session, visit.now)) {
        Some(session) => turn(visit, event, session, true).await,
        None => here(visit, event).await,
    }
}

/// `/checkin`: the counts; `None` for those to whom there is no such command.
pub async fn counts(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    if !may_count(visit, event).await? {
        return Ok(None);
    }
    desk::show(visit, event, 0).await.map(Some)
}

/// The button on a session's card while one can check in to it; `None` before and after, and once
/// they did.
pub async fn button(
    visit: &Visit<'_>,
    event: &Edition,
    session: &str,
) -> anyhow::Result<Option<Button>> {
    let open = by_id(event, session).filter(|session| rules::is_open(session, visit.now));
    let (desk, number) = (visit.desk, event.number);
    if open.is_none() || !store::is_open(&desk.database, desk.me.id, number).await? {
        return Ok(None);
    }
    let own = store::of(&desk.database, desk.me.id, number, visit.delegate.id).await?;
    if own.iter().any(|id| id == session) {
        return Ok(None);
    }
    let press = Press::In { session: session.to_owned(), on: true };
    Ok(Some(Button::press(visit.texts.checkin_button_here(), press.at(number))))
}

/// A pressed button; whoever presses an organiser's button is asked for the right again.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    match press {
        Press::Here => here(visit, event).await,
        Press::In { session, on } => match by_id(event, &session) {
            Some(session) => turn(visit, event, session, on).await,
            None => Ok(Reply::toast(visit.texts.press_stale())),
        },
        Press::Desk(_) | Press::Open(_) | Press::Print if !may_count(visit, event).await? => {
            Ok(team::refusal_toast(visit, team::Act::CheckInCounts))
        }
        Press::Desk(page) => desk::show(visit, event, page).await,
        Press::Open(on) => desk::open(visit, event, on).await,
        Press::Print => Ok(desk::print(visit, event)),
    }
}

/// They are in the session, or not after all.
async fn turn(
    visit: &Visit<'_>,
    event: &Edition,
    session: &Session,
    on: bool,
) -> anyhow::Result<Reply> {
    let day = match day_of(visit, event).await? {
        Ok(day) => day,
        Err(sentence) => return Ok(Reply::show(sentence)),
    };
    if on && !rules::is_open(session, visit.now) {
        let title = label(session.title.get(visit.language()), WIDE);
        return Ok(Reply::toast(visit.texts.checkin_toast_not_now(&title)));
    }
    let desk = visit.desk;
    let toast = if on {
        put(visit, event, day, Some(&session.id)).await?;
        visit.texts.checkin_toast_in()
    } else {
        let (bot, delegate) = (desk.me.id, visit.delegate.id);
        store::take(&desk.database, bot, event.number, delegate, &session.id).await?;
        visit.texts.checkin_toast_out()
    };
    Ok(Reply::show(card(visit, event, day).await?).with_toast(toast))
}

/// What was noted, and the sessions to choose among.
async fn card(visit: &Visit<'_>, event: &Edition, day: NaiveDate) -> anyhow::Result<Card> {
    let (texts, desk, programme) = (visit.texts, visit.desk, &event.programme);
    let own = store::of(&desk.database, desk.me.id, event.number, visit.delegate.id).await?;
    let open = rules::open_now(programme, visit.now);
    let title = |session: &Session| session.title.get(texts.language()).to_owned();
    let mut text =
        texts.checkin_done(programme.event.name.get(texts.language()), &texts.full_day(day));
    let today = |session: &&Session| programme.local_date(session.begins()) == day;
    for session in programme.sessions.iter().filter(today).filter(|one| own.contains(&one.id)) {
        text.line(&texts.checkin_in(&title(session)));
    }
    let mut rows = Vec::new();
    for session in &open {
        let on = !own.contains(&session.id);
        let words = if on {
            texts.checkin_button_in(&title(session))
        } else {
            texts.checkin_button_out(&title(session))
        };
        let press = Press::In { session: session.id.clone(), on };
        rows.push(vec![Button::press(label(&words, WIDE), press.at(event.number))]);
    }
    if open.iter().any(|session| !own.contains(&session.id)) {
        text.paragraph(&texts.checkin_choose());
    } else if open.is_empty()
        && let Some(next) = next(event, visit)
    {
        let hour = texts.hour(next.begins(), programme.event.zone);
        text.paragraph(&texts.checkin_next(&title(next), &hour));
    }
    Ok(Card::with_buttons(text, rows))
}

/// What comes today and counts who is there.
fn next<'a>(event: &'a Edition, visit: &Visit<'_>) -> Option<&'a Session> {
    let programme = &event.programme;
    let today = programme.local_date(visit.now);
    programme
        .sessions
        .iter()
        .filter(|session| rules::is_counted(session) && !session.is_cancelled())
        .filter(|session| session.begins() > visit.now)
        .filter(|session| programme.local_date(session.begins()) == today)
        .min_by_key(|session| session.begins())
}

/// The day to check in on, or why one cannot.
async fn day_of(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Result<NaiveDate, Html>> {
    let (texts, desk) = (visit.texts, visit.desk);
    if !store::is_open(&desk.database, desk.me.id, event.number).await? {
        return Ok(Err(texts.checkin_closed()));
    }
    let about = &event.programme.event;
    Ok(rules::day(&event.programme, visit.now).ok_or_else(|| {
        let mut days = texts.full_day(about.first_day);
        if about.last_day != about.first_day {
            days = format!("{days} – {}", texts.full_day(about.last_day));
        }
        texts.checkin_not_today(about.name.get(texts.language()), &days)
    }))
}

async fn put(
    visit: &Visit<'_>,
    event: &Edition,
    day: NaiveDate,
    session: Option<&str>,
) -> anyhow::Result<()> {
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    let place = (day, session);
    store::put(&desk.database, desk.me.id, event.number, delegate, place, visit.now).await
}

fn by_id<'a>(event: &'a Edition, session: &str) -> Option<&'a Session> {
    event.programme.sessions.get(event.programme.session(session)?)
}
