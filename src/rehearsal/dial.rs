//! The clock of a rehearsal as the browser sees and turns it.

use std::time::Duration;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State as Served;
use chrono::{NaiveDateTime, TimeZone, Utc};
use serde_json::{Map, Value, json};

use super::hall::{Hall, Wrong, fields};
use crate::clock::{Clock, Moment};

/// How fast a clock may run.
const FASTEST: f64 = 3600.0;
/// How far one step may go: a month, in seconds.
const FARTHEST: f64 = 31.0 * 86_400.0;

/// `GET /rehearsal/clock`.
pub async fn see(Served(hall): Served<Hall>) -> Json<Value> {
    Json(shown(&hall))
}

/// `POST /rehearsal/clock`: `jump`, `advance_s` and `speed`, in this order.
pub async fn turn(Served(hall): Served<Hall>, body: Bytes) -> Result<Json<Value>, Wrong> {
    let Clock::Manual(clock) = hall.world.clock() else {
        return Err(Wrong::conflict("this rehearsal runs on the real clock"));
    };
    let fields = fields(&body)?;
    let jump = fields.get("jump").map(|jump| target(&hall, jump)).transpose()?;
    let step = number(&fields, "advance_s", FARTHEST)?;
    let speed = number(&fields, "speed", FASTEST)?;
    if let Some(moment) = jump {
        clock.jump_to(moment);
    }
    if let Some(seconds) = step {
        clock.advance(Duration::from_secs_f64(seconds));
    }
    if let Some(speed) = speed {
        clock.run_at(speed);
    }
    hall.world.clock_turned();
    Ok(Json(shown(&hall)))
}

/// The clock as JSON.
pub fn shown(hall: &Hall) -> Value {
    let speed = match hall.world.clock() {
        Clock::System => 1.0,
        Clock::Manual(clock) => clock.speed(),
    };
    json!({
        "now": hall.stage.local(hall.world.now()), "speed": speed,
        "zone": hall.stage.zone.name(),
    })
}

/// A local time of the event, to the minute or the second.
fn target(hall: &Hall, jump: &Value) -> Result<Moment, Wrong> {
    let wrong = || Wrong::request("\"jump\" must be a local time like 2025-05-19T08:50");
    let text = jump.as_str().ok_or_else(wrong)?;
    let formats = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"];
    let local = formats.iter().find_map(|f| NaiveDateTime::parse_from_str(text, f).ok());
    let local = hall.stage.zone.from_local_datetime(&local.ok_or_else(wrong)?).earliest();
    Ok(local.ok_or_else(wrong)?.with_timezone(&Utc))
}

fn number(fields: &Map<String, Value>, name: &str, most: f64) -> Result<Option<f64>, Wrong> {
    let Some(value) = fields.get(name) else { return Ok(None) };
    let number = value.as_f64().filter(|number| (0.0..=most).contains(number));
    let wrong = || Wrong::request(format!("\"{name}\" must be a number from 0 to {most}"));
    number.map(Some).ok_or_else(wrong)
}
