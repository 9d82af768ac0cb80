//! The conversation about programmes that are sent.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context as _;

use super::store::{self, Upload};
use super::{Press, may_publish, show};
use crate::changes::notices::concerned;
use crate::delegates::Visit;
use crate::programme::store::author;
use crate::programme::store::{Known, Publication};
use crate::programme::{
    Edition, Format, Proposal, Reading, SIZE_LIMIT, Source, read_named, store as published, write,
};
use crate::team::log::{self, Deed, Entry};
use crate::team::{self, Act as Right};
use crate::telegram::pages::Page;
use crate::telegram::{Act, Button, Card, Document, Fetched, Reply, SentFile};
use crate::texts::{Html, count};

/// Versions on a page.
const ON_A_PAGE: usize = 6;
const IN_A_ROW: usize = 3;
const MEGABYTE: usize = 1 << 20;

/// A file that may be a programme; `None` for those who may not publish one.
pub async fn sent(visit: &Visit<'_>, file: &SentFile) -> anyhow::Result<Option<Reply>> {
    if !may_publish(visit, visit.event.as_deref()).await? {
        return Ok(None);
    }
    let texts = visit.texts;
    let Some(format) = Format::of_path(Path::new(&file.name)) else {
        return Ok(Some(Reply::show(texts.uploads_no_form(&file.name))));
    };
    let too_large =
        || Reply::show(texts.uploads_too_large(&file.name, count(SIZE_LIMIT / MEGABYTE)));
    if usize::try_from(file.size).is_ok_and(|size| size > SIZE_LIMIT) {
        return Ok(Some(too_large()));
    }
    match visit.desk.files.fetch(&file.id, SIZE_LIMIT).await? {
        Fetched::Whole(bytes) => fetched(visit, &file.name, format, bytes).await.map(Some),
        Fetched::TooLarge => Ok(Some(too_large())),
    }
}

/// `/template`; `None` for those who may not publish.
pub async fn template(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    let allowed = may_publish(visit, Some(event)).await?;
    if allowed { workbook(visit, event).map(Some) } else { Ok(None) }
}

/// `/versions`; `None` for those who may not publish.
pub async fn versions(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    let allowed = may_publish(visit, Some(event)).await?;
    if allowed { list(visit, event, 0).await.map(Some) } else { Ok(None) }
}

/// The workbook, filled with what is in force.
fn workbook(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let document = Document {
        name: format!("{}.xlsx", event.programme.event.id),
        media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        content: write::workbook(&event.programme)?,
        caption: visit.texts.uploads_template_caption(),
    };
    Ok(Reply::nothing().and(Act::Document(document)))
}

