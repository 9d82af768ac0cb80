//! Showing one's own list, and handing out its calendar files.

use super::rules::{self, Entry, Gap, Phase};
use crate::agenda::calendar::{self, Entry as CalendarEntry};
use crate::agenda::pages::{self, Page, label};
use crate::agenda::{Press, part, show, star};
use crate::delegates::{Visit, settings};
use crate::programme::{Edition, Session};
use crate::telegram::{Act, Button, Card, Document, Reply};
use crate::texts::{Html, Texts, count};

/// Starred sessions on a page.
const PAGE: usize = 8;
/// What is named of what is on for everybody in a gap.
const NAMED: usize = 3;
/// Characters of a title inside a sentence.
const TITLE: usize = 40;

/// The starred sessions, open at what comes now.
pub async fn list(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    show_page(visit, event, None).await
}

/// A page of the starred sessions, from 0.
pub async fn page(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    show_page(visit, event, Some(page)).await
}

/// The calendar file of the starred sessions; the pressed message stays as it is.
pub async fn calendar_all(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let (sessions, gone) = starred(visit, event).await?;
    if sessions.is_empty() {
        let card = empty(visit.texts, event, gone);
        return Ok(Reply::show(card).with_toast(visit.texts.my_calendar_empty()));
    }
    let name = format!("{}.ics", event.programme.event.id);
    let caption = visit.texts.my_calendar_caption(count(sessions.len()));
    Ok(hand_out(visit, event, &sessions, name, caption))
}

/// The calendar file of one session; the pressed message stays as it is.
pub fn calendar_one(visit: &Visit<'_>, event: &Edition, session: &str) -> anyhow::Result<Reply> {
    let programme = &event.programme;
    let Some(index) = programme.session(session) else {
        return Ok(Reply::toast(visit.texts.my_session_gone()));
    };
    let session = &programme.sessions[index];
    let name = format!("{}-{}.ics", programme.event.id, session.id);
    let caption = visit.texts.my_calendar_one_caption(session.title.get(visit.language()));
    Ok(hand_out(visit, event, &[index], name, caption))
}

async fn show_page(
    visit: &Visit<'_>,
    event: &Edition,
    wanted: Option<usize>,
) -> anyhow::Result<Reply> {
    let (sessions, gone) = starred(visit, event).await?;
    let own = part::of_visit(visit, event).await?;
    if sessions.is_empty() {
        return Ok(Reply::show(own.ahead_of(empty(visit.texts, event, gone))));
    }
    let plan = rules::plan(&event.programme, &sessions, visit.now);
    let wanted = wanted.unwrap_or_else(|| rules::opening(&plan) / PAGE);
    Ok(Reply::show(own.ahead_of(card(visit.texts, event, &plan, gone, wanted))))
}

