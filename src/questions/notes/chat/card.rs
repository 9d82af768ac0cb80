//! How one note is shown.

use super::NoteDesk;
use crate::questions::notes::press::Who;
use crate::questions::notes::{Kind, LENGTH, Note, Press, Speaker};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

impl NoteDesk<'_> {
    fn text(self, note: &Note) -> Html {
        let kind = self.texts.notes_kind(note.kind.word());
        let name = note.speaker.name(self.texts, self.programme());
        let mut text = self.texts.notes_card(&kind, &name, &self.title(&note.session));
        text.paragraph(&Html::plain(&note.content).quoted());
        text
    }

    pub(super) fn card(self, note: &Note, said: Option<Html>) -> Reply {
        let texts = self.texts;
        let mut text = said.unwrap_or_default();
        text.paragraph(&self.text(note));
        let kinds = Kind::ALL.into_iter().filter(|kind| *kind != note.kind);
        let kinds = kinds.map(|kind| {
            self.button(texts.notes_button_kind(kind.word()), &Press::Kind(note.number, kind))
        });
        let mut rows: Vec<Vec<Button>> = kinds.map(|button| vec![button]).collect();
        let who = match &note.speaker {
            Speaker::General => Some(Who::General),
            Speaker::Person(id) => self
                .programme()
                .person(id)
                .map(|index| Who::Person(self.programme().person_key(index))),
            // A name does not fit a button; it is typed again.
            Speaker::Named(_) => Some(Who::Other),
        };
        rows.extend(who.map(|who| {
            let label = match who {
                Who::Other => texts.notes_button_other(),
                Who::Person(_) | Who::General => texts.notes_button_more(),
            };
            vec![self.button(label, &Press::Write(note.session.clone(), who))]
        }));
        rows.push(vec![
            self.button(texts.notes_button_edit(), &Press::Edit(note.number)),
            self.button(texts.notes_button_delete(), &Press::Delete(note.number, false)),
        ]);
        let session = Press::Session(note.session.clone());
        rows.push(vec![self.button(texts.notes_button_speakers(), &session)]);
        Reply::show(Card::with_buttons(text, rows))
    }

    pub(super) fn ask_again(self, note: &Note) -> Reply {
        let mut text = self.texts.notes_edit_prompt(count(*LENGTH.end()));
        text.paragraph(&Html::plain(&note.content).quoted());
        Reply::send(text)
    }

    pub(super) fn ask_to_delete(self, note: &Note) -> Reply {
        let mut text = self.texts.notes_delete_question();
        text.paragraph(&self.text(note));
        let (yes, no) = (self.texts.notes_button_confirm(), self.texts.notes_button_keep());
        let row = vec![
            self.button(yes, &Press::Delete(note.number, true)),
            self.button(no, &Press::Card(note.number)),
        ];
        Reply::show(Card::with_buttons(text, [row]))
    }
}
