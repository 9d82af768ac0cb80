//! IN: which command, button or words go to which feature.

use std::sync::Arc;

use crate::clock::Moment;
use crate::delegates::{Delegate, Desk, Visit, chat as desk_chat, store};
use crate::programme::{Access, Edition};
use crate::telegram::{self, Command, Incoming, Place, Reply, What, Who};
use crate::texts::{Language, Texts};
use crate::{
    agenda, announcements, answers, changes, checkin, delegates, helpdesk, privacy, questions,
    ratings, team,
};

mod cards;
mod group;
mod orders;
mod presses;
mod words;

use cards::{for_organisers, room_card, with_check_in, with_help_desk, with_questions};
use presses::by_press;
use words::{DeepLink, Order};

/// Answers one update.
pub async fn answer(
    desk: &Desk,
    now: Moment,
    who: &Who,
    incoming: &Incoming,
) -> anyhow::Result<Reply> {
    if who.place == Place::Group {
        return group::answer(desk, now, who, incoming).await;
    }
    let visit = visit(desk, now, who, incoming.update).await?;
    match &incoming.what {
        What::Command(command) => by_command(&visit, command, incoming).await,
        What::Press { data, .. } => by_press(&visit, data).await,
        What::Text(text) => match Order::on_key(text) {
            Some(order) => by_order(&visit, order, "").await,
            None => match asked_for(&visit, text, incoming).await? {
                Some(reply) => Ok(reply),
                None => by_words(&visit, text).await,
            },
        },
        What::Wordless => by_things(&visit, incoming).await,
        What::Welcomed | What::Removed | What::Quiet => Ok(Reply::nothing()),
    }
}

/// Something else than words: for an announcement that is being written, or a programme.
async fn by_things(visit: &Visit<'_>, incoming: &Incoming) -> anyhow::Result<Reply> {
    let brought = incoming.brought.as_ref();
    if let Some(reply) = announcements::mailing::chat::brought(visit, brought).await? {
        return Ok(reply);
    }
    if let Some(file) = brought.and_then(|brought| brought.file.as_ref())
        && let Some(reply) = changes::uploads::chat::sent(visit, file).await?
    {
        return Ok(reply);
    }
    Ok(answers::chat::wordless(visit))
}

