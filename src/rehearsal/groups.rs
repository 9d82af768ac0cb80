//! What happens in groups: the bot is added, people write, the group moves or puts the bot out.

use serde_json::json;

use super::chat::{Chat, ChatKind, Standing};
use super::entity;
use super::message::Author;
use super::state::{State, blank};
use super::world::{BOT_USERNAME, World};
use super::{membership, people, wire};

impl World {
    /// A person adds the bot to a group (negative id), which begins to exist if it did not.
    pub fn adds_to_group(&self, group: i64, person: i64) {
        let (mut state, now) = (self.state(), self.now());
        state.person(person);
        let chat = group_chat(&mut state, group);
        let before = if chat.version == 0 { Standing::Left } else { chat.standing };
        chat.standing = Standing::Member;
        let change = (before, Standing::Member);
        let update = membership::changed(&state, group, person, change, now);
        state.updates.push("my_chat_member", &update);
        state.touch(group);
        drop(state);
        self.doorbell().notify_waiters();
    }

    /// A person puts the bot out of a group.
    pub fn kicks_from_group(&self, group: i64, person: i64) {
        let (mut state, now) = (self.state(), self.now());
        let chat = group_chat(&mut state, group);
        let before = std::mem::replace(&mut chat.standing, Standing::Kicked);
        let change = (before, Standing::Kicked);
        let update = membership::changed(&state, group, person, change, now);
        state.updates.push("my_chat_member", &update);
        state.touch(group);
        drop(state);
        self.doorbell().notify_waiters();
    }

    /// A person writes in a group; the update's id, or `None` when privacy mode keeps it from the
    /// bot, which sees only commands and what mentions it.
    pub fn says_in_group(&self, group: i64, person: i64, text: &str) -> Option<i64> {
        let (mut state, now) = (self.state(), self.now());
        state.person(person);
        group_chat(&mut state, group);
        let mut sent = blank(state.next_message(), group, Author::Person(person), now);
        text.clone_into(&mut sent.text);
        sent.entities.extend(entity::leading_command(text));
        let heard = text.starts_with('/') || text.contains(&format!("@{BOT_USERNAME}"));
        group_chat(&mut state, group).put(sent.clone());
        let update = heard.then(|| {
            let body = wire::message(&sent, &state);
            state.updates.push("message", &body)
        });
        state.touch(group);
        drop(state);
        self.doorbell().notify_waiters();
        update
    }

    /// A person presses a button under a message in a group; the update's id.
    pub fn presses_in_group(&self, group: i64, person: i64, message: i64, data: &str) -> i64 {
        let (mut state, now) = (self.state(), self.now());
        state.person(person);
        let query = people::press(&mut state, now, person, group, message, data);
        let id = state.updates.push("callback_query", &query);
        drop(state);
        self.doorbell().notify_waiters();
        id
    }

    /// A group becomes a supergroup, whose id this is; the old one refuses from now on.
    pub fn migrates(&self, group: i64) -> i64 {
        let (mut state, now) = (self.state(), self.now());
        let new = group - 1_000_000_000_000;
        let old = group_chat(&mut state, group);
        old.standing = Standing::Migrated(new);
        let title = old.title.clone();
        state.chats.insert(new, Chat::new(new, ChatKind::Supergroup, &title));
        for (chat, field, other) in
            [(group, "migrate_to_chat_id", new), (new, "migrate_from_chat_id", group)]
        {
            let mut body = json!({
                "message_id": state.next_message(), "date": now.timestamp(),
                "chat": state.chats.get(&chat).map(Chat::wire), "from": wire::bot(&state),
            });
            body[field] = json!(other);
            state.updates.push("message", &body);
            state.touch(chat);
        }
        drop(state);
        self.doorbell().notify_waiters();
        new
    }
}

fn group_chat(state: &mut State, group: i64) -> &mut Chat {
    let kind = if group < -1_000_000_000_000 { ChatKind::Supergroup } else { ChatKind::Group };
    state.chats.entry(group).or_insert_with(|| Chat::new(group, kind, "Ban Tổ chức"))
}
