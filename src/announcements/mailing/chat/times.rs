//! When it shall go out.

use chrono::{NaiveTime, TimeDelta};

use super::office::Office;
use crate::announcements::mailing::press::Draft;
use crate::announcements::mailing::store::draft::Change;
use crate::announcements::mailing::{State, rules, show};
use crate::clock::Moment;
use crate::telegram::{Card, Reply};

/// Minutes from now that are offered.
const SOON: [i64; 2] = [15, 60];
/// The hour of the morning that is offered.
const MORNING: (u32, u32) = (7, 0);

/// At once, soon, tomorrow morning, or typed.
pub(super) async fn offer(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let found = office.find(number).await?.filter(|found| found.state == State::Draft);
    if found.is_none() {
        return super::draft::late(office, number).await;
    }
    let (texts, now) = (office.texts, office.visit.now);
    let soon = SOON.map(|minutes| {
        let at = whole(now + TimeDelta::minutes(minutes));
        let label = texts.announcements_button_in(
            &texts.length(minutes),
            &texts.hour(at, office.event.programme.event.zone),
        );
        vec![office.draft(label, number, Draft::At(Some(minute(at))))]
    });
    let mut rows =
        vec![vec![office.draft(texts.announcements_button_now(), number, Draft::At(None))]];
    rows.extend(soon);
    if let Some(morning) = morning(office) {
        let label = show::moment(texts, office.event, morning);
        rows.push(vec![office.draft(label, number, Draft::At(Some(minute(morning))))]);
    }
    rows.push(vec![office.draft(texts.announcements_button_time(), number, Draft::TypeTime)]);
    rows.push(vec![office.draft(texts.announcements_button_back(), number, Draft::Show)]);
    Ok(Reply::show(Card::with_buttons(texts.announcements_times(), rows)))
}

/// It goes out at this minute since 1970, or at once.
pub(super) async fn at(
    office: Office<'_>,
    number: i64,
    minute: Option<i64>,
) -> anyhow::Result<Reply> {
    let now = office.visit.now;
    let due = match minute {
        None => None,
        Some(minute) => match Moment::from_timestamp_secs(minute.saturating_mul(60)) {
            Some(due) if now < due && due <= now + rules::AHEAD => Some(due),
            _ => return Ok(Reply::toast(office.texts.announcements_past())),
        },
    };
    super::draft::change(office, number, &Change::Due(due)).await
}

fn morning(office: Office<'_>) -> Option<Moment> {
    let programme = &office.event.programme;
    let tomorrow = programme.local_date(office.visit.now).succ_opt()?;
    let time = NaiveTime::from_hms_opt(MORNING.0, MORNING.1, 0)?;
    Some(programme.moment(tomorrow.and_time(time)))
}

/// The minute that has begun, so that a button names it exactly.
fn whole(at: Moment) -> Moment {
    Moment::from_timestamp_secs(minute(at) * 60).unwrap_or(at)
}

fn minute(at: Moment) -> i64 {
    at.timestamp().div_euclid(60)
}
