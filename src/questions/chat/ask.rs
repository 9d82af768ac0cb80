//! Asking: which session, then the text.

use super::panel::Panel;
use crate::programme::Session;
use crate::questions::dialogue::{Dialogue, Wanted};
use crate::questions::rules::around;
use crate::questions::store::floor as floors;
use crate::questions::{LENGTH, Press, floor};
use crate::telegram::{Button, Card, Reply};
use crate::texts::count;

/// Sessions that are offered.
const OFFERED: usize = 8;

/// `/ask`: straight to the session that runs, when there is one.
pub(super) async fn ask(panel: Panel<'_>) -> anyhow::Result<Reply> {
    let open = open(panel).await?;
    let running: Vec<_> =
        open.iter().filter(|session| session.runs_at(panel.visit.now)).copied().collect();
    match *running.as_slice() {
        [only] => prompt(panel, only, open.len() > 1).await,
        _ => Ok(offer(panel, &open)),
    }
}

/// The sessions to choose from.
pub(super) async fn choose(panel: Panel<'_>) -> anyhow::Result<Reply> {
    Ok(offer(panel, &open(panel).await?))
}

/// A question for the session `id`.
pub(super) async fn ask_in(panel: Panel<'_>, id: &str) -> anyhow::Result<Reply> {
    match panel.session(id) {
        Some(session) if panel.is_open(id).await? => prompt(panel, session, false).await,
        Some(_) => Ok(closed(panel, id)),
        None => Ok(panel.stale()),
    }
}

/// The session takes no questions.
pub(super) fn closed(panel: Panel<'_>, id: &str) -> Reply {
    let list = Press::List { session: id.to_owned(), page: 0 };
    let rows = [vec![panel.button(panel.texts.questions_button_list(), &list)]];
    let text = panel.texts.questions_closed(&panel.title(id));
    Reply::show(Card::with_buttons(text, rows))
}

async fn prompt(panel: Panel<'_>, session: &Session, others: bool) -> anyhow::Result<Reply> {
    let wanted = Wanted::Question(session.id.clone());
    Dialogue::begin(panel.visit, panel.number(), wanted).await?;
    let texts = panel.texts;
    let title = panel.title(&session.id);
    let text = texts.questions_prompt(&title, count(*LENGTH.start()), count(*LENGTH.end()));
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if others {
        rows.push(vec![panel.button(texts.questions_button_other_session(), &Press::Sessions)]);
    }
    rows.push(vec![floor::chat::button(texts, panel.number(), &session.id)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn offer(panel: Panel<'_>, open: &[&Session]) -> Reply {
    let texts = panel.texts;
    if open.is_empty() {
        let rows = [vec![panel.button(texts.questions_button_mine(), &Press::Mine)]];
        return Reply::show(Card::with_buttons(texts.questions_none_open(), rows));
    }
    Reply::show(sessions(panel, open, |session| Press::Ask(session.id.clone())))
}

/// Sessions to choose from, those that run marked.
pub(super) fn sessions(
    panel: Panel<'_>,
    open: &[&Session],
    press: impl Fn(&Session) -> Press,
) -> Card {
    let texts = panel.texts;
    let zone = panel.event.programme.event.zone;
    let rows = open.iter().take(OFFERED).map(|session| {
        let begins = texts.hour(session.begins(), zone);
        let title = session.title.get(texts.language());
        let label = if session.runs_at(panel.visit.now) {
            format!("🟢 {title}")
        } else {
            format!("{begins} · {title}")
        };
        vec![panel.button(label, &press(session))]
    });
    Card::with_buttons(texts.questions_sessions(), rows)
}

/// The sessions that take questions now, those that run first.
pub(super) async fn open(panel: Panel<'_>) -> anyhow::Result<Vec<&Session>> {
    let floors = floors::all(panel.database(), panel.bot(), panel.number()).await?;
    let mut sessions = around(&panel.event.programme, panel.visit.now);
    sessions.retain(|session| {
        let floor = floors.get(&session.id).copied().unwrap_or_default();
        floor.is_open(session, panel.visit.now)
    });
    Ok(sessions)
}
