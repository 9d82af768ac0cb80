//! Showing the settings and setting them.

use chrono::NaiveTime;
use chrono_tz::Tz;

use super::press::Choice;
use super::rules::{clock_time, minutes_of};
use super::{Hours, MINUTES, Pause, Press, Quiet, Settings, store};
use crate::delegates::Visit;
use crate::programme;
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, Texts};

/// Where events are held of which nobody knows.
const HOME: Tz = chrono_tz::Asia::Ho_Chi_Minh;
/// When quiet hours can begin, in minutes since midnight.
const FROM: [u32; 4] = [20 * 60, 21 * 60, 22 * 60, 23 * 60];
/// When quiet hours can end, in minutes since midnight.
const UNTIL: [u32; 4] = [5 * 60, 6 * 60, 6 * 60 + 30, 7 * 60];

/// The button that leads here.
pub fn button(texts: Texts) -> Button {
    Button::press(texts.settings_button(), Press::Card.data())
}

/// `/settings`
pub async fn show(visit: &Visit<'_>) -> anyhow::Result<Reply> {
    Ok(Reply::show(card(visit, &load(visit).await?)))
}

/// What a button of the settings asks for.
pub async fn pressed(visit: &Visit<'_>, press: Press) -> anyhow::Result<Reply> {
    let settings = load(visit).await?;
    Ok(Reply::show(match press {
        Press::Card => card(visit, &settings),
        Press::Quiet => quiet_card(visit, &settings),
        Press::Pauses => pause_card(visit.texts),
        Press::Set(choice) => return set(visit, &settings, choice).await,
    }))
}

async fn load(visit: &Visit<'_>) -> anyhow::Result<Settings> {
    store::of(&visit.desk.database, visit.desk.me.id, visit.delegate.id).await
}

async fn set(visit: &Visit<'_>, settings: &Settings, choice: Choice) -> anyhow::Result<Reply> {
    let (desk, now) = (visit.desk, visit.now);
    let settings = settings.after(choice, &event(visit), now, zone(visit));
    store::put(&desk.database, desk.me.id, visit.delegate.id, &settings, now).await?;
    let is_about_quiet = matches!(
        choice,
        Choice::QuietAsTheEvent | Choice::QuietOff | Choice::QuietFrom(_) | Choice::QuietUntil(_)
    );
    let card = if is_about_quiet { quiet_card(visit, &settings) } else { card(visit, &settings) };
    Ok(Reply::show(card).with_toast(visit.texts.settings_kept()))
}

fn event(visit: &Visit<'_>) -> programme::Settings {
    visit.event.as_ref().map(|edition| edition.programme.settings.clone()).unwrap_or_default()
}

fn zone(visit: &Visit<'_>) -> Tz {
    visit.event.as_ref().map_or(HOME, |edition| edition.programme.event.zone)
}

fn card(visit: &Visit<'_>, settings: &Settings) -> Card {
    let texts = visit.texts;
    let mut text = texts.settings_title();
    text.paragraph(&pause_line(visit, settings));
    text.paragraph(&match settings.remind_before {
        Some(minutes) => texts.settings_reminders(i64::from(minutes)),
        None => texts.settings_reminders_off(),
    });
    let state = |on| if on { "on" } else { "off" };
    text.line(&texts.settings_changes(state(settings.changes)));
    text.line(&texts.settings_announcements(state(settings.announcements)));
    text.line(&texts.settings_answers(state(settings.answers)));
    text.line(&quiet_line(visit, settings));
    text.paragraph(&texts.settings_safety());
    let mut rows = minutes_rows(texts, settings);
    rows.extend(switch_rows(texts, settings));
    rows.push(vec![Button::press(texts.settings_button_quiet(), Press::Quiet.data())]);
    rows.push(vec![if settings.is_paused(visit.now) {
        choose(texts.settings_button_resume(), Choice::Resume)
    } else {
        Button::press(texts.settings_button_pauses(), Press::Pauses.data())
    }]);
    Card::with_buttons(text, rows)
}

