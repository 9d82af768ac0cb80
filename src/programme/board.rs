//! What hangs at the front desk: the version in force of every event, in memory.

use std::any::{Any, TypeId};
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

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
    notes: Notes,
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

    /// What a feature works out of the programme once and keeps as long as the edition hangs.
    pub fn note<T: Any + Send + Sync>(&self, work: impl FnOnce(&Programme) -> T) -> Arc<T> {
        let mut notes = self.notes.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = notes.get(&TypeId::of::<T>()).cloned();
        if let Some(known) = known.and_then(|note| note.downcast::<T>().ok()) {
            return known;
        }
        let note = Arc::new(work(&self.programme));
        notes.insert(TypeId::of::<T>(), Arc::clone(&note) as Arc<dyn Any + Send + Sync>);
        note
    }
}

/// What features have noted about an edition, by the type of the note.
#[derive(Default)]
struct Notes(Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>);

impl fmt::Debug for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Notes")
    }
}

/// The editions in force of all events of one bot; swapped as a whole when one is published.
#[derive(Debug)]
pub struct Board {
    bot: i64,
    editions: RwLock<Arc<[Arc<Edition>]>>,
    /// Who takes over what was published does so alone: what was read first must not hang last.
    /// It knows which versions were logged as unreadable.
    turn: tokio::sync::Mutex<BTreeSet<(i64, i64)>>,
}

/// A version in force that cannot be read.
struct Unreadable {
    event: i64,
    version: i64,
    error: anyhow::Error,
}

impl Board {
    /// Reads the editions in force of `bot`.
    pub async fn load(database: &Database, bot: i64) -> anyhow::Result<Self> {
        let turn = tokio::sync::Mutex::default();
        let board = Self { bot, editions: RwLock::new(Arc::new([])), turn };
        let (_, unreadable) = board.take_over(database).await?;
        unreadable.into_iter().next().map_or(Ok(board), |first| Err(first.error))
    }

    /// Every event's edition, in the order of their numbers.
    pub fn editions(&self) -> Arc<[Arc<Edition>]> {
        let editions = self.editions.read().unwrap_or_else(PoisonError::into_inner);
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

    /// Takes over what was published since; tells whether there was anything. A version that cannot
    /// be read is logged once, and what hangs of its event goes on hanging.
    pub async fn refresh(&self, database: &Database) -> anyhow::Result<bool> {
        let mut told = self.turn.lock().await;
        let (changed, unreadable) = self.take_over(database).await?;
        for Unreadable { event, version, error } in unreadable {
            if told.insert((event, version)) {
                let error = format!("{error:#}");
                tracing::error!(event, version, error, "a programme cannot be read");
            }
        }
        Ok(changed)
    }

    async fn take_over(&self, database: &Database) -> anyhow::Result<(bool, Vec<Unreadable>)> {
        let hanging = self.editions();
        let (mut fresh, mut unreadable) = (Vec::new(), Vec::new());
        let mut changed = false;
        for (event, version) in store::in_force_of(database, self.bot).await? {
            let hangs = hanging.iter().find(|edition| edition.number == event);
            if let Some(edition) = hangs.filter(|edition| edition.version == version) {
                fresh.push(Arc::clone(edition));
                continue;
            }
            match self.edition(database, event, version).await {
                Ok(edition) => {
                    fresh.push(Arc::new(edition));
                    changed = true;
                }
                Err(error) => {
                    fresh.extend(hangs.cloned());
                    unreadable.push(Unreadable { event, version, error });
                }
            }
        }
        changed |= fresh.len() != hanging.len();
        if changed {
            let mut editions = self.editions.write().unwrap_or_else(PoisonError::into_inner);
            *editions = fresh.into();
        }
        Ok((changed, unreadable))
    }

    /// Takes over what was published since, unless `versions` hang here already; returns the events
    /// of which another version hangs all the same, because theirs cannot be read.
    pub async fn catch_up(&self, database: &Database, versions: &[(i64, i64)]) -> Vec<i64> {
        let hangs = |editions: &[Arc<Edition>], (event, version): (i64, i64)| {
            editions.iter().any(|edition| edition.number == event && edition.version >= version)
        };
        let behind = |editions: &[Arc<Edition>]| -> Vec<i64> {
            let missing = versions.iter().filter(|version| !hangs(editions, **version));
            missing.map(|(event, _)| *event).collect()
        };
        if behind(&self.editions()).is_empty() {
            return Vec::new();
        }
        if let Err(error) = self.refresh(database).await {
            tracing::error!(error = format!("{error:#}"), "the programmes were not read");
        }
        behind(&self.editions())
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
            notes: Notes::default(),
        })
    }
}
