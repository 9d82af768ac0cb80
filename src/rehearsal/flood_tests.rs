//! Flood limits and polling, on a clock that is moved by hand.

use std::time::Duration;

use serde_json::{Value, json};

use super::trial::{AN, ask, served, world};
use super::{Attachment, Fault, Limits, World};
use crate::clock::Clock;

async fn send(world: &World, chat: i64) -> Result<Value, String> {
    ask(world, "sendMessage", json!({"chat_id": chat, "text": "x"})).await
}

fn advance(world: &World, seconds: u64) {
    let Clock::Manual(clock) = world.clock() else { unreachable!() };
    clock.advance(Duration::from_secs(seconds));
}

#[tokio::test]
async fn a_private_chat_takes_twenty_at_once_and_then_one_a_second() {
    let world = world(Limits::telegram());
    for _ in 0..20 {
        send(&world, AN).await.unwrap();
    }
    assert_eq!(send(&world, AN).await, Err("Too Many Requests: retry after 1".into()));
    advance(&world, 2);
    assert!(send(&world, AN).await.is_ok());
    assert!(send(&world, AN).await.is_ok());
    assert_eq!(send(&world, AN).await, Err("Too Many Requests: retry after 1".into()));
}

#[tokio::test]
async fn a_group_takes_twenty_a_minute() {
    let world = world(Limits::telegram());
    world.adds_to_group(-5, AN);
    for _ in 0..20 {
        send(&world, -5).await.unwrap();
    }
    assert_eq!(send(&world, -5).await, Err("Too Many Requests: retry after 3".into()));
    advance(&world, 60);
    for _ in 0..20 {
        send(&world, -5).await.unwrap();
    }
}

#[tokio::test]
async fn thirty_a_second_go_to_chats_that_were_not_talking_and_replies_do_not_count() {
    let world = world(Limits::telegram());
    for person in 1..=40 {
        world.says(person, "x");
    }
    for person in 1..=40 {
        send(&world, person).await.unwrap();
    }
    advance(&world, 60);
    for person in 1..=30 {
        send(&world, person).await.unwrap();
    }
    assert_eq!(send(&world, 31).await, Err("Too Many Requests: retry after 1".into()));
    world.says(31, "x");
    assert!(send(&world, 31).await.is_ok());
    assert_eq!(send(&world, 32).await, Err("Too Many Requests: retry after 1".into()));
    advance(&world, 1);
    assert!(send(&world, 32).await.is_ok());
}

#[tokio::test]
async fn what_is_below_the_offset_is_forgotten_and_the_rest_comes_again() {
    let world = world(Limits::none());
    let first = world.says(AN, "một");
    world.says_many(&[(AN, "hai"), (AN, "ba")]);
    assert_eq!(world.waiting_updates(), 4);
    let ids = async |parameters: Value| {
        let updates = ask(&world, "getUpdates", parameters).await.unwrap();
        let ids = updates.as_array().unwrap().iter();
        ids.map(|update| update["update_id"].as_i64().unwrap() - first).collect::<Vec<_>>()
    };
    assert_eq!(ids(json!({})).await, [-1, 0, 1, 2]);
    assert_eq!(ids(json!({"limit": 2})).await, [-1, 0]);
    assert_eq!(ids(json!({"offset": first + 1})).await, [1, 2]);
    assert_eq!(ids(json!({})).await, [1, 2]);
    assert_eq!(ids(json!({"offset": -1})).await, [2]);
    assert_eq!(world.waiting_updates(), 1);
    assert_eq!(ids(json!({"offset": first + 3})).await, Vec::<i64>::new());
}

#[tokio::test]
async fn a_waiting_poller_wakes_at_once_and_gives_way_to_a_newer_one() {
    let world = world(Limits::none());
    let offset = world.says(AN, "x") + 1;
    let poll = |world: World| async move {
        ask(&world, "getUpdates", json!({"offset": offset, "timeout": 50})).await
    };
    let older = tokio::spawn(poll(world.clone()));
    world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
    let newer = tokio::spawn(poll(world.clone()));
    let conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot \
                    instance is running";
    assert_eq!(older.await.unwrap(), Err(conflict.into()));
    let id = world.sends(AN, Attachment::Voice);
    let updates = newer.await.unwrap().unwrap();
    assert_eq!(updates[0]["update_id"], id);
    assert!(updates[0]["message"]["voice"]["file_id"].is_string());
}

