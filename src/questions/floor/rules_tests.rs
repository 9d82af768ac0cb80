//! Tables and properties of the order of speakers.

use proptest::prelude::*;

use super::*;

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn spot(state: State, place: i64) -> Spot {
    Spot { state, place, begun_at: None, until: None, ended_at: None }
}

/// Speaks since `at(0)`, for five minutes.
fn speaks(place: i64) -> Spot {
    let (begun_at, until) = (Some(at(0)), Some(at(300)));
    Spot { begun_at, until, ..spot(State::Speaking, place) }
}

fn put(list: &mut [(i64, Spot)], changes: &[Change]) {
    for change in changes {
        let own = list.iter_mut().find(|(number, _)| *number == change.number).unwrap();
        assert_eq!(own.1, change.before, "a change begins with how it stands");
        own.1 = change.after;
    }
}

fn does(list: &mut [(i64, Spot)], deed: Deed, number: i64, minutes: i64, now: Moment) {
    let changes = take(list, deed, number, minutes, now).unwrap();
    put(list, &changes);
}

fn order(list: &[(i64, Spot)]) -> Vec<i64> {
    waiting(list).into_iter().map(|(number, _)| number).collect()
}

#[test]
fn a_deed_leads_on_only_from_where_it_may() {
    use State::{Absent, Removed, Speaking, Spoken, Waiting, Withdrawn};
    for (deed, from, to) in [
        (Deed::Give, Waiting, Some(Speaking)),
        (Deed::Give, Absent, Some(Speaking)),
        (Deed::Give, Spoken, None),
        (Deed::Give, Withdrawn, None),
        (Deed::Give, Speaking, None),
        (Deed::Finish, Speaking, Some(Spoken)),
        (Deed::Finish, Waiting, None),
        (Deed::Miss, Waiting, Some(Absent)),
        (Deed::Miss, Speaking, Some(Absent)),
        (Deed::Miss, Spoken, None),
        (Deed::Return, Absent, Some(Waiting)),
        (Deed::Return, Removed, None),
        (Deed::Remove, Waiting, Some(Removed)),
        (Deed::Remove, Absent, Some(Removed)),
        (Deed::Remove, Speaking, None),
        (Deed::Extend, Waiting, None),
        (Deed::Undo, Waiting, None),
    ] {
        let own = if from == Speaking { speaks(1) } else { spot(from, 1) };
        let list = [(7, own), (8, spot(Waiting, 2))];
        let changes = take(&list, deed, 7, 5, at(60));
        let after = changes.map(|changes| changes.last().unwrap().after.state);
        assert_eq!(after, to, "{deed:?} from {from:?}");
    }
    assert_eq!(take(&[], Deed::Give, 7, 5, at(0)), None);
}

#[test]
fn giving_the_floor_ends_who_speaks_and_counts_the_time() {
    let mut list = vec![(1, speaks(1)), (2, spot(State::Waiting, 2)), (3, spot(State::Absent, 3))];
    does(&mut list, Deed::Give, 2, 3, at(252));
    assert_eq!((list[0].1.state, list[0].1.ended_at), (State::Spoken, Some(at(252))));
    assert_eq!((list[1].1.begun_at, list[1].1.until), (Some(at(252)), Some(at(252 + 180))));
    // Before the time is over a minute is added to its end, afterwards to the present moment.
    for (now, until) in [(300, 252 + 240), (500, 560)] {
        let changes = take(&list, Deed::Extend, 2, 3, at(now)).unwrap();
        assert_eq!(changes[0].after.until, Some(at(until)));
        assert_eq!(changes[0].runs_until(), Some(at(until)));
    }
    // A clock that was set back makes no time below nothing.
    let ended = take(&list, Deed::Finish, 2, 3, at(0)).unwrap()[0].after.ended_at;
    assert_eq!(ended, list[1].1.begun_at);
}

