//! Silencing a session from its reminder, and taking that back.

use super::{Press, store};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::telegram::{Button, Card, Reply};

/// What a button of a reminder asks for. The reminder itself stays: it still says where to go.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let (delegate, texts) = (visit.delegate.id, visit.texts);
    let (Press::Mute(id) | Press::Unmute(id)) = &press;
    let Some(index) = event.programme.session(id) else {
        return Ok(Reply::toast(texts.my_session_gone()));
    };
    let title = event.programme.sessions[index].title.get(visit.language());
    match &press {
        Press::Mute(id) => {
            store::mute(database, bot, event.number, delegate, id, visit.now).await?;
            let undo = Press::Unmute(id.clone()).at(event.number);
            let undo = Button::press(texts.reminders_button_unmute(), undo);
            Ok(Reply::send(Card::with_buttons(texts.reminders_muted(title), [vec![undo]])))
        }
        Press::Unmute(id) => {
            store::unmute(database, bot, event.number, delegate, id).await?;
            let again = Press::Mute(id.clone()).at(event.number);
            let again = Button::press(texts.reminders_button_mute(), again);
            Ok(Reply::show(Card::with_buttons(texts.reminders_unmuted(title), [vec![again]])))
        }
    }
}
