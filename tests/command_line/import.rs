//! `letan import`

use std::process::Command;

use letan::clock::Clock;
use letan::database::Database;
use letan::programme::{Board, store};
use letan::rehearsal::{BOT_ID, Limits, World};

use super::terminal::{Ran, Terminal, sqlite};
use crate::stage::{DEMO, HAI_PHONG};

fn import(terminal: &Terminal, words: &[&str]) -> Ran {
    terminal.letan(&[&["import"], words].concat()).run()
}

/// The event's first version, and another one.
fn written(terminal: &Terminal) -> (&'static str, &'static str) {
    terminal.write("event.toml", HAI_PHONG);
    terminal.write("changed.toml", HAI_PHONG.replace("Hội trường A", "Hội trường Lớn"));
    ("event.toml", "changed.toml")
}

/// The version in force of every event of `bot`.
async fn versions(terminal: &Terminal, bot: i64) -> Vec<(String, i64)> {
    let database = Database::open(&sqlite(&terminal.path("letan.db"))).await.unwrap();
    let board = Board::load(&database, bot).await.unwrap();
    let version = |edition: &std::sync::Arc<letan::programme::Edition>| {
        (edition.programme.event.id.clone(), edition.version)
    };
    let versions = board.editions().iter().map(version).collect();
    database.close().await;
    versions
}

#[test]
fn a_dry_run_writes_nothing() {
    let terminal = Terminal::new();
    let (event, _) = written(&terminal);
    import(&terminal, &["--dry-run", event])
        .ended(0)
        .prints("hai-phong-2025")
        .hides("is published");
    assert!(!terminal.has("letan.db"));
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_a_changed_one_is_the_next_version() {
    let terminal = Terminal::new();
    let (event, changed) = written(&terminal);
    import(&terminal, &["--yes", event]).ended(0).prints("version 1 is published");
    for _ in 0..2 {
        import(&terminal, &["--yes", event]).ended(0).prints("unchanged, version 1 stays");
    }
    import(&terminal, &["--yes", changed]).ended(0).prints("version 2 is published");
    let id = "hai-phong-2025".to_owned();
    assert_eq!(versions(&terminal, store::NOBODYS).await, [(id, 2)]);
}

#[tokio::test]
async fn a_bad_programme_leaves_what_was_published() {
    let terminal = Terminal::new();
    let (event, changed) = written(&terminal);
    terminal.write("bad.toml", HAI_PHONG.replace("Asia/Ho_Chi_Minh", "Asia/Hanoi"));
    import(&terminal, &["--yes", event]).ended(0);
    import(&terminal, &["--yes", "bad.toml"]).ended(2).prints("Asia/Hanoi").hides("published");
    // Either all files are published or none.
    import(&terminal, &["--yes", changed, "bad.toml"]).ended(2).hides("published");
    let missing = import(&terminal, &["--yes", changed, "missing.toml"]);
    assert_ne!(missing.status, Some(0));
    assert!(missing.err.contains("missing.toml"), "{missing:#?}");
    assert_eq!(versions(&terminal, store::NOBODYS).await, [("hai-phong-2025".to_owned(), 1)]);
}

#[tokio::test]
async fn every_bad_file_is_shown_in_one_pass() {
    let terminal = Terminal::new();
    terminal.write("one.toml", HAI_PHONG.replace("Asia/Ho_Chi_Minh", "Asia/Hanoi"));
    terminal.write("two.toml", DEMO.replace("Asia/Ho_Chi_Minh", "Asia/Saigon2"));
    let ran = import(&terminal, &["--yes", "one.toml", "two.toml"]);
    ran.ended(2).prints("Asia/Hanoi").prints("Asia/Saigon2");
}

#[tokio::test]
async fn two_schedules_of_two_languages_become_one_event() {
    let terminal = Terminal::new();
    let schedule = |title: &str, room: &str| {
        format!(
            r#"{{"schedule":{{"conference":{{"acronym":"demo","title":"Demo","time_zone_name":
            "Asia/Ho_Chi_Minh","days":[{{"date":"2025-05-19","rooms":{{"{room}":[{{"code":"ABCDEF",
            "title":"{title}","date":"2025-05-19T08:00:00+07:00","duration":30}}]}}}}]}}}}}}"#
        )
    };
    terminal.write("en.json", schedule("Opening", "Hall A"));
    terminal.write("vi.json", schedule("Khai mạc", "Hội trường A"));
    for status in ["version 1 is published", "unchanged, version 1 stays"] {
        let ran = import(&terminal, &["--yes", "en.json", "vi.json"]);
        ran.ended(0).prints("en.json + vi.json").prints("1 session, ").prints(status);
    }
    assert_eq!(versions(&terminal, store::NOBODYS).await, [("demo".to_owned(), 1)]);
}