#[test]
fn people_move_up_down_to_the_front_and_to_the_end() {
    let list: Vec<_> = (1..=4).map(|number| (number, spot(State::Waiting, number))).collect();
    for (deed, number, then) in [
        (Deed::Up, 3, Some(vec![1, 3, 2, 4])),
        (Deed::Up, 1, None),
        (Deed::Down, 1, Some(vec![2, 1, 3, 4])),
        (Deed::Down, 4, None),
        (Deed::First, 4, Some(vec![4, 1, 2, 3])),
        (Deed::First, 1, None),
        (Deed::Miss, 2, Some(vec![1, 3, 4])),
    ] {
        let mut moved = list.clone();
        let changes = take(&list, deed, number, 5, at(0));
        let order = changes.map(|changes| {
            put(&mut moved, &changes);
            order(&moved)
        });
        assert_eq!(order, then, "{deed:?} {number}");
    }
    let mut list = list;
    for deed in [Deed::Miss, Deed::Return] {
        does(&mut list, deed, 1, 5, at(0));
    }
    assert_eq!(order(&list), [2, 3, 4, 1]);
    assert_eq!((before(&list, 2), before(&list, 1), before(&list, 9)), (Some(0), Some(3), None));
    does(&mut list, Deed::Give, 2, 5, at(0));
    assert_eq!((before(&list, 3), before(&list, 1), before(&list, 2)), (Some(1), Some(3), None));
}

#[test]
fn a_change_tells_whoever_asked_what_it_means_for_them() {
    use State::{Absent, Removed, Speaking, Spoken, Waiting};
    for (from, to, news) in [
        (Waiting, Speaking, Some(News::Turn)),
        (Absent, Speaking, Some(News::Turn)),
        (Spoken, Speaking, None),
        (Speaking, Waiting, Some(News::Returned)),
        (Absent, Waiting, Some(News::Returned)),
        (Removed, Waiting, Some(News::Returned)),
        (Waiting, Absent, Some(News::Missed)),
        (Waiting, Removed, Some(News::Removed)),
        (Speaking, Spoken, None),
        (Waiting, Waiting, None),
    ] {
        let change = Change { number: 1, before: spot(from, 1), after: spot(to, 2) };
        assert_eq!(change.news(), news, "{from:?} to {to:?}");
    }
}

#[test]
fn three_requests_half_a_minute_apart_on_a_list_that_is_not_full() {
    for (requests, last, waiting, allowed) in [
        (0, None, 0, Ok(())),
        (2, Some(at(-30)), 99, Ok(())),
        (3, None, 0, Err(Limit::Often(3))),
        (1, Some(at(-10)), 0, Err(Limit::Pause(20))),
        (1, Some(at(600)), 0, Ok(())),
        (0, None, 100, Err(Limit::Full)),
    ] {
        assert_eq!(within_limits(requests, last, waiting, at(0)), allowed);
    }
}

proptest! {
    #[test]
    fn one_speaks_at_most_nobody_is_lost_and_every_step_can_be_taken_back(
        steps in prop::collection::vec((0..Deed::ALL.len(), 1_i64..7, 0_i64..400), 1..60),
    ) {
        let mut list: Vec<_> = (1..=6).map(|number| (number, spot(State::Waiting, number))).collect();
        let mut now = 0;
        for (deed, number, seconds) in steps {
            now += seconds;
            let earlier = list.clone();
            let Some(changes) = take(&list, Deed::ALL[deed], number, 5, at(now)) else { continue };
            put(&mut list, &changes);
            let speaking = list.iter().filter(|(_, spot)| spot.state == State::Speaking).count();
            prop_assert!(speaking <= 1);
            for (_, spot) in &list {
                let speaks_or_spoke = matches!(spot.state, State::Speaking | State::Spoken);
                prop_assert_eq!(spot.begun_at.is_some(), speaks_or_spoke);
                prop_assert_eq!(spot.ended_at.is_some(), spot.state == State::Spoken);
            }
            let mut places: Vec<i64> = waiting(&list).iter().map(|(_, spot)| spot.place).collect();
            places.dedup();
            prop_assert_eq!(places.len(), waiting(&list).len(), "everybody has a place of their own");
            let mut back = list.clone();
            put(&mut back, &take_back(&list, &changes));
            prop_assert_eq!(back, earlier);
        }
    }

    #[test]
    fn taking_back_leaves_alone_what_somebody_changed_since(number in 1_i64..4) {
        let list: Vec<_> = (1..=3).map(|number| (number, spot(State::Waiting, number))).collect();
        let changes = take(&list, Deed::Give, number, 5, at(0)).unwrap();
        let mut list = list;
        put(&mut list, &changes);
        for one in list.iter_mut().filter(|(one, _)| *one == number) {
            one.1 = spot(State::Withdrawn, one.1.place);
        }
        prop_assert_eq!(take_back(&list, &changes), vec![]);
    }
}
