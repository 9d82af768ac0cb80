//! Workbooks as secretariats keep them.

use rust_xlsxwriter::{Format, Formula, Workbook};

use super::Case;
use super::make::{Cells, cells, container, filled, put, sheets, styles};

const DAY: Cells = &[
    &["HỘI THẢO KHOA HỌC"],
    &["Ngày 19/5/2025"],
    &["TT", "Thời gian", "Nội dung", "Người thực hiện", "Địa điểm"],
    &["1", "7h30 - 8h00", "Đón tiếp đại biểu", "", "Sảnh A"],
    &["2", "8h00", "Khai mạc", "PGS.TS. Nguyễn Văn An", "Hội trường A"],
    &["3", "8h30 - 10h00", "Phiên 1: Dữ liệu", "Chủ trì: TS. Lê Bình", ""],
    &["", "", "Dữ liệu mở", "ThS. Trần Cường; ThS. Vũ Dung", ""],
    &["4", "10h00 - 10h15", "Nghỉ giải lao", "", "Sảnh A"],
];
const DAY_LINES: &[&str] = &[
    "19 07:30-08:00 registration @Sảnh A | Đón tiếp đại biểu",
    "19 08:00-08:30 opening @Hội trường A | Khai mạc | opening PGS.TS. Nguyễn Văn An",
    "19 08:30-10:00 papers @Hội trường A | Phiên 1: Dữ liệu | chair TS. Lê Bình",
    "+ Dữ liệu mở: Trần Cường, Vũ Dung",
    "19 10:00-10:15 break @Sảnh A | Nghỉ giải lao",
];
const TWO: &[&str] = &["19 08:00-09:00 opening | Khai mạc", "20 08:00-09:00 closing | Bế mạc"];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a typed day",
        file: || cells(DAY),
        lines: DAY_LINES,
        says: &["Sheet1!C4: the kind was guessed: registration"],
    },
    Case { name: "columns permuted", file: permuted, lines: DAY_LINES, says: &[] },
    Case {
        name: "rows permuted",
        file: || {
            cells(&[
                &["Ngày", "Thời gian", "Nội dung"],
                &["20/5/2025", "8h00-9h00", "Bế mạc"],
                &["19/5/2025", "8h00-9h00", "Khai mạc"],
            ])
        },
        lines: TWO,
        says: &[],
    },
    Case {
        name: "merged cells",
        file: merged,
        lines: &[
            "19 08:00-09:00 papers @Hội trường | Phiên một",
            "+ Bài một: Nguyễn An",
            "+ Bài hai: Nguyễn An",
            "19 09:00-09:30 break @Hội trường | Nghỉ giải lao",
        ],
        says: &[],
    },
    Case {
        name: "a hidden sheet",
        file: hidden_sheet,
        lines: TWO,
        says: &["the sheet “Dự toán” is hidden"],
    },
    Case { name: "hidden rows count", file: hidden_row, lines: TWO, says: &[] },
    Case {
        name: "formulas by what they came to",
        file: formulas,
        lines: &["19 09:00-10:00 opening @301 | Khai mạc"],
        says: &[],
    },
    Case {
        name: "macros",
        file: || with_part(&cells(DAY), "xl/vbaProject.bin", ""),
        lines: DAY_LINES,
        says: &[],
    },
    Case {
        name: "days from 1904",
        file: from_1904,
        lines: &["19 09:00-12:00 opening | Khai mạc"],
        says: &[],
    },
    Case {
        name: "dates and times of Excel",
        file: serials,
        lines: &["19 09:00-09:20 opening | Opening", "19 12:00-13:00 meal | Lunch"],
        says: &[],
    },
    Case {
        name: "a sheet a day",
        file: || {
            sheets(&[
                ("Ngày 19-5-2025", &[&["Thời gian", "Nội dung"], &["8h00-9h00", "Khai mạc"]]),
                ("Ngày 20-5-2025", &[&["Thời gian", "Nội dung"], &["8h00-9h00", "Bế mạc"]]),
            ])
        },
        lines: TWO,
        says: &[],
    },
    Case {
        name: "days in rows of their own",
        file: || {
            cells(&[
                &["Hội nghị năm 2025"],
                &["Thời gian", "Nội dung"],
                &["Thứ Hai, 19/5"],
                &["8h00-9h00", "Khai mạc"],
                &["Thứ Ba, 20/5"],
                &["8h00-9h00", "Bế mạc"],
            ])
        },
        lines: TWO,
        says: &[],
    },
    Case {
        name: "two tables on one sheet",
        file: || {
            cells(&[
                &["Ngày 19/5/2025"],
                &["Thời gian", "Nội dung"],
                &["8h00-9h00", "Khai mạc"],
                &[],
                &["Ngày 20/5/2025"],
                &["Nội dung", "Thời gian"],
                &["Bế mạc", "8h00-9h00"],
            ])
        },
        lines: TWO,
        says: &[],
    },
    Case {
        name: "start and end under one heading",
        file: two_headings,
        lines: &["19 08:00-09:00 opening | Khai mạc"],
        says: &[],
    },
];

fn permuted() -> Vec<u8> {
    let rows: Vec<Vec<&str>> =
        DAY.iter()
            .map(|row| {
                if row.len() == 5 {
                    [4, 3, 2, 1, 0].map(|at| row[at]).to_vec()
                } else {
                    row.to_vec()
                }
            })
            .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    filled(|sheet| put(sheet, &rows))
}

