//! What differs in rooms, people, topics and facts.

use super::Touched;
use super::change::{FactChange, PersonChange, RoomChange, Titled, TopicChange};
use super::values::{self, Changes};
use crate::programme::Programme;

pub(super) fn rooms(old: &Programme, new: &Programme) -> Vec<Touched<RoomChange>> {
    let ends = (RoomChange::New, RoomChange::Gone);
    values::rows(
        (&old.rooms, &new.rooms),
        |room| &room.id,
        ends,
        |was, is| {
            let mut changes = Changes::new();
            changes.words(&was.name, &is.name, RoomChange::Renamed);
            changes.compare(&was.aliases, &is.aliases, |from, to| RoomChange::Aliases { from, to });
            changes.words(was.floor.as_ref(), is.floor.as_ref(), RoomChange::Floor);
            let (from, to) = (was.directions.as_ref(), is.directions.as_ref());
            changes.words(from, to, RoomChange::Directions);
            changes
                .compare(&was.capacity, &is.capacity, |from, to| RoomChange::Capacity { from, to });
            changes.compare(&was.plan, &is.plan, |from, to| RoomChange::Plan { from, to });
            changes.into_vec()
        },
    )
}

pub(super) fn people(old: &Programme, new: &Programme) -> Vec<Touched<PersonChange>> {
    let ends = (PersonChange::New, PersonChange::Gone);
    values::rows(
        (&old.people, &new.people),
        |person| &person.id,
        ends,
        |was, is| {
            let mut changes = Changes::new();
            changes.compare(&was.name, &is.name, |from, to| PersonChange::Renamed { from, to });
            changes.words(was.title.as_ref(), is.title.as_ref(), PersonChange::Title);
            changes.words(was.position.as_ref(), is.position.as_ref(), PersonChange::Position);
            let (from, to) = (was.affiliation.as_ref(), is.affiliation.as_ref());
            changes.words(from, to, PersonChange::Affiliation);
            changes.into_vec()
        },
    )
}

pub(super) fn topics(old: &Programme, new: &Programme) -> Vec<Touched<TopicChange>> {
    let ends = (TopicChange::New, TopicChange::Gone);
    values::rows(
        (&old.topics, &new.topics),
        |topic| &topic.id,
        ends,
        |was, is| {
            let mut changes = Changes::new();
            changes.words(&was.name, &is.name, TopicChange::Renamed);
            let (from, to) = (Titled::of(old, was.session), Titled::of(new, is.session));
            if from.id != to.id {
                changes.push(TopicChange::Session { from, to });
            }
            changes.into_vec()
        },
    )
}

pub(super) fn facts(old: &Programme, new: &Programme) -> Vec<Touched<FactChange>> {
    let ends = (FactChange::New, FactChange::Gone);
    values::rows(
        (&old.facts, &new.facts),
        |fact| &fact.topic,
        ends,
        |was, is| {
            let mut changes = Changes::new();
            changes.words(&was.answer, &is.answer, FactChange::Answer);
            changes.compare(&was.asks, &is.asks, |from, to| FactChange::Asks { from, to });
            changes.into_vec()
        },
    )
}
