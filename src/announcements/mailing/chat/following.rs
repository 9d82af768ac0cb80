//! One that was handed in: how it stands, and what is done about it.

use super::office::Office;
use super::{draft, sending};
use crate::announcements::mailing::press::{Draft, Sent};
use crate::announcements::mailing::store::step;
use crate::announcements::mailing::{Announcement, Press, State, rules, show};
use crate::outbox::Ending;
use crate::outbox::store::Count;
use crate::pictures::{Chart, Row, Shape};
use crate::team::log::Deed;
use crate::telegram::{Act, Card, Document, Picture, Reply};
use crate::texts::{Html, Language, Texts};

/// How it stands now.
pub(super) async fn show(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    if found.state == State::Draft {
        return Ok(Reply::show(draft::card(office, &found, None).await?));
    }
    Ok(Reply::show(card(office, &found).await?))
}

async fn card(office: Office<'_>, found: &Announcement) -> anyhow::Result<Card> {
    let texts = office.texts;
    let list = vec![office.button(texts.announcements_button_list(), &Press::List(0))];
    if found.state.is_before() {
        let tally = office.tally(found).await?;
        let mut text = texts.announcements_handed_in(found.state.word(), &show::name(found));
        text.paragraph(&show::particulars(texts, office.event, found, &tally));
        let mut rows = sending::rows(office, found);
        rows.push(list);
        return Ok(Card::with_buttons(text, rows));
    }
    let (text, rounds) = show::report(office.visit.desk, texts, office.event, found).await?;
    let word = if found.retracted_at.is_some() { "retracted" } else { found.state.word() };
    let mut whole = texts.announcements_stands(word);
    whole.line(&text);
    let mut rows = show::buttons(texts, found, &rounds);
    rows.push(list);
    Ok(Card::with_buttons(whole, rows))
}

/// Holds it back.
pub(super) async fn pause(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    turn(office, number, &[State::Going], State::Paused).await
}

/// Lets it go on.
pub(super) async fn resume(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    turn(office, number, &[State::Paused], State::Going).await
}

/// Stops it for good, after it was asked once.
pub(super) async fn stop(office: Office<'_>, number: i64, sure: bool) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await? else { return Ok(office.stale()) };
    let is_going = matches!(found.state, State::Going | State::Paused);
    if sure || !is_going {
        return turn(office, number, &[State::Going, State::Paused], State::Stopped).await;
    }
    let rounds = show::rounds(office.visit.desk, &found).await?;
    let texts = office.texts;
    let text = texts.announcements_stop(rules::total(&rounds).left);
    Ok(asked(office, number, text, (texts.announcements_button_stop_sure(), Sent::Stop(true))))
}

async fn turn(office: Office<'_>, number: i64, from: &[State], to: State) -> anyhow::Result<Reply> {
    let (key, now) = ((office.number(), number), office.visit.now);
    for from in from {
        let deed = match to {
            State::Going => Deed::ResumeLetters,
            State::Stopped => Deed::StopLetters,
            _ => Deed::PauseLetters,
        };
        let entry = office.entry(deed, number);
        let turn = (*from, to);
        step::turn(office.database(), office.bot(), key, turn, Some(&entry), now).await?;
    }
    office.visit.desk.bell.ring();
    show(office, number).await
}

/// Which language is corrected.
pub(super) async fn corrections(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = gone_out(office, number).await? else { return Ok(office.stale()) };
    let texts = office.texts;
    let mut rows: Vec<_> = found
        .wordings
        .iter()
        .map(|wording| {
            let name = Texts::new(wording.language).language_name();
            let label = texts.announcements_button_write(&name);
            vec![office.sent(label, number, Sent::Correct(wording.language))]
        })
        .collect();
    rows.push(vec![office.sent(texts.announcements_button_back(), number, Sent::Show)]);
    Ok(Reply::show(Card::with_buttons(texts.announcements_corrections(), rows)))
}

/// Corrects every copy as was proposed, or drops the proposal.
pub(super) async fn corrected(
    office: Office<'_>,
    number: i64,
    language: Language,
    sure: bool,
) -> anyhow::Result<Reply> {
    if gone_out(office, number).await?.is_none() {
        return Ok(office.stale());
    }
    let (database, bot, key) = (office.database(), office.bot(), (office.number(), number));
    if sure {
        let entry = office.entry(Deed::Correct, number);
        step::correct(database, bot, key, language, Some(&entry), office.visit.now).await?;
        office.visit.desk.bell.ring();
    } else {
        step::propose(database, bot, key, language, None).await?;
    }
    show(office, number).await
}

/// Takes every copy back, after it was asked once.
pub(super) async fn retract(office: Office<'_>, number: i64, sure: bool) -> anyhow::Result<Reply> {
    let Some(found) = gone_out(office, number).await? else { return show(office, number).await };
    let texts = office.texts;
    if !sure {
        let rounds = show::rounds(office.visit.desk, &found).await?;
        let text = texts.announcements_retract(rules::total(&rounds).of(Ending::Sent));
        let label = texts.announcements_button_retract_sure();
        return Ok(asked(office, number, text, (label, Sent::Retract(true))));
    }
    let key = (office.number(), number);
    let entry = office.entry(Deed::Retract, number);
    let now = office.visit.now;
    step::retract(office.database(), office.bot(), key, Some(&entry), now).await?;
    office.visit.desk.bell.ring();
    show(office, number).await
}

