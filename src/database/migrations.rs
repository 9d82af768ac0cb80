//! The migrations, embedded.

use std::borrow::Cow;

use include_dir::{Dir, include_dir};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

static MIGRATIONS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/migrations");

/// Every migration of the folder, by the number its name begins with.
pub(super) fn migrator() -> Migrator {
    Migrator::with_migrations(MIGRATIONS.files().filter_map(migration).collect())
}

fn migration(file: &'static include_dir::File<'static>) -> Option<Migration> {
    let name = file.path().to_str()?.strip_suffix(".sql")?;
    let (number, description) = name.split_once('_')?;
    Some(Migration::new(
        number.parse().ok()?,
        Cow::Owned(description.replace('_', " ")),
        MigrationType::Simple,
        file.contents_utf8()?.into_sql_str(),
        false,
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sql_file_of_the_folder_is_a_migration() {
        let files =
            MIGRATIONS.files().filter(|file| file.path().extension() == Some("sql".as_ref()));
        assert_eq!(migrator().iter().count(), files.count());
        assert!(migrator().version_exists(1));
    }
}
