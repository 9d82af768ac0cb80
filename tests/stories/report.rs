//! The report and the table of questions, from the chat.

use std::io::{Cursor, Read as _};

use letan::programme::Settings;
use letan::questions::Anonymity;
use letan::questions::life::{Reason, Role, Step};
use letan::questions::store::{self, Actor, Draft};
use letan::rehearsal::BOT_ID;

use crate::stage::{DEMO, Guest, Hall, HallPlan, Said};

const OWNER: i64 = 9001;
const SESSION: &str = "toan-the-1";
/// An id and words that stand nowhere by chance.
const ASKER: i64 = 771_234_567;
const NAME: &str = "Nguyễn Vô Danh";
const OFFICE: &str = "Trưởng phòng Bí Mật";

async fn hall() -> Hall {
    let owners = vec![OWNER];
    let plan = HallPlan { events: vec![DEMO], at: Some("10:30"), owners, ..HallPlan::default() };
    Hall::planned(plan).await
}

/// A question that takes these steps.
async fn asked(hall: &Hall, number: i64, level: Anonymity, name: &str, steps: &[Step]) {
    let (desk, now) = (hall.app.desk(), hall.now());
    let content = format!("Câu hỏi {number}: kinh phí lấy từ nguồn nào?");
    let (position, content) = (format!("{name}, {OFFICE}"), content.as_str());
    let draft = Draft {
        event: 1,
        number,
        session: SESSION,
        asker: ASKER,
        anonymity: level,
        position: &position,
        content,
        mark: "",
    };
    store::draft(&desk.database, BOT_ID, &draft, now).await.unwrap();
    let settings = Settings { questions_open: 100, question_pause_s: 0, ..Settings::default() };
    store::send(&desk.database, BOT_ID, (1, number), ASKER, (&settings, true), now).await.unwrap();
    for step in steps {
        let (id, role) = match step {
            Step::Withdraw => (ASKER, Role::Asker),
            _ => (OWNER, Role::Moderator),
        };
        let actor = Actor { id, role };
        let taken = store::take(&desk.database, BOT_ID, (1, number), *step, actor, now).await;
        assert!(matches!(taken, Ok(store::Taken::Now(_))), "{taken:?}");
    }
}

/// Every state in which a question of this level can end.
async fn every_state(hall: &Hall, first: i64, level: Anonymity, name: &str) {
    asked(hall, first, level, name, &[Step::Approve]).await;
    asked(hall, first + 1, level, name, &[Step::Approve, Step::CallUp, Step::Finish]).await;
    asked(hall, first + 2, level, name, &[Step::Decline(Reason::Time)]).await;
    asked(hall, first + 3, level, name, &[]).await;
    asked(hall, first + 4, level, name, &[Step::Withdraw]).await;
    asked(hall, first + 5, level, name, &[Step::Merge(first)]).await;
}

/// The file that the button `label` brings: its name, and everything in it, also what is packed.
async fn file(owner: &Guest<'_>, label: &str) -> (String, Vec<(String, Vec<u8>)>) {
    let said: Said = owner.press(label).await;
    let document = said.messages.iter().find_map(|message| message.document.clone()).unwrap();
    let bytes = document.bytes.to_vec();
    let mut parts = Vec::new();
    if bytes.starts_with(b"PK") {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            parts.push((part.name().unwrap().into_owned(), content));
        }
    }
    parts.push((document.name.clone(), bytes));
    (document.name.clone(), parts)
}

fn holds(parts: &[(String, Vec<u8>)], words: &str) -> bool {
    let words = words.as_bytes();
    parts.iter().any(|(_, part)| part.windows(words.len()).any(|window| window == words))
}

#[tokio::test]
async fn nobody_who_asked_anonymously_is_named_in_any_file() {
    let hall = hall().await;
    let (owner, voter) = (hall.delegate(OWNER).await, hall.delegate(2).await);
    every_state(&hall, 600, Anonymity::Moderators, NAME).await;
    every_state(&hall, 700, Anonymity::Room, NAME).await;
    every_state(&hall, 800, Anonymity::Named, "TS. Lê Công Khai").await;
    voter.forges("k:1:v:600:1:0").await;
    owner.says("/report").await.shows("Xin chọn toàn bộ sự kiện");
    for about in ["🏛", "toàn thể 1"] {
        owner.says("/report").await;
        owner.press(about).await.shows("Câu hỏi: 15");
        for label in ["Word", "HTML", "Markdown", "Excel", "CSV"] {
            let (name, parts) = file(&owner, label).await;
            for hidden in [NAME, "Vô Danh", &ASKER.to_string(), "Câu hỏi 604"] {
                assert!(!holds(&parts, hidden), "{hidden} is in {name}");
                assert!(!name.contains(hidden));
            }
            assert!(holds(&parts, "Câu hỏi 601"), "{name}");
            assert!(holds(&parts, "TS. Lê Công Khai"), "{name}");
            // What was not selected or not looked at is told only to those who work with the table.
            let is_table = label == "Excel" || label == "CSV";
            assert_eq!(holds(&parts, "Câu hỏi 702"), is_table, "{name}");
            assert_eq!(holds(&parts, "Câu hỏi 803"), is_table, "{name}");
        }
    }
    let (_, parts) = file(&owner, "CSV").await;
    let csv = String::from_utf8(parts[0].1.clone()).unwrap();
    assert_eq!(csv.matches(OFFICE).count(), 2, "only under what everybody may read: {csv}");
    assert_eq!(csv.lines().count(), 16, "{csv}");
}

