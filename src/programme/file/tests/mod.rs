//! Reading programme files: what is noted, what is understood, what is withstood.

mod bytes;
mod problems;
mod understood;

use super::{Format, Reading, read};
use crate::programme::{Place, Problem, Severity};
use crate::texts::{Language, Texts};

pub(super) const SAMPLES: [&str; 2] = [
    include_str!("../../../../events/hai-phong-2025.toml"),
    include_str!("../../../../events/demo-2026.toml"),
];

/// A file with a row of everything and nothing wrong.
const SOUND: &str = r#"[event]
id = "x-2025"
name = { vi = "Hội thảo", en = "Workshop" }
organiser = { vi = "Viện", en = "Institute" }
contact = { vi = "Quầy lễ tân", en = "Reception" }
kind = "workshop"
timezone = "Asia/Ho_Chi_Minh"
start = 2025-05-19
end = 2025-05-20
languages = ["vi", "en"]

[settings]
voting = true

[venue]
latitude = 20.8
longitude = 106.7

[[room]] # hall
id = "hall"
name = { vi = "Hội trường", en = "Hall" }

[[room]] # small
id = "small"
name = { vi = "Phòng nhỏ", en = "Small room" }

[[person]]
id = "nguyen-an"
name = "Nguyễn An"

[[session]] # first
id = "opening"
kind = "opening"
title = { vi = "Khai mạc", en = "Opening" }
start = 2025-05-19T08:00:00
end = 2025-05-19T08:30:00
room = "hall"
people = [{ id = "nguyen-an", role = "opening" }]

[[session]] # second
id = "panel-1"
kind = "panel"
title = { vi = "Tọa đàm", en = "Panel" }
start = 2025-05-19T09:00:00 # nine
end = 2025-05-19T10:00:00 # ten
room = "small"

[[topic]]
id = "t1"
session = "panel-1"
name = { vi = "Nhân lực", en = "Staff" }

[[paper]]
id = "p1"
session = "panel-1" # paper
title = { vi = "Đổi mới", en = "Renewal" }
authors = ["nguyen-an", "Trần Bình"]
minutes = 15

[[fact]]
topic = "wifi"
answer = { vi = "Mật khẩu: 1", en = "Password: 1" }
"#;

fn toml(text: &str) -> Reading {
    read(text.as_bytes(), Format::Toml)
}

/// The sound file with one place changed.
fn changed(from: &str, to: &str) -> String {
    assert_eq!(SOUND.matches(from).count(), 1, "{from}");
    SOUND.replace(from, to)
}

/// What an organiser reads about a problem.
fn sentence(problem: &Problem, language: &str) -> String {
    problem.sentence(Texts::new(Language::from_code(language).unwrap()))
}

fn count(reading: &Reading, severity: Severity) -> usize {
    reading.problems.iter().filter(|problem| problem.severity == severity).count()
}

fn spot(problem: &Problem) -> (usize, &str) {
    match &problem.place {
        Place::File | Place::In { .. } | Place::Cell { .. } => (0, ""),
        Place::At { line, path, .. } => (*line, path),
    }
}
