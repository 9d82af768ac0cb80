//! How messages and facts look in a chat.

use super::{Message, Press, State};
use crate::programme::{Fact, Programme};
use crate::telegram::Button;
use crate::texts::{Html, Texts};

/// Somebody's words as a block of their own.
pub(super) fn quote(text: &str) -> Html {
    Html::plain(text).quoted()
}

/// A message as the organisers see it: when, from whom if they said so, and what.
pub(super) fn message(texts: Texts, programme: &Programme, message: &Message) -> Html {
    let zone = programme.event.zone;
    let when = message.sent_at.map_or_else(String::new, |at| {
        format!("{}, {}", texts.hour(at, zone), texts.short_day(programme.local_date(at)))
    });
    let who = match message.signed.as_str() {
        "" => texts.helpdesk_unsigned(),
        signed => signed.to_owned(),
    };
    let mut text = texts.helpdesk_card(&when, &who);
    text.paragraph(&quote(&message.content));
    text
}

/// What an organiser can do about a message that waits.
pub(super) fn message_buttons(texts: Texts, event: i64, message: &Message) -> Vec<Vec<Button>> {
    let number = message.number;
    let button = |label: String, press: Press| Button::press(label, press.at(event));
    vec![
        vec![button(texts.helpdesk_button_answer(), Press::Answer(number))],
        vec![button(texts.helpdesk_button_keep(), Press::Keep(number))],
        vec![
            button(texts.helpdesk_button_close(), Press::AskClose(number)),
            button(texts.helpdesk_button_block(), Press::Block(number, true)),
        ],
    ]
}

/// What became of a message, as its writer reads it.
pub(super) fn outcome(texts: Texts, message: &Message) -> Html {
    let answer = message.answer.as_ref().filter(|_| message.state == State::Answered);
    let mut text =
        if answer.is_some() { texts.helpdesk_answered() } else { texts.helpdesk_closed() };
    text.paragraph(&quote(&message.content));
    text.paragraph(&answer.map_or_else(Html::new, |answer| Html::plain(answer)));
    text
}

/// A fact with everything that is known of it, for organisers.
pub(super) fn fact(texts: Texts, fact: &Fact) -> Html {
    let mut text = texts.helpdesk_fact(&fact.topic);
    let asks: Vec<String> = fact.asks.iter().map(|(_, ask)| texts.helpdesk_quoted(ask)).collect();
    if !asks.is_empty() {
        text.line(&texts.helpdesk_fact_asks(&asks.join(", ")));
    }
    for (language, answer) in fact.answer.iter() {
        text.paragraph(&texts.helpdesk_fact_answer(&language_name(texts, language), answer));
    }
    text
}

/// "tiếng Việt"
pub(super) fn language_name(texts: Texts, language: crate::texts::Language) -> String {
    texts.helpdesk_language(language.code())
}
