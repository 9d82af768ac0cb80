//! A world to try things in.

use std::net::SocketAddr;

use serde_json::Value;

use super::methods::Method;
use super::request::Request;
use super::{Limits, World, bot_api, serve};
use crate::clock::{Clock, Moment};

/// A person who has written once, as message 1.
pub(super) const AN: i64 = 7001;

/// Half past seven in the morning of the first day.
pub(super) fn morning() -> Moment {
    "2025-05-19T00:30:00Z".parse().unwrap()
}

/// A world whose clock stands still and in which An has said hello.
pub(super) fn world(limits: Limits) -> World {
    let world = World::new(Clock::manual(morning(), 0.0), limits);
    world.person(AN, "An", Some("vi"));
    world.says(AN, "/start");
    world
}

/// Calls a method without a network: its result, or the description of the refusal.
pub(super) async fn ask(world: &World, method: &str, parameters: Value) -> Result<Value, String> {
    let Value::Object(parameters) = parameters else { unreachable!() };
    let request = Request { parameters, files: Vec::new() };
    let method = Method::named(method).unwrap();
    let result = bot_api::perform(world, method, &request).await;
    result.map(|json| serde_json::from_str(&json).unwrap()).map_err(|r| r.description)
}

/// Serves a world for as long as the test lasts.
pub(super) async fn served(world: &World) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let addr = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, world.clone(), std::future::pending()));
    addr
}
