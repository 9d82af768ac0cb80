//! Ids in short: three of them fit the 64 bytes of a button.

use std::str::FromStr;

/// A row's id in short; it is the same in every version of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key(u32);

impl Key {
    /// The key of `id`.
    pub fn of(id: &str) -> Self {
        // FNV-1a: the same on every machine and in every release.
        let step = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(16_777_619);
        Self(id.bytes().fold(2_166_136_261, step))
    }

    /// The place of the only id with this key; `None` when there is none, or two that share it.
    pub fn find<'i>(self, ids: impl IntoIterator<Item = &'i str>) -> Option<usize> {
        let mut found = ids.into_iter().enumerate().filter(|(_, id)| Self::of(id) == self);
        let (place, _) = found.next()?;
        found.next().is_none().then_some(place)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Key {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_finds_its_id_and_none_that_shares_it() {
        let ids = ["khai-mac", "toan-the", "an-trua"];
        assert_eq!(Key::of("toan-the").find(ids), Some(1));
        assert_eq!(Key::of("be-mac").find(ids), None);
        assert_eq!(Key::of("a").find(["a", "b", "a"]), None);
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        let key = Key::of("khai-mac");
        assert_eq!(key.to_string().parse(), Ok(key));
        assert!("4294967296".parse::<Key>().is_err());
    }
}
