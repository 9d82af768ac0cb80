//! `letan export programme`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand, ValueEnum};
use url::Url;

use super::output::Output;
use super::{check, edition, terminal_texts};
use crate::agenda::handout;
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::{self, NOBODYS};
use crate::programme::{Board, Programme, Revision};
use crate::texts::{Language, Texts};

/// Write what Letan has as a file for others.
#[derive(Args, Debug)]
pub(super) struct Export {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Write the programme of an event as a calendar, as text, as a page or as a document.
    Programme(Box<ProgrammeExport>),
}

#[derive(Args, Debug)]
struct ProgrammeExport {
    /// What to write.
    #[arg(long)]
    format: Format,
    /// A published event's id, or a programme file; may be left out when only one is published.
    #[arg(long, value_name = "EVENT|FILE")]
    event: Option<String>,
    /// Where to write; the standard output when not given.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file that is there.
    #[arg(long)]
    force: bool,
    /// The language, such as `vi` or `en`; the event's first when not given. A page has them all.
    #[arg(long, value_parser = language)]
    lang: Option<Language>,
    /// The address that opens the bot, such as `https://t.me/BOT?start=e_EVENT`, for the code to
    /// scan and the links of a calendar.
    #[arg(long, value_name = "URL", value_parser = link)]
    link: Option<Url>,
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A calendar for phones.
    Ics,
    /// Markdown.
    Md,
    /// One page that works without a network.
    Html,
    /// A document to print.
    Docx,
}

impl Export {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let What::Programme(export) = self.what;
        let to = Output { file: export.output.clone(), force: export.force };
        to.check(export.format == Format::Docx)?;
        let content = match export.event.as_deref().filter(|event| event.contains(['.', '/', '\\']))
        {
            Some(file) => export.of_file(Path::new(file))?,
            None => Some(export.of_event().await?),
        };
        let Some(content) = content else { return Ok(ExitCode::from(2)) };
        to.write(&content)?;
        Ok(ExitCode::SUCCESS)
    }
}

impl ProgrammeExport {
    /// Of a programme file; `None` when it has errors, which are shown.
    fn of_file(&self, file: &Path) -> anyhow::Result<Option<Vec<u8>>> {
        let reading = check::read_file(file)?;
        let Some(programme) = &reading.programme else {
            eprint!("{}", crate::programme::check::report(&reading, terminal_texts()).0);
            return Ok(None);
        };
        let unrevised = Revision { sequence: 0, changed_at: Clock::System.now() };
        self.content(programme, self.owner()?, |_| unrevised).map(Some)
    }

    /// Of the version in force of a published event.
    async fn of_event(&self) -> anyhow::Result<Vec<u8>> {
        let bot = self.owner()?;
        let database = Database::open(&self.store.database_url).await?;
        if bot != NOBODYS {
            store::adopt(&database, bot, Clock::System.now()).await?;
        }
        let board = Board::load(&database, bot).await?;
        let edition = edition::of(&board, self.event.as_deref())?;
        let content = self.content(&edition.programme, bot, |id| edition.revision(id));
        database.close().await;
        content
    }

    fn owner(&self) -> anyhow::Result<i64> {
        Ok(self.bot.endpoint()?.map(|endpoint| endpoint.bot()).transpose()?.unwrap_or(NOBODYS))
    }

    fn content(
        &self,
        programme: &Programme,
        bot: i64,
        revision: impl Fn(&str) -> Revision,
    ) -> anyhow::Result<Vec<u8>> {
        let language = self.lang.unwrap_or_else(|| programme.event.default_language());
        let (texts, link) = (Texts::new(language), self.link.as_ref());
        Ok(match self.format {
            Format::Ics => handout::calendar(texts, programme, bot, revision, link).into_bytes(),
            Format::Md => handout::markdown(texts, programme).into_bytes(),
            Format::Html => handout::page(language, programme, link).into_bytes(),
            Format::Docx => handout::document(texts, programme, link)?,
        })
    }
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| {
        let codes: Vec<&str> = Language::all().map(Language::code).collect();
        format!("write one of: {}", codes.join(", "))
    })
}

fn link(address: &str) -> Result<Url, String> {
    let url = Url::parse(address).ok().filter(|url| url.scheme() == "https");
    url.ok_or_else(|| "write an address that begins with https://".to_owned())
}
