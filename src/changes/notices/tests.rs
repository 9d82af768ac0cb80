//! What is told of two versions, and when.

use chrono::TimeDelta;

use super::net::{Net, News};
use super::papers::PaperNews;
use super::rules;
use crate::clock::Moment;
use crate::programme::{Change, Format, Programme, Role, read};
use crate::texts::Localised;

/// A programme of one day: the keys of its sessions, and more rows.
fn programme(sessions: &[(&str, &str)], more: &str) -> Programme {
    let head = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                timezone = \"Etc/UTC\"\nlanguages = [\"vi\"]\n\
                [[room]]\nid = \"a\"\nname = \"A\"\n[[room]]\nid = \"b\"\nname = \"B\"\n\
                [[person]]\nid = \"p\"\nname = \"P\"\n[[person]]\nid = \"q\"\nname = \"Q\"\n";
    let rows = sessions.iter().map(|(id, keys)| {
        let keys = keys.replace("; ", "\n");
        format!("[[session]]\nid = \"{id}\"\nkind = \"other\"\n{keys}\n")
    });
    let text = head.to_owned() + &rows.collect::<String>() + more;
    let reading = read(text.as_bytes(), Format::Toml);
    reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}

const NINE: &str =
    "title = \"T\"; start = 2025-05-19T09:00:00; end = 2025-05-19T10:00:00; room = \"a\"";
const TEN: &str =
    "title = \"T\"; start = 2025-05-19T10:00:00; end = 2025-05-19T11:00:00; room = \"a\"";

fn at(time: &str) -> Moment {
    format!("2025-05-19T{time}:00Z").parse().unwrap()
}

/// The words of what is told of session `s` when its keys change.
fn told(old: &str, new: &str) -> Vec<&'static str> {
    let net = Net::between(&programme(&[("s", old)], ""), &programme(&[("s", new)], ""));
    let changes = net.of("s").map(|news| news.changes.as_slice()).unwrap_or_default();
    changes.iter().map(word).collect()
}

fn word(change: &Change) -> &'static str {
    match change {
        Change::Cancelled => "cancelled",
        Change::Reinstated => "reinstated",
        Change::New => "new",
        Change::Moved { .. } => "moved",
        Change::Delayed { .. } => "delayed",
        Change::Room { .. } => "room",
        Change::Renamed(_) => "renamed",
        Change::PersonReplaced { .. } => "replaced",
        Change::PersonAdded { .. } => "added",
        Change::PersonRemoved { .. } => "removed",
        Change::RoleChanged { .. } => "role",
        _ => "not told",
    }
}

#[test]
fn people_are_told_what_they_would_act_on_and_nothing_else() {
    let cancelled = |keys: &str| format!("{keys}; status = \"cancelled\"");
    let people = |person: &str, role: &str| {
        format!("{NINE}; people = [{{ id = \"{person}\", role = \"{role}\" }}]")
    };
    let late = |keys: &str, by: u32| format!("{keys}; delayed_by = {by}");
    let room_b = NINE.replace("\"a\"", "\"b\"");
    let cases: [(String, String, &[&str]); 16] = [
        (NINE.into(), NINE.into(), &[]),
        (NINE.into(), TEN.into(), &["moved"]),
        (NINE.into(), late(NINE, 10), &["delayed"]),
        (late(NINE, 10), NINE.into(), &["delayed"]),
        // A new plan for the very hours that the delay had made.
        (late(NINE, 60), TEN.into(), &[]),
        (late(NINE, 30), TEN.into(), &["moved"]),
        (NINE.into(), room_b.clone(), &["room"]),
        (NINE.into(), NINE.replace("\"T\"", "\"U\""), &["renamed"]),
        (NINE.into(), people("p", "chair"), &["added"]),
        (people("p", "chair"), people("q", "chair"), &["replaced"]),
        (people("p", "chair"), people("p", "host"), &["role"]),
        (people("p", "chair"), NINE.into(), &["removed"]),
        // Nothing else matters of what does not take place.
        (NINE.into(), cancelled(&room_b), &["cancelled"]),
        (cancelled(NINE), cancelled(TEN), &[]),
        (cancelled(NINE), TEN.into(), &["reinstated", "moved"]),
        (NINE.into(), format!("{NINE}; questions = true; abstract = \"x\""), &[]),
    ];
    for (old, new, words) in cases {
        assert_eq!(told(&old, &new), words, "{old} → {new}");
    }
}

#[test]
fn what_is_gone_is_cancelled_and_what_is_new_is_new() {
    let (one, both) = (programme(&[("s", NINE)], ""), programme(&[("s", NINE), ("t", TEN)], ""));
    let of = |old, new| Net::between(old, new).sessions;
    let [new] = of(&one, &both).try_into().unwrap();
    assert_eq!((new.session.as_str(), new.changes.as_slice()), ("t", &[Change::New][..]));
    assert!(new.spans.0.is_none() && new.spans.1.is_some());
    let [gone] = of(&both, &one).try_into().unwrap();
    assert_eq!((gone.session.as_str(), gone.changes.as_slice()), ("t", &[Change::Cancelled][..]));
    let off = programme(&[("s", NINE), ("t", &format!("{TEN}; status = \"cancelled\""))], "");
    assert_eq!(of(&one, &off), []);
    assert_eq!(of(&off, &one), []);
}

