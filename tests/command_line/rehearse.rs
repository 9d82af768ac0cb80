//! `letan rehearse`, and `letan` with nothing else said.

use super::terminal::Terminal;
use crate::stage::{DEMO, HAI_PHONG};

#[test]
fn it_starts_without_a_token_and_prints_where_the_phones_are() {
    let terminal = Terminal::new();
    let mut rehearsal = terminal.letan(&["rehearse", "--port", "0"]).start();
    let printed = rehearsal.until("end with Ctrl-C");
    assert!(printed.contains("Open http://127.0.0.1:"), "{printed}");
    rehearsal.terminate();
    rehearsal.ends().ended(0).hides("panicked");
    let left: Vec<_> = std::fs::read_dir(&terminal.folder).unwrap().collect();
    assert!(left.is_empty(), "a rehearsal leaves nothing behind: {left:?}");
}

#[test]
fn the_event_of_a_file_is_rehearsed() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let words =
        ["rehearse", "demo.toml", "--port", "0", "--at", "2026-11-12T08:50", "--speed", "0"];
    let reading = letan::programme::read(DEMO.as_bytes(), letan::programme::Format::Toml);
    let name = reading.programme.unwrap().event.name.first().to_owned();
    let mut rehearsal = terminal.letan(&words).start();
    rehearsal.until(&name);
}

#[test]
fn without_a_command_and_a_token_it_says_that_it_rehearses() {
    let terminal = Terminal::new();
    let mut rehearsal = terminal.letan(&[]).start();
    let printed = rehearsal.until("end with Ctrl-C");
    assert!(printed.contains("TELOXIDE_TOKEN is not set, so this is a rehearsal"), "{printed}");
    assert!(printed.contains("@BotFather"), "{printed}");
    rehearsal.terminate();
    rehearsal.ends().ended(0);
}

#[test]
fn with_a_token_and_no_command_it_serves() {
    let terminal = Terminal::new();
    let line = terminal.letan(&[]).env("TELOXIDE_TOKEN", "1000001:short");
    line.run().refuses(&["TELOXIDE_TOKEN has not the form"]);
    let line = terminal.letan(&[]).env("TELOXIDE_TOKEN", "7:AAHsecret-of-a-bot-nobody-reads");
    line.env("DATABASE_URL", "nonsense").run().refuses(&["DATABASE_URL must begin with"]);
}

#[test]
fn a_taken_port_is_passed_over_or_named_when_it_was_asked_for() {
    let terminal = Terminal::new();
    let mut first = terminal.letan(&["rehearse"]).start();
    let mut second = terminal.letan(&["rehearse"]).start();
    let address = |text: String| text.trim_end_matches('/').rsplit_once(':').unwrap().1.to_owned();
    let (one, two) = (address(first.word_after("Open ")), address(second.word_after("Open ")));
    assert_ne!(one, two);
    let third = terminal.letan(&["rehearse", "--port", &one]).run();
    third.refuses(&[&format!("port {one} is taken"), "--port"]);
}

#[test]
fn what_cannot_be_understood_is_said_with_an_example() {
    let terminal = Terminal::new();
    for at in ["", "tomorrow", "2025-02-30T08:00", "2025-05-19T25:00", "2025-05-19T08:50+07:00"] {
        let ran = terminal.letan(&["rehearse", "--port", "0", &format!("--at={at}")]).run();
        ran.ended(2).hides("panicked");
        assert!(ran.err.contains("2025-05-19T08:50"), "{at}: {ran:#?}");
    }
    for words in [["--speed", "fast"], ["--speed", "-1"], ["--speed", "NaN"], ["--port", "70000"]] {
        let ran = terminal.letan(&["rehearse", &words.join("=")]).run();
        ran.ended(2).hides("panicked");
        assert!(ran.err.contains(words[0]), "{ran:#?}");
    }
    // A moment so far away that no event can be there is still no reason to fall over.
    let words = ["rehearse", "--port", "0", "--at", "9999-12-31T23:59"];
    terminal.letan(&words).start().until("end with Ctrl-C");
}

#[test]
fn a_file_with_errors_is_not_rehearsed() {
    let terminal = Terminal::new();
    terminal.write("wrong.toml", HAI_PHONG.replace("Asia/Ho_Chi_Minh", "Asia/Hanoi"));
    let ran = terminal.letan(&["rehearse", "wrong.toml", "--port", "0"]).run();
    ran.ended(1);
    for words in ["Asia/Hanoi", "the programme has errors; nothing was started"] {
        assert!(ran.err.contains(words), "{ran:#?}");
    }
    terminal.letan(&["rehearse", "missing.toml"]).run().refuses(&["missing.toml"]);
}

#[test]
fn a_folder_left_by_a_killed_rehearsal_is_no_hindrance() {
    let terminal = Terminal::new();
    // In a container the process and the port have the same numbers every time.
    let left = "mkdir letan-rehearsal-$$-7399.0 && exec \"$LETAN\" rehearse --port 7399";
    let mut command = std::process::Command::new("/bin/sh");
    command.arg("-c").arg(left);
    let line = terminal.line(command).env("LETAN", env!("CARGO_BIN_EXE_letan"));
    let mut rehearsal = line.env("PATH", "/usr/bin:/bin").start();
    rehearsal.until("end with Ctrl-C");
    rehearsal.terminate();
    rehearsal.ends().ended(0);
}
