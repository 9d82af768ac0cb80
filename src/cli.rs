//! The command line.

mod ask;
mod check;
mod edition;
mod export;
mod import;
mod log;
mod output;
mod poster;
mod proposal;
mod rehearse;
mod report;
mod rollback;
mod serve;
mod source;
mod template;
mod texts;
mod times;
mod versions;

use std::io::Write as _;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use self::log::Masked;
pub use self::texts::MESSAGES;
use crate::config::{BotConfig, TOKEN, token_from_environment};
use crate::programme::store::NOBODYS;
use crate::texts::{Language, Texts};

/// Lễ tân: a Telegram bot at the reception desk of conferences and workshops.
///
/// Without a command it serves when `TELOXIDE_TOKEN` is set, and rehearses when it is not.
#[derive(Debug, Parser)]
#[command(name = "letan", version)]
struct Line {
    #[command(subcommand)]
    command: Option<Command>,
    /// How much is logged: error, warn, info, debug or trace.
    #[arg(long, env = "LETAN_LOG", default_value = "info", global = true, value_parser = level)]
    log: LevelFilter,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the bot.
    Serve(serve::Serve),
    /// Run the same bot on a Telegram of its own, with phones in the browser; needs no token.
    Rehearse(rehearse::Rehearse),
    /// Show the answer that a delegate would get.
    Ask(ask::Ask),
    /// Show every problem of a programme file.
    Check(check::Check),
    /// Publish a programme file as a new version.
    Import(import::Import),
    /// Show what was published, when, and which version is in force.
    Versions(versions::Versions),
    /// Go back to a version that was published before.
    Rollback(rollback::Rollback),
    /// Write a workbook to fill in, empty or with an event.
    Template(template::Template),
    /// Write files out of what Letan holds.
    Export(export::Export),
    /// Write a page to print, with the code to join the event.
    Poster(poster::Poster),
    /// Show how a time expression is understood.
    Times(times::Times),
}

/// Reads the command line, does what it says and tells the exit status.
pub fn run() -> ExitCode {
    let line = Line::parse();
    log(line.log);
    let command = line.command.map_or_else(default_command, Ok);
    let done = command.and_then(|command| match command {
        Command::Ask(ask) => ask.run(),
        Command::Check(check) => check.run(),
        Command::Serve(serve) => running(serve.run()),
        Command::Rehearse(rehearse) => running(rehearse.run()),
        Command::Import(import) => running(import.run()),
        Command::Versions(versions) => running(versions.run()),
        Command::Rollback(rollback) => running(rollback.run()),
        Command::Template(template) => running(template.run()),
        Command::Export(export) => running(export.run()),
        Command::Poster(poster) => running(poster.run()),
        Command::Times(times) => times.run(),
    });
    done.unwrap_or_else(|error| {
        complain(&format!("{error:#}"));
        ExitCode::FAILURE
    })
}

fn default_command() -> anyhow::Result<Command> {
    if token_from_environment().is_some() {
        return serve::Serve::from_environment().map(Command::Serve);
    }
    eprintln!(
        "{TOKEN} is not set, so this is a rehearsal: the bot on a Telegram of its own.\n\
         To go live, get a token from @BotFather, set {TOKEN} and start again (see README.md)."
    );
    Ok(Command::Rehearse(rehearse::Rehearse::default()))
}

fn running<F>(work: F) -> anyhow::Result<ExitCode>
where
    F: Future<Output = anyhow::Result<ExitCode>>,
{
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(work)
}

fn level(text: &str) -> Result<LevelFilter, String> {
    let text = text.trim();
    let text = if text.is_empty() { "info" } else { text };
    text.parse().map_err(|_| "write error, warn, info, debug or trace".to_owned())
}

/// Logs go to the standard error. Those of libraries are warnings at most: at the debug level some
/// of them write addresses and bodies.
fn log(level: LevelFilter) {
    let of_libraries = level.min(LevelFilter::WARN);
    let targets = Targets::new().with_target("letan", level).with_default(of_libraries);
    // Colours would need a feature of the library, without which it panics on a terminal.
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(|| Masked::new(std::io::stderr()))
        .with_ansi(false);
    tracing_subscriber::registry().with(targets).with(lines).init();
}

/// Prints `text`. Whoever reads only the first lines of it (`| head`) has what they wanted.
fn say(text: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        said => said.context("the standard output cannot be written"),
    }
}

/// Says why a command cannot be done as it was typed.
fn refused(sentence: &str) -> ExitCode {
    complain(sentence);
    ExitCode::from(2)
}

/// Says why this is the end. What another server said may stand in it, so it is masked like the log.
fn complain(sentence: &str) {
    // Nobody is left who could be told that nobody reads.
    let _ = writeln!(Masked::new(std::io::stderr()), "letan: {sentence}");
}

/// The bot of the token, or [`NOBODYS`] without one.
fn bot_of(config: &BotConfig) -> anyhow::Result<i64> {
    Ok(match config.endpoint()? {
        Some(endpoint) => endpoint.bot()?,
        None => NOBODYS,
    })
}

/// The language of the person at this terminal, as their environment says.
fn terminal_texts() -> Texts {
    let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    let language = spoken.as_deref().and_then(Language::from_code);
    Texts::new(language.unwrap_or_else(Language::fallback))
}

/// Ends when the process is asked to: Ctrl-C, or SIGTERM from a service manager. It listens from
/// the call on, not from the first await, so that nobody is told of a desk that cannot be closed.
fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()> + Send> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut interrupt = signal(SignalKind::interrupt()).context("listen for Ctrl-C")?;
        let mut terminate = signal(SignalKind::terminate()).context("listen for SIGTERM")?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        let _ = tokio::signal::ctrl_c().await;
    })
}
