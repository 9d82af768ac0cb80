//! One event's hall with a running bot.

use std::sync::Arc;
use std::time::Duration;

use chrono::{NaiveDateTime, NaiveTime};
use letan::app::{App, Parts};
use letan::clock::{Clock, ManualClock, Moment};
use letan::config::{DeliveryConfig, Endpoint};
use letan::database::Database;
use letan::programme::{Format, Programme, read, store};
use letan::rehearsal::{BOT_ID, Limits, World, serve};
use letan::web::Door;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::{Guest, HAI_PHONG, Place};

/// What a hall is to be like.
pub(crate) struct HallPlan<'a> {
    pub(crate) events: Vec<&'a str>,
    pub(crate) at: Option<&'a str>,
    pub(crate) limits: Limits,
    pub(crate) owners: Vec<i64>,
}

impl Default for HallPlan<'_> {
    fn default() -> Self {
        Self { events: vec![HAI_PHONG], at: None, limits: Limits::none(), owners: Vec::new() }
    }
}

/// A running bot, the people around it and a clock that stands still until it is moved.
pub(crate) struct Hall {
    pub(crate) world: World,
    pub(crate) app: App,
    pub(crate) place: Place,
    pub(crate) clock: Arc<ManualClock>,
    programme: Option<Programme>,
    owners: Vec<i64>,
    telegram: String,
    bot: Option<(oneshot::Sender<()>, JoinHandle<anyhow::Result<()>>)>,
}

impl Hall {
    /// The workshop in Hải Phòng, half an hour before it begins.
    pub(crate) async fn open() -> Self {
        Self::planned(HallPlan::default()).await
    }

    pub(crate) async fn with_event(event: &str) -> Self {
        Self::planned(HallPlan { events: vec![event], ..HallPlan::default() }).await
    }

    pub(crate) async fn planned(plan: HallPlan<'_>) -> Self {
        let place = Place::new().await;
        let database = Database::open(place.url()).await.unwrap();
        let mut programmes = Vec::new();
        for event in &plan.events {
            programmes.push(publish(&database, event).await);
        }
        let programme = programmes.into_iter().next();
        let now = moment(programme.as_ref(), plan.at);
        let manual = Clock::manual(now, 0.0);
        let Clock::Manual(clock) = manual.clone() else { unreachable!() };
        let world = World::new(manual.clone(), plan.limits);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let telegram = world.api_url(listener.local_addr().unwrap());
        tokio::spawn(serve(listener, world.clone(), std::future::pending()));
        let owners = plan.owners;
        let (app, bot) = start(database, &world, &telegram, manual, &owners).await;
        Self { world, app, place, clock, programme, owners, telegram, bot: Some(bot) }
    }

    /// Somebody who speaks Vietnamese and has pressed START.
    pub(crate) async fn delegate(&self, id: i64) -> Guest<'_> {
        let guest = self.stranger(id, "vi");
        guest.says("/start").await;
        guest.press("Tiếng Việt").await;
        guest
    }

    /// Somebody who speaks English and has pressed START.
    pub(crate) async fn foreigner(&self, id: i64) -> Guest<'_> {
        let guest = self.stranger(id, "en");
        guest.says("/start").await;
        guest.press("English").await;
        guest
    }

    /// Somebody who never wrote before.
    pub(crate) fn stranger(&self, id: i64, language: &str) -> Guest<'_> {
        self.world.person(id, "An", Some(language));
        Guest { hall: self, id }
    }

    /// The address of the Bot API.
    pub(crate) fn telegram(&self) -> &str {
        &self.telegram
    }

    /// Somebody who is here already.
    pub(crate) fn guest(&self, id: i64) -> Guest<'_> {
        Guest { hall: self, id }
    }

    /// Sets the clock to a time of the first day ("08:50"), or to a day and a time.
    pub(crate) fn jump_to(&self, time: &str) {
        self.clock.jump_to(moment(self.programme.as_ref(), Some(time)));
    }

    /// The moment that the clock shows.
    pub(crate) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(crate) fn advance(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
    }

    /// Lets the time pass until `time`, stopping wherever a letter is due, until all is delivered.
    pub(crate) async fn pass_until(&self, time: &str) {
        let end = moment(self.programme.as_ref(), Some(time));
        loop {
            let due = self.app.delivered().await;
            if due >= end {
                break;
            }
            self.clock.jump_to(due);
        }
        self.clock.jump_to(end);
        self.app.delivered().await;
    }

    /// Publishes `event` as another process would, and waits until it hangs at the desk.
    pub(crate) async fn publish(&self, event: &str) {
        let database = &self.app.desk().database;
        publish(database, event).await;
        self.app.desk().board.refresh(database).await.unwrap();
    }

    /// Waits until every update is taken and answered.
    pub(crate) async fn settled(&self) {
        self.world.wait_until(|world| world.waiting_updates() == 0).await.unwrap();
        self.app.settled().await;
    }

    /// Ends the bot as a service manager does, and starts it again on the same database.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.begin_again().await;
    }

    /// Starts the bot again after [`Hall::stop`].
    pub(crate) async fn begin_again(&mut self) {
        let database = Database::open(self.place.url()).await.unwrap();
        let clock = Clock::Manual(Arc::clone(&self.clock));
        let (app, bot) = start(database, &self.world, &self.telegram, clock, &self.owners).await;
        self.app = app;
        self.bot = Some(bot);
    }

    /// Ends the bot as a service manager does.
    pub(crate) async fn stop(&mut self) {
        let (stop, bot) = self.bot.take().unwrap();
        let _ = stop.send(());
        bot.await.unwrap().unwrap();
    }

    pub(crate) fn programme(&self) -> &Programme {
        self.programme.as_ref().unwrap()
    }
}

async fn start(
    database: Database,
    world: &World,
    telegram: &str,
    clock: Clock,
    owners: &[i64],
) -> (App, (oneshot::Sender<()>, JoinHandle<anyhow::Result<()>>)) {
    let endpoint = Endpoint {
        token: world.token().into(),
        api_url: Some(telegram.parse().unwrap()),
        proxy: None,
    };
    let delivery = DeliveryConfig::default();
    let door = Door::at(tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap()).unwrap();
    let parts = Parts { database, endpoint, clock, owners: owners.to_vec(), delivery, door };
    let app = App::build(parts).await.unwrap();
    let (stop, stopped) = oneshot::channel();
    let bot = tokio::spawn(app.clone().run_until(async {
        let _ = stopped.await;
    }));
    (app, (stop, bot))
}

async fn publish(database: &Database, event: &str) -> Programme {
    let reading = read(event.as_bytes(), Format::Toml);
    let programme = reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems));
    let content = reading.canonical.unwrap();
    let now = "2025-05-01T00:00:00Z".parse().unwrap();
    store::publish(database, BOT_ID, &programme, &content, now, "test").await.unwrap();
    programme
}

fn moment(programme: Option<&Programme>, time: Option<&str>) -> Moment {
    let Some(programme) = programme else { return "2025-05-19T00:00:00Z".parse().unwrap() };
    let Some(time) = time else { return programme.begins() - chrono::TimeDelta::minutes(30) };
    let local = match NaiveTime::parse_from_str(time, "%H:%M") {
        Ok(time) => programme.event.first_day.and_time(time),
        Err(_) => NaiveDateTime::parse_from_str(time, "%Y-%m-%d %H:%M").unwrap(),
    };
    programme.moment(local)
}
