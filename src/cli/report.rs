//! `letan export questions` and `letan export report`

use std::process::ExitCode;

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::export::language;
use super::output::Output;
use super::source::{Opened, Published};
use crate::clock::Clock;
use crate::documents::{markdown, page, table, word};
use crate::report::{self, Findings, Scope};
use crate::texts::{Language, Texts};

/// Which event, and what of it.
#[derive(Args, Debug)]
struct About {
    /// A published event's id; may be left out when one event is published.
    #[arg(long)]
    event: Option<String>,
    /// Only this session, by its id.
    #[arg(long)]
    session: Option<String>,
    /// The language; the event's first when not given.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    published: Published,
}

/// The questions of an event.
#[derive(Args, Debug)]
pub(super) struct OfQuestions {
    /// The form of the file.
    #[arg(long)]
    format: TableFormat,
    #[command(flatten)]
    about: About,
}

/// The report of an event or a session.
#[derive(Args, Debug)]
pub(super) struct OfReport {
    /// The form of the file.
    #[arg(long)]
    format: ReportFormat,
    #[command(flatten)]
    about: About,
}

/// The forms of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TableFormat {
    /// A table that every spreadsheet opens.
    Csv,
    /// A workbook, with the secretary's notes on a second sheet.
    Xlsx,
    /// For programs.
    Json,
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum ReportFormat {
    /// A document to edit and sign.
    Docx,
    /// One page that works without a network.
    Html,
    /// Markdown.
    Md,
}

impl About {
    /// The event, what is known about it, and the words to tell it in.
    async fn gathered(&self) -> anyhow::Result<(Opened, Findings, Texts)> {
        let opened = self.published.open(self.event.as_deref()).await?;
        let (programme, number) = (&opened.edition.programme, opened.edition.number);
        let scope = self.session.clone().map_or(Scope::Event, Scope::Session);
        let findings =
            Findings::gather(&opened.database, opened.bot, (number, programme), scope).await?;
        opened.database.close().await;
        if findings.sessions.is_empty()
            && let Some(session) = &self.session
        {
            bail!("there is no session {session} at {}", programme.event.id);
        }
        let language = self.lang.unwrap_or_else(|| programme.event.default_language());
        Ok((opened, findings, Texts::new(language)))
    }
}

impl OfQuestions {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        self.about.output.check(self.format != TableFormat::Xlsx)?;
        let (opened, findings, texts) = self.about.gathered().await?;
        let programme = &opened.edition.programme;
        let sheets = || report::sheets(texts, programme, &findings);
        let bytes = match self.format {
            TableFormat::Csv => {
                let csv = sheets().first().map(|sheet| sheet.table.csv());
                csv.unwrap_or_default().into_bytes()
            }
            TableFormat::Xlsx => {
                let title = programme.event.name.get(texts.language());
                table::workbook(&sheets(), title, Clock::System.now())?
            }
            TableFormat::Json => {
                let mut json =
                    serde_json::to_vec_pretty(&report::json(texts, programme, &findings))?;
                json.push(b'\n');
                json
            }
        };
        self.about.output.write(&bytes)?;
        Ok(ExitCode::SUCCESS)
    }
}

impl OfReport {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        self.about.output.check(self.format != ReportFormat::Docx)?;
        let (opened, findings, texts) = self.about.gathered().await?;
        let programme = &opened.edition.programme;
        let document = report::document(texts, programme, &findings, Clock::System.now());
        let bytes = match self.format {
            ReportFormat::Docx => word::document(&document)?,
            ReportFormat::Html => page::document(&document).into_bytes(),
            ReportFormat::Md => markdown::document(&document).into_bytes(),
        };
        self.about.output.write(&bytes)?;
        Ok(ExitCode::SUCCESS)
    }
}
