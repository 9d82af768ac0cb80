//! The days of the event, and the way from one to another.

use super::day::{day, page_with};
use super::filters::Filter;
use super::look::{Look, joined};
use super::phase::{Phase, phase};
use crate::agenda::Press;
use crate::agenda::press::Only;
use crate::delegates::Visit;
use crate::programme::{Day, Edition, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};

/// Days that are listed; longer events are walked through day by day.
const LISTED: usize = 40;
/// Days in the switch of a day's page.
const SWITCHED: usize = 8;
/// Day buttons side by side.
const IN_A_ROW: usize = 4;

/// `/schedule`: the list of days; during the event, and when there is one day only, the page of
/// the day on which people look now.
pub async fn days(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    match at_once(look) {
        Some((index, page)) => {
            let date = look.date(index);
            Box::pin(day(visit, event, date, page, &Only::All)).await
        }
        None => Ok(Reply::show(list(look))),
    }
}

/// The day and page to open without asking.
fn at_once(look: Look<'_>) -> Option<(usize, usize)> {
    let current = match phase(look.programme, look.now) {
        Phase::Before | Phase::After | Phase::Empty => None,
        Phase::Running => look.programme.running_at(look.now).first(),
        _ => look.programme.next_starts(look.now).first(),
    };
    let alone = (look.programme.days().len() == 1).then_some((0, 0));
    current.and_then(|session| page_with(look, *session)).or(alone)
}

/// The list of days, a button each.
pub(super) fn list(look: Look<'_>) -> Card {
    let days = look.programme.days();
    let mut text = Html::plain(look.text(&look.programme.event.name)).bold().cut_to(300);
    if days.is_empty() {
        text.paragraph(&look.texts.browse_empty());
        return Card::with_buttons(text, [vec![look.now_button()]]);
    }
    let mut lines = look.texts.browse_days_title();
    let mut buttons = Vec::new();
    for day in days.iter().take(LISTED) {
        lines.line(&day_line(look, day));
        let label = format!("{} ({})", look.texts.short_day(day.date), day.sessions.len());
        buttons.push(look.button(&label, &Press::Day { day: day.date, page: 0, only: Only::All }));
    }
    text.paragraph(&lines);
    let rows = buttons.chunks(2).map(<[Button]>::to_vec);
    let ways = [vec![look.now_button(), look.my_button()]];
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows.chain(ways))
}

/// "• Thứ Năm, 3/12 · 21 nội dung · 07:30–20:30 · hôm nay"
fn day_line(look: Look<'_>, day: &Day) -> Html {
    let zone = look.programme.event.zone;
    let first = look.sessions(&day.sessions).next();
    let last = look.sessions(&day.sessions).map(Session::ends).max();
    let hours = first.zip(last).map(|(first, last)| look.texts.span(first.begins(), last, zone));
    let today = day.date == look.programme.local_date(look.now);
    let mut line = Html::plain("• ");
    line.push(&joined([
        Some(Html::plain(&look.texts.day(day.date)).bold()),
        Some(look.texts.browse_day_count(count(day.sessions.len()))),
        hours.map(|hours| Html::plain(&hours)),
    ]));
    if today {
        line.push(&look.texts.browse_day_today());
    }
    line
}

/// The buttons from one day to the others; the filter stays.
pub(super) fn switch(look: Look<'_>, current: usize, filter: Option<Filter>) -> Vec<Vec<Button>> {
    let days = look.programme.days();
    if days.len() < 2 {
        return Vec::new();
    }
    let from = current.saturating_sub(SWITCHED / 2).min(days.len().saturating_sub(SWITCHED));
    let buttons: Vec<Button> = days
        .iter()
        .enumerate()
        .skip(from)
        .take(SWITCHED)
        .map(|(index, day)| {
            let name = look.texts.short_day(day.date);
            let label = if index == current { format!("• {name}") } else { name };
            let only = filter.map_or(Only::All, |filter| filter.only(look));
            look.button(&label, &Press::Day { day: day.date, page: 0, only })
        })
        .collect();
    buttons.chunks(IN_A_ROW).map(<[Button]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{self, EVENT, buttons, look, programme};

    #[test]
    fn during_the_event_the_page_of_now_opens_at_once() {
        let programme = programme();
        for (local, opened) in [
            ("2026-12-01T09:00", None),
            ("2026-12-03T07:00", Some((0, 0))),
            ("2026-12-03T09:10", Some((0, 0))),
            ("2026-12-04T09:00", Some((1, 0))),
            ("2026-12-05T08:30", Some((1, 0))),
            ("2026-12-05T12:00", Some((2, 0))),
            ("2026-12-06T12:00", None),
        ] {
            assert_eq!(at_once(look(&programme, "vi", local)), opened, "{local}");
        }
    }

    #[test]
    fn one_day_needs_no_choice() {
        let programme = sample::read(&format!("{EVENT}{}", sample::parallel(2)));
        assert_eq!(at_once(look(&programme, "vi", "2026-01-01T08:00")), Some((0, 0)));
    }

    #[test]
    fn the_days_are_listed_with_their_hours() {
        let programme = programme();
        let card = list(look(&programme, "en", "2026-12-05T12:00"));
        assert_eq!(
            card.text.as_str(),
            "<b>Sample conference</b>\n\n🗓 <b>Programme by day</b>\n\
             • <b>Thursday, 3 December</b> · 7 items · 07:30–01:00\n\
             • <b>Saturday, 5 December</b> · 1 item · 08:00–09:00 · today\n\
             • <b>Sunday, 6 December</b> · 1 item · 08:00–09:00"
        );
        assert_eq!(buttons(&card)[..2], ["Thu 3 Dec (7)", "Sat 5 Dec (1)"]);
    }

    #[test]
    fn a_programme_without_sessions_says_so() {
        let programme = sample::read(EVENT);
        let card = list(look(&programme, "vi", "2026-12-01T09:00"));
        assert!(card.text.as_str().ends_with("Chương trình hiện chưa có nội dung nào."));
    }
}
