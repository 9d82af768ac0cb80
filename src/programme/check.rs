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
    use super::*;
    use crate::programme::{Format, read};
    use crate::texts::Language;

    const SAMPLE: &str = include_str!("../../events/hai-phong-2025.toml");

    fn checked(text: &str, language: &str) -> (String, u8) {
        let texts = Texts::new(Language::from_code(language).unwrap());
        report(&read(text.as_bytes(), Format::Toml), texts)
    }

    #[test]
    fn a_clean_file_exits_0_and_says_what_it_holds() {
        let (report, status) = checked(SAMPLE, "en");
        assert_eq!(status, CLEAN, "{report}");
        assert_eq!(
            report,
            "No problems.\nhai-phong-2025: 1 day, 10 sessions, 2 people, 4 rooms, 5 papers, 15 facts.\n"
        );
    }

    #[test]
    fn warnings_exit_1_and_errors_exit_2() {
        let warned = SAMPLE.replace(", en = \"Lunch\" }", " }");
        let (report, status) = checked(&warned, "en");
        assert_eq!(status, WARNED, "{report}");
        assert!(report.starts_with("Warning: line "), "{report}");
        assert!(report.contains("No errors, 1 warning: the file can be used"), "{report}");
        assert!(report.contains("10 sessions"), "{report}");

        let failed = warned.replace("kind = \"meal\"", "kind = \"meel\"");
        let (report, status) = checked(&failed, "en");
        assert_eq!(status, FAILED, "{report}");
        assert!(report.contains("\nWarning: line "), "{report}");
        assert!(report.contains("1 error, 1 warning: the errors must be mended"), "{report}");
        assert!(!report.contains("10 sessions"), "{report}");
        assert_eq!(checked("", "en").1, FAILED);
    }

    #[test]
    fn the_report_is_vietnamese_for_a_vietnamese_reader() {
        let failed = SAMPLE.replace("kind = \"meal\"", "kind = \"meel\"");
        let (report, _) = checked(&failed, "vi");
        assert!(report.starts_with("Lỗi: dòng "), "{report}");
        assert!(report.contains("phiên “an-trua”"), "{report}");
        assert!(report.contains("1 lỗi, 0 cảnh báo: cần sửa lỗi"), "{report}");
        let (report, _) = checked(SAMPLE, "vi");
        assert!(report.starts_with("Không có lỗi, không có cảnh báo."), "{report}");
    }
}
