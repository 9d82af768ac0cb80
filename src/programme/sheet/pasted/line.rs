//! One line: its time, its title, who is named in it, and where.

use crate::programme::sheet::hours;
use crate::programme::sheet::people::{
    begins_with_title, is_family_name, is_organisation, led, people, role_line,
};
use crate::programme::sheet::single::half;
use crate::texts::words;

/// A line that begins with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Timed<'l> {
    pub(super) time: &'l str,
    /// With the signs between both.
    pub(super) rest: &'l str,
}

/// What a line says besides its time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) title: String,
    pub(super) people: Vec<String>,
    /// Empty for none.
    pub(super) room: String,
}

/// Characters that a time may have.
const TIME: usize = 48;
/// Words of a room's name.
const ROOM_WORDS: usize = 10;
/// Bytes of a line that is taken apart; what is longer is a text, and too long for a title.
const LINE: usize = 4_000;
/// What parts a line.
const SIGNS: [&str; 8] = ["\t", "|", ";", " - ", " – ", " — ", " _ ", "\u{2028}"];
/// How the names of rooms begin, folded.
const ROOMS: [&str; 26] = [
    "hoi truong",
    "phong hop",
    "phong hoi",
    "phong so",
    "phong khanh",
    "phong lon",
    "phong a",
    "phong b",
    "phong c",
    "phong d",
    "sanh",
    "giang duong",
    "nha hang",
    "nha an",
    "nha van hoa",
    "nha khach",
    "nha thi dau",
    "khach san",
    "room",
    "hall",
    "lobby",
    "auditorium",
    "ballroom",
    "tang",
    "trung tam hoi nghi",
    "conference hall",
];
/// Words before the name of a room.
const LABELS: [&str; 9] =
    ["dia diem", "phong", "tai", "noi to chuc", "hoi truong", "venue", "location", "room", "place"];

/// The time with which a line begins, after a sign or a number of a list.
pub(super) fn time_of(line: &str) -> Option<Timed<'_>> {
    let bare = line.trim().trim_start_matches(super::BULLETS).trim();
    let numbered = bare.split_once(['.', ')']).filter(|(number, rest)| {
        number.len() <= 2
            && !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with([' ', '\t'])
    });
    let after_number = numbered.and_then(|(_, rest)| beginning(rest.trim()));
    after_number.or_else(|| beginning(bare)).or_else(|| {
        // A running number in a cell of its own.
        let (number, rest) = bare.split_once('\t')?;
        (number.len() <= 4 && !number.contains(['h', ':'])).then(|| beginning(rest.trim()))?
    })
}

fn beginning(line: &str) -> Option<Timed<'_>> {
    let ends = line.char_indices().map(|(at, _)| at).take(TIME).chain([line.len()]);
    let mut longest = None;
    for end in ends.skip(1) {
        let (time, rest) = line.split_at(end);
        let next = rest.chars().next();
        if next.is_some_and(|c| c.is_alphanumeric() || c == '/') || time.ends_with('\t') {
            continue;
        }
        // "7.30" may be a time, "1.1" and "10.5.2025" are none.
        let dotted = rest
            .strip_prefix('.')
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if !dotted && is_time(time) {
            longest = Some(Timed { time: time.trim(), rest });
        }
    }
    longest
}

fn is_time(text: &str) -> bool {
    let Some(hours) = hours::hours(half::stripped(text)) else { return false };
    let signed = text.contains(['h', 'H', ':', 'g', 'G']) || text.to_lowercase().contains('m');
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let minutes = digits.rsplit('.').next().unwrap_or_default();
    let morning = chrono::NaiveTime::from_hms_opt(6, 0, 0).unwrap_or_default();
    signed || minutes.len() == 2 && (hours.end.is_some() || hours.start >= morning)
}

/// Takes apart what follows a time, or a line without one.
pub(super) fn parts(rest: &str) -> Parts {
    let rest = rest.trim_matches([' ', ':', '-', '–', '—', '.', '|', '\t', ',', ';']);
    let mut parts = Parts::default();
    if rest.len() > LINE {
        return Parts { title: rest.to_owned(), ..parts };
    }
    let without = brackets(rest, &mut parts);
    let (without, lines) = led(&without).unwrap_or((&without, Vec::new()));
    for line in lines {
        parts.take_led(line);
    }
    let mut title = String::new();
    for (sign, piece) in pieces(without) {
        let piece = piece.trim();
        if piece.is_empty() {
            continue;
        }
        if title.is_empty() {
            title.push_str(piece);
        } else if !parts.take(piece) {
            title.push_str(if sign == ";" { "; " } else { " - " });
            title.push_str(piece);
        }
    }
    parts.title = title;
    parts.end_of_title();
    parts
}

