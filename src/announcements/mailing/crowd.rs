//! Whom an aim means: who is at the event, whom it is for, and who of them wants to be told.

use std::collections::{BTreeMap, HashSet};

use anyhow::Context as _;
use chrono::DateTime;
use sqlx::Row as _;
use sqlx::any::AnyRow;

use super::Aim;
use crate::clock::Moment;
use crate::database::{Database, Placeholders};
use crate::delegates::{Delegate, Desk};
use crate::programme::{Edition, Programme};
use crate::texts::Language;
use crate::{checkin, team};

/// People that are read at once.
const PAGE: i64 = 2_000;

/// How many an aim means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Who is told.
    pub people: i64,
    /// Who has switched announcements off, or paused everything, and is not told.
    pub silenced: i64,
    /// Who has blocked the bot or left Telegram.
    pub unreachable: i64,
    /// Who is told, by their language's code.
    pub languages: BTreeMap<&'static str, i64>,
}

/// Somebody at the event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub(super) id: i64,
    pub(super) language: Language,
    pub(super) is_silent: bool,
    pub(super) is_unreachable: bool,
}

/// Whom an aim means, among those who are at the event.
#[derive(Debug)]
pub(super) struct Audience {
    only: Option<HashSet<i64>>,
    language: Option<Language>,
}

/// How many `aim` means when it goes out at `at`.
pub async fn tally(desk: &Desk, edition: &Edition, aim: &Aim, at: Moment) -> anyhow::Result<Tally> {
    let audience = Audience::of(desk, edition, aim, at).await?;
    let (mut tally, mut last) = (Tally::default(), i64::MIN);
    loop {
        let page = page(desk, edition, last, at, PAGE).await?;
        let Some(end) = page.last() else { return Ok(tally) };
        last = end.id;
        for person in page.iter().filter(|person| audience.holds(person)) {
            if person.is_unreachable {
                tally.unreachable += 1;
            } else if person.is_silent {
                tally.silenced += 1;
            } else {
                tally.people += 1;
                *tally.languages.entry(person.language.code()).or_default() += 1;
            }
        }
    }
}

impl Audience {
    pub(super) async fn of(
        desk: &Desk,
        edition: &Edition,
        aim: &Aim,
        at: Moment,
    ) -> anyhow::Result<Self> {
        let only = match aim {
            Aim::Everybody | Aim::Language(_) => None,
            Aim::Session(id) => Some(interested(desk, edition, vec![id.clone()]).await?),
            Aim::Room(_) | Aim::Track(_) => {
                Some(interested(desk, edition, sessions(&edition.programme, aim, at)).await?)
            }
            Aim::Programme => {
                let ties =
                    team::store::ties_of_event(&desk.database, desk.me.id, edition.number).await?;
                Some(ties.into_iter().map(|tie| tie.delegate).collect())
            }
            Aim::Team => {
                let (database, bot) = (&desk.database, desk.me.id);
                let members = team::roles::store::members(database, bot, edition.number).await?;
                let owners = team::owners(desk).await?;
                Some(members.into_iter().map(|member| member.delegate).chain(owners).collect())
            }
            Aim::CheckedIn => Some(checked_in(desk, edition.number).await?),
        };
        let language = match aim {
            Aim::Language(language) => Some(*language),
            _ => None,
        };
        Ok(Self { only, language })
    }

    pub(super) fn holds(&self, person: &Person) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&person.id))
            && self.language.is_none_or(|language| language == person.language)
    }
}

/// The ids of what takes place in a room or a track on the day of `at`.
pub(super) fn sessions(programme: &Programme, aim: &Aim, at: Moment) -> Vec<String> {
    let day = programme.local_date(at);
    let all = programme.sessions.iter().filter(|session| !session.is_cancelled());
    let on_the_day = all.filter(|session| programme.local_date(session.begins()) == day);
    let meant = on_the_day.filter(|session| match aim {
        Aim::Room(id) => programme.room_of(session).is_some_and(|room| room.id == *id),
        Aim::Track(key) => session.track.is_some_and(|track| programme.track_key(track) == *key),
        _ => false,
    });
    meant.map(|session| session.id.clone()).collect()
}

