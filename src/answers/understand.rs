//! From the words of a question to what it is answered with.

use std::ops::Range;

use super::asked::Asked;
use super::decide::Question;
use super::moments::Scene;
use super::names::Names;
use super::outcome::Outcome;
use super::question::cover::cover;
use super::question::lexicon::Lexicon;
use super::question::repair::repair;
use super::question::sense::{Cue, Kinds, Sense};
use super::question::short::written_out;
use super::question::tokens::{Token, Tokens};
use super::recall::Topic;
use super::time::{self, Calendar, Found, Period, Point, Time, TimeExpression, Year};
use super::titles::Titles;
use super::trace::Trace;
use super::window::Window;
use crate::clock::Moment;
use crate::programme::Programme;

/// Understands `text`, asked at `now` by somebody with whom `before` was last spoken of. Never
/// panics, whatever the text.
pub fn understand(
    programme: &Programme,
    names: &Names,
    now: Moment,
    text: &str,
    before: Option<&Topic>,
) -> (Outcome, Trace) {
    let scene = Scene { programme, now };
    let (mut tokens, times) = read(names, text);
    tokens.language = Lexicon::of_all().language(&tokens.words, tokens.marks);
    let ranges: Vec<Range<usize>> =
        times.iter().map(|time| words_of(&tokens, &time.bytes)).collect();
    let pieces = cover(&tokens, names, &ranges);
    let mut asked = Asked::of(&tokens, &pieces, names);
    if let Some(before) = before {
        asked.go_on_from(before);
    }
    asked.leave_the_event_name(&pieces, &tokens, names);
    asked.ask_from_where(&tokens);
    asked.ask_by_clock();
    asked.ask_who_opens();
    asked.ask_until(&times);
    let said = times.iter().map(|time| time.expression).collect();
    let times = without_kinds(&mut asked, times);
    let titles = Titles::of(&asked, &tokens, names);
    let mut window = window(&scene, &asked, &times);
    if let Some(before) = asked.comes_after(&pieces)
        && let Some(after) = scene.after(&mut asked, before, &tokens, names)
    {
        window = Some(window.map_or(after, |window| window.and(after)));
    }
    let small = asked.small;
    let mut question =
        Question { tokens: &tokens, asked, titles: titles.clone(), window, names, scene };
    let decided = question.decide();
    let rather = question.told_rather(&decided, &pieces);
    let rather = rather.or_else(|| question.rescued(&decided, &pieces));
    let outcome = rather.unwrap_or(decided);
    (outcome, Trace { tokens, pieces, window, titles, small, times: said })
}

/// The answer to a question of which only what is asked, and of what, is still known.
pub(super) fn settled(
    programme: &Programme,
    names: &Names,
    now: Moment,
    asked: Asked,
) -> (Outcome, Trace) {
    let (tokens, titles) = (Tokens::default(), Titles::default());
    let scene = Scene { programme, now };
    let mut question =
        Question { tokens: &tokens, asked, titles: titles.clone(), window: None, names, scene };
    let outcome = question.decide();
    let trace =
        Trace { tokens, pieces: Vec::new(), window: None, titles, small: None, times: Vec::new() };
    (outcome, trace)
}

/// The words of a text, written out and repaired where nobody knows them, and its times.
fn read(names: &Names, text: &str) -> (Tokens, Vec<Found>) {
    let tokens = Tokens::of(text);
    let times = times(text);
    let settled = timed(&tokens, &times);
    match written_out(text, &tokens, names, |word| settled.contains(&word)) {
        Some(text) => read_full(names, &text, Tokens::of(&text), self::times(&text)),
        None => read_full(names, text, tokens, times),
    }
}

/// The numbers of the words that say when.
fn timed(tokens: &Tokens, times: &[Found]) -> Vec<usize> {
    times.iter().flat_map(|time| words_of(tokens, &time.bytes)).collect()
}

fn read_full(
    names: &Names,
    text: &str,
    mut tokens: Tokens,
    times: Vec<Found>,
) -> (Tokens, Vec<Found>) {
    let settled = timed(&tokens, &times);
    let settled = |word: usize| settled.contains(&word);
    let before = tokens.words.len();
    let repaired = repair(&mut tokens, names, settled);
    if repaired.is_empty() && tokens.words.len() == before {
        return (tokens, times);
    }
    let mut mended = String::with_capacity(text.len());
    let mut end = 0;
    for word in &tokens.words {
        mended.push_str(text.get(end..word.at.start).unwrap_or_default());
        let letters = word.folded.starts_with(|letter: char| letter.is_ascii_alphabetic());
        if end > 0 && end == word.at.start && letters && mended.ends_with(char::is_alphabetic) {
            mended.push(' ');
        }
        let typed = text.get(word.at.clone()).unwrap_or_default();
        let same = crate::texts::fold(typed) == word.folded;
        mended.push_str(if same { typed } else { &word.folded });
        end = word.at.end;
    }
    mended.push_str(text.get(end..).unwrap_or_default());
    let times = self::times(&mended);
    let mut read = Tokens::of(&mended);
    for (word, repaired) in read.words.iter_mut().zip(&tokens.words) {
        (word.soft, word.guessed) = (repaired.soft, repaired.guessed);
    }
    (read, times)
}

