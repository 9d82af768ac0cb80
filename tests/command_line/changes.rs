//! `letan import` of a file that changed: what is shown, carried over, kept.

use std::process::Command;

use letan::programme::store;

use super::import::on_a_terminal;
use super::terminal::{Ran, Terminal};
use crate::stage::{DEMO, HAI_PHONG};

fn import(terminal: &Terminal, words: &[&str]) -> Ran {
    terminal.letan(&[&["import"], words].concat()).run()
}

/// A terminal at which the workshop was published.
fn published() -> Terminal {
    let terminal = Terminal::new();
    terminal.write("event.toml", HAI_PHONG);
    import(&terminal, &["--yes", "event.toml"]).ended(0);
    terminal
}

/// The workshop with another time and room of its opening and without its lunch.
fn changed() -> String {
    let start = HAI_PHONG.find("[[session]]\nid = \"an-trua\"").unwrap();
    let end = start + 5 + HAI_PHONG[start + 5..].find("\n[[").unwrap();
    let times =
        "start = 2025-05-19T08:00:00\nend   = 2025-05-19T08:20:00\nroom  = \"hoi-truong-a\"";
    let moved = "start = 2025-05-19T07:50:00\nend   = 2025-05-19T08:10:00\nroom  = \"phong-hop-b\"";
    format!("{}{}", &HAI_PHONG[..start], &HAI_PHONG[end..]).replacen(times, moved, 1)
}

#[test]
fn a_first_import_is_told_in_a_few_lines() {
    let terminal = Terminal::new();
    terminal.write("event.toml", DEMO);
    let ran = import(&terminal, &["event.toml"]);
    ran.ended(0).prints("2 days, 40 sessions, ").prints("demo-2026: this is its first version");
    assert!(ran.out.lines().count() < 8, "{}", ran.out);
}

#[test]
fn a_changed_file_shows_old_and_new_and_cancels_what_is_gone() {
    let terminal = published();
    terminal.write("event.toml", changed());
    let difference = "\
hai-phong-2025, compared with version 1:
Monday, 19 May 2025
  07:50–08:10  Opening of the workshop
    moved from 08:00 to 07:50
    room: Hall A → Meeting Room B
  11:30–13:00  Lunch
    cancelled: no longer in the programme
";
    import(&terminal, &["--dry-run", "event.toml"])
        .ended(0)
        .prints(difference)
        .hides("is published");
    import(&terminal, &["event.toml"]).ended(0).prints(difference).prints("version 2 is published");
    for words in [&["event.toml"][..], &["--dry-run", "event.toml"]] {
        let ran = import(&terminal, words);
        ran.ended(0).prints("unchanged, version 2 stays").hides("Lunch");
    }
    // What comes back takes place again.
    terminal.write("event.toml", HAI_PHONG);
    let ran = import(&terminal, &["event.toml"]);
    ran.ended(0).prints("Lunch\n    takes place again").prints("version 3 is published");
}

#[test]
fn it_is_told_in_vietnamese_at_a_vietnamese_terminal() {
    let terminal = published();
    terminal.write("event.toml", changed());
    let line = terminal.letan(&["import", "event.toml"]).env("LANG", "vi_VN.UTF-8");
    let ran = line.run();
    ran.ended(0).prints("hai-phong-2025, so với bản 1:\nThứ Hai, ngày 19/5/2025\n");
    ran.prints("    chuyển từ 08:00 sang 07:50\n    đổi phòng: Hội trường A → Phòng họp B\n");
    ran.prints("  11:30–13:00  Ăn trưa\n    hủy: không còn trong chương trình\n")
        .prints("đã công bố bản 2");
}

#[test]
fn a_dry_run_leaves_what_is_published() {
    let terminal = published();
    terminal.write("event.toml", changed());
    for _ in 0..2 {
        import(&terminal, &["--dry-run", "event.toml"]).ended(0).prints("compared with version 1:");
    }
    let empty = Terminal::new();
    empty.write("event.toml", HAI_PHONG);
    import(&empty, &["--dry-run", "event.toml"]).ended(0).prints("this is its first version");
    assert!(!empty.has("letan.db"));
}

