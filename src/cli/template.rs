//! `letan template`

use std::process::ExitCode;

use clap::Args;

use super::output::Output;
use super::source::Published;
use crate::programme::write;

/// Write a workbook (.xlsx) to fill in: a sheet for each table, with a guide and drop-downs; filled
/// with an event where one is named.
#[derive(Args, Debug)]
pub(super) struct Template {
    /// A published event's id, or a programme file.
    event: Option<String>,
    #[command(flatten)]
    output: Output,
    #[command(flatten)]
    published: Published,
}

impl Template {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        self.output.check(false)?;
        let workbook = match &self.event {
            None => write::template()?,
            Some(event) => write::workbook(self.published.find(Some(event)).await?.programme())?,
        };
        self.output.write(&workbook)?;
        Ok(ExitCode::SUCCESS)
    }
}
