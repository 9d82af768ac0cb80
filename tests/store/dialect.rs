//! What both databases understand alike.

use letan::clock::Moment;
use letan::database::Placeholders;
use letan::delegates::store;
use sqlx::Row as _;

use super::{BOT, number, opened, run};

#[tokio::test]
async fn placeholders_go_by_their_numbers() {
    let (_place, database) = opened().await;
    let row = sqlx::query(
        "SELECT CAST($2 AS BIGINT) AS two, CAST($1 AS BIGINT) AS one, CAST($2 AS BIGINT) AS again",
    )
    .bind(1_i64)
    .bind(2_i64)
    .fetch_one(database.reader())
    .await
    .unwrap();
    let numbers: [i64; 3] = [row.get("one"), row.get("two"), row.get("again")];
    assert_eq!(numbers, [1, 2, 2]);
}

#[tokio::test]
async fn a_list_of_placeholders_is_as_long_as_a_large_batch() {
    let (_place, database) = opened().await;
    run(&database, "CREATE TABLE pair (bot BIGINT NOT NULL, word TEXT NOT NULL)").await.unwrap();
    let sql =
        Placeholders::after("INSERT INTO pair (bot, word) VALUES ", 0).rows("", 1000, 2).tail("");
    let mut query = sqlx::query(sql).persistent(false);
    for bot in 0..1000_i64 {
        query = query.bind(bot).bind(format!("tham luận {bot}"));
    }
    let mut transaction = database.begin().await.unwrap();
    query.execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    let sql = Placeholders::after("SELECT word FROM pair WHERE bot = $1 AND word IN ", 1);
    let query = sqlx::query(sql.list(2).tail("")).bind(999_i64);
    let rows = query.bind("tham luận 999").bind("tham luận 1").fetch_all(database.reader()).await;
    assert_eq!(rows.unwrap().len(), 1);
}

#[tokio::test]
async fn moments_come_back_to_the_millisecond() {
    let (_place, database) = opened().await;
    for (id, text) in [
        (1, "1969-12-31T23:59:59.999Z"),
        (2, "1970-01-01T00:00:00Z"),
        (3, "2025-05-19T08:50:00.123+07:00"),
        (4, "2038-01-19T03:14:08Z"),
        (5, "9999-12-31T23:59:59.999Z"),
    ] {
        let moment: Moment = text.parse().unwrap();
        store::meet(&database, BOT, id, None, None, moment).await.unwrap();
        let kept = store::export(&database, BOT, id).await.unwrap();
        let kept = Moment::from_timestamp_millis(kept["first_seen_at_ms"].as_i64().unwrap());
        assert_eq!(kept, Some(moment), "{text}");
    }
}

#[tokio::test]
async fn texts_and_numbers_come_back_as_they_were() {
    let (_place, database) = opened().await;
    let table = "CREATE TABLE thing (bot BIGINT NOT NULL, word TEXT, small INTEGER)";
    run(&database, table).await.unwrap();
    let words =
        ["", " ", "Hội thảo “Đào tạo”", "Hội".repeat(5000).as_str(), "o\u{302}\u{301}", "🏛"]
            .map(str::to_owned);
    for (bot, word) in [i64::MIN, -1, 0, 1 << 53, i64::MAX, 7].into_iter().zip(&words) {
        let mut transaction = database.begin().await.unwrap();
        let query = sqlx::query("INSERT INTO thing (bot, word) VALUES ($1, $2)");
        query.bind(bot).bind(word).execute(&mut *transaction).await.unwrap();
        transaction.commit().await.unwrap();
        let row = sqlx::query(
            "SELECT word, bot, CAST(small AS BIGINT) AS small FROM thing WHERE bot = $1",
        )
        .bind(bot)
        .fetch_one(database.reader())
        .await
        .unwrap();
        assert_eq!((row.get::<i64, _>("bot"), &row.get::<String, _>("word")), (bot, word));
        // A text that is empty is one that is there; what is not there is null.
        assert_eq!(row.get::<Option<i64>, _>("small"), None);
    }
}

#[tokio::test]
async fn a_row_that_is_there_is_changed_by_what_excluded_holds() {
    let (_place, database) = opened().await;
    let table = "CREATE TABLE tally (bot BIGINT NOT NULL, word TEXT NOT NULL, seen BIGINT NOT NULL, \
                 PRIMARY KEY (bot, word))";
    run(&database, table).await.unwrap();
    let put = "INSERT INTO tally (bot, word, seen) VALUES (1, 'a', 10), (1, 'b', 20) \
               ON CONFLICT (bot, word) DO UPDATE SET seen = tally.seen + excluded.seen";
    assert_eq!(run(&database, put).await.unwrap(), 2);
    run(&database, put).await.unwrap();
    assert_eq!(number(&database, "SELECT seen FROM tally WHERE word = 'b'").await, 40);
    let guarded = "INSERT INTO tally (bot, word, seen) VALUES (1, 'a', 20) \
                   ON CONFLICT (bot, word) DO UPDATE SET seen = excluded.seen \
                   WHERE tally.seen <> excluded.seen";
    assert_eq!(run(&database, guarded).await.unwrap(), 0, "the same again is no change");
    let left = "INSERT INTO tally (bot, word, seen) VALUES (1, 'a', 5) ON CONFLICT DO NOTHING";
    assert_eq!(run(&database, left).await.unwrap(), 0);
}

#[tokio::test]
async fn what_was_written_is_returned_and_what_was_there_is_not() {
    let (_place, database) = opened().await;
    run(&database, "CREATE TABLE seat (bot BIGINT NOT NULL PRIMARY KEY)").await.unwrap();
    run(&database, "INSERT INTO seat (bot) VALUES (2)").await.unwrap();
    let mut transaction = database.begin().await.unwrap();
    let sql =
        "INSERT INTO seat (bot) VALUES (3), (2), (1) ON CONFLICT (bot) DO NOTHING RETURNING bot";
    let rows = sqlx::query(sql).fetch_all(&mut *transaction).await.unwrap();
    let mut new: Vec<i64> = rows.iter().map(|row| row.get("bot")).collect();
    new.sort_unstable();
    assert_eq!(new, [1, 3]);
    let sql = "DELETE FROM seat WHERE bot < 3 RETURNING bot";
    assert_eq!(sqlx::query(sql).fetch_all(&mut *transaction).await.unwrap().len(), 2);
    transaction.commit().await.unwrap();
    assert_eq!(number(&database, "SELECT COUNT(*) FROM seat").await, 1);
}

#[tokio::test]
async fn a_sum_is_read_as_a_number_also_of_nothing() {
    let (_place, database) = opened().await;
    run(&database, "CREATE TABLE part (bot BIGINT NOT NULL, size INTEGER NOT NULL)").await.unwrap();
    let sum = "SELECT CAST(COALESCE(SUM(size), 0) AS BIGINT) FROM part";
    assert_eq!(number(&database, sum).await, 0);
    let row = sqlx::query("SELECT CAST(SUM(bot) AS BIGINT) AS sum FROM part")
        .fetch_one(database.reader())
        .await
        .unwrap();
    assert_eq!(row.get::<Option<i64>, _>("sum"), None);
    run(&database, "INSERT INTO part (bot, size) VALUES (1, 2147483647), (2, 2147483647)")
        .await
        .unwrap();
    assert_eq!(number(&database, sum).await, 4_294_967_294);
    assert_eq!(number(&database, "SELECT CAST(SUM(bot) AS BIGINT) FROM part").await, 3);
}
