//! Files that a command writes: whole or not at all, and never over another one unasked.

use std::fs::{File, OpenOptions};
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;

/// Where a command writes to.
#[derive(Args, Debug)]
pub(super) struct Output {
    /// Where to write; the standard output when not given.
    #[arg(long, short)]
    output: Option<PathBuf>,
    /// Replace a file that is already there.
    #[arg(long)]
    force: bool,
}

impl Output {
    /// Refuses what `write` would refuse, before the work is done.
    pub(super) fn check(&self, is_text: bool) -> anyhow::Result<()> {
        match &self.output {
            Some(file) if file.is_dir() => {
                bail!("{} is a folder; name a file in it", file.display())
            }
            Some(file) if !self.force && file.symlink_metadata().is_ok() => Err(exists(file)),
            None if !is_text && std::io::stdout().is_terminal() => {
                bail!("this is no text for a terminal; name a file with --output FILE")
            }
            _ => Ok(()),
        }
    }

    /// Writes everything, to the file or to the standard output.
    pub(super) fn write(&self, bytes: &[u8]) -> anyhow::Result<()> {
        let Some(file) = &self.output else {
            let mut out = std::io::stdout().lock();
            return match out.write_all(bytes).and_then(|()| out.flush()) {
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
                written => written.context("the standard output cannot be written"),
            };
        };
        self.put(file, bytes)?;
        // The name goes where questions and warnings go, so that a pipe has only contents.
        eprintln!("{}", file.display());
        Ok(())
    }

    /// Writes a file beside the wanted one and gives it its name when it is whole.
    fn put(&self, file: &Path, bytes: &[u8]) -> anyhow::Result<()> {
        let cannot = || format!("{} cannot be written", file.display());
        // A pipe or a device is written to: a file in its place would take it from everybody.
        if self.force && file.metadata().is_ok_and(|about| !about.is_file()) {
            let opened = OpenOptions::new().write(true).open(file);
            return opened.and_then(|mut there| there.write_all(bytes)).with_context(cannot);
        }
        let name = file.file_name().with_context(cannot)?.to_string_lossy();
        let draft = file.with_file_name(format!(".{name}.{}.part", std::process::id()));
        let written = OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&draft)
            .and_then(|mut draft| fill(&mut draft, bytes));
        let named = match written {
            Ok(()) if self.force => std::fs::rename(&draft, file),
            // A second name is refused where there is a file already, in one step.
            Ok(()) => std::fs::hard_link(&draft, file).or_else(|error| match error.kind() {
                std::io::ErrorKind::AlreadyExists => Err(error),
                // Some disks know no second names.
                _ if file.symlink_metadata().is_err() => std::fs::rename(&draft, file),
                _ => Err(error),
            }),
            Err(error) => Err(error),
        };
        let _ = std::fs::remove_file(&draft);
        match named {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(exists(file)),
            named => named.with_context(cannot),
        }
    }
}

fn fill(file: &mut File, bytes: &[u8]) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.sync_all()
}

fn exists(file: &Path) -> anyhow::Error {
    anyhow::anyhow!("{} is there already; --force replaces it", file.display())
}
