//! Roles at an event, and what each may do.
//!
//! - [`rules`]: the one table of who may do what
//! - [`store`]: who has which role
//! - [`links`]: single-use links that give one
//! - [`chat`] is `/team`, [`letter`] says that a role was taken away

mod called;
pub mod chat;
mod invite;
pub mod letter;
pub mod links;
pub mod menus;
pub(super) mod personal;
mod press;
pub(super) mod redeem;
pub mod rules;
pub mod store;
mod texts;

use super::Code;
use crate::clock::Moment;
use crate::delegates::{Desk, Visit};
use crate::programme::{Edition, Programme};
use crate::telegram::Reply;
use crate::texts::Html;

pub use called::called;
pub use press::Press;
pub use texts::MESSAGES;

/// A role that is given; chairs are so by the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Decides about the questions of chosen sessions, or of all.
    Moderator,
    /// Runs an event.
    Organiser,
    /// May do everything at every event.
    Owner,
}

/// What somebody is at an event at this moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles {
    /// Owns the bot.
    pub owner: bool,
    /// Organises the event.
    pub organiser: bool,
    /// Which sessions they moderate.
    pub moderates: Moderates,
    /// Ids of the sessions that they chair, by the programme.
    pub chairs: Vec<String>,
}

/// Which sessions somebody moderates.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Moderates {
    /// None.
    #[default]
    Nothing,
    /// Those with these ids; never none of them.
    Sessions(Vec<String>),
    /// Every session of the event.
    Everything,
}

