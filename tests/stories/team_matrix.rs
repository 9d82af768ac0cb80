//! Every act by every role at their own event and at another; every button in wrong hands.

use letan::team::log::{Deed, Entry};
use letan::team::roles::links::{Gift, NewLink, Opener, ROLE_LINK_LASTS, make, redeem};
use letan::team::roles::store::EVERYWHERE;
use letan::team::roles::{Act, Role};
use letan::team::{may, store};

use super::team_roles::{OWNER, at, hall};
use crate::stage::Hall;

/// A session of the first event, and who chairs it.
fn chaired(hall: &Hall) -> (String, String) {
    use letan::programme::Role::Chair;
    let programme = hall.programme();
    let found = programme.sessions.iter().find_map(|session| {
        let part = session.people.iter().find(|part| part.role == Chair)?;
        Some((session.id.clone(), programme.people[part.person].id.clone()))
    });
    found.unwrap()
}

/// Gives `delegate` a role at the first event, or everywhere, by a link.
async fn give(hall: &Hall, delegate: i64, role: Role, sessions: &str) {
    let (desk, now) = (hall.app.desk(), hall.now());
    at(hall, delegate, "Hội nghị").await;
    let event = if role == Role::Owner { EVERYWHERE } else { 1 };
    let hash = format!("hash-{delegate}");
    let new = NewLink { link: delegate, role, sessions, code_hash: &hash };
    let about = String::new();
    let by = Some(OWNER);
    let entry = Entry { bot: desk.me.id, event, by, deed: Deed::MakeLink, about, at: now };
    make(&desk.database, &entry, &new, ROLE_LINK_LASTS).await.unwrap();
    let gift = Gift { event, role, sessions: sessions.to_owned() };
    let opener = Opener { delegate, update: delegate, name: "An" };
    redeem(&desk.database, desk.me.id, opener, (&hash, &gift), now).await.unwrap();
}

/// The chair opens a personal link.
async fn tie(hall: &Hall, delegate: i64, person: &str) {
    let desk = hall.app.desk();
    at(hall, delegate, "Hội nghị").await;
    let new = store::NewInvitation { person, code_hash: "chair", by: OWNER, at: hall.now() };
    assert!(store::invite(&desk.database, desk.me.id, 1, &new).await.unwrap());
    store::redeem(&desk.database, desk.me.id, delegate, 1, "chair", hall.now()).await.unwrap();
}

#[tokio::test]
async fn the_store_gives_every_role_its_acts_at_its_own_event_and_none_at_another() {
    let hall = hall().await;
    let (session, chair) = chaired(&hall);
    let other = hall.programme().sessions.iter().find(|one| one.id != session).unwrap().id.clone();
    give(&hall, 30, Role::Owner, "").await;
    give(&hall, 31, Role::Organiser, "").await;
    give(&hall, 32, Role::Moderator, "").await;
    give(&hall, 33, Role::Moderator, &session).await;
    give(&hall, 34, Role::Moderator, &other).await;
    tie(&hall, 35, &chair).await;
    at(&hall, 36, "Hội nghị").await;
    let desk = hall.app.desk();
    let editions = [1, 2].map(|number| desk.board.by_number(number).unwrap());
    for (who, own, foreign) in [
        (OWNER, 0..24, 0..24),
        (30, 0..24, 0..24),
        (31, 1..24, 0..0),
        (32, 17..24, 0..0),
        (33, 17..24, 0..0),
        (34, 17..18, 0..0),
        (35, 22..24, 0..0),
        (36, 0..0, 0..0),
        (99, 0..0, 0..0),
    ] {
        for (edition, allowed) in editions.iter().zip([own, foreign]) {
            for (place, act) in Act::all(&session).into_iter().enumerate() {
                let may = may(desk, edition, who, act).await.unwrap();
                assert_eq!(may, allowed.contains(&place), "{who} {act:?} at {}", edition.number);
            }
        }
    }
}

#[tokio::test]
async fn no_button_of_the_team_works_in_other_hands_or_from_another_event() {
    let hall = hall().await;
    give(&hall, 31, Role::Organiser, "").await;
    let (delegate, organiser) = (at(&hall, 36, "Hội nghị").await, hall.guest(31));
    let since = hall.now().timestamp_millis();
    let member = format!("31:or:{since}");
    for words in [
        "g:s",
        "g:i",
        "g:l:or",
        "g:l:mo",
        "g:l:ow",
        "g:p:0",
        "g:c:opening:1:0",
        "g:k",
        "g:r:or:31",
        "g:r:ow:30",
        "d:s",
        "d:n:g",
        "d:t:s:8",
        "d:k:g:10:1",
        "d:k:s:8:0",
        "d:q:1",
        "d:r:1",
        "o:0",
        "o:f",
        "l:0",
        "t:0",
        "i:le-van-loi",
        "p:le-van-loi",
    ] {
        delegate.forges(&format!("t:1:{words}")).await.shows("Chỉ ");
        organiser.forges(&format!("t:2:{words}")).await.shows("Chỉ ");
    }
    for act in ["m", "q", "u"] {
        delegate.forges(&format!("t:1:g:{act}:{member}")).await.shows("Chỉ Ban Tổ chức");
    }
    organiser.says("/team").await.shows("Ban Tổ chức trên quầy lễ tân").hides("Liên kết chờ mở");
}
