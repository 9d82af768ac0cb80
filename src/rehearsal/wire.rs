//! Messages and updates in the form Telegram sends them.

use serde_json::{Map, Value, json};

use super::markup::Button;
use super::message::{Author, Document, Message};
use super::state::State;
use super::world::{BOT_FIRST_NAME, BOT_ID, BOT_USERNAME};

/// The bot as a user.
pub fn bot(state: &State) -> Value {
    let name = state.profile.names.get("").map_or(BOT_FIRST_NAME, String::as_str);
    json!({"id": BOT_ID, "is_bot": true, "first_name": name, "username": BOT_USERNAME})
}

/// A message, with the one it answers.
pub fn message(message: &Message, state: &State) -> Value {
    let mut wire = bare(message, state);
    let answered = message
        .reply_to
        .and_then(|id| state.chats.get(&message.chat)?.messages.get(&id))
        .map(|answered| bare(answered, state));
    if let Some(answered) = answered {
        wire.insert("reply_to_message".into(), Value::Object(answered));
    }
    Value::Object(wire)
}

/// A file as it stands in a message.
pub fn document(document: &Document) -> Value {
    let unique = format!("u{}", document.file_id);
    if document.is_photo {
        return json!([{
            "file_id": document.file_id, "file_unique_id": unique,
            "file_size": document.bytes.len(), "width": 640, "height": 480,
        }]);
    }
    json!({
        "file_id": document.file_id, "file_unique_id": unique, "file_name": document.name,
        "mime_type": document.mime, "file_size": document.bytes.len(),
    })
}

fn bare(message: &Message, state: &State) -> Map<String, Value> {
    let mut wire = Map::new();
    let mut set = |field: &str, value: Value| {
        wire.insert(field.to_owned(), value);
    };
    set("message_id", message.id.into());
    set("date", message.at.timestamp().into());
    set("chat", state.chats.get(&message.chat).map_or(Value::Null, super::chat::Chat::wire));
    set(
        "from",
        match message.from {
            Author::Bot => bot(state),
            Author::Person(id) => state.person_wire(id),
        },
    );
    if let Some(edited) = message.edited {
        set("edit_date", edited.timestamp().into());
    }
    if !message.buttons.is_empty() {
        let rows = message.buttons.iter().map(|row| row.iter().map(Button::wire).collect());
        set("reply_markup", json!({"inline_keyboard": rows.collect::<Vec<Value>>()}));
    }
    content(message, &mut set);
    wire
}

/// What is in the message: words, a file, a place, what a person attached.
fn content(message: &Message, set: &mut impl FnMut(&str, Value)) {
    if let Some(attachment) = message.attachment {
        set(attachment.name(), attachment.wire());
    }
    if let Some(file) = &message.document {
        set(if file.is_photo { "photo" } else { "document" }, document(file));
    }
    if let Some(venue) = &message.venue {
        let location = json!({"latitude": venue.latitude, "longitude": venue.longitude});
        if !venue.title.is_empty() {
            set(
                "venue",
                json!({
                    "location": location, "title": venue.title, "address": venue.address,
                }),
            );
        }
        set("location", location);
    }
    let captioned = message.document.is_some() || message.attachment.is_some();
    if !message.text.is_empty() {
        set(if captioned { "caption" } else { "text" }, message.text.as_str().into());
    }
    if !message.entities.is_empty() {
        let entities = message.entities.iter().map(super::entity::Entity::wire).collect();
        set(if captioned { "caption_entities" } else { "entities" }, Value::Array(entities));
    }
}
