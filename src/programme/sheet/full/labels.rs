//! The words of a workbook for what can only be one of a few: how they are written, how they are
//! read.

use crate::programme::sheet::kinds;
use crate::programme::{Access, EventKind, Kind, Role, Status};
use crate::texts::words;

/// What can only be one of a few.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::programme) enum Codes {
    EventKind,
    Access,
    Kind,
    Status,
    Role,
}

impl Codes {
    /// Every one.
    pub(in crate::programme) const ALL: [Self; 5] =
        [Self::Kind, Self::Role, Self::Status, Self::EventKind, Self::Access];

    /// The words of the format with what is written for them, in the order of the format.
    pub(in crate::programme) fn labels(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::EventKind => {
                EventKind::ALL.iter().map(|one| (one.code(), event_kind(*one))).collect()
            }
            Self::Access => Access::ALL.iter().map(|one| (one.code(), access(*one))).collect(),
            Self::Kind => Kind::ALL.iter().map(|one| (one.code(), kinds::name(*one))).collect(),
            Self::Status => Status::ALL.iter().map(|one| (one.code(), status(*one))).collect(),
            Self::Role => Role::ALL.iter().map(|one| (one.code(), role(*one))).collect(),
        }
    }

    /// What is written for a word of the format.
    pub(in crate::programme) fn label(self, code: &str) -> Option<&'static str> {
        self.labels().into_iter().find(|(known, _)| *known == code).map(|(_, label)| label)
    }

    /// The word of the format that somebody wrote in whatever way.
    pub(in crate::programme) fn code(self, written: &str) -> Option<&'static str> {
        let folded = words(written).join(" ");
        let label = self.labels().into_iter().find(|(code, label)| {
            *code == written || words(code).join(" ") == folded || words(label).join(" ") == folded
        });
        let also = || match (self, folded.as_str()) {
            (Self::Status, "huy" | "bi huy" | "hoan" | "canceled") => Some("cancelled"),
            (Self::Status, "binh thuong" | "dien ra") => Some("scheduled"),
            (Self::Kind, _) => kinds::of_word(written).map(Kind::code),
            _ => None,
        };
        label.map(|(code, _)| code).or_else(also)
    }
}

/// The part in a session that a label such as "Phát biểu khai mạc" names.
pub(in crate::programme) fn role_named(label: &str) -> Option<Role> {
    Codes::Role.code(label).and_then(Role::from_code)
}

/// What is written for a part in a session.
pub(in crate::programme) fn role(role: Role) -> &'static str {
    match role {
        Role::Chair => "Chủ trì",
        Role::CoChair => "Đồng chủ trì",
        Role::Speaker => "Trình bày",
        Role::Keynote => "Báo cáo đề dẫn",
        Role::Opening => "Phát biểu khai mạc",
        Role::Closing => "Phát biểu bế mạc",
        Role::Discussant => "Bình luận",
        Role::Secretary => "Thư ký",
        Role::Host => "Dẫn chương trình",
    }
}

/// What is written for whether a session takes place.
pub(in crate::programme) fn status(status: Status) -> &'static str {
    match status {
        Status::Scheduled => "Theo kế hoạch",
        Status::Cancelled => "Đã hủy",
    }
}

fn event_kind(kind: EventKind) -> &'static str {
    match kind {
        EventKind::Workshop => "Hội thảo",
        EventKind::Conference => "Hội nghị",
        EventKind::Seminar => "Tọa đàm",
        EventKind::Congress => "Đại hội",
    }
}

fn access(access: Access) -> &'static str {
    match access {
        Access::Open => "Mọi người",
        Access::Code => "Khách mời",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_as_it_is_written_and_as_the_format_has_it() {
        for codes in Codes::ALL {
            for (code, label) in codes.labels() {
                for written in [code, label, &label.to_uppercase()] {
                    assert_eq!(codes.code(written), Some(code), "{written}");
                }
            }
            assert_eq!(codes.code("lương thực"), None);
        }
    }
}
