//! From a wall clock to a moment.

use chrono::{Datelike, LocalResult, NaiveDate, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::Tz;

use crate::clock::Moment;

/// When the wall clock of `zone` shows `local`, and whether it never does: the first time in an
/// hour that comes twice; in an hour that is skipped, as late as the clock of before would be.
pub(super) fn moment(zone: Tz, local: NaiveDateTime) -> (Moment, bool) {
    if let LocalResult::Single(moment) | LocalResult::Ambiguous(moment, _) =
        zone.from_local_datetime(&local)
    {
        return (moment.to_utc(), false);
    }
    // A whole day was once skipped (Samoa), so the offset of before is sought that far back.
    let before = (1..=25).find_map(|hours| {
        let earlier = local.checked_sub_signed(TimeDelta::hours(hours))?;
        zone.offset_from_local_datetime(&earlier).earliest()
    });
    let offset = before.map_or(0, |offset| offset.fix().local_minus_utc());
    let moment = local.checked_sub_signed(TimeDelta::seconds(i64::from(offset))).unwrap_or(local);
    (moment.and_utc(), true)
}

/// When the wall clock of `zone` shows `local`: the first time in an hour that comes twice, shifted
/// forward in an hour that is skipped.
pub fn moment_in(zone: Tz, local: NaiveDateTime) -> Moment {
    moment(zone, local).0
}

/// Whether an event can be on this day; dates far outside overflow when counted with.
pub(super) fn is_reasonable(date: NaiveDate) -> bool {
    (1900..=2200).contains(&date.year())
}
