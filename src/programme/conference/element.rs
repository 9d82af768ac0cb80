//! XML as elements with their places. Entities of the file's own are never expanded.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::programme::problem::Trouble;

/// Elements inside each other beyond which nothing is read: a schedule has eight.
const DEPTH: usize = 64;

/// Attributes of one element that are read.
const ATTRIBUTES: usize = 64;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    /// Where it begins; bytes.
    pub(super) at: usize,
    pub(super) attributes: Vec<(String, String)>,
    content: Vec<Content>,
}

#[derive(Debug)]
enum Content {
    Text(String),
    Element(Element),
}

impl Element {
    /// The elements directly inside.
    pub(super) fn children(&self) -> impl Iterator<Item = &Element> {
        self.content.iter().filter_map(|content| match content {
            Content::Element(element) => Some(element),
            Content::Text(_) => None,
        })
    }

    /// The first element of this name directly inside.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children().find(|child| child.name == name)
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The words directly inside.
    pub(super) fn own_text(&self) -> String {
        let texts = self.content.iter().filter_map(|content| match content {
            Content::Text(text) => Some(text.as_str()),
            Content::Element(_) => None,
        });
        texts.collect::<String>().trim().to_owned()
    }

    /// All words inside.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.collect(&mut text);
        text.trim().to_owned()
    }

    fn collect(&self, text: &mut String) {
        for content in &self.content {
            match content {
                Content::Text(words) => text.push_str(words),
                Content::Element(element) => {
                    text.push('\n');
                    element.collect(text);
                }
            }
        }
    }
}

/// The root element, or what is wrong and where.
pub(super) fn parse(text: &str) -> Result<Element, (usize, Trouble)> {
    let mut reader = Reader::from_str(text);
    let mut tree = Tree::default();
    loop {
        let at = place(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let detail = error.to_string();
            (place(reader.error_position()), Trouble::Syntax { detail })
        })?;
        match event {
            Event::Start(start) => tree.open(at, &start),
            Event::Empty(start) => {
                tree.open(at, &start);
                tree.close();
            }
            Event::End(_) => tree.close(),
            Event::Text(words) => tree.say(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::CData(words) => tree.say(&words.xml_content(XmlVersion::Implicit1_0)),
            Event::GeneralRef(name) => tree.say(&character(&name)),
            Event::Eof if tree.open.is_empty() => break,
            Event::Eof => return Err((text.len(), Trouble::Truncated)),
            _ => {}
        }
    }
    tree.root.ok_or_else(|| (0, Trouble::Syntax { detail: "XML".to_owned() }))
}

/// What `&…;` stands for; one that only the file could explain shows itself.
fn character(name: &BytesRef<'_>) -> String {
    if let Ok(Some(character)) = name.resolve_char_ref() {
        return character.to_string();
    }
    let name = name.xml_content(XmlVersion::Implicit1_0);
    match quick_xml::escape::resolve_xml_entity(&name) {
        Some(known) => known.to_owned(),
        None => format!("&{name};"),
    }
}

fn place(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

#[derive(Default)]
struct Tree {
    root: Option<Element>,
    open: Vec<Element>,
    /// Open elements that lie too deep.
    ignored: usize,
}

impl Tree {
    fn open(&mut self, at: usize, start: &BytesStart<'_>) {
        if self.open.len() >= DEPTH {
            self.ignored += 1;
            return;
        }
        let mut attributes = start.attributes();
        let attributes =
            attributes.with_checks(false).flatten().take(ATTRIBUTES).map(|attribute| {
                let name = attribute.key.local_name().as_ref().to_owned();
                let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
                    Ok(value) => value.into_owned(),
                    Err(_) => attribute.value.into_owned(),
                };
                (name, value)
            });
        self.open.push(Element {
            name: start.local_name().as_ref().to_owned(),
            at,
            attributes: attributes.collect(),
            content: Vec::new(),
        });
    }

    fn close(&mut self) {
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        let Some(element) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.content.push(Content::Element(element)),
            None => self.root = self.root.take().or(Some(element)),
        }
    }

    fn say(&mut self, words: &str) {
        if self.ignored > 0 {
            return;
        }
        if let Some(element) = self.open.last_mut() {
            element.content.push(Content::Text(words.to_owned()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_entities_and_attributes_are_read() {
        let root = parse(
            "<?xml version='1.0'?><!-- x --><a b='1 &amp; 2'>\n<c>Mã &lt;b&gt; &#233;</c><d/>\
             <c><![CDATA[<p>x</p>]]></c></a>",
        )
        .unwrap();
        assert_eq!(root.attribute("b"), Some("1 & 2"));
        let texts: Vec<String> = root.children().map(Element::text).collect();
        assert_eq!(texts, ["Mã <b> é", "", "<p>x</p>"]);
        assert_eq!(root.children().next().unwrap().at, root.at + "<a b='1 &amp; 2'>\n".len());
    }

    #[test]
    fn entities_of_the_file_are_not_expanded() {
        let bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a b='&y;'>&y;</a>";
        let root = parse(bomb).unwrap();
        assert_eq!((root.text().as_str(), root.attribute("b")), ("&y;", Some("&y;")));
    }

    #[test]
    fn what_is_not_well_formed_has_its_place() {
        assert!(matches!(parse("<a><b></a>"), Err((_, Trouble::Syntax { .. }))));
        assert!(matches!(parse("<a><b>"), Err((6, Trouble::Truncated))));
        assert!(matches!(parse("words"), Err((0, Trouble::Syntax { .. }))));
    }

    #[test]
    fn deep_nesting_ends() {
        let deep = format!("<a>{}x{}</a>", "<b>".repeat(200_000), "</b>".repeat(200_000));
        assert_eq!(parse(&deep).unwrap().text(), "");
        assert!(parse(&"<b>".repeat(200_000)).is_err());
    }
}
