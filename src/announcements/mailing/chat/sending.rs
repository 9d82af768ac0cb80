//! From a draft to what goes out: what stands in the way, the last question, a second organiser.

use super::draft;
use super::office::Office;
use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::rules::{self, Obstacle};
use crate::announcements::mailing::store::step;
use crate::announcements::mailing::{Announcement, State, Tally, organisers, progress, show};
use crate::delegates;
use crate::delegates::settings::Settings;
use crate::outbox;
use crate::team::log::Deed;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Language, Texts, count};

/// Says what stands in the way, else asks once more.
pub(super) async fn ready(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.state != State::Draft {
        return draft::late(office, number).await;
    }
    let tally = office.tally(&found).await?;
    if let Some(obstacle) = obstacle(office, &found, &tally) {
        return hindered(office, &found, obstacle).await;
    }
    let (texts, people) = (office.texts, tally.people);
    let mut text = texts.announcements_ready();
    text.paragraph(&show::particulars(texts, office.event, &found, &tally));
    text.line(&spread(texts, &tally));
    if let Some(line) = waits_for_morning(office, &found) {
        text.paragraph(&line);
    }
    let send = Draft::Send(found.changes);
    let label = if needs_second(office, &tally) {
        text.paragraph(&texts.announcements_second(threshold(office)));
        texts.announcements_button_ask_second()
    } else if found.due_at.is_some() {
        texts.announcements_button_plan(people)
    } else {
        texts.announcements_button_send(people)
    };
    let rows = [
        vec![office.draft(label, number, send)],
        vec![office.draft(texts.announcements_button_preview(), number, Draft::Preview)],
        vec![office.draft(texts.announcements_button_back(), number, Draft::Show)],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// Hands it in as it read after `changes`.
pub(super) async fn send(office: Office<'_>, number: i64, changes: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    let (database, bot, now) = (office.database(), office.bot(), office.visit.now);
    let key = (office.number(), number);
    if found.state == State::Draft {
        if found.changes != changes {
            let again = ready(office, number).await?;
            return Ok(again.with_toast(office.texts.announcements_changed_meanwhile()));
        }
        let tally = office.tally(&found).await?;
        if let Some(obstacle) = obstacle(office, &found, &tally) {
            return hindered(office, &found, obstacle).await;
        }
        let to = if needs_second(office, &tally) { State::Asked } else { State::Planned };
        if to == State::Asked && others(office, &found).await?.is_empty() {
            let problem = office.texts.announcements_no_second(threshold(office));
            return Ok(Reply::show(draft::card(office, &found, Some(problem)).await?));
        }
        // What waits for a second organiser is sent by them.
        let entry = office.entry(Deed::Announce, number);
        let entry = Some(&entry).filter(|_| to == State::Planned);
        step::hand_in(database, bot, key, changes, (to, entry), now).await?;
    }
    // Done again after a crash, the others are asked all the same, and once.
    if let Some(asked) = office.find(number).await?.filter(|found| found.state == State::Asked) {
        let letters = progress::asked(&asked, &others(office, &asked).await?, now);
        let mut transaction = database.begin().await?;
        outbox::store::owe(&mut transaction, bot, now, &letters).await?;
        transaction.commit().await?;
    }
    office.visit.desk.bell.ring();
    super::following::show(office, number).await
}

/// A second organiser lets it go out, or does not.
pub(super) async fn decide(
    office: Office<'_>,
    number: i64,
    changes: i64,
    approves: bool,
) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.author == Some(office.me()) {
        return Ok(Reply::toast(office.texts.announcements_not_own()));
    }
    let (database, bot, now) = (office.database(), office.bot(), office.visit.now);
    let to = if approves { State::Planned } else { State::Draft };
    let key = (office.number(), number);
    let entry = office.entry(Deed::Announce, number);
    let entry = Some(&entry).filter(|_| approves);
    let by = (changes, office.me());
    if step::decide(database, bot, key, by, (to, entry), now).await? {
        let letter = progress::decided(&found, changes, approves, now);
        let mut transaction = database.begin().await?;
        outbox::store::owe(&mut transaction, bot, now, letter.as_slice()).await?;
        transaction.commit().await?;
        office.visit.desk.bell.ring();
    }
    super::following::show(office, number).await
}

/// Back to the draft, as long as nothing has gone out.
pub(super) async fn change(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let key = (office.number(), number);
    step::take_back(office.database(), office.bot(), key, office.visit.now).await?;
    draft::show(office, number).await
}

fn obstacle(office: Office<'_>, found: &Announcement, tally: &Tally) -> Option<Obstacle> {
    rules::obstacle(found, office.languages(), tally.people, office.visit.now)
}

/// What stands in the way, with what helps.
async fn hindered(
    office: Office<'_>,
    found: &Announcement,
    obstacle: Obstacle,
) -> anyhow::Result<Reply> {
    let (texts, number) = (office.texts, found.number);
    let name = |language: Language| Texts::new(language).language_name();
    let problem = match obstacle {
        Obstacle::Empty => Html::plain(&texts.announcements_empty()),
        Obstacle::Long(language, length, most) => {
            texts.announcements_long(&name(language), count(length), count(most))
        }
        Obstacle::Past => Html::plain(&texts.announcements_past()),
        Obstacle::Nobody => texts.announcements_nobody(),
        Obstacle::Missing(missing) => {
            let written = found.wordings.iter().map(|one| name(one.language));
            let written = written.collect::<Vec<_>>().join(", ");
            let tally = office.tally(found).await?;
            let readers = tally.languages.get(missing.code()).copied().unwrap_or_default();
            let text = texts.announcements_missing(&name(missing), &written, readers);
            let write = texts.announcements_button_write(&name(missing));
            let rows = [
                vec![office.draft(write, number, Draft::Write(missing))],
                vec![office.draft(
                    texts.announcements_button_single(&written),
                    number,
                    Draft::Single,
                )],
                vec![office.draft(texts.announcements_button_back(), number, Draft::Show)],
            ];
            return Ok(Reply::show(Card::with_buttons(text, rows)));
        }
    };
    Ok(Reply::show(draft::card(office, found, Some(problem)).await?))
}

fn threshold(office: Office<'_>) -> i64 {
    i64::from(office.event.programme.settings.second_confirmation_over)
}

fn needs_second(office: Office<'_>, tally: &Tally) -> bool {
    tally.people > threshold(office)
}

/// The organisers who can be asked: they did not write it, and something arrives at them.
async fn others(office: Office<'_>, found: &Announcement) -> anyhow::Result<Vec<i64>> {
    let mut others = Vec::new();
    for person in organisers(office.visit.desk, office.number()).await? {
        let known = delegates::store::find(office.database(), office.bot(), person).await?;
        let is_there = known.is_some_and(|known| !known.unreachable);
        if is_there && Some(person) != found.author {
            others.push(person);
        }
    }
    Ok(others)
}

/// How many read which language.
fn spread(texts: Texts, tally: &Tally) -> Html {
    let one = |(code, people): (&&str, &i64)| {
        let language = Language::from_code(code)?;
        let name = Texts::new(language).language_name();
        Some(texts.announcements_spread(&name, *people))
    };
    let parts: Vec<String> = tally.languages.iter().filter_map(one).collect();
    Html::plain(&parts.join(" · "))
}

/// That it waits for the end of the event's quiet hours, where it is not urgent.
fn waits_for_morning(office: Office<'_>, found: &Announcement) -> Option<Html> {
    let programme = &office.event.programme;
    let at = found.due_at.unwrap_or(office.visit.now);
    let morning = Settings::default().rings_again(programme, at)?;
    let hour = office.texts.hour(morning, programme.event.zone);
    found.reason.is_none().then(|| office.texts.announcements_morning(&hour))
}

/// The buttons of one that waits for its moment or for a second organiser.
pub(super) fn rows(office: Office<'_>, found: &Announcement) -> Vec<Vec<Button>> {
    let (texts, number) = (office.texts, found.number);
    let sent = |label: String, press: Sent| vec![office.sent(label, number, press)];
    let mut rows = Vec::new();
    if found.state == State::Asked && found.author != Some(office.me()) {
        let approve = texts.announcements_button_let_go();
        rows.push(sent(approve, Sent::Approve(found.changes)));
        rows.push(sent(texts.announcements_button_reject(), Sent::Reject(found.changes)));
    }
    rows.push(vec![office.draft(texts.announcements_button_preview(), number, Draft::Preview)]);
    rows.push(sent(texts.announcements_button_change(), Sent::Change));
    rows
}
