//! Serves a world over HTTP: to bots, and to a browser that shows its phones.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, map_response};
use axum::routing::{any, get, post};
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::hall::Hall;
use super::request::MOST_BYTES;
use super::stage::Stage;
use super::world::World;
use super::{bot_api, dial, doorkeeper, live, pages, phones};
use crate::clock::Clock;

/// How long requests under way may take once the rehearsal ends, in real time.
const FAREWELL: Duration = Duration::from_secs(1);

/// Serves the Bot API of `world` on `listener` until `stop` is ready.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    world: World,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let (end, ended) = watch::channel(false);
    run(listener, bot_routes(world), end, ended, stop).await
}

/// Serves the Bot API and, to browsers of this machine, the phones of `stage`, whose people enter
/// the world first.
///
/// # Errors
/// When the listener fails.
pub async fn serve_phones(
    listener: TcpListener,
    world: World,
    stage: Stage,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    stage.enter(&world);
    let (end, ended) = watch::channel(false);
    let hall = Hall { world: world.clone(), stage: Arc::new(stage), ended: ended.clone() };
    let routes = phone_routes(hall).merge(bot_routes(world)).layer(from_fn(doorkeeper::keep));
    run(listener, routes, end, ended, stop).await
}

async fn run(
    listener: TcpListener,
    routes: Router,
    end: watch::Sender<bool>,
    mut ended: watch::Receiver<bool>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<()> {
    let listener = listener.tap_io(|connection| {
        // Without it small answers wait; a connection that refuses is merely slower.
        let _ = connection.set_nodelay(true);
    });
    let stopped = async move {
        stop.await;
        end.send_replace(true);
    };
    let serving = axum::serve(listener, routes).with_graceful_shutdown(stopped);
    let late = async move {
        // A poller may wait for most of a minute; an ending rehearsal does not.
        let _ = ended.wait_for(|ended| *ended).await;
        Clock::System.sleep(FAREWELL).await;
    };
    tokio::select! {
        served = serving => served.context("the rehearsal's server failed"),
        () = late => Ok(()),
    }
}

fn bot_routes(world: World) -> Router {
    Router::new()
        .route("/file/{*path}", any(bot_api::file))
        .fallback(bot_api::answer)
        .layer(DefaultBodyLimit::max(MOST_BYTES + 1024 * 1024))
        .with_state(world)
}

fn phone_routes(hall: Hall) -> Router {
    Router::new()
        .route("/", get(pages::index))
        .route("/page/{name}", get(pages::named))
        .route("/rehearsal/phones", get(phones::all))
        .route("/rehearsal/phones/{id}", get(phones::one))
        .route("/rehearsal/phones/{id}/{action}", post(phones::act))
        .route("/rehearsal/phones/{id}/file/{name}", post(phones::send_file))
        .layer(DefaultBodyLimit::max(MOST_BYTES))
        .route("/rehearsal/files/{id}", get(phones::file))
        .route("/rehearsal/events", get(live::events))
        .route("/rehearsal/clock", get(dial::see).post(dial::turn))
        .layer(map_response(pages::guarded))
        .with_state(hall)
}