#[tokio::test]
async fn a_report_tells_papers_questions_notes_and_recommendations() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    asked(&hall, 500, Anonymity::Named, "TS. Lê An", &[Step::Approve]).await;
    let (desk, now) = (hall.app.desk(), hall.now());
    let actor = Actor { id: OWNER, role: Role::Moderator };
    let answer = "Lấy từ ngân sách & nguồn thu <hợp pháp>.";
    store::answer(&desk.database, BOT_ID, (1, 500), answer, actor, now).await.unwrap();
    owner.says("/note").await;
    owner.press("Võ Minh Phương").await;
    owner.says("Đề nghị ban hành khung năng lực số.").await;
    owner.press("📌").await;
    owner.says("/report").await;
    owner.press("toàn thể 1").await.shows("Ghi chép của thư ký: 1");
    let (name, parts) = file(&owner, "Markdown").await;
    assert_eq!(name, "report-demo-2026-toan-the-1.md");
    let text = String::from_utf8(parts[0].1.clone()).unwrap();
    for words in [
        "**Cộng hòa xã hội chủ nghĩa Việt Nam**",
        "Hà Nội, ngày 03 tháng 12 năm 2026",
        "# Báo cáo tổng hợp",
        "## I. THÔNG TIN CHUNG",
        "**Chủ trì:**",
        "Hoàn thiện cơ chế, chính sách",
        "Câu hỏi đã được trả lời (1)",
        "Lấy từ ngân sách \\& nguồn thu \\<hợp pháp\\>.",
        "*Kiến nghị:* Đề nghị ban hành",
        "## IV. TỔNG HỢP KIẾN NGHỊ",
        "| 1 | Đề nghị ban hành khung năng lực số. |",
        "**Thư ký** *(Ký, ghi rõ họ tên)*",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

#[tokio::test]
async fn a_word_document_names_no_author_and_is_in_the_font_of_offices() {
    let hall = hall().await;
    let owner = hall.delegate(OWNER).await;
    asked(&hall, 500, Anonymity::Named, "TS. Lê <An> & bà Bình", &[Step::Approve]).await;
    owner.says("/report").await;
    owner.press("toàn thể 1").await;
    let (_, parts) = file(&owner, "Word").await;
    for words in
        ["Times New Roman", "Độc lập - Tự do - Hạnh phúc", "TS. Lê &lt;An&gt; &amp; bà Bình"]
    {
        assert!(holds(&parts, words), "{words}");
    }
    let core = parts.iter().find(|(name, _)| name == "docProps/core.xml").unwrap();
    assert!(!String::from_utf8_lossy(&core.1).contains("creator"));
}

#[tokio::test]
async fn a_report_in_english_has_a_chart_and_no_vietnamese_of_ours() {
    let hall = hall().await;
    let owner = hall.foreigner(OWNER).await;
    asked(&hall, 500, Anonymity::Room, NAME, &[Step::Approve]).await;
    owner.says("/report").await.shows("The whole event");
    owner.press("🏛").await.shows("No file names anybody");
    let (name, parts) = file(&owner, "HTML").await;
    assert_eq!(name, "report-demo-2026.html");
    let text = String::from_utf8(parts[0].1.clone()).unwrap();
    for words in [
        "<html lang=\"en\">",
        "Socialist Republic",
        "<svg",
        "Questions and votes",
        "Delegate no. 1",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for words in ["Báo cáo", "Thư ký", "<script", "src="] {
        assert!(!text.contains(words), "{words}");
    }
    let (_, parts) = file(&owner, "Word").await;
    let picture = parts.iter().find(|(name, _)| name == "word/media/picture1.png").unwrap();
    assert!(picture.1.starts_with(b"\x89PNG"));
}

#[tokio::test]
async fn delegates_have_no_report_whatever_they_press() {
    let hall = hall().await;
    let (an, owner) = (hall.delegate(1).await, hall.delegate(OWNER).await);
    an.says("/report").await.shows("người duyệt câu hỏi của phiên");
    for data in ["o:1:r:a:0", "o:1:r:s:*", "o:1:r:f:*:csv", "o:1:r:f:toan-the-1:docx"] {
        let said = an.forges(data).await;
        said.shows("không còn dùng được");
        assert!(said.messages.iter().all(|message| message.document.is_none()));
    }
    owner.forges("o:1:r:f:nowhere:docx").await.shows("không còn dùng được");
    owner.forges("o:1:r:s:nowhere").await.shows("không còn dùng được");
}
