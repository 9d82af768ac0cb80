//! The document taken apart again.

use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

use super::*;
use crate::agenda::sample;
use crate::agenda::show;
use crate::programme::{Format, read};
use crate::texts::Language;

/// The name of the code's picture.
const PICTURE: &str = "word/media/picture1.png";

fn texts(code: &str) -> Texts {
    Texts::new(Language::from_code(code).unwrap())
}

/// The parts of the document by their names.
fn parts(file: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    let count = archive.len();
    let read = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..count).map(read).collect()
}

/// What a part says, read by a parser of XML: each cell of each row of each table, and the
/// paragraphs outside of tables.
#[derive(Default)]
struct Told {
    tables: Vec<Vec<Vec<String>>>,
    paragraphs: Vec<String>,
}

fn told(xml: &[u8]) -> Told {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = true;
    let (mut told, mut text, mut open) = (Told::default(), String::new(), Vec::new());
    loop {
        let is_text = open.last().is_some_and(|name| name == "w:t");
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                told.begin(tag.name().as_ref());
                open.push(tag.name().as_ref().to_owned());
            }
            Event::Empty(tag) if ["w:br", "w:tab"].contains(&tag.name().as_ref()) => text.push(' '),
            Event::Text(words) if is_text => text.push_str(&words),
            Event::GeneralRef(name) if is_text => text.push(signs(&name)),
            Event::End(_) => {
                let name = open.pop().unwrap();
                told.end(&name, open.len(), &mut text);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?} stay open");
    told
}

impl Told {
    fn begin(&mut self, name: &str) {
        match name {
            "w:tbl" => self.tables.push(Vec::new()),
            "w:tr" => self.tables.last_mut().unwrap().push(Vec::new()),
            _ => {}
        }
    }

    /// Takes what was said when an element ends inside of `depth` others.
    fn end(&mut self, name: &str, depth: usize, text: &mut String) {
        match name {
            // In the body of the document, not in a table.
            "w:p" if depth == 2 => self.paragraphs.push(std::mem::take(text).trim().to_owned()),
            "w:p" => text.push('\n'),
            "w:tc" => {
                let cell = std::mem::take(text).trim().to_owned();
                self.tables.last_mut().unwrap().last_mut().unwrap().push(cell);
            }
            _ => {}
        }
    }
}

fn signs(name: &str) -> char {
    match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        other => panic!("{other}"),
    }
}

fn document_of(code: &str, programme: &Programme, link: Option<&Url>) -> Told {
    let parts = parts(document(texts(code), programme, link).unwrap());
    told(&parts.iter().find(|(name, _)| name == "word/document.xml").unwrap().1)
}

#[test]
fn every_part_is_well_formed_and_named_by_the_archive() {
    let link = Url::parse("https://t.me/letan_bot?start=e_mau").unwrap();
    let parts = parts(document(texts("vi"), &sample::programme(), Some(&link)).unwrap());
    let text = |name: &str| {
        let content = &parts.iter().find(|(part, _)| part == name).unwrap().1;
        String::from_utf8(content.clone()).unwrap()
    };
    for (name, content) in &parts {
        if name != PICTURE {
            told(content);
        }
        if !name.contains("rels") && name != "[Content_Types].xml" && name != PICTURE {
            assert!(
                text("[Content_Types].xml").contains(&format!("PartName=\"/{name}\"")),
                "{name}"
            );
        }
    }
    for target in ["styles.xml", "footer1.xml", "media/picture1.png"] {
        assert!(text("word/_rels/document.xml.rels").contains(&format!("Target=\"{target}\"")));
        assert!(parts.iter().any(|(name, _)| name == &format!("word/{target}")));
    }
    let styles = text("word/styles.xml");
    assert!(
        styles.contains("w:ascii=\"Times New Roman\"") && styles.contains("<w:sz w:val=\"26\"/>")
    );
    assert!(text("word/footer1.xml").contains(" PAGE "));
}

