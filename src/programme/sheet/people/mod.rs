//! The people of a cell: title, name, position, and where they come from.

pub(super) mod degrees;
mod honorifics;
mod names;

pub(super) use self::names::is_family_name;
pub(in crate::programme) use self::names::is_organisation;

use self::honorifics::{is_only_honorifics, leading_honorifics};
use self::names::is_name;
use crate::programme::Role;

use super::full::role_named;
use super::headings::{Column, column};

/// Somebody named in a cell, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::programme) struct Named {
    pub(in crate::programme) title: Option<String>,
    pub(in crate::programme) name: String,
    pub(in crate::programme) position: Option<String>,
    pub(in crate::programme) affiliation: Option<String>,
}

impl Named {
    /// Whether there is nothing but a title and a name.
    pub(in crate::programme) fn is_bare(&self) -> bool {
        self.position.is_none() && self.affiliation.is_none()
    }
}

/// What a cell for people says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::programme) struct People {
    pub(in crate::programme) named: Vec<Named>,
    /// What names nobody: "Ban Tổ chức", "Toàn thể đại biểu".
    pub(in crate::programme) others: Vec<String>,
}

/// Bytes of a title in which somebody is sought; longer ones are texts.
const LONGEST_LED: usize = 1_000;

/// Takes a cell apart.
pub(in crate::programme) fn people(cell: &str) -> People {
    let mut found = People::default();
    for piece in pieces(cell) {
        add_piece(&mut found, &piece);
    }
    found
}

/// "Chủ trì: PGS.TS. …": the part, and who has it.
pub(super) fn role_line(line: &str) -> Option<(Role, &str)> {
    let (label, rest) = line.split_once([':', '：'])?;
    let label = label.trim_start_matches(|c: char| !c.is_alphanumeric());
    match column(label)? {
        Column::PeopleAs(role) if !rest.trim().is_empty() => Some((role, rest.trim())),
        _ => None,
    }
}

/// The same in a column for people, where every part may be named.
pub(super) fn part_line(line: &str) -> Option<(Role, &str)> {
    let labelled = || {
        let (label, rest) = line.split_once(':')?;
        Some((role_named(label)?, rest.trim())).filter(|(_, rest)| !rest.is_empty())
    };
    role_line(line).or_else(labelled)
}

/// "Phiên 1. Chủ trì: PGS.TS. A; TS. B. Thư ký: TS. C": what stands before the first part that is
/// named, and a line for each part.
pub(super) fn led(text: &str) -> Option<(&str, Vec<&str>)> {
    if text.len() > LONGEST_LED {
        return None;
    }
    let (title, mut rest) = parted_at_role(text)?;
    let mut lines = Vec::new();
    while let Some((line, next)) = parted_at_role(rest) {
        lines.push(line);
        rest = next;
    }
    lines.push(rest);
    Some((title, lines))
}

/// The words before a sign after which a part and who has it are named, and the words after it.
fn parted_at_role(text: &str) -> Option<(&str, &str)> {
    let signs = [". ", "; ", ", ", " - ", " – ", " — ", "("];
    let mut found = signs.iter().flat_map(|sign| {
        let at = text.match_indices(sign).map(|(at, _)| at);
        at.filter_map(|at| {
            let (before, after) = (text[..at].trim(), text[at + sign.len()..].trim());
            let inside = if *sign == "(" { after.strip_suffix(')')? } else { after };
            let (_, who) = role_line(inside)?;
            (!before.is_empty() && names_people(who)).then_some((at, before, inside))
        })
    });
    let first = found.next()?;
    let (_, before, after) =
        found.fold(first, |one, other| if other.0 < one.0 { other } else { one });
    Some((before, after))
}

fn names_people(text: &str) -> bool {
    let found = people(text);
    found.named.first().is_some_and(|one| one.title.is_some() || is_family_name(&one.name))
}

/// Whether the text begins with a title or a form of address.
pub(super) fn begins_with_title(text: &str) -> bool {
    !leading_honorifics(text.trim()).is_empty()
}

