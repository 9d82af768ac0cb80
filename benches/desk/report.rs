//! The table.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Context as _;

use super::machine;
use super::outcome::{Answers, Burst, Form, Imports, Letters, Pace, Waits};
use super::run::Measured;

const DOCUMENT: &str = "docs/performance.md";
const BEGIN: &str = "<!-- figures: written by benches/run --write -->";
const END: &str = "<!-- end of figures -->";

/// The figures as Markdown.
pub(crate) fn markdown(
    letan: &Measured,
    plain: &Measured,
    answers: &[Answers; 2],
    quick: bool,
) -> String {
    let option = if quick { " --quick" } else { "" };
    let mut text = format!(
        "`benches/run{option}` on {}; {}.\n\n| | Letan | plain teloxide |\n|---|---:|---:|\n",
        machine::description(),
        machine::versions()
    );
    for (name, of) in ROWS {
        let _ = writeln!(text, "| {name} | {} | {} |", of(letan), of(plain));
    }
    let pace = &letan.burst.known;
    let _ = writeln!(
        text,
        "\nBursts of {} updates. The average answer has {} characters and {} buttons. While the \
         bursts were answered, the built-in Telegram used {} of its core for Letan and {} for \
         plain teloxide: near 100 % it would be the brake.\n",
        count(pace.updates.into()),
        letan.burst.answers.characters,
        letan.burst.answers.buttons,
        share(&letan.burst),
        share(&plain.burst),
    );
    text.push_str(&of_answers(answers));
    text
}

type Row = (&'static str, fn(&Measured) -> String);

const ROWS: [Row; 17] = [
    ("burst, everybody known: updates a second", |of| rate(&of.burst.known)),
    ("burst, everybody known: CPU seconds per 1,000 updates", |of| cost(&of.burst.known)),
    ("burst, everybody new: updates a second", |of| rate(&of.burst.strangers)),
    ("burst, everybody new: CPU seconds per 1,000 updates", |of| cost(&of.burst.strangers)),
    ("burst, everybody known, 40 ms to Telegram: updates a second", |of| rate(&of.burst.far)),
    ("wait at 100 updates a second, p50", |of| wait(of, 0, |waits| waits.p50)),
    ("wait at 100 updates a second, p99", |of| wait(of, 0, |waits| waits.p99)),
    ("wait at 300 updates a second, p50", |of| wait(of, 1, |waits| waits.p50)),
    ("wait at 300 updates a second, p99", |of| wait(of, 1, |waits| waits.p99)),
    ("process start to first answer", |of| milliseconds(of.cold.again)),
    ("the very first start to first answer", |of| milliseconds(of.cold.very_first)),
    ("memory, idle", |of| megabytes(of.burst.idle_kib)),
    ("memory, most in the bursts", |of| megabytes(of.burst.peak_kib)),
    ("memory, 100,000 delegates known", |of| megabytes(of.crowd.started_kib)),
    ("memory, most while many thousands of them write", |of| megabytes(of.crowd.answering_kib)),
    ("another's wait, nobody floods, p50", |of| milliseconds(of.flood.alone.p50)),
    ("another's wait while one chat sends 1,000 messages, longest of 5", |of| {
        milliseconds(of.flood.beside.most)
    }),
];

fn of_answers(answers: &[Answers; 2]) -> String {
    let [few, many] = answers;
    let mut text = format!(
        "| an answer inside the process, p50 in µs | {} sessions | {} sessions |\n|---|---:|---:|\n",
        count(few.sessions.into()),
        count(many.sessions.into())
    );
    for ((name, few), (_, many)) in few.medians.iter().zip(&many.medians) {
        let _ = writeln!(text, "| {name} | {few:.0} | {many:.0} |");
    }
    text
}

/// The table of large programmes.
pub(crate) fn of_imports(imports: &Imports) -> String {
    let mut text = format!(
        "\n| {} sessions as | file | `letan check` | its memory | `letan import` | its memory |\n\
         |---|---:|---:|---:|---:|---:|\n",
        count(imports.sessions.into())
    );
    for Form { ending, kib, check, import } in &imports.files {
        let _ = writeln!(
            text,
            "| `.{ending}` | {:.1} MB | {:.0} ms | {} | {:.0} ms | {} |",
            f64::from(*kib) * 1024.0 / 1e6,
            check.milliseconds,
            megabytes(check.peak_kib),
            import.milliseconds,
            megabytes(import.peak_kib)
        );
    }
    text
}

/// The table of letters.
pub(crate) fn of_letters(letters: &Letters) -> String {
    let mut text = String::from("\n| letters | |\n|---|---:|\n");
    let _ = writeln!(
        text,
        "| {} letters written | {:.2} s |",
        count(letters.count.into()),
        letters.written
    );
    for (rows, claim) in &letters.claims {
        let rows = count((*rows).into());
        let _ =
            writeln!(text, "| five claimed and recorded, {rows} in the table | {claim:.2} ms |");
    }
    for (queue, idle, most) in &letters.memory {
        let (queue, idle, most) = (count((*queue).into()), megabytes(*idle), megabytes(*most));
        let _ = writeln!(text, "| memory with {queue} in the queue: idle, most | {idle}, {most} |");
    }
    for (name, waits) in
        [("no letter goes out", &letters.idle), ("letters go out", &letters.beside)]
    {
        let (p50, p99) = (milliseconds(waits.p50), milliseconds(waits.p99));
        let _ = writeln!(text, "| wait for `/now` while {name}, p50, p99 | {p50}, {p99} |");
    }
    text
}

/// Replaces the figures of the document by `text`.
pub(crate) fn put_into_document(text: &str) -> anyhow::Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT);
    let document = std::fs::read_to_string(&path).context(DOCUMENT)?;
    let marks = || format!("{DOCUMENT} has lost the marks around its figures");
    let (before, rest) = document.split_once(BEGIN).with_context(marks)?;
    let (_, after) = rest.split_once(END).with_context(marks)?;
    std::fs::write(&path, format!("{before}{BEGIN}\n\n{text}\n{END}{after}")).context(DOCUMENT)
}

fn rate(pace: &Pace) -> String {
    count(pace.per_second())
}

fn cost(pace: &Pace) -> String {
    format!("{:.2}", pace.per_thousand())
}

fn wait(of: &Measured, at: usize, which: fn(&Waits) -> f64) -> String {
    of.steady.0.get(at).map_or_else(String::new, |(_, waits)| milliseconds(which(waits)))
}

fn milliseconds(value: f64) -> String {
    if value < 1000.0 { format!("{value:.1} ms") } else { format!("{:.1} s", value / 1000.0) }
}

fn megabytes(kib: f64) -> String {
    format!("{:.1} MB", kib * 1024.0 / 1e6)
}

fn share(burst: &Burst) -> String {
    format!("{:.0} %", burst.known.telegram_share() * 100.0)
}

/// A whole number with a comma between thousands.
fn count(number: f64) -> String {
    let digits = format!("{number:.0}");
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
