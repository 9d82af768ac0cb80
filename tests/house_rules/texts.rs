//! Every sentence in every language: none missing, none dead, the same variables.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;
use letan::texts::{Argument, Html, Language, Message, Texts};

use super::source::files;

fn declared() -> BTreeMap<&'static str, Message> {
    let mut all = BTreeMap::new();
    for message in letan::messages() {
        assert!(all.insert(message.name, message).is_none(), "{} is declared twice", message.name);
    }
    all
}

/// The messages of one language with the variables each uses.
fn written(code: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    for file in files(&format!("locales/{code}"), "ftl") {
        let resource = fluent_syntax::parser::parse(file.text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.name()));
        for entry in resource.body {
            if let ast::Entry::Message(message) = entry {
                let text = variables_of(&file.text, message.id.name);
                let twice = all.insert(message.id.name.to_owned(), text).is_some();
                assert!(!twice, "{}: {} stands twice", file.name(), message.id.name);
            }
        }
    }
    all
}

/// The `$variables` between the message's name and the next one.
fn variables_of(text: &str, name: &str) -> BTreeSet<String> {
    let mut lines = text.lines().skip_while(|line| {
        line.split_once('=').is_none_or(|(key, _)| key.trim_end() != name || line.starts_with(' '))
    });
    let mut body = lines.next().unwrap_or_default().to_owned();
    for line in lines.take_while(|line| line.is_empty() || line.starts_with([' ', '}', '\t'])) {
        body.push('\n');
        body.push_str(line);
    }
    body.split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

#[test]
fn every_message_stands_in_every_language_with_the_same_variables() {
    let declared = declared();
    for language in Language::all() {
        let written = written(language.code());
        for (name, message) in &declared {
            let variables = written
                .get(*name)
                .unwrap_or_else(|| panic!("{name} is missing in {}", language.code()));
            let arguments: BTreeSet<String> =
                message.arguments.iter().map(|name| (*name).to_owned()).collect();
            let unknown: Vec<_> = variables.difference(&arguments).collect();
            assert!(unknown.is_empty(), "{name} in {} uses {unknown:?}", language.code());
        }
        for name in written.keys() {
            assert!(declared.contains_key(name.as_str()), "{name} is dead in {}", language.code());
        }
    }
}

#[test]
fn a_variable_that_is_given_is_used_in_some_language() {
    let all: Vec<_> = Language::all().map(|language| written(language.code())).collect();
    for (name, message) in declared() {
        for argument in message.arguments {
            let used = all.iter().any(|written| written[name].contains(*argument));
            assert!(used, "{name} is given {argument} for nothing");
        }
    }
}

#[test]
fn every_message_is_formatted_in_every_language() {
    for language in Language::all() {
        let texts = Texts::new(language);
        for (name, message) in declared() {
            for number in [0, 1, 2, 7, 12, 2026] {
                let arguments: Vec<_> = message
                    .arguments
                    .iter()
                    .map(|name| (*name, Argument::Number(number)))
                    .collect();
                let (text, errors) = texts.format::<Html>(name, &arguments);
                assert!(errors.is_empty(), "{name} in {}: {errors:?}", language.code());
                assert!(!text.trim().is_empty(), "{name} in {} is empty", language.code());
                for mark in ['\u{2068}', '\u{2069}', '{', '}'] {
                    assert!(!text.contains(mark), "{name} in {} shows {mark:?}", language.code());
                }
            }
        }
    }
}

#[test]
fn no_delegate_is_called_ban() {
    for file in files("locales/vi", "ftl") {
        for (number, line) in file.text.lines().enumerate() {
            let words = line.to_lowercase();
            let called = words.split(|c: char| !c.is_alphabetic()).any(|word| word == "bạn");
            assert!(!called, "{}:{}: {line}", file.name(), number + 1);
        }
    }
}
