//! What is kept about a person: told, handed out and erased.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};

use crate::changes::{actions, uploads};
use crate::clock::Moment;
use crate::delegates::{Desk, Visit};
use crate::telegram::{Act, Button, Card, Document, Reply};
use crate::texts::{Html, messages};
use crate::{
    agenda, announcements, answers, checkin, delegates, helpdesk, inbox, outbox, questions,
    ratings, reminders, team, telegram,
};

messages! {
    /// What is kept, why and how long.
    privacy_text(days: i64, contact: &str) -> Html;
    /// Goes with the file of one's own data.
    privacy_data_caption() -> Html;
    /// Asks once before everything is erased.
    privacy_forget_question() -> Html;
    /// Everything is erased.
    privacy_forgotten() -> Html;
    /// Nothing was erased.
    privacy_kept() -> Html;
    /// Hands out one's own data.
    privacy_button_data() -> String;
    /// Leads to the question before erasing.
    privacy_button_forget() -> String;
    /// Erases.
    privacy_button_confirm() -> String;
    /// Erases nothing.
    privacy_button_keep() -> String;
}

/// Privacy's letter in a button's data.
pub const FEATURE: char = 'p';

/// Days for which personal data is kept where no event says otherwise.
const KEEP_DAYS: u32 = 90;

/// What a button of privacy asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// One's own data as a file.
    Data,
    /// The question before erasing.
    Forget,
    /// Yes, erase.
    Confirm,
    /// No, keep it.
    Keep,
}

impl Press {
    /// The button's data.
    pub fn data(self) -> telegram::Press {
        let word = match self {
            Self::Data => "data",
            Self::Forget => "forget",
            Self::Confirm => "confirm",
            Self::Keep => "keep",
        };
        telegram::Press::new(FEATURE, 0, &[word])
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        match *press.words().as_slice() {
            ["data"] => Some(Self::Data),
            ["forget"] => Some(Self::Forget),
            ["confirm"] => Some(Self::Confirm),
            ["keep"] => Some(Self::Keep),
            _ => None,
        }
    }
}

/// `/privacy`
pub fn explain(visit: &Visit<'_>) -> Reply {
    let event = visit.event.as_ref().map(|edition| &edition.programme);
    let days = event.map_or(KEEP_DAYS, |programme| programme.settings.keep_personal_days);
    let contact = event.map_or("", |programme| programme.event.contact.get(visit.language()));
    let texts = visit.texts;
    let rows = [vec![
        Button::press(texts.privacy_button_data(), Press::Data.data()),
        Button::press(texts.privacy_button_forget(), Press::Forget.data()),
    ]];
    Reply::show(Card::with_buttons(texts.privacy_text(i64::from(days), contact), rows))
}

/// `/mydata`: everything that is kept, as a file.
pub async fn hand_out(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    let data = export(visit.desk, visit.delegate.id).await?;
    let document = Document {
        name: "letan-mydata.json".to_owned(),
        media_type: "application/json",
        content: serde_json::to_vec_pretty(&data)?,
        caption: visit.texts.privacy_data_caption(),
    };
    Ok(Reply::nothing().and(Act::Document(document)))
}

/// `/forget`: asks once.
pub fn ask(visit: &Visit<'_>) -> Reply {
    let texts = visit.texts;
    let rows = [
        vec![Button::press(texts.privacy_button_confirm(), Press::Confirm.data())],
        vec![Button::press(texts.privacy_button_keep(), Press::Keep.data())],
    ];
    Reply::show(Card::with_buttons(texts.privacy_forget_question(), rows))
}

/// Erases the person.
pub async fn forget(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    erase(visit.desk, visit.delegate.id, visit.update).await?;
    Ok(Reply::show(visit.texts.privacy_forgotten()))
}

/// Erases nothing.
pub fn keep(visit: &Visit<'_>) -> Reply {
    Reply::show(visit.texts.privacy_kept())
}

