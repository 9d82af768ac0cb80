//! Whatever the bytes, reading ends with a sentence and never with a panic.

use proptest::prelude::*;

use super::*;
use crate::programme::{SIZE_LIMIT, Trouble};

const FORMATS: [Format; 2] = [Format::Toml, Format::Json];

/// The only problem of the bytes.
fn only_problem(bytes: &[u8], format: Format) -> Problem {
    let reading = read(bytes, format);
    assert!(reading.programme.is_none() && reading.canonical.is_none());
    let [problem] = <[Problem; 1]>::try_from(reading.problems).unwrap();
    assert!(!sentence(&problem, "vi").is_empty());
    problem
}

#[test]
fn an_empty_file_is_said_to_be_empty() {
    for text in ["", " \n\t\r\n ", "\u{feff}"] {
        for format in FORMATS {
            assert_eq!(only_problem(text.as_bytes(), format).what, Trouble::Empty, "{text:?}");
        }
    }
    assert!(sentence(&only_problem(b"", Format::Toml), "en").contains("open the template"));
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_by_its_size() {
    let large = vec![b'#'; 50 << 20];
    for format in FORMATS {
        let problem = only_problem(&large, format);
        assert_eq!(problem.what, Trouble::TooLarge { megabytes: 8 });
        assert!(sentence(&problem, "en").contains("larger than 8 MB"));
        assert!(sentence(&problem, "vi").contains("lớn hơn 8 MB"));
    }
    let just = vec![b' '; SIZE_LIMIT];
    assert_eq!(only_problem(&just, Format::Toml).what, Trouble::Empty);
}

#[test]
fn bytes_that_are_no_text_are_said_to_be_none() {
    for (bytes, line) in [
        (&b"[event]\nid = \"\xff\""[..], 2),
        (b"PK\x03\x04\x00\x00\xff", 0),
        (b"[event]\n\0", 2),
        (b"\xff\xfe[\0e\0", 0),
    ] {
        for format in FORMATS {
            let problem = only_problem(bytes, format);
            assert_eq!((&problem.what, spot(&problem).0), (&Trouble::NotText, line), "{bytes:?}");
        }
    }
}

#[test]
fn a_truncated_file_says_where_it_stops() {
    let toml_end = only_problem(b"[event]\nid = ", Format::Toml);
    assert_eq!((toml_end.what, 2), (Trouble::Truncated, 2));
    let json = toml(SOUND).canonical.unwrap();
    for cut in [1, json.len() / 2, json.len() - 1] {
        let cut = (0..=cut).rev().find(|at| json.is_char_boundary(*at)).unwrap();
        assert_eq!(only_problem(&json.as_bytes()[..cut], Format::Json).what, Trouble::Truncated);
    }
}

#[test]
fn a_syntax_error_has_its_line_and_accuses_nothing_else() {
    for (text, line) in
        [("[event]\nid \"x\"\n[[session]]\n", 2), ("[event\nid = 1\n", 1), ("a = [1,\n2,,\n", 2)]
    {
        let reading = toml(text);
        assert!(matches!(reading.problems[0].what, Trouble::Syntax { .. }), "{reading:?}");
        assert_eq!(spot(&reading.problems[0]).0, line, "{text}");
        let syntax =
            |problem: &Problem| matches!(problem.what, Trouble::Syntax { .. } | Trouble::Truncated);
        assert!(reading.problems.iter().all(syntax), "{:#?}", reading.problems);
    }
    let problem = only_problem(b"{\n \"event\": {\n \"id\" 1 }}", Format::Json);
    assert!(matches!(problem.what, Trouble::Syntax { .. }), "{problem:?}");
    assert_eq!(spot(&problem).0, 3);
    assert_eq!(only_problem(b"[1]", Format::Json).what, Trouble::NoTable);
}

#[test]
fn deep_nesting_ends_with_a_problem() {
    for depth in [10, 100, 1_000, 200_000] {
        for text in ["[".repeat(depth), format!("{}1{}", "[".repeat(depth), "]".repeat(depth))] {
            assert!(read(text.as_bytes(), Format::Json).programme.is_none());
            assert!(!read(format!("a = {text}").as_bytes(), Format::Toml).problems.is_empty());
            assert!(
                !read(format!("{{\"event\":{text}").as_bytes(), Format::Json).problems.is_empty()
            );
        }
        let tables = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        assert!(!read(tables.as_bytes(), Format::Json).problems.is_empty());
        let keys = format!("{}b = 1", "a.".repeat(depth.min(20_000)));
        assert!(!read(keys.as_bytes(), Format::Toml).problems.is_empty());
    }
}

#[test]
fn thousands_of_problems_are_counted_beyond_those_that_are_listed() {
    let text = format!("{SOUND}\n{}", "[[room]]\n".repeat(1_990)) + &"[[person]]\n".repeat(3_000);
    let reading = toml(&text);
    let more = |problem: &Problem| matches!(problem.what, Trouble::More { count: 4_980 });
    assert!(reading.problems.iter().any(more), "{:?}", reading.problems.first());
    assert_eq!(reading.problems.len(), 5_001);
    let rooms = toml(&"[[room]]\n".repeat(2_001)).problems;
    assert!(rooms.iter().any(|p| matches!(p.what, Trouble::TooMany { limit: 2_000, .. })));
}

/// The sound file with so many sessions at one time in a room of the same name.
fn crowded(sessions: usize) -> Reading {
    let session = |number| {
        format!(
            "[[session]]\nid = \"c{number}\"\nkind = \"other\"\nroom = \"hall\"\n\
             title = {{ vi = \"x{number}\", en = \"x\" }}\n\
             start = 2025-05-20T08:00:00\nend = 2025-05-20T09:00:00\n"
        )
    };
    toml(&(SOUND.to_owned() + &(0..sessions).map(session).collect::<String>()))
}

#[test]
fn more_at_once_than_any_event_has_is_one_problem_and_not_thousands() {
    let reading = crowded(301);
    let [problem] = reading.problems.as_slice() else { panic!("{:?}", reading.problems.len()) };
    assert_eq!(problem.what, Trouble::TooManyAtOnce { limit: 300 });
    assert!(sentence(problem, "vi").contains("hơn 300 phiên"));
    assert!(sentence(problem, "en").contains("more than 300 sessions"));

    let reading = crowded(40);
    assert_eq!((count(&reading, Severity::Error), reading.problems.len()), (0, 201));
    let more = reading.problems.iter().find(|problem| problem.what == Trouble::MoreOverlaps);
    assert!(sentence(more.unwrap(), "vi").contains("trùng phòng"));
}

#[test]
fn a_text_beyond_its_limit_is_refused_with_the_limit() {
    for (letters, sound) in [(1_000, true), (1_001, false)] {
        let reading = toml(&changed("\"Nguyễn An\"", &format!("\"{}\"", "ễ".repeat(letters))));
        assert_eq!(reading.programme.is_some(), sound, "{letters}");
        if let Some(problem) = reading.problems.first() {
            assert!(sentence(problem, "vi").contains("dài quá 1000 ký tự"));
            assert!(sentence(problem, "en").contains("longer than 1000 characters"));
        }
    }
}

#[test]
fn a_file_without_sessions_can_be_read_but_says_so() {
    let text = &SOUND[..SOUND.find("[[session]]").unwrap()];
    let reading = toml(text);
    let [problem] = reading.problems.as_slice() else { panic!("{:#?}", reading.problems) };
    assert_eq!(problem.what, Trouble::NoSessions);
    assert!(reading.programme.is_some());
}

/// A file with bytes cut off and some changed.
fn spoilt(text: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let bytes = text.as_bytes().to_vec();
    let length = bytes.len();
    let change = (0..length, any::<u8>());
    let changes = proptest::collection::vec(change, 0..4);
    (changes, prop_oneof![2 => Just(length), 1 => 0..length]).prop_map(move |(changes, cut)| {
        let mut bytes = bytes.clone();
        for (at, byte) in changes {
            bytes[at] = byte;
        }
        bytes.truncate(cut);
        bytes
    })
}

/// Reads the bytes and prints every sentence; what was read can be written and read again.
fn withstand(bytes: &[u8], format: Format) -> Result<(), TestCaseError> {
    let reading = read(bytes, format);
    for problem in &reading.problems {
        prop_assert!(!sentence(problem, "vi").contains('\n'));
        prop_assert!(!sentence(problem, "en").is_empty());
    }
    prop_assert_eq!(reading.programme.is_none(), count(&reading, Severity::Error) > 0);
    if let Some(canonical) = &reading.canonical {
        let again = read(canonical.as_bytes(), Format::Json);
        prop_assert_eq!(&again.programme, &reading.programme);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn arbitrary_bytes_are_withstood(bytes in any::<Vec<u8>>()) {
        withstand(&bytes, Format::Toml)?;
        withstand(&bytes, Format::Json)?;
    }

    #[test]
    fn arbitrary_text_is_withstood(text in "[\\[\\]{}=\",:.#a-z0-9 \\n\"'“ếT-]{0,200}") {
        withstand(text.as_bytes(), Format::Toml)?;
        withstand(text.as_bytes(), Format::Json)?;
    }

    #[test]
    fn a_spoilt_small_file_is_withstood(bytes in spoilt(SOUND)) {
        withstand(&bytes, Format::Toml)?;
    }

    #[test]
    fn a_spoilt_sample_is_withstood(bytes in spoilt(SAMPLES[0])) {
        withstand(&bytes, Format::Toml)?;
    }

    #[test]
    fn a_spoilt_json_file_is_withstood(bytes in spoilt(&toml(SOUND).canonical.unwrap())) {
        withstand(&bytes, Format::Json)?;
    }
}
