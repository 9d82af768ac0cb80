//! What follows a session that runs late.

use super::{Action, DEMO, HAI_PHONG, Key, Refusal, after, late, longer, moved, programme};

/// What moves, and "5 be-mac" for what runs into what must not.
fn told(text: &str, actions: &[Action]) -> (Vec<String>, Vec<String>) {
    let old = programme(text);
    let done = after(&old, actions).unwrap();
    let squeezes = done.squeezes.iter();
    let squeezes = squeezes.map(|one| format!("{} {}", one.minutes, one.fixed)).collect();
    (moved(&old, &done.programme), squeezes)
}

#[test]
fn a_delay_goes_on_through_the_hall_until_a_break_takes_it() {
    for (actions, expected) in [
        (
            vec![late("khai-mac", 5)],
            vec![
                "khai-mac 08:05–08:25",
                "phat-bieu 08:25–08:40",
                "toan-the 08:40–09:30",
                "giai-lao 09:30–09:40",
            ],
        ),
        (vec![late("toan-the", 10)], vec!["toan-the 08:45–09:35", "giai-lao 09:35–09:40"]),
        // Five minutes of the break stay, and everybody comes from it: both groups begin later.
        (
            vec![late("toan-the", 15)],
            vec![
                "toan-the 08:50–09:40",
                "giai-lao 09:40–09:45",
                "thao-luan-1 09:45–10:40",
                "thao-luan-2 09:45–10:40",
            ],
        ),
        (vec![longer("toan-the", 10)], vec!["toan-the 08:35–09:35", "giai-lao 09:35–09:40"]),
        (vec![late("giai-lao", 10)], vec!["giai-lao 09:35–09:40"]),
        // The ten minutes before the next session are free.
        (vec![late("thao-luan-2", 15)], vec!["thao-luan-2 09:55–10:50"]),
    ] {
        assert_eq!(
            told(HAI_PHONG, &actions),
            (expected.iter().map(ToString::to_string).collect(), vec![])
        );
    }
}

#[test]
fn what_does_not_fit_before_a_fixed_point_is_told_and_the_fixed_point_stays() {
    let (moved, squeezes) = told(HAI_PHONG, &[late("thao-luan-1", 15)]);
    assert_eq!(moved, ["thao-luan-1 09:55–10:50", "tham-luan-2 10:50–11:20"]);
    assert_eq!(squeezes, ["5 be-mac"]);
    let (_, squeezes) = told(HAI_PHONG, &[late("tham-luan-2", 5), late("tham-luan-2", 5)]);
    assert_eq!(squeezes, ["10 be-mac"]);
    let (moved, squeezes) = told(DEMO, &[late("toan-the-1", 15)]);
    assert_eq!(
        (moved, squeezes),
        (vec!["toan-the-1 10:40–11:55".to_owned()], vec!["10 an-trua-1".to_owned()])
    );
}

#[test]
fn a_parallel_track_and_the_break_it_shares_are_not_touched() {
    assert_eq!(told(DEMO, &[late("a1", 15)]).0, ["a1 13:45–15:15"]);
    let twice = [late("a1", 15), late("a1", 15)];
    assert_eq!(told(DEMO, &twice).0, ["a1 14:00–15:30", "a2 15:35–16:55"]);
}

#[test]
fn nothing_begins_when_the_fixed_point_has_begun() {
    let old = programme(HAI_PHONG);
    let twice = [late("tham-luan-2", 15), late("tham-luan-2", 15)];
    let closing = old.session("be-mac").unwrap();
    assert_eq!(after(&old, &twice).unwrap_err(), Refusal::NoTime(closing));
    for fixed in ["don-tiep", "be-mac", "an-trua"] {
        assert_eq!(after(&old, &[late(fixed, 5)]).unwrap_err(), Refusal::Fixed, "{fixed}");
    }
}

#[test]
fn a_session_that_is_on_time_again_takes_the_others_with_it() {
    for (text, session, minutes) in
        [(HAI_PHONG, "toan-the", 15), (HAI_PHONG, "khai-mac", 5), (DEMO, "de-dan-1", 10)]
    {
        let old = programme(text);
        let on_time = Action::OnTime { session: Key::of(session) };
        let done = after(&old, &[late(session, minutes), on_time]).unwrap();
        assert_eq!(moved(&old, &done.programme), [""; 0], "{session}");
        assert_eq!(done.programme, old);
    }
}

#[test]
fn nothing_comes_back_before_what_precedes_it_has_ended() {
    let old = programme(HAI_PHONG);
    let actions = [late("khai-mac", 10), Action::OnTime { session: Key::of("phat-bieu") }];
    assert_eq!(after(&old, &actions).unwrap_err(), Refusal::Same);
}

#[test]
fn a_delay_is_said_as_one_and_adds_up() {
    let done = after(&programme(HAI_PHONG), &[late("toan-the", 5), late("toan-the", 10)]).unwrap();
    let session = &done.programme.sessions[done.programme.session("toan-the").unwrap()];
    assert_eq!(session.delayed_by, 15);
    assert_eq!(done.programme.local(session.start).to_string(), "2025-05-19 08:35:00");
}
