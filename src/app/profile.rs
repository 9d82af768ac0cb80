//! How the bot presents itself, told to Telegram only when it changed.

use anyhow::Context as _;
use sqlx::Row;

use super::App;
use crate::database::Database;
use crate::telegram::{Failure, Interrupted, Profile, ProfileText, announce};
use crate::texts::{Language, Texts};

/// The commands of the menu, in its order.
pub(super) const MENU: [&str; 15] = [
    "now",
    "next",
    "schedule",
    "my",
    "ask",
    "questions",
    "speak",
    "speakers",
    "papers",
    "venue",
    "desk",
    "settings",
    "language",
    "help",
    "privacy",
];

/// Tells Telegram the menus and descriptions, if they are not as they were told last time. Failing
/// costs nothing but the menu: the next start tries again, as does this one when Telegram only asks
/// to wait.
pub(super) async fn announce_if_changed(app: App) {
    if let Err(error) = announce_profile(&app).await {
        tracing::warn!(error = format!("{error:#}"), "menus and descriptions were not set");
    }
}

async fn announce_profile(app: &App) -> anyhow::Result<()> {
    let (database, bot) = (&app.desk.database, app.desk.me.id);
    let profile = profile();
    let face = serde_json::to_string(&profile)?;
    if told(database, bot).await?.is_some_and(|told| told == face) {
        return Ok(());
    }
    let mut told = 0;
    while let Err(Interrupted { failure, sent }) = announce(&app.client, &profile, told).await {
        let Failure::Later(wait) = failure else { return Err(failure.into()) };
        tracing::info!(wait_s = wait.as_secs(), "Telegram wants to hear the rest later");
        told = sent;
        app.clock.sleep(wait).await;
    }
    remember(database, bot, "UPDATE bot SET profile = $2 WHERE bot = $1", &face).await
}

fn profile() -> Profile {
    let mut texts: Vec<ProfileText> = Language::all().map(Texts::new).map(face).collect();
    let fallback = Language::fallback().code();
    texts.sort_by_key(|text| text.language != fallback);
    Profile { texts }
}

fn face(texts: Texts) -> ProfileText {
    let does = |name: &&str| ((*name).to_owned(), texts.profile_command(name));
    ProfileText {
        language: texts.language().code().to_owned(),
        name: texts.profile_name(),
        description: texts.profile_description(),
        short_description: texts.profile_short(),
        commands: MENU.iter().map(does).collect(),
    }
}

/// The bot's name as Telegram last told it.
pub(super) async fn username(database: &Database, bot: i64) -> anyhow::Result<Option<String>> {
    let row = sqlx::query("SELECT username FROM bot WHERE bot = $1 AND username <> ''")
        .bind(bot)
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| row.try_get("username")).transpose().context("read the bot's name")
}

/// Remembers the bot's name.
pub(super) async fn remember_username(
    database: &Database,
    bot: i64,
    username: &str,
) -> anyhow::Result<()> {
    let sql = "INSERT INTO bot (bot, username) VALUES ($1, $2) \
               ON CONFLICT (bot) DO UPDATE SET username = excluded.username";
    remember(database, bot, sql, username).await
}

async fn told(database: &Database, bot: i64) -> anyhow::Result<Option<String>> {
    let row = sqlx::query("SELECT profile FROM bot WHERE bot = $1")
        .bind(bot)
        .fetch_optional(database.reader())
        .await?;
    row.map(|row| row.try_get("profile")).transpose().context("read the bot's profile")
}

async fn remember(
    database: &Database,
    bot: i64,
    sql: &'static str,
    value: &str,
) -> anyhow::Result<()> {
    let mut transaction = database.begin().await?;
    sqlx::query(sql).bind(bot).bind(value).execute(&mut *transaction).await?;
    transaction.commit().await.context("remember the bot")?;
    Ok(())
}
