//! Rows and columns in another order change nothing but what order means.

use calamine::{Data, Reader as _, Xlsx};
use rust_xlsxwriter::{Format as Look, Workbook};

use super::{again, canonical, csv, samples, workbook};
use crate::programme::{Format, Programme, read};

/// The cells of a workbook, sheet by sheet.
fn sheets(bytes: &[u8]) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    let sheet = |name: String| {
        let rows = book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
        (name, rows)
    };
    names.into_iter().map(sheet).collect()
}

fn written(sheets: &[(String, Vec<Vec<Data>>)]) -> Vec<u8> {
    let mut book = Workbook::new();
    let moment = Look::new().set_num_format("dd/mm/yyyy hh:mm");
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    Data::DateTime(at) => {
                        sheet.write_number_with_format(row, column, at.as_f64(), &moment).unwrap();
                    }
                    Data::Float(number) => drop(sheet.write_number(row, column, *number).unwrap()),
                    Data::String(text) => drop(sheet.write_string(row, column, text).unwrap()),
                    _ => {}
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A file in which all tables are in the order of their ids, and papers have their places.
fn sorted(programme: &Programme) -> String {
    let mut file: serde_json::Value = serde_json::from_str(&canonical(programme)).unwrap();
    for table in ["room", "person", "session", "topic", "paper", "fact"] {
        let Some(rows) = file[table].as_array_mut() else { continue };
        rows.sort_by_key(|row| format!("{} {}", row["id"], row["topic"]));
    }
    file.to_string()
}

#[test]
fn columns_of_a_workbook_may_stand_anywhere() {
    for programme in samples() {
        let mut sheets = sheets(&workbook(&programme).unwrap());
        for (_, rows) in sheets.iter_mut().filter(|(_, rows)| rows[0].len() > 2) {
            for row in rows.iter_mut() {
                row.reverse();
            }
        }
        let bytes = written(&sheets);
        assert_eq!(again(&bytes, Format::Sheet).canonical, Some(canonical(&programme)));
    }
}

#[test]
fn rows_of_a_workbook_may_stand_anywhere_where_order_says_nothing() {
    for programme in samples() {
        let mut sheets = sheets(&workbook(&programme).unwrap());
        for (name, rows) in &mut sheets {
            // The order of people in a session, and of papers in it, is that of the rows.
            let ordered = ["Phân công", "Tham luận"].contains(&name.as_str());
            if !ordered && rows[0].len() > 2 {
                rows[1..].reverse();
            } else if !ordered {
                rows.reverse();
            }
        }
        let read = again(&written(&sheets), Format::Sheet).programme.unwrap();
        assert_eq!(sorted(&read), sorted(&programme));
    }
}

#[test]
fn columns_of_a_table_may_stand_anywhere() {
    for programme in samples() {
        let text = csv(&programme, programme.event.default_language());
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for record in reader.records().map(Result::unwrap) {
            let cells: Vec<&str> = record.iter().collect();
            writer.write_record(cells.iter().rev()).unwrap();
        }
        let turned = writer.into_inner().unwrap();
        let wanted = again(text.as_bytes(), Format::Sheet);
        assert_eq!(read(&turned, Format::Sheet).canonical, wanted.canonical);
    }
}
