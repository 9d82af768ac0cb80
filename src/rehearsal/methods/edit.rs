//! What the bot changes in its own messages.

use serde_json::Value;

use super::super::admission::{admit, writable};
use super::super::markup::{Button, Markup};
use super::super::message::{Author, Message};
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::wire;
use super::super::words::{self, Words};
use super::super::world::World;

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply \
                            markup are exactly the same as a current content and reply markup of \
                            the message";

/// `editMessageText`.
pub fn text(world: &World, request: &Request) -> Result<Value, Refusal> {
    let words = words::text(request, world.limits().strict)?;
    edit(world, request, Some(words), |message| {
        if message.document.is_some() || message.venue.is_some() {
            return Err(Refusal::bad("there is no text in the message to edit"));
        }
        Ok(())
    })
}

/// `editMessageCaption`.
pub fn caption(world: &World, request: &Request) -> Result<Value, Refusal> {
    let words = words::caption(request, world.limits().strict)?;
    edit(world, request, Some(words), |message| match message.document {
        Some(_) => Ok(()),
        None => Err(Refusal::bad("there is no caption in the message to edit")),
    })
}

/// `editMessageReplyMarkup`.
pub fn buttons(world: &World, request: &Request) -> Result<Value, Refusal> {
    edit(world, request, None, |_| Ok(()))
}

fn edit(
    world: &World,
    request: &Request,
    words: Option<Words>,
    suits: impl FnOnce(&Message) -> Result<(), Refusal>,
) -> Result<Value, Refusal> {
    let (chat, id) = (request.chat()?, request.message()?);
    // Buttons that are not named again are gone.
    let buttons = inline(request)?;
    let now = world.now();
    let mut state = world.state();
    let target = writable(&mut state, chat)?;
    let message =
        target.messages.get(&id).ok_or_else(|| Refusal::bad("message to edit not found"))?;
    if message.from != Author::Bot || message.carries_keyboard {
        return Err(Refusal::bad("message can't be edited"));
    }
    suits(message)?;
    let mut edited = message.clone();
    edited.buttons = buttons;
    if let Some(words) = words {
        edited.text = words.text;
        edited.entities = words.entities;
    }
    if edited == *message {
        return Err(Refusal::bad(NOT_MODIFIED));
    }
    edited.edited = Some(now);
    admit(&mut state, chat, now)?;
    let target = writable(&mut state, chat)?;
    target.messages.insert(id, edited);
    state.touch(chat);
    let put = state.chats.get(&chat).and_then(|chat| chat.messages.get(&id));
    Ok(put.map_or(Value::Null, |put| wire::message(put, &state)))
}

fn inline(request: &Request) -> Result<Vec<Vec<Button>>, Refusal> {
    match request.json("reply_markup")?.map(|markup| Markup::read(&markup)).transpose()? {
        None => Ok(Vec::new()),
        Some(Markup::Inline(rows)) => Ok(rows),
        Some(_) => Err(Refusal::bad("inline keyboard expected")),
    }
}
