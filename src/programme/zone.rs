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

#[cfg(test)]
mod tests {
    use super::moment;

    #[test]
    fn an_hour_that_comes_twice_is_the_first_and_one_that_is_skipped_moves_forward() {
        for (zone, local, begins, never) in [
            // In an ordinary hour, in winter and in summer.
            ("Europe/Berlin", "2025-01-15T09:00:00", "2025-01-15T08:00:00Z", false),
            ("Europe/Berlin", "2025-07-15T09:00:00", "2025-07-15T07:00:00Z", false),
            // The night of 26 October has 02:00 to 03:00 twice.
            ("Europe/Berlin", "2025-10-26T01:59:59", "2025-10-25T23:59:59Z", false),
            ("Europe/Berlin", "2025-10-26T02:00:00", "2025-10-26T00:00:00Z", false),
            ("Europe/Berlin", "2025-10-26T02:30:00", "2025-10-26T00:30:00Z", false),
            ("Europe/Berlin", "2025-10-26T03:00:00", "2025-10-26T02:00:00Z", false),
            // The night of 30 March has none: what was to begin at 02:30 begins at 03:30.
            ("Europe/Berlin", "2025-03-30T01:59:59", "2025-03-30T00:59:59Z", false),
            ("Europe/Berlin", "2025-03-30T02:30:00", "2025-03-30T01:30:00Z", true),
            ("Europe/Berlin", "2025-03-30T03:00:00", "2025-03-30T01:00:00Z", false),
            ("America/New_York", "2025-11-02T01:30:00", "2025-11-02T05:30:00Z", false),
            ("America/New_York", "2025-03-09T02:30:00", "2025-03-09T07:30:00Z", true),
            // Half an hour, on an island, in the south.
            ("Australia/Lord_Howe", "2025-04-06T01:45:00", "2025-04-05T14:45:00Z", false),
            ("Asia/Ho_Chi_Minh", "2025-03-30T02:30:00", "2025-03-29T19:30:00Z", false),
        ] {
            let expected = (begins.parse().unwrap(), never);
            let found = moment(zone.parse().unwrap(), local.parse().unwrap());
            assert_eq!(found, expected, "{zone} {local}");
        }
    }
}
