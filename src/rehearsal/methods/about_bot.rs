//! What the bot says of itself, and where it says it.

use serde_json::{Value, json};

use super::super::profile::{ByLanguage, Command, Profile, in_language};
use super::super::refusal::Refusal;
use super::super::request::Request;
use super::super::wire;
use super::super::world::{BOT_FIRST_NAME, World};

const MOST_COMMANDS: usize = 100;

/// `getMe`.
pub fn me(world: &World, _: &Request) -> Result<Value, Refusal> {
    let mut me = wire::bot(&world.state());
    for (ability, has) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
        ("has_topics_enabled", false),
    ] {
        me[ability] = json!(has);
    }
    Ok(me)
}

/// `setMyCommands`.
pub fn set_commands(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (scope, language) = (scope(request)?, language(request)?);
    let commands = read_commands(request)?;
    Ok(change(world, |profile| profile.set_commands(&scope, language, commands)))
}

/// `getMyCommands`.
pub fn get_commands(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (scope, language) = (scope(request)?, language(request)?);
    let state = world.state();
    let commands = state.profile.commands(&scope, language).iter();
    let commands = commands.map(|c| json!({"command": c.command, "description": c.description}));
    Ok(commands.collect())
}

/// `deleteMyCommands`.
pub fn delete_commands(world: &World, request: &Request) -> Result<Value, Refusal> {
    let (scope, language) = (scope(request)?, language(request)?);
    Ok(change(world, |profile| profile.set_commands(&scope, language, Vec::new())))
}

/// `setMyName`.
pub fn set_name(world: &World, request: &Request) -> Result<Value, Refusal> {
    set_text(world, request, "name", 64, |profile| &mut profile.names)
}

/// `getMyName`.
pub fn get_name(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let name = in_language(&state.profile.names, language(request)?).unwrap_or(BOT_FIRST_NAME);
    Ok(json!({"name": name}))
}

/// `setMyDescription`.
pub fn set_description(world: &World, request: &Request) -> Result<Value, Refusal> {
    set_text(world, request, "description", 512, |profile| &mut profile.descriptions)
}

/// `getMyDescription`.
pub fn get_description(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let text = in_language(&state.profile.descriptions, language(request)?).unwrap_or_default();
    Ok(json!({"description": text}))
}

/// `setMyShortDescription`.
pub fn set_short(world: &World, request: &Request) -> Result<Value, Refusal> {
    set_text(world, request, "short_description", 120, |profile| &mut profile.short_descriptions)
}

/// `getMyShortDescription`.
pub fn get_short(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let texts = &state.profile.short_descriptions;
    let text = in_language(texts, language(request)?).unwrap_or_default();
    Ok(json!({"short_description": text}))
}

/// `setChatMenuButton`.
pub fn set_menu_button(world: &World, request: &Request) -> Result<Value, Refusal> {
    let chat = request.integer("chat_id").unwrap_or(0);
    let button = request.json("menu_button")?.unwrap_or_else(|| json!({"type": "default"}));
    let kind = button.get("type").and_then(Value::as_str).unwrap_or_default();
    if !matches!(kind, "default" | "commands" | "web_app") {
        return Err(Refusal::bad("can't parse menu button: unsupported type specified"));
    }
    Ok(change(world, |profile| profile.menu_buttons.insert(chat, button)))
}

/// `getChatMenuButton`.
pub fn get_menu_button(world: &World, request: &Request) -> Result<Value, Refusal> {
    let state = world.state();
    let buttons = &state.profile.menu_buttons;
    let chat = request.integer("chat_id").unwrap_or(0);
    let button = buttons.get(&chat).or_else(|| buttons.get(&0)).cloned();
    Ok(button.unwrap_or_else(|| json!({"type": "commands"})))
}

fn change<T>(world: &World, change: impl FnOnce(&mut Profile) -> T) -> Value {
    let mut state = world.state();
    change(&mut state.profile);
    // Every phone shows some of it.
    let chats: Vec<i64> = state.chats.keys().copied().collect();
    for chat in chats {
        state.touch(chat);
    }
    Value::Bool(true)
}

fn set_text(
    world: &World,
    request: &Request,
    field: &str,
    longest: usize,
    of: impl FnOnce(&mut Profile) -> &mut ByLanguage,
) -> Result<Value, Refusal> {
    let language = language(request)?.to_owned();
    let text = request.text(field).unwrap_or_default().trim().to_owned();
    if text.chars().count() > longest {
        return Err(Refusal::bad(format!("{} is too long", field.replace('_', " "))));
    }
    Ok(change(world, |profile| match text.as_str() {
        "" => of(profile).remove(&language),
        _ => of(profile).insert(language, text),
    }))
}

fn language(request: &Request) -> Result<&str, Refusal> {
    let code = request.text("language_code").unwrap_or_default();
    if code.is_empty() || code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()) {
        return Ok(code);
    }
    Err(Refusal::bad("invalid language code specified"))
}

/// The scope as a key: "default", "`all_private_chats`", "chat:7", "`chat_member:7:8`".
fn scope(request: &Request) -> Result<String, Refusal> {
    const PARSE: &str = "can't parse BotCommandScope";
    let Some(scope) = request.json("scope")? else { return Ok("default".into()) };
    let kind = scope.get("type").and_then(Value::as_str).unwrap_or_default();
    let number = |field: &str| {
        let number = scope.get(field).and_then(|v| v.as_i64().or_else(|| v.as_str()?.parse().ok()));
        number.ok_or_else(|| Refusal::bad(format!("{PARSE}: Can't find field \"{field}\"")))
    };
    match kind {
        "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" => {
            Ok(kind.into())
        }
        "chat" | "chat_administrators" => Ok(format!("{kind}:{}", number("chat_id")?)),
        "chat_member" => Ok(format!("{kind}:{}:{}", number("chat_id")?, number("user_id")?)),
        _ => Err(Refusal::bad(format!("{PARSE}: Unsupported type specified"))),
    }
}

fn read_commands(request: &Request) -> Result<Vec<Command>, Refusal> {
    let commands = request.json("commands")?.unwrap_or_default();
    let commands = commands.as_array().map(Vec::as_slice).unwrap_or_default();
    if commands.len() > MOST_COMMANDS {
        return Err(Refusal::bad("BOT_COMMANDS_TOO_MUCH"));
    }
    commands.iter().map(read_command).collect()
}

fn read_command(command: &Value) -> Result<Command, Refusal> {
    let text = |field| command.get(field).and_then(Value::as_str).unwrap_or_default();
    let name = text("command").trim_start_matches('/');
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if name.is_empty() || name.len() > 32 || !name.bytes().all(plain) {
        return Err(Refusal::bad("BOT_COMMAND_INVALID"));
    }
    let description = text("description").trim();
    if description.is_empty() || description.chars().count() > 256 {
        return Err(Refusal::bad("BOT_COMMAND_DESCRIPTION_INVALID"));
    }
    Ok(Command { command: name.into(), description: description.into() })
}
