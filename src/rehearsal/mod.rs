//! A Telegram of our own, for rehearsals without a token and for every test.
//!
//! Around a [`World`] stand three sides: people act (`people`, `groups`) and are looked at
//! (`reading`); the bot calls (`bot_api`, then `request`, `methods` and what they refuse by:
//! `admission`, `limits`, `words`, `html`, `markup`); a browser shows the phones (`phones`, `live`,
//! `dial`, `pages`, behind the `doorkeeper`). What all of them change is in `state`.

pub mod admission;
pub mod attachment;
pub mod bot_api;
pub mod calls;
pub mod chat;
pub mod dial;
pub mod doorkeeper;
pub mod entity;
pub mod fault;
pub mod groups;
pub mod hall;
pub mod html;
pub mod limits;
pub mod live;
pub mod markup;
pub mod membership;
pub mod message;
pub mod methods;
pub mod pages;
pub mod parameters;
pub mod people;
pub mod phones;
pub mod polling;
pub mod profile;
pub mod queries;
pub mod reading;
pub mod refusal;
pub mod request;
pub mod serving;
pub mod stage;
pub mod state;
pub mod updates;
pub mod watch;
pub mod wire;
pub mod words;
pub mod world;

#[cfg(test)]
mod client_tests;
#[cfg(test)]
mod flood_tests;
#[cfg(test)]
mod phone_tests;
#[cfg(test)]
mod refusal_tests;
#[cfg(test)]
mod trial;

pub use attachment::Attachment;
pub use calls::Call;
pub use chat::Standing;
pub use entity::{Entity, Style};
pub use fault::{Fault, Trouble};
pub use limits::{Limits, Rate};
pub use markup::{Button, Keyboard};
pub use message::{Author, Document, Message, Venue};
pub use profile::Command;
pub use queries::Answer;
pub use serving::{serve, serve_phones};
pub use stage::{Phone, Role, Stage, StageMoment};
pub use watch::Change;
pub use world::{BOT_FIRST_NAME, BOT_ID, BOT_USERNAME, World};
