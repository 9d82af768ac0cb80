//! What is gone is carried over: cancelled, whole, and only once.

use std::collections::HashSet;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::programme::{Change, Difference, Format, Programme, Reading, Severity, Status, read};

const DEMO: &str = include_str!("../../../events/demo-2026.toml");

/// The rows of one table of a programme in JSON.
fn rows<'v>(file: &'v mut Value, table: &str) -> &'v mut Vec<Value> {
    file[table].as_array_mut().unwrap()
}

fn demo() -> Value {
    let reading = read(DEMO.as_bytes(), Format::Toml);
    serde_json::from_str(&reading.canonical.unwrap()).unwrap()
}

/// The sample event without the sessions at the places `gone`, and with what belongs to them.
fn without(gone: &HashSet<usize>) -> Value {
    let mut file = demo();
    let ids: Vec<Value> = rows(&mut file, "session").iter().map(|one| one["id"].clone()).collect();
    let gone: HashSet<&str> = gone.iter().filter_map(|at| ids.get(*at)?.as_str()).collect();
    let stays = |key: &'static str| {
        let gone = gone.clone();
        move |row: &Value| row[key].as_str().is_none_or(|id| !gone.contains(id))
    };
    rows(&mut file, "session").retain(stays("id"));
    for table in ["paper", "topic"] {
        if file.get(table).is_some() {
            rows(&mut file, table).retain(stays("session"));
        }
    }
    file
}

/// Leaves out rooms and people that nothing in the file names any more.
fn swept(mut file: Value) -> Value {
    let sessions = file["session"].to_string() + &file["paper"].to_string();
    for table in ["room", "person"] {
        rows(&mut file, table).retain(|row| sessions.contains(&row["id"].to_string()));
    }
    file
}

fn reading(file: &Value) -> Reading {
    let reading = read(file.to_string().as_bytes(), Format::Json);
    assert!(reading.programme.is_some(), "{:#?}", reading.problems);
    reading
}

fn programme(file: &Value) -> Programme {
    reading(file).programme.unwrap()
}

/// The file with what is gone of `published`, and the ids of that.
#[track_caller]
fn carried(file: &Value, published: &Programme) -> (Reading, Vec<String>) {
    let mut reading = reading(file);
    let ids = reading.carry_gone(published).unwrap();
    let again = read(reading.canonical.as_ref().unwrap().as_bytes(), Format::Json);
    let error = again.problems.iter().find(|problem| problem.severity == Severity::Error);
    assert_eq!(error, None);
    assert_eq!(again.programme, reading.programme);
    assert_eq!(again.canonical, reading.canonical);
    (reading, ids)
}

fn session<'p>(programme: &'p Programme, id: &str) -> &'p crate::programme::Session {
    &programme.sessions[programme.session(id).unwrap()]
}

#[test]
fn a_file_with_everything_carries_nothing() {
    let published = programme(&demo());
    let (reading, ids) = carried(&demo(), &published);
    assert_eq!(ids, Vec::<String>::new());
    assert_eq!(reading.programme, Some(published));
}

#[test]
fn a_session_that_is_gone_is_cancelled_with_its_room_people_and_papers() {
    let published = programme(&demo());
    let speaks = |at: &usize| {
        let session = &published.sessions[*at];
        session.room.is_some() && !session.people.is_empty() && !published.papers_in(*at).is_empty()
    };
    let at = (0..published.sessions.len()).find(speaks).unwrap();
    let was = &published.sessions[at];
    let (reading, ids) = carried(&swept(without(&[at].into())), &published);
    assert_eq!(ids, [&*was.id]);
    let new = reading.programme.unwrap();
    let is = session(&new, &was.id);
    assert!(is.is_cancelled());
    assert_eq!(new.room_of(is), published.room_of(was));
    assert_eq!(new.track_of(is), published.track_of(was));
    let people = |programme: &Programme, session: &crate::programme::Session| -> Vec<_> {
        let people = session.people.iter();
        people.map(|part| (programme.people[part.person].clone(), part.role)).collect()
    };
    assert_eq!(people(&new, is), people(&published, was));
    let papers = |programme: &Programme| -> Vec<_> {
        let session = programme.session(&was.id).unwrap();
        let papers = programme.papers_in(session).iter();
        papers.map(|paper| programme.papers[*paper].title.clone()).collect()
    };
    assert_eq!(papers(&new), papers(&published));
    let difference = Difference::between(&published, &new);
    assert_eq!(difference.sessions[0].changes, [Change::Cancelled]);
    assert_eq!(difference.papers, []);
}

#[test]
fn a_paper_that_went_to_another_session_stays_there() {
    let published = programme(&demo());
    let spoken = |session: &usize| !published.papers_in(*session).is_empty();
    let sessions: Vec<usize> = (0..published.sessions.len()).filter(spoken).take(2).collect();
    let paper = &published.papers[published.papers_in(sessions[0])[0]];
    let mut file = without(&[sessions[0]].into());
    let mut row =
        rows(&mut demo(), "paper").iter().find(|row| row["id"] == paper.id).unwrap().clone();
    row["session"] = json!(published.sessions[sessions[1]].id);
    rows(&mut file, "paper").push(row);
    let new = carried(&file, &published).0.programme.unwrap();
    let there = new.papers[new.paper(&paper.id).unwrap()].session.unwrap();
    assert_eq!(new.sessions[there].id, published.sessions[sessions[1]].id);
}

