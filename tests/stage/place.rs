//! A database of a test's own: SQLite, or PostgreSQL when `LETAN_TEST_DATABASE_URL` names one.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{AssertSqlSafe, Connection as _, Executor as _};

/// Names of places, so that no two tests share one.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// A database that is empty at first and gone at the end.
pub(crate) struct Place {
    url: String,
    folder: Option<PathBuf>,
}

impl Place {
    pub(crate) async fn new() -> Self {
        match std::env::var("LETAN_TEST_DATABASE_URL") {
            Ok(server) => Self::schema(&server).await,
            Err(_) => Self::file(),
        }
    }

    /// A file of SQLite's, whatever the environment says.
    pub(crate) fn file() -> Self {
        let folder = std::env::temp_dir().join(name());
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite://{}", folder.join("letan.db").display());
        Self { url, folder: Some(folder) }
    }

    async fn schema(server: &str) -> Self {
        sqlx::any::install_default_drivers();
        let name = name();
        let mut connection = sqlx::AnyConnection::connect(server).await.unwrap();
        let sql = format!("CREATE SCHEMA {name}");
        connection.execute(AssertSqlSafe(sql)).await.unwrap();
        connection.close().await.unwrap();
        let separator = if server.contains('?') { '&' } else { '?' };
        let url = format!("{server}{separator}options=-c%20search_path%3D{name}");
        Self { url, folder: None }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The folder of the file; `None` on PostgreSQL.
    pub(crate) fn folder(&self) -> Option<&std::path::Path> {
        self.folder.as_deref()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Some(folder) = &self.folder {
            let _ = std::fs::remove_dir_all(folder);
        }
    }
}

fn name() -> String {
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("letan_test_{}_{number}", std::process::id())
}
