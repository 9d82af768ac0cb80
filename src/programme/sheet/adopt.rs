//! Rows without an id keep the one under which they were published.

use std::collections::HashSet;
use std::hash::Hash;

use super::build::same;
use crate::programme::problem::Section;
use crate::programme::snapshot::Programme;
use crate::programme::{Paper, Session, Writer};

/// The programme with the ids of the published rows wherever an id of its own was made up. Rows
/// match by title, else by time and room, else by people; each published row once.
pub(in crate::programme) fn adopt_ids(
    new: &Programme,
    made: &HashSet<(Section, String)>,
    published: &Programme,
) -> Programme {
    let mut adopted = new.clone();
    let rooms = Made::of(Section::Room, new.rooms.iter().map(|room| room.id.as_str()), made);
    let old: Vec<&str> = published.rooms.iter().map(|room| room.id.as_str()).collect();
    let name = |room: &crate::programme::Room| Some(same(room.name.first()));
    let passes = [pass(&new.rooms, &published.rooms, name)];
    for (row, id) in adopted.rooms.iter_mut().zip(rooms.adopt(&old, passes)) {
        row.id = id;
    }
    let people = Made::of(Section::Person, new.people.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.people.iter().map(|one| one.id.as_str()).collect();
    let passes = [pass(&new.people, &published.people, |person| Some(same(&person.name)))];
    for (row, id) in adopted.people.iter_mut().zip(people.adopt(&old, passes)) {
        row.id = id;
    }
    let sessions = Made::of(Section::Session, new.sessions.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.sessions.iter().map(|one| one.id.as_str()).collect();
    let found = sessions.adopt(&old, session_passes(new, published));
    for (row, id) in adopted.sessions.iter_mut().zip(found) {
        row.id = id;
    }
    let papers = Made::of(Section::Paper, new.papers.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.papers.iter().map(|one| one.id.as_str()).collect();
    let found = papers.adopt(&old, paper_passes(new, published));
    for (row, id) in adopted.papers.iter_mut().zip(found) {
        row.id = id;
    }
    adopted.indexed()
}

/// One way to match: pairs of a new and a published row that are equal by it.
type Pass = Vec<(usize, usize)>;

/// The ids of one table, some of them made up.
struct Made<'p> {
    section: Section,
    ids: Vec<&'p str>,
    invented: &'p HashSet<(Section, String)>,
}

impl<'p> Made<'p> {
    fn of(
        section: Section,
        ids: impl Iterator<Item = &'p str>,
        made: &'p HashSet<(Section, String)>,
    ) -> Self {
        Self { section, ids: ids.collect(), invented: made }
    }

    /// The id of every row after the passes, in their order.
    fn adopt(&self, published: &[&str], passes: impl IntoIterator<Item = Pass>) -> Vec<String> {
        let is_made = |id: &str| self.invented.contains(&(self.section, id.to_owned()));
        let mut found: Vec<Option<&str>> =
            self.ids.iter().map(|id| (!is_made(id)).then_some(*id)).collect();
        let mut taken: HashSet<&str> = found.iter().flatten().copied().collect();
        for (new, old) in passes.into_iter().flatten() {
            if found[new].is_none() && taken.insert(published[old]) {
                found[new] = Some(published[old]);
            }
        }
        // A made-up id may be that of a published row which is now another one's.
        let mut all: HashSet<String> = taken.iter().map(|id| (*id).to_owned()).collect();
        let known: HashSet<&str> = published.iter().copied().collect();
        let rows = found.into_iter().zip(&self.ids);
        rows.map(|(id, made)| id.map_or_else(|| free(made, &mut all, &known), str::to_owned))
            .collect()
    }
}

/// The id itself where nobody has it or had it, else one with a number.
fn free(id: &str, taken: &mut HashSet<String>, known: &HashSet<&str>) -> String {
    let mut candidate = id.to_owned();
    let mut number = 1;
    while known.contains(candidate.as_str()) || !taken.insert(candidate.clone()) {
        number += 1;
        let end = format!("-{number}");
        let kept = id.get(..32 - end.len()).unwrap_or(id);
        candidate = format!("{}{end}", kept.trim_end_matches('-'));
    }
    candidate
}

/// Pairs of rows with an equal key, the first with the first.
fn pass<T, K: Eq + Hash>(new: &[T], old: &[T], key: impl Fn(&T) -> Option<K>) -> Pass {
    let mut waiting: std::collections::HashMap<K, Vec<usize>> = std::collections::HashMap::new();
    for (index, row) in old.iter().enumerate().rev() {
        if let Some(key) = key(row) {
            waiting.entry(key).or_default().push(index);
        }
    }
    let pair = |(index, row): (usize, &T)| Some((index, waiting.get_mut(&key(row)?)?.pop()?));
    new.iter().enumerate().filter_map(pair).collect()
}

/// A session or paper with its own programme, so that keys can name rooms and people.
type Of<'p, T> = (&'p Programme, &'p T);

fn session_passes(new: &Programme, published: &Programme) -> Vec<Pass> {
    let of = |programme| -> Vec<Of<'_, Session>> {
        let programme: &Programme = programme;
        programme.sessions.iter().map(|session| (programme, session)).collect()
    };
    let (new, old) = (of(new), of(published));
    let title = |session: &Session| same(session.title.first());
    let room = |(programme, session): &Of<'_, Session>| {
        programme.room_of(session).map(|room| same(room.name.first()))
    };
    let people = |(programme, session): &Of<'_, Session>| {
        let mut names: Vec<String> =
            session.people.iter().map(|part| same(&programme.people[part.person].name)).collect();
        names.sort();
        (!names.is_empty()).then_some(names)
    };
    vec![
        pass(&new, &old, |one| Some((title(one.1), Some(one.1.start)))),
        pass(&new, &old, |one| Some((title(one.1), room(one)))),
        pass(&new, &old, |one| Some(title(one.1))),
        pass(&new, &old, |one| Some((one.1.start, one.1.end, room(one)?))),
        pass(&new, &old, people),
    ]
}

