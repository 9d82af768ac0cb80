//! What hangs at the front desk: the version in force of every event, in memory.

use std::collections::HashMap;
use std::sync::{Arc, RwLock};

use super::{Programme, store};
use crate::clock::Moment;
use crate::database::Database;

/// A published version of an event's programme.
#[derive(Debug)]
pub struct Edition {
    /// The event's number within the bot; short enough for a button.
    pub number: i64,
    /// Counts up with every publication.
    pub version: i64,
    /// When it was published.
    pub published_at: Moment,
    /// The programme.
    pub programme: Programme,
    revisions: HashMap<String, Revision>,
}

/// How often what a calendar shows of a session has changed, and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    /// 0 as long as it stands as first published.
    pub sequence: i64,
    /// When it last changed.
    pub changed_at: Moment,
}

impl Edition {
    /// The revision of the session `id`.
    pub fn revision(&self, id: &str) -> Revision {
        let unrevised = Revision { sequence: 0, changed_at: self.published_at };
        self.revisions.get(id).copied().unwrap_or(unrevised)
    }
}

/// The editions in force of all events of one bot; swapped as a whole when one is published.
#[derive(Debug)]
pub struct Board {
    bot: i64,
    editions: RwLock<Arc<[Arc<Edition>]>>,
}

impl Board {
    /// Reads the editions in force of `bot`.
    pub async fn load(database: &Database, bot: i64) -> anyhow::Result<Self> {
        let board = Self { bot, editions: RwLock::new(Arc::new([])) };
        board.refresh(database).await?;
        Ok(board)
    }

    /// Every event's edition, in the order of their numbers.
    pub fn editions(&self) -> Arc<[Arc<Edition>]> {
        let editions = self.editions.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        Arc::clone(&editions)
    }

    /// The edition of the event with this number.
    pub fn by_number(&self, number: i64) -> Option<Arc<Edition>> {
        self.editions().iter().find(|edition| edition.number == number).cloned()
    }

    /// The edition of the event with this id.
    pub fn by_id(&self, id: &str) -> Option<Arc<Edition>> {
        self.editions().iter().find(|edition| edition.programme.event.id == id).cloned()
    }

    /// Takes over what was published since; tells whether there was anything.
    pub async fn refresh(&self, database: &Database) -> anyhow::Result<bool> {
        let hanging = self.editions();
        let mut fresh = Vec::new();
        let mut changed = false;
        for (number, version) in store::in_force_of(database, self.bot).await? {
            let same =
                |edition: &&Arc<Edition>| (edition.number, edition.version) == (number, version);
            if let Some(edition) = hanging.iter().find(same) {
                fresh.push(Arc::clone(edition));
            } else {
                fresh.push(Arc::new(self.edition(database, number, version).await?));
                changed = true;
            }
        }
        if changed || fresh.len() != hanging.len() {
            let mut editions =
                self.editions.write().unwrap_or_else(std::sync::PoisonError::into_inner);
            *editions = fresh.into();
            return Ok(true);
        }
        Ok(false)
    }

    async fn edition(
        &self,
        database: &Database,
        number: i64,
        version: i64,
    ) -> anyhow::Result<Edition> {
        let stored = store::version(database, self.bot, number, version).await?;
        let revisions = store::revisions(database, self.bot, number).await?;
        Ok(Edition {
            number: stored.event,
            version: stored.version,
            published_at: stored.published_at,
            programme: store::read_stored(&stored.content)?,
            revisions: revisions
                .into_iter()
                .map(|(id, sequence, changed_at)| (id, Revision { sequence, changed_at }))
                .collect(),
        })
    }
}
