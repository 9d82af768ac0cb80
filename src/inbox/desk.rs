//! The inbox at work: taking, answering in turn, marking as answered.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use super::lanes::{Lanes, Queued, Turn, Wanted};
use super::worker::{Answering, Outcome, Task, apologise, guarded};
use super::{Arrival, store};
use crate::clock::Clock;
use crate::database::Database;

/// Updates answered at the same time. Each mostly waits for Telegram, some 40 ms, so this many
/// answer some 6,000 a second.
const WORKERS: usize = 256;
/// Answered updates are marked together, at the latest after this.
const MARK_EVERY: Duration = Duration::from_millis(50);
/// So many answered updates are marked without waiting.
const MARK_AT: usize = 200;
/// How often an update may have been begun when the process ended before it is set aside. The first
/// end is not counted, because nobody knows which update was under way.
const TRIES: i64 = 3;
/// Telegram keeps updates for 24 hours, so a number can come back for so long.
const KEEP_NUMBERS: chrono::TimeDelta = chrono::TimeDelta::hours(25);
/// How often old numbers are swept.
const SWEEP_EVERY: Duration = Duration::from_hours(1);
/// How long a store that does not answer is left alone.
const STORE_REST: Duration = Duration::from_secs(1);

/// The inbox of one bot.
#[derive(Debug)]
pub struct Inbox {
    database: Database,
    clock: Clock,
    bot: i64,
    lanes: Mutex<Lanes>,
    /// Wakes workers.
    turn: Notify,
    answered: Mutex<Vec<i64>>,
    /// Wakes the marking when there is something to mark, and when there is much.
    some_answered: Notify,
    many_answered: Notify,
    stopping: watch::Sender<bool>,
    /// Nothing is answered any more; what is noted now is all there is to mark.
    drained: AtomicBool,
    /// Counts changes, for those who wait until everything is answered.
    quiet: watch::Sender<()>,
    /// Updates up to this number were taken by an earlier process.
    inherited: i64,
}

impl Inbox {
    /// Opens the inbox of `bot` with what an earlier process left.
    pub async fn open(database: Database, clock: Clock, bot: i64) -> anyhow::Result<Arc<Self>> {
        let inherited = store::newest(&database, bot).await?;
        let mut lanes = Lanes::default();
        for backlog in store::backlogs(&database, bot).await? {
            let count = usize::try_from(backlog.count).unwrap_or(1);
            lanes.leave_in_table(backlog.person, backlog.first, count, inherited);
        }
        Ok(Arc::new(Self {
            database,
            clock,
            bot,
            lanes: Mutex::new(lanes),
            turn: Notify::new(),
            answered: Mutex::default(),
            some_answered: Notify::new(),
            many_answered: Notify::new(),
            stopping: watch::Sender::new(false),
            drained: AtomicBool::new(false),
            quiet: watch::Sender::new(()),
            inherited,
        }))
    }

