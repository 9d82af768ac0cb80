//! What the organisers are told beforehand when reminders need long.

use chrono::{DateTime, TimeDelta};

use super::LOAD;
use super::planner::Next;
use super::rules::Load;
use super::watch::Ledger;
use crate::clock::Moment;
use crate::delegates::{Delegate, Desk};
use crate::outbox::{self, Composed, Letter, Owed};
use crate::team;
use crate::telegram::{Card, Message};
use crate::texts::Texts;

/// The organisers are told so long before the first reminder goes out.
const NOTICE: TimeDelta = TimeDelta::hours(2);

/// Tells the owners once about `load`, when it comes near.
pub(super) async fn tell(
    desk: &Desk,
    now: Moment,
    event: i64,
    ledger: &Ledger,
    load: Load,
    next: &mut Next,
) -> anyhow::Result<()> {
    if now < load.begins - NOTICE {
        next.at(load.begins - NOTICE);
        return Ok(());
    }
    if !ledger.told.lock().await.insert(load.wanted) {
        return Ok(());
    }
    let millis = |moment: Moment| moment.timestamp_millis();
    let about = format!("{} {} {}", millis(load.wanted), millis(load.begins), load.letters);
    let letter = |owner: &i64| Letter {
        kind: LOAD,
        event,
        chat: *owner,
        key: format!("{owner}/{}", millis(load.wanted)),
        bundle: String::new(),
        batch: String::new(),
        about: about.clone(),
        due_at: now,
        wanted_at: now,
        expires_at: Some(load.wanted),
    };
    let letters: Vec<Letter> = team::owners(desk).await?.iter().map(letter).collect();
    let mut transaction = desk.database.begin().await?;
    outbox::store::owe(&mut transaction, desk.me.id, now, &letters).await?;
    transaction.commit().await?;
    Ok(())
}

/// The letter about a load, with the numbers of when it was owed.
pub fn compose(desk: &Desk, to: &Delegate, letters: &[Owed]) -> Composed<Message> {
    let said = letters.first().and_then(|letter| {
        let edition = desk.board.by_number(letter.event)?;
        let load = read(&letter.about)?;
        let texts = Texts::new(to.language(Some(&edition)));
        let zone = edition.programme.event.zone;
        let minutes = (load.wanted - load.begins).num_seconds().div_euclid(60) + 1;
        Some(texts.reminders_load(
            &texts.hour(load.wanted, zone),
            &grouped(load.letters, &texts.reminders_thousands()),
            &texts.length(minutes),
            &texts.hour(load.begins, zone),
        ))
    });
    match said {
        Some(text) => Composed::Send(Message { card: Card::new(text), silent: false }),
        None => Composed::Obsolete,
    }
}

fn read(about: &str) -> Option<Load> {
    let mut words = about.split(' ').map(str::parse::<i64>);
    let mut number = || words.next()?.ok();
    Some(Load {
        wanted: DateTime::from_timestamp_millis(number()?)?,
        begins: DateTime::from_timestamp_millis(number()?)?,
        letters: u64::try_from(number()?).ok()?,
    })
}

/// "100.000"
fn grouped(number: u64, separator: &str) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_threes() {
        for (number, text) in [
            (7, "7"),
            (999, "999"),
            (6_500, "6.500"),
            (100_000, "100.000"),
            (1_000_000, "1.000.000"),
        ] {
            assert_eq!(grouped(number, "."), text);
        }
    }

    #[test]
    fn what_a_letter_is_about_is_read_back_or_nothing() {
        let moment = |millis| DateTime::from_timestamp_millis(millis).unwrap();
        let load = Load { wanted: moment(9), begins: moment(7), letters: 100_000 };
        assert_eq!(read("9 7 100000"), Some(load));
        for about in ["", "9", "9 7", "9 7 x", "9 7 -1"] {
            assert_eq!(read(about), None, "{about}");
        }
    }
}
