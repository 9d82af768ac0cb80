//! Personal data goes by itself, and the organisers know beforehand.

use crate::stage::{DEMO, Hall, HallPlan};

const OWNER: i64 = 9001;

async fn told(hall: &Hall) -> Vec<String> {
    hall.app.delivered().await;
    hall.app.delivered().await;
    let chat = hall.world.chat(OWNER).into_iter();
    chat.map(|message| message.text).filter(|text| text.starts_with('🗑')).collect()
}

#[tokio::test]
async fn organisers_hear_a_week_before_once_also_after_a_restart() {
    let plan = HallPlan { events: vec![DEMO], owners: vec![OWNER], ..HallPlan::default() };
    let mut hall = Hall::planned(plan).await;
    let owner = hall.delegate(OWNER).await;
    owner.says("/now").await;
    let ends = hall.programme().ends();
    let local = |days: i64, hours: i64| {
        let moment = ends + chrono::TimeDelta::days(days) + chrono::TimeDelta::hours(hours);
        hall.programme().local(moment).format("%Y-%m-%d %H:%M").to_string()
    };
    let (before, after, later) = (local(83, -1), local(83, 1), local(85, 0));
    hall.jump_to(&before);
    assert_eq!(told(&hall).await.len(), 0);
    hall.jump_to(&after);
    let said = told(&hall).await;
    assert_eq!(said.len(), 1);
    assert!(said[0].contains("90 ngày sau khi sự kiện kết thúc"), "{}", said[0]);
    hall.jump_to(&later);
    hall.restart().await;
    assert_eq!(told(&hall).await.len(), 1);
}
