//! Answering under a guard: a panic or a hang costs one update, never the process.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;

/// How long answering one update may take, by the machine's time; the slowest honest answer is a
/// file on a weak network.
const ANSWER_LIMIT: Duration = Duration::from_mins(1);

/// One update to answer.
#[derive(Clone, Debug)]
pub struct Task {
    /// Telegram's number of the update.
    pub update: i64,
    /// The update as Telegram sent it.
    pub json: Arc<str>,
    /// How often it was put off before.
    pub put_off: u32,
    /// How many acts of its answer went out before it was put off.
    pub sent: usize,
    /// How many messages of this person wait, when they shall be told.
    pub crowd: Option<usize>,
}

/// In which manner a task is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Properly.
    Answer,
    /// With an apology: answering it properly does not work.
    Apologise,
}

/// What became of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is answered.
    Done,
    /// It is to be answered again; the person's other updates wait as well.
    Again {
        /// How long it rests.
        wait: Duration,
        /// How many acts of the answer went out, and shall not again.
        sent: usize,
    },
}

/// Answers tasks; given by the application, which knows what they mean.
pub type Answering = Arc<dyn Fn(Task, Manner) -> BoxFuture<'static, Outcome> + Send + Sync>;

/// Answers `task`; when that panics or hangs, apologises.
pub(super) async fn guarded(answering: &Answering, task: Task) -> Outcome {
    match attempt(answering, task.clone(), Manner::Answer).await {
        Some(outcome) => outcome,
        None => attempt(answering, task, Manner::Apologise).await.unwrap_or(Outcome::Done),
    }
}

/// Apologises for `task`, whatever happens.
pub(super) async fn apologise(answering: &Answering, task: Task) {
    let _ = attempt(answering, task, Manner::Apologise).await;
}

async fn attempt(answering: &Answering, task: Task, manner: Manner) -> Option<Outcome> {
    let update = task.update;
    // Making the future may panic too, so it is made inside.
    let answered = AssertUnwindSafe(async { answering(task, manner).await }).catch_unwind();
    match tokio::time::timeout(ANSWER_LIMIT, answered).await {
        Ok(Ok(outcome)) => Some(outcome),
        Ok(Err(_panic)) => {
            tracing::error!(update, "answering an update panicked");
            None
        }
        Err(_elapsed) => {
            tracing::error!(update, "answering an update took too long");
            None
        }
    }
}
