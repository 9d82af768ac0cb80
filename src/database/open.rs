//! Opening the database, and saying clearly why it cannot be opened.

use std::path::{Path, PathBuf};
use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::migrate::MigrateError;
use sqlx::{AnyConnection, AnyPool, Executor};

use super::Transaction;
use super::migrations::migrator;

/// How long a connection is waited for before the query fails.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(30);
/// Connections that only read, on SQLite.
const SQLITE_READERS: u32 = 4;
/// Connections of one process, on PostgreSQL.
const POSTGRES_CONNECTIONS: u32 = 16;

/// `PRAGMA`s of every SQLite connection. FULL, because a taken update or an owed letter must
/// survive a power cut as well as a kill.
const SQLITE_SETTINGS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
     PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

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

/// Why the store cannot be used; its text says what to do.
#[derive(Debug)]
pub enum OpenError {
    /// The address is neither of SQLite nor of PostgreSQL.
    UnknownAddress,
    /// A newer Letan has written it.
    Newer(i64),
    /// A released migration was changed, or it is another program's database.
    Foreign(i64),
    /// It can be read but not written.
    ReadOnly,
    /// Another process holds it.
    Locked,
    /// The file is not an SQLite database.
    NotADatabase,
    /// The file cannot be reached.
    File(PathBuf, std::io::Error),
    /// Anything else, in the database's own words.
    Other(sqlx::Error),
}

impl std::error::Error for OpenError {}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::UnknownAddress => f.write_str(
                "DATABASE_URL must begin with sqlite:// or postgres://, such as sqlite://letan.db",
            ),
            Self::Newer(version) => write!(
                f,
                "the database was written by a newer Letan (its step {version} is unknown here): \
                 start that version, or name another DATABASE_URL; nothing was changed"
            ),
            Self::Foreign(version) => write!(
                f,
                "the database's step {version} is not the one of this Letan: restore a backup, or \
                 name another DATABASE_URL; nothing was changed"
            ),
            Self::ReadOnly => f.write_str(
                "the database can be read but not written: allow this user to write the file and \
                 its folder, or name another DATABASE_URL",
            ),
            Self::Locked => f.write_str(
                "another process holds the database: stop it (is Letan running twice?) and start \
                 again",
            ),
            Self::NotADatabase => f.write_str(
                "the file is not an SQLite database: name another DATABASE_URL; nothing was changed",
            ),
            Self::File(path, error) => {
                write!(f, "the database file {} cannot be used: {error}", path.display())
            }
            Self::Other(error) => write!(f, "the database cannot be opened: {error}"),
        }
    }
}

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        let words = error.to_string();
        if words.contains("readonly database") || words.contains("read-only") {
            Self::ReadOnly
        } else if words.contains("database is locked") || words.contains("database table is locked")
        {
            Self::Locked
        } else if words.contains("file is not a database") {
            Self::NotADatabase
        } else {
            Self::Other(error)
        }
    }
}

impl From<MigrateError> for OpenError {
    fn from(error: MigrateError) -> Self {
        match error {
            MigrateError::VersionMissing(version) => Self::Newer(version),
            MigrateError::VersionMismatch(version) | MigrateError::Dirty(version) => {
                Self::Foreign(version)
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Self::Other(sqlx::Error::Migrate(Box::new(other))),
        }
    }
}

impl Database {
    /// Opens the database at `address` and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Self, OpenError> {
        sqlx::any::install_default_drivers();
        let database = if address.starts_with("sqlite:") {
            Self::open_sqlite(address).await?
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            let pool = options(POSTGRES_CONNECTIONS).connect(address).await?;
            Self { engine: Engine::Postgres, writer: pool.clone(), reader: pool }
        } else {
            return Err(OpenError::UnknownAddress);
        };
        migrator().run(&database.writer).await?;
        Ok(database)
    }

    async fn open_sqlite(address: &str) -> Result<Self, OpenError> {
        let file = file_of(address);
        prepare_file(&file).map_err(|error| OpenError::File(file, error))?;
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

fn file_of(address: &str) -> PathBuf {
    let rest = address.trim_start_matches("sqlite:").trim_start_matches("//");
    PathBuf::from(rest.split('?').next().unwrap_or(rest))
}

/// Makes the file before SQLite does, so that nobody else on the machine can read it; its WAL and
/// its shared memory take over the file's mode.
fn prepare_file(file: &Path) -> std::io::Result<()> {
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder)?;
    }
    if !file.exists() {
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(file)?;
    }
    Ok(())
}
