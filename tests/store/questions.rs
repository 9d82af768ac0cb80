//! Questions: votes, merges, steps and receipts, whoever acts at the same moment.

use std::collections::{BTreeMap, BTreeSet};

use letan::clock::Moment;
use letan::database::Database;
use letan::programme::Settings;
use letan::questions::Anonymity;
use letan::questions::life::{Life, Reason, Role, Step};
use letan::questions::store::{self, Actor, Draft, Sending, Taken, Voted};
use proptest::prelude::*;

use super::{BOT, number, opened};

const EVENT: i64 = 1;
const SESSION: &str = "toan-the-1";
const MODERATOR: Actor = Actor { id: 900, role: Role::Moderator };

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

fn settings() -> Settings {
    Settings { questions_open: 100, question_pause_s: 0, ..Settings::default() }
}

/// A question that `asker` sent; on the list at once when it is not moderated.
async fn ask(database: &Database, question: i64, asker: i64, moderated: bool) -> Sending {
    let draft = Draft {
        event: EVENT,
        number: question,
        session: SESSION,
        asker,
        anonymity: Anonymity::Room,
        position: "An",
        content: &format!("Câu hỏi số {question}"),
        mark: "",
    };
    store::draft(database, BOT, &draft, at(question)).await.unwrap();
    let terms = (&settings(), moderated);
    store::send(database, BOT, (EVENT, question), asker, terms, at(question)).await.unwrap()
}

async fn take(database: &Database, question: i64, step: Step) -> Taken {
    store::take(database, BOT, (EVENT, question), step, MODERATOR, at(1_000)).await.unwrap()
}

async fn life(database: &Database, question: i64) -> Life {
    store::find(database, BOT, EVENT, question).await.unwrap().unwrap().life
}

async fn letters(database: &Database) -> i64 {
    number(database, "SELECT COUNT(*) FROM letter").await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn ten_thousand_presses_at_once_are_one_vote() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, false).await;
    let mut presses = tokio::task::JoinSet::new();
    for press in 0..10_000 {
        let database = database.clone();
        presses.spawn(async move {
            store::vote(&database, BOT, (EVENT, 1), 8, at(press)).await.unwrap()
        });
    }
    let became = presses.join_all().await;
    let counted = became.iter().filter(|voted| **voted == Voted::Counted).count();
    let before = became.iter().filter(|voted| **voted == Voted::Before).count();
    assert_eq!((counted, before), (1, 9_999));
    assert_eq!(number(&database, "SELECT COUNT(*) FROM vote").await, 1);
    let listed = store::listed(&database, BOT, EVENT, SESSION).await.unwrap();
    assert_eq!(listed[0].votes, 1);
}

#[tokio::test]
async fn nobody_votes_for_their_own_question_or_for_one_that_is_not_listed() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, false).await;
    ask(&database, 2, 8, false).await;
    ask(&database, 3, 9, true).await;
    let vote = |event, question, person| {
        let database = &database;
        async move { store::vote(database, BOT, (event, question), person, at(1)).await.unwrap() }
    };
    assert_eq!(vote(EVENT, 1, 7).await, Voted::Own);
    assert_eq!(vote(EVENT, 3, 8).await, Voted::NotListed);
    assert_eq!(vote(EVENT, 4, 8).await, Voted::NotListed);
    assert_eq!(vote(2, 1, 8).await, Voted::NotListed, "another event");
    assert_eq!(vote(EVENT, 1, 8).await, Voted::Counted);
    // What their own question was merged into is theirs, too; an old button counts for the other.
    take(&database, 1, Step::Merge(2)).await;
    assert_eq!(vote(EVENT, 2, 7).await, Voted::Own);
    assert_eq!(vote(EVENT, 1, 10).await, Voted::Counted);
    let listed = store::listed(&database, BOT, EVENT, SESSION).await.unwrap();
    assert_eq!((listed.len(), listed[0].question.number, listed[0].votes), (1, 2, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_moderators_at_once_one_decides_and_the_asker_is_told_once() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, true).await;
    let before = letters(&database).await;
    let mut hands = tokio::task::JoinSet::new();
    for hand in 0..10 {
        let (database, actor) = (database.clone(), Actor { id: 900 + hand, role: Role::Moderator });
        let step = if hand % 2 == 0 { Step::Approve } else { Step::Decline(Reason::Time) };
        hands.spawn(async move {
            store::take(&database, BOT, (EVENT, 1), step, actor, at(9)).await.unwrap()
        });
    }
    let became = hands.join_all().await;
    let now = became.iter().filter(|taken| matches!(taken, Taken::Now(_))).count();
    // Declined first and approved then is allowed; approved first and declined then, too.
    assert!((1..=10).contains(&now), "{became:?}");
    assert_eq!(letters(&database).await - before, i64::try_from(now).unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_questions_merged_into_each_other_at_once_leave_one_that_stands() {
    let (_place, database) = opened().await;
    for round in 0..10 {
        let (one, other) = (round * 2 + 1, round * 2 + 2);
        ask(&database, one, 7, false).await;
        ask(&database, other, 8, false).await;
        let merge = |from, into| {
            let database = database.clone();
            tokio::spawn(async move { take(&database, from, Step::Merge(into)).await })
        };
        let (first, second) = (merge(one, other), merge(other, one));
        first.await.unwrap();
        second.await.unwrap();
        let merged = [life(&database, one).await, life(&database, other).await];
        let merged = merged.iter().filter(|life| matches!(life, Life::Merged { .. })).count();
        assert_eq!(merged, 1);
    }
}

#[tokio::test]
async fn every_step_owes_the_asker_one_letter_and_nobody_else_any() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, true).await;
    ask(&database, 2, 8, false).await;
    let mut owed = letters(&database).await;
    assert_eq!(owed, 2);
    for step in [
        Step::Decline(Reason::Unclear),
        Step::Approve,
        Step::Merge(2),
        Step::Unmerge,
        Step::CallUp,
        Step::PutBack,
        Step::CallUp,
        Step::Finish,
    ] {
        assert!(matches!(take(&database, 1, step).await, Taken::Now(_)), "{step:?}");
        owed += 1;
        assert_eq!(letters(&database).await, owed, "{step:?}");
        // The same again, as an update that is handled twice: nothing more.
        take(&database, 1, step).await;
        assert_eq!(letters(&database).await, owed, "{step:?} again");
    }
    let to = "SELECT COUNT(*) FROM letter WHERE chat = 7";
    assert_eq!(number(&database, to).await, owed - 1);
}

