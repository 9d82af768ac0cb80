//! Owes what is due: counts, plans backwards from the moments, and writes down whose turn has come.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;

use super::rules::{self, Group, RESERVE, Target};
use super::store::{self, Due, Page};
use super::watch::{Ledger, Watch};
use super::{KIND, load};
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::delegates::settings::MINUTES;
use crate::outbox::{self, Letter};
use crate::programme::Edition;

/// Letters are written down so long before the first of them goes out, so that all that go to one
/// person at one moment are there and become one message.
const AHEAD: TimeDelta = TimeDelta::minutes(1);
/// Letters of one transaction: some ten milliseconds of the one writer.
const PAGE: i64 = 500;
/// Letters that are owed in one call, so that those which are due go out meanwhile.
const AT_ONCE: usize = 2_000;
/// Sessions that are counted in one call.
const COUNTS: usize = 8;

type Sheet = (Arc<Edition>, Arc<Ledger>);

/// Owes the reminders whose time has come, and returns when to be asked again. Nothing is late as
/// long as letters go out at the desk's pace; where that needs long, the organisers are told.
pub async fn owe(desk: &Desk, now: Moment) -> anyhow::Result<Option<Moment>> {
    let editions = desk.board.editions();
    let sheets: Vec<Sheet> =
        editions.iter().map(|edition| (Arc::clone(edition), Ledger::of(edition))).collect();
    let mut next = Next(None);
    if !count(desk, now, &sheets, &mut next).await? {
        return Ok(Some(now));
    }
    let plan = Plan::of(desk, now, &sheets).await;
    for (event, load) in plan.loads() {
        let Some((_, ledger)) = sheets.iter().find(|(edition, _)| edition.number == event) else {
            continue;
        };
        load::tell(desk, now, event, ledger, load, &mut next).await?;
    }
    let mut left = AT_ONCE;
    for (edition, ledger) in &sheets {
        for watch in ledger.watches.lock().await.iter_mut() {
            if watch.is_ahead(now) {
                remind(desk, now, edition.number, watch, &plan, &mut left, &mut next).await?;
            }
        }
    }
    Ok(next.0)
}

/// The soonest of several moments.
#[derive(Debug)]
pub(super) struct Next(Option<Moment>);

impl Next {
    /// This moment, too.
    pub(super) fn at(&mut self, moment: Moment) {
        self.0 = Some(self.0.map_or(moment, |soonest| soonest.min(moment)));
    }
}

/// Counts who wants to be reminded, where that is not known freshly; false when more is to count.
async fn count(
    desk: &Desk,
    now: Moment,
    sheets: &[Sheet],
    next: &mut Next,
) -> anyhow::Result<bool> {
    let mut left = COUNTS;
    for (edition, ledger) in sheets {
        for watch in ledger.watches.lock().await.iter_mut().filter(|watch| watch.is_ahead(now)) {
            if watch.is_stale(now) {
                if left == 0 {
                    return Ok(false);
                }
                left -= 1;
                let (database, bot) = (&desk.database, desk.me.id);
                let target = &watch.target;
                let counted = store::count(database, bot, edition.number, target, now).await?;
                watch.count(now, counted);
            }
            if let Some(stale) = watch.stale_at() {
                next.at(stale);
            }
        }
    }
    Ok(true)
}

/// When the letters of each moment begin to go out, over all events of the bot: they share its pace.
/// Who has two sessions at once counts twice, which makes it a little early and nobody late.
struct Plan {
    groups: Vec<Group>,
    begins: Vec<Moment>,
    /// Whose event it is, parallel to the groups.
    events: Vec<i64>,
}

impl Plan {
    async fn of(desk: &Desk, now: Moment, sheets: &[Sheet]) -> Self {
        let mut wanted = BTreeMap::<Moment, (u64, i64)>::new();
        for (edition, ledger) in sheets {
            let watches = ledger.watches.lock().await;
            for watch in watches.iter().filter(|watch| watch.is_ahead(now)) {
                let counted = watch.counted.as_ref().map_or(&[][..], |counted| &counted.by_minutes);
                let choices = MINUTES.iter().map(|minutes| (*minutes, 0));
                for (minutes, letters) in choices.chain(counted.iter().copied()) {
                    let moment = watch.target.start - before(minutes);
                    let group = wanted.entry(moment).or_insert((0, edition.number));
                    group.0 += letters;
                }
            }
        }
        let group = |(&wanted, &(letters, _)): (&Moment, &(u64, i64))| Group { wanted, letters };
        let groups: Vec<Group> =
            wanted.iter().map(group).filter(|group| group.wanted > now).collect();
        let begins = rules::begins(&groups, desk.pace.per_second);
        let events = groups.iter().map(|group| wanted[&group.wanted].1).collect();
        Self { groups, begins, events }
    }

