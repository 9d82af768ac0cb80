//! Files that are odd or broken: a sentence each, and never more than that lost.

use rust_xlsxwriter::{Formula, Workbook};

use super::*;

/// The headings, a day above them and rows below.
fn table(rows: &[&[&str]]) -> Vec<u8> {
    let mut all: Vec<&[&str]> =
        vec![&["Hội thảo ngày 19/5/2025"], &["Thời gian", "Nội dung", "Người trình bày"]];
    all.extend(rows);
    cells(&all)
}

#[test]
fn one_bad_row_hides_no_other() {
    let reading = sheet(&table(&[
        &["8h00-9h00", "Khai mạc"],
        &["8h75", "Tham luận"],
        &["", "Bài một", "TS. Nguyễn An"],
        &["10h00", ""],
        &["12h00-11h00", "Thảo luận"],
        &["sau đó", "Bế mạc"],
    ]));
    let errors = errors(&reading);
    assert_eq!(errors.len(), 4, "{errors:?}");
    for (error, start) in errors.iter().zip([
        "cell Sheet1!A4: “8h75” cannot be read as a time",
        "cell Sheet1!A6: the row has a time but no content",
        "cell Sheet1!A7: the end must be after the start",
        "cell Sheet1!A8: “sau đó” cannot be read as a time",
    ]) {
        assert!(error.starts_with(start), "{error}");
    }
    assert!(reading.programme.is_none());
}

#[test]
fn what_is_left_out_is_said() {
    let reading = sheet(&cells(&[
        &["Hội thảo ngày 19/5/2025"],
        &["Thời gian", "Nội dung", "Kinh phí"],
        &["8h00", "Khai mạc", "100"],
        &["Ghi chú: mang theo giấy mời"],
    ]));
    let warnings = warnings(&reading).join("\n");
    for part in [
        "Sheet1!C2: it is not clear what the column “Kinh phí” is",
        "Sheet1!A4: the line “Ghi chú: mang theo giấy mời” belongs to no session",
        "Sheet1!A3: there is no end, so 30 minutes were assumed",
    ] {
        assert!(warnings.contains(part), "{part}\n{warnings}");
    }
    assert!(reading.programme.is_some());
}

#[test]
fn days_without_a_year_and_times_without_a_day_are_refused() {
    let headings: &[&str] = &["Ngày", "Thời gian", "Nội dung"];
    let reading =
        crate::programme::read(&cells(&[headings, &["19/5", "8h00", "Khai mạc"]]), Format::Sheet);
    assert!(
        errors(&reading)[0].contains("A2: the day “19/5” has no year"),
        "{:?}",
        reading.problems
    );
    let reading = sheet(&cells(&[headings, &["", "8h00", "Khai mạc"]]));
    assert!(errors(&reading)[0].contains("B2: the day of this row is not known"));
    let reading = sheet(&cells(&[headings, &["hôm nọ", "8h00", "Khai mạc"]]));
    assert!(errors(&reading)[0].contains("A2: “hôm nọ” cannot be read as a day"));
}

#[test]
fn hidden_sheets_and_errors_in_formulas_are_left_out_aloud() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, text) in (0..).zip(["Thời gian", "Nội dung", "Địa điểm", "Ngày"]) {
        sheet.write(0, column, text).unwrap();
    }
    for (column, text) in (0..).zip(["8h00-9h00", "Khai mạc"]) {
        sheet.write(1, column, text).unwrap();
    }
    sheet.write(1, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
    sheet.write(1, 3, "19/5/2025").unwrap();
    workbook
        .add_worksheet()
        .set_name("Dự toán")
        .unwrap()
        .set_hidden(true)
        .write(0, 0, "x")
        .unwrap();
    workbook.add_worksheet().set_name("Danh bạ").unwrap().write(0, 0, "y").unwrap();
    let reading = super::sheet(&workbook.save_to_buffer().unwrap());
    let warnings = warnings(&reading).join("\n");
    for part in ["the sheet “Dự toán” is hidden", "the sheet “Danh bạ” has no table"] {
        assert!(warnings.contains(part), "{part}\n{warnings}");
    }
    assert!(reading.programme.is_some(), "{:?}", reading.problems);
}