/// A text that some feature asked for.
async fn asked_for(
    visit: &Visit<'_>,
    text: &str,
    incoming: &Incoming,
) -> anyhow::Result<Option<Reply>> {
    if let Some(reply) = changes::actions::chat::typed(visit, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = questions::chat::typed(visit, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = helpdesk::chat::typed(visit, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = questions::notes::chat::typed(visit, text).await? {
        return Ok(Some(reply));
    }
    if let Some(reply) = ratings::chat::typed(visit, text).await? {
        return Ok(Some(reply));
    }
    announcements::mailing::chat::typed(visit, text, incoming.brought.as_ref()).await
}

/// The texts for somebody about whom only Telegram's language is known.
pub fn texts_for(who: &Who) -> Texts {
    let seen = who.language.as_deref().and_then(Language::from_code);
    Texts::new(seen.unwrap_or_else(Language::fallback))
}

async fn visit<'a>(
    desk: &'a Desk,
    now: Moment,
    who: &Who,
    update: i64,
) -> anyhow::Result<Visit<'a>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let seen = who.language.as_deref().and_then(Language::from_code);
    let known = store::find(database, bot, who.person).await?;
    let news = known.as_ref().is_none_or(|known| known.seen != seen || known.unreachable);
    let mut delegate = known.unwrap_or(Delegate {
        id: who.person,
        chosen: None,
        seen,
        event: None,
        unreachable: false,
    });
    delegate.seen = seen;
    let event = event_of(desk, &delegate);
    let number = event.as_ref().map(|edition| edition.number);
    let entered = number.filter(|_| delegate.event != number);
    if news {
        store::meet(database, bot, who.person, seen, entered, now).await?;
    } else if let Some(entered) = entered {
        store::join(database, bot, who.person, entered, now).await?;
    }
    let texts = Texts::new(delegate.language(event.as_deref()));
    let owners = team::owners(desk).await?;
    let (owns, unowned) = (owners.contains(&delegate.id), owners.is_empty());
    let name = who.name.clone();
    Ok(Visit { now, update, delegate, event, texts, name, owns, unowned, desk })
}

/// The event they are at; with a single open one there is no choice to make.
fn event_of(desk: &Desk, delegate: &Delegate) -> Option<Arc<Edition>> {
    let editions = desk.board.editions();
    let current = delegate.event.and_then(|number| desk.board.by_number(number));
    current.or_else(|| match &*editions {
        [only] if only.programme.event.access == Access::Open => Some(Arc::clone(only)),
        _ => None,
    })
}

async fn by_command(
    visit: &Visit<'_>,
    command: &Command,
    incoming: &Incoming,
) -> anyhow::Result<Reply> {
    if command.name == "announce" {
        let Some(event) = &visit.event else { return desk_chat::choose(visit).await };
        // Its text may be formatted, which an argument is not.
        let (brought, argument) = (incoming.brought.as_ref(), command.argument.as_str());
        let reply = announcements::mailing::chat::announce(visit, event, brought, argument).await?;
        return Ok(reply.unwrap_or_else(|| team::refusal(visit, team::Act::Announce)));
    }
    match Order::named(&command.name) {
        Some(order) => by_order(visit, order, &command.argument).await,
        None => Ok(desk_chat::unknown_command(visit, &command.name)),
    }
}

async fn by_order(visit: &Visit<'_>, order: Order, argument: &str) -> anyhow::Result<Reply> {
    match order {
        Order::Start => start(visit, argument).await,
        Order::Language => Ok(desk_chat::ask_language(visit)),
        Order::Events if visit.event.is_some() && !visit.has_choice() => {
            Ok(desk_chat::welcome(visit))
        }
        Order::Events => desk_chat::choose(visit).await,
        Order::Settings => delegates::settings::chat::show(visit).await,
        Order::Help => help(visit).await,
        Order::Cancel => cancel(visit).await,
        Order::Privacy => Ok(privacy::explain(visit)),
        Order::MyData => privacy::hand_out(visit).await,
        Order::Forget => Ok(privacy::ask(visit)),
        Order::Thanks => Ok(desk_chat::thanks(visit)),
        Order::There(there) => match &visit.event {
            Some(event) => orders::at_event(visit, event, there).await,
            None => desk_chat::choose(visit).await,
        },
        Order::Work(work) => match &visit.event {
            Some(event) => orders::at_work(visit, event, work, argument).await,
            None => desk_chat::choose(visit).await,
        },
    }
}

/// `/cancel`: whatever was waited for is waited for no more.
async fn cancel(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    let stopped = changes::actions::chat::cancelled(visit).await?
        || questions::chat::cancelled(visit).await?
        || questions::notes::chat::cancelled(visit).await?
        || ratings::chat::cancelled(visit).await?
        || helpdesk::chat::cancelled(visit).await?
        || announcements::mailing::chat::cancelled(visit).await?;
    Ok(if stopped { desk_chat::stopped(visit) } else { desk_chat::cancel(visit) })
}

/// `/help`, with what their roles let them do, and the way to the organisers.
async fn help(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    let mut reply = desk_chat::help(visit);
    if let Some(telegram::Act::Show(card)) = reply.acts.first_mut() {
        card.text.paragraph(&team::roles::help(visit).await?);
        card.text.line(&helpdesk::chat::help(visit).await?);
    }
    match &visit.event {
        Some(event) => with_help_desk(visit, event, reply).await,
        None => Ok(reply),
    }
}

/// `/start`, with or without a deep link.
async fn start(visit: &Visit<'_>, payload: &str) -> anyhow::Result<Reply> {
    if let Some(code) = team::Code::in_payload(payload) {
        return by_invitation(visit, &code).await;
    }
    let Some(link) = DeepLink::read(payload) else {
        // Telegram sends every start with a payload that some page chose; most mean nothing.
        return match &visit.event {
            None if visit.has_choice() => desk_chat::choose(visit).await,
            _ => Ok(desk_chat::welcome(visit)),
        };
    };
    let Some(edition) = visit.desk.board.by_id(link.event()) else {
        return Ok(desk_chat::link_to_nothing(visit));
    };
    match link {
        DeepLink::Event(_) => desk_chat::join(visit, &edition).await,
        _ if !desk_chat::enter(visit, &edition).await? => {
            Ok(desk_chat::invitation_only(visit, &edition))
        }
        link => {
            let there = visit_to(visit, &edition);
            let card = by_link(&there, &edition, &link).await?;
            Ok(with_keyboard_at_first(&there, card))
        }
    }
}

/// What a link leads to within an event that they may enter.
async fn by_link(
    visit: &Visit<'_>,
    event: &Arc<Edition>,
    link: &DeepLink<'_>,
) -> anyhow::Result<Reply> {
    match *link {
        DeepLink::Event(_) => desk_chat::join(visit, event).await,
        DeepLink::Session(_, session) => {
            let card = agenda::card::session(visit, event, session).await?;
            let card = with_questions(visit, event, session, card).await?;
            let card = with_check_in(visit, event, session, card).await?;
            for_organisers(visit, event, session, card).await
        }
        DeepLink::Ask(_, session) => questions::chat::ask_here(visit, event, session).await,
        DeepLink::CheckIn(_, Some(session)) => checkin::chat::here_in(visit, event, session).await,
        DeepLink::CheckIn(_, None) => checkin::chat::here(visit, event).await,
        DeepLink::Room(_, room) => Ok(room_card(visit, event, room)),
    }
}

/// A personal invitation: the greeting, and what they do at the event.
async fn by_invitation(visit: &Visit<'_>, code: &team::Code) -> anyhow::Result<Reply> {
    match team::redeem::open(visit, code).await? {
        team::redeem::Opened::Said(reply) => Ok(reply),
        team::redeem::Opened::Entered(edition) => {
            Ok(desk_chat::welcome(&visit_to(visit, &edition)))
        }
        team::redeem::Opened::Welcome { edition, person, greeting } => {
            let there = visit_to(visit, &edition);
            let card = agenda::part::welcome(&there, &edition, &person, greeting);
            Ok(with_keyboard_at_first(&there, card))
        }
    }
}

/// Somebody whose first step leads past the welcome gets its keyboard all the same.
fn with_keyboard_at_first(visit: &Visit<'_>, reply: Reply) -> Reply {
    match visit.delegate.event {
        None => reply.and(telegram::Act::Send(desk_chat::keyboard(visit.texts))),
        Some(_) => reply,
    }
}

/// The same visit at `edition`, in the language spoken there.
fn visit_to<'a>(visit: &Visit<'a>, edition: &Arc<Edition>) -> Visit<'a> {
    let texts = Texts::new(visit.delegate.language(Some(edition)));
    Visit { event: Some(Arc::clone(edition)), texts, ..visit.clone() }
}

async fn by_words(visit: &Visit<'_>, text: &str) -> anyhow::Result<Reply> {
    match &visit.event {
        Some(event) => match agenda::part::turn(visit, event, text).await? {
            Some(turn) => Ok(turn),
            None => answers::chat::answer(visit, event, text).await,
        },
        None => desk_chat::choose(visit).await,
    }
}
