//! Commands, keys of the persistent keyboard and deep links.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::texts::{Language, Texts, words};

/// In bytes; whatever is longer is no key.
const LONGEST_KEY: usize = 64;

/// What a command or a key orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    Start,
    Events,
    Language,
    Settings,
    Help,
    Cancel,
    Privacy,
    MyData,
    Forget,
    Thanks,
    /// Something of the event that they are at.
    There(There),
    /// Work of its team.
    Work(Work),
}

/// What anybody can order at an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum There {
    Now,
    Next,
    Schedule,
    My,
    Speakers,
    Papers,
    Venue,
    Ask,
    Questions,
    Speak,
    Here,
    Rate,
    Desk,
}

/// What those with a role at an event can order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Work {
    Moderate,
    Note,
    Report,
    Manage,
    Template,
    Versions,
    CheckIn,
    Ratings,
    Figures,
    Safety,
    Facts,
    Unanswered,
    Invite,
    Team,
    Log,
}

/// File of every language's folder: `command: words`, a line each, `#` opens a remark.
const FILE: &str = "orders.txt";

impl Order {
    /// The command `/name`.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "start" => Self::Start,
            "now" => Self::There(There::Now),
            "next" => Self::There(There::Next),
            "schedule" => Self::There(There::Schedule),
            "my" => Self::There(There::My),
            "speakers" => Self::There(There::Speakers),
            "papers" => Self::There(There::Papers),
            "venue" => Self::There(There::Venue),
            "events" => Self::Events,
            "language" => Self::Language,
            "settings" => Self::Settings,
            "help" => Self::Help,
            "cancel" => Self::Cancel,
            "privacy" => Self::Privacy,
            "mydata" => Self::MyData,
            "forget" => Self::Forget,
            "thanks" => Self::Thanks,
            "ask" => Self::There(There::Ask),
            "questions" => Self::There(There::Questions),
            "speak" => Self::There(There::Speak),
            "rate" => Self::There(There::Rate),
            "here" => Self::There(There::Here),
            "desk" => Self::There(There::Desk),
            name => return Work::named(name).map(Self::Work),
        })
    }

    /// The key of the persistent keyboard that says `text`, in any language: a keyboard stays on a
    /// phone when its owner changes the language. Typed by hand it needs neither picture nor
    /// diacritics; and what people usually write instead of a command is understood as well.
    pub(super) fn on_key(text: &str) -> Option<Self> {
        static KEYS: OnceLock<HashMap<Vec<String>, Order>> = OnceLock::new();
        let keys = KEYS.get_or_init(|| {
            let keys = Language::all().map(Texts::new).flat_map(keys);
            let keys = keys.map(|(label, order)| (words(&label), order));
            usual_words().chain(keys).collect()
        });
        if text.len() > LONGEST_KEY { None } else { keys.get(&words(text)).copied() }
    }
}

impl Work {
    /// The command `/name` of the team.
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "manage" | "late" => Self::Manage,
            "safety" => Self::Safety,
            "invite" => Self::Invite,
            "team" => Self::Team,
            "log" => Self::Log,
            "moderate" => Self::Moderate,
            "note" => Self::Note,
            "report" => Self::Report,
            "ratings" => Self::Ratings,
            "figures" => Self::Figures,
            "template" => Self::Template,
            "versions" => Self::Versions,
            "facts" => Self::Facts,
            "unanswered" => Self::Unanswered,
            "checkin" => Self::CheckIn,
            _ => return None,
        })
    }
}

fn usual_words() -> impl Iterator<Item = (Vec<String>, Order)> {
    let files = Language::all().filter_map(|language| language.file(FILE));
    let lines = files.flat_map(str::lines).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| {
        let (name, said) = line.split_once(':')?;
        Some((words(said), Order::named(name)?))
    })
}

fn keys(texts: Texts) -> [(String, Order); 5] {
    [
        (texts.key_now(), Order::There(There::Now)),
        (texts.key_schedule(), Order::There(There::Schedule)),
        (texts.key_my(), Order::There(There::My)),
        (texts.key_venue(), Order::There(There::Venue)),
        (texts.key_help(), Order::Help),
    ]
}

/// What `/start` was opened with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeepLink<'a> {
    /// `e_<event>`
    Event(&'a str),
    /// `s_<event>_<session>`
    Session(&'a str, &'a str),
    /// `q_<event>_<session>`
    Ask(&'a str, &'a str),
    /// `r_<event>_<room>`
    Room(&'a str, &'a str),
    /// `c_<event>` or `c_<event>_<session>`: they are here.
    CheckIn(&'a str, Option<&'a str>),
}

impl<'a> DeepLink<'a> {
    /// Reads a payload; ids have no underscore, so it parts them.
    pub(super) fn read(payload: &'a str) -> Option<Self> {
        let parts: Vec<&str> = payload.split('_').collect();
        match *parts.as_slice() {
            ["e", event] => Some(Self::Event(event)),
            ["s", event, session] => Some(Self::Session(event, session)),
            ["q", event, session] => Some(Self::Ask(event, session)),
            ["r", event, room] => Some(Self::Room(event, room)),
            ["c", event] => Some(Self::CheckIn(event, None)),
            ["c", event, session] => Some(Self::CheckIn(event, Some(session))),
            _ => None,
        }
    }

    /// The event it leads to.
    pub(super) fn event(&self) -> &'a str {
        match self {
            Self::Event(event)
            | Self::Session(event, _)
            | Self::Ask(event, _)
            | Self::Room(event, _)
            | Self::CheckIn(event, _) => event,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_understood_in_every_language() {
        assert_eq!(Order::on_key("🗓 Chương trình"), Some(Order::There(There::Schedule)));
        assert_eq!(Order::on_key(" 🗓 Programme "), Some(Order::There(There::Schedule)));
        assert_eq!(Order::on_key("chuong trinh"), Some(Order::There(There::Schedule)));
        assert_eq!(Order::on_key("Bây giờ có gì?"), Some(Order::There(There::Now)));
        assert_eq!(Order::on_key("what's next"), Some(Order::There(There::Next)));
        assert_eq!(Order::on_key("Chương"), None);
        assert_eq!(Order::on_key(""), None);
    }

    #[test]
    fn every_line_of_the_usual_words_means_something() {
        for language in Language::all() {
            let lines = language.file(FILE).unwrap().lines().filter(|line| !line.starts_with('#'));
            for line in lines {
                let (name, said) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
                assert!(Order::named(name).is_some() && !words(said).is_empty(), "{line}");
                assert_eq!(Order::on_key(said), Order::named(name), "{line}");
            }
        }
    }

    #[test]
    fn deep_links_lead_to_events_sessions_and_rooms() {
        for (payload, link) in [
            ("e_demo-2026", Some(DeepLink::Event("demo-2026"))),
            ("s_demo-2026_opening", Some(DeepLink::Session("demo-2026", "opening"))),
            ("q_demo-2026_opening", Some(DeepLink::Ask("demo-2026", "opening"))),
            ("r_demo-2026_hall-a", Some(DeepLink::Room("demo-2026", "hall-a"))),
            ("c_demo-2026", Some(DeepLink::CheckIn("demo-2026", None))),
            ("c_demo-2026_opening", Some(DeepLink::CheckIn("demo-2026", Some("opening")))),
            ("", None),
            ("x_demo", None),
            ("s_demo", None),
        ] {
            assert_eq!(DeepLink::read(payload), link, "{payload}");
        }
    }
}
