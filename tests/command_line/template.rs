//! `letan template`

use super::terminal::Terminal;
use crate::stage::{DEMO, HAI_PHONG};

#[test]
fn an_untouched_template_is_told_in_one_sentence() {
    let terminal = Terminal::new();
    terminal.letan(&["template", "--output", "mau.xlsx"]).run().ended(0);
    let ran = terminal.letan(&["check", "mau.xlsx"]).run();
    ran.ended(2).prints("nothing is filled in yet").prints("1 error, 0 warnings");
    let ran = terminal.letan(&["check", "mau.xlsx"]).env("LANG", "vi_VN.UTF-8").run();
    ran.ended(2).prints("tệp mẫu chưa được điền");
}

#[test]
fn a_template_filled_from_a_file_is_the_same_programme() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    terminal.letan(&["template", "demo.toml", "--output", "demo.xlsx"]).run().ended(0);
    let (text, book) = (canonical(&terminal, "demo.toml"), canonical(&terminal, "demo.xlsx"));
    assert!(text.contains("demo-2026"), "{text}");
    assert_eq!(text, book);
}

fn canonical(terminal: &Terminal, file: &str) -> String {
    let ran = terminal.letan(&["export", "programme", "--format", "json", "--event", file]).run();
    ran.ended(0);
    ran.out
}

#[test]
fn a_template_is_filled_from_a_published_event() {
    let terminal = Terminal::new();
    terminal.write("event.toml", HAI_PHONG);
    terminal.letan(&["import", "--yes", "event.toml"]).run().ended(0);
    terminal.letan(&["template", "hai-phong-2025", "-o", "filled.xlsx"]).run().ended(0);
    let ran = terminal.letan(&["import", "--yes", "filled.xlsx"]).run();
    ran.ended(0).prints("unchanged, version 1 stays");
    let ran = terminal.letan(&["template", "hai-phong-2026", "-o", "other.xlsx"]).run();
    ran.refuses(&["there is no event hai-phong-2026", "hai-phong-2025"]);
    assert!(!terminal.has("other.xlsx"));
}
