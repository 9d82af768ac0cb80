//! One text of SQL for two databases: `migrations/README.md`.

use super::source::files;

#[test]
fn tables_have_only_columns_that_both_databases_carry() {
    for file in files("migrations", "sql") {
        for table in file.text.split("CREATE TABLE ").skip(1) {
            let (name, rest) = table.split_once(" (").unwrap();
            let body = rest.split("\n);").next().unwrap();
            let mut columns = Vec::new();
            for line in body.lines().map(str::trim).filter(|line| !line.is_empty()) {
                let mut words = line.split_whitespace();
                let (column, kind) = (words.next().unwrap(), words.next().unwrap_or_default());
                if ["PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "--"].contains(&column) {
                    continue;
                }
                let kind = kind.trim_end_matches(',');
                assert!(["BIGINT", "INTEGER", "TEXT"].contains(&kind), "{name}.{column} is {kind}");
                if column.ends_with("_at") {
                    assert_eq!(kind, "BIGINT", "{name}.{column} is a moment");
                }
                columns.push(column);
            }
            assert!(columns.contains(&"bot"), "{name} has no bot");
        }
    }
}

#[test]
fn queries_are_written_in_the_common_dialect() {
    let foreign =
        ["SELECT EXISTS", "BOOLEAN", "ILIKE", "lower(", "LOWER(", "CURRENT_TIMESTAMP", "NOW()"];
    for file in files("src", "rs").into_iter().chain(files("migrations", "sql")) {
        for words in foreign {
            assert!(!file.product().contains(words), "{}: {words}", file.name());
        }
    }
}

#[test]
fn sql_is_put_together_only_in_the_database_folder() {
    for file in files("src", "rs") {
        let name = file.name();
        if !name.starts_with("src/database/") {
            assert!(!file.product().contains("AssertSqlSafe"), "{name}");
        }
    }
}
