//! The conversation about ratings.

use chrono::TimeDelta;

use super::card::{self, Own};
use super::{Press, desk, may_read, rules, store};
use crate::delegates::{Dialogue, Visit};
use crate::programme::{Edition, Session};
use crate::team;
use crate::telegram::Reply;
use crate::texts::count;

/// How the dialogue of this feature begins.
const MARK: &str = "rating";
/// For so long a line is waited for; later words are a question to the desk again.
const WAITS: TimeDelta = TimeDelta::minutes(20);
/// Characters of a line.
const LONGEST: usize = 500;

/// `/rate`: what can be rated now, the latest day first.
pub async fn rate(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let own = Own::of(visit.desk, event, visit.delegate.id).await?;
    for day in rules::moments(&event.programme).into_keys().rev() {
        if let Some(card) = card::first(visit.texts, event, &own, day, visit.now) {
            return Ok(Reply::show(card));
        }
    }
    Ok(Reply::show(visit.texts.ratings_nothing()))
}

/// `/ratings`: the averages; `None` for those to whom there is no such command.
pub async fn read(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    if !may_read(visit, event).await? {
        return Ok(None);
    }
    desk::show(visit, event, 0).await.map(Some)
}

/// A pressed button; the right of organisers is asked again.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let stale = || Reply::toast(visit.texts.press_stale());
    match press {
        Press::Rate { session, stars } => match theirs(visit, event, &session).await? {
            Some((session, _)) => rated(visit, event, session, stars).await,
            None => Ok(stale()),
        },
        Press::Again(session) => Ok(match theirs(visit, event, &session).await? {
            Some((session, own)) => {
                Reply::show(card::again(visit.texts, event, &own, session, visit.now))
            }
            None => stale(),
        }),
        Press::Remark(session) => match theirs(visit, event, &session).await? {
            Some((session, _)) => {
                Dialogue::begin(visit, MARK, event.number, &[&session.id]).await?;
                let title = session.title.get(visit.language());
                Ok(Reply::send(visit.texts.ratings_remark_prompt(title, count(LONGEST))))
            }
            None => Ok(stale()),
        },
        Press::Desk(_) | Press::Remarks { .. } | Press::Open(_)
            if !may_read(visit, event).await? =>
        {
            Ok(team::refusal_toast(visit, team::Act::SeeFigures))
        }
        Press::Desk(page) => desk::show(visit, event, page).await,
        Press::Remarks { session, page } => desk::remarks(visit, event, &session, page).await,
        Press::Open(on) => desk::open(visit, event, on).await,
    }
}

/// A text that may be the line that was asked for; `None` when none was.
pub async fn typed(visit: &Visit<'_>, text: &str) -> anyhow::Result<Option<Reply>> {
    let Some(dialogue) = Dialogue::of(visit, MARK, WAITS).await? else { return Ok(None) };
    let Some(event) = visit.desk.board.by_number(dialogue.event) else { return Ok(None) };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length == 0 || length > LONGEST {
        let (most, length) = (count(LONGEST), count(length));
        return Ok(Some(Reply::send(visit.texts.ratings_remark_length(most, length))));
    }
    let session = dialogue.words.first().cloned().unwrap_or_default();
    dialogue.close(visit).await?;
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    let line = (session.as_str(), text.as_str());
    let kept = store::remark(&desk.database, desk.me.id, event.number, delegate, line).await?;
    let said = if kept { visit.texts.ratings_remark_kept() } else { visit.texts.ratings_nothing() };
    Ok(Some(Reply::send(said)))
}

/// `/cancel`: whether a line was waited for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    Dialogue::stop(visit, MARK).await
}

async fn rated(
    visit: &Visit<'_>,
    event: &Edition,
    session: &Session,
    stars: u8,
) -> anyhow::Result<Reply> {
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    let rating = (session.id.as_str(), stars);
    store::rate(&desk.database, desk.me.id, event.number, delegate, rating, visit.now).await?;
    let own = Own::of(desk, event, delegate).await?;
    let day = event.programme.local_date(session.begins());
    Ok(Reply::show(card::next(visit.texts, event, &own, day, visit.now)))
}

/// A session that is over and that they were in, with all that they were in.
async fn theirs<'a>(
    visit: &Visit<'_>,
    event: &'a Edition,
    id: &str,
) -> anyhow::Result<Option<(&'a Session, Own)>> {
    let programme = &event.programme;
    let found = programme.session(id).map(|index| &programme.sessions[index]);
    let over = |session: &&Session| rules::is_rated(session) && session.ends() <= visit.now;
    let Some(session) = found.filter(over) else { return Ok(None) };
    let own = Own::of(visit.desk, event, visit.delegate.id).await?;
    Ok(own.was_in(id).then_some((session, own)))
}
