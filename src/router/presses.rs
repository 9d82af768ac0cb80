//! IN: which button belongs to which feature.

use super::cards::{for_organisers, room_card, with_check_in, with_help_desk, with_questions};
use super::help;
use crate::delegates::{Visit, chat as desk_chat};
use crate::programme::Edition;
use crate::telegram::{self, Reply};
use crate::{
    agenda, announcements, answers, changes, checkin, delegates, helpdesk, privacy, questions,
    ratings, reminders, report, team, venue,
};

/// Answers a pressed button; what it says is a client's and is not trusted.
pub(super) async fn by_press(visit: &Visit<'_>, data: &str) -> anyhow::Result<Reply> {
    let stale = || Reply::toast(visit.texts.press_stale());
    let Ok(press) = data.parse::<telegram::Press>() else { return Ok(stale()) };
    let answered = match press.feature {
        privacy::FEATURE => by_privacy_press(visit, &press).await?,
        delegates::FEATURE => by_desk_press(visit, &press).await?,
        delegates::settings::FEATURE => match delegates::settings::Press::read(&press) {
            Some(press) => Some(delegates::settings::chat::pressed(visit, press).await?),
            None => None,
        },
        changes::uploads::FEATURE => match changes::uploads::Press::read(&press) {
            Some(asked) => {
                // A new event has no number yet.
                let event = visit.desk.board.by_number(press.event);
                Some(changes::uploads::chat::pressed(visit, event.as_ref(), asked).await?)
            }
            None => None,
        },
        feature => {
            let Some(edition) = visit.desk.board.by_number(press.event) else { return Ok(stale()) };
            // An invitation leads into the event it invites to.
            if feature != team::FEATURE && !desk_chat::may_enter(visit, &edition).await? {
                return Ok(desk_chat::invitation_only(visit, &edition));
            }
            at_event(visit, &edition, &press).await?
        }
    };
    Ok(answered.unwrap_or_else(stale))
}

async fn at_event(
    visit: &Visit<'_>,
    event: &Edition,
    press: &telegram::Press,
) -> anyhow::Result<Option<Reply>> {
    match press.feature {
        agenda::FEATURE => {
            asked(agenda::Press::read(press), async |it| by_agenda_press(visit, event, it).await)
                .await
        }
        venue::FEATURE => {
            asked(venue::Press::read(press), async |it| by_venue_press(visit, event, it).await)
                .await
        }
        answers::FEATURE => Ok(answers::Press::read(press)
            .and_then(|press| answers::chat::chosen(visit, event, &press))),
        reminders::FEATURE => {
            let press = reminders::Press::read(press);
            asked(press, async |it| reminders::chat::pressed(visit, event, it).await).await
        }
        team::FEATURE => {
            asked(team::Press::read(press), async |it| team::chat::pressed(visit, event, it).await)
                .await
        }
        changes::FEATURE => {
            let press = changes::actions::Press::read(press);
            asked(press, async |it| changes::actions::chat::pressed(visit, event, it).await).await
        }
        questions::wall::FEATURE => {
            let press = questions::wall::Press::read(press);
            asked(press, async |it| questions::wall::chat::pressed(visit, event, it).await).await
        }
        _ => in_the_hall(visit, event, press).await,
    }
}

/// Buttons of what people do at the event, and of what the organisers make of it.
async fn in_the_hall(
    visit: &Visit<'_>,
    event: &Edition,
    press: &telegram::Press,
) -> anyhow::Result<Option<Reply>> {
    match press.feature {
        questions::FEATURE => {
            let press = questions::Press::read(press);
            asked(press, async |it| questions::chat::pressed(visit, event, it).await).await
        }
        questions::floor::FEATURE => {
            let press = questions::floor::Press::read(press);
            asked(press, async |it| questions::floor::chat::pressed(visit, event, it).await).await
        }
        checkin::FEATURE => {
            let press = checkin::Press::read(press);
            asked(press, async |it| checkin::chat::pressed(visit, event, it).await).await
        }
        helpdesk::FEATURE => {
            let press = helpdesk::Press::read(press);
            asked(press, async |it| by_help_desk_press(visit, event, it).await).await
        }
        ratings::FEATURE => {
            let press = ratings::Press::read(press);
            asked(press, async |it| ratings::chat::pressed(visit, event, it).await).await
        }
        announcements::mailing::FEATURE => {
            let press = announcements::mailing::Press::read(press);
            asked(press, async |it| announcements::mailing::chat::pressed(visit, event, it).await)
                .await
        }
        questions::notes::FEATURE => by_secretarys_press(visit, event, press).await,
        announcements::FEATURE => {
            let press = announcements::Press::read(press);
            asked(press, async |it| by_announcement_press(visit, event, it).await).await
        }
        _ => Ok(None),
    }
}

