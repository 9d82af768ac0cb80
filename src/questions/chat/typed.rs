//! A text that may be what was asked for.

use super::panel::Panel;
use super::{ask, draft, moderate};
use crate::delegates::Visit;
use crate::programme::{Edition, Programme};
use crate::questions::dialogue::{Dialogue, Wanted};
use crate::questions::life::{Life, Role};
use crate::questions::rules::levels;
use crate::questions::store::{self, Actor, Taken};
use crate::questions::{LENGTH, filter, floor, may_moderate, may_moderate_some, show};
use crate::team;
use crate::telegram::{Card, Reply};
use crate::texts::count;

/// Characters of a name with position and institution.
const NAME: std::ops::RangeInclusive<usize> = 2..=150;

/// A text that may be a question, a name or an answer that was asked for; `None` when nothing was.
pub async fn typed(visit: &Visit<'_>, text: &str) -> anyhow::Result<Option<Reply>> {
    let Some(dialogue) = Dialogue::of(visit).await? else { return Ok(None) };
    let Some(edition) = visit.desk.board.by_number(dialogue.event) else { return Ok(None) };
    given(visit, &edition, dialogue, text).await.map(Some)
}

async fn given(
    visit: &Visit<'_>,
    event: &Edition,
    dialogue: Dialogue,
    text: &str,
) -> anyhow::Result<Reply> {
    if let Wanted::Floor(wanted) = dialogue.wanted.clone() {
        return floor::chat::given(visit, event, dialogue, &wanted, text).await;
    }
    let panel = Panel::new(visit, event);
    let text = text.trim();
    let range = if matches!(dialogue.wanted, Wanted::Name(_)) { NAME } else { LENGTH };
    let length = text.chars().count();
    if !range.contains(&length) {
        let (least, most) = (count(*range.start()), count(*range.end()));
        return Ok(Reply::send(panel.texts.questions_length(least, most, count(length))));
    }
    let wanted = dialogue.wanted.clone();
    // Kept before the effect: whatever comes next in this chat is for the desk again.
    dialogue.close(visit).await?;
    if !allowed(panel, &wanted).await? {
        return Ok(team::refusal(visit, team::Act::ModerateSome));
    }
    match wanted {
        Wanted::Question(session) => question(panel, &session, (visit.update, text)).await,
        Wanted::Reword(number) => reword(panel, number, text).await,
        Wanted::Name(number) => name(panel, number, text).await,
        Wanted::Clearer(number) => clearer(panel, number, text).await,
        Wanted::Translation(number) => translation(panel, number, text).await,
        Wanted::Answer(number) => answer(panel, number, text).await,
        Wanted::Heard(session) => heard(panel, &session, text).await,
        Wanted::Floor(_) => Ok(panel.stale()),
    }
}

/// Whether they may still give what they were asked for: a moderator may be none any more.
async fn allowed(panel: Panel<'_>, wanted: &Wanted) -> anyhow::Result<bool> {
    let (visit, event) = (panel.visit, panel.event);
    match wanted {
        Wanted::Question(_) | Wanted::Reword(_) | Wanted::Name(_) | Wanted::Floor(_) => Ok(true),
        Wanted::Heard(session) => may_moderate(visit, event, session).await,
        Wanted::Clearer(number) | Wanted::Translation(number) | Wanted::Answer(number) => {
            match panel.question(*number).await? {
                Some(question) => may_moderate(visit, event, &question.session).await,
                None => may_moderate_some(visit, event).await,
            }
        }
    }
}

/// Shows a question back that was written in the update `number`.
pub(super) async fn question(
    panel: Panel<'_>,
    session: &str,
    (number, text): (i64, &str),
) -> anyhow::Result<Reply> {
    if !panel.is_open(session).await? {
        return Ok(ask::closed(panel, session));
    }
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let (level, position) = store::last_position(database, bot, event, panel.me()).await?;
    let offered = levels(&panel.event.programme.settings);
    let level = level.filter(|level| offered.contains(level)).or(offered.first().copied());
    let Some(anonymity) = level else { return Ok(panel.stale()) };
    let position = if position.is_empty() { in_the_programme(panel).await? } else { position };
    let draft = store::Draft {
        event,
        number,
        session,
        asker: panel.me(),
        anonymity,
        position: &position,
        content: text,
        mark: filter::watchword(text).unwrap_or_default(),
    };
    store::draft(database, bot, &draft, panel.visit.now).await?;
    draft::sent_back(panel, number).await
}