    /// When what is wanted by then begins to go out.
    fn begin(&self, wanted: Moment) -> Moment {
        let at = self.groups.partition_point(|group| group.wanted < wanted);
        let begin = self.begins.get(at).copied();
        begin.map_or(wanted - RESERVE, |begin| begin.min(wanted - RESERVE))
    }

    /// What needs long, with the event that it is for.
    fn loads(&self) -> Vec<(i64, rules::Load)> {
        let event_of = |load: &rules::Load| {
            let at = self.groups.partition_point(|group| group.wanted < load.wanted);
            self.events.get(at).copied()
        };
        let loads = rules::loads(&self.groups, &self.begins).into_iter();
        loads.filter_map(|load| Some((event_of(&load)?, load))).collect()
    }
}

/// Owes the reminders of one session whose time has come, as long as there are letters `left`.
async fn remind(
    desk: &Desk,
    now: Moment,
    event: i64,
    watch: &mut Watch,
    plan: &Plan,
    left: &mut usize,
    next: &mut Next,
) -> anyhow::Result<()> {
    let start = watch.target.start;
    let opens = |minutes: u32| plan.begin(start - before(minutes)) - AHEAD;
    if let Some(later) = MINUTES.iter().rev().map(|minutes| opens(*minutes)).find(|at| *at > now) {
        next.at(later);
    }
    let Some(minutes) = MINUTES.into_iter().find(|minutes| opens(*minutes) <= now) else {
        return Ok(());
    };
    watch.look_for(minutes);
    if let Some(until) = watch.rests_until(now) {
        next.at(until);
        return Ok(());
    }
    while let Some(source) = watch.sources().get(watch.pass.source).copied() {
        if *left == 0 {
            next.at(now);
            return Ok(());
        }
        let after = watch.pass.after.unwrap_or(i64::MIN);
        let page = Page { source, minutes, after, limit: PAGE };
        let (database, bot) = (&desk.database, desk.me.id);
        let due = store::due(database, bot, event, &watch.target, page, now).await?;
        write_down(desk, now, event, &watch.target, plan, &due).await?;
        *left = left.saturating_sub(due.len());
        if i64::try_from(due.len()).is_ok_and(|found| found == PAGE) {
            watch.pass.after = due.last().map(|due| due.delegate);
        } else {
            watch.pass.source += 1;
            watch.pass.after = None;
        }
    }
    next.at(watch.rest(now));
    Ok(())
}

async fn write_down(
    desk: &Desk,
    now: Moment,
    event: i64,
    target: &Target,
    plan: &Plan,
    due: &[Due],
) -> anyhow::Result<()> {
    if due.is_empty() {
        return Ok(());
    }
    let letters: Vec<Letter> = due.iter().map(|due| letter(event, target, plan, *due)).collect();
    let mut transaction = desk.database.begin().await?;
    outbox::store::owe(&mut transaction, desk.me.id, now, &letters).await?;
    transaction.commit().await?;
    Ok(())
}

fn letter(event: i64, target: &Target, plan: &Plan, due: Due) -> Letter {
    let wanted_at = target.start - due.before;
    Letter {
        kind: KIND,
        event,
        chat: due.delegate,
        key: format!("{}{}", due.delegate, target.key_tail()),
        bundle: format!("{event}/{}", wanted_at.timestamp_millis()),
        batch: format!("reminder{}", target.key_tail()),
        about: format!("{} {}", target.session, target.start.timestamp_millis()),
        due_at: plan.begin(wanted_at),
        wanted_at,
        expires_at: Some(target.start),
    }
}

fn before(minutes: u32) -> TimeDelta {
    TimeDelta::minutes(i64::from(minutes))
}
