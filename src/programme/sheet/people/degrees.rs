//! Whether two titles can be one person's.

use crate::texts::words;

/// What two titles say of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme::sheet) enum Titles {
    /// They may be one person's.
    Same,
    /// They may be, and one of them is out of date or a slip.
    Differ,
    /// They cannot be.
    Two,
}

/// Degrees by height, folded.
const DEGREES: [(u8, &[&str]); 4] = [
    (1, &["ths", "sy", "si", "ncs", "msc", "ma", "mba"]),
    (2, &["ts", "tskh", "dr", "phd"]),
    (3, &["pgs", "pgsts", "assoc"]),
    (4, &["gs", "gsts", "prof", "professor"]),
];
const MEN: [&str; 2] = ["ong", "mr"];
const WOMEN: [&str; 4] = ["ba", "mrs", "ms", "co"];

/// Compares titles as they are typed.
pub(in crate::programme::sheet) fn compare(one: &str, other: &str) -> Titles {
    let (a, b) = (words(one), words(other));
    let is = |words: &[String], list: &[&str]| words.iter().any(|w| list.contains(&w.as_str()));
    if is(&a, &MEN) && is(&b, &WOMEN) || is(&a, &WOMEN) && is(&b, &MEN) {
        return Titles::Two;
    }
    match (height(&a), height(&b)) {
        (Some(a), Some(b)) if a.abs_diff(b) >= 2 => Titles::Two,
        (Some(a), Some(b)) if a != b => Titles::Differ,
        _ => Titles::Same,
    }
}

/// The highest degree; `None` where there is none.
fn height(words: &[String]) -> Option<u8> {
    let joined = words.join(" ");
    let whole = [
        ("pho giao su", 3),
        ("associate professor", 3),
        ("giao su", 4),
        ("tien s", 2),
        ("thac s", 1),
    ];
    let spelt = whole.iter().find(|(title, _)| joined.contains(title)).map(|(_, height)| *height);
    // "Assoc. Prof." is no professor.
    let associate = words.iter().any(|word| word == "assoc");
    let of = |word: &String| {
        let found = DEGREES.iter().find(|(_, titles)| titles.contains(&word.as_str()))?;
        Some(if associate { found.0.min(3) } else { found.0 })
    };
    spelt.or_else(|| {
        words.iter().filter(|word| !matches!(word.as_str(), "sy" | "si")).filter_map(of).max()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_one_person_are_told_from_those_of_two() {
        for (one, other, expected) in [
            ("PGS.TS.", "PGS, TS", Titles::Same),
            ("PGS.TS.", "Phó Giáo sư, Tiến sĩ", Titles::Same),
            ("TS.", "Ông", Titles::Same),
            ("TS.", "PGS.TS.", Titles::Differ),
            ("ThS.", "TS.", Titles::Differ),
            ("GS.TS.", "PGS.TS.", Titles::Differ),
            ("Assoc. Prof.", "PGS.TS.", Titles::Same),
            ("ThS.", "PGS.TS.", Titles::Two),
            ("Ông", "Bà", Titles::Two),
            ("", "TS.", Titles::Same),
        ] {
            assert_eq!(compare(one, other), expected, "{one} {other}");
        }
    }
}