#[tokio::test]
async fn a_written_answer_goes_to_those_who_asked_and_voted_and_the_next_ends_the_one_before() {
    let (_place, database) = opened().await;
    for (question, asker) in [(1, 7), (2, 8), (3, 9)] {
        ask(&database, question, asker, false).await;
    }
    store::vote(&database, BOT, (EVENT, 1), 20, at(1)).await.unwrap();
    store::vote(&database, BOT, (EVENT, 2), 21, at(1)).await.unwrap();
    take(&database, 2, Step::Merge(1)).await;
    let before = letters(&database).await;
    let answer = |text| store::answer(&database, BOT, (EVENT, 1), text, MODERATOR, at(50));
    assert!(matches!(answer("Theo kế hoạch năm 2026.").await.unwrap(), Taken::Now(_)));
    assert!(matches!(answer("Theo kế hoạch năm 2026.").await.unwrap(), Taken::Before(_)));
    // The two askers and the two voters.
    assert_eq!(letters(&database).await - before, 4);
    ask(&database, 4, 10, false).await;
    for next in [3, 4] {
        let key = (EVENT, next);
        store::call_next(&database, BOT, key, MODERATOR, at(60)).await.unwrap();
    }
    assert_eq!(life(&database, 3).await, Life::Answered);
    assert_eq!(life(&database, 4).await, Life::Answering);
}

#[tokio::test]
async fn what_was_merged_into_a_withdrawn_question_stands_by_itself_and_its_asker_is_told() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, true).await;
    ask(&database, 2, 8, true).await;
    take(&database, 2, Step::Merge(1)).await;
    let before = letters(&database).await;
    let asker = Actor { id: 7, role: Role::Asker };
    for _ in 0..2 {
        store::take(&database, BOT, (EVENT, 1), Step::Withdraw, asker, at(9)).await.unwrap();
    }
    let freed = store::find(&database, BOT, EVENT, 2).await.unwrap().unwrap();
    assert_eq!((freed.life, freed.root), (Life::Waiting, 2));
    assert_eq!(letters(&database).await - before, 2, "one to each");
    let stranger = Actor { id: 9, role: Role::Asker };
    let taken = store::take(&database, BOT, (EVENT, 2), Step::Withdraw, stranger, at(9)).await;
    assert_eq!(taken.unwrap(), Taken::Gone);
    assert_eq!(life(&database, 2).await, Life::Waiting);
}

#[tokio::test]
async fn whoever_is_forgotten_leaves_what_was_published_and_the_number_of_votes() {
    let (_place, database) = opened().await;
    ask(&database, 1, 7, false).await;
    ask(&database, 2, 7, true).await;
    ask(&database, 3, 8, true).await;
    ask(&database, 4, 9, false).await;
    take(&database, 3, Step::Merge(2)).await;
    for question in [1, 4] {
        store::vote(&database, BOT, (EVENT, question), 20, at(1)).await.unwrap();
    }
    store::vote(&database, BOT, (EVENT, 4), 21, at(1)).await.unwrap();
    for person in [7, 20] {
        let mut transaction = database.begin().await.unwrap();
        store::erase(&mut transaction, BOT, person).await.unwrap();
        transaction.commit().await.unwrap();
    }
    let published = store::find(&database, BOT, EVENT, 1).await.unwrap().unwrap();
    assert_eq!((published.asker, published.position.as_str()), (None, ""));
    assert_eq!(store::find(&database, BOT, EVENT, 2).await.unwrap(), None);
    assert_eq!(life(&database, 3).await, Life::Waiting, "it waits for itself again");
    assert_eq!(number(&database, "SELECT COUNT(*) FROM vote WHERE delegate = 20").await, 0);
    // Merged now, the voter who is nobody still counts once.
    take(&database, 1, Step::Merge(4)).await;
    let listed = store::listed(&database, BOT, EVENT, SESSION).await.unwrap();
    assert_eq!((listed.len(), listed[0].votes), (1, 2));
}

