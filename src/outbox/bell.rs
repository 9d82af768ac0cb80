//! Rings when there is something to deliver, so that nobody has to look all the time.

use std::sync::Arc;

use tokio::sync::Notify;

/// A bell between those who owe letters and the one who delivers them.
#[derive(Clone, Debug, Default)]
pub struct Bell(Arc<Notify>);

impl Bell {
    /// Wakes the delivery now, or as soon as it listens.
    pub fn ring(&self) {
        self.0.notify_one();
    }

    /// Waits for the next ring.
    pub async fn rung(&self) {
        self.0.notified().await;
    }
}
