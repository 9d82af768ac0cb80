//! What is written into a workbook is read out of it again.

use super::*;
use crate::programme::{Format, read};
use crate::texts::Texts;

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

#[test]
fn a_list_that_is_longer_than_a_cell_may_be_is_refused() {
    let sample = include_str!("../../../../events/hai-phong-2025.toml");
    let mut programme = read(sample.as_bytes(), Format::Toml).programme.unwrap();
    let vietnamese = programme.event.default_language();
    programme.facts[0].asks = vec![(vietnamese, "x".repeat(900)); 40];
    let error = workbook(&programme).unwrap_err();
    assert!(format!("{error:#}").contains("a workbook cannot hold this programme"), "{error:#}");
}
