//! Calendar files of the programme: iCalendar (RFC 5545), read by every phone.
//!
//! A session keeps its UID for ever and counts its SEQUENCE up when it changes, so that a file
//! taken again corrects what the first one wrote. Nothing in it depends on when or where it is
//! made.

mod zone;

use chrono::TimeZone as _;
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use super::show;
use crate::clock::Moment;
use crate::programme::{Paper, Programme, Revision, Session};
use crate::texts::{Localised, Texts};

/// What a calendar file is sent as.
pub(super) const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// Octets of a line without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// One session of a calendar file.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// Index into the programme's sessions.
    pub(super) session: usize,
    /// How often it has changed, and when last.
    pub(super) revision: Revision,
    /// The address that opens its card in the bot, where the bot is known.
    pub(super) link: Option<String>,
}

/// The calendar file of `entries`, at the event of `bot`.
pub(super) fn file(texts: Texts, programme: &Programme, bot: i64, entries: &[Entry]) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//Letan//Letan//EN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    let name = programme.event.name.get(texts.language());
    calendar.append_property(Property::new("X-WR-CALNAME", clean(name)));
    calendar.extend(entries.iter().map(|entry| event(texts, programme, bot, entry)));
    let zone = zone::component(
        programme.event.zone,
        entries.iter().flat_map(|entry| {
            let session = &programme.sessions[entry.session];
            [session.begins(), session.ends()]
        }),
    );
    // The crate can nest no STANDARD in a VTIMEZONE of its own, and this must stand before its use.
    // A line of somebody's words that looks the same begins with its property's name.
    let begin = "\r\nBEGIN:VEVENT\r\n";
    let lines = calendar.to_string().replace("\r\n ", "");
    folded(&lines.replacen(begin, &format!("\r\n{zone}BEGIN:VEVENT\r\n"), 1))
}

/// With every line folded to at most 75 octets (RFC 5545, 3.1). The crate's own folding writes 76,
/// and folds behind a space, which some calendars then drop.
fn folded(lines: &str) -> String {
    let mut folded = String::with_capacity(lines.len() + lines.len() / 32);
    for mut rest in lines.split_inclusive("\r\n") {
        let mut width = LINE;
        while rest.trim_end_matches("\r\n").len() > width {
            let (line, after) = rest.split_at(fold_at(rest, width));
            folded.push_str(line);
            folded.push_str("\r\n ");
            rest = after;
            width = LINE - 1;
        }
        folded.push_str(rest);
    }
    folded
}

/// Where to fold: not within a character, and not behind a space or a backslash if that can be.
fn fold_at(line: &str, width: usize) -> usize {
    let boundary = line.floor_char_boundary(width);
    let kept = line[..boundary].trim_end_matches([' ', '\t', '\\']).len();
    if kept == 0 { boundary } else { kept }
}