    /// Stores `batch` and lines it up; when this returns, it may be confirmed to Telegram.
    pub async fn take(&self, batch: Vec<Arrival>) -> anyhow::Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        let new = store::take(&self.database, self.bot, &batch, self.clock.now()).await?;
        let mut lanes = self.lanes();
        for update in batch {
            if new.binary_search(&update.update).is_ok() {
                lanes.push(update.person, update.update, update.json);
            }
        }
        drop(lanes);
        self.turn.notify_one();
        Ok(())
    }

    /// Answers until [`Inbox::stop`], then finishes what is under way.
    pub async fn run(self: Arc<Self>, answering: Answering) -> anyhow::Result<()> {
        self.settle_suspects(&answering).await;
        let mut tasks = JoinSet::new();
        for _ in 0..WORKERS {
            tasks.spawn(Arc::clone(&self).work(Arc::clone(&answering)));
        }
        let marking = tokio::spawn(Arc::clone(&self).mark_as_answered());
        let sweeping = tokio::spawn(Arc::clone(&self).sweep());
        while tasks.join_next().await.is_some() {}
        sweeping.abort();
        self.drained.store(true, Ordering::SeqCst);
        self.some_answered.notify_one();
        self.many_answered.notify_one();
        marking.await?;
        Ok(())
    }

    /// Takes no further turn; what is under way is finished, the rest stays in the table.
    pub fn stop(&self) {
        self.stopping.send_replace(true);
        self.turn.notify_waiters();
    }

    /// Waits until nothing waits and nothing is under way.
    pub async fn settled(&self) {
        let mut changes = self.quiet.subscribe();
        while !self.lanes().is_idle() {
            if changes.changed().await.is_err() {
                return;
            }
        }
    }

    /// What was begun when an earlier process ended is answered alone, so that the one that brings
    /// the process down is told from those that only stood beside it.
    async fn settle_suspects(&self, answering: &Answering) {
        let suspects = self.insist(|| store::suspects(&self.database, self.bot)).await;
        for suspect in suspects.unwrap_or_default() {
            let (update, json) = (suspect.update, Arc::from(suspect.json));
            let task = Task { update, json, put_off: 0, sent: 0, crowd: None };
            let (database, bot) = (&self.database, self.bot);
            if suspect.tries >= TRIES {
                tracing::error!(update, "an update ended the process again and again; set aside");
                let now = self.clock.now();
                if self.insist(|| store::set_aside(database, bot, update, now)).await.is_none() {
                    return;
                }
                apologise(answering, task).await;
                continue;
            }
            if self.insist(|| store::begin_again(database, bot, update)).await.is_none() {
                return;
            }
            if guarded(answering, task).await == Outcome::Done {
                let now = self.clock.now();
                let done = [update];
                self.insist(|| store::finish(database, bot, &done, now)).await;
            }
        }
    }

    /// Asks the store until it answers; `None` when the desk closes before.
    async fn insist<T, F>(&self, ask: impl Fn() -> F) -> Option<T>
    where
        F: Future<Output = anyhow::Result<T>>,
    {
        while !*self.stopping.borrow() {
            match ask().await {
                Ok(answer) => return Some(answer),
                Err(error) => tracing::error!(error = format!("{error:#}"), "the store failed"),
            }
            self.clock.sleep(STORE_REST).await;
        }
        None
    }

    async fn work(self: Arc<Self>, answering: Answering) {
        while let Some(turn) = self.next_turn().await {
            match turn {
                Turn::Answer { person, queued, crowd } => {
                    self.answer(&answering, person, queued, crowd).await;
                }
                Turn::Fetch { person, wanted } => self.fetch(person, wanted).await,
            }
            self.quiet.send_replace(());
        }
    }

    async fn next_turn(&self) -> Option<Turn> {
        loop {
            let woken = self.turn.notified();
            if *self.stopping.borrow() {
                return None;
            }
            let turn = {
                let mut lanes = self.lanes();
                let turn = lanes.next();
                if lanes.has_ready() {
                    self.turn.notify_one();
                }
                turn
            };
            if turn.is_some() {
                return turn;
            }
            woken.await;
        }
    }

    async fn answer(
        self: &Arc<Self>,
        answering: &Answering,
        person: i64,
        queued: Queued,
        crowd: Option<usize>,
    ) {
        let Queued { update, json, put_off, sent } = queued;
        let json: Arc<str> = json.into();
        if update <= self.inherited
            && put_off == 0
            && let Err(error) = store::begin_again(&self.database, self.bot, update).await
        {
            tracing::error!(update, error = format!("{error:#}"), "a try was not counted");
        }
        let task = Task { update, json: Arc::clone(&json), put_off, sent, crowd };
        match guarded(answering, task).await {
            Outcome::Done => {
                self.lanes().finish(person);
                self.turn.notify_one();
                self.note_answered(update);
            }
            Outcome::Again { wait, sent } => {
                let json = Box::from(&*json);
                self.lanes().put_off(person, Queued { update, json, put_off, sent });
                self.resume_after(person, wait);
            }
        }
    }

    fn resume_after(self: &Arc<Self>, person: i64, wait: Duration) {
        let inbox = Arc::clone(self);
        tokio::spawn(async move {
            inbox.clock.sleep(wait).await;
            inbox.lanes().resume(person);
            inbox.turn.notify_one();
        });
    }

    async fn fetch(self: &Arc<Self>, person: i64, wanted: Wanted) {
        let limit = i64::try_from(wanted.room).unwrap_or(i64::MAX);
        let range = (wanted.first, wanted.last);
        match store::waiting_of(&self.database, self.bot, person, range, limit).await {
            Ok(rows) => {
                let rows = rows.into_iter().map(|row| (row.update, row.json)).collect();
                self.lanes().fetched(person, wanted, rows);
                self.turn.notify_one();
            }
            Err(error) => {
                tracing::error!(error = format!("{error:#}"), "waiting updates were not read");
                self.lanes().not_fetched(person, wanted);
                self.resume_after(person, STORE_REST);
            }
        }
    }

    fn note_answered(&self, update: i64) {
        let mut answered = self.answered();
        answered.push(update);
        self.some_answered.notify_one();
        if answered.len() >= MARK_AT {
            self.many_answered.notify_one();
        }
    }

    /// Ends when everything was answered and nothing is left to mark.
    async fn mark_as_answered(self: Arc<Self>) {
        loop {
            self.some_answered.notified().await;
            let _ = tokio::time::timeout(MARK_EVERY, self.many_answered.notified()).await;
            // Asked before the numbers are taken: then none can come after the last ones.
            let drained = self.drained.load(Ordering::SeqCst);
            let mut answered = std::mem::take(&mut *self.answered());
            while !answered.is_empty() {
                let rest = answered.split_off(answered.len().min(MARK_AT));
                if let Err(error) = self.mark(&answered).await {
                    // Killed now, they would be answered again, which is what the promise allows.
                    tracing::error!(error = format!("{error:#}"), "answers were not marked");
                    self.answered().extend(answered.into_iter().chain(rest));
                    self.clock.sleep(STORE_REST).await;
                    self.some_answered.notify_one();
                    break;
                }
                answered = rest;
            }
            if drained {
                return;
            }
        }
    }

    async fn mark(&self, answered: &[i64]) -> anyhow::Result<()> {
        store::finish(&self.database, self.bot, answered, self.clock.now()).await
    }

    async fn sweep(self: Arc<Self>) {
        loop {
            let before = self.clock.now() - KEEP_NUMBERS;
            match store::sweep(&self.database, before).await {
                Ok(swept) => tracing::debug!(swept, "old update numbers are forgotten"),
                Err(error) => tracing::error!(error = format!("{error:#}"), "not swept"),
            }
            self.clock.sleep(SWEEP_EVERY).await;
        }
    }

    fn answered(&self) -> MutexGuard<'_, Vec<i64>> {
        self.answered.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lanes(&self) -> MutexGuard<'_, Lanes> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
