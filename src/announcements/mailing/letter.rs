//! An announcement on its way to one delegate, corrected there, and taken back.

use chrono::TimeDelta;

use super::store::{self, Key};
use super::{Announcement, Errand, Press, State};
use crate::clock::Moment;
use crate::delegates::settings::{self, Subject};
use crate::delegates::{Delegate, Desk};
use crate::outbox::store::{Copy, copy};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::telegram::{Button, Card, Earlier, Message, Posting};
use crate::texts::{Html, Texts};

/// A copy of an announcement: nobody gets two.
pub const COPY: Kind =
    Kind { name: "announcement", lane: Lane::Announcement, when_cut: WhenCut::Unsure };
/// A copy reads otherwise.
pub const CORRECTION: Kind = Kind {
    name: "announcement-correction",
    lane: Lane::Announcement,
    when_cut: WhenCut::SendAgain,
};
/// A copy is gone.
pub const RETRACTION: Kind = Kind {
    name: "announcement-retraction",
    lane: Lane::Announcement,
    when_cut: WhenCut::SendAgain,
};
/// A copy for whoever writes it.
pub const TRIAL: Kind =
    Kind { name: "announcement-trial", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };

/// What was announced yesterday is no news.
const USE: TimeDelta = TimeDelta::hours(24);
/// How long a letter waits for one that is just being sent.
const SOON: TimeDelta = TimeDelta::seconds(1);
/// Telegram deletes for 48 hours (Bot API, `deleteMessage`); somewhat less, because the clocks of
/// both differ.
const DELETABLE: TimeDelta = TimeDelta::minutes(48 * 60 - 5);
/// Corrections go before what is still to be sent.
const BEFORE: TimeDelta = TimeDelta::hours(24);

/// The letter of a round to one person; `source` is the key of the copy that it is about.
pub(super) fn letter(
    round: &store::round::Round,
    person: i64,
    source: Option<String>,
    now: Moment,
) -> Letter {
    let (event, number) = round.key;
    let (kind, wanted_at, expires_at) = match round.errand {
        Errand::Send | Errand::Again => (COPY, round.ordered_at, Some(round.ordered_at + USE)),
        Errand::Correct => (CORRECTION, round.ordered_at - BEFORE, None),
        Errand::Retract => (RETRACTION, round.ordered_at - BEFORE, None),
    };
    Letter {
        kind,
        event,
        chat: person,
        key: key(number, round.number, person),
        bundle: String::new(),
        batch: round.batch(),
        about: source.unwrap_or_else(|| number.to_string()),
        due_at: now,
        wanted_at,
        expires_at,
    }
}

/// A copy for whoever presses, as the one that all will get.
pub(super) fn trial((event, number): Key, person: i64, update: i64, now: Moment) -> Letter {
    Letter {
        kind: TRIAL,
        event,
        chat: person,
        key: key(number, update, person),
        bundle: String::new(),
        batch: String::new(),
        about: number.to_string(),
        due_at: now,
        wanted_at: now,
        expires_at: None,
    }
}

fn key(number: i64, round: i64, person: i64) -> String {
    format!("{number}:{round}:{person}")
}

/// The announcement that a letter's key names.
async fn named(desk: &Desk, owed: &Owed) -> anyhow::Result<Option<Announcement>> {
    let number = owed.key.split(':').next().unwrap_or_default().parse()?;
    store::find(&desk.database, desk.me.id, (owed.event, number)).await
}

/// What goes out to one delegate, in their language of the moment it goes out.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Posting>> {
    let Some(announcement) = named(desk, owed).await? else { return Ok(Composed::Obsolete) };
    match owed.kind.as_str() {
        kind if kind == CORRECTION.name => corrected(desk, now, to, owed, &announcement).await,
        kind if kind == RETRACTION.name => retracted(desk, now, to, owed, &announcement).await,
        kind if kind == TRIAL.name => Ok(posting(desk, to, &announcement)),
        _ => sent(desk, now, to, &announcement).await,
    }
}

