//! `/invite`: owners invite the people of the programme, and see who came.

use super::log::{Deed, Entry};
use super::press::List;
use super::rules::{self, Standing, Standings};
use super::store::{self, NewInvitation};
use super::{Act, Code, INVITATION_LASTS, Press, may, refusal, refusal_toast, share, when};
use super::{doors, log, roles};
use crate::clock::Moment;
use crate::delegates::Visit;
use crate::programme::{Edition, Person};
use crate::telegram::pages::{self, Page};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts, count, shorten};

/// People on a page.
const PAGE: usize = 10;
/// Characters of the event's name in the text to forward, which has to fit into an address.
const EVENT_NAME: usize = 90;

/// `/invite`, alone or with words of a name, at an event.
pub async fn invite(visit: &Visit<'_>, event: &Edition, words: &str) -> anyhow::Result<Reply> {
    if !may_invite(visit, event).await? {
        return Ok(refusal(visit, Act::InvitePeople));
    }
    let names = rules::names(words);
    if names.is_empty() {
        return list(visit, event, &List::All, 0).await;
    }
    let which = List::Named(names);
    let nobody = Standings::of(Vec::new(), Vec::new());
    match *rules::listed(&event.programme, &which, &nobody).as_slice() {
        [only] => card(visit, event, &event.programme.people[only]).await,
        _ => list(visit, event, &which, 0).await,
    }
}

