//! What a conversation answers: nouns only, nothing is sent here.

use crate::texts::Html;

use super::press::Press;

/// The answer to one update.
#[derive(Clone, Debug, Default)]
pub struct Reply {
    /// What happens, in order.
    pub acts: Vec<Act>,
    /// A short line over the chat, for a press; Telegram shows at most 200 characters.
    pub toast: Option<String>,
}

/// One thing that happens in the chat.
#[derive(Clone, Debug)]
pub enum Act {
    /// A new message.
    Send(Card),
    /// The pressed message becomes this; without one, or when it is too old, a new message.
    Show(Card),
    /// A new message with a picture or a file that Telegram has already.
    Attached(Attached, Card),
    /// A picture made just now.
    Picture(Picture),
    /// A file.
    Document(Document),
    /// A place on the map.
    Pin(Pin),
}

/// A message that nobody waits for: a letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// What it says.
    pub card: Card,
    /// It arrives without a sound.
    pub silent: bool,
}

/// What goes out as a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Posting {
    /// A new message.
    Message(Message),
    /// A new message with a picture or a file.
    Attached(Attached, Message),
    /// An earlier message of ours reads so now.
    Edit(Earlier, Card),
    /// An earlier message of ours reads so now; where Telegram edits it no more, this is a new one.
    Renew(Earlier, Message),
    /// An earlier message of ours is gone; where Telegram deletes it no more, it reads so.
    Delete(Earlier, Card),
}

/// A message of ours that went out before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Its number in the chat.
    pub message: i64,
    /// Whether its words stand under a picture or a file.
    pub is_caption: bool,
}

/// A picture or a file that Telegram has already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Which of both.
    pub kind: Attachment,
    /// The id by which this bot can send it again.
    pub file: String,
}

/// What stands above the words of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attachment {
    /// A picture.
    Picture,
    /// A file.
    File,
}

/// A text with its buttons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What it says; cut where it is longer than Telegram takes.
    pub text: Html,
    /// What stands below it.
    pub keyboard: Keyboard,
}

/// The buttons of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    /// None; the persistent keyboard stays as it is.
    #[default]
    None,
    /// Buttons under the message, row by row.
    Inline(Vec<Vec<Button>>),
    /// The persistent keyboard in place of the phone's letters, with the hint of the empty line.
    Persistent(Vec<Vec<String>>, String),
}

/// One inline button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says.
    pub label: String,
    /// What it does.
    pub does: Does,
}

/// What a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Tells the bot.
    Press(Press),
    /// Opens an address.
    Open(String),
}

/// A picture made just now, as a PNG.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Its name with the ending.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
    /// What is said below it; cut where it is longer than Telegram takes.
    pub caption: Html,
}

/// A file made for one person.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its name with the ending.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub content: Vec<u8>,
    /// What is said below it.
    pub caption: Html,
}

/// A place on the map.
#[derive(Clone, Debug)]
pub struct Pin {
    /// The place's name.
    pub title: String,
    /// Its postal address.
    pub address: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Buttons under it.
    pub buttons: Vec<Vec<Button>>,
}

impl Reply {
    /// No answer at all, for what people do not expect one to.
    pub fn nothing() -> Self {
        Self::default()
    }

    /// A new message.
    pub fn send(card: impl Into<Card>) -> Self {
        Self { acts: vec![Act::Send(card.into())], toast: None }
    }

    /// The pressed message becomes `card`; when nothing was pressed, a new message.
    pub fn show(card: impl Into<Card>) -> Self {
        Self { acts: vec![Act::Show(card.into())], toast: None }
    }

    /// Only a short line over the chat.
    pub fn toast(text: impl Into<String>) -> Self {
        Self { acts: Vec::new(), toast: Some(text.into()) }
    }

    /// Adds `act` at the end.
    #[must_use]
    pub fn and(mut self, act: Act) -> Self {
        self.acts.push(act);
        self
    }

    /// Adds a short line over the chat.
    #[must_use]
    pub fn with_toast(mut self, text: impl Into<String>) -> Self {
        self.toast = Some(text.into());
        self
    }
}

impl Card {
    /// A text without buttons.
    pub fn new(text: Html) -> Self {
        Self { text, keyboard: Keyboard::None }
    }

    /// A text with inline buttons; empty rows are left out.
    pub fn with_buttons(text: Html, rows: impl IntoIterator<Item = Vec<Button>>) -> Self {
        let rows: Vec<_> = rows.into_iter().filter(|row| !row.is_empty()).collect();
        let keyboard = if rows.is_empty() { Keyboard::None } else { Keyboard::Inline(rows) };
        Self { text, keyboard }
    }

    /// The inline buttons, to add to.
    pub fn rows_mut(&mut self) -> &mut Vec<Vec<Button>> {
        if !matches!(self.keyboard, Keyboard::Inline(_)) {
            self.keyboard = Keyboard::Inline(Vec::new());
        }
        match &mut self.keyboard {
            Keyboard::Inline(rows) => rows,
            Keyboard::None | Keyboard::Persistent(..) => unreachable!("it was made inline above"),
        }
    }
}

impl From<Html> for Card {
    fn from(text: Html) -> Self {
        Self::new(text)
    }
}

impl Button {
    /// A button that tells the bot.
    pub fn press(label: impl Into<String>, press: Press) -> Self {
        Self { label: label.into(), does: Does::Press(press) }
    }

    /// A button that opens an address.
    pub fn open(label: impl Into<String>, address: impl Into<String>) -> Self {
        Self { label: label.into(), does: Does::Open(address.into()) }
    }
}
