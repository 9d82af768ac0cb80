//! Reading and publishing a large programme, as an organiser does it: the real binary, every form.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use clap::Args;
use letan::clock::Clock;

use super::bot::{Home, LETAN};
use super::forms::{FORMS, write};
use super::machine::memory_kib;
use super::outcome::{Form, Imports, Work, rank};

/// How often the memory of a running process is looked at.
const GLANCE: Duration = Duration::from_millis(1);

/// How large the programme is and how often each file is read.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Order {
    /// Sessions of the programme.
    #[arg(long, default_value_t = 2_000)]
    pub(crate) sessions: usize,
    /// Times that each is done; the median counts.
    #[arg(long, default_value_t = 5)]
    pub(crate) rounds: usize,
}

/// Checks and imports the programme in every form, each import into a database of its own.
pub(crate) async fn measure(order: &Order) -> anyhow::Result<Imports> {
    let mut files = Vec::new();
    for form in FORMS {
        let folder = Home::empty()?;
        let file = folder.file(form);
        write(form, order.sessions, &file)?;
        let kib = std::fs::metadata(&file)?.len() / 1024;
        let check = of_rounds(order, &file, &["check"]).await?;
        let import = of_rounds(order, &file, &["import", "--yes"]).await?;
        files.push(Form { ending: form.to_owned(), kib: u32::try_from(kib)?, check, import });
    }
    Ok(Imports { sessions: u32::try_from(order.sessions)?, files })
}

/// The median of the times and the most memory.
async fn of_rounds(order: &Order, file: &Path, words: &[&str]) -> anyhow::Result<Work> {
    let (mut times, mut most) = (Vec::new(), 0.0_f64);
    for _ in 0..order.rounds {
        let home = Home::empty()?;
        let Work { milliseconds, peak_kib } = once(file, words, &home).await?;
        times.push(milliseconds);
        most = most.max(peak_kib);
    }
    times.sort_by(f64::total_cmp);
    Ok(Work { milliseconds: rank(&times, 50), peak_kib: most })
}

async fn once(file: &Path, words: &[&str], home: &Home) -> anyhow::Result<Work> {
    let began = Clock::System.now();
    let mut letan = Command::new(LETAN)
        .args(words)
        .arg(file)
        .env("DATABASE_URL", home.database())
        .env_remove("TELOXIDE_TOKEN")
        .stdout(Stdio::null())
        .spawn()
        .context("run letan")?;
    let mut peak_kib = 0.0;
    let status = loop {
        // The highest mark so far; one that is gone has no marks any more.
        peak_kib = memory_kib(letan.id(), "VmHWM").unwrap_or(peak_kib);
        if let Some(status) = letan.try_wait()? {
            break status;
        }
        Clock::System.sleep(GLANCE).await;
    };
    let milliseconds = Clock::System.elapsed(began).as_secs_f64() * 1e3;
    // 1 says that there are warnings.
    ensure!(matches!(status.code(), Some(0 | 1)), "letan {words:?} {}: {status}", file.display());
    Ok(Work { milliseconds, peak_kib })
}
