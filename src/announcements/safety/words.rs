//! One notice in one text: what follows "EN:" is for those who read English, and so on.

use crate::texts::Language;

/// The part of `content` that somebody who reads `language` gets: what follows that language's code
/// and a colon at the beginning of a line; without such a line what stands before the first code,
/// else everything.
pub(super) fn for_language(content: &str, language: Language) -> String {
    let parts = parts(content);
    let part = |wanted: Option<Language>| parts.iter().find(|(of, _)| *of == wanted);
    let own = part(Some(language)).or_else(|| part(None)).or(parts.first());
    own.map(|(_, text)| text.clone()).unwrap_or_default()
}

/// The languages in which `content` says something, where it says which.
pub(super) fn languages(content: &str) -> Vec<Language> {
    parts(content).into_iter().filter_map(|(language, _)| language).collect()
}

fn parts(content: &str) -> Vec<(Option<Language>, String)> {
    let mut parts: Vec<(Option<Language>, String)> = vec![(None, String::new())];
    for line in content.lines() {
        let (language, line) = match labelled(line) {
            Some((language, rest)) => (Some(language), rest),
            None => (None, line),
        };
        if language.is_some() {
            parts.push((language, String::new()));
        }
        if let Some((_, text)) = parts.last_mut() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }
    let trimmed = parts.into_iter().map(|(language, text)| (language, text.trim().to_owned()));
    trimmed.filter(|(_, text)| !text.is_empty()).collect()
}

fn labelled(line: &str) -> Option<(Language, &str)> {
    let (code, rest) = line.trim_start().split_once(':')?;
    let language = Language::from_code(&code.trim().to_lowercase())?;
    (code.trim().len() == language.code().len()).then_some((language, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn language(code: &str) -> Language {
        Language::from_code(code).unwrap()
    }

    #[test]
    fn each_reads_the_part_in_their_language_and_all_when_there_is_one_part() {
        let both = "Rời hội trường theo cửa B.\nEN: Leave the hall by door B.\nDo not run.";
        assert_eq!(for_language(both, language("vi")), "Rời hội trường theo cửa B.");
        assert_eq!(for_language(both, language("en")), "Leave the hall by door B.\nDo not run.");
        let labelled = "VI: Bình tĩnh\nen: Keep calm";
        assert_eq!(for_language(labelled, language("vi")), "Bình tĩnh");
        assert_eq!(for_language(labelled, language("en")), "Keep calm");
        let one = "Lưu ý: 9:30 diễn tập chữa cháy";
        assert_eq!(for_language(one, language("en")), one);
        assert_eq!(for_language("EN: Only English", language("vi")), "Only English");
        assert_eq!(languages(both), [language("en")]);
    }

    proptest! {
        #[test]
        fn whatever_is_written_everybody_gets_some_of_it(content in "(\\PC|\n|en:|VI: ){1,40}") {
            let read = for_language(&content, language("vi"));
            prop_assert_eq!(read.is_empty(), parts(&content).is_empty());
        }
    }
}
