//! Notices of very many changes.

use super::changes::{hall, in_room, publish, shows, the_notice};
use super::reminders::star_it;

#[tokio::test]
async fn very_many_changes_are_told_by_the_first_and_by_how_many_more_there_are() {
    let ids: Vec<String> = (0..12).map(|number| format!("s{number}")).collect();
    let starts: Vec<String> =
        (0..12).map(|number| format!("2025-05-19T{:02}:30", number + 8)).collect();
    let ends: Vec<String> =
        (0..12).map(|number| format!("2025-05-19T{:02}:00", number + 9)).collect();
    let long = format!("abstract = \"{}\"", "Nội dung ".repeat(50));
    let rows: Vec<[&str; 6]> =
        (0..12).map(|at| [&*ids[at], "papers", &*starts[at], &*ends[at], "a", &*long]).collect();
    let hall = hall(&rows).await;
    let an = hall.delegate(1).await;
    for id in &ids {
        star_it(&hall, 1, id).await;
    }
    let moved: Vec<[&str; 6]> = rows.iter().map(|row| in_room(*row, "b")).collect();
    publish(&hall, &moved).await;
    hall.pass_until("07:10").await;
    let notice = the_notice(&hall, 1).1;
    shows(&notice.text, &["12 nội dung", "Phiên s7", "… và 4 nội dung khác có thay đổi"]);
    assert!(!notice.text.contains("Phiên s8"), "{}", notice.text);
    // Two for each that is named, and the way to the others.
    assert_eq!(notice.buttons.iter().flatten().count(), 17);
    an.press("🗓 Chương trình").await.shows("19/5");
}