fn event(texts: Texts, programme: &Programme, bot: i64, entry: &Entry) -> Event {
    let session = &programme.sessions[entry.session];
    let mut event = Event::new();
    event
        .uid(&format!("{}.{}.{bot}@letan", session.id, programme.event.id))
        .timestamp(entry.revision.changed_at)
        .last_modified(entry.revision.changed_at)
        .add_property("SEQUENCE", entry.revision.sequence.to_string())
        .append_property(time("DTSTART", programme, session.begins()))
        .append_property(time("DTEND", programme, session.ends()))
        .summary(&summary(texts, session))
        .description(&description(texts, programme, entry))
        .categories(categories(texts, programme, session));
    if let Some(link) = &entry.link {
        event.url(link);
    }
    let cancelled = session.is_cancelled();
    event.status(if cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    let location = location(texts, programme, session);
    if !location.is_empty() {
        event.location(&location);
    }
    if let Some(point) = programme.venue.point {
        event.add_property("GEO", format!("{};{}", point.latitude, point.longitude));
    }
    event.done()
}

/// The event's wall clock with its zone; in UTC where that clock shows the same hour again and
/// would mean the first time.
fn time(key: &str, programme: &Programme, moment: Moment) -> Property {
    let zone = programme.event.zone;
    let local = programme.local(moment);
    let first = zone.from_local_datetime(&local).earliest();
    if first.is_none_or(|first| first != moment) {
        return Property::new(key, moment.format("%Y%m%dT%H%M%SZ").to_string());
    }
    let mut property = Property::new(key, local.format("%Y%m%dT%H%M%S").to_string());
    property.add_parameter("TZID", zone.name()).done()
}

/// Says itself what not every calendar shows of the status.
fn summary(texts: Texts, session: &Session) -> String {
    let title = clean(session.title.get(texts.language()));
    if session.is_cancelled() { texts.my_calendar_cancelled(&title) } else { title }
}

/// Room, floor, venue and address.
fn location(texts: Texts, programme: &Programme, session: &Session) -> String {
    let beside = |name: &Localised| show::beside(texts.language(), name);
    let room = programme.room_of(session);
    let floor = room.and_then(|room| room.floor.as_ref());
    let parts = [
        room.map(|room| beside(&room.name)),
        floor.map(|floor| floor.get(texts.language()).to_owned()),
        programme.venue.name.as_ref().map(beside),
        programme.venue.address.as_ref().map(beside),
    ];
    clean(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// Who does what, the papers, and the way into the bot.
fn description(texts: Texts, programme: &Programme, entry: &Entry) -> String {
    let session = &programme.sessions[entry.session];
    let mut lines = Vec::new();
    if session.delayed_by > 0 {
        lines.push(texts.my_calendar_late(&texts.length(i64::from(session.delayed_by))));
    }
    for part in &session.people {
        let person = programme.people[part.person].full_name(texts.language());
        lines.push(format!("{}: {person}", show::role(texts, part.role)));
    }
    let papers = programme.papers_in(entry.session).iter().map(|&paper| &programme.papers[paper]);
    let mut presented = papers.filter(|paper| paper.presented).peekable();
    if presented.peek().is_some() {
        lines.push(texts.my_calendar_papers());
        lines.extend(presented.map(|paper| format!("• {}", cited(texts, programme, paper))));
    }
    lines.extend(entry.link.clone());
    clean(&lines.join("\n"))
}

/// "Title (author, author)"
fn cited(texts: Texts, programme: &Programme, paper: &Paper) -> String {
    let title = paper.title.get(texts.language());
    let authors = show::authors(texts, programme, paper);
    if authors.is_empty() { title.to_owned() } else { format!("{title} ({})", authors.join(", ")) }
}

fn categories(texts: Texts, programme: &Programme, session: &Session) -> Vec<String> {
    let track = programme.track_of(session).map(|track| clean(track.get(texts.language())));
    [Some(show::kind(texts, session.kind)), track].into_iter().flatten().collect()
}

/// Without the control characters that a content line cannot hold.
pub(super) fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|character| if character == '\r' { '\n' } else { character })
        .filter(|character| matches!(character, '\n' | '\t') || !character.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use calcard::icalendar::{
        ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty as Read,
        ICalendarStatus,
    };
    use proptest::prelude::*;

    use super::*;
    use crate::programme::{Format, read};
    use crate::texts::Language;

    const HAI_PHONG: &str = include_str!("../../../events/hai-phong-2025.toml");

    fn programme(toml: &str) -> Programme {
        read(toml.as_bytes(), Format::Toml).programme.unwrap()
    }

    /// An event in `zone` with the one session `session`, given by its remaining keys.
    fn event_in(zone: &str, session: &str) -> Programme {
        programme(&format!(
            "[event]\nid = \"e\"\nname = \"E; one, two\"\norganiser = \"O\"\ncontact = \"C\"\n\
             timezone = \"{zone}\"\nlanguages = [\"en\"]\n[venue]\nname = \"V\"\n\
             [[session]]\nid = \"s\"\nkind = \"papers\"\n{session}\n"
        ))
    }

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    /// The file of every session, changed `sequence` times.
    fn written(texts: Texts, programme: &Programme, sequence: i64) -> String {
        let changed_at = "2025-05-01T02:03:04Z".parse().unwrap();
        let entries: Vec<Entry> = (0..programme.sessions.len())
            .map(|session| Entry {
                session,
                revision: Revision { sequence, changed_at },
                link: Some(format!("https://t.me/letan_bot?start=s_e_{session}")),
            })
            .collect();
        file(texts, programme, 7, &entries)
    }

    fn sessions(calendar: &ICalendar) -> Vec<&ICalendarComponent> {
        let events = calendar.components.iter();
        events.filter(|event| event.component_type == ICalendarComponentType::VEvent).collect()
    }

    fn text(component: &ICalendarComponent, property: &Read) -> String {
        let values = &component.property(property).unwrap().values;
        values[0].clone().into_text().unwrap().into_owned()
    }

    /// A time with the name of its zone, as the file writes it.
    fn clock(component: &ICalendarComponent, property: &Read) -> (String, Option<String>) {
        let entry = component.property(property).unwrap();
        let time = entry.values[0].as_partial_date_time().unwrap().to_date_time().unwrap();
        let zone = entry.tz_id().map(str::to_owned);
        (time.date_time.format("%F %R").to_string(), zone)
    }

    #[test]
    fn the_sample_event_is_read_back_session_by_session() {
        let programme = programme(HAI_PHONG);
        let calendar = ICalendar::parse(written(texts("vi"), &programme, 2)).unwrap();
        let events = sessions(&calendar);
        assert_eq!(events.len(), programme.sessions.len());
        let opening = events[1];
        let zone = Some("Asia/Ho_Chi_Minh".to_owned());
        assert_eq!(clock(opening, &Read::Dtstart), ("2025-05-19 08:00".to_owned(), zone.clone()));
        assert_eq!(clock(opening, &Read::Dtend), ("2025-05-19 08:20".to_owned(), zone));
        assert_eq!(text(opening, &Read::Summary), "Khai mạc hội thảo");
        assert_eq!(opening.uid(), Some("khai-mac.hai-phong-2025.7@letan"));
        assert_eq!(text(opening, &Read::Sequence), "2");
        assert_eq!(text(opening, &Read::LastModified), "2025-05-01T02:03:04Z");
        assert_eq!(text(opening, &Read::Dtstamp), "2025-05-01T02:03:04Z");
        assert_eq!(opening.status(), Some(&ICalendarStatus::Confirmed));
        assert_eq!(
            text(opening, &Read::Location),
            "Hội trường A, tầng 2, Nhà hội nghị (địa điểm minh họa), \
             Trung tâm thành phố Hải Phòng (địa điểm minh họa)"
        );
        assert_eq!(
            text(opening, &Read::Description),
            "Phát biểu khai mạc, chỉ đạo: Giáo sư, Tiến sĩ Lê Văn Lợi\n\
             https://t.me/letan_bot?start=s_e_1"
        );
        assert_eq!(text(opening, &Read::Url), "https://t.me/letan_bot?start=s_e_1");
        assert_eq!(text(opening, &Read::Categories), "Khai mạc");
        let geo = &opening.property(&Read::Geo).unwrap().values;
        assert_eq!(geo[0].as_float().zip(geo[1].as_float()), Some((20.8561, 106.6822)));
    }

    #[test]
    fn signs_stay_vietnamese_in_english() {
        let programme = programme(HAI_PHONG);
        let calendar = ICalendar::parse(written(texts("en"), &programme, 0)).unwrap();
        let opening = sessions(&calendar)[1];
        assert_eq!(text(opening, &Read::Summary), "Opening of the workshop");
        assert!(text(opening, &Read::Location).starts_with("Hall A (Hội trường A), 2nd floor, "));
    }

    #[test]
    fn no_line_is_longer_than_75_octets() {
        for code in ["vi", "en"] {
            let file = written(texts(code), &programme(HAI_PHONG), 0);
            assert!(file.split("\r\n").any(|line| line.starts_with(' ')));
            for line in file.split("\r\n") {
                assert!(line.len() <= 75 && !line.contains(['\r', '\n']), "{line}");
            }
        }
    }

    #[test]
    fn a_cancelled_session_says_so_twice() {
        let cancelled = "title = \"S\"\nstart = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00\n\
                         status = \"cancelled\"";
        let file = written(texts("en"), &event_in("UTC", cancelled), 1);
        let calendar = ICalendar::parse(file).unwrap();
        assert_eq!(sessions(&calendar)[0].status(), Some(&ICalendarStatus::Cancelled));
        assert_eq!(text(sessions(&calendar)[0], &Read::Summary), "Cancelled: S");
    }

    #[test]
    fn a_delay_moves_both_ends() {
        let late = "title = \"S\"\nstart = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00\n\
                    delayed_by = 10";
        let calendar = ICalendar::parse(written(texts("en"), &event_in("UTC", late), 1)).unwrap();
        let event = sessions(&calendar)[0];
        assert_eq!(clock(event, &Read::Dtstart).0, "2025-05-19 08:10");
        assert_eq!(clock(event, &Read::Dtend).0, "2025-05-19 09:10");
        assert!(text(event, &Read::Description).starts_with("10 min later than planned\n"));
    }

    #[test]
    fn summer_time_is_written_by_the_wall_clock() {
        let summer = "title = \"S\"\nstart = 2026-03-29T01:30:00\nend = 2026-03-29T04:00:00";
        let programme = event_in("Europe/Berlin", summer);
        let calendar = ICalendar::parse(written(texts("en"), &programme, 0)).unwrap();
        let event = sessions(&calendar)[0];
        let berlin = Some("Europe/Berlin".to_owned());
        assert_eq!(clock(event, &Read::Dtstart), ("2026-03-29 01:30".to_owned(), berlin.clone()));
        assert_eq!(clock(event, &Read::Dtend), ("2026-03-29 04:00".to_owned(), berlin));
        assert_eq!(calendar.timezones().count(), 1);
    }

    #[test]
    fn an_hour_that_comes_twice_is_told_apart() {
        let autumn = "title = \"S\"\nstart = 2026-10-25T02:30:00+02:00\n\
                      end = 2026-10-25T02:30:00+01:00";
        let programme = event_in("Europe/Berlin", autumn);
        let calendar = ICalendar::parse(written(texts("en"), &programme, 0)).unwrap();
        let event = sessions(&calendar)[0];
        let berlin = Some("Europe/Berlin".to_owned());
        assert_eq!(clock(event, &Read::Dtstart), ("2026-10-25 02:30".to_owned(), berlin));
        assert_eq!(clock(event, &Read::Dtend), ("2026-10-25 01:30".to_owned(), None));
    }

    proptest! {
        #[test]
        fn any_title_is_read_back(title in "[ -~\\n\\tÀ-ỹ；，\u{1f5d3}]{1,120}") {
            let title = title.trim();
            prop_assume!(!title.is_empty());
            let session = format!(
                "title = {}\nstart = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00",
                serde_json::Value::from(title)
            );
            let programme = event_in("UTC", &session);
            let file = written(texts("en"), &programme, 0);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75), "{}", file);
            let calendar = ICalendar::parse(&file).unwrap();
            let title = programme.sessions[0].title.first();
            prop_assert_eq!(text(sessions(&calendar)[0], &Read::Summary), title);
        }
    }
}
