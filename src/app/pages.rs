//! Serves the pages while the desk is open.

use std::sync::Arc;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::App;
use crate::web;

/// The pages as long as they are served; nothing when the door is closed.
pub(super) struct Pages(Option<(oneshot::Sender<()>, JoinHandle<()>)>);

impl Pages {
    /// Serves the pages of `app`.
    pub(super) fn of(app: &App) -> Self {
        let Some(listener) = app.door.take() else { return Self(None) };
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
        Self(Some((go_on, serving)))
    }

    /// Ends every stream, and what is under way.
    pub(super) async fn end(self) {
        let Some((go_on, serving)) = self.0 else { return };
        drop(go_on);
        if serving.await.is_err() {
            tracing::error!("the server of the pages fell over");
        }
    }
}
