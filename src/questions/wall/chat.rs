//! A session's wall as moderators see it: its address is made, shown once and revoked.

use super::{Press, Wall, ends, store};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::questions::press::Desk;
use crate::questions::{may_moderate, takes_questions};
use crate::team::Code;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts};

/// The button that leads to the wall of `session`; `None` where no pages are served.
pub fn button(visit: &Visit<'_>, event: &Edition, session: &str) -> Option<Button> {
    visit.desk.web.as_ref()?;
    let press = Press::Wall(session.to_owned()).at(event.number);
    Some(Button::press(visit.texts.wall_button(), press))
}

/// What a pressed button asks for. Whoever presses must still be a moderator, and the session still be
/// one of the event that takes questions.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let stale = || Ok(Reply::toast(visit.texts.press_stale()));
    let Some(web) = &visit.desk.web else { return stale() };
    let (Press::Wall(id) | Press::Make(id) | Press::Revoke(id, _)) = &press;
    if !may_moderate(visit, event, id).await? {
        return stale();
    }
    let programme = &event.programme;
    let session = programme.session(id).and_then(|index| programme.sessions.get(index));
    let Some(session) = session.filter(|session| session.questions) else { return stale() };
    match press {
        Press::Wall(_) => card(visit, event, session).await,
        Press::Make(_) if !takes_questions(session) => card(visit, event, session).await,
        Press::Make(_) => make(visit, event, session, web).await,
        Press::Revoke(_, made_at) => revoke(visit, event, session, made_at).await,
    }
}

/// How it stands, and what can be done.
async fn card(visit: &Visit<'_>, event: &Edition, session: &Session) -> anyhow::Result<Reply> {
    let (database, bot, texts) = (&visit.desk.database, visit.desk.me.id, visit.texts);
    let title = session.title.get(texts.language());
    let id = || session.id.clone();
    let (text, presses) = match store::of_session(database, bot, event.number, &session.id).await? {
        None => (texts.wall_none(title), vec![(texts.wall_button_make(), Press::Make(id()))]),
        Some(wall) => (
            texts.wall_open(
                title,
                &when(texts, event, wall.made_at),
                &when(texts, event, ends(&event.programme)),
            ),
            vec![
                (texts.wall_button_make_anew(), Press::Make(id())),
                (texts.wall_button_revoke(), Press::Revoke(id(), wall.made_at)),
            ],
        ),
    };
    let button =
        |(label, press): (String, Press)| vec![Button::press(label, press.at(event.number))];
    let mut rows: Vec<_> = presses.into_iter().map(button).collect();
    rows.push(vec![back(texts, event, session)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// Makes an address and shows it, once: afterwards only its hash is known.
async fn make(
    visit: &Visit<'_>,
    event: &Edition,
    session: &Session,
    web: &str,
) -> anyhow::Result<Reply> {
    let (desk, texts) = (visit.desk, visit.texts);
    let code = Code::random()?;
    let room = event.programme.room_of(session);
    let wall = Wall {
        event: event.number,
        session: session.id.clone(),
        room: room.map(|room| room.id.clone()).unwrap_or_default(),
        begins_at: session.start,
        made_at: visit.now,
    };
    store::make(&desk.database, desk.me.id, &code.hash(), &wall).await?;
    let address = super::page::address(web, &code);
    let until = when(texts, event, ends(&event.programme));
    let mut text = texts.wall_link(session.title.get(texts.language()), &until);
    text.paragraph(&Html::plain(&address));
    let revoke = Press::Revoke(session.id.clone(), visit.now).at(event.number);
    let rows = [
        vec![Button::press(texts.wall_button_revoke(), revoke)],
        vec![back(texts, event, session)],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

async fn revoke(
    visit: &Visit<'_>,
    event: &Edition,
    session: &Session,
    made_at: Moment,
) -> anyhow::Result<Reply> {
    let (database, bot, now) = (&visit.desk.database, visit.desk.me.id, visit.now);
    let key = (event.number, session.id.as_str());
    let done = store::revoke(database, bot, key, made_at, now).await?;
    let texts = visit.texts;
    let toast = if done { texts.wall_revoked() } else { texts.wall_revoked_late() };
    Ok(card(visit, event, session).await?.with_toast(toast))
}

fn back(texts: Texts, event: &Edition, session: &Session) -> Button {
    let desk = Desk::Session(session.id.clone()).at(event.number);
    Button::press(texts.wall_button_back(), desk)
}

fn when(texts: Texts, event: &Edition, moment: Moment) -> String {
    let programme = &event.programme;
    let hour = texts.hour(moment, programme.event.zone);
    texts.team_when(&hour, &texts.full_day(programme.local_date(moment)))
}
