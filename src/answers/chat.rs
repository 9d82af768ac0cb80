//! What is said to somebody who types, or sends something that is no text.

use super::asked::Asked;
use super::found::{Found, found};
use super::groups::{Group, grouped};
use super::names::Names;
use super::recall::Recall;
use super::show::{button, line};
use super::understand::{settled, understand};
use super::{Press, Reason, Subject, Verdict, store};
use crate::delegates::Visit;
use crate::programme::{Edition, Programme};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, shorten};
use crate::{agenda, helpdesk, questions, venue};

/// Results in a list.
const LISTED: usize = 8;
/// Facts that serve as examples of what can be asked.
const EXAMPLES: usize = 3;
/// Characters of somebody's words that are repeated to them.
const REPEATED: usize = 60;

/// Answers `text` from the programme; in the language of the question where that is clear and the
/// event has it. What is not answered is kept for the organisers, without whoever asked.
pub async fn answer(visit: &Visit<'_>, event: &Edition, text: &str) -> anyhow::Result<Reply> {
    let (programme, now, delegate) = (&event.programme, visit.now, visit.delegate.id);
    let names = event.note(Names::of);
    let recall = event.note(|_| Recall::default());
    let before = recall.of(delegate, now);
    let (outcome, trace) = understand(programme, &names, now, text, before.as_ref());
    let spoken = trace.language().filter(|spoken| programme.event.languages.contains(spoken));
    let texts = spoken.map_or(visit.texts, Texts::new);
    recall.keep(delegate, now, &outcome);
    if let Verdict::Abstain(reason) = outcome.verdict
        && reason != Reason::Personal
    {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        store::keep(database, bot, event.number, visit.update, text, now).await?;
    }
    let mut card = if outcome.verdict == Verdict::Abstain(Reason::Unknown) {
        let found = found(programme, &names, &trace, LISTED);
        let mut card = offered(texts, event.number, programme, text, &found);
        questions::chat::offer_the_panel(visit, event, texts, text, &mut card).await?;
        card
    } else {
        trace.card(texts, event.number, programme, now, &outcome)
    };
    // Whoever was not answered can have just these words sent to the organisers.
    if let Verdict::Abstain(_) = outcome.verdict {
        let ask = helpdesk::chat::button_for(visit, event, texts, text).await?;
        card.rows_mut().push(ask.into_iter().collect());
    }
    card.rows_mut().push(main_cards(texts, event.number));
    card.rows_mut().retain(|row| !row.is_empty());
    Ok(Reply::show(card))
}

/// Answers the question that a button of a choice carries; `None` when what was chosen is gone.
pub fn chosen(visit: &Visit<'_>, event: &Edition, press: &Press) -> Option<Reply> {
    let programme = &event.programme;
    let asked = match &press.subject {
        Subject::Session(id) => Asked::about_session(press.frame, programme.session(id)?),
        Subject::Person(id) => Asked::about_person(press.frame, programme.person(id)?),
    };
    let names = event.note(Names::of);
    let (outcome, trace) = settled(programme, &names, visit.now, asked);
    event.note(|_| Recall::default()).keep(visit.delegate.id, visit.now, &outcome);
    let mut card = trace.card(visit.texts, event.number, programme, visit.now, &outcome);
    card.rows_mut().push(main_cards(visit.texts, event.number));
    Some(Reply::show(card))
}

/// Forgets what was last spoken of with a delegate at an event.
pub fn forget(event: &Edition, delegate: i64) {
    event.note(|_| Recall::default()).forget(delegate);
}

/// The answer to what is no text: a voice message, a picture, a sticker.
pub fn wordless(visit: &Visit<'_>) -> Reply {
    let text = visit.texts.answers_wordless();
    let buttons = visit.event.iter().map(|event| main_cards(visit.texts, event.number));
    Reply::show(Card::with_buttons(text, buttons))
}

fn offered(texts: Texts, event: i64, programme: &Programme, asked: &str, found: &[Found]) -> Card {
    if found.is_empty() {
        nothing(texts, programme)
    } else {
        several(texts, event, programme, asked, found)
    }
}

fn nothing(texts: Texts, programme: &Programme) -> Card {
    let mut text = texts.answers_nothing();
    let examples: Vec<String> = venue::most_asked(programme, EXAMPLES)
        .into_iter()
        .map(|fact| texts.answers_quoted(&venue::fact_label(texts, &programme.facts[fact])))
        .collect();
    text.paragraph(&texts.answers_can_ask());
    if !examples.is_empty() {
        text.line(&texts.answers_examples(&examples.join(", ")));
    }
    let contact = programme.event.contact.get(texts.language());
    if !contact.is_empty() {
        text.paragraph(&texts.answers_contact(contact));
    }
    Card::new(text)
}

fn several(texts: Texts, event: i64, programme: &Programme, asked: &str, found: &[Found]) -> Card {
    let groups = grouped(found);
    let mut text = texts.answers_several(&shorten(asked, REPEATED));
    for (group, members) in &groups {
        let mut paragraph = heading(texts, *group);
        for member in members {
            let mut bullet = Html::plain("• ");
            bullet.push(&line(texts, programme, *member));
            paragraph.line(&bullet);
        }
        text.paragraph(&paragraph);
    }
    let members = groups.into_iter().flat_map(|(_, members)| members);
    Card::with_buttons(text, members.map(|what| vec![button(texts, event, programme, what)]))
}

fn heading(texts: Texts, group: Group) -> Html {
    texts.answers_group(match group {
        Group::Sessions => "sessions",
        Group::People => "people",
        Group::Rooms => "rooms",
        Group::Papers => "papers",
        Group::Facts => "facts",
    })
}

/// The ways on that are always there.
fn main_cards(texts: Texts, event: i64) -> Vec<Button> {
    vec![
        Button::press(texts.answers_programme_button(), agenda::Press::Days.at(event)),
        Button::press(texts.answers_venue_button(), venue::Press::Venue.at(event)),
    ]
}
