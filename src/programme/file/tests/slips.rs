//! Slips that are offered, in every format.

use super::*;

/// What is said in both languages of the sound file with this added to it.
fn said(more: &str) -> (Vec<String>, Vec<String>) {
    let reading = read(format!("{SOUND}{more}").as_bytes(), Format::Toml);
    assert!(reading.programme.is_some(), "{:?}", reading.problems);
    let of = |language| {
        let texts = Texts::new(Language::from_code(language).unwrap());
        reading.problems.iter().map(|problem| problem.sentence(texts)).collect()
    };
    (of("vi"), of("en"))
}

fn person(id: &str, name: &str, title: &str) -> String {
    let title = if title.is_empty() {
        String::new()
    } else {
        format!("title = {{ vi = \"{title}\", en = \"{title}\" }}\n")
    };
    format!("\n[[person]]\nid = \"{id}\"\nname = \"{name}\"\n{title}")
}

#[test]
fn the_samples_have_none() {
    for sample in SAMPLES {
        assert_eq!(read(sample.as_bytes(), Format::Toml).problems, []);
    }
}

#[test]
fn a_person_written_two_ways_is_offered_with_both_lines() {
    let (vi, en) =
        said(&(person("hung", "Nguyễn Văn Hùng", "") + &person("hung-2", "Nguyễn Van Hùng", "")));
    assert_eq!(vi.len(), 1, "{vi:?}");
    assert!(vi[0].contains("“Nguyễn Van Hùng” có phải là “Nguyễn Văn Hùng” (dòng "), "{vi:?}");
    assert!(
        en[0].contains("is “Nguyễn Van Hùng” the same person as “Nguyễn Văn Hùng” (line "),
        "{en:?}"
    );
}

#[test]
fn one_name_is_two_people_only_where_something_says_so() {
    let (_, en) = said(&(person("thuy", "Trần Thuỷ", "") + &person("thuy-2", "Trần Thủy", "")));
    assert!(en[0].contains("is “Trần Thủy” the same person as “Trần Thuỷ”"), "{en:?}");
    let (_, en) =
        said(&(person("thuy", "Trần Thuỷ", "TS.") + &person("thuy-2", "Trần Thủy", "ThS.")));
    assert!(en.is_empty(), "{en:?}");
}

#[test]
fn rooms_repeats_and_long_sessions_are_offered() {
    let session = |id: &str, hours: &str| {
        format!(
            "\n[[session]]\nid = \"{id}\"\nkind = \"plenary\"\ntitle = {{ vi = \"Toàn thể\", en = \"Plenary\" }}\n{hours}"
        )
    };
    let hours = "start = 2025-05-20T08:00:00\nend = 2025-05-20T15:00:00\n";
    let room = "\n[[room]]\nid = \"hall-2\"\nname = { vi = \"HT (tầng 2)\", en = \"Hall 2\" }\n";
    let (vi, en) = said(&(room.to_owned() + &session("a", hours) + &session("b", hours)));
    for part in [
        "is the room “HT (tầng 2)” the same as “Hội trường”",
        "takes 7 hours",
        "repeats another one (line ",
    ] {
        assert!(en.iter().any(|sentence| sentence.contains(part)), "{part} {en:?}");
    }
    assert!(vi.iter().any(|sentence| sentence.contains("kéo dài 7 giờ")), "{vi:?}");
}

#[test]
fn what_was_meant_by_an_end_before_its_start_is_offered() {
    let text = SOUND.replace("end = 2025-05-19T10:00:00 # ten", "end = 2025-05-19T02:00:00");
    let reading = read(text.as_bytes(), Format::Toml);
    let likely = |problem: &Problem| matches!(&problem.what, crate::programme::Trouble::Likely { hours } if hours == "09:00–14:00");
    assert!(reading.problems.iter().any(likely), "{:?}", reading.problems);
}
