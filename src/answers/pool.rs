//! Which sessions a question may be about.

use chrono::TimeDelta;

use super::asked::Asked;
use super::frame::Frame;
use super::names::Row;
use super::question::sense::{Cue, Kinds, Noun};
use super::titles::Titles;
use super::window::{Sort, Window};
use crate::clock::Moment;
use crate::programme::{Kind, Programme, Role};

/// How much later a parallel session may begin that is late.
const TOGETHER: TimeDelta = TimeDelta::minutes(20);

/// The sessions that everything said leaves, in the order of their beginning.
pub(super) fn pool(
    programme: &Programme,
    asked: &Asked,
    titles: &Titles,
    frame: Frame,
    window: Option<Window>,
) -> Vec<usize> {
    let mut pool = named(programme, asked, titles);
    let by_name = !pool.is_empty();
    if !by_name && titles.papers().next().is_none() {
        pool = (0..programme.sessions.len()).collect();
        pool.retain(|session| {
            !programme.sessions[*session].is_cancelled() || asked.has(Cue::Cancelled)
        });
    }
    keep(&mut pool, by_name, |session| of_kind(programme, asked, session));
    if !by_name && asked.names(Noun::Track) && asked.tracks.is_empty() {
        keep_tracks(programme, asked, &mut pool);
    }
    let choice = asked.places > 1 && frame == Frame::Where;
    if !asked.rooms.is_empty() && !choice {
        keep(&mut pool, by_name, |session| {
            programme.sessions[session].room.is_some_and(|room| asked.rooms.contains(&room))
        });
    }
    if !asked.tracks.is_empty() && asked.sessions.is_empty() {
        keep(&mut pool, by_name, |session| {
            programme.sessions[session].track.is_some_and(|track| asked.tracks.contains(&track))
        });
    }
    if !asked.people.is_empty() {
        let sessions = of_people(programme, asked);
        // Who "teaches" a class may only chair it.
        let any = sessions_in_roles(programme, asked, |_| true);
        let spoken = pool.iter().any(|session| sessions.contains(session));
        let own = if spoken || !by_name { &sessions } else { &any };
        pool.retain(|session| own.contains(session));
    }
    if let Some(window) = window {
        let narrowed = by_name || asked.is_about_something() || asked.has(Cue::List);
        within(programme, &mut pool, frame, window, narrowed);
    }
    pool.sort_by_key(|session| (programme.sessions[*session].begins(), *session));
    pool
}

/// Keeps what is in the window; "after lunch" means only what begins first, unless it is `narrowed`
/// down by something else.
fn within(
    programme: &Programme,
    pool: &mut Vec<usize>,
    frame: Frame,
    window: Window,
    narrowed: bool,
) {
    let starts = matches!(frame, Frame::WhenStarts | Frame::First | Frame::Next);
    let mut kept = pool.clone();
    kept.retain(|session| {
        let session = &programme.sessions[*session];
        if starts && !window.is_moment() {
            window.begins(programme, session)
        } else {
            window.holds(programme, session)
        }
    });
    if kept.is_empty() && window.sort == Sort::Part {
        // What began a little earlier is still of the evening.
        let whole = Window { sort: Sort::Within, ..window };
        kept.clone_from(pool);
        kept.retain(|session| whole.holds(programme, &programme.sessions[*session]));
    }
    *pool = kept;
    if window.sort == Sort::Next && !narrowed {
        let begins = |session: &usize| programme.sessions[*session].begins();
        let first = pool.iter().copied().min_by_key(begins);
        let until = first.map(|first| {
            let first = &programme.sessions[first];
            (first.begins() + TOGETHER).min(first.ends() - TimeDelta::minutes(1))
        });
        pool.retain(|session| until.is_some_and(|until| begins(session) <= until));
    }
}

/// What is between the sessions proper.
pub(super) fn is_between(kind: Kind) -> bool {
    matches!(kind, Kind::Registration | Kind::Break | Kind::Meal | Kind::Social | Kind::Tour)
}

/// Those nearest to `now`: what runs or comes next, else what ended last.
pub(super) fn nearest(programme: &Programme, pool: &[usize], now: Moment) -> Vec<usize> {
    let begins = |session: &usize| programme.sessions[*session].begins();
    let coming = pool.iter().filter(|session| programme.sessions[**session].ends() > now);
    let start = coming.map(begins).min().or_else(|| pool.iter().map(begins).max());
    pool.iter().copied().filter(|session| Some(begins(session)) == start).collect()
}

