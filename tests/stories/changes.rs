//! Notices of changes: once, only to whom they concern, and only what has settled.

use letan::agenda::star;
use letan::database::Database;
use letan::delegates::settings::{Hours, Pause, Quiet, Settings, store as settings};
use letan::programme::{Format, read, store};
use letan::rehearsal::{BOT_ID, Message};

use super::reminders::{event, star_it};
use crate::stage::{Hall, HallPlan};

const ZONE: &str = "Asia/Ho_Chi_Minh";

pub(super) type Row<'a> = [&'a str; 6];

pub(super) const ONE: Row<'_> = ["one", "papers", "2025-05-19T10:00", "2025-05-19T11:00", "a", ""];
pub(super) const TWO: Row<'_> = ["two", "papers", "2025-05-19T14:00", "2025-05-19T15:00", "b", ""];
const LUNCH: Row<'_> =
    ["lunch", "meal", "2025-05-19T12:00", "2025-05-19T13:00", "b", "everyone = true"];

fn moved<'a>(session: Row<'a>, start: &'a str, end: &'a str) -> Row<'a> {
    let [id, kind, _, _, room, more] = session;
    [id, kind, start, end, room, more]
}

pub(super) fn in_room<'a>(session: Row<'a>, room: &'a str) -> Row<'a> {
    let [id, kind, start, end, _, more] = session;
    [id, kind, start, end, room, more]
}

pub(super) fn with<'a>(session: Row<'a>, more: &'a str) -> Row<'a> {
    let [id, kind, start, end, room, _] = session;
    [id, kind, start, end, room, more]
}

pub(super) const CANCELLED: &str = "status = \"cancelled\"";

/// ONE at half past ten.
pub(super) fn half_past_ten() -> Row<'static> {
    moved(ONE, "2025-05-19T10:30", "2025-05-19T11:30")
}

