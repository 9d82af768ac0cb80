//! A text that may be a name, a subject or somebody from the hall.

use super::podium::Podium;
use super::{ask, lead};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::questions::dialogue::Dialogue;
use crate::questions::floor::rules::State;
use crate::questions::floor::{NAME, SUBJECT, store};
use crate::telegram::Reply;
use crate::texts::count;

/// What is to be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::questions) enum Wanted {
    /// Name, position and institution for a draft.
    Name(i64),
    /// What a draft is about.
    Subject(i64),
    /// Somebody from the hall for the list of this session.
    Heard(String),
}

/// The text that was asked for; one that is too short or too long is asked for again.
pub(in crate::questions) async fn given(
    visit: &Visit<'_>,
    event: &Edition,
    dialogue: Dialogue,
    wanted: &Wanted,
    text: &str,
) -> anyhow::Result<Reply> {
    let podium = Podium::new(visit, event);
    let (first, rest) = text.trim().split_once('\n').unwrap_or((text, ""));
    let (first, rest) = (in_one_line(first), in_one_line(rest));
    let words = match wanted {
        // A subject in several lines is one line.
        Wanted::Subject(_) => in_one_line(text),
        Wanted::Name(_) if !rest.is_empty() => format!("{first}, {rest}"),
        Wanted::Name(_) | Wanted::Heard(_) => first,
    };
    let range = if matches!(wanted, Wanted::Subject(_)) { SUBJECT } else { NAME };
    let length = words.chars().count();
    if !range.contains(&length) {
        let (least, most) = (count(*range.start()), count(*range.end()));
        return Ok(Reply::send(podium.texts.floor_length(least, most, count(length))));
    }
    // Kept before the effect: whatever comes next in this chat is for the desk again.
    dialogue.close(visit).await?;
    match wanted {
        Wanted::Name(number) => describe(podium, *number, (Some(&words), None)).await,
        Wanted::Subject(number) => describe(podium, *number, (None, Some(&words))).await,
        Wanted::Heard(session) => heard(podium, session, (&words, &rest)).await,
    }
}

/// Says who speaks or what about; the other one stays.
async fn describe(
    podium: Podium<'_>,
    number: i64,
    (name, subject): (Option<&str>, Option<&str>),
) -> anyhow::Result<Reply> {
    let draft = podium.own(number).await?.filter(|one| one.spot.state == State::Draft);
    let Some(draft) = draft else { return Ok(podium.stale()) };
    let said = (name.unwrap_or(&draft.name), subject.unwrap_or(&draft.subject));
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), number));
    store::describe(database, bot, key, podium.me(), said).await?;
    ask::sent_back(podium, number).await
}

async fn heard(
    podium: Podium<'_>,
    session: &str,
    (name, rest): (&str, &str),
) -> anyhow::Result<Reply> {
    if podium.led(session).await?.is_none() {
        return Ok(podium.stale());
    }
    let subject = crate::telegram::pages::label(rest, *SUBJECT.end());
    let heard = store::Heard {
        event: podium.number(),
        number: podium.visit.update,
        session,
        name,
        subject: &subject,
    };
    let added = store::add(podium.database(), podium.bot(), &heard, podium.visit.now).await?;
    let said = if added { podium.texts.floor_added(name) } else { podium.texts.floor_full() };
    lead::list(podium, session, 0, Some(said)).await
}

fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
