//! Every refusal, in Telegram's words.

use std::time::Duration;

use serde_json::{Value, json};

use super::trial::{AN, ask, world};
use super::{Limits, World};
use crate::clock::Clock;

async fn refuses(world: &World, cases: Vec<(&str, Value, &str)>) {
    for (method, parameters, refusal) in cases {
        let said = ask(world, method, parameters.clone()).await;
        assert_eq!(said, Err(refusal.to_owned()), "{method} {parameters}");
    }
}

fn html(text: &str) -> Value {
    json!({"chat_id": AN, "text": text, "parse_mode": "HTML"})
}

#[tokio::test]
async fn texts_that_are_empty_too_long_or_broken_are_refused() {
    let world = world(Limits::none());
    let text = |text: &str| json!({"chat_id": AN, "text": text});
    let long = "đ".repeat(4096);
    refuses(
        &world,
        vec![
            ("sendMessage", text(""), "Bad Request: message text is empty"),
            ("sendMessage", json!({"chat_id": AN}), "Bad Request: message text is empty"),
            ("sendMessage", text(" \n "), "Bad Request: text must be non-empty"),
            ("sendMessage", html("<b></b>"), "Bad Request: text must be non-empty"),
            ("sendMessage", text(&format!("{long}x")), "Bad Request: message is too long"),
            ("sendMessage", text(&"🎉".repeat(2049)), "Bad Request: message is too long"),
            (
                "sendMessage",
                html("<b>x"),
                "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
            ),
        ],
    )
    .await;
    assert!(ask(&world, "sendMessage", text(&long)).await.is_ok());
    assert!(ask(&world, "sendMessage", html(&format!("<b>{long}</b>"))).await.is_ok());
    assert_eq!(world.bot_messages_after(AN, 0).len(), 2);
}

#[tokio::test]
async fn unknown_chats_and_parameters_are_refused() {
    let world = world(Limits::none());
    refuses(
        &world,
        vec![
            ("sendMessage", json!({"text": "x"}), "Bad Request: chat_id is empty"),
            ("sendMessage", json!({"chat_id": 9, "text": "x"}), "Bad Request: chat not found"),
            ("sendMessage", json!({"chat_id": "@x", "text": "x"}), "Bad Request: chat not found"),
            (
                "sendMessage",
                json!({"chat_id": AN, "text": "x", "parsemode": "HTML"}),
                "Bad Request: unknown parameter \"parsemode\" of the method sendMessage",
            ),
            (
                "sendMessage",
                json!({"chat_id": AN, "text": "x", "reply_markup": "{"}),
                "Bad Request: can't parse reply keyboard markup JSON object",
            ),
            (
                "sendMessage",
                json!({"chat_id": AN, "text": "x", "reply_parameters": {"message_id": 99}}),
                "Bad Request: message to be replied not found",
            ),
        ],
    )
    .await;
    assert_eq!(world.bot_messages_after(AN, 0), []);
}

fn edit(id: i64, text: &str, markup: &Value) -> Value {
    json!({"chat_id": AN, "message_id": id, "text": text, "reply_markup": markup})
}

/// An's chat with message 2 under buttons, 3 with a keyboard and 4 a place.
async fn world_to_edit(buttons: &Value, keyboard: &Value) -> World {
    let world = world(Limits::none());
    for markup in [buttons, keyboard] {
        let message = json!({"chat_id": AN, "text": "x", "reply_markup": markup});
        ask(&world, "sendMessage", message).await.unwrap();
    }
    let place = json!({"chat_id": AN, "latitude": 1, "longitude": 2, "title": "a", "address": "b"});
    ask(&world, "sendVenue", place).await.unwrap();
    world
}

#[tokio::test]
async fn edits_that_telegram_refuses_are_refused() {
    let buttons = json!({"inline_keyboard": [[{"text": "a", "callback_data": "b"}]]});
    let keyboard = json!({"keyboard": [["a"]]});
    let world = world_to_edit(&buttons, &keyboard).await;
    let same = "Bad Request: message is not modified: specified new message content and reply \
                markup are exactly the same as a current content and reply markup of the message";
    let no_text = "Bad Request: there is no text in the message to edit";
    let text = |id: i64| edit(id, "y", &Value::Null);
    let markup = json!({"chat_id": AN, "message_id": 2, "reply_markup": buttons});
    refuses(
        &world,
        vec![
            ("editMessageText", text(1), "Bad Request: message can't be edited"),
            ("editMessageText", text(3), "Bad Request: message can't be edited"),
            ("editMessageText", text(4), no_text),
            ("editMessageText", text(99), "Bad Request: message to edit not found"),
            ("editMessageText", edit(2, "x", &buttons), same),
            ("editMessageText", edit(2, "y", &keyboard), "Bad Request: inline keyboard expected"),
            ("editMessageReplyMarkup", markup, same),
        ],
    )
    .await;
    ask(&world, "editMessageText", edit(2, "x", &Value::Null)).await.unwrap();
    let edited = world.message(AN, 2).unwrap();
    assert_eq!((edited.buttons.len(), edited.edited.is_some()), (0, true));
}

#[tokio::test]
async fn after_two_days_a_message_can_be_edited_but_not_deleted() {
    let world = world(Limits::none());
    for _ in 0..2 {
        ask(&world, "sendMessage", json!({"chat_id": AN, "text": "x"})).await.unwrap();
    }
    let delete = |id: i64| json!({"chat_id": AN, "message_id": id});
    ask(&world, "deleteMessage", delete(3)).await.unwrap();
    let Clock::Manual(clock) = world.clock() else { unreachable!() };
    clock.advance(Duration::from_hours(48));
    refuses(
        &world,
        vec![
            ("deleteMessage", delete(3), "Bad Request: message to delete not found"),
            ("deleteMessage", delete(2), "Bad Request: message can't be deleted for everyone"),
        ],
    )
    .await;
    ask(&world, "editMessageText", edit(2, "y", &Value::Null)).await.unwrap();
    assert_eq!(world.message(AN, 2).unwrap().text, "y");
}

