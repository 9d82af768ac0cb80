//! Words in a picture: which letters there are, how wide they are, and how numbers are written.

use unicode_normalization::UnicodeNormalization as _;

use crate::texts::Language;

/// `value` with at most one digit behind the point, as people of the language write it: "1.234,5".
pub fn figure(language: Language, value: f64) -> String {
    let (thousands, point) = if language.code() == "vi" { ('.', ',') } else { (',', '.') };
    let written = format!("{value:.1}");
    let (whole, rest) = written.split_once('.').unwrap_or((&written, "0"));
    let (sign, digits) = match whole.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", whole),
    };
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(thousands);
        }
        grouped.push(digit);
    }
    if rest == "0" { format!("{sign}{grouped}") } else { format!("{sign}{grouped}{point}{rest}") }
}

/// Whether the fonts have this letter: Latin with all of Vietnamese, digits and punctuation. What
/// they do not have (emoji, other scripts, marks of direction) is left out of a picture.
pub(super) fn drawable(letter: char) -> bool {
    matches!(
        letter,
        ' '..='~'
            | '\u{a0}'..='\u{17f}'
            | 'Ơ' | 'ơ' | 'Ư' | 'ư'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2010}'..='\u{2015}'
            | '\u{2018}'..='\u{201e}'
            | '•' | '…' | '‰' | '₫' | '€' | '−' | '≤' | '≥'
    ) && letter != '\u{ad}'
}

/// About how wide `words` are, in pixels; rather more than less.
pub(super) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(share).sum::<f64>() * size
}

/// How wide a letter is as a share of its size.
fn share(letter: char) -> f64 {
    let plain = letter.nfd().next().unwrap_or(letter);
    match plain {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '!' | '|' | '\'' | '’' | '‘' | ' ' => {
            0.29
        }
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '"' | '“' | '”' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.92,
        letter if letter.is_uppercase() => 0.73,
        letter if letter.is_ascii_digit() => 0.62,
        _ => 0.58,
    }
}

/// `words` in one line, cut with an ellipsis so that they fit.
pub(super) fn cut(words: &str, room: f64, size: f64) -> String {
    wrapped(words, room, size, 1).pop().unwrap_or_default()
}

/// `words` in at most so many lines, the last one cut with an ellipsis where they do not fit.
pub(super) fn wrapped(words: &str, room: f64, size: f64, lines: usize) -> Vec<String> {
    let words: String =
        words.nfc().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let words: String = words.chars().filter(|letter| drawable(*letter)).collect();
    let mut words = words.split_whitespace().peekable();
    let mut wrapped: Vec<String> = Vec::new();
    while words.peek().is_some() && wrapped.len() < lines {
        let mut line = String::new();
        while let Some(word) = words.peek() {
            let longer =
                if line.is_empty() { (*word).to_owned() } else { format!("{line} {word}") };
            if width(&longer, size) > room && !line.is_empty() {
                break;
            }
            line = longer;
            words.next();
        }
        wrapped.push(line);
    }
    let is_cut = words.peek().is_some();
    let count = wrapped.len();
    for (index, line) in wrapped.iter_mut().enumerate() {
        let ends = is_cut && index + 1 == count;
        if ends || width(line, size) > room {
            *line = shortened(line, room, size);
        }
    }
    wrapped
}

/// A line with an ellipsis at its end, without the letters for which there is no room.
fn shortened(line: &str, room: f64, size: f64) -> String {
    let mut kept = line.to_owned();
    while !kept.is_empty() && width(&kept, size) + width("…", size) > room {
        kept.pop();
    }
    let kept = kept.trim_end_matches(|end: char| !end.is_alphanumeric());
    format!("{kept}…")
}
