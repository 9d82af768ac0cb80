//! The walls that are being looked at. All of them together are looked for in the store twice a
//! second; only what has changed is read, once for everybody who looks at it.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

use crate::clock::Clock;
use crate::delegates::Desk;
use crate::programme::Edition;
use crate::questions::wall::state::{Frame, frame, state};
use crate::questions::wall::store::{self, Mark};
use crate::questions::wall::{Wall, ends};

/// How often the store is looked at.
const LOOK: Duration = Duration::from_millis(500);
/// Browsers that may show one wall at once.
const SCREENS: usize = 64;

/// What the browsers that show a wall are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// What stands on it now.
    State(Arc<str>),
    /// The address does not work any more.
    Gone,
}

/// Whether a browser may show a wall.
pub(super) enum Opened {
    /// It is told what stands on it, the first time at once.
    Told(watch::Receiver<Told>),
    /// There is no such wall.
    NoSuch,
    /// So many show it already.
    Full,
}

/// The walls that are being looked at.
pub(super) struct Screens {
    pub(super) desk: Arc<Desk>,
    pub(super) clock: Clock,
    open: Mutex<HashMap<String, Screen>>,
}

struct Screen {
    wall: Wall,
    seen: Seen,
    told: watch::Sender<Told>,
}

impl Screen {
    fn join(&self) -> Opened {
        if self.told.receiver_count() >= SCREENS {
            return Opened::Full;
        }
        let mut receiver = self.told.subscribe();
        receiver.mark_changed();
        Opened::Told(receiver)
    }
}

/// What a state was drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Seen {
    mark: Mark,
    frame: Frame,
}

impl Screens {
    pub(super) fn of(desk: Arc<Desk>, clock: Clock) -> Self {
        Self { desk, clock, open: Mutex::default() }
    }

    /// Whether somebody shows the wall with this hash.
    pub(super) fn is_open(&self, hash: &str) -> bool {
        self.lock().contains_key(hash)
    }

    /// The wall with this hash and its edition, if its address works.
    pub(super) async fn find(&self, hash: &str) -> anyhow::Result<Option<(Wall, Arc<Edition>)>> {
        let found = store::find(&self.desk.database, self.desk.me.id, hash).await?;
        Ok(found.and_then(|wall| self.edition(&wall).map(|edition| (wall, edition))))
    }

    /// Shows the wall with this hash.
    pub(super) async fn show(&self, hash: &str) -> anyhow::Result<Opened> {
        if let Some(opened) = self.join(hash) {
            return Ok(opened);
        }
        let Some((wall, edition)) = self.find(hash).await? else { return Ok(Opened::NoSuch) };
        let (database, bot) = (&self.desk.database, self.desk.me.id);
        let mark = store::marks(database, bot, &[key(&wall)]).await?.remove(&key(&wall));
        let seen = self.seen(&edition, &wall, mark.unwrap_or_default());
        let drawn = self.draw(&edition, &wall).await?;
        let told = watch::Sender::new(Told::State(drawn));
        // Somebody may have opened it meanwhile; either draws the same. It is joined under the same
        // lock, for what nobody looks at is forgotten.
        let mut open = self.lock();
        let screen = open.entry(hash.to_owned()).or_insert(Screen { wall, seen, told });
        Ok(screen.join())
    }

    fn join(&self, hash: &str) -> Option<Opened> {
        self.lock().get(hash).map(Screen::join)
    }

    /// Keeps every wall up to date for ever. By the machine's time: a rehearsal whose clock stands
    /// still still shows a new question.
    pub(super) async fn watch(&self) {
        let mut failing = false;
        loop {
            Clock::System.sleep(LOOK).await;
            match self.look().await {
                Ok(()) => failing = false,
                Err(error) if !failing => {
                    failing = true;
                    tracing::error!(error = format!("{error:#}"), "the walls stand still");
                }
                Err(_) => {}
            }
        }
    }

    async fn look(&self) -> anyhow::Result<()> {
        let open = self.looked_at();
        let hashes: Vec<String> = open.iter().map(|(hash, ..)| hash.clone()).collect();
        let sessions: HashSet<_> = open.iter().map(|(_, wall, _)| key(wall)).collect();
        let sessions: Vec<_> = sessions.into_iter().collect();
        let (database, bot) = (&self.desk.database, self.desk.me.id);
        let working = store::unrevoked(database, bot, &hashes).await?;
        let marks = store::marks(database, bot, &sessions).await?;
        for (hash, wall, before) in open {
            let edition = self.edition(&wall).filter(|_| working.contains(&hash));
            let Some(edition) = edition else {
                self.close(&hash);
                continue;
            };
            let mark = marks.get(&key(&wall)).copied().unwrap_or_default();
            let seen = self.seen(&edition, &wall, mark);
            if seen != before {
                let drawn = self.draw(&edition, &wall).await?;
                self.tell(&hash, seen, drawn);
            }
        }
        Ok(())
    }

    /// The walls that somebody looks at; the others are forgotten.
    fn looked_at(&self) -> Vec<(String, Wall, Seen)> {
        let mut open = self.lock();
        open.retain(|_, screen| screen.told.receiver_count() > 0);
        let one = |(hash, screen): (&String, &Screen)| {
            (hash.clone(), screen.wall.clone(), screen.seen.clone())
        };
        open.iter().map(one).collect()
    }

    fn tell(&self, hash: &str, seen: Seen, drawn: Arc<str>) {
        if let Some(screen) = self.lock().get_mut(hash) {
            screen.seen = seen;
            let drawn = Told::State(drawn);
            screen.told.send_if_modified(|told| {
                let is_new = *told != drawn;
                *told = drawn;
                is_new
            });
        }
    }

    fn close(&self, hash: &str) {
        if let Some(screen) = self.lock().remove(hash) {
            screen.told.send_replace(Told::Gone);
        }
    }

    /// The edition of a wall's event; `None` when its addresses have ended.
    fn edition(&self, wall: &Wall) -> Option<Arc<Edition>> {
        let edition = self.desk.board.by_number(wall.event)?;
        (self.clock.now() < ends(&edition.programme)).then_some(edition)
    }

    fn seen(&self, edition: &Edition, wall: &Wall, mark: Mark) -> Seen {
        Seen { mark, frame: frame(edition, wall, self.clock.now()) }
    }

    async fn draw(&self, edition: &Edition, wall: &Wall) -> anyhow::Result<Arc<str>> {
        let (database, me) = (&self.desk.database, &self.desk.me);
        let now = self.clock.now();
        let state = state(database, (me.id, &me.username), edition, wall, now).await?;
        Ok(state.to_string().into())
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Screen>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn key(wall: &Wall) -> (i64, String) {
    (wall.event, wall.session.clone())
}
