//! Which sessions are rated, and when somebody is asked.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use crate::clock::Moment;
use crate::programme::{Kind, Programme, Session};

/// After the last session of a day: people are on their way out, the phone in their hand.
const PAUSE: TimeDelta = TimeDelta::minutes(10);
/// Who cannot be asked so long after a day is not asked about it any more.
pub(super) const USE: TimeDelta = TimeDelta::hours(14);
/// Below so many ratings an average would tell what single people thought.
const LEAST: i64 = 3;

/// Whether people have an opinion on such a session.
pub(super) fn is_rated(session: &Session) -> bool {
    !session.is_cancelled()
        && !matches!(session.kind, Kind::Registration | Kind::Break | Kind::Meal)
}

/// For each day the moment at which people are asked about its sessions.
pub(super) fn moments(programme: &Programme) -> BTreeMap<NaiveDate, Moment> {
    let mut moments = BTreeMap::new();
    for session in programme.sessions.iter().filter(|session| is_rated(session)) {
        let asked = session.ends() + PAUSE;
        let moment = moments.entry(programme.local_date(session.begins())).or_insert(asked);
        *moment = asked.max(*moment);
    }
    moments
}

/// The sessions of a day that are over at `now`, in time order.
pub(super) fn over(programme: &Programme, day: NaiveDate, now: Moment) -> Vec<&Session> {
    let mut over: Vec<&Session> = programme
        .sessions
        .iter()
        .filter(|session| is_rated(session) && session.ends() <= now)
        .filter(|session| programme.local_date(session.begins()) == day)
        .collect();
    over.sort_by_key(|session| session.begins());
    over
}

/// The average in tenths, where enough people rated.
pub fn average(stars: &[i64; 5]) -> Option<i64> {
    let people: i64 = stars.iter().sum();
    let sum: i64 = (1..).zip(stars).map(|(star, people)| star * people).sum();
    (people >= LEAST).then(|| (sum * 10 + people / 2) / people)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};

    fn programme() -> Programme {
        let mut text = "[event]\nid = \"e\"\nname = \"Hội thảo\"\norganiser = \"x\"\n\
            contact = \"x\"\ntimezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n"
            .to_owned();
        for (id, kind, day, start, end, more) in [
            ("two", "papers", 3, "10:00", "11:00", "delayed_by = 5"),
            ("one", "opening", 3, "08:00", "09:00", ""),
            ("off", "papers", 3, "14:00", "15:00", "status = \"cancelled\""),
            ("meal", "meal", 3, "11:30", "13:00", ""),
            ("tomorrow", "closing", 4, "08:00", "09:00", ""),
        ] {
            let row = format!(
                "[[session]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"Phiên {id}\"\n\
                 start = 2026-12-0{day}T{start}:00\nend = 2026-12-0{day}T{end}:00\n{more}\n"
            );
            text.push_str(&row);
        }
        read(text.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn at(programme: &Programme, time: &str) -> Moment {
        programme.moment(time.parse().unwrap())
    }

    #[test]
    fn a_day_is_asked_about_ten_minutes_after_its_last_session_that_was_held() {
        let programme = programme();
        let moments: Vec<_> = moments(&programme)
            .into_iter()
            .map(|(day, moment)| (day.to_string(), programme.local(moment).to_string()))
            .collect();
        let expected =
            [("2026-12-03", "2026-12-03 11:15:00"), ("2026-12-04", "2026-12-04 09:10:00")];
        assert_eq!(moments, expected.map(|(day, time)| (day.to_owned(), time.to_owned())));
    }

    #[test]
    fn only_sessions_that_are_over_can_be_rated() {
        let programme = programme();
        let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
        let over = |time| {
            let over = over(&programme, day, at(&programme, time)).into_iter();
            over.map(|session| session.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(over("2026-12-03T08:59:59"), Vec::<String>::new());
        assert_eq!(over("2026-12-03T11:04:59"), ["one"]);
        assert_eq!(over("2026-12-03T11:05:00"), ["one", "two"]);
        assert_eq!(over("2026-12-04T12:00:00"), ["one", "two"]);
    }

    #[test]
    fn an_average_is_rounded_and_hidden_below_three() {
        for (stars, average_of) in [
            ([0, 0, 0, 0, 2], None),
            ([0, 0, 0, 0, 3], Some(50)),
            ([1, 0, 0, 0, 2], Some(37)),
            ([1, 1, 1, 1, 1], Some(30)),
            ([0, 0, 0, 1, 2], Some(47)),
        ] {
            assert_eq!(average(&stars), average_of, "{stars:?}");
        }
    }
}
