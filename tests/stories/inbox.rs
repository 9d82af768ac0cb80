//! Nothing that was taken is lost, and nobody waits for somebody else.

use letan::rehearsal::{Fault, Limits};

use crate::stage::{Hall, HallPlan};

#[tokio::test]
async fn a_crowd_of_messages_gets_one_notice_and_is_answered_in_order() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    let before = an.chat().len();
    let names: Vec<String> = (0..1000).map(|number| format!("/x{number}")).collect();
    let lines: Vec<(i64, &str)> = names.iter().map(|name| (an.id, name.as_str())).collect();
    hall.world.says_many(&lines);
    hall.settled().await;
    let chat = an.chat();
    let answers = chat[before..].iter().filter(|message| message.is_from_bot());
    let (notices, answers): (Vec<_>, Vec<_>) =
        answers.partition(|message| message.text.contains("đang chờ trả lời"));
    assert_eq!(notices.len(), 1);
    assert_eq!(answers.len(), 1000);
    for (answer, name) in answers.iter().zip(&names) {
        assert!(answer.text.contains(&format!("{name}.")), "{} is not about {name}", answer.text);
    }
}

#[tokio::test]
async fn a_flooded_chat_is_held_and_others_are_not() {
    let plan = HallPlan { limits: Limits::telegram(), ..HallPlan::default() };
    let hall = Hall::planned(plan).await;
    let flooder = hall.stranger(7001, "vi");
    let lines = vec![(flooder.id, "/help"); 60];
    hall.world.says_many(&lines);
    let other = hall.stranger(7002, "vi");
    hall.world.says(other.id, "/help");
    let answered = |world: &letan::rehearsal::World| world.bot_messages_after(7002, 0).len() == 1;
    hall.world.wait_until(answered).await.unwrap();
    let held = hall.world.bot_messages_after(flooder.id, 0).len();
    assert!(held < 60, "{held}");
    // The clock stands still, so every further answer needs the time that Telegram asks for.
    while hall.world.bot_messages_after(flooder.id, 0).len() < 61 {
        let now = hall.world.bot_messages_after(flooder.id, 0).len();
        hall.advance(1);
        let more = |world: &letan::rehearsal::World| world.bot_messages_after(7001, 0).len() > now;
        hall.world.wait_until(more).await.unwrap();
    }
    hall.settled().await;
}

#[tokio::test]
async fn an_answer_that_could_not_be_sent_is_sent_later() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    let before = an.chat().len();
    hall.world.fault(Fault::CutBefore { times: 1 });
    hall.world.says(an.id, "/help");
    hall.world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    while an.chat().len() < before + 2 {
        hall.advance(60);
        let grown = |world: &letan::rehearsal::World| world.chat(7001).len() >= before + 2;
        let _ = tokio::time::timeout(
            std::time::Duration::from_millis(50),
            hall.world.wait_until(grown),
        )
        .await;
    }
    hall.settled().await;
    assert_eq!(an.chat().len(), before + 2);
}

#[tokio::test]
async fn somebody_who_blocked_the_bot_holds_nobody_up() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    hall.world.says(an.id, "/help");
    hall.world.blocks(an.id);
    hall.settled().await;
    hall.delegate(7002).await.says("/help").await.shows("Lễ tân có thể giúp gì?");
}

#[tokio::test]
async fn what_came_while_the_bot_was_away_is_answered_when_it_is_back() {
    let mut hall = Hall::open().await;
    hall.delegate(7001).await;
    hall.stop().await;
    hall.world.says(7001, "/help");
    hall.world.says(7001, "/privacy");
    let before = hall.world.last_id(7001);
    hall.begin_again().await;
    hall.settled().await;
    let answers = hall.world.bot_messages_after(7001, before);
    assert!(answers[0].text.contains("Lễ tân có thể giúp gì?"));
    assert!(answers[1].text.contains("Dữ liệu cá nhân"));
}

#[tokio::test]
async fn what_went_out_of_an_answer_does_not_go_out_again() {
    let hall = Hall::open().await;
    let an = hall.stranger(7001, "vi");
    // The welcome goes out, the connection of the keyboard's line breaks.
    hall.world.fault(Fault::Slow { chat: 7001, by: std::time::Duration::from_millis(50) });
    hall.world.says(an.id, "/start");
    hall.world.wait_until(|world| world.bot_messages_after(7001, 0).len() == 1).await.unwrap();
    hall.world.fault(Fault::Down { requests: 1 });
    while hall.world.bot_messages_after(7001, 0).len() < 2 {
        hall.advance(1);
        tokio::task::yield_now().await;
    }
    hall.settled().await;
    let answers = hall.world.bot_messages_after(7001, 0);
    assert_eq!(answers.len(), 2, "{answers:#?}");
}

#[tokio::test]
async fn an_orderly_end_under_load_leaves_nothing_to_be_answered_twice() {
    let mut hall = Hall::open().await;
    for id in 1..=40 {
        hall.stranger(id, "vi");
        hall.world.fault(Fault::Slow {
            chat: id,
            by: std::time::Duration::from_millis(5 * id.unsigned_abs()),
        });
        hall.world.says(id, "/help");
    }
    let some = |world: &letan::rehearsal::World| {
        (1..=40).filter(|id| !world.bot_messages_after(*id, 0).is_empty()).count() >= 5
    };
    hall.world.wait_until(some).await.unwrap();
    hall.restart().await;
    hall.settled().await;
    for id in 1..=40 {
        assert_eq!(hall.world.bot_messages_after(id, 0).len(), 1, "{id} was answered twice");
    }
}

#[tokio::test]
async fn an_answer_that_never_goes_through_holds_its_person_for_a_quarter_of_an_hour_only() {
    let hall = Hall::open().await;
    let an = hall.delegate(7001).await;
    let before = hall.world.last_id(an.id);
    hall.world.fault(Fault::Down { requests: 22 });
    hall.world.says(an.id, "/help");
    hall.world.says(an.id, "/privacy");
    while !hall.world.chat(7001).iter().any(|message| message.text.contains("Dữ liệu cá nhân"))
    {
        hall.advance(60);
        tokio::task::yield_now().await;
    }
    hall.settled().await;
    assert_eq!(hall.world.bot_messages_after(an.id, before).len(), 1);
}

#[tokio::test]
async fn a_webhook_that_somebody_set_is_taken_back_without_losing_what_waits() {
    let mut hall = Hall::open().await;
    hall.stop().await;
    let token = hall.world.token();
    let set = format!("{}/bot{token}/setWebhook?url=https://example.org/hook", hall.telegram());
    reqwest::get(set).await.unwrap().error_for_status().unwrap();
    hall.stranger(7001, "vi");
    hall.world.says(7001, "/help");
    hall.begin_again().await;
    while hall.world.bot_messages_after(7001, 0).is_empty() {
        hall.advance(1);
        tokio::task::yield_now().await;
    }
    hall.settled().await;
}
