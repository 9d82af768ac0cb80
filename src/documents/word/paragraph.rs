//! Paragraphs in `WordprocessingML`: as much of it as a programme and a report need.

use std::fmt::Write as _;

use super::escaped;

/// Where a paragraph's lines stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
    /// At both edges.
    Both,
}

/// How large letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// As the text, 13 points.
    Text,
    /// As the title, 15 points.
    Title,
    /// Smaller than the text, 12 points.
    Small,
}

/// A paragraph as it is written.
#[derive(Clone, Debug)]
pub struct Paragraph {
    style: Option<&'static str>,
    align: Align,
    before: u32,
    is_kept: bool,
    /// From the left, from the right, and of the first line against the others, in twentieths of a
    /// point.
    indents: (i32, i32, i32),
    is_ruled: bool,
    is_thin: bool,
    runs: String,
}

impl Default for Paragraph {
    fn default() -> Self {
        Self::new()
    }
}

impl Paragraph {
    /// At the left.
    pub fn new() -> Self {
        Self {
            style: None,
            align: Align::Left,
            before: 0,
            is_kept: false,
            indents: (0, 0, 0),
            is_ruled: false,
            is_thin: false,
            runs: String::new(),
        }
    }

    /// In the middle.
    pub fn centred() -> Self {
        Self::new().aligned(Align::Centre)
    }

    /// A heading, which the outline of the document shows.
    pub fn heading(words: &str) -> Self {
        let heading = Self { style: Some("Heading1"), ..Self::new() };
        heading.plain(words)
    }

    /// A heading below another one.
    pub fn subheading(words: &str) -> Self {
        let heading = Self { style: Some("Heading2"), ..Self::new() };
        heading.plain(words)
    }

    /// Its lines from the left and from the right, the first one by `first` more, in twentieths of a
    /// point.
    #[must_use]
    pub fn indented(self, left: i32, right: i32, first: i32) -> Self {
        Self { indents: (left, right, first), ..self }
    }

    /// With a line below it.
    #[must_use]
    pub fn ruled(self) -> Self {
        Self { is_ruled: true, ..self }
    }

    /// Its lines at another edge.
    #[must_use]
    pub fn aligned(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// With space above.
    #[must_use]
    pub fn spaced(self) -> Self {
        Self { before: 240, ..self }
    }

    /// On one page with the next paragraph.
    #[must_use]
    pub fn kept(self) -> Self {
        Self { is_kept: true, ..self }
    }

    /// Words as the text has them.
    #[must_use]
    pub fn plain(self, words: &str) -> Self {
        self.run("", words)
    }

    /// Words in bold.
    #[must_use]
    pub fn bold(self, words: &str) -> Self {
        self.run("<w:b/>", words)
    }

    /// Words in italics.
    #[must_use]
    pub fn italic(self, words: &str) -> Self {
        self.run("<w:i/>", words)
    }

    /// Words in bold, struck through.
    #[must_use]
    pub fn struck(self, words: &str) -> Self {
        self.run("<w:b/><w:strike/>", words)
    }

    /// Bold, shown in capitals; the text itself stays as it is.
    #[must_use]
    pub fn capitals(self, words: &str, size: Size) -> Self {
        match size {
            Size::Text => self.run("<w:b/><w:caps/>", words),
            Size::Title => {
                self.run("<w:b/><w:caps/><w:sz w:val=\"30\"/><w:szCs w:val=\"30\"/>", words)
            }
            Size::Small => {
                self.run("<w:b/><w:caps/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>", words)
            }
        }
    }

    /// Hardly higher than its line below.
    #[must_use]
    pub fn thin(self) -> Self {
        Self { is_thin: true, ..self }
    }

    /// The element.
    pub fn xml(&self) -> String {
        let mut look = String::new();
        if let Some(style) = self.style {
            let _ = write!(look, "<w:pStyle w:val=\"{style}\"/>");
        }
        if self.is_kept {
            look.push_str("<w:keepNext/>");
        }
        if self.is_ruled {
            look.push_str(
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>",
            );
        }
        if self.is_thin {
            look.push_str(
                "<w:spacing w:before=\"0\" w:after=\"80\" w:line=\"60\" w:lineRule=\"exact\"/>",
            );
        } else if self.before > 0 {
            let _ = write!(look, "<w:spacing w:before=\"{}\"/>", self.before);
        }
        look.push_str(&self.indentation());
        look.push_str(match self.align {
            Align::Left => "",
            Align::Centre => "<w:jc w:val=\"center\"/>",
            Align::Right => "<w:jc w:val=\"right\"/>",
            Align::Both => "<w:jc w:val=\"both\"/>",
        });
        format!("<w:p><w:pPr>{look}</w:pPr>{}</w:p>", self.runs)
    }

    fn indentation(&self) -> String {
        let (left, right, first) = self.indents;
        if self.indents == (0, 0, 0) {
            return String::new();
        }
        let word = if first < 0 { "hanging" } else { "firstLine" };
        format!("<w:ind w:left=\"{left}\" w:right=\"{right}\" w:{word}=\"{}\"/>", first.abs())
    }

    fn run(mut self, look: &str, words: &str) -> Self {
        if words.is_empty() {
            return self;
        }
        let text = escaped(words)
            .replace('\n', "</w:t><w:br/><w:t xml:space=\"preserve\">")
            .replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        let _ = write!(
            self.runs,
            "<w:r><w:rPr>{look}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>"
        );
        self
    }
}
