//! The chair's view: what is being answered and what comes next, for a glance on stage.

use super::panel::Panel;
use crate::questions::life::Life;
use crate::questions::press::Desk;
use crate::questions::store::{self, Listed};
use crate::questions::{floor, may_moderate, show};
use crate::telegram::pages::numbered;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

/// Questions behind the next one that can be called up out of turn.
const BEHIND: usize = 5;
/// Characters of such a question.
const LINE: usize = 120;

/// Now, next, and what stands behind.
pub(super) async fn stage(panel: Panel<'_>, session: &str) -> anyhow::Result<Reply> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let listed = store::listed(database, bot, event, session).await?;
    let (now, waiting): (Vec<&Listed>, Vec<&Listed>) =
        listed.iter().partition(|one| one.question.life == Life::Answering);
    let next = waiting.first();
    let behind: Vec<&Listed> = waiting.iter().skip(1).take(BEHIND).copied().collect();
    let texts = panel.texts;
    let mut text = texts.questions_stage(&panel.title(session), count(waiting.len()));
    match now.first() {
        Some(one) => text.paragraph(&texts.questions_stage_now(&large(panel, one))),
        None => text.paragraph(&texts.questions_stage_nothing()),
    }
    if let Some(next) = next {
        text.paragraph(&texts.questions_stage_next(&large(panel, next)));
    }
    for (place, one) in (2..).zip(&behind) {
        let content = crate::telegram::pages::label(&one.question.content, LINE);
        text.line(&texts.questions_desk_line(place, &content, one.votes));
    }
    let mut rows = buttons(panel, session, &now, &waiting);
    if may_moderate(panel.visit, panel.event, session).await? {
        let desk = Desk::Session(session.to_owned()).into();
        rows.push(vec![panel.button(texts.questions_button_to_session(), &desk)]);
    }
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn buttons(
    panel: Panel<'_>,
    session: &str,
    now: &[&Listed],
    waiting: &[&Listed],
) -> Vec<Vec<Button>> {
    let texts = panel.texts;
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if let Some(next) = waiting.first() {
        let press = Desk::CallUp(next.question.number).into();
        rows.push(vec![panel.button(texts.questions_button_next(), &press)]);
    }
    if let Some(one) = now.first() {
        let number = one.question.number;
        rows.push(vec![
            panel.button(texts.questions_button_answered(), &Desk::Finish(number).into()),
            panel.button(texts.questions_button_put_back(), &Desk::PutBack(number).into()),
        ]);
    }
    let behind = waiting.iter().skip(1).take(BEHIND);
    let presses = behind.map(|one| Desk::CallUp(one.question.number).at(panel.number()));
    rows.extend(numbered(2, presses));
    rows.push(vec![floor::chat::button_to_list(texts, panel.number(), session)]);
    let again = Desk::Stage(session.to_owned()).into();
    rows.push(vec![panel.button(texts.questions_button_refresh(), &again)]);
    rows
}

/// The text in bold with who asked and how many want to hear it.
fn large(panel: Panel<'_>, one: &Listed) -> Html {
    let mut text = Html::plain(&one.question.content).bold();
    if let Some(translation) = &one.question.translation {
        text.line(&panel.texts.questions_translation(translation));
    }
    text.line(&super::topics::line(panel, &one.question));
    let signed = show::signed(panel.texts, &one.question);
    text.line(&panel.texts.questions_stage_signed(&signed, one.votes));
    text
}
