//! Which language is spoken.

use super::super::{Press, Visit, store};
use super::welcome::keyboard;
use crate::telegram::{Act, Button, Card, Reply};
use crate::texts::{Language, Texts};

/// `/language`: asks which one.
pub fn ask_language(visit: &Visit<'_>) -> Reply {
    // The question reads in every language, or it could not be answered by those who need it.
    let mut text = visit.texts.language_question();
    for language in Language::all().filter(|language| *language != visit.language()) {
        text.line(&Texts::new(language).language_question());
    }
    Reply::show(Card::with_buttons(text, language_buttons(visit)))
}

/// Speaks `language` from now on; the keys change with it.
pub async fn choose_language(visit: &Visit<'_>, language: Language) -> anyhow::Result<Reply> {
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    store::choose_language(&desk.database, desk.me.id, delegate, language).await?;
    let texts = Texts::new(language);
    Ok(Reply::show(texts.language_chosen()).and(Act::Send(keyboard(texts))))
}

/// A button a language, each by its own name.
pub(super) fn language_buttons(visit: &Visit<'_>) -> Vec<Vec<Button>> {
    // The event's first language stands first.
    let languages = match &visit.event {
        Some(edition) => edition.programme.event.languages.clone(),
        None => Language::all().collect(),
    };
    let button = |language: Language| {
        let name = Texts::new(language).language_name();
        Button::press(name, Press::Language(language).at(0))
    };
    vec![languages.into_iter().map(button).collect()]
}
