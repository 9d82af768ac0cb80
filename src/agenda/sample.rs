//! A small programme for the agenda's tests: four days with a free one, parallel sessions, a late
//! one, a cancelled one and one that runs into the night.

use super::browse::look::Look;
use crate::programme::{self, Format, Programme};
use crate::telegram::{Card, Keyboard};
use crate::texts::{Language, Texts};

/// An event without sessions.
pub(super) const EVENT: &str = r#"
[event]
id = "mau"
name = { vi = "Hội nghị mẫu", en = "Sample conference" }
organiser = "Ban Tổ chức"
contact = "Quầy lễ tân"
kind = "conference"
timezone = "Asia/Ho_Chi_Minh"
start = 2026-12-03
end = 2026-12-06
languages = ["vi", "en"]
[venue]
name = "Nhà hội nghị"
"#;

const PLACES: &str = r#"
[[room]]
id = "hall"
name = { vi = "Hội trường A", en = "Hall A" }
floor = { vi = "tầng 2", en = "2nd floor" }
directions = { vi = "Lên cầu thang chính.", en = "Up the main stairs." }
[[room]]
id = "r201"
name = { vi = "Phòng 201", en = "Room 201" }
[[person]]
id = "chau"
name = "Phạm Minh Châu"
title = { vi = "PGS.TS.", en = "Assoc. Prof." }
position = { vi = "Giảng viên cao cấp", en = "Principal Lecturer" }
affiliation = { vi = "Trường Đại học Công vụ", en = "University of Public Service" }
[[person]]
id = "ngoc"
name = "Lương Bảo Ngọc"
"#;

const PAPERS: &str = r#"
[[paper]]
id = "p1"
session = "a"
title = { vi = "Trường số", en = "The digital school" }
authors = ["ngoc", "Trần An"]
presented = true
minutes = 20
[[paper]]
id = "p2"
session = "a"
title = { vi = "Lớp học mở", en = "Open classes" }
authors = ["chau"]
presented = true
minutes = 25
[[paper]]
id = "p3"
session = "a"
title = { vi = "Thư viện chung", en = "A shared library" }
presented = false
"#;

/// Each line: id, kind, begin, end, what else.
const SESSIONS: [(&str, &str, &str, &str, &str); 9] = [
    (
        "tea",
        "registration",
        "2026-12-03T07:30",
        "2026-12-03T08:00",
        "title = { vi = \"Đón tiếp\", en = \"Registration\" }",
    ),
    (
        "open",
        "opening",
        "2026-12-03T08:00",
        "2026-12-03T09:00",
        "room = \"hall\"\ntitle = { vi = \"Khai mạc\", en = \"Opening\" }",
    ),
    (
        "a",
        "papers",
        "2026-12-03T09:00",
        "2026-12-03T10:00",
        "room = \"hall\"\ntitle = { vi = \"Phiên A\", en = \"Session A\" }\n\
         track = { vi = \"Tiểu ban A\", en = \"Track A\" }\n\
         people = [{ id = \"chau\", role = \"chair\" }, { id = \"ngoc\", role = \"discussant\" }]\n\
         abstract = { vi = \"Ba tham luận về trường số.\", en = \"Three papers on digital schools.\" }\n\
         languages = [\"vi\"]\ninterpretation = [\"en\"]\n\
         document = \"https://example.org/a.pdf\"",
    ),
    (
        "b",
        "papers",
        "2026-12-03T09:00",
        "2026-12-03T11:00",
        "room = \"r201\"\ntitle = { vi = \"Phiên B\", en = \"Session B\" }\n\
         track = { vi = \"Tiểu ban B\", en = \"Track B\" }\ndelayed_by = 15",
    ),
    (
        "off",
        "papers",
        "2026-12-03T12:00",
        "2026-12-03T13:00",
        "room = \"hall\"\ntitle = { vi = \"Phiên C\", en = \"Session C\" }\nstatus = \"cancelled\"",
    ),
    (
        "lunch",
        "meal",
        "2026-12-03T13:00",
        "2026-12-03T14:00",
        "title = { vi = \"Ăn trưa\", en = \"Lunch\" }",
    ),
    (
        "dinner",
        "social",
        "2026-12-03T19:00",
        "2026-12-04T01:00",
        "title = { vi = \"Giao lưu\", en = \"Dinner\" }",
    ),
    (
        "visit",
        "tour",
        "2026-12-05T08:00",
        "2026-12-05T09:00",
        "title = { vi = \"Tham quan\", en = \"Visit\" }",
    ),
    (
        "close",
        "closing",
        "2026-12-06T08:00",
        "2026-12-06T09:00",
        "room = \"hall\"\ntitle = { vi = \"Bế mạc\", en = \"Closing\" }",
    ),
];