/// What the feature answers to a button that it reads as one of its own.
async fn asked<P>(
    press: Option<P>,
    answer: impl AsyncFnOnce(P) -> anyhow::Result<Reply>,
) -> anyhow::Result<Option<Reply>> {
    match press {
        Some(press) => answer(press).await.map(Some),
        None => Ok(None),
    }
}

/// Notes and reports share a letter.
async fn by_secretarys_press(
    visit: &Visit<'_>,
    event: &Edition,
    press: &telegram::Press,
) -> anyhow::Result<Option<Reply>> {
    use questions::notes;
    if let Some(press) = notes::Press::read(press) {
        return notes::chat::pressed(visit, event, press).await.map(Some);
    }
    Ok(match report::Press::read(press) {
        Some(press) => Some(report::chat::pressed(visit, event, press).await?),
        None => None,
    })
}

async fn by_privacy_press(
    visit: &Visit<'_>,
    press: &telegram::Press,
) -> anyhow::Result<Option<Reply>> {
    use privacy::Press;
    Ok(match Press::read(press) {
        Some(Press::Data) => Some(privacy::hand_out(visit).await?),
        Some(Press::Forget) => Some(privacy::ask(visit)),
        Some(Press::Confirm) => Some(privacy::forget(visit).await?),
        Some(Press::Keep) => Some(privacy::keep(visit)),
        None => None,
    })
}

async fn by_desk_press(
    visit: &Visit<'_>,
    press: &telegram::Press,
) -> anyhow::Result<Option<Reply>> {
    use delegates::Press;
    Ok(match Press::read(press) {
        Some(Press::Languages) => Some(desk_chat::ask_language(visit)),
        Some(Press::Language(language)) => Some(desk_chat::choose_language(visit, language).await?),
        Some(Press::Events) => Some(desk_chat::choose(visit).await?),
        Some(Press::Join) => match visit.desk.board.by_number(press.event) {
            Some(edition) => Some(desk_chat::join(visit, &edition).await?),
            None => Some(desk_chat::choose(visit).await?),
        },
        Some(Press::Help) => Some(help(visit).await?),
        None => None,
    })
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
            let card = with_questions(visit, event, &id, card).await?;
            let card = with_check_in(visit, event, &id, card).await?;
            for_organisers(visit, event, &id, card).await
        }
        Press::Abstract(id) => agenda::card::abstract_text(visit, event, &id),
        Press::Star { session, on } => {
            let card = agenda::card::star(visit, event, &session, on).await?;
            let card = with_questions(visit, event, &session, card).await?;
            let card = with_check_in(visit, event, &session, card).await?;
            for_organisers(visit, event, &session, card).await
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

async fn by_announcement_press(
    visit: &Visit<'_>,
    event: &Edition,
    press: announcements::Press,
) -> anyhow::Result<Reply> {
    use announcements::Press;
    match press {
        Press::SendSafety(notice) => announcements::safety::send(visit, event, notice).await,
        Press::DropSafety(notice) => announcements::safety::drop_it(visit, event, notice).await,
    }
}

/// A version that the help desk published is taken back by the quick actions, which stand above it.
async fn by_help_desk_press(
    visit: &Visit<'_>,
    event: &Edition,
    press: helpdesk::Press,
) -> anyhow::Result<Reply> {
    match helpdesk::chat::undone(press) {
        Some(version) => {
            let undo = changes::actions::Press::Undo { version };
            changes::actions::chat::pressed(visit, event, undo).await
        }
        None => helpdesk::chat::pressed(visit, event, press).await,
    }
}

async fn by_venue_press(
    visit: &Visit<'_>,
    event: &Edition,
    press: venue::Press,
) -> anyhow::Result<Reply> {
    use venue::Press;
    Ok(match press {
        Press::Venue => with_help_desk(visit, event, venue::chat::venue(visit, event)).await?,
        Press::Taxi => venue::chat::taxi(visit, event),
        Press::Pin => venue::chat::pin(visit, event),
        Press::Rooms => venue::chat::rooms(visit, event),
        Press::Room(id) => room_card(visit, event, &id),
        Press::Facts(page) => venue::chat::facts(visit, event, page),
        Press::Fact(key) => venue::chat::fact(visit, event, key),
    })
}
