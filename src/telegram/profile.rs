//! How the bot presents itself: its name, its descriptions, its command menu.

use serde::Serialize;
use serde::de::IgnoredAny;
use teloxide::payloads::{
    SetMyCommands, SetMyCommandsSetters as _, SetMyDescription, SetMyDescriptionSetters as _,
    SetMyName, SetMyNameSetters as _, SetMyShortDescription, SetMyShortDescriptionSetters as _,
};
use teloxide::types::BotCommand;

use super::client::Client;
use super::failure::Failure;

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

/// Tells Telegram how the bot presents itself, in every language and as the default.
pub async fn announce(client: &Client, profile: &Profile) -> Result<(), Failure> {
    if let Some(text) = profile.texts.first() {
        present(client, text, "").await?;
    }
    for text in &profile.texts {
        present(client, text, &text.language).await?;
    }
    Ok(())
}

/// An empty `language` is Telegram's word for "everybody else".
async fn present(client: &Client, text: &ProfileText, language: &str) -> Result<(), Failure> {
    let commands = text.commands.iter().map(|(name, does)| BotCommand::new(name, does));
    let menu = SetMyCommands::new(commands).language_code(language);
    client.call::<_, IgnoredAny>(&menu).await?;
    let name = SetMyName::new().name(&text.name).language_code(language);
    client.call::<_, IgnoredAny>(&name).await?;
    let description =
        SetMyDescription::new().description(&text.description).language_code(language);
    client.call::<_, IgnoredAny>(&description).await?;
    let short = SetMyShortDescription::new()
        .short_description(&text.short_description)
        .language_code(language);
    client.call::<_, IgnoredAny>(&short).await.map(drop)
}
