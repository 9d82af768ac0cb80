//! Every part wired once; start, and stop gracefully.

mod albums;
mod answering;
mod crowds;
mod menus;
mod pages;
mod profile;
mod turn;

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use futures_util::future::BoxFuture;
use tokio::sync::{oneshot, watch};
use tokio::task::{JoinHandle, JoinSet};

use self::albums::Albums;
use self::crowds::Crowds;
use self::pages::Pages;
use crate::clock::{Clock, Moment};
use crate::config::{DeliveryConfig, Endpoint};
use crate::database::Database;
use crate::delegates::Desk;
use crate::delivery::{Delivery, Rest};
use crate::inbox::{Arrival, Inbox, Manner, Outcome, Task};
use crate::outbox::{Bell, Holding, Pace};
use crate::privacy;
use crate::programme::{Board, store};
use crate::team;
use crate::telegram::{self, Client, Failure, Me};
use crate::web::Door;

/// How often the store is asked whether a programme was published.
const BOARD_REFRESH: Duration = Duration::from_millis(500);
/// How long polling rests after its first failure; doubled up to [`POLL_REST_LIMIT`].
const POLL_REST: Duration = Duration::from_secs(1);
/// The longest rest between two attempts at polling.
const POLL_REST_LIMIT: Duration = Duration::from_mins(1);
/// So long after the start, when nobody waits any more, it is looked whose data is old.
const EXPIRE_FIRST: Duration = Duration::from_mins(1);
/// How often it is looked whose data has been kept long enough.
const EXPIRE_EVERY: Duration = Duration::from_hours(6);

/// What an application is made of.
#[derive(Debug)]
pub struct Parts {
    /// The store.
    pub database: Database,
    /// Where the bot's requests go.
    pub endpoint: Endpoint,
    /// What the time is taken from.
    pub clock: Clock,
    /// Telegram ids of those who own the bot.
    pub owners: Vec<i64>,
    /// How fast letters go out, and how processes take turns.
    pub delivery: DeliveryConfig,
    /// Where pages are served.
    pub door: Door,
}

/// The running desk of one bot.
#[derive(Clone, Debug)]
pub struct App {
    client: Client,
    desk: Arc<Desk>,
    inbox: Arc<Inbox>,
    clock: Clock,
    albums: Arc<Albums>,
    crowds: Arc<Crowds>,
    stopping: watch::Sender<bool>,
    holding: Holding,
    delivered: watch::Sender<Rest>,
    door: Arc<Door>,
}

/// Why the desk had to close; its text says what to do.
#[derive(Debug)]
pub enum Closed {
    /// Telegram does not take the token.
    TokenRefused,
    /// The Bot API could not be reached at the start.
    Unreachable(Failure),
}

impl std::error::Error for Closed {}

impl std::fmt::Display for Closed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TokenRefused => f.write_str(
                "Telegram does not take the token in TELOXIDE_TOKEN: copy it again from \
                 @BotFather, or ask there for a new one with /token (if TELOXIDE_API_URL is set, \
                 see that it is the address of a Bot API); nothing is lost",
            ),
            Self::Unreachable(why) => write!(
                f,
                "the Bot API cannot be reached ({why}): check the network, TELOXIDE_API_URL and \
                 TELOXIDE_PROXY, then start again; nothing is lost",
            ),
        }
    }
}

impl From<Failure> for Closed {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Unauthorized => Self::TokenRefused,
            other => Self::Unreachable(other),
        }
    }
}

impl App {
    /// Wires the parts, as soon as no other process serves the bot; takes over what was imported
    /// without a token.
    pub async fn build(parts: Parts) -> anyhow::Result<Self> {
        let Parts { database, endpoint, clock, owners, delivery, door } = parts;
        let client = Client::new(&endpoint)?;
        let bot = client.bot();
        store::adopt(&database, bot, clock.now()).await.context("adopt imported programmes")?;
        let board = Board::load(&database, bot).await.context("load the programmes")?;
        let me = me(&client, &database).await?;
        let holding = turn::take(&database, bot, &clock, delivery).await?;
        team::roles::store::settle_owners(&database, bot, &owners, clock.now()).await?;
        let inbox = Inbox::open(database.clone(), clock.clone(), bot).await?;
        let (bell, pace) = (Bell::default(), Pace::of(delivery.letters_per_second));
        let (menus, web) = (Bell::default(), door.address());
        let desk = Arc::new(Desk { me, database, board, owners, bell, menus, pace, web });
        let (albums, crowds) = (Arc::default(), Arc::default());
        let stopping = watch::Sender::new(false);
        let delivered = watch::Sender::default();
        let door = Arc::new(door);
        Ok(Self { client, desk, inbox, clock, albums, crowds, stopping, holding, delivered, door })
    }

