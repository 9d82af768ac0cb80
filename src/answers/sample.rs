//! The programme on which the parts are tried.

use crate::programme::{Format, Programme, read};

/// The demonstration conference.
pub(super) fn sample() -> Programme {
    let toml = include_str!("../../events/demo-2026.toml");
    let reading = read(toml.as_bytes(), Format::Toml);
    reading.programme.expect("the demonstration event has no errors")
}
