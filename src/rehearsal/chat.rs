//! One chat: its members' view, its messages and what the phone shows around them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::limits::Bucket;
use super::markup::Keyboard;
use super::message::{Author, Message};
use crate::clock::Moment;

/// What kind of chat it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChatKind {
    /// A person and the bot.
    Private,
    /// A basic group.
    Group,
    /// A supergroup.
    Supergroup,
}

/// How the bot stands in the chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The person never wrote to the bot.
    Stranger,
    /// The bot may write.
    Member,
    /// The person blocked the bot, or the group put it out.
    Kicked,
    /// The bot left.
    Left,
    /// The group lives on as the supergroup with this id.
    Migrated(i64),
}

/// A chat as Telegram keeps it.
#[derive(Debug)]
pub struct Chat {
    /// Chat id; negative for groups.
    pub id: i64,
    /// What kind it is.
    pub kind: ChatKind,
    /// The group's title, or the person's first name.
    pub title: String,
    /// How the bot stands in it.
    pub standing: Standing,
    /// The messages by id.
    pub messages: BTreeMap<i64, Message>,
    /// Rises with every change a phone can see.
    pub version: u64,
    /// The keyboard below the input field.
    pub keyboard: Option<Keyboard>,
    /// Since when the bot is typing.
    pub typing: Option<Moment>,
    /// When somebody last wrote.
    pub last_heard: Option<Moment>,
    /// Sends still allowed.
    pub bucket: Bucket,
    /// Pinned messages, newest last.
    pub pinned: Vec<i64>,
}

impl Chat {
    /// An empty chat.
    pub fn new(id: i64, kind: ChatKind, title: &str) -> Self {
        let standing =
            if kind == ChatKind::Private { Standing::Stranger } else { Standing::Member };
        Self {
            id,
            kind,
            title: title.to_owned(),
            standing,
            messages: BTreeMap::new(),
            version: 0,
            keyboard: None,
            typing: None,
            last_heard: None,
            bucket: Bucket::default(),
            pinned: Vec::new(),
        }
    }

    /// Puts a message into the chat. The bot's own message ends its typing; a person's puts a
    /// one-time keyboard away.
    pub fn put(&mut self, message: Message) {
        match message.from {
            Author::Bot => self.typing = None,
            Author::Person(_) => {
                self.last_heard = Some(message.at);
                if self.keyboard.as_ref().is_some_and(|keyboard| keyboard.one_time) {
                    self.keyboard = None;
                }
            }
        }
        self.messages.insert(message.id, message);
    }

    /// The chat as it stands in updates and answers.
    pub fn wire(&self) -> Value {
        match self.kind {
            ChatKind::Private => {
                json!({"id": self.id, "type": "private", "first_name": self.title})
            }
            ChatKind::Group => json!({
                "id": self.id, "type": "group", "title": self.title,
                "all_members_are_administrators": true,
            }),
            ChatKind::Supergroup => {
                json!({"id": self.id, "type": "supergroup", "title": self.title})
            }
        }
    }
}
