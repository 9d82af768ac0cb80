//! Times of the day as secretariats type them.

use chrono::NaiveTime;

use crate::texts::fold;

/// When something begins and, where it is written, ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Hours {
    pub(super) start: NaiveTime,
    pub(super) end: Option<NaiveTime>,
}

impl std::fmt::Display for Hours {
    /// "14:00", "14:00–15:30"
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.start.format("%H:%M"))?;
        self.end.map_or(Ok(()), |end| write!(formatter, "–{}", end.format("%H:%M")))
    }
}

/// Words that part two times, or lead to the first.
const PARTING: [&str; 8] = ["den", "toi", "to", "until", "till", "tu", "from", "luc"];
/// Seconds of a day.
const DAY: f64 = 86_400.0;

/// "7h30", "7h30 - 8h00", "07:30–08:00", "7.30", "8h", "2:00 PM"; `None` for anything else.
pub(super) fn hours(text: &str) -> Option<Hours> {
    let text = parted(text);
    let mut times = text.split('-').map(str::trim).filter(|part| !part.is_empty());
    let (start, end) = (times.next()?, times.next());
    if times.next().is_some() {
        return None;
    }
    let Some(end) = end else { return Some(Hours { start: time(start)?, end: None }) };
    let end_time = time(end)?;
    // "2:00 - 3:30 PM" names the half of the day once.
    let half = [" am", " pm"].into_iter().find(|half| end.ends_with(half) && !has_half(start));
    let with_half = half.and_then(|half| time(&format!("{start}{half}")));
    let start = match with_half {
        Some(start) if start < end_time => start,
        _ => time(start)?,
    };
    Some(Hours { start, end: Some(end_time) })
}

/// The time of the day of an Excel serial number, to the nearest minute.
pub(super) fn of_serial(serial: f64) -> Option<NaiveTime> {
    if !serial.is_finite() || !(0.0..1_000_000.0).contains(&serial) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below a day")]
    let minutes = (serial.fract() * DAY / 60.0).round() as u32 % 1_440;
    NaiveTime::from_hms_opt(minutes / 60, minutes % 60, 0)
}

/// The text folded, with every dash and every parting word as "-" and single spaces.
fn parted(text: &str) -> String {
    let dashed: String = fold(text)
        .chars()
        .map(|c| {
            if matches!(c, '–' | '—' | '−' | '‒' | '‑' | '~' | '÷' | '→') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let words: Vec<&str> = dashed
        .split_whitespace()
        .map(|word| if PARTING.contains(&word) { "-" } else { word })
        .collect();
    let joined = words.join(" ");
    joined.trim_matches(|c: char| c == '(' || c == ')' || c == ' ' || c == '-').to_owned()
}

fn has_half(text: &str) -> bool {
    text.ends_with("am") || text.ends_with("pm")
}

/// One time, folded: "7h30", "7 gio 30", "7:30", "7.30", "7g30", "2 pm", "7h30'".
fn time(text: &str) -> Option<NaiveTime> {
    let (text, add) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
        (Some(rest), _) => (rest, Some(12)),
        (_, Some(rest)) => (rest, Some(0)),
        _ => (text, None),
    };
    let text = text.trim().trim_end_matches(['\'', '’', '.', ',', ';', ':']).trim();
    let text = text.strip_suffix("phut").unwrap_or(text).trim();
    let split = text.find(|c: char| !c.is_ascii_digit());
    let (hour, rest) = split.map_or((text, ""), |at| text.split_at(at));
    let rest = rest.trim();
    let sign = ["gio", "h", "g", ":", "."].into_iter().find(|sign| rest.starts_with(sign));
    let minute = match sign {
        Some(sign) => rest[sign.len()..].trim(),
        // A bare number is a time only with its half of the day.
        None if rest.is_empty() && add.is_some() => "",
        None => return None,
    };
    let sign_is_word = sign.is_none_or(|sign| !matches!(sign, ":" | "."));
    let mut parts = minute.splitn(2, ':');
    let minute = number(parts.next().unwrap_or_default(), sign_is_word)?;
    let second = number(parts.next().unwrap_or_default(), true)?;
    let hour: u32 = (hour.len() <= 2).then(|| hour.parse().ok()).flatten()?;
    let hour = match add {
        Some(add) if (1..=12).contains(&hour) => hour % 12 + add,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

/// At most two digits; nothing is 0 where it may be left out.
fn number(digits: &str, optional: bool) -> Option<u32> {
    if digits.is_empty() {
        return optional.then_some(0);
    }
    if digits.len() > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn a_start_is_read_however_it_is_typed() {
        for (text, hour, minute) in [
            ("7h30", 7, 30),
            ("07h30'", 7, 30),
            ("7H30", 7, 30),
            ("7 h 30", 7, 30),
            ("7.30", 7, 30),
            ("07:30", 7, 30),
            ("07:30:00", 7, 30),
            ("8h", 8, 0),
            ("8 giờ", 8, 0),
            ("8 giờ 15 phút", 8, 15),
            ("8g15", 8, 15),
            ("2:00 PM", 14, 0),
            ("2pm", 14, 0),
            ("12:05 am", 0, 5),
            ("12h00", 12, 0),
            ("Từ 7h30", 7, 30),
        ] {
            assert_eq!(hours(text), Some(Hours { start: at(hour, minute), end: None }), "{text}");
        }
    }

    #[test]
    fn a_range_is_read_whatever_parts_it() {
        for text in [
            "7h30 - 8h00",
            "7h30-8h",
            "07:30–08:00",
            "07:30 — 08:00",
            "7.30 - 8.00",
            "7h30 đến 8h00",
            "từ 7h30 đến 8h00",
            "7h30\n8h00".replace('\n', " - ").as_str(),
            "7:30 to 8:00",
            "(7h30 – 8h00)",
            "7:30 - 8:00 AM",
        ] {
            let expected = Hours { start: at(7, 30), end: Some(at(8, 0)) };
            assert_eq!(hours(text), Some(expected), "{text}");
        }
        let afternoon = Hours { start: at(14, 0), end: Some(at(15, 30)) };
        assert_eq!(hours("14h00-15h30"), Some(afternoon));
        assert_eq!(hours("2:00 - 3:30 PM"), Some(afternoon));
        let noon = Hours { start: at(11, 0), end: Some(at(13, 0)) };
        assert_eq!(hours("11:00 - 1:00 pm"), Some(noon));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in
            ["", "-", "7", "25h00", "7h75", "19/5", "Sáng", "7h30 - 8h - 9h", "7h300", "7.", "2025"]
        {
            assert_eq!(hours(text), None, "{text}");
        }
    }

    #[test]
    fn a_serial_is_the_nearest_minute() {
        for (serial, hour, minute) in
            [(0.375, 9, 0), (0.388_888_888_888_889, 9, 20), (45_796.312_5, 7, 30), (0.0, 0, 0)]
        {
            assert_eq!(of_serial(serial), Some(at(hour, minute)), "{serial}");
        }
        for serial in [-1.0, f64::NAN, f64::INFINITY, 1e12] {
            assert_eq!(of_serial(serial), None, "{serial}");
        }
    }
}
