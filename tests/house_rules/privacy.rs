//! Every table with a person's column is exported and erased.

use letan::database::Database;
use letan::delegates::Desk;
use letan::outbox::{Bell, Pace};
use letan::programme::Board;
use letan::telegram::Me;
use sqlx::{AssertSqlSafe, Row as _};

use super::source::files;
use crate::stage::Place;

const BOT: i64 = 1_000_001;
const PERSON: i64 = 424_242;

/// The columns that hold somebody's Telegram id.
const PERSONS: [&str; 6] = ["delegate", "person", "chat", "made_by", "used_by", "decided_by"];

/// Tables whose rows stay when a person is forgotten, as nobody's: their texts are the event's, or ids
/// and hashes.
const STAY: [&str; 3] = ["door_link", "team_log", "note"];

/// A table with a person's columns: its name, those columns, and all columns with their kinds.
struct PersonTable {
    name: String,
    persons: Vec<String>,
    columns: Vec<(String, String, bool)>,
    /// The columns that take only some words, with the first of them.
    words: Vec<(String, String)>,
}

fn person_tables() -> Vec<PersonTable> {
    let mut tables = Vec::new();
    for file in files("migrations", "sql") {
        for table in file.text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(" (").unwrap();
            let body = rest.split("\n);").next().unwrap();
            let columns: Vec<(String, String, bool)> = body
                .lines()
                .map(str::trim)
                .filter_map(|line| {
                    let mut words = line.split_whitespace();
                    let column = words.next()?.to_owned();
                    let kind = words.next()?.trim_end_matches(',').to_owned();
                    let column_line = ["BIGINT", "INTEGER", "TEXT"].contains(&kind.as_str());
                    column_line.then(|| (column, kind, line.contains("NOT NULL")))
                })
                .collect();
            let persons: Vec<String> = columns
                .iter()
                .filter(|(column, kind, _)| PERSONS.contains(&column.as_str()) && kind == "BIGINT")
                .map(|(column, ..)| column.clone())
                .collect();
            if !persons.is_empty() {
                let words = first_words(body);
                tables.push(PersonTable { name: name.to_owned(), persons, columns, words });
            }
        }
    }
    assert!(tables.len() >= 4, "the tables were not found");
    tables
}

/// From each `CHECK (column IN ('word', …` the column and the word.
fn first_words(body: &str) -> Vec<(String, String)> {
    let checks = body.split("CHECK (").skip(1);
    checks
        .filter_map(|check| {
            let (column, words) = check.split_once(" IN ('")?;
            Some((column.to_owned(), words.split('\'').next()?.to_owned()))
        })
        .collect()
}

impl PersonTable {
    fn word(&self, column: &str) -> Option<&str> {
        let found = self.words.iter().find(|(name, _)| name == column)?;
        Some(&found.1)
    }

    /// One row about the person, with a mark in every text.
    fn insert(&self) -> String {
        let needed = self.columns.iter().filter(|(column, kind, required)| {
            let named = self.persons.contains(column);
            let free = !column.starts_with("language") && self.word(column).is_none();
            *required || named || (kind == "TEXT" && free)
        });
        let (names, values): (Vec<_>, Vec<_>) = needed
            .map(|(column, kind, _)| {
                let value = match (column.as_str(), kind.as_str()) {
                    ("bot", _) => BOT.to_string(),
                    (_, "BIGINT") if self.persons.contains(column) => PERSON.to_string(),
                    ("payload", _) => format!("'{{\"mark\":\"mark-{}\"}}'", self.name),
                    (name, "TEXT") if let Some(word) = self.word(name) => format!("'{word}'"),
                    (_, "TEXT") => format!("'mark-{}'", self.name),
                    _ => "1".to_owned(),
                };
                (column.as_str(), value)
            })
            .unzip();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, names.join(", "), values.join(", "))
    }
}

#[tokio::test]
async fn what_is_kept_about_a_person_is_handed_out_and_erased_from_every_table() {
    let place = Place::new().await;
    let database = Database::open(place.url()).await.unwrap();
    let tables = person_tables();
    let mut transaction = database.begin().await.unwrap();
    for table in &tables {
        sqlx::query(AssertSqlSafe(table.insert())).execute(&mut *transaction).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let desk = desk(database).await;
    let data = letan::privacy::export(&desk, PERSON).await.unwrap().to_string();
    for table in
        tables.iter().filter(|table| table.columns.iter().any(|(_, kind, _)| kind == "TEXT"))
    {
        assert!(data.contains(&format!("mark-{}", table.name)), "{} is not handed out", table.name);
    }
    letan::privacy::erase(&desk, PERSON, i64::MAX).await.unwrap();
    for table in &tables {
        for person in &table.persons {
            let sql = format!("SELECT * FROM {} WHERE {person} = {PERSON}", table.name);
            let reader = desk.database.reader();
            let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(reader).await.unwrap();
            assert_eq!(rows.len(), 0, "{}.{person} still names the person", table.name);
        }
        if STAY.contains(&table.name.as_str()) {
            continue;
        }
        let sql = format!("SELECT * FROM {}", table.name);
        for row in sqlx::query(AssertSqlSafe(sql)).fetch_all(desk.database.reader()).await.unwrap()
        {
            for column in 0..row.len() {
                let text: Option<String> = row.try_get(column).ok();
                assert!(!text.is_some_and(|text| text.contains("mark-")), "{}", table.name);
            }
        }
    }
}

async fn desk(database: Database) -> Desk {
    let board = Board::load(&database, BOT).await.unwrap();
    let me = Me { id: BOT, username: "letan".to_owned() };
    let (bell, menus) = (Bell::default(), Bell::default());
    Desk { me, database, board, owners: Vec::new(), bell, menus, pace: Pace::USUAL, web: None }
}
