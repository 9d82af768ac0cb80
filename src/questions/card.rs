//! A question's card in the moderators' group: one for each question, with a tap for each decision.
//!
//! Not everybody in a group moderates, so it names nobody whom the room does not see.

use super::life::Life;
use super::press::Desk as Press;
use super::{Question, letter, show, store};
use crate::delegates::Desk;
use crate::outbox::store::standing;
use crate::outbox::{Composed, Owed};
use crate::programme::Edition;
use crate::team;
use crate::telegram::{Button, Card, Earlier, Message, Posting};
use crate::texts::{Html, Texts};

/// The question as it stands: what can be decided, or what became of it and by whom.
pub(super) async fn card(
    desk: &Desk,
    edition: &Edition,
    texts: Texts,
    question: &Question,
) -> anyhow::Result<Card> {
    let title = show::title(edition, &question.session, texts);
    let mut text = texts.questions_group_card(&title);
    text.paragraph(&show::quote(&question.content));
    if let Some(translation) = &question.translation {
        text.line(&texts.questions_translation(translation));
    }
    text.paragraph(&texts.questions_signed(&show::signed(texts, question)));
    if !question.mark.is_empty() {
        text.line(&texts.questions_desk_mark(&question.mark));
    }
    if let Life::NotSelected(reason) = question.life {
        text.paragraph(&show::reason(texts, reason.word()));
    }
    if question.life != Life::Waiting {
        text.paragraph(&Html::plain(&decided(desk, edition, texts, question).await?));
    }
    Ok(Card::with_buttons(text, buttons(texts, edition.number, question)))
}

fn buttons(texts: Texts, event: i64, question: &Question) -> Vec<Vec<Button>> {
    let number = question.number;
    let one = |label: String, press: Press| Button::press(label, press.at(event));
    match question.life {
        Life::Waiting => vec![
            vec![one(texts.questions_button_approve(), Press::Approve(number, question.step))],
            vec![
                one(texts.questions_button_merge(), Press::Candidates(number)),
                one(texts.questions_button_decline(), Press::Reasons(number)),
            ],
        ],
        Life::Merged { .. } => {
            vec![vec![one(texts.questions_button_unmerge(), Press::Unmerge(number))]]
        }
        _ => Vec::new(),
    }
}

/// Who took the last step, and where it led.
pub(super) async fn decided(
    desk: &Desk,
    edition: &Edition,
    texts: Texts,
    question: &Question,
) -> anyhow::Result<String> {
    let state = show::state(texts, question.life);
    let Some(id) = question.decided_by else { return Ok(texts.questions_desk_late_asker(&state)) };
    let who = team::called(desk, edition, texts, id).await?;
    Ok(texts.questions_desk_late(&who, &state))
}

/// The card as a letter: new while the question waits, then edited to its outcome.
pub(super) async fn compose(desk: &Desk, owed: &Owed) -> anyhow::Result<Composed<Posting>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let number: i64 = owed.about.parse()?;
    let in_use = store::group_of(database, bot, owed.event).await? == Some(owed.chat);
    let Some(edition) = desk.board.by_number(owed.event).filter(|_| in_use) else {
        return Ok(Composed::Obsolete);
    };
    let batch = letter::card_batch(number);
    let told = standing(database, bot, (owed.event, &batch), (&owed.kind, owed.chat)).await?;
    let last = told.last();
    let earlier = last.map(|last| Earlier { message: last.message, is_caption: false });
    let texts = Texts::new(edition.programme.event.languages[0]);
    let Some(question) = store::find(database, bot, owed.event, number).await? else {
        let gone = Card::new(texts.questions_desk_gone());
        let delete = |earlier| Composed::Send(Posting::Delete(earlier, gone));
        return Ok(earlier.map_or(Composed::Obsolete, delete));
    };
    // A later step has a letter of its own.
    if !owed.key.starts_with(&letter::card_version(number, question.step)) {
        return Ok(Composed::Obsolete);
    }
    let card = card(desk, &edition, texts, &question).await?;
    Ok(match earlier {
        Some(earlier) => Composed::Send(Posting::Renew(earlier, Message { card, silent: true })),
        None if question.life == Life::Waiting => {
            Composed::Send(Posting::Message(Message { card, silent: false }))
        }
        None => Composed::Obsolete,
    })
}
