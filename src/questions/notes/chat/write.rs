//! Asking for a note, and taking it.

use super::NoteDesk;
use crate::questions::notes::dialogue::{self, Asked, Wanted};
use crate::questions::notes::press::Who;
use crate::questions::notes::{Kind, LENGTH, NAME, Note, Speaker, store};
use crate::telegram::Reply;
use crate::texts::count;

impl NoteDesk<'_> {
    pub(super) async fn ask(self, session: &str, who: Who) -> anyhow::Result<Reply> {
        if self.find(session).is_none() {
            return Ok(self.stale());
        }
        let speaker = match who {
            Who::General => Speaker::General,
            Who::Person(key) => match self.programme().person_by_key(key) {
                Some(index) => Speaker::Person(self.programme().people[index].id.clone()),
                None => return Ok(self.stale()),
            },
            Who::Other => {
                let wanted = Wanted::Name(session.to_owned());
                dialogue::begin(self.visit, self.event.number, &wanted).await?;
                return Ok(Reply::send(self.texts.notes_name_prompt(&self.title(session))));
            }
        };
        let wanted = Wanted::Content(session.to_owned(), speaker.clone());
        dialogue::begin(self.visit, self.event.number, &wanted).await?;
        Ok(self.prompt(session, &speaker))
    }

    fn prompt(self, session: &str, speaker: &Speaker) -> Reply {
        let name = speaker.name(self.texts, self.programme());
        let most = count(*LENGTH.end());
        Reply::send(self.texts.notes_prompt(&name, &self.title(session), most))
    }

    pub(super) async fn given(self, asked: Asked, text: &str) -> anyhow::Result<Reply> {
        if let Wanted::Content(session, speaker) = &asked.wanted
            && asked.by == self.visit.update
        {
            // The name that asked for this note is handled again.
            return Ok(self.prompt(session, speaker));
        }
        let range = if matches!(asked.wanted, Wanted::Name(_)) { NAME } else { LENGTH };
        let length = text.chars().count();
        if !range.contains(&length) {
            let (least, most) = (count(*range.start()), count(*range.end()));
            return Ok(Reply::send(self.texts.notes_length(least, most, count(length))));
        }
        match asked.wanted {
            Wanted::Name(session) => {
                let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let speaker = Speaker::Named(name);
                let wanted = Wanted::Content(session.clone(), speaker.clone());
                dialogue::begin(self.visit, self.event.number, &wanted).await?;
                Ok(self.prompt(&session, &speaker))
            }
            Wanted::Content(session, speaker) => {
                asked.dialogue.close(self.visit).await?;
                self.keep(session, speaker, text).await
            }
            Wanted::Edit(number) => {
                asked.dialogue.close(self.visit).await?;
                let key = (self.event.number, number);
                store::reword(self.database(), self.bot(), key, text).await?;
                let said = self.texts.notes_edited();
                self.with(number, |desk, note| desk.card(note, Some(said))).await
            }
        }
    }

    async fn keep(self, session: String, speaker: Speaker, text: &str) -> anyhow::Result<Reply> {
        let (number, event) = (self.visit.update, self.event.number);
        let content = text.to_owned();
        let note = Note { number, session, speaker, kind: Kind::Opinion, content };
        let author = self.visit.delegate.id;
        store::put(self.database(), self.bot(), event, &note, author, self.visit.now).await?;
        let said = self.texts.notes_saved();
        self.with(number, |desk, note| desk.card(note, Some(said))).await
    }
}