/// The text without its questions for a time, so that "how long till coffee" is not "till coffee"
/// and "đến mấy giờ" no hour.
fn without_questions(text: &str) -> String {
    let tokens = Tokens::of(text);
    let mut bytes = text.as_bytes().to_vec();
    let asks = |sense: Sense| {
        matches!(sense, Sense::Cue(Cue::Until | Cue::When | Cue::End | Cue::Length | Cue::Count))
    };
    let day = |sense: Sense| matches!(sense, Sense::Days(_));
    for start in 0..tokens.words.len() {
        let rest = &tokens.words[start..];
        let phrases = Lexicon::of_all().starting(&rest[0].folded).iter();
        // "Ngày thứ hai 20/5" is a Monday.
        let dated = |length: usize| rest.get(length).is_some_and(Token::is_number);
        let asking = phrases.filter(|phrase| {
            let length = phrase.words.len();
            length > 1 && (asks(phrase.sense) || day(phrase.sense) && !dated(length))
        });
        let fitting = asking.filter(|phrase| phrase.fit(rest, tokens.marks) == Some(100));
        let Some(length) = fitting.map(|phrase| phrase.words.len()).max() else { continue };
        let (from, to) = (rest[0].at.start, rest[length - 1].at.end);
        bytes[from..to].fill(b'x');
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The expressions that say when; places in an order are told by the lexicon.
fn times(text: &str) -> Vec<Found> {
    let mut times = time::find(&without_codes(&without_questions(text)), None);
    times.retain(|time| {
        !matches!(
            time.expression,
            TimeExpression::Order(_)
                | TimeExpression::Duration(_)
                | TimeExpression::Now
                // A year alone is rather of a title: "the school in 2035".
                | TimeExpression::At(Point {
                    calendar: Some(Calendar::Period(Period::Year(Year::Number(_)))),
                    time: None,
                })
        )
    });
    times
}

/// The text with other letters for the digits of codes such as "A1", so that "A1 chiều nay" is
/// not one o'clock.
fn without_codes(text: &str) -> String {
    let mut before = (' ', ' ');
    let mut code = false;
    let mask = |character: char| {
        let starts = before.1.is_ascii_alphabetic() && !before.0.is_alphanumeric();
        code = character.is_ascii_digit() && (starts || code);
        before = (before.1, character);
        if code { 'x' } else { character }
    };
    text.chars().map(mask).collect()
}

/// The words within some bytes of the text.
fn words_of(tokens: &Tokens, bytes: &Range<usize>) -> Range<usize> {
    let start = tokens.words.partition_point(|word| word.at.end <= bytes.start);
    let end = tokens.words.partition_point(|word| word.at.start < bytes.end);
    start..end.max(start)
}

/// "Mai ăn trưa" names lunch and tomorrow: what a time is told by is named, the day stays a time.
fn without_kinds(asked: &mut Asked, mut times: Vec<Found>) -> Vec<Found> {
    for number in asked.times.clone() {
        let Some(time) = times.get_mut(number) else { continue };
        let TimeExpression::At(Point { calendar, time: Some(Time::Kind(kind)) }) = time.expression
        else {
            continue;
        };
        if let Some(kinds) = Kinds::told_by(kind) {
            asked.kinds.push(kinds);
            time.expression = TimeExpression::At(Point { calendar, time: None });
            if calendar.is_none() {
                asked.times.retain(|one| *one != number);
            }
        }
    }
    times
}

/// What all time expressions together say.
fn window(scene: &Scene<'_>, asked: &Asked, times: &[Found]) -> Option<Window> {
    let said = || asked.times.iter().filter_map(|number| times.get(*number));
    let dated = said().find_map(|time| match time.expression {
        TimeExpression::At(Point { calendar: Some(_), time: None }) => {
            scene.window(&time.expression)
        }
        _ => None,
    });
    let day = asked.day.and_then(|day| scene.event_day(day)).or(dated);
    let windows = said().filter_map(|time| match (day, time.expression) {
        // "Day two afternoon", "trưa mai": the time of that day.
        (Some(day), TimeExpression::At(Point { calendar: None, time: Some(time) })) => {
            day.from.map(|from| scene.on(from.date(), time))
        }
        (_, expression) => scene.window(&expression),
    });
    let windows = windows.filter(|window| window.from.is_some() || window.to.is_some());
    let window = day.into_iter().chain(windows).reduce(Window::and)?;
    Some(if asked.has(Cue::Remaining) { window.and(scene.still_ahead(window)) } else { window })
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use proptest::prelude::*;

    use super::super::outcome::Verdict;
    use super::super::sample::sample;
    use super::*;

    fn demo() -> &'static (Programme, Names) {
        static DEMO: OnceLock<(Programme, Names)> = OnceLock::new();
        DEMO.get_or_init(|| {
            let programme = sample();
            let names = Names::of(&programme);
            (programme, names)
        })
    }

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    proptest! {
        #[test]
        fn any_text_is_understood_or_refused(text in ".{0,200}") {
            let (programme, names) = demo();
            let now = at("2026-12-03T04:00:00Z");
            let (outcome, trace) = understand(programme, names, now, &text, None);
            let known = |session: &usize| *session < programme.sessions.len();
            prop_assert!(outcome.sessions.iter().all(known));
            let end = trace.pieces.last().map_or(0, |piece| piece.words.end);
            prop_assert_eq!(end, trace.tokens.words.len(), "every word has one meaning");
        }

        #[test]
        fn words_in_any_order_are_survived(
            words in proptest::collection::vec(
                prop_oneof![
                    "mấy giờ|ở đâu|ai|phiên|B2|2h|chiều nay|sau|giải lao|thầy|Hải|phòng 201|không|còn",
                    "when|where|who|after|lunch|tomorrow|3pm|session|how many|next|Dr|room|9",
                ],
                0..12,
            ),
        ) {
            let (programme, names) = demo();
            let now = at("2026-12-04T01:00:00Z");
            let (outcome, _) = understand(programme, names, now, &words.join(" "), None);
            let choice = outcome.verdict == Verdict::Clarify;
            prop_assert!(!choice || outcome.sessions.len() + outcome.people.len() > 1);
        }
    }
}
