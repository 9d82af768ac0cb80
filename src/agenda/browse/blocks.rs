//! Parting a day into pages without tearing apart what is parallel.

use std::collections::BTreeSet;
use std::ops::Range;

/// Sessions on one page: two rows of four number buttons.
const PAGE: usize = 8;
/// Parallel sessions that still stand on one page, their longest lines within one message.
const WHOLE: usize = 14;

/// The places in `sessions` that begin together; `begins` is in the order of `sessions`.
///
/// It jumps from start to start, so a day costs by its hours and not by its sessions.
pub(super) fn blocks<T: Ord>(sessions: &[usize], begins: impl Fn(usize) -> T) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let mut from = 0;
    while let Some(first) = sessions.get(from) {
        let start = begins(*first);
        let length = sessions[from..].partition_point(|session| begins(*session) <= start);
        let until = from + length.max(1);
        blocks.push(from..until);
        from = until;
    }
    blocks
}

/// The blocks that overlap put together, as far as they fit a page: a late session still belongs to
/// those it was planned with. `begins` and `ends` are a place's, in order of the begin, then the end.
pub(super) fn together<T: Ord>(
    blocks: &[Range<usize>],
    begins: impl Fn(usize) -> T,
    ends: impl Fn(usize) -> T,
) -> Vec<Range<usize>> {
    // The last of those that begin together is the last to end.
    let end = |block: &Range<usize>| ends(block.end - 1);
    let mut clusters: Vec<Vec<Range<usize>>> = Vec::new();
    let mut until: Option<T> = None;
    for block in blocks.iter().filter(|block| !block.is_empty()) {
        match clusters.last_mut() {
            Some(cluster) if until.as_ref().is_some_and(|until| begins(block.start) < *until) => {
                cluster.push(block.clone());
            }
            _ => clusters.push(vec![block.clone()]),
        }
        until = until.max(Some(end(block)));
    }
    let whole = |cluster: &Vec<Range<usize>>| Some(cluster.first()?.start..cluster.last()?.end);
    let units = clusters.into_iter().flat_map(|cluster| match whole(&cluster) {
        Some(whole) if whole.len() <= WHOLE => vec![whole],
        _ => cluster,
    });
    units.collect()
}

/// Parts `blocks` into pages of at most [`PAGE`]. A larger block has a page of its own, and several
/// of nearly the same length only when one message would not hold it.
pub(super) fn pages(blocks: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut pages: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for block in blocks {
        match pages.last_mut() {
            Some(page) if open && block.end - page.start <= PAGE => page.end = block.end,
            _ if block.len() <= PAGE => {
                pages.push(block.clone());
                open = true;
            }
            _ => {
                let parts = if block.len() <= WHOLE { 1 } else { block.len().div_ceil(PAGE) };
                pages.extend(even(block, parts));
                open = false;
            }
        }
    }
    pages
}

/// The page with the place `place`; the first one when there is none.
pub(super) fn page_of(pages: &[Range<usize>], place: usize) -> usize {
    pages.iter().position(|page| page.contains(&place)).unwrap_or(0)
}

/// At most `most` of `count` pages for a row of buttons: the one shown, its neighbours, both ends,
/// and others evenly between, so that any page is a few presses away.
pub(super) fn ladder(count: usize, shown: usize, most: usize) -> Vec<usize> {
    if count <= most {
        return (0..count).collect();
    }
    let near = [Some(shown), shown.checked_sub(1), Some(shown + 1)];
    let ends = [Some(0), Some(count - 1)];
    let mut rungs: BTreeSet<usize> =
        near.into_iter().chain(ends).flatten().filter(|page| *page < count).collect();
    // A step more than are missing, because some of them stand there already.
    for step in 1..most {
        if rungs.len() < most {
            rungs.insert(step * count / most);
        }
    }
    rungs.into_iter().collect()
}

