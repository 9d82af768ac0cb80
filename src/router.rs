//! IN: which command, button or words go to which feature.

use std::sync::Arc;

use crate::clock::Moment;
use crate::delegates::{Delegate, Desk, Visit, chat as desk_chat, store};
use crate::programme::{Access, Edition};
use crate::telegram::{self, Button, Command, Incoming, Place, Reply, What, Who};
use crate::texts::{Language, Texts};
use crate::{agenda, answers, changes, delegates, privacy, venue};

mod words;

use words::{DeepLink, Order};

/// Answers one update.
pub async fn answer(
    desk: &Desk,
    now: Moment,
    who: &Who,
    incoming: &Incoming,
) -> anyhow::Result<Reply> {
    if who.place == Place::Group {
        return Ok(in_group(desk, who, &incoming.what));
    }
    let visit = visit(desk, now, who, incoming.update).await?;
    match &incoming.what {
        What::Command(command) => by_command(&visit, command).await,
        What::Press { data, .. } => by_press(&visit, data).await,
        What::Text(text) => match Order::on_key(text) {
            Some(order) => by_order(&visit, order, "").await,
            None => match changes::actions::chat::typed(&visit, text).await? {
                Some(reply) => Ok(reply),
                None => by_words(&visit, text).await,
            },
        },
        What::Wordless => Ok(answers::chat::wordless(&visit)),
        What::Welcomed | What::Quiet => Ok(Reply::nothing()),
    }
}

/// The texts for somebody about whom only Telegram's language is known.
pub fn texts_for(who: &Who) -> Texts {
    let seen = who.language.as_deref().and_then(Language::from_code);
    Texts::new(seen.unwrap_or_else(Language::fallback))
}

