//! The JSON of an update, as far as it is read.

use std::borrow::Cow;

use serde::Deserialize;
use serde::de::IgnoredAny;

#[derive(Deserialize)]
pub(super) struct Update<'a> {
    #[serde(rename = "update_id")]
    pub(super) number: i64,
    #[serde(borrow, default, deserialize_with = "lenient")]
    pub(super) message: Option<Message<'a>>,
    #[serde(borrow, default, deserialize_with = "lenient")]
    pub(super) edited_message: Option<Message<'a>>,
    #[serde(borrow, default, deserialize_with = "lenient")]
    pub(super) callback_query: Option<Callback<'a>>,
    #[serde(borrow, default, deserialize_with = "lenient")]
    pub(super) my_chat_member: Option<Membership<'a>>,
}

#[derive(Deserialize)]
pub(super) struct Message<'a> {
    #[serde(default, rename = "message_id")]
    pub(super) id: i32,
    #[serde(borrow)]
    pub(super) from: Option<User<'a>>,
    #[serde(borrow)]
    pub(super) chat: Chat<'a>,
    #[serde(borrow)]
    pub(super) text: Option<Cow<'a, str>>,
    #[serde(default, deserialize_with = "lenient_value")]
    pub(super) entities: Option<Vec<Entity>>,
    #[serde(borrow)]
    pub(super) caption: Option<Cow<'a, str>>,
    #[serde(default, deserialize_with = "lenient_value")]
    pub(super) caption_entities: Option<Vec<Entity>>,
    #[serde(default, deserialize_with = "lenient_value")]
    pub(super) photo: Option<Vec<File>>,
    #[serde(default, deserialize_with = "lenient_value")]
    pub(super) document: Option<File>,
    #[serde(borrow)]
    pub(super) media_group_id: Option<Cow<'a, str>>,
    pub(super) boost_added: Option<IgnoredAny>,
    pub(super) chat_background_set: Option<IgnoredAny>,
    pub(super) chat_shared: Option<IgnoredAny>,
    pub(super) connected_website: Option<IgnoredAny>,
    pub(super) delete_chat_photo: Option<IgnoredAny>,
    pub(super) gift: Option<IgnoredAny>,
    pub(super) group_chat_created: Option<IgnoredAny>,
    pub(super) left_chat_member: Option<IgnoredAny>,
    #[serde(rename = "message_auto_delete_timer_changed")]
    pub(super) auto_delete_timer_changed: Option<IgnoredAny>,
    pub(super) migrate_from_chat_id: Option<IgnoredAny>,
    pub(super) migrate_to_chat_id: Option<IgnoredAny>,
    pub(super) new_chat_members: Option<IgnoredAny>,
    pub(super) new_chat_photo: Option<IgnoredAny>,
    pub(super) new_chat_title: Option<IgnoredAny>,
    #[serde(rename = "pinned_message")]
    pub(super) pinned: Option<IgnoredAny>,
    pub(super) proximity_alert_triggered: Option<IgnoredAny>,
    pub(super) refunded_payment: Option<IgnoredAny>,
    pub(super) successful_payment: Option<IgnoredAny>,
    pub(super) supergroup_chat_created: Option<IgnoredAny>,
    pub(super) unique_gift: Option<IgnoredAny>,
    pub(super) users_shared: Option<IgnoredAny>,
    pub(super) video_chat_ended: Option<IgnoredAny>,
    pub(super) video_chat_participants_invited: Option<IgnoredAny>,
    pub(super) video_chat_scheduled: Option<IgnoredAny>,
    pub(super) video_chat_started: Option<IgnoredAny>,
    pub(super) web_app_data: Option<IgnoredAny>,
    pub(super) write_access_allowed: Option<IgnoredAny>,
}

/// What of a text looks somehow, in UTF-16 units.
#[derive(Deserialize)]
pub(super) struct Entity {
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) offset: usize,
    pub(super) length: usize,
    pub(super) url: Option<String>,
}

/// A file that Telegram has.
#[derive(Deserialize)]
pub(super) struct File {
    pub(super) file_id: String,
}

#[derive(Deserialize)]
pub(super) struct Callback<'a> {
    #[serde(borrow)]
    pub(super) id: Cow<'a, str>,
    #[serde(borrow)]
    pub(super) from: User<'a>,
    #[serde(borrow)]
    pub(super) message: Option<Message<'a>>,
    #[serde(borrow)]
    pub(super) data: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Membership<'a> {
    #[serde(borrow)]
    pub(super) chat: Chat<'a>,
    #[serde(borrow)]
    pub(super) from: User<'a>,
    #[serde(borrow)]
    pub(super) new_chat_member: Member<'a>,
}

#[derive(Deserialize)]
pub(super) struct Member<'a> {
    #[serde(borrow)]
    pub(super) status: Cow<'a, str>,
}

#[derive(Deserialize)]
pub(super) struct User<'a> {
    pub(super) id: i64,
    #[serde(default)]
    pub(super) is_bot: bool,
    #[serde(borrow)]
    pub(super) language_code: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) first_name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub(super) last_name: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub(super) struct Chat<'a> {
    pub(super) id: i64,
    #[serde(borrow, rename = "type")]
    pub(super) kind: Cow<'a, str>,
}

impl Message<'_> {
    /// Whether it only tells what happened in the chat by itself (Bot API, `Message`).
    pub(super) fn is_service(&self) -> bool {
        [
            &self.boost_added,
            &self.chat_background_set,
            &self.chat_shared,
            &self.connected_website,
            &self.delete_chat_photo,
            &self.gift,
            &self.group_chat_created,
            &self.left_chat_member,
            &self.auto_delete_timer_changed,
            &self.migrate_from_chat_id,
            &self.migrate_to_chat_id,
            &self.new_chat_members,
            &self.new_chat_photo,
            &self.new_chat_title,
            &self.pinned,
            &self.proximity_alert_triggered,
            &self.refunded_payment,
            &self.successful_payment,
            &self.supergroup_chat_created,
            &self.unique_gift,
            &self.users_shared,
            &self.video_chat_ended,
            &self.video_chat_participants_invited,
            &self.video_chat_scheduled,
            &self.video_chat_started,
            &self.web_app_data,
            &self.write_access_allowed,
        ]
        .iter()
        .any(|happened| happened.is_some())
    }
}

/// A part of a form that is not known yet must not hide the update's number.
fn lenient<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    let raw = <&serde_json::value::RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).ok())
}

/// The same for what borrows nothing.
fn lenient_value<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::de::DeserializeOwned,
{
    let raw = <&serde_json::value::RawValue>::deserialize(deserializer)?;
    Ok(serde_json::from_str(raw.get()).ok())
}
