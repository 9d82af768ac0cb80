//! Several texts in one cell, parted by semicolons; what has such a sign itself stands in quotes.

/// One text of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::programme) struct Item {
    pub(in crate::programme) text: String,
    /// It stands in quotes: its words are meant as they are.
    pub(in crate::programme) quoted: bool,
}

/// One cell for all texts.
pub(in crate::programme) fn join<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    items.into_iter().map(item).collect::<Vec<_>>().join(PARTING)
}

/// What parts the texts that are written.
pub(in crate::programme) const PARTING: &str = "; ";

/// One text as it stands in a list.
pub(in crate::programme) fn item(text: &str) -> String {
    if text.contains([';', ',', '\n', '"']) { quote(text) } else { text.to_owned() }
}

/// The text in quotes.
pub(in crate::programme) fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// The texts of a cell, parted by line breaks and semicolons, or by commas where there are none.
pub(in crate::programme) fn split(cell: &str) -> Vec<Item> {
    let strong = parted(cell, &['\n', ';']);
    if strong.len() > 1 || strong.iter().any(|item| item.quoted) {
        return strong;
    }
    parted(cell, &[','])
}

fn parted(cell: &str, signs: &[char]) -> Vec<Item> {
    let mut items = Vec::new();
    let mut rest = cell.trim_start();
    while !rest.is_empty() {
        let (item, after) = quoted(rest, signs).unwrap_or_else(|| {
            let end = rest.find(signs).unwrap_or(rest.len());
            let text = rest[..end].trim().to_owned();
            (Item { text, quoted: false }, rest.get(end + 1..).unwrap_or_default())
        });
        if !item.text.is_empty() {
            items.push(item);
        }
        rest = after.trim_start();
    }
    items
}

/// The text in the quotes with which `rest` begins, when nothing but a sign follows them.
fn quoted<'t>(rest: &'t str, signs: &[char]) -> Option<(Item, &'t str)> {
    let mut text = String::new();
    let mut inside = rest.strip_prefix('"')?;
    loop {
        let (words, after) = inside.split_once('"')?;
        text.push_str(words);
        inside = after;
        let Some(more) = after.strip_prefix('"') else { break };
        text.push('"');
        inside = more;
    }
    let after = inside.trim_start_matches([' ', '\t', '\r']);
    let after = if after.is_empty() { after } else { after.strip_prefix(signs)? };
    Some((Item { text: text.trim().to_owned(), quoted: true }, after))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn texts(cell: &str) -> Vec<String> {
        split(cell).into_iter().map(|item| item.text).collect()
    }

    #[test]
    fn lists_are_parted_as_people_part_them() {
        for (cell, expected) in [
            ("mạng, mật khẩu", &["mạng", "mật khẩu"][..]),
            ("a, b; c", &["a, b", "c"]),
            ("a\nb; c", &["a", "b", "c"]),
            ("\"a; b\"; c", &["a; b", "c"]),
            ("\"a, b\"", &["a, b"]),
            ("\"Mở\" và đóng; c", &["\"Mở\" và đóng", "c"]),
            ("\"a", &["\"a"]),
            ("", &[]),
        ] {
            assert_eq!(texts(cell), expected, "{cell}");
        }
    }

    proptest! {
        #[test]
        fn what_is_joined_is_split_again(
            items in prop::collection::vec("[a-zé;,\"\n' ]{1,8}", 0..5),
        ) {
            let items: Vec<String> = items.iter().map(|item| item.trim().to_owned()).collect();
            let items: Vec<String> = items.into_iter().filter(|item| !item.is_empty()).collect();
            prop_assert_eq!(texts(&join(items.iter().map(String::as_str))), items);
        }
    }
}
