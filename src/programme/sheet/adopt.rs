//! Rows without an id keep the one under which they were published.

use std::collections::{HashMap, HashSet};
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
    let passes = [pass(&new.rooms, &published.rooms, any, name)];
    for (row, id) in adopted.rooms.iter_mut().zip(rooms.adopt(&old, passes)) {
        row.id = id;
    }
    let people = Made::of(Section::Person, new.people.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.people.iter().map(|one| one.id.as_str()).collect();
    let passes = [pass(&new.people, &published.people, any, |person| Some(same(&person.name)))];
    for (row, id) in adopted.people.iter_mut().zip(people.adopt(&old, passes)) {
        row.id = id;
    }
    let sessions = Made::of(Section::Session, new.sessions.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.sessions.iter().map(|one| one.id.as_str()).collect();
    let (rows, earlier) = (with_sessions(new), with_sessions(published));
    let found = sessions.adopt(&old, session_passes(&rows, &earlier));
    for (row, id) in adopted.sessions.iter_mut().zip(found) {
        row.id = id;
    }
    let papers = Made::of(Section::Paper, new.papers.iter().map(|one| one.id.as_str()), made);
    let old: Vec<&str> = published.papers.iter().map(|one| one.id.as_str()).collect();
    let (rows, earlier) = (with_papers(new), with_papers(published));
    let found = papers.adopt(&old, paper_passes(&rows, &earlier));
    for (row, id) in adopted.papers.iter_mut().zip(found) {
        row.id = id;
    }
    adopted.indexed()
}

/// One way to match: of the new and the published rows that are still free, the pairs that are
/// equal by it.
type Pass<'p> = Box<dyn Fn(&[usize], &[usize]) -> Vec<(usize, usize)> + 'p>;

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
    fn adopt<'a>(
        &self,
        published: &[&str],
        passes: impl IntoIterator<Item = Pass<'a>>,
    ) -> Vec<String> {
        let is_made = |id: &str| self.invented.contains(&(self.section, id.to_owned()));
        let mut found: Vec<Option<&str>> =
            self.ids.iter().map(|id| (!is_made(id)).then_some(*id)).collect();
        let mut taken: HashSet<&str> = found.iter().flatten().copied().collect();
        for pass in passes {
            let new: Vec<usize> = (0..found.len()).filter(|row| found[*row].is_none()).collect();
            let old = (0..published.len()).filter(|row| !taken.contains(published[*row]));
            for (new, old) in pass(&new, &old.collect::<Vec<_>>()) {
                taken.insert(published[old]);
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

/// Pairs of rows with an equal key, the first with the first; of the published ones those that
/// `fit`.
fn pass<'p, T, K: Eq + Hash>(
    new: &'p [T],
    old: &'p [T],
    fits: impl Fn(&T) -> bool + 'p,
    key: impl Fn(&T) -> Option<K> + 'p,
) -> Pass<'p> {
    Box::new(move |free_new, free_old| {
        let mut waiting: HashMap<K, Vec<usize>> = HashMap::new();
        for index in free_old.iter().rev().copied().filter(|index| fits(&old[*index])) {
            if let Some(key) = key(&old[index]) {
                waiting.entry(key).or_default().push(index);
            }
        }
        let pair = |index: &usize| Some((*index, waiting.get_mut(&key(&new[*index])?)?.pop()?));
        free_new.iter().filter_map(pair).collect()
    })
}

fn any<T>(_row: &T) -> bool {
    true
}

/// A session or paper with its own programme, so that keys can name rooms and people.
type Of<'p, T> = (&'p Programme, &'p T);

fn with_sessions(programme: &Programme) -> Vec<Of<'_, Session>> {
    programme.sessions.iter().map(|session| (programme, session)).collect()
}

fn with_papers(programme: &Programme) -> Vec<Of<'_, Paper>> {
    programme.papers.iter().map(|paper| (programme, paper)).collect()
}

