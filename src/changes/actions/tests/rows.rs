//! Rooms, people and talks.

use super::{Action, DEMO, HAI_PHONG, Key, Proposed, Refusal, after, programme};
use crate::programme::{Change, Difference, PaperChange, Programme, Status, Trouble};
use crate::texts::Language;

fn key(id: &str) -> Key {
    Key::of(id)
}

fn done(text: &str, actions: &[Action]) -> (Programme, Proposed) {
    let old = programme(text);
    let done = after(&old, actions).unwrap();
    (old, done)
}

/// The changes of the only session that differs.
fn changes(old: &Programme, new: &Programme) -> Vec<Change> {
    let mut sessions = Difference::between(old, new).sessions;
    assert_eq!(sessions.len(), 1, "{sessions:?}");
    sessions.remove(0).changes
}

/// "p05 13:30" for every talk of a session.
fn talks(programme: &Programme, session: &str) -> Vec<String> {
    let talks = programme.talks(programme.session(session).unwrap()).into_iter();
    let hour = |moment| programme.local(moment).format("%H:%M").to_string();
    talks.map(|talk| format!("{} {}", programme.papers[talk.paper].id, hour(talk.begins))).collect()
}

#[test]
fn another_room_is_warned_of_when_it_is_used() {
    let room = |room| Action::Room { session: key("thao-luan-2"), room: key(room) };
    let (old, free) = done(HAI_PHONG, &[room("phong-an")]);
    assert!(matches!(changes(&old, &free.programme)[..], [Change::Room { .. }]));
    assert_eq!(free.warnings, []);
    let (_, used) = done(HAI_PHONG, &[room("hoi-truong-a")]);
    assert!(matches!(&used.warnings[..], [Trouble::RoomTwice { .. }]), "{:?}", used.warnings);
    assert_eq!(after(&old, &[room("phong-hop-b")]).unwrap_err(), Refusal::Same);
    assert_eq!(after(&old, &[room("nowhere")]).unwrap_err(), Refusal::Gone);
}

#[test]
fn a_session_is_cancelled_and_held_after_all() {
    let session = key("thao-luan-2");
    let (old, off) = done(HAI_PHONG, &[Action::Cancel { session }]);
    assert_eq!(changes(&old, &off.programme), [Change::Cancelled]);
    let index = off.programme.session("thao-luan-2").unwrap();
    assert_eq!(off.programme.sessions[index].status, Status::Cancelled);
    let (_, on) = done(HAI_PHONG, &[Action::Cancel { session }, Action::Reinstate { session }]);
    assert_eq!(on.programme, old);
}

#[test]
fn somebody_takes_the_part_of_somebody_else() {
    let from = key("margaret-ellwood/keynote");
    let action = Action::Replace { session: key("de-dan-2"), from, to: key("kenji-morita") };
    let (old, new) = done(DEMO, &[action]);
    let [Change::PersonReplaced { from, to, .. }] = &changes(&old, &new.programme)[..] else {
        panic!("{:?}", changes(&old, &new.programme));
    };
    assert_eq!((&*from.id, &*to.id), ("margaret-ellwood", "kenji-morita"));
}

#[test]
fn whoever_reads_a_paper_out_becomes_a_speaker_and_the_author_stays() {
    let replace =
        |to| Action::Replace { session: key("a1"), from: key("nguyen-viet-ha/author"), to };
    let (old, new) = done(DEMO, &[replace(key("kenji-morita"))]);
    assert!(matches!(changes(&old, &new.programme)[..], [Change::PersonAdded { .. }]));
    assert_eq!(Difference::between(&old, &new.programme).papers, []);
    assert_eq!(after(&old, &[replace(key("nobody"))]).unwrap_err(), Refusal::Gone);
}

#[test]
fn somebody_new_gets_a_row_of_their_own_and_only_one() {
    let by_name = |name: &str| Action::ReplaceByName {
        session: key("de-dan-2"),
        from: key("margaret-ellwood/keynote"),
        name: name.to_owned(),
    };
    let (old, new) = done(DEMO, &[by_name(" Đặng  Thị Ánh ")]);
    let person = new.programme.people.last().unwrap();
    assert_eq!((&*person.id, &*person.name), ("dang-thi-anh", "Đặng Thị Ánh"));
    assert_eq!(new.programme.people.len(), old.people.len() + 1);
    let known = old.people[3].name.clone();
    let (_, new) = done(DEMO, &[by_name(&known)]);
    assert_eq!(new.programme.people.len(), old.people.len());
    let (_, new) = done(DEMO, &[by_name(&format!("PGS.TS. {known}"))]);
    assert_eq!(new.programme.people.len(), old.people.len());
    let (_, new) = done(DEMO, &[by_name("TS. Đặng Thị Ánh")]);
    let person = new.programme.people.last().unwrap();
    assert_eq!((&*person.id, &*person.name), ("dang-thi-anh", "Đặng Thị Ánh"));
    assert_eq!(person.full_name(Language::fallback()), "TS. Đặng Thị Ánh");
    let taken = old.people[0].id.clone();
    let (_, new) = done(DEMO, &[by_name(&taken.replace('-', " "))]);
    assert_eq!(new.programme.people.last().unwrap().id, format!("{taken}-2"));
}

