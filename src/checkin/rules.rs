//! When and where somebody can check in.

use chrono::{NaiveDate, TimeDelta};

use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// Before a session's start: people come early, and queue at the door.
const EARLY: TimeDelta = TimeDelta::minutes(30);
/// After a session's end: who forgot it on the way in does it on the way out.
const LATE: TimeDelta = TimeDelta::minutes(15);

/// The day of the event that it is; `None` before, after and between.
pub(super) fn day(programme: &Programme, now: Moment) -> Option<NaiveDate> {
    let today = programme.local_date(now);
    (programme.event.first_day..=programme.event.last_day).contains(&today).then_some(today)
}

/// Whether presence in such a session is counted at all: not where people come and go.
pub(super) fn is_counted(session: &Session) -> bool {
    !matches!(session.kind, Kind::Registration | Kind::Break | Kind::Meal)
}

/// Whether one can check in to the session now.
pub(super) fn is_open(session: &Session, now: Moment) -> bool {
    is_counted(session)
        && !session.is_cancelled()
        && (session.begins() - EARLY..session.ends() + LATE).contains(&now)
}

/// The sessions one can check in to now, those that run first, in time order.
pub(super) fn open_now(programme: &Programme, now: Moment) -> Vec<&Session> {
    let mut open: Vec<_> =
        programme.sessions.iter().filter(|session| is_open(session, now)).collect();
    open.sort_by_key(|session| (!session.runs_at(now), session.begins()));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    const EVENT: &str = r#"
[event]
id = "e"
name = { vi = "Hội thảo" }
organiser = { vi = "Viện" }
contact = { vi = "Bàn 1" }
timezone = "Asia/Ho_Chi_Minh"
start = 2026-12-03
end = 2026-12-04
languages = ["vi"]
[[session]]
id = "tea"
kind = "break"
title = { vi = "Giải lao" }
start = 2026-12-03T09:00:00
end = 2026-12-03T09:20:00
[[session]]
id = "late"
kind = "plenary"
title = { vi = "Phiên muộn" }
start = 2026-12-03T09:20:00
end = 2026-12-03T10:00:00
delayed_by = 10
[[session]]
id = "off"
kind = "plenary"
title = { vi = "Phiên hủy" }
start = 2026-12-03T09:20:00
end = 2026-12-03T10:00:00
status = "cancelled"
[[session]]
id = "early"
kind = "opening"
title = { vi = "Khai mạc" }
start = 2026-12-03T08:30:00
end = 2026-12-03T09:00:00
"#;

    fn programme() -> Programme {
        read(EVENT.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn at(programme: &Programme, time: &str) -> Moment {
        programme.moment(time.parse().unwrap())
    }

    #[test]
    fn a_session_is_open_from_half_an_hour_before_it_begins_to_a_quarter_after_it_ended() {
        let programme = programme();
        for (time, open) in [
            ("2026-12-03T07:59:59", &[][..]),
            ("2026-12-03T08:00:00", &["early"]),
            ("2026-12-03T08:59:59", &["early"]),
            ("2026-12-03T09:00:00", &["early", "late"]),
            ("2026-12-03T09:15:00", &["late"]),
            ("2026-12-03T10:24:59", &["late"]),
            ("2026-12-03T10:25:00", &[]),
        ] {
            let ids: Vec<_> = open_now(&programme, at(&programme, time))
                .into_iter()
                .map(|session| session.id.as_str())
                .collect();
            assert_eq!(ids, open, "{time}");
        }
    }

    #[test]
    fn a_day_of_the_event_lasts_from_midnight_to_midnight_where_the_event_is() {
        let programme = programme();
        let day = |time: &str| day(&programme, at(&programme, time)).map(|day| day.to_string());
        assert_eq!(day("2026-12-02T23:59:59"), None);
        assert_eq!(day("2026-12-03T00:00:00").as_deref(), Some("2026-12-03"));
        assert_eq!(day("2026-12-04T23:59:59").as_deref(), Some("2026-12-04"));
        assert_eq!(day("2026-12-05T00:00:00"), None);
    }
}
