//! Who has a part in an event: roles, personal invitation links, and which person of the programme
//! somebody is.
//!
//! - [`roles`]: what each role may do, [`may`]
//! - [`doors`]: links that let delegates in
//! - [`log`]: who did what
//! - [`chat`]: `/invite`, the people of the programme
//! - [`redeem`]: opening an invitation link
//! - [`store`]: the rows, and what other features ask of them

pub mod chat;
mod code;
pub mod deletion;
pub mod doors;
pub mod log;
mod press;
pub mod redeem;
pub mod roles;
mod rules;
pub mod store;
mod texts;

use chrono::TimeDelta;
use url::form_urlencoded;

use crate::clock::Moment;
use crate::programme::Edition;
use crate::telegram::Button;
use crate::texts::Texts;

pub use code::Code;
pub use press::{FEATURE, Press};
pub use roles::{
    Act, Role, Roles, called, is_owner, may, owners, refusal, refusal_toast, roles, who_may,
};
pub use texts::MESSAGES;

/// How long an invitation link can be used.
pub const INVITATION_LASTS: TimeDelta = TimeDelta::days(7);
/// Wrong codes that somebody may try within [`TRIES_WITHIN`].
pub const WRONG_CODES: i64 = 5;
/// The time in which wrong codes are counted, from the first on.
pub const TRIES_WITHIN: TimeDelta = TimeDelta::hours(1);

/// Which person of the programme somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The Telegram user.
    pub delegate: i64,
    /// The person's id in the programme.
    pub person: String,
    /// Since when.
    pub tied_at: Moment,
}

/// A link that nobody has used yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInvitation {
    /// The invited person's id in the programme.
    pub person: String,
    /// When it was made.
    pub made_at: Moment,
    /// From when on it cannot be used.
    pub expires_at: Moment,
}

/// Telegram asks whom to send a link to, with a text.
fn share(texts: Texts, letters: &str, address: &str) -> Button {
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("url", address)
        .append_pair("text", letters)
        .finish();
    // Some clients show a plus as it is.
    let query = query.replace('+', "%20");
    Button::open(texts.team_button_share(), format!("https://t.me/share/url?{query}"))
}

/// A moment in an event's zone: "10:25, Thứ Hai, ngày 19/5/2025".
fn when(texts: Texts, event: &Edition, moment: Moment) -> String {
    let programme = &event.programme;
    let hour = texts.hour(moment, programme.event.zone);
    texts.team_when(&hour, &texts.full_day(programme.local_date(moment)))
}
