//! How a question was understood, step by step: words, meanings, time, titles, decision.

use std::fmt::Write as _;

use super::moments::Scene;
use super::names::{Label, Row};
use super::outcome::{Outcome, Verdict};
use super::question::cover::{Meaning, Piece};
use super::question::lexicon::Lexicon;
use super::question::sense::{Sense, Small};
use super::question::tokens::Tokens;
use super::say::Saying;
use super::time::TimeExpression;
use super::titles::Titles;
use super::window::Window;
use crate::clock::Moment;
use crate::programme::Programme;
use crate::telegram::Card;
use crate::texts::{Language, Texts};

/// How a question was understood, step by step.
#[derive(Clone, Debug)]
pub struct Trace {
    /// The words as they were read.
    pub tokens: Tokens,
    /// What they mean.
    pub pieces: Vec<Piece>,
    /// When the question is about.
    pub(super) window: Option<Window>,
    /// What its unknown words name.
    pub(super) titles: Titles,
    pub(super) small: Option<Small>,
    /// What every time expression says.
    pub(super) times: Vec<TimeExpression>,
}

impl Trace {
    /// The language of the question; `None` when that is not clear.
    pub fn language(&self) -> Option<Language> {
        self.tokens.language
    }

    /// The card that tells the outcome to somebody who reads `texts`.
    pub fn card(
        &self,
        texts: Texts,
        event: i64,
        programme: &Programme,
        now: Moment,
        outcome: &Outcome,
    ) -> Card {
        let scene = Scene { programme, now };
        Saying { texts, event, scene, window: self.window, small: self.small }.card(outcome)
    }
}

impl Trace {
    /// The steps as lines: each piece with what it means, the time, the titles, the decision.
    pub fn lines(&self, programme: &Programme, outcome: &Outcome) -> String {
        let mut lines = String::new();
        for piece in &self.pieces {
            let words = self.tokens.words[piece.words.clone()].iter();
            let words: Vec<&str> = words.map(|word| word.folded.as_str()).collect();
            let meaning = self.meaning(programme, &piece.meaning);
            let _ = writeln!(lines, "{:<26} {meaning}", words.join(" "));
        }
        if let Some(window) = self.window {
            let edge = |edge: Option<chrono::NaiveDateTime>| {
                edge.map_or("…".to_owned(), |edge| edge.format("%d/%m %H:%M").to_string())
            };
            let _ = writeln!(lines, "{:<26} {} to {}", "when", edge(window.from), edge(window.to));
        }
        for one in &self.titles.rows {
            let row = row_named(programme, one.row);
            let _ = writeln!(lines, "{:<26} {row}, weight {:.1}", "by its words", one.weight);
        }
        let verdict = match outcome.verdict {
            Verdict::Answer => "answer".to_owned(),
            Verdict::Clarify => "ask back".to_owned(),
            Verdict::Abstain(reason) => format!("do not answer: {reason:?}"),
        };
        let _ = writeln!(lines, "{:<26} {verdict}, {}", "decision", outcome.frame.code());
        lines
    }

    fn meaning(&self, programme: &Programme, meaning: &Meaning) -> String {
        match meaning {
            Meaning::Sense(Sense::Topic(topic)) => {
                format!("topic {}", Lexicon::of_all().topic_name(*topic))
            }
            Meaning::Sense(Sense::Filler) => "–".to_owned(),
            Meaning::Sense(sense) => format!("{sense:?}"),
            Meaning::Time(number) => {
                self.times.get(*number).map(|time| format!("{time:?}")).unwrap_or_default()
            }
            Meaning::Labels(labels) => labels
                .iter()
                .map(|label| label_named(programme, *label))
                .collect::<Vec<_>>()
                .join(", "),
            Meaning::People(people) => {
                let ids = people.iter().map(|person| programme.people[*person].id.as_str());
                format!("person {}", ids.collect::<Vec<_>>().join(", "))
            }
            Meaning::Title => "words of a title".to_owned(),
            Meaning::Stranger => "somebody who is not of this event".to_owned(),
            Meaning::NoSuch(noun) => format!("{noun:?} that does not exist here"),
            Meaning::Unknown => "?".to_owned(),
        }
    }
}

fn label_named(programme: &Programme, label: Label) -> String {
    match label {
        Label::Room(room) => format!("room {}", programme.rooms[room].id),
        Label::Track(track) => format!("track {}", programme.tracks[track].first()),
        Label::Session(session) => format!("session {}", programme.sessions[session].id),
        Label::Event => "the event".to_owned(),
    }
}

fn row_named(programme: &Programme, row: Row) -> String {
    match row {
        Row::Session(session) => format!("session {}", programme.sessions[session].id),
        Row::Paper(paper) => format!("paper {}", programme.papers[paper].id),
        Row::Track(track) => format!("track {}", programme.tracks[track].first()),
        Row::Fact(fact) => format!("fact {}", programme.facts[fact].topic),
        Row::Topic(topic) => format!("topic {}", programme.topics[topic].id),
        Row::Person(person) => format!("person {}", programme.people[person].id),
    }
}
