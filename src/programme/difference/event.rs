//! What differs in the event itself, its settings and its venue.

use super::change::EventChange;
use super::values::Changes;
use crate::programme::{Programme, Venue};

pub(super) fn changes(old: &Programme, new: &Programme) -> Vec<EventChange> {
    let (was, is) = (&old.event, &new.event);
    let mut changes = Changes::new();
    changes.words(&was.name, &is.name, EventChange::Renamed);
    changes.words(&was.organiser, &is.organiser, EventChange::Organiser);
    changes.words(&was.contact, &is.contact, EventChange::Contact);
    changes.compare(&was.kind, &is.kind, |from, to| EventChange::Kind { from, to });
    changes.compare(&was.zone, &is.zone, |from, to| EventChange::Zone { from, to });
    let days = ((was.first_day, was.last_day), (is.first_day, is.last_day));
    changes.compare(&days.0, &days.1, |from, to| EventChange::Days { from, to });
    let languages = (&was.languages, &is.languages);
    changes.compare(languages.0, languages.1, |from, to| EventChange::Languages { from, to });
    changes.compare(&was.access, &is.access, |from, to| EventChange::Access { from, to });
    if old.settings != new.settings {
        let (from, to) = (Box::new(old.settings.clone()), Box::new(new.settings.clone()));
        changes.push(EventChange::Settings { from, to });
    }
    venue(&old.venue, &new.venue, &mut changes);
    changes.into_vec()
}

fn venue(was: &Venue, is: &Venue, changes: &mut Changes<EventChange>) {
    changes.words(was.name.as_ref(), is.name.as_ref(), EventChange::Venue);
    changes.words(was.address.as_ref(), is.address.as_ref(), EventChange::Address);
    changes.compare(&was.point, &is.point, |from, to| EventChange::Point { from, to });
    changes.words(was.floors.as_ref(), is.floors.as_ref(), EventChange::Floors);
    changes.words(was.entrance.as_ref(), is.entrance.as_ref(), EventChange::Entrance);
    changes.words(was.transport.as_ref(), is.transport.as_ref(), EventChange::Transport);
    changes.compare(&was.plan, &is.plan, |from, to| EventChange::Plan { from, to });
}
