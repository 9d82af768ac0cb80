//! Settings are written down where people look for them.

use super::source::{files, root};

#[test]
fn the_example_environment_lists_exactly_the_names_that_are_read() {
    let example = std::fs::read_to_string(root().join(".env.example")).unwrap();
    let mut listed: Vec<&str> = example
        .lines()
        .filter_map(|line| line.trim_start_matches("# ").split_once('='))
        .map(|(name, _)| name)
        .filter(|name| name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
        .collect();
    let mut read = letan::config::NAMES.to_vec();
    listed.sort_unstable();
    read.sort_unstable();
    assert_eq!(listed, read);
}

#[test]
fn every_name_that_is_read_is_known() {
    for file in files("src", "rs") {
        for rest in file.product().split("env = \"").skip(1) {
            let name = rest.split('"').next().unwrap();
            assert!(letan::config::NAMES.contains(&name), "{}: {name}", file.name());
        }
    }
}
