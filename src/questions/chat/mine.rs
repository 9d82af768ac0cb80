//! One's own questions, and the way to the lists.

use super::panel::Panel;
use crate::questions::life::{Life, Role, Step};
use crate::questions::rules::around;
use crate::questions::store::{self, Actor, Taken};
use crate::questions::{Press, Question, floor, show};
use crate::telegram::pages::{label, numbered};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

/// One's own questions that are shown, the newest first.
const SHOWN: usize = 10;
/// Sessions whose lists are offered.
const LISTS: usize = 4;
/// Characters of a question in a line.
const LINE: usize = 200;

/// One's own with their state, and the way to the lists of the sessions around now.
pub(super) async fn mine(panel: Panel<'_>) -> anyhow::Result<Reply> {
    let texts = panel.texts;
    let own = store::own(panel.database(), panel.bot(), panel.number(), panel.me()).await?;
    let shown: Vec<&Question> = own.iter().take(SHOWN).collect();
    let mut text = texts.questions_mine(count(own.len()));
    for (place, question) in (1..).zip(&shown) {
        let content = label(&question.content, LINE);
        text.paragraph(&texts.questions_mine_line(place, &content));
        let state = show::state(texts, question.life);
        text.line(&texts.questions_mine_state(&state, &panel.title(&question.session)));
    }
    let cards = shown.iter().map(|question| Press::Own(question.number).at(panel.number()));
    let mut rows = numbered(1, cards);
    rows.extend(lists(panel));
    rows.push(vec![panel.button(texts.questions_button_ask(), &Press::Sessions)]);
    rows.push(vec![floor::chat::button_to_all(texts, panel.number())]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The running session's list first.
fn lists(panel: Panel<'_>) -> Vec<Vec<Button>> {
    let sessions = around(&panel.event.programme, panel.visit.now);
    let row = |id: &String| {
        let press = Press::List { session: id.clone(), page: 0 };
        vec![panel.button(panel.texts.questions_button_list_of(&panel.title(id)), &press)]
    };
    sessions.iter().take(LISTS).map(|session| row(&session.id)).collect()
}

/// One question of one's own, with what became of it.
pub(super) async fn own(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(question) = panel.own(number).await? else { return Ok(panel.stale()) };
    let texts = panel.texts;
    let state = show::state(texts, question.life);
    let mut text = texts.questions_own(&panel.title(&question.session), &state);
    text.paragraph(&show::quote(&question.content));
    if let Some(translation) = &question.translation {
        text.line(&texts.questions_translation(translation));
    }
    text.paragraph(&signed(panel, &question));
    text.paragraph(&fate(panel, &question).await?);
    let mut rows = Vec::new();
    if question.life == Life::Waiting {
        rows.push(show::own_buttons(texts, panel.number(), number));
    }
    if question.life.takes_votes() {
        let list = Press::List { session: question.session.clone(), page: 0 };
        rows.push(vec![panel.button(texts.questions_button_list(), &list)]);
    }
    rows.push(vec![panel.button(texts.questions_button_mine(), &Press::Mine)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn signed(panel: Panel<'_>, question: &Question) -> Html {
    panel.texts.questions_own_signed(&show::signed(panel.texts, question))
}

/// The reason, the answer, or what it was merged into.
async fn fate(panel: Panel<'_>, question: &Question) -> anyhow::Result<Html> {
    let texts = panel.texts;
    let mut text = Html::new();
    if let Some(original) = &question.original {
        text.paragraph(&texts.questions_original(&show::quote(original)));
    }
    match question.life {
        Life::NotSelected(reason) => text.paragraph(&show::reason(texts, reason.word())),
        Life::Merged { .. } => {
            let root =
                store::with_votes(panel.database(), panel.bot(), panel.number(), question.root)
                    .await?;
            if let Some(root) = root.filter(|root| root.question.life.is_public()) {
                let state = show::state(texts, root.question.life);
                text.paragraph(&texts.questions_merged_into(&show::quote(&root.question.content)));
                text.line(&texts.questions_merged_state(&state, root.votes));
                if let Some(answer) = &root.question.answer {
                    text.paragraph(&texts.questions_answer(&show::quote(answer)));
                }
            }
        }
        _ => {}
    }
    if let Some(answer) = &question.answer {
        text.paragraph(&texts.questions_answer(&show::quote(answer)));
    }
    Ok(text)
}

/// Takes one's own question back. That it was is told by its receipt.
pub(super) async fn withdraw(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let actor = Actor { id: panel.me(), role: Role::Asker };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let taken = store::take(database, bot, key, Step::Withdraw, actor, panel.visit.now).await?;
    panel.visit.desk.bell.ring();
    match taken {
        Taken::Now(question) | Taken::Before(question) => {
            Ok(Reply::show(show::quote(&question.content)))
        }
        Taken::Refused(_) => {
            Ok(own(panel, number).await?.with_toast(panel.texts.questions_too_late()))
        }
        Taken::Gone => Ok(panel.stale()),
    }
}
