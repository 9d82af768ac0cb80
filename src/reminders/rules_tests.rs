//! Nobody late, nobody earlier than needed.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::programme::{Format, read};

fn nine() -> Moment {
    "2025-05-19T09:00:00Z".parse().unwrap()
}

fn group(minute: i64, letters: u64) -> Group {
    Group { wanted: nine() + TimeDelta::minutes(minute), letters }
}

/// By how much each group's last letter is too late when groups begin at `begins` and go out one
/// after the other at the pace that the plan counts on.
fn lateness(groups: &[Group], begins: &[Moment], per_second: f64) -> Vec<TimeDelta> {
    let mut free = begins[0];
    let lateness = groups.iter().zip(begins).map(|(group, begin)| {
        free = free.max(*begin) + needed(group.letters, per_second);
        free - (group.wanted - RESERVE)
    });
    lateness.collect()
}

#[test]
fn a_lead_is_what_the_letters_need() {
    for (letters, per_second, seconds) in [
        (0, 25.0, 5),
        (1, 25.0, 5),
        (1_000, 25.0, 49),
        // The promise: at most five minutes early.
        (6_500, 25.0, 291),
        (10_000, 25.0, 445),
        (100_000, 25.0, 4_405),
        (100_000, 1_000.0, 115),
    ] {
        let group = group(0, letters);
        let lead = group.wanted - begins(&[group], per_second)[0];
        assert_eq!(lead.num_seconds(), seconds, "{letters} at {per_second}");
        assert_eq!(lead > USUAL_LEAD, letters >= 10_000 && per_second < 100.0, "{letters}");
    }
}

#[test]
fn a_group_makes_way_for_the_one_after_it() {
    // The second needs 7 minutes 20 and must be there a minute after the first.
    let groups = [group(0, 1_000), group(1, 10_000), group(30, 500)];
    let begins = begins(&groups, 25.0);
    let needed = |letters| needed(letters, 25.0);
    assert_eq!(begins[2], groups[2].wanted - RESERVE - needed(500));
    assert_eq!(begins[1], groups[1].wanted - RESERVE - needed(10_000));
    assert_eq!(begins[0], begins[1] - needed(1_000));
    let loads = loads(&groups, &begins);
    let load = Load { wanted: groups[1].wanted, letters: 11_000, begins: begins[0] };
    assert_eq!(loads, [load]);
}

#[test]
fn what_is_early_only_by_minutes_is_no_news() {
    let groups = [group(0, 6_500), group(10, 0), group(20, 6_500)];
    assert_eq!(loads(&groups, &begins(&groups, 25.0)), []);
    assert_eq!(loads(&[], &[]), []);
}

#[test]
fn the_minutes_left_are_the_nearest_and_at_least_one() {
    for (seconds, minutes) in
        [(905, 15), (900, 15), (871, 15), (869, 14), (240, 4), (90, 2), (89, 1), (3, 1), (-9, 1)]
    {
        assert_eq!(minutes_left(nine(), nine() + TimeDelta::seconds(seconds)), minutes);
    }
}

/// Sessions by id, kind, start, end, room and more keys.
fn programme(sessions: &[(&str, &str, &str, &str, &str, &str)]) -> Programme {
    let head = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
                [[room]]\nid = \"a\"\nname = \"A\"\n[[room]]\nid = \"b\"\nname = \"B\"\n";
    let rows = sessions.iter().map(|(id, kind, start, end, room, more)| {
        format!(
            "[[session]]\nid = \"{id}\"\nkind = \"{kind}\"\ntitle = \"{id}\"\nroom = \"{room}\"\n\
             start = 2025-05-19T{start}:00\nend = 2025-05-19T{end}:00\n{more}\n"
        )
    });
    let text = head.to_owned() + &rows.collect::<String>();
    let reading = read(text.as_bytes(), Format::Toml);
    reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}

