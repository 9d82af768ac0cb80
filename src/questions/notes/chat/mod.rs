//! `/note`: the session, who speaks, what is said.

mod card;
mod write;

use super::dialogue::{self, Wanted};
use super::press::Who;
use super::{Note, Press, store};
use crate::database::Database;
use crate::delegates::Visit;
use crate::programme::{Edition, Kind as Slot, Programme, Session, Writer};
use crate::questions::may_moderate_some;
use crate::team::{self, Act, Roles};
use crate::telegram::pages::{Page, label, numbered};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count};

/// Sessions and notes on one page.
const PAGE: usize = 8;
/// Characters of a label with a row of its own.
const WIDE: usize = 40;
/// Characters of a note in a line.
const LINE: usize = 160;

/// `/note`; `None` for those to whom there is no such command.
pub async fn note(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    if !may_moderate_some(visit, event).await? {
        return Ok(None);
    }
    let roles = team::roles(visit.desk, event, visit.delegate.id).await?;
    let desk = NoteDesk { visit, event, texts: visit.texts, roles: &roles };
    let sessions = desk.sessions();
    let mut running = sessions.iter().filter(|session| session.runs_at(visit.now));
    Ok(Some(match (running.next(), running.next()) {
        (Some(only), None) => desk.session(&only.id).await?,
        _ => desk.choose(0),
    }))
}

/// A pressed button; the right is asked again.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let roles = team::roles(visit.desk, event, visit.delegate.id).await?;
    let desk = NoteDesk { visit, event, texts: visit.texts, roles: &roles };
    if !desk.may(&press).await? {
        return Ok(desk.stale());
    }
    match press {
        Press::Sessions(page) => Ok(desk.choose(page)),
        Press::Session(session) => {
            dialogue::stop(visit).await?;
            desk.session(&session).await
        }
        Press::Write(session, who) => desk.ask(&session, who).await,
        Press::List(session, page) => desk.list(&session, page).await,
        Press::Card(number) => {
            dialogue::stop(visit).await?;
            desk.with(number, |desk, note| desk.card(note, None)).await
        }
        Press::Kind(number, kind) => {
            store::set_kind(desk.database(), desk.bot(), (event.number, number), kind).await?;
            desk.with(number, |desk, note| desk.card(note, None)).await
        }
        Press::Edit(number) => {
            dialogue::begin(visit, event.number, &Wanted::Edit(number)).await?;
            desk.with(number, NoteDesk::ask_again).await
        }
        Press::Delete(number, false) => desk.with(number, NoteDesk::ask_to_delete).await,
        Press::Delete(number, true) => desk.delete(number).await,
    }
}

/// A text that may be a note or a name that was asked for; `None` when nothing was.
pub async fn typed(visit: &Visit<'_>, text: &str) -> anyhow::Result<Option<Reply>> {
    let Some(asked) = dialogue::of(visit).await? else { return Ok(None) };
    let Some(edition) = visit.desk.board.by_number(asked.dialogue.event) else { return Ok(None) };
    let roles = team::roles(visit.desk, &edition, visit.delegate.id).await?;
    if !roles.may(Act::ModerateSome) {
        return Ok(None);
    }
    let desk = NoteDesk { visit, event: &edition, texts: visit.texts, roles: &roles };
    desk.given(asked, text.trim()).await.map(Some)
}

/// `/cancel`: whether a text was waited for, which it is no more.
pub async fn cancelled(visit: &Visit<'_>) -> anyhow::Result<bool> {
    dialogue::stop(visit).await
}

/// What every card of notes is drawn from.
#[derive(Clone, Copy)]
struct NoteDesk<'a> {
    visit: &'a Visit<'a>,
    event: &'a Edition,
    texts: Texts,
    /// What they are now, asked when the update is answered.
    roles: &'a Roles,
}

impl<'a> NoteDesk<'a> {
    /// Whether they may do what a button asks for.
    async fn may(self, press: &Press) -> anyhow::Result<bool> {
        let session = match press {
            Press::Sessions(_) => return Ok(self.roles.may(Act::ModerateSome)),
            Press::Session(session) | Press::Write(session, _) | Press::List(session, _) => {
                session.clone()
            }
            Press::Card(number)
            | Press::Kind(number, _)
            | Press::Edit(number)
            | Press::Delete(number, _) => {
                let found = store::find(self.database(), self.bot(), self.event.number, *number);
                match found.await? {
                    Some(note) => note.session,
                    None => return Ok(self.roles.may(Act::ModerateSome)),
                }
            }
        };
        Ok(self.roles.may(Act::Notes(&session)))
    }

