//! `letan times`

use std::process::Command;

use super::terminal::Terminal;

#[test]
fn a_time_is_told_as_it_is_understood() {
    let terminal = Terminal::new();
    let at = ["--at", "2026-05-19T08:50", "--lang", "vi"];
    let ask = |text: &str| terminal.letan(&[&["times", text][..], &at[..]].concat()).run();
    ask("2 giờ chiều mai").ended(0).prints("2026-05-20T14:00:00 (hour)");
    ask("trước 10h").ended(0).prints("before 2026-05-19T10:00:00");
    ask("sau giải lao").ended(0).prints("only a programme can tell");
    ask("phòng 302").ended(1);
}

#[test]
fn a_batch_answers_every_line_in_its_order_and_form() {
    let terminal = Terminal::new();
    let lines = [
        r#"{"id": 7, "lang": "en", "at": "2026-05-19T08:50:00", "text": "tomorrow"}"#,
        "no JSON",
        r#"{"id": "b", "lang": "vi", "at": "2026-05-19T08:50:00+07:00", "text": "8h ruoi sang mai"}"#,
        r#"{"id": "c", "lang": "vi", "at": "yesterday", "text": "mai"}"#,
        r#"{"id": "d", "at": "2026-05-19T08:50:00Z", "text": "after 3"}"#,
        r#"{"id": "e", "lang": "en", "at": "2026-05-19T08:50:00", "text": "before 3"}"#,
        r#"{"id": "f", "lang": "en", "at": "2026-05-19T08:50:00", "text": "room 302"}"#,
    ];
    terminal.write("lines", lines.join("\n"));
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", "exec \"$0\" times --batch < lines", env!("CARGO_BIN_EXE_letan")]);
    let ran = terminal.line(shell).run();
    ran.ended(0);
    let answers: Vec<&str> = ran.out.lines().collect();
    assert_eq!(
        answers,
        [
            r#"{"id":7,"start":"2026-05-20T00:00:00","end":"2026-05-21T00:00:00","grain":"day"}"#,
            r#"{"id":null,"start":null,"end":null,"grain":null}"#,
            r#"{"id":"b","start":"2026-05-20T08:30:00+07:00","end":null,"grain":"minute"}"#,
            r#"{"id":"c","start":null,"end":null,"grain":null}"#,
            r#"{"id":"d","start":"2026-05-19T15:00:00Z","end":null,"grain":"hour","open":"after"}"#,
            r#"{"id":"e","start":null,"end":"2026-05-19T15:00:00","grain":"hour","open":"before"}"#,
            r#"{"id":"f","start":null,"end":null,"grain":null}"#,
        ]
    );
}
