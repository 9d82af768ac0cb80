//! Programmes that nobody would think of.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use crate::programme::{Format, Kind, Programme, Role, read};

/// A programme that a failing test shows as its file.
#[derive(Clone)]
pub(super) struct Made(pub(super) Programme);

impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&super::toml(&self.0))
    }
}

type Words = BoxedStrategy<String>;

/// Words with everything that a file format may stumble over.
pub(super) fn words() -> impl Strategy<Value = String> {
    let odd = select(vec![
        "=1+1",
        "+84 912",
        "-5%",
        "@ban",
        "7.30",
        "007",
        "a;b",
        "a, b",
        "\"x\" y",
        "'=z",
        "x:y",
        "Chủ trì: A",
        "<b>&amp;</b>",
        "có",
        "true",
        "2025-05-19",
        "#REF!",
        "_x0041_",
        "\\n",
        "—",
        "{ vi }",
        "# note",
        "Nguyễn Văn A",
        "hall",
        "p0",
        "🎉",
        "ﬁ",
    ]);
    let plain = "[A-Za-zàảạđĐêễơớưựÝ0-9 ,.;:'\"“”=+@#/\\\\()-]{1,40}".prop_map(|text| text);
    prop_oneof![odd.prop_map(str::to_owned), plain]
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("says something", |text| !text.is_empty())
}

fn long(words: &Words) -> BoxedStrategy<String> {
    prop_oneof![
        4 => prop::collection::vec(words.clone(), 1..4).prop_map(|lines| lines.join("\n")),
        1 => prop::collection::vec(words.clone(), 1..3).prop_map(|lines| lines.join("\n\n")),
        1 => Just("Một đoạn rất dài. ".repeat(500).trim().to_owned()),
    ]
    .boxed()
}

fn localised(text: BoxedStrategy<String>) -> BoxedStrategy<Value> {
    let codes = select(vec!["vi", "en"]);
    let one = (codes, text.clone()).prop_map(|(code, text)| json!({ code: text }));
    let both = (text.clone(), text).prop_map(|(vi, en)| json!({ "vi": vi, "en": en }));
    prop_oneof![one, both].boxed()
}

fn line(words: &Words) -> BoxedStrategy<Value> {
    localised(words.clone())
}

fn block(words: &Words) -> BoxedStrategy<Value> {
    localised(long(words))
}

fn lists(words: &Words) -> BoxedStrategy<Value> {
    let list = prop::collection::vec(words.clone(), 1..4);
    let codes = select(vec!["vi", "en"]);
    (list, codes).prop_map(|(list, code)| json!({ code: list })).boxed()
}

