//! A draft: how it stands, how it will look, and what changes in it.

use super::office::Office;
use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::store::draft::{self as rows, Change};
use crate::announcements::mailing::{Announcement, Press, State, letter, rules, show};
use crate::outbox;
use crate::telegram::{Act, Attachment, Button, Card, Reply};
use crate::texts::{Html, Language, Texts, count};

/// Characters of the text that a card shows of it.
const QUOTED: usize = 300;

/// The draft as it stands; what was handed in is shown as such.
pub(super) async fn show(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    match office.find(number).await? {
        Some(found) if found.state == State::Draft => {
            Ok(Reply::show(card(office, &found, None).await?))
        }
        Some(_) => super::following::show(office, number).await,
        None => Ok(office.stale()),
    }
}

/// A new message with the draft, for something that was typed.
pub(super) async fn sent_back(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    match office.find(number).await? {
        Some(found) if found.state == State::Draft => {
            Ok(Reply::send(card(office, &found, None).await?))
        }
        _ => Ok(office.stale()),
    }
}

/// Makes a change and shows the draft.
pub(super) async fn change(
    office: Office<'_>,
    number: i64,
    change: &Change,
) -> anyhow::Result<Reply> {
    let key = (office.number(), number);
    if rows::change(office.database(), office.bot(), key, change, office.visit.now).await? {
        return show(office, number).await;
    }
    late(office, number).await
}

/// It is no draft any more: how it stands now.
pub(super) async fn late(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    match office.find(number).await? {
        Some(_) => {
            let shown = super::following::show(office, number).await?;
            Ok(shown.with_toast(office.texts.announcements_no_draft()))
        }
        None => Ok(office.stale()),
    }
}

/// Takes pictures and files off.
pub(super) async fn detach(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let key = (office.number(), number);
    if rows::detach(office.database(), office.bot(), key).await? {
        return show(office, number).await;
    }
    late(office, number).await
}

/// Drops it, after it was asked once.
pub(super) async fn drop_it(office: Office<'_>, number: i64, sure: bool) -> anyhow::Result<Reply> {
    let texts = office.texts;
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.state != State::Draft {
        return late(office, number).await;
    }
    if sure {
        rows::drop_it(office.database(), office.bot(), (office.number(), number)).await?;
        let list = vec![office.button(texts.announcements_button_list(), &Press::List(0))];
        return Ok(Reply::show(Card::with_buttons(texts.announcements_dropped(), [list])));
    }
    let rows = [
        vec![office.draft(texts.announcements_button_drop_sure(), number, Draft::Drop(true))],
        vec![office.draft(texts.announcements_button_back(), number, Draft::Show)],
    ];
    Ok(Reply::show(Card::with_buttons(texts.announcements_drop(&show::name(&found)), rows)))
}

/// Just as it will look, in each language, and the way back below.
pub(super) async fn preview(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.wordings.is_empty() {
        return Ok(Reply::toast(office.texts.announcements_empty()));
    }
    let mut reply = Reply::nothing();
    for wording in &found.wordings {
        let texts = Texts::new(wording.language);
        let card = letter::card_of(texts, &found, &wording.content);
        reply = reply.and(match found.attached(wording.language) {
            Some(attached) => Act::Attached(attached.clone(), card),
            None => Act::Send(card),
        });
    }
    let texts = office.texts;
    let row = match found.state {
        State::Draft => vec![
            office.draft(texts.announcements_button_ready(), number, Draft::Ready),
            office.draft(texts.announcements_button_back(), number, Draft::Show),
        ],
        _ => {
            vec![office.sent(texts.announcements_button_back(), number, Sent::Show)]
        }
    };
    Ok(reply.and(Act::Send(Card::with_buttons(texts.announcements_previewed(), [row]))))
}

/// Sends a copy to whoever presses, the way that all copies go.
pub(super) async fn trial(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.wordings.is_empty() {
        return Ok(Reply::toast(office.texts.announcements_empty()));
    }
    let (visit, key) = (office.visit, (office.number(), number));
    let letter = letter::trial(key, office.me(), visit.update, visit.now);
    let mut transaction = office.database().begin().await?;
    outbox::store::owe(&mut transaction, office.bot(), visit.now, &[letter]).await?;
    transaction.commit().await?;
    visit.desk.bell.ring();
    Ok(Reply::toast(office.texts.announcements_trial()))
}

