//! What is said to somebody who types, or sends something that is no text.

use super::rules::{Finding, Group, decide, grouped};
use super::show::{answer, button, line};
use crate::delegates::Visit;
use crate::programme::{Edition, Found, Hit, Programme};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, shorten};
use crate::{agenda, venue};

/// Results in a list.
const LISTED: usize = 8;
/// Other results that an answer offers.
const OTHERS: usize = 4;
/// Facts that serve as examples of what can be asked.
const EXAMPLES: usize = 3;
/// Characters of somebody's words that are repeated to them.
const REPEATED: usize = 60;

/// Answers `text` with what the programme holds about it.
pub fn search(visit: &Visit<'_>, event: &Edition, text: &str) -> Reply {
    Reply::show(found(visit.texts, event.number, &event.programme, text))
}

/// The answer to what is no text: a voice message, a picture, a sticker.
pub fn wordless(visit: &Visit<'_>) -> Reply {
    let text = visit.texts.answers_wordless();
    let buttons = visit.event.iter().map(|event| main_cards(visit.texts, event.number));
    Reply::show(Card::with_buttons(text, buttons))
}

fn found(texts: Texts, event: i64, programme: &Programme, text: &str) -> Card {
    let hits = programme.search(text, LISTED);
    let mut card = match decide(&hits) {
        Finding::Nothing => nothing(texts, programme),
        Finding::One { best, others } => one(texts, event, programme, best, others),
        Finding::Several(hits) => several(texts, event, programme, text, hits),
    };
    card.rows_mut().push(main_cards(texts, event));
    card
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

fn one(texts: Texts, event: i64, programme: &Programme, best: Found, others: &[Hit]) -> Card {
    // A room and a fact are answered whole; the others have more to tell on their cards.
    let whole = matches!(best, Found::Room(_) | Found::Fact(_));
    let own = if whole { None } else { Some(button(texts, event, programme, best)) };
    let others = others.iter().take(OTHERS).map(|hit| button(texts, event, programme, hit.what));
    let rows = own.into_iter().chain(others).map(|button| vec![button]);
    Card::with_buttons(answer(texts, programme, best), rows)
}

fn several(texts: Texts, event: i64, programme: &Programme, asked: &str, hits: &[Hit]) -> Card {
    let groups = grouped(hits);
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
