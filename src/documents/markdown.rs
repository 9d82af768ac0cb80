//! Markdown: a document to read as it is, and words in which no sign means anything.

use std::fmt::Write as _;

use super::{Block, Document, Grid, Head, Level, Look, Run};
use crate::pictures::{Chart, figure};

/// The document as Markdown.
pub fn document(document: &Document) -> String {
    let mut text = head(&document.head);
    let mut was_item = false;
    for block in &document.blocks {
        let is_item = matches!(block, Block::Item(_));
        text.push_str(if is_item && was_item { "\n" } else { "\n\n" });
        text.push_str(&laid(block));
        was_item = is_item;
    }
    if !document.closing.is_empty() {
        let _ = write!(text, "\n\n{}", opened(&escaped(&document.closing)));
    }
    let offices: Vec<String> = document
        .signatures
        .iter()
        .map(|one| format!("**{}** *{}*", escaped(&one.office), escaped(&one.hint)))
        .collect();
    if !offices.is_empty() {
        let _ = write!(text, "\n\n{}", offices.join(" · "));
    }
    text.push('\n');
    text
}

/// Somebody's words on one line, in which no sign means anything.
pub fn escaped(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(line.len() + 8);
    for character in line.chars() {
        if "\\`*_[]<>&#~|$".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}

fn head(head: &Head) -> String {
    let mut lines = Vec::new();
    if !head.organiser.is_empty() {
        lines.push(format!("**{}**", escaped(&head.organiser)));
    }
    if !head.number.is_empty() {
        lines.push(escaped(&head.number));
    }
    if let Some((state, motto)) = &head.motto {
        lines.push(format!("**{}**", escaped(state)));
        lines.push(format!("**{}**", escaped(motto)));
    }
    lines.push(format!("*{}*", escaped(&head.dated)));
    lines.push(format!("# {}", escaped(&head.title)));
    lines.extend(head.subject.lines().map(|line| format!("**{}**", escaped(line))));
    lines.join("\n\n")
}

fn laid(block: &Block) -> String {
    match block {
        Block::Heading(Level::Part, words) => format!("## {}", escaped(words)),
        Block::Heading(Level::Section, words) => format!("### {}", escaped(words)),
        Block::Label(words) => format!("**{}**", escaped(words)),
        Block::Paragraph(runs) => opened(&said(runs)),
        Block::Item(runs) => format!("- {}", opened(&said(runs))),
        Block::Grid(table) => grid(table),
        Block::Chart(chart) => numbers(chart),
    }
}

fn said(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        let words = escaped(&run.words);
        if words.is_empty() {
            continue;
        }
        // The marks of bold and italics stand at letters: the spaces of a run are outside of them.
        let space = |is_there: bool| if is_there { " " } else { "" };
        let before = space(run.words.starts_with(char::is_whitespace));
        let after = space(run.words.ends_with(char::is_whitespace));
        let mark = match run.look {
            Look::Plain => "",
            Look::Bold => "**",
            Look::Italic => "*",
        };
        let _ = write!(text, "{before}{mark}{words}{mark}{after}");
    }
    text.trim().to_owned()
}

/// A line that would begin a list, a heading or a rule does not.
fn opened(line: &str) -> String {
    let number = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    if line.starts_with(['-', '+', '=']) {
        return format!("\\{line}");
    }
    if number.len() < line.len() && number.starts_with(['.', ')']) {
        let digits = line.len() - number.len();
        return format!("{}\\{number}", &line[..digits]);
    }
    line.to_owned()
}

fn grid(grid: &Grid) -> String {
    let row = |cells: &mut dyn Iterator<Item = &String>| {
        let cells: Vec<String> = cells.map(|cell| escaped(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let mut lines = vec![row(&mut grid.columns.iter().map(|(head, _)| head))];
    let rules: Vec<&str> = (0..grid.columns.len())
        .map(|index| if grid.numbers.contains(&index) { "--:" } else { "---" })
        .collect();
    lines.push(format!("| {} |", rules.join(" | ")));
    lines.extend(grid.rows.iter().map(|cells| row(&mut cells.iter())));
    lines.join("\n")
}

/// A chart's numbers as a table.
fn numbers(chart: &Chart) -> String {
    let heads = std::iter::once(chart.title.clone()).chain(chart.series.iter().cloned());
    let rows = chart.rows.iter().map(|row| {
        let values = row.values.iter().map(|value| figure(chart.language, *value));
        std::iter::once(row.label.clone()).chain(values).collect()
    });
    grid(&Grid {
        columns: heads.map(|head| (head, 1)).collect(),
        rows: rows.collect(),
        numbers: (1..=chart.series.len()).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_of_somebodys_words_means_anything() {
        for (words, expected) in [
            ("# C #\n- *x*", "\\# C \\# - \\*x\\*"),
            ("[a](javascript:b) <script>", "\\[a\\](javascript:b) \\<script\\>"),
            (
                "`a` _b_ ~~c~~ |d| &amp; $e$ \\",
                "\\`a\\` \\_b\\_ \\~\\~c\\~\\~ \\|d\\| \\&amp; \\$e\\$ \\\\",
            ),
        ] {
            assert_eq!(escaped(words), expected);
        }
    }

    #[test]
    fn no_paragraph_begins_a_list_by_chance() {
        for (words, expected) in [
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("1. a", "1\\. a"),
            ("12) a", "12\\) a"),
            ("2026 a", "2026 a"),
            ("===", "\\==="),
        ] {
            assert_eq!(laid(&Block::plain(words)), expected);
        }
    }

    #[test]
    fn marks_stand_at_letters() {
        let runs = [Run::bold("Hỏi: "), Run::plain("a "), Run::italic(" "), Run::italic("b")];
        assert_eq!(said(&runs), "**Hỏi:** a *b*");
    }
}
