//! Whether the desk is well, for whoever watches over it.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use super::screens::Screens;

/// `GET /health`: 200 while the store answers, 503 otherwise.
pub(super) async fn health(State(screens): State<Arc<Screens>>) -> (StatusCode, &'static str) {
    match sqlx::query("SELECT 1").fetch_one(screens.desk.database.reader()).await {
        Ok(_) => (StatusCode::OK, "ok\n"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the store does not answer\n"),
    }
}
