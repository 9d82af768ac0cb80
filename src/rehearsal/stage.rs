//! Who plays in a rehearsal, of which event, and which moments are worth jumping to.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use chrono_tz::Tz;

use super::world::World;
use crate::clock::Moment;

/// The setting of one rehearsal.
#[derive(Clone, Debug)]
pub struct Stage {
    /// The event's name by language.
    pub event_name: BTreeMap<String, String>,
    /// The event's zone; times are shown and entered in it.
    pub zone: Tz,
    /// The phones side by side.
    pub phones: Vec<Phone>,
    /// Moments to jump to, in order.
    pub moments: Vec<StageMoment>,
}

/// One phone and who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The person's user id.
    pub id: i64,
    /// The person's first name.
    pub name: String,
    /// What they are at the event.
    pub role: Role,
    /// The language their app is set to.
    pub language: String,
}

/// What the holder of a phone is at the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A guest.
    Delegate,
    /// One of those who run it.
    Organiser,
}

impl Role {
    /// The name the page knows it by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delegate => "delegate",
            Self::Organiser => "organiser",
        }
    }
}

/// A moment worth jumping to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageMoment {
    /// When it is.
    pub at: Moment,
    /// What happens then, by language.
    pub label: BTreeMap<String, String>,
}

impl Stage {
    /// Registers everybody who holds a phone.
    pub fn enter(&self, world: &World) {
        for phone in &self.phones {
            world.person(phone.id, &phone.name, Some(&phone.language));
        }
    }

    /// The phone with this id.
    pub fn phone(&self, id: i64) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.id == id)
    }

    /// A moment as RFC 3339 with the event's own offset.
    pub fn local(&self, at: Moment) -> String {
        at.with_timezone(&self.zone).to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}