/// A table with some of these keys.
fn row(
    keys: Vec<(&'static str, bool, BoxedStrategy<Value>)>,
) -> impl Strategy<Value = Value> + use<> {
    let keys = keys.into_iter().map(|(key, required, value)| {
        let always = value.clone().prop_map(Some).boxed();
        let value = if required { always } else { prop::option::of(value).boxed() };
        value.prop_map(move |value| (key, value)).boxed()
    });
    keys.collect::<Vec<_>>().prop_map(|entries| {
        let entries = entries.into_iter();
        entries
            .filter_map(|(key, value)| Some((key.to_owned(), value?)))
            .collect::<Map<_, _>>()
            .into()
    })
}

fn number(range: std::ops::Range<u32>) -> BoxedStrategy<Value> {
    range.prop_map(Value::from).boxed()
}

fn flag() -> BoxedStrategy<Value> {
    any::<bool>().prop_map(Value::from).boxed()
}

fn one_of(all: Vec<&'static str>) -> BoxedStrategy<Value> {
    select(all).prop_map(Value::from).boxed()
}

fn address() -> BoxedStrategy<Value> {
    one_of(vec!["https://example.org/a?b=1&c=2", "http://x.vn/bài"])
}

/// Rows with ids of their own.
fn table(name: &'static str, rows: BoxedStrategy<Vec<Value>>) -> BoxedStrategy<Vec<Value>> {
    rows.prop_map(move |mut rows| {
        for (index, row) in rows.iter_mut().enumerate() {
            row["id"] = Value::from(format!("{name}{index}"));
        }
        rows
    })
    .boxed()
}

fn many(
    row: impl Strategy<Value = Value> + 'static,
    size: std::ops::Range<usize>,
) -> BoxedStrategy<Vec<Value>> {
    prop::collection::vec(row, size).boxed()
}

fn event(words: &Words) -> impl Strategy<Value = Value> + use<> {
    let zones = vec!["Asia/Ho_Chi_Minh", "America/New_York", "Europe/Berlin"];
    row(vec![
        ("id", true, Just(json!("su-kien")).boxed()),
        ("name", true, line(words)),
        ("organiser", false, line(words)),
        ("contact", false, block(words)),
        ("kind", false, one_of(vec!["workshop", "conference", "seminar", "congress"])),
        ("timezone", true, one_of(zones)),
        ("languages", true, select(vec![json!(["vi"]), json!(["en", "vi"])]).boxed()),
        ("access", false, one_of(vec!["open", "code"])),
    ])
    .prop_flat_map(|event| {
        any::<bool>().prop_map(move |named| {
            let mut event = event.clone();
            if named {
                event["start"] = json!("2025-10-01");
                event["end"] = json!("2025-12-01");
            }
            event
        })
    })
}

fn settings() -> impl Strategy<Value = Value> + use<> {
    row(vec![
        ("pre_moderation", false, flag()),
        ("anonymity", false, Just(json!(["moderators", "room"])).boxed()),
        ("questions_open", false, number(1..9)),
        ("quiet_hours", false, Just(json!(["22:00", "05:45:30"])).boxed()),
    ])
}

fn venue(words: &Words) -> impl Strategy<Value = Value> + use<> {
    row(vec![
        ("name", false, line(words)),
        ("address", false, block(words)),
        ("transport", false, block(words)),
        ("plan", false, one_of(vec!["sơ đồ.png"])),
    ])
    .prop_flat_map(|venue| {
        prop::option::of((-90.0..90.0_f64, -180.0..180.0_f64)).prop_map(move |point| {
            let mut venue = venue.clone();
            if let Some((latitude, longitude)) = point {
                venue["latitude"] = json!(latitude);
                venue["longitude"] = json!(longitude);
            }
            venue
        })
    })
}

fn room(words: &Words) -> impl Strategy<Value = Value> + use<> {
    row(vec![
        ("name", true, line(words)),
        ("aliases", false, lists(words)),
        ("floor", false, line(words)),
        ("directions", false, block(words)),
        ("capacity", false, number(1..900)),
        (
            "plan",
            false,
            (0.0..1.0_f64, 0.0..1.0_f64).prop_map(|(x, y)| json!({ "x": x, "y": y })).boxed(),
        ),
    ])
}

fn person(words: &Words) -> impl Strategy<Value = Value> + use<> {
    row(vec![
        ("name", true, words.clone().prop_map(Value::from).boxed()),
        ("title", false, line(words)),
        ("position", false, line(words)),
        ("affiliation", false, line(words)),
    ])
}

fn session(words: &Words, rooms: usize, people: usize) -> impl Strategy<Value = Value> + use<> {
    let room = (0..rooms).prop_map(|room| json!(format!("r{room}"))).boxed();
    let part = (0..people, select(Role::ALL.to_vec()))
        .prop_map(|(person, role)| json!({ "id": format!("p{person}"), "role": role.code() }));
    let parts = prop::collection::vec(part, 1..4).prop_map(Value::from).boxed();
    let fields = row(vec![
        ("kind", true, select(Kind::ALL.to_vec()).prop_map(|kind| json!(kind.code())).boxed()),
        ("title", true, line(words)),
        ("room", false, room),
        ("track", false, line(words)),
        ("people", false, parts),
        ("abstract", false, block(words)),
        ("languages", false, Just(json!(["vi", "fra"])).boxed()),
        ("interpretation", false, Just(json!(["en"])).boxed()),
        ("questions", false, flag()),
        ("everyone", false, flag()),
        ("status", false, one_of(vec!["scheduled", "cancelled"])),
        ("delayed_by", false, number(0..90)),
        ("document", false, address()),
    ]);
    // From 24 October on, so also in the hour that comes twice, at midnight and with seconds.
    let minutes =
        prop_oneof![4 => 0_i64..20_000, 2 => Just(3_360), 1 => Just(1_440), 2 => 3_120..3_480_i64];
    let seconds = prop_oneof![5 => Just(0_i64), 1 => 1..60_i64];
    (fields, minutes, 1_i64..400, seconds).prop_map(|(mut session, minutes, length, seconds)| {
        let begin = chrono::DateTime::from_timestamp(1_761_264_000, 0).unwrap();
        let start = begin + chrono::TimeDelta::seconds(minutes * 60 + seconds);
        session["start"] = json!(start.to_rfc3339());
        session["end"] = json!((start + chrono::TimeDelta::minutes(length)).to_rfc3339());
        session
    })
}

fn paper(words: &Words, sessions: usize, people: usize) -> impl Strategy<Value = Value> + use<> {
    let person = (0..people).prop_map(|person| format!("p{person}"));
    let name = words.clone().prop_filter("is no id", |name| !name.contains('-'));
    let authors = prop::collection::vec(prop_oneof![person, name], 1..4);
    row(vec![
        ("session", false, (0..sessions).prop_map(|one| json!(format!("s{one}"))).boxed()),
        ("title", true, line(words)),
        ("authors", false, authors.prop_map(Value::from).boxed()),
        ("presented", false, flag()),
        ("order", false, number(0..5)),
        ("minutes", false, number(1..60)),
        ("start", false, one_of(vec!["2025-10-25T08:00:00", "2025-10-26T02:30:00+01:00"])),
        ("document", false, address()),
    ])
}

fn topic(words: &Words, sessions: usize) -> impl Strategy<Value = Value> + use<> {
    let session = (0..sessions).prop_map(|one| json!(format!("s{one}"))).boxed();
    row(vec![("session", true, session), ("name", true, line(words))])
}

fn facts(words: &Words) -> BoxedStrategy<Vec<Value>> {
    let fact = row(vec![("asks", false, lists(words)), ("answer", true, block(words))]);
    (many(fact, 0..3), words.clone())
        .prop_map(|(mut facts, words)| {
            for (index, fact) in facts.iter_mut().enumerate() {
                fact["topic"] = json!(format!("{words} {index}"));
            }
            facts
        })
        .boxed()
}

/// Sound programmes out of these words.
pub(super) fn programmes(words: Words) -> impl Strategy<Value = Made> {
    let single = (event(&words), settings(), venue(&words));
    let first = (single, many(room(&words), 1..4), many(person(&words), 1..4));
    let all = first.prop_flat_map(move |(single, rooms, people)| {
        let words = &words;
        let (room_count, person_count) = (rooms.len(), people.len());
        let rooms = table("r", Just(rooms).boxed());
        let people = table("p", Just(people).boxed());
        let sessions = table("s", many(session(words, room_count, person_count), 1..5));
        let papers = table("t", many(paper(words, 1, person_count), 0..5));
        let topics = table("c", many(topic(words, 1), 0..3));
        (Just(single), rooms, people, sessions, papers, (topics, facts(words)))
    });
    all.prop_map(|(single, room, person, session, paper, (topic, fact))| {
        let (event, settings, venue) = single;
        let file = json!({
            "event": event, "settings": settings, "venue": venue, "room": room, "person": person,
            "session": session, "topic": topic, "paper": paper, "fact": fact,
        });
        let reading = read(file.to_string().as_bytes(), Format::Json);
        assert!(reading.programme.is_some(), "{:?}\n{file:#}", reading.problems);
        Made(reading.programme.unwrap())
    })
}
