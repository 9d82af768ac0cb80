//! A raw update, read into what the conversation understands.
//!
//! The fields are read by small structures of our own rather than by teloxide's: a text keeps being
//! a text when Telegram adds an entity that teloxide does not know (there it becomes an empty
//! message), and reading costs a tenth.

use std::borrow::Cow;

use super::raw::{Callback, Chat, Entity, Membership, Message, Update, User};
use super::reply::{Attached, Attachment};
use crate::texts::{Html, Look, Stretch};

/// One update, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Telegram's number of the update.
    pub update: i64,
    /// Who it is from; `None` when it is from nobody who could be answered.
    pub who: Option<Who>,
    /// What they did.
    pub what: What,
    /// The album that the message is one picture of.
    pub album: Option<String>,
    /// What was written, as it was formatted, and what came with it; `None` when neither.
    pub brought: Option<Brought>,
}

/// Words with their formatting, and a picture or a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// The text, or the caption.
    pub words: Html,
    /// The picture or the file.
    pub attached: Option<Attached>,
}

/// Somebody in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Who {
    /// Their numeric Telegram id.
    pub person: i64,
    /// Where to answer.
    pub chat: i64,
    /// What sort of chat it is.
    pub place: Place,
    /// The language of their Telegram, such as `vi` or `en-GB`.
    pub language: Option<String>,
    /// What they call themselves at Telegram; kept only of those who take a role.
    pub name: String,
}

/// A sort of chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// One person and the bot.
    Private,
    /// Several people.
    Group,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// Wrote `/name argument`.
    Command(Command),
    /// Wrote something else.
    Text(String),
    /// Pressed an inline button.
    Press {
        /// To be answered with.
        query: String,
        /// The message with the button; `None` when Telegram does not show it any more.
        message: Option<i32>,
        /// The button's data, which may be anything.
        data: String,
    },
    /// Sent something that has no text: a voice message, a sticker, a photo.
    Wordless,
    /// Put the bot into a group.
    Welcomed,
    /// Put the bot out of a group.
    Removed,
    /// Anything that wants no answer: an edit, a poll, a kind that is not known yet.
    Quiet,
}

/// A slash command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Without the slash, lower case.
    pub name: String,
    /// The bot it names, when it names one: `/now@letan_bot`.
    pub addressed: Option<String>,
    /// What follows it.
    pub argument: String,
}

impl Incoming {
    /// Reads a raw update; what is not understood is [`What::Quiet`]. An error means that it is
    /// no update at all.
    pub fn read(raw: &str) -> serde_json::Result<Self> {
        let update: Update<'_> = serde_json::from_str(raw)?;
        Ok(update.understood())
    }
}

/// Whose turn an update belongs to: the person, else the chat, else nobody (0).
pub fn person_of(raw: &str) -> i64 {
    let Ok(update) = serde_json::from_str::<Update<'_>>(raw) else { return 0 };
    let message = update.message.as_ref().or(update.edited_message.as_ref());
    let press = update.callback_query.as_ref().map(|press| press.from.id);
    let member = update.my_chat_member.as_ref().map(|change| change.from.id);
    let message = message.map(|m| m.from.as_ref().map_or(m.chat.id, |from| from.id));
    press.or(message).or(member).unwrap_or(0)
}

impl Update<'_> {
    fn understood(self) -> Incoming {
        let update = self.number;
        let album = self.message.as_ref().and_then(|message| message.media_group_id.as_ref());
        let album = album.map(ToString::to_string);
        let brought = self.message.as_ref().and_then(Message::brought);
        let (who, what) = if let Some(press) = self.callback_query {
            press.understood()
        } else if let Some(message) = self.message {
            message.understood()
        } else if let Some(change) = self.my_chat_member {
            change.understood()
        } else {
            (None, What::Quiet)
        };
        Incoming { update, who, what, album, brought }
    }
}

