//! Every step from every state by everybody: one letter to the asker where it is taken, else none.

use letan::clock::Moment;
use letan::database::Database;
use letan::questions::Anonymity;
use letan::questions::life::{Life, Reason, Role, Step};
use letan::questions::store::{self, Actor, Draft, Taken};

use super::{BOT, number, opened};

const EVENT: i64 = 1;
const ASKER: i64 = 7;
const MODERATOR: Actor = Actor { id: 900, role: Role::Moderator };
const ASKS: Actor = Actor { id: ASKER, role: Role::Asker };

/// How a question comes to each state.
fn states() -> Vec<Vec<(Step, Actor)>> {
    let sent = (Step::Send { moderated: true }, ASKS);
    let desk = |step| (step, MODERATOR);
    vec![
        vec![],
        vec![sent],
        vec![sent, desk(Step::Approve)],
        vec![sent, desk(Step::Approve), desk(Step::CallUp)],
        vec![sent, desk(Step::Approve), desk(Step::CallUp), desk(Step::Finish)],
        vec![sent, desk(Step::Decline(Reason::Time))],
        vec![sent, desk(Step::Merge(0))],
        vec![sent, desk(Step::Approve), desk(Step::Merge(0))],
        vec![sent, (Step::Withdraw, ASKS)],
    ]
}

fn steps() -> Vec<Step> {
    let mut steps = vec![
        Step::Send { moderated: true },
        Step::Send { moderated: false },
        Step::Withdraw,
        Step::Approve,
        Step::Merge(0),
        Step::Unmerge,
        Step::CallUp,
        Step::PutBack,
        Step::Finish,
        Step::Write,
    ];
    steps.extend(Reason::ALL.map(Step::Decline));
    steps
}

/// The asker, another delegate, somebody who asked nothing and is nobody, a moderator and a chair.
const EVERYBODY: [(Actor, bool); 5] = [
    (ASKS, true),
    (Actor { id: 8, role: Role::Asker }, false),
    (Actor { id: 0, role: Role::Asker }, false),
    (Actor { id: 901, role: Role::Moderator }, true),
    (Actor { id: 902, role: Role::Chair }, true),
];

/// A draft in a session of its own.
async fn draft(database: &Database, question: i64, session: &str, asker: i64) {
    let draft = Draft {
        event: EVENT,
        number: question,
        session,
        asker,
        anonymity: Anonymity::Room,
        position: "An",
        content: "Một câu hỏi dài vừa đủ",
        mark: "",
    };
    store::draft(database, BOT, &draft, at(question)).await.unwrap();
}

fn at(second: i64) -> Moment {
    Moment::from_timestamp(1_747_600_000 + second, 0).unwrap()
}

async fn take(database: &Database, question: i64, (step, actor): (Step, Actor)) -> Taken {
    // The question that the others of a session can be merged into comes directly before.
    let step = if step == Step::Merge(0) { Step::Merge(question - 1) } else { step };
    store::take(database, BOT, (EVENT, question), step, actor, at(question)).await.unwrap()
}

async fn letters(database: &Database) -> (i64, i64) {
    let asker = number(database, "SELECT COUNT(*) FROM letter WHERE chat = 7").await;
    let all = number(database, "SELECT COUNT(*) FROM letter").await;
    (asker, all - asker)
}

async fn life(database: &Database, question: i64) -> Life {
    store::find(database, BOT, EVENT, question).await.unwrap().unwrap().life
}

#[tokio::test]
async fn every_step_from_every_state_by_everybody_tells_the_asker_once_or_nobody() {
    let (_place, database) = opened().await;
    let (mut question, mut taken) = (0, 0);
    for way in states() {
        for step in steps() {
            for (actor, is_theirs) in EVERYBODY {
                question += 10;
                let session = format!("s{question}");
                draft(&database, question - 1, &session, 50).await;
                let other = Actor { id: 50, role: Role::Asker };
                take(&database, question - 1, (Step::Send { moderated: false }, other)).await;
                draft(&database, question, &session, ASKER).await;
                for before in &way {
                    assert!(matches!(take(&database, question, *before).await, Taken::Now(_)));
                }
                let (from, owed) = (life(&database, question).await, letters(&database).await);
                let meant = match step {
                    Step::Merge(_) => Step::Merge(question - 1),
                    step => step,
                };
                let expected = from.take(meant, actor.role).ok().filter(|_| is_theirs);
                let became = take(&database, question, (step, actor)).await;
                let now = (life(&database, question).await, letters(&database).await);
                let case = format!("{step:?} from {from:?} by {actor:?}: {became:?}");
                match expected {
                    Some(to) => {
                        assert!(matches!(became, Taken::Now(_)), "{case}");
                        assert_eq!(now, (to, (owed.0 + 1, owed.1)), "{case}");
                        taken += 1;
                    }
                    None => assert_eq!(now, (from, owed), "{case}"),
                }
                // The same again, as an update that is handled twice, tells nothing more.
                if expected.is_some() {
                    take(&database, question, (step, actor)).await;
                    assert_eq!(letters(&database).await, now.1, "{case}, again");
                }
            }
        }
    }
    // 9 states, 16 steps, 5 people; what is taken is written out by hand in `questions::life`.
    assert_eq!((question, taken), (9 * 16 * 5 * 10, 30));
}

#[tokio::test]
async fn nobody_takes_a_step_on_a_question_whose_asker_is_forgotten_in_their_name() {
    let (_place, database) = opened().await;
    draft(&database, 10, "s", ASKER).await;
    take(&database, 10, (Step::Send { moderated: false }, ASKS)).await;
    let mut transaction = database.begin().await.unwrap();
    store::erase(&mut transaction, BOT, ASKER).await.unwrap();
    transaction.commit().await.unwrap();
    let before = letters(&database).await;
    for id in [ASKER, 0, 8] {
        let actor = Actor { id, role: Role::Asker };
        assert_eq!(take(&database, 10, (Step::Withdraw, actor)).await, Taken::Gone);
    }
    assert!(matches!(take(&database, 10, (Step::CallUp, MODERATOR)).await, Taken::Now(_)));
    assert_eq!(letters(&database).await, before, "nobody is there to be told");
}
