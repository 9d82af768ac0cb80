//! The questions as a table, for those who go on working with them.
//!
//! It has also what was not selected or not looked at, which the report only counts; nobody is named
//! beside what the room never read.

use serde_json::{Value, json};

use super::heading::title;
use super::sessions::{named, signed};
use super::{Asked, Findings, OfSession};
use crate::documents::table::Cell;
use crate::documents::{Sheet, Table, clean};
use crate::programme::Programme;
use crate::questions::life::Life;
use crate::texts::Texts;

/// The questions, and the secretary's notes where there are some.
pub fn sheets(texts: Texts, programme: &Programme, findings: &Findings) -> Vec<Sheet> {
    let questions = Sheet {
        name: texts.report_sheet_questions(),
        table: questions(texts, programme, findings),
    };
    let has_notes = findings.sessions.iter().any(|session| !session.notes.is_empty());
    let notes = has_notes.then(|| Sheet {
        name: texts.report_sheet_notes(),
        table: notes(texts, programme, findings),
    });
    std::iter::once(questions).chain(notes).collect()
}

/// The same as JSON, with the words of the program for states.
pub fn json(texts: Texts, programme: &Programme, findings: &Findings) -> Value {
    let all = rows(findings).map(|(session, asked)| {
        json!({
            "session": session.id,
            "title": title(texts, programme, &session.id),
            "topic": asked.topic,
            "question": asked.content,
            "asked_by": signed(texts, &asked.asker),
            "votes": asked.votes,
            "state": state(asked.life),
            "reason": asked.reason().map(crate::questions::life::Reason::word),
            "answer": asked.answer,
        })
    });
    Value::Array(all.collect())
}

fn rows(findings: &Findings) -> impl Iterator<Item = (&OfSession, &Asked)> {
    let sessions = findings.sessions.iter();
    sessions.flat_map(|session| session.questions.iter().map(move |asked| (session, asked)))
}

fn questions(texts: Texts, programme: &Programme, findings: &Findings) -> Table {
    let topic = |id: &str| {
        let topic = programme.topics.iter().find(|topic| topic.id == id);
        topic.map(|topic| clean(topic.name.get(texts.language()))).unwrap_or_default()
    };
    let rows = rows(findings).map(|(session, asked)| {
        let reason = asked.reason().map(|reason| texts.questions_button_reason(reason.word()));
        vec![
            Cell::Words(title(texts, programme, &session.id)),
            Cell::Words(topic(&asked.topic)),
            Cell::Words(asked.content.clone()),
            Cell::Words(signed(texts, &asked.asker)),
            Cell::Number(asked.votes),
            Cell::Words(texts.questions_state(state(asked.life))),
            Cell::Words(reason.unwrap_or_default()),
            Cell::Words(asked.answer.clone().unwrap_or_default()),
        ]
    });
    Table {
        heads: vec![
            (texts.report_column_session(), 30),
            (texts.report_column_topic(), 20),
            (texts.report_column_question(), 60),
            (texts.report_column_asker(), 30),
            (texts.report_column_votes(), 10),
            (texts.report_column_state(), 18),
            (texts.report_column_reason(), 22),
            (texts.report_column_answer(), 50),
        ],
        rows: rows.collect(),
    }
}

fn notes(texts: Texts, programme: &Programme, findings: &Findings) -> Table {
    let notes = findings.sessions.iter().flat_map(|session| &session.notes);
    let rows = notes.map(|note| {
        vec![
            Cell::Words(title(texts, programme, &note.session)),
            Cell::Words(named(texts, programme, &note.speaker)),
            Cell::Words(texts.report_note_kind(note.kind.word())),
            Cell::Words(clean(&note.content)),
        ]
    });
    Table {
        heads: vec![
            (texts.report_column_session(), 30),
            (texts.report_column_speaker(), 34),
            (texts.report_column_kind(), 14),
            (texts.report_column_content(), 80),
        ],
        rows: rows.collect(),
    }
}

fn state(life: Life) -> &'static str {
    match life {
        Life::Draft => "draft",
        Life::Waiting => "waiting",
        Life::Listed => "listed",
        Life::Answering => "answering",
        Life::Answered => "answered",
        Life::NotSelected(_) => "declined",
        Life::Merged { .. } => "merged",
        Life::Withdrawn => "withdrawn",
    }
}
