//! `letan import FILE…`

use std::collections::HashSet;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::check::File;
use super::proposal::{agreed, publish, shown};
use super::{bot_of, refused, say, terminal_texts};
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::{self, NOBODYS};
use crate::programme::{Proposal, Reading, Source, check, read_together};
use crate::texts::Texts;

/// Publish a programme file as a new version, after showing what it changes; the same content again
/// changes nothing. A session that is not in the file any more is cancelled. Schedules of one event
/// in several languages become one programme.
#[derive(Args, Debug)]
pub(super) struct Import {
    /// Programmes, in any form that `check` reads; - is the standard input.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Only show what is in them and what they would change.
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
        let texts = terminal_texts();
        let Some(readings) = self.read(texts)? else { return Ok(ExitCode::from(2)) };
        if let Some(event) = named_twice(&readings) {
            return Ok(refused(&texts.publishing_twice(&event)));
        }
        let bot = bot_of(&self.bot)?;
        let database = Database::open_existing(&self.store.database_url).await?;
        let proposals = self.compare(readings, database.as_ref(), bot, texts).await?;
        if self.dry_run {
            return Ok(ExitCode::SUCCESS);
        }
        let changes = proposals.iter().any(|proposal| !proposal.is_unchanged());
        if changes && !agreed(self.yes, texts)? {
            say(&texts.publishing_declined())?;
            return Ok(ExitCode::FAILURE);
        }
        let database = match database {
            Some(database) => database,
            None => Database::open(&self.store.database_url).await?,
        };
        let mut done = true;
        for proposal in &proposals {
            done &= publish(proposal, (&database, bot), "import", texts).await?;
        }
        database.close().await;
        Ok(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }

    /// Reads every file and shows what is in it; `None` when one of them cannot be used.
    fn read(&self, texts: Texts) -> anyhow::Result<Option<Vec<Reading>>> {
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
        let mut readings = Vec::new();
        for (numbers, reading) in read_together(&files) {
            let (report, _) = check::report(&reading, texts);
            let names: Vec<&str> = numbers.iter().map(|number| names[*number].as_str()).collect();
            say(&format!("{}\n{report}", names.join(" + ")))?;
            sound &= reading.programme.is_some();
            readings.push(reading);
        }
        Ok(sound.then_some(readings))
    }

    /// Compares every programme with what is published and shows the differences.
    async fn compare(
        &self,
        readings: Vec<Reading>,
        database: Option<&Database>,
        bot: i64,
        texts: Texts,
    ) -> anyhow::Result<Vec<Proposal>> {
        // What was imported without a token is this bot's, and must not come after this import.
        if let Some(database) = database.filter(|_| bot != NOBODYS && !self.dry_run) {
            store::adopt(database, bot, Clock::System.now()).await?;
        }
        let mut proposals = Vec::new();
        for reading in readings {
            if let Some(proposal) = Proposal::of(reading, database, bot).await? {
                // Publishing says itself that there is nothing new.
                if self.dry_run || !proposal.is_unchanged() {
                    say(&shown(&proposal, texts))?;
                }
                proposals.push(proposal);
            }
        }
        Ok(proposals)
    }
}

fn named_twice(readings: &[Reading]) -> Option<String> {
    let mut seen = HashSet::new();
    let programmes = readings.iter().filter_map(|reading| reading.programme.as_ref());
    let twice = programmes.map(|programme| &programme.event.id).find(|id| !seen.insert(*id));
    twice.cloned()
}
