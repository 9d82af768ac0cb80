//! The list of a session, for those who lead it.

use chrono::TimeDelta;

use super::podium::Podium;
use crate::clock::Moment;
use crate::programme::Session;
use crate::questions::floor::rules::{self, Deed, State};
use crate::questions::floor::{Press, Speech, Terms, store};
use crate::questions::press::Desk;
use crate::questions::{may_moderate, show};
use crate::telegram::pages::{Page, label, numbered};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

/// Those who wait on a page.
const PAGE: usize = 12;
/// Those who spoke that are shown, the last ones.
const SPOKEN: usize = 8;
/// Those who were not there that have a button.
const ABSENT: usize = 6;
/// Characters of a name in a line, and of a subject.
const NAME_IN_LINE: usize = 70;
const SUBJECT_IN_LINE: usize = 60;

/// The list, with what was just done above it.
pub(super) async fn list(
    podium: Podium<'_>,
    id: &str,
    page: usize,
    said: Option<Html>,
) -> anyhow::Result<Reply> {
    let Some(session) = podium.session(id) else { return Ok(podium.stale()) };
    let terms = podium.terms(id).await?;
    let all = podium.list(id).await?;
    let of = |state| all.iter().filter(move |one| one.spot.state == state).collect::<Vec<_>>();
    let (waiting, absent) = (of(State::Waiting), of(State::Absent));
    let speaking = of(State::Speaking).first().copied();
    let page = Page::of(waiting.len(), PAGE, page);
    let texts = podium.texts;
    let is_open = terms.is_open(session, podium.visit.now);
    let mut text = said.unwrap_or_default();
    text.paragraph(&texts.floor_list(&podium.title(id)));
    text.line(&texts.floor_list_terms(if is_open { "open" } else { "closed" }, terms.minutes()));
    let nobody = || texts.floor_list_nobody();
    text.paragraph(&speaking.map_or_else(nobody, |wish| speaks(podium, wish)));
    text.paragraph(&texts.floor_list_waiting(count(waiting.len())));
    let first = page.items.start + 1;
    let shown = waiting.get(page.items.clone()).unwrap_or_default();
    for (place, wish) in (first..).zip(shown) {
        text.line(&texts.floor_list_line(count(place), &in_line(podium, wish)));
    }
    if let Some(place) = page.place(texts) {
        text.line(&Html::plain(&place));
    }
    if !absent.is_empty() {
        text.paragraph(&texts.floor_list_absent(&names(podium, &absent)));
    }
    text.paragraph(&spoken(podium, &all));
    let moderates = may_moderate(podium.visit, podium.event, id).await?;
    let rows = Rows { podium, session, terms, is_open, moderates };
    let mut buttons = rows.of_the_speaker(speaking, waiting.first().copied());
    let people = shown.iter().map(|wish| Press::Person(wish.number).at(podium.number()));
    buttons.extend(numbered(first, people));
    let turn = |page| Press::List { session: id.to_owned(), page }.at(podium.number());
    buttons.push(page.turns(texts, turn));
    buttons.extend(rows.of_the_absent(&absent));
    buttons.extend(rows.of_the_list(undoable(podium, id, terms).await?));
    Ok(Reply::show(Card::with_buttons(text, buttons)))
}

/// What the last step was, when it can be taken back.
async fn undoable(podium: Podium<'_>, id: &str, terms: Terms) -> anyhow::Result<Option<Deed>> {
    let (database, bot, event) = (podium.database(), podium.bot(), podium.number());
    let last = store::last_done(database, bot, event, id).await?;
    let last = last.filter(|last| last.step == terms.step && last.deed != Deed::Undo);
    Ok(last.map(|last| last.deed))
}

/// Who speaks, since when, until when, and how long that still is.
fn speaks(podium: Podium<'_>, wish: &Speech) -> Html {
    let (texts, now) = (podium.texts, podium.visit.now);
    let mut text = texts.floor_list_speaks(&podium.name(wish));
    if !wish.subject.is_empty() {
        text.line(&show::quote(&wish.subject));
    }
    if let (Some(begun), Some(until)) = (wish.spot.begun_at, wish.spot.until) {
        text.line(&times(podium, begun, until));
        let left = (until - now).num_seconds();
        let side = if left > 0 { "left" } else { "over" };
        text.line(&texts.floor_time_left(side, left.abs() / 60, left.abs() % 60));
    }
    text
}

fn times(podium: Podium<'_>, begun: Moment, until: Moment) -> Html {
    let zone = podium.event.programme.event.zone;
    podium.texts.floor_speaks(&podium.texts.hour(begun, zone), &podium.texts.hour(until, zone))
}

