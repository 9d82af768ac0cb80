//! What takes place in a room.

use super::filters::Filter;
use super::look::{Look, joined};
use crate::agenda::{Press, show};
use crate::delegates::Visit;
use crate::programme::{Edition, Session};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Html, TEXT_LIMIT, count};
use crate::venue;

/// Sessions with a line and a number button; all of them are on the pages of their days.
const SHOWN: usize = 8;
/// Days with a button.
const DAYS: usize = 12;

/// What is on in the room `id` now and what comes there, on all days.
pub fn in_room(visit: &Visit<'_>, event: &Edition, id: &str) -> anyhow::Result<Reply> {
    let look = Look::new(visit, event);
    Ok(match look.programme.room(id) {
        Some(room) => Reply::show(card(look, room)),
        None => Reply::toast(visit.texts.browse_room_gone()),
    })
}

pub(super) fn card(look: Look<'_>, room: usize) -> Card {
    let Some(place) = look.programme.rooms.get(room) else {
        return Card::new(look.texts.browse_room_nothing());
    };
    let all = look.programme.sessions_in_room(room);
    let ahead: Vec<&Session> =
        look.sessions(all).filter(|session| session.ends() > look.now).collect();
    let shown = &ahead[..ahead.len().min(SHOWN)];
    let mut text = look.texts.browse_room_title(&show::beside(look.texts.language(), &place.name));
    if let Some(floor) = &place.floor {
        text.push_plain(&format!(" · {}", look.text(floor)));
    }
    if shown.is_empty() {
        let empty = all.is_empty();
        let texts = look.texts;
        text.paragraph(&if empty { texts.browse_room_nothing() } else { texts.browse_room_over() });
    }
    text.paragraph(&lines(look, shown));
    if ahead.len() > shown.len() {
        text.paragraph(&look.texts.browse_more(count(ahead.len() - shown.len())));
    }
    let mut rows = look.numbers(shown);
    rows.extend(day_buttons(look, room, all).chunks(3).map(<[Button]>::to_vec));
    let back = venue::Press::Room(place.id.clone()).at(look.event);
    rows.push(vec![Button::press(look.texts.browse_button_back_to_room(), back)]);
    Card::with_buttons(text.cut_to(TEXT_LIMIT), rows)
}

/// The sessions numbered, under the day on which they are.
fn lines(look: Look<'_>, sessions: &[&Session]) -> Html {
    let mut text = Html::new();
    let mut day = String::new();
    for (session, number) in sessions.iter().zip(1..) {
        let on = look.day(session.begins());
        let mut line = Html::plain(&format!("{number}. "));
        let running = session.runs_at(look.now) && !session.is_cancelled();
        line.push(&joined([
            Some(Html::plain(&look.hours(session))),
            Some(look.title(session)),
            running.then(|| Html::plain(&format!("🟢 {}", look.left(session.ends())))),
            show::note(look.texts, session).map(|note| Html::plain(&note).italic()),
        ]));
        if on == day {
            text.line(&line);
        } else {
            text.paragraph(&Html::plain(&on).bold());
            text.line(&line);
            day = on;
        }
    }
    text
}

/// A button for each day on which something is in the room.
fn day_buttons(look: Look<'_>, room: usize, sessions: &[usize]) -> Vec<Button> {
    let only = Filter::Room(room).only(look);
    let date = |session: &&Session| look.programme.local_date(session.begins());
    let sessions: Vec<&Session> = look.sessions(sessions).collect();
    let of_days = sessions.chunk_by(|one, other| date(one) == date(other));
    of_days
        .filter_map(|of_day| {
            let date = date(of_day.first()?);
            let label = format!("{} ({})", look.texts.short_day(date), of_day.len());
            Some(look.button(&label, &Press::Day { day: date, page: 0, only: only.clone() }))
        })
        .take(DAYS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agenda::sample::{look, programme};

    #[test]
    fn a_room_tells_what_is_on_and_comes_there() {
        let programme = programme();
        for (language, local, room, said) in [
            (
                "vi",
                "2026-12-03T09:12",
                0,
                "🚪 <b>Hội trường A</b> · tầng 2\n\n<b>Thứ Năm, 3/12</b>\n\
                 1. 09:00–10:00 · <b>Phiên A</b> · 🟢 còn 48 phút\n\
                 2. 12:00–13:00 · <s><b>Phiên C</b></s> · <i>đã hủy</i>\n\n\
                 <b>Chủ Nhật, 6/12</b>\n3. 08:00–09:00 · <b>Bế mạc</b>",
            ),
            (
                "en",
                "2026-12-06T12:00",
                0,
                "🚪 <b>Hall A (Hội trường A)</b> · 2nd floor\n\nEverything in this room is over.",
            ),
            (
                "en",
                "2026-12-03T08:00",
                1,
                "🚪 <b>Room 201 (Phòng 201)</b>\n\n<b>Thursday, 3 December</b>\n\
                 1. 09:15–11:15 · <b>Session B</b> · <i>15 min late</i>",
            ),
        ] {
            assert_eq!(card(look(&programme, language, local), room).text.as_str(), said);
        }
    }
}
