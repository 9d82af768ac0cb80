//! Moderating in a private chat: one card for each waiting question, one tap for each.

use super::panel::Panel;
use super::topics;
use crate::programme::Session;
use crate::questions::card::decided;
use crate::questions::life::{Life, Reason};
use crate::questions::press::Desk;
use crate::questions::rules::around;
use crate::questions::store::floor::{self as switches, Switch};
use crate::questions::store::{self, Listed};
use crate::questions::{Press, Question, floor, show, similar, wall};
use crate::team::{self, Act};
use crate::telegram::pages::numbered;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, count};

/// Sessions in the overview.
const SESSIONS: usize = 12;
/// Listed questions of a session that have a button.
const LISTED: usize = 20;
/// Characters of a question in a line.
const LINE: usize = 160;

/// Every session that they moderate with what waits in it; those with waiting questions first.
pub(super) async fn overview(panel: Panel<'_>) -> anyhow::Result<Reply> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let waiting = store::count_waiting(database, bot, event).await?;
    let of = |session: &Session| {
        waiting.iter().find(|(id, _)| *id == session.id).map_or(0, |(_, count)| *count)
    };
    let roles = team::roles(panel.visit.desk, panel.event, panel.me()).await?;
    let mut sessions = around(&panel.event.programme, panel.visit.now);
    sessions.retain(|session| team::roles::rules::may(&roles, Act::Moderate(&session.id)));
    sessions.sort_by_key(|session| of(session) == 0);
    let total: i64 = sessions.iter().map(|session| of(session)).sum();
    let rows = sessions.into_iter().take(SESSIONS).map(|session| {
        let title = panel.title(&session.id);
        let label = match of(session) {
            0 => title,
            waiting => format!("⏳ {waiting} · {title}"),
        };
        vec![panel.button(label, &Desk::Session(session.id.clone()).into())]
    });
    let text = panel.texts.questions_desk_overview(total);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// One session: its switches, what waits and what is listed.
pub(super) async fn session(
    panel: Panel<'_>,
    id: &str,
    said: Option<Html>,
) -> anyhow::Result<Reply> {
    let Some(session) = panel.session(id) else { return Ok(panel.stale()) };
    be_at_work(panel, id).await?;
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let waiting = store::waiting(database, bot, event, id).await?;
    let listed = store::listed(database, bot, event, id).await?;
    let terms = switches::of(database, bot, event, id).await?;
    let settings = &panel.event.programme.settings;
    let switches = [
        (Switch::Open, terms.is_open(session, panel.visit.now)),
        (Switch::Moderation, terms.is_moderated(settings)),
        (Switch::Voting, terms.has_voting(settings)),
    ];
    let texts = panel.texts;
    let mut text = said.unwrap_or_default();
    text.paragraph(&texts.questions_desk_session(&panel.title(id), waiting, count(listed.len())));
    for (switch, on) in switches {
        text.line(&texts.questions_desk_switch(&state(switch, on)));
    }
    text.paragraph(&lines(panel, &listed));
    let mut rows = Vec::new();
    if waiting > 0 {
        let next = Desk::Next(id.to_owned(), i64::MIN);
        rows.push(vec![panel.button(texts.questions_button_begin(waiting), &next.into())]);
    }
    let cards = listed.iter().take(LISTED).map(|one| Desk::Card(one.question.number).at(event));
    rows.extend(numbered(1, cards));
    let stage = Desk::Stage(id.to_owned()).into();
    rows.push(vec![panel.button(texts.questions_button_stage(), &stage)]);
    rows.push(vec![floor::chat::button_to_list(texts, event, id)]);
    let type_in = Desk::TypeIn(id.to_owned()).into();
    rows.push(vec![panel.button(texts.questions_button_type_in(), &type_in)]);
    rows.extend(switches.map(|(switch, on)| {
        let label = texts.questions_button_switch(&state(switch, !on));
        vec![panel.button(label, &Desk::Turn(id.to_owned(), switch, !on).into())]
    }));
    rows.extend(wall::chat::button(panel.visit, panel.event, id).map(|button| vec![button]));
    rows.push(vec![panel.button(texts.questions_button_sessions(), &Desk::Overview.into())]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The next waiting question behind `after`; when none waits, the session.
pub(super) async fn next(
    panel: Panel<'_>,
    session_id: &str,
    after: i64,
    said: Option<Html>,
) -> anyhow::Result<Reply> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let next = store::next_waiting(database, bot, event, session_id, after).await?;
    let mut reply = match &next {
        Some(question) => card(panel, question, said).await?,
        None => session(panel, session_id, said).await?,
    };
    if after > 0
        && next.is_none_or(|next| next.number != after)
        && let Some(crate::telegram::Act::Show(card)) = reply.acts.first_mut()
    {
        let label = panel.texts.questions_button_previous();
        card.rows_mut().push(vec![panel.button(label, &Desk::Card(after).into())]);
    }
    Ok(reply)
}

/// A question's card; the buttons are those that lead on from where it stands.
pub(super) async fn card(
    panel: Panel<'_>,
    question: &Question,
    said: Option<Html>,
) -> anyhow::Result<Reply> {
    let texts = panel.texts;
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let waiting = store::waiting(database, bot, event, &question.session).await?;
    be_at_work(panel, &question.session).await?;
    let mut text = said.unwrap_or_default();
    let state = show::state(texts, question.life);
    text.paragraph(&texts.questions_desk_card(&panel.title(&question.session), &state, waiting));
    text.paragraph(&show::quote(&question.content));
    if let Some(translation) = &question.translation {
        text.line(&texts.questions_translation(translation));
    }
    if let Some(original) = &question.original {
        text.paragraph(&texts.questions_original(&show::quote(original)));
    }
    text.paragraph(&topics::line(panel, question));
    let signed = show::signed_for_moderators(texts, question);
    text.paragraph(&texts.questions_signed(&signed));
    if !question.mark.is_empty() {
        text.line(&texts.questions_desk_mark(&question.mark));
    }
    if let Life::Merged { into, .. } = question.life
        && let Some(into) = panel.question(into).await?
    {
        text.paragraph(&texts.questions_merged_into(&show::quote(&into.content)));
    }
    let alike = alike(panel, question).await?;
    if question.life == Life::Waiting && !alike.is_empty() {
        text.line(&texts.questions_desk_alike(count(alike.len())));
    }
    let blocked = switches::is_asker_blocked(database, bot, (event, question.number)).await?;
    Ok(Reply::show(Card::with_buttons(text, buttons(panel, question, blocked))))
}

fn buttons(panel: Panel<'_>, question: &Question, blocked: bool) -> Vec<Vec<Button>> {
    let (texts, number) = (panel.texts, question.number);
    let one = |label: String, desk: Desk| panel.button(label, &desk.into());
    let mut rows = decisions(panel, question);
    if question.life.is_open() || question.life.is_public() {
        let mut row = vec![one(texts.questions_button_translate(), Desk::Translate(number))];
        if !topics::of(panel, &question.session).is_empty() {
            row.push(one(texts.questions_button_topic(), Desk::Topics(number)));
        }
        rows.push(row);
    }
    if question.asker.is_some() {
        let label =
            if blocked { texts.questions_button_unblock() } else { texts.questions_button_block() };
        rows.push(vec![one(label, Desk::Block(number, !blocked))]);
    }
    let session = Desk::Session(question.session.clone());
    rows.push(vec![one(texts.questions_button_to_session(), session)]);
    rows
}

/// What leads on from where the question stands.
fn decisions(panel: Panel<'_>, question: &Question) -> Vec<Vec<Button>> {
    let (texts, number) = (panel.texts, question.number);
    let one = |label: String, desk: Desk| panel.button(label, &desk.into());
    let approve = || one(texts.questions_button_approve(), Desk::Approve(number, question.step));
    let decide = || {
        vec![
            one(texts.questions_button_merge(), Desk::Candidates(number)),
            one(texts.questions_button_decline(), Desk::Reasons(number)),
        ]
    };
    let write = || {
        vec![
            one(texts.questions_button_clarify(), Desk::Clarify(number)),
            one(texts.questions_button_write(), Desk::Write(number)),
        ]
    };
    match question.life {
        Life::Waiting => vec![
            vec![approve()],
            decide(),
            write(),
            vec![one(texts.questions_button_skip(), next_press(question))],
        ],
        Life::Listed => vec![decide(), write()],
        Life::Answering => vec![write()],
        Life::NotSelected(_) => vec![vec![approve()]],
        Life::Merged { .. } => {
            vec![vec![one(texts.questions_button_unmerge(), Desk::Unmerge(number))]]
        }
        Life::Draft | Life::Answered | Life::Withdrawn => Vec::new(),
    }
}

fn next_press(question: &Question) -> Desk {
    Desk::Next(question.session.clone(), question.number)
}

/// The reasons for not selecting it.
pub(super) fn reasons(panel: Panel<'_>, question: &Question) -> Reply {
    let mut text = panel.texts.questions_desk_reasons();
    text.paragraph(&show::quote(&question.content));
    let mut rows: Vec<Vec<Button>> = Reason::ALL
        .into_iter()
        .map(|reason| {
            let label = panel.texts.questions_button_reason(reason.word());
            vec![panel.button(label, &Desk::Decline(question.number, reason).into())]
        })
        .collect();
    rows.push(vec![back(panel, question)]);
    Reply::show(Card::with_buttons(text, rows))
}

/// What it can be merged into, the likeliest first.
pub(super) async fn candidates(panel: Panel<'_>, question: &Question) -> anyhow::Result<Reply> {
    let candidates = merge_targets(panel, question).await?;
    let texts = panel.texts;
    let mut text = if candidates.is_empty() {
        texts.questions_desk_no_candidates()
    } else {
        texts.questions_desk_candidates()
    };
    text.paragraph(&show::quote(&question.content));
    for (place, (_, content)) in (1..).zip(&candidates) {
        text.line(&texts.questions_alike_line(place, &short(content)));
    }
    let presses =
        candidates.iter().map(|(into, _)| Desk::Merge(question.number, *into).at(panel.number()));
    let mut rows = numbered(1, presses);
    rows.push(vec![back(panel, question)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

/// The likely ones, then those with the most votes.
async fn merge_targets(
    panel: Panel<'_>,
    question: &Question,
) -> anyhow::Result<Vec<(i64, String)>> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let mut targets = alike(panel, question).await?;
    for one in store::listed(database, bot, event, &question.session).await? {
        let number = one.question.number;
        let known = targets.iter().any(|(target, _)| *target == number);
        if number != question.number && !known && targets.len() < LISTED {
            targets.push((number, one.question.content));
        }
    }
    Ok(targets)
}

/// What waits or is listed and probably asks the same.
async fn alike(panel: Panel<'_>, question: &Question) -> anyhow::Result<Vec<(i64, String)>> {
    let (database, bot, event) = (panel.database(), panel.bot(), panel.number());
    let mut known = store::texts_of(database, bot, event, &question.session, true).await?;
    known.retain(|(number, _)| *number != question.number);
    let texts: Vec<&str> = known.iter().map(|(_, text)| text.as_str()).collect();
    let likely = similar::likely(&question.content, &texts);
    Ok(likely.into_iter().filter_map(|index| known.get(index).cloned()).collect())
}

/// The question with who decided about it before.
pub(super) async fn late(panel: Panel<'_>, question: &Question) -> anyhow::Result<Reply> {
    let said = who_decided(panel, question).await?;
    card(panel, question, Some(Html::plain(&said))).await
}

/// Who took the last step, and where it led.
pub(super) async fn who_decided(panel: Panel<'_>, question: &Question) -> anyhow::Result<String> {
    let texts = panel.texts;
    let state = show::state(texts, question.life);
    if question.decided_by == Some(panel.me()) {
        return Ok(texts.questions_desk_late_self(&state));
    }
    decided(panel.visit.desk, panel.event, texts, question).await
}

/// Notes that they are at work in a session: they see by themselves what waits in it.
async fn be_at_work(panel: Panel<'_>, session: &str) -> anyhow::Result<()> {
    let key = (panel.number(), session);
    store::be_at_work(panel.database(), panel.bot(), key, panel.me(), panel.visit.now).await
}

fn lines(panel: Panel<'_>, listed: &[Listed]) -> Html {
    let mut text = Html::new();
    for (place, one) in (1..).zip(listed.iter().take(LISTED)) {
        let content = short(&one.question.content);
        text.line(&panel.texts.questions_desk_line(place, &content, one.votes));
    }
    text
}

fn short(content: &str) -> String {
    crate::telegram::pages::label(content, LINE)
}

fn state(switch: Switch, on: bool) -> String {
    let word = match switch {
        Switch::Open => "open",
        Switch::Moderation => "moderated",
        Switch::Voting => "voting",
    };
    format!("{word}-{}", if on { "on" } else { "off" })
}

fn back(panel: Panel<'_>, question: &Question) -> Button {
    let press: Press = Desk::Card(question.number).into();
    panel.button(panel.texts.questions_button_back(), &press)
}
