//! What a question holds: what is asked, and about what.

use super::frame::Frame;
use super::names::{Label, Names, Row};
use super::outcome::Reason;
use super::question::cover::{Meaning, Piece};
use super::question::sense::{Cue, Kinds, Noun, Roles, Sense, Small, Topic};
use super::question::tokens::{Token, Tokens};
use super::recall::Topic as Before;
use crate::programme::Role;

/// The cues that ask for something of what was spoken of.
const ASKING: [Cue; 9] = [
    Cue::When,
    Cue::Start,
    Cue::End,
    Cue::Length,
    Cue::Until,
    Cue::Where,
    Cue::Floor,
    Cue::Way,
    Cue::Who,
];

/// What the words of a question say together.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    cues: u64,
    nouns: u32,
    /// The roles asked for.
    pub(super) roles: Roles,
    /// The kinds of sessions named, each as it was said.
    pub(super) kinds: Vec<Kinds>,
    /// The words that name them, a bit each.
    pub(super) kind_words: u64,
    /// Rooms by name; several when a name is of several.
    pub(super) rooms: Vec<usize>,
    /// How many times a room was named: "in hall A or in hall B".
    pub(super) places: u32,
    /// Tracks by name.
    pub(super) tracks: Vec<usize>,
    /// Sessions by name.
    pub(super) sessions: Vec<usize>,
    /// People by name.
    pub(super) people: Vec<usize>,
    /// Whether they are all called by the same words.
    pub(super) one_name: bool,
    /// Topics of facts.
    pub(super) topics: Vec<Topic>,
    /// How many of them were only guessed from slips.
    pub(super) soft_topics: u32,
    /// How many words they are.
    pub(super) topic_words: u32,
    /// The first of these words.
    pub(super) topic_at: usize,
    /// A place in an order.
    pub(super) ordinal: Option<u8>,
    /// A day of the event: from 1, 0 for the last.
    pub(super) day: Option<u8>,
    /// Time expressions, by their numbers.
    pub(super) times: Vec<usize>,
    /// Somebody or something is named that is not of this event.
    pub(super) absent: Option<Reason>,
    /// Small talk.
    pub(super) small: Option<Small>,
    /// Something is told to the organisers.
    pub(super) wish: bool,
    /// Words that nothing explains yet, a bit each.
    pub(super) unknown: u64,
    /// Words that may be of a title, a bit each.
    pub(super) content: u64,
    /// Words that are the name of a family without anybody's, a bit each.
    pub(super) surnames: u64,
    /// The words for tracks, a bit each.
    pub(super) track_words: u64,
    /// Sessions that a word for a sort of thing stands before in their titles.
    pub(super) headed: Vec<usize>,
    /// It ends as a question whether something is so: "… không?".
    pub(super) asks_whether: bool,
    /// Words that say something.
    pub(super) said: u32,
    /// Words besides the times.
    pub(super) said_besides_time: u32,
    /// What was asked before, when this only names something else.
    pub(super) frame: Option<Frame>,
    /// The session after which something is asked for.
    pub(super) after: Option<usize>,
}

impl Asked {
    /// Gathers what the pieces say.
    pub(super) fn of(tokens: &Tokens, pieces: &[Piece], names: &Names) -> Self {
        let mut asked = Self::default();
        for piece in pieces {
            let purpose = piece.meaning == Meaning::Sense(Sense::Cue(Cue::Purpose));
            if purpose && asked.any(&ASKING) && asked.is_about_something() {
                break;
            }
            asked.add(piece, &tokens.words[piece.words.clone()]);
        }
        let aside = [Sense::Filler, Sense::Cue(Cue::Me), Sense::Cue(Cue::This)].map(Meaning::Sense);
        let last = pieces.iter().rev().find(|piece| !aside.contains(&piece.meaning));
        asked.asks_whether =
            last.is_some_and(|piece| piece.meaning == Meaning::Sense(Sense::Cue(Cue::Not)));
        asked.leave_the_start(tokens, pieces);
        asked.leave_the_meal();
        if tokens.words.last().is_some_and(|word| word.folded == "from") && asked.has(Cue::Where) {
            // "Where is Professor Minh from?" asks for no room.
            asked.leave(Cue::Where);
            asked.ask(Cue::Office);
        }
        asked.explain_by_names(tokens, pieces, names);
        asked.settle_content(tokens, pieces, names);
        asked.ask_by_title(pieces);
        asked
    }

    /// Takes this to be asked.
    pub(super) fn ask(&mut self, cue: Cue) {
        self.cues |= 1 << cue as u64;
    }

    /// Takes this not to be asked.
    pub(super) fn leave(&mut self, cue: Cue) {
        self.cues &= !(1 << cue as u64);
    }

