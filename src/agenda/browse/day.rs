//! A page of a day.

use chrono::NaiveDate;

use std::collections::HashSet;
use std::ops::Range;

use super::blocks::{blocks, ladder, page_of, pages, together};
use super::days::{days, switch};
use super::filters::Filter;
use super::look::{Look, joined};
use crate::agenda::press::Only;
use crate::agenda::{Press, show, star};
use crate::delegates::Visit;
use crate::programme::{Day, Edition, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};

/// Pages that have a button.
const PAGES: usize = 8;
/// Page buttons side by side.
const PAGES_IN_A_ROW: usize = 4;

/// A page of the day with this date; a page beyond the last one is the last one.
pub async fn day(
    visit: &Visit<'_>,
    event: &Edition,
    date: NaiveDate,
    page: usize,
    only: &Only,
) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    let Some(day) = look.day_on(date) else {
        return Ok(Box::pin(days(visit, event)).await?.with_toast(visit.texts.browse_day_gone()));
    };
    let filter = Filter::of(look, only);
    let (bot, delegate) = (visit.desk.me.id, visit.delegate.id);
    let stars = star::of(&visit.desk.database, bot, event.number, delegate).await?;
    let reply = Reply::show(card(look, day, page, filter, &stars.into_iter().collect()));
    let gone = filter.is_none() && *only != Only::All;
    Ok(if gone { reply.with_toast(visit.texts.browse_filter_gone()) } else { reply })
}

/// The day and its page on which a session stands; it costs by the hours of the day.
pub(in crate::agenda) fn page_with(look: Look<'_>, session: usize) -> Option<(usize, usize)> {
    let day = day_of(look, session)?;
    let sessions = &look.programme.days().get(day)?.sessions;
    let place = sessions.binary_search(&session).ok()?;
    let pages = pages_of(look, sessions, &blocks_of(look, sessions));
    Some((day, page_of(&pages, place)))
}

fn day_of(look: Look<'_>, session: usize) -> Option<usize> {
    let begins = look.programme.sessions.get(session)?.begins();
    let date = look.programme.local_date(begins);
    look.day_on(date)
}

fn blocks_of(look: Look<'_>, sessions: &[usize]) -> Vec<Range<usize>> {
    blocks(sessions, |index| look.programme.sessions.get(index).map(Session::begins))
}

fn pages_of(look: Look<'_>, sessions: &[usize], blocks: &[Range<usize>]) -> Vec<Range<usize>> {
    let at = |place: usize| look.programme.sessions.get(*sessions.get(place)?);
    let begins = |place| at(place).map(Session::begins);
    pages(&together(blocks, begins, |place| at(place).map(Session::ends)))
}

/// The card of a page.
pub(super) fn card(
    look: Look<'_>,
    day: usize,
    page: usize,
    filter: Option<Filter>,
    stars: &HashSet<String>,
) -> Card {
    let Some(Day { date, sessions }) = look.programme.days().get(day) else {
        return Card::new(look.texts.browse_empty());
    };
    let shown: Vec<usize> = sessions
        .iter()
        .copied()
        .filter(|index| {
            filter.is_none_or(|filter| look.sessions(&[*index]).any(|it| filter.shows(it)))
        })
        .collect();
    let blocks = blocks_of(look, &shown);
    let pages = pages_of(look, &shown, &blocks);
    let page = page.min(pages.len().saturating_sub(1));
    let range = pages.get(page).cloned().unwrap_or_default();
    let mut text = look.texts.browse_day_title(&look.texts.day(*date));
    if *date == look.programme.local_date(look.now) {
        text.push(&look.texts.browse_day_today());
    }
    text.line(&look.texts.browse_day_count(count(shown.len())));
    if pages.len() > 1 {
        text.push(&look.texts.browse_day_page(count(page + 1), count(pages.len())));
    }
    if let Some(filter) = filter {
        text.line(&look.texts.browse_day_only(&filter.name(look)));
    }
    text.paragraph(&lines(look, &shown, &blocks, &range, stars));
    let on_page: Vec<&Session> = look.sessions(&shown[range]).collect();
    let mut rows = look.numbers(&on_page);
    rows.extend(turns(look, (day, page), &shown, &pages, filter));
    rows.extend(switch(look, day, filter));
    rows.push(filter_row(look, day, filter));
    rows.push(vec![look.now_button(), look.my_button()]);
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows)
}

