//! The letters' rows: owed once, claimed in order, ended once.

use std::time::Duration;

use chrono::TimeDelta;
use letan::clock::Moment;
use letan::database::Database;
use letan::outbox::store::{
    Outcome, claim, endings, look_again, next_due, owe, pause, record, recover, resume, sweep,
    wake, withdraw,
};
use letan::outbox::{Ending, Kind, Lane, Lease, Letter, Owed, WhenCut};

use super::{BOT, opened};

pub(super) const NOTICE: Kind =
    Kind { name: "notice", lane: Lane::Change, when_cut: WhenCut::SendAgain };
pub(super) const NEWS: Kind =
    Kind { name: "news", lane: Lane::Announcement, when_cut: WhenCut::Unsure };

pub(super) fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

/// A letter to the chat `number`, due and wanted at the beginning.
pub(super) fn letter(kind: Kind, number: i64) -> Letter {
    Letter {
        kind,
        event: 1,
        chat: number,
        key: number.to_string(),
        bundle: String::new(),
        batch: "batch".to_owned(),
        about: String::new(),
        due_at: at(0),
        wanted_at: at(0),
        expires_at: None,
    }
}

/// Owes the letters to `bot` and returns how many were new.
pub(super) async fn owed(database: &Database, bot: i64, now: Moment, letters: &[Letter]) -> u64 {
    let mut transaction = database.begin().await.unwrap();
    let new = owe(&mut transaction, bot, now, letters).await.unwrap();
    transaction.commit().await.unwrap();
    new
}

/// Takes `bot` over from whoever held it.
pub(super) async fn lease(database: &Database, bot: i64, now: Moment) -> Lease {
    let term = Duration::from_secs(1);
    Lease::take(database, bot, "test", term, now).await.unwrap().unwrap()
}

async fn claimed(database: &Database, lease: &Lease, count: usize) -> Vec<Owed> {
    claim(database, lease, count).await.unwrap().letters
}

async fn keys(database: &Database, lease: &Lease, count: usize) -> Vec<String> {
    claimed(database, lease, count).await.into_iter().map(|owed| owed.key).collect()
}

async fn end(database: &Database, lease: &Lease, letters: &[Owed], ending: Ending) {
    let outcomes: Vec<_> =
        letters.iter().map(|one| (one.clone(), Outcome::Ended(ending, None))).collect();
    record(database, lease, at(1), &outcomes).await.unwrap();
}

#[tokio::test]
async fn owing_twice_owes_nothing_whatever_became_of_the_first() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let letters = [letter(NOTICE, 1), letter(NOTICE, 2), letter(NEWS, 1)];
    assert_eq!(owed(&database, BOT, at(0), &letters).await, 3);
    assert_eq!(owed(&database, BOT, at(0), &letters).await, 0);
    let on_their_way = claimed(&database, &lease, 2).await;
    assert_eq!(owed(&database, BOT, at(0), &letters).await, 0);
    for (owed, ending) in on_their_way.iter().zip([Ending::Sent, Ending::Failed]) {
        end(&database, &lease, std::slice::from_ref(owed), ending).await;
    }
    assert_eq!(owed(&database, BOT, at(0), &letters).await, 0);
    assert_eq!(owed(&database, BOT + 1, at(0), &letters).await, 3, "another bot's are its own");
    assert_eq!(claimed(&database, &lease, 9).await.len(), 1);
}

#[tokio::test]
async fn what_was_obsolete_or_withdrawn_can_be_owed_again_and_what_went_out_cannot() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    for (number, ending) in (1_i64..).zip(Ending::ALL) {
        let letters = [letter(NOTICE, number)];
        owed(&database, BOT, at(0), &letters).await;
        let on_its_way = claimed(&database, &lease, 1).await;
        end(&database, &lease, &on_its_way, ending).await;
        let again = matches!(ending, Ending::Obsolete | Ending::Withdrawn);
        assert_eq!(owed(&database, BOT, at(2), &letters).await, u64::from(again), "{ending:?}");
        let claimed = claimed(&database, &lease, 9).await;
        assert_eq!(claimed.len(), usize::from(again), "{ending:?}");
        assert!(claimed.iter().all(|owed| owed.tries == 1), "it begins anew");
    }
}

