//! What every part of the agenda says.

use crate::texts::messages;

messages! {
    /// The word for a sort of slot: `opening` is "Khai mạc".
    agenda_kind(kind: &str) -> String;
    /// The word for what somebody does: `chair` is "Chủ trì".
    agenda_role(role: &str) -> String;
}
