//! The import order: a line sees the lines below it, and nobody on its own line.

use std::collections::BTreeSet;

use super::source::files;

/// High to low.
const LINES: [&[&str]; 16] = [
    &["main"],
    &["cli"],
    &["rehearsal"],
    &["app"],
    &["router"],
    &["delivery", "web", "privacy"],
    &["figures", "report"],
    &["answers"],
    &["announcements"],
    &["changes", "ratings"],
    &["questions", "reminders", "helpdesk", "checkin"],
    &["agenda"],
    &["venue"],
    &["team"],
    &["delegates"],
    &["programme"],
];
const MACHINERY: [&[&str]; 5] = [
    &["inbox", "outbox", "telegram"],
    &["documents"],
    &["database", "pictures"],
    &["texts"],
    &["clock", "config"],
];

fn line_of(module: &str) -> Option<usize> {
    LINES.iter().chain(&MACHINERY).position(|line| line.contains(&module))
}

#[test]
fn modules_see_only_what_stands_below_them() {
    let mut wrong = BTreeSet::new();
    for file in files("src", "rs") {
        let name = file.name();
        let module = name.trim_start_matches("src/").split(['/', '.']).next().unwrap();
        if module == "lib" {
            continue;
        }
        let own = line_of(module).unwrap_or_else(|| panic!("{module} has no place in the order"));
        for seen in seen_modules(&file.text) {
            let Some(line) = line_of(&seen) else { continue };
            if seen != module && line <= own {
                wrong.insert(format!("{name} sees {seen}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The modules named after `crate::`, also in a list.
fn seen_modules(text: &str) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for rest in text.split("crate::").skip(1) {
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split("};").next().unwrap_or_default();
                seen.extend(list.split(',').map(|part| first_word(part.trim())));
            }
            None => {
                seen.insert(first_word(rest));
            }
        }
    }
    seen
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn only_the_wire_names_teloxide() {
    for file in files("src", "rs") {
        let name = file.name();
        if !name.starts_with("src/telegram/") && !name.ends_with("_tests.rs") {
            assert!(!file.product().contains("teloxide::"), "{name} names teloxide");
        }
    }
}