#[tokio::test]
async fn the_first_lane_goes_first_and_in_a_lane_what_is_wanted_earliest() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let lanes = [Lane::Announcement, Lane::Reminder, Lane::Change, Lane::Receipt, Lane::Safety];
    let mut letters = Vec::new();
    for (kind, lane) in ["e", "d", "c", "b", "a"].into_iter().zip(lanes) {
        for wanted in [3, 1, 2] {
            let kind = Kind { name: kind, lane, when_cut: WhenCut::SendAgain };
            let key = format!("{}{wanted}", kind.name);
            letters.push(Letter { key, wanted_at: at(wanted), ..letter(kind, 7) });
        }
    }
    owed(&database, BOT, at(0), &letters).await;
    let mut order = Vec::new();
    for count in [1, 4, 10] {
        order.extend(keys(&database, &lease, count).await);
    }
    let expected: Vec<String> =
        "abcde".chars().flat_map(|lane| (1..=3).map(move |at| format!("{lane}{at}"))).collect();
    assert_eq!(order, expected);
}

#[tokio::test]
async fn a_letter_waits_until_it_is_due() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let due = |number, second| Letter { due_at: at(second), ..letter(NOTICE, number) };
    owed(&database, BOT, at(0), &[due(1, 60), due(2, 0), due(3, 30)]).await;
    assert_eq!(keys(&database, &lease, 9).await, ["2"]);
    assert_eq!(next_due(&database, BOT).await.unwrap(), Some(at(30)));
    wake(&database, BOT, at(59)).await.unwrap();
    assert_eq!(keys(&database, &lease, 9).await, ["3"]);
    wake(&database, BOT, at(60)).await.unwrap();
    assert_eq!(keys(&database, &lease, 9).await, ["1"]);
    assert_eq!(next_due(&database, BOT).await.unwrap(), None);
}

#[tokio::test]
async fn the_letters_of_a_bundle_are_claimed_together_and_others_are_not() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let of = |key: &str, kind, chat, bundle: &str, second| Letter {
        key: key.to_owned(),
        bundle: bundle.to_owned(),
        wanted_at: at(second),
        ..letter(kind, chat)
    };
    let later = Letter { due_at: at(9), ..of("later", NOTICE, 7, "nine", 0) };
    let letters = [
        of("first", NOTICE, 7, "nine", 1),
        of("other chat", NOTICE, 8, "nine", 2),
        of("other bundle", NOTICE, 7, "ten", 3),
        of("other kind", NEWS, 7, "nine", 4),
        of("same", NOTICE, 7, "nine", 5),
        of("alone", NOTICE, 7, "", 6),
        of("alone too", NOTICE, 7, "", 7),
        later,
    ];
    owed(&database, BOT, at(0), &letters).await;
    assert_eq!(keys(&database, &lease, 1).await, ["first", "same"]);
    assert_eq!(keys(&database, &lease, 2).await, ["other chat", "other bundle"]);
    assert_eq!(keys(&database, &lease, 1).await, ["alone"]);
    assert_eq!(keys(&database, &lease, 9).await, ["alone too", "other kind"]);
}

#[tokio::test]
async fn what_was_not_tried_does_not_count_as_a_try() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    owed(&database, BOT, at(0), &[letter(NOTICE, 1)]).await;
    for (outcome, tries) in [
        (Outcome::NotTried(at(1)), 1),
        (Outcome::Again(at(1)), 2),
        (Outcome::NotTried(at(1)), 2),
        (Outcome::Again(at(1)), 3),
    ] {
        let on_its_way = claimed(&database, &lease, 1).await.remove(0);
        record(&database, &lease, at(0), &[(on_its_way, outcome)]).await.unwrap();
        assert!(claimed(&database, &lease, 1).await.is_empty(), "it waits");
        wake(&database, BOT, at(1)).await.unwrap();
        let again = claimed(&database, &lease, 1).await.remove(0);
        assert_eq!(again.tries, tries, "{outcome:?}");
        // Back as it was, for the next line of the table.
        record(&database, &lease, at(0), &[(again, Outcome::NotTried(at(1)))]).await.unwrap();
        wake(&database, BOT, at(1)).await.unwrap();
    }
}

