//! What organisers type or send: texts, pictures and files, moments, reasons, corrections.

use super::draft;
use super::office::Office;
use crate::announcements::mailing::dialogue::{Dialogue, Wanted};
use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::store::draft::{self as rows, Change};
use crate::announcements::mailing::store::step;
use crate::announcements::mailing::{Press, State, letter, may_announce, rules, when};
use crate::delegates::Visit;
use crate::telegram::{Act, Brought, Card, Reply};
use crate::texts::{Html, Language, Texts, count};

/// Characters of a reason.
const REASON: std::ops::RangeInclusive<usize> = 5..=200;

/// A text that may be what was asked for; `None` when nothing was.
pub async fn typed(
    visit: &Visit<'_>,
    text: &str,
    brought: Option<&Brought>,
) -> anyhow::Result<Option<Reply>> {
    let plain = Brought { words: Html::plain(text.trim()), attached: None, file: None };
    given(visit, text.trim(), brought.unwrap_or(&plain)).await
}

/// A picture or a file that may be what was asked for; `None` when nothing was.
pub async fn brought(
    visit: &Visit<'_>,
    brought: Option<&Brought>,
) -> anyhow::Result<Option<Reply>> {
    let Some(brought) = brought.filter(|brought| brought.attached.is_some()) else {
        return Ok(None);
    };
    given(visit, "", brought).await
}

async fn given(visit: &Visit<'_>, text: &str, brought: &Brought) -> anyhow::Result<Option<Reply>> {
    let Some(dialogue) = Dialogue::of(visit).await? else { return Ok(None) };
    let Some(edition) = visit.desk.board.by_number(dialogue.event) else { return Ok(None) };
    if !may_announce(visit, &edition).await? {
        return Ok(None);
    }
    let texts = Texts::new(visit.delegate.language(Some(&edition)));
    let there = Visit { texts, ..visit.clone() };
    let office = Office::new(&there, &edition);
    Ok(Some(match dialogue.wanted.clone() {
        Wanted::First(language) => words(office, dialogue, None, language, brought).await?,
        Wanted::Text(number, language) => {
            words(office, dialogue, Some(number), language, brought).await?
        }
        Wanted::Time(number) => time(office, dialogue, number, text).await?,
        Wanted::Reason(number) => reason(office, dialogue, number, text).await?,
        Wanted::Correction(number, language) => {
            correction(office, dialogue, (number, language), brought).await?
        }
    }))
}

/// The text that followed the command.
pub(super) async fn first(
    office: Office<'_>,
    argument: &str,
    brought: Option<&Brought>,
) -> anyhow::Result<Reply> {
    let first = office.event.programme.event.default_language();
    let event = office.number();
    Dialogue::begin(office.visit, event, Wanted::First(first)).await?;
    let Some(dialogue) = Dialogue::of(office.visit).await? else { return Ok(office.stale()) };
    let words = brought.and_then(|brought| brought.words.without_command());
    let words = words.unwrap_or_else(|| Html::plain(argument));
    self::words(office, dialogue, None, first, &Brought { words, attached: None, file: None }).await
}

/// Takes a text in one language, and asks for the next that is missing.
async fn words(
    office: Office<'_>,
    dialogue: Dialogue,
    number: Option<i64>,
    language: Language,
    brought: &Brought,
) -> anyhow::Result<Reply> {
    let (texts, database, bot) = (office.texts, office.database(), office.bot());
    let known = match number {
        Some(number) => office.find(number).await?,
        None => None,
    };
    let others = known.iter().flat_map(|known| &known.wordings);
    let attached =
        brought.attached.is_some() || others.clone().any(|wording| wording.attached.is_some());
    let (length, most) = (brought.words.length(), rules::most(language, attached));
    let name = Texts::new(language).language_name();
    if length > most {
        let mut text = texts.announcements_long(&name, count(length), count(most));
        text.line(&texts.announcements_shorten());
        return Ok(Reply::send(text));
    }
    // Kept before the effect: whatever comes next in this chat is for the desk again.
    dialogue.close(office.visit).await?;
    let key = (office.number(), number.unwrap_or(office.visit.update));
    if number.is_none() {
        rows::begin(database, bot, key, office.me(), office.visit.now).await?;
    }
    let said = (&brought.words, brought.attached.as_ref());
    if !rows::write(database, bot, key, language, said).await? {
        return draft::late(office, key.1).await;
    }
    let Some(found) = office.find(key.1).await? else { return Ok(office.stale()) };
    let missing = office
        .languages()
        .iter()
        .find(|language| found.wordings.iter().all(|wording| wording.language != **language));
    match missing.filter(|_| !found.may_miss) {
        Some(missing) => ask_next(office, key.1, (&name, length, most), *missing).await,
        None => draft::sent_back(office, key.1).await,
    }
}

async fn ask_next(
    office: Office<'_>,
    number: i64,
    (name, length, most): (&str, usize, usize),
    missing: Language,
) -> anyhow::Result<Reply> {
    let texts = office.texts;
    let wanted = Wanted::Text(number, missing);
    Dialogue::begin(office.visit, office.number(), wanted).await?;
    let other = Texts::new(missing).language_name();
    let mut text = texts.announcements_taken(name, count(length), count(most));
    text.paragraph(&texts.announcements_next(&other));
    let rows = [
        vec![office.draft(texts.announcements_button_single(name), number, Draft::Single)],
        vec![office.draft(texts.announcements_button_to_draft(), number, Draft::Show)],
    ];
    Ok(Reply::send(Card::with_buttons(text, rows)))
}

