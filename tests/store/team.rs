//! Invitations and ties: one link, one person, one account, however many hands there are.

use letan::clock::Moment;
use letan::database::Database;
use letan::delegates::store as delegates;
use letan::team::store::{self, NewInvitation, Redemption};
use letan::team::{INVITATION_LASTS, Tie};

use super::{BOT, number, opened};

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

async fn invite(database: &Database, person: &str, code_hash: &str, second: i64) -> bool {
    let new = NewInvitation { person, code_hash, by: 9, at: at(second) };
    store::invite(database, BOT, 1, &new).await.unwrap()
}

async fn meet(database: &Database, people: std::ops::Range<i64>) {
    for person in people {
        delegates::meet(database, BOT, person, None, None, at(0)).await.unwrap();
    }
}

#[tokio::test]
async fn a_person_has_one_open_link_and_it_is_the_last() {
    let (_place, database) = opened().await;
    meet(&database, 7..9).await;
    for (second, hash) in [(1, "first"), (2, "second")] {
        assert!(invite(&database, "an", hash, second).await);
    }
    let open = store::open_invitations(&database, BOT, 1, at(3)).await.unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].made_at, open[0].expires_at), (at(2), at(2) + INVITATION_LASTS));
    let opened = |hash: &'static str| store::redeem(&database, BOT, 7, 1, hash, at(4));
    assert_eq!(opened("first").await.unwrap(), Redemption::Revoked);
    assert_eq!(opened("second").await.unwrap(), Redemption::Tied);
    assert!(!invite(&database, "an", "third", 5).await, "who is tied is not invited");
    let tie = Tie { delegate: 7, person: "an".to_owned(), tied_at: at(4) };
    assert_eq!(store::ties_of_event(&database, BOT, 1).await.unwrap(), [tie]);
    assert_eq!(store::person_of(&database, BOT, 1, 7).await.unwrap().as_deref(), Some("an"));
    for (bot, event, delegate) in [(BOT + 1, 1, 7), (BOT, 2, 7), (BOT, 1, 8)] {
        assert_eq!(store::person_of(&database, bot, event, delegate).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_link_of_another_bot_is_unknown() {
    let (_place, database) = opened().await;
    meet(&database, 7..8).await;
    invite(&database, "an", "hash", 1).await;
    let redeemed = store::redeem(&database, BOT + 1, 7, 1, "hash", at(2)).await.unwrap();
    assert_eq!(redeemed, Redemption::Unknown);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_opened_by_many_hands_at_once_ties_one() {
    let (_place, database) = opened().await;
    meet(&database, 0..10).await;
    invite(&database, "an", "hash", 1).await;
    let mut hands = tokio::task::JoinSet::new();
    for delegate in 0..10 {
        let database = database.clone();
        hands.spawn(async move {
            store::redeem(&database, BOT, delegate, delegate, "hash", at(2)).await.unwrap()
        });
    }
    let became = hands.join_all().await;
    let tied = became.iter().filter(|one| **one == Redemption::Tied).count();
    let used = became.iter().filter(|one| **one == Redemption::Used).count();
    assert_eq!((tied, used), (1, 9), "{became:?}");
    assert_eq!(number(&database, "SELECT COUNT(*) FROM tie").await, 1);
}

#[tokio::test]
async fn wrong_codes_are_counted_once_an_update_for_an_hour_from_the_first() {
    let (_place, database) = opened().await;
    meet(&database, 7..8).await;
    invite(&database, "an", "right", 0).await;
    let limited = Redemption::Limited(at(3610));
    for (update, second, became) in [
        (1, 10, Redemption::Unknown),
        (1, 20, Redemption::Unknown),
        (2, 30, Redemption::Unknown),
        (3, 40, Redemption::Unknown),
        (4, 50, Redemption::Unknown),
        (5, 60, Redemption::Unknown),
        (5, 70, Redemption::Unknown),
        (6, 80, limited.clone()),
        (7, 3609, limited),
        (8, 3610, Redemption::Unknown),
    ] {
        let redeemed = store::redeem(&database, BOT, 7, update, "wrong", at(second)).await.unwrap();
        assert_eq!(redeemed, became, "{update} at {second}");
    }
    assert_eq!(number(&database, "SELECT tries FROM wrong_code").await, 1);
    let redeemed = store::redeem(&database, BOT, 7, 9, "right", at(3620)).await.unwrap();
    assert_eq!(redeemed, Redemption::Tied);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn links_made_at_once_for_one_person_leave_one_open() {
    let (_place, database) = opened().await;
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..10 {
        let database = database.clone();
        hands.spawn(async move { invite(&database, "an", &format!("hash-{hand}"), hand).await });
    }
    assert!(hands.join_all().await.iter().all(|made| *made));
    assert_eq!(store::open_invitations(&database, BOT, 1, at(60)).await.unwrap().len(), 1);
}

#[tokio::test]
async fn whoever_is_erased_is_tied_no_more_and_their_links_are_nobodys() {
    let (_place, database) = opened().await;
    meet(&database, 7..10).await;
    invite(&database, "an", "used", 1).await;
    invite(&database, "binh", "open", 1).await;
    store::redeem(&database, BOT, 7, 1, "used", at(2)).await.unwrap();
    for person in [7, 9] {
        let mut transaction = database.begin().await.unwrap();
        store::erase(&mut transaction, BOT, person).await.unwrap();
        transaction.commit().await.unwrap();
    }
    assert_eq!(number(&database, "SELECT COUNT(*) FROM tie").await, 0);
    let left = "SELECT COUNT(*) FROM invitation WHERE made_by IS NULL AND code_hash = 'open'";
    assert_eq!(number(&database, left).await, 1);
    assert_eq!(number(&database, "SELECT COUNT(*) FROM invitation").await, 1);
}