/// Those who spoke, in their order, the last ones.
fn spoken(podium: Podium<'_>, all: &[Speech]) -> Html {
    let mut spoken: Vec<&Speech> =
        all.iter().filter(|one| one.spot.state == State::Spoken).collect();
    spoken.sort_by_key(|one| one.spot.begun_at);
    if spoken.is_empty() {
        return Html::new();
    }
    let mut text = podium.texts.floor_list_spoken(count(spoken.len()));
    let hidden = spoken.len().saturating_sub(SPOKEN);
    for (place, wish) in (1..).zip(&spoken).skip(hidden) {
        let name = label(&podium.name(wish), NAME_IN_LINE);
        let seconds = length(wish).unwrap_or_default().num_seconds();
        let line = podium.texts.floor_list_spoke(place, &name, seconds / 60, seconds % 60);
        text.line(&line);
    }
    text
}

/// How long somebody spoke.
pub(super) fn length(wish: &Speech) -> Option<TimeDelta> {
    Some(wish.spot.ended_at? - wish.spot.begun_at?)
}

fn in_line(podium: Podium<'_>, wish: &Speech) -> String {
    let name = label(&podium.name(wish), NAME_IN_LINE);
    if wish.subject.is_empty() {
        return name;
    }
    format!("{name}: {}", label(&wish.subject, SUBJECT_IN_LINE))
}

fn names(podium: Podium<'_>, wishes: &[&Speech]) -> String {
    let names = wishes.iter().take(ABSENT).map(|wish| label(&podium.name(wish), NAME_IN_LINE));
    names.collect::<Vec<_>>().join("; ")
}

/// The buttons of a list, drawn from one step of it.
struct Rows<'a> {
    podium: Podium<'a>,
    session: &'a Session,
    terms: Terms,
    is_open: bool,
    moderates: bool,
}

impl Rows<'_> {
    fn step(&self, text: String, deed: Deed, wish: &Speech) -> Button {
        self.podium.button(text, &Press::Step(deed, wish.number, self.terms.step))
    }

    fn of_the_speaker(&self, now: Option<&Speech>, next: Option<&Speech>) -> Vec<Vec<Button>> {
        let texts = self.podium.texts;
        let mut rows = Vec::new();
        if let Some(next) = next {
            let name = self.podium.name(next);
            rows.push(vec![self.step(texts.floor_button_next(&name), Deed::Give, next)]);
        }
        if let Some(now) = now {
            rows.push(vec![
                self.step(texts.floor_button_finish(), Deed::Finish, now),
                self.step(texts.floor_button_extend(), Deed::Extend, now),
            ]);
        }
        if let Some(one) = now.or(next) {
            rows.push(vec![self.step(texts.floor_button_miss(), Deed::Miss, one)]);
        }
        rows
    }

    fn of_the_absent(&self, absent: &[&Speech]) -> Vec<Vec<Button>> {
        let row = |wish: &&Speech| {
            let label = self.podium.texts.floor_button_absent(&self.podium.name(wish));
            vec![self.podium.button(label, &Press::Person(wish.number))]
        };
        absent.iter().take(ABSENT).map(row).collect()
    }

    fn of_the_list(&self, undoable: Option<Deed>) -> Vec<Vec<Button>> {
        let (podium, texts) = (self.podium, self.podium.texts);
        let id = || self.session.id.clone();
        let mut rows = Vec::new();
        if let Some(deed) = undoable {
            let label = texts.floor_button_undo(deed.word());
            rows.push(vec![podium.button(label, &Press::Undo(id(), self.terms.step))]);
        }
        let turn = texts.floor_button_turn(if self.is_open { "close" } else { "open" });
        rows.push(vec![
            podium.button(texts.floor_button_add(), &Press::Add(id())),
            podium.button(texts.floor_button_minutes(), &Press::Minutes(id())),
        ]);
        rows.push(vec![
            podium.button(turn, &Press::Turn(id(), !self.is_open)),
            podium.button(texts.floor_button_print(), &Press::Print(id())),
        ]);
        let again = Press::List { session: id(), page: 0 };
        let mut last = vec![podium.button(texts.floor_button_refresh(), &again)];
        let back = if self.moderates { Desk::Session(id()) } else { Desk::Stage(id()) };
        let back = back.at(podium.number());
        last.push(Button::press(texts.floor_button_to_questions(), back));
        rows.push(last);
        rows
    }
}

/// The minutes to choose from.
pub(super) fn minutes(podium: Podium<'_>, id: &str, terms: Terms) -> Reply {
    let texts = podium.texts;
    let text = texts.floor_minutes(&podium.title(id), terms.minutes());
    let choices: Vec<Button> = rules::MINUTES
        .into_iter()
        .map(|minutes| {
            let label = texts.floor_button_of_minutes(minutes);
            podium.button(label, &Press::SetMinutes(id.to_owned(), minutes))
        })
        .collect();
    let mut rows: Vec<Vec<Button>> = choices.chunks(3).map(<[Button]>::to_vec).collect();
    rows.push(vec![back(podium, id)]);
    Reply::show(Card::with_buttons(text, rows))
}

/// Back to the list.
pub(super) fn back(podium: Podium<'_>, id: &str) -> Button {
    let list = Press::List { session: id.to_owned(), page: 0 };
    podium.button(podium.texts.floor_button_to_list(), &list)
}
