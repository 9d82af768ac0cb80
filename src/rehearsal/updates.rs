//! Updates that wait for the bot, confirmed exactly as Telegram does it.

use std::collections::{HashSet, VecDeque};

use serde_json::Value;

/// Where update ids begin.
const FIRST: i64 = 700_000_000;
/// Kinds that come only when they are asked for.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// The queue of updates and who takes from it.
#[derive(Debug)]
pub struct Updates {
    waiting: VecDeque<(i64, String)>,
    next: i64,
    allowed: Option<HashSet<String>>,
    /// Rises with every getUpdates; an older one that still waits sees that it was replaced.
    pub poller: u64,
    /// The webhook's address, empty when there is none.
    pub webhook: String,
}

impl Default for Updates {
    fn default() -> Self {
        Self {
            waiting: VecDeque::new(),
            next: FIRST,
            allowed: None,
            poller: 0,
            webhook: String::new(),
        }
    }
}

impl Updates {
    /// Takes `body` as the next update of this kind and gives its id. A kind that is not asked for
    /// uses up its id and is never delivered.
    pub fn push(&mut self, kind: &str, body: &Value) -> i64 {
        let id = self.claim();
        if self.wants(kind) {
            self.waiting.push_back((id, format!("{{\"update_id\":{id},\"{kind}\":{body}}}")));
        }
        id
    }

    /// Takes a whole update, whatever it holds, and gives it the next id.
    pub fn push_raw(&mut self, mut update: Value) -> i64 {
        let id = self.claim();
        if let Some(fields) = update.as_object_mut() {
            fields.insert("update_id".into(), id.into());
        }
        self.waiting.push_back((id, update.to_string()));
        id
    }

    /// Remembers which kinds are asked for; an empty list means all but those on request.
    pub fn allow(&mut self, kinds: &[String]) {
        let kinds: HashSet<String> = kinds.iter().cloned().collect();
        self.allowed = if kinds.is_empty() { None } else { Some(kinds) };
    }

    /// The kinds asked for, as getWebhookInfo shows them.
    pub fn allowed(&self) -> Option<Vec<String>> {
        let mut kinds: Vec<String> = self.allowed.as_ref()?.iter().cloned().collect();
        kinds.sort();
        Some(kinds)
    }

    /// Forgets everything below `offset`; a negative one keeps only that many at the end.
    pub fn confirm(&mut self, offset: i64) {
        let keep_from = if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let first = self.waiting.len().saturating_sub(kept);
            self.waiting.get(first).map_or(0, |(id, _)| *id)
        } else {
            offset
        };
        while self.waiting.front().is_some_and(|(id, _)| *id < keep_from) {
            self.waiting.pop_front();
        }
    }

    /// The first `limit` updates as a JSON array; `None` when nothing waits.
    pub fn peek(&self, limit: usize) -> Option<String> {
        if self.waiting.is_empty() {
            return None;
        }
        let mut batch = String::from("[");
        for (at, (_, update)) in self.waiting.iter().take(limit).enumerate() {
            if at > 0 {
                batch.push(',');
            }
            batch.push_str(update);
        }
        batch.push(']');
        Some(batch)
    }

    /// How many are not yet confirmed.
    pub fn count(&self) -> usize {
        self.waiting.len()
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.waiting.clear();
    }

    fn claim(&mut self) -> i64 {
        self.next += 1;
        self.next - 1
    }

    fn wants(&self, kind: &str) -> bool {
        match &self.allowed {
            Some(kinds) => kinds.contains(kind),
            None => !ON_REQUEST.contains(&kind),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ids(updates: &Updates) -> Vec<i64> {
        updates.waiting.iter().map(|(id, _)| id - FIRST).collect()
    }

    fn three() -> Updates {
        let mut updates = Updates::default();
        for _ in 0..3 {
            updates.push("message", &json!({}));
        }
        updates
    }

    #[test]
    fn an_offset_confirms_what_is_below_it_and_nothing_else() {
        for (offset, left) in [
            (0, vec![0, 1, 2]),
            (FIRST, vec![0, 1, 2]),
            (FIRST + 2, vec![2]),
            (FIRST + 3, vec![]),
            (-1, vec![2]),
            (-2, vec![1, 2]),
            (-9, vec![0, 1, 2]),
        ] {
            let mut updates = three();
            updates.confirm(offset);
            assert_eq!(ids(&updates), left, "offset {offset}");
        }
    }

    #[test]
    fn kinds_nobody_asked_for_are_not_kept_but_raw_ones_are() {
        let mut updates = three();
        updates.push("message_reaction", &json!({}));
        updates.allow(&["callback_query".into()]);
        updates.push("message", &json!({}));
        updates.push("callback_query", &json!({}));
        updates.push_raw(json!({"shiny": {}}));
        assert_eq!(ids(&updates), [0, 1, 2, 5, 6]);
        updates.allow(&[]);
        updates.push("message", &json!({}));
        assert_eq!(ids(&updates).last(), Some(&7));
    }
}
