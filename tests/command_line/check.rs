//! `letan check`

use super::terminal::Terminal;
use crate::stage::{DEMO, HAI_PHONG};

#[test]
fn the_sample_events_can_be_used() {
    let terminal = Terminal::new();
    for (name, event) in [("hai-phong.toml", HAI_PHONG), ("demo.toml", DEMO)] {
        terminal.write(name, event);
        let ran = terminal.letan(&["check", name]).run();
        assert!(matches!(ran.status, Some(0 | 1)), "{ran:#?}");
        ran.hides("Error:");
        assert_eq!(ran.err, "");
    }
    terminal.letan(&["check", "demo.toml"]).run().prints("demo-2026");
}

const CLEAN: &str = r#"
[event]
id = "nho"
name = "Hội nghị nhỏ"
organiser = "Học viện"
contact = "Quầy lễ tân"
kind = "workshop"
timezone = "Asia/Ho_Chi_Minh"
start = 2025-05-19
end = 2025-05-19
languages = ["vi"]

[[room]]
id = "a"
name = "Hội trường A"

[[session]]
id = "khai-mac"
title = "Khai mạc"
kind = "opening"
start = 2025-05-19T08:00:00
end = 2025-05-19T08:30:00
room = "a"
"#;

#[test]
fn the_status_is_0_when_clean_1_for_warnings_and_2_for_errors() {
    let terminal = Terminal::new();
    terminal.write("clean.toml", CLEAN);
    terminal.letan(&["check", "clean.toml"]).run().ended(0).prints("nho");
    let two = CLEAN.split("[[session]]").nth(1).unwrap().replace("khai-mac", "trung-phong");
    terminal.write("warned.toml", format!("{CLEAN}\n[[session]]{two}"));
    terminal.letan(&["check", "warned.toml"]).run().ended(1).prints("Warning:");
    terminal.write("wrong.toml", CLEAN.replace("08:30", "07:30"));
    terminal.letan(&["check", "wrong.toml"]).run().ended(2).prints("Error:");
}

#[test]
fn every_problem_is_shown_in_one_pass_with_its_line() {
    let terminal = Terminal::new();
    let wrong = CLEAN
        .replace("id = \"nho\"", "id = \"Not An Id\"")
        .replace("Asia/Ho_Chi_Minh", "Asia/Hanoi")
        .replace("08:30", "07:30")
        .replace("room = \"a\"", "room = \"nowhere\"\ncolour = \"red\"");
    terminal.write("wrong.toml", &wrong);
    let ran = terminal.letan(&["check", "wrong.toml"]).run();
    ran.ended(2);
    for word in ["Not An Id", "Asia/Hanoi", "nowhere", "colour"] {
        let line = 1 + wrong.lines().position(|line| line.contains(word)).unwrap();
        let place = format!("line {line},");
        let said = ran.out.lines().any(|said| said.contains(word) && said.contains(&place));
        assert!(said, "{word:?} of line {line} is not in\n{}", ran.out);
    }
}

#[test]
fn the_report_is_in_the_language_of_the_terminal() {
    let terminal = Terminal::new();
    terminal.write("wrong.toml", CLEAN.replace("08:30", "07:30"));
    let check = |language| terminal.letan(&["check", "wrong.toml"]).env("LANG", language).run();
    let (vietnamese, english) = (check("vi_VN.UTF-8"), check("en_US.UTF-8"));
    vietnamese.ended(2).prints("phiên");
    english.ended(2).prints("session").hides("phiên");
    // A person who writes no language of ours is still told.
    assert!(!check("C").out.is_empty());
    let both = terminal.letan(&["check", "wrong.toml"]).env("LANG", "vi_VN").env("LC_ALL", "en_GB");
    assert_eq!(both.run(), english);
}

#[test]
fn what_is_no_programme_is_refused_with_a_sentence() {
    let terminal = Terminal::new();
    terminal.write("empty.toml", "");
    terminal.write("blank.json", " \n\t\n");
    terminal.write("binary.toml", [0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe, 0x80]);
    terminal.write("latin.toml", b"[event]\nname = \"H\xf4i ngh\xee\"\n");
    terminal.write("nul.toml", "[event]\nid = \"a\0b\"\n");
    for file in ["empty.toml", "blank.json", "binary.toml", "latin.toml", "nul.toml"] {
        let ran = terminal.letan(&["check", file]).run();
        ran.ended(2).prints("Error:").hides("panicked");
    }
}

#[test]
fn a_file_cut_anywhere_is_judged_and_never_brings_the_command_down() {
    let terminal = Terminal::new();
    let json = letan::programme::read(HAI_PHONG.as_bytes(), letan::programme::Format::Toml);
    let json = json.canonical.unwrap();
    for (name, whole) in [("cut.toml", HAI_PHONG), ("cut.json", &*json)] {
        for part in 1..8 {
            terminal.write(name, &whole.as_bytes()[..whole.len() * part / 8]);
            let ran = terminal.letan(&["check", name]).run();
            assert!(matches!(ran.status, Some(0..=2)), "{ran:#?}");
            ran.hides("panicked");
        }
    }
    terminal.write("cut.json", &json[..json.len() - 1]);
    terminal.letan(&["check", "cut.json"]).run().ended(2).prints("Error:");
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let terminal = Terminal::new();
    let file = std::fs::File::create(terminal.path("huge.toml")).unwrap();
    file.set_len(50 << 20).unwrap();
    let ran = terminal.letan(&["check", "huge.toml"]).run();
    ran.ended(2).refuses(&["huge.toml", "52 MB", "8 MB"]);
}

