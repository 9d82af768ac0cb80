//! One message as it stands in a chat now: what a phone shows and what a test reads.

use axum::body::Bytes;

use super::attachment::Attachment;
use super::entity::{self, Entity};
use super::markup::Button;
use crate::clock::Moment;

/// Who wrote a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Our bot.
    Bot,
    /// The person with this user id.
    Person(i64),
}

/// A message in its present form: an edit changes it in place.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// Message id; ids rise over all chats of the bot.
    pub id: i64,
    /// The chat it stands in.
    pub chat: i64,
    /// Who wrote it.
    pub from: Author,
    /// When it was written, by the world's clock.
    pub at: Moment,
    /// When it was last edited.
    pub edited: Option<Moment>,
    /// The text or caption as people read it, without markup.
    pub text: String,
    /// What of the text is bold, a link and so on; offsets in UTF-16 units.
    pub entities: Vec<Entity>,
    /// The buttons under the message, row by row.
    pub buttons: Vec<Vec<Button>>,
    /// A file the bot sent.
    pub document: Option<Document>,
    /// A place the bot sent.
    pub venue: Option<Venue>,
    /// What a person attached instead of words.
    pub attachment: Option<Attachment>,
    /// The message this one answers.
    pub reply_to: Option<i64>,
    /// Whether it came without a sound.
    pub silent: bool,
    /// Whether it brought or removed a keyboard below the input field; such a message cannot be edited.
    pub carries_keyboard: bool,
}

impl Message {
    /// The text as safe HTML, rebuilt from the entities.
    pub fn html(&self) -> String {
        entity::to_html(&self.text, &self.entities)
    }

    /// Whether the bot wrote it.
    pub fn is_from_bot(&self) -> bool {
        self.from == Author::Bot
    }

    /// The labels of all buttons, in reading order.
    pub fn labels(&self) -> Vec<&str> {
        self.buttons.iter().flatten().map(|button| button.text.as_str()).collect()
    }

    /// The first button whose label contains `label`.
    pub fn button(&self, label: &str) -> Option<&Button> {
        self.buttons.iter().flatten().find(|button| button.text.contains(label))
    }
}

/// A file as the bot uploaded it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The id under which it can be sent again.
    pub file_id: String,
    /// File name as shown.
    pub name: String,
    /// Media type.
    pub mime: String,
    /// The content.
    pub bytes: Bytes,
    /// Whether it was sent as a picture.
    pub is_photo: bool,
}

/// A place on the map; a bare location has an empty title and address.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// Name of the place.
    pub title: String,
    /// Street address.
    pub address: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}