#[test]
fn who_sits_in_the_room_already_is_not_called() {
    let programme = programme(&[
        ("one", "papers", "08:00", "09:00", "a", ""),
        ("two", "papers", "09:05", "10:00", "a", ""),
        ("other-room", "papers", "09:00", "10:00", "b", ""),
        ("pause", "break", "10:00", "10:20", "a", ""),
        ("after-pause", "papers", "10:20", "11:00", "a", ""),
        ("later", "papers", "11:06", "11:30", "a", ""),
        ("gone", "papers", "11:30", "12:00", "a", "status = \"cancelled\""),
        ("after-gone", "papers", "12:00", "12:30", "a", ""),
        ("plenary", "plenary", "12:30", "13:00", "a", ""),
        ("in-the-hall", "papers", "13:00", "14:00", "a", ""),
    ]);
    let all_sit = |target: &&Target| target.all_sit;
    let targets = targets(&programme);
    let sitting: Vec<&str> =
        targets.iter().filter(all_sit).map(|target| target.session.as_str()).collect();
    assert_eq!(sitting, ["in-the-hall"]);
    let found: Vec<(String, Vec<String>)> = targets
        .into_iter()
        .filter(|target| !target.all_sit)
        .map(|target| (target.session, target.follows))
        .collect();
    let follows = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    let expected: [(&str, &[&str]); 8] = [
        ("one", &[]),
        ("other-room", &[]),
        ("two", &["one"]),
        ("pause", &["two"]),
        // People were out of the room.
        ("after-pause", &[]),
        ("later", &[]),
        ("after-gone", &[]),
        // Everybody is in the plenary, so nobody is called to what follows it.
        ("plenary", &["after-gone"]),
    ];
    assert_eq!(found, expected.map(|(id, ids)| (id.to_owned(), follows(ids))));
}

#[test]
fn a_session_that_runs_late_follows_when_it_really_begins() {
    let programme = programme(&[
        ("one", "papers", "08:00", "09:00", "a", ""),
        ("two", "papers", "09:00", "10:00", "a", "delayed_by = 20"),
    ]);
    let two = &targets(&programme)[1];
    assert_eq!((two.start, two.follows.as_slice()), (programme.sessions[1].begins(), &[][..]));
}

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let group = (0_i64..240, prop_oneof![0_u64..5, 0_u64..3_000, 0_u64..40_000]);
    prop::collection::vec(group, 1..12).prop_map(|mut rows| {
        rows.sort_unstable();
        rows.into_iter().map(|(minute, letters)| self::group(minute, letters)).collect()
    })
}

proptest! {
    #[test]
    fn nobody_is_late(groups in groups(), per_second in 1_u32..1_000) {
        let pace = f64::from(per_second);
        let begins = begins(&groups, pace);
        for late in lateness(&groups, &begins, pace) {
            prop_assert!(late <= TimeDelta::zero(), "{late}");
        }
        prop_assert!(begins.is_sorted());
    }

    #[test]
    fn no_group_begins_earlier_than_it_must(groups in groups(), per_second in 1_u32..1_000) {
        let pace = f64::from(per_second);
        let planned = begins(&groups, pace);
        for later in 0..groups.len() {
            let mut begins = planned.clone();
            begins[later] += TimeDelta::milliseconds(1);
            let late = lateness(&groups[later..], &begins[later..], pace);
            prop_assert!(late.iter().any(|late| *late > TimeDelta::zero()), "group {later}");
        }
    }

    #[test]
    fn more_letters_or_a_slower_pace_never_begin_later(
        groups in groups(), more in 1_u64..5_000, at in 0_usize..12, per_second in 2_u32..1_000,
    ) {
        let pace = f64::from(per_second);
        let planned = begins(&groups, pace);
        let mut busier = groups.clone();
        let at = at % busier.len();
        busier[at].letters += more;
        for (begin, planned) in begins(&busier, pace).iter().zip(&planned) {
            prop_assert!(begin <= planned);
        }
        for (begin, planned) in begins(&groups, pace - 1.0).iter().zip(&planned) {
            prop_assert!(begin <= planned);
        }
    }

    #[test]
    fn every_early_letter_is_in_a_load(groups in groups(), per_second in 1_u32..1_000) {
        let pace = f64::from(per_second);
        let begins = begins(&groups, pace);
        let loads = loads(&groups, &begins);
        for (group, begin) in groups.iter().zip(&begins) {
            let told = loads.iter().any(|load| load.begins <= *begin && *begin <= load.wanted);
            let is_early = group.letters > 0 && group.wanted - *begin > USUAL_LEAD;
            prop_assert!(!is_early || told, "{group:?} begins {begin}");
        }
        let all: u64 = groups.iter().map(|group| group.letters).sum();
        prop_assert!(loads.iter().map(|load| load.letters).sum::<u64>() <= all);
    }
}