async fn sent(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    announcement: &Announcement,
) -> anyhow::Result<Composed<Posting>> {
    if announcement.retracted_at.is_some() || announcement.state == State::Stopped {
        return Ok(Composed::Withdrawn);
    }
    if announcement.state == State::Paused {
        // It is about to be paused with the others.
        return Ok(Composed::Wait(now + SOON));
    }
    let Some(edition) = desk.board.by_number(announcement.event) else {
        return Ok(Composed::Obsolete);
    };
    let wishes = settings::store::of(&desk.database, desk.me.id, to.id).await?;
    if !wishes.wants(Subject::Announcements, now) {
        return Ok(Composed::Obsolete);
    }
    if announcement.reason.is_none()
        && let Some(morning) = wishes.rings_again(&edition.programme, now)
    {
        return Ok(Composed::Wait(morning));
    }
    Ok(posting(desk, to, announcement))
}

async fn corrected(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
    announcement: &Announcement,
) -> anyhow::Result<Composed<Posting>> {
    if announcement.retracted_at.is_some() {
        return Ok(Composed::Obsolete);
    }
    let texts = texts(desk, to, announcement.event);
    let is_caption = announcement.attached(texts.language()).is_some();
    let Some(card) = card(texts, announcement) else { return Ok(Composed::Obsolete) };
    Ok(match standing(desk, owed).await? {
        Copy::OnItsWay => Composed::Wait(now + SOON),
        Copy::Nowhere => Composed::Obsolete,
        Copy::Standing(message, _) => {
            Composed::Send(Posting::Edit(Earlier { message, is_caption }, card))
        }
    })
}

async fn retracted(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
    announcement: &Announcement,
) -> anyhow::Result<Composed<Posting>> {
    let texts = texts(desk, to, announcement.event);
    let is_caption = announcement.attached(texts.language()).is_some();
    let card = Card::new(texts.announcements_retracted_copy());
    Ok(match standing(desk, owed).await? {
        Copy::OnItsWay => Composed::Wait(now + SOON),
        Copy::Nowhere => Composed::Obsolete,
        Copy::Standing(message, at) => {
            let earlier = Earlier { message, is_caption };
            Composed::Send(if now < at + DELETABLE {
                Posting::Delete(earlier, card)
            } else {
                Posting::Edit(earlier, card)
            })
        }
    })
}

/// Where the copy is that a letter is about.
async fn standing(desk: &Desk, owed: &Owed) -> anyhow::Result<Copy> {
    let source = (COPY.name, owed.about.as_str());
    let found = copy(&desk.database, desk.me.id, owed.event, source).await?;
    Ok(found.unwrap_or(Copy::Nowhere))
}

fn texts(desk: &Desk, to: &Delegate, event: i64) -> Texts {
    Texts::new(to.language(desk.board.by_number(event).as_deref()))
}

fn posting(desk: &Desk, to: &Delegate, announcement: &Announcement) -> Composed<Posting> {
    let texts = texts(desk, to, announcement.event);
    let Some(card) = card(texts, announcement) else { return Composed::Obsolete };
    let message = Message { card, silent: false };
    Composed::Send(match announcement.attached(texts.language()) {
        Some(attached) => Posting::Attached(attached.clone(), message),
        None => Posting::Message(message),
    })
}

/// What a delegate who is spoken to in `texts` reads; `None` when it says nothing.
pub(super) fn card(texts: Texts, announcement: &Announcement) -> Option<Card> {
    let wording = announcement.wording(texts.language())?;
    Some(card_of(texts, announcement, &wording.content))
}

/// The same with other words.
pub(super) fn card_of(texts: Texts, announcement: &Announcement, content: &Html) -> Card {
    let mut text = match announcement.reason {
        Some(_) => texts.announcements_head_urgent(),
        None => texts.announcements_head(),
    };
    text.paragraph(content);
    let read = announcement.asks_read.then(|| {
        let press = Press::Read(announcement.number).at(announcement.event);
        vec![Button::press(texts.announcements_button_read(), press)]
    });
    Card::with_buttons(text, read)
}
