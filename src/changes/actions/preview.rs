//! What an action would change, in words, before anything is published.

use super::action::{Action, find_paper, find_person, find_presenter, key_of};
use super::apply::{Proposed, Refusal, apply};
use super::cascade::Squeeze;
use super::menu::permits;
use super::press::Press;
use super::sight::Sight;
use super::talks;
use crate::programme::{Comparison, Paper, Place, Problem, Programme, Trouble};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT};

/// Warnings that are told.
const WARNINGS: usize = 4;
/// UTF-16 units of the changes in words; the rest of the message has its own.
const CHANGES: usize = 2_400;

/// What the action would make of the edition, if it may be done now.
pub(super) fn propose(sight: Sight<'_>, action: &Action) -> Result<Proposed, Refusal> {
    let session = action.session(sight.programme()).ok_or(Refusal::Gone)?;
    permits(sight.programme(), session, sight)?;
    apply(sight.programme(), action)
}

/// The preview with its buttons; `anew` when the one before was overtaken.
pub(super) fn draw(sight: Sight<'_>, action: &Action, anew: bool) -> Reply {
    let proposed = match propose(sight, action) {
        Ok(proposed) => proposed,
        Err(refusal) => return refused(sight, action, &refusal),
    };
    let mut text = sight.texts.actions_preview();
    if anew {
        text.paragraph(&sight.texts.actions_preview_anew());
    }
    text.paragraph(&meaning(sight, action, &proposed.programme));
    text.paragraph(&changes(sight, sight.programme(), &proposed.programme));
    let mut warnings = Html::new();
    for squeeze in &proposed.squeezes {
        warnings.line(&told(sight, squeeze));
    }
    for warning in proposed.warnings.iter().take(WARNINGS) {
        warnings.line(&warned(sight, warning));
    }
    text.paragraph(&warnings);
    let confirm = Press::Confirm { action: action.clone(), version: sight.edition.version };
    let mut rows = places(sight, action);
    rows.push(vec![sight.button(&sight.texts.actions_button_confirm(), &confirm)]);
    let session = action.session(sight.programme()).map(|session| sight.session(session));
    rows.extend(session.map(|session| vec![sight.back(session)]));
    Reply::show(Card::with_buttons(text.cut_to(TEXT_LIMIT), rows))
}

/// The sentence why an action is not done, with the way back.
pub(super) fn refused(sight: Sight<'_>, action: &Action, refusal: &Refusal) -> Reply {
    let texts = sight.texts;
    let text = match refusal {
        Refusal::Gone => texts.actions_gone(),
        Refusal::Same => texts.actions_same(),
        Refusal::Fixed => texts.actions_fixed(),
        Refusal::Over => texts.actions_over(),
        Refusal::NoTime(other) => {
            let other = sight.session(*other);
            texts.actions_no_time(&sight.title(&other.title), &sight.hour(other.begins()))
        }
        Refusal::Invalid(trouble) => texts.actions_invalid(&sentence(sight, trouble)),
    };
    sight.sentence(text, action.session(sight.programme()))
}

/// Everything that differs, a line each.
pub(super) fn changes(sight: Sight<'_>, old: &Programme, new: &Programme) -> Html {
    let report = Comparison { old, new, carried: &[] }.report(sight.texts);
    Html::plain(&report).cut_to(CHANGES)
}

/// What the action means, where the changes alone do not say it.
fn meaning(sight: Sight<'_>, action: &Action, new: &Programme) -> Html {
    let (texts, programme) = (sight.texts, sight.programme());
    let paper_of = |key| find_paper(programme, key).map(|paper| &programme.papers[paper]);
    let meant = match action {
        Action::Replace { to, from, .. } => find_person(programme, *to)
            .and_then(|to| replaced(sight, action, *from, &sight.person(&programme.people[to]))),
        Action::ReplaceByName { from, name, .. } => replaced(sight, action, *from, name),
        Action::Place { .. } => Some(order(sight, action, new)),
        Action::Withdraw { paper } => {
            paper_of(*paper).map(|paper| texts.actions_preview_withdraw(&sight.title(&paper.title)))
        }
        Action::TalkNow { paper, .. } => paper_of(*paper).and_then(|paper| {
            let index = new.paper(&paper.id)?;
            let session = new.papers[index].session?;
            let talk = new.talks(session).into_iter().find(|talk| talk.paper == index)?;
            let hour = sight.hour(talk.begins);
            Some(texts.actions_preview_talk_now(&sight.title(&paper.title), &hour))
        }),
        _ => None,
    };
    meant.unwrap_or_default()
}