#[test]
fn what_is_gone_may_lie_outside_the_days_of_the_event() {
    let published = programme(&demo());
    let second = published.event.last_day;
    let local = |session: &crate::programme::Session| published.local_date(session.begins());
    let gone: HashSet<usize> = (0..published.sessions.len())
        .filter(|at| local(&published.sessions[*at]) == second)
        .collect();
    let mut file = without(&gone);
    file["event"]["end"] = file["event"]["start"].clone();
    let (reading, ids) = carried(&file, &published);
    assert_eq!(ids.len(), gone.len());
    let new = reading.programme.unwrap();
    assert_eq!(new.event.last_day, published.event.first_day);
    // Neither do they lengthen an event whose days nobody names.
    let event = file["event"].as_object_mut().unwrap();
    event.remove("start");
    event.remove("end");
    let new = carried(&file, &published).0.programme.unwrap();
    assert_eq!(new.event.last_day, published.event.first_day);
}

#[test]
fn a_name_of_an_author_does_not_become_a_carried_person() {
    let event = |sessions: &str| {
        format!(
            "[event]\nid = \"x\"\nname = \"X\"\ntimezone = \"UTC\"\nlanguages = [\"vi\"]\n\
             [[session]]\nid = \"a\"\nkind = \"papers\"\ntitle = \"A\"\n\
             start = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00\n{sessions}"
        )
    };
    let published = event(
        "[[person]]\nid = \"binh\"\nname = \"Bình\"\n[[session]]\nid = \"b\"\nkind = \"papers\"\n\
         title = \"B\"\nstart = 2025-05-19T09:00:00\nend = 2025-05-19T10:00:00\n\
         people = [{ id = \"binh\", role = \"chair\" }]\n",
    );
    let published = read(published.as_bytes(), Format::Toml).programme.unwrap();
    let new =
        event("[[paper]]\nid = \"p\"\nsession = \"a\"\ntitle = \"P\"\nauthors = [\"binh\"]\n");
    let mut new = read(new.as_bytes(), Format::Toml);
    new.carry_gone(&published).unwrap();
    let first = new.canonical.clone();
    let programme = new.programme.unwrap();
    assert_eq!(programme.papers[0].authors[0].person(), None);
    assert_eq!(programme.people[session(&programme, "b").people[0].person].name, "Bình");
    let again =
        event("[[paper]]\nid = \"p\"\nsession = \"a\"\ntitle = \"P\"\nauthors = [\"binh\"]\n");
    let mut again = read(again.as_bytes(), Format::Toml);
    again.carry_gone(&programme).unwrap();
    assert_eq!(again.canonical, first);
}

#[test]
fn a_programme_without_space_keeps_first_what_took_place() {
    let slot = |number: usize, status: &str| {
        json!({"id": format!("s{number}"), "kind": "other", "title": "X", "status": status,
               "start": "2025-05-19T08:00:00", "end": "2025-05-19T09:00:00"})
    };
    let event = json!({"id": "x", "name": "X", "timezone": "UTC", "languages": ["vi"]});
    let file = |sessions: Vec<Value>| json!({"event": event.clone(), "session": sessions});
    let cancelled = (0..4_990).map(|number| slot(number, "cancelled"));
    let live = (4_990..5_000).map(|number| slot(number, "scheduled"));
    let published = programme(&file(cancelled.chain(live).collect()));
    let new = (5_000..5_020).map(|number| slot(number, "scheduled")).collect();
    let (reading, ids) = carried(&file(new), &published);
    let new = reading.programme.unwrap();
    assert_eq!((ids.len(), new.sessions.len()), (4_980, 5_000));
    assert!((4_990..5_000).all(|number| ids.contains(&format!("s{number}"))));
}

#[test]
fn a_programme_that_is_large_enough_keeps_only_what_took_place() {
    let published = programme(&demo());
    let before = carried(&without(&(0..20).collect()), &published).0;
    let file = without(&(0..30).collect());
    let whole = carried(&file, before.programme.as_ref().unwrap()).0.canonical.unwrap().len();
    let alone = reading(&file).canonical.unwrap().len();
    for (limit, kept) in [(whole, Some(30)), (whole - 1, Some(10)), (alone + 1, None)] {
        let carried = reading(&file).carry_within(before.programme.as_ref().unwrap(), limit);
        assert_eq!(carried.ok().map(|ids| ids.len()), kept, "{limit}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_gone_is_cancelled_once_and_comes_back(
        gone in prop::collection::hash_set(0_usize..40, 0..40),
        sweep in any::<bool>(),
        english in any::<bool>(),
    ) {
        let published = programme(&demo());
        let mut file = without(&gone);
        if sweep {
            file = swept(file);
        }
        if english {
            file["event"]["languages"] = json!(["en", "vi"]);
        }
        let (first, ids) = carried(&file, &published);
        let new = first.programme.as_ref().unwrap();
        prop_assert_eq!(ids.len(), gone.len());
        prop_assert_eq!(new.sessions.len(), published.sessions.len());
        for was in &published.sessions {
            let cancelled = ids.contains(&was.id);
            prop_assert_eq!(session(new, &was.id).is_cancelled(), cancelled || was.is_cancelled());
        }
        let difference = Difference::between(&published, new);
        prop_assert_eq!(difference.papers.len() + difference.topics.len(), 0);
        // The same file again, against what it became.
        let (again, ids_again) = carried(&file, new);
        prop_assert_eq!(&again.canonical, &first.canonical);
        prop_assert_eq!(ids_again, ids);
        // And the first file again.
        let (back, _) = carried(&demo(), new);
        prop_assert_eq!(back.programme.as_ref(), Some(&published));
        let back = Difference::between(new, &published).sessions;
        let reinstated = back.iter().all(|one| one.changes == [Change::Reinstated]);
        prop_assert!(reinstated, "{:?}", back);
        let live = |programme: &Programme| {
            programme.sessions.iter().filter(|one| one.status == Status::Scheduled).count()
        };
        prop_assert_eq!(back.len(), live(&published) - live(new));
    }
}
