//! Inviting to a role: the choice of roles and sessions, the link, and revoking it.

use chrono::TimeDelta;

use super::chat::{back, button, sessions, show};
use super::links::{self, NewLink, ROLE_LINK_LASTS};
use super::press::Press;
use super::store::EVERYWHERE;
use super::{Act, Moderates, Role, Roles, rules};
use crate::delegates::{Dialogue, Visit};
use crate::programme::Edition;
use crate::team::log::{Deed, Entry};
use crate::team::{Code, Press as TeamPress, share, when};
use crate::telegram::pages::{Page, label};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count, shorten};

/// Sessions on a page.
const PAGE: usize = 8;
/// Characters of a session's title on its button.
const TITLE: usize = 44;
/// Characters of the event's name in the text to forward, which has to fit into an address.
const EVENT_NAME: usize = 90;
/// How the dialogue begins that keeps the chosen sessions.
const MARK: &str = "moderates";
/// How long they are kept.
const KEPT: TimeDelta = TimeDelta::hours(1);

/// A pressed button about links; the right was asked for.
pub(super) async fn pressed(
    visit: &Visit<'_>,
    event: &Edition,
    roles: &Roles,
    press: Press,
) -> anyhow::Result<Reply> {
    match press {
        Press::Link(role) => link(visit, event, role, &[]).await,
        Press::Sessions(page) => Ok(choose(visit, event, &chosen(visit, event).await?, page)),
        Press::Choose { session, on, page } => {
            let mut ids = chosen(visit, event).await?;
            ids.retain(|id| *id != session);
            if on && event.programme.session(&session).is_some() {
                ids.push(session);
            }
            keep(visit, event, &ids).await?;
            Ok(choose(visit, event, &ids, page))
        }
        Press::LinkChosen => {
            let ids = chosen(visit, event).await?;
            if ids.is_empty() {
                let reply = choose(visit, event, &ids, 0);
                return Ok(reply.with_toast(visit.texts.roles_choose_first()));
            }
            link(visit, event, Role::Moderator, &ids).await
        }
        Press::Revoke(role, number) => {
            let entry = entry(visit, event, role, Deed::RevokeLink);
            let done = links::revoke(&visit.desk.database, &entry, number, role).await?;
            let texts = visit.texts;
            let toast = if done { texts.team_revoked() } else { texts.team_revoked_late() };
            Ok(show(visit, event, roles).await?.with_toast(toast))
        }
        _ => Ok(question(visit.texts, event, roles)),
    }
}

fn entry(visit: &Visit<'_>, event: &Edition, role: Role, deed: Deed) -> Entry {
    let at = if role == Role::Owner { EVERYWHERE } else { event.number };
    Entry::of(visit, at, deed, format!("role:{}", role.word()))
}

/// Which role.
fn question(texts: Texts, event: &Edition, roles: &Roles) -> Reply {
    let link = |role: Role| {
        let label = texts.roles_button_link(role.word());
        vec![button(event, label, Press::Link(role))]
    };
    let mut rows = vec![
        link(Role::Organiser),
        vec![button(event, texts.roles_button_moderator_all(), Press::Link(Role::Moderator))],
        vec![button(event, texts.roles_button_moderator_some(), Press::Sessions(0))],
    ];
    if rules::may(roles, Act::KeepOwners) {
        rows.insert(0, link(Role::Owner));
    }
    rows.push(vec![back(texts, event)]);
    Reply::show(Card::with_buttons(texts.roles_question(), rows))
}

/// Which sessions; a button a session says the state it wants.
fn choose(visit: &Visit<'_>, event: &Edition, chosen: &[String], wanted: usize) -> Reply {
    let texts = visit.texts;
    let all: Vec<_> = event.programme.sessions.iter().filter(|one| one.questions).collect();
    let page = Page::of(all.len(), PAGE, wanted);
    let mut rows: Vec<Vec<Button>> = all[page.items.clone()]
        .iter()
        .map(|session| {
            let on = chosen.contains(&session.id);
            let title = label(session.title.get(texts.language()), TITLE);
            let text = format!("{} {title}", if on { "✅" } else { "▫️" });
            let press = Press::Choose { session: session.id.clone(), on: !on, page: page.number };
            vec![button(event, text, press)]
        })
        .collect();
    let turn = |page| TeamPress::Team(Press::Sessions(page)).at(event.number);
    rows.push(page.turns(texts, turn));
    if !chosen.is_empty() {
        let label = texts.roles_button_link_chosen(count(chosen.len()));
        rows.push(vec![button(event, label, Press::LinkChosen)]);
    }
    rows.push(vec![button(event, texts.roles_button_back(), Press::Invite)]);
    let text = texts.roles_sessions_question(count(chosen.len()));
    Reply::show(Card::with_buttons(text, rows))
}

/// The sessions that they chose at this event a short while ago and that are still there.
async fn chosen(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Vec<String>> {
    let found = Dialogue::of(visit, MARK, KEPT).await?;
    let words = found.filter(|found| found.event == event.number).map(|found| found.words);
    let there = |id: &String| event.programme.session(id).is_some();
    Ok(words.unwrap_or_default().into_iter().filter(there).collect())
}

async fn keep(visit: &Visit<'_>, event: &Edition, ids: &[String]) -> anyhow::Result<()> {
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    Dialogue::begin(visit, MARK, event.number, &ids).await
}

/// Makes a link and shows it, once: afterwards only its hash is known.
async fn link(
    visit: &Visit<'_>,
    event: &Edition,
    role: Role,
    ids: &[String],
) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let code = Code::random()?;
    let (hash, joined) = (code.hash(), ids.join(" "));
    let new = NewLink { link: visit.update, role, sessions: &joined, code_hash: &hash };
    let entry = entry(visit, event, role, Deed::MakeLink);
    links::make(&desk.database, &entry, &new, ROLE_LINK_LASTS).await?;
    let until = when(texts, event, visit.now + ROLE_LINK_LASTS);
    let address = desk.deep_link(&code.payload());
    let of = match role {
        Role::Moderator => {
            format!(" · {}", sessions(texts, event, &Moderates::of_word(&joined)))
        }
        Role::Owner | Role::Organiser => String::new(),
    };
    let mut text = texts.roles_link(&texts.roles_name(role.word()), &of, &until);
    let letters = letters(visit, event, role);
    let mut quoted = Html::plain(&letters);
    quoted.paragraph(&Html::plain(&address));
    text.paragraph(&quoted.quoted());
    let rows = [vec![share(texts, &letters, &address)], vec![back(texts, event)]];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The text to forward, in every language of the event.
fn letters(visit: &Visit<'_>, event: &Edition, role: Role) -> String {
    let about = &event.programme.event;
    let letters = about.languages.iter().map(|&language| {
        let texts = Texts::new(language);
        let name = shorten(about.name.get(language), EVENT_NAME);
        let until = when(texts, event, visit.now + ROLE_LINK_LASTS);
        texts.roles_letter(&texts.roles_name(role.word()), &name, &until)
    });
    letters.collect::<Vec<_>>().join("\n\n")
}
