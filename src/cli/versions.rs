//! `letan versions [EVENT]`

use std::process::ExitCode;

use clap::Args;

use super::proposal::meant;
use super::{say, terminal_texts};
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::store::{self, Known, Past};
use crate::texts::{Texts, count};

/// Show what was published of an event, when, how many sessions it had, and which version is in
/// force; all events when none is named. Times are those of the event.
#[derive(Args, Debug)]
pub(super) struct Versions {
    /// The id of an event.
    event: Option<String>,
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

impl Versions {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let texts = terminal_texts();
        let bot = super::bot_of(&self.bot)?;
        let Some(database) = Database::open_existing(&self.store.database_url).await? else {
            return Ok(super::refused(&texts.publishing_none()));
        };
        let mut events = store::events(&database, bot).await?;
        if self.event.is_some() || events.is_empty() {
            match meant(&events, self.event.as_deref(), texts) {
                Ok(one) => events = vec![one.clone()],
                Err(sentence) => return Ok(super::refused(&sentence)),
            }
        }
        for known in events {
            say(&known.id)?;
            for version in store::history(&database, &known).await? {
                if let Some(past) = store::past(&database, &known, version).await? {
                    say(&format!("  {}", line(&known, &past, texts)))?;
                }
            }
        }
        database.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn line(known: &Known, past: &Past, texts: Texts) -> String {
    let programme = past.programme().ok();
    let zone = programme.as_ref().map_or(chrono_tz::UTC, |programme| programme.event.zone);
    let at = past.published_at;
    let day = texts.full_day(at.with_timezone(&zone).date_naive());
    let time = texts.publishing_time(&day, &texts.hour(at, zone));
    let by = match past.published_by.split_once(' ') {
        Some(("rollback", version)) => {
            texts.publishing_by_rollback(version.split(',').next().unwrap_or(version))
        }
        None if past.published_by == "import" => texts.publishing_by_import(),
        _ => past.published_by.clone(),
    };
    let Some(programme) = programme else {
        return texts.publishing_unreadable(past.version, &time, &by);
    };
    let sessions = programme.sessions.iter().filter(|session| !session.is_cancelled()).count();
    let in_force = i64::from(past.version == known.version);
    texts.publishing_version(past.version, &time, &by, count(sessions), in_force)
}
