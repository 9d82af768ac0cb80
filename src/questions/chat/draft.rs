//! A question that was typed: shown back, signed, sent.

use super::panel::Panel;
use super::{ask, topics};
use crate::questions::dialogue::{Dialogue, Wanted};
use crate::questions::life::Life;
use crate::questions::rules::{Limit, levels};
use crate::questions::store::{self, Sending};
use crate::questions::{Anonymity, LENGTH, Press, Question, show, similar};
use crate::telegram::{Act, Button, Card, Reply};
use crate::texts::{Html, count};

/// The draft as it stands.
pub(super) async fn show(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    match panel.own(number).await? {
        Some(draft) if draft.life == Life::Draft => Ok(Reply::show(card(panel, &draft).await?)),
        _ => Ok(panel.stale()),
    }
}

/// Says who may know who asked.
pub(super) async fn level(
    panel: Panel<'_>,
    number: i64,
    level: Anonymity,
) -> anyhow::Result<Reply> {
    let offered = levels(&panel.event.programme.settings).contains(&level);
    let Some(draft) = panel.own(number).await?.filter(|_| offered) else {
        return Ok(panel.stale());
    };
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    store::describe(database, bot, key, panel.me(), (level, &draft.position)).await?;
    show(panel, number).await
}

/// Asks for name, position and institution.
pub(super) async fn ask_name(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(draft) = panel.own(number).await?.filter(|draft| draft.life == Life::Draft) else {
        return Ok(panel.stale());
    };
    Dialogue::begin(panel.visit, panel.number(), Wanted::Name(number)).await?;
    let rows = [vec![back_to_draft(panel, number)]];
    Ok(Reply::show(Card::with_buttons(
        panel.texts.questions_name_prompt(draft.anonymity.word()),
        rows,
    )))
}

/// Asks for the text of a draft or a waiting question anew.
pub(super) async fn ask_again(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(question) = panel.own(number).await? else { return Ok(panel.stale()) };
    if !matches!(question.life, Life::Draft | Life::Waiting) {
        return Ok(Reply::toast(panel.texts.questions_too_late()));
    }
    Dialogue::begin(panel.visit, panel.number(), Wanted::Reword(number)).await?;
    let (least, most) = (count(*LENGTH.start()), count(*LENGTH.end()));
    let mut text = panel.texts.questions_reword_prompt(least, most);
    text.paragraph(&show::quote(&question.content));
    // The pressed receipt stays as it is: it tells something.
    Ok(Reply::send(Card::new(text)))
}

/// Sends a draft. That it was taken is told by its receipt, which is owed in the same transaction.
pub(super) async fn send(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let texts = panel.texts;
    let Some(draft) = panel.own(number).await? else { return Ok(panel.stale()) };
    let is_draft = draft.life == Life::Draft;
    if is_draft && !panel.is_open(&draft.session).await? {
        return Ok(ask::closed(panel, &draft.session));
    }
    if is_draft && draft.anonymity != Anonymity::Moderators && draft.position.is_empty() {
        return ask_name(panel, number).await;
    }
    let settings = &panel.event.programme.settings;
    let moderated = panel.floor(&draft.session).await?.is_moderated(settings);
    let (database, bot, key) = (panel.database(), panel.bot(), (panel.number(), number));
    let terms = (settings, moderated);
    let sending = store::send(database, bot, key, panel.me(), terms, panel.visit.now).await?;
    Ok(match sending {
        Sending::Sent(question) | Sending::Before(question) => {
            panel.visit.desk.bell.ring();
            let mut text = texts.questions_on_its_way(&panel.title(&question.session));
            text.paragraph(&show::quote(&question.content));
            Reply::show(text)
        }
        Sending::Limited(Limit::Open(most)) => Reply::toast(texts.questions_limit_open(most)),
        Sending::Limited(Limit::Pause(left)) => Reply::toast(texts.questions_limit_pause(left)),
        Sending::Blocked => Reply::show(texts.questions_blocked()),
        Sending::Gone => panel.stale(),
    })
}

