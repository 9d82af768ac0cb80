//! Reads `parse_mode: HTML` as Telegram's server does, and complains in its words.

pub mod reader;
pub mod tag;

use reader::Reader;
use tag::Tag;

use super::entity::{Entity, Style};

/// The text without its tags and the entities they stood for. The error is what follows
/// "can't parse entities: ". `strict` also refuses an ampersand that begins no entity; the real
/// server takes it as it stands, but it means that somebody forgot to escape.
pub fn read(html: &str, strict: bool) -> Result<(String, Vec<Entity>), String> {
    let mut reader = Reader::new(html, strict);
    let mut open: Vec<Tag> = Vec::new();
    let mut entities: Vec<(usize, Entity)> = Vec::new();
    let mut opened = 0;
    while let Some(letter) = reader.peek() {
        match letter {
            '&' => reader.ampersand()?,
            '<' if reader.rest().starts_with("</") => {
                let tag = reader.end_tag(open.pop())?;
                let length = reader.units - tag.offset;
                if length > 0
                    && let Some(style) = tag.style(&reader.text)?
                {
                    entities.push((tag.order, Entity { offset: tag.offset, length, style }));
                }
            }
            '<' => {
                open.push(reader.start_tag(opened)?);
                opened += 1;
            }
            letter => reader.letter(letter),
        }
    }
    if let Some(tag) = open.last() {
        return Err(format!("Can't find end tag corresponding to start tag \"{}\"", tag.name));
    }
    // Outer tags first, as Telegram lists them.
    entities.sort_by_key(|(order, _)| *order);
    Ok((reader.text, merge_code(entities.into_iter().map(|(_, entity)| entity).collect())))
}

/// `<pre><code class="language-x">` is one block with a language, not two.
fn merge_code(entities: Vec<Entity>) -> Vec<Entity> {
    let mut merged: Vec<Entity> = Vec::with_capacity(entities.len());
    for entity in entities {
        let same = |last: &&mut Entity| {
            (last.offset, last.length) == (entity.offset, entity.length)
                && last.style == Style::Pre(None)
        };
        match (&entity.style, merged.last_mut().filter(same)) {
            (Style::Pre(Some(_)), Some(last)) => last.style = entity.style,
            // Outside of <pre> a language means nothing.
            (Style::Pre(Some(_)), None) => merged.push(Entity { style: Style::Code, ..entity }),
            _ => merged.push(entity),
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rehearsal::entity::{escape, to_html, utf16_len};

    #[test]
    fn what_telegram_refuses_is_refused_in_its_words() {
        for (html, reason) in [
            ("<br>", "Unsupported start tag \"br\" at byte offset 0"),
            ("<q>x</q>", "Unsupported start tag \"q\" at byte offset 0"),
            ("a < b", "Unsupported start tag \"\" at byte offset 2"),
            ("đ <b", "Unclosed start tag at byte offset 3"),
            ("<a href", "Unclosed start tag \"a\" at byte offset 0"),
            ("<a href=", "Unclosed start tag \"a\" at byte offset 0"),
            ("<a href=\"x\"", "Unclosed start tag at byte offset 0"),
            ("<a =\"x\">y</a>", "Empty attribute name in the tag \"a\" at byte offset 0"),
            ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
            (
                "<a href >y</a>",
                "Expected equal sign in declaration of an attribute of the tag \"a\" at byte offset 0",
            ),
            ("<span>x</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0"),
            ("x</b>", "Unexpected end tag at byte offset 1"),
            ("<b>x</b", "Unclosed end tag at byte offset 4"),
            ("<b>x</i>", "Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\""),
            ("<b>x", "Can't find end tag corresponding to start tag \"b\""),
            ("<tg-emoji emoji-id=\"x\">y</tg-emoji>", "Invalid custom emoji identifier specified"),
            ("<tg-time unix=\"x\">y</tg-time>", "Invalid date-time specified"),
            ("Hỏi & đáp", "Unescaped \"&\" at byte offset 6"),
        ] {
            assert_eq!(read(html, true).unwrap_err(), reason, "{html}");
        }
        assert_eq!(read("Hỏi & đáp", false).unwrap().0, "Hỏi & đáp");
    }

    #[test]
    fn what_telegram_knows_is_read_and_shown_again() {
        for (html, shown) in [
            ("<strong>a</strong><EM>b</em>", "<b>a</b><i>b</i>"),
            ("<ins>a</ins><strike>b</strike><del>c</del>", "<u>a</u><s>b</s><s>c</s>"),
            ("<b>a<i>b</i></b>c", "<b>a<i>b</i></b>c"),
            ("<b><i>a</i></b>", "<b><i>a</i></b>"),
            ("<tg-spoiler>x</tg-spoiler>", "<span class=\"tg-spoiler\">x</span>"),
            ("<span class='tg-spoiler'>x</span>", "<span class=\"tg-spoiler\">x</span>"),
            (
                "<a href=\"https://a.vn/?x=1&amp;y=2\">x</a>",
                "<a href=\"https://a.vn/?x=1&amp;y=2\">x</a>",
            ),
            ("<a href=\"javascript:alert(1)\">x</a>", "x"),
            ("<pre><code class=\"language-rust\">x</code></pre>", "<pre>x</pre>"),
            ("<code>x</code>", "<code>x</code>"),
            (
                "<blockquote expandable>x</blockquote>",
                "<blockquote class=\"expandable\">x</blockquote>",
            ),
            ("<tg-emoji emoji-id=\"5\">👍</tg-emoji>", "<span class=\"tg-emoji\">👍</span>"),
            (
                "<tg-time unix=\"60\" format=\"wDT\">x</tg-time>",
                "<span class=\"tg-time\" title=\"60\">x</span>",
            ),
            ("&lt;&#x111;&#272;&quot&gt;", "&lt;đĐ\"&gt;"),
            ("<b></b>x", "x"),
            ("<b>x</>", "<b>x</b>"),
        ] {
            let (text, entities) = read(html, true).unwrap();
            assert_eq!(to_html(&text, &entities), shown, "{html}");
        }
    }

    #[test]
    fn offsets_are_utf16_units() {
        let (_, entities) = read("🎉 <b>Chào 🎉</b>", true).unwrap();
        assert_eq!(entities, [Entity { offset: 3, length: 7, style: Style::Bold }]);
    }

    proptest! {
        #[test]
        fn any_escaped_text_is_read_back_as_it_was(text in any::<String>()) {
            let (read_back, entities) = read(&escape(&text), true).unwrap();
            prop_assert_eq!(to_html(&read_back, &entities), escape(&text));
            prop_assert_eq!(read_back, text);
        }

        #[test]
        fn nothing_makes_it_panic_and_entities_stay_within_the_text(
            html in "([<>&/=\"' a-z]|b>|<b>|</b>|<a href=\"https://a.vn\">|</a>|&amp;|đ|🎉){0,40}",
        ) {
            if let Ok((text, entities)) = read(&html, false) {
                let units = utf16_len(&text);
                prop_assert!(entities.iter().all(|e| e.length > 0 && e.offset + e.length <= units));
            }
        }
    }
}
