//! The stream of events that keeps the browser's phones up to date.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State as Served;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::stream::{self, Stream, StreamExt};
use serde_json::{Value, json};
use tokio_stream::wrappers::BroadcastStream;

use super::dial;
use super::hall::Hall;
use super::watch::Change;

/// `GET /rehearsal/events`: begins with the clock and every phone, then tells what changes.
pub async fn events(
    Served(hall): Served<Hall>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    // Watched before the beginning is told, so that nothing falls between the two.
    let changes = BroadcastStream::new(hall.world.watch());
    let mut ended = hall.ended.clone();
    let start = stream::iter(everything(&hall));
    let later = changes.flat_map(move |change| {
        stream::iter(match change {
            Ok(change) => told(&hall, change).into_iter().collect(),
            // The browser was too slow for some changes, so it hears of everything.
            Err(_) => everything(&hall),
        })
    });
    let end = async move {
        // An error means that the server is gone, which is an end as well.
        let _ = ended.wait_for(|ended| *ended).await;
    };
    let events = start.chain(later).map(Ok).take_until(end);
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(15)))
}

fn everything(hall: &Hall) -> Vec<Event> {
    let clock = event("clock", &dial::shown(hall));
    let phones = hall.stage.phones.iter();
    let phones = phones.map(|phone| (phone.id, hall.world.version(phone.id)));
    let phones = phones.map(|(id, version)| event("phone", &json!({"id": id, "version": version})));
    std::iter::once(clock).chain(phones).collect()
}

fn told(hall: &Hall, change: Change) -> Option<Event> {
    match change {
        Change::Chat { chat, version } => {
            hall.stage.phone(chat)?;
            Some(event("phone", &json!({"id": chat, "version": version})))
        }
        Change::Answer { person, text, alert } => {
            hall.stage.phone(person)?;
            Some(event("answer", &json!({"id": person, "text": text, "alert": alert})))
        }
        Change::Clock => Some(event("clock", &dial::shown(hall))),
        Change::Other => None,
    }
}

fn event(name: &str, data: &Value) -> Event {
    Event::default().event(name).data(data.to_string())
}
