//! Where it is, and what one needs to know.

use crate::stage::{DEMO, Hall};

#[tokio::test]
async fn the_venue_has_an_address_a_pin_and_a_card_for_the_driver() {
    let hall = Hall::with_event(DEMO).await;
    let ann = hall.foreigner(1).await;
    ann.says("/venue").await.shows("Golden Lotus").shows("Số 0 phố Minh Họa, Hà Nội");
    ann.press("taxi").await.shows("Xin đưa tôi đến").shows("Số 0 phố Minh Họa, Hà Nội");
    let said = ann.press("Map").await;
    let pin = said.messages.iter().find_map(|message| message.venue.clone()).unwrap();
    assert_eq!((pin.latitude, pin.longitude), (21.0285, 105.8542));
    ann.press("‹").await.shows("Golden Lotus");
}

#[tokio::test]
async fn a_room_is_found_with_its_floor_the_way_and_what_is_on_in_it() {
    let hall = Hall::with_event(DEMO).await;
    let (an, ann) = (hall.delegate(1).await, hall.foreigner(2).await);
    an.says("Địa điểm").await;
    an.press("phòng").await.shows("Tầng 2");
    an.press("Hội trường A").await.shows("Lên cầu thang chính");
    an.press("Nội dung tại phòng này").await.shows("Phiên A1");
    ann.says("/start r_demo-2026_hall-a").await.shows("Hall A (Hội trường A)");
}

#[tokio::test]
async fn an_old_button_means_the_same_fact_in_a_new_version_or_says_that_it_is_gone() {
    let hall = Hall::with_event(DEMO).await;
    let ann = hall.foreigner(1).await;
    ann.says("/venue").await;
    let (_, wifi) = ann.button("Wifi");
    let tea =
        "[[fact]]\ntopic = \"tea\"\nanswer = { vi = \"Có trà.\", en = \"There is tea.\" }\n\n";
    hall.publish(&DEMO.replacen("[[fact]]", &format!("{tea}[[fact]]"), 1)).await;
    ann.forges(&wifi).await.shows("SenVang");
    hall.publish(&DEMO.replace("topic = \"wifi\"", "topic = \"network\"")).await;
    ann.forges(&wifi).await.hides("SenVang");
}

#[tokio::test]
async fn facts_are_buttons() {
    let hall = Hall::with_event(DEMO).await;
    let ann = hall.foreigner(1).await;
    ann.says("/venue").await;
    ann.press("Wifi").await.shows("SenVang");
    let labels = ann.press("‹").await.labels();
    assert!(labels.iter().any(|label| label.contains("Parking")), "{labels:?}");
    ann.forges("v:1:facts:1").await.shows("Page 2");
}
