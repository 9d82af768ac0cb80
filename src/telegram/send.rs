//! Doing what a reply says.

use std::time::Duration;

use reqwest::multipart::{Form, Part};
use serde::de::IgnoredAny;
use teloxide::payloads::{
    AnswerCallbackQuery, EditMessageText, EditMessageTextSetters as _, SendVenue,
    SendVenueSetters as _,
};
use teloxide::types::{CallbackQueryId, ChatId, MessageId, ParseMode};

use super::client::{Client, bytes, read};
use super::failure::Failure;
use super::incoming::{What, Who};
use super::markup::{inline, inline_markup};
use super::post::{Sent, attach, new_message, no_preview, text};
use super::reply::{Act, Card, Document, Keyboard, Picture, Pin, Reply};
use crate::texts::{CAPTION_LIMIT, Html};

/// Telegram's limit for a callback answer (Bot API, `answerCallbackQuery.text`).
const TOAST_LIMIT: usize = 200;
/// A file takes longer than a text on a weak network.
const UPLOAD_TIMEOUT: Duration = Duration::from_secs(30);

/// An answer of which not everything went out.
#[derive(Clone, Debug)]
pub struct Interrupted {
    /// What stopped it.
    pub failure: Failure,
    /// How many of its acts went out, all in all.
    pub sent: usize,
}

/// Does what `reply` says, in order, as the answer to `what`, but for the first `sent` acts, which
/// went out before.
///
/// A press is always answered, so that its button stops waiting; that it is too old does not matter.
pub async fn perform(
    client: &Client,
    who: &Who,
    what: &What,
    reply: &Reply,
    sent: usize,
) -> Result<(), Interrupted> {
    match what {
        What::Press { query, message, .. } => {
            let answer = answer(client, query, reply.toast.as_deref());
            let acts = acts(client, who, *message, reply, sent);
            let (answered, acted) = futures_util::future::join(answer, acts).await;
            acted?;
            match answered {
                Err(Failure::Pointless | Failure::Refused(_)) | Ok(()) => Ok(()),
                Err(failure) => Err(Interrupted { failure, sent: reply.acts.len() }),
            }
        }
        _ => acts(client, who, None, reply, sent).await,
    }
}

async fn answer(client: &Client, query: &str, toast: Option<&str>) -> Result<(), Failure> {
    let mut payload = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
    payload.text = toast.map(|toast| toast.chars().take(TOAST_LIMIT).collect());
    client.call::<_, IgnoredAny>(&payload).await.map(drop)
}

async fn acts(
    client: &Client,
    who: &Who,
    mut pressed: Option<i32>,
    reply: &Reply,
    sent: usize,
) -> Result<(), Interrupted> {
    for (number, act) in reply.acts.iter().enumerate() {
        // Only the first card replaces the pressed message; the next ones stand below it.
        let replaced = if matches!(act, Act::Show(_)) { pressed.take() } else { None };
        if number < sent {
            continue;
        }
        let done = match act {
            Act::Send(card) => send(client, who.chat, card).await,
            Act::Show(card) => show(client, who.chat, replaced, card).await,
            Act::Attached(attached, card) => {
                attach(client, who.chat, attached, card, false).await.map(drop)
            }
            Act::Picture(file) => picture(client, who.chat, file).await,
            Act::Document(file) => document(client, who.chat, file).await,
            Act::Pin(pin) => venue(client, who.chat, pin).await,
        };
        done.map_err(|failure| Interrupted { failure, sent: number })?;
    }
    Ok(())
}

async fn show(
    client: &Client,
    chat: i64,
    pressed: Option<i32>,
    card: &Card,
) -> Result<(), Failure> {
    // An edit can put no persistent keyboard in place.
    let editable = pressed.filter(|_| !matches!(card.keyboard, Keyboard::Persistent(..)));
    let Some(message) = editable else { return send(client, chat, card).await };
    match edit(client, chat, message, card).await {
        Err(Failure::NotEditable) => send(client, chat, card).await,
        Err(Failure::Pointless) => Ok(()),
        other => other,
    }
}

pub(super) async fn edit(
    client: &Client,
    chat: i64,
    message: i32,
    card: &Card,
) -> Result<(), Failure> {
    let payload = EditMessageText::new(ChatId(chat), MessageId(message), text(card))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview())
        .reply_markup(inline_markup(&card.keyboard));
    client.call::<_, IgnoredAny>(&payload).await.map(drop)
}

async fn send(client: &Client, chat: i64, card: &Card) -> Result<(), Failure> {
    client.call::<_, Sent>(&new_message(chat, card)).await.map(drop)
}

async fn venue(client: &Client, chat: i64, pin: &Pin) -> Result<(), Failure> {
    let mut payload = SendVenue::new(
        ChatId(chat),
        pin.latitude,
        pin.longitude,
        pin.title.clone(),
        pin.address.clone(),
    );
    if !pin.buttons.is_empty() {
        payload = payload.reply_markup(inline(&pin.buttons));
    }
    client.call::<_, Sent>(&payload).await.map(drop)
}

async fn document(client: &Client, chat: i64, document: &Document) -> Result<(), Failure> {
    let Document { name, media_type, content, caption } = document;
    let part = part(name, media_type, content)?;
    upload(client, chat, ("sendDocument", "document", part), caption).await
}

async fn picture(client: &Client, chat: i64, picture: &Picture) -> Result<(), Failure> {
    let part = part(&picture.name, "image/png", &picture.content)?;
    upload(client, chat, ("sendPhoto", "photo", part), &picture.caption).await
}

fn part(name: &str, media_type: &str, content: &[u8]) -> Result<Part, Failure> {
    Part::bytes(content.to_vec())
        .file_name(name.to_owned())
        .mime_str(media_type)
        .map_err(|error| Failure::Refused(error.to_string()))
}

async fn upload(
    client: &Client,
    chat: i64,
    (method, field, part): (&'static str, &'static str, Part),
    caption: &Html,
) -> Result<(), Failure> {
    let mut form = Form::new().text("chat_id", chat.to_string()).part(field, part);
    if !caption.is_empty() {
        let caption: String = caption.clone().cut_to(CAPTION_LIMIT).into();
        form = form.text("caption", caption).text("parse_mode", "HTML");
    }
    let answer = bytes(client.method(method).multipart(form), UPLOAD_TIMEOUT).await?;
    read::<Sent>(&answer).map(drop)
}
