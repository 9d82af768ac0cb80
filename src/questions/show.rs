//! How questions look in a message.

use super::life::Life;
use super::{Anonymity, Press, Question};
use crate::programme::Edition;
use crate::telegram::Button;
use crate::texts::{Html, Texts};

/// Somebody's words as a block of their own.
pub(super) fn quote(text: &str) -> Html {
    Html::plain(text).quoted()
}

/// A session's title; its id when it left the programme.
pub(super) fn title(edition: &Edition, session: &str, texts: Texts) -> String {
    let programme = &edition.programme;
    let found = programme.session(session).and_then(|index| programme.sessions.get(index));
    found.map_or(session, |found| found.title.get(texts.language())).to_owned()
}

/// Why a question does not go to the panel.
pub(super) fn reason(texts: Texts, word: &str) -> Html {
    texts.questions_reason(word)
}

/// Where a question stands, as a secretariat says it.
pub(super) fn state(texts: Texts, life: Life) -> String {
    texts.questions_state(match life {
        Life::Draft => "draft",
        Life::Waiting => "waiting",
        Life::Listed => "listed",
        Life::Answering => "answering",
        Life::Answered => "answered",
        Life::NotSelected(_) => "declined",
        Life::Merged { .. } => "merged",
        Life::Withdrawn => "withdrawn",
    })
}

/// Who asked, as everybody may know it.
pub(super) fn signed(texts: Texts, question: &Question) -> String {
    match question.anonymity {
        Anonymity::Named if !question.position.is_empty() => question.position.clone(),
        Anonymity::Named => texts.questions_somebody(),
        Anonymity::Room | Anonymity::Moderators => texts.questions_pseudonym(question.pseudonym),
    }
}

/// Who asked, as a moderator may know it.
pub(super) fn signed_for_moderators(texts: Texts, question: &Question) -> String {
    match question.anonymity {
        Anonymity::Room if !question.position.is_empty() => {
            texts.questions_hidden_name(&question.position)
        }
        Anonymity::Named | Anonymity::Room | Anonymity::Moderators => signed(texts, question),
    }
}

/// What an asker can do while their question waits.
pub(super) fn own_buttons(texts: Texts, event: i64, number: i64) -> Vec<Button> {
    vec![
        Button::press(texts.questions_button_reword(), Press::Reword(number).at(event)),
        Button::press(texts.questions_button_withdraw(), Press::Withdraw(number).at(event)),
    ]
}
