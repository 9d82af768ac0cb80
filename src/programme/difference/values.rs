//! Comparing single values and tables of rows.

use std::collections::{HashMap, HashSet};

use super::Touched;
use super::change::Words;
use crate::texts::{Language, Localised};

/// What differs while rows are compared.
pub(super) struct Changes<C>(Vec<C>);

impl<C> Changes<C> {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, change: C) {
        self.0.push(change);
    }

    pub(super) fn extend(&mut self, changes: impl IntoIterator<Item = C>) {
        self.0.extend(changes);
    }

    /// Adds `change` of both values when they differ.
    pub(super) fn compare<T: Clone + PartialEq>(
        &mut self,
        from: &T,
        to: &T,
        change: impl FnOnce(T, T) -> C,
    ) {
        if from != to {
            self.push(change(from.clone(), to.clone()));
        }
    }

    /// Adds a change for every language in which the texts differ.
    pub(super) fn words<'a>(
        &mut self,
        from: impl Into<Option<&'a Localised>>,
        to: impl Into<Option<&'a Localised>>,
        change: fn(Words) -> C,
    ) {
        let (from, to) = (by_language(from.into()), by_language(to.into()));
        let mut languages: Vec<Language> = Vec::new();
        for (language, _) in to.iter().chain(&from) {
            if !languages.contains(language) {
                languages.push(*language);
            }
        }
        for language in languages {
            let text = |texts: &[(Language, &str)]| {
                let found = texts.iter().find(|(written, _)| *written == language);
                found.map(|(_, text)| (*text).to_owned())
            };
            let (from, to) = (text(&from), text(&to));
            if from != to {
                self.push(change(Words { language, from, to }));
            }
        }
    }

    pub(super) fn into_vec(self) -> Vec<C> {
        self.0
    }
}

/// An empty text is none.
fn by_language(text: Option<&Localised>) -> Vec<(Language, &str)> {
    let texts = text.into_iter().flat_map(Localised::iter);
    texts.filter(|(_, text)| !text.is_empty()).collect()
}

/// The rows that differ: those of `new` in its order, then those that only `old` has.
pub(super) fn rows<'p, T, C>(
    (old, new): (&'p [T], &'p [T]),
    id: fn(&T) -> &str,
    (came, went): (C, C),
    changes: impl Fn(&'p T, &'p T) -> Vec<C>,
) -> Vec<Touched<C>>
where
    C: Clone,
{
    let known: HashMap<&str, &T> = old.iter().map(|row| (id(row), row)).collect();
    let kept: HashSet<&str> = new.iter().map(id).collect();
    let touched = |row: &T, changes| Touched { id: id(row).to_owned(), changes };
    let differing = new.iter().map(|row| match known.get(id(row)) {
        Some(was) => touched(row, changes(was, row)),
        None => touched(row, vec![came.clone()]),
    });
    let gone = old.iter().filter(|row| !kept.contains(id(row)));
    let gone = gone.map(|row| touched(row, vec![went.clone()]));
    differing.filter(|touched| !touched.changes.is_empty()).chain(gone).collect()
}
