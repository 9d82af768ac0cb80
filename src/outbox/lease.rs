//! One process serves a bot; others stand by. A row with an epoch says which, and not a lock of the
//! database, because a frozen process would keep that one.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use chrono::TimeDelta;
use sqlx::Row as _;
use tokio::sync::Mutex;

use crate::clock::Moment;
use crate::database::Database;

/// No configured term is longer.
const LONGEST_TERM: Duration = Duration::from_mins(10);

/// The right to serve a bot until a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// The bot.
    pub bot: i64,
    /// Counts up each time a process takes the bot over.
    pub epoch: i64,
    /// Whoever holds it: chance, and nothing about the machine.
    pub owner: String,
    /// The right ends here unless it is renewed.
    pub until: Moment,
    /// For how long it is renewed.
    pub term: Duration,
}

/// The row of a lease, to see whether it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Counts up each time a process takes the bot over.
    pub epoch: i64,
    /// When it ends, in milliseconds.
    until: i64,
}

impl Standing {
    /// Whether it ends later than any right that was given by a clock that shows `now`.
    pub fn is_of_another_time(&self, now: Moment) -> bool {
        self.until > end(now, LONGEST_TERM).timestamp_millis()
    }
}

/// Another process has taken the bot over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

impl std::error::Error for Lost {}

impl std::fmt::Display for Lost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "another process has taken this bot over, so this one ends; started again it stands by",
        )
    }
}

impl Lease {
    /// Takes the bot when nobody holds it; `None` when somebody does.
    pub async fn take(
        database: &Database,
        bot: i64,
        owner: &str,
        term: Duration,
        now: Moment,
    ) -> anyhow::Result<Option<Self>> {
        let until = end(now, term);
        let mut transaction = database.begin().await?;
        let row = sqlx::query(
            "INSERT INTO lease (bot, epoch, owner, until_at) VALUES ($1, 1, $2, $3) \
             ON CONFLICT (bot) DO UPDATE SET epoch = lease.epoch + 1, owner = excluded.owner, \
             until_at = excluded.until_at WHERE lease.until_at <= $4 \
             RETURNING epoch",
        )
        .bind(bot)
        .bind(owner)
        .bind(until.timestamp_millis())
        .bind(now.timestamp_millis())
        .fetch_optional(&mut *transaction)
        .await
        .context("take the lease")?;
        transaction.commit().await?;
        let Some(row) = row else { return Ok(None) };
        let epoch = row.try_get("epoch")?;
        Ok(Some(Self { bot, epoch, owner: owner.to_owned(), until, term }))
    }

    /// Who holds the bot, as its row stands: the epoch, and until when.
    pub async fn standing(database: &Database, bot: i64) -> anyhow::Result<Option<Standing>> {
        let row = sqlx::query("SELECT epoch, until_at FROM lease WHERE bot = $1")
            .bind(bot)
            .fetch_optional(database.reader())
            .await
            .context("look at the lease")?;
        row.map(|row| {
            Ok(Standing { epoch: row.try_get("epoch")?, until: row.try_get("until_at")? })
        })
        .transpose()
    }

    /// Ends a right that lies further ahead than any can, because it was written before the clock was
    /// set back, when it still stands as `seen`. The next [`Lease::take`] has the bot.
    pub async fn void(
        database: &Database,
        bot: i64,
        seen: Standing,
        now: Moment,
    ) -> anyhow::Result<()> {
        let mut transaction = database.begin().await?;
        sqlx::query(
            "UPDATE lease SET until_at = $4 WHERE bot = $1 AND epoch = $2 AND until_at = $3",
        )
        .bind(bot)
        .bind(seen.epoch)
        .bind(seen.until)
        .bind(now.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("end a lease of another time")?;
        transaction.commit().await?;
        Ok(())
    }

    /// Whether a third of the term has passed, or the clock leapt.
    pub fn wants_renewal(&self, now: Moment) -> bool {
        let left = self.until - now;
        let term = TimeDelta::from_std(self.term).unwrap_or_default();
        left < term * 2 / 3 || left > term
    }

    /// Renews the right. An expired one that nobody took is still ours.
    pub async fn renew(
        &mut self,
        database: &Database,
        now: Moment,
    ) -> anyhow::Result<Result<(), Lost>> {
        let until = end(now, self.term);
        let mut transaction = database.begin().await?;
        let renewed = sqlx::query(
            "UPDATE lease SET until_at = $4 WHERE bot = $1 AND epoch = $2 AND owner = $3",
        )
        .bind(self.bot)
        .bind(self.epoch)
        .bind(self.owner.as_str())
        .bind(until.timestamp_millis())
        .execute(&mut *transaction)
        .await
        .context("renew the lease")?;
        transaction.commit().await?;
        if renewed.rows_affected() == 0 {
            return Ok(Err(Lost));
        }
        self.until = until;
        Ok(Ok(()))
    }

    /// Lets the next process begin at once.
    pub async fn give_back(&self, database: &Database, now: Moment) -> anyhow::Result<()> {
        let mut transaction = database.begin().await?;
        sqlx::query("UPDATE lease SET until_at = $4 WHERE bot = $1 AND epoch = $2 AND owner = $3")
            .bind(self.bot)
            .bind(self.epoch)
            .bind(self.owner.as_str())
            .bind(now.timestamp_millis())
            .execute(&mut *transaction)
            .await
            .context("give the lease back")?;
        transaction.commit().await?;
        Ok(())
    }
}

/// The lease of this process, shared by all that act in its name.
#[derive(Clone, Debug)]
pub struct Holding {
    database: Database,
    lease: Arc<Mutex<Lease>>,
}

impl Holding {
    /// Holds `lease`.
    pub fn new(database: Database, lease: Lease) -> Self {
        Self { database, lease: Arc::new(Mutex::new(lease)) }
    }

    /// The lease, renewed when it is time; [`Lost`] when another process has it.
    pub async fn ensure(&self, now: Moment) -> anyhow::Result<Result<Lease, Lost>> {
        let mut lease = self.lease.lock().await;
        if lease.wants_renewal(now)
            && let Err(lost) = lease.renew(&self.database, now).await?
        {
            return Ok(Err(lost));
        }
        Ok(Ok(lease.clone()))
    }

    /// Lets the next process begin at once.
    pub async fn give_back(&self, now: Moment) -> anyhow::Result<()> {
        self.lease.lock().await.give_back(&self.database, now).await
    }
}

fn end(now: Moment, term: Duration) -> Moment {
    now + TimeDelta::from_std(term).unwrap_or_default()
}
