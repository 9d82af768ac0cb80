//! The venue's buttons.

use crate::telegram;

/// The venue's letter in a button's data.
pub const FEATURE: char = 'v';

/// What a button of the venue asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The venue's card.
    Venue,
    /// The address as a card in Vietnamese, to show a taxi driver.
    Taxi,
    /// The place on the map.
    Pin,
    /// The list of rooms.
    Rooms,
    /// A room's card.
    Room(String),
    /// A page of the facts.
    Facts(usize),
    /// A fact's card, by its key ([`crate::programme::Programme::fact_key`]).
    Fact(u32),
}

impl Press {
    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let words = match self {
            Self::Venue => vec!["v".to_owned()],
            Self::Taxi => vec!["taxi".to_owned()],
            Self::Pin => vec!["pin".to_owned()],
            Self::Rooms => vec!["rooms".to_owned()],
            Self::Room(id) => vec!["r".to_owned(), id.clone()],
            Self::Facts(page) => vec!["facts".to_owned(), page.to_string()],
            Self::Fact(key) => vec!["f".to_owned(), key.to_string()],
        };
        telegram::Press { feature: FEATURE, event, words }
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["v"] => Self::Venue,
            ["taxi"] => Self::Taxi,
            ["pin"] => Self::Pin,
            ["rooms"] => Self::Rooms,
            ["r", id] => Self::Room(id.to_owned()),
            ["facts", page] => Self::Facts(page.parse().ok()?),
            ["f", key] => Self::Fact(key.parse().ok()?),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        for press in [
            Press::Venue,
            Press::Taxi,
            Press::Pin,
            Press::Rooms,
            Press::Room("a-room-whose-id-is-the-very-long".to_owned()),
            Press::Facts(3),
            Press::Fact(u32::MAX),
        ] {
            let data = press.at(999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
    }
}
