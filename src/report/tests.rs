//! Reports of odd events, read back by a parser of XML.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::findings::Asker;
use super::*;
use crate::clock::Moment;
use crate::documents::{markdown, page, table, word};
use crate::programme::{Format, Programme, read};
use crate::questions::life::{Life, Reason};
use crate::questions::notes::{Kind, Note, Speaker};
use crate::texts::{Language, Texts};

const HOSTILE: [&str; 6] = [
    "</w:t><script>alert('x')</script> & \"]]>\" \u{0}\u{7}\u{1b}",
    "\u{202e}ngược\u{202c} \u{200f}RTL \u{feff}",
    "🎤 👩\u{200d}🏫 中文 ＝1",
    "=HYPERLINK(\"http://x\")",
    "# | `a` <img src=x onerror=alert(1)>\n- b",
    "a\r\nb\tc\u{2028}d",
];

fn now() -> Moment {
    "2026-12-04T03:00:00Z".parse().unwrap()
}

fn demo() -> Programme {
    read(include_bytes!("../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
}

fn texts(code: &str) -> Texts {
    Texts::new(Language::from_code(code).unwrap())
}

fn asked(content: &str, life: Life, votes: i64) -> Asked {
    Asked {
        number: 1,
        content: crate::documents::clean(content),
        answer: Some(crate::documents::clean(content)),
        asker: Asker::Named(crate::documents::clean(content)),
        votes,
        life,
        topic: String::new(),
    }
}

fn findings(programme: &Programme, questions: &[Asked], notes: &[Note]) -> Findings {
    let id = "toan-the-1".to_owned();
    let index = programme.session(&id);
    let session = OfSession {
        id,
        index,
        questions: questions.to_vec(),
        spoken: Vec::new(),
        notes: notes.to_vec(),
    };
    Findings { scope: Scope::Event, delegates: 3, sessions: vec![session] }
}

/// Every part of an archive by its name.
fn parts(file: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let mut part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    let count = zip::ZipArchive::new(Cursor::new(file)).unwrap().len();
    (0..count).map(&mut part).collect()
}

/// Fails unless `xml` is well formed; how often each element begins.
fn elements(xml: &[u8]) -> Vec<String> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = true;
    let (mut depth, mut names) = (0, Vec::new());
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                depth += 1;
                names.push(tag.name().as_ref().to_owned());
            }
            Event::Empty(tag) => names.push(tag.name().as_ref().to_owned()),
            Event::End(_) => depth -= 1,
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    names
}

#[test]
fn hostile_words_stay_words_in_every_form() {
    let programme = demo();
    let long = "Đổi mới ".repeat(125);
    let lives = [Life::Answered, Life::Listed, Life::NotSelected(Reason::Wording), Life::Waiting];
    let words = HOSTILE.iter().copied().chain([long.as_str()]);
    let questions: Vec<Asked> =
        words.flat_map(|words| lives.map(|life| asked(words, life, 2))).collect();
    let notes: Vec<Note> = (1..)
        .zip(HOSTILE)
        .map(|(number, content)| Note {
            number,
            session: "toan-the-1".to_owned(),
            speaker: Speaker::Named(content.to_owned()),
            kind: Kind::Recommendation,
            content: content.to_owned(),
        })
        .collect();
    let findings = findings(&programme, &questions, &notes);
    for code in ["vi", "en"] {
        let document = document(texts(code), &programme, &findings, now());
        for (name, part) in parts(&word::document(&document).unwrap()) {
            if !name.contains("/media/") {
                assert!(!elements(&part).iter().any(|element| element == "script"), "{name}");
                let text = String::from_utf8(part).unwrap();
                assert!(!text.contains(['\u{202e}', '\u{7}', '\u{1b}']), "{name}");
            }
        }
        let page = page::document(&document);
        assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
        assert!(page.contains("&lt;script&gt;") && page.contains("👩\u{200d}🏫"));
        let markdown = markdown::document(&document);
        let marked = |words: &str| markdown.matches(words).count();
        assert!(marked("\\<img") > 0 && marked("<img") == marked("\\<img"), "{markdown}");
        let sheets = sheets(texts(code), &programme, &findings);
        assert!(!sheets[0].table.csv().contains("\n=") && sheets.len() == 2);
        table::workbook(&sheets, "x", now()).unwrap();
    }
}

