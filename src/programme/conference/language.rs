//! Which language an export is written in.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::texts::Language;

/// The language of a file: Vietnamese letters in the titles tell it, then the language that most of
/// its sessions name, then the one the bot falls back to.
pub(super) fn written_in<'t>(
    titles: impl Iterator<Item = &'t str>,
    named: impl Iterator<Item = &'t str>,
) -> Language {
    let (mut all, mut vietnamese) = (0_usize, 0_usize);
    for title in titles {
        all += 1;
        vietnamese += usize::from(is_vietnamese(title));
    }
    let mut votes: BTreeMap<Language, usize> = BTreeMap::new();
    for language in named.filter_map(Language::from_code) {
        *votes.entry(language).or_default() += 1;
    }
    let most = votes.into_iter().max_by_key(|(_, count)| *count).map(|(language, _)| language);
    let by_letters = Language::from_code("vi").filter(|_| vietnamese * 3 > all);
    by_letters.or(most).unwrap_or_else(Language::fallback)
}

/// Whether a text has a letter that only Vietnamese has.
pub(super) fn is_vietnamese(text: &str) -> bool {
    text.nfc().any(|c| matches!(c, 'ơ' | 'Ơ' | 'ư' | 'Ư' | 'đ' | 'Đ' | '\u{1ea0}'..='\u{1ef9}'))
}

/// A spoken language as the format codes it: two or three letters.
pub(super) fn spoken(code: &str) -> Option<String> {
    let code = code.trim().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let letters = code.bytes().all(|byte| byte.is_ascii_lowercase());
    ((2..=3).contains(&code.len()) && letters).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_before_what_the_sessions_name() {
        let written = |titles: &[&'static str], named: &[&'static str]| {
            written_in(titles.iter().copied(), named.iter().copied()).code()
        };
        assert_eq!(written(&["Khai mạc", "Keynote"], &["en", "en"]), "vi");
        assert_eq!(written(&["Opening", "Keynote"], &["vi-VN", "vi", "en"]), "vi");
        assert_eq!(written(&["Eröffnung"], &["de"]), "en");
        assert_eq!(written(&[], &[]), "en");
        assert_eq!(spoken("de-formal").as_deref(), Some("de"));
        assert_eq!(spoken("klingon"), None);
    }
}
