//! What a report tells about each session.

use std::collections::BTreeMap;

use super::findings::Asker;
use super::heading::title;
use super::{Asked, OfSession};
use crate::documents::{Block, Grid, Run, clean};
use crate::programme::{Person, Programme, Role, Writer};
use crate::questions::floor::store::Spoken;
use crate::questions::life::{Life, Reason};
use crate::questions::notes::{Kind, Note, Speaker};
use crate::texts::{Texts, count};

/// Everything about a session; `place` numbers it.
pub(super) fn told(
    texts: Texts,
    programme: &Programme,
    session: &OfSession,
    place: usize,
) -> Vec<Block> {
    let name = title(texts, programme, &session.id);
    let mut blocks = vec![Block::section(texts.report_session(count(place), &name))];
    let cancelled = session.index.is_some_and(|index| programme.sessions[index].is_cancelled());
    if let Some(index) = session.index {
        blocks.push(when_and_where(texts, programme, index));
        blocks.extend(chairs(texts, programme, index));
        if cancelled {
            blocks.push(Block::italic(texts.report_session_cancelled()));
        } else {
            blocks.extend(papers(texts, programme, index));
        }
    }
    let takes = session.index.is_some_and(|index| programme.sessions[index].questions);
    blocks.extend(questions(texts, programme, session, takes && !cancelled));
    blocks.extend(spoken(texts, &session.spoken));
    blocks.extend(notes(texts, programme, &session.notes));
    blocks
}

/// "Thứ Năm, ngày 19/11/2026, 08:30–09:30, Hội trường A"
fn when_and_where(texts: Texts, programme: &Programme, index: usize) -> Block {
    let session = &programme.sessions[index];
    let day = texts.full_day(programme.local_date(session.begins()));
    let hours = texts.span(session.begins(), session.ends(), programme.event.zone);
    let room = programme.room_of(session).map(|room| clean(room.name.get(texts.language())));
    let track = programme.track_of(session).map(|track| clean(track.get(texts.language())));
    let parts = [Some(day), Some(hours), room, track].into_iter().flatten();
    Block::italic(parts.collect::<Vec<_>>().join(", "))
}

fn chairs(texts: Texts, programme: &Programme, index: usize) -> Option<Block> {
    let parts = programme.sessions[index].people.iter();
    let chairs = parts.filter(|part| matches!(part.role, Role::Chair | Role::CoChair));
    let names: Vec<String> =
        chairs.map(|part| with_office(texts, &programme.people[part.person])).collect();
    (!names.is_empty()).then(|| Block::told(&texts.report_chairs(), names.join("; ")))
}

