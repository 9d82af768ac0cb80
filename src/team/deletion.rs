//! The organisers hear a week before that the personal data of their event will be erased.

use std::sync::atomic::{AtomicBool, Ordering};

use chrono::TimeDelta;

use crate::clock::Moment;
use crate::delegates::{Delegate, Desk};
use crate::outbox::{self, Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::programme::{Edition, Programme};
use crate::telegram::{Card, Message};
use crate::texts::Texts;

/// Notices that personal data will be erased.
pub const KIND: Kind =
    Kind { name: "deletion", lane: Lane::Announcement, when_cut: WhenCut::SendAgain };

/// So long before: the report can still be written with everything at hand.
const NOTICE: TimeDelta = TimeDelta::days(7);

/// Whether this process owed the notice of an edition; owing it again would owe nothing new.
#[derive(Debug, Default)]
struct Told(AtomicBool);

/// Owes each owner one notice for every event whose data is erased within a week; returns when
/// the next one is due.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let mut next: Option<Moment> = None;
    for edition in desk.board.editions().iter() {
        let erased_at = erased_at(&edition.programme);
        let moment = erased_at - NOTICE;
        if now < moment {
            next = Some(next.map_or(moment, |next| next.min(moment)));
        } else if now < erased_at {
            let told = edition.note(|_| Told::default());
            if !told.0.load(Ordering::Relaxed) {
                tell(desk, now, edition, erased_at).await?;
                told.0.store(true, Ordering::Relaxed);
            }
        }
    }
    Ok(next)
}

async fn tell(
    desk: &Desk,
    now: Moment,
    edition: &Edition,
    erased_at: Moment,
) -> anyhow::Result<()> {
    let day = edition.programme.local_date(erased_at);
    let letter = |owner: &i64| Letter {
        kind: KIND,
        event: edition.number,
        chat: *owner,
        key: format!("{owner}/{day}"),
        bundle: String::new(),
        batch: String::new(),
        about: day.to_string(),
        due_at: now,
        wanted_at: now,
        expires_at: Some(erased_at),
    };
    let letters: Vec<Letter> = super::owners(desk).await?.iter().map(letter).collect();
    let mut transaction = desk.database.begin().await?;
    outbox::store::owe(&mut transaction, desk.me.id, now, &letters).await?;
    transaction.commit().await?;
    Ok(())
}

/// The notice; obsolete when the event ends on another day than it was owed for.
pub fn compose(desk: &Desk, to: &Delegate, owed: &Owed) -> Composed<Message> {
    let Some(edition) = desk.board.by_number(owed.event) else { return Composed::Obsolete };
    let programme = &edition.programme;
    let day = programme.local_date(erased_at(programme));
    if day.to_string() != owed.about {
        return Composed::Obsolete;
    }
    let texts = Texts::new(to.language(Some(&edition)));
    let text = texts.team_deletion(
        programme.event.name.get(texts.language()),
        &texts.full_day(day),
        i64::from(programme.settings.keep_personal_days),
    );
    Composed::Send(Message { card: Card::new(text), silent: false })
}

fn erased_at(programme: &Programme) -> Moment {
    programme.ends() + TimeDelta::days(i64::from(programme.settings.keep_personal_days))
}
