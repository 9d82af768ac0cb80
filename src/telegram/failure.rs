//! What came back when it was not "ok", sorted by what can be done about it.

use std::time::Duration;

use serde::Deserialize;
use teloxide::ApiError;

/// Why a call did not succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The person blocked the bot, left, or never wrote to it: nothing arrives until they write.
    Unreachable,
    /// The group has this id now.
    Moved(i64),
    /// Too many requests; the same call may go through after this.
    Later(Duration),
    /// Nothing to do: the message already reads so, or the press was answered or too old.
    Pointless,
    /// The message cannot be edited, or deleted, any more; a new one can be sent.
    NotEditable,
    /// Telegram refuses what we wrote: a mistake of our own. The text is Telegram's.
    Refused(String),
    /// The token is not, or no longer, valid.
    Unauthorized,
    /// Another process asks for this bot's updates.
    Conflict,
    /// Updates go to a webhook that somebody set for this bot, and not to those who ask.
    WebhookSet,
    /// It certainly did not arrive: no connection was made.
    NotSent(String),
    /// Nobody can know whether it arrived: cut, timed out, 5xx or unreadable.
    Unknown(String),
}

impl std::error::Error for Failure {}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable => f.write_str("the chat cannot be reached"),
            Self::Moved(_) => f.write_str("the group moved to another id"),
            Self::Later(wait) => write!(f, "too many requests, wait {} s", wait.as_secs()),
            Self::Pointless => f.write_str("nothing to do"),
            Self::NotEditable => f.write_str("the message cannot be edited"),
            Self::Refused(why) => write!(f, "refused: {why}"),
            Self::Unauthorized => f.write_str("the token is not valid"),
            Self::Conflict => f.write_str("another process asks for this bot's updates"),
            Self::WebhookSet => f.write_str("updates go to a webhook"),
            Self::NotSent(why) => write!(f, "not sent: {why}"),
            Self::Unknown(why) => write!(f, "the answer was lost: {why}"),
        }
    }
}

/// The error half of a Bot API answer.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Complaint {
    #[serde(default)]
    error_code: u16,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Parameters,
}

#[derive(Debug, Default, Deserialize)]
struct Parameters {
    migrate_to_chat_id: Option<i64>,
    retry_after: Option<u64>,
}

/// Texts of a chat that is gone for which teloxide has no variant (seen in tdlib/telegram-bot-api).
const GONE: [&str; 5] = [
    "bot can't initiate conversation with a user",
    "PEER_ID_INVALID",
    "bot is not a member of",
    "bot was kicked from",
    "the group chat was deleted",
];

/// Texts of a message that cannot be edited for which teloxide has no variant.
const NOT_EDITABLE: [&str; 5] = [
    "message can't be edited",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
    "MESSAGE_ID_INVALID",
    "message can't be deleted",
];

impl From<Complaint> for Failure {
    fn from(complaint: Complaint) -> Self {
        if let Some(chat) = complaint.parameters.migrate_to_chat_id {
            return Self::Moved(chat);
        }
        if let Some(seconds) = complaint.parameters.retry_after {
            return Self::Later(Duration::from_secs(seconds));
        }
        match complaint.error_code {
            429 => Self::Later(Duration::from_secs(1)),
            500.. => Self::Unknown(complaint.description),
            _ => by_text(complaint.description),
        }
    }
}

fn by_text(description: String) -> Failure {
    let has = |texts: &[&str]| texts.iter().any(|text| description.contains(text));
    if has(&GONE) {
        return Failure::Unreachable;
    }
    if has(&NOT_EDITABLE) {
        return Failure::NotEditable;
    }
    if has(&["query is too old", "message to delete not found"]) {
        return Failure::Pointless;
    }
    let known = serde_json::from_value::<ApiError>(serde_json::Value::from(description.as_str()));
    match known {
        Ok(
            ApiError::BotBlocked
            | ApiError::UserDeactivated
            | ApiError::ChatNotFound
            | ApiError::BotKicked
            | ApiError::BotKickedFromSupergroup
            | ApiError::BotKickedFromChannel
            | ApiError::CantInitiateConversation
            | ApiError::CantTalkWithBots,
        ) => Failure::Unreachable,
        Ok(ApiError::MessageNotModified) => Failure::Pointless,
        Ok(ApiError::MessageToEditNotFound | ApiError::MessageCantBeEdited) => Failure::NotEditable,
        Ok(ApiError::InvalidToken) => Failure::Unauthorized,
        Ok(ApiError::TerminatedByOtherGetUpdates) => Failure::Conflict,
        _ if description.contains("webhook is active") => Failure::WebhookSet,
        _ if description.starts_with("Conflict") => Failure::Conflict,
        _ => Failure::Refused(description),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meaning(error_code: u16, description: &str) -> Failure {
        let parameters = Parameters::default();
        Complaint { error_code, description: description.to_owned(), parameters }.into()
    }

    #[test]
    fn somebody_out_of_reach_is_told_from_a_mistake_of_ours() {
        for (code, description) in [
            (403, "Forbidden: bot was blocked by the user"),
            (403, "Forbidden: user is deactivated"),
            (400, "Bad Request: chat not found"),
            (403, "Forbidden: bot was kicked from the group chat"),
            (403, "Forbidden: bot was kicked from the supergroup chat"),
            (403, "Forbidden: bot can't initiate conversation with a user"),
        ] {
            assert_eq!(meaning(code, description), Failure::Unreachable, "{description}");
        }
        let ours = "Bad Request: BUTTON_DATA_INVALID";
        assert_eq!(meaning(400, ours), Failure::Refused(ours.to_owned()));
    }

    #[test]
    fn an_edit_that_is_pointless_is_told_from_one_that_cannot_be() {
        for description in [
            "Bad Request: message to edit not found",
            "Bad Request: message can't be edited",
            "Bad Request: there is no text in the message to edit",
        ] {
            assert_eq!(meaning(400, description), Failure::NotEditable, "{description}");
        }
        for description in [
            "Bad Request: query is too old and response timeout expired or query ID is invalid",
            "Bad Request: message is not modified: specified new message content and reply \
             markup are exactly the same as a current content and reply markup of the message",
        ] {
            assert_eq!(meaning(400, description), Failure::Pointless, "{description}");
        }
    }

    #[test]
    fn what_passes_by_itself_is_told_from_what_needs_a_human() {
        let conflict = "Conflict: terminated by other getUpdates request; make sure that only one \
                        bot instance is running";
        let webhook = "Conflict: can't use getUpdates method while webhook is active; use \
                       deleteWebhook to delete the webhook first";
        for (code, description, failure) in [
            (409, webhook, Failure::WebhookSet),
            (401, "Unauthorized", Failure::Unauthorized),
            (404, "Not Found", Failure::Unauthorized),
            (409, conflict, Failure::Conflict),
            (429, "Too Many Requests", Failure::Later(Duration::from_secs(1))),
            (502, "Bad Gateway", Failure::Unknown("Bad Gateway".to_owned())),
        ] {
            assert_eq!(meaning(code, description), failure, "{description}");
        }
    }

    #[test]
    fn parameters_come_before_words() {
        let complaint: Complaint = serde_json::from_str(
            r#"{"error_code":400,"description":"x","parameters":{"migrate_to_chat_id":-100}}"#,
        )
        .unwrap();
        assert_eq!(Failure::from(complaint), Failure::Moved(-100));
    }
}
