//! What every part of the agenda says.

use crate::texts::messages;

messages! {
    /// The word for a sort of slot: `opening` is "Khai mạc".
    agenda_kind(kind: &str) -> String;
    /// The word for what somebody does: `chair` is "Chủ trì".
    agenda_role(role: &str) -> String;
    /// It will not take place.
    agenda_cancelled() -> String;
    /// How late it runs; `length` is "10 phút".
    agenda_late(length: &str) -> String;
    /// Which page of how many; both from 1.
    agenda_page(page: i64, count: i64) -> String;
    /// The button to the page before.
    agenda_page_before() -> String;
    /// The button to the page after.
    agenda_page_after() -> String;
}
