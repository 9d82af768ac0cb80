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
    hall.delegate(7002).await.says("/help").await.shows("Letan có thể giúp gì?");
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
    assert!(answers[0].text.contains("Letan có thể giúp gì?"));
    assert!(answers[1].text.contains("Dữ liệu cá nhân"));
}