#[test]
fn a_file_that_is_no_programme_gets_one_sentence() {
    let old = [&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat();
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let locked = [&old[..], &name, &[0; 100]].concat();
    let cut = cells(&[&["Thời gian", "Nội dung"]]);
    for (bytes, sentence) in [
        (&b""[..], "the file is empty"),
        (b" \r\n", "the file is empty"),
        (&workbook(|_| {}), "the file is empty"),
        (&old, "the file is of the old Excel format"),
        (&locked, "the file is protected by a password"),
        (b"PK\x03\x04rest", "the spreadsheet is damaged"),
        (&cut[..cut.len() / 2], "the spreadsheet is damaged"),
        (&[0, 159, 146, 150], "the file is not UTF-8 text"),
        (b"a,b\n1,2\n", "there is no programme: it needs a table"),
        (&cells(&[&["x", "y"]]), "there is no programme: it needs a table"),
    ] {
        let reading = sheet(bytes);
        let errors = errors(&reading);
        assert!(errors.len() == 1 && errors[0].starts_with(sentence), "{sentence}: {errors:?}");
        let vietnamese = Texts::new(Language::from_code("vi").unwrap());
        assert!(!reading.problems[0].sentence(vietnamese).is_empty());
    }
}

#[test]
fn days_counted_from_1904_and_macros_change_nothing() {
    let bytes = workbook(|sheet| {
        let (date, time) = (
            rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy"),
            rust_xlsxwriter::Format::new().set_num_format("hh:mm"),
        );
        for (column, heading) in (0..).zip(["Ngày", "Bắt đầu", "Kết thúc", "Nội dung"]) {
            sheet.write(0, column, heading).unwrap();
        }
        sheet.write_with_format(1, 0, 45_796.0 - 1_462.0, &date).unwrap();
        sheet.write_with_format(1, 1, 0.375, &time).unwrap();
        sheet.write_with_format(1, 2, 0.5, &time).unwrap();
        sheet.write(1, 3, "Khai mạc").unwrap();
    });
    let programme = sound(&from_1904_with_macros(&bytes));
    assert_eq!(lines(&programme), ["2025-05-19 09:00-12:00 opening - | Khai mạc"]);
    assert_eq!(Format::of_path(std::path::Path::new("A.XLSM")), Some(Format::Sheet));
}

/// The same workbook as an old Mac wrote it, with a part for macros.
fn from_1904_with_macros(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Read as _, Write as _};
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    let mut changed = 0;
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut content = String::new();
        entry.read_to_string(&mut content).unwrap();
        if name == "xl/workbook.xml" {
            let marked = content.replace("<workbookPr ", "<workbookPr date1904=\"1\" ");
            changed += usize::from(marked != content);
            content = marked;
        }
        new.start_file(name, options).unwrap();
        new.write_all(content.as_bytes()).unwrap();
    }
    assert_eq!(changed, 1);
    new.start_file("xl/vbaProject.bin", options).unwrap();
    new.write_all(&[0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2]).unwrap();
    new.finish().unwrap().into_inner()
}

#[test]
fn the_guessed_encoding_is_said() {
    let text = b"Th\xeai gian;N\xe9i dung\n19/5/2025 8h00;Khai m\xb9c h\xe9i th\xb6o\n";
    let reading = sheet(text);
    assert!(warnings(&reading)[0].contains("was read as TCVN3"), "{:?}", reading.problems);
    assert_eq!(
        lines(&reading.programme.unwrap()),
        ["2025-05-19 08:00-08:30 opening - | Khai mạc hội thảo"]
    );
}

#[test]
fn what_reads_like_one_is_offered_not_corrected() {
    let reading = sheet(&table(&[
        &["8h00-9h00", "Khai mạc", "TS. Nguyễn Văn Hùng"],
        &["9h00-10h00", "Bế mạc", "TS. Nguyen Van Hung"],
    ]));
    let warnings = warnings(&reading).join("\n");
    let part = "C4: is “Nguyen Van Hung” the same person as “Nguyễn Văn Hùng” (Sheet1!C3)?";
    assert!(warnings.contains(part), "{warnings}");
    assert_eq!(reading.programme.unwrap().people.len(), 2);
}

proptest::proptest! {
    #[test]
    fn no_bytes_bring_it_down(bytes: Vec<u8>) {
        sheet(&bytes);
    }

    #[test]
    fn no_change_of_a_workbook_brings_it_down(at in 0_usize..6_000, byte: u8) {
        let mut bytes = table(&[&["8h00-9h00", "Khai mạc"]]);
        let length = bytes.len();
        bytes[at % length] = byte;
        sheet(&bytes);
    }

    #[test]
    fn no_cells_bring_it_down(
        cells in proptest::collection::vec("[0-9hH:/.\\- ]{0,12}|[-A-Za-z,;:()Ôà ]{0,30}|\\PC{0,20}", 0..40),
        width in 1_usize..5,
    ) {
        let rows: Vec<String> = cells.chunks(width).map(|row| {
            row.iter().map(|cell| format!("\"{}\"", cell.replace('"', ""))).collect::<Vec<_>>().join(",")
        }).collect();
        sheet(format!("19/5/2025\nThời gian,Nội dung,Chủ trì,Ngày\n{}", rows.join("\n")).as_bytes());
    }
}