fn session_passes<'p>(new: &'p [Of<'_, Session>], old: &'p [Of<'_, Session>]) -> Vec<Pass<'p>> {
    let live = |one: &Of<'_, Session>| !one.1.is_cancelled();
    vec![
        pass(new, old, live, |one| Some((title(one), one.1.start))),
        pass(new, old, any, |one| Some((title(one), one.1.start))),
        pass(new, old, live, |one| Some((title(one), room(one)))),
        pass(new, old, live, |one| Some(title(one))),
        // What was cancelled, perhaps because it was gone, comes back by its title alone.
        pass(new, old, any, |one| Some(title(one))),
        pass(new, old, live, |one| Some((one.1.start, one.1.end, room(one)?))),
        pass(new, old, live, people),
    ]
}

fn title((_, session): &Of<'_, Session>) -> String {
    same(session.title.first())
}

fn room((programme, session): &Of<'_, Session>) -> Option<String> {
    programme.room_of(session).map(|room| same(room.name.first()))
}

fn people((programme, session): &Of<'_, Session>) -> Option<Vec<String>> {
    let names = session.people.iter().map(|part| same(&programme.people[part.person].name));
    let mut names: Vec<String> = names.collect();
    names.sort();
    (!names.is_empty()).then_some(names)
}

fn paper_passes<'p>(new: &'p [Of<'_, Paper>], old: &'p [Of<'_, Paper>]) -> Vec<Pass<'p>> {
    let title = |one: &Of<'_, Paper>| Some(same(one.1.title.first()));
    vec![pass(new, old, any, title), pass(new, old, any, authors)]
}

fn authors((programme, paper): &Of<'_, Paper>) -> Option<Vec<String>> {
    let name = |writer: &Writer| match writer {
        Writer::Person(person) => same(&programme.people[*person].name),
        Writer::Name(name) => same(name),
    };
    let names: Vec<String> = paper.authors.iter().map(name).collect();
    (!names.is_empty()).then_some(names)
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

    #[test]
    fn a_row_too_many_of_one_title_takes_no_others_id() {
        let text = "Hội thảo 19/5/2025\nThời gian,Nội dung,Phòng\n8h00-9h00,Khai mạc,A1\n\
            9h00-9h15,Giải lao,Sảnh\n10h00-10h15,Giải lao,Sảnh\n11h00-12h00,Bế mạc,A1\n";
        let published = read(text);
        let mut new = read(&text.replace(
            "9h00-9h15,Giải lao,Sảnh\n10h00-10h15",
            "8h30-8h45,Giải lao,Sảnh\n9h00-9h15,Giải lao,Sảnh\n10h30-10h45",
        ));
        new.adopt_ids(published.programme.as_ref().unwrap());
        let kept = ids(&new);
        for id in ids(&published) {
            assert!(kept.contains(&id), "{id} is not in {kept:?}");
        }
        let at_nine = new.programme.unwrap().sessions[2].id.clone();
        assert_eq!(at_nine, ids(&published)[1]);
    }

    #[test]
    fn what_is_gone_comes_back_by_its_title_and_is_nobody_elses() {
        let published = read(PUBLISHED);
        let mut without = read(&PUBLISHED.replace("10h00-11h00,Thảo luận,TS. Đỗ Dung,A1\n", ""));
        without.adopt_ids(published.programme.as_ref().unwrap());
        let carried = without.carry_gone(published.programme.as_ref().unwrap()).unwrap();
        assert_eq!(carried, ["thao-luan"]);
        let between = without.programme.unwrap();
        for (change, comes_back) in [
            ("10h00-11h00,Thảo luận,TS. Đỗ Dung,A1", true),
            ("13h00-14h00,Thảo luận,TS. Ngô Em,B", true),
            ("10h00-11h00,Tham quan,TS. Đỗ Dung,A1", false),
        ] {
            let text = PUBLISHED.replace("10h00-11h00,Thảo luận,TS. Đỗ Dung,A1", change);
            let mut new = read(&text);
            new.adopt_ids(&between);
            assert_eq!(ids(&new).contains(&"thao-luan".to_owned()), comes_back, "{change}");
        }
    }
}
