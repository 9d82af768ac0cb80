//! Which table a sheet is, and which column a heading names.

use super::columns::SHEETS;
use super::{Column, Sheet};
use crate::texts::{Language, words};

/// A column of the format, and the language of one such as "Tên phiên (en)".
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) column: &'static Column,
    pub(super) language: Option<Language>,
}

/// The sheet of the format that a sheet of the workbook is named after.
pub(super) fn sheet_named(name: &str) -> Option<&'static Sheet> {
    let name = words(name).join(" ");
    SHEETS
        .iter()
        .find(|sheet| words(sheet.name).join(" ") == name || sheet.others.contains(&name.as_str()))
}

/// The column that a heading names: `title`, `title_en`, "Tên phiên (en)", "Tên phiên (tiếng Anh)".
pub(super) fn key_of(sheet: &Sheet, heading: &str) -> Option<Key> {
    let parts = words(heading);
    let whole = column_named(sheet, &parts).map(|column| Key { column, language: None });
    whole.or_else(|| {
        let (language, length) = language_at_end(&parts)?;
        let column = column_named(sheet, parts.get(..parts.len() - length)?)?;
        Some(Key { column, language: Some(language) })
    })
}

fn column_named(sheet: &Sheet, parts: &[String]) -> Option<&'static Column> {
    let (spaced, joined) = (parts.join(" "), parts.join("_"));
    let is_key = |column: &&Column| column.key.replace('.', "_") == joined;
    let is_heading = |column: &&Column| words(column.heading).join(" ") == spaced;
    let is_other = |column: &&Column| column.others.contains(&spaced.as_str());
    let columns = || sheet.columns.iter();
    columns()
        .find(is_key)
        .or_else(|| columns().find(is_heading))
        .or_else(|| columns().find(is_other))
}

/// The language that a heading ends with, and how many words say it.
fn language_at_end(parts: &[String]) -> Option<(Language, usize)> {
    let last = parts.last()?;
    let tongue = || parts.get(parts.len().checked_sub(2)?).filter(|word| *word == "tieng");
    let named = match last.as_str() {
        "viet" if tongue().is_some() => Language::from_code("vi").map(|language| (language, 2)),
        "anh" if tongue().is_some() => Language::from_code("en").map(|language| (language, 2)),
        _ => None,
    };
    let coded = || Language::all().find(|language| language.code() == last);
    named.or_else(|| coded().map(|language| (language, 1)))
}

#[cfg(test)]
mod tests {
    use super::super::columns::is_translated;
    use super::*;

    #[test]
    fn every_heading_of_every_sheet_is_read_as_its_own_column() {
        for sheet in SHEETS {
            let named = sheet_named(sheet.name).map(|sheet| sheet.table);
            assert_eq!(named, Some(sheet.table), "{}", sheet.name);
            for column in sheet.columns {
                let found = |heading: &str| {
                    let key = key_of(sheet, heading)?;
                    Some((key.column.key, key.language.map(Language::code)))
                };
                for heading in [column.heading, column.key] {
                    assert_eq!(found(heading), Some((column.key, None)), "{heading}");
                }
                for other in column.others {
                    assert_eq!(found(other).map(|(key, _)| key), Some(column.key), "{other}");
                }
                for language in Language::all().filter(|_| is_translated(column.form)) {
                    let heading = column.heading_in(language);
                    let expected = Some((column.key, Some(language.code())));
                    assert_eq!(found(&heading), expected, "{heading}");
                }
            }
        }
    }

    #[test]
    fn a_language_may_be_written_out() {
        let sheet = sheet_named("Phiên").unwrap();
        for (heading, language) in
            [("Tên phiên (tiếng Anh)", "en"), ("TÊN TIẾNG VIỆT", "vi"), ("title_en", "en")]
        {
            let key = key_of(sheet, heading).unwrap();
            assert_eq!(
                (key.column.key, key.language.map(Language::code)),
                ("title", Some(language))
            );
        }
        let person = sheet_named("nguoi").unwrap();
        assert_eq!(key_of(person, "Đơn vị").unwrap().column.key, "affiliation");
        assert!(key_of(person, "Màu áo").is_none());
    }
}
