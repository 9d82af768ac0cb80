//! What the bot sends: messages, files, places.

use serde_json::Value;

use super::super::admission::{admit, writable};
use super::super::chat::Chat;
use super::super::markup::Markup;
use super::super::message::{Author, Document, Message, Venue};
use super::super::refusal::Refusal;
use super::super::request::{MOST_BYTES, Request};
use super::super::state::{State, blank};
use super::super::wire;
use super::super::words;
use super::super::world::World;

/// `sendMessage`.
pub fn message(world: &World, request: &Request) -> Result<Value, Refusal> {
    let chat = request.chat()?;
    let words = words::text(request, world.limits().strict)?;
    post(world, request, chat, |_, message| {
        message.text = words.text;
        message.entities = words.entities;
        Ok(())
    })
}

/// `sendDocument`.
pub fn document(world: &World, request: &Request) -> Result<Value, Refusal> {
    file(world, request, "document")
}

/// `sendPhoto`.
pub fn photo(world: &World, request: &Request) -> Result<Value, Refusal> {
    file(world, request, "photo")
}

/// `sendVenue`.
pub fn venue(world: &World, request: &Request) -> Result<Value, Refusal> {
    let text = |name: &str| {
        let text = request.text(name).map(str::trim).filter(|text| !text.is_empty());
        text.map(str::to_owned).ok_or_else(|| Refusal::bad(format!("{name} must be non-empty")))
    };
    let (latitude, longitude) = coordinates(request)?;
    let venue = Venue { title: text("title")?, address: text("address")?, latitude, longitude };
    post(world, request, request.chat()?, |_, message| {
        message.venue = Some(venue);
        Ok(())
    })
}

/// `sendLocation`.
pub fn location(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (latitude, longitude) = coordinates(request)?;
    let venue = Venue { title: String::new(), address: String::new(), latitude, longitude };
    post(world, request, request.chat()?, |_, message| {
        message.venue = Some(venue);
        Ok(())
    })
}

/// Checks what all sends have in common, lets `fill` write the message and puts it in the chat.
pub fn post(
    world: &World,
    request: &Request,
    chat: i64,
    fill: impl FnOnce(&mut State, &mut Message) -> Result<(), Refusal>,
) -> Result<Value, Refusal> {
    let markup = request.json("reply_markup")?.map(|markup| Markup::read(&markup)).transpose()?;
    let reply = request.json("reply_parameters")?;
    let now = world.now();
    let mut state = world.state();
    let target = writable(&mut state, chat)?;
    let reply_to = reply.map(|reply| answered(target, &reply)).transpose()?.flatten();
    let mut message = blank(0, chat, Author::Bot, now);
    message.reply_to = reply_to;
    message.silent = request.flag("disable_notification");
    fill(&mut state, &mut message)?;
    admit(&mut state, chat, now)?;
    message.id = state.next_message();
    let target = writable(&mut state, chat)?;
    match markup {
        Some(Markup::Inline(rows)) => message.buttons = rows,
        Some(Markup::Keyboard(keyboard)) => {
            message.carries_keyboard = true;
            target.keyboard = Some(keyboard);
        }
        Some(Markup::Remove) => {
            message.carries_keyboard = true;
            target.keyboard = None;
        }
        Some(Markup::ForceReply) => message.carries_keyboard = true,
        None => {}
    }
    let id = message.id;
    target.put(message);
    state.touch(chat);
    let put = state.chats.get(&chat).and_then(|chat| chat.messages.get(&id));
    Ok(put.map_or(Value::Null, |put| wire::message(put, &state)))
}

/// The message a reply goes to, `None` when it is gone and the reply may go without it.
fn answered(chat: &Chat, reply: &Value) -> Result<Option<i64>, Refusal> {
    let id = reply.get("message_id").and_then(Value::as_i64).unwrap_or(0);
    if chat.messages.contains_key(&id) {
        return Ok(Some(id));
    }
    match reply.get("allow_sending_without_reply").and_then(Value::as_bool) {
        Some(true) => Ok(None),
        _ => Err(Refusal::bad("message to be replied not found")),
    }
}

fn coordinates(request: &Request) -> Result<(f64, f64), Refusal> {
    let degrees = |name: &str, most: f64| {
        let degrees = request.number(name).filter(|degrees| degrees.abs() <= most);
        degrees.ok_or_else(|| Refusal::bad(format!("bad {name} specified")))
    };
    Ok((degrees("latitude", 90.0)?, degrees("longitude", 180.0)?))
}

fn file(world: &World, request: &Request, field: &str) -> Result<Value, Refusal> {
    let chat = request.chat()?;
    let words = words::caption(request, world.limits().strict)?;
    let uploaded = uploaded(request, field)?;
    post(world, request, chat, |state, message| {
        let document = match uploaded {
            Some(document) => keep(state, document),
            None => known(state, request.text(field).unwrap_or_default())?,
        };
        message.text = words.text;
        message.entities = words.entities;
        message.document = Some(document);
        Ok(())
    })
}

/// The file that comes with the request, `None` when it names one that was sent before.
fn uploaded(request: &Request, field: &str) -> Result<Option<Document>, Refusal> {
    let named = request.text(field);
    let part = match named {
        None => field,
        Some(named) => match named.strip_prefix("attach://") {
            Some(part) => part,
            None => return Ok(None),
        },
    };
    let Some(upload) = request.upload(part) else {
        return Err(Refusal::bad(format!("there is no {field} in the request")));
    };
    if upload.bytes.is_empty() {
        return Err(Refusal::bad("file must be non-empty"));
    }
    if upload.bytes.len() > MOST_BYTES {
        return Err(Refusal::too_large());
    }
    Ok(Some(Document {
        file_id: String::new(),
        name: upload.name.clone(),
        mime: upload.mime.clone(),
        bytes: upload.bytes.clone(),
        is_photo: field == "photo",
    }))
}

fn keep(state: &mut State, mut document: Document) -> Document {
    document.file_id = format!("BQACAgUAAx{:06}", state.files.len() + 1);
    state.files.insert(document.file_id.clone(), document.clone());
    document
}

fn known(state: &State, id: &str) -> Result<Document, Refusal> {
    if id.starts_with("http://") || id.starts_with("https://") {
        // This world has no way out.
        return Err(Refusal::bad("failed to get HTTP URL content"));
    }
    let wrong = || Refusal::bad("wrong file identifier/HTTP URL specified");
    state.files.get(id).cloned().ok_or_else(wrong)
}
