//! `letan serve`: what keeps it from serving is said in one sentence.

use letan::clock::Clock;
use letan::rehearsal::{Limits, World};
use sqlx::{Connection as _, Executor as _};

use super::terminal::{Line, Ran, Terminal, sqlite};

/// The secret half of every token below.
const SECRET: &str = "AAHsecret-of-a-bot-nobody-may-ever-read";
/// Settings under which a log shows the most.
const LOUD: [(&str, &str); 3] =
    [("RUST_LOG", "trace"), ("LETAN_LOG", "trace"), ("RUST_BACKTRACE", "1")];

/// Runs `line` as it is and with everything logged; neither shows the token.
fn refused(line: impl Fn() -> Line, words: &[&str]) -> Ran {
    let loud = LOUD.iter().fold(line(), |line, (name, value)| line.env(name, value)).run();
    loud.hides(SECRET).hides("panicked");
    let ran = line().run();
    ran.hides(SECRET).refuses(words);
    assert_eq!(loud.status, ran.status);
    assert!(loud.err.ends_with(&ran.err), "{loud:#?}");
    ran
}

fn token() -> String {
    format!("1000001:{SECRET}")
}

/// An address at which nobody listens.
fn closed() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    format!("http://{}", listener.local_addr().unwrap())
}

#[test]
fn without_a_token_it_says_where_to_get_one() {
    let terminal = Terminal::new();
    for token in ["", "  "] {
        let line = || terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token);
        refused(line, &["TELOXIDE_TOKEN is not set", "@BotFather", "letan rehearse"]);
    }
    refused(|| terminal.letan(&["serve"]), &["TELOXIDE_TOKEN is not set"]);
    assert!(!terminal.has("letan.db"), "nothing is made before the token is looked at");
}

#[test]
fn a_token_of_another_form_is_refused_before_anything_is_sent() {
    let terminal = Terminal::new();
    let spaced = format!("1000001:{SECRET} {SECRET}");
    let negative = format!("-1:{SECRET}");
    for token in [SECRET, "1000001", "1000001:short", &spaced, &negative] {
        let line = || terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token);
        refused(line, &["TELOXIDE_TOKEN has not the form", "@BotFather"]);
    }
    assert!(!terminal.has("letan.db"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_telegram_does_not_take_is_refused_at_the_first_start_and_later() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    let line = || {
        let line = terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token());
        line.env("TELOXIDE_API_URL", &telegram)
    };
    let words = ["Telegram does not take the token", "@BotFather", "/token", "nothing is lost"];
    refused(line, &words);
    // The bot's name is known from an earlier start, so nothing is asked before the first poll.
    let mut bot = terminal
        .letan(&["serve"])
        .env("TELOXIDE_TOKEN", world.token())
        .env("TELOXIDE_API_URL", &telegram)
        .start();
    bot.until("the desk is open");
    bot.terminate();
    bot.ends().ended(0);
    let line = || line().env("LETAN_LOG", "error");
    line().run().hides(SECRET).refuses(&words);
}

#[test]
fn a_bot_api_that_is_not_there_is_said_to_be_out_of_reach() {
    let terminal = Terminal::new();
    let address = closed();
    let line = || {
        let line = terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token());
        line.env("TELOXIDE_API_URL", &address)
    };
    refused(line, &["cannot be reached", "TELOXIDE_API_URL", "TELOXIDE_PROXY", "start again"]);
    let proxied = || line().env("TELOXIDE_PROXY", address.replace("//", "//me:hush-hush@"));
    refused(proxied, &["cannot be reached"]).hides("hush-hush");
}

#[test]
fn settings_that_cannot_be_read_are_named() {
    let terminal = Terminal::new();
    let with = |name: &str, value: &str| {
        let line = terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token());
        line.env("TELOXIDE_API_URL", "http://127.0.0.1:9").env(name, value)
    };
    for (name, value) in [
        ("TELOXIDE_API_URL", "not an address"),
        ("TELOXIDE_API_URL", "ftp://127.0.0.1"),
        ("TELOXIDE_PROXY", "hush-hush"),
        // The client knows none of these, and would go out without a proxy or not at all.
        ("TELOXIDE_PROXY", "socks5://me:hush-hush@127.0.0.1:1080"),
        ("TELOXIDE_PROXY", "ftp://127.0.0.1"),
    ] {
        let words = [name, "is not an address such as http", "correct it, or leave it out"];
        refused(|| with(name, value), &words).hides("hush-hush");
    }
    for (name, value, words) in [
        ("LETAN_OWNERS", "@somebody", "Telegram ids such as 123456789"),
        ("LETAN_LOG", "loud", "error, warn, info, debug or trace"),
    ] {
        let ran = with(name, value).run();
        ran.ended(2).hides(SECRET).hides("panicked");
        assert!(ran.err.contains(words), "{name}: {ran:#?}");
    }
    let owners = with("LETAN_OWNERS", " 7001, 7002 ,").run();
    owners.refuses(&["the Bot API cannot be reached"]);
}

#[test]
fn a_setting_that_is_empty_is_as_good_as_not_set() {
    let terminal = Terminal::new();
    let empty = ["TELOXIDE_API_URL", "TELOXIDE_PROXY", "DATABASE_URL", "LETAN_OWNERS", "LETAN_LOG"];
    for words in [&["serve"][..], &["serve", "--database", "sqlite://letan.db"]] {
        let line = empty.iter().fold(terminal.letan(words), |line, name| line.env(name, ""));
        line.run().refuses(&["TELOXIDE_TOKEN is not set"]);
    }
}

