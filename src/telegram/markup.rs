//! Keyboards in Telegram's form.

use reqwest::Url;
use teloxide::types::{
    InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, KeyboardMarkup, ReplyMarkup,
};

use super::reply::{Button, Does, Keyboard};

/// The keyboard of a new message.
pub(super) fn reply_markup(keyboard: &Keyboard) -> Option<ReplyMarkup> {
    match keyboard {
        Keyboard::None => None,
        Keyboard::Inline(rows) => Some(ReplyMarkup::InlineKeyboard(inline(rows))),
        Keyboard::Persistent(rows, hint) => Some(ReplyMarkup::Keyboard(persistent(rows, hint))),
    }
}

/// The keyboard of an edited message: one without buttons loses those it had.
pub(super) fn inline_markup(keyboard: &Keyboard) -> InlineKeyboardMarkup {
    match keyboard {
        Keyboard::Inline(rows) => inline(rows),
        Keyboard::None | Keyboard::Persistent(..) => InlineKeyboardMarkup::default(),
    }
}

/// The inline buttons, row by row.
pub(super) fn inline(rows: &[Vec<Button>]) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().filter_map(button)))
}

/// A button with an address that is none is left out; the rest of the message is worth sending.
fn button(button: &Button) -> Option<InlineKeyboardButton> {
    let label = button.label.clone();
    match &button.does {
        Does::Press(press) => Some(InlineKeyboardButton::callback(label, press.data())),
        Does::Open(address) => match Url::parse(address) {
            Ok(url) => Some(InlineKeyboardButton::url(label, url)),
            Err(error) => {
                tracing::warn!(%error, "a button's address is none");
                None
            }
        },
    }
}

fn persistent(rows: &[Vec<String>], hint: &str) -> KeyboardMarkup {
    let rows = rows.iter().map(|row| row.iter().map(KeyboardButton::new));
    KeyboardMarkup::new(rows).persistent().resize_keyboard().input_field_placeholder(hint)
}