#[tokio::test]
async fn with_a_webhook_nobody_polls() {
    let world = world(Limits::none());
    ask(&world, "setWebhook", json!({"url": "https://a.vn/x"})).await.unwrap();
    let refused = ask(&world, "getUpdates", json!({})).await.unwrap_err();
    assert!(refused.starts_with("Conflict: can't use getUpdates method while webhook is active"));
    ask(&world, "deleteWebhook", json!({"drop_pending_updates": true})).await.unwrap();
    assert_eq!(ask(&world, "getUpdates", json!({})).await, Ok(json!([])));
}

#[tokio::test]
async fn faults_are_seen_on_the_wire_and_a_cut_answer_has_its_effect() {
    let world = world(Limits::none());
    let url = format!("{}/bot{}/sendMessage", world.api_url(served(&world).await), world.token());
    let post = async || {
        let form = [("chat_id", AN.to_string()), ("text", "x".to_owned())];
        let response = reqwest::Client::new().post(&url).form(&form).send().await;
        match response {
            Ok(response) => {
                let status = response.status().as_u16();
                response.bytes().await.ok().map(|_| status)
            }
            Err(_) => None,
        }
    };
    let count = || world.bot_messages_after(AN, 0).len();
    world.fault(Fault::CutBefore { times: 1 });
    world.fault(Fault::CutAfterEffect { times: 1 });
    world.fault(Fault::RetryAfter { chat: AN, seconds: 7, times: 1 });
    world.fault(Fault::Down { requests: 1 });
    assert_eq!((post().await, count()), (None, 0));
    assert_eq!((post().await, count()), (None, 1));
    assert_eq!((post().await, count()), (Some(429), 1));
    assert_eq!((post().await, count()), (Some(500), 1));
    assert_eq!((post().await, count()), (Some(200), 2));
    world.goes_down();
    assert_eq!((post().await, count()), (Some(500), 2));
    world.comes_up();
    assert_eq!(world.count("sendMessage"), 6);
    let answer = |path: &str| reqwest::get(format!("{}{path}", url.split("/bot").next().unwrap()));
    assert_eq!(answer("/bot1:x/getMe").await.unwrap().status().as_u16(), 401);
    let unknown = answer(&format!("/bot{}/getWeather", world.token())).await.unwrap();
    assert_eq!(
        unknown.text().await.unwrap(),
        super::refusal::Refusal::not_found().wire().to_string()
    );
}

#[tokio::test]
async fn calls_are_read_from_a_query_too_and_counted_and_kept() {
    let world = world(Limits::none());
    world.record_calls(true);
    world.set_latency(Duration::from_millis(20));
    world.fault(Fault::Slow { chat: AN, by: Duration::from_millis(10) });
    let url = format!("{}/bot{}", world.api_url(served(&world).await), world.token());
    let began = Clock::System.now();
    let answer = reqwest::get(format!("{url}/sendmessage?chat_id={AN}&text=ch%C3%A0o")).await;
    assert!(Clock::System.elapsed(began) >= Duration::from_millis(30));
    assert_eq!(answer.unwrap().status().as_u16(), 200);
    assert_eq!(world.bot_messages_after(AN, 0)[0].text, "chào");
    assert_eq!(world.calls(), [("sendMessage", 1)].into());
    assert_eq!(world.recorded_calls()[0].parameters["text"], "chào");
}

#[tokio::test]
async fn a_phone_shows_typing_until_the_message_or_five_seconds() {
    let world = world(Limits::none());
    let type_on = json!({"chat_id": AN, "action": "typing"});
    ask(&world, "sendChatAction", type_on.clone()).await.unwrap();
    assert!(world.typing(AN));
    send(&world, AN).await.unwrap();
    assert!(!world.typing(AN));
    ask(&world, "sendChatAction", type_on).await.unwrap();
    advance(&world, 5);
    assert!(!world.typing(AN));
}
