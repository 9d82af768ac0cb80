//! A session's list, and the votes for it.

use std::collections::HashSet;

use super::panel::Panel;
use super::{draft, topics};
use crate::questions::life::Life;
use crate::questions::rules::around;
use crate::questions::store::{self, Listed, Voted};
use crate::questions::{Press, floor, show};
use crate::telegram::pages::Page;
use crate::telegram::{Button, Card, Reply};
use crate::texts::Html;

/// Questions on a page: eight of 1,000 characters would not fit, so long ones are cut.
const PAGE: usize = 6;
/// Characters of a question on the list.
const LINE: usize = 360;
/// Characters of its translation, which stands below it.
const TRANSLATED: usize = 160;

/// A page of the list.
pub(super) async fn list(panel: Panel<'_>, session: &str, page: usize) -> anyhow::Result<Reply> {
    if panel.session(session).is_none() {
        return Ok(panel.stale());
    }
    card(panel, session, page).await.map(Reply::show)
}

/// The list of the session that runs; `None` when none does, or nothing stands on it.
pub(super) async fn running(panel: Panel<'_>) -> anyhow::Result<Option<Card>> {
    let sessions = around(&panel.event.programme, panel.visit.now);
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    for session in sessions.iter().filter(|session| session.runs_at(panel.visit.now)) {
        if !store::listed(database, bot, event, &session.id).await?.is_empty() {
            return card(panel, &session.id, 0).await.map(Some);
        }
    }
    Ok(None)
}

async fn card(panel: Panel<'_>, session: &str, page: usize) -> anyhow::Result<Card> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let listed = store::listed(database, bot, event, session).await?;
    let own = store::of_asker(database, bot, event, session, panel.me()).await?;
    let voted = store::voted(database, bot, event, session, panel.me()).await?;
    let voting = panel.has_voting(session).await?;
    let page = Page::of(listed.len(), PAGE, page);
    let texts = panel.texts;
    let mut text = texts.questions_list(&panel.title(session));
    if listed.is_empty() {
        text.paragraph(&texts.questions_list_empty());
    }
    let shown = listed.get(page.items.clone()).unwrap_or_default();
    let first = page.items.start + 1;
    for (place, one) in (first..).zip(shown) {
        text.paragraph(&line(panel, place, one, &own));
    }
    if let Some(place) = page.place(texts) {
        text.paragraph(&Html::plain(&place));
    }
    let mut rows: Vec<Vec<Button>> = Vec::new();
    if voting {
        let buttons: Vec<Button> = (first..)
            .zip(shown)
            .filter(|(_, one)| !own.contains(&one.question.number))
            .map(|(place, one)| vote_button(panel, place, one, &voted, page.number))
            .collect();
        rows.extend(buttons.chunks(3).map(<[Button]>::to_vec));
    }
    let turn = |page| Press::List { session: session.to_owned(), page }.at(event);
    rows.push(page.turns(texts, turn));
    rows.extend(ways(panel, session).await?);
    Ok(Card::with_buttons(text, rows))
}

async fn ways(panel: Panel<'_>, session: &str) -> anyhow::Result<Vec<Vec<Button>>> {
    let mut row = Vec::new();
    if panel.is_open(session).await? {
        let ask = Press::Ask(session.to_owned());
        row.push(panel.button(panel.texts.questions_button_ask(), &ask));
    }
    row.push(panel.button(panel.texts.questions_button_mine(), &Press::Mine));
    let speak = floor::chat::button(panel.texts, panel.number(), session);
    Ok(vec![row, vec![speak]])
}

fn line(panel: Panel<'_>, place: usize, one: &Listed, own: &HashSet<i64>) -> Html {
    let texts = panel.texts;
    let question = &one.question;
    let content = crate::telegram::pages::label(&question.content, LINE);
    let mut line = texts.questions_list_line(crate::texts::count(place), &content);
    if let Some(translation) = &question.translation {
        let translation = crate::telegram::pages::label(translation, TRANSLATED);
        line.line(&texts.questions_translation(&translation));
    }
    line.line(&topics::line(panel, question));
    let signed = show::signed(texts, question);
    line.line(&texts.questions_list_signed(&signed, one.votes));
    if question.life == Life::Answering {
        line.line(&texts.questions_list_answering());
    }
    if own.contains(&question.number) {
        line.line(&texts.questions_list_own());
    }
    line
}

/// It says the state it wants, so that a second press changes nothing.
fn vote_button(
    panel: Panel<'_>,
    place: usize,
    one: &Listed,
    voted: &HashSet<i64>,
    page: usize,
) -> Button {
    let number = one.question.number;
    let on = !voted.contains(&number);
    let place = crate::texts::count(place);
    let label = if on {
        panel.texts.questions_button_vote(place)
    } else {
        panel.texts.questions_button_unvote(place)
    };
    panel.button(label, &Press::Vote { question: number, on, page })
}

/// A vote, or taking it back.
pub(super) async fn vote(
    panel: Panel<'_>,
    number: i64,
    on: bool,
    page: usize,
) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return Ok(panel.stale()) };
    let said = cast(panel, number, &question.session, on).await?;
    Ok(list(panel, &question.session, page).await?.with_toast(said))
}

/// A vote in place of a draft: the draft is dropped once the vote counts.
pub(super) async fn instead(
    panel: Panel<'_>,
    number: i64,
    draft_number: i64,
) -> anyhow::Result<Reply> {
    let Some(question) = panel.question(number).await? else { return Ok(panel.stale()) };
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    if !panel.has_voting(&question.session).await? {
        return Ok(draft::show(panel, draft_number).await?.with_toast(voting_is_off(panel)));
    }
    let voted = store::vote(database, bot, (event, number), panel.me(), panel.visit.now).await?;
    if !matches!(voted, Voted::Counted | Voted::Before) {
        let said = said(panel, voted);
        return Ok(draft::show(panel, draft_number).await?.with_toast(said));
    }
    store::drop_draft(database, bot, (event, draft_number), panel.me()).await?;
    Ok(list(panel, &question.session, 0).await?.with_toast(said(panel, voted)))
}

async fn cast(panel: Panel<'_>, number: i64, session: &str, on: bool) -> anyhow::Result<String> {
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    if !on {
        store::take_back(database, bot, key, panel.me()).await?;
        return Ok(panel.texts.questions_vote_taken_back());
    }
    if !panel.has_voting(session).await? {
        return Ok(voting_is_off(panel));
    }
    let voted = store::vote(database, bot, key, panel.me(), panel.visit.now).await?;
    Ok(said(panel, voted))
}

fn voting_is_off(panel: Panel<'_>) -> String {
    panel.texts.questions_vote_off()
}

fn said(panel: Panel<'_>, voted: Voted) -> String {
    match voted {
        Voted::Counted | Voted::Before => panel.texts.questions_vote_counted(),
        Voted::Own => panel.texts.questions_vote_own(),
        Voted::NotListed => panel.texts.questions_vote_not_listed(),
    }
}
