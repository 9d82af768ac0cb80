//! The text or caption of a call: parsed, trimmed and measured.

use serde_json::Value;

use super::entity::{self, Entity, Style, utf16_len};
use super::html;
use super::markup::link;
use super::refusal::Refusal;
use super::request::Request;

/// In UTF-16 units, after the markup is gone.
const LONGEST_TEXT: usize = 4096;
const LONGEST_CAPTION: usize = 1024;

/// A text with its entities.
#[derive(Debug, Default)]
pub struct Words {
    /// Without markup.
    pub text: String,
    /// What the markup said.
    pub entities: Vec<Entity>,
}

/// The text of a message; it must not be empty.
pub fn text(request: &Request, strict: bool) -> Result<Words, Refusal> {
    let raw = request.text("text").unwrap_or_default();
    if raw.is_empty() {
        return Err(Refusal::bad("message text is empty"));
    }
    let words = parse(request, raw, "entities", strict)?;
    if words.text.is_empty() {
        return Err(Refusal::bad("text must be non-empty"));
    }
    if utf16_len(&words.text) > LONGEST_TEXT {
        return Err(Refusal::bad("message is too long"));
    }
    Ok(words)
}

/// The caption of a file; it may be empty.
pub fn caption(request: &Request, strict: bool) -> Result<Words, Refusal> {
    let raw = request.text("caption").unwrap_or_default();
    let words = parse(request, raw, "caption_entities", strict)?;
    if utf16_len(&words.text) > LONGEST_CAPTION {
        return Err(Refusal::bad("message caption is too long"));
    }
    Ok(words)
}

fn parse(request: &Request, raw: &str, listed: &str, strict: bool) -> Result<Words, Refusal> {
    let mode = request.text("parse_mode").unwrap_or_default().to_ascii_lowercase();
    let (text, entities) = match mode.as_str() {
        "html" => html::read(raw, strict)
            .map_err(|reason| Refusal::bad(format!("can't parse entities: {reason}")))?,
        "" => (raw.to_owned(), read_listed(request, listed)?),
        // Letan writes HTML only; Markdown would be a mistake, whatever the real server says.
        _ => return Err(Refusal::bad("unsupported parse_mode")),
    };
    let (text, entities) = entity::trim(&text, entities);
    Ok(Words { text, entities })
}

fn read_listed(request: &Request, field: &str) -> Result<Vec<Entity>, Refusal> {
    let Some(listed) = request.json(field)? else { return Ok(Vec::new()) };
    let listed = listed.as_array().map(Vec::as_slice).unwrap_or_default();
    Ok(listed.iter().filter_map(read_entity).collect())
}

fn read_entity(entity: &Value) -> Option<Entity> {
    let number = |field: &str| usize::try_from(entity.get(field)?.as_u64()?).ok();
    let text = |field: &str| entity.get(field).and_then(Value::as_str).map(str::to_owned);
    let style = match entity.get("type")?.as_str()? {
        "bold" => Style::Bold,
        "italic" => Style::Italic,
        "underline" => Style::Underline,
        "strikethrough" => Style::Strikethrough,
        "spoiler" => Style::Spoiler,
        "code" => Style::Code,
        "pre" => Style::Pre(text("language")),
        "text_link" => Style::Link(link(&text("url")?).ok()?),
        "blockquote" => Style::Blockquote(false),
        "expandable_blockquote" => Style::Blockquote(true),
        "custom_emoji" => Style::Emoji(text("custom_emoji_id")?),
        _ => return None,
    };
    Some(Entity { offset: number("offset")?, length: number("length")?, style })
}
