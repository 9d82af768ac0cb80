//! `/team`: who has which role, and taking one away.

use super::links::{OpenLink, open_links};
use super::press::Press;
use super::store::{self, Member, Removal};
use super::{Act, Moderates, Role, Roles, chaired, invite, letter, rules};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Access, Edition};
use crate::team::log::{self, Deed, Entry};
use crate::team::{Press as TeamPress, doors, refusal, refusal_toast, when};
use crate::telegram::pages::{label, numbered};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count};

/// Members with a button; whoever has more people in a team revokes some first.
const MEMBERS: usize = 40;
/// Characters of a session's title in a list of them.
const TITLE: usize = 48;

/// `/team`
pub async fn team(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Reply> {
    let roles = super::roles(visit.desk, event, visit.delegate.id).await?;
    if !roles.any() {
        return Ok(refusal(visit, Act::SeeTeam));
    }
    show(visit, event, &roles).await
}

/// A pressed button; the right is asked for again each time.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let roles = super::roles(visit.desk, event, visit.delegate.id).await?;
    let me = visit.delegate.id;
    let asked = match &press {
        Press::Show if roles.any() => None,
        Press::AskRemove(who, ..) | Press::Remove(who, ..) if *who == me => None,
        Press::Link(Role::Owner)
        | Press::Revoke(Role::Owner, _)
        | Press::AskRemove(_, Role::Owner, _)
        | Press::Remove(_, Role::Owner, _) => Some(Act::KeepOwners),
        Press::Show | Press::Member(..) => Some(Act::SeeTeam),
        Press::AskRemove(..) | Press::Remove(..) => Some(Act::RevokeTeam),
        Press::Invite
        | Press::Link(_)
        | Press::Sessions(_)
        | Press::Choose { .. }
        | Press::LinkChosen
        | Press::Revoke(..) => Some(Act::InviteTeam),
    };
    if let Some(act) = asked.filter(|act| !rules::may(&roles, *act)) {
        return Ok(refusal_toast(visit, act));
    }
    match press {
        Press::Show => show(visit, event, &roles).await,
        Press::Member(who, role, at) => member(visit, event, &roles, (who, role, at)).await,
        Press::AskRemove(who, role, at) => ask_remove(visit, event, (who, role, at)).await,
        Press::Remove(who, role, at) => remove(visit, event, (who, role, at)).await,
        other => invite::pressed(visit, event, &roles, other).await,
    }
}

/// The team for those who see it; for the others their own roles.
pub(super) async fn show(
    visit: &Visit<'_>,
    event: &Edition,
    roles: &Roles,
) -> anyhow::Result<Reply> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let members = store::members(database, bot, event.number).await?;
    let sees = rules::may(roles, Act::SeeTeam);
    let name = event.programme.event.name.get(visit.language());
    let mut text =
        if sees { visit.texts.roles_title(name) } else { visit.texts.roles_own_title(name) };
    let me = visit.delegate.id;
    let shown: Vec<&Member> =
        members.iter().filter(|member| sees || member.delegate == me).collect();
    text.paragraph(&listed(visit, event, &shown));
    text.paragraph(&chairs(visit, event, sees).await?);
    let mut rows = Vec::new();
    if sees {
        let links = open_links(database, bot, event.number, visit.now).await?;
        text.paragraph(&link_lines(visit.texts, event, &links));
        let cards = shown.iter().take(MEMBERS).map(|member| {
            let press = Press::Member(member.delegate, member.role, member.given_at);
            TeamPress::Team(press).at(event.number)
        });
        rows.extend(numbered(1, cards));
        rows.extend(revoke_rows(visit.texts, event, roles, &links));
        rows.extend(ways(visit.texts, event));
    }
    for own in members.iter().filter(|member| member.delegate == me) {
        let role = visit.texts.roles_name(own.role.word());
        let press = Press::AskRemove(me, own.role, own.given_at);
        rows.push(vec![button(event, visit.texts.roles_button_leave(&role), press)]);
    }
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The buttons from the team to everything else.
fn ways(texts: Texts, event: &Edition) -> Vec<Vec<Button>> {
    use crate::team::press::List;
    let to = |label: String, press: TeamPress| Button::press(label, press.at(event.number));
    let mut rows = vec![
        vec![button(event, texts.roles_button_invite(), Press::Invite)],
        vec![to(texts.roles_button_people(), TeamPress::List(List::All, 0))],
    ];
    if event.programme.event.access == Access::Code {
        rows.push(vec![to(texts.roles_button_doors(), TeamPress::Door(doors::Press::Show))]);
    }
    rows.push(vec![to(texts.roles_button_log(), TeamPress::Log(log::Press::Page(0)))]);
    rows
}

