//! What comes next.

use super::look::{Look, count};
use super::now::{coming_line, standing};
use super::phase::{Phase, phase};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, TEXT_LIMIT};

/// Starts that are told: the next one and those after it on the same day.
const STARTS: usize = 3;
/// Sessions that are told, each with a number button.
const SHOWN: usize = 8;

/// `/next`: what begins next, and what follows on the same day.
pub fn next(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::show(card(Look::new(visit, event))))
}

fn card(look: Look<'_>) -> Card {
    let groups = starts(look);
    let (mut text, shown) = listed(look, &groups);
    text = match phase(look.programme, look.now) {
        Phase::Running => {
            let mut head = running_line(look);
            let first = groups.first().and_then(|group| look.sessions(group).next());
            head.paragraph(&match first {
                Some(first) => coming_line(look, first),
                None => look.texts.browse_last_one(),
            });
            under(head, &text)
        }
        other => under(standing(look, other), &text),
    };
    let rows = look.numbers(&shown);
    let ways = [vec![look.now_button(), look.programme_button()], vec![look.my_button()]];
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows.into_iter().chain(ways))
}

fn under(mut head: Html, list: &Html) -> Html {
    head.paragraph(list);
    head
}

/// The next start and those after it on its day.
fn starts(look: Look<'_>) -> Vec<&[usize]> {
    let mut groups: Vec<&[usize]> = Vec::new();
    let mut after = look.now;
    while groups.len() < STARTS {
        let group = look.programme.next_starts(after);
        let Some(first) = look.sessions(group).next() else { break };
        let date = |moment| look.programme.local_date(moment);
        if !groups.is_empty() && date(first.begins()) != date(after) {
            break;
        }
        after = first.begins();
        groups.push(group);
    }
    groups
}

/// The groups with their hours, numbered through, and the sessions that got a number.
fn listed<'a>(look: Look<'a>, groups: &[&[usize]]) -> (Html, Vec<&'a Session>) {
    let mut text = Html::new();
    let mut shown: Vec<&Session> = Vec::new();
    let total: usize = groups.iter().map(|group| group.len()).sum();
    for group in groups {
        let mut block = Html::new();
        for session in look.sessions(group).take(SHOWN - shown.len()) {
            shown.push(session);
            let mut line = Html::plain(&format!("{}. {} · ", shown.len(), look.hours(session)));
            line.push(&look.titled(session));
            block.line(&line);
        }
        text.paragraph(&block);
    }
    if total > shown.len() {
        text.paragraph(&look.texts.browse_more(count(total - shown.len())));
    }
    (text, shown)
}

/// "🟢 Đang diễn ra: Khai mạc, còn 10 phút"
fn running_line(look: Look<'_>) -> Html {
    let running: Vec<&Session> = look.sessions(look.programme.running_at(look.now)).collect();
    match *running.as_slice() {
        [] => Html::new(),
        [alone] => look.texts.browse_running(&look.title(alone), &look.left(alone.ends())),
        ref several => look.texts.browse_running_several(count(several.len())),
    }
}
