//! The webhook: its address is kept, nothing is delivered to it.

use serde_json::{Value, json};

use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::world::World;

/// `setWebhook`.
pub fn set(world: &World, request: &Request) -> Result<Value, Refusal> {
    let url = request.text("url").unwrap_or_default();
    if !url.is_empty() && !url.starts_with("https://") {
        return Err(Refusal::bad("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret = request.text("secret_token").unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if secret.len() > 256 || !secret.chars().all(plain) {
        return Err(Refusal::bad("secret token contains unallowed characters"));
    }
    let kinds = allowed(request)?;
    let mut state = world.state();
    url.clone_into(&mut state.updates.webhook);
    if let Some(kinds) = kinds {
        state.updates.allow(&kinds);
    }
    if request.flag("drop_pending_updates") {
        state.updates.clear();
    }
    drop(state);
    // A poller that waits learns that there is a webhook now.
    world.doorbell().notify_waiters();
    Ok(Value::Bool(true))
}

/// `deleteWebhook`.
pub fn delete(world: &World, request: &Request) -> Result<Value, Refusal> {
    let mut state = world.state();
    state.updates.webhook.clear();
    if request.flag("drop_pending_updates") {
        state.updates.clear();
    }
    Ok(Value::Bool(true))
}

/// `getWebhookInfo`.
pub fn info(world: &World, _: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let mut info = json!({
        "url": state.updates.webhook, "has_custom_certificate": false,
        "pending_update_count": state.updates.count(),
    });
    if let Some(kinds) = state.updates.allowed() {
        info["allowed_updates"] = json!(kinds);
    }
    Ok(info)
}

/// The kinds of updates a call asks for, `None` when it does not say.
pub fn allowed(request: &Request) -> Result<Option<Vec<String>>, Refusal> {
    let Some(kinds) = request.json("allowed_updates")? else { return Ok(None) };
    let kinds = kinds.as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect()))
}