    fn database(self) -> &'a Database {
        &self.visit.desk.database
    }

    fn bot(self) -> i64 {
        self.visit.desk.me.id
    }

    fn stale(self) -> Reply {
        Reply::toast(self.texts.press_stale())
    }

    fn button(self, text: impl AsRef<str>, press: &Press) -> Button {
        Button::press(label(text.as_ref(), WIDE), press.at(self.event.number))
    }

    fn programme(self) -> &'a Programme {
        &self.event.programme
    }

    fn find(self, id: &str) -> Option<&'a Session> {
        let programme = self.programme();
        programme.sessions.get(programme.session(id)?)
    }

    /// A session's title; its id when it left the programme.
    fn title(self, id: &str) -> String {
        let session = self.find(id);
        session.map_or(id, |session| session.title.get(self.texts.language())).to_owned()
    }

    /// Sessions in which somebody says something: those that run, those to come, those that ended.
    fn sessions(self) -> Vec<&'a Session> {
        let now = self.visit.now;
        let is_said = |session: &&Session| {
            let silent = matches!(session.kind, Slot::Break | Slot::Meal | Slot::Registration);
            !session.is_cancelled() && !silent && self.roles.may(Act::Notes(&session.id))
        };
        let mut sessions: Vec<&Session> =
            self.programme().sessions.iter().filter(is_said).collect();
        sessions.sort_by_key(|session| {
            if session.runs_at(now) {
                (0, session.begins() - now)
            } else if session.ends() <= now {
                // What has just ended is written down now.
                (1, now - session.ends())
            } else {
                (2, session.begins() - now)
            }
        });
        sessions
    }

    fn choose(self, page: usize) -> Reply {
        let sessions = self.sessions();
        if sessions.is_empty() {
            return Reply::show(self.texts.notes_no_sessions());
        }
        let page = Page::of(sessions.len(), PAGE, page);
        let mut rows: Vec<Vec<Button>> = sessions[page.items.clone()]
            .iter()
            .map(|session| {
                let runs = if session.runs_at(self.visit.now) { "🟢 " } else { "" };
                let title = format!("{runs}{}", session.title.get(self.texts.language()));
                vec![self.button(title, &Press::Session(session.id.clone()))]
            })
            .collect();
        rows.push(page.turns(self.texts, |page| Press::Sessions(page).at(self.event.number)));
        Reply::show(Card::with_buttons(self.texts.notes_sessions(), rows))
    }

    /// Who can speak in a session: its people and the authors of its papers, each once.
    fn speakers(self, id: &str) -> Vec<usize> {
        let programme = self.programme();
        let Some(index) = programme.session(id) else { return Vec::new() };
        let parts = programme.sessions[index].people.iter().map(|part| part.person);
        let papers =
            programme.papers_in(index).iter().filter_map(|paper| programme.papers.get(*paper));
        let spoken = papers.filter(|paper| paper.presented);
        let authors = spoken.flat_map(|paper| &paper.authors).filter_map(Writer::person);
        let mut speakers = Vec::new();
        for person in parts.chain(authors) {
            if !speakers.contains(&person) {
                speakers.push(person);
            }
        }
        speakers
    }

    async fn session(self, id: &str) -> anyhow::Result<Reply> {
        if self.find(id).is_none() {
            return Ok(self.stale());
        }
        let event = self.event.number;
        let notes = store::of_session(self.database(), self.bot(), event, id).await?;
        let (texts, programme) = (self.texts, self.programme());
        let person = |index: usize| {
            let name = programme.people.get(index)?.full_name(texts.language());
            let who = Who::Person(programme.person_key(index));
            Some(vec![self.button(name, &Press::Write(id.to_owned(), who))])
        };
        let mut rows: Vec<Vec<Button>> = self.speakers(id).into_iter().filter_map(person).collect();
        let write = |who| Press::Write(id.to_owned(), who);
        rows.push(vec![
            self.button(texts.notes_button_other(), &write(Who::Other)),
            self.button(texts.notes_button_general(), &write(Who::General)),
        ]);
        let total = count(notes.len());
        rows.push(vec![
            self.button(texts.notes_button_list(total), &Press::List(id.to_owned(), 0)),
        ]);
        rows.push(vec![self.button(texts.notes_button_sessions(), &Press::Sessions(0))]);
        let text = texts.notes_session(&self.title(id), total);
        Ok(Reply::show(Card::with_buttons(text, rows)))
    }

    /// Draws a note that is there.
    async fn with(
        self,
        number: i64,
        draw: impl FnOnce(Self, &Note) -> Reply,
    ) -> anyhow::Result<Reply> {
        let (database, bot, event) = (self.database(), self.bot(), self.event.number);
        let found = store::find(database, bot, event, number).await?;
        Ok(found.map_or_else(|| self.stale(), |note| draw(self, &note)))
    }

    async fn delete(self, number: i64) -> anyhow::Result<Reply> {
        let (database, bot, event) = (self.database(), self.bot(), self.event.number);
        let Some(note) = store::find(database, bot, event, number).await? else {
            return Ok(Reply::toast(self.texts.notes_deleted()));
        };
        store::delete(database, bot, (event, number)).await?;
        Ok(self.list(&note.session, 0).await?.with_toast(self.texts.notes_deleted()))
    }

    async fn list(self, session: &str, page: usize) -> anyhow::Result<Reply> {
        let event = self.event.number;
        let notes = store::of_session(self.database(), self.bot(), event, session).await?;
        let page = Page::of(notes.len(), PAGE, page);
        let texts = self.texts;
        let mut text = texts.notes_list(&self.title(session), count(notes.len()));
        let shown = &notes[page.items.clone()];
        for (place, note) in (page.items.start + 1..).zip(shown) {
            let name = note.speaker.name(texts, self.programme());
            let kind = texts.notes_kind(note.kind.word());
            let content = label(&note.content, LINE);
            text.paragraph(&texts.notes_list_line(count(place), &name, &kind, &content));
        }
        if let Some(place) = page.place(texts) {
            text.paragraph(&Html::plain(&place));
        }
        let cards = shown.iter().map(|note| Press::Card(note.number).at(event));
        let mut rows = numbered(page.items.start + 1, cards);
        rows.push(page.turns(texts, |page| Press::List(session.to_owned(), page).at(event)));
        let back = Press::Session(session.to_owned());
        rows.push(vec![self.button(texts.notes_button_speakers(), &back)]);
        Ok(Reply::show(Card::with_buttons(text, rows)))
    }
}
