//! What the asker is told: a new message when it is news, else the receipt reads so from then on.

use letan::questions::life::{Reason, Role, Step};
use letan::questions::store::{self, Actor};
use letan::rehearsal::{BOT_ID, Fault};

use super::{OWNER, QUESTION, delivered, hall, hears, planted};
use crate::stage::{Guest, Hall};

const NUMBER: i64 = 500;

async fn takes(hall: &Hall, step: Step) {
    let actor = Actor { id: OWNER, role: Role::Moderator };
    let (database, now) = (&hall.app.desk().database, hall.now());
    store::take(database, BOT_ID, (1, NUMBER), step, actor, now).await.unwrap();
    hall.app.desk().bell.ring();
}

/// How many messages of the bot a phone shows, and what the last one says.
fn last(guest: &Guest<'_>) -> (usize, String) {
    let chat = guest.chat();
    let from_bot: Vec<_> = chat.iter().filter(|message| message.is_from_bot()).collect();
    (from_bot.len(), from_bot.last().unwrap().text.clone())
}

#[tokio::test]
async fn news_is_a_new_message_and_everything_else_is_edited_into_the_receipt() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    planted(&hall, NUMBER, 1, QUESTION, true).await;
    delivered(&hall).await;
    let (mut count, text) = last(&an);
    assert!(text.contains("đang chờ duyệt"), "{text}");
    for (step, is_news, words) in [
        (Step::Approve, false, "đã được duyệt"),
        (Step::CallUp, true, "đang được trả lời"),
        (Step::PutBack, false, "trở lại danh sách"),
        (Step::Decline(Reason::Time), true, "không được chọn"),
        (Step::Approve, true, "xem xét lại"),
        (Step::CallUp, true, "đang được trả lời"),
        (Step::Finish, false, "đã được trả lời tại phiên"),
    ] {
        hall.advance(60);
        let told = hears(&an, takes(&hall, step)).await;
        assert_eq!(told.messages.len(), 1, "{step:?}");
        count += usize::from(is_news);
        let now = last(&an);
        assert_eq!(now.0, count, "{step:?}");
        assert!(now.1.contains(words), "{step:?}: {}", now.1);
    }
}

#[tokio::test]
async fn a_receipt_that_telegram_edits_no_more_becomes_a_new_message_without_a_sound() {
    let hall = hall().await;
    let an = hall.delegate(1).await;
    planted(&hall, NUMBER, 1, QUESTION, true).await;
    delivered(&hall).await;
    let mut transaction = hall.app.desk().database.begin().await.unwrap();
    let gone = "UPDATE letter SET message = 999999 WHERE chat = 1";
    sqlx::query(gone).execute(&mut *transaction).await.unwrap();
    transaction.commit().await.unwrap();
    let (count, _) = last(&an);
    hall.advance(60);
    let told = hears(&an, takes(&hall, Step::Approve)).await;
    assert_eq!((told.messages.len(), last(&an).0), (1, count + 1));
    assert!(told.messages[0].silent);
    told.shows("đã được duyệt");
    // From here on that one is edited.
    hall.advance(60);
    hears(&an, takes(&hall, Step::Decline(Reason::Time))).await;
    hears(&an, takes(&hall, Step::Approve)).await;
    hears(&an, takes(&hall, Step::CallUp)).await;
    let (count, _) = last(&an);
    hall.advance(60);
    hears(&an, takes(&hall, Step::Finish)).await.shows("đã được trả lời tại phiên");
    assert_eq!(last(&an).0, count);
}

#[tokio::test]
async fn an_edit_whose_answer_was_cut_is_made_again_and_shows_nothing_twice() {
    let mut hall = hall().await;
    hall.delegate(1).await;
    planted(&hall, NUMBER, 1, QUESTION, true).await;
    delivered(&hall).await;
    let (count, _) = last(&hall.guest(1));
    hall.world.fault(Fault::CutAfterEffect { times: 2 });
    takes(&hall, Step::Approve).await;
    delivered(&hall).await;
    // And when the process ends in the middle of it.
    hall.world.fault(Fault::CutAfterEffect { times: 1 });
    takes(&hall, Step::CallUp).await;
    delivered(&hall).await;
    let called = last(&hall.guest(1)).0;
    takes(&hall, Step::PutBack).await;
    hall.restart().await;
    delivered(&hall).await;
    let an = hall.guest(1);
    let (now, text) = last(&an);
    assert!(text.contains("trở lại danh sách"), "{text}");
    assert_eq!(now, called);
    let approved = an.chat().iter().filter(|one| one.text.contains("đã được duyệt")).count();
    assert_eq!(approved, 1);
    // Called up is a message: it came again, because nobody knew whether it had arrived.
    assert_eq!(called, count + 2);
    let open = "SELECT COUNT(*) AS open FROM letter WHERE state <> 'ended'";
    let open = sqlx::query(open).fetch_one(hall.app.desk().database.reader()).await.unwrap();
    assert_eq!(sqlx::Row::get::<i64, _>(&open, "open"), 0);
}
