//! The choice of one track or one room of a day.

use chrono::NaiveDate;

use std::collections::BTreeMap;

use super::look::{Look, WIDE};
use crate::agenda::pages::label;
use crate::agenda::press::Only;
use crate::agenda::{Press, show};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::Localised;

/// Tracks and rooms that are offered; with the others a keyboard would be larger than 10 kB.
const TRACKS: usize = 20;
const ROOMS: usize = 30;
/// A label that shares its row with another.
const HALF: usize = 20;
/// What the number of sessions takes of a label: " (120)".
const COUNTED: usize = 6;

/// The tracks and rooms of the day with this date, as buttons.
pub fn filters(visit: &Visit<'_>, event: &Edition, date: NaiveDate) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    Ok(match look.day_on(date).and_then(|day| card(look, day)) {
        Some(card) => Reply::show(card),
        None => Reply::toast(visit.texts.browse_day_gone()),
    })
}

/// The part of a day that is shown, by what the programme has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    /// Index into the programme's tracks.
    Track(usize),
    /// Index into the programme's rooms.
    Room(usize),
}

impl Filter {
    /// What a button asks for; `None` for everything, and for what is not there any more.
    pub(super) fn of(look: Look<'_>, only: &Only) -> Option<Self> {
        match only {
            Only::All => None,
            Only::Track(key) => look.programme.track_by_key(*key).map(Self::Track),
            Only::Room(id) => look.programme.room(id).map(Self::Room),
        }
    }

    /// What a button says for it.
    pub(super) fn only(self, look: Look<'_>) -> Only {
        match self {
            Self::Track(track) => Only::Track(look.programme.track_key(track)),
            Self::Room(room) => {
                look.programme.rooms.get(room).map_or(Only::All, |room| Only::Room(room.id.clone()))
            }
        }
    }

    /// Whether a session is shown.
    pub(super) fn shows(self, session: &Session) -> bool {
        match self {
            Self::Track(track) => session.track == Some(track),
            Self::Room(room) => session.room == Some(room),
        }
    }

    /// What it is called, with the name on the signs beside.
    pub(super) fn name(self, look: Look<'_>) -> String {
        let name = self.localised(look).map(|name| show::beside(look.texts.language(), name));
        name.unwrap_or_default()
    }

    /// What a button calls it.
    pub(super) fn label(self, look: Look<'_>) -> &str {
        self.localised(look).map_or("", |name| look.text(name))
    }

    fn localised(self, look: Look<'_>) -> Option<&Localised> {
        match self {
            Self::Track(track) => look.programme.tracks.get(track),
            Self::Room(room) => look.programme.rooms.get(room).map(|room| &room.name),
        }
    }
}

pub(super) fn card(look: Look<'_>, day: usize) -> Option<Card> {
    let of_day = look.programme.days().get(day)?;
    let counted = |part: fn(&Session) -> Option<usize>| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for index in look.sessions(&of_day.sessions).filter_map(part) {
            *counts.entry(index).or_default() += 1;
        }
        counts
    };
    let button = |filter: Filter, sessions: usize, width: usize| {
        let name = format!("{} ({sessions})", label(filter.label(look), width - COUNTED));
        look.button(&name, &Press::Day { day: of_day.date, page: 0, only: filter.only(look) })
    };
    let tracks = counted(|session| session.track).into_iter().take(TRACKS);
    let rooms = counted(|session| session.room).into_iter().take(ROOMS);
    let tracks = tracks.map(|(track, count)| vec![button(Filter::Track(track), count, WIDE)]);
    let rooms: Vec<Button> =
        rooms.map(|(room, count)| button(Filter::Room(room), count, HALF)).collect();
    let date = look.texts.day(of_day.date);
    let back = Press::Day { day: of_day.date, page: 0, only: Only::All };
    let rows = tracks
        .chain(rooms.chunks(2).map(<[Button]>::to_vec))
        .chain([vec![look.button(&look.texts.browse_button_whole_day(&date), &back)]]);
    Some(Card::with_buttons(look.texts.browse_filters(&date), rows))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{buttons, look, programme};

    #[test]
    fn the_tracks_and_rooms_of_a_day_are_offered() {
        let programme = programme();
        let look = look(&programme, "vi", "2026-12-03T09:00");
        assert_eq!(
            buttons(&card(look, 0).unwrap()),
            [
                "Tiểu ban A (1)",
                "Tiểu ban B (1)",
                "Hội trường A (3)",
                "Phòng 201 (1)",
                "‹ Cả ngày Thứ Năm, 3/12",
            ]
        );
        assert_eq!(buttons(&card(look, 1).unwrap()), ["‹ Cả ngày Thứ Bảy, 5/12"]);
        assert!(card(look, 3).is_none());
    }

    #[test]
    fn a_filter_that_is_gone_shows_everything() {
        let programme = programme();
        let look = look(&programme, "vi", "2026-12-03T09:00");
        for only in [Only::All, Only::Track(1), Only::Room("gone".to_owned())] {
            assert_eq!(Filter::of(look, &only), None);
        }
        for filter in [Filter::Track(1), Filter::Room(0)] {
            assert_eq!(Filter::of(look, &filter.only(look)), Some(filter));
        }
    }
}