#[test]
fn what_cannot_be_read_is_named_with_the_reason() {
    let terminal = Terminal::new();
    let missing = terminal.letan(&["check", "missing.toml"]).run();
    missing.ended(2).refuses(&["missing.toml", "No such file"]);
    std::fs::create_dir(terminal.path("folder.toml")).unwrap();
    let folder = terminal.letan(&["check", "folder.toml"]).run();
    folder.ended(2).refuses(&["folder.toml", "not a file"]);
    terminal.write("programme.key", "PK");
    for name in ["programme.key", "programme"] {
        let other = terminal.letan(&["check", name]).run();
        other.ended(2).refuses(&[name, ".toml", ".json", ".xlsx", ".csv"]);
    }
    for (name, sentence) in [
        ("missing.toml", "không đọc được missing.toml"),
        ("folder.toml", "folder.toml không phải là tệp"),
        ("programme.key", "programme.key: tệp chương trình phải có đuôi .toml"),
    ] {
        let told = terminal.letan(&["check", name]).env("LANG", "vi_VN.UTF-8").run();
        told.ended(2).refuses(&[sentence]);
    }
}

#[test]
fn a_spreadsheet_is_read_with_its_cells_named() {
    let terminal = Terminal::new();
    terminal
        .write("hoi-thao.csv", "19/5/2025\nThời gian;Nội dung\n8h00-9h00;Khai mạc\n9h75;Bế mạc\n");
    let failed = terminal.letan(&["check", "hoi-thao.csv"]).run();
    failed.ended(2);
    assert!(failed.out.contains("A4: “9h75” cannot be read as a time"), "{failed:?}");
    terminal.write("hoi-thao.csv", "19/5/2025\nThời gian;Nội dung\n8h00-9h00;Khai mạc\n");
    let read = terminal.letan(&["check", "hoi-thao.csv"]).run();
    read.ended(1);
    assert!(read.out.contains("hoi-thao: 1 day, 1 session"), "{read:?}");
    terminal.write("broken.xlsx", "PK");
    let broken = terminal.letan(&["check", "broken.xlsx"]).run();
    broken.ended(2);
    assert!(broken.out.contains("the spreadsheet is damaged"), "{broken:?}");
}

#[test]
fn pasted_lines_come_from_the_standard_input() {
    use std::io::Write as _;
    use std::process::{Command, Stdio};
    let mut child = Command::new(env!("CARGO_BIN_EXE_letan"))
        .args(["check", "-"])
        .env_clear()
        .env("LANG", "en_GB.UTF-8")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let text = "Hội thảo A\n19/5/2025\n8h00 - 9h00: Khai mạc\n9h00: Bế mạc\n";
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    let out = String::from_utf8(ended.stdout).unwrap();
    assert_eq!(ended.status.code(), Some(1), "{out}");
    assert!(out.contains("line 4: there is no end"), "{out}");
    assert!(out.contains("hoi-thao-a: 1 day, 2 sessions"), "{out}");
}

#[test]
fn files_that_only_other_programs_read_get_a_sentence_about_what_to_do() {
    let terminal = Terminal::new();
    for (name, content, says) in [
        ("a.pdf", "%PDF-1.7", "the file is a PDF"),
        ("a.rtf", "{\\rtf1}", "save it as .docx"),
        ("a.docx", "PK", "damaged"),
    ] {
        terminal.write(name, content);
        terminal.letan(&["check", name]).run().ended(2).prints(says);
    }
}

#[test]
fn a_pipe_that_takes_nothing_does_not_bring_the_commands_down() {
    use std::process::{Command, Stdio};
    let terminal = Terminal::new();
    terminal.write("clean.toml", CLEAN);
    for words in [&["check", "clean.toml"][..], &["import", "--dry-run", "clean.toml"]] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let ended = Command::new(env!("CARGO_BIN_EXE_letan"))
            .args(words)
            .current_dir(&terminal.folder)
            .env_clear()
            .stdout(Stdio::from(writer))
            .stderr(Stdio::piped())
            .output()
            .unwrap();
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{words:?}");
        assert_eq!(ended.status.code(), Some(0), "{words:?}");
    }
}

const SCHEDULE: &str = r#"{"schedule":{"conference":{"acronym":"Ngày hội 2025","title":"Ngày hội",
"time_zone_name":"Asia/Ho_Chi_Minh","days":[{"date":"2025-05-19","rooms":{"A":[{"code":"ABCDEF",
"title":"Khai mạc","date":"2025-05-19T08:00:00+07:00","duration":"00:30"}]}}]}}}"#;
const XML: &str = r#"<schedule><conference><acronym>xml-2025</acronym><title>Day</title>
<time_zone_name>Asia/Ho_Chi_Minh</time_zone_name></conference><day date="2025-05-19"><room name="A">
<event id="1"><start>08:00</start><title>Opening</title></event></room></day></schedule>"#;
const CALENDAR: &str = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:ics 2025\r\nX-WR-TIMEZONE:Asia/Tokyo\r\n\
BEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Opening\r\nDTSTART:20250519T010000Z\r\nDURATION:PT30M\r\n\
END:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn schedules_and_calendars_of_other_systems_are_read() {
    let terminal = Terminal::new();
    for (name, text, status, prints) in [
        ("schedule.json", SCHEDULE, 0, "ngay-hoi-2025: 1 day, 1 session"),
        ("schedule.xml", XML, 1, "30 minutes are assumed"),
        ("calendar.ICS", CALENDAR, 0, "ics-2025: 1 day, 1 session"),
        ("broken.xml", "<schedule>", 2, "Error:"),
        ("broken.ics", "BEGIN:VCALENDAR\r\n", 2, "Error:"),
    ] {
        terminal.write(name, text);
        terminal.letan(&["check", name]).run().ended(status).prints(prints);
    }
}
