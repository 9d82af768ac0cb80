//! The command line, as somebody at a terminal has it: the real binary, its output and its status.

#![cfg(test)]

mod ask;
mod changes;
mod check;
mod export;
mod handout;
mod import;
mod permissions;
mod poster;
mod rehearse;
mod report;
mod secrets;
mod serve;
mod template;
pub(crate) mod terminal;
mod times;
mod versions;
mod zones;

use letan::rehearsal::World;

/// Serves the Bot API of `world` as long as the test runs, and tells its address.
async fn serve_world(world: &World) -> String {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = world.api_url(listener.local_addr().unwrap());
    tokio::spawn(letan::rehearsal::serve(listener, world.clone(), std::future::pending()));
    address
}