/// The text without formatting, to paste into Zalo, an SMS or a letter.
pub(super) async fn plain(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.wordings.iter().all(|wording| wording.content.is_empty()) {
        return Ok(Reply::toast(office.texts.announcements_empty()));
    }
    let mut reply = Reply::nothing().and(Act::Send(office.texts.announcements_plain().into()));
    for wording in found.wordings.iter().filter(|wording| !wording.content.is_empty()) {
        let block = Html::plain(&wording.content.spelled_out()).block();
        reply = reply.and(Act::Send(block.into()));
    }
    Ok(reply)
}

/// The draft with everything about it and what can be changed; `problem` stands above.
pub(super) async fn card(
    office: Office<'_>,
    draft: &Announcement,
    problem: Option<Html>,
) -> anyhow::Result<Card> {
    let texts = office.texts;
    let mut text = texts.announcements_draft();
    if let Some(first) = draft.wordings.first().filter(|first| !first.content.is_empty()) {
        let quote = Html::plain(&first.content.shown()).cut_to(QUOTED);
        text.line(&quote.quoted());
    }
    let attached = draft.wordings.iter().find_map(|wording| wording.attached.as_ref());
    if let Some(attached) = attached {
        text.line(&match attached.kind {
            Attachment::Picture => texts.announcements_has_picture(),
            Attachment::File => texts.announcements_has_file(),
        });
    }
    for language in office.languages() {
        text.line(&wording(texts, draft, *language, attached.is_some()));
    }
    let tally = office.tally(draft).await?;
    text.paragraph(&show::particulars(texts, office.event, draft, &tally));
    if let Some(problem) = problem {
        text.paragraph(&problem);
    }
    Ok(Card::with_buttons(text, buttons(office, draft, attached.is_some())))
}

fn wording(texts: Texts, draft: &Announcement, language: Language, attached: bool) -> Html {
    let name = Texts::new(language).language_name();
    match draft.wordings.iter().find(|wording| wording.language == language) {
        Some(wording) => {
            let length = count(wording.content.length());
            texts.announcements_wording(&name, length, count(rules::most(language, attached)))
        }
        None if draft.may_miss => texts.announcements_wording_left_out(&name),
        None => texts.announcements_wording_missing(&name),
    }
}

fn buttons(office: Office<'_>, draft: &Announcement, attached: bool) -> Vec<Vec<Button>> {
    let (texts, number) = (office.texts, draft.number);
    let button = |label: String, press: Draft| office.draft(label, number, press);
    let write = |language: &Language| {
        let name = Texts::new(*language).language_name();
        button(texts.announcements_button_write(&name), Draft::Write(*language))
    };
    let urgent = match draft.reason {
        Some(_) => button(texts.announcements_button_calm(), Draft::Calm),
        None => button(texts.announcements_button_urgent(), Draft::Urgent),
    };
    let asks = if draft.asks_read {
        button(texts.announcements_button_asks_not(), Draft::AsksRead(false))
    } else {
        button(texts.announcements_button_asks(), Draft::AsksRead(true))
    };
    let detach = attached.then(|| button(texts.announcements_button_detach(), Draft::Detach));
    vec![
        vec![button(texts.announcements_button_ready(), Draft::Ready)],
        vec![
            button(texts.announcements_button_preview(), Draft::Preview),
            button(texts.announcements_button_trial(), Draft::Trial),
        ],
        office.languages().iter().map(write).collect(),
        detach.into_iter().collect(),
        vec![
            button(texts.announcements_button_aims(), Draft::Aims),
            button(texts.announcements_button_times(), Draft::Times),
        ],
        vec![urgent, asks],
        vec![button(texts.announcements_button_plain(), Draft::Plain)],
        vec![
            button(texts.announcements_button_drop(), Draft::Drop(false)),
            office.button(texts.announcements_button_list(), &Press::List(0)),
        ],
    ]
}
