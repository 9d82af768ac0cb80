//! Lists of placeholders, the only SQL that is put together.

use std::fmt::Write as _;

use sqlx::AssertSqlSafe;

/// A query whose list is as long as its data: `Placeholders::after(head, 0).rows("", 3, 2).tail(tail)`.
#[derive(Debug)]
pub struct Placeholders {
    sql: String,
    next: usize,
}

impl Placeholders {
    /// Begins with `head`, which uses the first `taken` placeholders itself.
    pub fn after(head: &'static str, taken: usize) -> Self {
        Self { sql: head.to_owned(), next: taken + 1 }
    }

    /// Adds `($1, $2, $3), ($1, $4, $5)`: `rows` rows, each of `shared` (`"$1, "`) and `columns`
    /// columns of its own. SQLite takes time by the square of the placeholders, so what all rows
    /// have in common stands in one.
    #[must_use]
    pub fn rows(mut self, shared: &'static str, rows: usize, columns: usize) -> Self {
        for row in 0..rows {
            self.sql.push_str(if row == 0 { "(" } else { ", (" });
            self.sql.push_str(shared);
            self.push_columns(columns);
        }
        self
    }

    /// Adds `($1, $2, $3)`: a list of `length`.
    #[must_use]
    pub fn list(mut self, length: usize) -> Self {
        self.sql.push('(');
        self.push_columns(length);
        self
    }

    /// Ends with `tail`.
    pub fn tail(mut self, tail: &'static str) -> AssertSqlSafe<String> {
        self.sql.push_str(tail);
        AssertSqlSafe(self.sql)
    }

    fn push_columns(&mut self, columns: usize) {
        for column in 0..columns {
            let before = if column == 0 { "" } else { ", " };
            // Writing into a String cannot fail.
            let _ = write!(self.sql, "{before}${}", self.next);
            self.next += 1;
        }
        self.sql.push(')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_count_on_over_rows() {
        let AssertSqlSafe(sql) = Placeholders::after("VALUES ", 1).rows("$1, ", 2, 2).tail(";");
        assert_eq!(sql, "VALUES ($1, $2, $3), ($1, $4, $5);");
        let AssertSqlSafe(sql) = Placeholders::after("x IN ", 0).list(3).tail("");
        assert_eq!(sql, "x IN ($1, $2, $3)");
    }
}
