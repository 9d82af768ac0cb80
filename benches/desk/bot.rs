//! The bot under test, on the first core.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, ensure};
use clap::ValueEnum;
use letan::clock::Clock;

use super::machine::{memory_kib, processor_seconds};
use super::mix::EVENT_FILE;
use super::plain::Answer;
use super::telegram::Telegram;

/// The core of the bot; Telegram and its people have [`TELEGRAM_CORE`].
pub(crate) const BOT_CORE: &str = "0";
/// The core of everything that is not the bot.
pub(crate) const TELEGRAM_CORE: &str = "1";

pub(crate) const LETAN: &str = env!("CARGO_BIN_EXE_letan");

/// Which bot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Which {
    /// The real binary, `letan serve`, with a database on disk.
    Letan,
    /// The plain teloxide bot.
    Plain,
}

/// A folder of the bot's own with its database, gone at the end.
pub(crate) struct Home(PathBuf);

impl Home {
    /// An empty one.
    pub(crate) fn empty() -> anyhow::Result<Self> {
        use std::sync::atomic::{AtomicU64, Ordering};
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("desk-{}-{number}", std::process::id());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&folder).context("make the bot's folder")?;
        Ok(Self(folder))
    }

    /// One for `which`, with the event published as an organiser does it.
    pub(crate) fn of(which: Which) -> anyhow::Result<Self> {
        let home = Self::empty()?;
        if which == Which::Letan {
            let import = Command::new(LETAN)
                .args(["import", EVENT_FILE, "--yes"])
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .env("DATABASE_URL", home.database())
                .env_remove("TELOXIDE_TOKEN")
                .stdout(Stdio::null())
                .status()
                .context("run letan import")?;
            ensure!(import.success(), "letan import failed");
        }
        Ok(home)
    }

    /// A file in the folder, by its ending.
    pub(crate) fn file(&self, ending: &str) -> PathBuf {
        self.0.join(format!("programme.{ending}"))
    }

    /// The database's address.
    pub(crate) fn database(&self) -> String {
        format!("sqlite://{}", self.0.join("letan.db").display())
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A running bot, killed when it is dropped.
pub(crate) struct Bot(Child);

impl Bot {
    /// Starts `which` on its core.
    pub(crate) fn start(
        which: Which,
        home: &Home,
        telegram: &Telegram,
        answer: Answer,
    ) -> anyhow::Result<Self> {
        Self::start_with(which, home, telegram, answer, &[])
    }

    /// Starts `which` on its core, with more settings.
    pub(crate) fn start_with(
        which: Which,
        home: &Home,
        telegram: &Telegram,
        answer: Answer,
        settings: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let mut command = Command::new("taskset");
        command.args(["-c", BOT_CORE]);
        match which {
            Which::Letan => command.args([LETAN, "serve"]),
            Which::Plain => command
                .arg(std::env::current_exe()?)
                .args(["plain", "--characters", &answer.characters.to_string()])
                .args(["--buttons", &answer.buttons.to_string()]),
        };
        let child = command
            .env("TELOXIDE_TOKEN", telegram.world.token())
            .env("TELOXIDE_API_URL", &telegram.url)
            .env("DATABASE_URL", home.database())
            .env("LETAN_LOG", "error")
            .envs(settings.iter().copied())
            .stdout(Stdio::null())
            .spawn()
            .context("start the bot with taskset")?;
        Ok(Self(child))
    }

    /// Processor seconds so far.
    pub(crate) fn processor_seconds(&self) -> anyhow::Result<f64> {
        processor_seconds(self.0.id())
    }

    /// Memory now, in KiB.
    pub(crate) fn memory_kib(&self) -> anyhow::Result<f64> {
        memory_kib(self.0.id(), "VmRSS")
    }

    /// The most memory so far, in KiB.
    pub(crate) fn peak_kib(&self) -> anyhow::Result<f64> {
        memory_kib(self.0.id(), "VmHWM")
    }

    /// Ends it as a service manager does.
    pub(crate) async fn stop(mut self) -> anyhow::Result<()> {
        Command::new("kill").arg(self.0.id().to_string()).status().context("end the bot")?;
        while self.0.try_wait()?.is_none() {
            Clock::System.sleep(Duration::from_millis(5)).await;
        }
        Ok(())
    }
}

impl Drop for Bot {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
