//! JSON into the tree.
//!
//! Every value is first taken as raw text, which tells where it stands in the file.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer as _;
use serde::de::{Deserialize, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::tree::{Entry, Node, Parsed, Table, Value};
use crate::programme::problem::Trouble;

/// No value of the format lies deeper; what does is only told to be of the wrong type.
const DEPTH: usize = 8;

/// Parses the file, or says where it cannot be read.
pub(in crate::programme) fn parse(text: &str) -> Parsed {
    parse_deep(text, DEPTH)
}

/// The same for a format whose values lie up to `most` tables and lists deep.
pub(in crate::programme) fn parse_deep(text: &str, most: usize) -> Parsed {
    let mut parser = Parser { text, most, faults: Vec::new() };
    let root = match serde_json::from_str::<&RawValue>(text) {
        Ok(raw) => parser.node(raw, 0).value,
        Err(error) => {
            parser.fault(0, text, &error);
            Value::Nothing
        }
    };
    let root = match root {
        Value::Table(root) => root,
        _ if parser.faults.is_empty() => {
            parser.faults.push((0, Trouble::NoTable));
            Table::new()
        }
        _ => Table::new(),
    };
    Parsed { root, faults: parser.faults }
}

struct Parser<'t> {
    text: &'t str,
    /// How deep values are read.
    most: usize,
    faults: Vec<(usize, Trouble)>,
}

impl<'t> Parser<'t> {
    fn node(&mut self, raw: &'t RawValue, depth: usize) -> Node {
        let text = raw.get();
        let at = self.offset(text);
        let value = match text.as_bytes().first() {
            Some(b'{') if depth < self.most => self.table(at, text, depth),
            Some(b'[') if depth < self.most => self.list(at, text, depth),
            Some(b'{') => Value::Table(Table::new()),
            Some(b'[') => Value::List(Vec::new()),
            _ => self.scalar(at, text),
        };
        Node { value, at }
    }

    fn scalar(&mut self, at: usize, text: &'t str) -> Value {
        match serde_json::from_str(text) {
            Ok(serde_json::Value::String(text)) => Value::Text(text),
            Ok(serde_json::Value::Bool(flag)) => Value::Flag(flag),
            Ok(serde_json::Value::Number(number)) => match number.as_i64() {
                Some(whole) => Value::Whole(whole),
                None => Value::Real(number.as_f64().unwrap_or(f64::NAN)),
            },
            Ok(_) => Value::Nothing,
            Err(error) => {
                self.fault(at, text, &error);
                Value::Nothing
            }
        }
    }

    fn list(&mut self, at: usize, text: &'t str, depth: usize) -> Value {
        match serde_json::Deserializer::from_str(text).deserialize_seq(Items) {
            Ok(items) => {
                Value::List(items.into_iter().map(|raw| self.node(raw, depth + 1)).collect())
            }
            Err(error) => {
                self.fault(at, text, &error);
                Value::Nothing
            }
        }
    }

    fn table(&mut self, at: usize, text: &'t str, depth: usize) -> Value {
        let pairs = match serde_json::Deserializer::from_str(text).deserialize_map(Pairs) {
            Ok(pairs) => pairs,
            Err(error) => {
                self.fault(at, text, &error);
                return Value::Nothing;
            }
        };
        let mut table = Table::new();
        let mut seen = std::collections::HashSet::new();
        for (Key(key), raw) in pairs {
            let node = self.node(raw, depth + 1);
            // A key with escapes was copied, so it no longer tells where it stood.
            let at = if let Cow::Borrowed(key) = key { self.offset(key) } else { node.at };
            if seen.insert(key.clone()) {
                table.push(Entry { key: key.into_owned(), at, node });
            } else {
                self.faults.push((at, Trouble::KeyTwice { key: key.into_owned() }));
            }
        }
        Value::Table(table)
    }

    /// Where a part of the text begins in it.
    fn offset(&self, part: &str) -> usize {
        (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize)
    }

    fn fault(&mut self, start: usize, part: &str, error: &serde_json::Error) {
        let lines = part.split_inclusive('\n').take(error.line().saturating_sub(1));
        let at = start + lines.map(str::len).sum::<usize>() + error.column().saturating_sub(1);
        let at = (0..=at.min(self.text.len())).rev().find(|at| self.text.is_char_boundary(*at));
        let trouble = match error.classify() {
            serde_json::error::Category::Eof => Trouble::Truncated,
            _ => Trouble::Syntax { detail: without_place(&error.to_string()).to_owned() },
        };
        self.faults.push((at.unwrap_or_default(), trouble));
    }
}

fn without_place(message: &str) -> &str {
    message.rsplit_once(" at line ").map_or(message, |(detail, _)| detail)
}

/// An object's key, borrowed from the text where it stands there as it is.
struct Key<'t>(Cow<'t, str>);

impl<'t> Deserialize<'t> for Key<'t> {
    fn deserialize<D: serde::Deserializer<'t>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;
        impl<'t> Visitor<'t> for Words {
            type Value = Key<'t>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a key")
            }

            fn visit_borrowed_str<E>(self, key: &'t str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Borrowed(key)))
            }

            fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
                Ok(Key(Cow::Owned(key.to_owned())))
            }
        }
        deserializer.deserialize_str(Words)
    }
}

struct Pairs;

impl<'t> Visitor<'t> for Pairs {
    type Value = Vec<(Key<'t>, &'t RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

struct Items;

impl<'t> Visitor<'t> for Items {
    type Value = Vec<&'t RawValue>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(items)
    }
}
