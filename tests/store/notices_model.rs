//! A programme of fifty sessions as a few numbers, and what people are told of its changes: what
//! notices must come to, worked out in another way.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use proptest::prelude::*;

pub(super) const SESSIONS: usize = 50;
pub(super) const DELEGATES: i64 = 500;
const ROOMS: usize = 4;
const CHAIRS: usize = 5;
/// Minutes that every session lasts.
const LENGTH: i64 = 60;

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slot {
    /// Minutes since midnight.
    start: i64,
    late: i64,
    room: usize,
    title: u32,
    chair: usize,
    cancelled: bool,
}

/// One change that an organiser makes.
#[derive(Clone, Debug)]
pub(super) enum Edit {
    Move(usize, i64),
    Late(usize, i64),
    Room(usize, usize),
    Rename(usize, u32),
    Chair(usize, usize),
    Flip(usize),
    /// The programme is as people know it.
    Undo,
}

pub(super) fn edit() -> impl Strategy<Value = Edit> {
    let session = || 0..SESSIONS;
    prop_oneof![
        4 => (session(), 84_i64..275).prop_map(|(at, start)| Edit::Move(at, start * 5)),
        3 => (session(), 0_i64..5).prop_map(|(at, late)| Edit::Late(at, late * 5)),
        3 => (session(), 0..ROOMS).prop_map(|(at, room)| Edit::Room(at, room)),
        2 => (session(), 0_u32..3).prop_map(|(at, title)| Edit::Rename(at, title)),
        2 => (session(), 0..CHAIRS).prop_map(|(at, chair)| Edit::Chair(at, chair)),
        2 => session().prop_map(Edit::Flip),
        1 => Just(Edit::Undo),
    ]
}

/// The first version.
pub(super) fn beginning() -> Vec<Slot> {
    let slot = |at: usize| Slot {
        start: 465 + 15 * i64::try_from(at).unwrap(),
        late: 0,
        room: at % ROOMS,
        title: 0,
        chair: at % CHAIRS,
        cancelled: false,
    };
    (0..SESSIONS).map(slot).collect()
}

pub(super) fn apply(state: &mut Vec<Slot>, edit: &Edit, known: &[Slot]) {
    match *edit {
        Edit::Move(at, start) => state[at].start = start,
        Edit::Late(at, late) => state[at].late = late,
        Edit::Room(at, room) => state[at].room = room,
        Edit::Rename(at, title) => state[at].title = title,
        Edit::Chair(at, chair) => state[at].chair = chair,
        Edit::Flip(at) => state[at].cancelled = !state[at].cancelled,
        Edit::Undo => *state = known.to_vec(),
    }
}

/// Whether a session concerns everybody.
fn is_for_everyone(at: usize) -> bool {
    at % 25 == 7
}

/// The sessions that a delegate starred: none to four.
pub(super) fn stars_of(delegate: i64) -> BTreeSet<usize> {
    let seed = usize::try_from(delegate).unwrap();
    (0..seed % 5).map(|star| (seed * 31 + star * 17 + seed / 5) % SESSIONS).collect()
}

/// Every third came by a link to a session and did not join.
pub(super) fn has_joined(delegate: i64) -> bool {
    delegate % 3 != 0
}

/// The first five are the chairs.
pub(super) fn chair_of(delegate: i64) -> Option<usize> {
    usize::try_from(delegate - 1).ok().filter(|chair| *chair < CHAIRS)
}

/// What a delegate is told when the programme that people know becomes another one.
pub(super) fn told(
    delegate: i64,
    known: &[Slot],
    new: &[Slot],
    minute: i64,
) -> BTreeMap<usize, BTreeSet<String>> {
    let stars = stars_of(delegate);
    let mut told = BTreeMap::new();
    for at in 0..SESSIONS {
        let has_part =
            [&known[at], &new[at]].iter().any(|slot| chair_of(delegate) == Some(slot.chair));
        let is_theirs =
            has_part || stars.contains(&at) || (is_for_everyone(at) && has_joined(delegate));
        let lines = lines(&known[at], &new[at]);
        if is_theirs && !lines.is_empty() && !is_over(&known[at], &new[at], minute) {
            told.insert(at, lines);
        }
    }
    told
}

/// Whether both the times that were and those that are have passed.
pub(super) fn is_over(old: &Slot, new: &Slot, minute: i64) -> bool {
    [old, new].iter().all(|slot| slot.begins() + LENGTH <= minute)
}

/// Whether something that is told cannot wait.
pub(super) fn is_urgent(known: &[Slot], new: &[Slot], minute: i64) -> bool {
    let near = |slot: &Slot| slot.begins() - 30 <= minute && minute < slot.begins() + LENGTH;
    known.iter().zip(new).any(|(old, new)| !lines(old, new).is_empty() && (near(old) || near(new)))
}

fn lines(old: &Slot, new: &Slot) -> BTreeSet<String> {
    let mut lines = BTreeSet::new();
    match (old.cancelled, new.cancelled) {
        (true, true) => return lines,
        (false, true) => return BTreeSet::from(["cancelled".to_owned()]),
        (true, false) => drop(lines.insert("reinstated".to_owned())),
        (false, false) => {}
    }
    let hours = format!("{} → {}", clock(old.begins()), clock(new.begins()));
    if old.begins() != new.begins() {
        lines.insert(match (old.start == new.start, new.late) {
            (false, _) => format!("⏰ Giờ bắt đầu: {hours}"),
            (true, 0) => format!("⏰ Trở lại đúng giờ: {hours}"),
            (true, late) => format!("⏰ Muộn {late} phút: {hours}"),
        });
    }
    if old.room != new.room {
        lines.insert(format!("🚪 Địa điểm: Phòng {} → Phòng {}", old.room, new.room));
    }
    if old.title != new.title {
        lines.insert(format!("Đổi tên: “T{}” → “T{}”", old.title, new.title));
    }
    if old.chair != new.chair {
        lines.insert(format!("👤 Chủ trì: Ông {} → Ông {}", old.chair, new.chair));
    }
    lines
}

impl Slot {
    fn begins(&self) -> i64 {
        self.start + self.late
    }
}

fn clock(minute: i64) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The programme as a file.
pub(super) fn file(state: &[Slot]) -> String {
    let mut file = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                    timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n"
        .to_owned();
    for room in 0..ROOMS {
        let _ = write!(file, "[[room]]\nid = \"r{room}\"\nname = \"Phòng {room}\"\n");
    }
    for chair in 0..CHAIRS {
        let _ = write!(file, "[[person]]\nid = \"p{chair}\"\nname = \"Ông {chair}\"\n");
    }
    for (at, slot) in state.iter().enumerate() {
        let (start, end) = (clock(slot.start), clock(slot.start + LENGTH));
        let status = if slot.cancelled { "status = \"cancelled\"\n" } else { "" };
        let _ = write!(
            file,
            "[[session]]\nid = \"s{at}\"\nkind = \"other\"\ntitle = \"T{}\"\n\
             start = 2025-05-19T{start}:00\nend = 2025-05-19T{end}:00\nroom = \"r{}\"\n\
             delayed_by = {}\neveryone = {}\npeople = [{{ id = \"p{}\", role = \"chair\" }}]\n\
             {status}",
            slot.title,
            slot.room,
            slot.late,
            is_for_everyone(at),
            slot.chair,
        );
    }
    file
}
