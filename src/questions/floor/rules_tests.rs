//! Tables and properties of the order of speakers.

use proptest::prelude::*;

use super::*;

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn waits(place: i64) -> Spot {
    Spot { state: State::Waiting, place, begun_at: None, until: None, ended_at: None }
}
