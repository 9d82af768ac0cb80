//! The schedule of pretalx, frab and c3voc as JSON, alone and merged with itself.

#![no_main]

use letan::programme::{Format, Source};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = Source { bytes, format: Format::Json, name: "fuzz" };
    letan::programme::read_together(&[source, source]);
});
