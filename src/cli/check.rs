//! `letan check FILE`

use std::io::Read as _;
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
    /// The programme: TOML, JSON, a spreadsheet (.xlsx, .csv), a table in a Word file (.docx), pasted
    /// text (.txt, or - for the standard input), a pretalx or frab schedule (.json, .xml) or a
    /// calendar (.ics).
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
    /// Reads a file into memory; "-" is what is typed or pasted into the terminal.
    pub(super) fn open(file: &Path) -> anyhow::Result<Self> {
        if file == Path::new("-") {
            return Self::pasted();
        }
        let texts = terminal_texts();
        let shown = file.display().to_string();
        let unreadable = || texts.file_unreadable(&shown);
        let Some(format) = Format::of_path(file) else {
            bail!(texts.file_of_no_form(&shown));
        };
        let about = std::fs::metadata(file).with_context(unreadable)?;
        if !about.is_file() {
            bail!(texts.file_is_none(&shown));
        }
        let size = about.len();
        // A huge file is refused before it is in memory.
        if size > SIZE_LIMIT as u64 {
            let megabytes = |bytes: u64| i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX);
            let limit = megabytes(SIZE_LIMIT as u64);
            bail!(texts.file_too_large(&shown, megabytes(size), limit));
        }
        let bytes = std::fs::read(file).with_context(unreadable)?;
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { bytes, format, name })
    }

    fn pasted() -> anyhow::Result<Self> {
        let mut bytes = Vec::new();
        // One more than is allowed, so that the reader refuses what is too long.
        let limit = SIZE_LIMIT as u64 + 1;
        let input = std::io::stdin().lock();
        input.take(limit).read_to_end(&mut bytes).context("the standard input cannot be read")?;
        Ok(Self { bytes, format: Format::Sheet, name: String::new() })
    }

    pub(super) fn source(&self) -> Source<'_> {
        Source { bytes: &self.bytes, format: self.format, name: &self.name }
    }
}
