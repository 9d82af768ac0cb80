//! Copies and forwards.

use serde_json::{Value, json};

use super::super::message::Message;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::world::World;
use super::send::post;

/// `copyMessage`: without the buttons, unless new ones are given.
pub fn copy(world: &World, request: &Request) -> Result<Value, Refusal> {
    let sent = again(world, request, "message to copy not found")?;
    Ok(json!({"message_id": sent.get("message_id")}))
}

/// `forwardMessage`.
pub fn forward(world: &World, request: &Request) -> Result<Value, Refusal> {
    again(world, request, "message to forward not found")
}

fn again(world: &World, request: &Request, missing: &str) -> Result<Value, Refusal> {
    let source = request.integer("from_chat_id").ok_or_else(|| Refusal::bad("chat not found"))?;
    let id = request.message()?;
    post(world, request, request.chat()?, |state, message| {
        let source = state.chats.get(&source).and_then(|chat| chat.messages.get(&id));
        let source = source.ok_or_else(|| Refusal::bad(missing))?;
        let Message { text, entities, document, venue, attachment, .. } = source.clone();
        (message.text, message.entities) = (text, entities);
        (message.document, message.venue, message.attachment) = (document, venue, attachment);
        Ok(())
    })
}