#[test]
fn a_wholly_different_file_is_warned_of_and_may_be_declined() {
    let terminal = published();
    terminal.write("wrong.toml", DEMO.replace("demo-2026", "hai-phong-2025"));
    let warning = "Warning: 8 of 10 published sessions are not in this programme.";
    on_a_terminal(&terminal, "import wrong.toml", "n")
        .ended(1)
        .prints(warning)
        .prints("nothing was published");
    import(&terminal, &["--yes", "event.toml"]).ended(0).prints("unchanged, version 1 stays");
    import(&terminal, &["--yes", "wrong.toml"]).ended(0).prints("version 2 is published");
    import(&terminal, &["--yes", "event.toml"]).ended(0).prints("version 3 is published");
}

#[test]
fn who_answers_after_somebody_else_published_is_told_so() {
    let terminal = published();
    terminal.write("event.toml", changed());
    terminal.write("other.toml", HAI_PHONG.replace("Hội trường A", "Hội trường Lớn"));
    // The answer is typed when the file `go` is there.
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(format!(
        "(until [ -e go ]; do :; done; printf 'y\\n') | \
         /usr/bin/script -qec '{} import event.toml' /dev/null",
        env!("CARGO_BIN_EXE_letan")
    ));
    let line = terminal.line(command).env("SHELL", "/bin/sh").env("PATH", "/usr/bin:/bin");
    let mut asked = line.start();
    asked.until("Publish? [y/N]");
    import(&terminal, &["--yes", "other.toml"]).ended(0).prints("version 2 is published");
    terminal.write("go", "");
    let ran = asked.ends();
    ran.ended(1).prints("somebody published version 2 meanwhile").hides("version 3");
    import(&terminal, &["--dry-run", "other.toml"]).ended(0).prints("version 2 stays");
}

#[test]
fn two_files_of_one_event_are_refused() {
    let terminal = published();
    terminal.write("other.toml", changed());
    let ran = import(&terminal, &["--yes", "event.toml", "other.toml"]);
    ran.ended(2).hides("is published");
    assert!(ran.err.contains("hai-phong-2025 stands in two of the files"), "{ran:#?}");
}

#[test]
fn a_spreadsheet_keeps_its_ids_when_a_session_is_renamed() {
    let terminal = Terminal::new();
    let sheet = "Hội thảo 19/5/2025\nThời gian,Nội dung,Người trình bày,Phòng\n\
        8h00-9h00,Khai mạc,TS. Trần Thuỷ,A1\n9h00-10h00,Tham luận về dữ liệu,TS. Lê Bình,A1\n\
        10h00-11h00,Thảo luận,TS. Đỗ Dung,A1\n";
    terminal.write("lich.csv", sheet);
    import(&terminal, &["lich.csv"]).ended(0).prints("version 1 is published");
    terminal.write("lich.csv", sheet.replace("Tham luận về dữ liệu", "Tham luận về con người"));
    let ran = import(&terminal, &["lich.csv"]);
    ran.ended(0).prints("Tham luận về dữ liệu → Tham luận về con người").hides("cancelled");
    terminal.write("lich.csv", sheet.replace("10h00-11h00,Thảo luận,TS. Đỗ Dung,A1\n", ""));
    let ran = import(&terminal, &["lich.csv"]);
    ran.prints("Tham luận về con người → Tham luận về dữ liệu");
    ran.prints("Thảo luận\n    cancelled: no longer in the programme");
    import(&terminal, &["lich.csv"]).ended(0).prints("unchanged, version 3 stays");
}

#[tokio::test]
async fn an_import_with_a_token_comes_after_what_was_imported_without() {
    let terminal = published();
    terminal.write("event.toml", changed());
    let token = "77:AAHsecret-of-a-bot-nobody-may-ever-read";
    let with_token = |words: &[&str]| terminal.letan(words).env("TELOXIDE_TOKEN", token).run();
    with_token(&["import", "--dry-run", "event.toml"]).ended(0).prints("compared with version 1:");
    with_token(&["import", "event.toml"]).ended(0).prints("version 2 is published");
    let address = super::terminal::sqlite(&terminal.path("letan.db"));
    let database = letan::database::Database::open(&address).await.unwrap();
    assert_eq!(store::events(&database, store::NOBODYS).await.unwrap(), []);
    assert_eq!(store::events(&database, 77).await.unwrap()[0].version, 2);
    database.close().await;
}
