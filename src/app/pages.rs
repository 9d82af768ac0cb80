//! Serves the pages while the desk is open.

use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::App;
use crate::web;

/// The pages as long as they are served.
pub(super) struct Pages {
    go_on: oneshot::Sender<()>,
    serving: JoinHandle<()>,
}

impl Pages {
    /// Serves the pages of `app`; nothing when its door is closed.
    pub(super) fn of(app: &App) -> Option<Self> {
        let listener = app.door.take()?;
        let (desk, clock) = (Arc::clone(&app.desk), app.clock.clone());
        let (go_on, ended) = oneshot::channel::<()>();
        let stop = async {
            let _ = ended.await;
        };
        let serving = tokio::spawn(async {
            // The desk answers in the chat whether or not there are pages.
            if let Err(error) = web::serve(listener, desk, clock, stop).await {
                tracing::error!(error = format!("{error:#}"), "no pages are served any more");
            }
        });
        Some(Self { go_on, serving })
    }

    /// Ends every stream, and what is under way.
    pub(super) async fn end(self) {
        drop(self.go_on);
        if self.serving.await.is_err() {
            tracing::error!("the server of the pages fell over");
        }
    }
}
