//! Receipts: each step in the life of a question tells its asker, once; a written answer also those
//! who voted.

use std::collections::HashSet;

use super::life::{Life, Step};
use super::{Press, Question, show, store, waiting};
use crate::clock::Moment;
use crate::delegates::settings::{self, Subject};
use crate::delegates::{Delegate, Desk};
use crate::outbox::store::{Standing, standing};
use crate::outbox::{Composed, Kind, Lane, Letter, Owed, WhenCut};
use crate::telegram::{Button, Card, Earlier, Message, Posting};
use crate::texts::{Html, Texts};

/// What became of somebody's question.
pub const RECEIPT: Kind =
    Kind { name: "question-receipt", lane: Lane::Receipt, when_cut: WhenCut::SendAgain };
/// The written answer to a question that somebody voted for.
pub const ANSWER: Kind =
    Kind { name: "question-answer", lane: Lane::Change, when_cut: WhenCut::SendAgain };

/// How many questions wait in a session, for its moderators.
pub const WAITING: Kind =
    Kind { name: "question-waiting", lane: Lane::Change, when_cut: WhenCut::SendAgain };
/// The card of a question in the moderators' group.
pub const CARD: Kind =
    Kind { name: "question-card", lane: Lane::Change, when_cut: WhenCut::SendAgain };

/// The word of a question that a moderator made clearer.
const CLARIFIED: &str = "clarified";
/// The words of steps that the asker has just taken.
const ANSWERS_A_PRESS: [&str; 3] = ["sent", "sent-listed", "withdrawn"];
/// The words of steps that are no news: the receipt reads so from then on, and nothing rings.
const NO_NEWS: [&str; 4] = ["approved", "unmerged", "put-back", "answered"];

/// The letters that a step owes: the asker's, and where it settles the question for everybody who
/// asked the same, theirs; `group` are the questions that count with it.
pub(super) fn of_step(
    event: i64,
    question: &Question,
    step: Step,
    group: &[Question],
    voters: &[i64],
    now: Moment,
) -> Vec<Letter> {
    let word = match step {
        Step::Decline(reason) => format!("{}:{}", step.word(), reason.word()),
        Step::Send { .. } if question.life == Life::Listed => "sent-listed".to_owned(),
        // Whoever was told that it is not selected learns that it is after all.
        Step::Approve if was_declined(question, group) => "relisted".to_owned(),
        _ => step.word().to_owned(),
    };
    let for_all = match step {
        Step::Approve
        | Step::Decline(_)
        | Step::CallUp
        | Step::PutBack
        | Step::Finish
        | Step::Write => true,
        Step::Send { .. } | Step::Withdraw | Step::Merge(_) | Step::Unmerge => false,
    };
    let others = group.iter().filter(|other| for_all && other.number != question.number);
    let mut told = HashSet::new();
    let mut letters = Vec::new();
    for own in std::iter::once(question).chain(others) {
        let Some(asker) = own.asker.filter(|asker| told.insert(*asker)) else { continue };
        let key = format!("{}:{}:{}", question.number, question.step, own.number);
        letters.push(receipt(event, (own.number, asker), key, &word, now));
    }
    for voter in voters.iter().filter(|voter| told.insert(**voter)) {
        let key = format!("{}:{}:{voter}", question.number, question.step);
        letters.push(letter(ANSWER, event, *voter, key, question.number.to_string(), now));
    }
    letters
}

/// Tells the asker how their question reads now.
pub(super) fn clarified(event: i64, question: &Question, now: Moment) -> Option<Letter> {
    let key = format!("{}:{}:{}", question.number, question.step, question.number);
    Some(receipt(event, (question.number, question.asker?), key, CLARIFIED, now))
}

fn was_declined(question: &Question, group: &[Question]) -> bool {
    let before = group.iter().find(|before| before.number == question.number);
    before.is_some_and(|before| matches!(before.life, Life::NotSelected(_)))
}

fn receipt(
    event: i64,
    (number, asker): (i64, i64),
    key: String,
    word: &str,
    now: Moment,
) -> Letter {
    let about = format!("{number} {word}");
    Letter { batch: batch(number), ..letter(RECEIPT, event, asker, key, about, now) }
}

/// The card of a question at a step of its life, for a group.
pub(super) fn card(event: i64, group: i64, (number, step): (i64, i64), now: Moment) -> Letter {
    let key = format!("{}{group}", card_version(number, step));
    let about = number.to_string();
    Letter { batch: card_batch(number), ..letter(CARD, event, group, key, about, now) }
}

/// How the key of a card begins that shows a question at a step of its life.
pub(super) fn card_version(number: i64, step: i64) -> String {
    format!("{number}:{step}:")
}

/// What holds the cards of one question together.
pub(super) fn card_batch(number: i64) -> String {
    format!("card:{number}")
}

/// What holds the receipts of one question together.
fn batch(number: i64) -> String {
    format!("question:{number}")
}