#[test]
fn a_database_address_that_means_nothing_is_refused() {
    let terminal = Terminal::new();
    for address in
        ["letan.db", "mysql://me:hush-hush@host/letan", "sqlite://", "sqlite::memory:", "postgres"]
    {
        let line = || database_line(&terminal, address);
        let words = ["DATABASE_URL must begin with sqlite:// or postgres://", "sqlite://letan.db"];
        refused(line, &words).hides("hush-hush");
    }
    assert_eq!(std::fs::read_dir(&terminal.folder).unwrap().count(), 0);
}

#[test]
fn a_postgresql_that_is_not_there_is_said_to_be_out_of_reach_without_its_password() {
    let terminal = Terminal::new();
    let address = closed().replace("http://", "postgres://me:hush-hush@") + "/letan";
    let line = || database_line(&terminal, &address);
    refused(line, &["database", "cannot be", "refused", "DATABASE_URL"]).hides("hush-hush");
}

#[test]
fn a_file_that_is_no_database_is_left_alone() {
    let terminal = Terminal::new();
    let content = "This is a letter, and a long one. ".repeat(400);
    let file = terminal.write("letter.db", &content);
    let line = || database_line(&terminal, &sqlite(&file));
    refused(line, &["is not an SQLite database", "DATABASE_URL", "nothing was changed"]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), content);
    std::fs::create_dir(terminal.path("folder.db")).unwrap();
    let line = || database_line(&terminal, "sqlite://folder.db");
    refused(line, &["folder.db", "cannot be used", "DATABASE_URL"]);
    let line = || database_line(&terminal, "sqlite://letter.db/letan.db");
    refused(line, &["letter.db/letan.db", "cannot be used", "DATABASE_URL"]);
}

#[test]
fn a_database_that_cannot_be_written_is_said_to_be_so() {
    let terminal = Terminal::new();
    prepare(&terminal);
    let line = || database_line(&terminal, "sqlite://letan.db?mode=ro");
    refused(line, &["read but not written", "allow this user", "DATABASE_URL"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_another_process_writes_to_is_said_to_be_held() {
    let terminal = Terminal::new();
    prepare(&terminal);
    let _other = holder(&terminal, "PRAGMA journal_mode = WAL").await;
    let line = || database_line(&terminal, "sqlite://letan.db");
    refused(line, &HELD);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_another_process_keeps_to_itself_is_said_to_be_held() {
    let terminal = Terminal::new();
    prepare(&terminal);
    let _other = holder(&terminal, "PRAGMA journal_mode = DELETE").await;
    let line = || database_line(&terminal, "sqlite://letan.db");
    refused(line, &HELD);
}

const HELD: [&str; 3] = ["another process holds the database", "stop it", "start again"];

/// Another connection, which holds the database with this journal.
async fn holder(terminal: &Terminal, journal: &'static str) -> sqlx::SqliteConnection {
    let address = sqlite(&terminal.path("letan.db"));
    let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
    other.execute(journal).await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    other
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_of_a_newer_letan_is_left_alone() {
    let terminal = Terminal::new();
    prepare(&terminal);
    let address = sqlite(&terminal.path("letan.db"));
    let mut other = sqlx::SqliteConnection::connect(&address).await.unwrap();
    let newer = "INSERT INTO _sqlx_migrations (version, description, success, checksum, \
                 execution_time) VALUES (999999, 'later', 1, x'00', 1)";
    other.execute(newer).await.unwrap();
    other.close().await.unwrap();
    let line = || database_line(&terminal, "sqlite://letan.db");
    refused(line, &["newer Letan", "999999", "start that version", "nothing was changed"]);
}

/// Makes `letan.db` with its tables.
fn prepare(terminal: &Terminal) {
    terminal.write("event.toml", crate::stage::HAI_PHONG);
    terminal.letan(&["import", "--yes", "event.toml"]).run().ended(0);
}

fn database_line(terminal: &Terminal, address: &str) -> Line {
    let line = terminal.letan(&["serve"]).env("TELOXIDE_TOKEN", token());
    line.env("TELOXIDE_API_URL", "http://127.0.0.1:9").env("DATABASE_URL", address)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asked_to_end_it_finishes_and_ends_with_success() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    prepare(&terminal);
    let mut bot = terminal
        .letan(&["serve"])
        .env("TELOXIDE_TOKEN", world.token())
        .env("TELOXIDE_API_URL", &telegram)
        .env("LETAN_LOG", "trace")
        .start();
    bot.until("the desk is open");
    world.person(7001, "Nguyễn Minh An", Some("vi"));
    world.says(7001, "toa-do-bi-mat-4711");
    world.wait_until(|world| !world.bot_messages_after(7001, 0).is_empty()).await.unwrap();
    bot.terminate();
    let ran = bot.ends();
    // Nothing that belongs to a person is logged, whatever the level.
    ran.ended(0).hides(world.token()).hides("bi-mat-4711").hides("Minh An").hides("panicked");
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("the desk is closed; nothing is lost"), "{ran:#?}");
}
