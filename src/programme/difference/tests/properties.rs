//! Properties of differences between programmes as they are really written.

use chrono::TimeDelta;
use proptest::prelude::*;

use super::*;
use crate::programme::Status;

const DEMO: &str = include_str!("../../../../events/demo-2026.toml");

/// An edit somebody may make, and the change that it is.
#[derive(Clone, Copy, Debug)]
enum Edit {
    Move(i64),
    Delay(u32),
    Cancel,
    Rename,
    TakeRoom,
    Silence,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        (1_i64..600).prop_map(Edit::Move),
        (1_u32..60).prop_map(Edit::Delay),
        Just(Edit::Cancel),
        Just(Edit::Rename),
        Just(Edit::TakeRoom),
        Just(Edit::Silence),
    ]
}

/// Edits a session and tells the change; `None` when the edit leaves it as it is.
fn apply(programme: &mut Programme, at: usize, edit: Edit) -> Option<Change> {
    let room = programme.room_of(&programme.sessions[at]).cloned();
    let session = &mut programme.sessions[at];
    let from = Span::of(session);
    match edit {
        Edit::Move(minutes) => {
            session.start += TimeDelta::minutes(minutes);
            session.end += TimeDelta::minutes(minutes);
            Some(Change::Moved { from, to: Span::of(session) })
        }
        Edit::Delay(minutes) => {
            let late_from = session.delayed_by;
            session.delayed_by = minutes;
            let to = Span::of(session);
            let delayed = Change::Delayed { late_from, late_to: minutes, from, to };
            (late_from != minutes).then_some(delayed)
        }
        Edit::Cancel => {
            let was = std::mem::replace(&mut session.status, Status::Cancelled);
            (was == Status::Scheduled).then_some(Change::Cancelled)
        }
        Edit::Rename => {
            let language = session.title.iter().next()?.0;
            let from = Some(session.title.first().to_owned());
            let mut texts: Vec<(Language, Box<str>)> =
                session.title.iter().map(|(language, text)| (language, text.into())).collect();
            texts[0].1 = "Khác".into();
            session.title = crate::texts::Localised::several(texts)?;
            Some(Change::Renamed(Words { language, from, to: Some("Khác".to_owned()) }))
        }
        Edit::TakeRoom => {
            session.room = None;
            room.map(|from| Change::Room { from: Some(from), to: None })
        }
        Edit::Silence => {
            let was = std::mem::replace(&mut session.questions, false);
            was.then_some(Change::Questions { from: true, to: false })
        }
    }
}

#[test]
fn a_programme_does_not_differ_from_itself() {
    for text in [EVENT, DEMO] {
        let event = programme(text);
        assert_eq!(Difference::between(&event, &event.clone()), Difference::default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn an_edit_is_just_its_change(at in 0_usize..40, edit in edit()) {
        let old = programme(DEMO);
        let mut new = old.clone();
        let change = apply(&mut new, at, edit);
        let difference = Difference::between(&old, &new);
        let sessions = change.map(|change| one(&old.sessions[at].id, [change]));
        let sessions = sessions.unwrap_or_default();
        prop_assert_eq!(difference, Difference { sessions, ..Difference::default() });
    }

    #[test]
    fn several_edits_touch_just_their_sessions(
        edits in prop::collection::vec((0_usize..40, edit()), 0..8),
    ) {
        let old = programme(DEMO);
        let mut new = old.clone();
        for (at, edit) in &edits {
            apply(&mut new, *at, *edit);
        }
        let touched = old.sessions.iter().zip(&new.sessions).filter(|(was, is)| was != is);
        let touched: Vec<&str> = touched.map(|(was, _)| was.id.as_str()).collect();
        let difference = Difference::between(&old, &new);
        let told: Vec<&str> = difference.sessions.iter().map(|one| one.id.as_str()).collect();
        prop_assert_eq!(told, touched);
        prop_assert_eq!(Difference { sessions: vec![], ..difference }, Difference::default());
    }
}
