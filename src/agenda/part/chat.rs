//! Showing one's own part.

use super::phrases;
use super::rules::{self, Task, What};
use crate::agenda::pages::label;
use crate::agenda::{Press, show};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count};

/// Tasks that are listed, each with a button.
const LISTED: usize = 8;
/// Characters of a button's label.
const LABEL: usize = 40;
/// Minutes within which the time until one's turn is counted.
const SOON: i64 = 12 * 60;

/// What somebody does, to be shown on a card.
#[derive(Clone, Debug, Default)]
pub(in crate::agenda) struct Part {
    text: Html,
    rows: Vec<Vec<Button>>,
}

impl Part {
    /// The card with the part ahead of it.
    pub(in crate::agenda) fn ahead_of(self, mut card: Card) -> Card {
        if self.text.is_empty() {
            return card;
        }
        card.rows_mut().splice(0..0, self.rows);
        let mut text = self.text;
        text.paragraph(&card.text);
        card.text = text;
        card
    }
}

/// The part of whoever visits; empty when they are nobody of the programme.
pub(in crate::agenda) async fn of_visit(
    visit: &Visit<'_>,
    event: &Edition,
) -> anyhow::Result<Part> {
    let person = person(visit, event).await?;
    Ok(person.map(|person| part(visit.texts, event, person)).unwrap_or_default())
}

/// The first card of the person `id`, who was invited: the greeting and all they do.
pub fn welcome(visit: &Visit<'_>, event: &Edition, id: &str, greeting: Html) -> Reply {
    let texts = visit.texts;
    let person = event.programme.person(id);
    let part = person.map(|person| part(texts, event, person)).unwrap_or_default();
    let mut text = greeting;
    text.paragraph(&if part.text.is_empty() { texts.part_none() } else { part.text });
    let mut rows = part.rows;
    rows.push(ways_on(texts, event));
    Reply::send(Card::with_buttons(text, rows))
}

/// When it is the turn of whoever asks for it in `text`; `None` when the words ask for something else
/// or come from nobody of the programme.
pub async fn turn(visit: &Visit<'_>, event: &Edition, text: &str) -> anyhow::Result<Option<Reply>> {
    if !phrases::asks(text) {
        return Ok(None);
    }
    let Some(person) = person(visit, event).await? else { return Ok(None) };
    let texts = visit.texts;
    let Some(task) = rules::turn(&event.programme, person, visit.now) else {
        let card = Card::with_buttons(texts.part_turn_over(), [ways_on(texts, event)]);
        return Ok(Some(Reply::show(card)));
    };
    let text = turn_text(visit, event, &task);
    let rows = [vec![button(texts, event, &task)], ways_on(texts, event)];
    Ok(Some(Reply::show(Card::with_buttons(text, rows))))
}

