//! Opening an invitation link.

use std::sync::Arc;

use super::store::{self, Redemption};
use super::{Code, doors, roles};
use crate::clock::Moment;
use crate::delegates::{self, Visit};
use crate::programme::{Edition, Person};
use crate::telegram::Reply;
use crate::texts::{Html, Texts};

/// What an opened link leads to.
#[derive(Clone, Debug)]
pub enum Opened {
    /// To what is said: a role, or why to nothing.
    Said(Reply),
    /// They are at this event.
    Entered(Arc<Edition>),
    /// They are this person of the programme, and at the event.
    Welcome {
        /// The event.
        edition: Arc<Edition>,
        /// The person's id.
        person: String,
        /// The first words to them.
        greeting: Html,
    },
}

/// Opens the link that carries `code`. An invitation opens the event's doors, whatever they are.
pub async fn open(visit: &Visit<'_>, code: &Code) -> anyhow::Result<Opened> {
    let (desk, delegate) = (visit.desk, visit.delegate.id);
    let (database, bot) = (&desk.database, desk.me.id);
    let hash = code.hash();
    if let Some(gift) = roles::links::gift(database, bot, &hash).await? {
        return roles::redeem::open(visit, &hash, &gift).await;
    }
    if let Some(event) = doors::store::event_of(database, bot, &hash).await? {
        return doors::redeem::open(visit, &hash, event).await;
    }
    let invited = match store::invitation(database, bot, &hash).await? {
        Some((event, person)) => match Invited::of(visit, event, &person) {
            Some(invited) => Some(invited),
            None => return Ok(Opened::Said(Reply::send(visit.texts.team_nobody()))),
        },
        None => None,
    };
    let became = store::redeem(database, bot, delegate, visit.update, &hash, visit.now).await?;
    let Some(invited) = invited else {
        return Ok(Opened::Said(Reply::send(refusal(visit, None, became))));
    };
    let (texts, name) = (invited.texts, invited.name());
    let about = &invited.edition.programme.event;
    let event = about.name.get(texts.language());
    let greeting = match became {
        Redemption::Tied => texts.team_welcome(&name, event),
        Redemption::Already => texts.team_welcome_again(&name, event),
        other => return Ok(Opened::Said(Reply::send(refusal(visit, Some(&invited), other)))),
    };
    desk.menus.ring();
    let number = invited.edition.number;
    delegates::store::join(database, bot, delegate, number, visit.now).await?;
    let person = invited.person().id.clone();
    Ok(Opened::Welcome { edition: invited.edition, person, greeting })
}

/// Whom a link invites, where.
struct Invited {
    edition: Arc<Edition>,
    person: usize,
    texts: Texts,
}

impl Invited {
    /// `None` when the event or the person is not there any more.
    fn of(visit: &Visit<'_>, event: i64, person: &str) -> Option<Self> {
        let edition = visit.desk.board.by_number(event)?;
        let person = edition.programme.person(person)?;
        let texts = Texts::new(visit.delegate.language(Some(&edition)));
        Some(Self { edition, person, texts })
    }

    fn person(&self) -> &Person {
        &self.edition.programme.people[self.person]
    }

    fn name(&self) -> String {
        self.person().full_name(self.texts.language())
    }
}

/// How long until then: "20 phút".
pub(super) fn wait(visit: &Visit<'_>, texts: Texts, until: Moment) -> String {
    // A minute that has begun is waited for.
    let wait = (until - visit.now).num_seconds().max(0).unsigned_abs().div_ceil(60);
    texts.length(i64::try_from(wait).unwrap_or_default())
}

fn refusal(visit: &Visit<'_>, invited: Option<&Invited>, became: Redemption) -> Html {
    let texts = invited.map_or(visit.texts, |invited| invited.texts);
    match (became, invited) {
        (Redemption::Limited(until), _) => texts.team_limited(&wait(visit, texts, until)),
        (Redemption::Unknown, _) | (_, None) => texts.team_unknown(),
        (Redemption::Revoked, _) => texts.team_link_revoked(),
        (Redemption::Expired, _) => texts.team_expired(),
        (Redemption::Taken, Some(invited)) => texts.team_taken(&invited.name()),
        (Redemption::IsAnother(other), Some(invited)) => {
            let programme = &invited.edition.programme;
            let language = texts.language();
            let full_name = |other: usize| programme.people[other].full_name(language);
            texts.team_is_another(&programme.person(&other).map_or(other, full_name))
        }
        (Redemption::Used | Redemption::Tied | Redemption::Already, _) => texts.team_used(),
    }
}
