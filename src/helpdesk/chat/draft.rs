//! A message that was typed: shown back just as the organisers will see it, then sent.

use super::counter::Counter;
use crate::delegates::Dialogue;
use crate::helpdesk::rules::{self, Limit};
use crate::helpdesk::store::draft::{self as rows, Sending};
use crate::helpdesk::{LENGTH, Message, Press, answerers, show};
use crate::telegram::{Card, Reply};
use crate::texts::count;

/// The draft as it stands.
pub(super) async fn show(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    match counter.draft(number).await? {
        Some(draft) => Ok(Reply::show(card(counter, &draft))),
        None => Ok(counter.stale()),
    }
}

/// The draft with its buttons.
pub(super) fn card(counter: Counter<'_>, draft: &Message) -> Card {
    let (texts, number) = (counter.texts, draft.number);
    let mut text = texts.helpdesk_draft();
    text.paragraph(&show::quote(&draft.content));
    let signature = match draft.signed.as_str() {
        "" => texts.helpdesk_draft_unsigned(),
        signed => texts.helpdesk_draft_signed(signed),
    };
    text.paragraph(&signature);
    text.paragraph(&texts.helpdesk_draft_note());
    let mut signing = vec![counter.button(texts.helpdesk_button_sign(), Press::Sign(number))];
    if !draft.signed.is_empty() {
        signing.push(counter.button(texts.helpdesk_button_unsign(), Press::Unsign(number)));
    }
    let rows = [
        vec![counter.button(texts.helpdesk_button_send(), Press::Send(number))],
        signing,
        vec![
            counter.button(texts.helpdesk_button_reword(), Press::Reword(number)),
            counter.button(texts.helpdesk_button_drop(), Press::Drop(number)),
        ],
    ];
    Card::with_buttons(text, rows)
}

/// Asks for a name.
pub(super) async fn ask_name(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    if counter.draft(number).await?.is_none() {
        return Ok(counter.stale());
    }
    counter.wait_for(&["sign", &number.to_string()]).await?;
    let back = counter.button(counter.texts.helpdesk_button_back(), Press::Draft(number));
    Ok(super::prompt(counter.texts.helpdesk_name_prompt(), Some(back)))
}

/// Without a name after all.
pub(super) async fn unsign(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    if counter.draft(number).await?.is_some() {
        let key = (counter.number(), number, counter.me());
        rows::change(counter.database(), counter.bot(), key, None, Some("")).await?;
    }
    show(counter, number).await
}

/// Asks for the text anew.
pub(super) async fn ask_again(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(draft) = counter.draft(number).await? else { return Ok(counter.stale()) };
    counter.wait_for(&["reword", &number.to_string()]).await?;
    let (least, most) = (count(*LENGTH.start()), count(*LENGTH.end()));
    let mut text = counter.texts.helpdesk_reword_prompt(least, most);
    text.paragraph(&show::quote(&draft.content));
    let back = counter.button(counter.texts.helpdesk_button_back(), Press::Draft(number));
    Ok(super::prompt(text, Some(back)))
}

/// Sends a draft. The card that was pressed tells that it was taken; if that answer is lost, the update
/// is handled again and finds the message sent.
pub(super) async fn send(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    let texts = counter.texts;
    let (visit, event) = (counter.visit, counter.number());
    if !rules::is_open(counter.programme(), visit.now) {
        return Ok(Reply::show(texts.helpdesk_over()));
    }
    let organisers = answerers(visit.desk, event).await?;
    if organisers.is_empty() {
        return Ok(Reply::show(texts.helpdesk_unstaffed()));
    }
    let key = (event, number, counter.me());
    let (database, bot) = (counter.database(), counter.bot());
    Ok(match rows::send(database, bot, key, &organisers, visit.now).await? {
        Sending::Sent(message) | Sending::Before(message) => {
            Dialogue::stop(visit, super::MARK).await?;
            visit.desk.bell.ring();
            let mut text = texts.helpdesk_sent();
            text.paragraph(&show::quote(&message.content));
            if !message.signed.is_empty() {
                text.paragraph(&texts.helpdesk_draft_signed(&message.signed));
            }
            let again = counter.button(texts.helpdesk_button_again(), Press::Ask);
            Reply::show(Card::with_buttons(text, [vec![again]]))
        }
        Sending::Limited(Limit::Open) => Reply::toast(texts.helpdesk_limit_open(rules::OPEN)),
        Sending::Limited(Limit::Pause(left)) => Reply::toast(texts.helpdesk_limit_pause(left)),
        Sending::Blocked => Reply::show(texts.helpdesk_blocked()),
        Sending::Gone => counter.stale(),
    })
}

/// Forgets a draft.
pub(super) async fn drop_it(counter: Counter<'_>, number: i64) -> anyhow::Result<Reply> {
    Dialogue::stop(counter.visit, super::MARK).await?;
    let key = (counter.number(), number, counter.me());
    rows::drop_it(counter.database(), counter.bot(), key).await?;
    Ok(Reply::show(counter.texts.helpdesk_dropped()))
}