#[tokio::test]
async fn an_event_belongs_to_the_bot_of_the_token() {
    let terminal = Terminal::new();
    let (event, _) = written(&terminal);
    let secret = "AAHsecret-of-a-bot-nobody-may-ever-read";
    let line = terminal.letan(&["import", "--yes", event]);
    let ran = line.env("TELOXIDE_TOKEN", format!("77:{secret}")).env("RUST_LOG", "trace").run();
    ran.ended(0).hides(secret);
    assert_eq!(versions(&terminal, 77).await.len(), 1);
    assert_eq!(versions(&terminal, store::NOBODYS).await.len(), 0);
    let line = terminal.letan(&["import", "--yes", event]).env("TELOXIDE_TOKEN", "7:short");
    assert!(line.run().err.contains("TELOXIDE_TOKEN has not the form"));
}

#[tokio::test]
async fn it_asks_on_a_terminal_and_publishes_when_the_answer_is_yes() {
    let terminal = Terminal::new();
    let (event, _) = written(&terminal);
    for (answer, status, versions_then) in [("n", 1, 0), ("", 1, 0), ("y", 0, 1)] {
        let ran = on_a_terminal(&terminal, &format!("import {event}"), answer);
        ran.ended(status).prints("Publish? [y/N]");
        let words = ["version 1 is published", "nothing was published"];
        ran.prints(words[usize::from(status == 1)]);
        // What was declined leaves nothing behind, not even a database.
        assert_eq!(terminal.has("letan.db"), status == 0, "{answer:?}");
        let published = versions(&terminal, store::NOBODYS).await;
        assert_eq!(published.len(), versions_then, "{answer:?}");
        if status == 1 {
            std::fs::remove_file(terminal.path("letan.db")).unwrap();
        }
    }
    on_a_terminal(&terminal, &format!("import --yes {event}"), "").ended(0).hides("Publish?");
}

/// Types `words` and then `answer` on a terminal of the kind that people have.
pub(super) fn on_a_terminal(terminal: &Terminal, words: &str, answer: &str) -> Ran {
    let mut command = Command::new("/bin/sh");
    let typed = format!(
        "printf '{answer}\\n' | /usr/bin/script -qec '{} {words}' /dev/null",
        env!("CARGO_BIN_EXE_letan")
    );
    command.arg("-c").arg(typed);
    terminal.line(command).env("SHELL", "/bin/sh").env("PATH", "/usr/bin:/bin").run()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_running_server_has_it_within_a_second() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    let (event, changed) = written(&terminal);
    // What was imported without a token is adopted at the start.
    import(&terminal, &["--yes", event]).ended(0);
    let mut bot = terminal
        .letan(&["serve"])
        .env("TELOXIDE_TOKEN", world.token())
        .env("TELOXIDE_API_URL", &telegram)
        .start();
    bot.until("events=1");
    let line = terminal.letan(&["import", "--yes", changed]).env("TELOXIDE_TOKEN", world.token());
    line.run().ended(0).prints("version 2 is published");
    let second = std::time::Duration::from_secs(1);
    let hung = tokio::task::spawn_blocking(move || {
        bot.until("a new programme hangs at the desk");
        bot
    });
    let bot = tokio::time::timeout(second, hung).await.unwrap().unwrap();
    world.person(7001, "An", Some("vi"));
    world.says(7001, "/venue");
    let told = |world: &World| !world.bot_messages_after(7001, 0).is_empty();
    world.wait_until(told).await.unwrap();
    bot.terminate();
    bot.ends().ended(0);
    assert_eq!(versions(&terminal, BOT_ID).await, [("hai-phong-2025".to_owned(), 2)]);
}

#[test]
fn an_event_under_another_name_is_asked_about() {
    let terminal = Terminal::new();
    let table =
        |above: &str| format!("{above}\n19/5/2025\nThời gian;Nội dung\n8h00-9h00;Khai mạc\n");
    let import = |above: &str| {
        terminal.write("e.csv", table(above));
        terminal.letan(&["import", "--yes", "e.csv"]).run()
    };
    import("Hội thảo Biển").ended(0).hides("Published already");
    let ran = import("Hội thảo Biển đảo");
    ran.ended(0).prints("Published already: hoi-thao-bien. If one of them is meant");
    let ran = import("Hội thảo Biển xanh\nMã sự kiện: hoi-thao-bien");
    ran.ended(0).prints("version 2 is published").hides("Published already");
}
