//! What sort of answer a question wants.

use super::asked::Asked;
use super::question::sense::{Cue, Noun};
use crate::programme::Role;
use crate::programme::codes::codes;

/// The sorts of answers, under the names of the programme format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Frame {
    /// When something begins.
    WhenStarts,
    /// When something ends.
    WhenEnds,
    /// How long something takes.
    HowLong,
    /// How long it is until something begins.
    HowLongUntil,
    /// Where something is.
    Where,
    /// On which floor something is.
    WhichFloor,
    /// How to get there.
    Directions,
    /// Who takes part.
    Who,
    /// Who somebody is.
    WhoIs,
    /// Who chairs.
    Chairs,
    /// What takes place.
    WhatsOn,
    /// What runs now.
    Now,
    /// What comes next.
    Next,
    /// What comes first.
    First,
    /// What comes last.
    Last,
    /// All of something.
    List,
    /// How many.
    Count,
    /// Whether there is any.
    Exists,
    /// What every event has to tell.
    Fact,
    /// Papers.
    Paper,
    /// Small talk.
    Help,
    /// Nothing that is understood.
    None,
}

codes!(
    Frame: WhenStarts = "when_starts",
    WhenEnds = "when_ends",
    HowLong = "how_long",
    HowLongUntil = "how_long_until",
    Where = "where",
    WhichFloor = "which_floor",
    Directions = "directions",
    Who = "who",
    WhoIs = "who_is",
    Chairs = "chairs",
    WhatsOn = "whats_on",
    Now = "now",
    Next = "next",
    First = "first",
    Last = "last",
    List = "list",
    Count = "count",
    Exists = "exists",
    Fact = "fact",
    Paper = "paper",
    Help = "help",
    None = "none"
);

impl Frame {
    /// Whether several sessions are an answer, not a choice.
    pub fn takes_several(self) -> bool {
        matches!(
            self,
            Self::WhatsOn
                | Self::Now
                | Self::Next
                | Self::First
                | Self::Last
                | Self::List
                | Self::Count
                | Self::Exists
                | Self::Paper
        )
    }
}

/// The frame of a question; `found` tells whether its words name something by its title.
pub(super) fn frame(asked: &Asked, found: bool) -> Frame {
    let about = found || asked.is_about_something();
    if let Some(frame) = asked.frame {
        return frame;
    }
    let office = asked.has(Cue::Office) && !asked.people.is_empty();
    if let Some(frame) = measured(asked, about) {
        return frame;
    }
    if let Some(frame) = placed(asked, found).filter(|_| !office) {
        return frame;
    }
    if let Some(frame) = personal(asked, about) {
        return frame;
    }
    counted(asked).or_else(|| ordered(asked)).unwrap_or_else(|| named(asked, found))
}

/// Times and durations.
fn measured(asked: &Asked, about: bool) -> Option<Frame> {
    if asked.has(Cue::Until) {
        return Some(Frame::HowLongUntil);
    }
    let whole = asked.names(Noun::Event);
    if asked.has(Cue::Length) && asked.has(Cue::Cancelled) && about {
        // How late it is stands beside when it begins.
        return Some(Frame::WhenStarts);
    }
    if asked.has(Cue::Length) && !asked.has(Cue::When) && (about || whole) {
        return Some(Frame::HowLong);
    }
    let goes_on = asked.has(Cue::Next) || asked.has(Cue::What) && !asked.has(Cue::When);
    let about = about || asked.has(Cue::This) && asked.has(Cue::End);
    // "Đăng ký xong thì vào phòng nào" asks for no end.
    let elsewhere = asked.any(&[Cue::Where, Cue::Who, Cue::Way]) && !asked.has(Cue::When);
    // "Postponed until when" asks when it begins.
    let elsewhere = elsewhere || asked.has(Cue::Cancelled) && !asked.has(Cue::Length);
    let ends = asked.has(Cue::End) && (asked.has(Cue::When) || about) && !goes_on && !elsewhere;
    if ends {
        return Some(Frame::WhenEnds);
    }
    let other = asked.any(&[Cue::Where, Cue::Floor, Cue::Way, Cue::Who, Cue::What, Cue::Count]);
    let other = other || !asked.roles.is_empty() || asked.names(Noun::Paper);
    let starts = asked.has(Cue::Start) && about && !other;
    let moved = asked.has(Cue::Cancelled) && asked.has(Cue::End) && about;
    (asked.has(Cue::When) || starts || moved).then_some(Frame::WhenStarts)
}

