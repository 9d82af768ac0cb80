//! The sentences of a difference, each a line without a full stop.

use crate::texts::messages;

messages! {
    /// Nothing differs.
    difference_nothing() -> String;
    /// Only what nobody sees differs, such as the order of the rows.
    difference_unseen() -> String;
    /// That most of what is published would be gone.
    difference_most_gone(gone: i64, total: i64) -> String;
    /// The heading of a group: a code of the format.
    difference_section(section: &str) -> String;
    /// A row that was not there.
    difference_new() -> String;
    /// A row that is not there any more.
    difference_gone() -> String;
    /// A session that does not take place.
    difference_cancelled() -> String;
    /// A session that is not in the programme any more, and so does not take place.
    difference_carried() -> String;
    /// A session that takes place again.
    difference_reinstated() -> String;
    /// A session at another time.
    difference_moved(from: &str, to: &str) -> String;
    /// A session that runs later; `to` are the times that come of it.
    difference_delayed(minutes: i64, from: &str, to: &str) -> String;
    /// A session that is not late any more.
    difference_punctual(from: &str, to: &str) -> String;
    /// Somebody else has a part.
    difference_replaced(role: &str, from: &str, to: &str) -> String;
    /// Somebody has a part.
    difference_added(role: &str, person: &str) -> String;
    /// Somebody has a part no more.
    difference_removed(role: &str, person: &str) -> String;
    /// Somebody has another part.
    difference_role_changed(person: &str, from: &str, to: &str) -> String;
    /// Any other value.
    difference_value(label: &str, from: &str, to: &str) -> String;
    /// What is called so, in one of several languages.
    difference_in_language(label: &str, language: &str) -> String;
    /// What a value is called.
    difference_label(field: &str) -> String;
    /// No value.
    difference_none() -> String;
    /// 1 is yes, 0 is no.
    difference_flag(yes: i64) -> String;
    /// Somebody's part in a session: a code of the format.
    difference_role(role: &str) -> String;
    /// The kind of a session: a code of the format.
    difference_kind(kind: &str) -> String;
    /// The kind of the event: a code of the format.
    difference_event_kind(kind: &str) -> String;
    /// Who may join: a code of the format.
    difference_access(access: &str) -> String;
    /// "08:00–08:30, Thứ Hai, 19/5": what is on another day.
    difference_on_day(time: &str, day: &str) -> String;
    /// A stretch of days.
    difference_days(first: &str, last: &str) -> String;
}
