//! The elements of a drawing, written down one after the other.

use std::fmt::Write as _;

use super::letters::drawable;
use super::{GREY, INK, WIDTH};

/// What has been drawn so far.
#[derive(Debug, Default)]
pub(super) struct Canvas(String);

impl Canvas {
    /// A filled rectangle; nothing where it has no width or height.
    pub(super) fn bar(&mut self, (x, y): (f64, f64), (width, height): (f64, f64), fill: &str) {
        if width > 0.0 && height > 0.0 {
            let _ = write!(
                self.0,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{fill}\"/>"
            );
        }
    }

    /// A thin line.
    pub(super) fn line(&mut self, from: (f64, f64), to: (f64, f64), stroke: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ = write!(
            self.0,
            "<path d=\"M{x1:.1} {y1:.1}L{x2:.1} {y2:.1}\" stroke=\"{stroke}\" stroke-width=\"1\"/>"
        );
    }

    /// Words at their usual size; `anchor` says which of their ends stands at `x`.
    pub(super) fn text(&mut self, x: f64, y: f64, fill: &str, anchor: &str, words: &str) {
        let _ = write!(
            self.0,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"13\" fill=\"{fill}\" text-anchor=\"{anchor}\">{}</text>",
            escaped(words)
        );
    }

    /// The large words at the top.
    pub(super) fn title(&mut self, x: f64, y: f64, words: &str) {
        let _ = write!(
            self.0,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"18\" font-weight=\"600\" \
             font-family=\"'Be Vietnam Pro SemiBold','Be Vietnam Pro',sans-serif\" fill=\"{INK}\">{}</text>",
            escaped(words)
        );
    }

    /// The drawing, `height` high, on white, with its title for those who hear it.
    pub(super) fn svg(self, title: &str, height: f64) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height:.0}\" width=\"{WIDTH}\" \
             height=\"{height:.0}\" role=\"img\" font-family=\"'Be Vietnam Pro',sans-serif\" fill=\"{GREY}\">\
             <title>{title}</title><rect width=\"{WIDTH}\" height=\"{height:.0}\" fill=\"#ffffff\"/>{drawn}</svg>",
            title = escaped(title),
            drawn = self.0,
        )
    }
}

/// Somebody's words in XML, of the letters that the fonts have.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars().filter(|letter| drawable(*letter)) {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}
