//! Starts that go backwards in a table: offered as slips, since the order of the rows says nothing.

use chrono::{NaiveDateTime, TimeDelta, Timelike as _};

use super::plan::{Plan, Slot};
use crate::programme::sheet::build::Built;
use crate::programme::sheet::trouble::SheetTrouble;

/// Of so many rows one may go backwards before the table counts as in no order.
const ROWS_A_SLIP: usize = 8;

/// Notes every start that lies before the one above it.
pub(super) fn note(plan: &Plan, built: &mut Built) {
    let mut backwards = Vec::new();
    let mut afternoon = None;
    for pair in plan.slots.windows(2) {
        let (above, slot) = (&pair[0], &pair[1]);
        let before = afternoon.take().unwrap_or(above.start);
        if !is_next(above, slot) || slot.start >= before {
            continue;
        }
        let later = slot.start + TimeDelta::hours(12);
        let hour = slot.start.hour();
        if (1..=6).contains(&hour) && later >= before {
            let (written, read) = (clock(slot.start), clock(later));
            built.fault(slot.time_at, SheetTrouble::MaybeAfternoon { written, read });
            afternoon = Some(later);
        } else {
            let (written, above) = (clock(slot.start), clock(above.start));
            backwards.push((slot.time_at, SheetTrouble::Backwards { written, above }));
        }
    }
    if backwards.len() <= 1 + plan.slots.len() / ROWS_A_SLIP {
        for (at, trouble) in backwards {
            built.fault(at, trouble);
        }
    }
}

/// Whether a row goes on where the one above it ends: same table, day, room and track.
fn is_next(above: &Slot, slot: &Slot) -> bool {
    let track = |slot: &Slot| slot.track.as_ref().map(|(track, _)| track.clone());
    above.table == slot.table
        && above.start.date() == slot.start.date()
        && above.room == slot.room
        && track(above) == track(slot)
}

fn clock(moment: NaiveDateTime) -> String {
    moment.format("%H:%M").to_string()
}
