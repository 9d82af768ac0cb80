//! The first words, and the persistent keyboard.

use super::super::{Press, Visit};
use super::events::without_event;
use super::language::language_buttons;
use crate::telegram::{Act, Button, Card, Keyboard, Reply};
use crate::texts::{Html, Language, Texts};

/// `/start`: in both languages until one is chosen.
pub fn welcome(visit: &Visit<'_>) -> Reply {
    let text = if visit.delegate.chosen.is_some() {
        greeting(visit, visit.texts)
    } else {
        greeting_in_every_language(visit)
    };
    let mut rows = language_buttons(visit);
    if visit.has_choice() {
        rows.push(vec![Button::press(visit.texts.button_events(), Press::Events.at(0))]);
    }
    Reply::send(Card::with_buttons(text, rows)).and(Act::Send(keyboard(visit.texts)))
}

/// The persistent keyboard with a line above it.
pub fn keyboard(texts: Texts) -> Card {
    let rows = vec![
        vec![texts.key_now(), texts.key_schedule()],
        vec![texts.key_my(), texts.key_venue()],
        vec![texts.key_help()],
    ];
    Card { text: texts.welcome_keyboard(), keyboard: Keyboard::Persistent(rows, texts.key_hint()) }
}

fn greeting_in_every_language(visit: &Visit<'_>) -> Html {
    let mut text = Html::new();
    let own = visit.language();
    let others = Language::all().filter(|language| *language != own);
    for language in std::iter::once(own).chain(others) {
        text.paragraph(&greeting_without_id(visit, Texts::new(language)));
    }
    text.paragraph(&id_line(visit, visit.texts));
    text
}

fn greeting(visit: &Visit<'_>, texts: Texts) -> Html {
    let mut text = greeting_without_id(visit, texts);
    text.paragraph(&id_line(visit, texts));
    text
}

fn greeting_without_id(visit: &Visit<'_>, texts: Texts) -> Html {
    let language = texts.language();
    let mut text = match &visit.event {
        Some(edition) => {
            let event = &edition.programme.event;
            texts.welcome(event.name.get(language), event.organiser.get(language))
        }
        None if visit.has_choice() => texts.events_question(),
        None => {
            let mut text = texts.welcome_without_event();
            text.paragraph(&without_event(visit, texts));
            text
        }
    };
    if visit.event.is_some() {
        text.paragraph(&texts.welcome_abilities());
    }
    text.paragraph(&texts.welcome_privacy());
    text
}

fn id_line(visit: &Visit<'_>, texts: Texts) -> Html {
    if visit.shows_id() { texts.welcome_id(&visit.delegate.id.to_string()) } else { Html::new() }
}
