//! The event that a command is about.

use std::sync::Arc;

use anyhow::{Context as _, bail};

use crate::programme::{Board, Edition};

/// The edition in force of the event with this id; of the only event when none is named.
pub(super) fn of(board: &Board, event: Option<&str>) -> anyhow::Result<Arc<Edition>> {
    match (event, &*board.editions()) {
        (Some(id), _) => board
            .by_id(id)
            .with_context(|| format!("there is no event {id}; publish it with `letan import`")),
        (None, [only]) => Ok(Arc::clone(only)),
        (None, []) => bail!("there is no event yet: publish one with `letan import FILE`"),
        (None, several) => {
            let ids: Vec<_> =
                several.iter().map(|edition| edition.programme.event.id.as_str()).collect();
            bail!("name the event: {}", ids.join(", "));
        }
    }
}
