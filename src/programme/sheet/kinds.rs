//! What sort of slot a title speaks of.

use crate::programme::Kind;
use crate::texts::words;

/// Words that tell the kind, folded, in the order in which they decide.
const SIGNS: &[(Kind, &[&str])] = &[
    (Kind::Break, &["giai lao", "nghi giua gio", "tea break", "coffee break", "break", "tiec tra"]),
    (
        Kind::Meal,
        &[
            "an trua",
            "an toi",
            "an sang",
            "com trua",
            "tiec toi",
            "gala dinner",
            "lunch",
            "dinner",
            "nghi trua",
            "breakfast",
            "bua trua",
            "bua toi",
        ],
    ),
    (
        Kind::Registration,
        &[
            "don tiep",
            "don dai bieu",
            "dang ky",
            "check in",
            "registration",
            "phat tai lieu",
            "on dinh to chuc",
        ],
    ),
    (Kind::Closing, &["be mac", "tong ket", "closing", "ket thuc hoi thao", "ket thuc hoi nghi"]),
    (
        Kind::Opening,
        &[
            "khai mac",
            "tuyen bo ly do",
            "gioi thieu dai bieu",
            "phat bieu chao mung",
            "chao mung",
            "opening",
            "welcome",
        ],
    ),
    (Kind::Keynote, &["de dan", "keynote", "bao cao dan de"]),
    (Kind::Plenary, &["toan the", "plenary"]),
    (Kind::Panel, &["toa dam", "panel", "round table", "ban tron"]),
    (Kind::Poster, &["poster", "trung bay", "trien lam", "exhibition"]),
    (Kind::Workshop, &["thuc hanh", "workshop", "tap huan"]),
    (Kind::Tour, &["tham quan", "khao sat thuc te", "tour", "excursion", "field trip"]),
    (Kind::Social, &["giao luu", "van nghe", "chup anh", "social", "reception", "group photo"]),
    (Kind::Discussion, &["thao luan", "hoi dap", "trao doi", "discussion", "q a"]),
    (
        Kind::Papers,
        &[
            "tham luan",
            "bao cao",
            "trinh bay",
            "tieu ban",
            "paper",
            "papers",
            "presentation",
            "presentations",
            "talk",
        ],
    ),
];

/// The kind that a title's words speak of; `None` when they say nothing.
pub(super) fn of_title(title: &str) -> Option<Kind> {
    let words = format!(" {} ", words(title).join(" "));
    let said = |sign: &&str| words.contains(&format!(" {sign} "));
    SIGNS.iter().find(|(_, signs)| signs.iter().any(said)).map(|(kind, _)| *kind)
}

/// The kind that somebody wrote into a column for it: the format's word, or one that tells it.
pub(super) fn of_word(word: &str) -> Option<Kind> {
    let folded = words(word).join(" ");
    let named = Kind::ALL.iter().copied().find(|kind| words(name(*kind)).join(" ") == folded);
    named.or_else(|| Kind::from_code(&folded)).or_else(|| match folded.as_str() {
        "an" | "an uong" => Some(Kind::Meal),
        "nghi" => Some(Kind::Break),
        "khac" => Some(Kind::Other),
        _ => of_title(word),
    })
}

/// What is written for a kind where people choose one.
pub(in crate::programme) fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Registration => "Đón tiếp, đăng ký",
        Kind::Opening => "Khai mạc",
        Kind::Keynote => "Báo cáo đề dẫn",
        Kind::Plenary => "Phiên toàn thể",
        Kind::Panel => "Tọa đàm",
        Kind::Papers => "Tham luận",
        Kind::Discussion => "Thảo luận",
        Kind::Workshop => "Thực hành",
        Kind::Poster => "Trưng bày",
        Kind::Break => "Nghỉ giải lao",
        Kind::Meal => "Ăn uống",
        Kind::Social => "Giao lưu",
        Kind::Tour => "Tham quan",
        Kind::Closing => "Bế mạc",
        Kind::Other => "Nội dung khác",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_their_kind() {
        for (title, kind) in [
            ("Nghỉ giải lao", Some(Kind::Break)),
            ("Nghỉ giải lao, giao lưu", Some(Kind::Break)),
            ("Tea break", Some(Kind::Break)),
            ("Khai mạc Hội thảo", Some(Kind::Opening)),
            ("Tuyên bố lý do, giới thiệu đại biểu", Some(Kind::Opening)),
            ("Phát biểu khai mạc", Some(Kind::Opening)),
            ("Tham luận 1: Chuyển đổi số", Some(Kind::Papers)),
            ("Báo cáo đề dẫn", Some(Kind::Keynote)),
            ("Thảo luận", Some(Kind::Discussion)),
            ("Trao đổi, thảo luận", Some(Kind::Discussion)),
            ("Tọa đàm về đào tạo", Some(Kind::Panel)),
            ("Toạ đàm về đào tạo", Some(Kind::Panel)),
            ("Ăn trưa", Some(Kind::Meal)),
            ("Đón tiếp đại biểu", Some(Kind::Registration)),
            ("Tổng kết, bế mạc", Some(Kind::Closing)),
            ("Phiên toàn thể", Some(Kind::Plenary)),
            ("Tham quan vịnh Hạ Long", Some(Kind::Tour)),
            ("Chụp ảnh lưu niệm", Some(Kind::Social)),
            ("Chuyển đổi số trong giáo dục", None),
            ("", None),
        ] {
            assert_eq!(of_title(title), kind, "{title}");
        }
    }

    #[test]
    fn a_column_for_it_is_read_in_both_languages() {
        for (word, kind) in
            [("meal", Kind::Meal), ("Ăn", Kind::Meal), ("Nghỉ", Kind::Break), ("Khác", Kind::Other)]
        {
            assert_eq!(of_word(word), Some(kind), "{word}");
        }
        assert_eq!(of_word("abc"), None);
        for kind in Kind::ALL.iter().copied() {
            assert_eq!(of_word(name(kind)), Some(kind), "{kind:?}");
        }
    }
}