    /// Counts a piece and takes what it says.
    fn add(&mut self, piece: &Piece, words: &[Token]) {
        let bits: u64 = piece.words.clone().fold(0, |bits, word| bits | 1 << word);
        let count = bits.count_ones();
        let says_nothing = match piece.meaning {
            Meaning::Unknown | Meaning::Title | Meaning::Sense(Sense::Filler) => true,
            Meaning::Sense(Sense::Cue(cue)) => {
                [Cue::Not, Cue::Me, Cue::Also, Cue::This].contains(&cue)
            }
            _ => false,
        };
        self.said += if says_nothing { 0 } else { count };
        let timed = matches!(piece.meaning, Meaning::Time(_));
        self.said_besides_time += if timed { 0 } else { count };
        let soft = words.iter().any(|word| word.guessed);
        let topic = matches!(piece.meaning, Meaning::Sense(Sense::Topic(_)));
        self.soft_topics += u32::from(soft && topic);
        let topics = self.topics.len();
        self.take(piece, bits);
        if soft && topics > 0 {
            // A word that was only guessed is no topic beside one that was typed.
            self.topics.truncate(topics);
        }
    }

    /// Settles which words may be of a title.
    fn settle_content(&mut self, tokens: &Tokens, pieces: &[Piece], names: &Names) {
        // A plain word beside an unknown one may be of the same title: "an toàn thông tin", and so
        // may the next: "đi bộ quanh hồ".
        let plain = pieces.iter().filter(|piece| is_plain(&piece.meaning));
        let plain = plain.flat_map(|piece| piece.words.clone());
        let plain = plain.fold(0, |bits: u64, word| bits | 1 << word);
        let mut beside = self.unknown;
        for _ in 0..3 {
            beside |= (beside << 1 | beside >> 1) & plain;
        }
        self.content |= beside & plain;
        // A word that also stands in a title may be of it, whatever else it means.
        for (number, word) in tokens.words.iter().enumerate() {
            let unknown = self.unknown & (1 << number) != 0;
            if !unknown && !names.bag.knows(&word.folded) {
                self.content &= !(1 << number);
            }
        }
    }

    /// A settled question about one person.
    pub(super) fn about_person(frame: Frame, person: usize) -> Self {
        Self { people: vec![person], frame: Some(frame), ..Self::default() }
    }

    /// A settled question about one session.
    pub(super) fn about_session(frame: Frame, session: usize) -> Self {
        let chairs = [Role::Chair, Role::CoChair];
        let roles = if frame == Frame::Chairs { Roles::of(&chairs) } else { Roles::default() };
        Self { roles, sessions: vec![session], frame: Some(frame), ..Self::default() }
    }

    /// Whether this is asked.
    pub(super) fn has(&self, cue: Cue) -> bool {
        self.cues & (1 << cue as u64) != 0
    }

    /// Whether any of these is asked.
    pub(super) fn any(&self, cues: &[Cue]) -> bool {
        cues.iter().any(|cue| self.has(*cue))
    }

    /// Whether the sort of thing is named.
    pub(super) fn names(&self, noun: Noun) -> bool {
        self.nouns & (1 << noun as u32) != 0
    }

    /// Whether any word asks for anything.
    pub(super) fn asks_anything(&self) -> bool {
        let aside =
            [Cue::Me, Cue::Mine, Cue::Not, Cue::This, Cue::Also, Cue::Purpose, Cue::Cancelled];
        let aside = aside.iter().fold(0, |bits, cue| bits | 1 << *cue as u64);
        self.cues & !aside != 0
            || self.asks_whether
            || !self.roles.is_empty()
            || self.said_besides_time == 0
    }

    /// Takes the event itself to be named.
    pub(super) fn name_event(&mut self) {
        self.nouns |= 1 << Noun::Event as u32;
    }

    /// Takes the tracks to be named, none of them by its own name.
    pub(super) fn name_tracks(&mut self) {
        self.nouns |= 1 << Noun::Track as u32;
    }

    /// Whether anything of this programme is named.
    pub(super) fn is_about_something(&self) -> bool {
        !(self.kinds.is_empty()
            && self.rooms.is_empty()
            && self.tracks.is_empty()
            && self.sessions.is_empty()
            && self.people.is_empty())
    }

    /// A word that is left over beside a name is explained when the name has it: "phòng máy tính"
    /// is the "Phòng máy tính 302" that is also called "phòng máy".
    fn explain_by_names(&mut self, tokens: &Tokens, pieces: &[Piece], names: &Names) {
        self.tell_apart(tokens, pieces, names);
        for person in self.people.clone() {
            for (number, word) in tokens.words.iter().enumerate() {
                if names.bag.holds(Row::Person(person), &word.folded) {
                    self.unknown &= !(1 << number);
                }
            }
        }
        let labels = pieces.iter().filter_map(|piece| match &piece.meaning {
            Meaning::Labels(labels) => Some(labels),
            _ => None,
        });
        for label in labels.flatten() {
            for (number, word) in tokens.words.iter().enumerate() {
                if self.unknown & (1 << number) != 0 && names.labels.says(*label, &word.folded) {
                    self.unknown &= !(1 << number);
                }
            }
        }
    }

