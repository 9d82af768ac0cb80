//! `letan ask`

use std::process::Command;

use super::terminal::Terminal;
use crate::stage::DEMO;

#[test]
fn a_question_is_answered_as_a_delegate_would_read_it() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let ask = |words: &[&str]| {
        let at = ["ask", "--event", "demo.toml", "--at", "2026-12-03T11:00:00+07:00"];
        terminal.letan(&[&at[..], words].concat()).run()
    };
    ask(&["an", "trua", "o", "dau"]).ended(0).prints("🚪 Nhà hàng Sen, tầng 1");
    ask(&["--lang", "en", "ăn trưa ở đâu"]).ended(0).prints("Lotus Restaurant");
    let explained = ask(&["--explain", "what is on tomorrow at 2pm"]);
    explained.ended(0).prints("decision").prints("whats_on").prints("04/12 14:00");
    ask(&[]).refuses(&["there is no question"]);
    ask(&["--lang", "xx", "wifi"]).ended(2);
}

#[test]
fn without_a_file_the_sample_workshop_is_asked() {
    let terminal = Terminal::new();
    let ask = ["ask", "--at", "2025-05-19T07:00:00+07:00", "khai mạc lúc mấy giờ"];
    terminal.letan(&ask).run().ended(0).prints("08:00, Thứ Hai, 19/5");
}

#[test]
fn a_batch_answers_every_line_in_its_order_and_form() {
    let terminal = Terminal::new();
    terminal.write("demo.toml", DEMO);
    let now = "2026-12-03T11:00:00+07:00";
    let line = |id: &str, text: &str| format!(r#"{{"id":{id},"now":"{now}","text":"{text}"}}"#);
    let lines = [
        line("1", "ai chủ trì phiên B2"),
        "no JSON".to_owned(),
        line("\"b\"", "where is room 505"),
        r#"{"id":3,"now":"2026-12-03T11:00:00","text":"gửi xe ở đâu","lang":"en"}"#.to_owned(),
    ];
    terminal.write("lines", lines.join("\n"));
    let mut shell = Command::new("/bin/sh");
    let line = "exec \"$0\" ask --event demo.toml --batch < lines";
    shell.args(["-c", line, env!("CARGO_BIN_EXE_letan")]);
    let ran = terminal.line(shell).run();
    ran.ended(0);
    let answers: Vec<serde_json::Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 4);
    assert_eq!(answers[0]["id"], 1);
    assert_eq!(answers[0]["status"], "answer");
    assert_eq!(answers[0]["frame"], "chairs");
    assert_eq!(answers[0]["session_ids"], serde_json::json!(["b2"]));
    assert_eq!(answers[0]["person_ids"], serde_json::json!(["ngo-dang-hai"]));
    assert!(answers[0]["micros"].is_u64() && answers[0]["room_ids"].is_array());
    assert_eq!(answers[1]["id"], serde_json::Value::Null);
    assert_eq!(answers[1]["status"], "abstain");
    assert_eq!((&answers[2]["id"], &answers[2]["status"]), (&"b".into(), &"abstain".into()));
    assert_eq!(answers[3]["topics"], serde_json::json!(["parking"]));
    assert!(answers[3]["text"].as_str().unwrap().contains("Motorbikes"));
}
