//! Buttons of another person, session or event, and buttons from before, change nothing.

use letan::questions::Question;
use letan::questions::life::Life;
use letan::questions::store;
use letan::rehearsal::BOT_ID;

use super::{OWNER, QUESTION, SESSION, delivered, hall, planted};
use crate::stage::{DEMO, HAI_PHONG, Hall, HallPlan};

/// What only moderators and chairs press, about two questions.
const OF_MODERATORS: [&str; 19] = [
    "v",
    "c:900",
    "a:900:1",
    "r:900",
    "d:900:time",
    "m:900",
    "g:900:901",
    "u:900",
    "e:900",
    "l:900",
    "w:900",
    "b:900:1",
    "o:900",
    "o:900:",
    "k:901",
    "f:901",
    "p:901",
    "x:1",
    "x:0",
];

async fn found(hall: &Hall, number: i64) -> Option<Question> {
    store::find(&hall.app.desk().database, BOT_ID, 1, number).await.unwrap()
}

#[tokio::test]
async fn what_belongs_to_somebody_else_stays_as_it_is() {
    let hall = hall().await;
    let (an, binh) = (hall.delegate(1).await, hall.delegate(2).await);
    an.says("/ask").await;
    an.says(QUESTION).await;
    let (_, send) = an.button("✅");
    let draft: i64 = send.rsplit(':').next().unwrap().parse().unwrap();
    planted(&hall, 900, 1, "Bao giờ kỷ yếu được phát hành rộng rãi?", true).await;
    let before = (found(&hall, draft).await, found(&hall, 900).await);
    assert!(before.0.is_some() && before.1.is_some());
    for number in [draft, 900] {
        for words in ["s", "d", "n", "w", "x", "o", "r", "y"] {
            binh.forges(&format!("k:1:{words}:{number}")).await.hides(QUESTION).hides("kỷ yếu");
        }
        binh.forges(&format!("k:1:l:{number}:room")).await.hides(QUESTION);
        binh.forges(&format!("k:1:z:{number}:")).await.hides(QUESTION);
    }
    assert_eq!((found(&hall, draft).await, found(&hall, 900).await), before);
}

#[tokio::test]
async fn what_is_a_moderators_is_refused_to_everybody_else() {
    let hall = hall().await;
    let binh = hall.delegate(2).await;
    planted(&hall, 900, 1, QUESTION, true).await;
    planted(&hall, 901, 3, "Bao giờ kỷ yếu được phát hành rộng rãi?", false).await;
    delivered(&hall).await;
    let before = (found(&hall, 900).await, found(&hall, 901).await);
    for words in OF_MODERATORS {
        let said = binh.forges(&format!("k:1:t:{words}")).await;
        assert!(said.toast.is_some() && said.messages.is_empty(), "{words}: {said:?}");
    }
    for words in ["s", "n", "y", "h", "t"] {
        let rest = if words == "n" {
            ":0"
        } else if words == "t" {
            ":o:0"
        } else {
            ""
        };
        let said = binh.forges(&format!("k:1:t:{words}:{SESSION}{rest}")).await;
        assert!(said.toast.is_some() && said.messages.is_empty(), "{words}: {said:?}");
    }
    delivered(&hall).await;
    assert_eq!((found(&hall, 900).await, found(&hall, 901).await), before);
}

#[tokio::test]
async fn a_button_of_another_event_or_session_or_from_before_decides_nothing() {
    let owners = vec![OWNER];
    let events = vec![DEMO, HAI_PHONG];
    let hall =
        Hall::planned(HallPlan { events, at: Some("10:30"), owners, ..HallPlan::default() }).await;
    let (owner, an) = (hall.stranger(OWNER, "vi"), hall.stranger(2, "vi"));
    for guest in [&owner, &an] {
        guest.says("/start e_demo-2026").await;
    }
    planted(&hall, 900, 1, QUESTION, true).await;
    planted(&hall, 901, 3, "Bao giờ kỷ yếu được phát hành rộng rãi?", false).await;
    let before = (found(&hall, 900).await, found(&hall, 901).await);
    let step = before.0.as_ref().unwrap().step;
    // The other event has no such question, and a question is merged within its session only.
    owner.forges(&format!("k:2:t:a:900:{step}")).await;
    owner.forges("k:2:t:d:900:time").await;
    owner.forges("k:2:t:k:901").await;
    an.forges("k:2:v:901:1:0").await;
    owner.forges("k:1:t:g:900:12345").await;
    assert_eq!((found(&hall, 900).await, found(&hall, 901).await), before);
    an.forges("k:1:a:no-such-session").await.shows("Nút này không còn dùng được");
    // A vote that is pressed twice is one; and an approval from before does not undo what came after.
    for _ in 0..2 {
        an.forges("k:1:v:901:1:0").await.shows("Đã ghi nhận");
    }
    let database = &hall.app.desk().database;
    let listed = store::with_votes(database, BOT_ID, 1, 901).await.unwrap().unwrap();
    assert_eq!(listed.votes, 1);
    owner.forges("k:1:t:d:900:time").await;
    owner.forges(&format!("k:1:t:a:900:{step}")).await;
    let declined = found(&hall, 900).await.unwrap();
    assert!(matches!(declined.life, Life::NotSelected(_)), "{declined:?}");
}
