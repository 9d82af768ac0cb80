//! The phones as a browser sees and uses them.

use std::fmt::Write;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State as Served};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::attachment::Attachment;
use super::entity::utf16_len;
use super::hall::{Hall, Wrong, fields, text};
use super::message::{Document, Message};
use super::world::{BOT_USERNAME, World};

/// A phone shows no more messages than this.
const SHOWN: usize = 200;
/// In UTF-16 units; an app cuts longer texts into several messages.
const LONGEST_TEXT: usize = 4096;
const LONGEST_PAYLOAD: usize = 64;

/// `GET /rehearsal/phones`.
pub async fn all(Served(hall): Served<Hall>) -> Json<Value> {
    let Hall { world, stage, .. } = &hall;
    let phones = stage.phones.iter().map(|phone| {
        json!({
            "id": phone.id, "name": phone.name, "role": phone.role.name(),
            "language": phone.language,
        })
    });
    let moments = stage.moments.iter();
    let moments = moments.map(|m| json!({"at": stage.local(m.at), "label": m.label}));
    let mut names = Map::new();
    for phone in &stage.phones {
        names.insert(phone.language.clone(), world.name(phone.id).into());
    }
    Json(json!({
        "bot": {"username": BOT_USERNAME, "names": names},
        "event": {"name": stage.event_name, "zone": stage.zone.name()},
        "phones": phones.collect::<Vec<_>>(),
        "moments": moments.collect::<Vec<_>>(),
    }))
}

/// `GET /rehearsal/phones/{id}`.
pub async fn one(Served(hall): Served<Hall>, Path(id): Path<String>) -> Result<Json<Value>, Wrong> {
    let id = known(&hall, &id)?;
    let world = &hall.world;
    // The version first: what changes in between is asked for again.
    let version = world.version(id);
    let commands = world.commands(id);
    let commands =
        commands.iter().map(|c| json!({"command": c.command, "description": c.description}));
    let keyboard = world.keyboard(id).map(|keyboard| {
        json!({
            "rows": keyboard.rows, "persistent": keyboard.persistent,
            "placeholder": keyboard.placeholder,
        })
    });
    let messages = world.last_messages(id, SHOWN);
    let messages = messages.iter().map(|message| shown(&hall, message));
    Ok(Json(json!({
        "version": version,
        "blocked": world.is_blocked(id),
        "typing": world.typing(id),
        "bot": {
            "name": world.name(id), "description": world.description(id),
            "short_description": world.short_description(id), "username": BOT_USERNAME,
        },
        "commands": commands.collect::<Vec<_>>(),
        "keyboard": keyboard,
        "messages": messages.collect::<Vec<_>>(),
    })))
}

/// `POST /rehearsal/phones/{id}/{action}`: text, press, attach, start or block.
pub async fn act(
    Served(hall): Served<Hall>,
    Path((id, action)): Path<(String, String)>,
    body: Bytes,
) -> Result<StatusCode, Wrong> {
    let id = known(&hall, &id)?;
    let fields = fields(&body)?;
    let world = &hall.world;
    match action.as_str() {
        "text" => write(world, id, text(&fields, "text")?)?,
        "press" => press(world, id, &fields)?,
        "attach" => {
            let kind = Attachment::named(text(&fields, "kind")?);
            world.sends(id, kind.ok_or_else(|| Wrong::request("unknown kind of attachment"))?);
        }
        "start" => start(world, id, fields.get("payload").and_then(Value::as_str))?,
        "block" => match fields.get("on").and_then(Value::as_bool) {
            Some(true) => world.blocks(id),
            Some(false) => world.unblocks(id),
            None => return Err(Wrong::request("\"on\" must be true or false")),
        },
        _ => return Err(Wrong::not_found("action")),
    }
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /rehearsal/phones/{id}/file/{name}`: the body is a file that is sent under this name.
pub async fn send_file(
    Served(hall): Served<Hall>,
    Path((id, name)): Path<(String, String)>,
    body: Bytes,
) -> Result<StatusCode, Wrong> {
    let id = known(&hall, &id)?;
    if body.is_empty() {
        return Err(Wrong::request("the file is empty"));
    }
    hall.world.sends_file(id, &name, body.into());
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /rehearsal/files/{id}`.
pub async fn file(Served(hall): Served<Hall>, Path(id): Path<String>) -> Result<Response, Wrong> {
    let file = hall.world.file(&id).ok_or_else(|| Wrong::not_found("file"))?;
    let kind = header::HeaderValue::from_str(&file.mime)
        .unwrap_or(header::HeaderValue::from_static("application/octet-stream"));
    let headers =
        [(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, disposition(&file.name))];
    Ok((headers, file.bytes).into_response())
}

fn known(hall: &Hall, id: &str) -> Result<i64, Wrong> {
    let id = id.parse().ok().filter(|id| hall.stage.phone(*id).is_some());
    id.ok_or_else(|| Wrong::not_found("phone"))
}

fn write(world: &World, id: i64, words: &str) -> Result<(), Wrong> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Wrong::request("the text is empty"));
    }
    if utf16_len(words) > LONGEST_TEXT {
        return Err(Wrong::request("the text is longer than 4096 characters"));
    }
    world.says(id, words);
    Ok(())
}

