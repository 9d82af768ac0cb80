//! What can be seen of the world: phones, calls, what still waits.

use std::collections::BTreeMap;

use super::calls::Call;
use super::markup::Keyboard;
use super::message::{Document, Message};
use super::profile::{Command, in_language};
use super::queries::Answer;
use super::world::{BOT_FIRST_NAME, World};
use crate::clock::Moment;

/// How long, in seconds, a phone shows that the bot is typing.
const TYPING_LASTS: i64 = 5;

impl World {
    /// Every message of a chat as it stands now, oldest first.
    pub fn chat(&self, chat: i64) -> Vec<Message> {
        let state = self.state();
        state.chats.get(&chat).map(|c| c.messages.values().cloned().collect()).unwrap_or_default()
    }

    /// The last `count` messages of a chat, oldest first.
    pub fn last_messages(&self, chat: i64, count: usize) -> Vec<Message> {
        let state = self.state();
        let Some(chat) = state.chats.get(&chat) else { return Vec::new() };
        let mut last: Vec<Message> = chat.messages.values().rev().take(count).cloned().collect();
        last.reverse();
        last
    }

    /// One message as it stands now.
    pub fn message(&self, chat: i64, id: i64) -> Option<Message> {
        self.state().chats.get(&chat)?.messages.get(&id).cloned()
    }

    /// What the bot wrote in a chat after the message `id` (0: everything), oldest first.
    pub fn bot_messages_after(&self, chat: i64, id: i64) -> Vec<Message> {
        let state = self.state();
        let Some(chat) = state.chats.get(&chat) else { return Vec::new() };
        let later = chat.messages.range(id.saturating_add(1)..).map(|(_, message)| message);
        later.filter(|message| message.is_from_bot()).cloned().collect()
    }

    /// The id of the newest message in a chat, 0 when there is none.
    pub fn last_id(&self, chat: i64) -> i64 {
        let state = self.state();
        state.chats.get(&chat).and_then(|c| c.messages.keys().next_back().copied()).unwrap_or(0)
    }

    /// How many messages the bot has in all chats.
    pub fn bot_message_count(&self) -> usize {
        let state = self.state();
        let messages = state.chats.values().flat_map(|chat| chat.messages.values());
        messages.filter(|message| message.is_from_bot()).count()
    }

    /// A file the bot uploaded.
    pub fn file(&self, id: &str) -> Option<Document> {
        self.state().files.get(id).cloned()
    }

    /// The keyboard below the input field, as the phone would show it.
    pub fn keyboard(&self, chat: i64) -> Option<Keyboard> {
        self.state().chats.get(&chat)?.keyboard.clone()
    }

    /// The ids of pinned messages, newest last.
    pub fn pinned(&self, chat: i64) -> Vec<i64> {
        self.state().chats.get(&chat).map(|chat| chat.pinned.clone()).unwrap_or_default()
    }

    /// How often a chat has changed.
    pub fn version(&self, chat: i64) -> u64 {
        self.state().chats.get(&chat).map_or(0, |chat| chat.version)
    }

    /// Whether the phone shows that the bot is typing.
    pub fn typing(&self, chat: i64) -> bool {
        let since = self.state().chats.get(&chat).and_then(|chat| chat.typing);
        since.is_some_and(|since| (self.now() - since).num_seconds().abs() < TYPING_LASTS)
    }

    /// Whether a person has blocked the bot, or a group has put it out.
    pub fn is_blocked(&self, chat: i64) -> bool {
        let state = self.state();
        state.chats.get(&chat).is_some_and(|chat| chat.standing == super::Standing::Kicked)
    }

    /// The menu a person sees.
    pub fn commands(&self, person: i64) -> Vec<Command> {
        let language = self.language(person);
        let state = self.state();
        state.profile.commands_for(person, &language).to_vec()
    }

    /// The bot's name as a person sees it.
    pub fn name(&self, person: i64) -> String {
        let language = self.language(person);
        let state = self.state();
        in_language(&state.profile.names, &language).unwrap_or(BOT_FIRST_NAME).to_owned()
    }

    /// The bot's description as a person sees it.
    pub fn description(&self, person: i64) -> String {
        let language = self.language(person);
        let state = self.state();
        in_language(&state.profile.descriptions, &language).unwrap_or_default().to_owned()
    }

    /// The bot's short description as a person sees it.
    pub fn short_description(&self, person: i64) -> String {
        let language = self.language(person);
        let state = self.state();
        in_language(&state.profile.short_descriptions, &language).unwrap_or_default().to_owned()
    }

    /// The bot's names by language; the empty language is the default.
    pub fn names(&self) -> BTreeMap<String, String> {
        let names = self.state().profile.names.clone();
        let default = (String::new(), BOT_FIRST_NAME.to_owned());
        std::iter::once(default).chain(names).collect()
    }

    /// What the bot answered to the buttons a person pressed, oldest first.
    pub fn answers(&self, person: i64) -> Vec<Answer> {
        self.state().queries.answers(person)
    }

    /// How many pressed buttons were never answered.
    pub fn unanswered(&self) -> usize {
        self.state().queries.waiting()
    }

    /// How often each method was called, refused calls included.
    pub fn calls(&self) -> BTreeMap<&'static str, u64> {
        self.state().calls.counts.clone()
    }

    /// How often one method was called.
    pub fn count(&self, method: &str) -> u64 {
        self.state().calls.counts.get(method).copied().unwrap_or(0)
    }

    /// How many sends and edits were refused because they were more than the limits allow.
    pub fn flooded(&self) -> u64 {
        self.state().calls.flooding
    }

    /// Starts or stops keeping every call; the newest hundred thousand are kept.
    pub fn record_calls(&self, on: bool) {
        self.state().calls.recording = on;
    }

    /// The calls kept, oldest first.
    pub fn recorded_calls(&self) -> Vec<Call> {
        self.state().calls.kept()
    }

    /// How many updates the bot has not confirmed.
    pub fn waiting_updates(&self) -> usize {
        self.state().updates.count()
    }

    /// Since when somebody last wrote in a chat.
    pub fn last_heard(&self, chat: i64) -> Option<Moment> {
        self.state().chats.get(&chat)?.last_heard
    }

    fn language(&self, person: i64) -> String {
        let state = self.state();
        state.people.get(&person).and_then(|person| person.language.clone()).unwrap_or_default()
    }
}