/// What only some may do. Those with a session's id are asked for that session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act<'a> {
    /// Invite an owner, or take the role of one.
    KeepOwners,
    /// Invite organisers and moderators, and revoke their links.
    InviteTeam,
    /// Take an organiser's or a moderator's role.
    RevokeTeam,
    /// Invite the people of the programme, and untie them.
    InvitePeople,
    /// Make and revoke links that open the doors of an event by invitation.
    InviteDelegates,
    /// See who is in the team and which links are open.
    SeeTeam,
    /// Write to many.
    Announce,
    /// Send safety notices.
    Safety,
    /// Quick actions, import by chat, rollback.
    EditProgramme,
    /// Write what is answered about the place, and what could not be answered.
    EditFacts,
    /// Decide about a session's questions.
    Moderate(&'a str),
    /// See the desk where the questions of some session are decided about.
    ModerateSome,
    /// Call the questions of a session up: the chair's view.
    RunStage(&'a str),
    /// Open and close a session's speaking list, and call speakers.
    Floor(&'a str),
    /// Open and run a session's wall.
    Wall(&'a str),
    /// Write a session's notes.
    Notes(&'a str),
    /// Take the report of a session's questions and notes.
    Report(&'a str),
    /// Answer what delegates asked the organisers.
    HelpDesk,
    /// See how many use the desk, and what for.
    SeeFigures,
    /// See how many have checked in.
    CheckInCounts,
    /// See who did what.
    SeeLog,
    /// Pause, resume and withdraw letters.
    DeliveryDesk,
    /// Take documents in, and hand them out.
    KeepDocuments,
    /// Take a group into use for the moderators, and release it.
    KeepGroup,
}

impl<'a> Act<'a> {
    /// Every act, those of a session for `session`: first for owners alone, then from the 2nd on for
    /// organisers, from the 18th on for moderators, and the last two for chairs as well.
    pub fn all(session: &'a str) -> [Self; 24] {
        [
            Self::KeepOwners,
            Self::InviteTeam,
            Self::RevokeTeam,
            Self::InvitePeople,
            Self::InviteDelegates,
            Self::SeeTeam,
            Self::Announce,
            Self::Safety,
            Self::EditProgramme,
            Self::EditFacts,
            Self::HelpDesk,
            Self::SeeFigures,
            Self::CheckInCounts,
            Self::SeeLog,
            Self::DeliveryDesk,
            Self::KeepDocuments,
            Self::KeepGroup,
            Self::ModerateSome,
            Self::Moderate(session),
            Self::Wall(session),
            Self::Notes(session),
            Self::Report(session),
            Self::RunStage(session),
            Self::Floor(session),
        ]
    }
}

impl Role {
    /// Every role, the highest first.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Organiser, Self::Moderator];

    /// Its word in the store and in buttons.
    pub fn word(self) -> &'static str {
        match self {
            Self::Moderator => "moderator",
            Self::Organiser => "organiser",
            Self::Owner => "owner",
        }
    }

    /// The role with this word.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }
}

impl Roles {
    /// Whether they are anything but a delegate.
    pub fn any(&self) -> bool {
        *self != Self::default()
    }

    /// Whether they allow `act`.
    pub fn may(&self, act: Act<'_>) -> bool {
        rules::may(self, act)
    }

    /// The word of the highest role, for the log: "owner", "organiser", "moderator", "chair", "none".
    pub fn highest(&self) -> &'static str {
        match self {
            Self { owner: true, .. } => Role::Owner.word(),
            Self { organiser: true, .. } => Role::Organiser.word(),
            Self { moderates: Moderates::Sessions(_) | Moderates::Everything, .. } => {
                Role::Moderator.word()
            }
            Self { chairs, .. } if !chairs.is_empty() => "chair",
            Self { .. } => "none",
        }
    }
}

impl Moderates {
    /// As it is stored: ids with spaces between them, nothing for all.
    pub(super) fn of_word(sessions: &str) -> Self {
        let ids: Vec<String> = sessions.split_whitespace().map(str::to_owned).collect();
        if ids.is_empty() { Self::Everything } else { Self::Sessions(ids) }
    }

    /// Whether the session with this id is one of them.
    pub fn has(&self, session: &str) -> bool {
        match self {
            Self::Nothing => false,
            Self::Sessions(ids) => ids.iter().any(|id| id == session),
            Self::Everything => true,
        }
    }
}

/// Whether `delegate` may do `act` at `event`, by the roles that they have now. Ask when it is done, not
/// when its button is drawn.
pub async fn may(
    desk: &Desk,
    event: &Edition,
    delegate: i64,
    act: Act<'_>,
) -> anyhow::Result<bool> {
    Ok(rules::may(&roles(desk, event, delegate).await?, act))
}

/// What `delegate` is at `event` now.
pub async fn roles(desk: &Desk, event: &Edition, delegate: i64) -> anyhow::Result<Roles> {
    let (database, bot) = (&desk.database, desk.me.id);
    let mut roles = store::roles_at(database, bot, event.number, delegate).await?;
    roles.owner |= desk.is_owner(delegate);
    let person = super::store::person_of(database, bot, event.number, delegate).await?;
    if let Some(person) = person {
        roles.chairs = chaired(&event.programme, &person);
    }
    Ok(roles)
}

/// Ids of the sessions that a person of the programme chairs.
fn chaired(programme: &Programme, person: &str) -> Vec<String> {
    use crate::programme::Role::{Chair, CoChair};
    let Some(person) = programme.person(person) else { return Vec::new() };
    let sessions = programme.sessions.iter().filter(|session| {
        session
            .people
            .iter()
            .any(|part| part.person == person && matches!(part.role, Chair | CoChair))
    });
    sessions.map(|session| session.id.clone()).collect()
}

/// Telegram ids of all who own the bot: by the settings, and by an owner's link.
pub async fn owners(desk: &Desk) -> anyhow::Result<Vec<i64>> {
    let mut owners = desk.owners.clone();
    for owner in store::owners(&desk.database, desk.me.id).await? {
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    Ok(owners)
}

/// Telegram ids of all who may do `act` at `event` by a role of the team now; chairs are not among them.
pub async fn who_may(desk: &Desk, event: &Edition, act: Act<'_>) -> anyhow::Result<Vec<i64>> {
    let mut people = owners(desk).await?;
    for member in store::members(&desk.database, desk.me.id, event.number).await? {
        let roles = Roles {
            organiser: member.role == Role::Organiser,
            moderates: match member.role {
                Role::Moderator => Moderates::of_word(&member.sessions),
                Role::Owner | Role::Organiser => Moderates::Nothing,
            },
            ..Roles::default()
        };
        if roles.may(act) && !people.contains(&member.delegate) {
            people.push(member.delegate);
        }
    }
    Ok(people)
}

/// A link by which whoever opens it first owns the bot, in place of the one before; `None` when somebody
/// owns it. It works once, for [`links::OWNER_LINK_LASTS`]. Print it where only the installer reads.
pub async fn owner_link(desk: &Desk, now: Moment) -> anyhow::Result<Option<String>> {
    let code = Code::random()?;
    let made = links::make_for_owner(&desk.database, desk.me.id, &code.hash(), now).await?;
    Ok(made.then(|| desk.deep_link(&code.payload())))
}

/// The polite sentence for whom `act` is not: who can do it.
pub fn refusal(visit: &Visit<'_>, act: Act<'_>) -> Reply {
    Reply::send(Html::plain(&visit.texts.team_refused(rules::doers(act))))
}

/// The same for a pressed button, as a line over the chat.
pub fn refusal_toast(visit: &Visit<'_>, act: Act<'_>) -> Reply {
    Reply::toast(visit.texts.team_refused(rules::doers(act)))
}

/// What `/help` adds for those with a role at the event they are at.
pub async fn help(visit: &Visit<'_>) -> anyhow::Result<Html> {
    let roles = match &visit.event {
        Some(event) => roles(visit.desk, event, visit.delegate.id).await?,
        None => Roles { owner: visit.owns, ..Roles::default() },
    };
    Ok(match roles.highest() {
        "owner" | "organiser" => visit.texts.team_help(),
        "moderator" => visit.texts.team_help_moderator(),
        _ => Html::new(),
    })
}

/// Whether whoever talks owns the bot.
pub fn is_owner(visit: &Visit<'_>) -> bool {
    visit.owns
}