fn listed(visit: &Visit<'_>, event: &Edition, members: &[&Member]) -> Html {
    let texts = visit.texts;
    let mut text = Html::new();
    for role in Role::ALL {
        let mut group = Html::new();
        for (place, member) in members.iter().enumerate().filter(|(_, one)| one.role == role) {
            let line = format!("{}. {}", place + 1, described(texts, event, member));
            group.line(&Html::plain(&line));
        }
        if !group.is_empty() {
            let mut head = texts.roles_group(role.word());
            head.line(&group);
            text.paragraph(&head);
        }
    }
    text
}

/// "Trần An · Phiên 1; Phiên 2 · từ 10:25, …"
fn described(texts: Texts, event: &Edition, member: &Member) -> String {
    let mut parts = vec![named(texts, member)];
    match member.role {
        Role::Moderator => {
            parts.push(sessions(texts, event, &Moderates::of_word(&member.sessions)));
        }
        Role::Owner if member.sessions == store::BY_SETTINGS => {
            parts.push(texts.roles_by_settings());
        }
        Role::Owner | Role::Organiser => {}
    }
    parts.join(" · ")
}

pub(super) fn named(texts: Texts, member: &Member) -> String {
    match member.name.as_str() {
        "" => texts.roles_nameless(&member.delegate.to_string()),
        name => name.to_owned(),
    }
}

/// The titles of a moderator's sessions; an id stands for one that left the programme.
pub(super) fn sessions(texts: Texts, event: &Edition, moderates: &Moderates) -> String {
    match moderates {
        Moderates::Nothing => String::new(),
        Moderates::Everything => texts.roles_everything(),
        Moderates::Sessions(ids) => texts.roles_sessions(&titles(texts, event, ids)),
    }
}

fn titles(texts: Texts, event: &Edition, ids: &[String]) -> String {
    let programme = &event.programme;
    let title = |id: &String| match programme.session(id) {
        Some(index) => label(programme.sessions[index].title.get(texts.language()), TITLE),
        None => id.clone(),
    };
    ids.iter().map(title).collect::<Vec<_>>().join("; ")
}

/// The chairs who are tied, by the programme; all of them, or only whoever talks.
async fn chairs(visit: &Visit<'_>, event: &Edition, all: bool) -> anyhow::Result<Html> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let mut text = Html::new();
    for tie in crate::team::store::ties_of_event(database, bot, event.number).await? {
        let ids = chaired(&event.programme, &tie.person);
        let person = event.programme.person(&tie.person);
        let (Some(person), false) = (person, ids.is_empty()) else { continue };
        if !all && tie.delegate != visit.delegate.id {
            continue;
        }
        let name = event.programme.people[person].full_name(visit.language());
        let line = format!("• {name} · {}", titles(visit.texts, event, &ids));
        text.line(&Html::plain(&line));
    }
    if text.is_empty() {
        return Ok(text);
    }
    let mut head = visit.texts.roles_group("chair");
    head.line(&text);
    Ok(head)
}

fn link_lines(texts: Texts, event: &Edition, links: &[OpenLink]) -> Html {
    let mut text = Html::new();
    if links.is_empty() {
        return text;
    }
    text.line(&texts.roles_links(count(links.len())));
    for (number, link) in (1..).zip(links) {
        let what = match link.role {
            Role::Moderator => format!(" · {}", sessions(texts, event, &link.moderates)),
            Role::Owner | Role::Organiser => String::new(),
        };
        let (role, until) =
            (texts.roles_name(link.role.word()), when(texts, event, link.expires_at));
        let mut line = Html::plain(&format!("{number}. "));
        line.push(&texts.roles_link_line(&role, &what, &until));
        text.line(&line);
    }
    text
}

