//! What the scenes measured, as the processes tell it to each other.

use serde::{Deserialize, Serialize};

/// Many updates waiting at once.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Burst {
    /// Nobody had written before.
    pub(crate) strangers: Pace,
    /// Everybody had.
    pub(crate) known: Pace,
    /// Everybody had, and Telegram is 40 ms away.
    pub(crate) far: Pace,
    /// Memory of the bot before the first update, in KiB.
    pub(crate) idle_kib: f64,
    /// The most memory the bot had, in KiB.
    pub(crate) peak_kib: f64,
    /// What the answers were like.
    pub(crate) answers: Size,
}

/// How fast a burst was answered.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Pace {
    pub(crate) updates: u32,
    /// From the moment all were waiting to the last answer.
    pub(crate) seconds: f64,
    /// Processor time of the bot, user and system.
    pub(crate) bot_seconds: f64,
    /// Processor time of Telegram and its people; near `seconds` it is they who are the brake.
    pub(crate) telegram_seconds: f64,
}

impl Pace {
    pub(crate) fn per_second(&self) -> f64 {
        f64::from(self.updates) / self.seconds
    }

    /// Processor seconds of the bot per 1,000 updates.
    pub(crate) fn per_thousand(&self) -> f64 {
        self.bot_seconds * 1000.0 / f64::from(self.updates)
    }

    /// Which part of its core Telegram used.
    pub(crate) fn telegram_share(&self) -> f64 {
        self.telegram_seconds / self.seconds
    }
}

/// The average answer.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Size {
    /// Characters that are read.
    pub(crate) characters: usize,
    pub(crate) buttons: usize,
}

/// Waiting times in milliseconds.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Waits {
    pub(crate) count: usize,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    pub(crate) most: f64,
}

/// Steady traffic: the waits at every rate, in updates a second.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Steady(pub(crate) Vec<(u32, Waits)>);

/// Starting with an update waiting, in milliseconds to its answer.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Cold {
    pub(crate) very_first: f64,
    pub(crate) again: f64,
}

/// Memory with many delegates known, in KiB.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Crowd {
    pub(crate) delegates: u32,
    pub(crate) started_kib: f64,
    pub(crate) answering_kib: f64,
}

/// One chat floods, others ask.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Flood {
    pub(crate) messages: usize,
    pub(crate) alone: Waits,
    pub(crate) beside: Waits,
}

/// Time per answer in one process, in microseconds: what was asked, and the median.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Answers {
    pub(crate) sessions: u32,
    pub(crate) medians: Vec<(String, f64)>,
}

/// What reading a large programme took, in every form.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Imports {
    pub(crate) sessions: u32,
    pub(crate) files: Vec<Form>,
}

/// One file of a large programme.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Form {
    /// The ending of the file's name.
    pub(crate) ending: String,
    pub(crate) kib: u32,
    pub(crate) check: Work,
    pub(crate) import: Work,
}

/// What a command took.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
pub(crate) struct Work {
    pub(crate) milliseconds: f64,
    /// The most memory it had, in KiB.
    pub(crate) peak_kib: f64,
}

/// Letters owed and sent.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) struct Letters {
    /// How many were written.
    pub(crate) count: u32,
    /// Seconds to write them all.
    pub(crate) written: f64,
    /// Rows in the table, and the median time to claim five letters and to record their endings.
    pub(crate) claims: Vec<(u32, f64)>,
    /// Letters in the queue, and the memory with none and the most while they went out, in KiB.
    pub(crate) memory: Vec<(u32, f64, f64)>,
    /// `/now` while no letter goes out.
    pub(crate) idle: Waits,
    /// `/now` while letters go out at the usual pace.
    pub(crate) beside: Waits,
}

impl Waits {
    /// Of waits in milliseconds; an error when there are none.
    pub(crate) fn of(mut waits: Vec<f64>) -> anyhow::Result<Self> {
        anyhow::ensure!(!waits.is_empty(), "nothing was measured");
        waits.sort_by(f64::total_cmp);
        let most = waits.last().copied().unwrap_or_default();
        Ok(Self { count: waits.len(), p50: rank(&waits, 50), p99: rank(&waits, 99), most })
    }
}

/// How early reminders of one start were, in seconds before they were wanted.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Reminders {
    pub(crate) people: usize,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
    pub(crate) most: f64,
    /// How many came after they were wanted.
    pub(crate) late: u32,
    /// Machine time from the opening of the desk to the start.
    pub(crate) seconds: f64,
}

/// The value below which `percent` of the sorted values lie; 0 of none.
pub(crate) fn rank(sorted: &[f64], percent: usize) -> f64 {
    let at = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(at).copied().unwrap_or_default()
}