impl Parts {
    /// Takes a piece after the title when it names a room or people.
    fn take(&mut self, piece: &str) -> bool {
        if let Some(room) = room(piece).filter(|_| self.room.is_empty()) {
            self.room = room.to_owned();
        } else if role_line(piece).is_some() || names(piece) || is_organisation(piece) {
            self.people.push(piece.to_owned());
        } else {
            return false;
        }
        true
    }

    /// Takes "Chủ trì: TS. A; TS. B - Hội trường C".
    fn take_led(&mut self, line: &str) {
        let last = SIGNS.iter().filter_map(|sign| line.rsplit_once(sign));
        let shortest = last.min_by_key(|(_, end)| end.len());
        let found = shortest.and_then(|(people, end)| Some((people, room(end)?)));
        match found.filter(|_| self.room.is_empty()) {
            Some((people, room)) => {
                self.room = room.to_owned();
                self.people.push(people.trim().to_owned());
            }
            None => self.people.push(line.to_owned()),
        }
    }

    /// "…, PGS.TS. A", "…: TS. B", "… tại Hội trường A" at the end of a title.
    fn end_of_title(&mut self) {
        for sign in [" tại ", ": ", ", "] {
            let title = self.title.clone();
            let Some((at, _)) = title.match_indices(sign).find(|(at, _)| {
                let rest = title[at + sign.len()..].trim();
                if sign == " tại " {
                    is_room(rest)
                } else {
                    begins_with_title(rest) && names(rest)
                }
            }) else {
                continue;
            };
            let rest = title[at + sign.len()..].trim();
            if sign == " tại " && !self.room.is_empty() {
                continue;
            }
            // "Chủ trì: TS. A" is a line of its own kind.
            if sign == ": " && role_line(&title).is_some() {
                continue;
            }
            if sign == " tại " {
                rest.clone_into(&mut self.room);
            } else {
                self.people.insert(0, rest.to_owned());
            }
            self.title.truncate(at);
        }
    }
}

/// The text without the brackets that name a room or people.
fn brackets(text: &str, parts: &mut Parts) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, next)) = after.split_once(')') else { break };
        left.push_str(before);
        let titled = begins_with_title(inside) && names(inside);
        // Brackets after a name say what somebody is.
        let of_room = room(inside).filter(|_| parts.room.is_empty());
        if let Some(room) = of_room {
            room.clone_into(&mut parts.room);
        } else if titled || role_line(inside).is_some() {
            parts.people.push(inside.trim().to_owned());
        } else {
            left.push('(');
            left.push_str(inside);
            left.push(')');
        }
        rest = next;
    }
    left.push_str(rest);
    left
}

/// The pieces between signs outside brackets, each with the sign before it.
fn pieces(text: &str) -> Vec<(&str, &str)> {
    let mut pieces = Vec::new();
    let (mut start, mut before, mut depth) = (0, "", 0_usize);
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        let sign = SIGNS.iter().find(|sign| depth == 0 && text[at..].starts_with(**sign));
        if let Some(sign) = sign {
            pieces.push((before, &text[start..at]));
            (before, start) = (sign, at + sign.len());
            at = start;
        } else {
            at += character.len_utf8();
        }
    }
    pieces.push((before, &text[start..]));
    pieces
}

/// Whether the text is nothing but people: with titles, or by Vietnamese names.
fn names(text: &str) -> bool {
    let found = people(text);
    let shouted = !text.chars().any(char::is_lowercase);
    let named = |one: &crate::programme::sheet::people::Named| {
        one.title.is_some() || is_family_name(&one.name) && !shouted
    };
    found.others.is_empty() && !found.named.is_empty() && found.named.iter().all(named)
}

/// "Địa điểm: Phòng 301", "Hội trường A": the room.
fn room(text: &str) -> Option<&str> {
    let text = text.trim();
    if let Some(room) = labelled_room(text) {
        return Some(room);
    }
    let bare = text.strip_prefix("tại ").or_else(|| text.strip_prefix("Tại ")).unwrap_or(text);
    is_room(bare).then_some(bare)
}

/// The room of "Địa điểm: Phòng 301".
pub(super) fn labelled_room(text: &str) -> Option<&str> {
    let (label, room) = text.split_once(':')?;
    let room = room.trim();
    let labels = LABELS.contains(&words(label).join(" ").as_str());
    (labels && !room.is_empty()).then_some(room)
}

fn is_room(text: &str) -> bool {
    let words = words(text);
    let folded = words.join(" ");
    let numbered = |word: &str| {
        let digits = word.trim_start_matches('p');
        word.starts_with('p') && !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit())
    };
    let starts = |start: &&str| {
        folded.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let of_number = matches!(words.first().map(String::as_str), Some("phong" | "p" | "ht" | "nha"))
        && words
            .get(1)
            .is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()) || word.len() == 1);
    !text.contains(':')
        && words.len() <= ROOM_WORDS
        && (ROOMS.iter().any(starts) || of_number || words.first().is_some_and(|w| numbered(w)))
}
