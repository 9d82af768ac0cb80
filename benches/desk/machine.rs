//! What the machine tells about itself and its processes.

use std::fs::read_to_string;
use std::process::Command;

use anyhow::Context as _;

/// Ticks a second in `/proc`; Linux tells every program 100.
const TICKS: f64 = 100.0;

/// Processor seconds of a process so far, user and system, all threads.
pub(crate) fn processor_seconds(pid: u32) -> anyhow::Result<f64> {
    let stat = read_to_string(format!("/proc/{pid}/stat")).context("read /proc/PID/stat")?;
    // The name in brackets may hold blanks; user and system time are 12th and 13th after it.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
    Ok(ticks.sum::<Result<f64, _>>()? / TICKS)
}

/// A line of `/proc/PID/status` such as `VmRSS` (memory now) or `VmHWM` (the most so far), in KiB.
pub(crate) fn memory_kib(pid: u32, line: &str) -> anyhow::Result<f64> {
    let status = read_to_string(format!("/proc/{pid}/status")).context("read /proc/PID/status")?;
    let found = status.lines().find_map(|text| text.strip_prefix(line)?.strip_prefix(':'));
    let value = found.and_then(|text| text.split_whitespace().next());
    Ok(value.with_context(|| format!("no {line} in /proc/PID/status"))?.parse()?)
}

/// Cores, their model and the kernel.
pub(crate) fn description() -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let info = read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("unknown", |(_, model)| model.trim());
    let kernel = read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{cores} cores, {model}, Linux {}", kernel.trim())
}

/// The compiler, Letan's commit and teloxide's version.
pub(crate) fn versions() -> String {
    let commit = said(Command::new("git").args(["rev-parse", "--short", "HEAD"]));
    let compiler = said(Command::new("rustc").arg("--version"));
    let lock = include_str!("../../Cargo.lock");
    let teloxide = lock.split("name = \"teloxide\"\nversion = \"").nth(1);
    let teloxide = teloxide.and_then(|rest| rest.split('"').next()).unwrap_or("unknown");
    let letan = env!("CARGO_PKG_VERSION");
    format!("Letan {letan} (commit {commit}), teloxide {teloxide}, {compiler}, release build")
}

fn said(command: &mut Command) -> String {
    let output = command.output().map(|output| output.stdout).unwrap_or_default();
    let text = String::from_utf8_lossy(&output).trim().to_owned();
    if text.is_empty() { "unknown".to_owned() } else { text }
}
