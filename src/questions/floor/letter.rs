//! What those who asked to speak are told, and when a speaker's time is over.

use chrono::TimeDelta;

use super::rules::{Change, Deed, News, State, before};
use super::{Press, Speech, store};
use crate::clock::Moment;
use crate::delegates::{Delegate, Desk};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::programme::Edition;
use crate::telegram::{Button, Card, Message};
use crate::texts::{Html, Texts, count};

/// Where somebody's wish to speak stands.
pub const NEWS: Kind =
    Kind { name: "floor-news", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
/// A speaker's time is nearly over, and over.
pub const CLOCK: Kind =
    Kind { name: "floor-clock", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };

/// How long before the end of their time a speaker is warned.
const WARNING: TimeDelta = TimeDelta::minutes(1);
/// How long after the end of it there is still a point in saying so.
const LATE: TimeDelta = TimeDelta::minutes(10);

/// Who hears that a time is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hears {
    Leader,
    Speaker,
}

/// Somebody is on the list.
pub(super) fn registered(event: i64, wish: &Speech, now: Moment) -> Option<Letter> {
    news(event, wish, "registered", "", now)
}

/// They took it back.
pub(super) fn withdrawn(event: i64, wish: &Speech, now: Moment) -> Option<Letter> {
    news(event, wish, "withdrawn", "", now)
}

/// It is their turn soon; `step` tells one time from a later one.
pub(super) fn soon(event: i64, wish: &Speech, step: i64, now: Moment) -> Option<Letter> {
    news(event, wish, "soon", &step.to_string(), now)
}

/// The list was closed.
pub(super) fn closed(event: i64, wish: &Speech, closing: i64, now: Moment) -> Option<Letter> {
    news(event, wish, "closed", &closing.to_string(), now)
}

/// What a change owes: the news to whoever asked, and when a time begins to run, the warnings at its
/// end to the moderator `by`, without a sound to the speaker.
pub(super) fn of_change(
    event: i64,
    wish: &Speech,
    change: &Change,
    (step, by): (i64, i64),
    now: Moment,
) -> Vec<Letter> {
    let word = change.news().map(|news| match news {
        News::Turn => "turn",
        News::Missed => "missed",
        News::Returned => "returned",
        News::Removed => "removed",
    });
    let told = word.and_then(|word| news(event, wish, word, &step.to_string(), now));
    let mut letters: Vec<Letter> = told.into_iter().collect();
    if let Some(until) = change.runs_until() {
        letters.extend(clock(event, wish, until, by, Hears::Leader, now));
        if let Some(speaker) = wish.delegate.filter(|speaker| *speaker != by) {
            letters.extend(clock(event, wish, until, speaker, Hears::Speaker, now));
        }
    }
    letters
}

fn news(event: i64, wish: &Speech, word: &str, time: &str, now: Moment) -> Option<Letter> {
    let number = wish.number;
    let key = format!("{number}:{word}:{time}");
    let about = format!("{number} {word} 0");
    let letter = letter(NEWS, event, wish.delegate?, (key, about), now);
    // Who has the floor hears it now or from those in the hall.
    let expires_at = if word == "turn" { Some(now + LATE) } else { None };
    Some(Letter { expires_at, ..letter })
}

fn clock(
    event: i64,
    wish: &Speech,
    until: Moment,
    chat: i64,
    hears: Hears,
    now: Moment,
) -> impl Iterator<Item = Letter> {
    let number = wish.number;
    let own = if hears == Hears::Speaker { "-own" } else { "" };
    let warnings = [("minute", until - WARNING, until), ("over", until, until + LATE)];
    let coming = warnings.into_iter().filter(move |(_, due, _)| *due > now);
    coming.map(move |(word, due, expires)| {
        let moment = until.timestamp_millis();
        let key = format!("{number}:{word}:{moment}:{chat}");
        let about = format!("{number} {word}{own} {moment}");
        let letter = letter(CLOCK, event, chat, (key, about), due);
        Letter { expires_at: Some(expires), ..letter }
    })
}

fn letter(
    kind: Kind,
    event: i64,
    chat: i64,
    (key, about): (String, String),
    due_at: Moment,
) -> Letter {
    let (bundle, batch) = (String::new(), String::new());
    let (wanted_at, expires_at) = (due_at, None);
    Letter { kind, event, chat, key, bundle, batch, about, due_at, wanted_at, expires_at }
}

