//! What is written into a workbook is read out of it again.

use super::*;
use crate::programme::{Format, Reading, Severity, read};
use crate::texts::Texts;

const SAMPLES: [&str; 2] = [
    include_str!("../../../../events/hai-phong-2025.toml"),
    include_str!("../../../../events/demo-2026.toml"),
];

fn again(programme: &Programme) -> Reading {
    read(&workbook(programme).unwrap(), Format::Sheet)
}

#[test]
fn the_sample_events_come_back_the_same() {
    for sample in SAMPLES {
        let first = read(sample.as_bytes(), Format::Toml);
        let again = again(first.programme.as_ref().unwrap());
        let errors = again.problems.iter().filter(|one| one.severity == Severity::Error);
        assert_eq!(errors.count(), 0, "{:?}", again.problems);
        assert_eq!(again.canonical, first.canonical);
        assert_eq!(again.problems.len(), first.problems.len(), "{:?}", again.problems);
    }
}

#[test]
fn an_untouched_template_is_one_sentence() {
    let reading = read(&template().unwrap(), Format::Sheet);
    let english = Texts::new(Language::fallback());
    let sentences: Vec<String> =
        reading.problems.iter().map(|problem| problem.sentence(english)).collect();
    assert_eq!(sentences.len(), 1, "{sentences:?}");
    assert!(sentences[0].contains("nothing is filled in yet"), "{sentences:?}");
}

#[test]
fn every_column_is_explained_in_both_languages() {
    for language in Language::all() {
        let texts = Texts::new(language);
        for sheet in SHEETS {
            for column in sheet.columns.iter().filter(|column| column.offered) {
                let key = guide::key(sheet, column);
                assert_ne!(texts.guide_column(&key), texts.guide_column("none"), "{key}");
                assert!(!column.example.is_empty(), "{key}");
            }
        }
    }
}
