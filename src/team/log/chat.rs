//! `/log`: sentences of the log, and the log as a file.

use super::press::Press;
use super::store::{self, Row};
use crate::delegates::Visit;
use crate::programme::Edition;
use crate::team::roles::{Press as RolesPress, Role, store as roles};
use crate::team::{Act, Press as TeamPress, may, refusal, refusal_toast, store as ties};
use crate::telegram::pages::{Page, label};
use crate::telegram::{Act as Happens, Button, Card, Document, Reply};
use crate::texts::count;

/// Lines on a page.
const PAGE: usize = 15;
/// Characters of a title in a line.
const TITLE: usize = 48;
/// What spreadsheets know UTF-8 by.
const MARK: &str = "\u{feff}";

/// `/log`
pub async fn log(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    if !may(visit.desk, event, visit.delegate.id, Act::SeeLog).await? {
        return Ok(refusal(visit, Act::SeeLog));
    }
    page(visit, event, 0).await
}

/// A pressed button; the right is asked for again each time.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    if !may(visit.desk, event, visit.delegate.id, Act::SeeLog).await? {
        return Ok(refusal_toast(visit, Act::SeeLog));
    }
    match press {
        Press::Page(number) => page(visit, event, number).await,
        Press::File => file(visit, event).await,
    }
}

async fn page(visit: &Visit<'_>, event: &Edition, wanted: usize) -> anyhow::Result<Reply> {
    let (texts, database, bot) = (visit.texts, &visit.desk.database, visit.desk.me.id);
    let total = store::count(database, bot, event.number).await?;
    let page = Page::of(usize::try_from(total)?, PAGE, wanted);
    let name = event.programme.event.name.get(visit.language());
    let mut text = texts.log_title(name, total);
    if let Some(place) = page.place(texts) {
        text.push_plain(&format!(" · {place}"));
    }
    if total == 0 {
        text.paragraph(&texts.log_empty());
    }
    let skip = i64::try_from(page.items.start)?;
    let rows = store::rows(database, bot, event.number, (skip, i64::try_from(PAGE)?)).await?;
    let names = Names::of(visit, event).await?;
    let mut day = None;
    for row in &rows {
        let date = event.programme.local_date(row.at);
        if day.replace(date) != Some(date) {
            text.paragraph(&texts.log_day(&texts.full_day(date)));
        }
        let when = texts.hour(row.at, event.programme.event.zone);
        text.line(&texts.log_line(&when, &names.who(row), &names.deed(row)));
    }
    let turn = |page| TeamPress::Log(Press::Page(page)).at(event.number);
    let mut buttons = vec![page.turns(texts, turn)];
    if total > 0 {
        let press = TeamPress::Log(Press::File).at(event.number);
        buttons.push(vec![Button::press(texts.log_button_file(), press)]);
    }
    let back = TeamPress::Team(RolesPress::Show).at(event.number);
    buttons.push(vec![Button::press(texts.roles_button_back(), back)]);
    Ok(Reply::show(Card::with_buttons(text, buttons)))
}

/// Every line, the oldest first, as a table.
async fn file(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let (texts, database, bot) = (visit.texts, &visit.desk.database, visit.desk.me.id);
    let mut rows = store::rows(database, bot, event.number, (0, i64::MAX)).await?;
    rows.reverse();
    let names = Names::of(visit, event).await?;
    let mut table = csv::Writer::from_writer(MARK.as_bytes().to_vec());
    table.write_record(texts.log_columns().split(','))?;
    for row in &rows {
        let local = row.at.with_timezone(&event.programme.event.zone);
        let id = row.delegate.map(|id| id.to_string()).unwrap_or_default();
        table.write_record([
            local.format("%Y-%m-%d %H:%M:%S%:z").to_string(),
            names.name(row).unwrap_or_default(),
            id,
            texts.roles_name(&row.role),
            names.deed(row),
            row.deed.clone(),
            row.about.clone(),
        ])?;
    }
    let document = Document {
        name: format!("letan-{}-log.csv", event.programme.event.id),
        media_type: "text/csv",
        content: table.into_inner()?,
        caption: texts.log_caption(count(rows.len())),
    };
    Ok(Reply::nothing().and(Happens::Document(document)))
}

/// What the log's ids are called today.
struct Names<'a> {
    visit: &'a Visit<'a>,
    event: &'a Edition,
    /// By Telegram id.
    people: Vec<(i64, String)>,
}

impl<'a> Names<'a> {
    async fn of(visit: &'a Visit<'_>, event: &'a Edition) -> anyhow::Result<Self> {
        let (database, bot) = (&visit.desk.database, visit.desk.me.id);
        let members = roles::members(database, bot, event.number).await?;
        let mut people: Vec<(i64, String)> = members
            .into_iter()
            .filter(|member| !member.name.is_empty())
            .map(|member| (member.delegate, member.name))
            .collect();
        for tie in ties::ties_of_event(database, bot, event.number).await? {
            if let Some(person) = event.programme.person(&tie.person) {
                let name = event.programme.people[person].full_name(visit.language());
                people.push((tie.delegate, name));
            }
        }
        Ok(Self { visit, event, people })
    }

    fn name(&self, row: &Row) -> Option<String> {
        let id = row.delegate?;
        let known = self.people.iter().find(|(person, _)| *person == id);
        let nameless = || self.visit.texts.roles_nameless(&id.to_string());
        Some(known.map_or_else(nameless, |(_, name)| name.clone()))
    }

    fn who(&self, row: &Row) -> String {
        let role = self.visit.texts.roles_name(&row.role);
        match self.name(row) {
            Some(name) => self.visit.texts.log_who(&name, &role),
            None => self.visit.texts.log_somebody(&role),
        }
    }

    fn deed(&self, row: &Row) -> String {
        let about = self.about(&row.about);
        let about = if about.is_empty() { about } else { format!(": {about}") };
        self.visit.texts.log_deed(&row.deed, &about)
    }

    /// "session:opening" as the session's title.
    fn about(&self, about: &str) -> String {
        let Some((kind, id)) = about.split_once(':') else { return about.to_owned() };
        let (texts, programme) = (self.visit.texts, &self.event.programme);
        let found = match kind {
            "session" => programme
                .session(id)
                .map(|index| label(programme.sessions[index].title.get(texts.language()), TITLE)),
            "person" => programme
                .person(id)
                .map(|index| programme.people[index].full_name(texts.language())),
            "role" => Role::read(id).map(|role| texts.roles_name(role.word())),
            _ => Some(texts.log_about(kind, id)),
        };
        found.unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::team::log::Deed;
    use crate::texts::{Language, Texts};

    #[test]
    fn every_deed_has_its_sentence_in_every_language() {
        for texts in Language::all().map(Texts::new) {
            for deed in Deed::ALL {
                let said = texts.log_deed(deed.word(), ": x");
                let unknown = texts.log_deed("x-y", ": x").replace("x-y", deed.word());
                assert!(said != unknown && said.ends_with(": x"), "{said}");
            }
        }
    }
}