/// The letter in the language of whoever gets it. Who asks to speak wants to be called, so nothing
/// that they set stands against it; what is no longer so is not said.
pub async fn compose(desk: &Desk, to: &Delegate, owed: &Owed) -> anyhow::Result<Composed<Message>> {
    let mut about = owed.about.split(' ');
    let (Some(number), Some(word)) = (about.next(), about.next()) else {
        return Ok(Composed::Obsolete);
    };
    let until: i64 = about.next().unwrap_or_default().parse().unwrap_or_default();
    let (database, bot) = (&desk.database, desk.me.id);
    let found = store::find(database, bot, owed.event, number.parse()?).await?;
    let Some(wish) = found else { return Ok(Composed::Obsolete) };
    let Some(edition) = desk.board.by_number(owed.event) else { return Ok(Composed::Obsolete) };
    let texts = Texts::new(to.language(Some(&edition)));
    let told = Told { texts, edition: &edition, wish: &wish, word };
    let is_true = if owed.kind == CLOCK.name {
        let until_now = wish.spot.until.map(|until| until.timestamp_millis());
        wish.spot.state == State::Speaking && until_now == Some(until)
    } else {
        wish.delegate == Some(to.id) && is_so(word, wish.spot.state)
    };
    if !is_true {
        return Ok(Composed::Obsolete);
    }
    let message = match word {
        "minute" | "over" => {
            let step = store::terms(database, bot, owed.event, &wish.session).await?.step;
            told.to_leader(step)
        }
        "minute-own" | "over-own" => told.to_speaker(),
        _ => {
            let list = store::list(database, bot, owed.event, &wish.session).await?;
            told.news(&list)
        }
    };
    Ok(Composed::Send(message))
}

/// Whether the news `word` is still so.
fn is_so(word: &str, state: State) -> bool {
    match word {
        "registered" => state.is_open() || state == State::Spoken,
        "withdrawn" => state == State::Withdrawn,
        "turn" => state == State::Speaking,
        "missed" => state == State::Absent,
        "removed" => state == State::Removed,
        _ => state == State::Waiting,
    }
}

/// What a letter is written from.
struct Told<'a> {
    texts: Texts,
    edition: &'a Edition,
    wish: &'a Speech,
    word: &'a str,
}

impl Told<'_> {
    fn title(&self) -> String {
        let programme = &self.edition.programme;
        let index = programme.session(&self.wish.session);
        let session = index.and_then(|index| programme.sessions.get(index));
        let title = session.map(|session| session.title.get(self.texts.language()));
        title.unwrap_or(&self.wish.session).to_owned()
    }

    fn button(&self, label: String, press: &Press) -> Button {
        Button::press(label, press.at(self.edition.number))
    }

    fn news(&self, list: &[Speech]) -> Message {
        let (texts, wish) = (self.texts, self.wish);
        let mut text = texts.floor_told(self.word, &self.title());
        if let (State::Speaking, Some(begun), Some(until)) =
            (wish.spot.state, wish.spot.begun_at, wish.spot.until)
        {
            let zone = self.edition.programme.event.zone;
            let (begun, until) = (texts.hour(begun, zone), texts.hour(until, zone));
            text.paragraph(&texts.floor_speaks(&begun, &until));
        }
        let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
        if let Some(before) = before(&spots, wish.number) {
            text.paragraph(&texts.floor_before(count(before)));
        }
        let mut rows = Vec::new();
        if matches!(wish.spot.state, State::Waiting | State::Absent) {
            rows.push(vec![
                self.button(texts.floor_button_place(), &Press::Own(wish.number)),
                self.button(texts.floor_button_withdraw(), &Press::Withdraw(wish.number)),
            ]);
        }
        Message { card: Card::with_buttons(text, rows), silent: false }
    }

    fn to_leader(&self, step: i64) -> Message {
        let (texts, wish) = (self.texts, self.wish);
        let text = texts.floor_clock(self.word, &name(texts, wish), &self.title());
        let step = |deed| Press::Step(deed, wish.number, step);
        let list = Press::List { session: wish.session.clone(), page: 0 };
        let rows = [
            vec![
                self.button(texts.floor_button_finish(), &step(Deed::Finish)),
                self.button(texts.floor_button_extend(), &step(Deed::Extend)),
            ],
            vec![self.button(texts.floor_button_list(), &list)],
        ];
        Message { card: Card::with_buttons(text, rows), silent: false }
    }

    fn to_speaker(&self) -> Message {
        let text: Html = self.texts.floor_clock_own(self.word);
        Message { card: Card::new(text), silent: true }
    }
}

/// Who speaks, as they wrote it; a delegate where nobody knows any more.
pub(super) fn name(texts: Texts, wish: &Speech) -> String {
    if wish.name.is_empty() { texts.floor_somebody() } else { wish.name.clone() }
}
