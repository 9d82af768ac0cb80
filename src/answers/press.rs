//! The buttons under "did you mean": each carries a question that is settled but for the session or
//! the person.

use super::frame::Frame;
use crate::telegram;

/// The letter of answers in a button's data.
pub const FEATURE: char = 'q';

/// The frames that are asked back about.
const FRAMES: [Frame; 11] = [
    Frame::WhenStarts,
    Frame::WhenEnds,
    Frame::HowLong,
    Frame::HowLongUntil,
    Frame::Where,
    Frame::WhichFloor,
    Frame::Directions,
    Frame::Who,
    Frame::Chairs,
    Frame::WhatsOn,
    Frame::Paper,
];
/// What marks the id of a person.
const PERSON: &str = "p";

/// What a button of a choice asks: this about that session or person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// What is asked.
    pub frame: Frame,
    /// Of whom or what.
    pub subject: Subject,
}

/// What is chosen, by its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A session.
    Session(String),
    /// A person.
    Person(String),
}

impl Press {
    /// The question about what is chosen; `None` for a frame that is not asked back about.
    pub fn new(frame: Frame, subject: Subject) -> Option<Self> {
        FRAMES.contains(&frame).then_some(Self { frame, subject })
    }

    /// The button's data at the event `event`.
    pub fn at(&self, event: i64) -> telegram::Press {
        let code = self.frame.code();
        match &self.subject {
            Subject::Session(id) => telegram::Press::new(FEATURE, event, &[code, id]),
            Subject::Person(id) => telegram::Press::new(FEATURE, event, &[code, PERSON, id]),
        }
    }

    /// What a pressed button asks; `None` when no button of ours says that.
    pub fn read(press: &telegram::Press) -> Option<Self> {
        let (code, subject) = match *press.words().as_slice() {
            [code, id] => (code, Subject::Session(id.to_owned())),
            [code, PERSON, id] => (code, Subject::Person(id.to_owned())),
            _ => return None,
        };
        Self::new(Frame::from_code(code)?, subject)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_as_it_was_written() {
        let id = "an-id-that-is-as-long-as-any-32c".to_owned();
        for frame in FRAMES {
            for subject in [Subject::Session(id.clone()), Subject::Person(id.clone())] {
                let press = Press::new(frame, subject).unwrap();
                let data = press.at(999_999).data();
                assert!(data.len() <= 64, "{data}");
                assert_eq!(data.parse().ok().as_ref().and_then(Press::read), Some(press));
            }
        }
        assert_eq!(Press::new(Frame::List, Subject::Session(id)), None);
    }
}