async fn may_invite(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<bool> {
    may(visit.desk, event, visit.delegate.id, Act::InvitePeople).await
}

/// What a pressed button asks for. Whoever presses must still be allowed to, and the person still be in
/// the programme.
pub async fn pressed(visit: &Visit<'_>, event: &Edition, press: Press) -> anyhow::Result<Reply> {
    let press = match press {
        Press::Team(press) => return roles::chat::pressed(visit, event, press).await,
        Press::Door(press) => return doors::chat::pressed(visit, event, press).await,
        Press::Log(press) => return log::chat::pressed(visit, event, press).await,
        press => press,
    };
    if !may_invite(visit, event).await? {
        return Ok(refusal_toast(visit, Act::InvitePeople));
    }
    let id = match &press {
        Press::List(which, page) => return list(visit, event, which, *page).await,
        Press::Person(id)
        | Press::Invite(id)
        | Press::Revoke(id, _)
        | Press::AskUntie(id, _)
        | Press::Untie(id, _) => id,
        Press::Team(_) | Press::Door(_) | Press::Log(_) => return Ok(Reply::nothing()),
    };
    let Some(person) = event.programme.person(id) else {
        let list = list(visit, event, &List::All, 0).await?;
        return Ok(list.with_toast(visit.texts.team_gone()));
    };
    let person = &event.programme.people[person];
    match press {
        Press::Invite(_) => link(visit, event, person).await,
        Press::Revoke(_, made_at) => revoke(visit, event, person, made_at).await,
        Press::AskUntie(_, tied_at) => ask_untie(visit, event, person, tied_at).await,
        Press::Untie(_, tied_at) => untie(visit, event, person, tied_at).await,
        _ => card(visit, event, person).await,
    }
}

async fn standings(visit: &Visit<'_>, event: &Edition) -> anyhow::Result<Standings> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let open = store::open_invitations(database, bot, event.number, visit.now).await?;
    Ok(Standings::of(open, store::ties_of_event(database, bot, event.number).await?))
}

async fn list(
    visit: &Visit<'_>,
    event: &Edition,
    which: &List,
    wanted: usize,
) -> anyhow::Result<Reply> {
    let (texts, programme) = (visit.texts, &event.programme);
    let standings = standings(visit, event).await?;
    let people = rules::listed(programme, which, &standings);
    let page = Page::of(people.len(), PAGE, wanted);
    let mut text = head(texts, which, people.len());
    if let Some(place) = page.place(texts) {
        text.push_plain(&format!(" · {place}"));
    }
    if *which == List::All && !people.is_empty() {
        let (tied, invited) = standings.counts(programme);
        text.line(&texts.team_counts(count(tied), count(invited)));
    }
    let mut lines = Html::new();
    let first = page.items.start + 1;
    for (number, &person) in (first..).zip(&people[page.items.clone()]) {
        lines.line(&line(texts, event, number, person, &standings));
    }
    text.paragraph(&lines);
    if *which == List::All && !people.is_empty() {
        text.paragraph(&texts.team_hint());
    }
    let id = |person: &usize| programme.people[*person].id.clone();
    let listed = people[page.items.clone()].iter();
    let mut rows =
        pages::numbered(first, listed.map(|person| Press::Person(id(person)).at(event.number)));
    rows.push(page.turns(texts, |page| Press::List(which.clone(), page).at(event.number)));
    rows.push(vec![other_list(texts, event, which)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn head(texts: Texts, which: &List, people: usize) -> Html {
    match (which, people) {
        (List::All, 0) => texts.team_empty(),
        (List::All, people) => texts.team_title(count(people)),
        (List::Invited, 0) => texts.team_empty_invited(),
        (List::Invited, people) => texts.team_title_invited(count(people)),
        (List::Named(names), 0) => texts.team_empty_named(names),
        (List::Named(names), people) => texts.team_title_named(names, count(people)),
    }
}

/// From everybody to those who were invited; from any other list back to everybody.
fn other_list(texts: Texts, event: &Edition, which: &List) -> Button {
    let (label, list) = match which {
        List::All => (texts.team_button_invited(), List::Invited),
        List::Invited | List::Named(_) => (texts.team_button_all(), List::All),
    };
    Button::press(label, Press::List(list, 0).at(event.number))
}

/// "1. PGS.TS. Nguyễn Văn A — Chủ trì, Trình bày ✅"
fn line(texts: Texts, event: &Edition, number: usize, person: usize, all: &Standings) -> Html {
    let named = &event.programme.people[person];
    let mut line = Html::plain(&format!("{number}. "));
    line.push(&Html::plain(&named.full_name(texts.language())).bold());
    let roles = parts(texts, event, person);
    if !roles.is_empty() {
        line.push_plain(&format!(" — {roles}"));
    }
    line.push_plain(match all.standing(&named.id) {
        Standing::Uninvited => "",
        Standing::Invited(_) => " ✉️",
        Standing::Tied(_) => " ✅",
    });
    line
}

/// "Chủ trì, Trình bày"; empty for somebody without any part.
fn parts(texts: Texts, event: &Edition, person: usize) -> String {
    let roles = rules::roles(&event.programme, person);
    if roles.is_empty() && !event.programme.papers_of(person).is_empty() {
        return texts.team_author();
    }
    let roles = roles.into_iter().map(|role| texts.agenda_role(role.code()));
    roles.collect::<Vec<_>>().join(", ")
}

/// A person's card: their part, how far their invitation has come, and what can be done.
async fn card(visit: &Visit<'_>, event: &Edition, person: &Person) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    let standings = standings(visit, event).await?;
    let mut text = title(texts, event, person);
    let when = |moment| when(texts, event, moment);
    let id = || person.id.clone();
    let (state, presses) = match standings.standing(&person.id) {
        Standing::Uninvited => {
            (texts.team_uninvited(), vec![(texts.team_button_invite(), Press::Invite(id()))])
        }
        Standing::Invited(open) => (
            texts.team_invited(&when(open.made_at), &when(open.expires_at)),
            vec![
                (texts.team_button_invite_anew(), Press::Invite(id())),
                (texts.team_button_revoke(), Press::Revoke(id(), open.made_at)),
            ],
        ),
        Standing::Tied(tie) => (
            texts.team_tied(&tie.delegate.to_string(), &when(tie.tied_at)),
            vec![(texts.team_button_untie(), Press::AskUntie(id(), tie.tied_at))],
        ),
    };
    text.paragraph(&state);
    let button =
        |(label, press): (String, Press)| vec![Button::press(label, press.at(event.number))];
    let mut rows: Vec<_> = presses.into_iter().map(button).collect();
    rows.push(vec![back_to_list(texts, event, person)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn title(texts: Texts, event: &Edition, person: &Person) -> Html {
    let mut text = Html::plain(&format!("👤 {}", person.full_name(texts.language()))).bold();
    if let Some(index) = event.programme.person(&person.id) {
        text.line(&Html::plain(&parts(texts, event, index)).italic());
    }
    text
}

/// Makes a link and shows it, once: afterwards only its hash is known.
async fn link(visit: &Visit<'_>, event: &Edition, person: &Person) -> anyhow::Result<Reply> {
    let (texts, desk) = (visit.texts, visit.desk);
    let code = Code::random()?;
    let hash = code.hash();
    let (by, at) = (visit.delegate.id, visit.now);
    let new = NewInvitation { person: &person.id, code_hash: &hash, by, at };
    if !store::invite(&desk.database, desk.me.id, event.number, &new).await? {
        return Ok(card(visit, event, person).await?.with_toast(texts.team_tied_already()));
    }
    let until = visit.now + INVITATION_LASTS;
    let address = desk.deep_link(&code.payload());
    let letters = letters(event, person, until);
    let name = person.full_name(texts.language());
    let mut text = texts.team_link(&name, &when(texts, event, until));
    let mut quoted = Html::plain(&letters);
    quoted.paragraph(&Html::plain(&address));
    text.paragraph(&quoted.quoted());
    let back = Press::Person(person.id.clone()).at(event.number);
    let rows = [
        vec![share(texts, &letters, &address)],
        vec![Button::press(texts.team_button_back(), back)],
    ];
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The text to forward, in every language of the event.
fn letters(event: &Edition, person: &Person, until: Moment) -> String {
    let about = &event.programme.event;
    let letters = about.languages.iter().map(|&language| {
        let texts = Texts::new(language);
        let name = shorten(about.name.get(language), EVENT_NAME);
        texts.team_letter(&person.full_name(language), &name, &when(texts, event, until))
    });
    letters.collect::<Vec<_>>().join("\n\n")
}

fn note(visit: &Visit<'_>, event: &Edition, deed: Deed, person: &Person) -> Entry {
    Entry::of(visit, event.number, deed, format!("person:{}", person.id))
}

async fn revoke(
    visit: &Visit<'_>,
    event: &Edition,
    person: &Person,
    made_at: Moment,
) -> anyhow::Result<Reply> {
    let entry = note(visit, event, Deed::RevokePerson, person);
    let done = store::revoke(&visit.desk.database, &entry, (&person.id, made_at)).await?;
    let texts = visit.texts;
    let toast = if done { texts.team_revoked() } else { texts.team_revoked_late() };
    Ok(card(visit, event, person).await?.with_toast(toast))
}

async fn ask_untie(
    visit: &Visit<'_>,
    event: &Edition,
    person: &Person,
    tied_at: Moment,
) -> anyhow::Result<Reply> {
    let texts = visit.texts;
    if tied_since(visit, event, person).await? != Some(tied_at) {
        return Ok(card(visit, event, person).await?.with_toast(texts.press_stale()));
    }
    let yes = Press::Untie(person.id.clone(), tied_at).at(event.number);
    let no = Press::Person(person.id.clone()).at(event.number);
    let rows = [
        vec![Button::press(texts.team_button_untie_confirm(), yes)],
        vec![Button::press(texts.team_button_back(), no)],
    ];
    let question = texts.team_untie_question(&person.full_name(texts.language()));
    Ok(Reply::show(Card::with_buttons(question, rows)))
}

async fn untie(
    visit: &Visit<'_>,
    event: &Edition,
    person: &Person,
    tied_at: Moment,
) -> anyhow::Result<Reply> {
    let entry = note(visit, event, Deed::UntiePerson, person);
    store::untie(&visit.desk.database, &entry, &person.id, tied_at).await?;
    // Tied anew since the button was drawn: that tie is not the one to end.
    let free = tied_since(visit, event, person).await?.is_none();
    let toast = if free { visit.texts.team_untied() } else { visit.texts.press_stale() };
    Ok(card(visit, event, person).await?.with_toast(toast))
}

async fn tied_since(
    visit: &Visit<'_>,
    event: &Edition,
    person: &Person,
) -> anyhow::Result<Option<Moment>> {
    let (database, bot) = (&visit.desk.database, visit.desk.me.id);
    let tie = store::tie_of_person(database, bot, event.number, &person.id).await?;
    Ok(tie.map(|tie| tie.tied_at))
}

/// Back to the page of the list on which the person stands.
fn back_to_list(texts: Texts, event: &Edition, person: &Person) -> Button {
    let programme = &event.programme;
    let people = programme.people_by_given_name().iter();
    let at = people.map(|&index| &programme.people[index].id).position(|id| *id == person.id);
    let list = Press::List(List::All, at.unwrap_or(0) / PAGE).at(event.number);
    Button::press(texts.team_button_list(), list)
}
