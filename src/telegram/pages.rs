//! Long lists in pages: what stands on one, its numbered buttons and the way to the others.

use std::ops::Range;

use super::{Button, Press};
use crate::texts::Texts;

/// Numbered buttons side by side.
const NUMBERS_IN_A_ROW: usize = 5;

/// One page of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// From 0.
    pub number: usize,
    /// How many there are; at least one, even of an empty list.
    pub count: usize,
    /// Which items of the list stand on it.
    pub items: Range<usize>,
}

impl Page {
    /// The page `wanted` of a list of `total` items, `size` a page; beyond the end, the last one,
    /// because the list may have become shorter since the button was drawn.
    pub fn of(total: usize, size: usize, wanted: usize) -> Self {
        let count = total.div_ceil(size).max(1);
        let number = wanted.min(count - 1);
        let begin = number * size;
        Self { number, count, items: begin..total.min(begin + size) }
    }

    /// "Trang 2/3"; `None` when there is but one.
    pub fn place(&self, texts: Texts) -> Option<String> {
        (self.count > 1).then(|| texts.agenda_page(shown(self.number), shown(self.count - 1)))
    }

    /// The buttons to the page before and the page after.
    pub fn turns(&self, texts: Texts, to: impl Fn(usize) -> Press) -> Vec<Button> {
        let before = self.number.checked_sub(1).map(|page| (texts.agenda_page_before(), page));
        let after = self.number + 1;
        let after = (after < self.count).then(|| (texts.agenda_page_after(), after));
        [before, after]
            .into_iter()
            .flatten()
            .map(|(label, page)| Button::press(label, to(page)))
            .collect()
    }
}

/// Buttons numbered from `first`, in rows of about equal length.
pub fn numbered(first: usize, presses: impl IntoIterator<Item = Press>) -> Vec<Vec<Button>> {
    let buttons: Vec<Button> = (first..)
        .zip(presses)
        .map(|(number, press)| Button::press(number.to_string(), press))
        .collect();
    let rows = buttons.len().div_ceil(NUMBERS_IN_A_ROW).max(1);
    let in_a_row = buttons.len().div_ceil(rows).max(1);
    buttons.chunks(in_a_row).map(<[Button]>::to_vec).collect()
}

/// `text` in one line of at most `limit` characters, cut after a whole word.
pub fn label(text: &str, limit: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let whole = words.join(" ");
    if whole.chars().count() <= limit {
        return whole;
    }
    let room = limit.saturating_sub(1);
    let mut kept = String::new();
    let mut length = 0;
    for word in words {
        length += word.chars().count() + usize::from(!kept.is_empty());
        if length > room {
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    if kept.is_empty() {
        kept = whole.chars().take(room).collect();
    }
    kept.truncate(kept.trim_end_matches(|end: char| !end.is_alphanumeric() && end != ')').len());
    kept.push('…');
    kept
}

/// A page's number as people count.
fn shown(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX).saturating_add(1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_page_beyond_the_end_is_the_last() {
        for (total, wanted, number, count, items) in [
            (0, 0, 0, 1, 0..0),
            (0, 7, 0, 1, 0..0),
            (8, 0, 0, 1, 0..8),
            (9, 1, 1, 2, 8..9),
            (9, usize::MAX, 1, 2, 8..9),
        ] {
            assert_eq!(Page::of(total, 8, wanted), Page { number, count, items });
        }
    }

    #[test]
    fn numbers_stand_in_rows_of_about_equal_length() {
        for (buttons, rows) in [
            (0, vec![]),
            (1, vec![1]),
            (5, vec![5]),
            (6, vec![3, 3]),
            (7, vec![4, 3]),
            (10, vec![5, 5]),
        ] {
            let presses = (0..buttons).map(|_| Press::new('a', 1, &["x"]));
            let lengths: Vec<usize> = numbered(1, presses).iter().map(Vec::len).collect();
            assert_eq!(lengths, rows);
        }
    }

    #[test]
    fn a_label_ends_with_a_whole_word() {
        for (text, limit, cut) in [
            ("Khai mạc", 8, "Khai mạc"),
            ("Khai mạc hội nghị", 12, "Khai mạc…"),
            ("Thảo luận: nhóm 1", 12, "Thảo luận…"),
            ("Hai\n dòng", 20, "Hai dòng"),
            ("Donaudampfschifffahrt", 6, "Donau…"),
        ] {
            assert_eq!(label(text, limit), cut);
        }
    }

    proptest! {
        #[test]
        fn the_pages_hold_every_item_once(total in 0_usize..200, size in 1_usize..12) {
            let count = Page::of(total, size, 0).count;
            let items: Vec<usize> =
                (0..count).flat_map(|number| Page::of(total, size, number).items).collect();
            prop_assert_eq!(items, (0..total).collect::<Vec<_>>());
        }

        #[test]
        fn a_label_is_never_too_long(text in ".{0,80}", limit in 2_usize..40) {
            prop_assert!(label(&text, limit).chars().count() <= limit);
        }
    }
}
