//! What a notice says, from the programme of the moment it is sent.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;

use super::concerned::{self, Concern, Range};
use super::net::{Net, News};
use super::{nets, rules, say, store};
use crate::clock::Moment;
use crate::delegates::settings::{self, Subject};
use crate::delegates::{Delegate, Desk};
use crate::outbox::{Composed, Owed};
use crate::programme::Edition;
use crate::telegram::Message;
use crate::texts::Texts;

/// How long a notice waits for a newer one that is being written.
const SOON: TimeDelta = TimeDelta::seconds(1);

/// The message of the notices `letters` to one delegate, all of one event: the net of all of them.
pub async fn compose(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    letters: &[Owed],
) -> anyhow::Result<Composed<Message>> {
    let edition = letters.first().and_then(|letter| desk.board.by_number(letter.event));
    let Some(edition) = edition else { return Ok(Composed::Obsolete) };
    let wishes = settings::store::of(&desk.database, desk.me.id, to.id).await?;
    if !wishes.wants(Subject::Changes, now) {
        return Ok(Composed::Obsolete);
    }
    let news = match standing(desk, now, to, &edition, letters).await? {
        Standing::Settling(until) => return Ok(Composed::Wait(until)),
        Standing::News(news) => news,
    };
    let texts = Texts::new(to.language(Some(&edition)));
    let mut news: Vec<News> = news
        .into_iter()
        .filter(|news| now < rules::over(news) && say::says_something(texts, news))
        .collect();
    if news.is_empty() {
        return Ok(Composed::Obsolete);
    }
    let morning = wishes.rings_again(&edition.programme, now);
    if let Some(morning) = morning
        && !news.iter().any(|news| rules::begins_before(news, morning, now))
    {
        return Ok(Composed::Wait(morning));
    }
    news.sort_by_key(|news| (!news.is_cancelled(), news.begins(), news.session.clone()));
    let own = Net { sessions: news.clone() };
    let own = concern(desk, to, &edition, &own).await?.unwrap_or_default();
    let card = say::card(texts, &edition, &news, &own);
    Ok(Composed::Send(Message { card, silent: morning.is_some() }))
}

/// What of a bundle's news stands when it is to be sent.
enum Standing {
    /// Some of it has changed again: the next notice tells of it all.
    Settling(Moment),
    /// This.
    News(Vec<News>),
}

/// What `letters` tell of the programme that is in force.
///
/// A notice must be true when it arrives, and nobody shall be told twice. So each session is told
/// from what the delegate was last told, the `from` of the first of these letters that is about
/// it, to what is in force. Where it has changed again since the last of them:
///
/// - and that is not told yet, because a window is open or letters are being written, the letters
///   wait until it is. The new letter joins their bundle, and they go out as one: the net from the
///   old `from`. What is near is not held up by what is not: then the others wait alone.
/// - and that was told by a letter which is not in this bundle, because it could not wait for the
///   morning, then this letter has nothing more to say about the session.
async fn standing(
    desk: &Desk,
    now: Moment,
    to: &Delegate,
    edition: &Edition,
    letters: &[Owed],
) -> anyhow::Result<Standing> {
    let mut told = Told::default();
    for letter in letters {
        let Some((from, until)) = versions(&letter.about) else { continue };
        let net = nets::between(desk, edition, from, until).await?;
        if let Some(concern) = concern(desk, to, edition, &net).await? {
            told.add(concern.of(&net).map(|news| &news.session), from, until);
        }
    }
    let (mut news, mut settles): (Vec<News>, Option<Moment>) = (Vec::new(), None);
    for (session, (from, until)) in told.0 {
        if nets::between(desk, edition, until, edition.version).await?.of(&session).is_some() {
            let unsettled = store::unsettled_at(&desk.database, desk.me.id, edition.number).await?;
            if let Some(unsettled) = unsettled {
                let closes = unsettled.window.map_or(now, |window| window.closes_at);
                settles = Some(closes.max(now + SOON));
            }
            continue;
        }
        let net: Arc<Net> = nets::between(desk, edition, from, edition.version).await?;
        news.extend(net.of(&session).cloned());
    }
    let is_urgent = |until: Moment| {
        news.iter().any(|one| rules::begins_before(one, until + rules::URGENT, now))
    };
    Ok(match settles.filter(|until| !is_urgent(*until)) {
        Some(until) => Standing::Settling(until),
        None => Standing::News(news),
    })
}

/// The sessions that letters are about, each from the first version to the last.
#[derive(Default)]
struct Told(BTreeMap<String, (i64, i64)>);

impl Told {
    fn add<'s>(&mut self, sessions: impl Iterator<Item = &'s String>, from: i64, until: i64) {
        for session in sessions {
            let versions = self.0.entry(session.clone()).or_insert((from, until));
            *versions = (versions.0.min(from), versions.1.max(until));
        }
    }
}

/// Why `net` concerns `to` at this moment; `None` when it does not.
async fn concern(
    desk: &Desk,
    to: &Delegate,
    edition: &Edition,
    net: &Net,
) -> anyhow::Result<Option<Concern>> {
    let (database, bot, range) = (&desk.database, desk.me.id, Range::only(to.id));
    let mut people = concerned::gather(database, bot, edition.number, net, range).await?;
    Ok(people.remove(&to.id))
}

/// The two versions between which a letter tells.
fn versions(about: &str) -> Option<(i64, i64)> {
    let (from, until) = about.split_once(' ')?;
    Some((from.parse().ok()?, until.parse().ok()?))
}