fn merged() -> Vec<u8> {
    filled(|sheet| {
        let style = Format::new();
        sheet.merge_range(0, 0, 0, 3, "Hội thảo ngày 19/5/2025", &style).unwrap();
        put_at(sheet, 1, &["Thời gian", "Nội dung", "Người trình bày", "Địa điểm"]);
        sheet.merge_range(2, 0, 4, 0, "8h00 - 9h00", &style).unwrap();
        for (row, title) in [(2, "Phiên một"), (3, "Bài một"), (4, "Bài hai")] {
            sheet.write(row, 1, title).unwrap();
        }
        sheet.merge_range(3, 2, 4, 2, "TS. Nguyễn An", &style).unwrap();
        sheet.merge_range(2, 3, 5, 3, "Hội trường", &style).unwrap();
        sheet.write(5, 0, "9h00 - 9h30").unwrap();
        sheet.merge_range(5, 1, 5, 2, "Nghỉ giải lao", &style).unwrap();
    })
}

fn put_at(sheet: &mut rust_xlsxwriter::Worksheet, row: u32, texts: &[&str]) {
    for (column, text) in (0..).zip(texts) {
        sheet.write(row, column, *text).unwrap();
    }
}

fn two_days(sheet: &mut rust_xlsxwriter::Worksheet) {
    put_at(sheet, 0, &["Ngày", "Thời gian", "Nội dung"]);
    put_at(sheet, 1, &["19/5/2025", "8h00-9h00", "Khai mạc"]);
    put_at(sheet, 2, &["20/5/2025", "8h00-9h00", "Bế mạc"]);
}

fn hidden_sheet() -> Vec<u8> {
    let mut workbook = Workbook::new();
    two_days(workbook.add_worksheet());
    let hidden = workbook.add_worksheet().set_name("Dự toán").unwrap();
    hidden.set_hidden(true).write(0, 0, "Kinh phí").unwrap();
    workbook.save_to_buffer().unwrap()
}

fn hidden_row() -> Vec<u8> {
    filled(|sheet| {
        two_days(sheet);
        sheet.set_row_hidden(2).unwrap();
    })
}

fn formulas() -> Vec<u8> {
    filled(|sheet| {
        let (date, time) = styles();
        put_at(sheet, 0, &["Ngày", "Bắt đầu", "Kết thúc", "Nội dung", "Phòng"]);
        let formula = |code: &str, result: &str| Formula::new(code).set_result(result);
        sheet.write_formula_with_format(1, 0, formula("=H1", "45796"), &date).unwrap();
        sheet.write_formula_with_format(1, 1, formula("=H2", "0.375"), &time).unwrap();
        sheet.write_formula_with_format(1, 2, formula("=B2+1/24", "0.4166667"), &time).unwrap();
        sheet.write_formula(1, 3, formula("=\"Khai\"&\" mạc\"", "Khai mạc")).unwrap();
        sheet.write_formula(1, 4, formula("=300+1", "301")).unwrap();
    })
}

fn serials() -> Vec<u8> {
    filled(|sheet| {
        let (date, time) = styles();
        put_at(sheet, 0, &["Date", "Start", "End", "Title"]);
        for (row, start, end, title) in
            [(1, 0.375, 0.388_888_9, "Opening"), (2, 0.5, 0.541_666_7, "Lunch")]
        {
            sheet.write_with_format(row, 0, 45_796.0, &date).unwrap();
            sheet.write_with_format(row, 1, start, &time).unwrap();
            sheet.write_with_format(row, 2, end, &time).unwrap();
            sheet.write(row, 3, title).unwrap();
        }
    })
}

fn from_1904() -> Vec<u8> {
    let bytes = filled(|sheet| {
        let (date, time) = styles();
        put_at(sheet, 0, &["Ngày", "Bắt đầu", "Kết thúc", "Nội dung"]);
        sheet.write_with_format(1, 0, 45_796.0 - 1_462.0, &date).unwrap();
        sheet.write_with_format(1, 1, 0.375, &time).unwrap();
        sheet.write_with_format(1, 2, 0.5, &time).unwrap();
        sheet.write(1, 3, "Khai mạc").unwrap();
    });
    with_part(&bytes, "", "date1904=\"1\" ")
}

fn two_headings() -> Vec<u8> {
    filled(|sheet| {
        sheet.write(0, 0, "19/5/2025").unwrap();
        sheet.merge_range(1, 0, 1, 1, "Thời gian", &Format::new()).unwrap();
        sheet.merge_range(1, 2, 2, 2, "Nội dung", &Format::new()).unwrap();
        put_at(sheet, 2, &["Từ", "Đến"]);
        put_at(sheet, 3, &["8h00", "9h00", "Khai mạc"]);
    })
}

/// The same workbook with one more part, or with words in its properties.
fn with_part(bytes: &[u8], part: &str, properties: &str) -> Vec<u8> {
    use std::io::{Cursor, Read as _};
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for index in 0..old.len() {
        let mut entry = old.by_index(index).unwrap();
        let (name, mut content) = (entry.name().unwrap().into_owned(), String::new());
        entry.read_to_string(&mut content).unwrap();
        let content = content.replace("<workbookPr ", &format!("<workbookPr {properties}"));
        parts.push((name, content.into_bytes()));
    }
    if !part.is_empty() {
        parts.push((part.to_owned(), vec![0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2]));
    }
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(n, c)| (n.as_str(), c.as_slice())).collect();
    container(&parts)
}
