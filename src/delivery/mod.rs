//! OUT: claims owed letters, has them composed, sends them and records their endings.

mod compose;
mod ending;
mod parcel;
mod plan;

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::clock::{Clock, Moment};
use crate::delegates::Desk;
use crate::outbox::store::{self, Outcome};
use crate::outbox::{Holding, Lease, Lost, Owed, Paces};
use crate::telegram::{Client, Failure};

use ending::Sending;
use parcel::{Parcel, Results, bundles};

/// Messages under way at once, at the usual pace: each takes some 40 ms, so two would do; the others
/// are for the day on which Telegram is slow. After a kill at most so many are sent again.
const WINDOW: usize = 8;
/// Seconds of the pace that are under way at once where the pace is higher.
const WINDOW_SECONDS: f64 = 0.2;
/// By the machine's time: how often it is looked for letters that another process owes.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long the delivery rests when the store does not answer.
const REST: Duration = Duration::from_secs(1);
/// By the project's time: the features are asked at least so often what they owe.
const PLAN_EVERY: TimeDelta = TimeDelta::minutes(1);
/// How long ended letters are kept: so long their keys keep the same from being owed again.
const KEEP: TimeDelta = TimeDelta::days(30);
/// How long letters wait that tell of a programme whose version in force cannot be read.
const UNREADABLE: TimeDelta = TimeDelta::seconds(10);
/// How often old letters are swept.
const SWEEP_EVERY: TimeDelta = TimeDelta::hours(1);

/// A clock that shows so much less than before was set back, and not merely corrected.
const SET_BACK: TimeDelta = TimeDelta::seconds(1);

/// What the delivery works with.
#[derive(Debug)]
pub struct Delivery {
    desk: Arc<Desk>,
    client: Client,
    clock: Clock,
    holding: Holding,
    paces: Paces,
    window: usize,
    under_way: JoinSet<Vec<(Owed, Outcome)>>,
    results: Results,
    unrecorded: Vec<(Owed, Outcome)>,
    next_plan: Option<Moment>,
    next_sweep: Option<Moment>,
    last_step: Option<Moment>,
    planned_for: Vec<(i64, i64)>,
    rests: watch::Sender<Rest>,
}

/// How the delivery rests, for those who move the clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct Rest {
    /// Counts the rests.
    pub number: u64,
    /// Until when there is nothing to do; `None` while something is done.
    pub until: Option<Moment>,
}

/// What comes after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Messages are under way; it goes on when one has arrived, or at the moment.
    Arriving(Moment),
    /// Nothing can be done before the moment.
    At(Moment),
}

/// Why no more is sent at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sent {
    /// Nothing more is ready.
    All,
    /// The pace allows no more.
    Paced,
    /// As much is under way as may be.
    Crowded,
}

