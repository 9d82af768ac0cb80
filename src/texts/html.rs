//! Text that is safe to send with Telegram's HTML parse mode.

use std::fmt;

/// Telegram's limit for a text after its entities are parsed (Bot API, `sendMessage.text`).
/// Telegram counts characters; counting UTF-16 units is never smaller, so it is safe.
pub const TEXT_LIMIT: usize = 4096;
/// Telegram's limit for what stands under a picture or a file (Bot API, `sendPhoto.caption`).
pub const CAPTION_LIMIT: usize = 1024;

/// Telegram HTML: markup is ours, everything else is escaped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Somebody's words, escaped.
    pub fn plain(text: &str) -> Self {
        let mut html = String::with_capacity(text.len() + 8);
        escape_into(&mut html, text);
        Self(html)
    }

    /// Markup of our own: a Fluent message whose arguments are escaped already.
    pub(super) fn trusted(markup: String) -> Self {
        Self(markup)
    }

    /// Markup that was made by this type, and kept in the store since.
    pub fn kept(markup: String) -> Self {
        Self(markup)
    }

    /// The same between two tags.
    pub(super) fn within(self, opens: &str, closes: &str) -> Self {
        Self(format!("{opens}{}{closes}", self.0))
    }

    /// The same in bold.
    #[must_use]
    pub fn bold(self) -> Self {
        Self(format!("<b>{}</b>", self.0))
    }

    /// The same in italics.
    #[must_use]
    pub fn italic(self) -> Self {
        Self(format!("<i>{}</i>", self.0))
    }

    /// The same as a quotation, which a phone shows as a block of its own.
    #[must_use]
    pub fn quoted(self) -> Self {
        Self(format!("<blockquote>{}</blockquote>", self.0))
    }

    /// The same struck through.
    #[must_use]
    pub fn struck(self) -> Self {
        Self(format!("<s>{}</s>", self.0))
    }

    /// A link; anything but http, https, tg, mailto and tel stays plain text.
    #[must_use]
    pub fn link(self, address: &str) -> Self {
        const SCHEMES: [&str; 5] = ["https://", "http://", "tg://", "mailto:", "tel:"];
        if !SCHEMES.iter().any(|scheme| address.starts_with(scheme)) {
            return self;
        }
        let mut html = String::from("<a href=\"");
        escape_into(&mut html, address);
        html.push_str("\">");
        html.push_str(&self.0);
        html.push_str("</a>");
        Self(html)
    }

    /// Appends `more`.
    pub fn push(&mut self, more: &Self) {
        self.0.push_str(&more.0);
    }

    /// Appends somebody's words, escaped.
    pub fn push_plain(&mut self, text: &str) {
        escape_into(&mut self.0, text);
    }

    /// Appends `more` on a line of its own; nothing when it is empty.
    pub fn line(&mut self, more: &Self) {
        if more.0.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(&more.0);
    }

    /// Appends `more` after an empty line; nothing when it is empty.
    pub fn paragraph(&mut self, more: &Self) {
        if more.0.is_empty() {
            return;
        }
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        self.0.push_str(&more.0);
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What shows of it, without the markup.
    pub fn shown(&self) -> String {
        let pieces = Pieces(&self.0).map(|piece| match piece {
            Piece::Opens(_) | Piece::Closes(_) => "",
            Piece::Shows("&amp;", _) => "&",
            Piece::Shows("&lt;", _) => "<",
            Piece::Shows("&gt;", _) => ">",
            Piece::Shows("&quot;", _) => "\"",
            Piece::Shows(text, _) => text,
        });
        pieces.collect()
    }

    /// How long Telegram finds it, in UTF-16 units without markup.
    pub fn length(&self) -> usize {
        Pieces(&self.0).map(|piece| piece.length()).sum()
    }

    /// The same, cut with an ellipsis so that it has at most `limit` UTF-16 units; every tag that
    /// was open at the cut is closed.
    #[must_use]
    pub fn cut_to(self, limit: usize) -> Self {
        if self.length() <= limit {
            return self;
        }
        let mut kept = String::with_capacity(self.0.len());
        let mut open = Vec::new();
        let mut left = limit.saturating_sub(1);
        for piece in Pieces(&self.0) {
            if piece.length() > left {
                break;
            }
            left -= piece.length();
            kept.push_str(piece.text());
            match piece {
                Piece::Opens(tag) => open.push(tag_name(tag)),
                Piece::Closes(_) => drop(open.pop()),
                Piece::Shows(..) => {}
            }
        }
        kept.push('…');
        for tag in open.iter().rev() {
            kept.push_str("</");
            kept.push_str(tag);
            kept.push('>');
        }
        Self(kept)
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Html> for String {
    fn from(html: Html) -> Self {
        html.0
    }
}

/// A tag, or one character that shows (possibly written as an entity).
enum Piece<'a> {
    Opens(&'a str),
    Closes(&'a str),
    Shows(&'a str, usize),
}

impl<'a> Piece<'a> {
    fn length(&self) -> usize {
        match self {
            Self::Opens(_) | Self::Closes(_) => 0,
            Self::Shows(_, units) => *units,
        }
    }

    fn text(&self) -> &'a str {
        match self {
            Self::Opens(text) | Self::Closes(text) | Self::Shows(text, _) => text,
        }
    }
}

struct Pieces<'a>(&'a str);

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        let first = self.0.chars().next()?;
        let end = match first {
            '<' => self.0.find('>').map_or(self.0.len(), |at| at + 1),
            '&' => self.0.find(';').map_or(1, |at| at + 1),
            _ => first.len_utf8(),
        };
        let (text, rest) = self.0.split_at(end);
        self.0 = rest;
        Some(match first {
            '<' if text.starts_with("</") => Piece::Closes(text),
            '<' => Piece::Opens(text),
            '&' => Piece::Shows(text, 1),
            _ => Piece::Shows(text, first.len_utf16()),
        })
    }
}

fn tag_name(tag: &str) -> &str {
    tag.trim_start_matches('<').split([' ', '>']).next().unwrap_or_default()
}

fn escape_into(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn somebodys_words_cannot_become_markup() {
        assert_eq!(
            Html::plain("<b>A & \"B\"</b>").as_str(),
            "&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;"
        );
    }

    proptest! {
        #[test]
        fn what_shows_is_what_was_written(text in ".{0,60}", more in ".{0,20}") {
            let mut html = Html::plain(&text).bold().link("https://a/?b=<\"");
            html.push(&Html::plain(&more).italic());
            prop_assert_eq!(html.shown(), format!("{text}{more}"));
        }
    }

    #[test]
    fn a_link_of_another_scheme_stays_text() {
        assert_eq!(Html::plain("x").link("javascript:alert(1)").as_str(), "x");
        assert_eq!(
            Html::plain("x").link("https://a/?b=\"").as_str(),
            "<a href=\"https://a/?b=&quot;\">x</a>"
        );
    }

    #[test]
    fn a_cut_closes_what_was_open() {
        let html = Html::plain("An & Bình").bold().italic();
        assert_eq!(html.length(), 9);
        assert_eq!(html.cut_to(5).as_str(), "<i><b>An &amp;…</b></i>");
    }

    proptest! {
        #[test]
        fn a_cut_text_is_within_its_limit(text in ".{0,80}", limit in 1_usize..60) {
            let cut = Html::plain(&text).bold().cut_to(limit);
            prop_assert!(cut.length() <= limit);
            prop_assert!(cut.as_str().ends_with("</b>"));
        }
    }
}