fn letter(kind: Kind, event: i64, chat: i64, key: String, about: String, now: Moment) -> Letter {
    Letter {
        kind,
        event,
        chat,
        key,
        bundle: String::new(),
        batch: String::new(),
        about,
        due_at: now,
        wanted_at: now,
        expires_at: None,
    }
}

/// Every kind that [`compose`] knows.
pub const KINDS: [Kind; 4] = [RECEIPT, ANSWER, WAITING, CARD];

/// What goes out as a letter of one of [`KINDS`].
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Posting>> {
    match owed.kind.as_str() {
        kind if kind == WAITING.name => waiting::compose(desk, now, to, owed).await,
        kind if kind == CARD.name => super::card::compose(desk, owed).await,
        _ => to_askers(desk, now, to, owed).await,
    }
}

/// The receipt, or the written answer, in the delegate's language. That a question was taken or taken
/// back answers what somebody has just pressed; everything else only comes to whom it is welcome. What
/// is no news is edited into the receipt that stands in the chat.
async fn to_askers(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    owed: &Owed,
) -> anyhow::Result<Composed<Posting>> {
    let (number, word) = owed.about.split_once(' ').unwrap_or((&owed.about, "written"));
    let (database, bot) = (&desk.database, desk.me.id);
    let found = store::find(database, bot, owed.event, number.parse()?).await?;
    let is_own = owed.kind == RECEIPT.name;
    let theirs = |question: &Question| !is_own || question.asker == Some(to.id);
    let Some(question) = found.filter(theirs) else { return Ok(Composed::Obsolete) };
    let wishes = settings::store::of(database, bot, to.id).await?;
    let is_awaited = ANSWERS_A_PRESS.contains(&word);
    if !is_awaited && !wishes.wants(Subject::Answers, now) {
        return Ok(Composed::Obsolete);
    }
    let edition = desk.board.by_number(owed.event);
    let texts = Texts::new(to.language(edition.as_deref()));
    let title = edition.as_deref().map(|edition| show::title(edition, &question.session, texts));
    let title = title.unwrap_or_default();
    let text = if is_own {
        let root = store::find(database, bot, owed.event, question.root).await?;
        told(texts, &question, root.as_ref().unwrap_or(&question), word, &title)
    } else {
        answered(texts, &question, &title)
    };
    let is_quiet = edition.is_some_and(|edition| wishes.is_quiet(&edition.programme, now));
    let card = Card::with_buttons(text, buttons(texts, owed.event, &question, is_own));
    if !NO_NEWS.contains(&word) {
        let message = Message { card, silent: is_quiet && !is_awaited };
        return Ok(Composed::Send(Posting::Message(message)));
    }
    let kept = (owed.event, batch(question.number));
    let told = standing(database, bot, (kept.0, &kept.1), (RECEIPT.name, to.id)).await?;
    Ok(in_place(card, told.last(), owed))
}

/// A step that is no news, in place of what the asker was told last. What was overtaken by a later
/// step is told by that one.
fn in_place(card: Card, last: Option<&Standing>, owed: &Owed) -> Composed<Posting> {
    let message = Message { card, silent: true };
    match last {
        Some(last) if last.wanted_at > owed.wanted_at => Composed::Obsolete,
        Some(last) => {
            let earlier = Earlier { message: last.message, is_caption: false };
            Composed::Send(Posting::Renew(earlier, message))
        }
        None => Composed::Send(Posting::Message(message)),
    }
}

fn told(texts: Texts, question: &Question, root: &Question, word: &str, session: &str) -> Html {
    let (word, reason) = word.split_once(':').unwrap_or((word, ""));
    let mut text = texts.questions_told(word, session);
    text.paragraph(&show::quote(&question.content));
    match word {
        "declined" => text.paragraph(&show::reason(texts, reason)),
        CLARIFIED => {
            if let Some(original) = &question.original {
                text.paragraph(&texts.questions_original(&show::quote(original)));
            }
        }
        "merged" if root.number != question.number && root.life.is_public() => {
            text.paragraph(&texts.questions_merged_into(&show::quote(&root.content)));
        }
        "written" => {
            if let Some(answer) = &root.answer {
                text.paragraph(&texts.questions_answer(&show::quote(answer)));
            }
        }
        _ => {}
    }
    text
}

/// What somebody reads who voted for the question.
fn answered(texts: Texts, question: &Question, session: &str) -> Html {
    let mut text = texts.questions_voted_answered(session);
    text.paragraph(&show::quote(&question.content));
    if let Some(answer) = &question.answer {
        text.paragraph(&texts.questions_answer(&show::quote(answer)));
    }
    text
}

fn buttons(texts: Texts, event: i64, question: &Question, is_own: bool) -> Vec<Vec<Button>> {
    let mut rows = Vec::new();
    if is_own && question.life == Life::Waiting {
        rows.push(show::own_buttons(texts, event, question.number));
    }
    let list = Press::List { session: question.session.clone(), page: 0 }.at(event);
    if question.life.takes_votes() {
        rows.push(vec![Button::press(texts.questions_button_list(), list)]);
    }
    rows
}
