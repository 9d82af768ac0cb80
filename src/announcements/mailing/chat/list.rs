//! Every announcement of the event with where it stands.

use super::office::Office;
use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::{Press, State, show, store};
use crate::telegram::pages::Page;
use crate::telegram::{Card, Reply};

/// Announcements on a page.
const PAGE: usize = 6;

/// The list, the newest first.
pub(super) async fn list(office: Office<'_>, wanted: usize) -> anyhow::Result<Reply> {
    let (texts, database, bot) = (office.texts, office.database(), office.bot());
    let all = store::all(database, bot, office.number()).await?;
    let page = Page::of(all.len(), PAGE, wanted);
    let mut text = texts.announcements_title();
    if all.is_empty() {
        text.paragraph(&texts.announcements_none());
    }
    let mut rows = vec![vec![office.button(texts.announcements_button_new(), &Press::New)]];
    for one in &all[page.items.clone()] {
        let mut one = one.clone();
        one.wordings = store::wordings(database, bot, (one.event, one.number)).await?;
        let name = show::name(&one);
        let when = match (one.state, one.due_at) {
            (State::Planned, Some(due)) => show::moment(texts, office.event, due),
            _ => show::moment(texts, office.event, one.moved_at),
        };
        let word = if one.retracted_at.is_some() { "retracted" } else { one.state.word() };
        text.paragraph(&texts.announcements_line(word, &name, &when));
        let label = texts.announcements_button_one(word, &name);
        rows.push(vec![match one.state {
            State::Draft => office.draft(label, one.number, Draft::Show),
            _ => office.sent(label, one.number, Sent::Show),
        }]);
    }
    rows.push(page.turns(texts, |page| Press::List(page).at(office.number())));
    Ok(Reply::show(Card::with_buttons(text, rows)))
}
