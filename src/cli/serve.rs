//! `letan serve`

use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Args, FromArgMatches as _};

use super::asked_to_stop;
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig, TOKEN};
use crate::database::Database;

/// Run the bot.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
    /// Telegram ids of those who own the bot, parted by commas.
    #[arg(long, env = "LETAN_OWNERS", value_delimiter = ',')]
    owners: Vec<i64>,
}

impl Serve {
    /// As if `letan serve` had been typed.
    pub(super) fn from_environment() -> anyhow::Result<Self> {
        let command = Self::augment_args(clap::Command::new("serve"));
        let matches = command.try_get_matches_from(["serve"])?;
        Ok(Self::from_arg_matches(&matches)?)
    }

    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let endpoint = self.bot.endpoint().with_context(|| {
            format!("{TOKEN} is not set: get a token from @BotFather (see README.md), or run `letan rehearse`")
        })?;
        endpoint.bot()?;
        let database = Database::open(&self.store.database_url).await?;
        let parts = Parts { database, endpoint, clock: Clock::System, owners: self.owners };
        let app = App::build(parts).await?;
        let (me, events) = (&app.desk().me.username, app.desk().board.editions().len());
        tracing::info!(bot = me, events, "the desk is open");
        if events == 0 {
            tracing::warn!("there is no event yet: publish one with `letan import FILE`");
        }
        app.run_until(asked_to_stop()).await?;
        tracing::info!("the desk is closed; nothing is lost");
        Ok(ExitCode::SUCCESS)
    }
}
