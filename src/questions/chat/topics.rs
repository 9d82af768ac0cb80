//! The groups of topics of a session: which one a question belongs to.

use super::panel::Panel;
use super::{draft, moderate};
use crate::programme::Topic;
use crate::questions::life::Life;
use crate::questions::press::Desk;
use crate::questions::{Press, Question, show, store};
use crate::telegram::{Button, Card, Reply};
use crate::texts::Html;

/// The groups of topics of a session, in the order of the programme.
pub(super) fn of<'a>(panel: Panel<'a>, session: &str) -> Vec<&'a Topic> {
    let programme = &panel.event.programme;
    let Some(session) = programme.session(session) else { return Vec::new() };
    programme.topics.iter().filter(|topic| topic.session == session).collect()
}

/// A line with the group of a question; nothing where its session has none.
pub(super) fn line(panel: Panel<'_>, question: &Question) -> Html {
    match name(panel, question) {
        Some(name) => panel.texts.questions_topic(&name),
        None => Html::new(),
    }
}

fn name(panel: Panel<'_>, question: &Question) -> Option<String> {
    let chosen = question.topic.as_deref()?;
    let topics = of(panel, &question.session);
    let found = topics.iter().find(|topic| topic.id == chosen);
    let found = found.map(|topic| topic.name.get(panel.texts.language()).to_owned());
    found.or_else(|| (!topics.is_empty()).then(|| panel.texts.questions_topic_other()))
}

/// Asks whoever writes a question which group it belongs to; `None` where there is nothing to ask.
pub(super) fn first_choice(panel: Panel<'_>, draft: &Question) -> Option<Card> {
    let unasked = draft.topic.is_none() && !of(panel, &draft.session).is_empty();
    unasked.then(|| choice(panel, draft, |id| Press::Topic(draft.number, id)))
}

/// The button of a draft that leads to the choice.
pub(super) fn button(panel: Panel<'_>, draft: &Question) -> Option<Button> {
    let any = !of(panel, &draft.session).is_empty();
    any.then(|| panel.button(panel.texts.questions_button_topic(), &Press::Topics(draft.number)))
}

/// The groups to choose from, for one's own draft.
pub(super) async fn choose(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    Ok(match panel.own(number).await?.filter(|one| one.life == Life::Draft) {
        Some(draft) => Reply::show(choice(panel, &draft, |id| Press::Topic(number, id))),
        None => panel.stale(),
    })
}

/// Puts one's own draft into a group.
pub(super) async fn put(panel: Panel<'_>, number: i64, topic: &str) -> anyhow::Result<Reply> {
    let own = panel.own(number).await?.filter(|one| one.life == Life::Draft);
    let Some(question) = own.filter(|one| is_known(panel, one, topic)) else {
        return Ok(panel.stale());
    };
    let key = (panel.number(), question.number);
    store::put_into(panel.database(), panel.bot(), key, topic).await?;
    draft::show(panel, number).await
}

/// The groups to choose from, for a moderator.
pub(super) fn choose_at_desk(panel: Panel<'_>, question: &Question) -> Reply {
    let press = |id| Desk::Topic(question.number, id).into();
    let mut card = choice(panel, question, press);
    let back = Desk::Card(question.number).into();
    card.rows_mut().push(vec![panel.button(panel.texts.questions_button_back(), &back)]);
    Reply::show(card)
}

/// A moderator puts a question into a group; nobody is told.
pub(super) async fn put_at_desk(
    panel: Panel<'_>,
    question: &Question,
    topic: &str,
) -> anyhow::Result<Reply> {
    if !is_known(panel, question, topic) {
        return Ok(panel.stale());
    }
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), question.number));
    store::put_into(database, bot, key, topic).await?;
    let moved = Question { topic: Some(topic.to_owned()), ..question.clone() };
    moderate::card(panel, &moved, None).await
}

fn is_known(panel: Panel<'_>, question: &Question, topic: &str) -> bool {
    let topics = of(panel, &question.session);
    !topics.is_empty() && (topic.is_empty() || topics.iter().any(|one| one.id == topic))
}

fn choice(panel: Panel<'_>, question: &Question, press: impl Fn(String) -> Press) -> Card {
    let texts = panel.texts;
    let mut text = texts.questions_topics(&panel.title(&question.session));
    text.paragraph(&show::quote(&question.content));
    let topics = of(panel, &question.session);
    let mut rows: Vec<Vec<Button>> = topics
        .iter()
        .map(|topic| {
            let name = topic.name.get(texts.language());
            vec![panel.button(name, &press(topic.id.clone()))]
        })
        .collect();
    rows.push(vec![panel.button(texts.questions_topic_other(), &press(String::new()))]);
    Card::with_buttons(text, rows)
}
