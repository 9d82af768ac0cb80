//! The day in English; the programme comes as the workbook that is handed out, changed.

use std::io::{Cursor, Read as _, Write as _};

use super::{CHAIR, MODERATOR, ORGANISER, OWNER, SESSION};
use super::{card, copies, delivered, hall, hears, joins, payload, report_holds, wall};
use crate::stage::{Guest, Hall};

const QUESTION: &str = "Who pays for the new learning platform?";
const NOTE: &str = "A common framework of digital skills is recommended.";

/// The workbook with some words of it replaced.
fn changed(workbook: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut found = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        let name = part.name().unwrap().into_owned();
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        if let Ok(text) = String::from_utf8(content.clone()) {
            found += text.matches(from).count();
            content = text.replace(from, to).into_bytes();
        }
        writer.write_all(&content).unwrap();
    }
    assert!(found > 0, "{from} is in the workbook");
    writer.finish().unwrap().into_inner()
}

async fn the_team_is_invited(hall: &Hall) {
    let owner = hall.foreigner(OWNER).await;
    let organiser = hall.foreigner(ORGANISER).await;
    joins(&owner, ["Invite", "🗂 Organiser"], &organiser).await.shows("organiser");
    let moderator = hall.foreigner(MODERATOR).await;
    joins(&organiser, ["➕ Invite", "every session"], &moderator).await.shows("moderator");
    let chair = hall.foreigner(CHAIR).await;
    organiser.says("/invite trinh quang minh").await;
    let link = payload(&organiser.press("invitation link").await);
    chair.says(&format!("/start {link}")).await;
}

async fn the_workbook_is_published(organiser: &Guest<'_>) {
    let file = organiser.says("/template").await.messages[0].document.clone().unwrap();
    let workbook = changed(&file.bytes, "Policy and practice", "Policy and daily practice");
    let said = organiser.sends_file(&file.name, &workbook).await;
    said.shows("Compared with version 1").shows("daily practice");
    organiser.press("✅ Publish").await.shows("Version 2 of");
}

async fn the_morning(hall: &Hall) {
    let (organiser, emma) = (hall.guest(ORGANISER), hall.guest(11));
    emma.says("what is the wifi password?").await.shows("SenVang-Demo");
    card(&emma, "b1").await;
    emma.press("⭐").await.shows("Added to My agenda");
    organiser.says("/announce").await;
    organiser.press("Write a new one").await;
    organiser.says("The shuttle leaves the hotel at 17:30.").await;
    organiser.says("The shuttle leaves the hotel at 17:30.").await.shows("Draft of an");
    organiser.press("👁 Preview").await.shows("just what delegates will get");
    organiser.press("Back").await;
    organiser.press("📣 Send…").await;
    organiser.press("📣 Send to").await;
    hall.pass_until("07:20").await;
    assert_eq!(copies(hall, 11, "The shuttle leaves").len(), 1);
    card(&organiser, "b1").await;
    organiser.press("⚙️").await;
    organiser.press("15 min late").await;
    organiser.press("Publish").await.shows("✅");
    hall.pass_until("07:30").await;
    assert_eq!(copies(hall, 11, "13:45").len(), 1, "who starred it is told");
    organiser.says("/checkin").await;
    organiser.press("▶️").await;
    emma.says("/here").await.shows("You are checked in");
}

/// A question without a name, from the first word to the answer.
async fn the_question(hall: &Hall) {
    let (moderator, emma, john) = (hall.guest(MODERATOR), hall.guest(11), hall.guest(12));
    let (organiser, chair) = (hall.guest(ORGANISER), hall.guest(CHAIR));
    emma.says("/ask").await;
    emma.says(QUESTION).await;
    emma.press("Fully anonymous").await;
    hears(&emma, async { drop(emma.press("✅ Send").await) }).await.shows("waiting for approval");
    moderator.says("/moderate").await;
    moderator.press("⏳ 1").await;
    moderator.press("⏳ Look").await.shows(QUESTION).shows("Delegate no. 1");
    let told = hears(&emma, async { drop(moderator.press("✅ Approve").await) }).await;
    told.shows("was approved");
    john.says("/questions").await;
    john.press("Plenary 1").await.shows("daily practice");
    john.press("👍 No. 1").await.shows("👍 1");
    card(&organiser, SESSION).await;
    organiser.press("Moderate questions").await;
    organiser.press("🖥").await;
    let state = wall(&organiser.press("🔗").await).await;
    let first = &state["list"][0];
    assert_eq!((&first["text"], &first["votes"]), (&QUESTION.into(), &1.into()));
    assert_eq!(first["by"]["en"], "Delegate no. 1");
    card(&chair, SESSION).await;
    chair.press("Chair's view").await.shows("NEXT").shows(QUESTION);
    let told = hears(&emma, async { drop(chair.press("⏭").await) }).await;
    told.shows("is being answered");
    let told = hears(&emma, async { drop(chair.press("✅ Answered").await) }).await;
    told.shows("was answered in the session");
}

async fn the_floor_and_a_note(hall: &Hall) {
    let (moderator, john) = (hall.guest(MODERATOR), hall.guest(12));
    let organiser = hall.guest(ORGANISER);
    john.says("/speak").await;
    john.says("John Smith").await;
    hears(&john, async { drop(john.press("✅ Send the request").await) }).await.shows("next");
    moderator.says("/moderate").await;
    moderator.press(" 1: ").await;
    moderator.press("🗣").await;
    let told = hears(&john, async { drop(moderator.press("⏭ Next: John Smith").await) }).await;
    told.shows("The floor is given");
    organiser.says("/note").await;
    organiser.press("Võ Minh Phương").await;
    organiser.says(NOTE).await.shows("Noted");
}

#[tokio::test]
async fn a_day_from_the_invitation_to_the_report() {
    let hall = hall().await;
    the_team_is_invited(&hall).await;
    let organiser = hall.guest(ORGANISER);
    the_workbook_is_published(&organiser).await;
    let emma = hall.foreigner(11).await;
    hall.foreigner(12).await;
    the_morning(&hall).await;
    hall.jump_to("10:30");
    delivered(&hall).await;
    the_question(&hall).await;
    the_floor_and_a_note(&hall).await;
    organiser.says("/report").await;
    organiser.press("Plenary 1").await;
    report_holds(&organiser, "Word", &[QUESTION, NOTE, "Delegate no. 1"]).await;
    hall.jump_to("18:30");
    hall.pass_until("18:45").await;
    emma.says("/rate").await;
    emma.press("4 ⭐").await;
    emma.says("/forget").await;
    emma.press("🗑").await.shows("Everything is erased");
}
