//! What is counted at an event.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Timelike as _};

use super::store::{self, Busy};
use crate::announcements::mailing::store as announcements;
use crate::delegates::Desk;
use crate::outbox::Ending;
use crate::outbox::store::endings;
use crate::programme::Edition;
use crate::questions;
use crate::questions::life::Life;
use crate::ratings;
use crate::reminders;

/// A reminder so many milliseconds after the wanted moment is late.
const LATE: i64 = 60_000;
/// Milliseconds of a slot of the store.
const SLOT: i64 = 900_000;

/// Totals of an event.
#[derive(Clone, Debug, Default)]
pub(super) struct Figures {
    pub(super) joined: i64,
    /// By code of the language, most first.
    pub(super) languages: Vec<(String, i64)>,
    pub(super) present: i64,
    pub(super) questions: i64,
    pub(super) answered: i64,
    pub(super) votes: i64,
    /// Ended, sent, late.
    pub(super) reminders: (i64, i64, i64),
    /// How many went out, to how many they were owed, and whom they reached.
    pub(super) announcements: (i64, i64, i64),
    /// The sessions of the programme, in its order.
    pub(super) sessions: Vec<OfSession>,
    /// By hour of the event's clock, as often as each of [`Busy::ALL`].
    pub(super) hours: BTreeMap<u32, [i64; 4]>,
}

/// Totals of a session.
#[derive(Clone, Debug, Default)]
pub(super) struct OfSession {
    pub(super) index: usize,
    pub(super) stars: i64,
    pub(super) check_ins: i64,
    pub(super) questions: i64,
    pub(super) votes: i64,
    pub(super) ratings: i64,
    /// In tenths; where enough rated.
    pub(super) average: Option<i64>,
}

impl Figures {
    /// Counts what is in the store.
    pub(super) async fn gather(desk: &Desk, event: &Edition) -> anyhow::Result<Self> {
        let (database, bot, number) = (&desk.database, desk.me.id, event.number);
        let mut languages = store::languages(database, bot, number).await?;
        languages.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        let kind = (reminders::KIND.name, LATE);
        let mut figures = Self {
            joined: languages.iter().map(|(_, people)| people).sum(),
            languages,
            present: store::present(database, bot, number).await?,
            reminders: store::punctuality(database, bot, number, kind).await?,
            announcements: reach(desk, number).await?,
            hours: hours(desk, event).await?,
            ..Self::default()
        };
        figures.of_sessions(desk, event).await?;
        Ok(figures)
    }

    async fn of_sessions(&mut self, desk: &Desk, event: &Edition) -> anyhow::Result<()> {
        let (database, bot, number) = (&desk.database, desk.me.id, event.number);
        let stars: HashMap<_, _> = store::stars(database, bot, number).await?.into_iter().collect();
        let check_ins: HashMap<_, _> =
            store::check_ins(database, bot, number).await?.into_iter().collect();
        let rated = ratings::store::counts(database, bot, number).await?;
        let mut asked: HashMap<String, (i64, i64)> = HashMap::new();
        for listed in questions::store::of_event(database, bot, number).await? {
            let question = listed.question;
            if matches!(question.life, Life::Draft | Life::Withdrawn) {
                continue;
            }
            // What was merged shares the votes of what it was merged into.
            let votes = if question.root == question.number { listed.votes } else { 0 };
            self.questions += 1;
            self.votes += votes;
            self.answered += i64::from(question.life == Life::Answered);
            let of_session = asked.entry(question.session).or_default();
            *of_session = (of_session.0 + 1, of_session.1 + votes);
        }
        for (index, session) in event.programme.sessions.iter().enumerate() {
            let stars_given = rated.get(&session.id).copied().unwrap_or_default();
            let (questions, votes) = asked.get(&session.id).copied().unwrap_or_default();
            self.sessions.push(OfSession {
                index,
                stars: stars.get(&session.id).copied().unwrap_or(0),
                check_ins: check_ins.get(&session.id).copied().unwrap_or(0),
                questions,
                votes,
                ratings: stars_given.iter().sum(),
                average: ratings::average(&stars_given),
            });
        }
        Ok(())
    }

    /// The sessions with most of something, only those where it tells nothing about single people.
    pub(super) fn top(&self, most: usize, of: fn(&OfSession) -> i64) -> Vec<&OfSession> {
        let mut top: Vec<_> = self.sessions.iter().filter(|one| of(one) >= super::LEAST).collect();
        top.sort_by_key(|one| std::cmp::Reverse(of(one)));
        top.truncate(most);
        top
    }

    /// The hour in which most happened.
    pub(super) fn busiest(&self) -> Option<u32> {
        let sums = self.hours.iter().map(|(hour, times)| (times.iter().sum::<i64>(), *hour));
        let busiest = sums.max_by_key(|(times, hour)| (*times, std::cmp::Reverse(*hour)))?;
        (busiest.0 >= super::LEAST).then_some(busiest.1)
    }
}

/// How many announcements went out, to how many they were owed, and whom they reached.
async fn reach(desk: &Desk, event: i64) -> anyhow::Result<(i64, i64, i64)> {
    let (database, bot) = (&desk.database, desk.me.id);
    let mut reach = (0, 0, 0);
    for announcement in announcements::all(database, bot, event).await? {
        let rounds = announcements::round::of(database, bot, (event, announcement.number)).await?;
        let mut first = true;
        for round in rounds.iter().filter(|round| round.errand.sends()) {
            let count = match round.finished_at {
                Some(_) => round.count.clone(),
                None => endings(database, bot, event, &round.batch()).await?,
            };
            if first {
                reach.0 += 1;
                // Who has it once more is the same person.
                reach.1 += count.all;
            }
            reach.2 += count.of(Ending::Sent);
            first = false;
        }
    }
    Ok(reach)
}

async fn hours(desk: &Desk, event: &Edition) -> anyhow::Result<BTreeMap<u32, [i64; 4]>> {
    let zone = event.programme.event.zone;
    let mut hours: BTreeMap<u32, [i64; 4]> = BTreeMap::new();
    for (place, what) in Busy::ALL.into_iter().enumerate() {
        for (slot, times) in store::by_slot(&desk.database, desk.me.id, event.number, what).await? {
            let Some(moment) = DateTime::from_timestamp_millis(slot * SLOT) else { continue };
            let hour = moment.with_timezone(&zone).hour();
            hours.entry(hour).or_default()[place] += times;
        }
    }
    Ok(hours)
}
