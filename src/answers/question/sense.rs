//! What a word of a question can mean.

use crate::answers::time::EventKind;
use crate::programme::codes::codes;
use crate::programme::{Kind, Role, Session};

/// What a word or phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// It says what is asked for.
    Cue(Cue),
    /// It asks for who has one of these roles.
    Role(Roles),
    /// It names sessions by their kind.
    Kind(Kinds),
    /// It names a sort of thing, whose name may follow.
    Noun(Noun),
    /// It stands before a person's name.
    Title,
    /// It says nothing.
    Filler,
    /// It is small talk.
    Small(Small),
    /// It names something that every event has to tell.
    Topic(Topic),
    /// It is another word for what some sessions are called; a group of such words.
    Like(Topic),
    /// It is a family name that many have.
    Surname,
    /// It is a place in an order, from 1.
    Ordinal(u8),
    /// It is a day of the event: from 1, 0 for the last.
    Days(u8),
    /// It tells the organisers something.
    Wish,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// A time.
    When,
    /// A beginning.
    Start,
    /// An end.
    End,
    /// A duration.
    Length,
    /// The time that is left.
    Until,
    /// A place.
    Where,
    /// A floor.
    Floor,
    /// Directions.
    Way,
    /// A person.
    Who,
    /// Who speaks, or what somebody says.
    Speak,
    /// What there is.
    What,
    /// The programme.
    Programme,
    /// What runs.
    Now,
    /// What comes.
    Next,
    /// What comes first.
    First,
    /// What comes last.
    Last,
    /// All of them.
    List,
    /// Their number.
    Count,
    /// Whether there is any.
    Exists,
    /// What comes after something.
    Following,
    /// What comes before something.
    Before,
    /// What it is about.
    About,
    /// What was spoken of.
    This,
    /// Whether it is cancelled or late.
    Cancelled,
    /// How many people fit in.
    Capacity,
    /// Somebody's office.
    Office,
    /// What is left of something.
    Remaining,
    /// That something is better than all the rest, or than something else.
    Best,
    /// That something is not so.
    Not,
    /// The one who asks.
    Me,
    /// What belongs to the one who asks.
    Mine,
    /// What follows is only why somebody asks.
    Purpose,
    /// What takes place at the same time as something.
    Meanwhile,
    /// The same about something else: "còn ngày mai?", "what about room B?".
    Also,
}

codes!(
    Cue: When = "when",
    Start = "start",
    End = "end",
    Length = "length",
    Until = "until",
    Where = "where",
    Floor = "floor",
    Way = "way",
    Who = "who",
    Speak = "speak",
    What = "what",
    Programme = "programme",
    Now = "now",
    Next = "next",
    First = "first",
    Last = "last",
    List = "list",
    Count = "count",
    Exists = "exists",
    Following = "following",
    Before = "before",
    About = "about",
    This = "this",
    Cancelled = "cancelled",
    Also = "also",
    Purpose = "purpose",
    Meanwhile = "meanwhile",
    Capacity = "capacity",
    Office = "office",
    Remaining = "remaining",
    Best = "best",
    Not = "not",
    Me = "me",
    Mine = "mine"
);

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u32);

/// A set of kinds, and the part of the day in which they are meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds {
    kinds: u32,
    /// When: lunch is a meal at noon.
    pub part: Option<Part>,
}

impl Roles {
    /// Whether it is one of them.
    pub fn contains(self, role: Role) -> bool {
        self.0 & (1 << (role as u32)) != 0
    }

    /// Just these.
    pub fn of(roles: &[Role]) -> Self {
        Self(roles.iter().fold(0, |bits, role| bits | 1 << (*role as u32)))
    }

    /// Those of both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl Kinds {
    /// Whether it is one of them.
    pub fn contains(self, kind: Kind) -> bool {
        self.kinds & (1 << (kind as u32)) != 0
    }

    /// One kind alone.
    pub fn of(kind: Kind) -> Self {
        Self { kinds: 1 << (kind as u32), part: None }
    }