fn quiet_card(visit: &Visit<'_>, settings: &Settings) -> Card {
    let texts = visit.texts;
    let event = event(visit);
    let mut text = texts.settings_quiet_title();
    text.paragraph(&quiet_line(visit, settings));
    text.line(&texts.settings_zone());
    text.paragraph(&texts.settings_safety());
    let own = match settings.quiet {
        Quiet::Own(hours) => Some(hours),
        Quiet::AsTheEvent | Quiet::Off => None,
    };
    let from = FROM.map(|minutes| {
        let label = texts.settings_button_from(&wall(texts, clock_time(minutes)));
        let is_on = own.is_some_and(|own| minutes_of(own.from) == minutes);
        choose(marked(label, is_on), Choice::QuietFrom(clock_time(minutes)))
    });
    let until = UNTIL.map(|minutes| {
        let label = texts.settings_button_until(&wall(texts, clock_time(minutes)));
        let is_on = own.is_some_and(|own| minutes_of(own.until) == minutes);
        choose(marked(label, is_on), Choice::QuietUntil(clock_time(minutes)))
    });
    let of_event = texts.settings_button_quiet_event(&span(texts, event.quiet_hours.into()));
    let of_event = marked(of_event, settings.quiet == Quiet::AsTheEvent);
    let off = marked(texts.settings_button_quiet_off(), settings.quiet == Quiet::Off);
    let mut rows = vec![vec![choose(of_event, Choice::QuietAsTheEvent)]];
    rows.extend(from.chunks(2).map(<[Button]>::to_vec));
    rows.extend(until.chunks(2).map(<[Button]>::to_vec));
    rows.push(vec![choose(off, Choice::QuietOff)]);
    rows.push(vec![back(texts)]);
    Card::with_buttons(text, rows)
}

fn pause_card(texts: Texts) -> Card {
    let mut text = texts.settings_pause_question();
    text.paragraph(&texts.settings_safety());
    let rows = [
        vec![choose(texts.settings_button_pause_morning(), Choice::PauseUntilMorning)],
        vec![choose(texts.settings_button_pause(), Choice::Pause)],
        vec![back(texts)],
    ];
    Card::with_buttons(text, rows)
}

fn minutes_rows(texts: Texts, settings: &Settings) -> Vec<Vec<Button>> {
    let minutes = MINUTES.map(|minutes| {
        let label = texts.settings_button_minutes(i64::from(minutes));
        let label = marked(label, settings.remind_before == Some(minutes));
        choose(label, Choice::Minutes(Some(minutes)))
    });
    let off = marked(texts.settings_button_minutes_off(), settings.remind_before.is_none());
    let buttons: Vec<Button> =
        minutes.into_iter().chain([choose(off, Choice::Minutes(None))]).collect();
    buttons.chunks(3).map(<[Button]>::to_vec).collect()
}

fn switch_rows(texts: Texts, settings: &Settings) -> Vec<Vec<Button>> {
    let switch = |label: String, on: bool, choice: Choice| {
        let mark = if on { '☑' } else { '☐' };
        vec![choose(format!("{mark} {label}"), choice)]
    };
    let (changes, news, answers) = (settings.changes, settings.announcements, settings.answers);
    vec![
        switch(texts.settings_button_changes(), changes, Choice::Changes(!changes)),
        switch(texts.settings_button_announcements(), news, Choice::Announcements(!news)),
        switch(texts.settings_button_answers(), answers, Choice::Answers(!answers)),
    ]
}

fn quiet_line(visit: &Visit<'_>, settings: &Settings) -> Html {
    let texts = visit.texts;
    let Some(hours) = settings.quiet_hours(&event(visit)) else {
        return texts.settings_quiet_off();
    };
    match settings.quiet {
        Quiet::AsTheEvent => texts.settings_quiet_event(&span(texts, hours)),
        Quiet::Own(_) | Quiet::Off => texts.settings_quiet(&span(texts, hours)),
    }
}

fn pause_line(visit: &Visit<'_>, settings: &Settings) -> Html {
    let texts = visit.texts;
    match settings.pause.filter(|_| settings.is_paused(visit.now)) {
        None => Html::new(),
        Some(Pause::UntilResumed) => texts.settings_paused(),
        Some(Pause::Until(moment)) => {
            let day = moment.with_timezone(&zone(visit)).date_naive();
            texts.settings_paused_until(&texts.hour(moment, zone(visit)), &texts.day(day))
        }
    }
}

fn span(texts: Texts, hours: Hours) -> String {
    texts.calendar_span(&wall(texts, hours.from), &wall(texts, hours.until))
}

/// "06:30"
fn wall(texts: Texts, time: NaiveTime) -> String {
    let minutes = minutes_of(time);
    texts.calendar_hour(&format!("{:02}", minutes / 60), &format!("{:02}", minutes % 60))
}

fn marked(label: String, is_on: bool) -> String {
    if is_on { format!("✓ {label}") } else { label }
}

fn choose(label: String, choice: Choice) -> Button {
    Button::press(label, Press::Set(choice).data())
}

fn back(texts: Texts) -> Button {
    Button::press(texts.settings_button_back(), Press::Card.data())
}