/// Full name, position and affiliation.
pub(super) fn with_office(texts: Texts, person: &Person) -> String {
    let language = texts.language();
    let office = [&person.position, &person.affiliation].into_iter().flatten();
    let parts: Vec<String> = std::iter::once(person.full_name(language))
        .chain(office.map(|text| text.get(language).to_owned()))
        .map(|part| clean(&part))
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn papers(texts: Texts, programme: &Programme, index: usize) -> Vec<Block> {
    let papers = programme.papers_in(index).iter().filter_map(|paper| programme.papers.get(*paper));
    let items: Vec<Block> = papers
        .filter(|paper| paper.presented)
        .map(|paper| {
            let authors = paper.authors.iter().map(|author| match author {
                Writer::Person(person) => programme.people[*person].full_name(texts.language()),
                Writer::Name(name) => name.clone(),
            });
            let authors = clean(&authors.collect::<Vec<_>>().join(", "));
            let mut runs = vec![Run::plain(clean(paper.title.get(texts.language())))];
            if !authors.is_empty() {
                runs.push(Run::italic(format!(" – {authors}")));
            }
            Block::Item(runs)
        })
        .collect();
    labelled(&texts.report_papers(), items)
}

fn questions(
    texts: Texts,
    programme: &Programme,
    session: &OfSession,
    is_expected: bool,
) -> Vec<Block> {
    if session.questions.is_empty() {
        let silence = is_expected.then(|| Block::plain(texts.report_no_questions()));
        return silence.into_iter().collect();
    }
    let these = |is: fn(Life) -> bool| -> Vec<&Asked> {
        session.questions.iter().filter(|one| is(one.life)).collect()
    };
    let answered = these(|life| life == Life::Answered);
    let open = these(|life| matches!(life, Life::Listed | Life::Answering));
    let merged = these(|life| matches!(life, Life::Merged { .. }));
    let waiting = these(|life| life == Life::Waiting);
    let mut blocks = Vec::new();
    if !answered.is_empty() {
        let label = texts.report_answered(count(answered.len()));
        blocks.extend(listed(texts, programme, &label, &answered));
    }
    if !open.is_empty() {
        let label = texts.report_open(count(open.len()));
        blocks.extend(listed(texts, programme, &label, &open));
    }
    blocks.extend(not_selected(texts, session).map(Block::plain));
    if !merged.is_empty() {
        blocks.push(Block::plain(texts.report_merged(count(merged.len()))));
    }
    if !waiting.is_empty() {
        blocks.push(Block::plain(texts.report_waiting(count(waiting.len()))));
    }
    blocks
}

/// How many were not selected and why; their words are not told.
fn not_selected(texts: Texts, session: &OfSession) -> Option<String> {
    let of = |reason: Reason| {
        count(session.questions.iter().filter(|one| one.reason() == Some(reason)).count())
    };
    let reasons: Vec<(Reason, i64)> = Reason::ALL
        .into_iter()
        .map(|reason| (reason, of(reason)))
        .filter(|(_, number)| *number > 0)
        .collect();
    let total = reasons.iter().map(|(_, number)| number).sum();
    let told = reasons.iter().map(|(reason, number)| texts.report_reason(reason.word(), *number));
    let told = told.collect::<Vec<_>>().join("; ");
    (total > 0).then(|| texts.report_not_selected(total, &told))
}

/// Questions in a table, one for each group of topics where the session has such groups.
fn listed(texts: Texts, programme: &Programme, label: &str, questions: &[&Asked]) -> Vec<Block> {
    let mut groups: BTreeMap<usize, Vec<&Asked>> = BTreeMap::new();
    for asked in questions {
        let topic = programme.topics.iter().position(|topic| topic.id == asked.topic);
        groups.entry(topic.unwrap_or(usize::MAX)).or_default().push(asked);
    }
    let is_grouped = groups.keys().any(|topic| *topic != usize::MAX);
    let mut blocks = vec![Block::Label(format!("{label}:"))];
    for (topic, group) in groups {
        if is_grouped {
            let topic = programme.topics.get(topic);
            let name = topic.map(|topic| clean(topic.name.get(texts.language())));
            blocks.push(Block::italic(name.unwrap_or_else(|| texts.report_other_topics())));
        }
        blocks.push(Block::Grid(grid(texts, &group)));
    }
    blocks
}

fn grid(texts: Texts, questions: &[&Asked]) -> Grid {
    let rows = (1..).zip(questions).map(|(place, asked)| {
        let mut content = asked.content.clone();
        if let Some(answer) = &asked.answer {
            content.push('\n');
            content.push_str(&texts.report_answer(answer));
        }
        let place: usize = place;
        vec![place.to_string(), content, signed(texts, &asked.asker), asked.votes.to_string()]
    });
    Grid {
        columns: vec![
            (texts.report_column_place(), 6),
            (texts.report_column_question(), 55),
            (texts.report_column_asker(), 25),
            (texts.report_column_votes(), 14),
        ],
        rows: rows.collect(),
        numbers: vec![0, 3],
    }
}

/// Who asked, as everybody may know it.
pub(super) fn signed(texts: Texts, asker: &Asker) -> String {
    match asker {
        Asker::Named(name) => name.clone(),
        Asker::Pseudonym(number) => texts.questions_pseudonym(*number),
        Asker::Somebody => texts.questions_somebody(),
    }
}

/// Who spoke from the floor, about what and for how long.
fn spoken(texts: Texts, spoken: &[Spoken]) -> Vec<Block> {
    let items = spoken.iter().map(|speech| {
        let name = clean(&speech.name.replace('\n', " "));
        let name = if name.is_empty() { texts.questions_somebody() } else { name };
        let mut runs = vec![Run::plain(name)];
        let subject = clean(&speech.subject.replace('\n', " "));
        if !subject.is_empty() {
            runs.push(Run::plain(format!(": {subject}")));
        }
        if let Some(length) = speech.length {
            let length = texts.length(length.num_minutes());
            runs.push(Run::italic(format!(" ({length})")));
        }
        Block::Item(runs)
    });
    labelled(&texts.report_spoken(), items.collect())
}

/// What each speaker said; recommendations say so.
fn notes(texts: Texts, programme: &Programme, notes: &[Note]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut speakers: Vec<&Speaker> = Vec::new();
    for note in notes {
        if !speakers.contains(&&note.speaker) {
            speakers.push(&note.speaker);
        }
    }
    for speaker in speakers {
        blocks.push(Block::Label(format!("{}:", named(texts, programme, speaker))));
        for note in notes.iter().filter(|note| note.speaker == *speaker) {
            let mut runs = Vec::new();
            if note.kind != Kind::Opinion {
                runs.push(Run::italic(format!("{}: ", texts.report_note_kind(note.kind.word()))));
            }
            runs.push(Run::plain(clean(&note.content)));
            blocks.push(Block::Item(runs));
        }
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Label(format!("{}:", texts.report_notes())));
    }
    blocks
}

/// A speaker with position and affiliation.
pub(super) fn named(texts: Texts, programme: &Programme, speaker: &Speaker) -> String {
    let known = match speaker {
        Speaker::Person(id) => programme.person(id).and_then(|index| programme.people.get(index)),
        Speaker::Named(_) | Speaker::General => None,
    };
    match known {
        Some(person) => with_office(texts, person),
        None => clean(&speaker.name(texts, programme)),
    }
}

fn labelled(label: &str, items: Vec<Block>) -> Vec<Block> {
    if items.is_empty() {
        return items;
    }
    let label = Block::Label(format!("{label}:"));
    std::iter::once(label).chain(items).collect()
}
