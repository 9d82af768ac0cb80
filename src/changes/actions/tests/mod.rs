//! Programmes before and after actions.

mod cascade;
mod properties;
mod rows;

use super::action::Action;
use super::apply::{Proposed, Refusal, apply};
use super::key::Key;
use crate::programme::{Format, Programme, read};

const HAI_PHONG: &str = include_str!("../../../../events/hai-phong-2025.toml");
const DEMO: &str = include_str!("../../../../events/demo-2026.toml");

fn programme(text: &str) -> Programme {
    let reading = read(text.as_bytes(), Format::Toml);
    reading.programme.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}

fn late(session: &str, minutes: u32) -> Action {
    Action::Late { session: Key::of(session), minutes }
}

fn longer(session: &str, minutes: u32) -> Action {
    Action::Longer { session: Key::of(session), minutes }
}

/// The programme after several actions.
fn after(programme: &Programme, actions: &[Action]) -> Result<Proposed, Refusal> {
    let mut done: Option<Proposed> = None;
    for action in actions {
        let before = done.as_ref().map_or(programme, |done| &done.programme);
        done = Some(apply(before, action)?);
    }
    done.ok_or(Refusal::Same)
}

/// "toan-the 08:45–09:35" for every session at another time, in the order of `new`.
fn moved(old: &Programme, new: &Programme) -> Vec<String> {
    let hour = |moment| new.local(moment).format("%H:%M").to_string();
    let times = |session: &crate::programme::Session| (session.begins(), session.ends());
    let was = |id: &str| old.session(id).map(|index| times(&old.sessions[index]));
    let differing = new.sessions.iter().filter(|session| was(&session.id) != Some(times(session)));
    differing.map(|one| format!("{} {}–{}", one.id, hour(one.begins()), hour(one.ends()))).collect()
}
