//! `letan times`

use std::io::{BufRead as _, Write as _};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use chrono::{NaiveDateTime, Offset as _};
use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::say;
use crate::answers::time::{Resolved, Side, resolve, understand};
use crate::clock::Clock;
use crate::texts::Language;

/// Show how a time expression is understood, without a programme.
#[derive(Args, Debug)]
pub(super) struct Times {
    /// The text, such as "2 giờ chiều mai".
    #[arg(required_unless_present = "batch")]
    text: Vec<String>,
    /// The local time of asking, such as 2026-05-19T08:50; now in Vietnam when not given.
    #[arg(long, value_parser = Moment::read)]
    at: Option<Moment>,
    /// The language of the text: vi or en; any when not given.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// Read lines of JSON, {"id", "lang", "at", "text"}, and answer each with one.
    #[arg(long, conflicts_with_all = ["text", "at", "lang"])]
    batch: bool,
}

/// How a time without an offset may be written.
const FORMS: [&str; 5] = [
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H",
];

/// A local time, and how it was written.
#[derive(Clone, Debug)]
struct Moment {
    local: NaiveDateTime,
    /// What stood behind it, such as "+07:00".
    offset: String,
}

#[derive(Deserialize)]
struct Question {
    at: String,
    text: String,
    #[serde(default)]
    lang: Option<String>,
}

#[derive(Default, Serialize)]
struct Answer {
    id: Value,
    start: Option<String>,
    end: Option<String>,
    grain: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    open: Option<&'static str>,
}

impl Times {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        if self.batch {
            return batch();
        }
        let text = self.text.join(" ");
        let at = self.at.unwrap_or_else(Moment::in_vietnam);
        let Some(expression) = understand(&text, self.lang) else { bail!("no time in \"{text}\"") };
        let Some(resolved) = resolve(expression, at.local) else {
            say(&format!("{expression:?}\nonly a programme can tell when that is"))?;
            return Ok(ExitCode::SUCCESS);
        };
        let answer = Answer::of(Value::Null, &resolved, &at.offset);
        say(&format!("{}\n{expression:?}", answer.sentence()))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// One line out for every line in, as it comes.
fn batch() -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    let mut lines = std::io::stdin().lock();
    let mut line = Vec::new();
    loop {
        line.clear();
        let read =
            lines.read_until(b'\n', &mut line).context("the standard input cannot be read")?;
        if read == 0 {
            return Ok(ExitCode::SUCCESS);
        }
        let answer = serde_json::to_string(&answer(&line)).context("write an answer")?;
        let written = writeln!(out, "{answer}").and_then(|()| out.flush());
        match written {
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => {
                return Ok(ExitCode::SUCCESS);
            }
            written => written.context("the standard output cannot be written")?,
        }
    }
}

/// The answer to a line; one without a start when the line is no question or holds no time.
fn answer(line: &[u8]) -> Answer {
    let Ok(value) = serde_json::from_slice::<Value>(line) else { return Answer::default() };
    let id = value.get("id").cloned().unwrap_or_default();
    let understood = serde_json::from_value::<Question>(value).ok().and_then(|question| {
        let at = Moment::read(&question.at).ok()?;
        let hint = question.lang.as_deref().and_then(Language::from_code);
        let resolved = resolve(understand(&question.text, hint)?, at.local)?;
        Some(Answer::of(id.clone(), &resolved, &at.offset))
    });
    understood.unwrap_or_else(|| Answer { id, ..Answer::default() })
}

impl Answer {
    fn of(id: Value, resolved: &Resolved, offset: &str) -> Self {
        let write = |moment: Option<NaiveDateTime>| {
            moment.map(|moment| format!("{}{offset}", moment.format("%Y-%m-%dT%H:%M:%S")))
        };
        let open = resolved.open.map(|side| match side {
            Side::After | Side::From => "after",
            Side::Before | Side::Until => "before",
        });
        let (start, end) = (write(resolved.start), write(resolved.end));
        // A bound has one end only, which stands where the bound is.
        Self { id, start, end, grain: Some(resolved.grain.name()), open }
    }

    /// For people.
    fn sentence(&self) -> String {
        let grain = self.grain.unwrap_or_default();
        match (&self.start, &self.end) {
            (Some(start), Some(end)) => format!("{start} to {end} ({grain})"),
            (Some(start), None) if self.open.is_some() => format!("after {start} ({grain})"),
            (None, Some(end)) => format!("before {end} ({grain})"),
            (Some(start), None) => format!("{start} ({grain})"),
            (None, None) => "nothing".to_owned(),
        }
    }
}

impl Moment {
    fn read(text: &str) -> Result<Self, String> {
        let text = text.trim();
        if let Ok(moment) = chrono::DateTime::parse_from_rfc3339(text) {
            // An offset is six characters, or one.
            let behind = if text.ends_with(['Z', 'z']) { 1 } else { 6 };
            let offset = text[text.len().saturating_sub(behind)..].to_owned();
            return Ok(Self { local: moment.naive_local(), offset });
        }
        let read = FORMS.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
        let day = || {
            text.parse::<chrono::NaiveDate>().ok().map(|day| day.and_time(chrono::NaiveTime::MIN))
        };
        let local = read.or_else(day).ok_or("write a local time such as 2026-05-19T08:50")?;
        Ok(Self { local, offset: String::new() })
    }

    fn in_vietnam() -> Self {
        let zone = chrono_tz::Asia::Ho_Chi_Minh;
        let now = Clock::System.now().with_timezone(&zone);
        Self { local: now.naive_local(), offset: now.offset().fix().to_string() }
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let known: Vec<_> = Language::all().map(Language::code).collect();
        format!("write one of {}", known.join(", "))
    })
}