    /// What the desk works with.
    pub fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// Serves until `stop` ends, then finishes what is under way and closes the store.
    pub async fn run_until(self, stop: impl Future<Output = ()> + Send) -> anyhow::Result<()> {
        let answering = self.clone();
        let mut inbox = tokio::spawn(Arc::clone(&self.inbox).run(Arc::new(
            move |task: Task, manner: Manner| -> BoxFuture<'static, Outcome> {
                let app = answering.clone();
                Box::pin(async move { answering::answer(&app, task, manner).await })
            },
        )));
        let mut chores = JoinSet::new();
        chores.spawn(self.clone().watch_board());
        chores.spawn(profile::announce_if_changed(self.clone()));
        chores.spawn(menus::keep(self.clone()));
        chores.spawn(self.clone().expire());
        let (letters, delivering) = self.deliver();
        let pages = Pages::of(&self);
        // Without the inbox nobody is answered, so its end is the desk's.
        let mut ended = None;
        let polled = tokio::select! {
            polled = self.poll() => polled,
            () = stop => Ok(()),
            lost = turn::keep(&self.holding, &self.clock) => Err(lost.into()),
            answered = &mut inbox => {
                ended = Some(answered);
                Ok(())
            }
        };
        self.stopping.send_replace(true);
        pages.end().await;
        chores.shutdown().await;
        self.inbox.stop();
        let answered = match ended {
            Some(answered) => answered,
            None => inbox.await,
        };
        let answered = answered.context("the inbox ended")?;
        drop(delivering);
        letters.await.context("the delivery ended")?;
        self.close().await;
        polled?;
        answered
    }

    async fn close(&self) {
        if let Err(error) = self.holding.give_back(self.clock.now()).await {
            tracing::warn!(error = format!("{error:#}"), "the next process has to wait a little");
        }
        self.desk.database.close().await;
    }

    /// Delivers letters until the sender is dropped.
    fn deliver(&self) -> (JoinHandle<()>, oneshot::Sender<()>) {
        let (desk, client) = (Arc::clone(&self.desk), self.client.clone());
        let delivery = Delivery::new(desk, client, self.clock.clone(), self.holding.clone())
            .telling(self.delivered.clone());
        let (go_on, ended) = oneshot::channel::<()>();
        let delivered = async {
            let stop = async {
                let _ = ended.await;
            };
            // Whoever keeps the turn sees that it is lost, too.
            if let Err(lost) = delivery.run(stop).await {
                tracing::warn!("{lost}");
            }
        };
        (tokio::spawn(delivered), go_on)
    }

    /// Waits until every letter that can go out at this moment of the clock is delivered, and
    /// returns when there will be something to do again.
    pub async fn delivered(&self) -> Moment {
        let mut rests = self.delivered.subscribe();
        let before = rests.borrow_and_update().number;
        self.desk.bell.ring();
        loop {
            if rests.changed().await.is_err() {
                return self.clock.now();
            }
            let Rest { number, until } = *rests.borrow_and_update();
            // What rests first may have looked before the letter was owed.
            if let Some(until) = until.filter(|until| *until > self.clock.now()) {
                if number >= before + 2 {
                    return until;
                }
                self.desk.bell.ring();
            }
        }
    }

    /// Waits until everything taken so far is answered.
    pub async fn settled(&self) {
        self.inbox.settled().await;
    }

    async fn poll(&self) -> anyhow::Result<()> {
        let mut offset = None;
        let mut reached = false;
        let mut rest = POLL_REST;
        loop {
            match telegram::poll(&self.client, offset).await {
                Ok(batch) => {
                    let newest = batch.iter().map(|update| update.id).max();
                    self.store_batch(batch).await;
                    offset = newest.map(|id| id + 1).or(offset);
                    reached = true;
                    rest = POLL_REST;
                    continue;
                }
                Err(failure @ Failure::Unauthorized) => return Err(Closed::from(failure).into()),
                Err(failure @ Failure::NotSent(_)) if !reached => {
                    return Err(Closed::from(failure).into());
                }
                Err(Failure::WebhookSet) => {
                    tracing::warn!("a webhook was set for this bot; it is taken back");
                    if let Err(failure) = telegram::delete_webhook(&self.client).await {
                        tracing::warn!(%failure, "the webhook was not taken back");
                    }
                }
                Err(Failure::Later(wait)) => rest = wait,
                Err(failure) => tracing::warn!(%failure, rest_s = rest.as_secs(), "polling failed"),
            }
            self.clock.sleep(rest).await;
            rest = (rest * 2).min(POLL_REST_LIMIT);
        }
    }

    /// Stores the batch, however long the store takes: until it has, nothing is confirmed.
    async fn store_batch(&self, batch: Vec<telegram::RawUpdate>) {
        let arrived = |update: telegram::RawUpdate| Arrival {
            update: update.id,
            person: update.person,
            json: update.json,
        };
        let batch: Vec<Arrival> = batch.into_iter().map(arrived).collect();
        let mut rest = POLL_REST;
        while let Err(error) = self.inbox.take(batch.clone()).await {
            tracing::error!(error = format!("{error:#}"), "a batch of updates was not stored");
            self.clock.sleep(rest).await;
            rest = (rest * 2).min(POLL_REST_LIMIT);
        }
    }

    /// Erases personal data when its time has come.
    async fn expire(self) {
        self.clock.sleep(EXPIRE_FIRST).await;
        loop {
            if let Err(error) = privacy::expire(&self.desk, self.clock.now()).await {
                tracing::error!(error = format!("{error:#}"), "old personal data was not erased");
            }
            self.clock.sleep(EXPIRE_EVERY).await;
        }
    }

    /// Hangs up what another process published. By the machine's time: a rehearsal whose clock
    /// stands still still shows a new programme.
    async fn watch_board(self) {
        loop {
            Clock::System.sleep(BOARD_REFRESH).await;
            match self.desk.board.refresh(&self.desk.database).await {
                Ok(true) => tracing::info!("a new programme hangs at the desk"),
                Ok(false) => {}
                Err(error) => {
                    tracing::error!(error = format!("{error:#}"), "the programmes were not read");
                }
            }
        }
    }
}

/// Who the bot is: as it was last time, or as Telegram says at the first start.
async fn me(client: &Client, database: &Database) -> anyhow::Result<Me> {
    let id = client.bot();
    if let Some(username) = profile::username(database, id).await? {
        return Ok(Me { id, username });
    }
    let me = client.me().await.map_err(Closed::from)?;
    profile::remember_username(database, id, &me.username).await?;
    Ok(Me { id, username: me.username })
}