/// Everything that every feature keeps about `person`.
pub async fn export(desk: &Desk, person: i64) -> anyhow::Result<Value> {
    let (database, bot) = (&desk.database, desk.me.id);
    let mut data = Map::new();
    data.insert("bot".to_owned(), json!(desk.me.username));
    let editions = desk.board.editions();
    let events = editions
        .iter()
        .map(|edition| (edition.number.to_string(), json!(edition.programme.event.id)));
    data.insert("events".to_owned(), Value::Object(events.collect()));
    data.insert("delegate".to_owned(), delegates::store::export(database, bot, person).await?);
    let settings = delegates::settings::store::export(database, bot, person).await?;
    data.insert("notifications".to_owned(), settings);
    data.insert("stars".to_owned(), agenda::star::export(database, bot, person).await?);
    data.insert("check_ins".to_owned(), checkin::store::export(database, bot, person).await?);
    data.insert("ratings".to_owned(), ratings::store::export(database, bot, person).await?);
    data.insert("files".to_owned(), uploads::store::export(database, bot, person).await?);
    data.insert("silenced".to_owned(), reminders::store::export(database, bot, person).await?);
    data.insert("team".to_owned(), team::store::export(database, bot, person).await?);
    data.insert("published".to_owned(), actions::author::export(database, bot, person).await?);
    data.insert("messages".to_owned(), inbox::export(database, bot, person).await?);
    let notices = announcements::safety::store::export(database, bot, person).await?;
    data.insert("safety_notices".to_owned(), notices);
    let announced = announcements::mailing::store::personal::export(database, bot, person).await?;
    data.insert("announcements".to_owned(), announced);
    data.insert("questions".to_owned(), questions::store::export(database, bot, person).await?);
    data.insert("help_desk".to_owned(), helpdesk::store::export(database, bot, person).await?);
    let notes = questions::notes::store::export(database, bot, person).await?;
    data.insert("notes".to_owned(), notes);
    let speeches = questions::floor::store::export(database, bot, person).await?;
    data.insert("speeches".to_owned(), speeches);
    data.insert("letters".to_owned(), outbox::store::export(database, bot, person).await?);
    Ok(Value::Object(data))
}

/// Erases what every feature keeps about `person`, in one transaction. The update `answering` is
/// being answered and keeps its place in the inbox until it is.
pub async fn erase(desk: &Desk, person: i64, answering: i64) -> anyhow::Result<()> {
    let bot = desk.me.id;
    let mut transaction = desk.database.begin().await?;
    inbox::erase(&mut transaction, bot, person, answering).await?;
    outbox::store::erase(&mut transaction, bot, person).await?;
    announcements::safety::store::erase(&mut transaction, bot, person).await?;
    announcements::mailing::store::personal::erase(&mut transaction, bot, person).await?;
    questions::store::erase(&mut transaction, bot, person).await?;
    helpdesk::store::erase(&mut transaction, bot, person).await?;
    questions::notes::store::erase(&mut transaction, bot, person).await?;
    questions::floor::store::erase(&mut transaction, bot, person).await?;
    reminders::store::erase(&mut transaction, bot, person).await?;
    uploads::store::erase(&mut transaction, bot, person).await?;
    ratings::store::erase(&mut transaction, bot, person).await?;
    checkin::store::erase(&mut transaction, bot, person).await?;
    agenda::star::erase(&mut transaction, bot, person).await?;
    delegates::settings::store::erase(&mut transaction, bot, person).await?;
    team::store::erase(&mut transaction, bot, person).await?;
    actions::author::erase(&mut transaction, bot, person).await?;
    delegates::store::erase(&mut transaction, bot, person).await?;
    transaction.commit().await?;
    for edition in desk.board.editions().iter() {
        answers::chat::forget(edition, person);
    }
    Ok(())
}

/// Erases what every feature keeps about the people of events that ended long enough ago, as
/// [`explain`] promises.
pub async fn expire(desk: &Desk, now: Moment) -> anyhow::Result<()> {
    let bot = desk.me.id;
    let days = |days: u32| TimeDelta::days(i64::from(days));
    let mut transaction = desk.database.begin().await?;
    for edition in desk.board.editions().iter() {
        let programme = &edition.programme;
        if programme.ends() + days(programme.settings.keep_personal_days) < now {
            outbox::store::expire(&mut transaction, bot, edition.number).await?;
            announcements::safety::store::expire(&mut transaction, bot, edition.number).await?;
            announcements::mailing::store::personal::expire(&mut transaction, bot, edition.number)
                .await?;
            questions::store::expire(&mut transaction, bot, edition.number).await?;
            helpdesk::store::expire(&mut transaction, bot, edition.number).await?;
            questions::notes::store::expire(&mut transaction, bot, edition.number).await?;
            questions::floor::store::expire(&mut transaction, bot, edition.number).await?;
            reminders::store::expire(&mut transaction, bot, edition.number).await?;
            uploads::store::expire(&mut transaction, bot, edition.number).await?;
            ratings::store::expire(&mut transaction, bot, edition.number).await?;
            checkin::store::expire(&mut transaction, bot, edition.number).await?;
            agenda::star::expire(&mut transaction, bot, edition.number).await?;
            team::store::expire(&mut transaction, bot, edition.number).await?;
            answers::store::expire(&mut transaction, bot, edition.number).await?;
            actions::author::expire(&mut transaction, bot, edition.number).await?;
            delegates::store::expire(&mut transaction, bot, edition.number).await?;
        }
    }
    questions::store::expire_asides(&mut transaction, bot, now).await?;
    let before = now - days(KEEP_DAYS);
    helpdesk::store::expire_unsent(&mut transaction, bot, now).await?;
    team::store::expire_wrong_codes(&mut transaction, bot, now - team::TRIES_WITHIN).await?;
    delegates::store::expire_passers_by(&mut transaction, bot, before).await?;
    transaction.commit().await?;
    Ok(())
}