/// The sample.
pub(super) fn programme() -> Programme {
    read(&format!("{EVENT}{PLACES}{}{PAPERS}", sessions(&SESSIONS)))
}

/// The sessions of these lines.
pub(super) fn sessions(lines: &[(&str, &str, &str, &str, &str)]) -> String {
    let one = |(id, kind, start, end, more): &(&str, &str, &str, &str, &str)| {
        format!(
            "[[session]]\nid = \"{id}\"\nkind = \"{kind}\"\nstart = {start}:00\nend = {end}:00\n{more}\n"
        )
    };
    lines.iter().map(one).collect()
}

/// So many sessions at the same time, with long titles.
pub(super) fn parallel(count: usize) -> String {
    let title = "Chuyển đổi số trong công tác đào tạo, bồi dưỡng cán bộ ở cơ sở ".repeat(4);
    let one = |number| {
        let more = format!("title = \"{number} {title}\"");
        let id = format!("s{number}");
        sessions(&[(&id, "papers", "2026-12-03T09:00", "2026-12-03T10:00", &more)])
    };
    (0..count).map(one).collect()
}

/// A session with as much of everything as a file may say: 60 people, 60 papers, long texts.
pub(super) fn crowded() -> Programme {
    let long = "Đổi mới công tác đào tạo, bồi dưỡng cán bộ ".repeat(20);
    let block = "Nội dung phiên họp rất dài. ".repeat(350);
    let room = format!(
        "[[room]]\nid = \"hall\"\nname = \"{long}\"\nfloor = \"{long}\"\ndirections = \"{long}\"\n"
    );
    let ids: Vec<String> =
        (0..60).map(|number| format!("an-id-of-thirty-two-characters{number:02}")).collect();
    let people = ids.iter().map(|id| {
        format!(
            "[[person]]\nid = \"{id}\"\nname = \"Nguyễn Thị Hoàng Ánh\"\n\
             position = \"{long}\"\n[[paper]]\nid = \"{id}\"\nsession = \"s\"\n\
             title = \"{long}\"\nauthors = [\"{id}\"]\npresented = true\n"
        )
    });
    let people: Vec<String> = people.collect();
    let parts: Vec<String> =
        ids.iter().map(|id| format!("{{ id = \"{id}\", role = \"speaker\" }}")).collect();
    let parts = parts.join(", ");
    let more = format!(
        "title = \"{long}\"\ntrack = \"{long}\"\nroom = \"hall\"\npeople = [{parts}]\n\
         abstract = \"{block}\"\nlanguages = [\"vi\", \"en\", \"fr\", \"ru\"]\ndelayed_by = 5\n\
         document = \"https://example.org/s.pdf\""
    );
    let session = sessions(&[("s", "papers", "2026-12-03T09:00", "2026-12-03T12:00", &more)]);
    read(&format!("{EVENT}{room}{}{session}", people.concat()))
}

/// What a file says.
pub(super) fn read(toml: &str) -> Programme {
    let reading = programme::read(toml.as_bytes(), Format::Toml);
    reading.programme.unwrap_or_else(|| panic!("{:?}", reading.problems))
}

/// What the buttons of a card say.
pub(super) fn buttons(card: &Card) -> Vec<String> {
    let Keyboard::Inline(rows) = &card.keyboard else { return Vec::new() };
    rows.iter().flatten().map(|button| button.label.clone()).collect()
}

/// A look at `programme` at a local time such as "2026-12-03T08:20".
pub(super) fn look<'a>(programme: &'a Programme, language: &str, local: &str) -> Look<'a> {
    let texts = Texts::new(Language::from_code(language).unwrap());
    let now = programme.moment(format!("{local}:00").parse().unwrap());
    Look { texts, programme, event: 1, now }
}
