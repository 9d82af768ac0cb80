//! The figures of a report, and its chart.

use super::heading::title;
use super::{Findings, OfSession, Scope};
use crate::documents::{Block, Grid};
use crate::pictures::{Chart, Row, Shape, figure};
use crate::programme::Programme;
use crate::questions::life::Life;
use crate::questions::notes::Kind;
use crate::texts::{Texts, count};

/// Sessions and questions in a chart: more would not fit a page.
const ROWS: usize = 16;

/// The figures as a table, and the chart where there is something to draw.
pub(super) fn figures(texts: Texts, programme: &Programme, findings: &Findings) -> Vec<Block> {
    let whole = matches!(findings.scope, Scope::Event);
    let told = counted(programme, findings);
    let rows = told.into_iter().filter(|(what, number)| {
        let is_of_events = matches!(*what, "delegates" | "sessions" | "cancelled");
        let is_usual =
            !matches!(*what, "cancelled" | "written" | "merged" | "waiting" | "speeches");
        (whole || !is_of_events) && (is_usual || *number > 0)
    });
    let rows = rows.map(|(what, number)| vec![texts.report_figure(what), written(texts, number)]);
    let grid = Grid {
        columns: vec![(texts.report_column_what(), 4), (texts.report_column_count(), 1)],
        rows: rows.collect(),
        numbers: vec![1],
    };
    let chart =
        if whole { of_sessions(texts, programme, findings) } else { of_questions(texts, findings) };
    std::iter::once(Block::Grid(grid)).chain(chart.map(Block::Chart)).collect()
}

/// How many of what, in the order in which they are told.
fn counted(programme: &Programme, findings: &Findings) -> Vec<(&'static str, i64)> {
    let sessions = &findings.sessions;
    let questions = || sessions.iter().flat_map(|session| &session.questions);
    let lives = |is: fn(Life) -> bool| count(questions().filter(|one| is(one.life)).count());
    let found = |session: &OfSession| session.index.map(|index| &programme.sessions[index]);
    let cancelled = sessions.iter().filter_map(found).filter(|session| session.is_cancelled());
    let cancelled = count(cancelled.count());
    let papers = sessions.iter().filter_map(|session| {
        let index = session.index.filter(|index| !programme.sessions[*index].is_cancelled())?;
        let papers = programme.papers_in(index).iter().filter_map(|one| programme.papers.get(*one));
        Some(papers.filter(|paper| paper.presented).count())
    });
    let papers = count(papers.sum());
    let notes = || sessions.iter().flat_map(|session| &session.notes);
    let written = questions().filter(|one| one.life == Life::Answered && one.answer.is_some());
    vec![
        ("delegates", findings.delegates),
        ("sessions", count(sessions.len()) - cancelled),
        ("cancelled", cancelled),
        ("papers", papers),
        ("questions", count(questions().count())),
        ("votes", questions().map(|one| one.votes).sum()),
        ("answered", lives(|life| life == Life::Answered)),
        ("written", count(written.count())),
        ("open", lives(|life| matches!(life, Life::Listed | Life::Answering))),
        ("declined", lives(|life| matches!(life, Life::NotSelected(_)))),
        ("merged", lives(|life| matches!(life, Life::Merged { .. }))),
        ("waiting", lives(|life| life == Life::Waiting)),
        ("speeches", count(sessions.iter().map(|session| session.spoken.len()).sum())),
        ("notes", count(notes().count())),
        ("recommendations", count(notes().filter(|one| one.kind == Kind::Recommendation).count())),
    ]
}

fn of_sessions(texts: Texts, programme: &Programme, findings: &Findings) -> Option<Chart> {
    let asked = findings.sessions.iter().filter(|session| !session.questions.is_empty());
    let mut asked: Vec<&OfSession> = asked.collect();
    if asked.len() > ROWS {
        // The ones with the most questions, still in the programme's order.
        let mut sizes: Vec<usize> = asked.iter().map(|session| session.questions.len()).collect();
        sizes.sort_unstable_by(|one, other| other.cmp(one));
        let least = sizes[ROWS - 1];
        asked.retain(|session| session.questions.len() >= least);
        asked.truncate(ROWS);
    }
    let rows: Vec<Row> = asked
        .into_iter()
        .map(|session| {
            let votes = session.questions.iter().map(|one| one.votes).sum();
            let values = vec![share(count(session.questions.len())), share(votes)];
            Row { label: title(texts, programme, &session.id), values }
        })
        .collect();
    let series = vec![texts.report_series_questions(), texts.report_series_votes()];
    chart(texts, texts.report_chart_sessions(), series, rows)
}

fn of_questions(texts: Texts, findings: &Findings) -> Option<Chart> {
    let public = findings.sessions.iter().flat_map(|session| &session.questions);
    let mut asked: Vec<_> = public.filter(|one| one.life.is_public() && one.votes > 0).collect();
    asked.sort_by(|one, other| other.votes.cmp(&one.votes).then(one.content.cmp(&other.content)));
    let rows = asked.into_iter().take(ROWS);
    let rows = rows.map(|one| Row { label: one.content.clone(), values: vec![share(one.votes)] });
    let series = vec![texts.report_series_votes()];
    chart(texts, texts.report_chart_questions(), series, rows.collect())
}

fn chart(texts: Texts, title: String, series: Vec<String>, rows: Vec<Row>) -> Option<Chart> {
    let unit = match series.as_slice() {
        [only] => only.clone(),
        _ => texts.report_chart_unit(),
    };
    let language = texts.language();
    (!rows.is_empty()).then_some(Chart { title, shape: Shape::Bars, unit, series, rows, language })
}

/// A count as a length.
fn share(number: i64) -> f64 {
    f64::from(i32::try_from(number).unwrap_or(i32::MAX))
}

/// A count as people write it.
fn written(texts: Texts, number: i64) -> String {
    figure(texts.language(), share(number))
}
