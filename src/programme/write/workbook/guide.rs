//! The first sheet: what every column holds, in both languages, and the words to choose from.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::book::Style;
use super::cells::languages;
use crate::programme::sheet::full::{Codes, Column, SHEETS, Sheet, Table, is_translated};
use crate::texts::{Language, Texts};

/// How many lines tell how to begin.
const STEPS: i64 = 6;

/// Where the lists of words stand.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<(Codes, String)>);

impl Lists {
    /// The cells of a list.
    pub(super) fn range(&self, codes: Codes) -> &str {
        self.0.iter().find(|(known, _)| *known == codes).map_or("", |(_, range)| range)
    }
}

/// Both languages of the guide: that of the sheets first.
fn both() -> Vec<Texts> {
    let vietnamese = Language::from_code("vi").unwrap_or_else(Language::fallback);
    vec![Texts::new(vietnamese), Texts::new(Language::fallback())]
}

/// Writes the guide and tells where its lists stand.
pub(super) fn write(worksheet: &mut Worksheet, style: &Style) -> Result<Lists, XlsxError> {
    let Some(guide) = SHEETS.iter().find(|sheet| sheet.table == Table::Guide) else {
        return Ok(Lists::default());
    };
    worksheet.set_name(guide.name)?;
    for (column, width) in (0..).zip([30, 46, 14, 58, 58, 42]) {
        worksheet.set_column_width(column, width)?;
    }
    let mut row = 0;
    for texts in both() {
        worksheet.write_string_with_format(row, 0, texts.guide_title(), &style.title)?;
        for step in 1..=STEPS {
            worksheet.write_string(row + 1, 0, texts.guide_step(step))?;
            row += 1;
        }
        row += 2;
    }
    let mut row = write_columns(worksheet, row, style)? + 1;
    let mut lists = Lists::default();
    for codes in Codes::ALL {
        row = write_list(worksheet, row, codes, (style, &mut lists, guide.name))? + 1;
    }
    Ok(lists)
}

fn write_columns(worksheet: &mut Worksheet, first: u32, style: &Style) -> Result<u32, XlsxError> {
    let [vietnamese, english] = both()[..] else { return Ok(first) };
    let in_both = |what| {
        let (one, other) = (vietnamese.guide_heading(what), english.guide_heading(what));
        format!("{one} · {other}")
    };
    let headings = [
        in_both("sheet"),
        in_both("column"),
        in_both("required"),
        vietnamese.guide_heading("meaning"),
        english.guide_heading("meaning"),
        in_both("example"),
    ];
    for (column, heading) in (0..).zip(headings) {
        worksheet.write_string_with_format(first, column, heading, &style.heading)?;
    }
    let mut row = first + 1;
    for sheet in SHEETS {
        for column in sheet.columns.iter().filter(|column| column.offered) {
            let name = key(sheet, column);
            let required = if column.required {
                format!("{} · {}", vietnamese.guide_required(), english.guide_required())
            } else {
                String::new()
            };
            let cells = [
                format!("{} · {}", sheet.name, sheet.others.first().unwrap_or(&"")),
                format!("{} · {}", headings_of(column), column.key),
                required,
                vietnamese.guide_column(&name),
                english.guide_column(&name),
                column.example.to_owned(),
            ];
            for (column, cell) in (0..).zip(cells) {
                worksheet.write_string_with_format(row, column, cell, &style.text)?;
            }
            row += 1;
        }
    }
    Ok(row)
}

/// "Tên phiên (vi), (en)"
fn headings_of(column: &Column) -> String {
    if !is_translated(column.form) {
        return column.heading.to_owned();
    }
    let languages = languages().map(|language| format!("({})", language.code()));
    format!("{} {}", column.heading, languages.collect::<Vec<_>>().join(", "))
}

/// How the guide's sentences call a column: `session-title`.
pub(super) fn key(sheet: &Sheet, column: &Column) -> String {
    let table = match sheet.table {
        Table::Of(section) => section.code(),
        Table::Parts => "part",
        Table::Guide => "guide",
    };
    format!("{table}-{}", column.key.replace(['.', '_'], "-"))
}

fn write_list(
    worksheet: &mut Worksheet,
    first: u32,
    codes: Codes,
    (style, lists, sheet): (&Style, &mut Lists, &str),
) -> Result<u32, XlsxError> {
    let headings = both().into_iter().map(|texts| texts.guide_list(name(codes)));
    let heading = headings.collect::<Vec<_>>().join(" · ");
    worksheet.write_string_with_format(first, 0, heading, &style.heading)?;
    worksheet.write_string_with_format(first, 1, codes_heading(), &style.heading)?;
    let labels = codes.labels();
    let mut row = first + 1;
    for (code, label) in &labels {
        worksheet.write_string_with_format(row, 0, *label, &style.plain)?;
        worksheet.write_string_with_format(row, 1, *code, &style.plain)?;
        row += 1;
    }
    lists.0.push((codes, format!("'{sheet}'!$A${}:$A${row}", first + 2)));
    Ok(row)
}

fn codes_heading() -> String {
    let headings = both().into_iter().map(|texts| texts.guide_heading("word"));
    headings.collect::<Vec<_>>().join(" · ")
}

fn name(codes: Codes) -> &'static str {
    match codes {
        Codes::Kind => "kind",
        Codes::Role => "role",
        Codes::Status => "status",
        Codes::EventKind => "event-kind",
        Codes::Access => "access",
    }
}
