//! The address that goes with a session: slides, a link or its page.

use url::Url;

use super::nodes::{Kids, first_text, list};
use crate::programme::file::tree::Node;

/// Longest address that is kept.
const LONGEST: usize = 1_000;

/// The first attachment, else the first link, else the session's own page.
pub(super) fn document(node: &Node, base: Option<&str>) -> Option<String> {
    let page = first_text(node.get("url"));
    let base = [page, base].into_iter().flatten().find_map(|base| Url::parse(base).ok());
    let attached = ["attachments", "links"].into_iter().flat_map(|key| list(node.get(key)));
    let attached = attached
        .filter_map(|item| ["url", "href"].iter().find_map(|key| first_text(item.get(key))));
    attached.chain(page).find_map(|address| public(address, base.as_ref()))
}

/// An address as others on the web can open it.
pub(super) fn public(address: &str, base: Option<&Url>) -> Option<String> {
    let address = address.trim();
    let address = Url::parse(address).ok().or_else(|| base?.join(address).ok())?;
    let is_web = matches!(address.scheme(), "http" | "https");
    // A host without a dot is a machine at home, which Telegram refuses in a button.
    let is_public = address.host_str().is_some_and(|host| host.contains('.'));
    let text = String::from(address);
    (is_web && is_public && text.len() <= LONGEST).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_that_others_can_open_are_kept() {
        let base = Url::parse("https://pretalx.com/e/talk/ABCDEF/").unwrap();
        for (address, expected) in [
            ("/media/x.pdf", Some("https://pretalx.com/media/x.pdf")),
            ("https://e.org/a b", Some("https://e.org/a%20b")),
            ("http://localhost/talk/", None),
            ("mailto:a@e.org", None),
            ("javascript:alert(1)", None),
        ] {
            assert_eq!(public(address, Some(&base)).as_deref(), expected, "{address}");
        }
        assert_eq!(public("/media/x.pdf", None), None);
    }
}
