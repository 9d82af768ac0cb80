//! What `letan check` prints.

use super::file::Reading;
use super::problem::{Problem, Severity};
use super::snapshot::Programme;
use crate::texts::Texts;

/// Exit status of a file with nothing to say about.
const CLEAN: u8 = 0;
/// Exit status of a file that can be used but should be looked at.
const WARNED: u8 = 1;
/// Exit status of a file that cannot be used.
const FAILED: u8 = 2;

/// Every problem with its place, a line each, then how many there are and what the file holds; and
/// the exit status: 0 clean, 1 only warnings, 2 errors.
pub fn report(reading: &Reading, texts: Texts) -> (String, u8) {
    let mut report = String::new();
    for problem in &reading.problems {
        push_line(&mut report, &texts.check_line(word(problem.severity), &problem.sentence(texts)));
    }
    let errors = count(&reading.problems, Severity::Error);
    let warnings = count(&reading.problems, Severity::Warning);
    if errors + warnings == 0 {
        push_line(&mut report, &texts.check_clean());
    } else {
        push_line(&mut report, &texts.check_counts(errors, warnings));
    }
    if let Some(programme) = &reading.programme {
        push_line(&mut report, &holds(programme, texts));
    }
    let status = match (errors, warnings) {
        (0, 0) => CLEAN,
        (0, _) => WARNED,
        _ => FAILED,
    };
    (report, status)
}

fn holds(programme: &Programme, texts: Texts) -> String {
    let number = |rows: usize| i64::try_from(rows).unwrap_or(i64::MAX);
    let first = texts.check_holds(
        &programme.event.id,
        number(programme.days().len()),
        number(programme.sessions.len()),
        number(programme.people.len()),
    );
    let rest = texts.check_holds_too(
        number(programme.rooms.len()),
        number(programme.papers.len()),
        number(programme.facts.len()),
    );
    format!("{first}, {rest}")
}

fn count(problems: &[Problem], severity: Severity) -> i64 {
    let counted = problems.iter().filter(|problem| problem.severity == severity).count();
    i64::try_from(counted).unwrap_or(i64::MAX)
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn push_line(report: &mut String, line: &str) {
    report.push_str(line);
    report.push('\n');
}

#[cfg(test)]
mod tests {
    #[test]
    fn probe() {
        for f in ["hai-phong-2025", "demo-2026"] {
            let b = std::fs::read(format!("/work/h/events/{f}.toml")).unwrap();
            let t = std::time::Instant::now();
            let r = crate::programme::read(&b, crate::programme::Format::Toml);
            println!("{:?}", t.elapsed());
            for l in ["vi", "en"] {
                println!(
                    "{}",
                    super::report(
                        &r,
                        crate::texts::Texts::new(crate::texts::Language::from_code(l).unwrap())
                    )
                    .0
                );
            }
            let c = r.canonical.unwrap();
            let r2 = crate::programme::read(c.as_bytes(), crate::programme::Format::Json);
            println!(
                "{}",
                super::report(
                    &r2,
                    crate::texts::Texts::new(crate::texts::Language::from_code("vi").unwrap())
                )
                .0
            );
            assert_eq!(r2.programme, r.programme);
            assert_eq!(r2.canonical.unwrap(), c);
        }
        let broken = r#"
[event]
id = "x"
name = “curly”
[[sesion]]
id = "a"
title = "x
start = 2025-05-19T08:00:00
[[session]]
id = "a"
id = "b"
"#;
        let p = toml::de::DeTable::parse_recoverable(broken);
        println!("{:#?}\n{:?}", p.1, p.0);
        let r = crate::programme::read(broken.as_bytes(), crate::programme::Format::Toml);
        println!(
            "{}",
            super::report(
                &r,
                crate::texts::Texts::new(crate::texts::Language::from_code("vi").unwrap())
            )
            .0
        );
    }
}
