//! No bot token in any line of the log, whoever wrote it there.

use std::io::{self, Write};

/// What stands for a token.
const MASK: &[u8] = b"<token>";
/// The digits of a bot's id, and the characters of its secret, are at least so many.
const DIGITS: usize = 6;
const SECRET: usize = 30;

/// A writer that masks what looks like a bot's token. It writes whole lines only, because a token may
/// come in several pieces; the rest when it is flushed or dropped.
#[derive(Debug)]
pub(super) struct Masked<W: Write> {
    inner: W,
    line: Vec<u8>,
}

impl<W: Write> Masked<W> {
    /// Writes to `inner`.
    pub(super) fn new(inner: W) -> Self {
        Self { inner, line: Vec::new() }
    }

    fn write_line(&mut self, end: usize) -> io::Result<()> {
        let line: Vec<u8> = self.line.drain(..end).collect();
        self.inner.write_all(&masked(&line))
    }
}

impl<W: Write> Write for Masked<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.line.extend_from_slice(bytes);
        if let Some(end) = self.line.iter().rposition(|byte| *byte == b'\n') {
            self.write_line(end + 1)?;
        }
        Ok(bytes.len())
    }

    /// What is flushed in the middle of a line stays until the line is whole.
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Write> Drop for Masked<W> {
    fn drop(&mut self) {
        // There is nobody left who could be told.
        let _ = self.write_line(self.line.len()).and_then(|()| self.inner.flush());
    }
}

/// `text` with a mask in the place of every token.
fn masked(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() {
        let digits = text[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let secret = secret_after(&text[at + digits..]);
        if digits >= DIGITS && secret > 0 {
            out.extend_from_slice(MASK);
            at += digits + secret;
        } else {
            let step = digits.max(1);
            out.extend_from_slice(&text[at..at + step]);
            at += step;
        }
    }
    out
}

/// The length of a colon, or what stands for one in an address, and of the secret after it; 0 when
/// there is none.
fn secret_after(text: &[u8]) -> usize {
    let colon = [&b":"[..], b"%3A", b"%3a"].into_iter().find(|colon| text.starts_with(colon));
    let Some(colon) = colon.map(<[u8]>::len) else { return 0 };
    let of_secret = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let secret = text[colon..].iter().take_while(of_secret).count();
    if secret >= SECRET { colon + secret } else { 0 }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TOKEN: &str = "1000001:AAH-secret_of-a-bot-nobody-may-ever-read";

    fn written(pieces: &[&[u8]]) -> String {
        let mut out = Vec::new();
        let mut masked = Masked::new(&mut out);
        for piece in pieces {
            masked.write_all(piece).unwrap();
            masked.flush().unwrap();
        }
        drop(masked);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn tokens_are_masked_and_nothing_else_is() {
        let secret = "A".repeat(30);
        for (line, shown) in [
            (format!("{TOKEN}\n"), "<token>\n"),
            (format!("https://api.telegram.org/bot{TOKEN}/sendMessage"), {
                "https://api.telegram.org/bot<token>/sendMessage"
            }),
            (format!("a {TOKEN}, b {TOKEN}"), "a <token>, b <token>"),
            (TOKEN.replace(':', "%3A"), "<token>"),
            (format!("bot 12345:{secret}"), "bot 12345:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            (format!("123456:{}", &secret[1..]), "123456:AAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            (format!("123456:{secret}."), "<token>."),
            ("2026-11-24T17:00:00.123456Z INFO letan: bot=1000001".to_owned(), {
                "2026-11-24T17:00:00.123456Z INFO letan: bot=1000001"
            }),
            ("Hội thảo: 100000 đại biểu\n\n".to_owned(), "Hội thảo: 100000 đại biểu\n\n"),
        ] {
            assert_eq!(written(&[line.as_bytes()]), shown);
        }
    }

    proptest! {
        #[test]
        fn a_token_is_masked_however_the_line_is_cut_into_pieces(
            before in "[a-z0-9 :/%\n]{0,20}", after in "[ /\n.][a-z0-9 :\n]{0,20}",
            cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8),
        ) {
            let line = format!("{before} {TOKEN}{after}");
            let mut cuts: Vec<usize> = cuts.iter().map(|cut| cut.index(line.len())).collect();
            cuts.extend([0, line.len()]);
            cuts.sort_unstable();
            let pieces: Vec<&[u8]> =
                cuts.windows(2).map(|cut| &line.as_bytes()[cut[0]..cut[1]]).collect();
            prop_assert_eq!(written(&pieces), format!("{before} <token>{after}"));
        }
    }
}
