//! The small signs of life: answers to pressed buttons, typing, reactions.

use serde_json::Value;

use super::super::admission::writable;
use super::super::queries::Answer;
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::watch::Change;
use super::super::world::World;

const ACTIONS: [&str; 11] = [
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
];
const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";

/// `answerCallbackQuery`.
pub fn answer(world: &World, request: &Request) -> Result<Value, Refusal> {
    let text = request.text("text").unwrap_or_default();
    if text.chars().count() > 200 {
        return Err(Refusal::bad("MESSAGE_TOO_LONG"));
    }
    let answer = Answer {
        query: request.text("callback_query_id").unwrap_or_default().to_owned(),
        text: text.to_owned(),
        alert: request.flag("show_alert"),
        at: world.now(),
    };
    let (shown, alert) = (answer.text.clone(), answer.alert);
    let mut state = world.state();
    let within = state.limits.answer_within;
    let person = state.queries.answer(answer, within).ok_or_else(|| Refusal::bad(TOO_OLD))?;
    state.tell(|| Change::Answer { person, text: shown, alert });
    Ok(Value::Bool(true))
}

/// `sendChatAction`.
pub fn action(world: &World, request: &Request) -> Result<Value, Refusal> {
    let chat = request.chat()?;
    if !request.text("action").is_some_and(|action| ACTIONS.contains(&action)) {
        return Err(Refusal::bad("wrong parameter action in request"));
    }
    let now = world.now();
    let mut state = world.state();
    writable(&mut state, chat)?.typing = Some(now);
    state.touch(chat);
    Ok(Value::Bool(true))
}

/// `setMessageReaction`.
pub fn react(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (chat, id) = (request.chat()?, request.message()?);
    let mut state = world.state();
    if !writable(&mut state, chat)?.messages.contains_key(&id) {
        return Err(Refusal::bad("message to react not found"));
    }
    Ok(Value::Bool(true))
}
