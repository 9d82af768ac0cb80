//! What people do in private chats: write, attach, edit, press, block.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use super::attachment::Attachment;
use super::chat::Standing;
use super::entity;
use super::html;
use super::message::{Author, Message};
use super::state::{State, blank};
use super::world::World;
use super::{membership, wire};
use crate::clock::Moment;

impl World {
    /// A person writes to the bot; the update's id. Who had blocked the bot unblocks it first, as
    /// the button in their app does.
    pub fn says(&self, person: i64, text: &str) -> i64 {
        let update = writes(&mut self.state(), self.now(), person, text);
        self.doorbell().notify_waiters();
        update
    }

    /// Many people write at once; the ids of the updates.
    pub fn says_many(&self, lines: &[(i64, &str)]) -> Vec<i64> {
        let (mut state, now) = (self.state(), self.now());
        let updates =
            lines.iter().map(|(person, text)| writes(&mut state, now, *person, text)).collect();
        drop(state);
        self.doorbell().notify_waiters();
        updates
    }

    /// A person writes an answer to one message; the update's id.
    pub fn replies(&self, person: i64, message: i64, text: &str) -> i64 {
        let fill = |sent: &mut Message| {
            text.clone_into(&mut sent.text);
            sent.entities.extend(entity::leading_command(text));
            sent.reply_to = Some(message);
        };
        let update = posts(&mut self.state(), self.now(), person, fill);
        self.doorbell().notify_waiters();
        update
    }

    /// A person sends something else than words; the update's id.
    pub fn sends(&self, person: i64, attachment: Attachment) -> i64 {
        // An empty caption is read as none.
        self.sends_with(person, attachment, "").unwrap_or_default()
    }

    /// A person writes a text that they formatted, given as Telegram's HTML; the update's id.
    pub fn says_formatted(&self, person: i64, markup: &str) -> Result<i64> {
        let (text, entities) = html::read(markup, false).map_err(anyhow::Error::msg)?;
        let fill = |sent: &mut Message| (sent.text, sent.entities) = (text, entities);
        let update = posts(&mut self.state(), self.now(), person, fill);
        self.doorbell().notify_waiters();
        Ok(update)
    }

    /// A person sends a picture or a file with a caption, given as Telegram's HTML; the update's id.
    pub fn sends_with(&self, person: i64, attachment: Attachment, markup: &str) -> Result<i64> {
        let (text, entities) = html::read(markup, false).map_err(anyhow::Error::msg)?;
        let mut state = self.state();
        if let Some(file) = attachment.file() {
            state.files.insert(file.file_id.clone(), file);
        }
        let fill = |sent: &mut Message| {
            sent.attachment = Some(attachment);
            (sent.text, sent.entities) = (text, entities);
        };
        let update = posts(&mut state, self.now(), person, fill);
        drop(state);
        self.doorbell().notify_waiters();
        Ok(update)
    }

    /// A person changes what they wrote; the update's id.
    pub fn edits(&self, person: i64, message: i64, text: &str) -> Result<i64> {
        let (mut state, now) = (self.state(), self.now());
        let chat = state.chats.get_mut(&person).context("this person has no chat")?;
        let edited = chat.messages.get_mut(&message).context("no such message")?;
        ensure!(edited.from == Author::Person(person), "somebody else wrote that message");
        text.clone_into(&mut edited.text);
        edited.entities = entity::leading_command(text).into_iter().collect();
        edited.edited = Some(now);
        let edited = edited.clone();
        let update = wire::message(&edited, &state);
        let id = state.updates.push("edited_message", &update);
        state.touch(person);
        drop(state);
        self.doorbell().notify_waiters();
        Ok(id)
    }

    /// A person presses the button with this data under a message; the update's id. An error when
    /// there is no such button to press.
    pub fn presses(&self, person: i64, message: i64, data: &str) -> Result<i64> {
        {
            let state = self.state();
            let chat = state.chats.get(&person).context("this person has no chat")?;
            let pressed = chat.messages.get(&message).context("no such message")?;
            let shown = |button: &super::Button| button.data.as_deref() == Some(data);
            if !pressed.buttons.iter().flatten().any(shown) {
                bail!("message {message} shows no button with the data {data:?}");
            }
        }
        Ok(self.forges(person, message, data))
    }

    /// A person presses a button nobody showed them, as a forged app can; the update's id.
    pub fn forges(&self, person: i64, message: i64, data: &str) -> i64 {
        let (mut state, now) = (self.state(), self.now());
        state.private_chat(person);
        let query = press(&mut state, now, person, person, message, data);
        let id = state.updates.push("callback_query", &query);
        drop(state);
        self.doorbell().notify_waiters();
        id
    }

    /// A person blocks the bot.
    pub fn blocks(&self, person: i64) {
        stands(&mut self.state(), self.now(), person, Standing::Kicked);
        self.doorbell().notify_waiters();
    }

    /// A person lets the bot write again.
    pub fn unblocks(&self, person: i64) {
        stands(&mut self.state(), self.now(), person, Standing::Member);
        self.doorbell().notify_waiters();
    }

    /// A person's account is deleted.
    pub fn deactivates(&self, person: i64) {
        let mut state = self.state();
        state.person(person);
        if let Some(person) = state.people.get_mut(&person) {
            person.deactivated = true;
        }
        state.touch(person);
    }

    /// Any JSON object as the next update, whatever bots ask for; its id.
    pub fn raw_update(&self, update: Value) -> i64 {
        let id = self.state().updates.push_raw(update);
        self.doorbell().notify_waiters();
        id
    }
}

/// The callback query of a pressed button.
pub(super) fn press(
    state: &mut State,
    now: Moment,
    person: i64,
    chat: i64,
    message: i64,
    data: &str,
) -> Value {
    let id = state.queries.open(person, now);
    let found = state.chats.get(&chat).and_then(|chat| chat.messages.get(&message));
    let shown = match found {
        Some(found) => wire::message(found, state),
        None => json!({
            "chat": state.chats.get(&chat).map(super::chat::Chat::wire),
            "message_id": message, "date": 0,
        }),
    };
    json!({
        "id": id, "from": state.person_wire(person), "message": shown,
        "chat_instance": chat.to_string(), "data": data,
    })
}

fn writes(state: &mut State, now: Moment, person: i64, text: &str) -> i64 {
    posts(state, now, person, |sent| {
        text.clone_into(&mut sent.text);
        sent.entities.extend(entity::leading_command(text));
    })
}

fn posts(state: &mut State, now: Moment, person: i64, fill: impl FnOnce(&mut Message)) -> i64 {
    let standing = state.private_chat(person).standing;
    match standing {
        Standing::Kicked => stands(state, now, person, Standing::Member),
        _ => state.private_chat(person).standing = Standing::Member,
    }
    let mut sent = blank(state.next_message(), person, Author::Person(person), now);
    fill(&mut sent);
    state.private_chat(person).put(sent.clone());
    let body = wire::message(&sent, state);
    let update = state.updates.push("message", &body);
    state.touch(person);
    update
}

fn stands(state: &mut State, now: Moment, person: i64, standing: Standing) {
    let chat = state.private_chat(person);
    let before = std::mem::replace(&mut chat.standing, standing);
    if before == standing {
        return;
    }
    let update = membership::changed(state, person, person, (before, standing), now);
    state.updates.push("my_chat_member", &update);
    state.touch(person);
}
