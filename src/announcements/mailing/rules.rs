//! What stands in the way of sending, how long a text may be, how the endings add up, and how long it
//! still takes.

use chrono::TimeDelta;

use super::store::round::Round;
use super::{Announcement, Errand};
use crate::clock::Moment;
use crate::outbox::Ending;
use crate::outbox::store::Count;
use crate::texts::{CAPTION_LIMIT, Html, Language, TEXT_LIMIT, Texts};

/// How far ahead one can be planned.
pub(super) const AHEAD: TimeDelta = TimeDelta::days(90);

/// What stands in the way of sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// It says nothing.
    Empty,
    /// This language is missing, and nobody said that it may be.
    Missing(Language),
    /// In this language it is so many characters long, and may be so many.
    Long(Language, usize, usize),
    /// Its moment has passed.
    Past,
    /// Nobody is meant who could be told.
    Nobody,
}

/// The first thing that stands in the way, where `people` are meant.
pub(super) fn obstacle(
    announcement: &Announcement,
    languages: &[Language],
    people: i64,
    now: Moment,
) -> Option<Obstacle> {
    let attached = announcement.wordings.iter().any(|wording| wording.attached.is_some());
    if announcement.wordings.is_empty() {
        return Some(Obstacle::Empty);
    }
    let long = announcement.wordings.iter().find_map(|wording| {
        let (length, most) = (wording.content.length(), most(wording.language, attached));
        (length > most).then_some(Obstacle::Long(wording.language, length, most))
    });
    let is_missing =
        |language: &&Language| announcement.wordings.iter().all(|one| one.language != **language);
    let missing = languages.iter().find(is_missing).filter(|_| !announcement.may_miss);
    long.or(missing.map(|language| Obstacle::Missing(*language)))
        .or(announcement.due_at.filter(|due| *due <= now).map(|_| Obstacle::Past))
        .or((people == 0).then_some(Obstacle::Nobody))
}

/// How many characters it may have in `language`, below its head.
pub(super) fn most(language: Language, attached: bool) -> usize {
    let texts = Texts::new(language);
    let head = texts.announcements_head().length().max(texts.announcements_head_urgent().length());
    let limit = if attached { CAPTION_LIMIT } else { TEXT_LIMIT };
    // Two line breaks stand between both.
    limit.saturating_sub(head + 2)
}

/// How the people stand after all rounds that sent: who was sent to again is counted once, by what
/// came of it last.
pub(super) fn total(rounds: &[(Round, Count)]) -> Count {
    let mut total = Count::default();
    for (round, count) in rounds {
        match round.errand {
            Errand::Send => total = count.clone(),
            Errand::Again => {
                total.ended[Ending::Unsure as usize] -= count.all;
                total.left += count.left;
                for (own, ended) in total.ended.iter_mut().zip(count.ended) {
                    *own += ended;
                }
            }
            Errand::Correct | Errand::Retract => {}
        }
    }
    total
}

/// Minutes until the last of `left` letters has gone, where `lately` went within `seconds`; before
/// anything went, at the pace that is permitted.
pub(super) fn minutes(left: i64, (lately, seconds): (i64, i64), permitted: f64) -> i64 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
    let measured = lately as f64 / seconds.max(1) as f64;
    let speed = if lately > 0 && seconds >= 5 { measured } else { permitted };
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "far below 2^52"
    )]
    let minutes = (left as f64 / speed.max(0.01) / 60.0).ceil() as i64;
    minutes.max(1)
}

/// The first words of it, in one line, as a name.
pub(super) fn name(content: &Html) -> String {
    crate::telegram::pages::label(&content.shown(), 36)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{Aim, State, Wording};
    use super::*;

    fn now() -> Moment {
        "2025-05-19T08:00:00Z".parse().unwrap()
    }

    fn language(code: &str) -> Language {
        Language::from_code(code).unwrap()
    }

    fn announcement(wordings: &[(&str, usize)]) -> Announcement {
        let wording = |(code, length): &(&str, usize)| Wording {
            language: language(code),
            content: Html::plain(&"ă".repeat(*length)),
            attached: None,
            correction: None,
        };
        Announcement {
            event: 1,
            number: 5,
            author: Some(7),
            state: State::Draft,
            aim: Aim::Everybody,
            due_at: None,
            reason: None,
            may_miss: false,
            asks_read: false,
            changes: 0,
            begun_at: now(),
            moved_at: now(),
            retracted_at: None,
            wordings: wordings.iter().map(wording).collect(),
        }
    }

    #[test]
    fn what_stands_in_the_way_is_said_before_it_goes_out() {
        let both = [language("vi"), language("en")];
        let find = |one: &Announcement, people| obstacle(one, &both, people, now());
        assert_eq!(find(&announcement(&[]), 3), Some(Obstacle::Empty));
        let mut one = announcement(&[("vi", 10)]);
        assert_eq!(find(&one, 3), Some(Obstacle::Missing(language("en"))));
        one.may_miss = true;
        assert_eq!(find(&one, 3), None);
        assert_eq!(find(&one, 0), Some(Obstacle::Nobody));
        one.due_at = Some(now());
        assert_eq!(find(&one, 3), Some(Obstacle::Past));
        let most = most(language("vi"), false);
        let long = announcement(&[("vi", most + 1), ("en", 1)]);
        assert_eq!(find(&long, 3), Some(Obstacle::Long(language("vi"), most + 1, most)));
        assert_eq!(find(&announcement(&[("vi", most), ("en", 1)]), 3), None);
    }

    #[test]
    fn the_time_to_the_end_follows_what_was_measured() {
        assert_eq!(minutes(1500, (0, 0), 25.0), 1);
        assert_eq!(minutes(100_000, (0, 0), 25.0), 67);
        assert_eq!(minutes(1500, (300, 30), 25.0), 3);
        assert_eq!(minutes(1, (300, 30), 25.0), 1);
    }

    fn round(errand: Errand) -> Round {
        Round {
            key: (1, 5),
            number: 1,
            errand,
            ordered_at: now(),
            source: 1,
            owed_to: None,
            owed_at: Some(now()),
            finished_at: None,
            told: String::new(),
            told_at: None,
            tellings: 0,
            count: Count::default(),
        }
    }

    proptest! {
        #[test]
        fn who_is_sent_to_again_is_one_person(
            first in proptest::array::uniform7(0_i64..1000),
            share in 0.0_f64..1.0,
            left in 0_i64..50,
        ) {
            let all = first.iter().sum::<i64>() + left;
            let first = Count { all, left, ended: first };
            #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "small")]
            let sent = (first.of(Ending::Unsure) as f64 * share) as i64;
            let mut again = Count { all: first.of(Ending::Unsure), left: 0, ended: [0; 7] };
            again.ended[Ending::Sent as usize] = sent;
            again.ended[Ending::Unsure as usize] = again.all - sent;
            let correct = (round(Errand::Correct), first.clone());
            let rounds = [(round(Errand::Send), first.clone()), correct, (round(Errand::Again), again)];
            let total = total(&rounds);
            prop_assert_eq!(total.all, total.left + total.ended.iter().sum::<i64>());
            prop_assert_eq!(total.all, first.all);
            prop_assert_eq!(total.of(Ending::Sent), first.of(Ending::Sent) + sent);
        }
    }
}
