//! Single values: of the right type, within their limits, in their normal form.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::reader::{Reader, Within};
use super::time;
use super::tree::{Node, Value};
use crate::clock::Moment;
use crate::programme::problem::{Expected, Section, Trouble};
use crate::texts::{Language, Localised};

/// Characters of a name or title.
const LINE: usize = 1_000;
/// Characters of an abstract or answer.
const BLOCK: usize = 10_000;

impl Reader<'_> {
    /// A text in one line.
    pub(super) fn line(&mut self, key: &str, node: &Node) -> Option<String> {
        self.text(key, node, LINE)
    }

    /// A name or title, in one language or several.
    pub(super) fn localised_line(&mut self, key: &str, node: &Node) -> Option<Localised> {
        self.localised(key, node, LINE)
    }

    /// A longer text that may have paragraphs, in one language or several.
    pub(super) fn localised_block(&mut self, key: &str, node: &Node) -> Option<Localised> {
        self.localised(key, node, BLOCK)
    }

    /// Texts in one language or several, the event's first language first.
    pub(super) fn localised_lines(
        &mut self,
        key: &str,
        node: &Node,
    ) -> Option<Vec<(Language, String)>> {
        let first = self.languages[0];
        match &node.value {
            Value::List(_) => {
                let lines = self.lines(key, node)?;
                Some(lines.into_iter().map(|line| (first, line)).collect())
            }
            Value::Table(table) => {
                let within = Within { table, at: node.at, prefix: key.to_owned() };
                self.allow_languages(&within);
                let mut all = Vec::new();
                for language in self.every_language() {
                    let lines = self.optional(&within, language.code(), Self::lines);
                    all.extend(lines.unwrap_or_default().into_iter().map(|line| (language, line)));
                }
                Some(all)
            }
            _ => self.wrong(key, node, Expected::LocalisedTexts),
        }
    }

    /// A list of texts.
    pub(super) fn lines(&mut self, key: &str, node: &Node) -> Option<Vec<String>> {
        let Value::List(items) = &node.value else {
            return self.wrong(key, node, Expected::Texts);
        };
        let mut lines = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let key = format!("{key}[{index}]");
            if let Some(line) = self.line(&key, item) {
                if line.is_empty() {
                    self.note(&key, item.at, Trouble::EmptyText { key: key.clone() });
                }
                lines.push(line);
            }
        }
        Some(lines)
    }

    /// An id of at most `limit` characters.
    pub(super) fn id(&mut self, key: &str, node: &Node, limit: usize) -> Option<String> {
        let id = self.line(key, node)?;
        if is_id(&id) && id.len() <= limit {
            return Some(id);
        }
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        self.note(key, node.at, Trouble::BadId { id, limit });
        None
    }

    /// The index of the row of `section` that is named by its id.
    pub(super) fn row_of(&mut self, key: &str, node: &Node, section: Section) -> Option<usize> {
        let id = self.line(key, node)?;
        if let Some(index) = self.sound.get(&section).and_then(|rows| rows.get(&id)) {
            return Some(*index);
        }
        let known = self.known.remove(&section).unwrap_or_default();
        if !known.contains_key(&id) {
            let near = self.near(&id, known.keys().map(String::as_str));
            self.note(key, node.at, Trouble::UnknownRow { section, id, near });
        }
        self.known.insert(section, known);
        None
    }

    /// One of the words the format knows.
    pub(super) fn code<T: Copy>(
        &mut self,
        key: &str,
        node: &Node,
        (all, code): (&[T], fn(T) -> &'static str),
    ) -> Option<T> {
        let word = self.line(key, node)?;
        let found = all.iter().copied().find(|one| code(*one) == word);
        if found.is_none() {
            let words: Vec<&str> = all.iter().map(|one| code(*one)).collect();
            self.unknown_value(key, node, word, &words);
        }
        found
    }

    /// Notes a word that is none of `allowed`.
    pub(super) fn unknown_value(
        &mut self,
        key: &str,
        node: &Node,
        value: String,
        allowed: &[&str],
    ) {
        let near = self.near(&value, allowed.iter().copied());
        let (key, allowed) = (key.to_owned(), allowed.join(", "));
        self.note(&key.clone(), node.at, Trouble::UnknownValue { key, value, near, allowed });
    }

    /// true or false.
    pub(super) fn flag(&mut self, key: &str, node: &Node) -> Option<bool> {
        match node.value {
            Value::Flag(flag) => Some(flag),
            _ => self.wrong(key, node, Expected::Flag),
        }
    }

    /// A whole number within its range.
    pub(super) fn whole(
        &mut self,
        key: &str,
        node: &Node,
        (least, most): (u32, u32),
    ) -> Option<u32> {
        let Value::Whole(number) = node.value else {
            return self.wrong(key, node, Expected::Whole);
        };
        let within = u32::try_from(number).ok().filter(|number| (least..=most).contains(number));
        if within.is_none() {
            let (least, most) = (least.to_string(), most.to_string());
            self.note(key, node.at, Trouble::OutOfRange { key: key.to_owned(), least, most });
        }
        within
    }

    /// Any number within its range.
    pub(super) fn number(
        &mut self,
        key: &str,
        node: &Node,
        (least, most): (i32, i32),
    ) -> Option<f64> {
        #[expect(clippy::cast_precision_loss, reason = "no coordinate has 53 bits")]
        let number = match node.value {
            Value::Whole(number) => number as f64,
            Value::Real(number) => number,
            _ => return self.wrong(key, node, Expected::Number),
        };
        if (f64::from(least)..=f64::from(most)).contains(&number) {
            return Some(number);
        }
        let (least, most) = (least.to_string(), most.to_string());
        self.note(key, node.at, Trouble::OutOfRange { key: key.to_owned(), least, most });
        None
    }

    /// A date.
    pub(super) fn date(&mut self, key: &str, node: &Node) -> Option<NaiveDate> {
        let (Value::Time(text) | Value::Text(text)) = &node.value else {
            return self.wrong(key, node, Expected::Date);
        };
        let date = time::date(text);
        if date.is_none() {
            self.wrong::<()>(key, node, Expected::Date);
        }
        date
    }

    /// A date with a time.
    pub(super) fn moment(&mut self, key: &str, node: &Node) -> Option<Moment> {
        let (Value::Time(text) | Value::Text(text)) = &node.value else {
            return self.wrong(key, node, Expected::Moment);
        };
        let Some(written) = time::moment(text, self.zone) else {
            let (key, value) = (key.to_owned(), text.clone());
            self.note(&key.clone(), node.at, Trouble::BadTime { key, value });
            return None;
        };
        if written.skipped {
            self.note(key, node.at, Trouble::SkippedHour { key: key.to_owned() });
        }
        Some(written.moment)
    }

    /// An address on the web.
    pub(super) fn address(&mut self, key: &str, node: &Node) -> Option<String> {
        let address = self.line(key, node)?;
        let rest = ["https://", "http://"].iter().find_map(|scheme| {
            let start = address.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
        });
        if rest
            .is_some_and(|rest| !rest.starts_with('/') && !rest.is_empty() && !rest.contains(' '))
        {
            return Some(address);
        }
        self.note(key, node.at, Trouble::BadAddress { key: key.to_owned() });
        None
    }

    /// Notes that a value is of another type.
    pub(super) fn wrong<T>(&mut self, key: &str, node: &Node, expected: Expected) -> Option<T> {
        self.note(key, node.at, Trouble::WrongType { key: key.to_owned(), expected });
        None
    }

    fn localised(&mut self, key: &str, node: &Node, limit: usize) -> Option<Localised> {
        let mut texts: Vec<(Language, Box<str>)> = Vec::new();
        match &node.value {
            Value::Text(_) => {
                texts.push((self.languages[0], self.text(key, node, limit)?.into()));
            }
            Value::Table(table) => {
                let within = Within { table, at: node.at, prefix: key.to_owned() };
                self.allow_languages(&within);
                for language in self.every_language() {
                    let text = self.optional(&within, language.code(), |reader, key, node| {
                        reader.text(key, node, limit)
                    });
                    texts.extend(text.map(|text| (language, text.into())));
                }
            }
            _ => return self.wrong(key, node, Expected::Localised),
        }
        for language in self.languages.clone() {
            if self.translated && texts.iter().all(|(written, _)| *written != language) {
                let what = Trouble::MissingLanguage { key: key.to_owned(), language };
                self.note(key, node.at, what);
            }
        }
        Localised::several(texts)
    }

    fn allow_languages(&mut self, within: &Within<'_>) {
        let codes: Vec<&str> = Language::all().map(Language::code).collect();
        self.allow(within, &codes);
    }

    /// The event's languages in its order, then the others.
    fn every_language(&self) -> Vec<Language> {
        let others = Language::all().filter(|language| !self.languages.contains(language));
        self.languages.iter().copied().chain(others).collect()
    }

    fn text(&mut self, key: &str, node: &Node, limit: usize) -> Option<String> {
        let Value::Text(text) = &node.value else {
            return self.wrong(key, node, Expected::Text);
        };
        let text = if limit == LINE { in_one_line(text) } else { in_paragraphs(text) };
        if text.chars().count() > limit {
            let limit = i64::try_from(limit).unwrap_or(i64::MAX);
            self.note(key, node.at, Trouble::TooLong { key: key.to_owned(), limit });
            return None;
        }
        Some(text)
    }
}

/// Whether a text has only what an id may have.
pub(super) fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !text.is_empty() && text.bytes().all(allowed)
}

/// Composed letters, single spaces, nothing invisible.
fn in_one_line(text: &str) -> String {
    let text: String = text.nfc().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let visible: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The same, line by line.
fn in_paragraphs(text: &str) -> String {
    text.trim().lines().map(in_one_line).collect::<Vec<_>>().join("\n")
}

/// Marks that come with copied text and make equal words unequal.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}
