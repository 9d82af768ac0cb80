//! The headings of a single-sheet programme: what a column holds, whatever it is called.

use crate::programme::Role;
use crate::texts::words;

/// What a column of a programme holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::programme) enum Column {
    /// A running number.
    Number,
    Day,
    /// Start, or start and end.
    Time,
    End,
    Minutes,
    Title,
    Subtitle,
    Abstract,
    /// People whose part follows from the row.
    People,
    PeopleAs(Role),
    Room,
    Kind,
    Track,
    Affiliation,
    Position,
    Document,
    /// Whether it takes place.
    Status,
    Id,
    /// Known, and of no use to delegates.
    Remark,
}

/// Headings, folded; the first that fits as a whole counts, then the first that begins a heading.
const KNOWN: &[(Column, &[&str])] = &[
    (Column::Number, &["tt", "stt", "so tt", "so thu tu", "no", "nr", "number"]),
    (Column::End, &["ket thuc", "gio ket thuc", "thoi gian ket thuc", "den", "end", "end time"]),
    (
        Column::Minutes,
        &["thoi luong", "so phut", "phut", "duration", "minutes", "thoi luong phut", "dauer"],
    ),
    (Column::Day, &["ngay", "ngay thang", "thu ngay", "ngay thu", "date", "day", "datum", "buoi"]),
    (
        Column::Time,
        &[
            "thoi gian",
            "gio",
            "khung gio",
            "bat dau",
            "gio bat dau",
            "thoi gian bat dau",
            "tu",
            "thoi diem",
            "time",
            "start",
            "start time",
            "hour",
            "hours",
            "uhrzeit",
            "beginn",
        ],
    ),
    (Column::Subtitle, &["tieu de phu", "phu de", "subtitle", "untertitel"]),
    (
        Column::Abstract,
        &[
            "tom tat",
            "mo ta",
            "noi dung chi tiet",
            "chi tiet",
            "abstract",
            "description",
            "beschreibung",
        ],
    ),
    (
        Column::Title,
        &[
            "noi dung",
            "noi dung chuong trinh",
            "tieu de",
            "ten phien",
            "ten bao cao",
            "ten tham luan",
            "ten bai",
            "tham luan",
            "bao cao",
            "chu de",
            "hoat dong",
            "chuong trinh",
            "cong viec",
            "phien",
            "content",
            "title",
            "topic",
            "session",
            "activity",
            "activities",
            "programme",
            "program",
            "agenda",
            "event",
            "titel",
        ],
    ),
    (
        Column::PeopleAs(Role::CoChair),
        &["dong chu tri", "dong chu toa", "co chair", "co chairs", "cochair"],
    ),
    (
        Column::PeopleAs(Role::Chair),
        &[
            "chu tri",
            "nguoi chu tri",
            "chu toa",
            "dieu hanh",
            "nguoi dieu hanh",
            "dieu phoi",
            "nguoi dieu phoi",
            "chair",
            "chairs",
            "chairperson",
            "moderator",
            "moderators",
            "moderation",
        ],
    ),
    (
        Column::PeopleAs(Role::Speaker),
        &[
            "nguoi trinh bay",
            "trinh bay",
            "bao cao vien",
            "dien gia",
            "tac gia",
            "nguoi bao cao",
            "speaker",
            "speakers",
            "presenter",
            "presenters",
            "author",
            "authors",
            "vortragende",
            "dien gia bao cao vien",
        ],
    ),
    (Column::PeopleAs(Role::Secretary), &["thu ky", "secretary"]),
    (Column::PeopleAs(Role::Host), &["dan chuong trinh", "nguoi dan chuong trinh", "mc", "host"]),
    (Column::PeopleAs(Role::Discussant), &["phan bien", "nguoi binh luan", "discussant"]),
    (
        Column::People,
        &[
            "nguoi thuc hien",
            "thuc hien",
            "phu trach",
            "nguoi phu trach",
            "thanh phan",
            "nhan su",
            "don vi thuc hien",
            "dai bieu",
            "ho ten",
            "ho va ten",
            "person",
            "people",
            "in charge",
            "person in charge",
            "responsible",
            "who",
            "participants",
        ],
    ),
    (
        Column::Room,
        &[
            "dia diem",
            "phong",
            "hoi truong",
            "noi to chuc",
            "phong hop",
            "room",
            "venue",
            "location",
            "place",
            "ort",
            "raum",
            "hall",
            "where",
        ],
    ),
    (Column::Kind, &["loai", "loai hinh", "hinh thuc", "kind", "type", "format"]),
    (Column::Track, &["tieu ban", "nhom", "mach", "track", "stream", "panel"]),
    (
        Column::Affiliation,
        &[
            "don vi",
            "co quan",
            "don vi cong tac",
            "noi cong tac",
            "affiliation",
            "organisation",
            "organization",
            "institution",
        ],
    ),
    (Column::Position, &["chuc vu", "chuc danh", "position"]),
    (Column::Document, &["tai lieu", "lien ket", "document", "link", "url"]),
    (Column::Status, &["trang thai", "tinh trang", "status"]),
    (Column::Id, &["ma", "ma phien", "id", "code"]),
    (Column::Remark, &["ghi chu", "note", "notes", "remark", "remarks", "luu y"]),
];