/// Keeps the sessions of tracks; where there are none, what is called so or runs beside another.
fn keep_tracks(programme: &Programme, asked: &Asked, pool: &mut Vec<usize>) {
    let tracks = programme.sessions.iter().any(|session| session.track.is_some());
    let beside = if tracks { Vec::new() } else { parallel(programme, pool) };
    keep(pool, true, |session| match (asked.headed.is_empty(), tracks) {
        (false, _) => asked.headed.contains(&session),
        (true, true) => programme.sessions[session].track.is_some(),
        (true, false) => beside.contains(&session),
    });
}

/// Those of a pool that run beside another one proper.
fn parallel(programme: &Programme, pool: &[usize]) -> Vec<usize> {
    let sessions = &programme.sessions;
    let proper = |session: &&usize| !is_between(sessions[**session].kind);
    let mut proper: Vec<usize> = pool.iter().filter(proper).copied().collect();
    proper.sort_by_key(|session| sessions[*session].begins());
    let mut beside = Vec::new();
    for two in proper.windows(2) {
        if sessions[two[1]].begins() < sessions[two[0]].ends() {
            beside.extend(two);
        }
    }
    beside
}

/// The sessions that are named or meant by a title; none when nothing is.
fn named(programme: &Programme, asked: &Asked, titles: &Titles) -> Vec<usize> {
    if asked.sessions.len() == 1 || titles.rows.is_empty() {
        return asked.sessions.clone();
    }
    let mut named = Vec::new();
    for one in &titles.rows {
        let sessions: Vec<usize> = match one.row {
            Row::Session(session) => vec![session],
            Row::Paper(paper) => programme.papers[paper].session.into_iter().collect(),
            Row::Track(track) => (0..programme.sessions.len())
                .filter(|session| programme.sessions[*session].track == Some(track))
                .collect(),
            Row::Topic(topic) => vec![programme.topics[topic].session],
            Row::Fact(_) | Row::Person(_) => Vec::new(),
        };
        for session in sessions {
            if !named.contains(&session) {
                named.push(session);
            }
        }
    }
    // "C1, D1 or T1, which is about fruit?"
    let both: Vec<usize> =
        named.iter().copied().filter(|one| asked.sessions.contains(one)).collect();
    match (asked.sessions.is_empty(), both.is_empty()) {
        (true, _) => named,
        (false, true) => asked.sessions.clone(),
        (false, false) => both,
    }
}

/// Keeps what fits; of sessions that were named by a title, all when none fits.
fn keep(pool: &mut Vec<usize>, by_name: bool, fits: impl Fn(usize) -> bool) {
    let kept: Vec<usize> = pool.iter().copied().filter(|session| fits(*session)).collect();
    if !kept.is_empty() || !by_name {
        *pool = kept;
    }
}

fn of_kind(programme: &Programme, asked: &Asked, session: usize) -> bool {
    let session = &programme.sessions[session];
    let hour = hour_of(programme, session.begins());
    // Where one eats in the evening is the party.
    let dinner = session.kind == Kind::Social && hour >= 17.0;
    let mean =
        |kinds: &Kinds| kinds.mean(session, hour) || dinner && *kinds == Kinds::of(Kind::Meal);
    asked.kinds.is_empty() || asked.kinds.iter().any(mean)
}

/// The local hour of a moment, with its minutes as a part of it.
pub(super) fn hour_of(programme: &Programme, moment: Moment) -> f32 {
    use chrono::Timelike as _;
    let local = programme.local(moment);
    let minutes = local.hour() * 60 + local.minute();
    f32::from(u16::try_from(minutes).unwrap_or(u16::MAX)) / 60.0
}

/// Where the people that are named take part, in the roles that are asked for.
fn of_people(programme: &Programme, asked: &Asked) -> Vec<usize> {
    let speaks = asked.has(Cue::Speak) && asked.roles.is_empty();
    if speaks {
        let spoken = sessions_in_roles(programme, asked, |role| {
            !matches!(role, Role::Chair | Role::CoChair | Role::Secretary | Role::Host)
        });
        if !spoken.is_empty() {
            return spoken;
        }
    }
    sessions_in_roles(programme, asked, |role| asked.roles.is_empty() || asked.roles.contains(role))
}

fn sessions_in_roles(
    programme: &Programme,
    asked: &Asked,
    fits: impl Fn(Role) -> bool,
) -> Vec<usize> {
    let mut sessions = Vec::new();
    for person in &asked.people {
        for session in programme.sessions_of(*person) {
            let parts = programme.sessions[*session].people.iter();
            let mut own = parts.filter(|part| part.person == *person);
            if own.any(|part| fits(part.role)) {
                sessions.push(*session);
            }
        }
        let spoken = asked.roles.is_empty() || asked.names(Noun::Paper);
        let papers = programme.papers_of(*person).iter().filter(|_| spoken);
        sessions.extend(papers.filter_map(|paper| programme.papers[*paper].session));
    }
    sessions
}
