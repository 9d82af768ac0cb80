//! Letters on the wire: new messages, and what becomes of those that went out before.

use serde::Deserialize;
use serde::de::IgnoredAny;
use teloxide::payloads::{
    DeleteMessage, EditMessageCaption, EditMessageCaptionSetters as _, SendDocument,
    SendDocumentSetters as _, SendMessage, SendMessageSetters as _, SendPhoto,
    SendPhotoSetters as _,
};
use teloxide::types::{ChatId, FileId, InputFile, LinkPreviewOptions, MessageId, ParseMode};

use super::client::Client;
use super::failure::Failure;
use super::markup::{inline_markup, reply_markup};
use super::reply::{Attached, Attachment, Card, Earlier, Message, Posting};
use super::send::edit;
use crate::texts::{CAPTION_LIMIT, TEXT_LIMIT};

/// A sent message; the rest of what Telegram tells about it is not looked at.
#[derive(Deserialize)]
pub(super) struct Sent {
    message_id: i64,
}

/// Does what a letter says in `chat`, and returns the message's number there.
///
/// That an earlier message already reads so, or is gone already, is done as well.
pub async fn post(client: &Client, chat: i64, posting: &Posting) -> Result<i64, Failure> {
    match posting {
        Posting::Message(message) => new(client, chat, message).await,
        Posting::Attached(attached, Message { card, silent }) => {
            attach(client, chat, attached, card, *silent).await
        }
        Posting::Renew(earlier, message) => {
            match reads(client, chat, *earlier, &message.card).await {
                Err(Failure::NotEditable) => new(client, chat, message).await,
                other => other,
            }
        }
        Posting::Edit(earlier, card) => reads(client, chat, *earlier, card).await,
        Posting::Delete(earlier, otherwise) => match delete(client, chat, *earlier).await {
            Err(Failure::NotEditable) => reads(client, chat, *earlier, otherwise).await,
            Ok(()) | Err(Failure::Pointless) => Ok(earlier.message),
            Err(failure) => Err(failure),
        },
    }
}

async fn new(client: &Client, chat: i64, message: &Message) -> Result<i64, Failure> {
    let mut payload = new_message(chat, &message.card);
    payload.disable_notification = message.silent.then_some(true);
    client.call::<_, Sent>(&payload).await.map(|sent| sent.message_id)
}

/// Sends a picture or a file that Telegram has, with `card` below it; returns the message's number.
pub(super) async fn attach(
    client: &Client,
    chat: i64,
    attached: &Attached,
    card: &Card,
    silent: bool,
) -> Result<i64, Failure> {
    let file = InputFile::file_id(FileId(attached.file.clone()));
    let sent: Sent = match attached.kind {
        Attachment::Picture => {
            let mut payload = SendPhoto::new(ChatId(chat), file).caption(caption(card));
            payload.parse_mode = Some(ParseMode::Html);
            payload.disable_notification = silent.then_some(true);
            payload.reply_markup = reply_markup(&card.keyboard);
            client.call(&payload).await?
        }
        Attachment::File => {
            let mut payload = SendDocument::new(ChatId(chat), file).caption(caption(card));
            payload.parse_mode = Some(ParseMode::Html);
            payload.disable_notification = silent.then_some(true);
            payload.reply_markup = reply_markup(&card.keyboard);
            client.call(&payload).await?
        }
    };
    Ok(sent.message_id)
}

async fn reads(client: &Client, chat: i64, earlier: Earlier, card: &Card) -> Result<i64, Failure> {
    let number = number(earlier)?;
    let edited = if earlier.is_caption {
        let payload = EditMessageCaption::new(ChatId(chat), number)
            .caption(caption(card))
            .parse_mode(ParseMode::Html)
            .reply_markup(inline_markup(&card.keyboard));
        client.call::<_, IgnoredAny>(&payload).await.map(drop)
    } else {
        edit(client, chat, number.0, card).await
    };
    match edited {
        Ok(()) | Err(Failure::Pointless) => Ok(earlier.message),
        Err(failure) => Err(failure),
    }
}

async fn delete(client: &Client, chat: i64, earlier: Earlier) -> Result<(), Failure> {
    let payload = DeleteMessage::new(ChatId(chat), number(earlier)?);
    client.call::<_, IgnoredAny>(&payload).await.map(drop)
}

fn number(earlier: Earlier) -> Result<MessageId, Failure> {
    i32::try_from(earlier.message).map(MessageId).map_err(|_| Failure::NotEditable)
}

pub(super) fn new_message(chat: i64, card: &Card) -> SendMessage {
    let mut payload = SendMessage::new(ChatId(chat), text(card))
        .parse_mode(ParseMode::Html)
        .link_preview_options(no_preview());
    payload.reply_markup = reply_markup(&card.keyboard);
    payload
}

pub(super) fn text(card: &Card) -> String {
    card.text.clone().cut_to(TEXT_LIMIT).into()
}

fn caption(card: &Card) -> String {
    card.text.clone().cut_to(CAPTION_LIMIT).into()
}

pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}
