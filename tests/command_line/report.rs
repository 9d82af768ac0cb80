//! `letan export questions` and `letan export report`

use letan::database::Database;
use letan::programme::Settings;
use letan::programme::store::NOBODYS;
use letan::questions::Anonymity;
use letan::questions::store::{self, Draft};

use super::terminal::Terminal;
use crate::stage::DEMO;

/// A published event with a question whose words could be a formula.
async fn with_a_question(terminal: &Terminal) {
    terminal.write("demo.toml", DEMO);
    terminal.letan(&["import", "--yes", "demo.toml"]).run().ended(0);
    let url = format!("sqlite://{}", terminal.path("letan.db").display());
    let database = Database::open(&url).await.unwrap();
    let now = "2026-12-03T03:30:00Z".parse().unwrap();
    let draft = Draft {
        event: 1,
        number: 500,
        session: "toan-the-1",
        asker: 771_234_567,
        anonymity: Anonymity::Room,
        position: "Nguyễn Vô Danh",
        content: "=HYPERLINK(\"http://example.org\") là gì?",
        mark: "",
    };
    store::draft(&database, NOBODYS, &draft, now).await.unwrap();
    let terms = (&Settings::default(), false);
    store::send(&database, NOBODYS, (1, 500), 771_234_567, terms, now).await.unwrap();
    database.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn questions_and_report_are_exported_in_every_form() {
    let terminal = Terminal::new();
    with_a_question(&terminal).await;
    let export = |words: &[&str]| terminal.letan(&[&["export"], words].concat()).run();
    let csv = export(&["questions", "--format", "csv"]);
    csv.ended(0).prints("Câu hỏi").prints("Đại biểu số 1").prints("'=HYPERLINK");
    assert!(!csv.out.contains("Vô Danh") && !csv.out.contains("771234567"), "{}", csv.out);
    let json = export(&["questions", "--format", "json", "--lang", "en"]);
    json.ended(0).prints("\"asked_by\": \"Delegate no. 1\"").prints("\"state\": \"listed\"");
    export(&["questions", "--format", "xlsx", "-o", "q.xlsx"]).ended(0);
    assert!(std::fs::read(terminal.path("q.xlsx")).unwrap().starts_with(b"PK\x03\x04"));
    let report = ["report", "--event", "demo-2026", "--format"];
    let report = |words: &[&str]| export(&[&report, words].concat());
    report(&["md"]).ended(0).prints("# Báo cáo tổng hợp").prints("Khai mạc");
    report(&["md", "--session", "toan-the-1", "--lang", "en"])
        .ended(0)
        .prints("Session: Plenary 1");
    report(&["html"]).ended(0).prints("<!doctype html>").prints("<svg");
    report(&["docx", "--output", "r.docx"]).ended(0);
    assert!(std::fs::read(terminal.path("r.docx")).unwrap().starts_with(b"PK\x03\x04"));
}

#[test]
fn what_cannot_be_exported_is_said() {
    let terminal = Terminal::new();
    let export = |words: &[&str]| terminal.letan(&[&["export"], words].concat()).run();
    export(&["report", "--format", "md"]).refuses(&["no event is published yet"]);
    assert!(!terminal.has("letan.db"));
    terminal.write("demo.toml", DEMO);
    export(&["questions", "--format", "csv", "--event", "demo.toml"]).refuses(&["name its id"]);
    terminal.letan(&["import", "--yes", "demo.toml"]).run().ended(0);
    export(&["report", "--format", "md", "--session", "nowhere"])
        .refuses(&["no session nowhere at demo-2026"]);
    export(&["report", "--format", "pdf"]).ended(2);
    export(&["questions", "--format", "docx"]).ended(2);
    export(&["questions", "--format", "csv"]).ended(0).prints("Câu hỏi");
}
