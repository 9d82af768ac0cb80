//! Letters of the help desk: a card for each organiser, and what becomes of a message for its writer.

use super::{Message, Press, State, answerers, may_answer, show, store};
use crate::clock::Moment;
use crate::delegates::settings;
use crate::delegates::{Delegate, Desk};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::telegram::{Button, Card, Message as Sent};
use crate::texts::Texts;

/// A delegate asks the organisers.
pub const CARD: Kind =
    Kind { name: "helpdesk-card", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
/// The organisers' answer, or that there is none.
pub const ANSWER: Kind =
    Kind { name: "helpdesk-answer", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };

/// The cards of a message that was sent, one for each organiser.
pub(super) fn cards(event: i64, number: i64, answerers: &[i64], now: Moment) -> Vec<Letter> {
    let card = |organiser: &i64| {
        letter(CARD, event, *organiser, format!("{number}:{organiser}"), number, now)
    };
    answerers.iter().map(card).collect()
}

/// What became of a message, to its writer.
pub(super) fn answer(event: i64, message: &Message, now: Moment) -> Letter {
    letter(ANSWER, event, message.delegate, message.number.to_string(), message.number, now)
}

fn letter(kind: Kind, event: i64, chat: i64, key: String, number: i64, now: Moment) -> Letter {
    Letter {
        kind,
        event,
        chat,
        key,
        bundle: String::new(),
        batch: String::new(),
        about: number.to_string(),
        due_at: now,
        wanted_at: now,
        expires_at: None,
    }
}

/// The card or the answer, in the language of whoever gets it. A card is obsolete once the message is
/// ended or its reader no organiser any more. An answer was asked for by its reader, so that it comes
/// whatever they silenced, in their quiet hours without a sound.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Sent>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let found = store::find(database, bot, owed.event, owed.about.parse()?).await?;
    let (Some(message), Some(edition)) = (found, desk.board.by_number(owed.event)) else {
        return Ok(Composed::Obsolete);
    };
    let texts = Texts::new(to.language(Some(&edition)));
    if owed.kind == CARD.name {
        if message.state != State::Open || !may_answer(desk, &edition, to.id).await? {
            return Ok(Composed::Obsolete);
        }
        let text = show::message(texts, &edition.programme, &message);
        let card = Card::with_buttons(text, show::message_buttons(texts, owed.event, &message));
        return Ok(Composed::Send(Sent { card, silent: false }));
    }
    if message.delegate != to.id {
        return Ok(Composed::Obsolete);
    }
    let wishes = settings::store::of(database, bot, to.id).await?;
    let again = Button::press(texts.helpdesk_button_again(), Press::Ask.at(owed.event));
    let card = Card::with_buttons(show::outcome(texts, &message), [vec![again]]);
    Ok(Composed::Send(Sent { card, silent: wishes.is_quiet(&edition.programme, now) }))
}

/// Whether there is anybody who could answer.
pub(super) async fn is_staffed(desk: &Desk, event: i64) -> anyhow::Result<bool> {
    Ok(!answerers(desk, event).await?.is_empty())
}
