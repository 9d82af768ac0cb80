//! What differs between two versions, worked out once as long as the newest of them hangs.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;

use super::net::Net;
use crate::delegates::Desk;
use crate::programme::store::{Known, past};
use crate::programme::{Edition, Programme};

/// The nets that are noted about an edition, by their two versions.
#[derive(Default)]
struct Nets(Mutex<HashMap<(i64, i64), Arc<Net>>>);

/// What differs between the versions `from` and `to` of the event of `edition`.
pub(super) async fn between(
    desk: &Desk,
    edition: &Edition,
    from: i64,
    to: i64,
) -> anyhow::Result<Arc<Net>> {
    if from == to {
        return Ok(Arc::default());
    }
    let nets = edition.note(|_| Nets::default());
    let known = |nets: &Nets| {
        nets.0.lock().unwrap_or_else(PoisonError::into_inner).get(&(from, to)).cloned()
    };
    if let Some(net) = known(&nets) {
        return Ok(net);
    }
    let old = version(desk, edition, from).await?;
    let net = Arc::new(if to == edition.version {
        Net::between(&old, &edition.programme)
    } else {
        Net::between(&old, &version(desk, edition, to).await?)
    });
    let mut nets = nets.0.lock().unwrap_or_else(PoisonError::into_inner);
    nets.insert((from, to), Arc::clone(&net));
    Ok(net)
}

async fn version(desk: &Desk, edition: &Edition, version: i64) -> anyhow::Result<Programme> {
    let known = Known {
        bot: desk.me.id,
        event: edition.number,
        id: edition.programme.event.id.clone(),
        version: edition.version,
    };
    let past = past(&desk.database, &known, version).await?;
    past.with_context(|| format!("version {version} is gone"))?.programme()
}
