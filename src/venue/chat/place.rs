//! Where the venue is.

use super::back_to_venue;
use crate::delegates::Visit;
use crate::programme::{Edition, Programme, Venue};
use crate::telegram::{Act, Button, Card, Pin, Reply};
use crate::texts::{Html, Localised, Texts, shorten};
use crate::venue::Press;
use crate::venue::rules::most_asked;
use crate::venue::show::{contact, fact_label, in_rows, local, on_signs};

/// Facts that stand directly on the venue's card.
const DIRECT_FACTS: usize = 6;
/// Characters of a map pin's title; the phone shows one line of it.
const PIN_TITLE: usize = 100;
/// Characters of a map pin's address; the phone shows two lines of it.
const PIN_ADDRESS: usize = 200;

/// The venue's card.
pub fn venue(visit: &Visit<'_>, event: &Edition) -> Reply {
    Reply::show(venue_card(visit.texts, event.number, &event.programme))
}

/// The address in Vietnamese, to show a taxi driver.
pub fn taxi(visit: &Visit<'_>, event: &Edition) -> Reply {
    Reply::show(taxi_card(visit.texts, event.number, &event.programme))
}

/// The venue on the map; where the file gives no coordinates, its address in words.
pub fn pin(visit: &Visit<'_>, event: &Edition) -> Reply {
    match map_pin(visit.texts, event.number, &event.programme.venue) {
        Some(pin) => Reply::default().and(Act::Pin(pin)),
        None => Reply::show(unmapped_card(visit.texts, event.number, &event.programme)),
    }
}

/// What was asked for is no longer in the programme.
pub fn not_found(visit: &Visit<'_>, event: &Edition) -> Reply {
    let text = visit.texts.venue_not_found();
    Reply::show(Card::with_buttons(text, [back_to_venue(visit.texts, event.number)]))
}

fn venue_card(texts: Texts, event: i64, programme: &Programme) -> Card {
    let venue = &programme.venue;
    let said = |part: &Option<Localised>, say: fn(Texts, &str) -> Html| {
        part.as_ref().map_or_else(Html::new, |part| say(texts, part.get(texts.language())))
    };
    let mut text = texts.venue_title();
    text.paragraph(&name_and_address(texts, programme));
    text.paragraph(&said(&venue.entrance, Texts::venue_entrance));
    text.paragraph(&said(&venue.floors, Texts::venue_floors));
    text.paragraph(&said(&venue.transport, Texts::venue_transport));
    let mut rows = vec![place_buttons(texts, event, venue)];
    if !programme.rooms.is_empty() {
        rows.push(vec![Button::press(texts.venue_rooms_button(), Press::Rooms.at(event))]);
    }
    rows.extend(fact_buttons(texts, event, programme));
    Card::with_buttons(text, rows)
}

fn place_buttons(texts: Texts, event: i64, venue: &Venue) -> Vec<Button> {
    let mut buttons = Vec::new();
    if venue.point.is_some() {
        buttons.push(Button::press(texts.venue_pin_button(), Press::Pin.at(event)));
    }
    if venue.name.is_some() || venue.address.is_some() {
        buttons.push(Button::press(texts.venue_taxi_button(), Press::Taxi.at(event)));
    }
    buttons
}

fn fact_buttons(texts: Texts, event: i64, programme: &Programme) -> Vec<Vec<Button>> {
    let direct = most_asked(programme, DIRECT_FACTS).into_iter().map(|index| {
        let label = fact_label(texts, &programme.facts[index]);
        Button::press(label, Press::Fact(programme.fact_key(index)).at(event))
    });
    let mut rows = in_rows(direct);
    if programme.facts.len() > DIRECT_FACTS {
        let all = i64::try_from(programme.facts.len()).unwrap_or(i64::MAX);
        rows.push(vec![Button::press(texts.venue_facts_button(all), Press::Facts(0).at(event))]);
    }
    rows
}

/// The name and the address, each with the words on the sign below it; where there are neither,
/// that they are not known yet.
fn name_and_address(texts: Texts, programme: &Programme) -> Html {
    let Venue { name, address, .. } = &programme.venue;
    let mut text = Html::new();
    for (part, is_name) in [(name, true), (address, false)] {
        let Some(part) = part else { continue };
        let shown = Html::plain(part.get(texts.language()));
        text.line(&if is_name { shown.bold() } else { shown });
        if let Some(sign) = on_signs(texts, part) {
            text.line(&Html::plain(sign).italic());
        }
    }
    if text.is_empty() {
        text = texts.venue_unknown();
        text.paragraph(&contact(texts, programme));
    }
    text
}

/// Everything above the line is for the driver and so in Vietnamese, whoever holds the phone.
fn taxi_card(texts: Texts, event: i64, programme: &Programme) -> Card {
    let Venue { name, address, entrance, .. } = &programme.venue;
    let text = if name.is_none() && address.is_none() {
        name_and_address(texts, programme)
    } else {
        let drivers = Texts::new(local());
        let mut text = drivers.venue_taxi_request();
        let mut place = Html::new();
        for part in [name, address].into_iter().flatten() {
            place.line(&Html::plain(part.get(local())).bold());
        }
        text.paragraph(&place);
        if let Some(entrance) = entrance {
            text.paragraph(&drivers.venue_entrance(entrance.get(local())));
        }
        text.paragraph(&texts.venue_taxi_purpose());
        text
    };
    let mut rows = Vec::new();
    if programme.venue.point.is_some() {
        rows.push(vec![Button::press(texts.venue_pin_button(), Press::Pin.at(event))]);
    }
    rows.push(back_to_venue(texts, event));
    Card::with_buttons(text, rows)
}

