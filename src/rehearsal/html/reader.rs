//! Reads HTML as Telegram's server does, letter by letter.

use super::tag::Tag;

const TAGS: [&str; 17] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "tg-time",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// Reads tags and letters one after another.
pub struct Reader<'a> {
    html: &'a str,
    /// In bytes.
    at: usize,
    /// The text so far, without tags.
    pub text: String,
    /// Length of the text in UTF-16 units.
    pub units: usize,
    strict: bool,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning.
    pub fn new(html: &'a str, strict: bool) -> Self {
        Self { html, at: 0, text: String::new(), units: 0, strict }
    }

    /// What is still to be read.
    pub fn rest(&self) -> &'a str {
        &self.html[self.at..]
    }

    /// The next letter.
    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// Reads a letter that stands for itself.
    pub fn letter(&mut self, letter: char) {
        self.push(letter);
        self.at += letter.len_utf8();
    }

    fn push(&mut self, letter: char) {
        self.units += letter.len_utf16();
        self.text.push(letter);
    }

    /// Moves over what `wanted` accepts and gives it.
    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|letter| !wanted(letter)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }

    fn skip_spaces(&mut self) {
        self.take_while(|letter| letter.is_ascii_whitespace());
    }

    /// Reads an ampersand and what it begins.
    pub fn ampersand(&mut self) -> Result<(), String> {
        if let Some((letter, length)) = decode(self.rest()) {
            self.push(letter);
            self.at += length;
            return Ok(());
        }
        if self.strict {
            return Err(format!("Unescaped \"&\" at byte offset {}", self.at));
        }
        self.push('&');
        self.at += 1;
        Ok(())
    }

    /// Reads `<name …>`.
    pub fn start_tag(&mut self, order: usize) -> Result<Tag, String> {
        let begin = self.at;
        self.at += 1;
        let name = self.take_while(|letter| !letter.is_ascii_whitespace() && letter != '>');
        let name = name.to_ascii_lowercase();
        if self.peek().is_none() {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        if !TAGS.contains(&name.as_str()) {
            return Err(format!("Unsupported start tag \"{name}\" at byte offset {begin}"));
        }
        let mut tag = Tag {
            name,
            argument: None,
            format: String::new(),
            offset: self.units,
            starts: self.text.len(),
            order,
        };
        loop {
            self.skip_spaces();
            match self.peek() {
                Some('>') => break,
                Some(_) => self.attribute(&mut tag, begin)?,
                None => return Err(format!("Unclosed start tag at byte offset {begin}")),
            }
        }
        self.at += 1;
        if tag.name == "span" && tag.argument.as_deref() != Some("spoiler") {
            let reason = "Tag \"span\" must have class \"tg-spoiler\"";
            return Err(format!("{reason} at byte offset {begin}"));
        }
        Ok(tag)
    }

    fn attribute(&mut self, tag: &mut Tag, begin: usize) -> Result<(), String> {
        let ends = |letter: char| letter.is_ascii_whitespace() || letter == '=' || letter == '>';
        let name = self.take_while(|letter| !ends(letter));
        if name.is_empty() {
            let tag = &tag.name;
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        self.skip_spaces();
        if self.peek() != Some('=') {
            if tag.name == "blockquote" && name == "expandable" {
                tag.argument = Some("1".into());
                return Ok(());
            }
            let tag = &tag.name;
            return Err(match self.peek() {
                None => format!("Unclosed start tag \"{tag}\" at byte offset {begin}"),
                Some(_) => format!(
                    "Expected equal sign in declaration of an attribute of the tag \"{tag}\" at \
                     byte offset {begin}"
                ),
            });
        }
        self.at += 1;
        self.skip_spaces();
        let value = self.attribute_value(&tag.name, begin)?;
        match (tag.name.as_str(), name) {
            ("a", "href") | ("tg-emoji", "emoji-id") | ("tg-time", "unix") => {
                tag.argument = Some(value);
            }
            ("tg-time", "format") => tag.format = value,
            ("code", "class") => tag.argument = value.strip_prefix("language-").map(str::to_owned),
            ("span", "class") => tag.argument = value.strip_prefix("tg-").map(str::to_owned),
            ("blockquote", "expandable") => tag.argument = Some("1".into()),
            _ => {}
        }
        Ok(())
    }

    fn attribute_value(&mut self, tag: &str, begin: usize) -> Result<String, String> {
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        let quote = match self.peek() {
            None => return Err(format!("Unclosed start tag \"{tag}\" at byte offset {begin}")),
            Some(quote @ ('"' | '\'')) => quote,
            Some(_) => {
                let token = self.at;
                let value = self.take_while(|letter| {
                    letter.is_ascii_alphanumeric() || letter == '.' || letter == '-'
                });
                return match self.peek() {
                    Some(end) if end.is_ascii_whitespace() || end == '>' => {
                        Ok(value.to_ascii_lowercase())
                    }
                    _ => Err(format!("Unexpected end of name token at byte offset {token}")),
                };
            }
        };
        self.at += 1;
        let mut value = String::new();
        while let Some(letter) = self.peek() {
            if letter == quote {
                self.at += 1;
                return if self.peek().is_some() { Ok(value) } else { Err(unclosed()) };
            }
            let (letter, length) = decode(self.rest()).unwrap_or((letter, letter.len_utf8()));
            value.push(letter);
            self.at += length;
        }
        Err(unclosed())
    }

    /// Reads `</name>`, which must close `open`.
    pub fn end_tag(&mut self, open: Option<Tag>) -> Result<Tag, String> {
        let begin = self.at;
        let Some(open) = open else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        let name = self.take_while(|letter| !letter.is_ascii_whitespace() && letter != '>');
        self.skip_spaces();
        if self.peek() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != open.name {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                open.name
            ));
        }
        Ok(open)
    }
}

/// The letter an entity at the beginning of `html` stands for, and the entity's length in bytes.
fn decode(html: &str) -> Option<(char, usize)> {
    let rest = html.strip_prefix('&')?;
    let (letter, length) = if let Some(number) = rest.strip_prefix('#') {
        let (digits, radix, before) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16, 2),
            None => (number, 10, 1),
        };
        let end = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(&digits[..end], radix).ok()?;
        (char::from_u32(code).filter(|letter| *letter != '\0')?, before + end)
    } else {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let letter = match &rest[..end] {
            "lt" => '<',
            "gt" => '>',
            "amp" => '&',
            "quot" => '"',
            _ => return None,
        };
        (letter, end)
    };
    let semicolon = usize::from(rest[length..].starts_with(';'));
    Some((letter, 1 + length + semicolon))
}
