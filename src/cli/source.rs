//! The programme that a command is about: a file, or what is published.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;

use super::check::read_file;
use super::terminal_texts;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::NOBODYS;
use crate::programme::{Board, Edition, Format, Programme, check};

/// Where published programmes are.
#[derive(Args, Debug)]
pub(super) struct Published {
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

impl Published {
    /// The programme of a file, or of the event with this id, or of the only event.
    pub(super) async fn programme(&self, wanted: Option<&str>) -> anyhow::Result<Programme> {
        match wanted {
            Some(name) if is_file(name) => from_file(Path::new(name)),
            wanted => self.in_force(wanted).await,
        }
    }

    /// What is in force for the bot of the token, and what was imported without one.
    async fn in_force(&self, wanted: Option<&str>) -> anyhow::Result<Programme> {
        let bot = match self.bot.endpoint()? {
            Some(endpoint) => endpoint.bot()?,
            None => NOBODYS,
        };
        if is_missing(&self.store.database_url) {
            // Opening it would make it.
            return chosen(&[], wanted).map(|edition| edition.programme.clone());
        }
        let database = Database::open(&self.store.database_url).await?;
        let mut editions: Vec<Arc<Edition>> = Vec::new();
        for bot in [bot, NOBODYS] {
            for edition in Board::load(&database, bot).await?.editions().iter() {
                let id = &edition.programme.event.id;
                if editions.iter().all(|known| known.programme.event.id != *id) {
                    editions.push(Arc::clone(edition));
                }
            }
        }
        database.close().await;
        let edition = chosen(&editions, wanted)?;
        Ok(edition.programme.clone())
    }
}

fn chosen<'e>(editions: &'e [Arc<Edition>], wanted: Option<&str>) -> anyhow::Result<&'e Edition> {
    let ids: Vec<&str> = editions.iter().map(|one| one.programme.event.id.as_str()).collect();
    match (wanted, editions) {
        (_, []) => bail!(
            "no event is published yet; name a programme file or publish one with `letan import FILE`"
        ),
        (Some(id), _) => {
            let found = editions.iter().find(|one| one.programme.event.id == id);
            let found = found.map(AsRef::as_ref);
            found.with_context(|| format!("there is no event {id}; published: {}", ids.join(", ")))
        }
        (None, [only]) => Ok(only),
        (None, _) => bail!("name the event: {}", ids.join(", ")),
    }
}

/// Whether the database is a file that is not there.
fn is_missing(url: &str) -> bool {
    let path = url.strip_prefix("sqlite:").map(|path| path.trim_start_matches("//"));
    let path = path.map(|path| path.split('?').next().unwrap_or(path));
    path.is_some_and(|path| {
        !path.starts_with(':') && !path.contains('%') && !Path::new(path).exists()
    })
}

/// An id has neither a dot nor a slash.
fn is_file(name: &str) -> bool {
    Format::of_path(Path::new(name)).is_some() || name.contains(['/', '\\', '.'])
}

fn from_file(file: &Path) -> anyhow::Result<Programme> {
    let reading = read_file(file)?;
    let (report, _) = check::report(&reading, terminal_texts());
    reading.programme.with_context(|| {
        format!("{} has errors; `letan check` shows them\n{report}", file.display())
    })
}
