//! The talks of a session: in another order, one fewer, and the one that is being given.

use chrono::{NaiveTime, TimeDelta};

use super::action::find_paper;
use super::apply::Refusal;
use super::key::Key;
use crate::clock::Moment;
use crate::programme::Programme;

/// The papers that are spoken in a session, in the order of the talks: those with a time first.
pub(super) fn spoken(programme: &Programme, session: usize) -> Vec<usize> {
    let mut spoken: Vec<usize> =
        programme.talks(session).into_iter().map(|talk| talk.paper).collect();
    let rest = programme.papers_in(session).iter();
    let rest = rest.filter(|paper| programme.papers[**paper].presented);
    let untimed: Vec<usize> = rest.filter(|paper| !spoken.contains(paper)).copied().collect();
    spoken.extend(untimed);
    spoken
}

/// Puts a spoken paper at `place`, from 1. Times that the file gives go with the places.
pub(super) fn place(programme: &mut Programme, paper: usize, place: usize) -> Result<(), Refusal> {
    let session = programme.papers[paper].session.ok_or(Refusal::Gone)?;
    let before = spoken(programme, session);
    let at = before.iter().position(|known| *known == paper).ok_or(Refusal::Gone)?;
    let place = place.clamp(1, before.len()) - 1;
    if at == place {
        return Err(Refusal::Same);
    }
    let mut after = before;
    after.remove(at);
    after.insert(place, paper);
    let times = laid_out(programme, session, &after);
    let delay = programme.sessions[session].delay();
    let printed: Vec<usize> = programme.papers_in(session).to_vec();
    let printed = printed.into_iter().filter(|paper| !after.contains(paper));
    let all: Vec<usize> = after.iter().copied().chain(printed).collect();
    for (order, paper) in (1..).zip(all) {
        programme.papers[paper].order = order;
    }
    for (paper, begins) in times {
        let start = &mut programme.papers[paper].start;
        *start = start.map(|_| begins - delay);
    }
    Ok(())
}

/// When the papers begin that have a time, one after the other in the order `papers`; the pauses
/// between two places stay.
fn laid_out(programme: &Programme, session: usize, papers: &[usize]) -> Vec<(usize, Moment)> {
    let talks = programme.talks(session);
    let length = |paper: &usize| {
        let talk = talks.iter().find(|talk| talk.paper == *paper)?;
        Some(talk.ends - talk.begins)
    };
    let pauses = talks.windows(2).map(|pair| pair[1].begins - pair[0].ends);
    let mut pauses = pauses.map(|pause| pause.max(TimeDelta::zero()));
    let Some(mut begins) = talks.first().map(|talk| talk.begins) else { return Vec::new() };
    let mut times = Vec::new();
    for paper in papers {
        let Some(length) = length(paper) else { continue };
        times.push((*paper, begins));
        begins = begins + length + pauses.next().unwrap_or_default();
    }
    times
}

/// Whether a paper is spoken or only printed; its place and its minutes stay.
pub(super) fn present(
    programme: &mut Programme,
    paper: Key,
    presented: bool,
) -> Result<(), Refusal> {
    let paper = find_paper(programme, paper).ok_or(Refusal::Gone)?;
    programme.papers[paper].presented = presented;
    Ok(())
}

/// The session has come to `paper` at `minute` of the wall clock: it begins then, and those after it
/// follow; those before it are over.
pub(super) fn now(programme: &mut Programme, paper: usize, minute: u32) -> Result<(), Refusal> {
    let session = programme.papers[paper].session.ok_or(Refusal::Gone)?;
    let slot = &programme.sessions[session];
    let (delay, first, end) = (slot.delay(), slot.start, slot.end);
    let start = (at_minute(programme, slot.begins(), minute)? - delay).max(first);
    if start >= end {
        return Err(Refusal::NoTime(session));
    }
    let talks = programme.talks(session);
    let place = talks.iter().position(|talk| talk.paper == paper);
    let later = place.map_or(&[][..], |place| &talks[place + 1..]);
    let shift = place.map_or(TimeDelta::zero(), |place| start + delay - talks[place].begins);
    for talk in later {
        let written = &mut programme.papers[talk.paper].start;
        // What has no time any more is laid out after the others, as far as there is time.
        *written = written.map(|was| was + shift).filter(|start| *start < end);
    }
    for earlier in programme.papers_in(session).to_vec() {
        let is_later = later.iter().any(|talk| talk.paper == earlier);
        let written = &mut programme.papers[earlier].start;
        if !is_later {
            *written = written.filter(|was| *was < start);
        }
    }
    programme.papers[paper].start = Some(start);
    Ok(())
}

/// The first moment from `begins` on at which the wall clock shows this minute of the day.
fn at_minute(programme: &Programme, begins: Moment, minute: u32) -> Result<Moment, Refusal> {
    let time = NaiveTime::from_num_seconds_from_midnight_opt(minute.saturating_mul(60), 0);
    let time = time.ok_or(Refusal::Gone)?;
    let date = programme.local_date(begins);
    let today = programme.moment(date.and_time(time));
    let is_past = today + TimeDelta::minutes(1) <= begins;
    let tomorrow = date.succ_opt().filter(|_| is_past);
    Ok(tomorrow.map_or(today, |date| programme.moment(date.and_time(time))))
}
