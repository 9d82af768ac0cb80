//! Names of sheets and columns: the format's own, or what Vietnamese offices call them.

use crate::programme::problem::Section;
use crate::texts::words;

/// A key of the format, and the language of a column such as `title_en`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Key {
    pub(super) name: String,
    pub(super) language: Option<&'static str>,
}

const SHEETS: &[(Section, &[&str])] = &[
    (Section::Event, &["event", "su kien", "thong tin chung", "hoi thao", "hoi nghi"]),
    (Section::Settings, &["settings", "cai dat"]),
    (Section::Venue, &["venue", "dia diem"]),
    (Section::Room, &["room", "rooms", "phong", "phong hop"]),
    (Section::Person, &["person", "people", "nguoi", "nhan su", "dien gia", "dai bieu"]),
    (Section::Session, &["session", "sessions", "phien", "cac phien", "chuong trinh", "programme"]),
    (Section::Topic, &["topic", "topics", "chu de"]),
    (Section::Paper, &["paper", "papers", "tham luan", "bao cao"]),
    (Section::Fact, &["fact", "facts", "thong tin", "thong tin can biet", "can biet"]),
];

/// Keys of the format; those of one language may have a suffix.
const KEYS: &[&str] = &[
    "id",
    "name",
    "organiser",
    "contact",
    "kind",
    "timezone",
    "start",
    "end",
    "languages",
    "access",
    "address",
    "latitude",
    "longitude",
    "floors",
    "entrance",
    "transport",
    "plan",
    "aliases",
    "floor",
    "directions",
    "capacity",
    "title",
    "position",
    "affiliation",
    "room",
    "track",
    "people",
    "abstract",
    "interpretation",
    "questions",
    "everyone",
    "status",
    "delayed_by",
    "document",
    "session",
    "authors",
    "presented",
    "order",
    "minutes",
    "topic",
    "asks",
    "answer",
    "pre_moderation",
    "voting",
    "anonymity",
    "questions_open",
    "question_pause_s",
    "settling_s",
    "quiet_hours",
    "second_confirmation_over",
    "keep_personal_days",
];

/// What they are called in Vietnamese, folded; `None` for every table.
const SYNONYMS: &[(Option<Section>, &str, &str)] = &[
    (None, "ma", "id"),
    (Some(Section::Session), "ten", "title"),
    (Some(Section::Session), "ten phien", "title"),
    (Some(Section::Session), "noi dung", "title"),
    (Some(Section::Paper), "ten", "title"),
    (Some(Section::Paper), "ten tham luan", "title"),
    (Some(Section::Person), "hoc ham hoc vi", "title"),
    (Some(Section::Person), "danh xung", "title"),
    (Some(Section::Fact), "chu de", "topic"),
    (None, "tieu de", "title"),
    (None, "ten", "name"),
    (None, "ho ten", "name"),
    (None, "ho va ten", "name"),
    (None, "ten phong", "name"),
    (None, "ten su kien", "name"),
    (None, "don vi to chuc", "organiser"),
    (None, "lien he", "contact"),
    (None, "dau moi lien he", "contact"),
    (None, "loai", "kind"),
    (None, "mui gio", "timezone"),
    (None, "ngon ngu", "languages"),
    (None, "bat dau", "start"),
    (None, "ket thuc", "end"),
    (None, "dia chi", "address"),
    (None, "vi do", "latitude"),
    (None, "kinh do", "longitude"),
    (None, "ten khac", "aliases"),
    (None, "tang", "floor"),
    (None, "chi dan", "directions"),
    (None, "duong di", "directions"),
    (None, "suc chua", "capacity"),
    (None, "so cho", "capacity"),
    (None, "chuc vu", "position"),
    (None, "don vi", "affiliation"),
    (None, "co quan", "affiliation"),
    (None, "phong", "room"),
    (None, "dia diem", "room"),
    (None, "tieu ban", "track"),
    (None, "thanh phan", "people"),
    (None, "tom tat", "abstract"),
    (None, "trang thai", "status"),
    (None, "tai lieu", "document"),
    (None, "phien", "session"),
    (None, "tac gia", "authors"),
    (None, "thu tu", "order"),
    (None, "so phut", "minutes"),
    (None, "cau hoi", "asks"),
    (None, "tra loi", "answer"),
];

/// The table that a sheet is named after.
pub(super) fn section_of(sheet: &str) -> Option<Section> {
    let name = words(sheet).join(" ");
    SHEETS.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(section, _)| *section)
}

/// The key that a heading stands for in a table: `title`, `title_en`, "Tên (EN)".
pub(super) fn key_of(section: Section, heading: &str) -> Option<Key> {
    let mut parts = words(heading);
    let language = match parts.last().map(String::as_str) {
        Some("vi") if parts.len() > 1 => Some("vi"),
        Some("en") if parts.len() > 1 => Some("en"),
        _ => None,
    };
    parts.truncate(parts.len() - usize::from(language.is_some()));
    let (spaced, joined) = (parts.join(" "), parts.join("_"));
    let known = KEYS.iter().find(|key| **key == joined).copied();
    let synonym = SYNONYMS
        .iter()
        .find(|(only, words, _)| *words == spaced && only.is_none_or(|only| only == section));
    let name = known.or(synonym.map(|(_, _, key)| *key))?;
    Some(Key { name: name.to_owned(), language })
}
