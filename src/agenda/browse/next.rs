//! What comes next.

use super::look::Look;
use super::now::{IN_LINES, coming_line, standing};
use super::phase::{Phase, phase};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::telegram::{Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};

/// Starts that are told: the next one and those after it on the same day.
const STARTS: usize = 3;
/// Sessions that are told, each with a number button; more when they all begin next.
const SHOWN: usize = 8;

/// `/next`: what begins next, and what follows on the same day.
pub fn next(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    Ok(Reply::show(card(Look::new(visit, event))))
}

pub(super) fn card(look: Look<'_>) -> Card {
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
    let next = groups.first().map_or(0, |group| group.len());
    let most = SHOWN.max(next.min(IN_LINES));
    for group in groups {
        let mut block = Html::new();
        for session in look.sessions(group).take(most - shown.len()) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{self, EVENT, buttons, look, programme};

    #[test]
    fn what_comes_is_told_with_hour_room_and_countdown() {
        let programme = programme();
        for (language, local, said) in [
            (
                "vi",
                "2026-12-03T08:50",
                "🟢 Đang diễn ra: <b>Khai mạc</b>, còn 10 phút\n\n\
                 ⏭ <b>Tiếp theo</b>: 09:00 (còn 10 phút nữa)\n\n\
                 1. 09:00–10:00 · <b>Phiên A</b> · Hội trường A\n\n\
                 2. 09:15–11:15 · <b>Phiên B</b> · Phòng 201\n\n3. 13:00–14:00 · <b>Ăn trưa</b>",
            ),
            (
                "en",
                "2026-12-03T09:30",
                "🟢 On now: 2 in parallel\n\n⏭ <b>Next</b>: 13:00 (in 3 h 30 min)\n\n\
                 1. 13:00–14:00 · <b>Lunch</b>\n\n2. 19:00–01:00 · <b>Dinner</b>",
            ),
            (
                "vi",
                "2026-12-05T08:30",
                "🟢 Đang diễn ra: <b>Tham quan</b>, còn 30 phút\n\n\
                 ⏭ <b>Tiếp theo</b>: Chủ Nhật, 6/12 lúc 08:00 (ngày mai)\n\n\
                 1. 08:00–09:00 · <b>Bế mạc</b> · Hội trường A",
            ),
        ] {
            assert_eq!(card(look(&programme, language, local)).text.as_str(), said);
        }
    }

    #[test]
    fn all_that_begins_next_in_parallel_is_told() {
        let programme = sample::read(&format!("{EVENT}{}", sample::parallel(12)));
        let card = card(look(&programme, "vi", "2026-12-03T08:00"));
        assert!(buttons(&card).contains(&"12".to_owned()));
        assert!(!card.text.as_str().contains("nội dung khác"));
    }
}
