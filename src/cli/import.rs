//! `letan import FILE…`

use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::check::File;
use super::{say, terminal_texts};
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::{self, NOBODYS, Publication};
use crate::programme::{Programme, Source, check, read_together};

/// Publish a programme file as a new version; the same content again changes nothing. Schedules of
/// one event in several languages become one programme.
#[derive(Args, Debug)]
pub(super) struct Import {
    /// Programmes, in any form that `check` reads; - is the standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Only show what is in them.
    #[arg(long)]
    dry_run: bool,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

impl Import {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let Some(programmes) = self.read()? else { return Ok(ExitCode::from(2)) };
        if self.dry_run {
            return Ok(ExitCode::SUCCESS);
        }
        if !self.agreed()? {
            say("nothing was published")?;
            return Ok(ExitCode::SUCCESS);
        }
        self.publish(&programmes).await?;
        Ok(ExitCode::SUCCESS)
    }

    /// Reads every file and shows what is in it; `None` when one of them cannot be used.
    fn read(&self) -> anyhow::Result<Option<Vec<(Programme, String)>>> {
        let (mut files, mut names, mut sound) = (Vec::new(), Vec::new(), true);
        for file in &self.files {
            match File::open(file) {
                Ok(read) => {
                    files.push(read);
                    names.push(file.display().to_string());
                }
                Err(error) => {
                    eprintln!("letan: {error:#}");
                    sound = false;
                }
            }
        }
        let files: Vec<Source<'_>> = files.iter().map(File::source).collect();
        let mut programmes = Vec::new();
        for (numbers, reading) in read_together(&files) {
            let (report, _) = check::report(&reading, terminal_texts());
            let names: Vec<&str> = numbers.iter().map(|number| names[*number].as_str()).collect();
            say(&format!("{}\n{report}", names.join(" + ")))?;
            match reading.programme.zip(reading.canonical) {
                Some(read) => programmes.push(read),
                None => sound = false,
            }
        }
        Ok(sound.then_some(programmes))
    }

    async fn publish(&self, programmes: &[(Programme, String)]) -> anyhow::Result<()> {
        let bot = match self.bot.endpoint()? {
            Some(endpoint) => endpoint.bot()?,
            None => NOBODYS,
        };
        let database = Database::open(&self.store.database_url).await?;
        for (programme, content) in programmes {
            let now = Clock::System.now();
            let published =
                store::publish(&database, bot, programme, content, now, "import").await?;
            let id = &programme.event.id;
            match published {
                Publication::New(version) => say(&format!("{id}: version {version} is published"))?,
                Publication::Unchanged(version) => {
                    say(&format!("{id}: unchanged, version {version} stays"))?;
                }
            }
        }
        database.close().await;
        Ok(())
    }

    /// Asks on a terminal; elsewhere nobody could answer.
    fn agreed(&self) -> anyhow::Result<bool> {
        if self.yes || !std::io::stdin().is_terminal() {
            return Ok(true);
        }
        print!("Publish? [y/N] ");
        std::io::stdout().flush()?;
        let mut answer = String::new();
        std::io::stdin().read_line(&mut answer).context("the answer cannot be read")?;
        Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "c" | "có" | "co"))
    }
}