/// Who somebody is in this version of the programme.
async fn person(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<usize>> {
    let desk = visit.desk;
    let id =
        team::store::person_of(&desk.database, desk.me.id, event.number, visit.delegate.id).await?;
    Ok(id.and_then(|id| event.programme.person(&id)))
}

fn part(texts: Texts, event: &Edition, person: usize) -> Part {
    let tasks = rules::tasks(&event.programme, person);
    if tasks.is_empty() {
        return Part::default();
    }
    let mut text = texts.part_title();
    let listed = &tasks[..tasks.len().min(LISTED)];
    for task in listed {
        text.line(&line(texts, event, task));
    }
    if tasks.len() > LISTED {
        text.line(&texts.part_more(count(tasks.len() - LISTED)));
    }
    Part { text, rows: listed.iter().map(|task| vec![button(texts, event, task)]).collect() }
}

/// "• 08:35–09:25 · Phiên toàn thể · Hội trường A", and below it what they do there.
fn line(texts: Texts, event: &Edition, task: &Task) -> Html {
    let programme = &event.programme;
    let session = &programme.sessions[task.session];
    match &task.what {
        What::Roles(roles) => {
            let mut line =
                Html::plain(&format!("• {}", show::day_ahead(texts, programme, session)));
            line.push(&show::noted(texts, event, session));
            let roles = roles.iter().map(|role| show::role(texts, *role));
            line.line(&Html::plain(&roles.collect::<Vec<_>>().join(", ")).italic());
            line
        }
        What::Talk { paper, .. } => {
            let title = programme.papers[*paper].title.get(texts.language());
            let mut line = Html::plain(&format!("• {} · ", when(texts, event, task)));
            line.push(&Html::plain(&texts.part_talk(title)).bold());
            let room = programme.room_of(session).map(|room| room.name.get(texts.language()));
            let note = show::note(texts, session);
            for more in room.into_iter().chain(note.as_deref()) {
                line.push_plain(&format!(" · {more}"));
            }
            line
        }
    }
}

/// "🎤 10:25 Hoàn thiện cơ chế…": to the talk's or the session's card.
fn button(texts: Texts, event: &Edition, task: &Task) -> Button {
    let programme = &event.programme;
    let press = match &task.what {
        What::Roles(_) => Press::Session(programme.sessions[task.session].id.clone()),
        What::Talk { paper, .. } => Press::Paper(programme.papers[*paper].id.clone()),
    };
    let hour = texts.hour(task.begins, programme.event.zone);
    let title = label(title(texts, event, task), LABEL);
    Button::press(format!("🎤 {hour} {title}"), press.at(event.number))
}

fn title<'e>(texts: Texts, event: &'e Edition, task: &Task) -> &'e str {
    let programme = &event.programme;
    let title = match &task.what {
        What::Roles(_) => &programme.sessions[task.session].title,
        What::Talk { paper, .. } => &programme.papers[*paper].title,
    };
    title.get(texts.language())
}

/// "T5 3/12 · 10:25–10:45"
fn when(texts: Texts, event: &Edition, task: &Task) -> String {
    let programme = &event.programme;
    let day = show::day_ahead(texts, programme, &programme.sessions[task.session]);
    format!("{day}{}", texts.span(task.begins, task.ends, programme.event.zone))
}

fn turn_text(visit: &Visit<'_>, event: &Edition, task: &Task) -> Html {
    let (texts, programme) = (visit.texts, &event.programme);
    let session = &programme.sessions[task.session];
    let title = title(texts, event, task);
    let has_own_time = !matches!(task.what, What::Talk { own_time: false, .. });
    let mut text = if task.begins <= visit.now && has_own_time {
        texts.part_turn_now(title, &texts.hour(task.ends, programme.event.zone))
    } else {
        texts.part_turn(title, &when(texts, event, task))
    };
    let minutes = (task.begins - visit.now).num_seconds().max(0).unsigned_abs().div_ceil(60);
    let minutes = i64::try_from(minutes).unwrap_or(i64::MAX);
    if (1..=SOON).contains(&minutes) {
        text.line(&texts.part_turn_in(&texts.length(minutes)));
    }
    if matches!(task.what, What::Talk { own_time: true, .. }) && visit.now < task.begins {
        let before = count(rules::before(programme, task, visit.now));
        if let Some(running) = programme.talk_at(task.session, visit.now) {
            let running = programme.papers[running.paper].title.get(texts.language());
            text.line(&texts.part_turn_before_running(before));
            text.line(&texts.part_turn_running(running));
        } else {
            text.line(&texts.part_turn_before(before));
        }
    }
    let mut place = Html::plain(&show::day_ahead(texts, programme, session));
    place.push(&show::noted(texts, event, session));
    text.paragraph(&place);
    text
}

fn ways_on(texts: Texts, event: &Edition) -> Vec<Button> {
    vec![
        Button::press(texts.part_button_my(), Press::My.at(event.number)),
        Button::press(texts.part_button_programme(), Press::Days.at(event.number)),
    ]
}
