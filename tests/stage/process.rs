//! The real binary as a process, which can be killed.

use std::process::{Child, Command, Stdio};

use letan::rehearsal::World;

use super::Place;

/// `letan serve` with a lease of a second; killed when it is dropped.
pub(crate) struct Process<'a> {
    telegram: &'a str,
    token: &'static str,
    place: &'a Place,
    child: Option<Child>,
}

impl<'a> Process<'a> {
    /// One that has not started.
    pub(crate) fn of(world: &World, telegram: &'a str, place: &'a Place) -> Self {
        Self { telegram, token: world.token(), place, child: None }
    }

    pub(crate) fn start(&mut self) {
        let child = Command::new(env!("CARGO_BIN_EXE_letan"))
            .arg("serve")
            .env("TELOXIDE_TOKEN", self.token)
            .env("TELOXIDE_API_URL", self.telegram)
            .env("DATABASE_URL", self.place.url())
            .env("LETAN_LOG", "error")
            .env("LETAN_LEASE_SECONDS", "1")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        self.child = Some(child);
    }

    /// Kills it with -9.
    pub(crate) fn kill(&mut self) {
        let mut child = self.child.take().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }
}

impl Drop for Process<'_> {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.kill();
        }
    }
}

/// A number that looks like chance and is the same for the same seed.
pub(crate) fn scramble(seed: u64) -> u64 {
    let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
