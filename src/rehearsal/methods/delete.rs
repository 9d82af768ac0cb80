//! What the bot takes back.

use serde_json::Value;

use super::super::admission::writable;
use super::super::chat::Chat;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::world::World;
use crate::clock::Moment;

const OLDEST_HOURS: i64 = 48;
const MOST: usize = 100;

/// `deleteMessage`.
pub fn one(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (chat, id) = (request.chat()?, request.message()?);
    let now = world.now();
    let mut state = world.state();
    let target = writable(&mut state, chat)?;
    if !target.messages.contains_key(&id) {
        return Err(Refusal::bad("message to delete not found"));
    }
    if !remove(target, id, now) {
        return Err(Refusal::bad("message can't be deleted for everyone"));
    }
    state.touch(chat);
    Ok(Value::Bool(true))
}

/// `deleteMessages`: those that cannot be deleted are skipped.
pub fn many(world: &World, request: &Request) -> Result<Value, Refusal> {
    let chat = request.chat()?;
    let ids = request.json("message_ids")?.unwrap_or_default();
    let ids: Vec<i64> = ids.as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
    if ids.is_empty() {
        return Err(Refusal::bad("message identifiers are not specified"));
    }
    if ids.len() > MOST {
        return Err(Refusal::bad("too many message identifiers specified"));
    }
    let now = world.now();
    let mut state = world.state();
    let target = writable(&mut state, chat)?;
    for id in ids {
        remove(target, id, now);
    }
    state.touch(chat);
    Ok(Value::Bool(true))
}

fn remove(chat: &mut Chat, id: i64, now: Moment) -> bool {
    let fresh = |at: Moment| (now - at).num_hours() < OLDEST_HOURS;
    let deletable = chat.messages.get(&id).is_some_and(|message| fresh(message.at));
    if deletable {
        chat.messages.remove(&id);
        chat.pinned.retain(|pinned| *pinned != id);
    }
    deletable
}