/// The parts that a line break, a semicolon or an "and" between two people make.
fn pieces(cell: &str) -> Vec<String> {
    let cell = cell.replace('|', "\n").replace(" / ", "\n");
    let mut pieces: Vec<String> = Vec::new();
    for line in split_outside_brackets(&cell, &['\n', '\r', ';']) {
        let line = line.trim().trim_start_matches(['-', '–', '+', '•', '*', '·']).trim();
        split_at_and(line, &mut pieces);
    }
    pieces
}

fn split_at_and(line: &str, pieces: &mut Vec<String>) {
    for sign in [" và ", " & ", " and ", " cùng "] {
        for (at, _) in line.match_indices(sign) {
            let (left, right) = (line[..at].trim(), line[at + sign.len()..].trim());
            let begins = !leading_honorifics(right).is_empty();
            if begins || (is_name(left) && is_name(first_part(right))) {
                split_at_and(left, pieces);
                return split_at_and(right, pieces);
            }
        }
    }
    if !line.is_empty() {
        pieces.push(line.to_owned());
    }
}

fn first_part(text: &str) -> &str {
    text.split([',', '(', '&']).next().unwrap_or_default().trim()
}

/// People parted by commas, each with what follows the name.
fn add_piece(found: &mut People, piece: &str) {
    let mut title = String::new();
    let mut open = false;
    for part in split_outside_brackets(piece, &[',']) {
        let part = part.trim();
        if part.is_empty() {
            continue;
        }
        if is_only_honorifics(part) {
            if !title.is_empty() {
                title.push_str(", ");
            }
            title.push_str(part);
            continue;
        }
        let honorifics = leading_honorifics(part);
        let (name, after) = name_and_rest(part[honorifics.len()..].trim());
        let titled = !(title.is_empty() && honorifics.is_empty());
        let begins = if titled {
            !name.is_empty() && !is_organisation(name)
        } else {
            is_name(name) && (!open || is_family_name(name))
        };
        if begins {
            let title = both_titles(&title, honorifics);
            found.named.push(Named { title, name: name.to_owned(), ..Named::default() });
            open = true;
            for more in after {
                describe(found.named.last_mut(), &more);
            }
        } else if open {
            describe(found.named.last_mut(), part);
        } else {
            found.others.push(part.to_owned());
        }
        title.clear();
    }
    if !title.is_empty() {
        found.others.push(title);
    }
}

/// "PGS" and "TS" of "PGS, TS Lê Văn B", as they are typed.
fn both_titles(before: &str, honorifics: &str) -> Option<String> {
    let both = [before, honorifics.trim()];
    let both: Vec<&str> = both.into_iter().filter(|text| !text.is_empty()).collect();
    (!both.is_empty()).then(|| both.join(", "))
}

/// The name, and what a dash or brackets add to it.
fn name_and_rest(text: &str) -> (&str, Vec<String>) {
    let dash = [" - ", " – ", " — "].iter().filter_map(|sign| text.find(sign)).min();
    let bracket = text.find(['(', '[']);
    let Some(end) = dash.into_iter().chain(bracket).min() else { return (text, Vec::new()) };
    let rest = text[end..]
        .split(['(', ')', '[', ']'])
        .map(|part| part.trim().trim_matches(['-', '–', '—', ',']).trim().to_owned())
        .filter(|part| !part.is_empty());
    (text[..end].trim(), rest.collect())
}

/// Adds a position or an affiliation to whom it follows.
fn describe(person: Option<&mut Named>, words: &str) {
    let Some(person) = person else { return };
    let words = words.trim_matches(['(', ')', '[', ']', ' ']);
    if words.is_empty() {
        return;
    }
    let place = if is_organisation(words) { &mut person.affiliation } else { &mut person.position };
    match place {
        Some(known) => {
            known.push_str(", ");
            known.push_str(words);
        }
        None => *place = Some(words.to_owned()),
    }
}

fn split_outside_brackets<'t>(text: &'t str, signs: &[char]) -> Vec<&'t str> {
    let (mut depth, mut start) = (0_usize, 0);
    let mut parts = Vec::new();
    for (at, character) in text.char_indices() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            // A bracket that is never closed ends with its line.
            '\n' => depth = 0,
            _ => {}
        }
        if depth == 0 && signs.contains(&character) {
            parts.push(&text[start..at]);
            start = at + character.len_utf8();
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests;
