//! `letan export`

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};

use super::output::Output;
use super::source::Published;
use crate::programme::{Programme, write};
use crate::texts::Language;

/// Write files out of what Letan holds.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The programme, for people or for other systems.
    Programme(OfProgramme),
}

#[derive(Args, Debug)]
struct OfProgramme {
    /// The form of the file.
    #[arg(long)]
    format: Format,
    /// A published event's id, or a programme file; may be left out when one event is published.
    #[arg(long)]
    event: Option<String>,
    /// The language of a file that has only one (csv, frab-json, frab-xml); the event's first when
    /// not given.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    published: Published,
}

/// The forms of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A workbook with a sheet for each table; holds everything.
    Xlsx,
    /// One table as a secretariat types it.
    Csv,
    /// The canonical JSON; holds everything.
    Json,
    /// The programme file as people write it; holds everything.
    Toml,
    /// schedule.json as pretalx and c3voc have it.
    FrabJson,
    /// schedule.xml as pretalx and frab have it.
    FrabXml,
}

impl Format {
    /// Whether a terminal can show it.
    fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx)
    }

    /// The bytes of the file.
    fn write(self, programme: &Programme, language: Language) -> anyhow::Result<Vec<u8>> {
        Ok(match self {
            Self::Xlsx => write::workbook(programme)?,
            Self::Csv => write::csv(programme, language).into_bytes(),
            Self::Json => write::json(programme).into_bytes(),
            Self::Toml => write::toml(programme).into_bytes(),
            Self::FrabJson => write::frab_json(programme, language).into_bytes(),
            Self::FrabXml => write::frab_xml(programme, language).into_bytes(),
        })
    }
}

impl Export {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Programme(programme) => programme.run().await,
        }
    }
}

impl OfProgramme {
    async fn run(self) -> anyhow::Result<ExitCode> {
        self.output.check(self.format.is_text())?;
        let programme = self.published.programme(self.event.as_deref()).await?;
        let language = self.lang.unwrap_or_else(|| programme.event.default_language());
        self.output.write(&self.format.write(&programme, language)?)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn language(code: &str) -> Result<Language, String> {
    let known = || Language::all().map(Language::code).collect::<Vec<_>>().join(" or ");
    Language::from_code(code).ok_or_else(|| format!("write {}", known()))
}
