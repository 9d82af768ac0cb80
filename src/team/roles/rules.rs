//! Who may do what: the one table.

use super::{Act, Moderates, Roles};

/// The least role that can do `act`, as the refusal names it: "owner", "organiser", "moderator", "chair".
pub fn doers(act: Act<'_>) -> &'static str {
    match act {
        Act::KeepOwners => "owner",
        Act::ModerateSome | Act::Moderate(_) | Act::Wall(_) | Act::Notes(_) | Act::Report(_) => {
            "moderator"
        }
        Act::RunStage(_) | Act::Floor(_) => "chair",
        _ => "organiser",
    }
}

/// Whether somebody with these roles at an event may do `act` there.
pub fn may(roles: &Roles, act: Act<'_>) -> bool {
    let organises = roles.owner || roles.organiser;
    let moderates = |session: &str| organises || roles.moderates.has(session);
    let moderates_some = organises || roles.moderates != Moderates::Nothing;
    match act {
        Act::KeepOwners => roles.owner,
        Act::InviteTeam
        | Act::RevokeTeam
        | Act::InvitePeople
        | Act::InviteDelegates
        | Act::SeeTeam
        | Act::Announce
        | Act::Safety
        | Act::EditProgramme
        | Act::EditFacts
        | Act::HelpDesk
        | Act::SeeFigures
        | Act::CheckInCounts
        | Act::SeeLog
        | Act::DeliveryDesk
        | Act::KeepDocuments
        | Act::KeepGroup => organises,
        Act::ModerateSome => moderates_some,
        Act::Moderate(session)
        | Act::Wall(session)
        | Act::Notes(session)
        | Act::Report(session) => moderates(session),
        Act::RunStage(session) | Act::Floor(session) => {
            moderates(session) || roles.chairs.iter().any(|id| id == session)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn session(id: &str) -> Vec<String> {
        vec![id.to_owned()]
    }

    fn moderator(moderates: Moderates) -> Roles {
        Roles { moderates, ..Roles::default() }
    }

    /// How many acts, from the front, are for whom: 1 for owners, 17 for organisers, 22 for
    /// moderators, all for chairs.
    #[test]
    fn every_role_may_do_just_what_the_table_says() {
        let owner = Roles { owner: true, ..Roles::default() };
        let organiser = Roles { organiser: true, ..Roles::default() };
        let chair = Roles { chairs: session("own"), ..Roles::default() };
        let other_chair = Roles { chairs: session("other"), ..Roles::default() };
        for (name, roles, allowed) in [
            ("owner", owner, 0..24),
            ("organiser", organiser, 1..24),
            ("moderator of all", moderator(Moderates::Everything), 17..24),
            ("moderator", moderator(Moderates::Sessions(session("own"))), 17..24),
            ("moderator elsewhere", moderator(Moderates::Sessions(session("other"))), 17..18),
            ("chair", chair, 22..24),
            ("chair elsewhere", other_chair, 0..0),
            ("delegate", Roles::default(), 0..0),
        ] {
            for (place, act) in Act::all("own").into_iter().enumerate() {
                assert_eq!(may(&roles, act), allowed.contains(&place), "{name} {act:?}");
            }
        }
    }

    #[test]
    fn whom_a_refusal_names_may_do_it() {
        let named = |who| match who {
            "owner" => Roles { owner: true, ..Roles::default() },
            "organiser" => Roles { organiser: true, ..Roles::default() },
            "moderator" => moderator(Moderates::Sessions(session("own"))),
            "chair" => Roles { chairs: session("own"), ..Roles::default() },
            other => panic!("{other}"),
        };
        for act in Act::all("own") {
            assert!(may(&named(doers(act)), act), "{act:?}");
        }
    }
}
