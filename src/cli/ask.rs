//! `letan ask TEXT…` and `letan ask --batch`

use std::io::{BufRead as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use chrono::DateTime;
use clap::Args;
use serde::{Deserialize, Serialize};

use super::check::read_file;
use super::rehearse::SAMPLE;
use super::say;
use crate::answers::names::Names;
use crate::answers::{Outcome, Trace, Verdict, understand};
use crate::clock::{Clock, Moment};
use crate::programme::{Format, Programme, check, read};
use crate::texts::{Language, Texts};

/// The answer that a delegate would get to a question.
#[derive(Args, Debug)]
pub(super) struct Ask {
    /// The programme, in any form that `check` reads; a real workshop in Hải Phòng when not given.
    #[arg(long, value_name = "FILE")]
    event: Option<PathBuf>,
    /// The moment of asking (RFC 3339); now when not given.
    #[arg(long, value_name = "TIME", value_parser = moment)]
    at: Option<Moment>,
    /// The language of the answer, `vi` or `en`; that of the question when not given.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// Show how the question is understood.
    #[arg(long)]
    explain: bool,
    /// Read questions as JSON lines and write the answers so.
    #[arg(long)]
    batch: bool,
    /// The question.
    text: Vec<String>,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "write vi or en".to_owned())
}

fn moment(text: &str) -> Result<Moment, String> {
    let parsed = DateTime::parse_from_rfc3339(text);
    parsed
        .map(|moment| moment.to_utc())
        .map_err(|_| "not a time such as 2026-12-03T08:50:00+07:00".to_owned())
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    id: serde_json::Value,
    #[serde(default)]
    now: String,
    #[serde(default)]
    text: String,
    lang: Option<String>,
}

#[derive(Serialize)]
struct Answered<'p> {
    id: serde_json::Value,
    status: &'static str,
    frame: &'static str,
    session_ids: Vec<&'p str>,
    room_ids: Vec<&'p str>,
    person_ids: Vec<&'p str>,
    topics: Vec<&'p str>,
    text: String,
    micros: u128,
}

impl Ask {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        let programme = self.programme()?;
        let names = Names::of(&programme);
        if self.batch {
            return batch(&programme, &names);
        }
        if self.text.is_empty() {
            bail!("there is no question; see letan ask --help");
        }
        let now = self.at.unwrap_or_else(|| Clock::System.now());
        let (outcome, trace) = understand(&programme, &names, now, &self.text.join(" "), None);
        if self.explain {
            say(trace.lines(&programme, &outcome).trim_end())?;
            say("")?;
        }
        say(&told(&programme, &outcome, &trace, now, self.lang))?;
        Ok(ExitCode::SUCCESS)
    }

    fn programme(&self) -> anyhow::Result<Programme> {
        let reading = match &self.event {
            Some(file) => read_file(file)?,
            None => read(SAMPLE.as_bytes(), Format::Toml),
        };
        if let Some(programme) = reading.programme {
            return Ok(programme);
        }
        let (report, _) = check::report(&reading, super::terminal_texts());
        bail!("the programme has errors\n{report}")
    }
}

/// The answer as it is read, in the language asked for, or in that of the question.
fn told(
    programme: &Programme,
    outcome: &Outcome,
    trace: &Trace,
    now: Moment,
    language: Option<Language>,
) -> String {
    let own = trace.language().filter(|own| programme.event.languages.contains(own));
    let language = language.or(own).unwrap_or(programme.event.languages[0]);
    let card = trace.card(Texts::new(language), 1, programme, now, outcome);
    card.text.shown()
}

fn batch(programme: &Programme, names: &Names) -> anyhow::Result<ExitCode> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.context("the questions cannot be read")?;
        let asked: Asked = serde_json::from_str(&line).unwrap_or(Asked {
            id: serde_json::Value::Null,
            now: String::new(),
            text: String::new(),
            lang: None,
        });
        let now = moment_at(programme, &asked.now);
        let begun = Clock::System.now();
        let (outcome, trace) = understand(programme, names, now, &asked.text, None);
        let micros = Clock::System.elapsed(begun).as_micros();
        let mut answered = answered(programme, &outcome);
        answered.micros = micros;
        let language = asked.lang.as_deref().and_then(Language::from_code);
        answered.text = told(programme, &outcome, &trace, now, language);
        answered.id = asked.id;
        serde_json::to_writer(&mut out, &answered)?;
        out.write_all(b"\n")?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A moment with its offset, else on the event's wall clock; now when it is neither.
fn moment_at(programme: &Programme, text: &str) -> Moment {
    let local = || text.parse().ok().map(|local| programme.moment(local));
    moment(text).ok().or_else(local).unwrap_or_else(|| Clock::System.now())
}

fn answered<'p>(programme: &'p Programme, outcome: &Outcome) -> Answered<'p> {
    Answered {
        id: serde_json::Value::Null,
        status: match outcome.verdict {
            Verdict::Answer => "answer",
            Verdict::Clarify => "clarify",
            Verdict::Abstain(_) => "abstain",
        },
        frame: outcome.frame.code(),
        session_ids: outcome
            .sessions
            .iter()
            .map(|one| programme.sessions[*one].id.as_str())
            .collect(),
        room_ids: outcome.rooms.iter().map(|one| programme.rooms[*one].id.as_str()).collect(),
        person_ids: outcome.people.iter().map(|one| programme.people[*one].id.as_str()).collect(),
        topics: outcome.facts.iter().map(|one| programme.facts[*one].topic.as_str()).collect(),
        text: String::new(),
        micros: 0,
    }
}
