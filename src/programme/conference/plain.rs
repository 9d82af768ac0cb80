//! Plain text out of HTML and Markdown.

/// Longest name of an entity such as `&hellip;`.
const ENTITY: usize = 10;
/// Characters of a line that are looked at.
const LONGEST: usize = 5_000;
/// Elements after which a new line begins.
const BREAKS: &[&str] =
    &["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote"];

/// A longer text without its markup, at most one empty line in a row.
pub(super) fn plain(text: &str) -> String {
    let text = without_tags(text);
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = without_markdown(line);
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

/// A name or title: one line without tags; Markdown's signs stay, they may be meant.
pub(super) fn line(text: &str) -> String {
    // What is far beyond a line is not worth the work.
    let text = without_tags(&cut(text, LONGEST).0);
    let visible = text.chars().filter(|c| !is_invisible(*c));
    let text: String = visible.map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

/// The beginning of a text, of at most `limit` characters, and whether anything was cut.
pub(super) fn cut(text: &str, limit: usize) -> (String, bool) {
    match text.char_indices().nth(limit.saturating_sub(1)) {
        Some((at, last)) if at + last.len_utf8() < text.len() => {
            (format!("{}…", &text[..at]), true)
        }
        _ => (text.to_owned(), false),
    }
}

fn without_tags(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let (shown, length) = if rest.starts_with('<') { tag(rest) } else { entity(rest) };
        plain.push_str(&shown);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

/// What a tag shows and how long it is; a lone sign shows itself.
fn tag(text: &str) -> (String, usize) {
    let lone = || ("<".to_owned(), 1);
    let inside = &text[1..];
    if let Some(comment) = inside.strip_prefix("!--") {
        return comment.find("-->").map_or_else(lone, |end| (String::new(), end + 7));
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return lone();
    }
    // A tag has no other opening bracket inside.
    let Some(end) = inside.find(['>', '<']).filter(|end| inside[*end..].starts_with('>')) else {
        return lone();
    };
    let name: String = name.chars().take_while(char::is_ascii_alphanumeric).collect();
    if !inside[name.len()..].starts_with([' ', '>', '/', '\n', '\t', '\r'])
        && !inside.starts_with('/')
    {
        // An address in angle brackets is a text.
        return (inside[..end].to_owned(), end + 2);
    }
    let breaks = BREAKS.iter().any(|known| known.eq_ignore_ascii_case(&name));
    (if breaks { "\n".to_owned() } else { String::new() }, end + 2)
}

fn entity(text: &str) -> (String, usize) {
    let lone = || ("&".to_owned(), 1);
    let Some(end) = text.bytes().take(ENTITY + 2).position(|byte| byte == b';') else {
        return lone();
    };
    let name = &text[1..end];
    let number =
        |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let shown = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "ndash" => Some('–'),
        "mdash" => Some('—'),
        "hellip" => Some('…'),
        _ => name.strip_prefix('#').and_then(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(digits) => number(digits, 16),
            None => number(digits, 10),
        }),
    };
    shown.map_or_else(lone, |shown| (shown.to_string(), end + 1))
}

fn without_markdown(line: &str) -> String {
    let line = line.trim();
    let heading = line.trim_start_matches('#');
    let line = if heading.len() < line.len() && heading.starts_with(' ') { heading } else { line };
    let line = line.trim_start();
    let item = ["* ", "- ", "+ "].iter().find_map(|sign| line.strip_prefix(sign));
    let line = item.map_or_else(|| line.to_owned(), |item| format!("– {}", item.trim_start()));
    let line = without_links(&line.replace("**", "").replace("__", "").replace('`', ""));
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `[words](address)` as "words (address)".
fn without_links(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(middle) = rest.find("](") {
        let Some(open) = rest[..middle].rfind('[') else {
            plain.push_str(&rest[..middle + 2]);
            rest = &rest[middle + 2..];
            continue;
        };
        let Some(close) = rest[middle..].find(')').map(|close| middle + close) else { break };
        let (words, address) = (&rest[open + 1..middle], &rest[middle + 2..close]);
        plain.push_str(rest[..open].trim_end_matches('!'));
        plain.push_str(words);
        if !words.is_empty() && words != address {
            plain.push_str(" (");
            plain.push_str(address);
            plain.push(')');
        } else if words.is_empty() {
            plain.push_str(address);
        }
        rest = &rest[close + 1..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_goes_and_the_words_stay() {
        for (text, expected) in [
            ("<p>Một &amp; <b>hai</b></p><p>ba<br/>bốn</p>", "Một & hai\n\nba\nbốn"),
            ("# Title\n\n\n* one\n* **two**", "Title\n\n– one\n– two"),
            ("see [the paper](https://e.org/a) now", "see the paper (https://e.org/a) now"),
            ("<https://e.org> a < b & c", "https://e.org a < b & c"),
            ("x &#233;&#xe9; &unknown; <!-- y -->z", "x éé &unknown; z"),
            ("a](b [c](", "a](b [c]("),
        ] {
            assert_eq!(plain(text), expected);
        }
        assert_eq!(line(" A\n<i>B</i>\u{200b} "), "A B");
    }

    #[test]
    fn a_cut_text_ends_with_dots_and_is_no_longer_than_allowed() {
        assert_eq!(cut("ấn độ", 5), ("ấn độ".to_owned(), false));
        assert_eq!(cut("ấn độ!", 5), ("ấn đ…".to_owned(), true));
    }

    proptest! {
        #[test]
        fn no_text_is_too_odd(text in r"[a-z<>&;#\[\]()!*/ \n\-é]{0,60}", limit in 1_usize..9) {
            let shown = plain(&text);
            prop_assert!(!shown.contains("\n\n\n"));
            prop_assert!(!line(&text).contains('\n'));
            prop_assert!(cut(&shown, limit).0.chars().count() <= limit);
        }
    }
}
