//! Office Open XML, which every word processor opens: paragraphs, tables, pictures, and the archive.

mod body;
mod laid;
mod paragraph;
mod parts;

use std::io::{Cursor, Write as _};

use anyhow::Context as _;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub use body::{Placed, bare_row, bare_table, picture, row, table};
pub use laid::document;
pub use paragraph::{Align, Paragraph, Size};

use crate::texts::Html;

/// What a document is packed from.
#[derive(Debug)]
pub struct Package<'a> {
    /// Its name for itself.
    pub title: &'a str,
    /// Who stands as its author; nobody when `None`.
    pub creator: Option<&'a str>,
    /// The language it is in: `vi`.
    pub language: &'a str,
    /// Paragraphs and tables, the last of them a paragraph.
    pub body: &'a str,
    /// PNG files that the body shows, by their place: [`Placed::index`].
    pub pictures: &'a [Vec<u8>],
}

impl Package<'_> {
    /// The bytes of a `.docx` file.
    ///
    /// # Errors
    ///
    /// When it cannot be packed, which no content leads to.
    pub fn packed(&self) -> anyhow::Result<Vec<u8>> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        let mut add = |name: &str, content: &[u8]| {
            archive.start_file(name, SimpleFileOptions::default())?;
            archive.write_all(content)?;
            anyhow::Ok(())
        };
        let properties = parts::properties(self.title, self.creator, self.language);
        let relations = parts::of_document(self.pictures.len());
        add("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes())?;
        add("_rels/.rels", parts::RELATIONS.as_bytes())?;
        add("docProps/core.xml", properties.as_bytes())?;
        add("word/document.xml", body::document(self.body).as_bytes())?;
        add("word/_rels/document.xml.rels", relations.as_bytes())?;
        add("word/styles.xml", parts::styles(self.language).as_bytes())?;
        add("word/footer1.xml", parts::FOOTER.as_bytes())?;
        for (index, picture) in self.pictures.iter().enumerate() {
            add(&parts::picture(index), picture)?;
        }
        Ok(archive.finish().context("the document cannot be packed")?.into_inner())
    }
}

/// Somebody's words in XML, without the signs that it cannot hold.
fn escaped(words: &str) -> String {
    let is_held = |sign: &char| match sign {
        '\n' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        sign => !sign.is_control(),
    };
    Html::plain(&words.chars().filter(is_held).collect::<String>()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_xml_holds_is_left_out() {
        assert_eq!(escaped("a\u{0}b\u{b}c\u{fffe}\u{ffff}\td\n]]>"), "abc\td\n]]&gt;");
    }
}
