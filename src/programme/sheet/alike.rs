//! Rooms and people whose names differ by no more than a slip: offered, never corrected.

use super::build::Built;
use super::trouble::SheetTrouble;
use crate::programme::problem::Section;
use crate::texts::{fold, words};

/// Names that are compared; comparing is for each with each.
const COMPARED: usize = 500;
/// Characters from which one wrong letter is a slip and not another name.
const LONG: usize = 10;

/// Notes every pair that may be one; `rows` are names with their places.
pub(super) fn note(built: &mut Built, section: Section, rows: &[(&str, usize)]) {
    let folded: Vec<String> =
        rows.iter().take(COMPARED).map(|(name, _)| words(name).join(" ")).collect();
    for (later, name) in folded.iter().enumerate() {
        let earlier = folded[..later].iter().position(|other| is_slip(name, other));
        if let Some(earlier) = earlier {
            let (one, other) = (rows[later].0.to_owned(), rows[earlier].0.to_owned());
            // Two names that are both marked throughout are two names: Thúy is not Thủy.
            if *name == folded[earlier] && is_marked(&one) && is_marked(&other) {
                continue;
            }
            built.fault(rows[later].1, SheetTrouble::Alike { section, one, other });
        }
    }
}

fn is_marked(name: &str) -> bool {
    fold(name) != name.to_lowercase()
}

fn is_slip(one: &str, other: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    // "Phòng A" and "Phòng B", "Nguyễn Văn A" and "Nguyễn Văn B" differ where they must.
    let last = |text: &str| text.rsplit(' ').next().map(str::len).unwrap_or_default();
    if one == other {
        return true;
    }
    one.len().abs_diff(other.len()) <= 1
        && one.chars().count() >= LONG
        && digits(one) == digits(other)
        && last(one) > 1
        && last(other) > 1
        && strsim::osa_distance(one, other) == 1
        && one.split(' ').count() == other.split(' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_told_from_another_name() {
        for (one, other, noted) in [
            ("Nguyễn Văn Hùng", "Nguyen Van Hung", true),
            ("Hội trường lớn", "Hội trưởng lớn", false),
            ("Nguyễn Thị Hương", "Nguyễn Thị Hươngg", true),
            ("Phòng họp 301", "Phòng họp 302", false),
            ("Nguyễn Văn A", "Nguyễn Văn B", false),
            ("Lê An", "Lê Ân", false),
            ("Trần Bình", "Lê Bình", false),
        ] {
            let mut built = Built::default();
            note(&mut built, Section::Person, &[(one, 1), (other, 2)]);
            assert_eq!(built.faults.len(), usize::from(noted), "{one} {other}");
        }
    }
}
