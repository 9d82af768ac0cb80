//! An opened tag and the style it stands for.

use crate::rehearsal::entity::Style;
use crate::rehearsal::markup::link;

/// An opened tag.
pub struct Tag {
    /// Its name, in lower case.
    pub name: String,
    /// The value of the attribute that matters.
    pub argument: Option<String>,
    /// The `format` of a `tg-time`.
    pub format: String,
    /// Where it was opened, in UTF-16 units of the text.
    pub offset: usize,
    /// Where it was opened, in bytes of the text.
    pub starts: usize,
    /// How many tags were opened before.
    pub order: usize,
}

impl Tag {
    /// The style it stands for, `None` when it stands for nothing.
    pub fn style(&self, text: &str) -> Result<Option<Style>, String> {
        let argument = self.argument.clone();
        Ok(Some(match self.name.as_str() {
            "b" | "strong" => Style::Bold,
            "i" | "em" => Style::Italic,
            "u" | "ins" => Style::Underline,
            "s" | "strike" | "del" => Style::Strikethrough,
            "span" | "tg-spoiler" => Style::Spoiler,
            "code" if argument.is_some() => Style::Pre(argument),
            "code" => Style::Code,
            "pre" => Style::Pre(None),
            "blockquote" => Style::Blockquote(argument.is_some()),
            "a" => {
                let url = argument.unwrap_or_else(|| text[self.starts..].to_owned());
                // What is no link is shown without one, silently.
                return Ok(link(&url).ok().map(Style::Link));
            }
            "tg-emoji" => match argument.as_deref().map(str::parse::<u64>) {
                Some(Ok(id)) if id > 0 => Style::Emoji(id.to_string()),
                _ => return Err("Invalid custom emoji identifier specified".into()),
            },
            "tg-time" => match argument.as_deref().map(str::parse::<i64>) {
                Some(Ok(unix)) if is_time_format(&self.format) => {
                    Style::Time(unix, self.format.clone())
                }
                _ => return Err("Invalid date-time specified".into()),
            },
            _ => return Ok(None),
        }))
    }
}

/// `r`, or weekday, date and time in this order: `w?[dD]?[tT]?`.
fn is_time_format(format: &str) -> bool {
    let rest = format.strip_prefix('w').unwrap_or(format);
    let rest = rest.strip_prefix(['d', 'D']).unwrap_or(rest);
    format == "r" || rest.strip_prefix(['t', 'T']).unwrap_or(rest).is_empty()
}
