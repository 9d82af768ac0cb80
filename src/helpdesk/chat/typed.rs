//! A text that was asked for: a message, a name, an answer, a part of a fact.

use super::answer::{self, Purpose};
use super::counter::Counter;
use super::{MARK, WAITS, draft, write};
use crate::delegates::{Dialogue, Visit};
use crate::helpdesk::facts::Draft;
use crate::helpdesk::rules::{language_of, proposed_topic, topic_key};
use crate::helpdesk::store::{self, fact as rows};
use crate::helpdesk::{LENGTH, State};
use crate::telegram::Reply;
use crate::telegram::pages::label;
use crate::texts::{Language, count};

/// Characters of a name.
const NAME: std::ops::RangeInclusive<usize> = 2..=120;
/// Ways to ask that can be typed at once.
const LINES: usize = 10;

/// A text that may be what was asked for; `None` when nothing was. What cannot be used is said, and goes
/// on being waited for.
pub async fn typed(visit: &Visit<'_>, text: &str) -> anyhow::Result<Option<Reply>> {
    let Some(dialogue) = Dialogue::of(visit, MARK, WAITS).await? else { return Ok(None) };
    let Some(event) = visit.desk.board.by_number(dialogue.event) else { return Ok(None) };
    let counter = Counter::new(visit, &event);
    let words: Vec<String> = dialogue.words.clone();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    // The question of a new fact, handled again after its answer is waited for: it is not the answer.
    if *words == ["text", visit.update.to_string().as_str()] {
        let prompt = visit.texts.helpdesk_fact_answer_prompt(count(answer::LONGEST));
        return Ok(Some(Reply::send(prompt)));
    }
    let own = matches!(words.first(), Some(&("ask" | "reword" | "sign")));
    if !own && !counter.may_answer().await? {
        dialogue.close(visit).await?;
        return Ok(None);
    }
    let text = text.trim();
    if let Some(unusable) = unusable(counter, &words, text) {
        return Ok(Some(unusable));
    }
    let reply = taken(counter, &words, text).await?;
    dialogue.close(visit).await?;
    // A text that leads to another one has begun that dialogue after this one was given.
    if let Some(next) = reply.next {
        counter.wait_for(&["text", &next.to_string()]).await?;
    }
    Ok(Some(reply.reply))
}

/// What is said to a text, and the fact whose answer is waited for next.
struct Taken {
    reply: Reply,
    next: Option<i64>,
}

impl From<Reply> for Taken {
    fn from(reply: Reply) -> Self {
        Self { reply, next: None }
    }
}

/// What is said to a text that cannot be used.
fn unusable(counter: Counter<'_>, words: &[&str], text: &str) -> Option<Reply> {
    let (texts, length) = (counter.texts, text.chars().count());
    let is_line = |line: &str| !topic_key(line).is_empty() && line.chars().count() <= write::LINE;
    let said = match words.first() {
        Some(&("ask" | "reword")) if !LENGTH.contains(&length) => {
            let (least, most) = (count(*LENGTH.start()), count(*LENGTH.end()));
            texts.helpdesk_length(least, most, count(length))
        }
        Some(&"sign") if !NAME.contains(&length) || text.lines().count() != 1 => {
            texts.helpdesk_name_unusable()
        }
        Some(&("answer" | "keep" | "text" | "edit")) if length == 0 || length > answer::LONGEST => {
            texts.helpdesk_answer_length(count(answer::LONGEST), count(length))
        }
        Some(&("topic" | "add")) if text.lines().count() != 1 || !is_line(text) => {
            texts.helpdesk_line_unusable(count(write::LINE))
        }
        Some(&"asks")
            if text.lines().count() > LINES || !lines(text).iter().all(|l| is_line(l)) =>
        {
            texts.helpdesk_line_unusable(count(write::LINE))
        }
        _ => return None,
    };
    Some(Reply::send(said))
}