fn paper_passes(new: &Programme, published: &Programme) -> Vec<Pass> {
    let of = |programme| -> Vec<Of<'_, Paper>> {
        let programme: &Programme = programme;
        programme.papers.iter().map(|paper| (programme, paper)).collect()
    };
    let (new, old) = (of(new), of(published));
    let authors = |(programme, paper): &Of<'_, Paper>| {
        let name = |writer: &Writer| match writer {
            Writer::Person(person) => same(&programme.people[*person].name),
            Writer::Name(name) => same(name),
        };
        let names: Vec<String> = paper.authors.iter().map(name).collect();
        (!names.is_empty()).then_some(names)
    };
    vec![pass(&new, &old, |(_, paper)| Some(same(paper.title.first()))), pass(&new, &old, authors)]
}

#[cfg(test)]
mod tests {
    use crate::programme::{Format, Reading, read as read_file};

    const PUBLISHED: &str = "Hội thảo 19/5/2025\nThời gian,Nội dung,Người trình bày,Phòng\n\
        8h00-9h00,Khai mạc,TS. Trần Thuỷ,A1\n9h00-10h00,Tham luận về dữ liệu,TS. Lê Bình,A1\n\
        ,Bài một,TS. Vũ Cường,\n10h00-11h00,Thảo luận,TS. Đỗ Dung,A1\n";

    fn read(text: &str) -> Reading {
        let reading = read_file(text.as_bytes(), Format::Sheet);
        assert!(reading.programme.is_some(), "{:?}", reading.problems);
        reading
    }

    fn ids(reading: &Reading) -> Vec<String> {
        reading.programme.iter().flat_map(|p| &p.sessions).map(|s| s.id.clone()).collect()
    }

    #[test]
    fn the_same_file_again_changes_nothing() {
        let published = read(PUBLISHED);
        let mut again = read(PUBLISHED);
        again.adopt_ids(published.programme.as_ref().unwrap());
        assert_eq!(again.canonical, published.canonical);
    }

    #[test]
    fn what_is_moved_renamed_or_respelt_keeps_its_id() {
        let published = read(PUBLISHED);
        for (change, to) in [
            ("8h00-9h00,Khai mạc", "8h30-9h00,Khai mạc"),
            ("Tham luận về dữ liệu", "Tham luận về con người"),
            ("10h00-11h00,Thảo luận,TS. Đỗ Dung,A1", "10h30-11h30,Hỏi đáp,TS. Đỗ Dung,A2"),
            ("Trần Thuỷ", "Trần Thủy"),
            ("Bài một", "Bài hay"),
        ] {
            let changed = PUBLISHED.replace(change, to);
            assert_ne!(changed, PUBLISHED);
            let mut new = read(&changed);
            new.adopt_ids(published.programme.as_ref().unwrap());
            assert_eq!(ids(&new), ids(&published), "{to}");
            let (new, old) = (new.programme.unwrap(), published.programme.as_ref().unwrap());
            assert_eq!(new.people[0].id, old.people[0].id, "{to}");
            assert_eq!(new.papers[0].id, old.papers[0].id, "{to}");
        }
    }

    #[test]
    fn a_new_session_takes_nobodys_id() {
        let published = read(PUBLISHED);
        let text = PUBLISHED.replace(
            "8h00-9h00,Khai mạc,TS. Trần Thuỷ,A1\n",
            "7h00-7h30,Thảo luận,TS. Ngô Em,B\n8h00-9h00,Khai mạc,TS. Trần Thuỷ,A1\n",
        );
        let mut new = read(&text);
        new.adopt_ids(published.programme.as_ref().unwrap());
        assert_eq!(ids(&new), ["thao-luan-2", "khai-mac", "tham-luan-ve-du-lieu", "thao-luan"]);
    }
}
