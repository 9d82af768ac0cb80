//! What of a text is bold, a link or a command, counted in UTF-16 units as Telegram does.

use std::fmt::Write;

use serde_json::{Value, json};

/// A stretch of text with a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Where it begins, in UTF-16 units.
    pub offset: usize,
    /// How long it is, in UTF-16 units.
    pub length: usize,
    /// How it looks or what it does.
    pub style: Style,
}

/// How a stretch of text looks or what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Style {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// Struck through.
    Strikethrough,
    /// Hidden until touched.
    Spoiler,
    /// Monospaced.
    Code,
    /// A monospaced block, with its language.
    Pre(Option<String>),
    /// A link on a text.
    Link(String),
    /// A quotation; folded when true.
    Blockquote(bool),
    /// A custom emoji.
    Emoji(String),
    /// A moment shown in the reader's zone: Unix seconds and format.
    Time(i64, String),
    /// `/command`.
    Command,
}

impl Entity {
    /// The entity as it stands in updates and answers.
    pub fn wire(&self) -> Value {
        let mut wire = json!({
            "type": self.style.name(), "offset": self.offset, "length": self.length,
        });
        match &self.style {
            Style::Pre(Some(language)) => wire["language"] = json!(language),
            Style::Link(url) => wire["url"] = json!(url),
            Style::Emoji(id) => wire["custom_emoji_id"] = json!(id),
            Style::Time(unix, format) => {
                wire["unix_time"] = json!(unix);
                wire["date_time_format"] = json!(format);
            }
            _ => {}
        }
        wire
    }
}

impl Style {
    fn name(&self) -> &'static str {
        match self {
            Self::Bold => "bold",
            Self::Italic => "italic",
            Self::Underline => "underline",
            Self::Strikethrough => "strikethrough",
            Self::Spoiler => "spoiler",
            Self::Code => "code",
            Self::Pre(_) => "pre",
            Self::Link(_) => "text_link",
            Self::Blockquote(false) => "blockquote",
            Self::Blockquote(true) => "expandable_blockquote",
            Self::Emoji(_) => "custom_emoji",
            Self::Time(..) => "date_time",
            Self::Command => "bot_command",
        }
    }

    /// The tags before and after the text; the opening one complete and safe.
    fn tags(&self) -> (String, &'static str) {
        let plain = |open: &str, close| (open.to_owned(), close);
        match self {
            Self::Bold => plain("<b>", "</b>"),
            Self::Italic => plain("<i>", "</i>"),
            Self::Underline => plain("<u>", "</u>"),
            Self::Strikethrough => plain("<s>", "</s>"),
            Self::Spoiler => plain("<span class=\"tg-spoiler\">", "</span>"),
            Self::Code => plain("<code>", "</code>"),
            Self::Pre(_) => plain("<pre>", "</pre>"),
            Self::Link(url) => {
                let mut open = String::from("<a href=\"");
                escape_into(&mut open, url);
                open.push_str("\">");
                (open, "</a>")
            }
            Self::Blockquote(false) => plain("<blockquote>", "</blockquote>"),
            Self::Blockquote(true) => plain("<blockquote class=\"expandable\">", "</blockquote>"),
            Self::Emoji(_) => plain("<span class=\"tg-emoji\">", "</span>"),
            Self::Time(unix, _) => {
                (format!("<span class=\"tg-time\" title=\"{unix}\">"), "</span>")
            }
            Self::Command => plain("<span class=\"command\">", "</span>"),
        }
    }
}

/// How long a text is in UTF-16 units.
pub fn utf16_len(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// The command a text begins with, as Telegram marks it.
pub fn leading_command(text: &str) -> Option<Entity> {
    let rest = text.strip_prefix('/')?;
    let (name, tail) = rest.split_at(
        rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len()),
    );
    if name.is_empty() || name.len() > 64 {
        return None;
    }
    let mention = tail.strip_prefix('@').map_or(0, |bot| {
        let end = bot.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(bot.len());
        if end >= 3 { end + 1 } else { 0 }
    });
    // "/lịch" is no command "/l": the name ends where the word ends.
    if tail[mention..].starts_with(|c: char| c.is_alphanumeric() || "_/<>".contains(c)) {
        return None;
    }
    let length = 1 + name.len() + mention;
    Some(Entity { offset: 0, length, style: Style::Command })
}

