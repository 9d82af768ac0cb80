//! A page of a day.

use std::collections::HashSet;
use std::ops::Range;

use super::blocks::{blocks, ladder, page_of, pages};
use super::days::{days, switch};
use super::filters::Filter;
use super::look::{Look, count, joined};
use crate::agenda::press::Only;
use crate::agenda::{Press, show, star};
use crate::delegates::Visit;
use crate::programme::{Day, Edition, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT};

/// Pages that have a button.
const PAGES: usize = 8;
/// Page buttons side by side.
const PAGES_IN_A_ROW: usize = 4;

/// A page of the day with this index; a page beyond the last one is the last one.
pub async fn day(
    visit: &Visit<'_>,
    event: &Edition,
    day: usize,
    page: usize,
    only: &Only,
) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    if look.programme.days().get(day).is_none() {
        return Ok(Box::pin(days(visit, event)).await?.with_toast(visit.texts.browse_day_gone()));
    }
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
    let pages = pages(&blocks_of(look, sessions));
    Some((day, page_of(&pages, place)))
}

fn day_of(look: Look<'_>, session: usize) -> Option<usize> {
    let begins = look.programme.sessions.get(session)?.begins();
    let date = look.programme.local_date(begins);
    look.programme.days().binary_search_by_key(&date, |day| day.date).ok()
}

fn blocks_of(look: Look<'_>, sessions: &[usize]) -> Vec<Range<usize>> {
    blocks(sessions, |index| look.programme.sessions.get(index).map(Session::begins))
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
    let pages = pages(&blocks);
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
        look.button(&label, &Press::Day { day, page, only: only.clone() })
    };
    let buttons: Vec<Button> = ladder(pages.len(), shown, PAGES).into_iter().map(button).collect();
    buttons.chunks(PAGES_IN_A_ROW).map(<[Button]>::to_vec).collect()
}

fn filter_row(look: Look<'_>, day: usize, filter: Option<Filter>) -> Vec<Button> {
    let mut row = vec![look.button(&look.texts.browse_button_filter(), &Press::Filters { day })];
    if filter.is_some() {
        let all = Press::Day { day, page: 0, only: Only::All };
        row.push(look.button(&look.texts.browse_button_unfilter(), &all));
    }
    row
}