#[test]
fn the_tables_hold_the_programme_day_by_day() {
    for file in [
        include_str!("../../../../events/demo-2026.toml"),
        include_str!("../../../../events/hai-phong-2025.toml"),
    ] {
        let programme = read(file.as_bytes(), Format::Toml).programme.unwrap();
        for code in ["vi", "en"] {
            let texts = texts(code);
            let told = document_of(code, &programme, None);
            assert_eq!(told.tables.len(), programme.days().len());
            for (table, day) in told.tables.iter().zip(programme.days()) {
                assert_eq!(table.len(), day.sessions.len() + 1);
                assert_eq!(table[0][0], texts.handout_column_time());
                for (row, &index) in table[1..].iter().zip(&day.sessions) {
                    assert_row(texts, &programme, index, row);
                }
            }
            for fact in &programme.facts {
                let answer = fact.answer.get(texts.language());
                assert!(told.paragraphs.iter().any(|line| line.ends_with(answer)), "{answer}");
            }
        }
    }
}

fn assert_row(texts: Texts, programme: &Programme, index: usize, row: &[String]) {
    let language = texts.language();
    let session = &programme.sessions[index];
    assert_eq!(row[0], show::hours(texts, programme, session));
    assert!(row[1].starts_with(session.title.get(language)), "{row:?}");
    for (number, (paper, _)) in (1..).zip(&show::numbered(programme, index)) {
        let line = row[1].lines().find(|line| line.starts_with(&format!("{number}. ")));
        assert!(line.unwrap().contains(paper.title.get(language)), "{row:?}");
    }
    for part in &session.people {
        let name = programme.people[part.person].full_name(language);
        assert!(row[2].contains(&name), "{row:?}");
    }
    let room = programme.room_of(session).map(|room| show::beside(language, &room.name));
    assert!(row[3].starts_with(&room.unwrap_or_default()), "{row:?}");
}

#[test]
fn the_head_is_that_of_a_secretariat() {
    let told = document_of("vi", &sample::programme(), None);
    assert_eq!(
        told.paragraphs[..5],
        [
            "Ban Tổ chức",
            "Chương trình",
            "Hội nghị mẫu",
            "Thời gian: từ Thứ Năm, ngày 3/12/2026 đến Chủ Nhật, ngày 6/12/2026",
            "Địa điểm: Nhà hội nghị",
        ]
    );
}

#[test]
fn a_row_stays_whole_and_the_head_of_a_table_is_repeated() {
    let programme = sample::programme();
    let parts = parts(document(texts("vi"), &programme, None).unwrap());
    let (_, xml) = parts.iter().find(|(name, _)| name == "word/document.xml").unwrap();
    let xml = String::from_utf8_lossy(xml);
    assert_eq!(xml.matches("<w:tblHeader/>").count(), programme.days().len());
    assert_eq!(xml.matches("<w:cantSplit/>").count(), xml.matches("<w:tr>").count());
    assert!(!parts.iter().any(|(name, _)| name == PICTURE), "no code without a link");
}

#[test]
fn what_is_cancelled_or_late_says_so() {
    let told = document_of("vi", &sample::programme(), None);
    let row = |title: &str| {
        let mut rows = told.tables.iter().flatten();
        rows.find(|row| row[1].starts_with(title)).unwrap().clone()
    };
    assert!(row("Phiên C")[1].starts_with("Phiên C (đã hủy)"));
    assert!(
        row("Phiên B")[1].starts_with("Phiên B (muộn 15 phút (dự kiến 09:00))"),
        "{:?}",
        row("Phiên B")
    );
    assert_eq!(row("Phiên B")[0], "09:15–11:15");
}

#[test]
fn any_words_survive_in_a_cell() {
    let long = "Đ".repeat(1_000);
    for (title, expected) in [
        ("a ]]> b", "a ]]> b"),
        ("<w:p>&amp;\"'", "<w:p>&amp;\"'"),
        ("tab\there\nline", "tab here line"),
        ("be\u{7}l\u{1b}l\u{85}s\u{fffe}\u{ffff}", "be l l s"),
        (&long, &long),
    ] {
        let session = format!("title = {}", serde_json::Value::from(title));
        let line = ("s", "papers", "2026-12-03T09:00", "2026-12-03T10:00", session.as_str());
        let programme = sample::read(&format!("{}{}", sample::EVENT, sample::sessions(&[line])));
        let told = document_of("vi", &programme, None);
        assert_eq!(told.tables[0][1][1].lines().next(), Some(expected));
    }
}
