//! `letan poster`

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;

use super::edition;
use crate::app::Closed;
use crate::clock::Clock;
use crate::config::{BotConfig, StoreConfig};
use crate::database::Database;
use crate::delegates;
use crate::programme::{Access, Board, store};
use crate::telegram::Client;

/// Write a page to print, with the code to join the event.
#[derive(Args, Debug)]
pub(super) struct Poster {
    /// The event's id; may be left out when there is only one.
    event: Option<String>,
    /// Where to write the page; `poster-EVENT.html` when not given.
    #[arg(long)]
    out: Option<PathBuf>,
    #[command(flatten)]
    bot: BotConfig,
    #[command(flatten)]
    store: StoreConfig,
}

impl Poster {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let endpoint = self.bot.endpoint()?.context(
            "TELOXIDE_TOKEN is not set: the code on the poster leads to the bot of that token",
        )?;
        let client = Client::new(&endpoint)?;
        let me = client.me().await.map_err(Closed::from)?;
        let database = Database::open(&self.store.database_url).await?;
        // What was imported without a token is to be this bot's, whichever command comes next.
        store::adopt(&database, me.id, Clock::System.now()).await?;
        let board = Board::load(&database, me.id).await?;
        let edition = edition::of(&board, self.event.as_deref())?;
        let id = &edition.programme.event.id;
        if edition.programme.event.access == Access::Code {
            bail!("{id} is for people with an invitation; a poster's code would let nobody in");
        }
        let out = self.out.unwrap_or_else(|| PathBuf::from(format!("poster-{id}.html")));
        std::fs::write(&out, delegates::poster(&edition, &me.username))
            .with_context(|| format!("{} cannot be written", out.display()))?;
        super::say(&out.display().to_string())?;
        Ok(ExitCode::SUCCESS)
    }
}
