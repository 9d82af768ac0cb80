//! What holds for any text and any moment.

use chrono::{NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::super::{english, find, resolve, understand, vietnamese};
use crate::texts::{Language, fold};

/// Time words of both languages, numbers, signs and noise, in any order.
fn babble() -> impl Strategy<Value = String> {
    let rows = vietnamese::ROWS.iter().chain(english::ROWS).map(|row| row.0.to_owned());
    let words: Vec<String> = rows.collect();
    let word = prop_oneof![
        6 => proptest::sample::select(words),
        3 => (0_u32..3000).prop_map(|number| number.to_string()),
        1 => "[:/.,~–-]",
        1 => "\\PC{0,4}",
    ];
    let fragment = (word, any::<bool>(), any::<bool>());
    proptest::collection::vec(fragment, 0..40).prop_map(|fragments| {
        let mut text = String::new();
        for (word, parted, folded) in fragments {
            text += &if folded { fold(&word) } else { word };
            text += if parted { " " } else { "" };
        }
        text
    })
}

fn moments() -> impl Strategy<Value = NaiveDateTime> {
    let near = 0_i64..200_000_000;
    prop_oneof![
        near.clone().prop_map(|s| NaiveDateTime::MIN + TimeDelta::seconds(s)),
        near.clone().prop_map(|s| NaiveDateTime::MAX - TimeDelta::seconds(s)),
        near.prop_map(|s| chrono::DateTime::UNIX_EPOCH.naive_utc() + TimeDelta::seconds(s * 20)),
    ]
}

fn holds(text: &str, at: NaiveDateTime) -> Result<(), TestCaseError> {
    let mut end = 0;
    for found in find(text, None) {
        prop_assert!(text.get(found.bytes.clone()).is_some_and(|span| !span.is_empty()));
        prop_assert!(end <= found.tokens.start && found.tokens.start < found.tokens.end);
        end = found.tokens.end;
        if let Some(resolved) = resolve(found.expression, at) {
            prop_assert!(resolved.start.is_some() || resolved.end.is_some());
            if let (Some(start), Some(end)) = (resolved.start, resolved.end) {
                prop_assert!(start < end, "{:?}", found.expression);
            }
        }
    }
    if let Some(expression) = understand(text, Language::from_code("vi")) {
        resolve(expression, at);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,200}", at in moments()) {
        holds(&text, at)?;
    }

    #[test]
    fn any_words_of_time_are_read_without_a_panic(text in babble(), at in moments()) {
        holds(&text, at)?;
    }
}

#[test]
fn a_very_long_text_is_read_in_bounded_time() {
    for word in ["8 ", "từ 9h đến ", "the of in ", "sau trước ", "20/5-", "mười năm tháng tư "]
    {
        let text = word.repeat(20_000);
        assert!(find(&text, None).len() < 1000, "{word}");
    }
}