fn revoke_rows(
    texts: Texts,
    event: &Edition,
    roles: &Roles,
    links: &[OpenLink],
) -> Vec<Vec<Button>> {
    let may = |link: &OpenLink| match link.role {
        Role::Owner => rules::may(roles, Act::KeepOwners),
        Role::Organiser | Role::Moderator => rules::may(roles, Act::InviteTeam),
    };
    let row = |(number, link): (i64, &OpenLink)| {
        let press = Press::Revoke(link.role, link.link);
        vec![button(event, texts.roles_button_revoke(number), press)]
    };
    (1..).zip(links).filter(|(_, link)| may(link)).map(row).collect()
}

async fn found(
    visit: &Visit<'_>,
    event: &Edition,
    (who, role, at): (i64, Role, Moment),
) -> anyhow::Result<Option<Member>> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let members = store::members(database, bot, event.number).await?;
    let is = |member: &Member| (member.delegate, member.role, member.given_at) == (who, role, at);
    Ok(members.into_iter().find(is))
}

async fn again(visit: &Visit<'_>, event: &Edition, toast: String) -> anyhow::Result<Reply> {
    let roles = super::roles(visit.desk, event, visit.delegate.id).await?;
    if !roles.any() {
        return Ok(Reply::show(visit.texts.roles_nobody()).with_toast(toast));
    }
    Ok(show(visit, event, &roles).await?.with_toast(toast))
}

async fn member(
    visit: &Visit<'_>,
    event: &Edition,
    roles: &Roles,
    which: (i64, Role, Moment),
) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let Some(member) = found(visit, event, which).await? else {
        return again(visit, event, texts.roles_gone()).await;
    };
    let role = match member.role {
        Role::Moderator => {
            let of = sessions(texts, event, &Moderates::of_word(&member.sessions));
            format!("{} · {of}", texts.roles_name(member.role.word()))
        }
        Role::Owner | Role::Organiser => texts.roles_name(member.role.word()),
    };
    let since = texts.roles_since(&when(texts, event, member.given_at));
    let id = member.delegate.to_string();
    let text = texts.roles_member(&named(texts, &member), &id, &role, &since);
    let mut rows = Vec::new();
    let act = if member.role == Role::Owner { Act::KeepOwners } else { Act::RevokeTeam };
    if rules::may(roles, act) {
        let press = Press::AskRemove(member.delegate, member.role, member.given_at);
        rows.push(vec![button(event, texts.roles_button_remove(), press)]);
    }
    rows.push(vec![back(texts, event)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

async fn ask_remove(
    visit: &Visit<'_>,
    event: &Edition,
    which: (i64, Role, Moment),
) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let Some(member) = found(visit, event, which).await? else {
        return again(visit, event, texts.roles_gone()).await;
    };
    let role = texts.roles_name(member.role.word());
    let (question, yes) = if member.delegate == visit.delegate.id {
        (texts.roles_leave_question(&role), texts.roles_button_leave_confirm())
    } else {
        let name = named(texts, &member);
        (texts.roles_remove_question(&name, &role), texts.roles_button_remove_confirm())
    };
    let press = Press::Remove(member.delegate, member.role, member.given_at);
    let rows = [vec![button(event, yes, press)], vec![back(texts, event)]];
    Ok(Reply::show(Card::with_buttons(question, rows)))
}

async fn remove(
    visit: &Visit<'_>,
    event: &Edition,
    which: (i64, Role, Moment),
) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let (who, role, _) = which;
    let is_own = who == visit.delegate.id;
    let deed = if is_own { Deed::LeaveRole } else { Deed::RevokeRole };
    let entry = Entry::of(visit, event.number, deed, format!("role:{}", role.word()));
    // Whoever gives their own role back has just read it.
    let told = (!is_own).then(|| letter::lost(event.number, which, visit.now));
    let toast = match store::remove(&desk.database, &entry, which, told).await? {
        Removal::Done if is_own => texts.roles_left(),
        Removal::Done => texts.roles_removed(),
        Removal::Gone => texts.roles_gone(),
        Removal::Last => texts.roles_last_owner(),
        Removal::BySettings => texts.roles_owner_by_settings(),
    };
    desk.bell.ring();
    desk.menus.ring();
    again(visit, event, toast).await
}

pub(super) fn button(event: &Edition, label: String, press: Press) -> Button {
    Button::press(label, TeamPress::Team(press).at(event.number))
}

pub(super) fn back(texts: Texts, event: &Edition) -> Button {
    button(event, texts.roles_button_back(), Press::Show)
}
