//! The report in the words of one language.

use super::heading::{head, title};
use super::sessions::{named, told};
use super::{Findings, Scope, figures};
use crate::clock::Moment;
use crate::documents::{Block, Document, Grid, Signature, clean};
use crate::programme::Programme;
use crate::questions::notes::Kind;
use crate::texts::Texts;

/// The report of `findings`, dated `now`.
pub fn document(texts: Texts, programme: &Programme, findings: &Findings, now: Moment) -> Document {
    let mut blocks = vec![Block::part(texts.report_general())];
    blocks.extend(general(texts, programme));
    blocks.push(Block::part(texts.report_figures()));
    blocks.extend(figures::figures(texts, programme, findings));
    blocks.push(Block::part(texts.report_sessions()));
    for (place, session) in (1..).zip(&findings.sessions) {
        blocks.extend(told(texts, programme, session, place));
    }
    blocks.push(Block::part(texts.report_recommendations()));
    blocks.push(recommendations(texts, programme, findings));
    let signature = |office| Signature { office, hint: texts.report_sign() };
    Document {
        language: texts.language(),
        head: head(texts, programme, &findings.scope, now),
        blocks,
        closing: texts.report_closing(),
        signatures: vec![signature(texts.report_secretary()), signature(texts.report_chair())],
    }
}

/// What the report is about, in one line.
pub(super) fn about(texts: Texts, programme: &Programme, scope: &Scope) -> String {
    match scope {
        Scope::Event => clean(programme.event.name.get(texts.language())),
        Scope::Session(id) => title(texts, programme, id),
    }
}

fn general(texts: Texts, programme: &Programme) -> Vec<Block> {
    let (event, language) = (&programme.event, texts.language());
    let first = texts.full_day(event.first_day);
    let when = if event.first_day == event.last_day {
        first
    } else {
        texts.handout_from_to(&first, &texts.full_day(event.last_day))
    };
    let venue = [&programme.venue.name, &programme.venue.address].into_iter().flatten();
    let venue: Vec<String> = venue.map(|text| clean(text.get(language))).collect();
    [
        (texts.report_event(), clean(event.name.get(language))),
        (texts.report_when(), when),
        (texts.report_where(), venue.join(", ")),
        (texts.report_organiser(), clean(event.organiser.get(language))),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(label, words)| Block::told(&label, words))
    .collect()
}

/// Every recommendation in one table.
fn recommendations(texts: Texts, programme: &Programme, findings: &Findings) -> Block {
    let noted = findings.sessions.iter().flat_map(|session| &session.notes);
    let noted = noted.filter(|note| note.kind == Kind::Recommendation);
    let rows: Vec<Vec<String>> = (1..)
        .zip(noted)
        .map(|(place, note)| {
            let place: usize = place;
            vec![
                place.to_string(),
                clean(&note.content),
                named(texts, programme, &note.speaker),
                title(texts, programme, &note.session),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Block::plain(texts.report_no_recommendations());
    }
    Block::Grid(Grid {
        columns: vec![
            (texts.report_column_place(), 6),
            (texts.report_column_recommendation(), 48),
            (texts.report_column_who(), 24),
            (texts.report_column_session(), 22),
        ],
        rows,
        numbers: vec![0],
    })
}
