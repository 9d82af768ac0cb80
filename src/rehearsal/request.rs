//! One call of the bot, read from JSON, a query, a form or a multipart upload.

use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart};
use axum::http::{Request as HttpRequest, header};
use serde_json::{Map, Value};

use super::refusal::Refusal;

/// Telegram takes files of up to 50 MB.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;

/// The parameters and files of a call.
#[derive(Debug, Default)]
pub struct Request {
    /// The parameters; values from queries and forms are strings.
    pub parameters: Map<String, Value>,
    /// The uploaded files by the name of their part.
    pub files: Vec<Upload>,
}

/// An uploaded file.
#[derive(Debug)]
pub struct Upload {
    /// The name of its part in the request.
    pub part: String,
    /// Its file name.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its content.
    pub bytes: Bytes,
}

impl Request {
    /// Reads a call.
    pub async fn read(http: HttpRequest<axum::body::Body>) -> Result<Self, Refusal> {
        let mut request = Self::default();
        if let Some(query) = http.uri().query() {
            request.take_form(query.as_bytes());
        }
        let kind = http.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        let kind = kind.unwrap_or_default().to_ascii_lowercase();
        if kind.starts_with("multipart/form-data") {
            request.take_multipart(http).await?;
            return Ok(request);
        }
        let body = axum::body::to_bytes(http.into_body(), MOST_BYTES).await;
        let body = body.map_err(|_| Refusal::too_large())?;
        if kind.starts_with("application/json") {
            request.take_json(&body)?;
        } else if kind.starts_with("application/x-www-form-urlencoded") {
            request.take_form(&body);
        }
        Ok(request)
    }

    /// A text, or `None` when it is not there.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).and_then(Value::as_str)
    }

    /// A whole number, also from a string.
    pub fn integer(&self, name: &str) -> Option<i64> {
        let value = self.parameters.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
    }

    /// A number, also from a string.
    pub fn number(&self, name: &str) -> Option<f64> {
        let value = self.parameters.get(name)?;
        value.as_f64().or_else(|| value.as_str()?.trim().parse().ok())
    }

    /// Whether a flag is set, also from a string.
    pub fn flag(&self, name: &str) -> bool {
        match self.parameters.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(flag)) => matches!(flag.as_str(), "true" | "True" | "1" | "yes"),
            Some(Value::Number(flag)) => flag.as_i64().is_some_and(|flag| flag != 0),
            _ => false,
        }
    }

    /// A list or object, also as JSON in a string; `None` when it is not there or empty.
    pub fn json(&self, name: &str) -> Result<Option<Value>, Refusal> {
        match self.parameters.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(json)) if json.trim().is_empty() => Ok(None),
            Some(Value::String(json)) => serde_json::from_str(json)
                .map(Some)
                .map_err(|_| Refusal::bad(format!("can't parse {} JSON object", spoken(name)))),
            Some(value) => Ok(Some(value.clone())),
        }
    }

    /// The chat the call is for.
    pub fn chat(&self) -> Result<i64, Refusal> {
        match self.parameters.get("chat_id") {
            None | Some(Value::Null) => Err(Refusal::bad("chat_id is empty")),
            Some(_) => self.integer("chat_id").ok_or_else(|| Refusal::bad("chat not found")),
        }
    }

    /// The message the call is for.
    pub fn message(&self) -> Result<i64, Refusal> {
        self.integer("message_id")
            .ok_or_else(|| Refusal::bad("message identifier is not specified"))
    }

    /// The upload in this part.
    pub fn upload(&self, part: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.part == part)
    }

    fn take_json(&mut self, body: &[u8]) -> Result<(), Refusal> {
        if body.is_empty() {
            return Ok(());
        }
        match serde_json::from_slice(body) {
            Ok(Value::Object(fields)) => {
                self.parameters.extend(fields);
                Ok(())
            }
            Ok(Value::Null) => Ok(()),
            _ => Err(Refusal::bad("can't parse request JSON object")),
        }
    }

    fn take_form(&mut self, form: &[u8]) {
        for (name, value) in url::form_urlencoded::parse(form) {
            self.parameters.insert(name.into_owned(), Value::String(value.into_owned()));
        }
    }

    async fn take_multipart(&mut self, http: HttpRequest<axum::body::Body>) -> Result<(), Refusal> {
        let broken = || Refusal::bad("can't parse multipart form data");
        let mut parts = Multipart::from_request(http, &()).await.map_err(|_| broken())?;
        while let Some(part) = parts.next_field().await.map_err(|_| broken())? {
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let mime = part.content_type().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|_| Refusal::too_large())?;
            if let Some(file) = file {
                let mime = mime.unwrap_or_else(|| "application/octet-stream".into());
                self.files.push(Upload { part: name, name: file, mime, bytes });
            } else {
                let value = String::from_utf8(bytes.into()).map_err(|_| broken())?;
                self.parameters.insert(name, Value::String(value));
            }
        }
        Ok(())
    }
}

/// How Telegram's sentences name a parameter.
fn spoken(name: &str) -> String {
    match name {
        "reply_markup" => "reply keyboard markup".into(),
        name => name.replace('_', " "),
    }
}
