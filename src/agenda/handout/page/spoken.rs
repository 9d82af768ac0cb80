//! Words in every language of the page, each marked, so that one of them can be shown.

use std::borrow::Cow;
use std::fmt::Write as _;

use crate::agenda::handout::sheet::Sheet;
use crate::texts::{Html, Texts};

/// The same programme in every language of the page; never empty.
#[derive(Clone, Copy)]
pub(super) struct Spoken<'a>(pub(super) &'a [Sheet]);

impl<'a> Spoken<'a> {
    /// The organisers' words in every language; once where all are the same.
    pub(super) fn say(self, pick: impl Fn(&'a Sheet) -> &'a str) -> String {
        self.each(|sheet| Cow::Borrowed(pick(sheet)))
    }

    /// A message in every language.
    pub(super) fn label(self, message: impl Fn(Texts) -> String) -> String {
        self.words(|sheet| message(sheet.texts))
    }

    /// A message about the programme in every language.
    pub(super) fn words(self, message: impl Fn(&Sheet) -> String) -> String {
        self.each(|sheet| Cow::Owned(message(sheet)))
    }

    /// Terms with what is told of them.
    pub(super) fn pairs(self, pick: impl Fn(&'a Sheet) -> &'a Vec<(String, String)>) -> String {
        let count = self.0.iter().map(|sheet| pick(sheet).len()).min().unwrap_or_default();
        let mut list = String::new();
        for index in 0..count {
            let term = self.say(|sheet| &pick(sheet)[index].0);
            let told = self.say(|sheet| &pick(sheet)[index].1);
            let _ = write!(list, "<dt>{term}<dd>{told}");
        }
        list
    }

    fn each(self, words: impl Fn(&'a Sheet) -> Cow<'a, str>) -> String {
        let all: Vec<Cow<'_, str>> = self.0.iter().map(words).collect();
        let lines = |words: &str| Html::plain(words).to_string().replace('\n', "<br>");
        if all.windows(2).all(|pair| pair[0] == pair[1]) {
            return all.first().map(|words| lines(words)).unwrap_or_default();
        }
        let marked = self.0.iter().zip(&all).map(|(sheet, words)| {
            format!("<i lang={}>{}</i>", sheet.texts.language().code(), lines(words))
        });
        marked.collect()
    }
}