#[test]
fn an_event_without_questions_has_a_report_too() {
    let programme = demo();
    let none = Findings { scope: Scope::Event, delegates: 0, sessions: Vec::new() };
    let silent = findings(&programme, &[], &[]);
    for findings in [none, silent] {
        let document = document(texts("vi"), &programme, &findings, now());
        let parts = parts(&word::document(&document).unwrap());
        assert!(
            !parts.iter().any(|(name, _)| name.contains("/media/")),
            "there is nothing to draw"
        );
        let text = markdown::document(&document);
        assert!(text.contains("Thư ký chưa ghi nhận kiến nghị nào"));
        assert_eq!(text.contains("Không có câu hỏi nào"), !findings.sessions.is_empty());
    }
}

#[test]
fn a_session_that_was_cancelled_or_left_the_programme_is_told_as_such() {
    let mut programme = demo();
    let index = programme.session("toan-the-1").unwrap();
    programme.sessions[index].status = crate::programme::Status::Cancelled;
    let mut findings = findings(&programme, &[asked("Còn hỏi được không?", Life::Listed, 0)], &[]);
    let gone = OfSession { id: "gone".to_owned(), index: None, ..findings.sessions[0].clone() };
    findings.sessions.push(gone);
    let text = markdown::document(&document(texts("vi"), &programme, &findings, now()));
    assert!(
        text.contains("Phiên không diễn ra (đã hủy).") && text.contains("### 2. gone"),
        "{text}"
    );
    assert!(text.contains("| Phiên bị hủy | 1 |"));
    assert!(!text.contains("Hoàn thiện cơ chế"), "no paper was presented: {text}");
}

#[test]
fn the_figures_add_up() {
    let programme = demo();
    let lives = [
        Life::Answered,
        Life::Answered,
        Life::Answering,
        Life::Listed,
        Life::NotSelected(Reason::Time),
        Life::NotSelected(Reason::Time),
        Life::NotSelected(Reason::Subject),
        Life::Merged { into: 1, was: crate::questions::life::Was::Waiting },
        Life::Waiting,
    ];
    let mut questions: Vec<Asked> = lives.map(|life| asked("Hỏi gì?", life, 1_000)).to_vec();
    questions[0].answer = None;
    let findings = findings(&programme, &questions, &[]);
    let text = markdown::document(&document(texts("vi"), &programme, &findings, now()));
    for row in [
        "| Câu hỏi đã gửi | 9 |",
        "| Lượt “Cùng quan tâm” | 9.000 |",
        "| Câu hỏi đã được trả lời | 2 |",
        "| trong đó trả lời bằng văn bản | 1 |",
        "| Câu hỏi chưa được trả lời tại phiên | 2 |",
        "| Câu hỏi không được chọn | 3 |",
        "Câu hỏi không được chọn: 3 (thuộc chủ đề, phiên khác: 1; thời gian có hạn: 2).",
        "Câu hỏi chưa được duyệt: 1.",
    ] {
        assert!(text.contains(row), "{row} is not in {text}");
    }
}

#[test]
fn questions_are_told_by_their_groups_of_topics() {
    let programme = demo();
    let mut questions = vec![asked("Có hỏi về giờ giảng?", Life::Listed, 3); 2];
    questions[0].topic = "gio-giang".to_owned();
    let mut findings = findings(&programme, &questions, &[]);
    findings.sessions[0].id = "c2".to_owned();
    findings.sessions[0].index = programme.session("c2");
    let text = markdown::document(&document(texts("vi"), &programme, &findings, now()));
    let topic = text.find("*Định mức giờ giảng khi dạy trực tuyến*").unwrap();
    assert!(topic < text.find("*Nội dung khác*").unwrap());
}
