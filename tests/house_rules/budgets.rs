//! How long a file may be, and what nothing may be called.

use super::source::files;

/// Lines of a file.
const FILE: usize = 400;
/// Names that say nothing.
const EMPTY_NAMES: [&str; 7] = ["utils", "util", "helpers", "common", "manager", "service", "misc"];

#[test]
fn a_file_fits_on_a_few_screens() {
    for file in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let lines = file.text.lines().count();
        assert!(lines <= FILE, "{} has {lines} lines", file.name());
    }
}

#[test]
fn names_say_what_is_inside() {
    for file in files("src", "rs") {
        let name = file.name();
        let mut parts = name.trim_end_matches(".rs").split('/');
        assert!(!parts.any(|part| EMPTY_NAMES.contains(&part) || part == "types"), "{name}");
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    for file in files("src", "rs") {
        assert!(file.text.starts_with("//! "), "{} does not begin with its purpose", file.name());
    }
}

#[test]
fn nothing_is_unfinished_or_ignored() {
    let marks = ["todo!", "unimplemented!", "dbg!(", "FIX\u{4d}E", "TO\u{44}O", "#[ign\u{6f}re"];
    for file in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        // This file spells them out.
        if file.name().ends_with("house_rules/budgets.rs") {
            continue;
        }
        for mark in marks {
            assert!(!file.text.contains(mark), "{} has {mark}", file.name());
        }
    }
}