fn unmapped_card(texts: Texts, event: i64, programme: &Programme) -> Card {
    let mut text = name_and_address(texts, programme);
    text.paragraph(&texts.venue_no_pin());
    Card::with_buttons(text, [back_to_venue(texts, event)])
}

fn map_pin(texts: Texts, event: i64, venue: &Venue) -> Option<Pin> {
    let point = venue.point?;
    let spoken = |part: &Option<Localised>, limit| {
        part.as_ref().map(|part| both(texts, part, limit)).unwrap_or_default()
    };
    let (mut title, mut address) =
        (spoken(&venue.name, PIN_TITLE), spoken(&venue.address, PIN_ADDRESS));
    // Telegram takes no pin without both.
    if title.is_empty() {
        title = texts.venue_pin_title();
    }
    if address.is_empty() {
        address.clone_from(&title);
    }
    Some(Pin {
        title,
        address,
        latitude: point.latitude,
        longitude: point.longitude,
        buttons: vec![back_to_venue(texts, event)],
    })
}

/// The words on the sign, then the delegate's own where both fit.
fn both(texts: Texts, part: &Localised, limit: usize) -> String {
    let sign = part.get(local());
    let own = part.get(texts.language());
    let both = format!("{sign} · {own}");
    if sign == own || both.chars().count() > limit { shorten(sign, limit) } else { both }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::{Format, read};
    use crate::telegram::{Does, Keyboard};
    use crate::texts::Language;

    fn texts(code: &str) -> Texts {
        Texts::new(Language::from_code(code).unwrap())
    }

    fn demo() -> Programme {
        read(include_bytes!("../../../events/demo-2026.toml"), Format::Toml).programme.unwrap()
    }

    fn nowhere() -> Programme {
        let mut programme = demo();
        (programme.venue, programme.rooms, programme.facts) = Default::default();
        programme
    }

    fn asked_for(card: &Card) -> Vec<Press> {
        let Keyboard::Inline(rows) = &card.keyboard else { return Vec::new() };
        let pressed = rows.iter().flatten().map(|button| match &button.does {
            Does::Press(press) => Press::read(press).unwrap(),
            Does::Open(address) => panic!("{address} is opened"),
        });
        pressed.collect()
    }

    #[test]
    fn the_venue_offers_the_way_the_rooms_and_what_is_asked_most() {
        let programme = demo();
        let pressed = asked_for(&venue_card(texts("en"), 1, &programme));
        assert_eq!(pressed[..3], [Press::Pin, Press::Taxi, Press::Rooms]);
        let asked_most = [0, 1].map(|fact| Press::Fact(programme.fact_key(fact)));
        assert_eq!(pressed[3..5], asked_most);
        assert_eq!(pressed.last(), Some(&Press::Facts(0)));
        assert_eq!(pressed.len(), 3 + DIRECT_FACTS + 1);
    }

    #[test]
    fn few_facts_all_stand_on_the_venues_card() {
        let mut programme = demo();
        programme.facts.truncate(4);
        let pressed = asked_for(&venue_card(texts("vi"), 1, &programme));
        assert_eq!(pressed.len(), 3 + 4);
        assert!(!pressed.contains(&Press::Facts(0)));
    }

    #[test]
    fn the_driver_reads_vietnamese_and_the_delegate_their_own_language() {
        let text = taxi_card(texts("en"), 1, &demo()).text;
        assert_eq!(
            text.as_str(),
            "🚕 <b>Xin đưa tôi đến:</b>\n\n\
             <b>Trung tâm Hội nghị Sen Vàng (hư cấu)</b>\n\
             <b>Số 0 phố Minh Họa, Hà Nội (địa chỉ hư cấu)</b>\n\n\
             <b>Lối vào:</b> Cổng chính ở phố Minh Họa. Xin đeo thẻ đại biểu khi qua cửa kiểm soát.\n\n\
             <i>Show this to the taxi driver: it asks in Vietnamese to be taken to the venue.</i>"
        );
    }

    #[test]
    fn a_venue_about_which_nothing_is_known_says_so() {
        let programme = nowhere();
        for card in [
            venue_card(texts("en"), 1, &programme),
            taxi_card(texts("en"), 1, &programme),
            unmapped_card(texts("en"), 1, &programme),
        ] {
            assert!(card.text.as_str().contains("not been announced"), "{}", card.text);
        }
        assert!(map_pin(texts("en"), 1, &programme.venue).is_none());
        assert_eq!(asked_for(&venue_card(texts("en"), 1, &programme)), []);
    }

    #[test]
    fn a_pin_names_the_place_for_drivers_and_for_the_delegate() {
        let venue = demo().venue;
        let pin = map_pin(texts("en"), 1, &venue).unwrap();
        assert_eq!(
            pin.title,
            "Trung tâm Hội nghị Sen Vàng (hư cấu) · Golden Lotus Convention Centre (invented)"
        );
        assert_eq!(
            map_pin(texts("vi"), 1, &venue).unwrap().title,
            "Trung tâm Hội nghị Sen Vàng (hư cấu)"
        );
    }

    #[test]
    fn a_pin_is_never_without_words_and_never_too_long() {
        let long = Localised::several([
            (local(), "Trung tâm ".repeat(12).into()),
            (Language::fallback(), "Centre ".repeat(12).into()),
        ]);
        let mut venue = Venue { name: long, address: None, ..demo().venue };
        let pin = map_pin(texts("en"), 1, &venue).unwrap();
        assert!(pin.title.starts_with("Trung tâm") && pin.title.chars().count() <= PIN_TITLE);
        assert_eq!(pin.address, pin.title);
        venue.name = None;
        assert_eq!(map_pin(texts("en"), 1, &venue).unwrap().title, "Venue");
    }
}
