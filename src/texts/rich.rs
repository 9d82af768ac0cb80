//! Text as somebody formatted it on their phone, and the same without formatting.

use super::html::Html;

/// How a stretch of text looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// Bold.
    Bold,
    /// Italic.
    Italic,
    /// Underlined.
    Underline,
    /// Struck through.
    Struck,
    /// Hidden until it is touched.
    Spoiler,
    /// Monospaced.
    Code,
    /// A monospaced block.
    Block,
    /// A quotation.
    Quote,
    /// A link to this address.
    Link(String),
}

/// A stretch of text that looks somehow; counted in UTF-16 units, as Telegram does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it begins.
    pub offset: usize,
    /// How long it is.
    pub length: usize,
    /// How it looks.
    pub look: Look,
}

impl Html {
    /// Somebody's words as they formatted them; what they wrote as tags stays text. Stretches that
    /// overlap without one holding the other are cut where the outer one ends.
    pub fn formatted(text: &str, stretches: &[Stretch]) -> Self {
        let mut waiting: Vec<&Stretch> = stretches.iter().filter(|one| one.length > 0).collect();
        waiting.sort_by_key(|one| (one.offset, std::cmp::Reverse(one.length)));
        let mut waiting = waiting.into_iter().peekable();
        // A stretch that is open, with where it ends and what stands in it so far.
        let mut open: Vec<(usize, &Look, Self)> = Vec::new();
        let mut whole = Self::new();
        let mut at = 0;
        let mut letters = [0; 4];
        for letter in text.chars() {
            close(&mut open, &mut whole, at);
            while let Some(next) = waiting.next_if(|next| next.offset <= at) {
                let outer = open.last().map_or(usize::MAX, |(end, ..)| *end);
                let end = next.offset.saturating_add(next.length).min(outer);
                open.push((end, &next.look, Self::new()));
            }
            let inner = open.last_mut().map_or(&mut whole, |(.., inner)| inner);
            inner.push_plain(letter.encode_utf8(&mut letters));
            at += letter.len_utf16();
        }
        close(&mut open, &mut whole, usize::MAX);
        whole
    }

    fn looking(self, look: &Look) -> Self {
        match look {
            Look::Bold => self.bold(),
            Look::Italic => self.italic(),
            Look::Underline => self.within("<u>", "</u>"),
            Look::Struck => self.struck(),
            Look::Spoiler => self.within("<tg-spoiler>", "</tg-spoiler>"),
            Look::Code => self.within("<code>", "</code>"),
            Look::Block => self.block(),
            Look::Quote => self.quoted(),
            Look::Link(address) => self.link(address),
        }
    }

    /// The same as a monospaced block, which a phone copies whole when it is touched.
    #[must_use]
    pub fn block(self) -> Self {
        self.within("<pre>", "</pre>")
    }

    /// What shows of it, without the markup, and behind each linked text its address: for a letter,
    /// an SMS or a message elsewhere.
    pub fn spelled_out(&self) -> String {
        let mut plain = String::new();
        let mut rest = self.as_str();
        while let Some((before, link)) = rest.split_once("<a href=\"") {
            plain.push_str(&Self::kept(before.to_owned()).shown());
            let (address, after) = link.split_once("\">").unwrap_or((link, ""));
            let (label, after) = after.split_once("</a>").unwrap_or((after, ""));
            let label = Self::kept(label.to_owned()).shown();
            let address = Self::kept(address.to_owned()).shown();
            plain.push_str(&label);
            if label != address {
                plain.extend([" (", &address, ")"]);
            }
            rest = after;
        }
        plain.push_str(&Self::kept(rest.to_owned()).shown());
        plain
    }
}

fn close(open: &mut Vec<(usize, &Look, Html)>, whole: &mut Html, at: usize) {
    while let Some((_, look, inner)) = open.pop_if(|(end, ..)| *end <= at || at == usize::MAX) {
        let outer = open.last_mut().map_or(&mut *whole, |(.., outer)| outer);
        outer.push(&inner.looking(look));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stretch(offset: usize, length: usize, look: Look) -> Stretch {
        Stretch { offset, length, look }
    }

    #[test]
    fn what_somebody_formatted_looks_the_same_and_their_tags_stay_text() {
        let stretches = [stretch(0, 4, Look::Bold), stretch(2, 9, Look::Italic)];
        let html = Html::formatted("🎉ab<b>c", &stretches);
        assert_eq!(html.as_str(), "<b>🎉<i>ab</i></b>&lt;b&gt;c");
        let link = [stretch(4, 6, Look::Link("https://a.vn/?q=\"1\"".into()))];
        let html = Html::formatted("Xem tại đây", &link);
        assert_eq!(html.as_str(), "Xem <a href=\"https://a.vn/?q=&quot;1&quot;\">tại đâ</a>y");
        assert_eq!(html.spelled_out(), "Xem tại đâ (https://a.vn/?q=\"1\")y");
        let bad = [stretch(0, 1, Look::Link("javascript:1".into()))];
        assert_eq!(Html::formatted("x", &bad).as_str(), "x");
    }

    fn any_look() -> impl Strategy<Value = Look> {
        prop_oneof![
            Just(Look::Bold),
            Just(Look::Code),
            Just(Look::Quote),
            Just(Look::Link("https://a.vn".into()))
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_formatted_shows_what_was_written(
            text in "\\PC{0,40}",
            stretches in proptest::collection::vec((0_usize..50, 0_usize..50, any_look()), 0..8),
        ) {
            let stretches: Vec<Stretch> =
                stretches.into_iter().map(|(at, length, look)| stretch(at, length, look)).collect();
            let html = Html::formatted(&text, &stretches);
            prop_assert_eq!(html.shown(), text);
            let markup = html.as_str();
            prop_assert_eq!(markup.matches("</").count() * 2, markup.matches('<').count());
        }
    }
}