fn placed(asked: &Asked, found: bool) -> Option<Frame> {
    let cues = [
        (Cue::Floor, Frame::WhichFloor),
        (Cue::Way, Frame::Directions),
        (Cue::Where, Frame::Where),
    ];
    let asks_what = asked.has(Cue::What) && !asked.has(Cue::Where);
    let named = found || asked.kinds.len() + asked.sessions.len() + asked.people.len() > 0;
    if asked.places > 1 && named && !asks_what {
        return Some(Frame::Where);
    }
    cues.into_iter()
        .find(|(cue, _)| asked.has(*cue) && !(asks_what && *cue == Cue::Way))
        .map(|(_, frame)| frame)
}

fn personal(asked: &Asked, about: bool) -> Option<Frame> {
    if !asked.roles.is_empty() && asked.people.is_empty() {
        let chairs = asked.roles.contains(Role::Chair);
        return Some(if chairs { Frame::Chairs } else { Frame::Who });
    }
    if asked.names(Noun::Speaker) && asked.people.is_empty() {
        return Some(if asked.has(Cue::Count) { Frame::Count } else { Frame::Who });
    }
    let speaks = asked.has(Cue::Speak) && asked.people.is_empty();
    let office = asked.has(Cue::Office) && !asked.names(Noun::Paper) && !speaks;
    if office && (!asked.people.is_empty() || asked.has(Cue::Who) || about) {
        return Some(Frame::WhoIs);
    }
    if asked.has(Cue::Who) {
        let of_session = asked.kinds.len() + asked.sessions.len() + asked.tracks.len() > 0;
        let person = !asked.people.is_empty() && !asked.has(Cue::Following) && !of_session;
        return Some(if person { Frame::WhoIs } else { Frame::Who });
    }
    if asked.names(Noun::Paper) && !asked.has(Cue::Count) && !asked.has(Cue::Next) {
        return Some(Frame::Paper);
    }
    None
}

fn counted(asked: &Asked) -> Option<Frame> {
    let about = asked.is_about_something() || asked.has(Cue::This);
    let after = asked.has(Cue::End) && about || asked.has(Cue::Following);
    let asks = asked.any(&[Cue::Count, Cue::When, Cue::Where, Cue::Who]);
    if after && !asks && asked.people.is_empty() {
        return Some(Frame::Next);
    }
    if asked.has(Cue::Count) {
        return Some(Frame::Count);
    }
    let whether = asked.asks_whether && !asked.any(&[Cue::What, Cue::Next, Cue::Now]);
    if asked.has(Cue::Exists) && !asked.has(Cue::What) || whether {
        return Some(Frame::Exists);
    }
    None
}

fn ordered(asked: &Asked) -> Option<Frame> {
    let cues = [
        (Cue::Next, Frame::Next),
        (Cue::Remaining, if asked.times.is_empty() { Frame::Next } else { Frame::WhatsOn }),
        (Cue::First, Frame::First),
        (Cue::Last, Frame::Last),
        (Cue::Now, if asked.times.is_empty() { Frame::Now } else { Frame::WhatsOn }),
        (Cue::List, Frame::List),
    ];
    cues.into_iter().find(|(cue, _)| asked.has(*cue)).map(|(_, frame)| frame)
}

/// What a question wants that only names things.
fn named(asked: &Asked, found: bool) -> Frame {
    let only_about = asked.has(Cue::About) && !asked.has(Cue::Speak) && !asked.has(Cue::What);
    if only_about && !asked.people.is_empty() && !found {
        return Frame::WhoIs;
    }
    let placeless = asked.names(Noun::Room) && asked.rooms.is_empty() && asked.times.is_empty();
    if placeless && (found || asked.is_about_something()) && !asked.has(Cue::What) {
        return Frame::Where;
    }
    let only_time = !asked.times.is_empty() && (asked.said_besides_time <= 1 || found);
    if asked.any(&[Cue::What, Cue::Programme, Cue::Speak, Cue::About]) || only_time {
        return Frame::WhatsOn;
    }
    if !asked.kinds.is_empty() || !asked.sessions.is_empty() {
        return Frame::WhenStarts;
    }
    if !asked.people.is_empty() {
        // "Mình là Linh" asks for nobody.
        return if asked.has(Cue::Me) { Frame::None } else { Frame::WhoIs };
    }
    if !asked.tracks.is_empty() || found || asked.names(Noun::Session) {
        return Frame::WhatsOn;
    }
    if !asked.rooms.is_empty() {
        return Frame::Where;
    }
    Frame::None
}