/// The headings that are written, from left to right.
pub(in crate::programme) const WRITTEN: [(Column, &str); 11] = [
    (Column::Day, "Ngày"),
    (Column::Time, "Thời gian"),
    (Column::Title, "Nội dung"),
    (Column::People, "Người thực hiện"),
    (Column::Room, "Địa điểm"),
    (Column::Kind, "Loại"),
    (Column::Track, "Tiểu ban"),
    (Column::Abstract, "Tóm tắt"),
    (Column::Document, "Tài liệu"),
    (Column::Status, "Trạng thái"),
    (Column::Id, "Mã"),
];

/// What a heading stands for; `None` when nobody knows.
pub(super) fn column(heading: &str) -> Option<Column> {
    let words = words(heading);
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    let whole = words.join(" ");
    let fits = |test: &dyn Fn(&str) -> bool| {
        KNOWN
            .iter()
            .find(|(_, names)| names.iter().any(|name| test(name)))
            .map(|(column, _)| *column)
    };
    // "Thời gian (dự kiến)", "Nội dung / Content".
    fits(&|name| name == whole).or_else(|| longest_beginning(&whole))
}

/// The column whose name begins the heading with whole words; the longest name counts.
fn longest_beginning(whole: &str) -> Option<Column> {
    KNOWN
        .iter()
        .flat_map(|(column, names)| names.iter().map(move |name| (name, *column)))
        .filter(|(name, _)| {
            name.len() > 3 && whole.strip_prefix(**name).is_some_and(|rest| rest.starts_with(' '))
        })
        .max_by_key(|(name, _)| name.len())
        .map(|(_, column)| column)
}

/// Whether columns with these contents can be a programme's.
pub(super) fn is_heading_row(columns: &[Column]) -> bool {
    columns.contains(&Column::Title) && columns.contains(&Column::Time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_in_both_languages_without_marks_and_case() {
        for (heading, expected) in [
            ("TT", Column::Number),
            ("STT", Column::Number),
            ("Thời gian", Column::Time),
            ("THOI GIAN", Column::Time),
            ("Thời gian (dự kiến)", Column::Time),
            ("Thời gian kết thúc", Column::End),
            ("Bắt đầu", Column::Time),
            ("Nội dung", Column::Title),
            ("Nội dung chương trình", Column::Title),
            ("NỘI DUNG / CONTENT", Column::Title),
            ("Nội dung chi tiết", Column::Abstract),
            ("Người trình bày", Column::PeopleAs(Role::Speaker)),
            ("Báo cáo viên", Column::PeopleAs(Role::Speaker)),
            ("Người thực hiện", Column::People),
            ("Chủ trì", Column::PeopleAs(Role::Chair)),
            ("Chủ toạ", Column::PeopleAs(Role::Chair)),
            ("Chủ tọa", Column::PeopleAs(Role::Chair)),
            ("Địa điểm", Column::Room),
            ("Phòng", Column::Room),
            ("Ngày", Column::Day),
            ("Thứ, ngày", Column::Day),
            ("Thời lượng (phút)", Column::Minutes),
            ("Đơn vị công tác", Column::Affiliation),
            ("Ghi chú", Column::Remark),
            ("Start time", Column::Time),
            ("Speaker(s)", Column::PeopleAs(Role::Speaker)),
            ("Location", Column::Room),
            ("Mã", Column::Id),
        ] {
            assert_eq!(column(heading), Some(expected), "{heading}");
        }
        for (expected, heading) in WRITTEN {
            assert_eq!(column(heading), Some(expected), "{heading}");
        }
        for heading in ["", "Lương", "Nguyễn Văn A", "Hội thảo khoa học quốc gia năm 2025"]
        {
            assert_eq!(column(heading), None, "{heading}");
        }
    }

    #[test]
    fn a_heading_row_has_a_time_and_a_title() {
        assert!(is_heading_row(&[Column::Title, Column::Number, Column::Time]));
        assert!(!is_heading_row(&[Column::Title, Column::Room]));
    }
}
