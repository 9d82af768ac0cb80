//! How the bot's place in a chat is told in updates and answers.

use serde_json::{Value, json};

use super::chat::Standing;
use super::state::State;
use super::wire;
use crate::clock::Moment;

/// The `my_chat_member` update: the bot's standing in `chat` changed because of `person`.
pub fn changed(
    state: &State,
    chat: i64,
    person: i64,
    (before, after): (Standing, Standing),
    now: Moment,
) -> Value {
    json!({
        "chat": state.chats.get(&chat).map(super::chat::Chat::wire),
        "from": state.person_wire(person),
        "date": now.timestamp(),
        "old_chat_member": member(&wire::bot(state), before),
        "new_chat_member": member(&wire::bot(state), after),
    })
}

/// A chat member with this standing.
pub fn member(user: &Value, standing: Standing) -> Value {
    match standing {
        Standing::Member => json!({"user": user, "status": "member"}),
        Standing::Kicked => json!({"user": user, "status": "kicked", "until_date": 0}),
        Standing::Stranger | Standing::Left | Standing::Migrated(_) => {
            json!({"user": user, "status": "left"})
        }
    }
}