/// Cuts white space off both ends, as Telegram does, and moves the entities along.
pub fn trim(text: &str, entities: Vec<Entity>) -> (String, Vec<Entity>) {
    let trimmed = text.trim();
    if trimmed.len() == text.len() {
        return (text.to_owned(), entities);
    }
    let cut = utf16_len(&text[..text.len() - text.trim_start().len()]);
    let length = utf16_len(trimmed);
    let moved = entities.into_iter().filter_map(|entity| {
        let start = entity.offset.saturating_sub(cut);
        let end = (entity.offset + entity.length).saturating_sub(cut).min(length);
        (start < end).then(|| Entity { offset: start, length: end - start, ..entity })
    });
    (trimmed.to_owned(), moved.collect())
}

/// The text as HTML that is safe to show, its entities as tags.
pub fn to_html(text: &str, entities: &[Entity]) -> String {
    let mut ordered: Vec<&Entity> = entities.iter().filter(|entity| entity.length > 0).collect();
    ordered.sort_by_key(|entity| (entity.offset, std::cmp::Reverse(entity.length)));
    let mut ordered = ordered.into_iter().peekable();
    let mut open: Vec<(usize, &'static str)> = Vec::new();
    let mut html = String::with_capacity(text.len() + 16);
    let mut at = 0;
    for letter in text.chars() {
        while let Some((_, close)) = open.pop_if(|(end, _)| *end <= at) {
            html.push_str(close);
        }
        while let Some(entity) = ordered.next_if(|entity| entity.offset <= at) {
            // What overlaps is cut where the outer one ends, so that tags always nest.
            let outer = open.last().map_or(usize::MAX, |(end, _)| *end);
            let end = entity.offset.saturating_add(entity.length).min(outer);
            let (tag, close) = entity.style.tags();
            html.push_str(&tag);
            open.push((end, close));
        }
        escape_letter(&mut html, letter);
        at += letter.len_utf16();
    }
    while let Some((_, close)) = open.pop() {
        html.push_str(close);
    }
    html
}

/// Writes `&`, `<` and `>` as entities, so that Telegram reads the text back as it is.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    text.chars().for_each(|letter| escape_letter(&mut escaped, letter));
    escaped
}

fn escape_letter(into: &mut String, letter: char) {
    match letter {
        '&' => into.push_str("&amp;"),
        '<' => into.push_str("&lt;"),
        '>' => into.push_str("&gt;"),
        letter => into.push(letter),
    }
}

fn escape_into(attribute: &mut String, value: &str) {
    for letter in value.chars() {
        match letter {
            '"' | '\'' => {
                // Writing into a String cannot fail.
                let _ = write!(attribute, "&#{};", u32::from(letter));
            }
            letter => escape_letter(attribute, letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn entity(offset: usize, length: usize, style: Style) -> Entity {
        Entity { offset, length, style }
    }

    #[test]
    fn tags_nest_and_values_are_escaped_whatever_the_entities_say() {
        let both = [entity(0, 4, Style::Bold), entity(2, 9, Style::Italic)];
        assert_eq!(to_html("🎉ab<c", &both), "<b>🎉<i>ab</i></b>&lt;c");
        let link = [entity(0, 1, Style::Link("https://a.vn/?q=\"<".into()))];
        assert_eq!(to_html("x", &link), "<a href=\"https://a.vn/?q=&#34;&lt;\">x</a>");
    }

    #[test]
    fn white_space_at_both_ends_goes_and_entities_move_along() {
        let (text, entities) = trim("  Chào \n", vec![entity(2, 6, Style::Bold)]);
        assert_eq!((text.as_str(), entities), ("Chào", vec![entity(0, 4, Style::Bold)]));
    }

    #[test]
    fn a_command_is_marked_only_at_the_beginning_and_with_its_mention() {
        let length = |text| leading_command(text).map(|entity| entity.length);
        assert_eq!(length("/lich ngày mai"), Some(5));
        assert_eq!(length("/lich@letan_rehearsal_bot x"), Some(25));
        assert_eq!(length("xem /lich"), None);
        assert_eq!(length("/ lich"), None);
        assert_eq!(length("/lịch"), None);
        assert_eq!(length("/lich/mai"), None);
        assert_eq!(length("/lich, mai"), Some(5));
    }

    proptest! {
        #[test]
        fn any_entities_over_any_text_give_balanced_tags(
            text in "\\PC{0,30}",
            spans in prop::collection::vec((0_usize..40, 0_usize..40), 0..8),
        ) {
            let styles = [Style::Bold, Style::Code, Style::Spoiler, Style::Blockquote(true)];
            let entities: Vec<Entity> = spans
                .iter()
                .zip(styles.iter().cycle())
                .map(|(&(offset, length), style)| entity(offset, length, style.clone()))
                .collect();
            let html = to_html(&text, &entities);
            prop_assert_eq!(html.matches("</").count() * 2, html.matches('<').count());
        }
    }
}
