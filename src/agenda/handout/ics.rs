//! The whole programme as one calendar file.

use url::Url;

use crate::agenda::calendar::{self, Entry};
use crate::programme::{Programme, Revision};
use crate::texts::Texts;

/// Every session in one calendar, under the UIDs of the files that the bot numbered `bot` hands
/// out. `link` opens the bot; when it is a deep link, every session carries its own.
pub fn calendar(
    texts: Texts,
    programme: &Programme,
    bot: i64,
    revision: impl Fn(&str) -> Revision,
    link: Option<&Url>,
) -> String {
    let entry = |(index, session): (usize, &crate::programme::Session)| Entry {
        session: index,
        revision: revision(&session.id),
        link: link.and_then(|link| to_session(link, &programme.event.id, &session.id)),
    };
    let entries: Vec<Entry> = programme.sessions.iter().enumerate().map(entry).collect();
    calendar::file(texts, programme, bot, &entries)
}

/// The deep link of a session beside the event's: `?start=s_EVENT_SESSION`.
fn to_session(link: &Url, event: &str, session: &str) -> Option<String> {
    let is_telegram = matches!(link.host_str(), Some("t.me" | "telegram.me"));
    let starts = link.query_pairs().any(|(key, _)| key == "start");
    if !is_telegram || !starts {
        return None;
    }
    let mut link = link.clone();
    link.set_query(Some(&format!("start=s_{event}_{session}")));
    Some(link.into())
}

#[cfg(test)]
mod tests {
    use calcard::common::timezone::Tz;
    use calcard::icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty as Read,
        ICalendarStatus,
    };

    use super::*;
    use crate::agenda::sample;
    use crate::programme::{Format, read};
    use crate::texts::Language;

    fn vietnamese() -> Texts {
        Texts::new(Language::from_code("vi").unwrap())
    }

    fn revised(id: &str) -> Revision {
        let sequence = if id == "off" { 3 } else { 0 };
        Revision { sequence, changed_at: "2026-05-01T02:03:04Z".parse().unwrap() }
    }

    fn events(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
        let events = calendar.components.iter();
        events.filter(|event| event.component_type == ICalendarComponentType::VEvent).collect()
    }

    fn text(event: &ICalendarComponent, property: &Read) -> String {
        event.property(property).unwrap().values[0].clone().into_text().unwrap().into_owned()
    }

    /// Seconds since 1970 at which a time of the file is, read by its zone's name.
    fn moment(event: &ICalendarComponent, property: &Read) -> i64 {
        let entry = event.property(property).unwrap();
        let time = entry.values[0].as_partial_date_time().unwrap().to_date_time().unwrap();
        let zone = entry.tz_id().map_or(Tz::UTC, |name| name.parse().unwrap());
        time.date_time.and_local_timezone(zone).earliest().unwrap().timestamp()
    }

    #[test]
    fn every_session_of_both_samples_is_read_back_at_its_time_and_place() {
        let files = [
            include_str!("../../../events/demo-2026.toml"),
            include_str!("../../../events/hai-phong-2025.toml"),
        ];
        for file in files {
            let programme = read(file.as_bytes(), Format::Toml).programme.unwrap();
            let written = calendar(vietnamese(), &programme, 7, revised, None);
            assert!(written.split("\r\n").all(|line| line.len() <= 75));
            let calendar = ICalendar::parse(&written).unwrap();
            let events = events(&calendar);
            assert_eq!(events.len(), programme.sessions.len());
            for (event, session) in events.iter().zip(&programme.sessions) {
                let uid = format!("{}.{}.7@letan", session.id, programme.event.id);
                assert_eq!(event.uid(), Some(uid.as_str()));
                assert_eq!(moment(event, &Read::Dtstart), session.begins().timestamp());
                assert_eq!(moment(event, &Read::Dtend), session.ends().timestamp());
                let venue = programme.venue.name.as_ref().unwrap().first();
                assert!(text(event, &Read::Location).contains(venue));
                if let Some(room) = programme.room_of(session) {
                    assert!(text(event, &Read::Location).starts_with(room.name.first()));
                }
                for part in &session.people {
                    let name = &programme.people[part.person].name;
                    assert!(text(event, &Read::Description).contains(name), "{name}");
                }
            }
        }
    }

    #[test]
    fn a_cancelled_session_stays_with_its_revision() {
        let programme = sample::programme();
        let written = calendar(vietnamese(), &programme, 7, revised, None);
        let calendar = ICalendar::parse(&written).unwrap();
        let events = events(&calendar);
        let off = events[programme.session("off").unwrap()];
        assert_eq!(off.status(), Some(&ICalendarStatus::Cancelled));
        assert_eq!(text(off, &Read::Sequence), "3");
        let open = events[programme.session("open").unwrap()];
        assert_eq!(open.status(), Some(&ICalendarStatus::Confirmed));
        assert_eq!(text(open, &Read::Sequence), "0");
    }

    #[test]
    fn each_session_opens_its_own_card_where_the_bot_is_known() {
        let programme = sample::programme();
        for (link, expected) in [
            (
                Some("https://t.me/letan_bot?start=e_mau"),
                Some("https://t.me/letan_bot?start=s_mau_open"),
            ),
            (Some("https://t.me/letan_bot"), None),
            (Some("https://example.org/?start=e_mau"), None),
            (None, None),
        ] {
            let link = link.map(|link| Url::parse(link).unwrap());
            let written = calendar(vietnamese(), &programme, 7, revised, link.as_ref());
            let calendar = ICalendar::parse(&written).unwrap();
            let events = events(&calendar);
            let open = events[programme.session("open").unwrap()];
            let url = open.property(&Read::Url);
            let url = url.map(|url| url.values[0].clone().into_text().unwrap().into_owned());
            assert_eq!(url.as_deref(), expected);
        }
    }
}
