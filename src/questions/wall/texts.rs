//! What moderators read about a session's wall.

use crate::texts::{Html, messages};

messages! {
    /// There is no address yet; what a wall is.
    wall_none(session: &str) -> Html;
    /// An address works; since when and until when.
    wall_open(session: &str, made: &str, until: &str) -> Html;
    /// The address, which is shown just once.
    wall_link(session: &str, until: &str) -> Html;
    /// The address does not work any more.
    wall_revoked() -> String;
    /// It was another one.
    wall_revoked_late() -> String;
    /// Leads to the wall of a session.
    wall_button() -> String;
    /// Makes the first address.
    wall_button_make() -> String;
    /// Makes another one in its place.
    wall_button_make_anew() -> String;
    /// The address shall not work any more.
    wall_button_revoke() -> String;
    /// Back to moderating the session.
    wall_button_back() -> String;
}