#[tokio::test]
async fn the_record_of_an_older_attempt_or_of_a_lost_turn_is_ignored() {
    let (_place, database) = opened().await;
    let first = lease(&database, BOT, at(0)).await;
    owed(&database, BOT, at(0), &[letter(NOTICE, 1)]).await;
    let attempt = claimed(&database, &first, 1).await.remove(0);
    record(&database, &first, at(0), &[(attempt.clone(), Outcome::Again(at(0)))]).await.unwrap();
    wake(&database, BOT, at(0)).await.unwrap();
    let newer = claimed(&database, &first, 1).await.remove(0);
    let failed = Outcome::Ended(Ending::Failed, None);
    record(&database, &first, at(0), &[(attempt, failed)]).await.unwrap();
    let second = lease(&database, BOT, at(5)).await;
    assert_eq!(recover(&database, &second, at(5)).await.unwrap(), 1);
    record(&database, &first, at(5), &[(newer.clone(), failed)]).await.unwrap();
    let newest = claimed(&database, &second, 1).await.remove(0);
    record(&database, &first, at(5), &[(newest.clone(), failed)]).await.unwrap();
    end(&database, &second, &[newest], Ending::Sent).await;
    // It ended; the ending stays.
    record(&database, &second, at(6), &[(newer, failed)]).await.unwrap();
    let count = endings(&database, BOT, 1, "batch").await.unwrap();
    assert_eq!((count.all, count.of(Ending::Sent)), (1, 1));
}

#[tokio::test]
async fn whoever_lost_the_turn_claims_nothing() {
    let (_place, database) = opened().await;
    let first = lease(&database, BOT, at(0)).await;
    let letters: Vec<Letter> = (1..=3).map(|number| letter(NOTICE, number)).collect();
    owed(&database, BOT, at(0), &letters).await;
    assert_eq!(claimed(&database, &first, 1).await.len(), 1);
    let second = lease(&database, BOT, at(5)).await;
    assert!(claimed(&database, &first, 9).await.is_empty(), "it was frozen and does not know");
    assert_eq!(claimed(&database, &second, 9).await.len(), 2);
}

#[tokio::test]
async fn what_an_earlier_process_had_under_way_goes_again_or_is_unsure_by_its_policy() {
    let (_place, database) = opened().await;
    let first = lease(&database, BOT, at(0)).await;
    let letters: Vec<Letter> =
        (1..=4).flat_map(|number| [letter(NOTICE, number), letter(NEWS, number)]).collect();
    owed(&database, BOT, at(0), &letters).await;
    let under_way = claimed(&database, &first, 6).await;
    assert_eq!(recover(&database, &first, at(0)).await.unwrap(), 0, "they are its own");
    end(&database, &first, &under_way[..1], Ending::Sent).await;
    let second = lease(&database, BOT, at(5)).await;
    assert_eq!(recover(&database, &second, at(5)).await.unwrap(), 5);
    assert_eq!(recover(&database, &second, at(5)).await.unwrap(), 0);
    let count = endings(&database, BOT, 1, "batch").await.unwrap();
    assert_eq!((count.of(Ending::Sent), count.of(Ending::Unsure), count.left), (1, 2, 5));
    let again = claimed(&database, &second, 9).await;
    assert_eq!(again.len(), 5);
    assert_eq!(again.iter().filter(|owed| owed.tries == 2).count(), 3);
}

