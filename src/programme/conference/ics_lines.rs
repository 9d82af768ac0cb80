//! The lines of a calendar file: where its events begin, and which lines are none.

use std::borrow::Cow;

use crate::programme::problem::Trouble;

/// Odd lines that are named; the rest of a broken file says nothing new.
const NAMED: usize = 50;

/// What the lines tell before they are read.
#[derive(Debug, Default)]
pub(super) struct Lines {
    /// Where each event begins; bytes.
    pub(super) events: Vec<usize>,
    /// Lines that cannot be read, and where they are.
    pub(super) odd: Vec<(usize, String)>,
    /// What is missing before and after the events to make a calendar of them.
    missing: (&'static str, &'static str),
    /// Times are called dates, of which the parser would take only the day.
    called_days: bool,
}

impl Lines {
    /// The text as a whole calendar.
    pub(super) fn whole<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let text = match self.missing {
            ("", "") => Cow::Borrowed(text),
            (begin, end) => Cow::Owned(format!("{begin}{text}{end}")),
        };
        if self.called_days { Cow::Owned(without_days(&text)) } else { text }
    }
}

/// Looks the lines over; a file that is no calendar, or not a whole one, has an error.
pub(super) fn scan(text: &str) -> Result<Lines, (usize, Trouble)> {
    let mut lines = Lines::default();
    let (mut at, mut depth, mut begun, mut inside) = (0, 0_usize, false, false);
    lines.called_days = times_called_days(text).next().is_some();
    for whole in text.split_inclusive('\n') {
        let line = whole.trim_end_matches(['\r', '\n']);
        let is = |marker: &str| line.trim_end().eq_ignore_ascii_case(marker);
        if is("BEGIN:VCALENDAR") {
            begun = true;
            depth += 1;
        } else if is("END:VCALENDAR") {
            depth = depth.saturating_sub(1);
        } else if is("BEGIN:VEVENT") {
            inside = true;
            lines.events.push(at);
        } else if is("END:VEVENT") {
            inside = false;
        } else if is_odd(line) && lines.odd.len() < NAMED {
            lines.odd.push((at, line.to_owned()));
        }
        at += whole.len();
    }
    if !begun && lines.events.is_empty() {
        return Err((0, Trouble::Syntax { detail: "BEGIN:VCALENDAR".to_owned() }));
    }
    if inside || (depth > 0 && lines.events.is_empty()) {
        return Err((text.len(), Trouble::Truncated));
    }
    if !begun {
        lines.missing = ("BEGIN:VCALENDAR\n", "\nEND:VCALENDAR\n");
    } else if depth > 0 {
        lines.missing = ("", "\nEND:VCALENDAR\n");
        lines.odd.push((text.len(), "END:VCALENDAR".to_owned()));
    }
    Ok(lines)
}

const CALLED_DAY: &str = ";VALUE=DATE:";

/// Where dates begin that have a time although they say that they have none.
fn times_called_days(text: &str) -> impl Iterator<Item = usize> {
    let is_time = |at: &usize| {
        let date = text.as_bytes().get(at + CALLED_DAY.len()..).unwrap_or_default();
        date.get(8) == Some(&b'T') && date[..8].iter().all(u8::is_ascii_digit)
    };
    text.match_indices(CALLED_DAY).map(|(at, _)| at).filter(is_time)
}

fn without_days(text: &str) -> String {
    let (mut plain, mut done) = (String::with_capacity(text.len()), 0);
    for at in times_called_days(text) {
        plain.push_str(&text[done..at]);
        done = at + CALLED_DAY.len() - 1;
    }
    plain + &text[done..]
}

/// A line that neither continues another nor is a property.
fn is_odd(line: &str) -> bool {
    if line.starts_with([' ', '\t']) || line.trim().is_empty() {
        return false;
    }
    let name = line.split([':', ';']).next().unwrap_or_default();
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'.';
    name.is_empty() || !name.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_and_odd_lines_have_their_places() {
        let text = "BEGIN:VCALENDAR\r\nfoo bar\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\n b c\r\n\
                    END:VEVENT\r\n<html>\r\nEND:VCALENDAR\r\n";
        let lines = scan(text).unwrap();
        assert_eq!(lines.events, [text.find("BEGIN:VEVENT").unwrap()]);
        let odd: Vec<&str> = lines.odd.iter().map(|(_, line)| line.as_str()).collect();
        assert_eq!(odd, ["foo bar", "<html>"]);
    }

    #[test]
    fn what_is_no_whole_calendar_is_an_error() {
        assert!(matches!(scan("BEGIN:VCARD\n"), Err((0, Trouble::Syntax { .. }))));
        assert!(matches!(scan("BEGIN:VCALENDAR\nX:y\n"), Err((20, Trouble::Truncated))));
        let cut = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:a\n";
        assert!(matches!(scan(cut), Err((_, Trouble::Truncated))));
    }

    #[test]
    fn events_without_a_calendar_around_them_are_one() {
        let events = "BEGIN:VEVENT\nSUMMARY:a\nEND:VEVENT\n";
        let lines = scan(events).unwrap();
        assert!(lines.whole(events).starts_with("BEGIN:VCALENDAR\nBEGIN:VEVENT"));
        let open = format!("BEGIN:VCALENDAR\n{events}");
        let lines = scan(&open).unwrap();
        assert_eq!(lines.odd, [(open.len(), "END:VCALENDAR".to_owned())]);
        assert!(lines.whole(&open).trim_end().ends_with("END:VEVENT\n\nEND:VCALENDAR"));
    }
}
