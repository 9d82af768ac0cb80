//! Single lines: help, and what to do when nothing fits.

use super::super::{Press, Visit, settings};
use crate::telegram::{Button, Card, Me, Reply};
use crate::texts::Texts;

/// `/help`
pub fn help(visit: &Visit<'_>) -> Reply {
    let mut text = visit.texts.help_text();
    if let Some(edition) = &visit.event {
        let contact = edition.programme.event.contact.get(visit.language());
        if !contact.is_empty() {
            text.paragraph(&visit.texts.help_contact(contact));
        }
    }
    let mut rows = vec![
        vec![settings::chat::button(visit.texts)],
        vec![Button::press(visit.texts.button_languages(), Press::Languages.at(0))],
    ];
    if visit.has_choice() {
        rows.push(vec![Button::press(visit.texts.button_events(), Press::Events.at(0))]);
    }
    Reply::show(Card::with_buttons(text, rows))
}

/// `/cancel` when nothing is unfinished.
pub fn cancel(visit: &Visit<'_>) -> Reply {
    Reply::send(visit.texts.cancel_nothing())
}

/// `/cancel` when something was unfinished.
pub fn stopped(visit: &Visit<'_>) -> Reply {
    Reply::send(visit.texts.cancel_done())
}

/// Somebody said thanks.
pub fn thanks(visit: &Visit<'_>) -> Reply {
    Reply::send(visit.texts.thanks())
}

/// A command that is none of ours.
pub fn unknown_command(visit: &Visit<'_>, name: &str) -> Reply {
    let help = Button::press(visit.texts.button_help(), Press::Help.at(0));
    Reply::send(Card::with_buttons(visit.texts.command_unknown(name), [vec![help]]))
}

/// A deep link that leads nowhere any more.
pub fn link_to_nothing(visit: &Visit<'_>) -> Reply {
    let help = Button::press(visit.texts.button_help(), Press::Help.at(0));
    Reply::send(Card::with_buttons(visit.texts.link_to_nothing(), [vec![help]]))
}

/// For a group that the desk does not serve: the way to the private chat.
pub fn in_group(texts: Texts, me: &Me) -> Reply {
    let address = format!("https://t.me/{}?start=group", me.username);
    let open = Button::open(texts.button_open_chat(), address);
    Reply::send(Card::with_buttons(texts.group_private_only(), [vec![open]]))
}

/// Many messages of one person wait.
pub fn crowd(texts: Texts, count: usize) -> Reply {
    Reply::send(texts.crowd_notice(i64::try_from(count).unwrap_or(i64::MAX)))
}

/// Something went wrong here.
pub fn apology(texts: Texts) -> Reply {
    Reply::send(texts.apology())
}
