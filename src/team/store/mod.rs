//! The team's rows, and what other features ask of them.

mod invitation;
mod personal;
mod redemption;
mod tie;

pub use invitation::{NewInvitation, invitation, invite, open_invitations, revoke};
pub use personal::{erase, expire, expire_wrong_codes, export};
pub(in crate::team) use redemption::limited;
pub use redemption::{Redemption, redeem};
pub use tie::{delegates_of, person_of, tie_of_person, ties_of_event, untie};

use anyhow::Context as _;

use crate::clock::Moment;

/// A stored moment.
pub(super) fn moment(millis: i64) -> anyhow::Result<Moment> {
    Moment::from_timestamp_millis(millis).context("a moment of the team's is out of range")
}
