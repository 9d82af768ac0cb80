//! What the delegates of a measurement write: a third `/next`, a third the card of a session by its
//! link, a third words to search for.

use anyhow::Context as _;
use letan::programme::{Format, read};

/// The event of the measurements.
pub(crate) const EVENT_FILE: &str = "events/demo-2026.toml";
/// Private chats that write.
pub(crate) const CHATS: usize = 2_000;

const EVENT: &str = include_str!("../../events/demo-2026.toml");
const FIRST_PERSON: i64 = 7_000_000;
const WORDS: [&str; 10] = [
    "khai mạc",
    "hội trường",
    "lunch",
    "phòng 201",
    "wifi",
    "chuyển đổi số",
    "Nguyễn Hoàng An",
    "where is the lab",
    "chiều mai",
    "giải lao",
];

/// The lines in their order; the same in every run.
pub(crate) struct Mix {
    links: Vec<String>,
}

impl Mix {
    pub(crate) fn new() -> anyhow::Result<Self> {
        let programme = read(EVENT.as_bytes(), Format::Toml).programme;
        let programme = programme.context("the sample event cannot be read")?;
        let id = &programme.event.id;
        let link = |session: &str| format!("/start s_{id}_{session}");
        Ok(Self { links: programme.sessions.iter().map(|session| link(&session.id)).collect() })
    }

    /// The `number`th line.
    pub(crate) fn line(&self, number: usize) -> &str {
        match number % 3 {
            0 => "/next",
            1 => &self.links[(number / 3) % self.links.len()],
            _ => WORDS[(number / 3) % WORDS.len()],
        }
    }
}

/// The person of the `number`th chat.
pub(crate) fn person(number: usize) -> i64 {
    FIRST_PERSON + i64::try_from(number).unwrap_or_default()
}
