//! What the bot can learn and settle about chats and files.

use serde_json::{Value, json};

use super::super::admission::writable;
use super::super::chat::{Chat, ChatKind, Standing};
use super::super::membership;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::wire;
use super::super::world::{BOT_ID, World};

/// `getChat`.
pub fn get(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let chat = state.chats.get(&request.chat()?).filter(|chat| is_known(chat));
    let chat = chat.ok_or_else(|| Refusal::bad("chat not found"))?;
    let mut full = chat.wire();
    full["accent_color_id"] = json!(0);
    full["max_reaction_count"] = json!(11);
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": true, "limited_gifts": true, "unique_gifts": true,
        "premium_subscription": true, "gifts_from_channels": true,
    });
    let pinned = chat.pinned.last().and_then(|id| chat.messages.get(id));
    if let Some(pinned) = pinned {
        full["pinned_message"] = wire::message(pinned, &state);
    }
    Ok(full)
}

/// `getChatMember`.
pub fn member(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let chat = state.chats.get(&request.chat()?).filter(|chat| is_known(chat));
    let chat = chat.ok_or_else(|| Refusal::bad("chat not found"))?;
    let user = request.integer("user_id").unwrap_or(0);
    if user == BOT_ID {
        return Ok(membership::member(&wire::bot(&state), chat.standing));
    }
    if !state.people.contains_key(&user) {
        return Err(Refusal::bad("user not found"));
    }
    let wrote = chat.messages.values().any(|m| m.from == super::super::Author::Person(user));
    let standing = if wrote { Standing::Member } else { Standing::Left };
    Ok(membership::member(&state.person_wire(user), standing))
}

/// `leaveChat`.
pub fn leave(world: &World, request: &Request) -> Result<Value, Refusal> {
    let id = request.chat()?;
    let mut state = world.state();
    let chat = writable(&mut state, id)?;
    if chat.kind == ChatKind::Private {
        return Err(Refusal::bad("chat member status can't be changed in private chats"));
    }
    chat.standing = Standing::Left;
    state.touch(id);
    Ok(Value::Bool(true))
}

/// `pinChatMessage`.
pub fn pin(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (id, message) = (request.chat()?, request.message()?);
    settle(world, id, |chat| {
        if !chat.messages.contains_key(&message) {
            return Err(Refusal::bad("message to pin not found"));
        }
        chat.pinned.retain(|pinned| *pinned != message);
        chat.pinned.push(message);
        Ok(())
    })
}

/// `unpinChatMessage`.
pub fn unpin(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (id, message) = (request.chat()?, request.integer("message_id"));
    settle(world, id, |chat| {
        match message {
            Some(message) => chat.pinned.retain(|pinned| *pinned != message),
            None => drop(chat.pinned.pop()),
        }
        Ok(())
    })
}

/// `unpinAllChatMessages`.
pub fn unpin_all(world: &World, request: &Request) -> Result<Value, Refusal> {
    settle(world, request.chat()?, |chat| {
        chat.pinned.clear();
        Ok(())
    })
}

/// `getFile`.
pub fn file(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let file = state.files.get(request.text("file_id").unwrap_or_default());
    let file = file.ok_or_else(|| Refusal::bad("invalid file_id"))?;
    Ok(json!({
        "file_id": file.file_id, "file_unique_id": format!("u{}", file.file_id),
        "file_size": file.bytes.len(), "file_path": format!("documents/{}", file.file_id),
    }))
}

fn settle(
    world: &World,
    id: i64,
    change: impl FnOnce(&mut Chat) -> Result<(), Refusal>,
) -> Result<Value, Refusal> {
    let mut state = world.state();
    change(writable(&mut state, id)?)?;
    state.touch(id);
    Ok(Value::Bool(true))
}

fn is_known(chat: &Chat) -> bool {
    chat.standing != Standing::Stranger
}
