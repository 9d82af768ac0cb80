//! The methods of the Bot API that this Telegram knows.

pub mod about_bot;
pub mod about_chat;
pub mod delete;
pub mod edit;
pub mod forward;
pub mod hook;
pub mod press;
pub mod send;

use serde_json::Value;

use super::parameters as known;
use super::refusal::Refusal;
use super::request::Request;
use super::world::World;

pub use hook::allowed as allowed_updates;

/// What a method changes, which decides whether limits and faults reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Nothing in a chat.
    Nothing,
    /// Something in a chat: faults can hit it.
    Chat,
}

/// A method.
pub struct Method {
    /// Its name as documented.
    pub name: &'static str,
    /// Every parameter it may be asked with.
    pub parameters: &'static [&'static str],
    /// What it changes.
    pub reach: Reach,
    /// How it is done.
    pub run: Run,
}

/// How a method is done.
#[derive(Clone, Copy)]
pub enum Run {
    /// At once, with its result.
    Now(fn(&World, &Request) -> Result<Value, Refusal>),
    /// getUpdates, which can wait.
    Poll,
}

impl Method {
    /// The method with this name; case does not matter.
    pub fn named(name: &str) -> Option<&'static Self> {
        METHODS.iter().find(|method| method.name.eq_ignore_ascii_case(name))
    }

    /// A parameter of the request that the method does not know.
    pub fn stranger<'a>(&self, request: &'a Request) -> Option<&'a str> {
        let mut names = request.parameters.keys().map(String::as_str);
        names.find(|name| !self.parameters.contains(name))
    }
}

type Parameters = &'static [&'static str];
type Now = fn(&World, &Request) -> Result<Value, Refusal>;

const fn chat(name: &'static str, parameters: Parameters, run: Now) -> Method {
    Method { name, parameters, reach: Reach::Chat, run: Run::Now(run) }
}

const fn plain(name: &'static str, parameters: Parameters, run: Now) -> Method {
    Method { name, parameters, reach: Reach::Nothing, run: Run::Now(run) }
}

/// What is called most stands first.
static METHODS: &[Method] = &[
    chat("sendMessage", known::SEND_MESSAGE, send::message),
    Method {
        name: "getUpdates",
        parameters: known::GET_UPDATES,
        reach: Reach::Nothing,
        run: Run::Poll,
    },
    plain("answerCallbackQuery", known::ANSWER_CALLBACK_QUERY, press::answer),
    chat("editMessageText", known::EDIT_MESSAGE_TEXT, edit::text),
    plain("sendChatAction", known::SEND_CHAT_ACTION, press::action),
    chat("editMessageCaption", known::EDIT_MESSAGE_CAPTION, edit::caption),
    chat("editMessageReplyMarkup", known::EDIT_MESSAGE_REPLY_MARKUP, edit::buttons),
    chat("deleteMessage", known::DELETE_MESSAGE, delete::one),
    chat("deleteMessages", known::DELETE_MESSAGES, delete::many),
    chat("sendDocument", known::SEND_DOCUMENT, send::document),
    chat("sendPhoto", known::SEND_PHOTO, send::photo),
    chat("sendVenue", known::SEND_VENUE, send::venue),
    chat("sendLocation", known::SEND_LOCATION, send::location),
    chat("copyMessage", known::COPY_MESSAGE, forward::copy),
    chat("forwardMessage", known::FORWARD_MESSAGE, forward::forward),
    chat("pinChatMessage", known::PIN_CHAT_MESSAGE, about_chat::pin),
    chat("unpinChatMessage", known::UNPIN_CHAT_MESSAGE, about_chat::unpin),
    chat("unpinAllChatMessages", known::UNPIN_ALL_CHAT_MESSAGES, about_chat::unpin_all),
    plain("setMessageReaction", known::SET_MESSAGE_REACTION, press::react),
    plain("leaveChat", known::LEAVE_CHAT, about_chat::leave),
    plain("getChat", known::GET_CHAT, about_chat::get),
    plain("getChatMember", known::GET_CHAT_MEMBER, about_chat::member),
    plain("getFile", known::GET_FILE, about_chat::file),
    plain("getMe", known::GET_ME, about_bot::me),
    plain("setWebhook", known::SET_WEBHOOK, hook::set),
    plain("deleteWebhook", known::DELETE_WEBHOOK, hook::delete),
    plain("getWebhookInfo", known::GET_WEBHOOK_INFO, hook::info),
    plain("setMyCommands", known::SET_MY_COMMANDS, about_bot::set_commands),
    plain("getMyCommands", known::GET_MY_COMMANDS, about_bot::get_commands),
    plain("deleteMyCommands", known::DELETE_MY_COMMANDS, about_bot::delete_commands),
    plain("setMyName", known::SET_MY_NAME, about_bot::set_name),
    plain("getMyName", known::GET_MY_NAME, about_bot::get_name),
    plain("setMyDescription", known::SET_MY_DESCRIPTION, about_bot::set_description),
    plain("getMyDescription", known::GET_MY_DESCRIPTION, about_bot::get_description),
    plain("setMyShortDescription", known::SET_MY_SHORT_DESCRIPTION, about_bot::set_short),
    plain("getMyShortDescription", known::GET_MY_SHORT_DESCRIPTION, about_bot::get_short),
    plain("setChatMenuButton", known::SET_CHAT_MENU_BUTTON, about_bot::set_menu_button),
    plain("getChatMenuButton", known::GET_CHAT_MENU_BUTTON, about_bot::get_menu_button),
];
