//! The buttons of the settings. Each says the state it wants.

use chrono::NaiveTime;

use super::MINUTES;
use super::rules::{clock_time, minutes_of};
use crate::telegram;

/// The settings' letter in a button's data.
pub const FEATURE: char = 's';

/// What a button of the settings asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// The settings as they are.
    Card,
    /// The choice of quiet hours.
    Quiet,
    /// The choice of a pause.
    Pauses,
    /// To set something.
    Set(Choice),
}

/// What is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Minutes before a session at which to be reminded; none for no reminders.
    Minutes(Option<u32>),
    /// To be told what changed.
    Changes(bool),
    /// To get announcements.
    Announcements(bool),
    /// To be told what became of one's questions.
    Answers(bool),
    /// The event's quiet hours.
    QuietAsTheEvent,
    /// No quiet hours.
    QuietOff,
    /// Quiet hours that begin then.
    QuietFrom(NaiveTime),
    /// Quiet hours that end then.
    QuietUntil(NaiveTime),
    /// Nothing until resumed.
    Pause,
    /// Nothing until tomorrow morning.
    PauseUntilMorning,
    /// Everything again.
    Resume,
}

impl Press {
    /// The button's data; the settings hold at every event.
    pub fn data(self) -> telegram::Press {
        let (what, value) = match self {
            Self::Card => ("card", String::new()),
            Self::Quiet => ("quiet", String::new()),
            Self::Pauses => ("pauses", String::new()),
            Self::Set(choice) => choice.words(),
        };
        if value.is_empty() {
            return telegram::Press::new(FEATURE, 0, &[what]);
        }
        telegram::Press::new(FEATURE, 0, &[what, &value])
    }

    /// What a pressed button asks for; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        Some(match *press.words().as_slice() {
            ["card"] => Self::Card,
            ["quiet"] => Self::Quiet,
            ["pauses"] => Self::Pauses,
            [what, value] => Self::Set(Choice::read(what, value)?),
            _ => return None,
        })
    }
}

impl Choice {
    fn words(self) -> (&'static str, String) {
        let switch = |on| if on { "on" } else { "off" }.to_owned();
        match self {
            Self::Minutes(None) => ("minutes", switch(false)),
            Self::Minutes(Some(minutes)) => ("minutes", minutes.to_string()),
            Self::Changes(on) => ("changes", switch(on)),
            Self::Announcements(on) => ("news", switch(on)),
            Self::Answers(on) => ("answers", switch(on)),
            Self::QuietAsTheEvent => ("quiet", "event".to_owned()),
            Self::QuietOff => ("quiet", switch(false)),
            Self::QuietFrom(time) => ("from", minutes_of(time).to_string()),
            Self::QuietUntil(time) => ("until", minutes_of(time).to_string()),
            Self::Pause => ("pause", switch(true)),
            Self::PauseUntilMorning => ("pause", "morning".to_owned()),
            Self::Resume => ("pause", switch(false)),
        }
    }

    fn read(what: &str, value: &str) -> Option<Self> {
        Some(match (what, value) {
            ("minutes", "off") => Self::Minutes(None),
            ("minutes", minutes) => Self::Minutes(Some(offered(minutes)?)),
            ("changes", value) => Self::Changes(switched(value)?),
            ("news", value) => Self::Announcements(switched(value)?),
            ("answers", value) => Self::Answers(switched(value)?),
            ("quiet", "event") => Self::QuietAsTheEvent,
            ("quiet", "off") => Self::QuietOff,
            ("from", minutes) => Self::QuietFrom(time(minutes)?),
            ("until", minutes) => Self::QuietUntil(time(minutes)?),
            ("pause", "on") => Self::Pause,
            ("pause", "morning") => Self::PauseUntilMorning,
            ("pause", "off") => Self::Resume,
            _ => return None,
        })
    }
}

fn switched(value: &str) -> Option<bool> {
    match value {
        "on" => Some(true),
        "off" => Some(false),
        _ => None,
    }
}

fn offered(minutes: &str) -> Option<u32> {
    minutes.parse().ok().filter(|minutes| MINUTES.contains(minutes))
}

fn time(minutes: &str) -> Option<NaiveTime> {
    minutes.parse().ok().filter(|minutes| *minutes < 24 * 60).map(clock_time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let time = |minutes| clock_time(minutes);
        let switches = [true, false]
            .into_iter()
            .flat_map(|on| [Choice::Changes(on), Choice::Announcements(on), Choice::Answers(on)]);
        let choices = [
            Choice::Minutes(None),
            Choice::Minutes(Some(15)),
            Choice::QuietAsTheEvent,
            Choice::QuietOff,
            Choice::QuietFrom(time(1320)),
            Choice::QuietUntil(time(0)),
            Choice::Pause,
            Choice::PauseUntilMorning,
            Choice::Resume,
        ];
        let presses = switches.chain(choices).map(Press::Set);
        for press in presses.chain([Press::Card, Press::Quiet, Press::Pauses]) {
            assert_eq!(
                press.data().data().parse().ok().as_ref().and_then(Press::read),
                Some(press)
            );
        }
    }

    #[test]
    fn what_no_button_offers_is_refused() {
        for words in [
            &["minutes", "7"][..],
            &["minutes", "99999999999"],
            &["from", "1440"],
            &["until", "-1"],
            &["changes", "maybe"],
            &["all", "off"],
            &["minutes", "15", "15"],
            &[],
        ] {
            assert_eq!(Press::read(&telegram::Press::new(FEATURE, 0, words)), None, "{words:?}");
        }
    }
}