impl Message<'_> {
    fn brought(&self) -> Option<Brought> {
        let (words, entities) = match (&self.text, &self.caption) {
            (Some(text), _) => (text.as_ref(), &self.entities),
            (None, Some(caption)) => (caption.as_ref(), &self.caption_entities),
            (None, None) => ("", &None),
        };
        let stretches: Vec<Stretch> =
            entities.iter().flatten().filter_map(Entity::stretch).collect();
        // A picture comes in several sizes, the largest last.
        let picture = self.photo.iter().flatten().next_back();
        let picture = picture.map(|file| (Attachment::Picture, file));
        let file = self.document.as_ref().map(|file| (Attachment::File, file));
        let attached = picture.or(file);
        let attached = attached.map(|(kind, file)| Attached { kind, file: file.file_id.clone() });
        let brought = Brought { words: Html::formatted(words, &stretches), attached };
        (brought != Brought::default()).then_some(brought)
    }

    fn understood(self) -> (Option<Who>, What) {
        let what = match &self.text {
            _ if self.is_service() => What::Quiet,
            Some(text) => {
                Command::read(text).map_or_else(|| What::Text(text.to_string()), What::Command)
            }
            None => What::Wordless,
        };
        let who =
            self.from.as_ref().filter(|from| !from.is_bot).and_then(|from| who(from, &self.chat));
        (who, what)
    }
}

impl Entity {
    /// The same as a stretch of text; `None` for what Telegram marks by itself, and for what bots
    /// cannot write.
    fn stretch(&self) -> Option<Stretch> {
        let look = match self.kind.as_str() {
            "bold" => Look::Bold,
            "italic" => Look::Italic,
            "underline" => Look::Underline,
            "strikethrough" => Look::Struck,
            "spoiler" => Look::Spoiler,
            "code" => Look::Code,
            "pre" => Look::Block,
            "blockquote" | "expandable_blockquote" => Look::Quote,
            "text_link" => Look::Link(self.url.clone()?),
            _ => return None,
        };
        Some(Stretch { offset: self.offset, length: self.length, look })
    }
}

impl Callback<'_> {
    fn understood(self) -> (Option<Who>, What) {
        // A press on a message that Telegram no longer shows is answered in the person's own chat.
        let own = Chat { id: self.from.id, kind: Cow::Borrowed("private") };
        let who = who(&self.from, self.message.as_ref().map_or(&own, |message| &message.chat));
        let message = self.message.as_ref().map(|message| message.id);
        let data = self.data.unwrap_or_default().into_owned();
        (who, What::Press { query: self.id.into_owned(), message, data })
    }
}

impl Membership<'_> {
    fn understood(self) -> (Option<Who>, What) {
        let who = who(&self.from, &self.chat);
        let inside = matches!(&*self.new_chat_member.status, "member" | "administrator");
        let group = matches!(&*self.chat.kind, "group" | "supergroup");
        let what = match (group, inside) {
            (false, _) => What::Quiet,
            (true, true) => What::Welcomed,
            (true, false) => What::Removed,
        };
        (who, what)
    }
}

fn who(user: &User<'_>, chat: &Chat<'_>) -> Option<Who> {
    let place = match &*chat.kind {
        "private" => Place::Private,
        "group" | "supergroup" => Place::Group,
        _ => return None,
    };
    let language = user.language_code.as_ref().map(ToString::to_string);
    let names = [&user.first_name, &user.last_name].into_iter().flatten();
    let name = names.flat_map(|name| name.split_whitespace()).collect::<Vec<_>>().join(" ");
    Some(Who { person: user.id, chat: chat.id, place, language, name })
}

