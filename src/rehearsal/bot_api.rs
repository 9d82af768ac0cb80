//! The door of the Bot API: token, method, faults, answer.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request as HttpRequest, State as Served};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::fault::Trouble;
use super::methods::{Method, Reach, Run};
use super::polling;
use super::refusal::Refusal;
use super::request::Request;
use super::world::World;
use crate::clock::Clock;

/// Answers `/bot<token>/<method>`.
pub async fn answer(Served(world): Served<World>, http: HttpRequest) -> Response {
    match handle(&world, http).await {
        Ok(response) => response,
        Err(refusal) => refused(&refusal),
    }
}

/// Answers `/file/bot<token>/documents/<id>`.
pub async fn file(Served(world): Served<World>, http: HttpRequest) -> Response {
    let path = http.uri().path();
    let id = path
        .strip_prefix("/file/bot")
        .and_then(|rest| rest.strip_prefix(world.token()))
        .and_then(|rest| rest.strip_prefix("/documents/"));
    match id.and_then(|id| world.state().files.get(id).map(|file| file.bytes.clone())) {
        Some(bytes) => bytes.into_response(),
        None => refused(&Refusal::not_found()),
    }
}

async fn handle(world: &World, http: HttpRequest) -> Result<Response, Refusal> {
    let method = method(world, http.uri().path())?;
    let request = Request::read(http).await?;
    let (trouble, delay) = trouble(world, method, &request)?;
    if !delay.is_zero() {
        Clock::System.sleep(delay).await;
    }
    match trouble {
        Trouble::RetryAfter(seconds) => return Err(Refusal::too_many(seconds)),
        Trouble::Down => return Err(Refusal::internal()),
        Trouble::Cut { after_effect: false } => return Ok(broken()),
        Trouble::None | Trouble::Cut { after_effect: true } => {}
    }
    let result = perform(world, method, &request).await?;
    if trouble == (Trouble::Cut { after_effect: true }) {
        return Ok(broken());
    }
    Ok(json(StatusCode::OK, format!("{{\"ok\":true,\"result\":{result}}}")))
}

/// Does what was asked and gives the result as JSON, whatever troubles the network has.
pub async fn perform(world: &World, method: &Method, request: &Request) -> Result<String, Refusal> {
    if world.limits().strict
        && let Some(name) = method.stranger(request)
    {
        let reason = format!("unknown parameter \"{name}\" of the method {}", method.name);
        return Err(Refusal::bad(reason));
    }
    match method.run {
        Run::Now(run) => Ok(run(world, request)?.to_string()),
        Run::Poll => polling::get_updates(world, request).await,
    }
}

fn method(world: &World, path: &str) -> Result<&'static Method, Refusal> {
    let rest = path.strip_prefix("/bot").ok_or_else(Refusal::not_found)?;
    let (token, name) = rest.split_once('/').ok_or_else(Refusal::not_found)?;
    if token != world.token() {
        return Err(Refusal::unauthorized());
    }
    Method::named(name).ok_or_else(Refusal::not_found)
}

/// Counts the call and takes what is to go wrong with it.
fn trouble(
    world: &World,
    method: &Method,
    request: &Request,
) -> Result<(Trouble, Duration), Refusal> {
    let now = world.now();
    let mut state = world.state();
    let chat = request.integer("chat_id").filter(|_| method.reach == Reach::Chat);
    let trouble = match chat {
        _ if state.faults.down => Trouble::Down,
        Some(chat) => state.faults.take(chat),
        None => Trouble::None,
    };
    state.calls.note(method.name, now, &request.parameters, trouble);
    if state.faults.down {
        return Err(Refusal::internal());
    }
    let latency = match method.run {
        Run::Now(_) => state.latency,
        Run::Poll => Duration::ZERO,
    };
    Ok((trouble, latency + chat.map_or(Duration::ZERO, |chat| state.faults.delay(chat))))
}

fn refused(refusal: &Refusal) -> Response {
    let status = StatusCode::from_u16(refusal.code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    json(status, refusal.wire().to_string())
}

fn json(status: StatusCode, body: String) -> Response {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let kind = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// A response whose connection breaks before it is complete.
fn broken() -> Response {
    let cut = Err::<Bytes, _>(std::io::Error::from(std::io::ErrorKind::ConnectionAborted));
    Response::new(Body::from_stream(futures_util::stream::iter([cut])))
}
