//! How an announcement looks to organisers: its particulars, and how it goes.

use chrono::TimeDelta;

use super::press::Sent;
use super::store::round::{self, Round};
use super::{Aim, Announcement, Errand, Press, State, Tally, rules, store};
use crate::clock::Moment;
use crate::delegates::Desk;
use crate::outbox::Ending;
use crate::outbox::store::{Count, ended_since, endings};
use crate::programme::Edition;
use crate::telegram::{Attachment, Button, Card};
use crate::texts::{Html, Texts};

/// How far back it is looked for how fast letters go.
const LATELY: TimeDelta = TimeDelta::seconds(30);

/// Its first words; where it has none, what stands in their place.
pub(super) fn name(announcement: &Announcement) -> String {
    let written = announcement.wordings.iter().find(|wording| !wording.content.is_empty());
    let attached = announcement.wordings.iter().find_map(|wording| wording.attached.as_ref());
    match (written, attached.map(|attached| attached.kind)) {
        (Some(wording), _) => rules::name(&wording.content),
        (None, Some(Attachment::Picture)) => "🖼".to_owned(),
        (None, Some(Attachment::File)) => "📎".to_owned(),
        (None, None) => "–".to_owned(),
    }
}

/// "Thứ Hai, 19/5, 17:30"
pub(super) fn moment(texts: Texts, edition: &Edition, at: Moment) -> String {
    let programme = &edition.programme;
    let day = texts.day(programme.local_date(at));
    format!("{}, {day}", texts.hour(at, programme.event.zone))
}

/// Whom it is for, in words.
pub(super) fn aim(texts: Texts, edition: &Edition, aim: &Aim) -> String {
    let (programme, language) = (&edition.programme, texts.language());
    match aim {
        Aim::Everybody => texts.announcements_aim_all(),
        Aim::Session(id) => {
            let session = programme.session(id).map(|index| &programme.sessions[index]);
            let title = session.map_or(id.as_str(), |session| session.title.get(language));
            texts.announcements_aim_session(title)
        }
        Aim::Room(id) => {
            let room = programme.room(id).map(|index| &programme.rooms[index]);
            texts.announcements_aim_room(room.map_or(id.as_str(), |room| room.name.get(language)))
        }
        Aim::Track(key) => {
            let track = programme.track_by_key(*key).map(|index| &programme.tracks[index]);
            texts.announcements_aim_track(track.map_or("", |track| track.get(language)))
        }
        Aim::Language(language) => {
            texts.announcements_aim_language(&Texts::new(*language).language_name())
        }
        Aim::Programme => texts.announcements_aim_programme(),
        Aim::Team => texts.announcements_aim_team(),
        Aim::CheckedIn => texts.announcements_aim_here(),
    }
}

/// Whom it reaches, when, and how.
pub(super) fn particulars(
    texts: Texts,
    edition: &Edition,
    announcement: &Announcement,
    tally: &Tally,
) -> Html {
    let mut text = texts.announcements_to(&aim(texts, edition, &announcement.aim), tally.people);
    if tally.silenced + tally.unreachable > 0 {
        text.line(&texts.announcements_not_counted(tally.silenced, tally.unreachable));
    }
    text.line(&match announcement.due_at {
        None => texts.announcements_when_now(),
        Some(due) => texts.announcements_when(&moment(texts, edition, due)),
    });
    if let Some(reason) = &announcement.reason {
        text.line(&texts.announcements_urgent(reason));
    }
    if announcement.asks_read {
        text.line(&texts.announcements_asks_read());
    }
    text
}

/// The rounds with how their letters stand.
pub(super) async fn rounds(
    desk: &Desk,
    announcement: &Announcement,
) -> anyhow::Result<Vec<(Round, Count)>> {
    let (database, bot) = (&desk.database, desk.me.id);
    let key = (announcement.event, announcement.number);
    let mut all = Vec::new();
    for round in round::of(database, bot, key).await? {
        let count = match round.finished_at {
            Some(_) => round.count.clone(),
            None => endings(database, bot, key.0, &round.batch()).await?,
        };
        all.push((round, count));
    }
    Ok(all)
}

/// How one round goes.
pub(super) async fn round(
    desk: &Desk,
    texts: Texts,
    announcement: &Announcement,
    number: i64,
    now: Moment,
) -> anyhow::Result<Card> {
    let rounds = rounds(desk, announcement).await?;
    let Some((round, count)) = rounds.iter().find(|(round, _)| round.number == number) else {
        return Ok(Card::new(texts.announcements_gone()));
    };
    let mut text = head(texts, announcement, round);
    text.paragraph(&counts(texts, round.errand, count));
    if round.finished_at.is_none() {
        if round.owed_at.is_none() {
            text.line(&texts.announcements_preparing());
        } else if let Some(line) = left(desk, texts, announcement, round, count, now).await? {
            text.line(&line);
        }
    }
    Ok(Card::with_buttons(text, buttons(texts, announcement, &rounds)))
}

