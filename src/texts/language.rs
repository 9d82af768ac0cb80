//! The languages Letan speaks, and texts written in several of them.

use std::fmt;

use super::bundle::shelf;

/// A language that has a folder in `locales/`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(u8);

impl Language {
    /// Every language, in the order of its code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(shelf().len()).map(Self)
    }

    /// The language of a code such as `vi` or `vi-VN`.
    pub fn from_code(code: &str) -> Option<Self> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Self::all().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// What is spoken to somebody about whom nothing is known.
    pub fn fallback() -> Self {
        Self::from_code("en").unwrap_or(Self(0))
    }

    /// Its two-letter code.
    pub fn code(self) -> &'static str {
        shelf()[usize::from(self.0)].code
    }

    /// What a file of its folder in `locales/` holds, such as a word list.
    pub fn file(self, name: &str) -> Option<&'static str> {
        let folder = shelf()[usize::from(self.0)].folder;
        folder.get_file(folder.path().join(name))?.contents_utf8()
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text in one or more languages; the first one is what a missing language falls back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Localised(Box<[(Language, Box<str>)]>);

impl Localised {
    /// A text in one language.
    pub fn one(language: Language, text: impl Into<Box<str>>) -> Self {
        Self(Box::new([(language, text.into())]))
    }

    /// A text in several languages, the default first; `None` when there is none.
    pub fn several(texts: impl IntoIterator<Item = (Language, Box<str>)>) -> Option<Self> {
        let texts: Box<[_]> = texts.into_iter().collect();
        (!texts.is_empty()).then_some(Self(texts))
    }

    /// The text in `language`, or in its first language.
    pub fn get(&self, language: Language) -> &str {
        self.exact(language).unwrap_or_else(|| self.first())
    }

    /// The text in just `language`.
    pub fn exact(&self, language: Language) -> Option<&str> {
        self.0.iter().find(|(written, _)| *written == language).map(|(_, text)| &**text)
    }

    /// The text in its first language.
    pub fn first(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// Every language it is written in, with the text.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &str)> {
        self.0.iter().map(|(language, text)| (*language, &**text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_hide_the_language() {
        assert_eq!(Language::from_code("vi-VN"), Language::from_code("vi"));
        assert_eq!(Language::from_code("EN_us").map(Language::code), Some("en"));
        assert_eq!(Language::from_code("tlh"), None);
    }

    #[test]
    fn a_missing_language_falls_back_to_the_first() {
        let (vi, en) = (Language::from_code("vi").unwrap(), Language::from_code("en").unwrap());
        let text = Localised::one(vi, "Hội trường A");
        assert_eq!(text.get(en), "Hội trường A");
        assert_eq!(text.exact(en), None);
    }
}
