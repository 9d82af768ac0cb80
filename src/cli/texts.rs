//! What is said at a terminal about files and publishing.

use crate::texts::messages;

messages! {
    /// That a file's name does not end as that of a programme.
    file_of_no_form(file: &str) -> String;
    /// That a file is not there or may not be read; the system's reason follows.
    file_unreadable(file: &str) -> String;
    /// That it is a folder or a device.
    file_is_none(file: &str) -> String;
    /// That it is larger than a programme may be.
    file_too_large(file: &str, megabytes: i64, limit: i64) -> String;
    /// That nothing was published of an event before.
    publishing_first(event: &str) -> String;
    /// That other events are published, one of which may be meant, and how to say so.
    publishing_another(event: &str, known: &str) -> String;
    /// The heading of a difference.
    publishing_compared(event: &str, version: i64) -> String;
    /// Asks whether to publish.
    publishing_question() -> String;
    /// That the answer was no.
    publishing_declined() -> String;
    /// That there is a new version.
    publishing_done(event: &str, version: i64) -> String;
    /// That the version in force is the same.
    publishing_unchanged(event: &str, version: i64) -> String;
    /// That somebody else published meanwhile.
    publishing_overtaken(event: &str, version: i64) -> String;
    /// That two of the files are of one event.
    publishing_twice(event: &str) -> String;
    /// That nothing was published yet.
    publishing_none() -> String;
    /// That no such event was published; `known` are those that were.
    publishing_unknown_event(event: &str, known: &str) -> String;
    /// That there are several events.
    publishing_name_event(known: &str) -> String;
    /// That an event has no such version.
    publishing_unknown_version(event: &str, version: &str, last: i64) -> String;
    /// One version; `in_force` is 1 for that in force.
    publishing_version(version: i64, time: &str, by: &str, sessions: i64, in_force: i64) -> String;
    /// A version that this program cannot read.
    publishing_unreadable(version: i64, time: &str, by: &str) -> String;
    /// When something was published.
    publishing_time(day: &str, hour: &str) -> String;
    /// That a file was imported.
    publishing_by_import() -> String;
    /// That somebody went back to a version.
    publishing_by_rollback(version: &str) -> String;
}
