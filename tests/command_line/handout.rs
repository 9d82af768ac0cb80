//! `letan export programme` for people: calendar, Markdown, page and document

use super::terminal::Terminal;
use crate::stage::{DEMO, HAI_PHONG};

#[test]
fn a_programme_is_exported_from_its_file_without_any_database() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let export = |words: &[&str]| {
        let line = [&["export", "programme", "--event", "demo.toml"], words].concat();
        terminal.letan(&line).run()
    };
    export(&["--format", "md"]).ended(0).prints("# Chương trình: Hội nghị khoa học");
    export(&["--format", "md", "--lang", "en"]).ended(0).prints("# Programme: Conference on");
    export(&["--format", "ics"]).ended(0).prints("BEGIN:VCALENDAR");
    let link = "https://t.me/letan_bot?start=e_demo-2026";
    export(&["--format", "html", "--link", link]).ended(0).prints("<!doctype html>").prints("<svg");
    export(&["--format", "docx", "--output", "demo.docx"]).ended(0);
    let document = std::fs::read(terminal.path("demo.docx")).unwrap();
    assert!(document.starts_with(b"PK\x03\x04"));
    export(&["--format", "pdf"]).ended(2);
    export(&["--format", "md", "--lang", "tlh"]).ended(2);
    export(&["--format", "html", "--link", "javascript:alert(1)"]).ended(2);
    assert!(!terminal.has("letan.db"));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_forced() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    terminal.write("here.md", "mine");
    let words = ["export", "programme", "--event", "demo.toml", "--format", "md"];
    let export = |more: &[&str]| terminal.letan(&[&words, more].concat()).run();
    export(&["--output", "here.md"]).refuses(&["here.md is there already", "--force"]);
    assert_eq!(std::fs::read_to_string(terminal.path("here.md")).unwrap(), "mine");
    export(&["--output", "here.md", "--force"]).ended(0);
    assert!(std::fs::read_to_string(terminal.path("here.md")).unwrap().starts_with("# "));
    export(&["--output", "no/such/folder.md"]).refuses(&["folder.md", "written"]);
    let left = std::fs::read_dir(&terminal.folder).unwrap();
    let left =
        left.filter(|file| file.as_ref().unwrap().path().to_string_lossy().contains(".part"));
    assert_eq!(left.count(), 0, "nothing half written stays");
}

#[test]
fn a_published_event_is_found_by_its_id_or_because_it_is_the_only_one() {
    let terminal = Terminal::new();
    let export = |words: &[&str]| {
        terminal.letan(&[&["export", "programme", "--format", "ics"], words].concat()).run()
    };
    export(&[]).refuses(&["no event is published yet", "letan import"]);
    terminal.write("hai-phong.toml", HAI_PHONG);
    terminal.letan(&["import", "--yes", "hai-phong.toml"]).run().ended(0);
    export(&[]).ended(0).prints("UID:khai-mac.hai-phong-2025.0@letan").prints("SEQUENCE:0");
    let later = HAI_PHONG.replacen("2025-05-19T08:20:00", "2025-05-19T08:25:00", 1);
    terminal.write("hai-phong.toml", later);
    terminal.letan(&["import", "--yes", "hai-phong.toml"]).run().ended(0);
    let second = export(&[]);
    assert_eq!(second.ended(0).out.matches("SEQUENCE:1").count(), 1, "one session has changed");
    terminal.write("demo.toml", DEMO);
    terminal.letan(&["import", "--yes", "demo.toml"]).run().ended(0);
    export(&[]).refuses(&["name the event", "hai-phong-2025", "demo-2026"]);
    export(&["--event", "demo-2026"]).ended(0).prints("demo-2026.0@letan");
    export(&["--event", "nothing-2030"]).refuses(&["there is no event nothing-2030"]);
}