/// A hall at which `sessions` are held on 19 May 2025, at 07:00.
pub(super) async fn hall(sessions: &[Row<'_>]) -> Hall {
    hall_at("2025-05-19 07:00", sessions).await
}

async fn hall_at(time: &str, sessions: &[Row<'_>]) -> Hall {
    let text = event(ZONE, sessions);
    let plan = HallPlan { events: vec![&text], at: Some(time), ..HallPlan::default() };
    Hall::planned(plan).await
}

/// Publishes `sessions` now, as another process would.
pub(super) async fn publish(hall: &Hall, sessions: &[Row<'_>]) {
    publish_text(hall, &event(ZONE, sessions)).await;
}

async fn publish_text(hall: &Hall, text: &str) {
    let reading = read(text.as_bytes(), Format::Toml);
    let programme = reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let (database, content) = (Database::open(hall.place.url()).await.unwrap(), reading.canonical);
    let (content, now) = (content.unwrap(), hall.world.now());
    store::publish(&database, BOT_ID, &programme, &content, now, "test").await.unwrap();
    database.close().await;
    // A closed desk sees it when it opens.
    let desk = hall.app.desk();
    let _ = desk.board.refresh(&desk.database).await;
}

/// The notices of changes that a phone shows.
pub(super) fn notices(hall: &Hall, delegate: i64) -> Vec<Message> {
    let marks = ["🔄", "❌", "✅", "🆕"];
    let chat = hall.world.chat(delegate).into_iter();
    chat.filter(|message| {
        message.is_from_bot() && marks.iter().any(|mark| message.text.starts_with(mark))
    })
    .collect()
}

/// The one notice that a phone shows, and at which local time it came.
#[track_caller]
pub(super) fn the_notice(hall: &Hall, delegate: i64) -> (String, Message) {
    let mut notices = notices(hall, delegate);
    assert_eq!(notices.len(), 1, "{notices:#?}");
    let notice = notices.remove(0);
    let local = notice.at.with_timezone(&hall.programme().event.zone);
    (local.format("%H:%M:%S").to_string(), notice)
}

#[track_caller]
pub(super) fn shows(text: &str, words: &[&str]) {
    for words in words {
        assert!(text.contains(words), "{words:?} is not in:\n{text}");
    }
}

async fn wish(hall: &Hall, delegate: i64, wishes: Settings) {
    let (desk, now) = (hall.app.desk(), hall.world.now());
    settings::put(&desk.database, BOT_ID, delegate, &wishes, now).await.unwrap();
}

#[tokio::test]
async fn who_starred_a_session_that_moves_is_told_three_minutes_later_and_nobody_else() {
    let hall = hall(&[ONE, TWO]).await;
    let (an, emma, _) = (hall.delegate(1).await, hall.foreigner(2).await, hall.delegate(3).await);
    star_it(&hall, 1, "one").await;
    star_it(&hall, 2, "one").await;
    star_it(&hall, 3, "two").await;
    hall.pass_until("08:00").await;
    publish(&hall, &[half_past_ten(), TWO]).await;
    hall.pass_until("08:02").await;
    assert_eq!(notices(&hall, 1).len(), 0);
    hall.pass_until("08:10").await;
    let (at, notice) = the_notice(&hall, 1);
    assert_eq!(at, "08:03:00");
    assert!(!notice.silent);
    shows(
        &notice.text,
        &[
            "🔄 Có thay đổi: Phiên one",
            "⏰ Giờ bắt đầu: 10:00 → 10:30",
            "10:30–11:30, Thứ Hai, 19/5 · Hội trường A",
        ],
    );
    let english = the_notice(&hall, 2).1.text;
    shows(&english, &["Changed: Phiên one", "Begins: 10:00 → 10:30", "Hall A (Hội trường A)"]);
    assert_eq!(notices(&hall, 3).len(), 0);
    an.press("Phiên one").await.shows("10:30");
    emma.press("Calendar file").await;
}

#[tokio::test]
async fn edits_within_a_window_are_one_notice_of_their_net() {
    let hall = hall(&[ONE, TWO, LUNCH]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    star_it(&hall, 1, "two").await;
    hall.pass_until("08:00").await;
    publish(&hall, &[moved(ONE, "2025-05-19T13:00", "2025-05-19T14:00"), TWO, LUNCH]).await;
    hall.pass_until("08:01").await;
    publish(&hall, &[in_room(half_past_ten(), "b"), with(TWO, CANCELLED), LUNCH]).await;
    hall.pass_until("08:20").await;
    let (at, notice) = the_notice(&hall, 1);
    assert_eq!(at, "08:03:00");
    let lines: Vec<&str> = notice.text.lines().collect();
    assert_eq!(
        lines,
        [
            "🔄 Chương trình có thay đổi · 2 nội dung",
            "",
            "❌ Đã hủy: Phiên two",
            "14:00–15:00, Thứ Hai, 19/5 · Phòng B",
            "",
            "Phiên one",
            "⏰ Giờ bắt đầu: 10:00 → 10:30",
            "🚪 Địa điểm: Hội trường A → Phòng B",
            "10:30–11:30, Thứ Hai, 19/5 · Phòng B",
        ]
    );
    assert_eq!(notice.buttons.iter().flatten().count(), 4);
}

#[tokio::test]
async fn what_is_undone_in_time_is_told_to_nobody() {
    let hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    publish(&hall, &[half_past_ten()]).await;
    hall.pass_until("07:02").await;
    publish(&hall, &[ONE]).await;
    hall.pass_until("07:30").await;
    assert_eq!(notices(&hall, 1).len(), 0);
    // What comes then is told from where people stand.
    publish(&hall, &[in_room(ONE, "b")]).await;
    hall.pass_until("08:00").await;
    let (at, notice) = the_notice(&hall, 1);
    assert_eq!(at, "07:33:00");
    shows(&notice.text, &["🚪 Địa điểm: Hội trường A → Phòng B"]);
}

#[tokio::test]
async fn what_begins_within_half_an_hour_is_told_at_once() {
    let hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("09:31").await;
    publish(&hall, &[in_room(ONE, "b")]).await;
    hall.pass_until("09:40").await;
    assert_eq!(the_notice(&hall, 1).0, "09:31:00");
}

#[tokio::test]
async fn a_window_closes_early_when_a_changed_session_comes_near() {
    let hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("09:28").await;
    publish(&hall, &[in_room(ONE, "b")]).await;
    hall.pass_until("09:40").await;
    assert_eq!(the_notice(&hall, 1).0, "09:30:00");
}

#[tokio::test]
async fn a_session_that_runs_is_told_of_and_one_that_is_over_is_not() {
    let hall = hall(&[ONE, TWO]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    hall.pass_until("10:20").await;
    let late = with(ONE, "delayed_by = 10");
    publish(&hall, &[late, TWO]).await;
    hall.pass_until("10:21").await;
    let (at, notice) = the_notice(&hall, 1);
    assert_eq!(at, "10:20:00");
    shows(&notice.text, &["⏰ Muộn 10 phút: 10:00 → 10:10"]);
    hall.pass_until("11:30").await;
    publish(&hall, &[in_room(late, "b"), TWO]).await;
    hall.pass_until("12:00").await;
    assert_eq!(notices(&hall, 1).len(), 1);
}

#[tokio::test]
async fn what_concerns_everybody_is_told_to_all_who_joined() {
    let hall = hall(&[ONE, LUNCH]).await;
    hall.delegate(1).await;
    hall.delegate(2).await;
    star_it(&hall, 2, "one").await;
    publish(&hall, &[half_past_ten(), in_room(LUNCH, "a")]).await;
    hall.pass_until("08:00").await;
    let first = the_notice(&hall, 1).1.text;
    shows(&first, &["Có thay đổi: Phiên lunch", "🚪 Địa điểm: Phòng B → Hội trường A"]);
    assert!(!first.contains("Phiên one"), "{first}");
    // No calendar of theirs holds it.
    assert_eq!(the_notice(&hall, 1).1.buttons.iter().flatten().count(), 1);
    shows(&the_notice(&hall, 2).1.text, &["2 nội dung", "Phiên one", "Phiên lunch"]);
}

#[tokio::test]
async fn a_cancelled_session_takes_its_calendar_file_along() {
    let hall = hall(&[ONE]).await;
    let an = hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    publish(&hall, &[with(ONE, CANCELLED)]).await;
    hall.pass_until("07:10").await;
    shows(&the_notice(&hall, 1).1.text, &["❌ Đã hủy: Phiên one", "10:00–11:00"]);
    let said = an.press("Tải lại tệp lịch").await;
    let file = said.messages.iter().find_map(|message| message.document.clone()).unwrap();
    let file = String::from_utf8(file.bytes.to_vec()).unwrap();
    shows(&file, &["STATUS:CANCELLED", "SEQUENCE:1"]);
    publish(&hall, &[ONE]).await;
    hall.pass_until("07:30").await;
    shows(&notices(&hall, 1)[1].text, &["✅ Vẫn diễn ra: Phiên one"]);
}

/// An event in which `chair` chairs ONE and these papers are presented by these people.
fn with_papers(chair: &str, papers: [(&str, &str); 2]) -> String {
    let people = "[[person]]\nid = \"p\"\nname = \"Trần An\"\ntitle = \"TS.\"\n\
                  [[person]]\nid = \"q\"\nname = \"Lê Bình\"\n";
    let papers = papers.map(|(id, author)| {
        format!(
            "[[paper]]\nid = \"{id}\"\nsession = \"one\"\ntitle = \"Bài {id}\"\n\
             authors = [\"{author}\"]\n"
        )
    });
    event(ZONE, &[with(ONE, &with_people(chair))]) + people + &papers.concat()
}

#[tokio::test]
async fn people_and_papers_are_told_by_name() {
    let hall = hall(&[ONE]).await;
    hall.delegate(1).await;
    star_it(&hall, 1, "one").await;
    let versions = [
        (with_papers("p", [("x", "p"), ("y", "p")]), "07:10"),
        (with_papers("q", [("y", "p"), ("x", "p")]), "07:20"),
        (with_papers("q", [("y", "q"), ("z", "q")]), "07:30"),
    ];
    for (text, until) in &versions {
        publish_text(&hall, text).await;
        hall.pass_until(until).await;
    }
    let told = [
        [
            "👤 Chủ trì: bổ sung TS. Trần An",
            "📄 Bổ sung tham luận “Bài x”",
            "📄 Bổ sung tham luận “Bài y”",
        ]
        .as_slice(),
        &["👤 Chủ trì: TS. Trần An → Lê Bình", "📄 Thứ tự trình bày mới: “Bài y”; “Bài x”"],
        &[
            "📄 Không trình bày tham luận “Bài x”",
            "📄 Bổ sung tham luận “Bài z”",
            "📄 Tham luận “Bài y”: TS. Trần An → Lê Bình",
        ],
    ];
    let notices = notices(&hall, 1);
    assert_eq!(notices.len(), told.len());
    for (notice, told) in notices.iter().zip(told) {
        shows(&notice.text, told);
    }
}

fn with_people(person: &str) -> String {
    format!("people = [{{ id = \"{person}\", role = \"chair\" }}]")
}

#[tokio::test]
async fn who_has_a_part_in_a_session_is_told_and_gets_its_calendar_file() {
    let hall = hall(&[ONE, TWO]).await;
    let people =
        "[[person]]\nid = \"p\"\nname = \"Trần An\"\n[[person]]\nid = \"q\"\nname = \"Lê Bình\"\n";
    let text =
        |one: &str, room| event(ZONE, &[in_room(with(ONE, &with_people(one)), room), TWO]) + people;
    for (delegate, person) in [(1, "p"), (2, "q")] {
        hall.delegate(delegate).await;
        let mut transaction = hall.app.desk().database.begin().await.unwrap();
        sqlx::query(
            "INSERT INTO tie (bot, event, delegate, person, tied_at) VALUES ($1, 1, $2, $3, 0)",
        )
        .bind(BOT_ID)
        .bind(delegate)
        .bind(person)
        .execute(&mut *transaction)
        .await
        .unwrap();
        transaction.commit().await.unwrap();
    }
    publish_text(&hall, &text("p", "a")).await;
    hall.pass_until("07:10").await;
    shows(&the_notice(&hall, 1).1.text, &["👤 Chủ trì: bổ sung Trần An"]);
    assert_eq!(notices(&hall, 2).len(), 0);
    publish_text(&hall, &text("p", "b")).await;
    hall.pass_until("07:20").await;
    let moved = &notices(&hall, 1)[1];
    shows(&moved.text, &["Hội trường A → Phòng B"]);
    assert_eq!(moved.buttons.iter().flatten().count(), 2);
    // Who is replaced is told as well as who comes.
    publish_text(&hall, &text("q", "b")).await;
    hall.pass_until("07:30").await;
    let replaced = "👤 Chủ trì: Trần An → Lê Bình";
    shows(&notices(&hall, 1)[2].text, &[replaced]);
    shows(&the_notice(&hall, 2).1.text, &[replaced]);
}

#[tokio::test]
async fn in_quiet_hours_a_notice_waits_for_the_morning_unless_the_session_begins_before() {
    let early = ["early", "papers", "2025-05-19T06:30", "2025-05-19T07:00", "a", ""];
    let hall = hall_at("2025-05-18 21:00", &[early, ONE]).await;
    let own = Hours { from: at("22:00"), until: at("07:00") };
    for (delegate, session) in [(1, "one"), (2, "early")] {
        hall.delegate(delegate).await;
        star_it(&hall, delegate, session).await;
        wish(&hall, delegate, Settings { quiet: Quiet::Own(own), ..Settings::default() }).await;
    }
    hall.pass_until("2025-05-18 23:00").await;
    publish(&hall, &[in_room(early, "b"), in_room(ONE, "b")]).await;
    hall.pass_until("2025-05-19 01:00").await;
    let (time, notice) = the_notice(&hall, 2);
    assert_eq!((time.as_str(), notice.silent), ("23:03:00", true));
    assert_eq!(notices(&hall, 1).len(), 0);
    // What changes meanwhile is told in the same message.
    publish(&hall, &[in_room(early, "b"), in_room(half_past_ten(), "b")]).await;
    hall.pass_until("2025-05-19 08:00").await;
    let (time, notice) = the_notice(&hall, 1);
    assert_eq!((time.as_str(), notice.silent), ("07:00:00", false));
    shows(&notice.text, &["10:00 → 10:30", "Hội trường A → Phòng B"]);
}

fn at(time: &str) -> chrono::NaiveTime {
    chrono::NaiveTime::parse_from_str(time, "%H:%M").unwrap()
}

#[tokio::test]
async fn who_switched_it_off_or_paused_or_lost_interest_is_not_told() {
    let hall = hall(&[ONE]).await;
    let off = Settings { changes: false, ..Settings::default() };
    let paused = Settings { pause: Some(Pause::UntilResumed), ..Settings::default() };
    for (delegate, wishes) in [(1, off), (2, paused), (3, Settings::default())] {
        hall.delegate(delegate).await;
        star_it(&hall, delegate, "one").await;
        wish(&hall, delegate, wishes).await;
    }
    publish(&hall, &[half_past_ten()]).await;
    let database = &hall.app.desk().database;
    star::take(database, BOT_ID, 1, 3, "one").await.unwrap();
    hall.pass_until("08:00").await;
    for delegate in [1, 2, 3] {
        assert_eq!(notices(&hall, delegate).len(), 0, "{delegate}");
    }
}
