//! Long polling: raw updates, before anybody has read them.

use std::time::Duration;

use reqwest::header::{CONTENT_TYPE, HeaderValue};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::value::RawValue;
use teloxide::payloads::DeleteWebhook;

use super::client::{Client, bytes, read};
use super::failure::Failure;
use super::incoming::person_of;

/// How long Telegram may keep the question open when nothing happens; it allows 50 s.
const LONG_POLL: Duration = Duration::from_secs(30);
/// Updates of one batch; Telegram allows 100.
const BATCH: usize = 100;

/// An update as Telegram sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawUpdate {
    /// Telegram's number.
    pub id: i64,
    /// Whose turn it belongs to.
    pub person: i64,
    /// The JSON.
    pub json: Box<str>,
}

/// Asks for the updates from `offset` on, which confirms everything before it: whoever calls this
/// has stored what came before.
pub async fn poll(client: &Client, offset: Option<i64>) -> Result<Vec<RawUpdate>, Failure> {
    let mut question = serde_json::json!({
        "limit": BATCH,
        "timeout": LONG_POLL.as_secs(),
        "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
    });
    if let Some(offset) = offset {
        question["offset"] = offset.into();
    }
    let request = client
        .method("getUpdates")
        .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
        .body(question.to_string());
    let answer = bytes(request, LONG_POLL + Duration::from_secs(10)).await?;
    let updates: Vec<&RawValue> = read(&answer)?;
    Ok(updates.into_iter().filter_map(raw_update).collect())
}

/// Takes back a webhook that was set for this bot, so that updates come to those who ask; none that
/// waits is dropped.
pub async fn delete_webhook(client: &Client) -> Result<(), Failure> {
    client.call::<_, IgnoredAny>(&DeleteWebhook::new()).await.map(drop)
}

fn raw_update(json: &RawValue) -> Option<RawUpdate> {
    #[derive(Deserialize)]
    struct Numbered {
        update_id: i64,
    }
    let Ok(Numbered { update_id: id }) = serde_json::from_str(json.get()) else {
        tracing::warn!("an update without a number is passed over");
        return None;
    };
    Some(RawUpdate { id, person: person_of(json.get()), json: json.get().into() })
}