fn even(block: &Range<usize>, parts: usize) -> impl Iterator<Item = Range<usize>> {
    let (start, length) = (block.start, block.len());
    (0..parts).map(move |part| start + part * length / parts..start + (part + 1) * length / parts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Blocks of these lengths, one after the other.
    fn of(lengths: &[usize]) -> Vec<Range<usize>> {
        let mut from = 0;
        let next = |length: &usize| {
            let block = from..from + length;
            from = block.end;
            block
        };
        lengths.iter().map(next).collect()
    }

    fn lengths(ranges: &[Range<usize>]) -> Vec<usize> {
        ranges.iter().map(Range::len).collect()
    }

    #[test]
    fn a_block_moves_to_the_next_page_rather_than_being_torn() {
        for (blocks, expected) in [
            (&[][..], vec![]),
            (&[1, 1, 1], vec![3]),
            (&[1, 1, 1, 1, 1, 1, 1, 1, 1], vec![8, 1]),
            (&[1, 1, 1, 1, 1, 1, 4, 1], vec![6, 5]),
            (&[4, 4], vec![8]),
            (&[5, 4, 4], vec![5, 8]),
            (&[1, 20, 1, 1], vec![1, 6, 7, 7, 2]),
            (&[9, 1], vec![9, 1]),
        ] {
            assert_eq!(lengths(&pages(&of(blocks))), expected, "{blocks:?}");
        }
    }

    #[test]
    fn blocks_are_what_begins_together() {
        let begins = [700, 800, 800, 800, 900];
        let of = |sessions: &[usize]| lengths(&blocks(sessions, |session| begins[session]));
        assert_eq!(of(&[0, 1, 2, 3, 4]), [1, 3, 1]);
        assert_eq!(of(&[1, 3]), [2]);
        assert!(of(&[]).is_empty());
    }

    #[test]
    fn what_overlaps_stays_together_while_it_fits_a_page() {
        // Places with their begin and end.
        let times = [(8, 9), (9, 11), (9, 12), (10, 13), (13, 14)];
        let unit = |times: &[(u32, u32)]| {
            let places: Vec<usize> = (0..times.len()).collect();
            let blocks = blocks(&places, |place| times[place].0);
            lengths(&together(&blocks, |place| times[place].0, |place| times[place].1))
        };
        assert_eq!(unit(&times), [1, 3, 1]);
        // What is open all day does not put the whole day on one page.
        let mut open_all_day: Vec<(u32, u32)> = (8..24).map(|hour| (hour, hour + 1)).collect();
        open_all_day[0].1 = 24;
        assert_eq!(unit(&open_all_day), [1; 16]);
        assert!(unit(&[]).is_empty());
    }

    #[test]
    fn any_page_of_a_long_day_is_a_few_presses_away() {
        assert_eq!(ladder(3, 1, 8), [0, 1, 2]);
        assert_eq!(ladder(8, 7, 8), [0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(ladder(80, 0, 8), [0, 1, 10, 20, 30, 40, 50, 79]);
        assert_eq!(ladder(80, 44, 8), [0, 10, 20, 30, 43, 44, 45, 79]);
    }

    proptest! {
        #[test]
        fn the_ladder_holds_the_page_shown_and_both_ends(
            count in 1_usize..300,
            shown in 0_usize..300,
        ) {
            let shown = shown % count;
            let rungs = ladder(count, shown, 8);
            prop_assert!(rungs.len() <= 8 && rungs.is_sorted());
            for page in [0, shown, count - 1, (shown + 1).min(count - 1)] {
                prop_assert!(rungs.contains(&page));
            }
        }

        #[test]
        fn pages_hold_everything_once_and_tear_nothing_that_fits(
            lengths in prop::collection::vec(1_usize..25, 0..20),
        ) {
            let blocks = of(&lengths);
            let pages = pages(&blocks);
            let mut expected = 0;
            for page in &pages {
                prop_assert_eq!(page.start, expected);
                prop_assert!((1..=WHOLE).contains(&page.len()));
                expected = page.end;
            }
            prop_assert_eq!(expected, lengths.iter().sum::<usize>());
            for block in blocks.iter().filter(|block| block.len() <= WHOLE) {
                prop_assert_eq!(page_of(&pages, block.start), page_of(&pages, block.end - 1));
            }
        }
    }
}