#[tokio::test]
async fn limits_and_blocks_hold_back_and_a_pseudonym_says_nothing_about_another_level() {
    let (_place, database) = opened().await;
    let usual = Settings::default();
    let mut became = Vec::new();
    for question in 1..=5 {
        let level = if question == 2 { Anonymity::Moderators } else { Anonymity::Room };
        let draft = Draft {
            event: EVENT,
            number: question,
            session: SESSION,
            asker: 7,
            anonymity: level,
            position: "An",
            content: "Một câu hỏi dài vừa đủ",
            mark: "",
        };
        let now = at(question * 60);
        store::draft(&database, BOT, &draft, now).await.unwrap();
        let key = (EVENT, question);
        became.push(store::send(&database, BOT, key, 7, (&usual, true), now).await.unwrap());
    }
    let signed = |sending: &Sending| match sending {
        Sending::Sent(question) => Some((question.pseudonym, question.position.clone())),
        _ => None,
    };
    let signed: Vec<_> = became.iter().map(signed).collect();
    let (an, nobody) = ("An".to_owned(), String::new());
    assert_eq!(signed, [Some((1, an.clone())), Some((2, nobody)), Some((1, an)), None, None]);
    store::floor::block(&database, BOT, (EVENT, 1), 900, at(500)).await.unwrap();
    let again = store::send(&database, BOT, (EVENT, 5), 7, (&settings(), true), at(900)).await;
    assert_eq!(again.unwrap(), Sending::Blocked);
    store::floor::unblock(&database, BOT, (EVENT, 2), 900, at(510)).await.unwrap();
    let again = store::send(&database, BOT, (EVENT, 5), 7, (&settings(), true), at(900)).await;
    assert!(matches!(again.unwrap(), Sending::Sent(_)));
}

/// What somebody does, by small numbers.
#[derive(Clone, Debug)]
enum Deed {
    Vote(i64, i64),
    TakeBack(i64, i64),
    Merge(i64, i64),
    Unmerge(i64),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let (question, person) = (1..=5_i64, 100..106_i64);
    let deed = prop_oneof![
        3 => (question.clone(), person.clone()).prop_map(|(q, p)| Deed::Vote(q, p)),
        1 => (question.clone(), person).prop_map(|(q, p)| Deed::TakeBack(q, p)),
        2 => (question.clone(), question.clone()).prop_map(|(q, into)| Deed::Merge(q, into)),
        1 => question.prop_map(Deed::Unmerge),
    ];
    proptest::collection::vec(deed, 1..40)
}

/// The model: who is merged into whom, and who voted where.
#[derive(Default)]
struct Model {
    into: BTreeMap<i64, i64>,
    votes: BTreeSet<(i64, i64)>,
}

impl Model {
    fn root(&self, question: i64) -> i64 {
        self.into.get(&question).map_or(question, |into| self.root(*into))
    }

    fn union(&self, root: i64) -> usize {
        let of_group = self.votes.iter().filter(|(question, _)| self.root(*question) == root);
        of_group.map(|(_, person)| *person).collect::<BTreeSet<i64>>().len()
    }

    fn does(&mut self, deed: &Deed) {
        match *deed {
            Deed::Vote(question, person) => drop(self.votes.insert((question, person))),
            Deed::TakeBack(question, person) => {
                let root = self.root(question);
                let votes = std::mem::take(&mut self.votes);
                let kept = |vote: &(i64, i64)| vote.1 != person || self.root(vote.0) != root;
                self.votes = votes.into_iter().filter(kept).collect();
            }
            Deed::Merge(question, into) => {
                let stand = |one: &i64| !self.into.contains_key(one);
                if question != into && stand(&question) && stand(&into) {
                    self.into.insert(question, into);
                }
            }
            Deed::Unmerge(question) => drop(self.into.remove(&question)),
        }
    }
}

async fn does(database: &Database, deed: &Deed) {
    match *deed {
        Deed::Vote(question, person) => {
            store::vote(database, BOT, (EVENT, question), person, at(1)).await.unwrap();
        }
        Deed::TakeBack(question, person) => {
            store::take_back(database, BOT, (EVENT, question), person).await.unwrap();
        }
        Deed::Merge(question, into) => drop(take(database, question, Step::Merge(into)).await),
        Deed::Unmerge(question) => drop(take(database, question, Step::Unmerge).await),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_count_is_always_the_size_of_the_union(deeds in deeds()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let (_place, database) = opened().await;
            let mut model = Model::default();
            for question in 1..=5 {
                ask(&database, question, question, false).await;
            }
            for deed in &deeds {
                does(&database, deed).await;
                model.does(deed);
                for one in store::listed(&database, BOT, EVENT, SESSION).await.unwrap() {
                    let union = model.union(one.question.number);
                    assert_eq!(usize::try_from(one.votes).unwrap(), union, "{deed:?}");
                }
            }
        });
    }
}
