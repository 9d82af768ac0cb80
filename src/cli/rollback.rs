//! `letan rollback N [EVENT]`

use std::process::ExitCode;

use anyhow::Context as _;
use clap::Args;

use super::proposal::{agreed, meant, publish, shown};
use super::{say, terminal_texts};
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::programme::Proposal;
use crate::programme::store::{self, NOBODYS};
use crate::texts::Texts;

/// Go back to a version that was published before: it is published again as a new version. Sessions
/// that it does not have are cancelled.
#[derive(Args, Debug)]
pub(super) struct Rollback {
    /// The version, as `letan versions` shows it.
    version: i64,
    /// The id of an event; may be left out when there is only one.
    event: Option<String>,
    /// Do not ask.
    #[arg(long)]
    yes: bool,
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

impl Rollback {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let texts = terminal_texts();
        let bot = super::bot_of(&self.bot)?;
        let Some(database) = Database::open_existing(&self.store.database_url).await? else {
            return Ok(super::refused(&texts.publishing_none()));
        };
        let status = self.go_back(&database, bot, texts).await?;
        database.close().await;
        Ok(status)
    }

    async fn go_back(
        &self,
        database: &Database,
        bot: i64,
        texts: Texts,
    ) -> anyhow::Result<ExitCode> {
        if bot != NOBODYS {
            store::adopt(database, bot, Clock::System.now()).await?;
        }
        let events = store::events(database, bot).await?;
        let known = match meant(&events, self.event.as_deref(), texts) {
            Ok(known) => known,
            Err(sentence) => return Ok(super::refused(&sentence)),
        };
        let Some(past) = store::past(database, known, self.version).await? else {
            let wanted = self.version.to_string();
            let sentence = texts.publishing_unknown_version(&known.id, &wanted, known.version);
            return Ok(super::refused(&sentence));
        };
        let (_, reading) = past.reading()?;
        let by = format!("rollback {}", self.version);
        let proposal = Proposal::of(reading, Some(database), bot).await?;
        let proposal = proposal.with_context(|| format!("version {} has errors", self.version))?;
        let changes = self.version != known.version && !proposal.is_unchanged();
        let Some(proposal) = Some(proposal).filter(|_| changes) else {
            say(&texts.publishing_unchanged(&known.id, known.version))?;
            return Ok(ExitCode::SUCCESS);
        };
        say(&shown(&proposal, texts))?;
        if !agreed(self.yes, texts)? {
            say(&texts.publishing_declined())?;
            return Ok(ExitCode::FAILURE);
        }
        let done = publish(&proposal, (database, bot), &by, texts).await?;
        Ok(if done { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
