//! The client that Letan uses is content with this Telegram's answers.

use serde_json::json;
use teloxide::payloads::{EditMessageTextSetters, SendDocumentSetters, SendMessageSetters};
use teloxide::prelude::{Bot, Request, Requester};
use teloxide::types::{
    BotCommand, ButtonRequest, ChatId, InlineKeyboardButton, InlineKeyboardMarkup, InputFile,
    KeyboardButton, KeyboardMarkup, MessageId, MessageKind, ParseMode, UpdateKind,
};
use teloxide::{ApiError, RequestError};

use super::trial::{AN, served, world};
use super::{Attachment, Fault, Limits, World};

const CHAT: ChatId = ChatId(AN);

async fn client(world: &World) -> Bot {
    let url = world.api_url(served(world).await);
    Bot::new(world.token()).set_api_url(url.parse().unwrap())
}

#[tokio::test]
async fn it_learns_who_it_is_and_writes_edits_and_sends_places() {
    let world = world(Limits::telegram());
    let bot = client(&world).await;
    let me = bot.get_me().await.unwrap();
    assert_eq!(me.username(), "letan_rehearsal_bot");
    let buttons = InlineKeyboardMarkup::new([[
        InlineKeyboardButton::callback("⭐ Quan tâm", "star:1"),
        InlineKeyboardButton::url("Bản đồ", "https://maps.example.vn".parse().unwrap()),
    ]]);
    let html = "<b>Phiên 1</b> &amp; <a href=\"https://a.vn\">xem</a>";
    let sent = bot.send_message(CHAT, html).parse_mode(ParseMode::Html);
    let sent = sent.reply_markup(buttons.clone()).await.unwrap();
    assert_eq!(sent.text(), Some("Phiên 1 & xem"));
    assert_eq!(sent.entities().unwrap().len(), 2);
    assert_eq!(sent.reply_markup(), Some(&buttons));
    let edit = || bot.edit_message_text(CHAT, sent.id, "Phòng A").reply_markup(buttons.clone());
    assert_eq!(edit().await.unwrap().text(), Some("Phòng A"));
    let again = edit().await.unwrap_err();
    assert!(matches!(again, RequestError::Api(ApiError::MessageNotModified)), "{again:?}");
    let venue = bot.send_venue(CHAT, 11.94, 108.45, "Hội trường", "Đà Lạt").await.unwrap();
    assert_eq!(venue.venue().unwrap().title, "Hội trường");
    let keyboard = KeyboardMarkup::new([[KeyboardButton::new("📅 Lịch")]]).persistent();
    bot.send_message(CHAT, "Mời chọn").reply_markup(keyboard).await.unwrap();
    assert_eq!(world.keyboard(AN).unwrap().rows, [["📅 Lịch"]]);
    bot.delete_message(CHAT, sent.id).await.unwrap();
    assert_eq!(world.message(AN, i64::from(sent.id.0)), None);
}

#[tokio::test]
async fn it_uploads_files_and_fetches_them_again() {
    let world = world(Limits::none());
    let bot = client(&world).await;
    let file = InputFile::memory("BEGIN:VCALENDAR").file_name("Lịch của tôi.ics");
    let sent = bot.send_document(CHAT, file).caption("<i>Lịch</i>").parse_mode(ParseMode::Html);
    let sent = sent.await.unwrap();
    let document = sent.document().unwrap();
    assert_eq!(
        (document.file_name.as_deref(), sent.caption()),
        (Some("Lịch của tôi.ics"), Some("Lịch"))
    );
    let path = bot.get_file(document.file.id.clone()).await.unwrap().path;
    let url = format!("{}file/bot{}/{path}", bot.api_url(), bot.token());
    assert_eq!(reqwest::get(url).await.unwrap().text().await.unwrap(), "BEGIN:VCALENDAR");
    let again =
        bot.send_document(CHAT, InputFile::file_id(document.file.id.clone())).await.unwrap();
    let kept = world.message(AN, i64::from(again.id.0)).unwrap().document.unwrap();
    assert_eq!(&kept.bytes[..], b"BEGIN:VCALENDAR");
    let photo = bot.send_photo(CHAT, InputFile::memory("png").file_name("plan.png")).await.unwrap();
    assert_eq!(photo.photo().unwrap().len(), 1);
}