/// Who has checked in, on whichever day.
pub(super) async fn checked_in(desk: &Desk, event: i64) -> anyhow::Result<HashSet<i64>> {
    let (mut people, mut last) = (HashSet::new(), i64::MIN);
    loop {
        let page = checkin::store::people(&desk.database, desk.me.id, event, last, PAGE).await?;
        let Some(end) = page.last() else { return Ok(people) };
        last = *end;
        people.extend(page);
    }
}

/// Who starred one of `sessions`, or asked in it.
async fn interested(
    desk: &Desk,
    edition: &Edition,
    sessions: Vec<String>,
) -> anyhow::Result<HashSet<i64>> {
    let mut people = HashSet::new();
    if sessions.is_empty() {
        return Ok(people);
    }
    for head in [
        "SELECT delegate FROM star WHERE bot = $1 AND event = $2 AND session IN ",
        "SELECT delegate FROM question WHERE bot = $1 AND event = $2 AND delegate IS NOT NULL \
         AND state <> 'draft' AND session IN ",
    ] {
        let sql = Placeholders::after(head, 2).list(sessions.len()).tail("");
        let mut query = sqlx::query(sql).bind(desk.me.id).bind(edition.number);
        for session in &sessions {
            query = query.bind(session.as_str());
        }
        let rows = query.fetch_all(desk.database.reader()).await.context("who is interested")?;
        for row in rows {
            people.insert(row.try_get("delegate")?);
        }
    }
    Ok(people)
}

/// Up to `limit` people who are at the event, in the order of their ids behind `last`, with what they
/// want at `at`.
pub(super) async fn page(
    desk: &Desk,
    edition: &Edition,
    last: i64,
    at: Moment,
    limit: i64,
) -> anyhow::Result<Vec<Person>> {
    let rows = rows(&desk.database, (desk.me.id, edition.number), last, limit).await?;
    rows.iter().map(|row| read(row, edition, at)).collect()
}

async fn rows(
    database: &Database,
    (bot, event): (i64, i64),
    last: i64,
    limit: i64,
) -> anyhow::Result<Vec<AnyRow>> {
    sqlx::query(
        "SELECT p.delegate, d.language_seen, d.language_chosen, d.unreachable_at, \
         n.announcements_off_at, n.paused_at, n.resumes_at FROM participation p \
         JOIN delegate d ON d.bot = p.bot AND d.delegate = p.delegate \
         LEFT JOIN notification n ON n.bot = p.bot AND n.delegate = p.delegate \
         WHERE p.bot = $1 AND p.event = $2 AND p.delegate > $3 ORDER BY p.delegate LIMIT $4",
    )
    .bind(bot)
    .bind(event)
    .bind(last)
    .bind(limit)
    .fetch_all(database.reader())
    .await
    .context("go through who is at the event")
}

fn read(row: &AnyRow, edition: &Edition, at: Moment) -> anyhow::Result<Person> {
    let language = |column: &str| -> anyhow::Result<Option<Language>> {
        let code: Option<String> = row.try_get(column)?;
        Ok(code.as_deref().and_then(Language::from_code))
    };
    let moment = |column: &str| row.try_get::<Option<i64>, _>(column);
    let id = row.try_get("delegate")?;
    let is_unreachable = moment("unreachable_at")?.is_some();
    let delegate = Delegate {
        id,
        chosen: language("language_chosen")?,
        seen: language("language_seen")?,
        event: Some(edition.number),
        unreachable: is_unreachable,
    };
    let resumes = moment("resumes_at")?.and_then(DateTime::from_timestamp_millis);
    let is_paused = moment("paused_at")?.is_some() && resumes.is_none_or(|resumes| at < resumes);
    Ok(Person {
        id,
        language: delegate.language(Some(edition)),
        is_silent: is_paused || moment("announcements_off_at")?.is_some(),
        is_unreachable,
    })
}