/// Sends it, as this round, to those of whom nobody knows.
pub(super) async fn again(office: Office<'_>, number: i64, round: i64) -> anyhow::Result<Reply> {
    let Some(found) = gone_out(office, number).await? else { return Ok(office.stale()) };
    let rounds = show::rounds(office.visit.desk, &found).await?;
    let is_open = rounds.iter().any(|(round, _)| round.finished_at.is_none());
    if !is_open && rules::total(&rounds).of(Ending::Unsure) > 0 {
        let (key, now) = ((office.number(), number), office.visit.now);
        step::again(office.database(), office.bot(), key, round, now).await?;
        office.visit.desk.bell.ring();
    }
    show(office, number).await
}

/// What became of it, with the way to the table.
pub(super) async fn report(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await?.filter(|found| !found.state.is_before()) else {
        return Ok(office.stale());
    };
    let texts = office.texts;
    let (text, rounds) = show::report(office.visit.desk, texts, office.event, &found).await?;
    let rows = [
        vec![office.sent(texts.announcements_button_table(), number, Sent::Table)],
        vec![office.draft(texts.announcements_button_plain(), number, Draft::Plain)],
        vec![office.sent(texts.announcements_button_back(), number, Sent::Show)],
    ];
    let reply = Reply::show(Card::with_buttons(text, rows));
    Ok(match picture(texts, &found, &rules::total(&rounds))? {
        Some(picture) => reply.and(Act::Picture(picture)),
        None => reply,
    })
}

/// The endings as bars; `None` before there is a letter.
fn picture(texts: Texts, found: &Announcement, count: &Count) -> anyhow::Result<Option<Picture>> {
    let ended =
        Ending::ALL.map(|ending| (texts.announcements_bar(ending.name()), count.of(ending)));
    let left = (texts.announcements_bar("left"), count.left);
    let told = ended.into_iter().chain([left]).filter(|(_, people)| *people > 0);
    let rows: Vec<Row> = told
        .map(|(label, people)| {
            let length = f64::from(i32::try_from(people).unwrap_or(i32::MAX));
            Row { label, values: vec![length] }
        })
        .collect();
    if rows.is_empty() {
        return Ok(None);
    }
    let chart = Chart {
        title: show::name(found),
        shape: Shape::Bars,
        unit: texts.announcements_bar_unit(),
        series: vec![texts.announcements_bar_unit()],
        rows,
        language: texts.language(),
    };
    let name = format!("letan-announcement-{}.png", found.number);
    Ok(Some(Picture { name, content: chart.png()?.0, caption: Html::default() }))
}

/// The endings as a table, without anybody's name.
pub(super) async fn table(office: Office<'_>, number: i64) -> anyhow::Result<Reply> {
    let Some(found) = office.find(number).await?.filter(|found| !found.state.is_before()) else {
        return Ok(office.stale());
    };
    let rounds = show::rounds(office.visit.desk, &found).await?;
    let mut writer = csv::Writer::from_writer(vec![0xEF, 0xBB, 0xBF]);
    writer.write_record(["announcement", "round", "errand", "ordered_at", "ending", "people"])?;
    let total = rules::total(&rounds);
    let ordered = rounds.first().map(|(round, _)| round.ordered_at);
    let all = rounds.iter().map(|(round, count)| {
        let word = round.errand.word();
        (round.number.to_string(), word, Some(round.ordered_at), count)
    });
    for (place, errand, at, count) in all.chain([("all".to_owned(), "total", ordered, &total)]) {
        let at = at.map(|at| office.event.programme.local(at).to_string()).unwrap_or_default();
        let mut line = |ending: &str, people: i64| {
            let cells = [&number.to_string(), &place, errand, &at, ending, &people.to_string()];
            writer.write_record(cells)
        };
        for ending in Ending::ALL {
            line(ending.name(), count.of(ending))?;
        }
        line("left", count.left)?;
        line("all", count.all)?;
    }
    let document = Document {
        name: format!("letan-announcement-{number}.csv"),
        media_type: "text/csv",
        content: writer.into_inner()?,
        caption: Html::plain(&show::name(&found)),
    };
    Ok(Reply::nothing().and(Act::Document(document)))
}

async fn gone_out(office: Office<'_>, number: i64) -> anyhow::Result<Option<Announcement>> {
    let found = office.find(number).await?;
    Ok(found.filter(|found| !found.state.is_before() && found.retracted_at.is_none()))
}

fn asked(office: Office<'_>, number: i64, text: Html, (label, sure): (String, Sent)) -> Reply {
    let back = office.sent(office.texts.announcements_button_back(), number, Sent::Show);
    let rows = [vec![office.sent(label, number, sure)], vec![back]];
    Reply::show(Card::with_buttons(text, rows))
}
