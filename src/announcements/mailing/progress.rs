//! How it goes, told to whoever sent it, in one message that is edited; and what a second organiser is
//! asked and answers.

use chrono::TimeDelta;

use super::press::{Draft, Sent};
use super::store::round::Round;
use super::store::{self, Key};
use super::{Announcement, Press, State, show};
use crate::clock::Moment;
use crate::delegates::{Delegate, Desk};
use crate::outbox::store::{Copy, copy};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::programme::Edition;
use crate::telegram::{Button, Card, Earlier, Message, Posting};
use crate::texts::{Html, Texts};

/// How an announcement goes.
pub const PROGRESS: Kind =
    Kind { name: "announcement-progress", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
/// A second organiser is asked.
pub const ASKED: Kind =
    Kind { name: "announcement-asked", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
/// What the second organiser said.
pub const DECIDED: Kind =
    Kind { name: "announcement-decided", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };

/// How long an edit waits for the message that it edits.
const SOON: TimeDelta = TimeDelta::seconds(1);
/// Characters of each language that a second organiser reads at once.
const QUOTED: usize = 1200;

/// The letter that tells its author how a round goes; `None` when the author is forgotten.
pub(super) fn letter(announcement: &Announcement, round: &Round, now: Moment) -> Option<Letter> {
    let (number, place) = (announcement.number, round.number);
    let letter = told(
        PROGRESS,
        (announcement.event, number),
        announcement.author?,
        format!("{number}:{place}:{}", round.tellings),
        format!("{number} {place}"),
        now,
    );
    // What comes together is one edit.
    Some(Letter { bundle: format!("{number}:{place}"), ..letter })
}

/// The letters by which other organisers are asked.
pub(super) fn asked(announcement: &Announcement, others: &[i64], now: Moment) -> Vec<Letter> {
    let (key, changes) = ((announcement.event, announcement.number), announcement.changes);
    let one = |person: &i64| {
        let own = format!("{}:{changes}:{person}", key.1);
        told(ASKED, key, *person, own, format!("{} {changes}", key.1), now)
    };
    others.iter().map(one).collect()
}

/// The letter that tells its author what the second organiser said about it as it read after so many
/// changes; `None` when the author is forgotten.
pub(super) fn decided(
    announcement: &Announcement,
    changes: i64,
    approved: bool,
    now: Moment,
) -> Option<Letter> {
    let key = (announcement.event, announcement.number);
    let word = if approved { "yes" } else { "no" };
    let own = format!("{}:{changes}", key.1);
    Some(told(DECIDED, key, announcement.author?, own, format!("{} {word}", key.1), now))
}

fn told(kind: Kind, (event, _): Key, chat: i64, key: String, about: String, now: Moment) -> Letter {
    Letter {
        kind,
        event,
        chat,
        key,
        bundle: String::new(),
        batch: String::new(),
        about,
        due_at: now,
        wanted_at: now,
        expires_at: None,
    }
}

/// What is told, as it stands when it is sent.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    letters: &[Owed],
) -> anyhow::Result<Composed<Posting>> {
    let Some(first) = letters.first() else { return Ok(Composed::Obsolete) };
    let (number, word) = first.about.split_once(' ').unwrap_or((&first.about, ""));
    let key = (first.event, number.parse()?);
    let found = store::find(&desk.database, desk.me.id, key).await?;
    let edition = desk.board.by_number(first.event);
    let (Some(announcement), Some(edition)) = (found, edition) else {
        return Ok(Composed::Obsolete);
    };
    let texts = Texts::new(to.language(Some(&edition)));
    let new = |card| Composed::Send(Posting::Message(Message { card, silent: false }));
    match first.kind.as_str() {
        kind if kind == ASKED.name => {
            if announcement.state != State::Asked || announcement.changes.to_string() != word {
                return Ok(Composed::Obsolete);
            }
            Ok(new(question(desk, texts, &edition, &announcement, now).await?))
        }
        kind if kind == DECIDED.name => {
            let name = show::name(&announcement);
            let text = if word == "yes" {
                texts.announcements_approved(&name)
            } else {
                texts.announcements_rejected(&name)
            };
            let press = Press::Sent(announcement.number, Sent::Show).at(announcement.event);
            let row = vec![Button::press(texts.announcements_button_open(), press)];
            Ok(new(Card::with_buttons(text, [row])))
        }
        _ => {
            let card = show::round(desk, texts, &announcement, word.parse()?, now).await?;
            edited(desk, now, letters, key, (word, card)).await
        }
    }
}

/// The first letter is a message, the later ones edit it.
async fn edited(
    desk: &Desk,
    now: Moment,
    letters: &[Owed],
    (event, number): Key,
    (round, card): (&str, Card),
) -> anyhow::Result<Composed<Posting>> {
    let first = format!("{number}:{round}:0");
    if letters.iter().any(|letter| letter.key == first) {
        return Ok(Composed::Send(Posting::Message(Message { card, silent: false })));
    }
    let found = copy(&desk.database, desk.me.id, event, (PROGRESS.name, &first)).await?;
    Ok(match found {
        Some(Copy::Standing(message, _)) => {
            Composed::Send(Posting::Edit(Earlier { message, is_caption: false }, card))
        }
        Some(Copy::OnItsWay) => Composed::Wait(now + SOON),
        Some(Copy::Nowhere) | None => Composed::Obsolete,
    })
}

/// What a second organiser is asked: the announcement as it will look, whom it is for, yes or no.
async fn question(
    desk: &Desk,
    texts: Texts,
    edition: &Edition,
    announcement: &Announcement,
    now: Moment,
) -> anyhow::Result<Card> {
    let at = announcement.due_at.unwrap_or(now);
    let tally = super::tally(desk, edition, &announcement.aim, at).await?;
    let mut text = texts.announcements_asked(tally.people);
    text.paragraph(&show::particulars(texts, edition, announcement, &tally));
    for wording in &announcement.wordings {
        // All languages and the particulars share one message; how it will look is a press away.
        let content = Html::plain(&wording.content.shown()).cut_to(QUOTED);
        text.paragraph(&content.quoted());
    }
    let changes = announcement.changes;
    let press = |sent| Press::Sent(announcement.number, sent).at(announcement.event);
    let look = Press::Draft(announcement.number, Draft::Preview);
    let rows = [
        vec![Button::press(
            texts.announcements_button_approve(tally.people),
            press(Sent::Approve(changes)),
        )],
        vec![Button::press(texts.announcements_button_preview(), look.at(announcement.event))],
        vec![Button::press(texts.announcements_button_reject(), press(Sent::Reject(changes)))],
    ];
    Ok(Card::with_buttons(text, rows))
}
