//! Words that a moderator should have seen: they put a mark on a question and never take it away.

use std::sync::OnceLock;

use crate::texts::{Language, Spelling};

/// File of every language's folder: a word or phrase a line, `#` opens a remark.
const FILE: &str = "watchwords.txt";

/// The first phrase of the lists of all languages that stands in `text`; people mix languages.
///
/// A word with diacritics must have just those; one without stands also for the word of the list
/// without its own, but only inside a phrase: a single syllable without marks means too much.
pub fn watchword(text: &str) -> Option<&'static str> {
    let said = Spelling::of(text);
    let found = lists().iter().find(|(_, phrase)| {
        said.windows(phrase.len()).any(|part| {
            part.iter()
                .zip(phrase)
                .all(|(said, meant)| said.is(meant) || phrase.len() > 1 && said.may_be(meant))
        })
    });
    found.map(|(line, _)| *line)
}

fn lists() -> &'static [(&'static str, Vec<Spelling>)] {
    static LISTS: OnceLock<Vec<(&'static str, Vec<Spelling>)>> = OnceLock::new();
    LISTS.get_or_init(|| {
        let files = Language::all().filter_map(|language| language.file(FILE));
        let lines = files.flat_map(str::lines).map(str::trim);
        let lines = lines.filter(|line| !line.starts_with('#'));
        let phrases = lines.map(|line| (line, Spelling::of(line)));
        phrases.filter(|(_, phrase)| !phrase.is_empty()).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rude_words_are_marked_in_both_languages_with_and_without_diacritics() {
        for (text, word) in [
            ("Ai nghĩ ra chương trình NGU NGỐC này?", Some("ngu ngốc")),
            ("Ai nghi ra chuong trinh ngu ngoc nay?", Some("ngu ngốc")),
            ("Báo cáo này toàn số liệu bịa đặt", Some("bịa đặt")),
            ("Why is this stupid rule still in force?", Some("stupid")),
            ("Nghe báo cáo mà thấy vớ vẩn quá", Some("vớ vẩn")),
        ] {
            assert_eq!(watchword(text), word, "{text}");
        }
    }

    #[test]
    fn plain_questions_are_not_marked() {
        for text in [
            "Ngôn ngữ của khung năng lực số là gì?",
            "Ngon ngu cua khung nang luc so la gi?",
            "Có nên cho cán bộ ngủ trưa tại trường không?",
            "Điểm ngưỡng để đạt chuẩn là bao nhiêu?",
            "How do we assess digital skills in Scunthorpe?",
            "",
        ] {
            assert_eq!(watchword(text), None, "{text}");
        }
    }
}
