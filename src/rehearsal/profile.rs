//! What the bot says of itself: commands, names and descriptions, per language.

use std::collections::HashMap;

use serde_json::Value;

/// One entry of the menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Without the slash.
    pub command: String,
    /// What it does.
    pub description: String,
}

/// A text that can differ by language; the empty language is the default.
pub type ByLanguage = HashMap<String, String>;

/// The bot's profile.
#[derive(Debug, Default)]
pub struct Profile {
    commands: HashMap<(String, String), Vec<Command>>,
    /// Names.
    pub names: ByLanguage,
    /// What is shown in an empty chat.
    pub descriptions: ByLanguage,
    /// What is shown on the profile page.
    pub short_descriptions: ByLanguage,
    /// The menu button per chat; chat 0 is the default.
    pub menu_buttons: HashMap<i64, Value>,
}

impl Profile {
    /// Sets the commands of a scope ("default", "chat:7", …) and language; an empty list removes them.
    pub fn set_commands(&mut self, scope: &str, language: &str, commands: Vec<Command>) {
        let key = (scope.to_owned(), language.to_owned());
        if commands.is_empty() {
            self.commands.remove(&key);
        } else {
            self.commands.insert(key, commands);
        }
    }

    /// The commands of exactly this scope and language.
    pub fn commands(&self, scope: &str, language: &str) -> &[Command] {
        self.commands.get(&(scope.to_owned(), language.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// The commands a person sees in their private chat: the narrowest scope that has any, in
    /// their language before the default one.
    pub fn commands_for(&self, person: i64, language: &str) -> &[Command] {
        let chat = format!("chat:{person}");
        for scope in [chat.as_str(), "all_private_chats", "default"] {
            for language in [language, ""] {
                let commands = self.commands(scope, language);
                if !commands.is_empty() {
                    return commands;
                }
            }
        }
        &[]
    }
}

/// The text a person with this language sees: their own, else the default.
pub fn in_language<'a>(texts: &'a ByLanguage, language: &str) -> Option<&'a str> {
    texts.get(language).or_else(|| texts.get("")).map(String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_scope_and_the_own_language_come_first() {
        let one = |name: &str| vec![Command { command: name.into(), description: "x".into() }];
        let mut profile = Profile::default();
        profile.set_commands("default", "", one("default"));
        profile.set_commands("default", "vi", one("vi"));
        profile.set_commands("chat:7", "", one("team"));
        let seen = |person, language| profile.commands_for(person, language)[0].command.clone();
        assert_eq!(seen(8, "vi"), "vi");
        assert_eq!(seen(8, "fr"), "default");
        assert_eq!(seen(7, "vi"), "team");
        assert_eq!(profile.commands("default", "fr"), []);
    }
}