#[tokio::test]
async fn who_blocked_left_or_never_wrote_is_not_written_to() {
    let world = world(Limits::none());
    world.person(2, "Bình", None);
    world.person(3, "Chi", None);
    world.says(3, "x");
    world.blocks(AN);
    world.deactivates(3);
    world.adds_to_group(-5, AN);
    world.kicks_from_group(-5, AN);
    world.adds_to_group(-6, AN);
    let new = world.migrates(-6);
    let to = |chat: i64| json!({"chat_id": chat, "text": "x"});
    refuses(
        &world,
        vec![
            ("sendMessage", to(AN), "Forbidden: bot was blocked by the user"),
            ("sendMessage", to(2), "Forbidden: bot can't initiate conversation with a user"),
            ("sendMessage", to(3), "Forbidden: user is deactivated"),
            ("sendMessage", to(-5), "Forbidden: bot was kicked from the group chat"),
            ("sendMessage", to(-6), "Bad Request: group chat was upgraded to a supergroup chat"),
        ],
    )
    .await;
    assert!(ask(&world, "sendMessage", to(new)).await.is_ok());
    world.says(AN, "/start");
    assert!(ask(&world, "sendMessage", to(AN)).await.is_ok());
}

#[tokio::test]
async fn a_pressed_button_is_answered_once_and_in_time() {
    let world = world(Limits::none());
    let buttons = json!({"inline_keyboard": [[{"text": "⭐", "callback_data": "star"}]]});
    ask(&world, "sendMessage", json!({"chat_id": AN, "text": "x", "reply_markup": buttons}))
        .await
        .unwrap();
    assert!(world.presses(AN, 2, "other").is_err());
    let query = async |offset: i64| {
        let updates = ask(&world, "getUpdates", json!({"offset": offset})).await.unwrap();
        updates[0]["callback_query"]["id"].as_str().unwrap().to_owned()
    };
    let first = query(world.presses(AN, 2, "star").unwrap()).await;
    let old = "Bad Request: query is too old and response timeout expired or query ID is invalid";
    let answer = |id: &str| json!({"callback_query_id": id, "text": "Đã ghi", "show_alert": true});
    ask(&world, "answerCallbackQuery", answer(&first)).await.unwrap();
    assert_eq!((world.answers(AN)[0].text.as_str(), world.answers(AN)[0].alert), ("Đã ghi", true));
    refuses(
        &world,
        vec![
            ("answerCallbackQuery", answer(&first), old),
            ("answerCallbackQuery", answer("x"), old),
        ],
    )
    .await;
    let second = query(world.forges(AN, 2, "anything")).await;
    let Clock::Manual(clock) = world.clock() else { unreachable!() };
    clock.advance(Duration::from_secs(61));
    refuses(&world, vec![("answerCallbackQuery", answer(&second), old)]).await;
    assert_eq!(world.answers(AN).len(), 1);
}

#[tokio::test]
async fn commands_and_names_have_their_measures() {
    let world = world(Limits::none());
    let command =
        |name: &str, about: &str| json!({"commands": [{"command": name, "description": about}]});
    let many = json!({"commands": vec![json!({"command": "a", "description": "b"}); 101]});
    refuses(
        &world,
        vec![
            ("setMyCommands", command("Lich", "x"), "Bad Request: BOT_COMMAND_INVALID"),
            ("setMyCommands", command(&"a".repeat(33), "x"), "Bad Request: BOT_COMMAND_INVALID"),
            ("setMyCommands", command("a", ""), "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID"),
            ("setMyCommands", many, "Bad Request: BOT_COMMANDS_TOO_MUCH"),
            ("setMyName", json!({"name": "x".repeat(65)}), "Bad Request: name is too long"),
            (
                "setMyDescription",
                json!({"description": "x".repeat(513), "language_code": "vi"}),
                "Bad Request: description is too long",
            ),
            (
                "setMyShortDescription",
                json!({"short_description": "x".repeat(121)}),
                "Bad Request: short description is too long",
            ),
            (
                "setMyName",
                json!({"name": "x", "language_code": "vie"}),
                "Bad Request: invalid language code specified",
            ),
        ],
    )
    .await;
    ask(&world, "setMyName", json!({"name": "Reception", "language_code": "en"})).await.unwrap();
    ask(&world, "setMyName", json!({"name": "Lễ tân hội thảo"})).await.unwrap();
    assert_eq!(world.name(AN), "Lễ tân hội thảo");
    world.person(8, "Ben", Some("en"));
    assert_eq!(world.name(8), "Reception");
}

#[tokio::test]
async fn files_that_are_not_there_and_webhooks_without_tls_are_refused() {
    let world = world(Limits::none());
    refuses(
        &world,
        vec![
            (
                "sendDocument",
                json!({"chat_id": AN}),
                "Bad Request: there is no document in the request",
            ),
            (
                "sendDocument",
                json!({"chat_id": AN, "document": "abc"}),
                "Bad Request: wrong file identifier/HTTP URL specified",
            ),
            (
                "sendDocument",
                json!({"chat_id": AN, "document": "abc", "caption": "x".repeat(1025)}),
                "Bad Request: message caption is too long",
            ),
            (
                "setWebhook",
                json!({"url": "http://a.vn"}),
                "Bad Request: bad webhook: An HTTPS URL must be provided for webhook",
            ),
        ],
    )
    .await;
}
