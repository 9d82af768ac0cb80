//! What was not answered is kept once, by how often it was asked, and no asker with it.

use letan::answers::store;
use letan::clock::Moment;
use letan::programme::store as programmes;
use letan::programme::{Format, read};

use super::{BOT, opened};
use crate::stage::HAI_PHONG;

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

#[tokio::test]
async fn what_was_asked_in_vain_is_counted_however_it_was_typed() {
    let (_place, database) = opened().await;
    let workshop = read(HAI_PHONG.as_bytes(), Format::Toml);
    let (programme, content) = (workshop.programme.unwrap(), workshop.canonical.unwrap());
    programmes::publish(&database, BOT, &programme, &content, at(0), "test").await.unwrap();
    for (update, asked) in [
        (1, "Có phòng cầu nguyện không?"),
        (2, "co phong cau nguyen khong"),
        (2, "co phong cau nguyen khong"),
        (3, "gửi tiền ở đâu"),
    ] {
        store::keep(&database, BOT, 1, update, asked, at(update)).await.unwrap();
    }
    let kept = store::of(&database, BOT, 1).await.unwrap();
    let kept: Vec<(&str, i64)> = kept.iter().map(|one| (one.asked.as_str(), one.times)).collect();
    assert_eq!(kept, [("co phong cau nguyen khong", 2), ("gửi tiền ở đâu", 1)]);
    let mut transaction = database.begin().await.unwrap();
    store::expire(&mut transaction, BOT, 1).await.unwrap();
    transaction.commit().await.unwrap();
    assert!(store::of(&database, BOT, 1).await.unwrap().is_empty());
}
