//! Titles that have to fit on a button.

/// The text, cut at the end of a word with an ellipsis so that it has at most `limit` characters;
/// a first word that is too long is cut inside.
pub fn shorten(text: &str, limit: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= limit {
        return text.to_owned();
    }
    let kept: String = text.chars().take(limit.saturating_sub(1)).collect();
    let next = text[kept.len()..].chars().next();
    let whole = if next.is_some_and(char::is_whitespace) {
        kept.as_str()
    } else {
        kept.rfind(char::is_whitespace).map_or(kept.as_str(), |end| &kept[..end])
    };
    let whole = whole.trim_end_matches(|end: char| !end.is_alphanumeric() && end != ')');
    let whole = if whole.is_empty() { kept.as_str() } else { whole };
    format!("{whole}…")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_title_is_cut_behind_a_whole_word() {
        for (text, limit, short) in [
            ("Hội trường A", 18, "Hội trường A"),
            ("Hội trường A", 12, "Hội trường A"),
            ("Hội trường A", 11, "Hội trường…"),
            ("Thảo luận – nhóm 1", 13, "Thảo luận…"),
            ("Đào tạo, bồi dưỡng cán bộ", 10, "Đào tạo…"),
            ("Liên-tịch-thật-là-dài", 8, "Liên-tị…"),
            ("", 5, ""),
        ] {
            assert_eq!(shorten(text, limit), short);
        }
    }

    proptest! {
        #[test]
        fn a_short_title_keeps_its_limit(text in "\\PC{0,60}", limit in 1_usize..40) {
            prop_assert!(shorten(&text, limit).chars().count() <= limit);
        }
    }
}
