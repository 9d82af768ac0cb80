//! Everything this Telegram remembers, behind one short lock.

use std::collections::HashMap;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::broadcast;

use super::calls::Calls;
use super::chat::{Chat, ChatKind};
use super::fault::Faults;
use super::limits::{Bucket, Limits};
use super::message::{Author, Document, Message};
use super::profile::Profile;
use super::queries::Queries;
use super::updates::Updates;
use super::watch::Change;
use crate::clock::Moment;

/// A registered person.
#[derive(Clone, Debug)]
pub struct Person {
    /// User id, which is also the id of the private chat.
    pub id: i64,
    /// First name.
    pub first_name: String,
    /// The language their app is set to.
    pub language: Option<String>,
    /// Whether the account is gone.
    pub deactivated: bool,
}

/// The whole memory.
#[derive(Debug)]
pub struct State {
    /// How much is taken.
    pub limits: Limits,
    /// People by id.
    pub people: HashMap<i64, Person>,
    /// Chats by id.
    pub chats: HashMap<i64, Chat>,
    /// Updates not yet confirmed, and who waits for them.
    pub updates: Updates,
    /// Commands, names and descriptions.
    pub profile: Profile,
    /// Pressed buttons that wait for an answer, and the answers given.
    pub queries: Queries,
    /// Uploaded files by id.
    pub files: HashMap<String, Document>,
    /// Failures to come.
    pub faults: Faults,
    /// What the bot called.
    pub calls: Calls,
    /// Bulk sends still allowed.
    pub bulk: Bucket,
    /// The round trip added to every answer but getUpdates.
    pub latency: Duration,
    last_message: i64,
    changes: broadcast::Sender<Change>,
}

impl State {
    /// An empty world.
    pub fn new(limits: Limits, changes: broadcast::Sender<Change>) -> Self {
        Self {
            limits,
            people: HashMap::new(),
            chats: HashMap::new(),
            updates: Updates::default(),
            profile: Profile::default(),
            queries: Queries::default(),
            files: HashMap::new(),
            faults: Faults::default(),
            calls: Calls::default(),
            bulk: Bucket::default(),
            latency: Duration::ZERO,
            last_message: 0,
            changes,
        }
    }

    /// The next message id of the bot.
    pub fn next_message(&mut self) -> i64 {
        self.last_message += 1;
        self.last_message
    }

    /// Marks a chat as changed and tells those who watch.
    pub fn touch(&mut self, chat: i64) {
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.version += 1;
            tell(&self.changes, || Change::Chat { chat: chat.id, version: chat.version });
        }
    }

    /// Tells those who watch, if there are any.
    pub fn tell(&self, change: impl FnOnce() -> Change) {
        tell(&self.changes, change);
    }

    /// The person with this id; somebody nobody registered gets a name of their own.
    pub fn person(&mut self, id: i64) -> &Person {
        self.people.entry(id).or_insert_with(|| Person {
            id,
            first_name: format!("Đại biểu {id}"),
            language: None,
            deactivated: false,
        })
    }

    /// The private chat with a person.
    pub fn private_chat(&mut self, person: i64) -> &mut Chat {
        let name = self.person(person).first_name.clone();
        self.chats.entry(person).or_insert_with(|| Chat::new(person, ChatKind::Private, &name))
    }

    /// A person as they stand in `from`.
    pub fn person_wire(&self, id: i64) -> Value {
        let Some(person) = self.people.get(&id) else {
            return json!({"id": id, "is_bot": false, "first_name": ""});
        };
        let mut wire = json!({"id": id, "is_bot": false, "first_name": person.first_name});
        if let Some(language) = &person.language {
            wire["language_code"] = json!(language);
        }
        wire
    }
}

/// A bare message of `from`, to be filled in.
pub fn blank(id: i64, chat: i64, from: Author, at: Moment) -> Message {
    Message {
        id,
        chat,
        from,
        at,
        edited: None,
        text: String::new(),
        entities: Vec::new(),
        buttons: Vec::new(),
        document: None,
        venue: None,
        attachment: None,
        reply_to: None,
        silent: false,
        carries_keyboard: false,
    }
}

fn tell(changes: &broadcast::Sender<Change>, change: impl FnOnce() -> Change) {
    if changes.receiver_count() > 0 {
        // The last receiver may have gone in between; then nobody wants to know.
        let _ = changes.send(change());
    }
}
