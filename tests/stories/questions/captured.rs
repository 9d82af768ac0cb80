//! Everything that leaves the house while anonymous people ask: nobody else learns who they are.

use letan::programme::Settings;
use letan::questions::Anonymity;
use letan::questions::life::{Reason, Role, Step};
use letan::questions::store::{self, Actor, Draft};
use letan::rehearsal::BOT_ID;

use super::privacy::Log;
use super::wall::{Screen, address};
use super::{OTHER_OWNER, OWNER, SESSION, delivered, hall};
use crate::stage::{Guest, Hall};
use crate::stories::report::{file, holds};

const VOTER: i64 = 31;
const CHAIR: i64 = 32;

/// Somebody who asks, with an id and words that stand nowhere by chance.
struct Asker {
    id: i64,
    account: &'static str,
    position: &'static str,
    level: Anonymity,
    /// The number of their first question.
    first: i64,
}

const ASKERS: [Asker; 2] = [
    Asker {
        id: 771_234_567,
        account: "Zenobia",
        position: "Nguyễn Vô Danh, Trưởng phòng Bí Mật",
        level: Anonymity::Room,
        first: 600,
    },
    Asker {
        id: 772_345_678,
        account: "Quirinus",
        position: "Lê Kín Đáo, Phó phòng Ẩn Cư",
        level: Anonymity::Moderators,
        first: 700,
    },
];

impl Asker {
    /// What nobody else may read; moderators may know what was signed for their eyes.
    fn hidden_from(&self, reader: Option<i64>) -> Vec<String> {
        let mut hidden = vec![self.id.to_string(), self.account.to_owned()];
        let moderates = reader.is_some_and(|id| id == OWNER || id == OTHER_OWNER);
        if !(moderates && self.level == Anonymity::Room) {
            hidden.extend(self.position.split(", ").map(str::to_owned));
        }
        hidden
    }
}

/// Asserts that `text`, which `reader` gets, tells of none of the askers.
#[track_caller]
fn tells_nobody(text: &str, reader: Option<i64>, what: &str) {
    for asker in ASKERS.iter().filter(|asker| Some(asker.id) != reader) {
        for hidden in asker.hidden_from(reader) {
            assert!(!text.contains(&hidden), "{hidden} is in {what} for {reader:?}: {text}");
        }
    }
}

/// Sends a question that waits for a moderator.
async fn asks(hall: &Hall, asker: &Asker, number: i64) {
    let (desk, now) = (hall.app.desk(), hall.now());
    let content = format!("Câu hỏi {number}: kinh phí lấy từ nguồn nào?");
    let draft = Draft {
        event: 1,
        number,
        session: SESSION,
        asker: asker.id,
        anonymity: asker.level,
        position: asker.position,
        content: &content,
        mark: "",
    };
    store::draft(&desk.database, BOT_ID, &draft, now).await.unwrap();
    let terms =
        (&Settings { questions_open: 100, question_pause_s: 0, ..Settings::default() }, true);
    store::send(&desk.database, BOT_ID, (1, number), asker.id, terms, now).await.unwrap();
    desk.bell.ring();
    delivered(hall).await;
}

async fn takes(hall: &Hall, number: i64, steps: &[Step]) {
    let (desk, actor) = (hall.app.desk(), Actor { id: OWNER, role: Role::Moderator });
    for step in steps {
        let now = hall.now();
        let taken = store::take(&desk.database, BOT_ID, (1, number), *step, actor, now).await;
        assert!(matches!(taken, Ok(store::Taken::Now(_))), "{number} {step:?} {taken:?}");
        desk.bell.ring();
        delivered(hall).await;
    }
}

/// What the wall shows now: its page and its state.
async fn wall_is_clean(address: &str) {
    let page = reqwest::get(address).await.unwrap().text().await.unwrap();
    tells_nobody(&page, None, "the wall's page");
    let state = Screen::on(address).await.shows().await.to_string();
    assert!(state.contains("kinh phí"), "{state}");
    tells_nobody(&state, None, "the wall's state");
}

