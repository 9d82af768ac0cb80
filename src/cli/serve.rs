//! `letan serve`

use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::str::FromStr;

use anyhow::Context as _;
use clap::{Args, FromArgMatches as _};

use super::asked_to_stop;
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::config::{BotConfig, DeliveryConfig, StoreConfig, TOKEN, WebConfig};
use crate::database::Database;
use crate::team;
use crate::web::Door;

/// Run the bot.
#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
    /// Telegram ids of those who own the bot, parted by commas.
    #[arg(long, env = "LETAN_OWNERS", default_value = "", hide_default_value = true)]
    owners: Owners,
    #[command(flatten)]
    delivery: DeliveryConfig,
    #[command(flatten)]
    web: WebConfig,
}

/// Telegram ids in one setting, which may be empty.
#[derive(Clone, Debug)]
struct Owners(Vec<i64>);

impl FromStr for Owners {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let ids = text.split(',').map(str::trim).filter(|id| !id.is_empty());
        let ids = ids.map(|id| id.parse().map_err(|_| "write Telegram ids such as 123456789"));
        Ok(Self(ids.collect::<Result<_, _>>()?))
    }
}

impl Serve {
    /// As if `letan serve` had been typed.
    pub(super) fn from_environment() -> anyhow::Result<Self> {
        let command = Self::augment_args(clap::Command::new("serve"));
        let matches = command.try_get_matches_from(["serve"])?;
        Ok(Self::from_arg_matches(&matches)?)
    }

    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let endpoint = self.bot.endpoint()?.with_context(|| {
            format!("{TOKEN} is not set: get a token from @BotFather (see README.md), or run `letan rehearse`")
        })?;
        endpoint.bot()?;
        let database = Database::open(&self.store.database_url).await?;
        let (owners, delivery) = (self.owners.0, self.delivery);
        let door = Door::open(&self.web).await?;
        let parts = Parts { database, endpoint, clock: Clock::System, owners, delivery, door };
        let stop = asked_to_stop()?;
        tokio::pin!(stop);
        let app = tokio::select! {
            app = App::build(parts) => app?,
            () = &mut stop => return Ok(ExitCode::SUCCESS),
        };
        let (me, events) = (&app.desk().me.username, app.desk().board.editions().len());
        tracing::info!(bot = me, events, "the desk is open");
        if events == 0 {
            tracing::warn!("there is no event yet: publish one with `letan import FILE`");
        }
        greet_installer(&app).await?;
        app.run_until(stop).await?;
        tracing::info!("the desk is closed; nothing is lost");
        Ok(ExitCode::SUCCESS)
    }
}

/// When nobody owns the bot, prints the link by which somebody does; to a terminal only, because whoever
/// reads a log could use it, too.
async fn greet_installer(app: &App) -> anyhow::Result<()> {
    if !std::io::stdout().is_terminal() {
        if team::owners(app.desk()).await?.is_empty() {
            tracing::warn!(
                "nobody owns the bot: set LETAN_OWNERS, or start `letan serve` once in a terminal, \
                 which prints a link"
            );
        }
        return Ok(());
    }
    if let Some(link) = team::roles::owner_link(app.desk(), Clock::System.now()).await? {
        println!(
            "Nobody owns this bot yet. Open this link on your phone within 24 hours; it works once:\n\
             {link}"
        );
    }
    Ok(())
}
