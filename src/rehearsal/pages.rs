//! The files of the browser page, embedded.

use axum::body::Bytes;
use axum::extract::Path;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use include_dir::{Dir, include_dir};

use super::hall::Wrong;

static PAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/rehearsal/page");

const POLICY: &str =
    "default-src 'self'; style-src 'self'; img-src 'self' data:; script-src 'self'";

/// `GET /`.
pub async fn index() -> Result<Response, Wrong> {
    embedded("index.html")
}

/// `GET /page/{name}`.
pub async fn named(Path(name): Path<String>) -> Result<Response, Wrong> {
    embedded(&name)
}

/// Adds what no answer of a rehearsal goes without: nothing is kept, guessed or fetched elsewhere.
pub async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn embedded(name: &str) -> Result<Response, Wrong> {
    let file = PAGE.get_file(name).ok_or_else(|| Wrong::not_found("page"))?;
    let kind = match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    Ok(([(header::CONTENT_TYPE, kind)], Bytes::from_static(file.contents())).into_response())
}