/// The lines of a page, block by block, numbered from 1.
fn lines(
    look: Look<'_>,
    shown: &[usize],
    blocks: &[Range<usize>],
    page: &Range<usize>,
    stars: &HashSet<String>,
) -> Html {
    if page.is_empty() {
        return look.texts.browse_day_nothing();
    }
    let mut text = Html::new();
    for block in blocks {
        let (from, until) = (block.start.max(page.start), block.end.min(page.end));
        if from >= until {
            continue;
        }
        let sessions: Vec<&Session> = look.sessions(&shown[from..until]).collect();
        let first = from - page.start + 1;
        let alone = block.len() == 1;
        text.paragraph(&block_lines(look, &sessions, first, alone, stars));
    }
    text
}

/// One session in a line; parallel ones under their common start.
fn block_lines(
    look: Look<'_>,
    sessions: &[&Session],
    first: usize,
    alone: bool,
    stars: &HashSet<String>,
) -> Html {
    let mut text = Html::new();
    let same_end = sessions.windows(2).all(|pair| pair[0].ends() == pair[1].ends());
    if let ([session, ..], false) = (sessions, alone) {
        let hours = if same_end { look.hours(session) } else { look.hour(session.begins()) };
        text = look.texts.browse_day_parallel(&hours);
    }
    for (session, number) in sessions.iter().zip(first..) {
        let hours = (alone || !same_end).then(|| Html::plain(&look.hours(session)));
        let mut line = Html::new();
        if session.runs_at(look.now) && !session.is_cancelled() {
            line.push_plain("🟢 ");
        }
        line.push_plain(&format!("{number}. "));
        line.push(&joined([hours, Some(look.titled(session)), mark(look, session)]));
        if stars.contains(&session.id) {
            line.push_plain(" ⭐");
        }
        text.line(&line);
    }
    text
}

/// "❌ đã hủy" or "⏰ muộn 10 phút"
fn mark(look: Look<'_>, session: &Session) -> Option<Html> {
    let note = show::note(look.texts, session)?;
    let sign = if session.is_cancelled() { "❌" } else { "⏰" };
    Some(Html::plain(&format!("{sign} {note}")))
}

/// The way to the other pages, which are called by the hour with which they begin.
fn turns(
    look: Look<'_>,
    (day, shown): (usize, usize),
    sessions: &[usize],
    pages: &[Range<usize>],
    filter: Option<Filter>,
) -> Vec<Vec<Button>> {
    if pages.len() < 2 {
        return Vec::new();
    }
    let only = filter.map_or(Only::All, |filter| filter.only(look));
    let hour = |page: usize| {
        let first = sessions.get(pages.get(page)?.start)?;
        look.sessions(&[*first]).next().map(|session| look.hour(session.begins()))
    };
    let button = |page: usize| {
        let name = hour(page).unwrap_or_default();
        // Very many parallel sessions have several pages with one hour.
        let same = page.checked_sub(1).and_then(hour).is_some_and(|before| before == name);
        let name = if same { format!("{name} +") } else { name };
        let label = if page == shown { format!("• {name}") } else { name };
        look.button(&label, &Press::Day { day: look.date(day), page, only: only.clone() })
    };
    let buttons: Vec<Button> = ladder(pages.len(), shown, PAGES).into_iter().map(button).collect();
    buttons.chunks(PAGES_IN_A_ROW).map(<[Button]>::to_vec).collect()
}

