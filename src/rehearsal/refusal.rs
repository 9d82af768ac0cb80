//! What Telegram says when it refuses.

use serde_json::{Value, json};

/// An `ok: false` answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The HTTP status, which is also `error_code`.
    pub code: u16,
    /// The whole description, as in "Bad Request: chat not found".
    pub description: String,
    /// Seconds to wait.
    pub retry_after: Option<u32>,
    /// Where the group lives now.
    pub migrate_to: Option<i64>,
}

impl Refusal {
    /// 400, with the words after "Bad Request: ".
    pub fn bad(reason: impl AsRef<str>) -> Self {
        Self::new(400, format!("Bad Request: {}", reason.as_ref()))
    }

    /// 403, with the words after "Forbidden: ".
    pub fn forbidden(reason: &str) -> Self {
        Self::new(403, format!("Forbidden: {reason}"))
    }

    /// 409, with the words after "Conflict: ".
    pub fn conflict(reason: &str) -> Self {
        Self::new(409, format!("Conflict: {reason}"))
    }

    /// 401.
    pub fn unauthorized() -> Self {
        Self::new(401, "Unauthorized".to_owned())
    }

    /// 404.
    pub fn not_found() -> Self {
        Self::new(404, "Not Found".to_owned())
    }

    /// 413.
    pub fn too_large() -> Self {
        Self::new(413, "Request Entity Too Large".to_owned())
    }

    /// 500.
    pub fn internal() -> Self {
        Self::new(500, "Internal Server Error".to_owned())
    }

    /// 429.
    pub fn too_many(seconds: u32) -> Self {
        let description = format!("Too Many Requests: retry after {seconds}");
        Self { retry_after: Some(seconds), ..Self::new(429, description) }
    }

    /// 400: the group became a supergroup.
    pub fn migrated(to: i64) -> Self {
        let bad = Self::bad("group chat was upgraded to a supergroup chat");
        Self { migrate_to: Some(to), ..bad }
    }

    /// The answer's body.
    pub fn wire(&self) -> Value {
        let mut body =
            json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some(seconds) = self.retry_after {
            body["parameters"] = json!({"retry_after": seconds});
        }
        if let Some(chat) = self.migrate_to {
            body["parameters"] = json!({"migrate_to_chat_id": chat});
        }
        body
    }

    fn new(code: u16, description: String) -> Self {
        Self { code, description, retry_after: None, migrate_to: None }
    }
}
