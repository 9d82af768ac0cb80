//! The card on which a day's sessions are rated, one after the other.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{Press, rules, store};
use crate::agenda::star;
use crate::checkin;
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::programme::{Edition, Session};
use crate::telegram::pages::label;
use crate::telegram::{Button, Card};
use crate::texts::{Texts, count};

/// Characters of a label with a row of its own.
const WIDE: usize = 40;
const MOST_STARS: u8 = 5;

/// What somebody was in, and what they said of it.
#[derive(Debug)]
pub(super) struct Own {
    sessions: HashSet<String>,
    stars: HashMap<String, u8>,
}

impl Own {
    pub(super) async fn of(desk: &Desk, event: &Edition, delegate: i64) -> anyhow::Result<Self> {
        let (database, bot) = (&desk.database, desk.me.id);
        let starred = star::of(database, bot, event.number, delegate).await?;
        let checked_in = checkin::store::of(database, bot, event.number, delegate).await?;
        let sessions = starred.into_iter().chain(checked_in).collect();
        Ok(Self { sessions, stars: store::of(database, bot, event.number, delegate).await? })
    }

    /// Whether they starred it or checked in to it.
    pub(super) fn was_in(&self, session: &str) -> bool {
        self.sessions.contains(session)
    }

    fn stars(&self, session: &str) -> Option<u8> {
        self.stars.get(session).copied()
    }
}

/// The first of a day's sessions that is not rated; `None` when there is none.
pub(super) fn first(
    texts: Texts,
    event: &Edition,
    own: &Own,
    day: NaiveDate,
    now: Moment,
) -> Option<Card> {
    let day = of_day(event, own, day, now);
    let open = day.iter().find(|session| own.stars(&session.id).is_none())?;
    Some(question(texts, event, &day, open))
}

/// The next of a day's sessions that is not rated; when all are, what was said.
pub(super) fn next(texts: Texts, event: &Edition, own: &Own, day: NaiveDate, now: Moment) -> Card {
    let over = of_day(event, own, day, now);
    match over.iter().find(|session| own.stars(&session.id).is_none()) {
        Some(open) => question(texts, event, &over, open),
        None => thanks(texts, event, own, &over),
    }
}

/// The five stars of one session.
pub(super) fn again(
    texts: Texts,
    event: &Edition,
    own: &Own,
    session: &Session,
    now: Moment,
) -> Card {
    let day = event.programme.local_date(session.begins());
    question(texts, event, &of_day(event, own, day, now), session)
}

fn of_day<'a>(event: &'a Edition, own: &Own, day: NaiveDate, now: Moment) -> Vec<&'a Session> {
    let over = rules::over(&event.programme, day, now).into_iter();
    over.filter(|session| own.was_in(&session.id)).collect()
}

fn question(texts: Texts, event: &Edition, day: &[&Session], session: &Session) -> Card {
    let programme = &event.programme;
    let place = day.iter().position(|one| one.id == session.id).unwrap_or_default() + 1;
    let text = texts.ratings_question(
        count(place),
        count(day.len()),
        session.title.get(texts.language()),
        &texts.short_day(programme.local_date(session.begins())),
        &texts.span(session.begins(), session.ends(), programme.event.zone),
    );
    let rate = |stars: u8| Press::Rate { session: session.id.clone(), stars }.at(event.number);
    let stars = (1..=MOST_STARS).map(|stars| Button::press(format!("{stars} ⭐"), rate(stars)));
    let pass = Button::press(texts.ratings_button_pass(), rate(0));
    Card::with_buttons(text, [stars.collect(), vec![pass]])
}

fn thanks(texts: Texts, event: &Edition, own: &Own, day: &[&Session]) -> Card {
    let mut text = texts.ratings_thanks();
    let mut rows = Vec::new();
    for session in day {
        let title = session.title.get(texts.language());
        let stars = own.stars(&session.id).unwrap_or_default();
        if stars == 0 {
            continue;
        }
        text.line(&texts.ratings_given(title, i64::from(stars)));
        let button =
            |words: &str, press: Press| Button::press(label(words, WIDE), press.at(event.number));
        rows.push(vec![
            button(&texts.ratings_button_remark(title), Press::Remark(session.id.clone())),
            button(&texts.ratings_button_again(), Press::Again(session.id.clone())),
        ]);
    }
    Card::with_buttons(text, rows)
}
