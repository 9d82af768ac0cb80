//! The kinds of changes, each with what was and what is.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::clock::Moment;
use crate::programme::{
    Access, EventKind, Kind, Person, PlanPoint, Point, Programme, Role, Room, Session, Settings,
};
use crate::texts::{Language, Localised};

/// When a session takes place: its effective times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// See [`Session::begins`].
    pub begins: Moment,
    /// See [`Session::ends`].
    pub ends: Moment,
}

impl Span {
    /// The effective times of a session.
    pub fn of(session: &Session) -> Self {
        Self { begins: session.begins(), ends: session.ends() }
    }
}

/// One text in one language that differs; `None` where it is not written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "what was and what is")]
pub struct Words {
    /// The language.
    pub language: Language,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// A session as a change names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Localised,
}

impl Titled {
    /// The session with this index.
    pub fn of(programme: &Programme, session: usize) -> Self {
        let session = &programme.sessions[session];
        Self { id: session.id.clone(), title: session.title.clone() }
    }
}

/// An author as a change names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    /// The id, when they are a person of the programme.
    pub person: Option<String>,
    /// The bare name.
    pub name: String,
}

/// What differs in a session. `from` is what was, `to` is what is.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum Change {
    /// There was no such session.
    New,
    /// There is no such session any more.
    Gone,
    /// It does not take place.
    Cancelled,
    /// It takes place again.
    Reinstated,
    /// It was planned anew for another time.
    Moved { from: Span, to: Span },
    /// It runs later, by minutes, or no longer does; the times are those that come of it.
    Delayed { late_from: u32, late_to: u32, from: Span, to: Span },
    /// Its title.
    Renamed(Words),
    /// It is in another room.
    Room { from: Option<Room>, to: Option<Room> },
    /// Somebody else has the part.
    PersonReplaced { role: Role, from: Person, to: Person },
    /// Somebody has a part who had none.
    PersonAdded { role: Role, person: Person },
    /// Somebody has no part any more.
    PersonRemoved { role: Role, person: Person },
    /// Somebody has another part.
    RoleChanged { person: Person, from: Role, to: Role },
    /// The same people are named in another order; everybody once for each part.
    PeopleReordered { from: Vec<Person>, to: Vec<Person> },
    /// It is of another kind.
    Kind { from: Kind, to: Kind },
    /// The track it belongs to.
    Track(Words),
    /// What it is about.
    Abstract(Words),
    /// Languages spoken.
    Spoken { from: Vec<String>, to: Vec<String> },
    /// Languages interpreted into.
    Interpretation { from: Vec<String>, to: Vec<String> },
    /// Whether it takes questions.
    Questions { from: bool, to: bool },
    /// Whether it concerns everybody.
    Everyone { from: bool, to: bool },
    /// Address of its document.
    Document { from: Option<String>, to: Option<String> },
}

/// What differs in a paper.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum PaperChange {
    /// There was no such paper.
    New,
    /// There is no such paper any more.
    Gone,
    /// Its title.
    Renamed(Words),
    /// It is in another session, or only in the proceedings.
    Session { from: Option<Titled>, to: Option<Titled> },
    /// Its place, from 1, among those papers of the session that were there before.
    Reordered { from: usize, to: usize },
    /// When it begins.
    Start { from: Option<Moment>, to: Option<Moment> },
    /// How long it is spoken.
    Minutes { from: Option<u32>, to: Option<u32> },
    /// Who wrote it.
    Authors { from: Vec<Author>, to: Vec<Author> },
    /// Whether it is spoken, not only printed.
    Presented { from: bool, to: bool },
    /// Address of its text.
    Document { from: Option<String>, to: Option<String> },
}

/// What differs in a topic inside a session.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum TopicChange {
    /// There was no such topic.
    New,
    /// There is no such topic any more.
    Gone,
    /// Its name.
    Renamed(Words),
    /// It belongs to another session.
    Session { from: Titled, to: Titled },
}

/// What differs in a room.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum RoomChange {
    /// There was no such room.
    New,
    /// There is no such room any more.
    Gone,
    /// Its name.
    Renamed(Words),
    /// The other names people use.
    Aliases { from: Vec<(Language, String)>, to: Vec<(Language, String)> },
    /// The floor it is on.
    Floor(Words),
    /// How to find it.
    Directions(Words),
    /// Seats.
    Capacity { from: Option<u32>, to: Option<u32> },
    /// Where it is on the plan.
    Plan { from: Option<PlanPoint>, to: Option<PlanPoint> },
}

/// What differs in what is said of a person.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum PersonChange {
    /// There was no such person.
    New,
    /// There is no such person any more.
    Gone,
    /// The bare name.
    Renamed { from: String, to: String },
    /// "PGS.TS."
    Title(Words),
    /// Office held.
    Position(Words),
    /// Where from.
    Affiliation(Words),
}

/// What differs in a fact.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum FactChange {
    /// There was no such fact.
    New,
    /// There is no such fact any more.
    Gone,
    /// The answer.
    Answer(Words),
    /// Ways in which people ask for it.
    Asks { from: Vec<(Language, String)>, to: Vec<(Language, String)> },
}

/// What differs in the event itself, its settings and its venue.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "what was and what is, as the doc line of the change says")]
pub enum EventChange {
    /// Its name.
    Renamed(Words),
    /// Who holds it.
    Organiser(Words),
    /// Whom to turn to.
    Contact(Words),
    /// The word people use for it.
    Kind { from: EventKind, to: EventKind },
    /// The zone of its times.
    Zone { from: Tz, to: Tz },
    /// Its first and last day.
    Days { from: (NaiveDate, NaiveDate), to: (NaiveDate, NaiveDate) },
    /// The languages it is offered in.
    Languages { from: Vec<Language>, to: Vec<Language> },
    /// Who may join.
    Access { from: Access, to: Access },
    /// What its organisers decided.
    Settings { from: Box<Settings>, to: Box<Settings> },
    /// The venue's name.
    Venue(Words),
    /// The venue's address.
    Address(Words),
    /// Where the venue is on the map.
    Point { from: Option<Point>, to: Option<Point> },
    /// What is on which floor.
    Floors(Words),
    /// Which door to take.
    Entrance(Words),
    /// How to get there.
    Transport(Words),
    /// The picture of the venue.
    Plan { from: Option<String>, to: Option<String> },
}