fn press(world: &World, id: i64, fields: &Map<String, Value>) -> Result<(), Wrong> {
    let message = fields.get("message").and_then(Value::as_i64);
    let message = message.ok_or_else(|| Wrong::request("\"message\" must be a message id"))?;
    let pressed = world.presses(id, message, text(fields, "data")?);
    pressed.map_err(|error| Wrong::conflict(&error.to_string()))?;
    Ok(())
}

fn start(world: &World, id: i64, payload: Option<&str>) -> Result<(), Wrong> {
    let payload = payload.unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if payload.len() > LONGEST_PAYLOAD || !payload.chars().all(plain) {
        return Err(Wrong::request("a payload is up to 64 of A-Z, a-z, 0-9, _ and -"));
    }
    world.says(id, format!("/start {payload}").trim_end());
    Ok(())
}

fn shown(hall: &Hall, message: &Message) -> Value {
    let rows = message.buttons.iter().map(|row| {
        let buttons = row.iter().map(|button| match (&button.data, &button.url) {
            (Some(data), _) => json!({"text": button.text, "data": data}),
            (None, Some(url)) => json!({"text": button.text, "url": url}),
            (None, None) => json!({"text": button.text}),
        });
        buttons.collect::<Value>()
    });
    let venue = message.venue.as_ref().map(|venue| {
        json!({
            "title": venue.title, "address": venue.address,
            "latitude": venue.latitude, "longitude": venue.longitude,
        })
    });
    json!({
        "id": message.id,
        "from": if message.is_from_bot() { "bot" } else { "person" },
        "at": hall.stage.local(message.at),
        "edited": message.edited.is_some(),
        "html": message.html(),
        "buttons": rows.collect::<Vec<_>>(),
        "document": message.document.as_ref().map(offered),
        "venue": venue,
        "attachment": message.attachment.map(Attachment::name),
    })
}

fn offered(file: &Document) -> Value {
    json!({
        "name": file.name, "size": file.bytes.len(),
        "url": format!("/rehearsal/files/{}", file.file_id),
    })
}

/// `attachment` with a plain name for old browsers and the real one as RFC 5987 has it.
fn disposition(name: &str) -> header::HeaderValue {
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    let plain: String = name.chars().map(|c| if safe(c) { c } else { '_' }).collect();
    let mut coded = String::new();
    for byte in name.bytes() {
        if safe(char::from(byte)) {
            coded.push(char::from(byte));
        } else {
            // Writing into a String cannot fail.
            let _ = write!(coded, "%{byte:02X}");
        }
    }
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{coded}");
    header::HeaderValue::from_str(&value).unwrap_or(header::HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vietnamese_file_name_is_offered_plainly_and_in_full() {
        assert_eq!(
            disposition("Chương trình.ics").to_str().unwrap(),
            "attachment; filename=\"Ch__ng_tr_nh.ics\"; \
             filename*=UTF-8''Ch%C6%B0%C6%A1ng%20tr%C3%ACnh.ics"
        );
        assert!(!disposition("a\"\r\nx: y").to_str().unwrap().contains(['\r', '\n']));
    }
}
