//! The programme file as people write it.

#![no_main]

use letan::programme::{Format, Source};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    letan::programme::read_named(Source { bytes, format: Format::Toml, name: "fuzz" });
});
