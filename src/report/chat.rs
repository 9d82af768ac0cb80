//! `/report`: what about, in which form, and the file.

use super::document::about;
use super::press::Form;
use super::{Findings, Press, Scope, document, sheets};
use crate::delegates::Visit;
use crate::documents::{markdown, page, table, word};
use crate::programme::Edition;
use crate::team::{self, Act as Deed, Roles};
use crate::telegram::pages::{Page, label};
use crate::telegram::{Act, Button, Card, Document, Reply};
use crate::texts::count;

/// Sessions on one page.
const PAGE: usize = 8;
/// Characters of a label with a row of its own.
const WIDE: usize = 40;

/// `/report`; `None` for those to whom there is no such command.
pub async fn report(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Option<Reply>> {
    let roles = team::roles(visit.desk, event, visit.delegate.id).await?;
    if !roles.may(Deed::ModerateSome) {
        return Ok(None);
    }
    choose(visit, event, &roles, 0).await.map(Some)
}

/// A pressed button; the right is asked again: the report holds what waits for a decision, too.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let roles = team::roles(visit.desk, event, visit.delegate.id).await?;
    let allowed = match &press {
        Press::Sessions(_) => roles.may(Deed::ModerateSome),
        Press::About(scope) | Press::File(scope, _) => may_report(&roles, scope),
    };
    if !allowed {
        return Ok(Reply::toast(visit.texts.press_stale()));
    }
    match press {
        Press::Sessions(page) => choose(visit, event, &roles, page).await,
        Press::About(scope) => forms(visit, event, scope).await,
        Press::File(scope, form) => file(visit, event, scope, form).await,
    }
}

/// Whether somebody with these roles may have the report on `scope`; on the whole event only who moderates
/// all of it.
fn may_report(roles: &Roles, scope: &Scope) -> bool {
    match scope {
        Scope::Event => roles.may(Deed::Report("")),
        Scope::Session(session) => roles.may(Deed::Report(session)),
    }
}

async fn gathered(visit: &Visit<'_>, event: &Edition, scope: Scope) -> anyhow::Result<Findings> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    Findings::gather(database, bot, (event.number, &event.programme), scope).await
}

async fn choose(
    visit: &Visit<'_>,
    event: &Edition,
    roles: &Roles,
    page: usize,
) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let findings = gathered(visit, event, Scope::Event).await?;
    let theirs = |id: &String| roles.may(Deed::Report(id));
    let sessions: Vec<_> = findings.sessions.iter().filter(|session| theirs(&session.id)).collect();
    let page = Page::of(sessions.len(), PAGE, page);
    let mut rows = Vec::new();
    if may_report(roles, &Scope::Event) {
        let whole = Press::About(Scope::Event).at(event.number);
        rows.push(vec![Button::press(texts.report_button_event(), whole)]);
    }
    rows.extend(sessions[page.items.clone()].iter().map(|session| {
        let scope = Scope::Session(session.id.clone());
        let title = about(texts, &event.programme, &scope);
        vec![Button::press(label(&title, WIDE), Press::About(scope).at(event.number))]
    }));
    rows.push(page.turns(texts, |page| Press::Sessions(page).at(event.number)));
    Ok(Reply::show(Card::with_buttons(texts.report_choose(), rows)))
}

async fn forms(visit: &Visit<'_>, event: &Edition, scope: Scope) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let findings = gathered(visit, event, scope.clone()).await?;
    if findings.sessions.is_empty() && scope != Scope::Event {
        return Ok(Reply::toast(texts.press_stale()));
    }
    let sessions = &findings.sessions;
    let questions = sessions.iter().map(|session| session.questions.len()).sum();
    let notes = sessions.iter().map(|session| session.notes.len()).sum();
    let about = about(texts, &event.programme, &scope);
    let text = texts.report_choose_form(&about, count(questions), count(notes));
    let button = |form: Form| {
        let press = Press::File(scope.clone(), form).at(event.number);
        Button::press(texts.report_button_form(form.ending()), press)
    };
    let back = Press::Sessions(0).at(event.number);
    let rows = [
        vec![button(Form::Docx)],
        vec![button(Form::Html), button(Form::Md)],
        vec![button(Form::Xlsx), button(Form::Csv)],
        vec![Button::press(texts.report_button_sessions(), back)],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

async fn file(
    visit: &Visit<'_>,
    event: &Edition,
    scope: Scope,
    form: Form,
) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let findings = gathered(visit, event, scope.clone()).await?;
    if findings.sessions.is_empty() && scope != Scope::Event {
        return Ok(Reply::toast(texts.press_stale()));
    }
    let written = || document(texts, programme, &findings, visit.now);
    let tables = || sheets(texts, programme, &findings);
    let about = about(texts, programme, &scope);
    let (media_type, content) = match form {
        Form::Docx => (
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            word::document(&written())?,
        ),
        Form::Html => ("text/html", page::document(&written()).into_bytes()),
        Form::Md => ("text/markdown", markdown::document(&written()).into_bytes()),
        Form::Xlsx => (
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            table::workbook(&tables(), &about, visit.now)?,
        ),
        Form::Csv => {
            let csv = tables().first().map(|sheet| sheet.table.csv()).unwrap_or_default();
            ("text/csv", csv.into_bytes())
        }
    };
    let file = Document {
        name: name(&programme.event.id, &scope, form),
        media_type,
        content,
        caption: texts.report_caption(&about),
    };
    Ok(Reply::nothing().and(Act::Document(file)))
}

/// "bao-cao-demo-2026-phien-1.docx": ids have no sign that a file's name cannot have.
fn name(event: &str, scope: &Scope, form: Form) -> String {
    let what = match form {
        Form::Docx | Form::Html | Form::Md => "report",
        Form::Xlsx | Form::Csv => "questions",
    };
    let session = match scope {
        Scope::Event => String::new(),
        Scope::Session(id) => format!("-{id}"),
    };
    format!("{what}-{event}{session}.{}", form.ending())
}
