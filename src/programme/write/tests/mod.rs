//! Whatever a programme holds, what is written is read again.

mod carried;
mod made;
mod order;

use proptest::prelude::*;

use self::made::{Made, programmes, words};
use super::*;
use crate::programme::{Format, Programme, Reading, Severity, read};

/// The sample events.
const SAMPLES: [&str; 2] = [
    include_str!("../../../../events/hai-phong-2025.toml"),
    include_str!("../../../../events/demo-2026.toml"),
];

fn samples() -> Vec<Programme> {
    let read = |text: &str| read(text.as_bytes(), Format::Toml).programme.unwrap();
    SAMPLES.into_iter().map(read).collect()
}

/// What was written, read again without an error.
fn again(bytes: &[u8], format: Format) -> Reading {
    let reading = read(bytes, format);
    let errors: Vec<_> =
        reading.problems.iter().filter(|one| one.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:?}\n{}", String::from_utf8_lossy(bytes));
    reading
}

fn canonical(programme: &Programme) -> String {
    crate::programme::file::canonical::json(programme)
}

#[test]
fn the_sample_events_come_back_the_same() {
    for programme in samples() {
        let wanted = Some(canonical(&programme));
        let written = toml(&programme);
        assert_eq!(again(written.as_bytes(), Format::Toml).canonical, wanted);
        assert!(!written.contains("pre_moderation"), "defaults are left out");
        assert_eq!(again(json(&programme).as_bytes(), Format::Json).canonical, wanted);
        assert_eq!(again(&workbook(&programme).unwrap(), Format::Sheet).canonical, wanted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_programme_comes_back_the_same(Made(programme) in programmes(words().boxed())) {
        let wanted = Some(canonical(&programme));
        prop_assert_eq!(&again(toml(&programme).as_bytes(), Format::Toml).canonical, &wanted);
        prop_assert_eq!(&again(json(&programme).as_bytes(), Format::Json).canonical, &wanted);
        let book = workbook(&programme).unwrap();
        prop_assert_eq!(&again(&book, Format::Sheet).canonical, &wanted);
    }
}