/// What was published, and the way back.
async fn list(visit: &Visit<'_>, event: &Edition, page: usize) -> anyhow::Result<Reply> {
    let (texts, known) = (visit.texts, known(visit, event));
    let mut numbers = published::history(&visit.desk.database, &known).await?;
    numbers.sort_unstable_by(|one, other| other.cmp(one));
    let page = Page::of(numbers.len(), ON_A_PAGE, page);
    let mut text = texts.uploads_versions(event.programme.event.name.get(texts.language()));
    let mut back = Vec::new();
    for number in &numbers[page.items.clone()] {
        let Some(past) = published::past(&visit.desk.database, &known, *number).await? else {
            continue;
        };
        let is_current = past.version == event.version;
        text.paragraph(&show::version(texts, &past, is_current));
        if !is_current {
            let press = Press::Back(past.version).at(event.number);
            back.push(Button::press(format!("↩️ {}", past.version), press));
        }
    }
    let mut rows: Vec<Vec<Button>> = back.chunks(IN_A_ROW).map(<[Button]>::to_vec).collect();
    rows.push(page.turns(texts, |page| Press::Versions(page).at(event.number)));
    let template = Press::Template.at(event.number);
    rows.push(vec![Button::press(texts.uploads_button_template(), template)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// A pressed button; the right is asked again.
pub async fn pressed(
    visit: &Visit<'_>,
    event: Option<&Arc<Edition>>,
    press: Press,
) -> anyhow::Result<Reply> {
    let stale = || Reply::toast(visit.texts.press_stale());
    if !may_publish(visit, event.map(|event| &**event)).await? {
        return Ok(stale());
    }
    let number = event.map_or(0, |event| event.number);
    match (press, event) {
        (Press::Publish(upload), _) => publish(visit, (number, upload)).await,
        (Press::Discard(_), _) => {
            let desk = visit.desk;
            store::discard(&desk.database, desk.me.id, visit.delegate.id).await?;
            Ok(Reply::show(visit.texts.uploads_discarded()))
        }
        (Press::Versions(page), Some(event)) => list(visit, event, page).await,
        (Press::Back(version), Some(event)) => back(visit, event, version).await,
        (Press::Template, Some(event)) => workbook(visit, event),
        (_, None) => Ok(stale()),
    }
}

async fn fetched(
    visit: &Visit<'_>,
    name: &str,
    format: Format,
    bytes: Vec<u8>,
) -> anyhow::Result<Reply> {
    let stem = Path::new(name).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    // A large workbook takes seconds, in which others are answered.
    let reading = tokio::task::spawn_blocking(move || {
        read_named(Source { bytes: &bytes, format, name: &stem })
    });
    let mut reading = reading.await.context("read a programme that was sent")?;
    if reading.programme.is_none() {
        return Ok(show::errors(visit.texts, name, &reading));
    }
    let texts = visit.texts;
    let mut head = texts.uploads_read(name);
    if let Some(event) = visit.event.as_ref().filter(|_| reading.is_table) {
        reading.complete(&event.programme)?;
        head.line(&texts.uploads_taken_for(event.programme.event.name.get(texts.language())));
    }
    let remarks = show::remarks(texts, &reading);
    if !remarks.is_empty() {
        head.paragraph(&remarks);
    }
    propose(visit, reading, (name, "file"), head).await
}

async fn back(visit: &Visit<'_>, event: &Edition, version: i64) -> anyhow::Result<Reply> {
    let found = published::past(&visit.desk.database, &known(visit, event), version).await?;
    let Some(past) = found else { return Ok(Reply::toast(visit.texts.press_stale())) };
    let (_, reading) = past.reading()?;
    let origin = format!("rollback {version}");
    propose(visit, reading, ("", &origin), visit.texts.uploads_back(version)).await
}

/// Shows what `reading` would change, and keeps it until it is published.
async fn propose(
    visit: &Visit<'_>,
    reading: Reading,
    (name, origin): (&str, &str),
    head: Html,
) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let (database, bot) = (&desk.database, desk.me.id);
    let proposal = Proposal::of(reading, Some(database), bot).await?;
    let proposal = proposal.context("a programme without errors can be proposed")?;
    let event = proposal.programme.event.name.get(texts.language());
    // The file may be of another event than the one they are at.
    let edition = desk.board.by_id(proposal.event());
    if !may_publish(visit, edition.as_deref()).await? {
        return Ok(team::refusal(visit, Right::EditProgramme));
    }
    if proposal.is_unchanged() {
        return Ok(Reply::show(texts.uploads_unchanged(event, proposal.compared())));
    }
    let (number, people) = match &proposal.published {
        Some(published) => {
            let both = (&published.programme, &proposal.programme);
            let people = concerned::count(database, bot, published.event, both).await?;
            (published.event, count(people))
        }
        None => (0, 0),
    };
    let upload = Upload {
        event: number,
        number: visit.update,
        sender: visit.delegate.id,
        name: name.to_owned(),
        content: proposal.content.clone(),
        origin: origin.to_owned(),
        compared: proposal.compared(),
    };
    store::keep(database, bot, &upload, visit.now).await?;
    Ok(show::preview(texts, &upload, &proposal, (head, people)))
}

async fn publish(visit: &Visit<'_>, upload: (i64, i64)) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let (database, bot, sender) = (&desk.database, desk.me.id, visit.delegate.id);
    let Some(upload) = store::find(database, bot, upload, sender, visit.now).await? else {
        return Ok(Reply::show(texts.uploads_gone()));
    };
    let reading = crate::programme::read(upload.content.as_bytes(), Format::Json);
    let read = reading.programme.zip(reading.canonical);
    let (programme, content) = read.context("what was previewed can be read again")?;
    let by = author::of_file(&upload.origin, sender);
    let (compared, now) = (upload.compared, visit.now);
    let mut transaction = database.begin().await?;
    let over =
        published::publish_over_in(&mut transaction, bot, compared, &programme, &content, now, &by);
    let publication = over.await?;
    if let Publication::New(version) = publication {
        let about = format!("version:{version}");
        log::note(&mut transaction, &Entry::of(visit, upload.event, Deed::Publish, about)).await?;
        transaction.commit().await?;
    } else {
        transaction.rollback().await?;
    }
    let card = match publication {
        Publication::New(version) | Publication::Unchanged(version) => {
            desk.board.refresh(database).await?;
            desk.bell.ring();
            let name = programme.event.name.get(texts.language());
            let text = texts.uploads_published(name, version);
            let event = desk.board.by_id(&programme.event.id).map_or(0, |event| event.number);
            let all = Press::Versions(0).at(event);
            Card::with_buttons(text, [vec![Button::press(texts.uploads_button_versions(), all)]])
        }
        Publication::Overtaken(version) => texts.uploads_overtaken(version).into(),
    };
    Ok(Reply::show(card))
}

fn known(visit: &Visit<'_>, event: &Edition) -> Known {
    Known {
        bot: visit.desk.me.id,
        event: event.number,
        id: event.programme.event.id.clone(),
        version: event.version,
    }
}