async fn taken(counter: Counter<'_>, words: &[&str], text: &str) -> anyhow::Result<Taken> {
    let number = |word: &str| word.parse::<i64>().unwrap_or_default();
    match *words {
        ["ask"] => {
            let (visit, otherwise) = (counter.visit, counter.texts.language());
            super::keep(visit, counter.event, State::Draft, text, otherwise).await?;
            shown_back(counter, visit.update).await
        }
        ["reword", word] => changed(counter, number(word), Some(text), None).await,
        ["sign", word] => changed(counter, number(word), None, Some(text)).await,
        ["answer", word] => {
            Ok(answer::send(counter, number(word), Purpose::Answer, text).await?.into())
        }
        ["keep", word] => {
            Ok(answer::send(counter, number(word), Purpose::Keep, text).await?.into())
        }
        ["add"] => add(counter, text).await,
        ["edit", key, language] => edit(counter, key, language, text).await,
        [part, word] => rewritten(counter, part, number(word), text).await,
        _ => Ok(counter.stale().into()),
    }
}

async fn changed(
    counter: Counter<'_>,
    number: i64,
    content: Option<&str>,
    signed: Option<&str>,
) -> anyhow::Result<Taken> {
    let key = (counter.number(), number, counter.me());
    store::draft::change(counter.database(), counter.bot(), key, content, signed).await?;
    shown_back(counter, number).await
}

async fn shown_back(counter: Counter<'_>, number: i64) -> anyhow::Result<Taken> {
    Ok(match counter.draft(number).await? {
        Some(message) => Reply::send(draft::card(counter, &message)).into(),
        // It was sent or dropped before this update was handled again.
        None => Reply::nothing().into(),
    })
}

/// How a new fact is asked for; its answer comes next.
async fn add(counter: Counter<'_>, text: &str) -> anyhow::Result<Taken> {
    let language = language_of(counter.programme(), text, counter.texts.language());
    let topic = Some(proposed_topic(text)).filter(|topic| !topic.is_empty());
    let fact = Draft {
        number: counter.visit.update,
        by: counter.me(),
        missed: None,
        topic: topic.unwrap_or_else(|| text.to_owned()),
        asks: vec![label(text, write::LINE)],
        asks_language: language,
        answer: String::new(),
        language,
        published: None,
    };
    let (database, bot) = (counter.database(), counter.bot());
    rows::begin(database, bot, counter.number(), &fact, counter.visit.now).await?;
    let prompt = counter.texts.helpdesk_fact_answer_prompt(count(answer::LONGEST));
    Ok(Taken { reply: Reply::send(prompt), next: Some(fact.number) })
}

/// A new answer of a fact in one language.
async fn edit(
    counter: Counter<'_>,
    key: &str,
    language: &str,
    text: &str,
) -> anyhow::Result<Taken> {
    let programme = counter.programme();
    let index = key.parse().ok().and_then(|key| programme.fact_by_key(key));
    let fact = index.and_then(|index| programme.facts.get(index));
    let (Some(fact), Some(language)) = (fact, Language::from_code(language)) else {
        return Ok(Reply::send(counter.texts.helpdesk_fact_gone()).into());
    };
    let fact = Draft {
        number: counter.visit.update,
        by: counter.me(),
        missed: None,
        topic: fact.topic.clone(),
        asks: Vec::new(),
        asks_language: language,
        answer: text.to_owned(),
        language,
        published: None,
    };
    Ok(write::begin(counter, &fact).await?.into())
}

/// A part of a fact, anew.
async fn rewritten(
    counter: Counter<'_>,
    part: &str,
    number: i64,
    text: &str,
) -> anyhow::Result<Taken> {
    let Some(mut fact) = write::find(counter, number).await? else {
        return Ok(Reply::send(counter.texts.helpdesk_fact_gone()).into());
    };
    match part {
        "topic" => fact.topic = label(text, write::LINE),
        "asks" => fact.asks = lines(text),
        _ => {
            // One that is edited keeps the language for which it was asked.
            if !fact.asks.is_empty() {
                fact.language = language_of(counter.programme(), text, fact.language);
            }
            text.clone_into(&mut fact.answer);
        }
    }
    rows::change(counter.database(), counter.bot(), counter.number(), &fact).await?;
    Ok(Reply::send(write::preview(counter, &fact)).into())
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
