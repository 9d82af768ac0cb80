//! What a file would change, on a card and, where that is too long, in a file.

use super::Press;
use super::store::Upload;
use crate::programme::{Proposal, Reading, Severity, check};
use crate::telegram::{Act, Button, Card, Document, Reply};
use crate::texts::{Html, Texts, count};

/// Characters of a report on a card; Telegram takes 4096 of everything.
const ON_A_CARD: usize = 2_600;
/// Warnings on a card.
const REMARKS: usize = 6;

/// The errors of a file.
pub(super) fn errors(texts: Texts, name: &str, reading: &Reading) -> Reply {
    let (report, _) = check::report(reading, texts);
    with_rest(texts, name, texts.uploads_errors(name), &report, Vec::new())
}

/// What `upload` would change, with the buttons to publish it; `people` are told.
pub(super) fn preview(
    texts: Texts,
    upload: &Upload,
    proposal: &Proposal,
    (head, people): (Html, i64),
) -> Reply {
    let event = proposal.programme.event.name.get(texts.language());
    let mut text = head;
    let report = match proposal.comparison() {
        None => {
            text.paragraph(&texts.uploads_new(event, proposal.event()));
            String::new()
        }
        Some(comparison) => {
            text.paragraph(&texts.uploads_compared(event, proposal.compared()));
            comparison.report(texts)
        }
    };
    let button = |label: String, press: Press| Button::press(label, press.at(upload.event));
    let rows = vec![
        vec![button(texts.uploads_button_publish(), Press::Publish(upload.number))],
        vec![button(texts.uploads_button_discard(), Press::Discard(upload.number))],
    ];
    let mut reply = with_rest(texts, &upload.name, text, &report, rows);
    if proposal.published.is_some()
        && let Some(Act::Show(card)) = reply.acts.first_mut()
    {
        card.text.paragraph(&match people {
            0 => texts.uploads_concerned_nobody(),
            people => texts.uploads_concerned(people),
        });
    }
    reply
}

/// The warnings of a file, the first of them.
pub(super) fn remarks(texts: Texts, reading: &Reading) -> Html {
    let mut text = Html::new();
    let warnings = reading.problems.iter().filter(|one| one.severity == Severity::Warning);
    for (place, problem) in warnings.enumerate() {
        if place == 0 {
            text.line(&texts.uploads_remarks());
        }
        if place == REMARKS {
            text.line(&Html::plain("…"));
            break;
        }
        text.line(&Html::plain(&format!("• {}", problem.sentence(texts))));
    }
    text
}

/// `text` with the report below it, whole in a file where it is too long for a card.
fn with_rest(
    texts: Texts,
    name: &str,
    mut text: Html,
    report: &str,
    rows: Vec<Vec<Button>>,
) -> Reply {
    let report = report.trim_end();
    if report.chars().count() <= ON_A_CARD {
        text.paragraph(&Html::plain(report));
        return Reply::show(Card::with_buttons(text, rows));
    }
    let mut shown = String::new();
    for line in report.lines() {
        if shown.chars().count() + line.chars().count() >= ON_A_CARD {
            break;
        }
        shown.push_str(line);
        shown.push('\n');
    }
    text.paragraph(&Html::plain(shown.trim_end()));
    text.line(&texts.uploads_rest_in_file());
    Reply::show(Card::with_buttons(text, rows)).and(Act::Document(Document {
        name: format!("{}.txt", texts.uploads_file_name()),
        media_type: "text/plain; charset=utf-8",
        content: report.as_bytes().to_vec(),
        caption: texts.uploads_file_caption(name),
    }))
}

/// A version's line: when, how it came to be, how many sessions.
pub(super) fn version(
    texts: Texts,
    past: &crate::programme::store::Past,
    is_current: bool,
) -> Html {
    let programme = past.programme().ok();
    let zone = programme.as_ref().map_or(chrono_tz::UTC, |programme| programme.event.zone);
    let at = past.published_at;
    let day = texts.short_day(at.with_timezone(&zone).date_naive());
    let time = format!("{} {day}", texts.hour(at, zone));
    let sessions = programme.map_or(0, |programme| {
        count(programme.sessions.iter().filter(|session| !session.is_cancelled()).count())
    });
    let origin = past.published_by.split([' ', ',']).next().unwrap_or_default();
    let current = i64::from(is_current);
    texts.uploads_version(past.version, &time, &texts.uploads_origin(origin), sessions, current)
}
