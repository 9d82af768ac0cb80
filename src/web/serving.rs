//! Serves pages until the desk closes.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Context as _;
use axum::Router;
use axum::middleware::map_response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::connection::{Gate, Peer};
use super::guesses::Guesses;
use super::health;
use super::screens::Screens;
use super::walls::{self, Hall};
use crate::clock::Clock;
use crate::delegates::Desk;

/// How long requests under way may take once the desk closes.
const FAREWELL: Duration = Duration::from_secs(1);

/// Serves the pages of `desk` on `listener` until `stop` is ready; then every stream ends at once.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    desk: Arc<Desk>,
    clock: Clock,
    stop: impl Future<Output = ()> + Send + 'static,
) -> anyhow::Result<()> {
    let (end, mut ended) = watch::channel(false);
    let screens = Arc::new(Screens::of(desk, clock));
    let hall = Hall {
        screens: Arc::clone(&screens),
        guesses: Arc::new(Mutex::new(Guesses::default())),
        ended: ended.clone(),
    };
    let routes = routes(hall).into_make_service_with_connect_info::<Peer>();
    let stopped = async move {
        stop.await;
        end.send_replace(true);
    };
    let serving = axum::serve(Gate::of(listener), routes).with_graceful_shutdown(stopped);
    let late = async move {
        let _ = ended.wait_for(|ended| *ended).await;
        Clock::System.sleep(FAREWELL).await;
    };
    tokio::select! {
        served = serving => served.context("the server of the pages failed"),
        () = screens.watch() => Ok(()),
        () = late => Ok(()),
    }
}

fn routes(hall: Hall) -> Router {
    let screens = Arc::clone(&hall.screens);
    Router::new()
        .route("/wall/{code}", get(walls::wall))
        .route("/wall/{code}/events", get(walls::events))
        .route("/wall-files/{name}", get(walls::file))
        .with_state(hall)
        .route("/health", get(health::health))
        .with_state(screens)
        .fallback(walls::nothing)
        .layer(map_response(walls::guarded))
}
