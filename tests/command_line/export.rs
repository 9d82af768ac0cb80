//! `letan export`

use std::process::Command;

use super::terminal::{Ran, Terminal};
use crate::stage::{DEMO, HAI_PHONG};

fn export(terminal: &Terminal, words: &[&str]) -> Ran {
    terminal.letan(&[&["export", "programme", "--format"], words].concat()).run()
}

fn published(programmes: &[&str]) -> Terminal {
    let terminal = Terminal::new();
    for programme in programmes {
        terminal.write("event.toml", programme);
        terminal.letan(&["import", "--yes", "event.toml"]).run().ended(0);
    }
    terminal
}

#[test]
fn every_form_of_what_is_published_is_imported_again() {
    let terminal = published(&[HAI_PHONG]);
    for (format, file) in [("json", "e.json"), ("toml", "e.toml"), ("xlsx", "e.xlsx")] {
        export(&terminal, &[format, "--output", file]).ended(0);
        let ran = terminal.letan(&["import", "--yes", file]).run();
        ran.ended(0).prints("unchanged, version 1 stays");
    }
    for (format, file) in [("csv", "e.csv"), ("frab-json", "f.json"), ("frab-xml", "f.xml")] {
        export(&terminal, &[format, "--output", file]).ended(0);
        let ran = terminal.letan(&["import", "--dry-run", file]).run();
        ran.ended(0).prints("hai-phong-2025: 1 day, 10 sessions, ");
    }
}

#[test]
fn a_text_goes_to_the_standard_output_in_the_language_that_is_asked_for() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let ran = export(&terminal, &["csv", "--event", "demo.toml"]);
    ran.ended(0).prints("Thời gian").prints("Khai mạc hội nghị").hides("Opening of the");
    let ran = export(&terminal, &["csv", "--event", "demo.toml", "--lang", "en"]);
    ran.ended(0).prints("Opening of the conference");
    assert!(!terminal.has("letan.db"), "a file needs no database");
    let ran = export(&terminal, &["csv", "--event", "demo.toml", "--lang", "tlh"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("write en or vi"), "{ran:?}");
}

#[test]
fn a_file_that_is_there_stays_unless_force_is_asked_for() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    terminal.write("out.json", "mine");
    let words = ["json", "--event", "demo.toml", "--output", "out.json"];
    export(&terminal, &words).refuses(&["out.json is there already", "--force"]);
    assert_eq!(std::fs::read_to_string(terminal.path("out.json")).unwrap(), "mine");
    export(&terminal, &[&words[..], &["--force"]].concat()).ended(0);
    let written = std::fs::read_to_string(terminal.path("out.json")).unwrap();
    assert!(written.starts_with("{\n"), "{written}");
    export(&terminal, &["json", "--event", "demo.toml", "--output", "no/out.json"])
        .refuses(&["no/out.json cannot be written"]);
    export(&terminal, &["json", "--event", "demo.toml", "--output", "."]).refuses(&["folder"]);
    let left = std::fs::read_dir(&terminal.folder).unwrap().count();
    assert_eq!(left, 2, "nothing else is left in the folder");
}

#[test]
fn a_device_is_written_to_and_not_replaced() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let nothing = terminal.path("nothing");
    std::os::unix::fs::symlink("/dev/null", &nothing).unwrap();
    let words = ["json", "--event", "demo.toml", "--output", "nothing"];
    export(&terminal, &words).refuses(&["nothing is there already", "--force"]);
    export(&terminal, &[&words[..], &["--force"]].concat()).ended(0);
    assert!(!std::fs::metadata(&nothing).unwrap().is_file());
}

#[test]
fn a_workbook_is_not_shown_on_a_terminal() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let mut command = Command::new("/bin/sh");
    let letan = env!("CARGO_BIN_EXE_letan");
    let typed = format!(
        "/usr/bin/script -qec '{letan} export programme --format xlsx --event demo.toml' /dev/null"
    );
    command.arg("-c").arg(typed);
    let ran = terminal.line(command).env("SHELL", "/bin/sh").env("PATH", "/usr/bin:/bin").run();
    ran.prints("name a file with --output FILE");
    assert_ne!(ran.status, Some(0));
    let mut piped = Command::new("/bin/sh");
    piped
        .arg("-c")
        .arg(format!("{letan} export programme --format xlsx --event demo.toml | head -c 2"));
    terminal.line(piped).env("PATH", "/usr/bin:/bin").run().ended(0).prints("PK");
}

#[test]
fn the_event_is_named_where_it_is_not_the_only_one() {
    let terminal = Terminal::new();
    export(&terminal, &["json"]).refuses(&["no event is published yet", "letan import"]);
    assert!(!terminal.has("letan.db"), "looking makes no database");
    let terminal = published(&[HAI_PHONG, DEMO]);
    export(&terminal, &["json"]).refuses(&["name the event", "hai-phong-2025, demo-2026"]);
    export(&terminal, &["json", "--event", "demo-2026"]).ended(0).prints("\"demo-2026\"");
    // What was imported without a token is found with one, too.
    let words = ["export", "programme", "--format", "toml", "--event", "demo-2026"];
    let token = "77:AAHsecret-of-a-bot-nobody-may-ever-read";
    let ran = terminal.letan(&words).env("TELOXIDE_TOKEN", token).run();
    ran.ended(0).prints("demo-2026").hides(token);
}

#[test]
fn a_programme_with_errors_is_not_exported() {
    let terminal = Terminal::new();
    terminal.write("bad.toml", HAI_PHONG.replace("Asia/Ho_Chi_Minh", "Asia/Hanoi"));
    let ran = export(&terminal, &["json", "--event", "bad.toml"]);
    assert_eq!(ran.status, Some(1));
    assert_eq!(ran.out, "");
    assert!(ran.err.contains("bad.toml has errors") && ran.err.contains("Asia/Hanoi"), "{ran:?}");
    export(&terminal, &["json", "--event", "missing.toml"]).refuses(&["missing.toml"]);
}
