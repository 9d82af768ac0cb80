//! One run: every scene for both bots, each in processes of its own.

use std::process::{Command, Stdio};

use anyhow::{Context as _, ensure};
use clap::ValueEnum as _;
use serde::de::DeserializeOwned;

use super::bot::{BOT_CORE, TELEGRAM_CORE, Which};
use super::outcome::{Answers, Burst, Cold, Crowd, Flood, Imports, Letters, Size, Steady};
use super::report;
use super::scenes::Scene;

/// Everything that was measured of one bot.
pub(crate) struct Measured {
    pub(crate) burst: Burst,
    pub(crate) steady: Steady,
    pub(crate) cold: Cold,
    pub(crate) crowd: Crowd,
    pub(crate) flood: Flood,
}

/// Measures, prints the table and, when asked to, puts it into the document.
pub(crate) fn all(quick: bool, write: bool) -> anyhow::Result<()> {
    let stage = Stage { quick };
    let burst: Burst = stage.scene(Scene::Burst, Which::Letan, None)?;
    let size = burst.answers;
    let letan = stage.bot(Which::Letan, burst, size)?;
    let burst: Burst = stage.scene(Scene::Burst, Which::Plain, Some(size))?;
    let plain = stage.bot(Which::Plain, burst, size)?;
    let answers = [stage.answers(20)?, stage.answers(2_000)?];
    let imports = stage.imports()?;
    let letters = stage.letters()?;
    let text = report::markdown(&letan, &plain, &answers, quick)
        + &report::of_imports(&imports)
        + &report::of_letters(&letters);
    println!("{text}");
    if write { report::put_into_document(&text) } else { Ok(()) }
}

struct Stage {
    quick: bool,
}

impl Stage {
    fn bot(&self, which: Which, burst: Burst, size: Size) -> anyhow::Result<Measured> {
        let size = Some(size);
        Ok(Measured {
            burst,
            steady: self.scene(Scene::Steady, which, size)?,
            cold: self.scene(Scene::Cold, which, size)?,
            crowd: self.scene(Scene::Crowd, which, size)?,
            flood: self.scene(Scene::Flood, which, size)?,
        })
    }

    fn scene<T: DeserializeOwned>(
        &self,
        scene: Scene,
        which: Which,
        size: Option<Size>,
    ) -> anyhow::Result<T> {
        let name = |value: Option<clap::builder::PossibleValue>| {
            value.map(|value| value.get_name().to_owned()).unwrap_or_default()
        };
        let (scene, which) = (name(scene.to_possible_value()), name(which.to_possible_value()));
        eprintln!("{which}: {scene}");
        let mut line = vec!["scene", "--scene", &scene, "--bot", &which];
        if self.quick {
            line.push("--short");
        }
        let sizes = size.map(|size| [size.characters.to_string(), size.buttons.to_string()]);
        if let Some([characters, buttons]) = &sizes {
            line.extend(["--characters", characters, "--buttons", buttons]);
        }
        said(TELEGRAM_CORE, &line)
    }

    fn answers(&self, sessions: usize) -> anyhow::Result<Answers> {
        eprintln!("answers with {sessions} sessions");
        let (sessions, rounds) = (sessions.to_string(), if self.quick { "500" } else { "5000" });
        said(BOT_CORE, &["answers", "--sessions", &sessions, "--rounds", rounds])
    }

    fn letters(&self) -> anyhow::Result<Letters> {
        eprintln!("letters");
        let mut line = vec!["letters"];
        if self.quick {
            line.push("--short");
        }
        said(TELEGRAM_CORE, &line)
    }

    fn imports(&self) -> anyhow::Result<Imports> {
        eprintln!("imports");
        said(BOT_CORE, &["imports", "--rounds", if self.quick { "1" } else { "5" }])
    }
}

/// What this program says when it is started on `core` with `line`.
fn said<T: DeserializeOwned>(core: &str, line: &[&str]) -> anyhow::Result<T> {
    let output = Command::new("taskset")
        .args(["-c", core])
        .arg(std::env::current_exe()?)
        .args(line)
        .stderr(Stdio::inherit())
        .output()
        .context("taskset (util-linux) is needed, and two cores")?;
    ensure!(output.status.success(), "{} failed", line.join(" "));
    let text = String::from_utf8(output.stdout)?;
    serde_json::from_str(text.trim()).with_context(|| format!("{} said {text}", line.join(" ")))
}
