//! The help desk: delegates ask, organisers answer, and the answer is kept for the next.

mod answering;
mod asking;
mod facts;
mod kept;
mod missed;

use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;
const OTHER: i64 = 9002;

/// What nobody at the desk can answer.
const PRAYER: &str = "Ở đây có phòng cầu nguyện không ạ?";

async fn hall(at: &'static str) -> Hall {
    let owners = vec![OWNER, OTHER];
    let plan = HallPlan { events: vec![DEMO], at: Some(at), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// `guest` asks `text` and sends it; what the phone of `organiser` shows of it.
async fn asks(guest: &Guest<'_>, organiser: &Guest<'_>, text: &str) -> Said {
    organiser
        .during(async {
            guest.says("/desk").await.shows("Hỏi Ban Tổ chức");
            guest.says(text).await.shows(text).shows("không ghi tên");
            guest.press("Gửi Ban Tổ chức").await.shows("Đã gửi Ban Tổ chức");
            guest.hall().app.delivered().await;
        })
        .await
}

/// What arrives at `guest` once everything is delivered.
async fn arrives(guest: &Guest<'_>) -> Said {
    guest
        .during(async {
            guest.hall().app.delivered().await;
        })
        .await
}
