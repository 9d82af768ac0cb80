//! What holds for every programme and every action.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::{Action, Key, Refusal, apply, programme};
use crate::changes::actions::cascade::is_fixed;
use crate::programme::{Format, Programme, read};

const KINDS: [&str; 8] =
    ["papers", "break", "plenary", "meal", "closing", "papers", "poster", "discussion"];

/// Sessions of one day by quarter of an hour, in two rooms and two tracks or in none.
fn programmes() -> impl Strategy<Value = Programme> {
    let session = (0_usize..KINDS.len(), 0_u32..40, 1_u32..8, 0_u32..3, 0_u32..3, 0_u32..4);
    prop::collection::vec(session, 1..12).prop_map(|sessions| {
        let event = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                     timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n\
                     [[room]]\nid = \"r0\"\nname = \"r0\"\n[[room]]\nid = \"r1\"\nname = \"r1\"\n\
                     [[person]]\nid = \"anna\"\nname = \"Anna\"\n";
        let mut text = event.to_owned();
        for (number, (kind, begin, length, room, track, late)) in sessions.iter().enumerate() {
            let at = |quarter: u32| {
                let minute = 420 + quarter * 15;
                format!("2025-05-19T{:02}:{:02}:00", minute / 60, minute % 60)
            };
            let (kind, start, end) = (KINDS[*kind], at(*begin), at(begin + length));
            let _ = write!(
                text,
                "[[session]]\nid = \"s{number}\"\nkind = \"{kind}\"\ntitle = \"s{number}\"\n\
                 start = {start}\nend = {end}\n"
            );
            if *room < 2 {
                let _ = writeln!(text, "room = \"r{room}\"");
            }
            if *track < 2 {
                let _ = writeln!(text, "track = \"t{track}\"");
            }
            if *late == 3 {
                text += "delayed_by = 10\n";
            }
        }
        for (paper, session) in [(0, 0), (1, 0), (2, 0)] {
            let _ = write!(
                text,
                "[[paper]]\nid = \"p{paper}\"\nsession = \"s{session}\"\ntitle = \"p\"\n\
                 authors = [\"An\"]\nminutes = {}\n",
                5 + paper * 5
            );
        }
        programme(&text)
    })
}

fn actions() -> impl Strategy<Value = Action> {
    (0_u32..9, 0_usize..12, 1_u32..4, 0_usize..3).prop_map(|(what, session, step, paper)| {
        let (session, minutes) = (Key::of(&format!("s{session}")), step * 5);
        let paper = Key::of(&format!("p{paper}"));
        match what {
            0..3 => Action::Late { session, minutes },
            3 => Action::Longer { session, minutes },
            4 => Action::OnTime { session },
            5 => Action::Room { session, room: Key::of("r1") },
            6 => Action::Cancel { session },
            7 => Action::Place { paper, place: step as usize },
            _ => Action::TalkNow { paper, minute: 420 + minutes * 20 },
        }
    })
}

/// The times of what must not move.
fn fixed(programme: &Programme) -> Vec<String> {
    let fixed = programme.sessions.iter().filter(|session| is_fixed(session.kind));
    let mut fixed: Vec<String> =
        fixed.map(|one| format!("{} {} {}", one.id, one.begins(), one.ends())).collect();
    fixed.sort();
    fixed
}

/// Pairs in one room that had an order and have another.
fn out_of_order(old: &Programme, new: &Programme) -> Vec<String> {
    let mut pairs = Vec::new();
    for first in old.sessions.iter().filter(|session| session.room.is_some()) {
        for second in &old.sessions {
            let taking_place = !first.is_cancelled() && !second.is_cancelled();
            if taking_place && first.room == second.room && first.begins() < second.begins() {
                let at = |id: &str| new.sessions[new.session(id).unwrap()].begins();
                if at(&first.id) > at(&second.id) {
                    pairs.push(format!("{} {}", first.id, second.id));
                }
            }
        }
    }
    pairs
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn an_action_makes_a_valid_programme_or_says_why_not(
        first in programmes(),
        actions in prop::collection::vec(actions(), 1..6),
    ) {
        let mut old = first;
        for action in actions {
            let proposed = match apply(&old, &action) {
                Ok(proposed) => proposed,
                Err(refusal) => {
                    prop_assert!(!matches!(refusal, Refusal::Invalid(_)), "{refusal:?}");
                    continue;
                }
            };
            let again = read(proposed.content.as_bytes(), Format::Json);
            prop_assert_eq!(again.canonical.as_ref(), Some(&proposed.content));
            prop_assert_eq!(again.programme.as_ref(), Some(&proposed.programme));
            prop_assert_eq!(fixed(&old), fixed(&proposed.programme));
            if !matches!(action, Action::Room { .. }) {
                prop_assert_eq!(out_of_order(&old, &proposed.programme), Vec::<String>::new());
            }
            let kept = |one: &Programme| {
                let mut ids: Vec<String> = one.sessions.iter().map(|one| one.id.clone()).collect();
                ids.sort();
                ids
            };
            prop_assert_eq!(kept(&old), kept(&proposed.programme));
            old = proposed.programme;
        }
    }

    #[test]
    fn a_delay_moves_nothing_that_came_before_and_nothing_to_an_earlier_time(
        old in programmes(),
        number in 0_usize..12,
        minutes in 1_u32..4,
    ) {
        let id = format!("s{number}");
        let action = Action::Late { session: Key::of(&id), minutes: minutes * 5 };
        let Ok(proposed) = apply(&old, &action) else { return Ok(()) };
        let late = &old.sessions[old.session(&id).unwrap()];
        for session in &proposed.programme.sessions {
            let was = &old.sessions[old.session(&session.id).unwrap()];
            prop_assert!(was.begins() <= session.begins() && was.ends() <= session.ends());
            if was.begins() < late.begins() {
                prop_assert_eq!((was.begins(), was.ends()), (session.begins(), session.ends()));
            }
        }
    }
}
