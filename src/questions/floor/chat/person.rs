//! Somebody on a list, for those who lead it.

use super::lead::{back, length};
use super::podium::Podium;
use crate::questions::floor::rules::{Deed, State, waiting};
use crate::questions::floor::{Press, Speech};
use crate::questions::show;
use crate::telegram::{Button, Card, Reply};
use crate::texts::count;

/// Who it is, where they stand, and what can be done with them.
pub(super) async fn card(podium: Podium<'_>, wish: &Speech) -> anyhow::Result<Reply> {
    let texts = podium.texts;
    let state = wish.spot.state.word();
    let mut text = texts.floor_person(&podium.name(wish), state);
    if !wish.subject.is_empty() {
        text.paragraph(&show::quote(&wish.subject));
    }
    let list = podium.list(&wish.session).await?;
    let spots: Vec<_> = list.iter().map(|one| (one.number, one.spot)).collect();
    let order = waiting(&spots);
    if let Some(place) = order.iter().position(|(number, _)| *number == wish.number) {
        text.paragraph(&texts.floor_person_place(count(place + 1), count(order.len())));
    }
    if let Some(length) = length(wish) {
        let seconds = length.num_seconds();
        text.paragraph(&texts.floor_person_spoke(seconds / 60, seconds % 60));
    }
    let step = podium.terms(&wish.session).await?.step;
    let mut rows = buttons(podium, wish, step);
    rows.push(vec![back(podium, &wish.session)]);
    Ok(Reply::show(Card::with_buttons(text, rows)))
}

fn buttons(podium: Podium<'_>, wish: &Speech, step: i64) -> Vec<Vec<Button>> {
    let texts = podium.texts;
    let one = |label: String, deed| podium.button(label, &Press::Step(deed, wish.number, step));
    match wish.spot.state {
        State::Waiting => vec![
            vec![one(texts.floor_button_give(), Deed::Give)],
            vec![
                one(texts.floor_button_up(), Deed::Up),
                one(texts.floor_button_down(), Deed::Down),
                one(texts.floor_button_first(), Deed::First),
            ],
            vec![
                one(texts.floor_button_miss(), Deed::Miss),
                one(texts.floor_button_remove(), Deed::Remove),
            ],
        ],
        State::Absent => vec![
            vec![one(texts.floor_button_give(), Deed::Give)],
            vec![
                one(texts.floor_button_return(), Deed::Return),
                one(texts.floor_button_remove(), Deed::Remove),
            ],
        ],
        State::Speaking => vec![vec![
            one(texts.floor_button_finish(), Deed::Finish),
            one(texts.floor_button_extend(), Deed::Extend),
        ]],
        State::Draft | State::Spoken | State::Removed | State::Withdrawn => Vec::new(),
    }
}
