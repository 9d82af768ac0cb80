//! Showing the papers.

use super::rules::{self, Presented};
use crate::agenda::pages::{self, Page, label};
use crate::agenda::{Press, show};
use crate::delegates::Visit;
use crate::programme::{Edition, Paper, Programme, Writer};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count};

/// Papers on a page.
const PAGE: usize = 8;
/// Authors that get a button.
const AUTHORS: usize = 6;
/// Characters of a button's label.
const LABEL: usize = 40;

/// A page of the papers, from 0.
pub fn list(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let papers = rules::listing(programme);
    if papers.is_empty() {
        return Ok(Reply::show(Card::with_buttons(texts.papers_empty(), [to_days(texts, event)])));
    }
    let page = Page::of(papers.len(), PAGE, page);
    let listed = &papers[page.items.clone()];
    let mut text = texts.papers_title(count(papers.len()));
    if let Some(place) = page.place(texts) {
        text.push_plain(&format!(" · {place}"));
    }
    let mut number = page.items.start;
    let group = |paper: &usize| rules::group(programme, *paper);
    for together in listed.chunk_by(|one, next| group(one) == group(next)) {
        text.paragraph(&head(texts, event, group(&together[0])));
        for &paper in together {
            number += 1;
            text.line(&line(texts, programme, number, paper));
        }
    }
    let id = |paper: &usize| programme.papers[*paper].id.clone();
    let cards = listed.iter().map(|paper| Press::Paper(id(paper)).at(event.number));
    let mut rows = pages::numbered(page.items.start + 1, cards);
    rows.push(page.turns(texts, |page| Press::Papers(page).at(event.number)));
    rows.push(to_days(texts, event));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The card of the paper `id`.
pub fn card(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let Some(index) = programme.paper(id) else {
        let back = back(texts, event, 0);
        return Ok(Reply::show(Card::with_buttons(texts.papers_gone(), [back])));
    };
    let paper = &programme.papers[index];
    let mut text = Html::plain(&format!("📄 {}", paper.title.get(texts.language()))).bold();
    text.paragraph(&authors(texts, programme, paper));
    text.paragraph(
        &rules::presented(programme, index)
            .map_or_else(|| texts.papers_only_printed(), |talk| place(texts, event, talk)),
    );
    if let Some(minutes) = paper.minutes.filter(|_| paper.presented) {
        text.line(&texts.papers_length(&texts.length(i64::from(minutes))));
    }
    let position = rules::listing(programme).iter().position(|&listed| listed == index);
    let mut rows = buttons(texts, event, paper);
    rows.push(back(texts, event, position.unwrap_or(0) / PAGE));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// "T5 3/12 · 10:25–11:40 · Phiên toàn thể 1 · Hội trường A", or that they are only printed.
fn head(texts: Texts, event: &Edition, session: Option<usize>) -> Html {
    let Some(session) = session else { return texts.papers_printed() };
    let session = &event.programme.sessions[session];
    let mut head = Html::plain(&show::day_ahead(texts, &event.programme, session));
    head.push(&show::noted(texts, event, session));
    head
}

/// "1. Title — author, author"
fn line(texts: Texts, programme: &Programme, number: usize, paper: usize) -> Html {
    let paper = &programme.papers[paper];
    let mut line = Html::plain(&format!("{number}. {}", paper.title.get(texts.language())));
    let authors = show::authors(texts, programme, paper);
    if !authors.is_empty() {
        line.push(&Html::plain(&format!(" — {}", authors.join(", "))).italic());
    }
    line
}

fn authors(texts: Texts, programme: &Programme, paper: &Paper) -> Html {
    let names = show::authors(texts, programme, paper);
    if names.is_empty() {
        return Html::new();
    }
    let mut text = texts.papers_authors();
    for name in names {
        text.line(&Html::plain(&name));
    }
    text
}

/// When and where it is presented.
fn place(texts: Texts, event: &Edition, talk: Presented) -> Html {
    let programme = &event.programme;
    let session = &programme.sessions[talk.session];
    let mut text = texts.papers_presented();
    let day = texts.day(programme.local_date(talk.begins));
    let mut when = day;
    if talk.own_time {
        when = format!("{when}, {}", texts.span(talk.begins, talk.ends, programme.event.zone));
    }
    text.line(&Html::plain(&when));
    text.line(&show::noted(texts, event, session));
    let room = programme.room_of(session);
    if let Some(room) = room {
        let floor = room.floor.as_ref().map(|floor| floor.get(texts.language()));
        let name = show::beside(texts.language(), &room.name);
        let parts = [Some(name.as_str()), floor].into_iter().flatten().collect::<Vec<_>>();
        text.line(&Html::plain(&format!("🚪 {}", parts.join(", "))));
    }
    text
}

/// The text, the session and the authors.
fn buttons(texts: Texts, event: &Edition, paper: &Paper) -> Vec<Vec<Button>> {
    let programme = &event.programme;
    let document = paper.document.as_deref();
    let mut rows: Vec<Vec<Button>> = document
        .map(|address| vec![Button::open(texts.papers_document(), address)])
        .into_iter()
        .collect();
    if let Some(session) = paper.session {
        let session = &programme.sessions[session];
        let title = label(session.title.get(texts.language()), LABEL);
        let press = Press::Session(session.id.clone()).at(event.number);
        rows.push(vec![Button::press(texts.papers_session(&title), press)]);
    }
    let people = paper.authors.iter().filter_map(|author| match author {
        Writer::Person(person) => Some(&programme.people[*person]),
        Writer::Name(_) => None,
    });
    rows.extend(people.take(AUTHORS).map(|person| {
        let name = label(&person.full_name(texts.language()), LABEL);
        let press = Press::Person(person.id.clone()).at(event.number);
        vec![Button::press(format!("👤 {name}"), press)]
    }));
    rows
}

fn back(texts: Texts, event: &Edition, page: usize) -> Vec<Button> {
    vec![Button::press(texts.papers_back(), Press::Papers(page).at(event.number))]
}

fn to_days(texts: Texts, event: &Edition) -> Vec<Button> {
    vec![Button::press(texts.papers_programme(), Press::Days.at(event.number))]
}
