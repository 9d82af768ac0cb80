//! The question that comes when a day is over.

use chrono::NaiveDate;

use super::{card, rules, store};
use crate::agenda::star;
use crate::checkin;
use crate::clock::Moment;
use crate::delegates::settings::{self, Subject};
use crate::delegates::{Delegate, Desk};
use crate::outbox::{self, Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::programme::Edition;
use crate::telegram::Message;
use crate::texts::Texts;

/// Questions about a day.
pub const KIND: Kind =
    Kind { name: "rating", lane: Lane::Announcement, when_cut: WhenCut::SendAgain };

/// Letters that are written down in one transaction.
const CHUNK: i64 = 500;

/// Owes a question to everybody who starred or checked in to something, for each day that is over;
/// returns when the next one is.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let mut next: Option<Moment> = None;
    for edition in desk.board.editions().iter() {
        for (day, moment) in rules::moments(&edition.programme) {
            if now < moment {
                next = Some(next.map_or(moment, |next| next.min(moment)));
                break;
            }
            let name = day.to_string();
            if now < moment + rules::USE
                && !store::is_round_over(database, bot, edition.number, &name).await?
            {
                // A day that ends while nobody is to be asked stays without a question.
                if store::is_open(database, bot, edition.number).await? {
                    round(desk, now, edition, (day, moment)).await?;
                }
                store::end_round(database, bot, edition.number, &name, now).await?;
            }
        }
    }
    Ok(next)
}

async fn round(
    desk: &Desk,
    now: Moment,
    edition: &Edition,
    (day, moment): (NaiveDate, Moment),
) -> anyhow::Result<()> {
    let (database, bot, event) = (&desk.database, desk.me.id, edition.number);
    for checked_in in [false, true] {
        let mut last = i64::MIN;
        loop {
            let people = if checked_in {
                checkin::store::people(database, bot, event, last, CHUNK).await?
            } else {
                star::people(database, bot, event, last, CHUNK).await?
            };
            let Some(end) = people.last().copied() else { break };
            last = end;
            let letters: Vec<Letter> =
                people.into_iter().map(|person| letter(event, person, day, moment)).collect();
            let mut transaction = database.begin().await?;
            outbox::store::owe(&mut transaction, bot, now, &letters).await?;
            transaction.commit().await?;
        }
    }
    Ok(())
}

fn letter(event: i64, person: i64, day: NaiveDate, moment: Moment) -> Letter {
    Letter {
        kind: KIND,
        event,
        chat: person,
        key: format!("{day}:{person}"),
        bundle: String::new(),
        batch: format!("rating:{day}"),
        about: day.to_string(),
        due_at: moment,
        wanted_at: moment,
        expires_at: Some(moment + rules::USE),
    }
}

/// The question about the first session of the day; obsolete where they were in none, rated all, or
/// want to hear nothing.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Message>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let Some(edition) = desk.board.by_number(owed.event) else { return Ok(Composed::Obsolete) };
    let wishes = settings::store::of(database, bot, to.id).await?;
    let is_open = store::is_open(database, bot, owed.event).await?;
    if !wishes.wants(Subject::Announcements, now) || !is_open {
        return Ok(Composed::Obsolete);
    }
    let texts = Texts::new(to.language(Some(&edition)));
    let day = owed.about.parse()?;
    let own = card::Own::of(desk, &edition, to.id).await?;
    let Some(card) = card::first(texts, &edition, &own, day, now) else {
        return Ok(Composed::Obsolete);
    };
    let silent = wishes.is_quiet(&edition.programme, now);
    Ok(Composed::Send(Message { card, silent }))
}
