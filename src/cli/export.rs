//! `letan export`

use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use url::Url;

use super::output::Output;
use super::report::{OfQuestions, OfReport};
use super::source::{Held, Published};
use crate::agenda::handout;
use crate::programme::write;
use crate::texts::{Language, Texts};

/// Write files out of what Letan holds.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// The programme, for people or for other systems.
    Programme(Box<OfProgramme>),
    /// The questions that were asked, with votes and what became of them.
    Questions(Box<OfQuestions>),
    /// What was asked, answered, said and recommended, to edit and sign.
    Report(Box<OfReport>),
}

#[derive(Args, Debug)]
struct OfProgramme {
    /// The form of the file.
    #[arg(long)]
    format: Format,
    /// A published event's id, or a programme file; may be left out when one event is published.
    #[arg(long)]
    event: Option<String>,
    /// The language of a file that has only one; the event's first when not given.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// The address that opens the bot, such as `https://t.me/BOT?start=e_EVENT`, for the code to
    /// scan and the links of a calendar.
    #[arg(long, value_name = "URL", value_parser = link)]
    link: Option<Url>,
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
    /// A calendar for phones.
    Ics,
    /// Markdown.
    Md,
    /// One page that works without a network, in every language.
    Html,
    /// A document to print.
    Docx,
}

impl Format {
    /// Whether a terminal can show it.
    fn is_text(self) -> bool {
        !matches!(self, Self::Xlsx | Self::Docx)
    }
}

impl Export {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        match self.what {
            What::Programme(programme) => programme.run().await,
            What::Questions(questions) => questions.run().await,
            What::Report(report) => report.run().await,
        }
    }
}

impl OfProgramme {
    async fn run(self) -> anyhow::Result<ExitCode> {
        self.output.check(self.format.is_text())?;
        let held = self.published.find(self.event.as_deref()).await?;
        self.output.write(&self.content(&held)?)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The bytes of the file.
    fn content(&self, held: &Held) -> anyhow::Result<Vec<u8>> {
        let programme = held.programme();
        let language = self.lang.unwrap_or_else(|| programme.event.default_language());
        let (texts, link) = (Texts::new(language), self.link.as_ref());
        let text = match self.format {
            Format::Xlsx => return write::workbook(programme),
            Format::Docx => return handout::document(texts, programme, link),
            Format::Csv => write::csv(programme, language),
            Format::Json => write::json(programme),
            Format::Toml => write::toml(programme),
            Format::FrabJson => write::frab_json(programme, language),
            Format::FrabXml => write::frab_xml(programme, language),
            Format::Ics => {
                let bot = self.published.owner()?;
                handout::calendar(texts, programme, bot, |id| held.revision(id), link)
            }
            Format::Md => handout::markdown(texts, programme),
            Format::Html => handout::page(language, programme, link),
        };
        Ok(text.into_bytes())
    }
}

/// A language by its code.
pub(super) fn language(code: &str) -> Result<Language, String> {
    let known = || Language::all().map(Language::code).collect::<Vec<_>>().join(" or ");
    Language::from_code(code).ok_or_else(|| format!("write {}", known()))
}

fn link(address: &str) -> Result<Url, String> {
    let url = Url::parse(address).ok().filter(|url| url.scheme() == "https");
    url.ok_or_else(|| "write an address that begins with https://".to_owned())
}