#[tokio::test]
async fn every_update_a_person_can_cause_is_understood() {
    let world = world(Limits::none());
    let bot = client(&world).await;
    let buttons = InlineKeyboardMarkup::new([[InlineKeyboardButton::callback("a", "b")]]);
    let sent = bot.send_message(CHAT, "x").reply_markup(buttons).await.unwrap();
    world.presses(AN, i64::from(sent.id.0), "b").unwrap();
    world.forges(AN, 999, "c");
    world.edits(AN, 1, "/lich").unwrap();
    world.replies(AN, i64::from(sent.id.0), "đúng");
    world.blocks(AN);
    world.unblocks(AN);
    for attachment in Attachment::ALL {
        world.sends(AN, attachment);
    }
    world.adds_to_group(-5, AN);
    world.says_in_group(-5, AN, "/start@letan_rehearsal_bot").unwrap();
    assert_eq!(world.says_in_group(-5, AN, "chuyện riêng"), None);
    world.migrates(-5);
    world.kicks_from_group(-5, AN);
    let updates = bot.get_updates().await.unwrap();
    assert_eq!(updates.len(), world.waiting_updates());
    for update in &updates {
        assert!(!matches!(update.kind, UpdateKind::Error(_)), "{:?}", update.kind);
        if let UpdateKind::Message(message) = &update.kind {
            assert!(!matches!(message.kind, MessageKind::Empty {}), "{message:?}");
        }
    }
    let UpdateKind::CallbackQuery(query) = &updates[1].kind else { unreachable!() };
    assert_eq!((query.from.id.0, query.data.as_deref()), (AN.unsigned_abs(), Some("b")));
    assert_eq!(query.message.as_ref().unwrap().id(), sent.id);
    bot.answer_callback_query(query.id.clone()).await.unwrap();
    world.raw_update(json!({"a_kind_of_tomorrow": {"x": 1}}));
    let last = bot.get_updates().await.unwrap().pop().unwrap();
    assert!(matches!(last.kind, UpdateKind::Error(_)));
}

#[tokio::test]
async fn refusals_reach_it_as_the_errors_it_knows() {
    let world = world(Limits::none());
    let bot = client(&world).await;
    let send = || bot.send_message(CHAT, "x").send();
    world.fault(Fault::RetryAfter { chat: AN, seconds: 3, times: 1 });
    assert!(matches!(send().await, Err(RequestError::RetryAfter(s)) if s.seconds() == 3));
    world.fault(Fault::CutAfterEffect { times: 1 });
    let cut = send().await.unwrap_err();
    assert!(matches!(&cut, RequestError::Network(error) if !error.is_connect()), "{cut:?}");
    assert_eq!(world.bot_messages_after(AN, 0).len(), 1);
    world.blocks(AN);
    assert!(matches!(send().await, Err(RequestError::Api(ApiError::BotBlocked))));
    world.adds_to_group(-5, AN);
    let new = ChatId(world.migrates(-5));
    let moved = bot.send_message(ChatId(-5), "x").await;
    assert!(matches!(moved, Err(RequestError::MigrateToChatId(chat)) if chat == new));
    let unknown = bot.send_message(ChatId(404), "x").await;
    assert!(matches!(unknown, Err(RequestError::Api(ApiError::ChatNotFound))));
    let stranger = Bot::new("1:x").set_api_url(bot.api_url());
    assert!(matches!(stranger.get_me().await, Err(RequestError::Api(ApiError::InvalidToken))));
}

#[tokio::test]
async fn it_introduces_itself_and_asks_about_chats() {
    let world = world(Limits::none());
    let bot = client(&world).await;
    bot.set_my_commands([BotCommand::new("lich", "Lịch của tôi")]).await.unwrap();
    assert_eq!(world.commands(AN)[0].description, "Lịch của tôi");
    assert_eq!(bot.get_my_commands().await.unwrap().len(), 1);
    bot.set_my_description().await.unwrap();
    assert_eq!(bot.get_my_name().await.unwrap().name, "Lễ tân");
    assert!(bot.get_chat(CHAT).await.unwrap().is_private());
    assert!(bot.get_webhook_info().await.unwrap().url.is_none());
    let first = bot.send_message(CHAT, "x").await.unwrap();
    bot.pin_chat_message(CHAT, first.id).await.unwrap();
    assert_eq!(world.pinned(AN), [i64::from(first.id.0)]);
    let copy = bot.copy_message(CHAT, CHAT, first.id).await.unwrap();
    bot.forward_message(CHAT, CHAT, copy).await.unwrap();
    bot.delete_messages(CHAT, [first.id, MessageId(999)]).await.unwrap();
    assert_eq!(world.bot_messages_after(AN, 0).len(), 2);
    let contact = KeyboardButton::new("Số của tôi").request(ButtonRequest::Contact);
    let keyboard = KeyboardMarkup::new([[contact]]).one_time_keyboard();
    bot.send_message(CHAT, "y").reply_markup(keyboard).await.unwrap();
    assert!(world.keyboard(AN).is_some());
    world.says(AN, "x");
    assert_eq!(world.keyboard(AN), None);
}
