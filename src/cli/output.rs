//! Where a command writes what it made: a file, or the standard output.

use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

/// Where to write.
pub(super) struct Output {
    /// The standard output when there is none.
    pub(super) file: Option<PathBuf>,
    /// Whether a file that is there is replaced.
    pub(super) force: bool,
}

impl Output {
    /// Refuses what could not be written, before any work is done.
    pub(super) fn check(&self, is_binary: bool) -> anyhow::Result<()> {
        match &self.file {
            Some(file) if !self.force && file.exists() => {
                bail!("{} is there already; --force replaces it", file.display())
            }
            None if is_binary && std::io::stdout().is_terminal() => {
                bail!("this is not for a terminal; name a file with --output")
            }
            _ => Ok(()),
        }
    }

    pub(super) fn write(&self, content: &[u8]) -> anyhow::Result<()> {
        match &self.file {
            Some(file) => write_whole(file, content)
                .with_context(|| format!("{} cannot be written", file.display())),
            None => print(content),
        }
    }
}

/// Whoever reads only the first lines (`| head`) has what they wanted.
fn print(content: &[u8]) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    match out.write_all(content).and_then(|()| out.flush()) {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("the standard output cannot be written"),
    }
}

/// Writes beside the file first, so that nobody ever sees half of it.
fn write_whole(output: &Path, content: &[u8]) -> std::io::Result<()> {
    let mut name = output.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = output.with_file_name(name);
    let written = std::fs::File::create_new(&part).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()?;
        std::fs::rename(&part, output)
    });
    if written.is_err() {
        let _ = std::fs::remove_file(&part);
    }
    written
}
