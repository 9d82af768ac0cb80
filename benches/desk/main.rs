//! The figures of `docs/performance.md`: Letan beside a plain teloxide bot, on the same machine, in
//! the same run. `benches/run` starts it.

mod answers;
mod bot;
mod forms;
mod imports;
mod letters;
mod machine;
mod mix;
mod outcome;
mod plain;
mod reminders;
mod report;
mod run;
mod scenes;
mod telegram;
mod wall;

use anyhow::Context as _;
use clap::{Parser, Subcommand};

/// The figures of `docs/performance.md`.
#[derive(Debug, Parser)]
struct Line {
    #[command(subcommand)]
    part: Option<Part>,
    /// Shorter and less exact: about a minute.
    #[arg(long)]
    quick: bool,
    /// Put the table into `docs/performance.md`.
    #[arg(long)]
    write: bool,
    /// What cargo adds to the line of every bench.
    #[arg(long, hide = true, global = true)]
    bench: bool,
}

/// What a process started by the run does.
#[derive(Debug, Subcommand)]
enum Part {
    /// Telegram, its people and the measuring of one scene.
    Scene(scenes::Order),
    /// The plain bot.
    Plain(plain::Answer),
    /// The time per answer inside one process.
    Answers(answers::Order),
    /// Checking and importing a large programme in every form.
    Imports(imports::Order),
    /// How early reminders are when many are due at one start.
    Reminders(reminders::Order),
    /// Writing, claiming and sending letters.
    Letters(letters::Order),
    /// Walls while a full hall asks and votes.
    Wall(wall::Order),
}

fn main() -> anyhow::Result<()> {
    let line = Line::parse();
    match line.part {
        None => run::all(line.quick, line.write),
        Some(Part::Scene(order)) => print(&on_one_thread(scenes::play(&order))?),
        Some(Part::Answers(order)) => print(&on_one_thread(answers::measure(&order))?),
        Some(Part::Imports(order)) => print(&on_one_thread(imports::measure(&order))?),
        Some(Part::Reminders(order)) => print(&on_one_thread(reminders::measure(&order))?),
        Some(Part::Letters(order)) => print(&on_one_thread(letters::measure(&order))?),
        Some(Part::Wall(order)) => print(&on_one_thread(wall::measure(&order))?),
        // As many threads as a bot would have by itself.
        Some(Part::Plain(answer)) => tokio::runtime::Builder::new_multi_thread()
            .enable_all()
            .build()?
            .block_on(plain::serve(answer)),
    }
}

fn on_one_thread<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}

fn print(outcome: &impl serde::Serialize) -> anyhow::Result<()> {
    println!("{}", serde_json::to_string(outcome).context("print what was measured")?);
    Ok(())
}