impl Delivery {
    /// A delivery that has sent nothing yet.
    pub fn new(desk: Arc<Desk>, client: Client, clock: Clock, holding: Holding) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most some hundreds"
        )]
        let fast = (desk.pace.per_second * WINDOW_SECONDS) as usize;
        Self {
            paces: Paces::new(desk.pace),
            window: WINDOW.max(fast),
            desk,
            client,
            clock,
            holding,
            under_way: JoinSet::new(),
            results: Results::default(),
            unrecorded: Vec::new(),
            next_plan: None,
            next_sweep: None,
            last_step: None,
            planned_for: Vec::new(),
            rests: watch::Sender::default(),
        }
    }

    /// Tells `rests` when it rests.
    #[must_use]
    pub fn telling(mut self, rests: watch::Sender<Rest>) -> Self {
        self.rests = rests;
        self
    }

    /// Delivers until `stop` ends, then waits for what is under way.
    pub async fn run(mut self, stop: impl Future<Output = ()>) -> Result<(), Lost> {
        tokio::pin!(stop);
        tokio::select! {
            recovered = self.recover() => recovered?,
            () = &mut stop => return Ok(()),
        }
        loop {
            let moment = match self.step().await {
                Ok(next) => self.tell(next?),
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "letters were not delivered");
                    tokio::select! {
                        () = Clock::System.sleep(REST) => continue,
                        () = &mut stop => break,
                    }
                }
            };
            let wait = (moment - self.clock.now()).to_std().unwrap_or_default();
            tokio::select! {
                Some(sent) = self.under_way.join_next() => self.arrived(sent.unwrap_or_default()),
                () = self.clock.sleep(wait) => {}
                () = self.desk.bell.rung() => self.next_plan = None,
                () = Clock::System.sleep(LOOK_EVERY) => {}
                () = &mut stop => break,
            }
            self.rests.send_modify(|rest| rest.until = None);
        }
        while let Some(sent) = self.under_way.join_next().await {
            self.arrived(sent.unwrap_or_default());
        }
        if let Err(error) = self.record().await {
            tracing::error!(error = format!("{error:#}"), "the last letters were not recorded");
        }
        Ok(())
    }

    /// Until when there is nothing to do; tells those who wait for a rest.
    fn tell(&self, next: Next) -> Moment {
        match next {
            Next::Arriving(moment) => moment,
            Next::At(moment) => {
                self.rests.send_modify(|rest| {
                    *rest = Rest { number: rest.number + 1, until: Some(moment) };
                });
                moment
            }
        }
    }

    async fn recover(&self) -> Result<(), Lost> {
        loop {
            let now = self.clock.now();
            let recovered = match self.holding.ensure(now).await {
                Ok(lease) => store::recover(&self.desk.database, &lease?, now).await,
                Err(error) => Err(error),
            };
            match recovered {
                Ok(letters) => {
                    if letters > 0 {
                        tracing::warn!(letters, "under way when an earlier process ended");
                    }
                    return Ok(());
                }
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "letters were not taken back");
                    Clock::System.sleep(REST).await;
                }
            }
        }
    }

    /// Does all that can be done now: records what arrived, has the features owe what is due, and
    /// sends as much as the paces allow.
    pub async fn step(&mut self) -> anyhow::Result<Result<Next, Lost>> {
        while let Some(sent) = self.under_way.try_join_next() {
            self.arrived(sent.unwrap_or_default());
        }
        self.record().await?;
        let now = self.clock.now();
        let lease = match self.holding.ensure(now).await? {
            Ok(lease) => lease,
            Err(lost) => return Ok(Err(lost)),
        };
        if self.last_step.replace(now).is_some_and(|last| now < last - SET_BACK) {
            tracing::warn!("the clock was set back; what was put off by it is looked at again");
            store::look_again(&self.desk.database, lease.bot, now).await?;
        }
        self.plan(&lease, now).await?;
        self.sweep(now).await?;
        while store::wake(&self.desk.database, lease.bot, now).await? {}
        let soonest = match self.send(&lease).await? {
            Sent::All => self.quiet_until().await?,
            Sent::Paced => self.paces.next(self.clock.now()),
            // Whatever arrives makes room, and the loop wakes for it.
            Sent::Crowded => self.clock.now() + PLAN_EVERY,
        };
        let arriving = !self.under_way.is_empty();
        Ok(Ok(if arriving { Next::Arriving(soonest) } else { Next::At(soonest) }))
    }

    /// When a letter that waits is due, or the features want to be asked.
    async fn quiet_until(&self) -> anyhow::Result<Moment> {
        let due = store::next_due(&self.desk.database, self.desk.me.id).await?;
        let later = [due, self.next_plan].into_iter().flatten().min();
        Ok(later.unwrap_or_else(|| self.clock.now() + PLAN_EVERY))
    }

    /// Asks the features what they owe, when it is time or another programme hangs.
    async fn plan(&mut self, lease: &Lease, now: Moment) -> anyhow::Result<()> {
        let board = self.desk.board.editions();
        let hanging: Vec<_> = board.iter().map(|one| (one.number, one.version)).collect();
        // A plan that lies further ahead than any was made before the clock was set back.
        let due = self.next_plan.is_none_or(|next| next <= now || next > now + PLAN_EVERY);
        if !due && hanging == self.planned_for {
            return Ok(());
        }
        // A process that lost its turn may have claimed in that very moment.
        store::recover(&self.desk.database, lease, now).await?;
        let wanted = plan::owe(&self.desk, now).await;
        let latest = now + PLAN_EVERY;
        self.next_plan = Some(wanted.map_or(latest, |wanted| wanted.min(latest)));
        self.planned_for = hanging;
        Ok(())
    }

    async fn sweep(&mut self, now: Moment) -> anyhow::Result<()> {
        if self.next_sweep.is_some_and(|next| now < next && next <= now + SWEEP_EVERY) {
            return Ok(());
        }
        self.next_sweep = Some(now + SWEEP_EVERY);
        while store::sweep(&self.desk.database, self.desk.me.id, now - KEEP).await? > 0 {}
        Ok(())
    }

    /// Sends what may go now.
    async fn send(&mut self, lease: &Lease) -> anyhow::Result<Sent> {
        loop {
            let now = self.clock.now();
            let room = self.window.saturating_sub(self.under_way.len());
            if room == 0 {
                return Ok(Sent::Crowded);
            }
            let go = room.min(self.paces.available(now));
            if go == 0 {
                return Ok(Sent::Paced);
            }
            let claimed = store::claim(&self.desk.database, lease, go).await?;
            if claimed.letters.is_empty() {
                return Ok(Sent::All);
            }
            let board = &self.desk.board;
            let behind = board.catch_up(&self.desk.database, &claimed.versions).await;
            for bundle in bundles(claimed.letters) {
                if behind.contains(&bundle[0].event) && compose::tells_programme(&bundle[0]) {
                    self.decide(bundle, |_| Outcome::NotTried(now + UNREADABLE));
                } else {
                    self.one(lease, now, bundle).await;
                }
            }
            self.record().await?;
        }
    }

    /// Sends the letters of one bundle as one message, or decides why not.
    async fn one(&mut self, lease: &Lease, now: Moment, bundle: Vec<Owed>) {
        let chat = bundle[0].chat;
        if let Some(until) = self.paces.held(chat, now) {
            return self.decide(bundle, |_| Outcome::NotTried(until));
        }
        let sendings = compose::bundle(&self.desk, now, bundle).await;
        for sending in sendings {
            match sending {
                Sending::Decided(decided) => self.unrecorded.extend(decided),
                Sending::Message(message, letters) => {
                    self.paces.take(chat, now);
                    let parcel = Parcel { message, letters, until: lease.until };
                    let (client, clock) = (self.client.clone(), self.clock.clone());
                    let results = Arc::clone(&self.results);
                    let desk = Arc::clone(&self.desk);
                    self.under_way.spawn(async move {
                        parcel.guarded(&desk, &client, &clock, &results).await
                    });
                }
            }
        }
    }

    fn decide(&mut self, letters: Vec<Owed>, outcome: impl Fn(&Owed) -> Outcome) {
        for letter in letters {
            let outcome = outcome(&letter);
            self.unrecorded.push((letter, outcome));
        }
    }

    fn arrived(&mut self, outcomes: Vec<(Owed, Outcome)>) {
        let mut results = self.results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (chat, at, failure) in results.drain(..) {
            if let Failure::Later(wait) = failure {
                let wait = TimeDelta::from_std(wait).unwrap_or(TimeDelta::days(1));
                self.paces.refused(chat, at, at + wait);
            }
        }
        drop(results);
        self.unrecorded.extend(outcomes);
    }

    /// Records what is known; what cannot be recorded now stays known.
    async fn record(&mut self) -> anyhow::Result<()> {
        if self.unrecorded.is_empty() {
            return Ok(());
        }
        let now = self.clock.now();
        // Where another process took over, that one decides about them.
        if let Ok(lease) = self.holding.ensure(now).await? {
            store::record(&self.desk.database, &lease, now, &self.unrecorded).await?;
        }
        self.unrecorded.clear();
        Ok(())
    }
}
