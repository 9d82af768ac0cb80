//! A composed message on its way, for the letters of one bundle.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::FutureExt as _;

use super::ending;
use crate::clock::{Clock, Moment};
use crate::delegates::Desk;
use crate::outbox::Owed;
use crate::outbox::store::Outcome;
use crate::telegram::{Client, Failure, Posting, post};

/// What the sends under way tell the paces.
pub(super) type Results = Arc<Mutex<Vec<(i64, Moment, Failure)>>>;

/// A composed message on its way.
pub(super) struct Parcel {
    pub(super) message: Posting,
    pub(super) letters: Vec<Owed>,
    /// The process may send until then.
    pub(super) until: Moment,
}

impl Parcel {
    /// Sends it, and tells what becomes of each letter. After a panic nobody knows whether it arrived.
    pub(super) async fn guarded(
        self,
        desk: &Desk,
        client: &Client,
        clock: &Clock,
        results: &Results,
    ) -> Vec<(Owed, Outcome)> {
        let letters = self.letters.clone();
        let sending = AssertUnwindSafe(self.send(desk, client, clock, results)).catch_unwind();
        sending.await.unwrap_or_else(|_panic| {
            tracing::error!(kind = letters[0].kind.as_str(), "sending a letter panicked");
            outcomes(letters, clock.now(), &Err(Failure::Unknown("a panic".to_owned())))
        })
    }

    async fn send(
        self,
        desk: &Desk,
        client: &Client,
        clock: &Clock,
        results: &Results,
    ) -> Vec<(Owed, Outcome)> {
        let now = clock.now();
        // A process that was frozen wakes here, and another may have taken over meanwhile.
        if now >= self.until {
            let untried = |letter| (letter, Outcome::NotTried(now));
            return self.letters.into_iter().map(untried).collect();
        }
        let chat = self.letters[0].chat;
        let sent = post(client, chat, &self.message).await;
        let now = clock.now();
        if let Err(failure) = &sent {
            let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
            results.push((chat, now, failure.clone()));
        }
        ending::follow_up(desk, chat, now, sent.as_ref().err()).await;
        outcomes(self.letters, now, &sent)
    }
}

fn outcomes(letters: Vec<Owed>, now: Moment, sent: &Result<i64, Failure>) -> Vec<(Owed, Outcome)> {
    let outcome = |letter: Owed| {
        let outcome = ending::outcome(&letter, now, sent);
        (letter, outcome)
    };
    letters.into_iter().map(outcome).collect()
}

/// Letters of one kind, chat and bundle, in the order of the first of each.
pub(super) fn bundles(letters: Vec<Owed>) -> Vec<Vec<Owed>> {
    let mut bundles: Vec<Vec<Owed>> = Vec::new();
    for letter in letters {
        let same = |bundle: &&mut Vec<Owed>| {
            let first = &bundle[0];
            !letter.bundle.is_empty()
                && (first.chat, &first.kind, &first.bundle)
                    == (letter.chat, &letter.kind, &letter.bundle)
        };
        match bundles.iter_mut().find(same) {
            Some(bundle) => bundle.push(letter),
            None => bundles.push(vec![letter]),
        }
    }
    bundles
}
