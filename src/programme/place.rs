//! Where it happens: the venue and its rooms.

use crate::texts::{Language, Localised};

/// The place of the whole event.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Venue {
    /// Its name.
    pub name: Option<Localised>,
    /// Its postal address.
    pub address: Option<Localised>,
    /// Where it is on the map.
    pub point: Option<Point>,
    /// What is on which floor.
    pub floors: Option<Localised>,
    /// Which door to take.
    pub entrance: Option<Localised>,
    /// How to get there.
    pub transport: Option<Localised>,
    /// File name of a picture beside the programme file.
    pub plan: Option<String>,
}

/// Degrees, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// North is positive.
    pub latitude: f64,
    /// East is positive.
    pub longitude: f64,
}

/// One room of the venue.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// a-z 0-9 -, at most 32 characters.
    pub id: String,
    /// The name on its door.
    pub name: Localised,
    /// Other names people use.
    pub aliases: Vec<(Language, String)>,
    /// "tầng 2"
    pub floor: Option<Localised>,
    /// How to find it from the entrance.
    pub directions: Option<Localised>,
    /// Seats.
    pub capacity: Option<u32>,
    /// Where it is on the venue's plan.
    pub plan: Option<PlanPoint>,
}

/// A place on the plan picture, from its left and its top edge, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanPoint {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}
