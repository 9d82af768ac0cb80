//! What can be done about a session, and the choices that follow.

use chrono::TimeDelta;

use super::action::{Action, find_presenter, key_of};
use super::apply::Refusal;
use super::cascade::is_fixed;
use super::key::Key;
use super::press::{DELAYS, Press, Purpose};
use super::sight::Sight;
use super::{presenters, talks};
use crate::programme::{Programme, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::Html;

/// Minutes after its start during which a session can still be said to begin late; later it can only
/// run over.
const STILL_LATE: i64 = 15;
/// People who have a button each in the menu.
const PRESENTERS: usize = 12;
/// People on a page: as many as a keyboard of 10 kB holds, because another page is another tap.
const PEOPLE: usize = 60;
/// Rooms that have a button each.
const ROOMS: usize = 60;
/// Talks that have a button each.
const TALKS: usize = 40;
/// Sessions that have a button each.
const SESSIONS: usize = 20;

/// Whether something may still be done about a session.
pub(super) fn permits(
    programme: &Programme,
    session: usize,
    sight: Sight<'_>,
) -> Result<(), Refusal> {
    if programme.sessions[session].ends() <= sight.now { Err(Refusal::Over) } else { Ok(()) }
}

/// What runs and what comes next.
pub(super) fn manage(sight: Sight<'_>) -> Reply {
    let programme = sight.programme();
    let running = programme.running_at(sight.now).iter();
    let sessions: Vec<usize> =
        running.chain(programme.next_starts(sight.now)).take(SESSIONS).copied().collect();
    if sessions.is_empty() {
        return Reply::show(sight.texts.actions_manage_nothing());
    }
    let rows = sessions.into_iter().map(|index| {
        let session = sight.session(index);
        let label = format!("{} {}", sight.hour(session.begins()), sight.title(&session.title));
        vec![sight.button(&label, &Press::Menu(key_of(session)))]
    });
    Reply::show(Card::with_buttons(sight.texts.actions_manage(), rows))
}

/// What can be done about a session.
pub(super) fn menu(sight: Sight<'_>, index: usize) -> Reply {
    let session = sight.session(index);
    let mut text = sight.heading(session);
    let over = permits(sight.programme(), index, sight).is_err();
    let texts = sight.texts;
    text.paragraph(&if over { texts.actions_menu_over() } else { texts.actions_menu() });
    let mut rows = Vec::new();
    if !over && session.is_cancelled() {
        let action = Action::Reinstate { session: key_of(session) };
        rows.push(vec![preview(sight, &texts.actions_button_reinstate(), action)]);
    } else if !over {
        rows.extend(times(sight, session));
        rows.extend(talk_buttons(sight, index));
        rows.extend(presenter_buttons(sight, index));
        rows.push(place_and_cancel(sight, session));
    }
    rows.push(vec![sight.session_button(session), sight.manage_button()]);
    Reply::show(Card::with_buttons(text, rows))
}

fn times(sight: Sight<'_>, session: &Session) -> Vec<Vec<Button>> {
    if is_fixed(session.kind) {
        return Vec::new();
    }
    let (texts, key) = (sight.texts, key_of(session));
    let mut rows = Vec::new();
    if sight.now < session.begins() + TimeDelta::minutes(STILL_LATE) {
        rows.push(Vec::from(DELAYS.map(|minutes| {
            let label = texts.actions_button_late(i64::from(minutes));
            preview(sight, &label, Action::Late { session: key, minutes })
        })));
    }
    if session.runs_at(sight.now) {
        rows.push(Vec::from(DELAYS.map(|minutes| {
            let label = texts.actions_button_longer(i64::from(minutes));
            preview(sight, &label, Action::Longer { session: key, minutes })
        })));
    }
    if session.delayed_by > 0 && sight.now < session.begins() {
        let action = Action::OnTime { session: key };
        rows.push(vec![preview(sight, &texts.actions_button_on_time(), action)]);
    }
    rows
}

fn talk_buttons(sight: Sight<'_>, index: usize) -> Vec<Vec<Button>> {
    let (texts, session) = (sight.texts, sight.session(index));
    let spoken = talks::spoken(sight.programme(), index).len();
    let list = |label: String, purpose| {
        sight.button(&label, &Press::Talks { session: key_of(session), purpose })
    };
    let mut rows = Vec::new();
    if spoken > 0 && session.runs_at(sight.now) {
        rows.push(vec![list(texts.actions_button_talk_now(), Purpose::Now)]);
    }
    let mut row = Vec::new();
    if spoken > 1 {
        row.push(list(texts.actions_button_order(), Purpose::Order));
    }
    if !sight.programme().papers_in(index).is_empty() {
        row.push(list(texts.actions_button_withdraw(), Purpose::Withdraw));
    }
    rows.push(row);
    rows
}

fn presenter_buttons(sight: Sight<'_>, index: usize) -> Vec<Vec<Button>> {
    let session = key_of(sight.session(index));
    let presenters = presenters::of(sight.programme(), index).into_iter().take(PRESENTERS);
    let buttons: Vec<Button> = presenters
        .map(|one| {
            let label = sight.texts.actions_button_replace(&short_name(sight, &one));
            sight.half(&label, &Press::Who { session, from: one.key, page: 0 })
        })
        .collect();
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

/// The bare name, which tells people apart where only the beginning of a label is seen.
fn short_name(sight: Sight<'_>, one: &presenters::Presenter) -> String {
    let person = one.who.person().map(|person| &sight.programme().people[person]);
    person.map_or_else(|| sight.name(&one.who), |person| person.name.clone())
}

fn place_and_cancel(sight: Sight<'_>, session: &Session) -> Vec<Button> {
    let (texts, key) = (sight.texts, key_of(session));
    let mut row = Vec::new();
    if sight.programme().rooms.len() > usize::from(session.room.is_some()) {
        row.push(sight.button(&texts.actions_button_room(), &Press::Rooms(key)));
    }
    let cancel = Action::Cancel { session: key };
    row.push(preview(sight, &texts.actions_button_cancel(), cancel));
    row
}

/// The rooms that a session can move to.
pub(super) fn rooms(sight: Sight<'_>, index: usize) -> Reply {
    let (programme, session) = (sight.programme(), sight.session(index));
    let is_taken = |room: usize| {
        let others = programme.sessions_in_room(room).iter().map(|other| sight.session(*other));
        others.into_iter().any(|other| !other.is_cancelled() && other.overlaps(session))
    };
    let others = programme.rooms.iter().enumerate().filter(|(room, _)| session.room != Some(*room));
    let buttons: Vec<Button> = others
        .take(ROOMS)
        .map(|(index, room)| {
            let name = sight.title(&room.name);
            let label = if is_taken(index) { sight.texts.actions_room_taken(&name) } else { name };
            let action = Action::Room { session: key_of(session), room: Key::of(&room.id) };
            sight.half(&label, &Press::Preview(action))
        })
        .collect();
    let rows = buttons.chunks(2).map(<[Button]>::to_vec);
    choice(sight, session, &sight.texts.actions_rooms(), rows)
}

/// Who can stand in for somebody: everybody of the programme by given name, or another name.
pub(super) fn who(sight: Sight<'_>, index: usize, from: Key, page: usize) -> Reply {
    let (programme, session) = (sight.programme(), sight.session(index));
    let Some(presenter) = find_presenter(programme, index, from) else {
        return sight.sentence(sight.texts.actions_gone(), Some(index));
    };
    let key = key_of(session);
    let others = programme.people_by_given_name().iter();
    let others: Vec<usize> =
        others.filter(|one| Some(**one) != presenter.who.person()).copied().collect();
    let pages = others.len().div_ceil(PEOPLE).max(1);
    let page = page.min(pages - 1);
    let shown = others.iter().skip(page * PEOPLE).take(PEOPLE);
    let buttons: Vec<Button> = shown
        .map(|one| {
            let person = &programme.people[*one];
            let action = Action::Replace { session: key, from, to: Key::of(&person.id) };
            sight.half(&person.name, &Press::Preview(action))
        })
        .collect();
    let turn = |label: String, page| sight.button(&label, &Press::Who { session: key, from, page });
    let before = page.checked_sub(1).map(|page| turn(sight.texts.actions_button_before(), page));
    let after = (page + 1 < pages).then(|| turn(sight.texts.actions_button_after(), page + 1));
    let name = Press::Name { session: key, from };
    let mut rows: Vec<Vec<Button>> = buttons.chunks(2).map(<[Button]>::to_vec).collect();
    rows.push(before.into_iter().chain(after).collect());
    rows.push(vec![sight.button(&sight.texts.actions_button_name(), &name)]);
    choice(sight, session, &sight.texts.actions_who(&sight.name(&presenter.who)), rows)
}

/// The talks of a session, to choose one of them.
pub(super) fn talk_list(sight: Sight<'_>, index: usize, purpose: Purpose) -> Reply {
    let (programme, session, texts) = (sight.programme(), sight.session(index), sight.texts);
    let spoken = talks::spoken(programme, index);
    let minute = sight.minute();
    let number = spoken.len();
    let buttons = (1..).zip(&spoken).take(TALKS).map(|(place, paper): (usize, _)| {
        let paper = &programme.papers[*paper];
        let key = Key::of(&paper.id);
        let label = format!("{place}. {}", sight.title(&paper.title));
        // The last one can only come earlier.
        let moved = if place < number { place + 1 } else { place.saturating_sub(1) };
        let action = match purpose {
            Purpose::Order => Action::Place { paper: key, place: moved },
            Purpose::Withdraw => Action::Withdraw { paper: key },
            Purpose::Now => Action::TalkNow { paper: key, minute },
        };
        vec![preview(sight, &label, action)]
    });
    let mut rows: Vec<Vec<Button>> = buttons.collect();
    if purpose == Purpose::Withdraw {
        let printed = programme.papers_in(index).iter().map(|paper| &programme.papers[*paper]);
        rows.extend(
            printed.filter(|paper| !paper.presented).take(TALKS.saturating_sub(number)).map(
                |paper| {
                    let label = texts.actions_talk_withdrawn(&sight.title(&paper.title));
                    vec![preview(sight, &label, Action::Present { paper: Key::of(&paper.id) })]
                },
            ),
        );
    }
    let question = match purpose {
        Purpose::Order => texts.actions_talks_order(),
        Purpose::Withdraw => texts.actions_talks_withdraw(),
        Purpose::Now => texts.actions_talks_now(),
    };
    choice(sight, session, &question, rows)
}

fn choice(
    sight: Sight<'_>,
    session: &Session,
    question: &Html,
    rows: impl IntoIterator<Item = Vec<Button>>,
) -> Reply {
    let mut text = sight.heading(session);
    text.paragraph(question);
    let back = vec![sight.back(session)];
    Reply::show(Card::with_buttons(text, rows.into_iter().chain([back])))
}

fn preview(sight: Sight<'_>, label: &str, action: Action) -> Button {
    sight.button(label, &Press::Preview(action))
}