#[test]
fn papers_are_told_by_the_session_they_are_presented_in() {
    let paper = |id: &str, session: &str, more: &str| {
        format!("[[paper]]\nid = \"{id}\"\ntitle = \"{id}\"\nsession = \"{session}\"\n{more}\n")
    };
    let with = |papers: &[String]| programme(&[("s", NINE), ("t", TEN)], &papers.concat());
    let by = |author: &str| format!("authors = [\"{author}\"]");
    let before = with(&[paper("x", "s", &by("p")), paper("y", "s", &by("q"))]);
    let news = |after: &Programme, session: &str| {
        let net = Net::between(&before, after);
        net.of(session).map(|news| news.papers.iter().map(paper_word).collect::<Vec<_>>())
    };
    let swapped = with(&[paper("y", "s", &by("q")), paper("x", "s", &by("p"))]);
    assert_eq!(news(&swapped, "s"), Some(vec!["order y x".to_owned()]));
    let moved = with(&[paper("x", "s", &by("p")), paper("y", "t", &by("q"))]);
    assert_eq!(news(&moved, "s"), Some(vec!["dropped y".to_owned()]));
    assert_eq!(news(&moved, "t"), Some(vec!["added y".to_owned()]));
    let printed = with(&[
        paper("x", "s", &by("p")),
        paper("y", "s", &format!("{}\npresented = false", by("q"))),
    ]);
    assert_eq!(news(&printed, "s"), Some(vec!["dropped y".to_owned()]));
    let other = with(&[paper("x", "s", &by("q")), paper("y", "s", &by("q"))]);
    assert_eq!(news(&other, "s"), Some(vec!["x: P → Q".to_owned()]));
    // Who presented it is concerned as well as who does now.
    let net = Net::between(&before, &moved);
    let people = |session: &str| net.of(session).map(|news| news.people.clone());
    assert_eq!(people("s"), Some(["p".to_owned(), "q".to_owned()].into()));
    assert_eq!(people("t"), Some(["q".to_owned()].into()));
}

fn paper_word(news: &PaperNews) -> String {
    match news {
        PaperNews::Added(title) => format!("added {}", title.first()),
        PaperNews::Dropped(title) => format!("dropped {}", title.first()),
        PaperNews::Authors { title, from, to } => {
            format!("{}: {} → {}", title.first(), from[0].name, to[0].name)
        }
        PaperNews::Reordered(titles) => {
            let titles: Vec<&str> = titles.iter().map(Localised::first).collect();
            format!("order {}", titles.join(" "))
        }
    }
}

#[test]
fn who_had_a_part_and_who_has_it_now_are_concerned() {
    let chaired = |person: &str| {
        format!("{NINE}; people = [{{ id = \"{person}\", role = \"chair\" }}]; everyone = true")
    };
    let (old, new) =
        (programme(&[("s", &chaired("p"))], ""), programme(&[("s", &chaired("q"))], ""));
    let net = Net::between(&old, &new);
    let news = net.of("s").unwrap();
    assert_eq!(news.people, ["p".to_owned(), "q".to_owned()].into());
    assert!(news.everyone);
    let Change::PersonReplaced { role, .. } = &news.changes[0] else { panic!("{news:?}") };
    assert_eq!(*role, Role::Chair);
}

#[test]
fn a_window_closes_when_edits_have_settled_or_a_session_is_near() {
    let from_nine_to_ten =
        Net::between(&programme(&[("s", NINE)], ""), &programme(&[("s", TEN)], ""));
    let opened = |time| at(time);
    for (open, now, closes) in [
        ("07:00", "07:00", "07:03"),
        ("07:00", "07:02", "07:03"),
        // The session comes within half an hour in the meantime.
        ("08:28", "08:28", "08:30"),
        ("08:30", "08:31", "08:30"),
        ("09:30", "09:30", "08:30"),
        // Nine to ten has passed, but it is from ten to eleven now.
        ("10:59", "10:59", "09:30"),
        // It is over.
        ("11:00", "11:00", "11:03"),
        // The process slept.
        ("06:00", "07:00", "06:03"),
        // The clock was set back.
        ("07:30", "07:00", "07:03"),
    ] {
        let closed = rules::closes(opened(open), at(now), &from_nine_to_ten);
        assert_eq!(closed, at(closes), "{open} {now}");
    }
    assert_eq!(rules::closes(at("09:00"), at("09:00"), &Net::default()), at("09:03"));
}

#[test]
fn news_lasts_as_long_as_anybody_could_go_to_the_wrong_place() {
    let net = Net::between(&programme(&[("s", TEN)], ""), &programme(&[("s", NINE)], ""));
    let news: &News = net.of("s").unwrap();
    assert_eq!(rules::over(news), at("11:00"));
    assert_eq!(rules::wanted(news, at("07:00")), at("09:00"));
    assert_eq!(rules::wanted(news, at("10:30")), at("10:30"));
    assert!(rules::begins_before(news, at("09:01"), at("07:00")));
    assert!(!rules::begins_before(news, at("09:00"), at("07:00")));
    assert!(!rules::begins_before(news, at("23:00"), at("11:00") + TimeDelta::seconds(1)));
}
