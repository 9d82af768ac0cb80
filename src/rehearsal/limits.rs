//! How much this Telegram takes: the flood limits, on the world's clock.

use std::time::Duration;

use crate::clock::Moment;

/// What is limited, and how strictly requests are read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Sends and edits in one private chat.
    pub private: Option<Rate>,
    /// Sends and edits in one group.
    pub group: Option<Rate>,
    /// Sends and edits, bot-wide, to chats that did not write within [`Limits::reply_window`].
    pub bulk: Option<Rate>,
    /// How long after somebody wrote a send still counts as a reply.
    pub reply_window: Duration,
    /// How long a pressed button waits for its answer.
    pub answer_within: Duration,
    /// Refuse parameters the method does not know and ampersands that are not escaped: on the
    /// real Telegram both pass silently, and both are mistakes of ours.
    pub strict: bool,
}

/// A bucket of `burst` tokens that gains `per_second`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How many can go at once.
    pub burst: f64,
    /// How many more can go each second.
    pub per_second: f64,
}

impl Limits {
    /// What is known of Telegram: about one message a second in a chat with bursts, 20 a minute in
    /// a group, about 30 a second over all chats that were not talking.
    pub fn telegram() -> Self {
        Self {
            private: Some(Rate { burst: 20.0, per_second: 1.0 }),
            group: Some(Rate { burst: 20.0, per_second: 20.0 / 60.0 }),
            bulk: Some(Rate { burst: 30.0, per_second: 30.0 }),
            ..Self::none()
        }
    }

    /// No flood limits; requests are still read strictly.
    pub fn none() -> Self {
        Self {
            private: None,
            group: None,
            bulk: None,
            reply_window: Duration::from_mins(1),
            answer_within: Duration::from_mins(1),
            strict: true,
        }
    }
}

/// How full one bucket is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bucket {
    filled: Option<(Moment, f64)>,
}

impl Bucket {
    /// How long until a token is there; zero when there is one now.
    pub fn wait(&self, rate: Rate, now: Moment) -> Duration {
        let missing = 1.0 - self.tokens(rate, now);
        // A bucket that is short by less than a millionth is full: floating point is not money.
        if missing <= 1e-6 {
            Duration::ZERO
        } else {
            Duration::try_from_secs_f64(missing / rate.per_second).unwrap_or(Duration::MAX)
        }
    }

    /// Takes a token.
    pub fn take(&mut self, rate: Rate, now: Moment) {
        self.filled = Some((now, self.tokens(rate, now) - 1.0));
    }

    fn tokens(&self, rate: Rate, now: Moment) -> f64 {
        let Some((since, tokens)) = self.filled else { return rate.burst };
        // A clock that was set back starts another day.
        if now < since {
            return rate.burst;
        }
        let passed = (now - since).as_seconds_f64();
        (tokens + passed * rate.per_second).min(rate.burst)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_bucket_lets_the_burst_go_and_then_one_at_its_rate() {
        let start: Moment = "2025-05-19T08:00:00Z".parse().unwrap();
        let rate = Rate { burst: 3.0, per_second: 0.5 };
        let mut bucket = Bucket::default();
        for _ in 0..3 {
            assert_eq!(bucket.wait(rate, start), Duration::ZERO);
            bucket.take(rate, start);
        }
        assert_eq!(bucket.wait(rate, start), Duration::from_secs(2));
        assert_eq!(bucket.wait(rate, start + TimeDelta::seconds(2)), Duration::ZERO);
        assert_eq!(bucket.wait(rate, start - TimeDelta::hours(1)), Duration::ZERO);
    }
}
