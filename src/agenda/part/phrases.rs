//! How people ask for their turn.

use std::sync::OnceLock;

use crate::texts::{Language, Spelling};

/// File of every language's folder: a phrase a line, `#` opens a remark.
const FILE: &str = "turn.txt";
/// In bytes; nobody asks at such length.
const LONGEST: usize = 300;

/// Whether `text` asks when it is the turn of whoever asks. A word that is typed with diacritics must
/// have just those: "lượt tới" is not "lượt tôi", though "luot toi" may be.
pub(super) fn asks(text: &str) -> bool {
    static PHRASES: OnceLock<Vec<Vec<Spelling>>> = OnceLock::new();
    let phrases = PHRASES.get_or_init(|| {
        let files = Language::all().filter_map(|language| language.file(FILE));
        let lines = files.flat_map(str::lines).filter(|line| !line.starts_with('#'));
        lines.map(Spelling::of).filter(|phrase| !phrase.is_empty()).collect()
    });
    if text.len() > LONGEST {
        return false;
    }
    let said = Spelling::of(text);
    phrases.iter().any(|phrase| {
        let parts = said.windows(phrase.len());
        parts
            .into_iter()
            .any(|part| part.iter().zip(phrase).all(|(said, meant)| said.may_be(meant)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_turn_is_asked_for_in_both_languages_with_or_without_diacritics() {
        for asked in [
            "Khi nào tới lượt tôi?",
            "còn mấy người nữa tới lượt tôi",
            "con may nguoi nua den luot toi",
            "em ơi bao giờ đến lượt tôi trình bày vậy",
            "bao gio toi trinh bay",
            "tôi trình bày lúc mấy giờ?",
            "How many until my turn?",
            "when do I speak",
            "When is my talk?",
        ] {
            assert!(asks(asked), "{asked}");
        }
        for other in [
            "lượt tới là ai",
            "khi nào tới giờ ăn trưa",
            "ai trình bày tiếp theo",
            "tham luận của tôi ở trang mấy",
            "who turns up",
            "when does the talk start",
            "",
        ] {
            assert!(!asks(other), "{other}");
        }
    }
}