/// Drops a draft.
pub(super) async fn drop_it(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    Dialogue::stop(panel.visit).await?;
    let key = (panel.number(), number);
    store::drop_draft(panel.database(), panel.bot(), key, panel.me()).await?;
    Ok(Reply::show(panel.texts.questions_dropped()))
}

/// The draft with what it may ask again, how it is signed, and the buttons.
pub(super) async fn card(panel: Panel<'_>, draft: &Question) -> anyhow::Result<Card> {
    let texts = panel.texts;
    let mut text = texts.questions_draft(&panel.title(&draft.session));
    text.paragraph(&show::quote(&draft.content));
    text.paragraph(&topics::line(panel, draft));
    text.paragraph(&signature(panel, draft));
    let mut rows: Vec<Vec<Button>> = Vec::new();
    let alike = alike(panel, draft).await?;
    if !alike.is_empty() {
        text.paragraph(&texts.questions_alike());
        for (place, (_, content)) in (1..).zip(&alike) {
            text.line(&texts.questions_alike_line(place, content));
        }
        rows.push(
            (1..)
                .zip(&alike)
                .map(|(place, (other, _)): (i64, _)| {
                    let press = Press::VoteInstead { question: *other, draft: draft.number };
                    panel.button(texts.questions_button_instead(place), &press)
                })
                .collect(),
        );
    }
    text.paragraph(&texts.questions_nothing_secret());
    rows.extend(buttons(panel, draft));
    Ok(Card::with_buttons(text, rows))
}

fn signature(panel: Panel<'_>, draft: &Question) -> Html {
    let texts = panel.texts;
    let mut text = texts.questions_level(draft.anonymity.word());
    if draft.anonymity != Anonymity::Moderators {
        text.line(&match draft.position.as_str() {
            "" => texts.questions_no_name(),
            position => texts.questions_signed(position),
        });
    }
    text
}

fn buttons(panel: Panel<'_>, draft: &Question) -> Vec<Vec<Button>> {
    let (texts, number) = (panel.texts, draft.number);
    let offered = levels(&panel.event.programme.settings);
    let others = offered.iter().filter(|level| **level != draft.anonymity);
    let mut rows = vec![vec![panel.button(texts.questions_button_send(), &Press::Send(number))]];
    rows.extend(others.map(|level| {
        let label = texts.questions_button_level(level.word());
        vec![panel.button(label, &Press::Level(number, *level))]
    }));
    if draft.anonymity != Anonymity::Moderators {
        rows.push(vec![panel.button(texts.questions_button_name(), &Press::Sign(number))]);
    }
    rows.extend(topics::button(panel, draft).map(|button| vec![button]));
    rows.push(vec![
        panel.button(texts.questions_button_reword(), &Press::Reword(number)),
        panel.button(texts.questions_button_drop(), &Press::Drop(number)),
    ]);
    rows
}

/// What stands on the list and probably asks the same, where somebody could vote for it instead.
async fn alike(panel: Panel<'_>, draft: &Question) -> anyhow::Result<Vec<(i64, String)>> {
    if !panel.has_voting(&draft.session).await? {
        return Ok(Vec::new());
    }
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let session = draft.session.as_str();
    let mut known = store::texts_of(database, bot, event, session, false).await?;
    let own = store::of_asker(database, bot, event, session, panel.me()).await?;
    known.retain(|(number, _)| !own.contains(number));
    let texts: Vec<&str> = known.iter().map(|(_, text)| text.as_str()).collect();
    let likely = similar::likely(&draft.content, &texts);
    Ok(likely.into_iter().filter_map(|index| known.get(index).cloned()).collect())
}

fn back_to_draft(panel: Panel<'_>, number: i64) -> Button {
    panel.button(panel.texts.questions_button_back(), &Press::Draft(number))
}

/// A new message with the draft, for a text that was typed.
pub(super) async fn sent_back(panel: Panel<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(draft) = panel.own(number).await?.filter(|draft| draft.life == Life::Draft) else {
        return Ok(Reply::nothing());
    };
    if let Some(choice) = topics::first_choice(panel, &draft) {
        return Ok(Reply::send(choice));
    }
    Ok(Reply::nothing().and(Act::Send(card(panel, &draft).await?)))
}
