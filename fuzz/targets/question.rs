//! A question that somebody types: its times alone, and all of it at the sample conference.

#![no_main]

use std::sync::OnceLock;

use letan::answers::names::Names;
use letan::answers::{time, understand};
use letan::programme::{Format, Programme, read};
use libfuzzer_sys::fuzz_target;

fn demo() -> &'static (Programme, Names) {
    static DEMO: OnceLock<(Programme, Names)> = OnceLock::new();
    DEMO.get_or_init(|| {
        let toml = include_bytes!("../../events/demo-2026.toml");
        let programme = read(toml, Format::Toml).programme.expect("the sample has no errors");
        let names = Names::of(&programme);
        (programme, names)
    })
}

fuzz_target!(|text: &str| {
    let (programme, names) = demo();
    let now = programme.begins();
    for found in time::find(text, None) {
        time::resolve(found.expression, programme.local(now));
    }
    understand(programme, names, now, text, None);
});