fn filter_row(look: Look<'_>, day: usize, filter: Option<Filter>) -> Vec<Button> {
    let mut row = vec![
        look.button(&look.texts.browse_button_filter(), &Press::Filters { day: look.date(day) }),
    ];
    if filter.is_some() {
        let all = Press::Day { day: look.date(day), page: 0, only: Only::All };
        row.push(look.button(&look.texts.browse_button_unfilter(), &all));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{self, EVENT, buttons, look, programme};
    use crate::telegram::{Does, Keyboard};

    fn starred(ids: &[&str]) -> HashSet<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    /// What the buttons with this label ask for.
    fn asked(card: &Card, label: &str) -> Option<Press> {
        let Keyboard::Inline(rows) = &card.keyboard else { return None };
        let button = rows.iter().flatten().find(|button| button.label == label)?;
        let Does::Press(press) = &button.does else { return None };
        Press::read(press)
    }

    #[test]
    fn a_day_tells_what_runs_is_late_cancelled_and_starred() {
        let programme = programme();
        let look = look(&programme, "vi", "2026-12-03T09:05");
        let card = card(look, 0, 0, None, &starred(&["a", "lunch"]));
        assert_eq!(
            card.text.as_str(),
            "🗓 <b>Thứ Năm, 3/12</b> · hôm nay\n7 nội dung\n\n\
             1. 07:30–08:00 · <b>Đón tiếp</b>\n\n\
             2. 08:00–09:00 · <b>Khai mạc</b> · Hội trường A\n\n\
             🟢 3. 09:00–10:00 · <b>Phiên A</b> · Hội trường A ⭐\n\n\
             4. 09:15–11:15 · <b>Phiên B</b> · Phòng 201 · ⏰ muộn 15 phút\n\n\
             5. 12:00–13:00 · <s><b>Phiên C</b></s> · Hội trường A · ❌ đã hủy\n\n\
             6. 13:00–14:00 · <b>Ăn trưa</b> ⭐\n\n7. 19:00–01:00 · <b>Giao lưu</b>"
        );
        assert_eq!(asked(&card, "3"), Some(Press::Session("a".to_owned())));
    }

    #[test]
    fn a_filter_shows_its_track_or_room_and_can_be_taken_off() {
        let programme = programme();
        let look = look(&programme, "en", "2026-12-03T09:05");
        for (filter, name, shown) in [
            (Filter::Track(programme.track_by_key(programme.track_key(1)).unwrap()), "Track B", 1),
            (Filter::Room(0), "Hall A (Hội trường A)", 3),
        ] {
            let card = card(look, 0, 0, Some(filter), &HashSet::new());
            let text = card.text.as_str();
            assert!(text.contains(&format!("🏷 Only: {name}")), "{text}");
            assert!(asked(&card, &shown.to_string()).is_some());
            assert!(asked(&card, &(shown + 1).to_string()).is_none());
            let all = Press::Day { day: look.date(0), page: 0, only: Only::All };
            assert_eq!(asked(&card, "✕ Remove filter"), Some(all));
        }
        let empty = card(look, 1, 0, Some(Filter::Room(1)), &HashSet::new());
        assert!(empty.text.as_str().ends_with("Nothing on this day fits the filter."));
    }

    #[test]
    fn a_long_day_has_pages_called_by_their_hours() {
        let hours =
            ["07:00", "08:00", "09:00", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00"];
        let lines: String = hours
            .iter()
            .enumerate()
            .map(|(number, hour)| {
                let (id, start) = (format!("s{number}"), format!("2026-12-03T{hour}"));
                let end = format!("2026-12-03T{}:30", &hour[..2]);
                sample::sessions(&[(&id, "papers", &start, &end, "title = \"x\"")])
            })
            .collect();
        let programme = sample::read(&format!("{EVENT}{lines}"));
        let look = look(&programme, "vi", "2026-12-02T09:00");
        let first = card(look, 0, 0, None, &HashSet::new());
        assert!(first.text.as_str().contains("trang 1/2"), "{}", first.text);
        let second = Press::Day { day: look.date(0), page: 1, only: Only::All };
        assert_eq!(asked(&first, "15:00"), Some(second));
        // The list may have become shorter since the button was drawn.
        let last = card(look, 0, 99, None, &HashSet::new());
        assert!(buttons(&last).contains(&"• 15:00".to_owned()));
        assert_eq!(page_with(look, 8), Some((0, 1)));
        assert_eq!(page_with(look, 9), None);
    }

    #[test]
    fn parallel_sessions_stand_under_their_common_hours() {
        let programme = sample::read(&format!("{EVENT}{}", sample::parallel(14)));
        let card = card(look(&programme, "vi", "2026-12-02T09:00"), 0, 0, None, &HashSet::new());
        assert!(
            card.text.as_str().contains("<b>09:00–10:00</b> · diễn ra song song\n1. <b>0 Chuyển")
        );
        assert!(buttons(&card).contains(&"14".to_owned()));
        assert!(card.text.length() < TEXT_LIMIT);
    }

    #[test]
    fn any_number_of_parallel_sessions_fits_the_messages() {
        for sessions in [15, 60, 200] {
            let programme = sample::read(&format!("{EVENT}{}", sample::parallel(sessions)));
            let look = look(&programme, "vi", "2026-12-02T09:00");
            let mut seen = 0;
            for page in 0..sessions.div_ceil(8) {
                let card = card(look, 0, page, None, &HashSet::new());
                assert!(!card.text.as_str().ends_with('…') && card.text.length() <= TEXT_LIMIT);
                assert!(buttons(&card).len() < 100);
                seen += buttons(&card).iter().filter(|label| label.parse::<u8>().is_ok()).count();
            }
            assert_eq!(seen, sessions);
        }
    }
}