/// The starred sessions in order, and how many of them the programme has no more.
async fn starred(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<(Vec<usize>, usize)> {
    let desk = visit.desk;
    let ids = star::of(&desk.database, desk.me.id, event.number, visit.delegate.id).await?;
    Ok(rules::resolve(&event.programme, &ids))
}

fn card(texts: Texts, event: &Edition, plan: &[Entry], gone: usize, wanted: usize) -> Card {
    let page = Page::of(plan.len(), PAGE, wanted);
    let mut text = texts.my_title(count(plan.len()));
    if let Some(place) = page.place(texts) {
        text.push_plain(&format!(" · {place}"));
    }
    let entries = &plan[page.items.clone()];
    let mut number = page.items.start;
    for day in entries.chunk_by(|one, next| {
        rules::date(&event.programme, one) == rules::date(&event.programme, next)
    }) {
        let date = rules::date(&event.programme, &day[0]);
        text.paragraph(&Html::plain(&texts.day(date)).bold());
        for entry in day {
            number += 1;
            text.line(&item(texts, event, entry, number));
        }
    }
    text.paragraph(&gone_line(texts, gone));
    let session = |entry: &Entry| event.programme.sessions[entry.session].id.clone();
    let cards = entries.iter().map(|entry| Press::Session(session(entry)).at(event.number));
    let mut rows = pages::numbered(page.items.start + 1, cards);
    rows.push(page.turns(texts, |page| Press::MyPage(page).at(event.number)));
    let file = Press::MyCalendar.at(event.number);
    rows.push(vec![Button::press(texts.my_calendar_button(), file), programme(texts, event)]);
    rows.push(vec![settings::chat::button(texts)]);
    Card::with_buttons(text, rows)
}

fn empty(texts: Texts, event: &Edition, gone: usize) -> Card {
    let mut text = texts.my_empty();
    text.paragraph(&gone_line(texts, gone));
    Card::with_buttons(text, [vec![programme(texts, event)], vec![settings::chat::button(texts)]])
}

fn programme(texts: Texts, event: &Edition) -> Button {
    Button::press(texts.my_programme_button(), Press::Days.at(event.number))
}

/// One session with its number, its clashes and the free time around it.
fn item(texts: Texts, event: &Edition, entry: &Entry, number: usize) -> Html {
    let session = &event.programme.sessions[entry.session];
    let running = if entry.phase == Phase::Running { "🟢 " } else { "" };
    let mut line = Html::plain(&format!("{number}. {running}"));
    line.push(&show::noted(texts, event, session));
    let mut text = gap_line(texts, event, entry.before.as_ref());
    text.line(&if entry.phase == Phase::Over { line.italic() } else { line });
    if !entry.clashes.is_empty() {
        let quoted = entry
            .clashes
            .iter()
            .map(|&other| texts.my_quoted(&title(texts, &event.programme.sessions[other])));
        text.line(&texts.my_clash(&quoted.collect::<Vec<_>>().join(", ")));
    }
    text.line(&gap_line(texts, event, entry.after.as_ref()));
    text
}

/// "Trống 10:15–13:30 · chương trình chung: 11:30 Ăn trưa"; empty without a gap.
fn gap_line(texts: Texts, event: &Edition, gap: Option<&Gap>) -> Html {
    let Some(gap) = gap else { return Html::new() };
    let zone = event.programme.event.zone;
    let span = texts.span(gap.begins, gap.ends, zone);
    let mut common: Vec<String> = gap
        .common
        .iter()
        .take(NAMED)
        .map(|&session| &event.programme.sessions[session])
        .map(|session| format!("{} {}", texts.hour(session.begins(), zone), title(texts, session)))
        .collect();
    if gap.common.len() > NAMED {
        common.push(texts.my_gap_more(count(gap.common.len() - NAMED)));
    }
    if common.is_empty() {
        return texts.my_gap(&span).italic();
    }
    texts.my_gap_common(&span, &common.join("; ")).italic()
}

fn gone_line(texts: Texts, gone: usize) -> Html {
    if gone == 0 { Html::new() } else { texts.my_gone(count(gone)).italic() }
}

fn title(texts: Texts, session: &Session) -> String {
    label(session.title.get(texts.language()), TITLE)
}

fn hand_out(
    visit: &Visit<'_>,
    event: &Edition,
    sessions: &[usize],
    name: String,
    caption: Html,
) -> Reply {
    let programme = &event.programme;
    let entries: Vec<CalendarEntry> = sessions
        .iter()
        .map(|&session| {
            let id = &programme.sessions[session].id;
            let link = visit.desk.deep_link(&format!("s_{}_{id}", programme.event.id));
            CalendarEntry { session, revision: event.revision(id), link: Some(link) }
        })
        .collect();
    let content = calendar::file(visit.texts, programme, visit.desk.me.id, &entries).into_bytes();
    let document = Document { name, media_type: calendar::MEDIA_TYPE, content, caption };
    Reply::nothing().and(Act::Document(document))
}
