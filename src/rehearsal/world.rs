//! The world of a rehearsal: one bot, the people around it and their chats.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::sync::{Notify, broadcast};

use super::fault::Fault;
use super::limits::Limits;
use super::state::{Person, State};
use super::watch::Change;
use crate::clock::{Clock, Moment};

/// The bot's user id.
pub const BOT_ID: i64 = 1_000_001;
/// The bot's user name.
pub const BOT_USERNAME: &str = "letan_rehearsal_bot";
/// The bot's name until it sets another one.
pub const BOT_FIRST_NAME: &str = "Lễ tân";

const TOKEN: &str = "1000001:AAHrehearsal-of-a-conference-000001";
/// Changes a slow watcher can be behind before it is told that it missed some.
const CHANGES_KEPT: usize = 4096;
/// How long, in real time, [`World::wait_until`] waits.
const PATIENCE: Duration = Duration::from_secs(20);

/// A Telegram with one bot. Cloning is cheap and shares the world.
#[derive(Clone, Debug)]
pub struct World {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    clock: Clock,
    state: Mutex<State>,
    changes: broadcast::Sender<Change>,
    updates: Notify,
}

impl World {
    /// An empty world on `clock`.
    pub fn new(clock: Clock, limits: Limits) -> Self {
        let (changes, _) = broadcast::channel(CHANGES_KEPT);
        let state = Mutex::new(State::new(limits, changes.clone()));
        Self { shared: Arc::new(Shared { clock, state, changes, updates: Notify::new() }) }
    }

    /// The bot's token.
    pub fn token(&self) -> &'static str {
        TOKEN
    }

    /// What `set_api_url` takes when the world is served at `addr`.
    pub fn api_url(&self, addr: SocketAddr) -> String {
        format!("http://{addr}")
    }

    /// The clock everything is dated and limited by.
    pub fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// The moment it is in this world.
    pub fn now(&self) -> Moment {
        self.shared.clock.now()
    }

    /// Registers a person, or gives a registered one another name and language. They have not
    /// written yet, so the bot may not write to them.
    pub fn person(&self, id: i64, first_name: &str, language_code: Option<&str>) {
        let mut state = self.state();
        let person = Person {
            id,
            first_name: first_name.to_owned(),
            language: language_code.map(str::to_owned),
            deactivated: false,
        };
        state.people.insert(id, person);
        first_name.clone_into(&mut state.private_chat(id).title);
    }

    /// Takes a fault into the line of failures to come.
    pub fn fault(&self, fault: Fault) {
        self.state().faults.add(fault);
    }

    /// Ends every fault.
    pub fn heals(&self) {
        self.state().faults.clear();
    }

    /// From now on everything, getUpdates included, is answered 500.
    pub fn goes_down(&self) {
        self.state().faults.down = true;
    }

    /// Answers again.
    pub fn comes_up(&self) {
        self.state().faults.down = false;
    }

    /// Adds a round trip to every answer but getUpdates, in real time.
    pub fn set_latency(&self, latency: Duration) {
        self.state().latency = latency;
    }

    /// Changes the limits from now on.
    pub fn set_limits(&self, limits: Limits) {
        self.state().limits = limits;
    }

    /// The limits in force.
    pub fn limits(&self) -> Limits {
        self.state().limits
    }

    /// Follows what changes from now on.
    pub fn watch(&self) -> broadcast::Receiver<Change> {
        self.shared.changes.subscribe()
    }

    /// Tells those who watch that the clock was turned.
    pub fn clock_turned(&self) {
        self.state().tell(|| Change::Clock);
    }

    /// Waits until `holds` is true of the world, looking again after every change. Ends with an
    /// error after 20 seconds of real time.
    pub async fn wait_until(&self, holds: impl Fn(&Self) -> bool) -> Result<()> {
        let mut changes = self.watch();
        let waiting = async {
            while !holds(self) {
                changed(&mut changes).await?;
            }
            Ok(())
        };
        let waited = tokio::time::timeout(PATIENCE, waiting).await;
        waited.context("the world did not become what was waited for within 20 seconds")?
    }

    /// The memory, locked; hold it shortly and never across an await.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        self.shared.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Rings when an update arrives or a poller is replaced.
    pub(super) fn doorbell(&self) -> &Notify {
        &self.shared.updates
    }
}

/// Waits for one change and takes all that are there already.
async fn changed(changes: &mut broadcast::Receiver<Change>) -> Result<()> {
    if let Err(broadcast::error::RecvError::Closed) = changes.recv().await {
        bail!("the world has ended");
    }
    while !matches!(
        changes.try_recv(),
        Err(broadcast::error::TryRecvError::Empty | broadcast::error::TryRecvError::Closed)
    ) {}
    Ok(())
}
