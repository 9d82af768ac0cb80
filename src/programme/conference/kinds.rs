//! The kind of a session, guessed from what others call it.

use crate::programme::{EventKind, Kind};
use crate::texts::words;

/// Words of a session's type or category, folded; the first that fits counts.
const TYPES: &[(&str, Kind)] = &[
    ("lightning", Kind::Papers),
    ("registration", Kind::Registration),
    ("check in", Kind::Registration),
    ("dang ky", Kind::Registration),
    ("don tiep", Kind::Registration),
    ("keynote", Kind::Keynote),
    ("opening", Kind::Opening),
    ("khai mac", Kind::Opening),
    ("closing", Kind::Closing),
    ("be mac", Kind::Closing),
    ("plenary", Kind::Plenary),
    ("toan the", Kind::Plenary),
    ("panel", Kind::Panel),
    ("podium", Kind::Panel),
    ("toa dam", Kind::Panel),
    ("workshop", Kind::Workshop),
    ("tutorial", Kind::Workshop),
    ("training", Kind::Workshop),
    ("hands on", Kind::Workshop),
    ("tap huan", Kind::Workshop),
    ("poster", Kind::Poster),
    ("discussion", Kind::Discussion),
    ("thao luan", Kind::Discussion),
    ("bof", Kind::Discussion),
    ("birds of a feather", Kind::Discussion),
    ("meetup", Kind::Discussion),
    ("lunch", Kind::Meal),
    ("dinner", Kind::Meal),
    ("breakfast", Kind::Meal),
    ("meal", Kind::Meal),
    ("an trua", Kind::Meal),
    ("an toi", Kind::Meal),
    ("tiec", Kind::Meal),
    ("break", Kind::Break),
    ("coffee", Kind::Break),
    ("pause", Kind::Break),
    ("nghi", Kind::Break),
    ("giai lao", Kind::Break),
    ("tour", Kind::Tour),
    ("excursion", Kind::Tour),
    ("tham quan", Kind::Tour),
    ("party", Kind::Social),
    ("social", Kind::Social),
    ("reception", Kind::Social),
    ("concert", Kind::Social),
    ("performance", Kind::Social),
    ("giao luu", Kind::Social),
    ("talk", Kind::Papers),
    ("lecture", Kind::Papers),
    ("paper", Kind::Papers),
    ("papers", Kind::Papers),
    ("presentation", Kind::Papers),
    ("vortrag", Kind::Papers),
    ("tham luan", Kind::Papers),
    ("bao cao", Kind::Papers),
];

/// What a title without such a type begins with, folded.
const TITLES: &[(&str, Kind)] = &[
    ("registration", Kind::Registration),
    ("check in", Kind::Registration),
    ("dang ky", Kind::Registration),
    ("don tiep", Kind::Registration),
    ("opening ceremony", Kind::Opening),
    ("opening session", Kind::Opening),
    ("opening remarks", Kind::Opening),
    ("khai mac", Kind::Opening),
    ("closing ceremony", Kind::Closing),
    ("closing session", Kind::Closing),
    ("closing remarks", Kind::Closing),
    ("be mac", Kind::Closing),
    ("keynote", Kind::Keynote),
    ("panel discussion", Kind::Panel),
    ("thao luan", Kind::Discussion),
    ("lunch", Kind::Meal),
    ("dinner", Kind::Meal),
    ("breakfast", Kind::Meal),
    ("an trua", Kind::Meal),
    ("an toi", Kind::Meal),
    ("tiec", Kind::Meal),
    ("coffee break", Kind::Break),
    ("tea break", Kind::Break),
    ("break", Kind::Break),
    ("nghi giai lao", Kind::Break),
    ("giai lao", Kind::Break),
];

/// Titles that say it in one word.
const WHOLE_TITLES: &[(&str, Kind)] =
    &[("opening", Kind::Opening), ("closing", Kind::Closing), ("keynote", Kind::Keynote)];

/// The kind by its type and title; `usual` when neither tells.
pub(super) fn kind(types: &[&str], title: &str, usual: Kind) -> Kind {
    let by_type = types.iter().find_map(|name| {
        let name = words(name).join(" ");
        find(TYPES, |word| holds(&name, word))
    });
    match by_type {
        Some(kind) if kind != Kind::Papers => kind,
        _ => {
            let title = words(title).join(" ");
            find(WHOLE_TITLES, |word| title == word)
                .or_else(|| find(TITLES, |word| begins(&title, word)))
                .or(by_type)
                .unwrap_or(usual)
        }
    }
}

/// Whether a type or category says what kind a session is.
pub(super) fn is_kind(name: &str) -> bool {
    let name = words(name).join(" ");
    find(TYPES, |word| holds(&name, word)).is_some()
}

/// The kind of a whole event by its name.
pub(super) fn event_kind(name: &str) -> Option<EventKind> {
    let name = words(name).join(" ");
    let known = [
        ("workshop", EventKind::Workshop),
        ("hoi thao", EventKind::Workshop),
        ("seminar", EventKind::Seminar),
        ("toa dam", EventKind::Seminar),
        ("congress", EventKind::Congress),
        ("dai hoi", EventKind::Congress),
        ("conference", EventKind::Conference),
        ("hoi nghi", EventKind::Conference),
    ];
    known.into_iter().find(|(word, _)| holds(&name, word)).map(|(_, kind)| kind)
}

fn find(known: &[(&str, Kind)], fits: impl Fn(&str) -> bool) -> Option<Kind> {
    known.iter().find(|(word, _)| fits(word)).map(|(_, kind)| *kind)
}

fn holds(text: &str, word: &str) -> bool {
    format!(" {text} ").contains(&format!(" {word} "))
}

fn begins(text: &str, word: &str) -> bool {
    text.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_guessed_from_type_and_title() {
        for (name, title, expected) in [
            ("Talk", "Focused hardware", Kind::Papers),
            ("Talk", "Opening Ceremony", Kind::Opening),
            ("Talk", "Opening up the data", Kind::Papers),
            ("Talk", "Breaking the web", Kind::Papers),
            ("Keynote (60 min)", "Break", Kind::Keynote),
            ("Lightning talk", "X", Kind::Papers),
            ("", "Khai mạc", Kind::Opening),
            ("", "Nghỉ giải lao", Kind::Break),
            ("", "Lunch", Kind::Meal),
            ("Hội thảo", "Anything", Kind::Other),
            ("Tham luận", "Chuyển đổi số", Kind::Papers),
        ] {
            assert_eq!(kind(&[name], title, Kind::Other), expected, "{name} {title}");
        }
        assert_eq!(event_kind("Hội thảo khoa học"), Some(EventKind::Workshop));
        assert_eq!(event_kind("37C3"), None);
    }
}
