//! A text that the desk did not understand: it may be for the panel, and is offered the way there.

use super::panel::Panel;
use super::{ask, mine, typed};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::questions::life::Life;
use crate::questions::rules::may_be_for_the_panel;
use crate::questions::{Press, store};
use crate::telegram::pages::label;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts};

/// Running sessions that have a button of their own.
const RUNNING: usize = 3;
/// Characters of such a button: it says more than others.
const WIDE: usize = 64;

/// Adds to the answer `card` to `text`, which was not understood, what it would take to send the text
/// to a panel; nothing where no session takes questions. The text is kept for a while.
pub async fn offer(
    visit: &Visit<'_>,
    event: &Edition,
    texts: Texts,
    text: &str,
    card: &mut Card,
) -> anyhow::Result<()> {
    let panel = Panel { texts, ..Panel::new(visit, event) };
    let text = text.trim();
    if !may_be_for_the_panel(text) {
        return Ok(());
    }
    let open = ask::open(panel).await?;
    if open.is_empty() {
        return Ok(());
    }
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), visit.update));
    store::set_aside(database, bot, key, panel.me(), text, visit.now).await?;
    card.text.paragraph(&texts.questions_aside_hint());
    card.rows_mut().extend(buttons(panel, &open));
    Ok(())
}

fn buttons(panel: Panel<'_>, open: &[&Session]) -> Vec<Vec<Button>> {
    let (texts, number) = (panel.texts, panel.visit.update);
    let running = open.iter().filter(|session| session.runs_at(panel.visit.now)).take(RUNNING);
    let mut rows: Vec<Vec<Button>> = running
        .map(|session| {
            let said = texts.questions_button_aside(session.title.get(texts.language()));
            let press = Press::Aside(number, session.id.clone()).at(panel.number());
            vec![Button::press(label(&said, WIDE), press)]
        })
        .collect();
    if rows.len() < open.len() {
        let said = if rows.is_empty() {
            texts.questions_button_aside_choose()
        } else {
            texts.questions_button_other_session()
        };
        rows.push(vec![panel.button(said, &Press::AsideSessions(number))]);
    }
    rows
}

/// The sessions to which a text can be sent that was set aside.
pub(super) async fn choose(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(text) = kept(panel, number).await? else { return Ok(gone(panel)) };
    let open = ask::open(panel).await?;
    let press = |session: &Session| Press::Aside(number, session.id.clone());
    let mut card = ask::sessions(panel, &open, press);
    card.text.paragraph(&crate::questions::show::quote(&text));
    // The menu under the answer stays.
    Ok(Reply::send(card))
}

/// The draft for a session of a text that was set aside.
pub(super) async fn take(panel: Panel<'_>, number: i64, session: &str) -> anyhow::Result<Reply> {
    if let Some(question) = panel.own(number).await?.filter(|one| one.life != Life::Draft) {
        return mine::own(panel, question.number).await;
    }
    let Some(text) = kept(panel, number).await? else { return Ok(gone(panel)) };
    // A draft for another session, when they change their mind.
    let key = (panel.number(), number);
    store::drop_draft(panel.database(), panel.bot(), key, panel.me()).await?;
    typed::question(panel, session, (number, &text)).await
}

async fn kept(panel: Panel<'_>, number: i64) -> anyhow::Result<Option<String>> {
    let key = (panel.number(), number);
    store::aside(panel.database(), panel.bot(), key, panel.me(), panel.visit.now).await
}

fn gone(panel: Panel<'_>) -> Reply {
    let text: Html = panel.texts.questions_aside_gone();
    let rows = [vec![panel.button(panel.texts.questions_button_ask(), &Press::Sessions)]];
    Reply::send(Card::with_buttons(text, rows))
}
