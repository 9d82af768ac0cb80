//! The development set: questions as delegates type them, and how many are answered rightly.

mod judge;
mod said;

use std::collections::BTreeMap;

use chrono::DateTime;
use letan::answers::names::Names;
use letan::answers::{Outcome, Topic, Trace, understand};
use letan::clock::Moment;
use letan::programme::{Format, Programme, read};
use serde::Deserialize;

use self::judge::{Verdict, judge};

/// A question and what is expected; see README.md beside this file.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Question {
    id: String,
    lang: String,
    variant: String,
    now: String,
    text: String,
    frame: String,
    status: String,
    sessions: Vec<String>,
    rooms: Vec<String>,
    people: Vec<String>,
    topics: Vec<String>,
    also: Vec<String>,
    also_topics: Vec<String>,
    after: String,
}

/// An event with its questions.
struct Set {
    programme: Programme,
    names: Names,
    questions: Vec<Question>,
}

impl Set {
    fn of(event: &str, questions: &str) -> Self {
        let programme = read(event.as_bytes(), Format::Toml).programme.unwrap();
        let names = Names::of(&programme);
        let questions = questions.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { programme, names, questions }
    }

    fn all() -> [Self; 2] {
        let demo = include_str!("../../events/demo-2026.toml");
        let hai_phong = include_str!("../../events/hai-phong-2025.toml");
        [
            Self::of(demo, include_str!("demo-2026.jsonl")),
            Self::of(hai_phong, include_str!("hai-phong-2025.jsonl")),
        ]
    }

    fn ask(&self, question: &Question) -> (Outcome, Trace, Moment) {
        let now = DateTime::parse_from_rfc3339(&question.now).unwrap().to_utc();
        let before = (!question.after.is_empty()).then(|| {
            let (outcome, _) = understand(&self.programme, &self.names, now, &question.after, None);
            Topic::of(&outcome)
        });
        let (outcome, trace) =
            understand(&self.programme, &self.names, now, &question.text, before.as_ref());
        (outcome, trace, now)
    }
}

/// Right, wrong and unanswered questions.
#[derive(Default)]
struct Tally {
    right: u32,
    wrong: u32,
    unanswered: u32,
}

impl Tally {
    fn add(&mut self, verdict: Verdict) {
        match verdict {
            Verdict::Right => self.right += 1,
            Verdict::Wrong => self.wrong += 1,
            Verdict::Unanswered => self.unanswered += 1,
        }
    }

    fn percent(&self) -> f64 {
        self.share(self.right)
    }

    fn share(&self, part: u32) -> f64 {
        f64::from(part) * 100.0 / f64::from(self.right + self.wrong + self.unanswered).max(1.0)
    }
}

/// The least that is right of every sort, in percent; raised with what is reached.
const FLOORS: [(&str, f64); 2] = [("answerable", 95.5), ("to be refused", 98.0)];

#[test]
fn the_development_set_is_answered_as_well_as_ever() {
    let mut sorts: BTreeMap<String, Tally> = BTreeMap::new();
    for set in Set::all() {
        for question in &set.questions {
            let (outcome, ..) = set.ask(question);
            let verdict = judge(&set.programme, question, &outcome);
            let sort = if question.status == "abstain" { "to be refused" } else { "answerable" };
            let language = format!("{} {}", question.lang, question.variant);
            for sort in [sort.to_owned(), language] {
                sorts.entry(sort).or_default().add(verdict);
            }
        }
    }
    for (sort, tally) in &sorts {
        let Tally { right, wrong, unanswered } = tally;
        println!(
            "{sort:<16} {right:>4} right {wrong:>3} wrong {unanswered:>3} unanswered {:>5.1} %",
            tally.percent()
        );
    }
    let answerable = &sorts["answerable"];
    assert!(answerable.share(answerable.wrong) <= 2.0, "more than 2 % are answered wrongly");
    for (sort, floor) in FLOORS {
        assert!(sorts[sort].percent() >= floor, "{sort} under {floor} %");
    }
}
