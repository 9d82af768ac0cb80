//! Asking to speak: which session, who and what about, sent, taken back.

use super::podium::Podium;
use super::typed::Wanted;
use crate::programme::Session;
use crate::questions::dialogue::{self, Dialogue};
use crate::questions::floor::rules::{Limit, State, before};
use crate::questions::floor::store::{self, Sent};
use crate::questions::floor::{NAME, Press, SUBJECT, Speech};
use crate::questions::rules::around;
use crate::questions::show;
use crate::telegram::{Act, Button, Card, Reply};
use crate::texts::{Html, count};

/// Sessions that are offered.
const OFFERED: usize = 8;

/// `/speak`: straight to the session that runs, when there is one.
pub(super) async fn speak(podium: Podium<'_>) -> anyhow::Result<Reply> {
    let open = open(podium).await?;
    let mut running = open.iter().filter(|session| session.runs_at(podium.visit.now));
    match (running.next(), running.next()) {
        (Some(only), None) => begin(podium, &only.id).await,
        _ => Ok(offer(podium, &open)),
    }
}

/// The sessions to choose from.
pub(super) async fn choose(podium: Podium<'_>) -> anyhow::Result<Reply> {
    Ok(offer(podium, &open(podium).await?))
}

/// A draft for the session `id`, or the wish that is on its list already.
pub(super) async fn begin(podium: Podium<'_>, id: &str) -> anyhow::Result<Reply> {
    let Some(session) = podium.session(id) else { return Ok(podium.stale()) };
    let (database, bot, event) = (podium.database(), podium.bot(), podium.number());
    let all = store::of_person(database, bot, event, podium.me()).await?;
    if let Some(wish) = all.iter().find(|one| one.session == id && one.spot.state.is_open()) {
        return own(podium, wish.number).await;
    }
    if !podium.terms(id).await?.is_open(session, podium.visit.now) {
        return Ok(closed(podium, id));
    }
    let remembered = store::last_name(database, bot, event, podium.me()).await?;
    let name = if remembered.is_empty() {
        crate::questions::chat::signature(podium.visit, podium.event).await?
    } else {
        remembered
    };
    let number = podium.visit.update;
    let draft = store::Draft { event, number, session: id, delegate: podium.me(), name: &name };
    store::draft(database, bot, &draft).await?;
    if name.is_empty() { ask_name(podium, number).await } else { self::draft(podium, number).await }
}

/// The draft as it stands.
pub(super) async fn draft(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    Ok(match drafted(podium, number).await? {
        Some(draft) => Reply::show(card(podium, &draft)),
        None => podium.stale(),
    })
}

/// A new message with the draft, for a text that was typed.
pub(super) async fn sent_back(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    Ok(match drafted(podium, number).await? {
        Some(draft) => Reply::nothing().and(Act::Send(card(podium, &draft))),
        None => podium.stale(),
    })
}

/// Asks for name, position and institution.
pub(super) async fn ask_name(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(draft) = drafted(podium, number).await? else { return Ok(podium.stale()) };
    wait_for(podium, Wanted::Name(number)).await?;
    let (least, most) = (count(*NAME.start()), count(*NAME.end()));
    let text = podium.texts.floor_name_prompt(&podium.title(&draft.session), least, most);
    let back = if draft.name.is_empty() {
        podium.button(podium.texts.floor_button_drop(), &Press::Drop(number))
    } else {
        podium.button(podium.texts.floor_button_back(), &Press::Draft(number))
    };
    Ok(Reply::show(Card::with_buttons(text, [vec![back]])))
}

/// Asks what about.
pub(super) async fn ask_subject(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    if drafted(podium, number).await?.is_none() {
        return Ok(podium.stale());
    }
    wait_for(podium, Wanted::Subject(number)).await?;
    let text = podium.texts.floor_subject_prompt(count(*SUBJECT.end()));
    let back = podium.button(podium.texts.floor_button_back(), &Press::Draft(number));
    Ok(Reply::show(Card::with_buttons(text, [vec![back]])))
}

/// Puts the draft on the list. Its place is told by the letter that is owed in the same transaction.
pub(super) async fn send(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    let texts = podium.texts;
    let Some(wish) = podium.own(number).await? else { return Ok(podium.stale()) };
    let Some(session) = podium.session(&wish.session) else { return Ok(podium.stale()) };
    if wish.spot.state == State::Draft && wish.name.is_empty() {
        return ask_name(podium, number).await;
    }
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), number));
    let sent = store::send(database, bot, key, podium.me(), session, podium.visit.now).await?;
    Ok(match sent {
        Sent::Now(wish) => {
            podium.visit.desk.bell.ring();
            let mut text = texts.floor_on_its_way(&podium.title(&wish.session));
            text.paragraph(&signature(podium, &wish));
            Reply::show(text)
        }
        Sent::Before(wish) => return own(podium, wish.number).await,
        Sent::Closed => closed(podium, &session.id),
        Sent::Limited(Limit::Often(most)) => Reply::toast(texts.floor_limit_often(most)),
        Sent::Limited(Limit::Pause(left)) => Reply::toast(texts.floor_limit_pause(left)),
        Sent::Limited(Limit::Full) => Reply::toast(texts.floor_limit_full()),
        Sent::Blocked => Reply::show(texts.floor_blocked()),
        Sent::Gone => podium.stale(),
    })
}

