//! Roles and links in the store: once each, however many hands there are.

use letan::clock::Moment;
use letan::database::Database;
use letan::delegates::store as delegates;
use letan::team::doors::store::{self as doors, Entered};
use letan::team::log::{self, Deed, Entry};
use letan::team::roles::links::{self, Gift, NewLink, Opener, ROLE_LINK_LASTS, Taken};
use letan::team::roles::store::{self, EVERYWHERE, Removal};
use letan::team::roles::{Moderates, Role};
use tokio::task::JoinSet;

use super::{BOT, opened};

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn entry(event: i64, by: i64, deed: Deed, second: i64) -> Entry {
    Entry { bot: BOT, event, by: Some(by), deed, about: String::new(), at: at(second) }
}

async fn meet(database: &Database, people: std::ops::Range<i64>) {
    for person in people {
        delegates::meet(database, BOT, person, None, None, at(0)).await.unwrap();
    }
}

/// A link of role and sessions with the number as its hash.
async fn link(database: &Database, event: i64, number: i64, role: Role, sessions: &str) {
    let hash = number.to_string();
    let new = NewLink { link: number, role, sessions, code_hash: &hash };
    let entry = entry(event, 9, Deed::MakeLink, number);
    links::make(database, &entry, &new, ROLE_LINK_LASTS).await.unwrap();
}

async fn opens(database: &Database, delegate: i64, number: i64, second: i64) -> Taken {
    let hash = number.to_string();
    let gift = links::gift(database, BOT, &hash).await.unwrap().unwrap();
    let opener = Opener { delegate, update: second, name: "An" };
    links::redeem(database, BOT, opener, (&hash, &gift), at(second)).await.unwrap()
}