#[test]
fn talks_change_their_places_and_the_times_stay_with_the_places() {
    let place = |paper, place| Action::Place { paper: key(paper), place };
    let (old, new) = done(DEMO, &[place("p04", 2)]);
    assert_eq!(talks(&old, "a1"), ["p04 13:30", "p05 13:50", "p06 14:10", "p07 14:30"]);
    assert_eq!(talks(&new.programme, "a1"), ["p05 13:30", "p04 13:50", "p06 14:10", "p07 14:30"]);
    let (_, new) = done(DEMO, &[place("p07", 1)]);
    assert_eq!(talks(&new.programme, "a1"), ["p07 13:30", "p04 13:45", "p05 14:05", "p06 14:25"]);
    let (old, new) = done(DEMO, &[place("p03", 1)]);
    assert_eq!(talks(&new.programme, "toan-the-1"), ["p03 10:25", "p01 10:45", "p02 11:05"]);
    let papers = Difference::between(&old, &new.programme).papers;
    let reordered = |change: &PaperChange| matches!(change, PaperChange::Reordered { .. });
    assert!(papers.iter().flat_map(|paper| &paper.changes).all(reordered), "{papers:?}");
    assert_eq!(after(&old, &[place("p03", 3)]).unwrap_err(), Refusal::Same);
    assert_eq!(after(&old, &[place("p03", 90)]).unwrap_err(), Refusal::Same);
}

#[test]
fn a_withdrawn_talk_stays_in_print_and_those_after_it_come_earlier() {
    let paper = key("p01");
    let (old, new) = done(DEMO, &[Action::Withdraw { paper }]);
    assert_eq!(talks(&new.programme, "toan-the-1"), ["p02 10:25", "p03 10:45"]);
    let papers = Difference::between(&old, &new.programme).papers;
    assert_eq!(papers[0].changes, [PaperChange::Presented { from: true, to: false }]);
    let (_, back) = done(DEMO, &[Action::Withdraw { paper }, Action::Present { paper }]);
    assert_eq!(back.programme, old);
}

#[test]
fn the_talk_that_is_given_begins_now_and_the_others_follow() {
    let now = |paper, hour: u32, minute: u32| Action::TalkNow {
        paper: key(paper),
        minute: hour * 60 + minute,
    };
    for (paper, hour, minute, expected) in [
        ("p02", 10, 52, ["p01 10:25", "p02 10:52", "p03 11:12"]),
        ("p02", 10, 40, ["p01 10:25", "p02 10:40", "p03 11:00"]),
        ("p01", 10, 30, ["p01 10:30", "p02 10:50", "p03 11:10"]),
        // The clock of the press may be a moment before the session.
        ("p01", 10, 24, ["p01 10:25", "p02 10:45", "p03 11:05"]),
    ] {
        let action = now(paper, hour, minute);
        let old = programme(DEMO);
        match after(&old, &[action]) {
            Ok(new) => assert_eq!(talks(&new.programme, "toan-the-1"), expected),
            Err(refusal) => assert_eq!(
                (paper, minute, refusal),
                ("p01", 24, Refusal::NoTime(old.session("toan-the-1").unwrap()))
            ),
        }
    }
    let (_, new) = done(DEMO, &[now("p05", 13, 58)]);
    assert_eq!(talks(&new.programme, "a1"), ["p04 13:30", "p05 13:58", "p06 14:18", "p07 14:38"]);
    // Talks that were left out are over; what has no time left is not promised any.
    let (_, new) = done(DEMO, &[now("p06", 14, 45)]);
    assert_eq!(talks(&new.programme, "a1")[2..], ["p06 14:45".to_owned()]);
    let old = programme(DEMO);
    let past = after(&old, &[now("p06", 15, 0)]).unwrap_err();
    assert_eq!(past, Refusal::NoTime(old.session("a1").unwrap()));
}