/// Name and position of the person of the programme that they are tied to; empty when to nobody.
pub(super) async fn in_the_programme(panel: Panel<'_>) -> anyhow::Result<String> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let tied = team::store::person_of(database, bot, event, panel.me()).await?;
    let programme: &Programme = &panel.event.programme;
    let index = tied.and_then(|person| programme.person(&person));
    let Some(person) = index.and_then(|index| programme.people.get(index)) else {
        return Ok(String::new());
    };
    let language = panel.texts.language();
    let said = |text: &Option<crate::texts::Localised>| {
        text.as_ref().map(|text| text.get(language).to_owned()).unwrap_or_default()
    };
    let name = format!("{} {}", said(&person.title), person.name);
    let parts = [name.trim().to_owned(), said(&person.position), said(&person.affiliation)];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(parts.join(", "))
}

async fn reword(panel: Panel<'_>, number: i64, text: &str) -> anyhow::Result<Reply> {
    let mark = filter::watchword(text).unwrap_or_default();
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    if !store::reword(database, bot, key, panel.me(), (text, mark), panel.visit.now).await? {
        return Ok(Reply::send(panel.texts.questions_too_late_text()));
    }
    let Some(question) = panel.own(number).await? else { return Ok(panel.stale()) };
    if question.life == Life::Draft {
        return draft::sent_back(panel, number).await;
    }
    let mut said = panel.texts.questions_reworded();
    said.paragraph(&show::quote(text));
    let rows = [show::own_buttons(panel.texts, panel.number(), number)];
    Ok(Reply::send(Card::with_buttons(said, rows)))
}

async fn name(panel: Panel<'_>, number: i64, text: &str) -> anyhow::Result<Reply> {
    let Some(question) = panel.own(number).await? else { return Ok(panel.stale()) };
    let position = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    store::describe(database, bot, key, panel.me(), (question.anonymity, &position)).await?;
    draft::sent_back(panel, number).await
}

async fn clearer(panel: Panel<'_>, number: i64, text: &str) -> anyhow::Result<Reply> {
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let taken = store::clarify(database, bot, key, text, panel.me(), panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    match taken {
        Taken::Now(question) | Taken::Before(question) => {
            let said = panel.texts.questions_desk_clarified();
            moderate::card(panel, &question, Some(said)).await
        }
        Taken::Refused(question) => moderate::late(panel, &question).await,
        Taken::Gone => Ok(Reply::send(panel.texts.questions_desk_gone())),
    }
}

async fn translation(panel: Panel<'_>, number: i64, text: &str) -> anyhow::Result<Reply> {
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    match store::translate(database, bot, key, Some(text)).await? {
        Some(question) => {
            let said = panel.texts.questions_desk_translated();
            moderate::card(panel, &question, Some(said)).await
        }
        None => Ok(Reply::send(panel.texts.questions_desk_gone())),
    }
}

async fn answer(panel: Panel<'_>, number: i64, text: &str) -> anyhow::Result<Reply> {
    let actor = Actor { id: panel.me(), role: Role::Moderator };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let taken = store::answer(database, bot, key, text, actor, panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    match taken {
        Taken::Now(question) | Taken::Before(question) => {
            let said = panel.texts.questions_desk_written();
            moderate::next(panel, &question.session, number, Some(said)).await
        }
        Taken::Refused(question) => moderate::late(panel, &question).await,
        Taken::Gone => Ok(Reply::send(panel.texts.questions_desk_gone())),
    }
}

/// Puts on the list what somebody without a phone asked; a first line of its own says who.
async fn heard(panel: Panel<'_>, session: &str, text: &str) -> anyhow::Result<Reply> {
    let (who, content) = match text.split_once('\n') {
        Some((who, content)) if NAME.contains(&who.trim().chars().count()) => {
            (who.trim(), content.trim())
        }
        _ => ("", text),
    };
    if panel.session(session).is_none() || content.is_empty() {
        return Ok(panel.stale());
    }
    let heard = store::Heard {
        event: panel.number(),
        number: panel.visit.update,
        session,
        position: who,
        content,
        by: panel.me(),
    };
    store::put_on_list(panel.database(), panel.bot(), &heard, panel.visit.now).await?;
    let said = panel.texts.questions_desk_typed_in();
    moderate::session(panel, session, Some(said)).await
}
