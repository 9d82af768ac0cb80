//! What stands above a report, as Vietnamese offices write it.

use chrono::Datelike as _;

use super::Scope;
use crate::clock::Moment;
use crate::documents::{Head, clean};
use crate::programme::{EventKind, Programme};
use crate::texts::{Texts, fold};

/// A place longer than this is an address.
const LONGEST_PLACE: usize = 30;
/// The zones of Viet Nam, whose offices put the state's name and motto above what they write.
const VIETNAMESE: [&str; 2] = ["Asia/Ho_Chi_Minh", "Asia/Saigon"];

/// The head of a report written at `now`.
pub(super) fn head(texts: Texts, programme: &Programme, scope: &Scope, now: Moment) -> Head {
    let (event, language) = (&programme.event, texts.language());
    let is_vietnamese = VIETNAMESE.contains(&event.zone.name());
    let kind = match event.kind {
        EventKind::Workshop => "workshop",
        EventKind::Conference => "conference",
        EventKind::Seminar => "seminar",
        EventKind::Congress => "congress",
    };
    let name = clean(event.name.get(language));
    let words = texts.report_event_words();
    let says_it = words.split(", ").any(|word| fold(&name).starts_with(&fold(word)));
    let mut subject = texts.report_subject(if says_it { "named" } else { kind }, &name);
    if let Scope::Session(id) = scope {
        subject.push('\n');
        subject.push_str(&texts.report_subject_session(&title(texts, programme, id)));
    }
    Head {
        organiser: clean(event.organiser.get(language)),
        number: texts.report_number(),
        motto: is_vietnamese.then(|| (texts.report_state(), texts.report_motto())),
        dated: dated(texts, programme, now),
        title: texts.report_title(),
        subject,
    }
}

/// A session's title; its id when it left the programme.
pub(super) fn title(texts: Texts, programme: &Programme, id: &str) -> String {
    let session = programme.session(id).and_then(|index| programme.sessions.get(index));
    clean(session.map_or(id, |session| session.title.get(texts.language())))
}

/// "Hà Nội, ngày 05 tháng 02 năm 2026": days below 10 and the first two months have a zero ahead, so
/// that nobody puts a digit there.
fn dated(texts: Texts, programme: &Programme, now: Moment) -> String {
    let date = programme.local_date(now);
    let month = date.month();
    let month = if month < 3 { format!("{month:02}") } else { month.to_string() };
    let place = place(texts, programme).unwrap_or_else(|| texts.report_no_place());
    texts.report_dated(
        &place,
        &format!("{:02}", date.day()),
        &month,
        i64::from(date.month()),
        i64::from(date.year()),
    )
}

/// The province or city: the last part of the venue's address.
fn place(texts: Texts, programme: &Programme) -> Option<String> {
    let address = programme.venue.address.as_ref()?.get(texts.language());
    let address = clean(address.split('(').next().unwrap_or_default());
    let (_, last) = address.rsplit_once(',')?;
    let last = last.trim().trim_end_matches('.');
    let known = ["Thành phố ", "thành phố ", "TP. ", "TP ", "Tp. ", "Tỉnh ", "tỉnh "];
    let place = known.iter().find_map(|word| last.strip_prefix(word)).unwrap_or(last);
    let is_place = (2..=LONGEST_PLACE).contains(&place.chars().count());
    (is_place && !place.contains(|sign: char| sign.is_ascii_digit())).then(|| place.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};
    use crate::texts::Language;

    fn programme(address: &str, zone: &str) -> Programme {
        let demo = include_str!("../../events/demo-2026.toml")
            .replace("Số 0 phố Minh Họa, Hà Nội (địa chỉ hư cấu)", address)
            .replace("Asia/Ho_Chi_Minh", zone);
        read(demo.as_bytes(), Format::Toml).programme.unwrap()
    }

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    #[test]
    fn place_and_date_are_written_as_offices_do() {
        for (address, now, dated) in [
            (
                "Số 1 phố A, Hà Nội (hư cấu)",
                "2026-11-04T18:00:00Z",
                "Hà Nội, ngày 05 tháng 11 năm 2026",
            ),
            (
                "2 đường B, quận C, TP. Hải Phòng",
                "2026-02-24T01:00:00Z",
                "Hải Phòng, ngày 24 tháng 02 năm 2026",
            ),
            ("Đường B", "2026-03-01T01:00:00Z", "……………, ngày 01 tháng 3 năm 2026"),
            ("A, 10000", "2026-03-01T01:00:00Z", "……………, ngày 01 tháng 3 năm 2026"),
        ] {
            let programme = programme(address, "Asia/Ho_Chi_Minh");
            let head = head(texts("vi"), &programme, &Scope::Event, now.parse().unwrap());
            assert_eq!(head.dated, dated);
        }
    }

    #[test]
    fn the_state_stands_only_above_reports_from_viet_nam() {
        let now = "2026-11-04T18:00:00Z".parse().unwrap();
        let here = head(texts("vi"), &programme("A, B", "Asia/Ho_Chi_Minh"), &Scope::Event, now);
        assert_eq!(here.motto.unwrap().1, "Độc lập - Tự do - Hạnh phúc");
        let there = head(texts("en"), &programme("A, B", "Europe/Paris"), &Scope::Event, now);
        assert_eq!(there.motto, None);
    }
}