fn head(texts: Texts, announcement: &Announcement, round: &Round) -> Html {
    let name = name(announcement);
    if round.finished_at.is_some() {
        return texts.announcements_finished(round.errand.word(), &name);
    }
    let state = if round.errand.sends() { announcement.state } else { State::Going };
    texts.announcements_going(round.errand.word(), state.word(), &name)
}

/// The endings, each on a line; what is zero is left out, but for what arrived.
pub(super) fn counts(texts: Texts, errand: Errand, count: &Count) -> Html {
    let mut text = texts.announcements_count_all(count.all);
    text.line(&texts.announcements_count_sent(errand.word(), count.of(Ending::Sent)));
    if count.left > 0 {
        text.line(&texts.announcements_count_left(count.left));
    }
    for ending in Ending::ALL.into_iter().filter(|ending| *ending != Ending::Sent) {
        if count.of(ending) > 0 {
            text.line(&texts.announcements_count(ending.name(), count.of(ending)));
        }
    }
    text
}

/// How long it still takes; `None` when nothing goes out at the moment.
async fn left(
    desk: &Desk,
    texts: Texts,
    announcement: &Announcement,
    round: &Round,
    count: &Count,
    now: Moment,
) -> anyhow::Result<Option<Html>> {
    let is_held = round.errand.sends() && announcement.state != State::Going;
    if count.left == 0 || is_held {
        return Ok(None);
    }
    let since = (now - LATELY).max(round.ordered_at);
    let batch = round.batch();
    let about = (round.key.0, batch.as_str());
    let lately = ended_since(&desk.database, desk.me.id, about, since).await?;
    let seconds = (now - since).num_seconds();
    let minutes = rules::minutes(count.left, (lately, seconds), desk.pace.per_second);
    Ok(Some(texts.announcements_left(&texts.length(minutes))))
}

/// What can be done with one that has begun to go out.
pub(super) fn buttons(
    texts: Texts,
    announcement: &Announcement,
    rounds: &[(Round, Count)],
) -> Vec<Vec<Button>> {
    let press = |sent| Press::Sent(announcement.number, sent).at(announcement.event);
    let is_open = rounds.iter().any(|(round, _)| round.finished_at.is_none());
    let total = rules::total(rounds);
    let unsure = total.of(Ending::Unsure);
    let next = rounds.iter().map(|(round, _)| round.number).max().unwrap_or(0) + 1;
    let mut rows = Vec::new();
    let stop = Button::press(texts.announcements_button_stop(), press(Sent::Stop(false)));
    match announcement.state {
        State::Going => {
            let pause = Button::press(texts.announcements_button_pause(), press(Sent::Pause));
            rows.push(vec![pause, stop]);
        }
        State::Paused => {
            let resume = Button::press(texts.announcements_button_resume(), press(Sent::Resume));
            rows.push(vec![resume, stop]);
        }
        _ => {}
    }
    if announcement.retracted_at.is_none() {
        if unsure > 0 && !is_open {
            let label = texts.announcements_button_again(unsure);
            rows.push(vec![Button::press(label, press(Sent::Again(next)))]);
        }
        rows.push(vec![
            Button::press(texts.announcements_button_correct(), press(Sent::Corrections)),
            Button::press(texts.announcements_button_retract(), press(Sent::Retract(false))),
        ]);
    }
    rows.push(vec![
        Button::press(texts.announcements_button_refresh(), press(Sent::Show)),
        Button::press(texts.announcements_button_report(), press(Sent::Report)),
    ]);
    rows
}

/// What became of all rounds.
pub(super) async fn report(
    desk: &Desk,
    texts: Texts,
    edition: &Edition,
    announcement: &Announcement,
) -> anyhow::Result<(Html, Vec<(Round, Count)>)> {
    let rounds = rounds(desk, announcement).await?;
    let mut text = texts.announcements_report(&name(announcement));
    if let Some((first, _)) = rounds.first() {
        let ends = rounds.iter().filter(|(round, _)| round.errand.sends());
        let end = ends.filter_map(|(round, _)| round.finished_at).max();
        text.line(&texts.announcements_begun(&moment(texts, edition, first.ordered_at)));
        if let Some(end) = end {
            let minutes = (end - first.ordered_at).num_seconds().div_euclid(60) + 1;
            text.line(
                &texts.announcements_ended(&moment(texts, edition, end), &texts.length(minutes)),
            );
        }
    }
    text.line(&texts.announcements_aimed(&aim(texts, edition, &announcement.aim)));
    if let Some(reason) = &announcement.reason {
        text.line(&texts.announcements_urgent(reason));
    }
    text.paragraph(&counts(texts, Errand::Send, &rules::total(&rounds)));
    for (round, count) in rounds.iter().filter(|(round, _)| round.errand != Errand::Send) {
        text.paragraph(&head(texts, announcement, round));
        text.line(&counts(texts, round.errand, count));
    }
    if announcement.asks_read {
        let key = (announcement.event, announcement.number);
        let readers = store::reader::count(&desk.database, desk.me.id, key).await?;
        text.paragraph(&texts.announcements_readers(readers));
    }
    Ok((text, rounds))
}
