//! What the browser's requests share: the world, the stage, and how a wrong request is answered.

use std::sync::Arc;

use axum::body::Bytes;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use tokio::sync::watch;

use super::stage::Stage;
use super::world::World;

/// The world and the stage it is seen on.
#[derive(Clone, Debug)]
pub struct Hall {
    /// The world.
    pub world: World,
    /// The stage.
    pub stage: Arc<Stage>,
    /// Becomes true when the rehearsal ends.
    pub ended: watch::Receiver<bool>,
}

/// An answer that says what was wrong with a request.
#[derive(Debug)]
pub struct Wrong {
    status: StatusCode,
    reason: String,
}

impl Wrong {
    /// 400.
    pub fn request(reason: impl Into<String>) -> Self {
        Self { status: StatusCode::BAD_REQUEST, reason: reason.into() }
    }

    /// 403.
    pub fn forbidden(reason: &str) -> Self {
        Self { status: StatusCode::FORBIDDEN, reason: reason.into() }
    }

    /// 404.
    pub fn not_found(what: &str) -> Self {
        Self { status: StatusCode::NOT_FOUND, reason: format!("no such {what}") }
    }

    /// 409.
    pub fn conflict(reason: &str) -> Self {
        Self { status: StatusCode::CONFLICT, reason: reason.into() }
    }
}

impl IntoResponse for Wrong {
    fn into_response(self) -> Response {
        (self.status, axum::Json(json!({"error": self.reason}))).into_response()
    }
}

/// The fields of a JSON body; an empty body has none.
pub fn fields(body: &Bytes) -> Result<Map<String, Value>, Wrong> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_slice(body).map_err(|_| Wrong::request("the body must be a JSON object"))
}

/// A text field that must be there.
pub fn text<'a>(fields: &'a Map<String, Value>, name: &str) -> Result<&'a str, Wrong> {
    let text = fields.get(name).and_then(Value::as_str);
    text.ok_or_else(|| Wrong::request(format!("\"{name}\" must be a text")))
}