    /// The kinds by which a time is told.
    pub fn told_by(kind: EventKind) -> Option<Self> {
        let (kind, part) = match kind {
            EventKind::Lunch => (Kind::Meal, Some(Part::Noon)),
            EventKind::Dinner => (Kind::Meal, Some(Part::Evening)),
            EventKind::Breakfast => (Kind::Meal, Some(Part::Morning)),
            EventKind::Break => (Kind::Break, None),
            EventKind::Opening => (Kind::Opening, None),
            EventKind::Closing => (Kind::Closing, None),
            EventKind::ThisSession => return None,
        };
        Some(Self { part, ..Self::of(kind) })
    }

    /// Whether the session is meant; `hour` is the local one at which it begins.
    pub fn mean(self, session: &Session, hour: f32) -> bool {
        self.contains(session.kind)
            && match self.part {
                None => true,
                Some(Part::Morning) => hour < 10.0,
                Some(Part::Noon) => (10.5..14.5).contains(&hour),
                Some(Part::Evening) => hour >= 17.0,
            }
    }
}

/// A part of the day that a word implies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Before ten.
    Morning,
    /// Between half past ten and half past two.
    Noon,
    /// From five.
    Evening,
}

/// A sort of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noun {
    /// A session.
    Session,
    /// Somebody who attends.
    Attendee,
    /// Anything on the programme.
    Item,
    /// A room.
    Room,
    /// A track.
    Track,
    /// Somebody who speaks.
    Speaker,
    /// A paper.
    Paper,
    /// The event itself.
    Event,
    /// A day.
    Day,
    /// A floor.
    Floor,
    /// One's own turn to speak.
    Turn,
}

codes!(
    Noun: Session = "session",
    Item = "item",
    Attendee = "attendee",
    Room = "room",
    Track = "track",
    Speaker = "speaker",
    Paper = "paper",
    Event = "event",
    Day = "day",
    Floor = "floor",
    Turn = "turn"
);

/// What is said without asking for anything of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Small {
    /// A greeting.
    Hello,
    /// Thanks.
    Thanks,
    /// A farewell.
    Bye,
    /// What can you do?
    Help,
}

codes!(
    Small: Hello = "hello",
    Thanks = "thanks",
    Bye = "bye",
    Help = "help"
);

/// A topic of facts that is understood without the organiser's help; an index into the lexicon's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Topic(pub u16);

impl Sense {
    /// The sense of a section's head, such as `kind meal noon`.
    pub fn read(head: &str, topics: &mut Vec<String>) -> Option<Self> {
        let (sort, rest) = head.split_once(' ').unwrap_or((head, ""));
        match sort {
            "cue" => Cue::from_code(rest).map(Self::Cue),
            "role" => roles(rest).map(Self::Role),
            "day" => rest.parse().ok().map(Self::Days),
            "ordinal" => rest.parse().ok().map(Self::Ordinal),
            "kind" => kinds(rest).map(Self::Kind),
            "noun" => Noun::from_code(rest).map(Self::Noun),
            "small" => Small::from_code(rest).map(Self::Small),
            "title" => Some(Self::Title),
            "surname" => Some(Self::Surname),
            "filler" => Some(Self::Filler),
            "wish" => Some(Self::Wish),
            "topic" => topic(rest, topics).map(Self::Topic),
            "like" => topic(head, topics).map(Self::Like),
            _ => None,
        }
    }
}

fn roles(codes: &str) -> Option<Roles> {
    let mut roles = 0;
    for code in codes.split(',') {
        roles |= 1 << (Role::from_code(code)? as u32);
    }
    Some(Roles(roles))
}

fn kinds(rest: &str) -> Option<Kinds> {
    let (codes, part) = rest.split_once(' ').unwrap_or((rest, ""));
    let mut kinds = 0;
    for code in codes.split(',') {
        kinds |= 1 << (Kind::from_code(code)? as u32);
    }
    let part = match part {
        "" => None,
        "morning" => Some(Part::Morning),
        "noon" => Some(Part::Noon),
        "evening" => Some(Part::Evening),
        _ => return None,
    };
    Some(Kinds { kinds, part })
}

fn topic(name: &str, topics: &mut Vec<String>) -> Option<Topic> {
    let index = topics.iter().position(|known| known == name).unwrap_or_else(|| {
        topics.push(name.to_owned());
        topics.len() - 1
    });
    u16::try_from(index).ok().map(Topic)
}
