//! The lines of a cell for contents: a title, who leads, and papers with a dash before them.

use crate::programme::Role;
use crate::programme::sheet::people::{led, people, role_line};
use crate::texts::words;

/// What a cell for contents says.
#[derive(Debug, Default)]
pub(super) struct Titles {
    pub(super) title: String,
    pub(super) people: Vec<(Option<Role>, String)>,
    /// Papers, each with the line that names its people.
    pub(super) talks: Vec<(String, String)>,
    pub(super) notes: Vec<String>,
}

const DASHES: [char; 6] = ['-', '–', '+', '•', '*', '·'];

impl Titles {
    /// Words that are a title and nothing else.
    pub(super) fn literal(words: &str) -> Self {
        let title = words.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { title, ..Self::default() }
    }

    pub(super) fn of(cell: &str) -> Self {
        let mut titles = Self::default();
        for line in cell.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let bare = line.trim_start_matches(DASHES).trim();
            if bare.is_empty() {
                continue;
            }
            if let Some((role, rest)) = role_line(bare) {
                titles.add_people(Some(role), rest);
            } else if titles.title.is_empty() {
                bare.clone_into(&mut titles.title);
            } else if is_people(bare) {
                titles.add_people(None, bare);
            } else if line.starts_with(DASHES) || is_paper(bare) {
                titles.talks.push((bare.to_owned(), String::new()));
            } else if let Some((talk, _)) = titles.talks.last_mut() {
                talk.push(' ');
                talk.push_str(bare);
            } else {
                titles.title.push(' ');
                titles.title.push_str(bare);
            }
        }
        titles
    }

    /// Takes out of the titles who leads and who speaks: "Phiên 1. Chủ trì: TS. A".
    pub(super) fn led(mut self) -> Self {
        if let Some((title, lines)) = led(&self.title) {
            self.people.extend(lines.into_iter().filter_map(role_line).map(owned));
            self.title = title.to_owned();
        }
        for (talk, people) in &mut self.talks {
            let Some((title, lines)) = led(talk).filter(|_| people.is_empty()) else { continue };
            let speak = lines.iter().map(|line| role_line(line));
            let speak = speak.map(|part| part.filter(|(role, _)| *role == Role::Speaker));
            let Some(speak) = speak.collect::<Option<Vec<_>>>() else { continue };
            *people = speak.into_iter().map(|(_, who)| who).collect::<Vec<_>>().join(";");
            *talk = title.to_owned();
        }
        self
    }

    /// Who is named after a paper presents it.
    fn add_people(&mut self, role: Option<Role>, line: &str) {
        match self.talks.last_mut() {
            Some((_, people)) if role.is_none_or(|role| role == Role::Speaker) => {
                if !people.is_empty() {
                    people.push(';');
                }
                people.push_str(line);
            }
            _ => self.people.push((role, line.to_owned())),
        }
    }
}

fn owned((role, who): (Role, &str)) -> (Option<Role>, String) {
    (Some(role), who.to_owned())
}

/// Whether the line is nothing but people with their titles.
fn is_people(line: &str) -> bool {
    let found = people(line);
    found.others.is_empty()
        && !found.named.is_empty()
        && found.named.iter().all(|named| named.title.is_some())
}

/// "Tham luận 1: …", "1. …", "Báo cáo 2: …"
fn is_paper(line: &str) -> bool {
    let folded = words(line).join(" ");
    let numbered = line.split_once(['.', ')']).is_some_and(|(number, rest)| {
        !number.is_empty()
            && number.len() <= 2
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && rest.starts_with(' ')
    });
    numbered || ["tham luan", "bao cao", "paper"].iter().any(|start| folded.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_taken_apart_by_its_lines() {
        let titles = Titles::of(
            "Phiên 1: Chuyển đổi số\ntrong giáo dục\nChủ trì: PGS.TS. Nguyễn Văn A\n\
             - Tham luận 1: Dữ liệu\nTS. Trần Thị B\n- Tham luận 2: Con người",
        );
        assert_eq!(titles.title, "Phiên 1: Chuyển đổi số trong giáo dục");
        assert_eq!(titles.people, [(Some(Role::Chair), "PGS.TS. Nguyễn Văn A".to_owned())]);
        let talks = [("Tham luận 1: Dữ liệu", "TS. Trần Thị B"), ("Tham luận 2: Con người", "")];
        assert_eq!(titles.talks, talks.map(|(a, b)| (a.to_owned(), b.to_owned())));
        assert!(titles.notes.is_empty());
        assert_eq!(Titles::of("Chủ trì: TS. A B").title, "");
    }

    #[test]
    fn who_leads_may_stand_behind_a_title() {
        let one = "Chủ trì: PGS.TS. Nguyễn Văn An; TS. Lê Hà";
        for cell in [
            format!("Phiên 1: Dữ liệu. {one}"),
            format!("Phiên 1: Dữ liệu ({one})"),
            format!("Phiên 1: Dữ liệu - {one}"),
        ] {
            let titles = Titles::of(&cell).led();
            assert_eq!(titles.title, "Phiên 1: Dữ liệu", "{cell}");
            let people = [(Some(Role::Chair), "PGS.TS. Nguyễn Văn An; TS. Lê Hà".to_owned())];
            assert_eq!(titles.people, people, "{cell}");
        }
        let titles = Titles::of("Phiên 2. Chủ trì: TS. Lê Hà. Thư ký: ThS. Trần Bình").led();
        assert_eq!(titles.title, "Phiên 2");
        assert_eq!(titles.people[1], (Some(Role::Secretary), "ThS. Trần Bình".to_owned()));
        let titles = Titles::of("Phiên 3\n- Tham luận 1: Biển. Trình bày: TS. Lê Hà").led();
        assert_eq!(titles.talks, [("Tham luận 1: Biển".to_owned(), "TS. Lê Hà".to_owned())]);
        for title in ["Thảo luận, điều hành: một cách nhìn", "Phiên 1: Chủ trì và điều hành"]
        {
            assert_eq!(Titles::of(title).led().title, title);
        }
    }
}
