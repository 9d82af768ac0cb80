//! The buttons under "did you mean": each carries a question that is settled but for the session.

use super::frame::Frame;
use crate::telegram;

/// The letter of answers in a button's data.
pub const FEATURE: char = 'q';

/// The frames that are asked back about.
const FRAMES: [Frame; 9] = [
    Frame::WhenStarts,
    Frame::WhenEnds,
    Frame::HowLong,
    Frame::HowLongUntil,
    Frame::Where,
    Frame::WhichFloor,
    Frame::Directions,
    Frame::Who,
    Frame::Chairs,
];

/// What a button of a choice asks: this about that session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// What is asked.
    pub frame: Frame,
    /// The session's id.
    pub session: String,
}

impl Press {
    /// The question about a session; `None` for a frame that is not asked back about.
    pub fn new(frame: Frame, session: &str) -> Option<Self> {
        FRAMES.contains(&frame).then(|| Self { frame, session: session.to_owned() })
    }

    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        telegram::Press::new(FEATURE, event, &[self.frame.code(), &self.session])
    }

    /// What a pressed button asks; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let [code, session] = *press.words().as_slice() else { return None };
        let frame = Frame::from_code(code)?;
        Self::new(frame, session)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        for frame in FRAMES {
            let press = Press::new(frame, "a-session-whose-id-is-very-long1").unwrap();
            let data = press.at(999_999).data();
            assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
        }
        assert_eq!(Press::new(Frame::List, "a1"), None);
    }
}