/// Every way that a question of this asker can take, with everybody looking.
async fn every_way(hall: &Hall, asker: &Asker, address: &str) {
    let [listed, spoken, written, declined, merged, waiting] =
        [0, 1, 2, 3, 4, 5].map(|step| asker.first + step);
    for number in asker.first..=waiting {
        asks(hall, asker, number).await;
    }
    for moderator in [OWNER, OTHER_OWNER] {
        let moderator = hall.guest(moderator);
        moderator.says("/moderate").await;
        moderator.press("⏳").await;
        moderator.press("⏳").await.shows("Câu hỏi");
    }
    takes(hall, listed, &[Step::Approve]).await;
    takes(hall, spoken, &[Step::Approve, Step::CallUp]).await;
    wall_is_clean(address).await;
    for looks in [VOTER, CHAIR] {
        let guest = hall.guest(looks);
        guest.says("/questions").await;
        guest.press("1").await.shows("kinh phí");
        guest.forges(&format!("k:1:v:{listed}:1:0")).await;
    }
    takes(hall, spoken, &[Step::Finish]).await;
    takes(hall, declined, &[Step::Decline(Reason::Time)]).await;
    takes(hall, merged, &[Step::Merge(listed)]).await;
    let (desk, actor) = (hall.app.desk(), Actor { id: OWNER, role: Role::Moderator });
    let answer = "Từ ngân sách.";
    store::answer(&desk.database, BOT_ID, (1, written), answer, actor, hall.now()).await.unwrap();
    desk.bell.ring();
    delivered(hall).await;
    wall_is_clean(address).await;
}

async fn every_export_is_clean(owner: &Guest<'_>) {
    owner.says("/report").await;
    for about in ["🏛", "toàn thể 1"] {
        owner.says("/report").await;
        owner.press(about).await;
        for label in ["Word", "HTML", "Markdown", "Excel", "CSV"] {
            let (name, parts) = file(owner, label).await;
            assert!(holds(&parts, "Câu hỏi 601"), "{name}");
            for hidden in ASKERS.iter().flat_map(|asker| asker.hidden_from(None)) {
                assert!(!holds(&parts, &hidden), "{hidden} is in {name}");
            }
        }
    }
}

/// Every call to the Bot API but those that go to the asker.
fn every_payload_is_clean(hall: &Hall) {
    let mut to_others = 0;
    for call in hall.world.recorded_calls() {
        let to = call.parameters.get("chat_id").map(ToString::to_string).unwrap_or_default();
        let payload = serde_json::to_string(&call.parameters).unwrap();
        if let Ok(to) = to.trim_matches('"').parse() {
            tells_nobody(&payload, Some(to), call.method);
            to_others += usize::from(ASKERS.iter().all(|asker| asker.id != to));
        } else if call.method == "answerCallbackQuery" {
            tells_nobody(&payload, None, call.method);
        }
    }
    assert!(to_others > 20, "{to_others} payloads went to others");
    // What moderators may know reached them, so a search for it does find what is there.
    let [signed, closed] = ASKERS.map(|asker| asker.position);
    let read = hall.world.chat(OWNER).into_iter().map(|one| one.text).collect::<String>();
    let sent = hall
        .world
        .recorded_calls()
        .into_iter()
        .any(|call| serde_json::to_string(&call.parameters).unwrap().contains(signed));
    assert!(sent && !read.contains(closed), "{read}");
}

#[tokio::test]
async fn whatever_happens_to_their_questions_anonymous_askers_stand_nowhere() {
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
    let owner = hall.delegate(OWNER).await;
    hall.foreigner(OTHER_OWNER).await;
    hall.delegate(VOTER).await;
    hall.foreigner(CHAIR).await;
    let address = address(&owner).await;
    for asker in &ASKERS {
        hall.delegate(asker.id).await;
        hall.world.person(asker.id, asker.account, Some("vi"));
        hall.guest(asker.id).says("/now").await;
        every_way(&hall, asker, &address).await;
        let heard = hall.guest(asker.id).chat();
        assert!(heard.iter().any(|one| one.text.contains("Từ ngân sách")), "they are told");
    }
    every_export_is_clean(&owner).await;
    every_payload_is_clean(&hall);
    let log = log.text();
    assert!(log.contains("the log is heard"));
    tells_nobody(&log, None, "the log");
    assert!(!log.contains("kinh phí"), "{log}");
}
