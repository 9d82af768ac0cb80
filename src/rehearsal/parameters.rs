//! What each method may be asked with: every parameter of the Bot API from 9.1 to 10.3.

/// `getMe`.
pub const GET_ME: &[&str] = &[];

/// `getUpdates`.
pub const GET_UPDATES: &[&str] = &["offset", "limit", "timeout", "allowed_updates"];

/// `setWebhook`.
pub const SET_WEBHOOK: &[&str] = &[
    "url",
    "certificate",
    "ip_address",
    "max_connections",
    "allowed_updates",
    "drop_pending_updates",
    "secret_token",
];

/// `deleteWebhook`.
pub const DELETE_WEBHOOK: &[&str] = &["drop_pending_updates"];

/// `getWebhookInfo`.
pub const GET_WEBHOOK_INFO: &[&str] = &[];

/// `sendMessage`.
pub const SEND_MESSAGE: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "text",
    "parse_mode",
    "entities",
    "link_preview_options",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `editMessageText`.
pub const EDIT_MESSAGE_TEXT: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_id",
    "inline_message_id",
    "text",
    "parse_mode",
    "entities",
    "link_preview_options",
    "rich_message",
    "reply_markup",
];

/// `editMessageCaption`.
pub const EDIT_MESSAGE_CAPTION: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_id",
    "inline_message_id",
    "caption",
    "parse_mode",
    "caption_entities",
    "show_caption_above_media",
    "reply_markup",
];

/// `editMessageReplyMarkup`.
pub const EDIT_MESSAGE_REPLY_MARKUP: &[&str] =
    &["business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup"];

/// `deleteMessage`.
pub const DELETE_MESSAGE: &[&str] = &["chat_id", "message_id"];

/// `deleteMessages`.
pub const DELETE_MESSAGES: &[&str] = &["chat_id", "message_ids"];

/// `answerCallbackQuery`.
pub const ANSWER_CALLBACK_QUERY: &[&str] =
    &["callback_query_id", "text", "show_alert", "url", "cache_time"];

/// `sendDocument`.
pub const SEND_DOCUMENT: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "document",
    "thumbnail",
    "caption",
    "parse_mode",
    "caption_entities",
    "disable_content_type_detection",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `sendPhoto`.
pub const SEND_PHOTO: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "photo",
    "caption",
    "parse_mode",
    "caption_entities",
    "show_caption_above_media",
    "has_spoiler",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `sendVenue`.
pub const SEND_VENUE: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "latitude",
    "longitude",
    "title",
    "address",
    "foursquare_id",
    "foursquare_type",
    "google_place_id",
    "google_place_type",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `sendLocation`.
pub const SEND_LOCATION: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "ephemeral_message_parameters",
    "latitude",
    "longitude",
    "horizontal_accuracy",
    "live_period",
    "heading",
    "proximity_alert_radius",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `sendChatAction`.
pub const SEND_CHAT_ACTION: &[&str] =
    &["business_connection_id", "chat_id", "message_thread_id", "action"];

/// `setMyCommands`.
pub const SET_MY_COMMANDS: &[&str] = &["commands", "scope", "language_code"];

/// `getMyCommands`.
pub const GET_MY_COMMANDS: &[&str] = &["scope", "language_code"];

/// `deleteMyCommands`.
pub const DELETE_MY_COMMANDS: &[&str] = &["scope", "language_code"];

/// `setMyName`.
pub const SET_MY_NAME: &[&str] = &["name", "language_code"];

/// `getMyName`.
pub const GET_MY_NAME: &[&str] = &["language_code"];

/// `setMyDescription`.
pub const SET_MY_DESCRIPTION: &[&str] = &["description", "language_code"];

/// `getMyDescription`.
pub const GET_MY_DESCRIPTION: &[&str] = &["language_code"];

/// `setMyShortDescription`.
pub const SET_MY_SHORT_DESCRIPTION: &[&str] = &["short_description", "language_code"];

/// `getMyShortDescription`.
pub const GET_MY_SHORT_DESCRIPTION: &[&str] = &["language_code"];

/// `setChatMenuButton`.
pub const SET_CHAT_MENU_BUTTON: &[&str] = &["chat_id", "menu_button"];

/// `getChatMenuButton`.
pub const GET_CHAT_MENU_BUTTON: &[&str] = &["chat_id"];

/// `getChat`.
pub const GET_CHAT: &[&str] = &["chat_id"];

/// `copyMessage`.
pub const COPY_MESSAGE: &[&str] = &[
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "from_chat_id",
    "message_id",
    "video_start_timestamp",
    "caption",
    "parse_mode",
    "caption_entities",
    "show_caption_above_media",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// `forwardMessage`.
pub const FORWARD_MESSAGE: &[&str] = &[
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "from_chat_id",
    "video_start_timestamp",
    "disable_notification",
    "protect_content",
    "message_effect_id",
    "suggested_post_parameters",
    "message_id",
];

/// `pinChatMessage`.
pub const PIN_CHAT_MESSAGE: &[&str] =
    &["business_connection_id", "chat_id", "message_id", "disable_notification"];

/// `unpinChatMessage`.
pub const UNPIN_CHAT_MESSAGE: &[&str] = &["business_connection_id", "chat_id", "message_id"];

/// `unpinAllChatMessages`.
pub const UNPIN_ALL_CHAT_MESSAGES: &[&str] = &["chat_id"];

/// `leaveChat`.
pub const LEAVE_CHAT: &[&str] = &["chat_id"];

/// `getChatMember`.
pub const GET_CHAT_MEMBER: &[&str] = &["chat_id", "user_id"];

/// `getFile`.
pub const GET_FILE: &[&str] = &["file_id"];

/// `setMessageReaction`.
pub const SET_MESSAGE_REACTION: &[&str] = &["chat_id", "message_id", "reaction", "is_big"];
