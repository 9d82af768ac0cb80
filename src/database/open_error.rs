//! Why the store cannot be opened, and what to do about it.

use std::path::PathBuf;

use sqlx::migrate::MigrateError;

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
    /// SQLite cannot open the file, and does not say why.
    Unopenable,
    /// No server answers there.
    Unreachable(String),
    /// Anything else, in the database's own words.
    Other(sqlx::Error),
}

impl std::error::Error for OpenError {}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Newer(version) => write!(
                f,
                "the database was written by a newer Letan (its step {version} is unknown here): \
                 start that version, or name another DATABASE_URL; nothing was changed"
            ),
            Self::Foreign(version) => write!(
                f,
                "the database is another program's, or its step {version} is not the one of this \
                 Letan: name another DATABASE_URL, or restore a backup; its tables were left alone"
            ),
            Self::File(path, error) => write!(
                f,
                "the database file {} cannot be used ({error}): name another DATABASE_URL, or \
                 allow this user to write there",
                path.display()
            ),
            Self::Unreachable(why) => write!(
                f,
                "the database server cannot be reached ({why}): check that it runs and that \
                 DATABASE_URL is right, then start again"
            ),
            Self::Other(error) => {
                write!(f, "the database cannot be opened ({error}): check DATABASE_URL")
            }
            Self::UnknownAddress => f.write_str(UNKNOWN_ADDRESS),
            Self::ReadOnly => f.write_str(READ_ONLY),
            Self::Locked => f.write_str(LOCKED),
            Self::NotADatabase => f.write_str(NOT_A_DATABASE),
            Self::Unopenable => f.write_str(UNOPENABLE),
        }
    }
}

const UNKNOWN_ADDRESS: &str = "DATABASE_URL must begin with sqlite:// or postgres:// and name a \
     file or a server, such as sqlite://letan.db";
const READ_ONLY: &str = "the database can be read but not written: allow this user to write the \
     file and its folder, or name another DATABASE_URL";
const LOCKED: &str =
    "another process holds the database: stop it (is Letan running twice?) and start again";
const NOT_A_DATABASE: &str = "the file is not an SQLite database, or is damaged: name another \
     DATABASE_URL, or restore a backup; nothing was changed";
const UNOPENABLE: &str = "the database file cannot be opened: allow this user to read and write \
     it and its folder, or name another DATABASE_URL";

impl From<sqlx::Error> for OpenError {
    fn from(error: sqlx::Error) -> Self {
        let words = error.to_string();
        if let sqlx::Error::Io(error) = error {
            return Self::Unreachable(error.to_string());
        }
        if words.contains("readonly database") || words.contains("read-only") {
            Self::ReadOnly
        } else if is_locked(&error) {
            Self::Locked
        } else if words.contains("file is not a database") || words.contains("is malformed") {
            Self::NotADatabase
        } else if words.contains("unable to open database file") {
            Self::Unopenable
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
            MigrateError::ExecuteMigration(error, version)
                if error.to_string().contains("already exists") =>
            {
                Self::Foreign(version)
            }
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _) => error.into(),
            other => Self::Other(sqlx::Error::Migrate(Box::new(other))),
        }
    }
}

/// Whether somebody else holds the database.
pub(super) fn is_locked(error: &sqlx::Error) -> bool {
    let words = error.to_string();
    words.contains("database is locked") || words.contains("database table is locked")
}
