//! Word documents.

use super::Case;
use super::make::{document, paragraphs, table};

const HEADINGS: &[&str] = &["TT", "Thời gian", "Nội dung", "Người thực hiện", "Địa điểm"];
const TWO: &[&str] = &["19 08:00-09:00 opening | Khai mạc", "20 08:00-09:00 closing | Bế mạc"];
const ONE: &[&str] = &["19 08:00-09:00 opening @Hội trường A | Khai mạc | opening TS. Lê Bình"];

pub(super) const CASES: &[Case] = &[
    Case {
        name: "a table in a document",
        file: one,
        lines: ONE,
        says: &[
            "table 1, row 2, column 3: the kind was guessed",
            "the line “Nơi nhận: như trên” belongs to no session",
        ],
    },
    Case {
        name: "cells over rows and columns",
        file: merged,
        lines: &[
            "19 08:00-09:00 papers @Phòng 1 | Phiên một | chair TS. Lê Bình",
            "+ Bài một: Trần An",
            "19 09:00-10:00 closing @Phòng 1 | Bế mạc",
        ],
        says: &[],
    },
    Case {
        name: "a table a day",
        file: two_days,
        lines: TWO,
        says: &["table 2, row 2, column 2: the kind"],
    },
    Case {
        name: "a table that goes on without headings",
        file: continued,
        lines: TWO,
        says: &["table 2, row 1, column 2: the kind"],
    },
    Case {
        name: "a letterhead and a signature in tables",
        file: letterhead,
        lines: ONE,
        says: &["table 3, row 1, column 1: the table is no programme"],
    },
    Case {
        name: "revisions, hidden words and text boxes",
        file: revised,
        lines: &["19 08:00-09:00 opening | Lễ khai mạc"],
        says: &[],
    },
    Case {
        name: "a document without tables",
        file: || {
            document(&paragraphs(
                "HỘI THẢO KHOA HỌC\nNgày 19/5/2025\n8h00 - 9h00: Khai mạc (Hội trường A) - TS. Lê Bình",
            ))
        },
        lines: ONE,
        says: &["paragraph 3: the kind was guessed"],
    },
    Case {
        name: "tabs and breaks in a paragraph",
        file: tabbed,
        lines: &["19 08:00-09:00 opening | Khai mạc"],
        says: &[],
    },
];

fn above(text: &str) -> String {
    paragraphs(text)
}

fn one() -> Vec<u8> {
    let rows: &[&[&str]] =
        &[HEADINGS, &["1", "8h00 - 9h00", "Khai mạc", "TS. Lê Bình", "Hội trường A"]];
    let title = above("HỘI THẢO KHOA HỌC\n(Ngày 19 tháng 5 năm 2025)");
    document(&format!("{title}{}{}", table(rows), above("Nơi nhận: như trên")))
}

fn merged() -> Vec<u8> {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraphs(text))
    };
    let (first, more) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let rows = [
        cell("<w:gridSpan w:val=\"4\"/>", "Ngày 19/5/2025"),
        ["Thời gian", "Nội dung", "Chủ trì", "Địa điểm"].map(|text| cell("", text)).concat(),
        [
            cell(first, "8h00\n9h00"),
            cell("", "Phiên một"),
            cell("", "TS. Lê Bình"),
            cell(first, "Phòng 1"),
        ]
        .concat(),
        [
            cell(more, ""),
            cell("<w:gridSpan w:val=\"2\"/>", "Bài một\nThS. Trần An"),
            cell(more, ""),
        ]
        .concat(),
        [cell("", "9h00 - 10h00"), cell("<w:gridSpan w:val=\"2\"/>", "Bế mạc"), cell(more, "")]
            .concat(),
    ];
    let rows = rows.map(|row| format!("<w:tr>{row}</w:tr>")).concat();
    document(&format!("<w:tbl>{rows}</w:tbl>"))
}

fn two_days() -> Vec<u8> {
    let day = |day: &str, title: &str| {
        format!("{}{}", above(day), table(&[&["Thời gian", "Nội dung"], &["8h00-9h00", title]]))
    };
    document(&(day("NGÀY 19/5/2025", "Khai mạc") + &day("Ngày thứ Ba, 20/5/2025", "Bế mạc")))
}

fn continued() -> Vec<u8> {
    let first = table(&[&["Thời gian", "Nội dung"], &["8h00-9h00", "Khai mạc"]]);
    let second = table(&[&["8h00-9h00", "Bế mạc"]]);
    document(&format!("{}{first}{}{second}", above("19/5/2025"), above("20/5/2025")))
}

fn letterhead() -> Vec<u8> {
    let head =
        table(&[&["HỌC VIỆN HÀNH CHÍNH\nBAN TỔ CHỨC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]]);
    let rows: &[&[&str]] =
        &[HEADINGS, &["1", "8h00 - 9h00", "Khai mạc", "TS. Lê Bình", "Hội trường A"]];
    let foot = table(&[&["Nơi nhận", "TRƯỞNG BAN"]]);
    document(&format!("{head}{}{}{foot}", above("Chương trình\nNgày 19/5/2025"), table(rows)))
}

fn revised() -> Vec<u8> {
    let run = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let title = format!(
        "<w:p><w:del w:id=\"1\"><w:r><w:delText>Bế mạc</w:delText></w:r></w:del>\
         <w:ins w:id=\"2\">{}</w:ins>\
         <w:r><w:rPr><w:vanish/></w:rPr><w:t>bí mật</w:t></w:r>\
         <w:moveFrom w:id=\"3\">{}</w:moveFrom>\
         <w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>\
         <w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>{}</w:p>",
        run("Lễ khai "),
        run("cũ"),
        run("hộp"),
        run("mạc")
    );
    let row = |time: &str, title: &str, properties: &str| {
        format!("<w:tr>{properties}<w:tc>{}</w:tc><w:tc>{title}</w:tc></w:tr>", paragraphs(time))
    };
    let gone = row("9h00-10h00", &paragraphs("Đã bỏ"), "<w:trPr><w:del w:id=\"4\"/></w:trPr>");
    let head = row("Thời gian", &paragraphs("Nội dung"), "");
    let rows = head + &row("8h00-9h00", &title, "") + &gone;
    document(&format!("{}<w:tbl>{rows}</w:tbl>", above("19/5/2025")))
}

fn tabbed() -> Vec<u8> {
    let tabs = "<w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr>";
    let words =
        "<w:r><w:t>19/5/2025</w:t><w:br/><w:t>8h00 - 9h00</w:t><w:tab/><w:t>Khai mạc</w:t></w:r>";
    document(&format!("<w:p>{tabs}{words}</w:p>"))
}
