//! The programme that a command is about: a file, or what is published.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use clap::Args;

use super::check::read_file;
use super::terminal_texts;
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::NOBODYS;
use crate::programme::{Board, Edition, Format, Programme, Revision, check};

/// Where published programmes are.
#[derive(Args, Debug)]
pub(super) struct Published {
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

/// A programme and where it came from.
pub(super) enum Held {
    /// A file.
    File(Box<Programme>),
    /// The version in force of an event.
    Edition(Arc<Edition>),
}

impl Held {
    pub(super) fn programme(&self) -> &Programme {
        match self {
            Self::File(programme) => programme,
            Self::Edition(edition) => &edition.programme,
        }
    }

    /// The revision of a session; in a file nothing was ever revised.
    pub(super) fn revision(&self, session: &str) -> Revision {
        match self {
            Self::File(_) => Revision { sequence: 0, changed_at: Clock::System.now() },
            Self::Edition(edition) => edition.revision(session),
        }
    }
}

/// A published event with the store that knows what people did at it.
pub(super) struct Opened {
    /// The store; whoever opened it closes it.
    pub(super) database: Database,
    /// The bot that the event belongs to.
    pub(super) bot: i64,
    /// The version in force.
    pub(super) edition: Arc<Edition>,
}

impl Published {
    /// The programme of a file, or of the event with this id, or of the only event.
    pub(super) async fn find(&self, wanted: Option<&str>) -> anyhow::Result<Held> {
        match wanted {
            Some(name) if is_file(name) => Ok(Held::File(Box::new(from_file(Path::new(name))?))),
            wanted => self.in_force(wanted).await.map(Held::Edition),
        }
    }

    /// The bot of the token, to which everything belongs; nobody's without one.
    pub(super) fn owner(&self) -> anyhow::Result<i64> {
        match self.bot.endpoint()? {
            Some(endpoint) => Ok(endpoint.bot()?),
            None => Ok(NOBODYS),
        }
    }

    /// The version in force of the event with this id, or of the only event, with the store.
    pub(super) async fn open(&self, wanted: Option<&str>) -> anyhow::Result<Opened> {
        if let Some(name) = wanted.filter(|name| is_file(name)) {
            bail!("{name} is a file: what was asked is known of a published event; name its id");
        }
        let bot = self.owner()?;
        if is_missing(&self.store.database_url) {
            // Opening it would make it.
            chosen(&[], wanted)?;
        }
        let database = Database::open(&self.store.database_url).await?;
        let mut owners = Vec::new();
        let mut editions: Vec<Arc<Edition>> = Vec::new();
        for bot in [bot, NOBODYS] {
            for edition in Board::load(&database, bot).await?.editions().iter() {
                let id = &edition.programme.event.id;
                if editions.iter().all(|known| known.programme.event.id != *id) {
                    editions.push(Arc::clone(edition));
                    owners.push(bot);
                }
            }
        }
        let edition = chosen(&editions, wanted)?;
        let place = editions.iter().position(|known| Arc::ptr_eq(known, &edition));
        let bot = place.and_then(|place| owners.get(place)).copied().unwrap_or(bot);
        Ok(Opened { database, bot, edition })
    }

    /// What is in force for the bot of the token, and what was imported without one.
    async fn in_force(&self, wanted: Option<&str>) -> anyhow::Result<Arc<Edition>> {
        let opened = self.open(wanted).await?;
        opened.database.close().await;
        Ok(opened.edition)
    }
}

fn chosen(editions: &[Arc<Edition>], wanted: Option<&str>) -> anyhow::Result<Arc<Edition>> {
    let ids: Vec<&str> = editions.iter().map(|one| one.programme.event.id.as_str()).collect();
    match (wanted, editions) {
        (_, []) => bail!(
            "no event is published yet; name a programme file or publish one with `letan import FILE`"
        ),
        (Some(id), _) => {
            let found = editions.iter().find(|one| one.programme.event.id == id);
            let found = found.cloned();
            found.with_context(|| format!("there is no event {id}; published: {}", ids.join(", ")))
        }
        (None, [only]) => Ok(Arc::clone(only)),
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
