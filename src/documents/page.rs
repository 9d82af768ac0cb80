//! A document as one HTML page that needs nothing else and can run nothing: no script, no network.

use std::fmt::Write as _;

use super::{Block, Document, Grid, Head, Level, Look, Run};
use crate::texts::Html;

const STYLE: &str = include_str!("page.css");

/// The document as a page.
pub fn document(document: &Document) -> String {
    let head = &document.head;
    let mut body = String::new();
    let mut was_item = false;
    for block in &document.blocks {
        let is_item = matches!(block, Block::Item(_));
        match (was_item, is_item) {
            (false, true) => body.push_str("<ul>\n"),
            (true, false) => body.push_str("</ul>\n"),
            _ => {}
        }
        body.push_str(&laid(block));
        was_item = is_item;
    }
    if was_item {
        body.push_str("</ul>\n");
    }
    format!(
        "<!doctype html>\n<html lang=\"{code}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n\
         <style>{STYLE}</style>\n</head>\n<body>\n{top}<main>\n{body}</main>\n{signed}</body>\n</html>\n",
        code = document.language.code(),
        title = escaped(&format!("{}: {}", head.title, head.subject.replace('\n', " "))),
        top = top(head),
        signed = signed(document),
    )
}

fn escaped(words: &str) -> String {
    let held = |sign: &char| *sign == '\n' || !sign.is_control();
    Html::plain(&words.chars().filter(held).collect::<String>()).into()
}

fn top(head: &Head) -> String {
    let mut top =
        format!("<header>\n<div><p class=\"caps ruled\">{}</p>", escaped(&head.organiser));
    if !head.number.is_empty() {
        let _ = write!(top, "<p>{}</p>", escaped(&head.number));
    }
    top.push_str("</div>\n<div>");
    if let Some((state, motto)) = &head.motto {
        let (state, motto) = (escaped(state), escaped(motto));
        let _ = write!(top, "<p class=\"caps\">{state}</p><p class=\"ruled\"><b>{motto}</b></p>");
    }
    let _ = write!(top, "<p><i>{}</i></p></div>\n</header>\n", escaped(&head.dated));
    let _ = write!(top, "<div class=\"title\"><h1>{}</h1>", escaped(&head.title));
    for line in head.subject.lines() {
        let _ = write!(top, "<p><b>{}</b></p>", escaped(line));
    }
    top.push_str("</div>\n");
    top
}

fn laid(block: &Block) -> String {
    match block {
        Block::Heading(Level::Part, words) => format!("<h2>{}</h2>\n", escaped(words)),
        Block::Heading(Level::Section, words) => format!("<h3>{}</h3>\n", escaped(words)),
        Block::Label(words) => format!("<p class=\"label\"><b>{}</b></p>\n", escaped(words)),
        Block::Paragraph(runs) => format!("<p>{}</p>\n", said(runs)),
        Block::Item(runs) => format!("<li>{}</li>\n", said(runs)),
        Block::Grid(table) => grid(table),
        Block::Chart(chart) => format!("{}\n", chart.svg()),
    }
}

fn said(runs: &[Run]) -> String {
    let mut text = String::new();
    for run in runs {
        let words = escaped(&run.words);
        match run.look {
            Look::Plain => text.push_str(&words),
            Look::Bold => {
                let _ = write!(text, "<b>{words}</b>");
            }
            Look::Italic => {
                let _ = write!(text, "<i>{words}</i>");
            }
        }
    }
    text
}

fn grid(grid: &Grid) -> String {
    let shares: u32 = grid.columns.iter().map(|(_, share)| *share).sum::<u32>().max(1);
    let mut text = String::from("<div class=\"wide\"><table><colgroup>");
    for (_, share) in &grid.columns {
        let _ = write!(text, "<col width=\"{}%\">", share * 100 / shares);
    }
    text.push_str("</colgroup><thead><tr>");
    for (head, _) in &grid.columns {
        let _ = write!(text, "<th scope=\"col\">{}</th>", escaped(head));
    }
    text.push_str("</tr></thead><tbody>\n");
    for cells in &grid.rows {
        text.push_str("<tr>");
        for (index, cell) in cells.iter().enumerate() {
            let class = if grid.numbers.contains(&index) { " class=\"n\"" } else { "" };
            let _ = write!(text, "<td{class}>{}</td>", escaped(cell));
        }
        text.push_str("</tr>\n");
    }
    text.push_str("</tbody></table></div>\n");
    text
}

fn signed(document: &Document) -> String {
    let mut text = String::new();
    if !document.closing.is_empty() {
        let _ = writeln!(text, "<p>{}</p>", escaped(&document.closing));
    }
    if document.signatures.is_empty() {
        return text;
    }
    text.push_str("<div class=\"signs\">");
    for one in &document.signatures {
        let (office, hint) = (escaped(&one.office), escaped(&one.hint));
        let _ = write!(text, "<div><p class=\"caps\">{office}</p><p><i>{hint}</i></p></div>");
    }
    text.push_str("</div>\n");
    text
}
