//! What is found by what words, in the two sample programmes.

use proptest::prelude::*;

use super::*;
use crate::programme::{Format, read};

const HAI_PHONG: &str = include_str!("../../events/hai-phong-2025.toml");
const DEMO: &str = include_str!("../../events/demo-2026.toml");

fn programme(file: &str) -> Programme {
    read(file.as_bytes(), Format::Toml).programme.unwrap()
}

/// The ids of what is found, with a letter for what it is.
fn found(programme: &Programme, text: &str, limit: usize) -> Vec<String> {
    let id = |hit: Hit| match hit.what {
        Found::Session(index) => format!("s {}", programme.sessions[index].id),
        Found::Person(index) => format!("p {}", programme.people[index].id),
        Found::Room(index) => format!("r {}", programme.rooms[index].id),
        Found::Paper(index) => format!("t {}", programme.papers[index].id),
        Found::Fact(index) => format!("f {}", programme.facts[index].topic),
    };
    programme.search(text, limit).into_iter().map(id).collect()
}

#[test]
fn what_is_meant_comes_first() {
    let programme = programme(HAI_PHONG);
    for (text, first) in [
        ("hop o dau", "r phong-hop-b"),
        ("họp ở đâu ạ", "r phong-hop-b"),
        ("khai mac", "s khai-mac"),
        ("khai mạc lúc mấy giờ", "s khai-mac"),
        ("HỘI TRƯỜNG A", "r hoi-truong-a"),
        ("hoi truong a", "r hoi-truong-a"),
        ("main hall", "r hoi-truong-a"),
        ("wifi", "f wifi"),
        ("Wi-Fi", "f wifi"),
        ("mật khẩu wifi là gì", "f wifi"),
        ("le van loi", "p le-van-loi"),
        ("PGS Lê Văn Lợi", "p le-van-loi"),
        ("Giáo sư, Tiến sĩ Lê Văn Lợi", "p le-van-loi"),
        ("Prof. Dr Loi", "p le-van-loi"),
        ("hoc vien chinh tri quoc gia", "p le-van-loi"),
        ("an trua", "s an-trua"),
        ("lunch", "s an-trua"),
        ("giải lao", "s giai-lao"),
        ("nhóm 2", "s thao-luan-2"),
        ("thao luan nhom 1", "s thao-luan-1"),
        ("where is the toilet", "f restroom"),
        ("nha ve sinh o dau", "f restroom"),
        ("quy định 57", "t quy-dinh-57"),
        ("can bo lam viec quoc te", "t moi-truong-quoc-te"),
    ] {
        assert_eq!(found(&programme, text, 1), [first], "{text}");
    }
}

#[test]
fn a_slip_or_a_beginning_still_finds() {
    let programme = programme(HAI_PHONG);
    for (text, first) in [
        ("khai mac hoi thoa", "s khai-mac"),
        ("hội truờng A", "r hoi-truong-a"),
        ("hoi truogn a", "r hoi-truong-a"),
        ("toilett", "f restroom"),
        ("veget", "f meals"),
        ("regulatoin 57", "t quy-dinh-57"),
    ] {
        assert_eq!(found(&programme, text, 1), [first], "{text}");
    }
    assert_eq!(found(&programme, "regulation 58", 9), found(&programme, "regulation", 9));
}

#[test]
fn nothing_is_found_by_nothing_and_by_what_is_not_there() {
    let programme = programme(HAI_PHONG);
    let emoji = "🎉".repeat(4_096);
    for text in ["", " ", "?!…", "\u{0}\u{301}", "xyzzy qqqq", &emoji] {
        assert_eq!(found(&programme, text, 20), [""; 0], "{text}");
    }
    assert_eq!(found(&programme, "khai mac", 0), [""; 0]);
    // Where only words that say nothing are left, they are what was asked.
    assert_eq!(found(&programme, "co gi", 1), ["f dress"]);
}

#[test]
fn what_names_one_thing_does_not_bring_its_neighbours() {
    let programme = programme(HAI_PHONG);
    for (text, all) in [
        ("Hội trường A", &["r hoi-truong-a"][..]),
        ("phòng họp B", &["r phong-hop-b"]),
        ("nhóm 2", &["s thao-luan-2"]),
        ("Lê Văn Lợi", &["p le-van-loi"]),
        ("lunch", &["s an-trua", "f meals"]),
    ] {
        assert_eq!(found(&programme, text, 20), all, "{text}");
    }
    assert!(found(&programme, "hội thảo", 50).len() <= 8);
}

#[test]
fn typed_diacritics_break_ties() {
    let with = |title: &str, id: &str| {
        format!(
            "[[session]]\nid = \"{id}\"\nkind = \"other\"\ntitle = \"{title}\"\n\
             start = 2025-05-19T08:00:00\nend = 2025-05-19T09:00:00\n"
        )
    };
    let event = "[event]\nid = \"x\"\nname = \"x\"\norganiser = \"x\"\ncontact = \"x\"\n\
                 timezone = \"Asia/Ho_Chi_Minh\"\nlanguages = [\"vi\"]\n";
    let sessions = [with("Bàn tròn", "tron"), with("Bản tròn", "ban"), with("Hòa nhạc", "hoa")];
    let programme = programme(&format!("{event}{}", sessions.concat()));
    assert_eq!(found(&programme, "ban tron", 9), ["s tron", "s ban"]);
    assert_eq!(found(&programme, "bản tròn", 9), ["s ban", "s tron"]);
    assert_eq!(found(&programme, "bàn tròn", 9), ["s tron", "s ban"]);
    let score = |text| programme.search(text, 1)[0].score;
    assert_eq!(score("hoà"), score("hòa"));
    assert!(score("hòa") > score("hóa"));
}

#[test]
fn every_row_of_both_samples_is_found_by_its_own_name() {
    for programme in [programme(HAI_PHONG), programme(DEMO)] {
        let sessions = programme.sessions.iter().enumerate();
        let people = programme.people.iter().enumerate();
        let rooms = programme.rooms.iter().enumerate();
        let names = sessions
            .map(|(index, session)| (Found::Session(index), session.title.first()))
            .chain(people.map(|(index, person)| (Found::Person(index), person.name.as_str())))
            .chain(rooms.map(|(index, room)| (Found::Room(index), room.name.first())));
        for (what, name) in names {
            let hits = programme.search(name, 20);
            assert!(hits.iter().any(|hit| hit.what == what), "{name}: {what:?}");
            let sorted = hits.is_sorted_by_key(|hit| (std::cmp::Reverse(hit.score), hit.what));
            assert!(sorted, "{name}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_searched_for_without_panicking(text in any::<String>(), limit in 0_usize..9) {
        let programme = shared();
        let hits = programme.search(&text, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert_eq!(hits, programme.search(&text, limit));
    }

    #[test]
    fn shuffled_words_of_the_programme_are_searched_for_without_panicking(
        text in "((hoi|truong|A|ở đâu|khai|mạc|57|phong|truogn|b|lê|wi|fi|\u{301})[ -]?){0,40}",
    ) {
        prop_assert!(shared().search(&text, 5).len() <= 5);
    }
}

fn shared() -> &'static Programme {
    static PROGRAMME: std::sync::OnceLock<Programme> = std::sync::OnceLock::new();
    PROGRAMME.get_or_init(|| programme(HAI_PHONG))
}
