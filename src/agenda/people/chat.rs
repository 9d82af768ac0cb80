//! Showing the people of the programme.

use super::rules;
use crate::agenda::pages::{self, Page, label};
use crate::agenda::{Press, papers, show};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count};

/// People on a page.
const PAGE: usize = 10;
/// Sessions on a person's card, each with a button.
const SESSIONS: usize = 16;
/// Papers on a person's card, each with a button.
const PAPERS: usize = 10;
/// Characters of a button's label.
const LABEL: usize = 40;

/// A page of the people by their given names, from 0.
pub fn list(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let people = programme.people_by_given_name();
    let Some(first) = people.first() else {
        return Ok(Reply::show(Card::with_buttons(texts.people_empty(), [to_days(texts, event)])));
    };
    let page = Page::of(people.len(), PAGE, page);
    let listed = &people[page.items.clone()];
    let mut text = texts.people_title(count(people.len()));
    if let Some(place) = page.place(texts) {
        text.push_plain(&format!(" · {place}"));
    }
    let mut lines = Html::new();
    for (number, &person) in (page.items.start + 1..).zip(listed) {
        lines.line(&line(texts, event, number, person));
    }
    text.paragraph(&lines);
    text.paragraph(&texts.people_hint(&programme.people[*first].name));
    let id = |person: &usize| programme.people[*person].id.clone();
    let first = page.items.start + 1;
    let cards = listed.iter().map(|person| Press::Person(id(person)).at(event.number));
    let mut rows = pages::numbered(first, cards);
    rows.push(page.turns(texts, |page| Press::People(page).at(event.number)));
    rows.push(to_days(texts, event));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The card of the person `id`.
pub fn card(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let Some(index) = programme.person(id) else {
        let back = back(texts, event, 0);
        return Ok(Reply::show(Card::with_buttons(texts.people_gone(), [back])));
    };
    let person = &programme.people[index];
    let mut text = Html::plain(&format!("👤 {}", person.full_name(texts.language()))).bold();
    if let Some(office) = rules::office(person, texts.language()) {
        text.line(&Html::plain(&office));
    }
    let (sessions, mut rows) = sessions(texts, event, index);
    text.paragraph(&sessions);
    let (papers, more) = papers(texts, event, index);
    text.paragraph(&papers);
    rows.extend(more);
    rows.push(back(texts, event, rules::position(programme, index) / PAGE));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// "1. PGS.TS. Nguyễn Văn A — Phó Giám đốc, Học viện …"
fn line(texts: Texts, event: &Edition, number: usize, person: usize) -> Html {
    let person = &event.programme.people[person];
    let mut line = Html::plain(&format!("{number}. "));
    line.push(&Html::plain(&person.full_name(texts.language())).bold());
    if let Some(office) = rules::office(person, texts.language()) {
        line.push_plain(&format!(" — {office}"));
    }
    line
}

/// What a person does in which session, and the buttons there.
fn sessions(texts: Texts, event: &Edition, person: usize) -> (Html, Vec<Vec<Button>>) {
    let programme = &event.programme;
    let sessions = programme.sessions_of(person);
    let (mut text, mut rows) = (Html::new(), Vec::new());
    for &index in sessions.iter().take(SESSIONS) {
        let session = &programme.sessions[index];
        let mut line = Html::plain(&format!("• {}", show::day_ahead(texts, programme, session)));
        line.push(&show::noted(texts, event, session));
        text.line(&line);
        let roles = rules::roles(session, person).into_iter().map(|role| show::role(texts, role));
        text.line(&Html::plain(&roles.collect::<Vec<_>>().join(", ")).italic());
        let hour = texts.hour(session.begins(), programme.event.zone);
        let title = label(session.title.get(texts.language()), LABEL);
        let press = Press::Session(session.id.clone()).at(event.number);
        rows.push(vec![Button::press(format!("{hour} {title}"), press)]);
    }
    text.line(&more(texts, sessions.len(), SESSIONS));
    (headed(&texts.people_sessions(), &text), rows)
}

/// What a person wrote, when it is presented, and the buttons there.
fn papers(texts: Texts, event: &Edition, person: usize) -> (Html, Vec<Vec<Button>>) {
    let programme = &event.programme;
    let papers = programme.papers_of(person);
    let (mut text, mut rows) = (Html::new(), Vec::new());
    for &index in papers.iter().take(PAPERS) {
        let paper = &programme.papers[index];
        let title = paper.title.get(texts.language());
        let when = papers::presented(programme, index).map_or_else(
            || texts.people_printed(),
            |talk| {
                let day = show::day_ahead(texts, programme, &programme.sessions[talk.session]);
                format!("{day}{}", texts.span(talk.begins, talk.ends, programme.event.zone))
            },
        );
        text.line(&Html::plain(&format!("• {title} — {when}")));
        let press = Press::Paper(paper.id.clone()).at(event.number);
        rows.push(vec![Button::press(format!("📄 {}", label(title, LABEL)), press)]);
    }
    text.line(&more(texts, papers.len(), PAPERS));
    (headed(&texts.people_papers(), &text), rows)
}

fn headed(head: &Html, text: &Html) -> Html {
    if text.is_empty() {
        return Html::new();
    }
    let mut section = head.clone();
    section.line(text);
    section
}

fn more(texts: Texts, total: usize, listed: usize) -> Html {
    if total > listed { texts.people_more(count(total - listed)) } else { Html::new() }
}

fn back(texts: Texts, event: &Edition, page: usize) -> Vec<Button> {
    vec![Button::press(texts.people_back(), Press::People(page).at(event.number))]
}

fn to_days(texts: Texts, event: &Edition) -> Vec<Button> {
    vec![Button::press(texts.people_programme(), Press::Days.at(event.number))]
}
