//! Whether the bot may write into a chat now: its standing there and the flood limits.

use std::time::Duration;

use super::chat::{Chat, ChatKind, Standing};
use super::refusal::Refusal;
use super::state::State;
use crate::clock::Moment;

/// The chat, when the bot stands in it so that it may write.
pub fn writable(state: &mut State, id: i64) -> Result<&mut Chat, Refusal> {
    let gone = state.people.get(&id).is_some_and(|person| person.deactivated);
    let chat = state.chats.get_mut(&id).ok_or_else(|| Refusal::bad("chat not found"))?;
    if gone {
        return Err(Refusal::forbidden("user is deactivated"));
    }
    let kind = match chat.kind {
        ChatKind::Supergroup => "supergroup",
        ChatKind::Private | ChatKind::Group => "group",
    };
    match chat.standing {
        Standing::Member => Ok(chat),
        Standing::Migrated(to) => Err(Refusal::migrated(to)),
        Standing::Stranger => {
            Err(Refusal::forbidden("bot can't initiate conversation with a user"))
        }
        Standing::Kicked if chat.kind == ChatKind::Private => {
            Err(Refusal::forbidden("bot was blocked by the user"))
        }
        Standing::Kicked => {
            Err(Refusal::forbidden(&format!("bot was kicked from the {kind} chat")))
        }
        Standing::Left => {
            Err(Refusal::forbidden(&format!("bot is not a member of the {kind} chat")))
        }
    }
}

/// Takes one send or edit out of the buckets, or says how long to wait.
pub fn admit(state: &mut State, id: i64, now: Moment) -> Result<(), Refusal> {
    let limits = state.limits;
    let Some(chat) = state.chats.get_mut(&id) else { return Ok(()) };
    let own = if chat.kind == ChatKind::Private { limits.private } else { limits.group };
    let heard = chat.last_heard.map(|heard| (now - heard).abs().to_std().unwrap_or_default());
    let is_reply = heard.is_some_and(|ago| ago < limits.reply_window);
    let bulk = limits.bulk.filter(|_| !is_reply);
    let wait = own.map_or(Duration::ZERO, |rate| chat.bucket.wait(rate, now));
    let wait = wait.max(bulk.map_or(Duration::ZERO, |rate| state.bulk.wait(rate, now)));
    if !wait.is_zero() {
        state.calls.flooding += 1;
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        return Err(Refusal::too_many(u32::try_from(seconds).unwrap_or(u32::MAX)));
    }
    if let Some(rate) = own {
        chat.bucket.take(rate, now);
    }
    if let Some(rate) = bulk {
        state.bulk.take(rate, now);
    }
    Ok(())
}