impl Command {
    /// Reads `/name@bot argument`; `None` when the text is no command.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim_start().strip_prefix('/')?;
        let (head, argument) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let (name, addressed) = match head.split_once('@') {
            Some((name, bot)) => (name, Some(bot.to_owned())),
            None => (head, None),
        };
        let well_formed = !name.is_empty()
            && name.len() <= 32
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        well_formed.then(|| Self {
            name: name.to_ascii_lowercase(),
            addressed,
            argument: argument.trim().to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ANN: &str = r#""from":{"id":7,"is_bot":false,"first_name":"An","language_code":"vi"},"chat":{"id":7,"type":"private"}"#;

    fn what(message: &str) -> What {
        Incoming::read(&format!(
            r#"{{"update_id":1,"message":{{"message_id":2,"date":0,{ANN},{message}}}}}"#
        ))
        .unwrap()
        .what
    }

    #[test]
    fn a_text_survives_entities_that_nobody_knows_yet() {
        let text = r#""text":"hẹn \"9h\"","entities":[{"type":"date_time","offset":0,"length":3,"unix":1}]"#;
        assert_eq!(what(text), What::Text("hẹn \"9h\"".to_owned()));
    }

    #[test]
    fn what_was_formatted_and_attached_is_kept_and_odd_parts_hide_nothing() {
        let brought = |message: &str| {
            let update = format!(
                r#"{{"update_id":1,"message":{{"message_id":2,"date":0,{ANN},{message}}}}}"#
            );
            Incoming::read(&update).unwrap().brought.unwrap_or_default()
        };
        let text = r#""text":"hẹn 9h","entities":[{"type":"bold","offset":4,"length":2},
            {"type":"date_time","offset":0,"length":3,"unix":1}]"#;
        assert_eq!(brought(text).words.as_str(), "hẹn <b>9h</b>");
        assert_eq!(brought(r#""text":"x","entities":7"#).words.as_str(), "x");
        let photo = r#""photo":[{"file_id":"small"},{"file_id":"large"}],"caption":"Ảnh"#;
        let photo = brought(&format!("{photo}\""));
        let attached = Attached { kind: Attachment::Picture, file: "large".to_owned() };
        assert_eq!((photo.words.as_str(), photo.attached), ("Ảnh", Some(attached)));
        let file = brought(r#""document":{"file_id":"f"}"#).attached;
        assert_eq!(file, Some(Attached { kind: Attachment::File, file: "f".to_owned() }));
        assert_eq!(what(r#""document":{"file_id":"f"},"caption":"/now""#), What::Wordless);
    }

    #[test]
    fn commands_are_read_with_bot_and_argument() {
        for (text, name, addressed, argument) in [
            ("/now", "now", None, ""),
            ("/Start s_a_b", "start", None, "s_a_b"),
            ("/help@letan_bot  x y ", "help", Some("letan_bot"), "x y"),
        ] {
            let command = Command::read(text).unwrap();
            assert_eq!((command.name.as_str(), command.addressed.as_deref()), (name, addressed));
            assert_eq!(command.argument, argument);
        }
        assert_eq!(Command::read("/"), None);
        assert_eq!(Command::read("/ngày mai"), None);
        assert_eq!(Command::read("8/5"), None);
    }

    #[test]
    fn what_has_no_words_is_told_from_what_wants_no_answer() {
        assert_eq!(what(r#""voice":{"file_id":"x","duration":3}"#), What::Wordless);
        assert_eq!(what(r#""rich_message":{"blocks":[]}"#), What::Wordless);
        for service in
            ["pinned_message", "message_auto_delete_timer_changed", "chat_background_set"]
        {
            assert_eq!(
                what(&format!(r#""{service}":{{"message_id":1}}"#)),
                What::Quiet,
                "{service}"
            );
        }
    }

    #[test]
    fn an_unknown_kind_keeps_its_number_and_ends_quietly() {
        let incoming = Incoming::read(r#"{"update_id":9,"subscription":{"x":[1]}}"#).unwrap();
        let nothing =
            Incoming { update: 9, who: None, what: What::Quiet, album: None, brought: None };
        assert_eq!(incoming, nothing);
        let odd = Incoming::read(r#"{"update_id":9,"message":{"chat":"odd"}}"#).unwrap();
        assert_eq!(odd.what, What::Quiet);
    }

    #[test]
    fn a_press_belongs_to_the_presser_even_in_a_group() {
        let raw = r#"{"update_id":3,"callback_query":{"id":"55","from":{"id":8,"is_bot":false},
            "message":{"message_id":4,"date":0,"chat":{"id":-5,"type":"group"}},"data":"a:1:x"}}"#;
        assert_eq!(person_of(raw), 8);
        let incoming = Incoming::read(raw).unwrap();
        assert_eq!(
            incoming.who.map(|who| (who.person, who.chat, who.place)),
            Some((8, -5, Place::Group))
        );
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(raw in ".{0,200}") {
            let _ = Incoming::read(&raw);
            let _ = person_of(&raw);
        }
    }
}
