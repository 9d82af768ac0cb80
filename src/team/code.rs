//! The code of an invitation link: 128 random bits in letters that a deep link takes.

use std::fmt::Write as _;

use anyhow::anyhow;
use sha2::{Digest as _, Sha256};

/// The letters of base64url, six bits each.
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Six bits at a time, 128 bits are this many letters.
const LENGTH: usize = 22;

/// What tells a code from the other things that `/start` is opened with.
const MARK: &str = "i_";

/// What an invitation link carries. It has no `Debug`: whoever reads it may use it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new one, which nobody can guess. It fails only when the system has no random numbers.
    pub fn random() -> anyhow::Result<Self> {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|error| anyhow!("no random numbers: {error}"))?;
        Ok(Self::of(u128::from_be_bytes(bytes)))
    }

    /// The code in what `/start` was opened with, which may be any letters; `None` when it was opened
    /// with something else.
    pub fn in_payload(payload: &str) -> Option<Self> {
        payload.strip_prefix(MARK).map(|letters| Self(letters.to_owned()))
    }

    /// The code in these letters, which may be any.
    pub fn spelt(letters: &str) -> Self {
        Self(letters.to_owned())
    }

    /// Its letters, for an address that is no link of Telegram's.
    pub fn letters(&self) -> &str {
        &self.0
    }

    /// What `/start` is opened with: "i_" and the code.
    pub fn payload(&self) -> String {
        format!("{MARK}{}", self.0)
    }

    /// What is stored of it: its SHA-256 in hexadecimal digits.
    pub fn hash(&self) -> String {
        let mut digits = String::with_capacity(64);
        for byte in Sha256::digest(&self.0) {
            // Writing into a String cannot fail.
            let _ = write!(digits, "{byte:02x}");
        }
        digits
    }

    fn of(bits: u128) -> Self {
        let letter = |place: usize| {
            // The last letter has two bits of the number and four that are 0.
            let six = if place + 1 < LENGTH { bits >> (122 - 6 * place) } else { bits << 4 };
            char::from(LETTERS[usize::try_from(six & 63).unwrap_or_default()])
        };
        Self((0..LENGTH).map(letter).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_letters_are_those_of_base64url() {
        for (bits, letters) in [
            (0, "AAAAAAAAAAAAAAAAAAAAAA"),
            (u128::MAX, "_____________________w"),
            (0x0123_4567_89ab_cdef_0123_4567_89ab_cdef, "ASNFZ4mrze8BI0VniavN7w"),
            (0xfbff_0000_0000_0000_0000_0000_0000_0001, "-_8AAAAAAAAAAAAAAAAAAQ"),
        ] {
            assert_eq!(Code::of(bits).0, letters);
        }
    }

    #[test]
    fn a_payload_is_one_that_telegram_takes() {
        let codes: HashSet<String> = (0..100).map(|_| Code::random().unwrap().payload()).collect();
        assert_eq!(codes.len(), 100);
        for payload in codes {
            let taken = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
            assert!(payload.len() == 24 && payload.chars().all(taken), "{payload}");
            assert!(Code::in_payload(&payload).is_some_and(|code| code.payload() == payload));
        }
    }

    #[test]
    fn what_is_stored_is_the_sha_256() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(Code(String::new()).hash(), empty);
        assert!(Code::in_payload("e_demo-2026").is_none());
    }
}
