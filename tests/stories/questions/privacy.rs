//! Who asked stays where the asker wants it.

use std::io::Write;
use std::sync::{Arc, Mutex};

use super::{OWNER, QUESTION, delivered, hall, hears, planted};
use crate::stage::Hall;

/// An id and a name that stand nowhere by chance.
const ASKER: i64 = 771_234_567;
const NAME: &str = "Nguyễn Vô Danh";

/// Every line that is logged.
#[derive(Clone, Default)]
pub(super) struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// What was logged so far.
    pub(super) fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn no_id_or_name_of_an_anonymous_asker_goes_to_anybody_else_or_into_a_log() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::DEBUG)
        .with_writer(move || writer.clone())
        .finish();
    // With one subscriber alone, whatever another test's thread logs first is never heard by any.
    let _second = tracing::Dispatch::new(tracing_subscriber::registry());
    let _guard = tracing::subscriber::set_default(subscriber);
    tracing::info!("the log is heard");
    let hall = hall().await;
    hall.world.record_calls(true);
    let (asker, owner) = (hall.delegate(ASKER).await, hall.delegate(OWNER).await);
    let voter = hall.foreigner(2).await;
    // A name is typed and taken back: nobody may see it.
    asker.says("/ask").await;
    asker.says(QUESTION).await;
    asker.press("🪪").await;
    asker.says(NAME).await.shows(NAME);
    asker.press("🕶").await.hides(NAME);
    hears(&asker, async { drop(asker.press("✅").await) }).await.shows("đang chờ duyệt");
    owner.says("/moderate").await;
    owner.press("⏳ 1").await;
    owner.press("⏳ Duyệt 1").await.shows("Đại biểu số 1");
    owner.press("✅ Duyệt").await;
    planted(&hall, 900, ASKER, "Bao giờ kỷ yếu được phát hành rộng rãi?", false).await;
    voter.says("/questions").await;
    voter.press("Plenary 1").await.shows(QUESTION).shows("Delegate no. 2").hides("Lê Bình");
    voter.press("👍 No. 1").await;
    owner.says("/moderate").await;
    owner.press("toàn thể 1").await;
    owner.press("🎤").await.shows(QUESTION);
    owner.press("⏭").await;
    delivered(&hall).await;
    nobody_else_read_of_the_asker(&hall);
    let id = ASKER.to_string();
    let log = log.text();
    assert!(log.contains("the log is heard"));
    assert!(!log.contains(&id) && !log.contains(NAME) && !log.contains(QUESTION), "{log}");
}

fn nobody_else_read_of_the_asker(hall: &Hall) {
    let id = ASKER.to_string();
    let mut others = 0;
    for call in hall.world.recorded_calls() {
        let to = call.parameters.get("chat_id").map(ToString::to_string).unwrap_or_default();
        let payload = serde_json::to_string(&call.parameters).unwrap();
        if to.trim_matches('"') != id && !to.is_empty() {
            assert!(!payload.contains(&id) && !payload.contains(NAME), "{payload}");
            others += 1;
        }
    }
    assert!(others > 10, "{others} payloads went to others");
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_a_published_question_of_a_delegate_and_gets_no_letter() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    let binh = hall.delegate(2).await;
    planted(&hall, 500, 1, QUESTION, false).await;
    planted(&hall, 501, 1, "Một câu hỏi còn đang chờ được duyệt?", true).await;
    delivered(&hall).await;
    an.says("/mydata").await;
    an.says("/forget").await;
    an.press("🗑 Xóa tất cả").await.shows("Đã xóa");
    binh.says("/questions").await;
    binh.press("toàn thể 1").await.shows(QUESTION).shows("Đại biểu số 1");
    owner.says("/moderate").await.shows("Không có câu hỏi nào chờ duyệt");
    owner.press("toàn thể 1").await;
    owner.press("🎤").await;
    let told = hears(&an, async {
        owner.press("⏭").await.shows("ĐANG TRẢ LỜI");
    })
    .await;
    assert_eq!(told.messages.len(), 0, "{}", told.text());
}