/// Asks for the first text of a new one.
pub(super) async fn ask_first(office: Office<'_>, language: Language) -> anyhow::Result<Reply> {
    Dialogue::begin(office.visit, office.number(), Wanted::First(language)).await?;
    let texts = office.texts;
    let name = Texts::new(language).language_name();
    let (text, caption) = (rules::most(language, false), rules::most(language, true));
    let said = texts.announcements_write(&name, count(text), count(caption));
    let list = vec![office.button(texts.announcements_button_list(), &Press::List(0))];
    Ok(Reply::show(Card::with_buttons(said, [list])))
}

/// Asks for the text in one language.
pub(super) async fn ask_text(
    office: Office<'_>,
    number: i64,
    language: Language,
) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await?.filter(|found| found.state == State::Draft) else {
        return draft::late(office, number).await;
    };
    Dialogue::begin(office.visit, office.number(), Wanted::Text(number, language)).await?;
    let texts = office.texts;
    let name = Texts::new(language).language_name();
    let (text, caption) = (rules::most(language, false), rules::most(language, true));
    let said = texts.announcements_write(&name, count(text), count(caption));
    let back = vec![office.draft(texts.announcements_button_back(), found.number, Draft::Show)];
    Ok(Reply::show(Card::with_buttons(said, [back])))
}

/// Asks for the moment.
pub(super) async fn ask_time(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    Dialogue::begin(office.visit, office.number(), Wanted::Time(number)).await?;
    let texts = office.texts;
    let back = vec![office.draft(texts.announcements_button_back(), number, Draft::Show)];
    Ok(Reply::show(Card::with_buttons(texts.announcements_time(), [back])))
}

async fn time(
    office: Office<'_>,
    dialogue: Dialogue,
    number: i64,
    text: &str,
) -> anyhow::Result<Reply> {
    let (programme, now) = (&office.event.programme, office.visit.now);
    let due = when::read(text, programme.local(now)).map(|local| programme.moment(local));
    let Some(due) = due.filter(|due| now < *due && *due <= now + rules::AHEAD) else {
        return Ok(Reply::send(office.texts.announcements_time_unread()));
    };
    dialogue.close(office.visit).await?;
    let key = (office.number(), number);
    rows::change(office.database(), office.bot(), key, &Change::Due(Some(due)), now).await?;
    draft::sent_back(office, number).await
}

/// Asks why it rings in quiet hours.
pub(super) async fn ask_reason(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    Dialogue::begin(office.visit, office.number(), Wanted::Reason(number)).await?;
    let texts = office.texts;
    let back = vec![office.draft(texts.announcements_button_back(), number, Draft::Show)];
    Ok(Reply::show(Card::with_buttons(texts.announcements_reason(), [back])))
}

async fn reason(
    office: Office<'_>,
    dialogue: Dialogue,
    number: i64,
    text: &str,
) -> anyhow::Result<Reply> {
    let reason = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = reason.chars().count();
    if !REASON.contains(&length) {
        let (least, most) = (count(*REASON.start()), count(*REASON.end()));
        return Ok(Reply::send(office.texts.announcements_reason_length(
            least,
            most,
            count(length),
        )));
    }
    dialogue.close(office.visit).await?;
    let (key, now) = ((office.number(), number), office.visit.now);
    let change = Change::Reason(Some(reason));
    rows::change(office.database(), office.bot(), key, &change, now).await?;
    draft::sent_back(office, number).await
}

/// Asks how it reads better.
pub(super) async fn ask_correction(
    office: Office<'_>,
    number: i64,
    language: Language,
) -> anyhow::Result<Reply> {
    let found = office.find(number).await?;
    let found = found.filter(|found| !found.state.is_before() && found.retracted_at.is_none());
    let Some(found) = found else { return Ok(office.stale()) };
    Dialogue::begin(office.visit, office.number(), Wanted::Correction(number, language)).await?;
    let texts = office.texts;
    let most = rules::most(language, found.attached(language).is_some());
    let name = Texts::new(language).language_name();
    let back = vec![office.sent(texts.announcements_button_back(), number, Sent::Show)];
    let mut reply =
        Reply::show(Card::with_buttons(texts.announcements_correct(&name, count(most)), [back]));
    if let Some(wording) = found.wordings.iter().find(|one| one.language == language)
        && !wording.content.is_empty()
    {
        // To be copied, changed and sent back.
        let block = Html::plain(&wording.content.shown()).block();
        reply = reply.and(Act::Send(block.into()));
    }
    Ok(reply)
}

async fn correction(
    office: Office<'_>,
    dialogue: Dialogue,
    (number, language): (i64, Language),
    brought: &Brought,
) -> anyhow::Result<Reply> {
    let texts = office.texts;
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if brought.attached.is_some() || brought.words.is_empty() {
        return Ok(Reply::send(texts.announcements_correct_words_only()));
    }
    let most = rules::most(language, found.attached(language).is_some());
    let (length, name) = (brought.words.length(), Texts::new(language).language_name());
    if length > most {
        return Ok(Reply::send(texts.announcements_long(&name, count(length), count(most))));
    }
    dialogue.close(office.visit).await?;
    let (database, bot, key) = (office.database(), office.bot(), (office.number(), number));
    if !step::propose(database, bot, key, language, Some(&brought.words)).await? {
        return Ok(office.stale());
    }
    let card = letter::card_of(Texts::new(language), &found, &brought.words);
    let yes = Sent::Corrected(language, true);
    let rows = [
        vec![office.sent(texts.announcements_button_correct_sure(), number, yes)],
        vec![office.sent(
            texts.announcements_button_correct_not(),
            number,
            Sent::Corrected(language, false),
        )],
    ];
    let ask = Card::with_buttons(texts.announcements_correct_sure(), rows);
    Ok(Reply::send(card).and(Act::Send(ask)))
}
