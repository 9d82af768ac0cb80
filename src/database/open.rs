//! Opening the database.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AnyConnection, AnyPool, ConnectOptions as _, Connection as _, Executor};

use super::migrations::migrator;
use super::open_error::is_locked;
use super::{OpenError, Transaction};

/// How long the first connection may take.
const FIRST_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is waited for before the query fails.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(30);
/// How often a new file is tried to be set up beside others who do the same.
const SETTLE_TRIES: u32 = 20;
/// Connections that only read, on SQLite.
const SQLITE_READERS: u32 = 4;
/// Connections of one process, on PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;

/// `PRAGMA`s of every SQLite connection. FULL, because a taken update or an owed letter must
/// survive a power cut as well as a kill.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/// What is set on every PostgreSQL connection. A process that is frozen in the middle of a transaction
/// would keep what it locked from the one that takes over.
const POSTGRES_SETTINGS: &str = "SET idle_in_transaction_session_timeout = '10s'";

/// The open store.
#[derive(Clone, Debug)]
pub struct Database {
    engine: Engine,
    writer: AnyPool,
    reader: AnyPool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Engine {
    Sqlite,
    Postgres,
}

impl Database {
    /// Opens the database at `address` and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        let database = if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await?
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            first_connection(address).await?.close().await?;
            let options = options(POSTGRES_CONNECTIONS);
            let pool = options.after_connect(|connection: &mut AnyConnection, _| {
                Box::pin(async move { connection.execute(POSTGRES_SETTINGS).await.map(drop) })
            });
            let pool = pool.connect(address).await?;
            Self { engine: Engine::Postgres, writer: pool.clone(), reader: pool }
        } else {
            return Err(OpenError::UnknownAddress);
        };
        database.migrate().await?;
        database.try_to_write().await?;
        Ok(database)
    }

    /// The database at `address`; `None` when it is a file that does not exist yet, which is then
    /// not made either.
    pub async fn open_existing(address: &str) -> Result<Option<Self>, OpenError> {
        if address.starts_with("sqlite:") && !file_of(address)?.exists() {
            return Ok(None);
        }
        Self::open(address).await.map(Some)
    }

    async fn open_sqlite(address: &str) -> Result<Self, OpenError> {
        let file = file_of(address)?;
        prepare_file(&file).map_err(|error| OpenError::File(file, error))?;
        let mut first = first_connection(address).await?;
        settle(&mut first).await?;
        first.close().await?;
        let pool = |connections| {
            let options = options(connections).test_before_acquire(false);
            options.idle_timeout(None).max_lifetime(None).after_connect(
                |connection: &mut AnyConnection, _| {
                    Box::pin(async move { connection.execute(SQLITE_SETTINGS).await.map(drop) })
                },
            )
        };
        let writer = pool(1).connect(address).await?;
        let reader = pool(SQLITE_READERS).connect_lazy(address)?;
        Ok(Self { engine: Engine::Sqlite, writer, reader })
    }

    /// Brings the tables up to date. Others who start at the same moment wait: on PostgreSQL for a
    /// lock of the migrator's own, on SQLite for the transaction.
    async fn migrate(&self) -> Result<(), OpenError> {
        match self.engine {
            Engine::Postgres => migrator().run(&self.writer).await?,
            Engine::Sqlite => {
                let mut transaction = self.begin().await?;
                // `run` on a borrowed connection makes futures that the compiler cannot send.
                migrator().run_direct(None, &mut *transaction, false).await?;
                transaction.commit().await?;
            }
        }
        Ok(())
    }

    /// Finds out at the start, when somebody is looking, what the first delegate would find out.
    async fn try_to_write(&self) -> sqlx::Result<()> {
        let mut transaction = self.begin().await?;
        sqlx::query("DELETE FROM bot WHERE bot < 0").execute(&mut *transaction).await?;
        transaction.rollback().await
    }

    /// Begins a transaction that may write; on SQLite it is the only one.
    pub async fn begin(&self) -> sqlx::Result<Transaction> {
        match self.engine {
            Engine::Sqlite => self.writer.begin_with("BEGIN IMMEDIATE").await,
            Engine::Postgres => self.writer.begin().await,
        }
    }

    /// Where single queries read.
    pub fn reader(&self) -> &AnyPool {
        &self.reader
    }

    /// Waits for what is under way and closes every connection.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }
}

fn options(connections: u32) -> AnyPoolOptions {
    AnyPoolOptions::new().max_connections(connections).acquire_timeout(ACQUIRE_TIMEOUT)
}

/// Connects once, without a pool: that would try again for long and then only say that it did.
async fn first_connection(address: &str) -> Result<AnyConnection, OpenError> {
    // What is slow here ends in a sentence of its own.
    let options = address.parse::<AnyConnectOptions>()?.disable_statement_logging();
    match tokio::time::timeout(FIRST_TIMEOUT, AnyConnection::connect_with(&options)).await {
        Ok(connection) => Ok(connection?),
        Err(_elapsed) => Err(OpenError::Unreachable("no answer".to_owned())),
    }
}

/// Sets up a file. Who turns on the log ahead does not wait for others who do so too, at the first
/// start of several processes; so one waits for the writer first, and tries again.
async fn settle(first: &mut AnyConnection) -> sqlx::Result<()> {
    let mut left = SETTLE_TRIES;
    loop {
        first.execute("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE; ROLLBACK;").await?;
        left -= 1;
        match first.execute(SQLITE_SETTINGS).await {
            Err(error) if left > 0 && is_locked(&error) => {}
            settled => return settled.map(drop),
        }
    }
}

/// The file that SQLite will open. Memory is none: each connection would have one of its own.
fn file_of(address: &str) -> Result<PathBuf, OpenError> {
    let (name, parameters) = address.split_once('?').unwrap_or((address, ""));
    let name = name.trim_start_matches("sqlite:").trim_start_matches("//");
    if name.is_empty() || name == ":memory:" || parameters.contains("mode=memory") {
        return Err(OpenError::UnknownAddress);
    }
    let options: SqliteConnectOptions = address.parse()?;
    Ok(options.get_filename().to_owned())
}

/// Makes the file before SQLite does, so that nobody else on the machine can read it; its WAL and
/// its shared memory take over the file's mode.
fn prepare_file(file: &Path) -> std::io::Result<()> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    if file.is_dir() {
        return Err(std::io::ErrorKind::IsADirectory.into());
    }
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(file) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}
