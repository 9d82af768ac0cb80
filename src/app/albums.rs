//! Albums: several pictures that somebody sent as one message, and that want one answer.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// Albums that are remembered; the pictures of one come within moments.
const REMEMBERED: usize = 1_000;

/// The albums whose first picture came lately. Forgetting one costs an answer too many.
#[derive(Debug, Default)]
pub(super) struct Albums(Mutex<VecDeque<String>>);

impl Albums {
    /// Whether a picture of the album `id` came before; notes that one has come now.
    pub(super) fn goes_on(&self, id: &str) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.iter().rev().any(|album| album == id) {
            return true;
        }
        if known.len() == REMEMBERED {
            known.pop_front();
        }
        known.push_back(id.to_owned());
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_picture_of_an_album_is_news() {
        let albums = Albums::default();
        let seen = ["a", "a", "b", "a"].map(|album| albums.goes_on(album));
        assert_eq!(seen, [false, true, false, true]);
        for album in 0..=REMEMBERED {
            albums.goes_on(&album.to_string());
        }
        assert!(!albums.goes_on("a"));
    }
}