fn replaced(sight: Sight<'_>, action: &Action, from: super::Key, to: &str) -> Option<Html> {
    let session = action.session(sight.programme())?;
    let from = find_presenter(sight.programme(), session, from)?;
    let name = sight.name(&from.who);
    Some(match from.role {
        Some(_) => sight.texts.actions_preview_replace(to, &name),
        None => sight.texts.actions_preview_author(to, &name),
    })
}

/// The talks in their new order.
fn order(sight: Sight<'_>, action: &Action, new: &Programme) -> Html {
    let mut text = sight.texts.actions_preview_order();
    let id = action.session(sight.programme()).map(|session| &sight.session(session).id);
    let Some(session) = id.and_then(|id| new.session(id)) else { return text };
    for (place, paper) in (1..).zip(talks::spoken(new, session)) {
        let Paper { title, .. } = &new.papers[paper];
        let line: i64 = place;
        text.line(&Html::plain(&format!("{line}. {}", sight.title(title))));
    }
    text.cut_to(CHANGES / 2)
}

/// A talk moves on place by place before it is published.
fn places(sight: Sight<'_>, action: &Action) -> Vec<Vec<Button>> {
    let Action::Place { paper, place } = action else { return Vec::new() };
    let Some(session) = action.session(sight.programme()) else { return Vec::new() };
    let spoken = talks::spoken(sight.programme(), session);
    let now = find_paper(sight.programme(), *paper)
        .and_then(|paper| spoken.iter().position(|known| *known == paper));
    let step = |label: String, place: Option<usize>| {
        // Where the talk is now, there would be nothing to publish.
        let place = place.filter(|place| (1..=spoken.len()).contains(place))?;
        let place = place.to_owned();
        let changes = now != Some(place - 1);
        changes
            .then(|| sight.button(&label, &Press::Preview(Action::Place { paper: *paper, place })))
    };
    let earlier = step(sight.texts.actions_button_earlier(), past(*place, now, false));
    let later = step(sight.texts.actions_button_later(), past(*place, now, true));
    vec![earlier.into_iter().chain(later).collect()]
}

/// The place beside `place`, past the one where the talk stands now.
fn past(place: usize, now: Option<usize>, later: bool) -> Option<usize> {
    let step = |place: usize| if later { Some(place + 1) } else { place.checked_sub(1) };
    let beside = step(place)?;
    if now.map(|now| now + 1) == Some(beside) { step(beside) } else { Some(beside) }
}

fn told(sight: Sight<'_>, squeeze: &Squeeze) -> Html {
    let Some(fixed) = sight.programme().session(&squeeze.fixed) else { return Html::new() };
    let fixed = sight.session(fixed);
    let (title, hour) = (sight.title(&fixed.title), sight.hour(fixed.begins()));
    sight.texts.actions_squeeze(squeeze.minutes, &title, &hour)
}

fn warned(sight: Sight<'_>, warning: &Trouble) -> Html {
    let title = |id: &str| {
        let session = sight.programme().session(id).map(|session| sight.session(session));
        session.map_or_else(|| id.to_owned(), |session| sight.title(&session.title))
    };
    match warning {
        Trouble::RoomTwice { room, other } => sight.texts.actions_room_twice(room, &title(other)),
        Trouble::PersonTwice { person, other } => {
            sight.texts.actions_person_twice(person, &title(other))
        }
        other => sight.texts.actions_warning(&sentence(sight, other)),
    }
}

/// What is wrong, without a place in a file that nobody wrote.
fn sentence(sight: Sight<'_>, trouble: &Trouble) -> String {
    Problem::new(Place::File, trouble.clone()).sentence(sight.texts)
}

/// What was done, with the way to take it back.
pub(super) fn done(
    sight: Sight<'_>,
    action: &Action,
    (old, new): (&Programme, &Programme),
    (version, until): (i64, crate::clock::Moment),
) -> Reply {
    let mut text = sight.texts.actions_done(version, &sight.hour(until));
    text.paragraph(&changes(sight, old, new));
    let mut row = vec![sight.button(&sight.texts.actions_button_undo(), &Press::Undo { version })];
    let session = action.session(sight.programme()).map(|session| sight.session(session));
    row.extend(session.map(|session| sight.session_button(session)));
    let mut rows = vec![row];
    rows.extend(session.map(|session| {
        vec![sight.button(&sight.texts.actions_button_manage(), &Press::Menu(key_of(session)))]
    }));
    Reply::show(Card::with_buttons(text.cut_to(TEXT_LIMIT), rows))
        .with_toast(sight.texts.actions_done_toast())
}
