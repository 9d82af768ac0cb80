//! The tables themselves, as the database tells of them.

use std::collections::BTreeMap;

use letan::database::Database;
use sqlx::Row as _;

use super::{number, opened, run};
use crate::stage::Place;

/// A column as it was declared: its kind, and its place in the primary key from 1.
type Columns = BTreeMap<String, (String, Option<i64>)>;

const SQLITE: &str = "SELECT m.name AS table_name, c.name AS column_name, c.type AS kind, \
     CAST(c.pk AS BIGINT) AS place FROM sqlite_master m, pragma_table_info(m.name) c \
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'";
const POSTGRES: &str = "SELECT CAST(c.table_name AS TEXT) AS table_name, \
     CAST(c.column_name AS TEXT) AS column_name, CAST(c.data_type AS TEXT) AS kind, \
     CAST(COALESCE(k.ordinal_position, 0) AS BIGINT) AS place \
     FROM information_schema.columns c \
     LEFT JOIN information_schema.table_constraints t ON t.table_schema = c.table_schema \
     AND t.table_name = c.table_name AND t.constraint_type = 'PRIMARY KEY' \
     LEFT JOIN information_schema.key_column_usage k ON k.constraint_name = t.constraint_name \
     AND k.table_schema = t.table_schema AND k.column_name = c.column_name \
     WHERE c.table_schema = current_schema()";

/// Every table of Letan's.
async fn tables(place: &Place, database: &Database) -> BTreeMap<String, Columns> {
    let sql = if place.folder().is_some() { SQLITE } else { POSTGRES };
    let rows = sqlx::query(sql).fetch_all(database.reader()).await.unwrap();
    let mut tables = BTreeMap::<String, Columns>::new();
    for row in rows {
        let place = Some(row.get::<i64, _>("place")).filter(|place| *place > 0);
        let column = (row.get::<String, _>("kind").to_uppercase(), place);
        tables.entry(row.get("table_name")).or_default().insert(row.get("column_name"), column);
    }
    // The library's own, which remembers what was migrated.
    assert!(tables.remove("_sqlx_migrations").is_some());
    tables
}

#[tokio::test]
async fn every_table_belongs_to_a_bot_and_its_key_begins_with_it() {
    let (place, database) = opened().await;
    let tables = tables(&place, &database).await;
    assert!(tables.len() >= 8, "{tables:?}");
    for (table, columns) in &tables {
        let bot = columns.get("bot").unwrap_or_else(|| panic!("{table} has no bot"));
        assert_eq!(bot, &("BIGINT".to_owned(), Some(1)), "{table}.bot");
        if let Some((_, Some(place))) = columns.get("event") {
            assert_eq!(*place, 2, "{table}.event");
        }
    }
}

#[tokio::test]
async fn every_column_is_of_a_kind_that_both_databases_have() {
    let (place, database) = opened().await;
    for (table, columns) in tables(&place, &database).await {
        for (column, (kind, _)) in columns {
            assert!(["BIGINT", "INTEGER", "TEXT"].contains(&&*kind), "{table}.{column}: {kind}");
            if column.ends_with("_at") {
                assert_eq!(kind, "BIGINT", "{table}.{column} is a moment");
            }
        }
    }
}

#[tokio::test]
async fn nonsense_is_refused_by_the_tables() {
    let (_place, database) = opened().await;
    let event = "INSERT INTO event (bot, event, id, version) VALUES (1, 1, 'a', 0)";
    run(&database, event).await.unwrap();
    for (what, nonsense) in [
        (
            "less than no tries",
            "INSERT INTO inbox (bot, update_id, person, tries, taken_at) VALUES (1, 1, 1, -1, 0)",
        ),
        ("a row of nobody's", "INSERT INTO inbox (bot, update_id, taken_at) VALUES (1, 1, 0)"),
        ("a row of no bot's", "INSERT INTO inbox (update_id, person, taken_at) VALUES (1, 1, 0)"),
        (
            "less than no changes",
            "INSERT INTO session_revision (bot, event, session, sequence, fingerprint, changed_at) VALUES (1, 1, 's', -1, 'f', 0)",
        ),
        ("an event twice", "INSERT INTO event (bot, event, id, version) VALUES (1, 1, 'b', 0)"),
        ("an id twice", "INSERT INTO event (bot, event, id, version) VALUES (1, 2, 'a', 0)"),
        ("no moment", "INSERT INTO delegate (bot, delegate) VALUES (1, 1)"),
    ] {
        assert!(run(&database, nonsense).await.is_err(), "{what}");
    }
    run(&database, "INSERT INTO event (bot, event, id, version) VALUES (2, 1, 'a', 0)")
        .await
        .unwrap();
}

#[tokio::test]
async fn a_row_about_nothing_is_refused_and_goes_with_what_it_is_about() {
    let (_place, database) = opened().await;
    let (star, version) = (
        "INSERT INTO star (bot, event, delegate, session, starred_at) VALUES (1, 1, 7, 's', 0)",
        "INSERT INTO version (bot, event, version, fingerprint, content, published_at, published_by) \
         VALUES (1, 1, 1, 'f', 'c', 0, 'b')",
    );
    for orphan in [star, version] {
        assert!(run(&database, orphan).await.is_err(), "{orphan}");
    }
    for sql in [
        "INSERT INTO delegate (bot, delegate, first_seen_at) VALUES (1, 7, 0)",
        "INSERT INTO event (bot, event, id, version) VALUES (1, 1, 'a', 1)",
        star,
        version,
    ] {
        run(&database, sql).await.unwrap();
    }
    // An event that is given to another bot takes its versions along.
    run(&database, "UPDATE event SET bot = 2, event = 5").await.unwrap();
    assert_eq!(number(&database, "SELECT event FROM version WHERE bot = 2").await, 5);
    run(&database, "DELETE FROM event").await.unwrap();
    run(&database, "DELETE FROM delegate").await.unwrap();
    assert_eq!(number(&database, "SELECT COUNT(*) FROM version").await, 0);
    assert_eq!(number(&database, "SELECT COUNT(*) FROM star").await, 0);
}