/// Drops a draft.
pub(super) async fn drop_it(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    let key = (podium.number(), number);
    store::drop_draft(podium.database(), podium.bot(), key, podium.me()).await?;
    Ok(Reply::show(podium.texts.floor_dropped()))
}

/// One's own wish, with its place.
pub(super) async fn own(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(wish) = podium.own(number).await? else { return Ok(podium.stale()) };
    if wish.spot.state == State::Draft {
        return draft(podium, number).await;
    }
    let texts = podium.texts;
    let state = wish.spot.state.word();
    let mut text = texts.floor_own(&podium.title(&wish.session), state);
    text.paragraph(&signature(podium, &wish));
    let list = podium.list(&wish.session).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    if let Some(before) = before(&spots, number) {
        text.paragraph(&texts.floor_before(count(before)));
    }
    let mut rows = Vec::new();
    if matches!(wish.spot.state, State::Waiting | State::Absent) {
        rows.push(vec![
            podium.button(texts.floor_button_place(), &Press::Own(number)),
            podium.button(texts.floor_button_withdraw(), &Press::Withdraw(number)),
        ]);
    }
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// Takes one's own wish back; the letter says so.
pub(super) async fn withdraw(podium: Podium<'_>, number: i64) -> anyhow::Result<Reply> {
    let (database, bot, key) = (podium.database(), podium.bot(), (podium.number(), number));
    let wish = store::withdraw(database, bot, key, podium.me(), podium.visit.now).await?;
    podium.visit.desk.bell.ring();
    Ok(match wish {
        None => podium.stale(),
        Some(wish) if wish.spot.state == State::Withdrawn => own(podium, number).await?,
        Some(_) => own(podium, number).await?.with_toast(podium.texts.floor_too_late()),
    })
}

pub(super) fn closed(podium: Podium<'_>, id: &str) -> Reply {
    Reply::send(podium.texts.floor_closed(&podium.title(id)))
}

async fn drafted(podium: Podium<'_>, number: i64) -> anyhow::Result<Option<Speech>> {
    Ok(podium.own(number).await?.filter(|draft| draft.spot.state == State::Draft))
}

async fn wait_for(podium: Podium<'_>, wanted: Wanted) -> anyhow::Result<()> {
    Dialogue::begin(podium.visit, podium.number(), dialogue::Wanted::Floor(wanted)).await
}

fn card(podium: Podium<'_>, draft: &Speech) -> Card {
    let (texts, number) = (podium.texts, draft.number);
    let mut text = texts.floor_draft(&podium.title(&draft.session));
    text.paragraph(&signature(podium, draft));
    text.paragraph(&texts.floor_public());
    let rows = [
        vec![podium.button(texts.floor_button_send(), &Press::Send(number))],
        vec![
            podium.button(texts.floor_button_name(), &Press::Name(number)),
            podium.button(texts.floor_button_subject(), &Press::Subject(number)),
        ],
        vec![podium.button(texts.floor_button_drop(), &Press::Drop(number))],
    ];
    Card::with_buttons(text, rows)
}

/// Who speaks, and what about.
fn signature(podium: Podium<'_>, wish: &Speech) -> Html {
    let mut text = podium.texts.floor_signed(&podium.name(wish));
    if !wish.subject.is_empty() {
        text.line(&show::quote(&wish.subject));
    }
    text
}

fn offer(podium: Podium<'_>, open: &[&Session]) -> Reply {
    let texts = podium.texts;
    if open.is_empty() {
        return Reply::show(texts.floor_none_open());
    }
    let zone = podium.event.programme.event.zone;
    let rows = open.iter().take(OFFERED).map(|session| -> Vec<Button> {
        let title = session.title.get(texts.language());
        let label = if session.runs_at(podium.visit.now) {
            format!("🟢 {title}")
        } else {
            format!("{} · {title}", texts.hour(session.begins(), zone))
        };
        vec![podium.button(label, &Press::Ask(session.id.clone()))]
    });
    Reply::show(Card::with_buttons(texts.floor_sessions(), rows))
}

/// The sessions whose list is open now, those that run first.
async fn open(podium: Podium<'_>) -> anyhow::Result<Vec<&Session>> {
    let mut open = Vec::new();
    for session in around(&podium.event.programme, podium.visit.now) {
        if podium.terms(&session.id).await?.is_open(session, podium.visit.now) {
            open.push(session);
        }
    }
    Ok(open)
}
