//! What a browser asks for to show a wall. The code in an address stands in no log.

use std::convert::Infallible;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::sse::{Event, KeepAlive};
use axum::response::{Html, IntoResponse, Response, Sse};
use futures_util::stream::{self, Stream, StreamExt as _};
use serde::Deserialize;
use tokio::sync::watch;

use super::connection::Peer;
use super::guesses::Guesses;
use super::screens::{Opened, Screens, Told};
use crate::clock::Clock;
use crate::questions::wall::page;
use crate::team::Code;

/// How often a stream shows that it is still there.
const HEARTBEAT: Duration = Duration::from_secs(5);
/// A page runs its own script in its own look, and speaks to its own server.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; \
    connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What every request to a wall shares.
#[derive(Clone)]
pub(super) struct Hall {
    pub(super) screens: Arc<Screens>,
    pub(super) guesses: Arc<Mutex<Guesses>>,
    pub(super) ended: watch::Receiver<bool>,
}

/// How a wall is to look.
#[derive(Debug, Deserialize)]
pub(super) struct Look {
    lang: Option<String>,
    theme: Option<String>,
}

/// Why a wall is not shown.
pub(super) enum Refused {
    /// There is none.
    NoSuch,
    /// Too many wrong addresses came from there, or too many browsers show it.
    Later(StatusCode),
    /// The store does not answer.
    Broken(anyhow::Error),
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        match self {
            Self::NoSuch => (StatusCode::NOT_FOUND, Html(page::gone())).into_response(),
            Self::Later(status) => {
                let later = [(header::RETRY_AFTER, HeaderValue::from_static("60"))];
                (status, later, Html(page::gone())).into_response()
            }
            Self::Broken(error) => {
                tracing::error!(error = format!("{error:#}"), "a wall was not shown");
                StatusCode::SERVICE_UNAVAILABLE.into_response()
            }
        }
    }
}

/// `GET /wall/{code}`
pub(super) async fn wall(
    State(hall): State<Hall>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    Path(code): Path<String>,
    Query(look): Query<Look>,
    headers: HeaderMap,
) -> Result<Html<String>, Refused> {
    let from = sender(peer, &headers);
    let hash = hall.hash(&code, from)?;
    let found = hall.screens.find(&hash).await.map_err(Refused::Broken)?;
    let Some((wall, edition)) = found else { return Err(hall.wrong(from)) };
    let language = page::language(&edition, look.lang.as_deref());
    let dark = look.theme.as_deref().and_then(|theme| match theme {
        "dark" => Some(true),
        "light" => Some(false),
        _ => None,
    });
    let username = &hall.screens.desk.me.username;
    Ok(Html(page::page(username, &edition, &wall.session, language, dark)))
}

/// `GET /wall/{code}/events`
pub(super) async fn events(
    State(hall): State<Hall>,
    ConnectInfo(peer): ConnectInfo<Peer>,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let from = sender(peer, &headers);
    let hash = hall.hash(&code, from)?;
    let told = match hall.screens.show(&hash).await.map_err(Refused::Broken)? {
        Opened::Told(told) => told,
        Opened::NoSuch => return Err(hall.wrong(from)),
        Opened::Full => return Err(Refused::Later(StatusCode::SERVICE_UNAVAILABLE)),
    };
    let mut ended = hall.ended.clone();
    let end = async move {
        // An error means that the server is gone, which is an end as well.
        let _ = ended.wait_for(|ended| *ended).await;
    };
    let events = stream_of(told).take_until(end);
    let events = Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT));
    // A proxy would otherwise keep events until it has many.
    Ok(([("x-accel-buffering", "no")], events).into_response())
}

/// `GET /wall-files/{name}`
pub(super) async fn file(Path(name): Path<String>) -> Response {
    match page::file(&name) {
        Some((kind, octets)) => {
            ([(header::CONTENT_TYPE, kind)], Bytes::from_static(octets)).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Any other address.
pub(super) async fn nothing() -> Refused {
    Refused::NoSuch
}

/// Adds what no answer goes without: nothing is kept, guessed, framed, fetched elsewhere or told to
/// the next site.
pub(super) async fn guarded(mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex, nofollow"));
    response
}

impl Hall {
    /// The hash of a code; refused when too many wrong ones came from there, unless somebody shows
    /// this very wall: behind one proxy all come from one address.
    fn hash(&self, code: &str, from: IpAddr) -> Result<String, Refused> {
        let hash = Code::spelt(code).hash();
        let guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        if guesses.is_slowed(from, Clock::System.now()) && !self.screens.is_open(&hash) {
            return Err(Refused::Later(StatusCode::TOO_MANY_REQUESTS));
        }
        Ok(hash)
    }

    fn wrong(&self, from: IpAddr) -> Refused {
        let mut guesses = self.guesses.lock().unwrap_or_else(PoisonError::into_inner);
        guesses.count(from, Clock::System.now());
        Refused::NoSuch
    }
}

/// Who asks: a proxy on this machine says for whom.
fn sender(Peer(peer): Peer, headers: &HeaderMap) -> IpAddr {
    let forwarded = headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let last = forwarded.and_then(|all| all.rsplit(',').next());
    let told = last.and_then(|address| address.trim().parse().ok());
    told.filter(|_| peer.to_canonical().is_loopback()).unwrap_or(peer)
}

/// What a browser is told, until the address does not work any more.
fn stream_of(
    told: watch::Receiver<Told>,
) -> impl Stream<Item = Result<Event, Infallible>> + Send + 'static {
    stream::unfold(Some(told), |told| async move {
        let mut told = told?;
        told.changed().await.ok()?;
        let now = told.borrow_and_update().clone();
        Some(match now {
            Told::State(state) => (Ok(Event::default().event("state").data(state)), Some(told)),
            Told::Gone => (Ok(Event::default().event("gone").data("gone")), None),
        })
    })
}