/// A group that the desk does not serve is told so when it speaks to the desk.
fn in_group(desk: &Desk, who: &Who, what: &What) -> Reply {
    let me = &desk.me.username;
    let addressed = match what {
        What::Welcomed | What::Press { .. } => true,
        What::Command(Command { addressed, .. }) => {
            addressed.as_ref().is_none_or(|name| name.eq_ignore_ascii_case(me))
        }
        What::Text(text) => text.contains(&format!("@{me}")),
        What::Wordless | What::Quiet => false,
    };
    if addressed { desk_chat::in_group(texts_for(who), &desk.me) } else { Reply::nothing() }
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
    let news = known.as_ref().is_none_or(|delegate| delegate.seen != seen);
    let mut delegate =
        known.unwrap_or(Delegate { id: who.person, chosen: None, seen, event: None });
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
    Ok(Visit { now, update, delegate, event, texts, desk })
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

async fn by_command(visit: &Visit<'_>, command: &Command) -> anyhow::Result<Reply> {
    match Order::named(&command.name) {
        Some(Order::Manage) if !changes::actions::may_change(visit) => {
            Ok(desk_chat::unknown_command(visit, &command.name))
        }
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
        Order::Help => Ok(desk_chat::help(visit)),
        Order::Cancel => {
            let stopped = changes::actions::chat::cancelled(visit).await?;
            Ok(if stopped { desk_chat::stopped(visit) } else { desk_chat::cancel(visit) })
        }
        Order::Privacy => Ok(privacy::explain(visit)),
        Order::MyData => privacy::hand_out(visit).await,
        Order::Forget => Ok(privacy::ask(visit)),
        Order::Thanks => Ok(desk_chat::thanks(visit)),
        Order::Now
        | Order::Next
        | Order::Schedule
        | Order::My
        | Order::Speakers
        | Order::Papers
        | Order::Manage
        | Order::Venue => match &visit.event {
            Some(event) => at_event(visit, event, order).await,
            None => desk_chat::choose(visit).await,
        },
    }
}

async fn at_event(visit: &Visit<'_>, event: &Edition, order: Order) -> anyhow::Result<Reply> {
    match order {
        Order::Now => agenda::browse::now(visit, event),
        Order::Next => agenda::browse::next(visit, event),
        Order::Schedule => agenda::browse::days(visit, event).await,
        Order::My => agenda::my::list(visit, event).await,
        Order::Speakers => agenda::people::list(visit, event, 0),
        Order::Papers => agenda::papers::list(visit, event, 0),
        Order::Venue => Ok(venue::chat::venue(visit, event)),
        Order::Manage => Ok(changes::actions::chat::manage(visit, event)),
        Order::Start
        | Order::Language
        | Order::Events
        | Order::Help
        | Order::Cancel
        | Order::Privacy
        | Order::MyData
        | Order::Forget
        | Order::Thanks => Ok(desk_chat::help(visit)),
    }
}

/// `/start`, with or without a deep link.
async fn start(visit: &Visit<'_>, payload: &str) -> anyhow::Result<Reply> {
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
        DeepLink::Session(_, session) => {
            let there = visit_to(visit, &edition);
            let card = agenda::card::session(&there, &edition, session).await?;
            let card = for_organisers(&there, &edition, session, card);
            Ok(with_keyboard_at_first(&there, card))
        }
        DeepLink::Room(_, room) => {
            let there = visit_to(visit, &edition);
            Ok(with_keyboard_at_first(&there, room_card(&there, &edition, room)))
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

async fn by_press(visit: &Visit<'_>, data: &str) -> anyhow::Result<Reply> {
    let stale = || Reply::toast(visit.texts.press_stale());
    let Ok(press) = data.parse::<telegram::Press>() else { return Ok(stale()) };
    match press.feature {
        privacy::FEATURE => match privacy::Press::read(&press) {
            Some(privacy::Press::Data) => privacy::hand_out(visit).await,
            Some(privacy::Press::Forget) => Ok(privacy::ask(visit)),
            Some(privacy::Press::Confirm) => privacy::forget(visit).await,
            Some(privacy::Press::Keep) => Ok(privacy::keep(visit)),
            None => Ok(stale()),
        },
        delegates::FEATURE => by_desk_press(visit, &press).await,
        agenda::FEATURE | venue::FEATURE | answers::FEATURE | changes::FEATURE => {
            let Some(edition) = visit.desk.board.by_number(press.event) else { return Ok(stale()) };
            if !desk_chat::may_enter(visit, &edition).await? {
                return Ok(desk_chat::invitation_only(visit, &edition));
            }
            let answered = match press.feature {
                agenda::FEATURE => match agenda::Press::read(&press) {
                    Some(press) => Some(by_agenda_press(visit, &edition, press).await?),
                    None => None,
                },
                changes::FEATURE => match changes::actions::Press::read(&press) {
                    Some(press) => {
                        Some(changes::actions::chat::pressed(visit, &edition, press).await?)
                    }
                    None => None,
                },
                answers::FEATURE => answers::Press::read(&press)
                    .and_then(|press| answers::chat::chosen(visit, &edition, &press)),
                _ => venue::Press::read(&press).map(|press| by_venue_press(visit, &edition, press)),
            };
            Ok(answered.unwrap_or_else(stale))
        }
        _ => Ok(stale()),
    }
}

async fn by_desk_press(visit: &Visit<'_>, press: &telegram::Press) -> anyhow::Result<Reply> {
    match delegates::Press::read(press) {
        Some(delegates::Press::Languages) => Ok(desk_chat::ask_language(visit)),
        Some(delegates::Press::Language(language)) => {
            desk_chat::choose_language(visit, language).await
        }
        Some(delegates::Press::Events) => desk_chat::choose(visit).await,
        Some(delegates::Press::Join) => match visit.desk.board.by_number(press.event) {
            Some(edition) => desk_chat::join(visit, &edition).await,
            None => desk_chat::choose(visit).await,
        },
        Some(delegates::Press::Help) => Ok(desk_chat::help(visit)),
        None => Ok(Reply::toast(visit.texts.press_stale())),
    }
}

async fn by_agenda_press(
    visit: &Visit<'_>,
    event: &Edition,
    press: agenda::Press,
) -> anyhow::Result<Reply> {
    use agenda::Press;
    match press {
        Press::Now => agenda::browse::now(visit, event),
        Press::Next => agenda::browse::next(visit, event),
        Press::Days => agenda::browse::days(visit, event).await,
        Press::Day { day, page, only } => agenda::browse::day(visit, event, day, page, &only).await,
        Press::Filters { day } => agenda::browse::filters(visit, event, day),
        Press::InRoom(room) => agenda::browse::in_room(visit, event, &room),
        Press::Session(id) => {
            let card = agenda::card::session(visit, event, &id).await?;
            Ok(for_organisers(visit, event, &id, card))
        }
        Press::Abstract(id) => agenda::card::abstract_text(visit, event, &id),
        Press::Star { session, on } => {
            let card = agenda::card::star(visit, event, &session, on).await?;
            Ok(for_organisers(visit, event, &session, card))
        }
        Press::Calendar(id) => agenda::my::calendar_one(visit, event, &id),
        Press::My => agenda::my::list(visit, event).await,
        Press::MyPage(page) => agenda::my::page(visit, event, page).await,
        Press::MyCalendar => agenda::my::calendar_all(visit, event).await,
        Press::People(page) => agenda::people::list(visit, event, page),
        Press::Person(id) => agenda::people::card(visit, event, &id),
        Press::Papers(page) => agenda::papers::list(visit, event, page),
        Press::Paper(id) => agenda::papers::card(visit, event, &id),
    }
}

fn by_venue_press(visit: &Visit<'_>, event: &Edition, press: venue::Press) -> Reply {
    use venue::Press;
    match press {
        Press::Venue => venue::chat::venue(visit, event),
        Press::Taxi => venue::chat::taxi(visit, event),
        Press::Pin => venue::chat::pin(visit, event),
        Press::Rooms => venue::chat::rooms(visit, event),
        Press::Room(id) => room_card(visit, event, &id),
        Press::Facts(page) => venue::chat::facts(visit, event, page),
        Press::Fact(key) => venue::chat::fact(visit, event, key),
    }
}

/// A session's card, with the way to its quick actions for those who may take them.
fn for_organisers(visit: &Visit<'_>, event: &Edition, session: &str, mut card: Reply) -> Reply {
    if let Some(button) = changes::actions::chat::button(visit, event, session)
        && let Some(telegram::Act::Show(card)) = card.acts.first_mut()
    {
        card.rows_mut().push(vec![button]);
    }
    card
}

/// A room's card, with the way to what takes place in it.
fn room_card(visit: &Visit<'_>, event: &Edition, id: &str) -> Reply {
    let mut reply = venue::chat::room(visit, event, id);
    if event.programme.room(id).is_some()
        && let Some(telegram::Act::Show(card)) = reply.acts.first_mut()
    {
        let press = agenda::Press::InRoom(id.to_owned()).at(event.number);
        card.rows_mut().insert(0, vec![Button::press(visit.texts.browse_button_in_room(), press)]);
    }
    reply
}

async fn by_words(visit: &Visit<'_>, text: &str) -> anyhow::Result<Reply> {
    match &visit.event {
        Some(event) => answers::chat::answer(visit, event, text).await,
        None => desk_chat::choose(visit).await,
    }
}