    /// Of people of one name the one whose office was said: "cô Hương trưởng khoa Sư phạm".
    fn tell_apart(&mut self, tokens: &Tokens, pieces: &[Piece], names: &Names) {
        let aside = [Sense::Surname, Sense::Title].map(Meaning::Sense);
        let own = |piece: &&Piece| {
            matches!(piece.meaning, Meaning::Unknown | Meaning::Title)
                || aside.contains(&piece.meaning)
        };
        let words = pieces.iter().filter(own).flat_map(|piece| piece.words.clone());
        let words: Vec<&Token> = words.map(|word| &tokens.words[word]).collect();
        let held = |person: &usize| {
            let held = |word: &&&Token| names.bag.holds(Row::Person(*person), &word.folded);
            words.iter().filter(held).count()
        };
        let most = self.people.iter().map(held).max().unwrap_or(0);
        if self.one_name && most > 1 {
            self.people.retain(|person| held(person) == most);
            self.one_name = self.people.len() > 1;
        }
    }

    /// Takes from what was last spoken of what this question leaves out.
    pub(super) fn go_on_from(&mut self, topic: &Before) {
        let own = self.is_about_something() || self.unknown != 0 || !self.topics.is_empty();
        if self.has(Cue::Also) && (own || !self.times.is_empty()) && !self.any(&ASKING) {
            self.frame = topic.frame;
            return;
        }
        if own || !self.times.is_empty() || self.names(Noun::Event) || self.small.is_some() {
            return;
        }
        if self.any(&[Cue::Next, Cue::Following]) {
            self.after = topic.sessions.last().copied();
        } else if self.any(&ASKING) || !self.roles.is_empty() {
            self.sessions.clone_from(&topic.sessions);
            if topic.sessions.is_empty() {
                self.people.clone_from(&topic.people);
            }
        }
    }

    fn take(&mut self, piece: &Piece, bits: u64) {
        match &piece.meaning {
            Meaning::Unknown | Meaning::Title => {
                self.unknown |= bits;
                self.content |= bits;
            }
            Meaning::Time(number) => self.times.push(*number),
            Meaning::Stranger => self.absent = self.absent.or(Some(Reason::Stranger)),
            Meaning::NoSuch(noun) => self.absent = Some(Reason::NoSuch(*noun)),
            Meaning::People(people) => {
                self.one_name = self.people.is_empty() && people.len() > 1;
                self.people.extend(people);
            }
            Meaning::Labels(labels) => {
                self.places += u32::from(matches!(labels.first(), Some(Label::Room(_))));
                // "Trao giải khởi nghiệp": the one that both words name.
                let both = |one: &usize| labels.contains(&Label::Session(*one));
                if self.sessions.iter().any(both) {
                    self.sessions.retain(both);
                    return;
                }
                for label in labels {
                    match label {
                        Label::Room(room) => self.rooms.push(*room),
                        Label::Track(track) => self.tracks.push(*track),
                        Label::Session(session) => self.sessions.push(*session),
                        Label::Event => self.nouns |= 1 << Noun::Event as u32,
                    }
                }
            }
            Meaning::Sense(sense) => self.take_sense(*sense, bits),
        }
    }

    fn take_sense(&mut self, sense: Sense, bits: u64) {
        match sense {
            // "Tôi không ăn trưa đâu" asks for no place.
            Sense::Cue(Cue::Where) if self.has(Cue::Not) && bits.is_power_of_two() => {}
            Sense::Cue(cue) => self.cues |= 1 << cue as u64,
            Sense::Role(roles) => self.roles = self.roles.with(roles),
            Sense::Kind(kinds) => {
                self.kinds.push(kinds);
                self.kind_words |= bits;
            }
            Sense::Noun(noun) => {
                self.nouns |= 1 << noun as u32;
                self.track_words |= if noun == Noun::Track { bits } else { 0 };
            }
            Sense::Small(small) => self.small = Some(small),
            Sense::Topic(topic) => {
                if self.topics.is_empty() {
                    self.topic_at = bits.trailing_zeros() as usize;
                }
                self.topics.push(topic);
                self.topic_words += bits.count_ones();
            }
            Sense::Days(day) => self.day = Some(day),
            Sense::Ordinal(place) => self.ordinal = Some(place),
            Sense::Wish => self.wish = true,
            Sense::Surname => self.surnames |= bits,
            Sense::Title | Sense::Filler | Sense::Like(_) => {}
        }
        if matches!(sense, Sense::Kind(_) | Sense::Topic(_)) {
            self.content |= bits;
        }
    }
}

/// Whether a piece says little enough to be of a title beside other words.
fn is_plain(meaning: &Meaning) -> bool {
    let Meaning::Sense(sense) = meaning else { return false };
    matches!(
        sense,
        Sense::Filler
            | Sense::Surname
            | Sense::Title
            | Sense::Ordinal(_)
            | Sense::Noun(Noun::Item)
            | Sense::Cue(Cue::Office)
    )
}
