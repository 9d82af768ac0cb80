//! The conversation about the venue.
//!
//! - [`venue`], [`taxi`], [`pin`]: where it is and how to get there
//! - [`rooms`] and [`room`]: what is where inside
//! - [`facts`] and [`fact`]: what is good to know

mod facts;
mod place;
mod rooms;

pub use facts::{fact, facts};
pub use place::{not_found, pin, taxi, venue};
pub use rooms::{room, rooms};

use crate::telegram::Button;
use crate::texts::Texts;
use crate::venue::Press;

/// The way back to the venue's card.
fn back_to_venue(texts: Texts, event: i64) -> Vec<Button> {
    vec![Button::press(texts.venue_back_button(), Press::Venue.at(event))]
}
