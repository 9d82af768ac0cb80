//! When a window closes, what is over, and what may wait for the morning.

use chrono::TimeDelta;

use super::net::{Net, News};
use crate::clock::Moment;

/// How long after the first change people are told: what is edited until then is told as one.
pub const SETTLING: TimeDelta = TimeDelta::minutes(3);
/// What begins so soon, or has begun, is told at once.
pub const URGENT: TimeDelta = TimeDelta::minutes(30);

/// When the window closes that was opened at `opened` and in which `net` has changed so far: when
/// the first of its sessions is near, at the latest when the edits have had time to settle.
pub fn closes(opened: Moment, now: Moment, net: &Net) -> Moment {
    // An opening that lies ahead was before the clock was set back.
    let settled = opened.min(now) + SETTLING;
    let spans = net.sessions.iter().flat_map(News::both_spans);
    let ahead = spans.filter(|span| span.ends > now);
    ahead.map(|span| span.begins - URGENT).fold(settled, Moment::min)
}

/// When nobody has any use for the news: the session has ended, as it was planned and as it is now.
pub fn over(news: &News) -> Moment {
    news.both_spans().map(|span| span.ends).max().unwrap_or(Moment::MIN_UTC)
}

/// Whether the news cannot wait until `morning`: a session that is not over begins before.
pub fn begins_before(news: &News, morning: Moment, now: Moment) -> bool {
    news.both_spans().any(|span| span.ends > now && span.begins < morning)
}

/// Until when the news should be there: the first beginning that lies ahead.
pub fn wanted(news: &News, now: Moment) -> Moment {
    let begins = news.both_spans().filter(|span| span.ends > now).map(|span| span.begins);
    begins.min().map_or(now, |begins| begins.max(now))
}
