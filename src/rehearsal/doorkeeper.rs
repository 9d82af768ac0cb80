//! Lets only this machine's own pages in: a foreign site must not drive a rehearsal through the
//! visitor's browser, neither by posting to it nor by pointing its own name at 127.0.0.1.

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::hall::Wrong;

/// Refuses requests for a foreign host, and posts that come from a foreign page.
pub async fn keep(request: Request, next: Next) -> Response {
    let host = text(request.headers(), &header::HOST);
    if !host.is_some_and(is_here) {
        return Wrong::forbidden("this rehearsal answers only on this machine").into_response();
    }
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD);
    if let Some(origin) = request.headers().get(header::ORIGIN)
        && !harmless
    {
        let origin = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        if origin.is_none() || origin != host {
            return Wrong::forbidden("this request comes from a foreign page").into_response();
        }
    }
    next.run(request).await
}

fn text<'a>(headers: &'a HeaderMap, name: &header::HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether a Host header names this machine, with any port.
fn is_here(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name, "127.0.0.1" | "localhost" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_this_machine_are_here() {
        for host in ["127.0.0.1", "127.0.0.1:8080", "localhost:1", "[::1]", "[::1]:8080"] {
            assert!(is_here(host), "{host}");
        }
        for host in ["", "evil.vn", "127.0.0.1.evil.vn", "localhost.evil.vn:80", "127.0.0.1:x"] {
            assert!(!is_here(host), "{host}");
        }
    }
}
