//! What can be somebody's name, and what is an organisation's.

use crate::texts::{fold, words};

/// Vietnamese family names, folded.
const FAMILIES: [&str; 56] = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do",
    "ho", "ngo", "duong", "ly", "dao", "doan", "dinh", "trinh", "mai", "truong", "lam", "luong",
    "luu", "cao", "chu", "quach", "ta", "thai", "to", "tong", "trieu", "kieu", "ha", "ngac",
    "nghiem", "nong", "ong", "phung", "quan", "thach", "than", "tang", "au", "bach", "banh", "cu",
    "dam", "diep", "giang", "ha", "kim", "la", "luc", "mac",
];

/// How the names of organisations and groups begin, folded.
const ORGANISATIONS: [&str; 65] = [
    "ban",
    "bo",
    "so",
    "vien",
    "hoc vien",
    "truong",
    "dai hoc",
    "dh",
    "dhqg",
    "hv",
    "khoa",
    "phong",
    "trung tam",
    "uy ban",
    "ubnd",
    "vu phap",
    "vu giao",
    "vu to",
    "cuc",
    "tong cuc",
    "tong cong",
    "cong ty",
    "tap doan",
    "hoi dong",
    "hoi lien",
    "hoi nha",
    "hoi khoa",
    "doan thanh",
    "doan dai",
    "dai bieu",
    "dai dien",
    "toan the",
    "toan bo",
    "cac",
    "lanh dao",
    "tat ca",
    "cong an",
    "bao tang",
    "tap chi",
    "nha xuat",
    "van phong",
    "bo mon",
    "to chuc",
    "tieu ban",
    "khach",
    "university",
    "institute",
    "faculty",
    "department",
    "ministry",
    "college",
    "academy",
    "school",
    "centre",
    "center",
    "company",
    "organising",
    "organizing",
    "committee",
    "all",
    "participants",
    "everyone",
    "technische universitat",
    "universitat",
    "landeshauptstadt",
];

/// Small words inside names from elsewhere.
const PARTICLES: [&str; 12] =
    ["da", "de", "del", "der", "di", "van", "von", "la", "le", "bin", "al", "dos"];

/// Words of a name.
const LEAST: usize = 2;
const MOST: usize = 7;

/// Whether the text can be somebody's bare name: "Nguyễn Văn A", "Marcus da Gloria Martins".
pub(super) fn is_name(text: &str) -> bool {
    let parts: Vec<&str> = text.split_whitespace().collect();
    (LEAST..=MOST).contains(&parts.len())
        && parts.iter().all(|part| is_capital(part) || PARTICLES.contains(part))
        && is_capital(parts[0])
        && !is_organisation(text)
}

/// Whether the name begins as Vietnamese names do, so that it needs no title to be a new one.
pub(in crate::programme::sheet) fn is_family_name(name: &str) -> bool {
    let first = name.split_whitespace().next().map(fold);
    first.is_some_and(|first| FAMILIES.contains(&first.as_str()))
}

/// Whether the text begins like the name of an organisation or a group.
pub(in crate::programme) fn is_organisation(text: &str) -> bool {
    let folded = words(text).join(" ");
    let begins = |start: &&str| {
        folded.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    // "Trương Thị B" is a person, "Trường Đại học B" is not.
    let family = text.split_whitespace().next().map(str::to_lowercase);
    let is_family = matches!(family.as_deref(), Some("trương" | "trưởng" | "đoàn" | "vũ" | "tống"));
    !is_family && ORGANISATIONS.iter().any(begins)
        || folded.split(' ').any(|word| matches!(word, "university" | "universitat" | "gmbh"))
}

fn is_capital(word: &str) -> bool {
    let word = word.trim_matches(['.', '’', '\'', '-']);
    word.chars().next().is_some_and(char::is_uppercase)
        && word
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.') || is_mark(c))
}

fn is_mark(character: char) -> bool {
    unicode_normalization::char::is_combining_mark(character)
}
