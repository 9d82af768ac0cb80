//! The programme as a document (Office Open XML) that a secretariat prints or goes on writing in.

use url::Url;

use super::sheet::{Day, Line, Sheet, Slot};
use crate::delegates;
use crate::documents::word::{self, Align, Package, Paragraph, Placed, Size};
use crate::programme::Programme;
use crate::texts::Texts;

/// Widths of the columns in twentieths of a point; A4 without its margins.
const COLUMNS: [u32; 4] = [1_600, 3_950, 2_400, 1_404];

/// The programme in the language of `texts` as the bytes of a `.docx` file, with a code to scan for
/// `link` at its end.
pub fn document(
    texts: Texts,
    programme: &Programme,
    link: Option<&Url>,
) -> anyhow::Result<Vec<u8>> {
    let sheet = Sheet::of(texts, programme);
    let code = link.and_then(|link| Some((link, delegates::painted_code(link.as_str())?)));
    let body = body(&sheet, code.as_ref().map(|(link, _)| *link));
    let title = texts.handout_page_title(&sheet.name);
    let pictures: Vec<Vec<u8>> = code.into_iter().map(|(_, picture)| picture).collect();
    let package = Package {
        title: &title,
        creator: Some(&sheet.organiser),
        language: texts.language().code(),
        body: &body,
        pictures: &pictures,
    };
    package.packed()
}

fn body(sheet: &Sheet, link: Option<&Url>) -> String {
    let texts = sheet.texts;
    let mut body = head(sheet);
    for day in &sheet.days {
        body.push_str(&Paragraph::heading(&day.title).xml());
        body.push_str(&table(texts, day));
    }
    // A document may not end with a table.
    body.push_str(&Paragraph::new().italic(&sheet.zone).xml());
    let venue = [&sheet.venue[..], &sheet.rooms].concat();
    for (heading, told) in [(texts.handout_venue(), &venue), (texts.handout_facts(), &sheet.facts)]
    {
        if told.is_empty() {
            continue;
        }
        body.push_str(&Paragraph::heading(&heading).xml());
        for (label, words) in told {
            body.push_str(&Paragraph::new().bold(&format!("{label}: ")).plain(words).xml());
        }
    }
    if !sheet.printed.is_empty() {
        body.push_str(&Paragraph::heading(&texts.handout_proceedings()).xml());
        body.extend((1..).zip(&sheet.printed).map(|(number, line)| paper(number, line)));
    }
    if let Some(link) = link {
        let about = texts.handout_code();
        // 32 mm: far enough from a page on the wall.
        let placed = Placed { index: 0, about: &about, width: 320, height: 320 };
        body.push_str(&word::picture(placed));
        let address = link.as_str().trim_start_matches("https://");
        body.push_str(&Paragraph::centred().plain(&texts.handout_code()).kept().xml());
        body.push_str(&Paragraph::centred().italic(address).xml());
    }
    body
}

/// Who invites, what it is, when and where.
fn head(sheet: &Sheet) -> String {
    let texts = sheet.texts;
    let mut head = String::new();
    if !sheet.organiser.is_empty() {
        head.push_str(&Paragraph::centred().capitals(&sheet.organiser, Size::Text).xml());
    }
    head.push_str(
        &Paragraph::centred().spaced().capitals(&texts.handout_heading(), Size::Title).xml(),
    );
    head.push_str(&Paragraph::centred().capitals(&sheet.name, Size::Text).xml());
    head.push_str(&Paragraph::centred().italic(&texts.handout_when(&sheet.when)).xml());
    if !sheet.place.is_empty() {
        head.push_str(&Paragraph::centred().italic(&sheet.stands()).xml());
    }
    head
}

fn table(texts: Texts, day: &Day) -> String {
    let heads = [
        texts.handout_column_time(),
        texts.handout_column_content(),
        texts.handout_column_people(),
        texts.handout_column_place(),
    ];
    let heads = heads.map(|head| Paragraph::new().aligned(Align::Centre).bold(&head).xml());
    let rows = day.slots.iter().map(|slot| word::row(&COLUMNS, &cells(slot), false));
    let rows: String = [word::row(&COLUMNS, &heads, true)].into_iter().chain(rows).collect();
    word::table(&COLUMNS, &rows)
}

fn cells(slot: &Slot) -> [String; 4] {
    let title = Paragraph::new();
    let title = if slot.is_cancelled { title.struck(&slot.title) } else { title.bold(&slot.title) };
    let title = match &slot.note {
        Some(note) => title.italic(&format!(" ({note})")),
        None => title,
    };
    let mut content = title.xml();
    if !slot.about.is_empty() {
        content.push_str(&Paragraph::new().italic(&slot.about).xml());
    }
    content.extend((1..).zip(&slot.talks).map(|(number, line)| paper(number, line)));
    let people = slot.people.iter().map(|part| {
        let comma = if part.office.is_empty() { "" } else { ", " };
        let line = Paragraph::new().plain(&format!("{}: ", part.role)).bold(&part.name);
        line.plain(&format!("{comma}{}", part.office)).xml()
    });
    let hours = Paragraph::new().aligned(Align::Centre).plain(&slot.hours).xml();
    [hours, content, people.collect(), Paragraph::new().plain(&slot.room).xml()]
}

/// "1. 09:00–09:20 Nhan đề (*tác giả*)"
fn paper(number: usize, line: &Line) -> String {
    let space = if line.hours.is_empty() { "" } else { " " };
    let lead = format!("{number}. {}{space}", line.hours);
    let mut paragraph = Paragraph::new().plain(&lead).plain(&line.title);
    if !line.authors.is_empty() {
        paragraph = paragraph.italic(&format!(" – {}", line.authors));
    }
    if let Some(note) = &line.note {
        paragraph = paragraph.italic(&format!(" ({note})"));
    }
    paragraph.xml()
}

#[cfg(test)]
mod tests;
