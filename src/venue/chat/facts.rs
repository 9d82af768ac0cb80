//! What is good to know.

use super::back_to_venue;
use crate::delegates::Visit;
use crate::programme::{Edition, Programme};
use crate::telegram::{Button, Card, Reply};
use crate::texts::{Texts, count, shorten};
use crate::venue::Press;
use crate::venue::rules::pages;
use crate::venue::show::{contact, fact_label, fact_text};

/// Facts on a page.
const PAGE: usize = 8;
/// Characters of a button in a row of its own.
const LABEL: usize = 40;

/// A page of the facts, counted from 0; the last one when there are fewer.
pub fn facts(visit: &Visit<'_>, event: &Edition, page: usize) -> Reply {
    Reply::show(facts_card(visit.texts, event.number, &event.programme, page))
}

/// The fact with this key.
pub fn fact(visit: &Visit<'_>, event: &Edition, key: u32) -> Reply {
    let Some(index) = event.programme.fact_by_key(key) else {
        return super::not_found(visit, event);
    };
    let fact = &event.programme.facts[index];
    let text = fact_text(visit.texts, &event.programme, fact);
    let label = visit.texts.venue_facts_back_button();
    let back = Button::press(label, Press::Facts(index / PAGE).at(event.number));
    let mut row = vec![back];
    row.extend(back_to_venue(visit.texts, event.number));
    Reply::show(Card::with_buttons(text, [row]))
}

fn facts_card(texts: Texts, event: i64, programme: &Programme, page: usize) -> Card {
    let all = pages(programme.facts.len(), PAGE);
    let page = page.min(all - 1);
    let mut text = texts.venue_facts_title();
    if programme.facts.is_empty() {
        text.paragraph(&texts.venue_no_facts());
    }
    if all > 1 {
        text.paragraph(&texts.venue_page(count(page + 1), count(all)));
    }
    text.paragraph(&contact(texts, programme));
    let shown = programme.facts.iter().enumerate().skip(page * PAGE).take(PAGE);
    let mut rows: Vec<Vec<Button>> = shown
        .map(|(index, fact)| {
            let label = shorten(&fact_label(texts, fact), LABEL);
            vec![Button::press(label, Press::Fact(programme.fact_key(index)).at(event))]
        })
        .collect();
    rows.push(turning(texts, event, page, all));
    rows.push(back_to_venue(texts, event));
    Card::with_buttons(text, rows)
}

fn turning(texts: Texts, event: i64, page: usize, count: usize) -> Vec<Button> {
    let mut row = Vec::new();
    if page > 0 {
        row.push(Button::press(texts.venue_page_back_button(), Press::Facts(page - 1).at(event)));
    }
    if page + 1 < count {
        row.push(Button::press(texts.venue_page_on_button(), Press::Facts(page + 1).at(event)));
    }
    row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};
    use crate::telegram::{Does, Keyboard};
    use crate::texts::Language;

    fn demo() -> Programme {
        read(include_bytes!("../../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    fn pressed(programme: &Programme, page: usize) -> Vec<Press> {
        let texts = Texts::new(Language::from_code("vi").unwrap());
        let Keyboard::Inline(rows) = facts_card(texts, 1, programme, page).keyboard else {
            panic!("no buttons");
        };
        let buttons = rows.iter().flatten().map(|button| match &button.does {
            Does::Press(press) => Press::read(press).unwrap(),
            Does::Open(address) => panic!("{address} is opened"),
        });
        buttons.collect()
    }

    #[test]
    fn the_pages_hold_every_fact_once() {
        let programme = demo();
        let facts =
            (0..4).flat_map(|page| pressed(&programme, page)).filter_map(|press| match press {
                Press::Fact(key) => programme.fact_by_key(key),
                _ => None,
            });
        assert_eq!(facts.collect::<Vec<_>>(), (0..programme.facts.len()).collect::<Vec<_>>());
    }

    #[test]
    fn pages_turn_both_ways_and_end() {
        let programme = demo();
        let turns = |page| -> Vec<Press> {
            let turn = |press: &Press| matches!(press, Press::Facts(_));
            pressed(&programme, page).into_iter().filter(turn).collect()
        };
        assert_eq!(turns(0), [Press::Facts(1)]);
        assert_eq!(turns(1), [Press::Facts(0), Press::Facts(2)]);
        assert_eq!(turns(3), [Press::Facts(2)]);
    }

    #[test]
    fn a_page_beyond_the_end_is_the_last_one() {
        let mut programme = demo();
        assert_eq!(pressed(&programme, usize::MAX), pressed(&programme, 3));
        programme.facts.clear();
        assert_eq!(pressed(&programme, 7), [Press::Venue]);
    }
}