async fn role_of(database: &Database, event: i64, delegate: i64) -> &'static str {
    store::roles_at(database, BOT, event, delegate).await.unwrap().highest()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_for_a_role_opened_by_many_hands_at_once_gives_one() {
    let (_place, database) = opened().await;
    meet(&database, 0..10).await;
    link(&database, 1, 5, Role::Organiser, "").await;
    let mut hands = JoinSet::new();
    for person in 0..10 {
        let database = database.clone();
        hands.spawn(async move { opens(&database, person, 5, 100 + person).await });
    }
    let taken = hands.join_all().await;
    assert_eq!(taken.iter().filter(|taken| **taken == Taken::Now).count(), 1, "{taken:?}");
    assert!(taken.iter().all(|taken| matches!(taken, Taken::Now | Taken::Used)), "{taken:?}");
    assert_eq!(store::members(&database, BOT, 1).await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_for_delegates_lets_in_just_as_many_as_it_says() {
    let (_place, database) = opened().await;
    meet(&database, 0..20).await;
    let made = entry(1, 9, Deed::OpenDoor, 1);
    let hashes = ["group".to_owned()];
    doors::make(&database, &made, 7, (&hashes, 6), at(1000)).await.unwrap();
    let mut hands = JoinSet::new();
    for person in 0..20 {
        let database = database.clone();
        hands.spawn(async move {
            doors::enter(&database, BOT, (person, person), ("group", 1), at(2)).await.unwrap()
        });
    }
    let entered = hands.join_all().await;
    assert_eq!(entered.iter().filter(|one| **one == Entered::Now).count(), 6, "{entered:?}");
    assert_eq!(delegates::count_joined(&database, BOT, 1).await.unwrap(), 6);
    let batch = &doors::batches(&database, BOT, 1, at(3)).await.unwrap()[0];
    assert_eq!((batch.links, batch.cap, batch.taken), (1, 6, 6));
}

#[tokio::test]
async fn a_link_for_delegates_ends_by_its_moment_and_by_being_revoked_and_counts_nobody_twice() {
    let (_place, database) = opened().await;
    meet(&database, 0..5).await;
    let hashes: Vec<String> = (0..60).map(|number| format!("h{number}")).collect();
    let made = entry(1, 9, Deed::OpenDoor, 1);
    for _again in 0..2 {
        doors::make(&database, &made, 7, (&hashes, 1), at(100)).await.unwrap();
    }
    let enter = async |person: i64, hash: &'static str, second: i64| {
        doors::enter(&database, BOT, (person, second), (hash, 1), at(second)).await.unwrap()
    };
    assert_eq!(enter(0, "h59", 2).await, Entered::Now);
    assert_eq!(enter(0, "h59", 2).await, Entered::Before, "the same update again");
    assert_eq!(enter(0, "h1", 3).await, Entered::Before, "who is in takes no place");
    assert_eq!(enter(1, "h59", 3).await, Entered::Full);
    assert_eq!(enter(1, "h1", 99).await, Entered::Now);
    assert_eq!(enter(2, "h2", 100).await, Entered::Expired);
    assert!(doors::revoke(&database, &entry(1, 9, Deed::CloseDoor, 50), 7).await.unwrap());
    assert!(!doors::revoke(&database, &entry(1, 9, Deed::CloseDoor, 51), 7).await.unwrap());
    assert_eq!(enter(2, "h2", 60).await, Entered::Revoked);
    assert_eq!(doors::event_of(&database, BOT, "h2").await.unwrap(), Some(1));
    assert_eq!(doors::event_of(&database, BOT + 1, "h2").await.unwrap(), None);
    assert_eq!(log::store::count(&database, BOT, 1).await.unwrap(), 2, "made once, revoked once");
}

#[tokio::test]
async fn a_link_for_a_role_is_used_once_in_time_unless_revoked() {
    let (_place, database) = opened().await;
    meet(&database, 0..9).await;
    for number in 1..5 {
        link(&database, 1, number, Role::Organiser, "").await;
    }
    assert_eq!(opens(&database, 1, 1, 10).await, Taken::Now);
    assert_eq!(opens(&database, 1, 1, 10).await, Taken::Now, "the same update again");
    assert_eq!(opens(&database, 1, 1, 11).await, Taken::Used);
    assert_eq!(opens(&database, 2, 1, 12).await, Taken::Used);
    // Whoever is one leaves the link to somebody else.
    assert_eq!(opens(&database, 1, 2, 13).await, Taken::Before);
    assert_eq!(opens(&database, 2, 2, 14).await, Taken::Now);
    let late = 3 + ROLE_LINK_LASTS.num_seconds();
    assert_eq!(opens(&database, 3, 3, late).await, Taken::Expired);
    assert_eq!(opens(&database, 3, 3, late - 1).await, Taken::Now);
    let revoked = entry(1, 9, Deed::RevokeLink, 20);
    assert!(!links::revoke(&database, &revoked, 4, Role::Owner).await.unwrap(), "its role is told");
    assert!(
        !links::revoke(&database, &entry(2, 9, Deed::RevokeLink, 20), 4, Role::Organiser)
            .await
            .unwrap()
    );
    for _again in 0..2 {
        assert!(links::revoke(&database, &revoked, 4, Role::Organiser).await.unwrap());
    }
    assert!(!links::revoke(&database, &revoked, 1, Role::Organiser).await.unwrap(), "it was used");
    assert_eq!(opens(&database, 4, 4, 21).await, Taken::Revoked);
    for (event, delegate, role) in [(1, 1, "organiser"), (2, 1, "none"), (1, 4, "none")] {
        assert_eq!(role_of(&database, event, delegate).await, role);
    }
}

#[tokio::test]
async fn a_moderator_gathers_sessions_until_it_is_all_of_them() {
    let (_place, database) = opened().await;
    meet(&database, 1..2).await;
    for (number, sessions, has) in [
        (1, "b", Moderates::Sessions(vec!["b".to_owned()])),
        (2, "a b", Moderates::Sessions(vec!["a".to_owned(), "b".to_owned()])),
        (3, "", Moderates::Everything),
    ] {
        link(&database, 1, number, Role::Moderator, sessions).await;
        assert_eq!(opens(&database, 1, number, 10 + number).await, Taken::Now);
        let roles = store::roles_at(&database, BOT, 1, 1).await.unwrap();
        assert_eq!(roles.moderates, has);
    }
    link(&database, 1, 4, Role::Moderator, "c").await;
    assert_eq!(opens(&database, 1, 4, 20).await, Taken::Before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_owners_who_remove_each_other_at_once_leave_one() {
    for round in 0..5 {
        let (_place, database) = opened().await;
        meet(&database, 0..2).await;
        for person in 0..2 {
            link(&database, EVERYWHERE, 1 + person, Role::Owner, "").await;
            assert_eq!(opens(&database, person, 1 + person, 10).await, Taken::Now);
        }
        let mut hands = JoinSet::new();
        for person in 0..2 {
            let database = database.clone();
            hands.spawn(async move {
                let note = entry(1, person, Deed::RevokeRole, 20);
                let other = (1 - person, Role::Owner, at(10));
                store::remove(&database, &note, other, None).await.unwrap()
            });
        }
        let removed = hands.join_all().await;
        assert!(removed.contains(&Removal::Done), "{removed:?}");
        assert!(removed.contains(&Removal::Last), "{round}: {removed:?}");
        assert_eq!(store::owners(&database, BOT).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn an_owner_of_the_settings_stays_until_the_settings_name_them_no_more() {
    let (_place, database) = opened().await;
    meet(&database, 1..3).await;
    store::settle_owners(&database, BOT, &[1, 2], at(0)).await.unwrap();
    let note = entry(1, 1, Deed::RevokeRole, 20);
    let other = (2, Role::Owner, at(0));
    assert_eq!(store::remove(&database, &note, other, None).await.unwrap(), Removal::BySettings);
    assert!(!links::make_for_owner(&database, BOT, "printed", at(1)).await.unwrap());
    store::settle_owners(&database, BOT, &[2], at(5)).await.unwrap();
    assert_eq!(store::owners(&database, BOT).await.unwrap(), [2]);
    store::settle_owners(&database, BOT, &[], at(6)).await.unwrap();
    assert!(store::owners(&database, BOT).await.unwrap().is_empty());
    assert!(links::make_for_owner(&database, BOT, "printed", at(7)).await.unwrap());
}

#[tokio::test]
async fn the_owner_link_of_a_start_replaces_the_one_before_until_it_is_used() {
    let (_place, database) = opened().await;
    meet(&database, 1..3).await;
    for (hash, second) in [("first", 1), ("second", 2)] {
        assert!(links::make_for_owner(&database, BOT, hash, at(second)).await.unwrap());
    }
    assert_eq!(links::gift(&database, BOT, "first").await.unwrap(), None);
    let gift = links::gift(&database, BOT, "second").await.unwrap().unwrap();
    let owner = Gift { event: EVERYWHERE, role: Role::Owner, sessions: String::new() };
    assert_eq!(gift, owner);
    let opener = |delegate| Opener { delegate, update: 5, name: "An" };
    let opens = async |delegate, second| {
        let link = ("second", &gift);
        links::redeem(&database, BOT, opener(delegate), link, at(second)).await.unwrap()
    };
    assert_eq!(opens(1, 2 + links::OWNER_LINK_LASTS.num_seconds()).await, Taken::Expired);
    assert_eq!(opens(1, 5).await, Taken::Now);
    assert_eq!(opens(2, 6).await, Taken::Used);
    assert!(!links::make_for_owner(&database, BOT, "third", at(7)).await.unwrap());
    assert_eq!(store::owners(&database, BOT).await.unwrap(), [1]);
}

#[tokio::test]
async fn the_log_keeps_the_role_and_the_order_of_one_moment() {
    let (_place, database) = opened().await;
    meet(&database, 1..4).await;
    store::settle_owners(&database, BOT, &[1], at(0)).await.unwrap();
    link(&database, 1, 5, Role::Moderator, "a").await;
    assert_eq!(opens(&database, 2, 5, 10).await, Taken::Now);
    let mut transaction = database.begin().await.unwrap();
    for (by, deed) in [(1, Deed::Publish), (2, Deed::ListQuestion), (3, Deed::Safety)] {
        log::note(&mut transaction, &entry(1, by, deed, 30)).await.unwrap();
    }
    transaction.commit().await.unwrap();
    let rows = log::store::rows(&database, BOT, 1, (0, 3)).await.unwrap();
    let said: Vec<_> = rows.iter().map(|row| (row.role.as_str(), row.deed.as_str())).collect();
    let newest =
        [("none", "safety-sent"), ("moderator", "question-listed"), ("owner", "published")];
    assert_eq!(said, newest);
    assert!(log::store::rows(&database, BOT, 2, (0, 9)).await.unwrap().is_empty());
}