#[tokio::test]
async fn a_batch_pauses_resumes_and_is_withdrawn_and_its_endings_always_add_up() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let mut letters: Vec<Letter> = (1..=6).map(|number| letter(NEWS, number)).collect();
    letters[5].due_at = at(60);
    let other = Letter { batch: "other".to_owned(), key: "other".to_owned(), ..letter(NEWS, 9) };
    letters.push(other);
    owed(&database, BOT, at(0), &letters).await;
    let under_way = claimed(&database, &lease, 1).await;
    pause(&database, BOT, 1, "batch").await.unwrap();
    wake(&database, BOT, at(60)).await.unwrap();
    assert_eq!(keys(&database, &lease, 9).await, ["other"], "only the batch is held back");
    end(&database, &lease, &under_way, Ending::Sent).await;
    let count = endings(&database, BOT, 1, "batch").await.unwrap();
    assert_eq!((count.all, count.of(Ending::Sent), count.left), (6, 1, 5));
    resume(&database, BOT, 1, "batch").await.unwrap();
    wake(&database, BOT, at(0)).await.unwrap();
    assert_eq!(claimed(&database, &lease, 2).await.len(), 2, "the sixth is not due yet");
    withdraw(&database, BOT, 1, "batch", at(2)).await.unwrap();
    let count = endings(&database, BOT, 1, "batch").await.unwrap();
    assert_eq!((count.of(Ending::Withdrawn), count.left), (3, 2), "two are under way");
    assert_eq!(count.left + count.ended.iter().sum::<i64>(), count.all);
    assert!(keys(&database, &lease, 9).await.is_empty());
    let none = endings(&database, BOT, 1, "").await.unwrap();
    assert_eq!(none.all, 0, "what is in no batch is not counted as one");
}

#[tokio::test]
async fn after_the_clock_was_set_back_only_what_was_put_off_is_looked_at_again() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let later = Letter { due_at: at(1800), ..letter(NOTICE, 2) };
    owed(&database, BOT, at(0), &[letter(NOTICE, 1), later]).await;
    let on_its_way = claimed(&database, &lease, 1).await.remove(0);
    // The clock showed an hour too much when Telegram asked for patience.
    let put_off = Outcome::Again(at(3600 + 5));
    record(&database, &lease, at(3600), &[(on_its_way, put_off)]).await.unwrap();
    assert_eq!(next_due(&database, BOT).await.unwrap(), Some(at(1800)));
    look_again(&database, BOT, at(1)).await.unwrap();
    wake(&database, BOT, at(1)).await.unwrap();
    assert_eq!(keys(&database, &lease, 9).await, ["1"]);
    assert_eq!(next_due(&database, BOT).await.unwrap(), Some(at(1800)));
}

#[tokio::test]
async fn ended_letters_are_swept_when_they_are_old_and_no_others() {
    let (_place, database) = opened().await;
    let lease = lease(&database, BOT, at(0)).await;
    let letters: Vec<Letter> = (1..=3).map(|number| letter(NOTICE, number)).collect();
    owed(&database, BOT, at(0), &letters).await;
    let under_way = claimed(&database, &lease, 2).await;
    end(&database, &lease, &under_way[..1], Ending::Sent).await;
    assert_eq!(sweep(&database, BOT, at(1)).await.unwrap(), 0);
    assert_eq!(sweep(&database, BOT, at(1) + TimeDelta::milliseconds(1)).await.unwrap(), 1);
    let count = endings(&database, BOT, 1, "batch").await.unwrap();
    assert_eq!((count.all, count.left), (2, 2));
}

#[tokio::test]
async fn a_lease_from_before_the_clock_was_set_back_can_be_ended_when_nobody_renews_it() {
    let (_place, database) = opened().await;
    let an_hour_ahead = lease(&database, BOT, at(3600)).await;
    let term = an_hour_ahead.term;
    assert!(Lease::take(&database, BOT, "next", term, at(0)).await.unwrap().is_none());
    let seen = Lease::standing(&database, BOT).await.unwrap().unwrap();
    assert!(seen.is_of_another_time(at(0)));
    assert!(!seen.is_of_another_time(at(3600)));
    // Whoever lives renews it, and then it stands otherwise than it was seen.
    let mut living = an_hour_ahead.clone();
    living.renew(&database, at(0)).await.unwrap().unwrap();
    Lease::void(&database, BOT, seen, at(-60)).await.unwrap();
    assert!(Lease::take(&database, BOT, "next", term, at(0)).await.unwrap().is_none());
    living.renew(&database, at(3600)).await.unwrap().unwrap();
    let seen = Lease::standing(&database, BOT).await.unwrap().unwrap();
    Lease::void(&database, BOT, seen, at(0)).await.unwrap();
    let next = Lease::take(&database, BOT, "next", term, at(0)).await.unwrap().unwrap();
    assert_eq!(next.epoch, an_hour_ahead.epoch + 1);
    assert!(living.renew(&database, at(0)).await.unwrap().is_err(), "it is lost");
}
