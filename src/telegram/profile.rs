//! How the bot presents itself: its name, its descriptions, its command menu.

use serde::Serialize;
use serde::de::IgnoredAny;
use teloxide::payloads::{
    DeleteMyCommands, DeleteMyCommandsSetters as _, SetMyCommands, SetMyCommandsSetters as _,
    SetMyDescription, SetMyDescriptionSetters as _, SetMyName, SetMyNameSetters as _,
    SetMyShortDescription, SetMyShortDescriptionSetters as _,
};
use teloxide::types::{BotCommand, BotCommandScope, ChatId};

use super::client::Client;
use super::failure::Failure;
use super::send::Interrupted;

/// The bot's presentation in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Profile {
    /// The first one is also what people of other languages see.
    pub texts: Vec<ProfileText>,
}

/// The bot's presentation in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProfileText {
    /// Two letters.
    pub language: String,
    /// At most 64 characters.
    pub name: String,
    /// Shown in an empty chat; at most 512 characters.
    pub description: String,
    /// Shown where the bot is shared; at most 120 characters.
    pub short_description: String,
    /// Commands without the slash, each with what it does.
    pub commands: Vec<(String, String)>,
}

/// Tells Telegram how the bot presents itself, in every language and as the default, but for the
/// first `told` steps. When it is stopped, the error says how many steps are told.
///
/// Menus come first and names last: Telegram lets a name be set a few times a day only.
pub async fn announce(client: &Client, profile: &Profile, told: usize) -> Result<(), Interrupted> {
    // An empty language is Telegram's word for "everybody else".
    let everybody = profile.texts.first().map(|text| ("", text));
    let each = profile.texts.iter().map(|text| (text.language.as_str(), text));
    let texts: Vec<(&str, &ProfileText)> = everybody.into_iter().chain(each).collect();
    let mut number = 0;
    for part in [Part::Menu, Part::Description, Part::ShortDescription, Part::Name] {
        for (language, text) in &texts {
            if number >= told {
                let told = tell(client, part, language, text).await;
                told.map_err(|failure| Interrupted { failure, sent: number })?;
            }
            number += 1;
        }
    }
    Ok(())
}

/// Shows these commands, each with what it does, in the private chat with `person`, whatever their
/// Telegram's language is.
pub async fn set_menu(
    client: &Client,
    person: i64,
    commands: &[(String, String)],
) -> Result<(), Failure> {
    let commands = commands.iter().map(|(name, does)| BotCommand::new(name, does));
    let menu = SetMyCommands::new(commands).scope(chat(person));
    client.call::<_, IgnoredAny>(&menu).await.map(drop)
}

/// Shows everybody's commands there again.
pub async fn delete_menu(client: &Client, person: i64) -> Result<(), Failure> {
    let menu = DeleteMyCommands::new().scope(chat(person));
    client.call::<_, IgnoredAny>(&menu).await.map(drop)
}

fn chat(person: i64) -> BotCommandScope {
    BotCommandScope::Chat { chat_id: ChatId(person).into() }
}

#[derive(Clone, Copy)]
enum Part {
    Menu,
    Description,
    ShortDescription,
    Name,
}

async fn tell(
    client: &Client,
    part: Part,
    language: &str,
    text: &ProfileText,
) -> Result<(), Failure> {
    let told = match part {
        Part::Menu => {
            let commands = text.commands.iter().map(|(name, does)| BotCommand::new(name, does));
            let menu = SetMyCommands::new(commands).language_code(language);
            client.call::<_, IgnoredAny>(&menu).await
        }
        Part::Description => {
            let description =
                SetMyDescription::new().description(&text.description).language_code(language);
            client.call::<_, IgnoredAny>(&description).await
        }
        Part::ShortDescription => {
            let short = SetMyShortDescription::new().short_description(&text.short_description);
            client.call::<_, IgnoredAny>(&short.language_code(language)).await
        }
        Part::Name => {
            let name = SetMyName::new().name(&text.name).language_code(language);
            client.call::<_, IgnoredAny>(&name).await
        }
    };
    told.map(drop)
}
