//! What happened, for those who watch.

/// Something in the world changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A chat looks different.
    Chat {
        /// Which chat.
        chat: i64,
        /// Its new version.
        version: u64,
    },
    /// The bot answered a pressed button.
    Answer {
        /// Who pressed it.
        person: i64,
        /// What the phone shows.
        text: String,
        /// Whether it is shown as an alert.
        alert: bool,
    },
    /// The clock was turned.
    Clock,
    /// Updates were confirmed.
    Other,
}
