//! `letan check FILE`

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};
use clap::Args;

use super::{say, terminal_texts};
use crate::programme::{Format, Reading, SIZE_LIMIT, Source, check, read_named};

/// Show every problem of a programme file; the exit status is 0 when there is none, 1 for warnings
/// only, 2 for errors.
#[derive(Args, Debug)]
pub(super) struct Check {
    /// The programme: TOML, JSON, a spreadsheet (.xlsx, .csv), a pretalx or frab schedule (.json, .xml)
    /// or a calendar (.ics).
    file: PathBuf,
}

impl Check {
    pub(super) fn run(self) -> anyhow::Result<ExitCode> {
        match read_file(&self.file) {
            Ok(reading) => {
                let (report, status) = check::report(&reading, terminal_texts());
                say(&report)?;
                Ok(ExitCode::from(status))
            }
            Err(error) => {
                eprintln!("letan: {error:#}");
                Ok(ExitCode::from(2))
            }
        }
    }
}

/// Reads a programme file, whatever is in it; an error means that it could not be read at all.
pub(super) fn read_file(file: &Path) -> anyhow::Result<Reading> {
    Ok(read_named(File::open(file)?.source()))
}

/// A programme file in memory.
pub(super) struct File {
    bytes: Vec<u8>,
    format: Format,
    name: String,
}

impl File {
    pub(super) fn open(file: &Path) -> anyhow::Result<Self> {
        let Some(format) = Format::of_path(file) else {
            bail!(
                "{}: a programme file ends in .toml, .json, .xlsx, .csv, .xml or .ics",
                file.display()
            );
        };
        let about = std::fs::metadata(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        if !about.is_file() {
            bail!("{} is not a file", file.display());
        }
        let size = about.len();
        // A huge file is refused before it is in memory.
        if size > SIZE_LIMIT as u64 {
            bail!(
                "{}: {} MB is too large for a programme, which has at most {} MB",
                file.display(),
                size / 1_000_000,
                SIZE_LIMIT / 1_000_000
            );
        }
        let bytes =
            std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { bytes, format, name })
    }

    pub(super) fn source(&self) -> Source<'_> {
        Source { bytes: &self.bytes, format: self.format, name: &self.name }
    }
}
