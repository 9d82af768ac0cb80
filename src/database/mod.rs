//! The store: connect, migrate, begin. The only place that knows which database it is.

mod migrations;
mod open;
mod open_error;
mod placeholders;

pub use open::Database;
pub use open_error::OpenError;
pub use placeholders::Placeholders;

/// A transaction that may write.
pub type Transaction = sqlx::Transaction<'static, sqlx::Any>;
