//! What a card of the agenda is drawn from, and the words that every card of it uses.

use chrono::NaiveDate;

use super::countdown::{self, Countdown};
use crate::agenda::pages::{label, numbered};
use crate::agenda::{Press, show};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Edition, Paper, Programme, Role, Session};
use crate::telegram::Button;
use crate::texts::{Html, Localised, Texts};

/// A label with a row of its own.
pub(in crate::agenda) const WIDE: usize = 40;
/// A title in a list; longer ones are rare, and whole on their card.
const TITLE: usize = 110;
/// Names in one line: "who chairs", "who wrote it".
const NAMES: usize = 100;

/// A delegate's look at a programme.
#[derive(Clone, Copy)]
pub(in crate::agenda) struct Look<'a> {
    pub(in crate::agenda) texts: Texts,
    pub(in crate::agenda) programme: &'a Programme,
    /// The event's number, for buttons.
    pub(in crate::agenda) event: i64,
    pub(in crate::agenda) now: Moment,
}

impl<'a> Look<'a> {
    /// What this visit sees of `event`.
    pub(in crate::agenda) fn new(visit: &Visit<'_>, event: &'a Edition) -> Self {
        let programme = &event.programme;
        Self { texts: visit.texts, programme, event: event.number, now: visit.now }
    }

    /// The sessions at `indices`, which are the programme's own.
    pub(in crate::agenda) fn sessions(
        self,
        indices: &[usize],
    ) -> impl Iterator<Item = &'a Session> {
        indices.iter().filter_map(move |index| self.programme.sessions.get(*index))
    }

    /// A text in the delegate's language.
    pub(in crate::agenda) fn text(self, text: &Localised) -> &str {
        text.get(self.texts.language())
    }

    /// A button of the agenda; the label is cut to one row.
    pub(in crate::agenda) fn button(self, text: &str, press: &Press) -> Button {
        Button::press(label(text, WIDE), press.at(self.event))
    }

    /// A button that opens a session's card.
    pub(in crate::agenda) fn session_button(self, session: &Session) -> Button {
        self.button(self.text(&session.title), &Press::Session(session.id.clone()))
    }

    /// A button for each session, numbered from 1, in rows.
    pub(in crate::agenda) fn numbers(self, sessions: &[&Session]) -> Vec<Vec<Button>> {
        let cards = sessions.iter().map(|session| Press::Session(session.id.clone()));
        numbered(1, cards.map(|card| card.at(self.event)))
    }

    /// The date of the day with this index.
    pub(in crate::agenda) fn date(self, day: usize) -> NaiveDate {
        self.programme.days().get(day).map(|day| day.date).unwrap_or_default()
    }

    /// The index of the day with this date.
    pub(in crate::agenda) fn day_on(self, date: NaiveDate) -> Option<usize> {
        self.programme.days().binary_search_by_key(&date, |day| day.date).ok()
    }

    /// The way to what is on now.
    pub(in crate::agenda) fn now_button(self) -> Button {
        self.button(&self.texts.browse_button_now(), &Press::Now)
    }

    /// The way to what comes next.
    pub(in crate::agenda) fn next_button(self) -> Button {
        self.button(&self.texts.browse_button_next(), &Press::Next)
    }

    /// The way to the days.
    pub(in crate::agenda) fn programme_button(self) -> Button {
        self.button(&self.texts.browse_button_programme(), &Press::Days)
    }

    /// The way to the starred sessions.
    pub(in crate::agenda) fn my_button(self) -> Button {
        self.button(&self.texts.browse_button_my(), &Press::My)
    }

    /// "08:00"
    pub(in crate::agenda) fn hour(self, moment: Moment) -> String {
        self.texts.hour(moment, self.programme.event.zone)
    }

    /// "08:00–08:30"
    pub(in crate::agenda) fn hours(self, session: &Session) -> String {
        show::hours(self.texts, self.programme, session)
    }

    /// "Thứ Năm, 3/12"
    pub(in crate::agenda) fn day(self, moment: Moment) -> String {
        self.texts.day(self.programme.local_date(moment))
    }

    /// The title in bold; struck through when cancelled.
    pub(in crate::agenda) fn title(self, session: &Session) -> Html {
        let title = Html::plain(&label(self.text(&session.title), TITLE)).bold();
        if session.is_cancelled() { title.struck() } else { title }
    }

    /// "Hall A (Hội trường A)"
    pub(in crate::agenda) fn room(self, session: &Session) -> Option<String> {
        let room = self.programme.room_of(session)?;
        Some(label(&show::beside(self.texts.language(), &room.name), TITLE))
    }

    /// "Tiểu ban A: Mô hình và chính sách"
    pub(in crate::agenda) fn track(self, session: &Session) -> Option<String> {
        Some(label(self.text(self.programme.track_of(session)?), TITLE))
    }

    /// "**Khai mạc** · Hội trường A"
    pub(in crate::agenda) fn titled(self, session: &Session) -> Html {
        joined([Some(self.title(session)), self.room(session).map(|room| Html::plain(&room))])
    }

    /// "Chủ trì: TS. A, TS. B"; nothing when nobody has the part.
    pub(in crate::agenda) fn who(self, session: &Session, role: Role) -> Html {
        let names: Vec<String> = session
            .people
            .iter()
            .filter(|part| part.role == role)
            .filter_map(|part| self.programme.people.get(part.person))
            .map(|person| person.full_name(self.texts.language()))
            .collect();
        if names.is_empty() {
            return Html::new();
        }
        let role = show::role(self.texts, role);
        Html::plain(&format!("{role}: {}", label(&names.join(", "), NAMES)))
    }

    /// "Nhan đề — TS. A, TS. B"
    pub(in crate::agenda) fn paper(self, paper: &Paper) -> Html {
        let mut line = Html::plain(&label(self.text(&paper.title), TITLE));
        let authors = show::authors(self.texts, self.programme, paper);
        if !authors.is_empty() {
            line.push_plain(" — ");
            line.push(&Html::plain(&label(&authors.join(", "), NAMES)).italic());
        }
        line
    }

    /// "còn 25 phút", for what is running.
    pub(in crate::agenda) fn left(self, until: Moment) -> String {
        match countdown::minutes(self.now, until) {
            Countdown::Minutes(minutes) => self.texts.browse_left(&self.texts.length(minutes)),
            _ => self.texts.browse_left_soon(),
        }
    }

    /// "sau 20 phút nữa", "ngày mai", "sau 3 ngày nữa", for what is coming.
    pub(in crate::agenda) fn away(self, then: Moment) -> String {
        let date = |moment| self.programme.local_date(moment);
        match countdown::days(self.now, date(self.now), then, date(then)) {
            Countdown::UnderAMinute => self.texts.browse_away_soon(),
            Countdown::Minutes(minutes) => self.texts.browse_away(&self.texts.length(minutes)),
            Countdown::Tomorrow => self.texts.browse_away_tomorrow(),
            Countdown::Days(days) => self.texts.browse_away_days(days),
        }
    }
}

/// The parts that are there, with a dot between them.
pub(in crate::agenda) fn joined(parts: impl IntoIterator<Item = Option<Html>>) -> Html {
    let mut line = Html::new();
    for part in parts.into_iter().flatten().filter(|part| !part.is_empty()) {
        if !line.is_empty() {
            line.push_plain(" · ");
        }
        line.push(&part);
    }
    line
}
