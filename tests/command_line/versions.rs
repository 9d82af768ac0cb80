//! `letan versions` and `letan rollback`

use super::import::on_a_terminal;
use super::terminal::{Ran, Terminal};
use crate::stage::{DEMO, HAI_PHONG};

fn letan(terminal: &Terminal, words: &[&str]) -> Ran {
    terminal.letan(words).run()
}

/// The workshop in two versions; the second has an evening more and another name of a room.
fn published() -> Terminal {
    let terminal = Terminal::new();
    let evening = "\n[[session]]\nid = \"giao-luu\"\nkind = \"social\"\n\
        title = { vi = \"Giao lưu\", en = \"Evening\" }\n\
        start = 2025-05-19T18:00:00\nend = 2025-05-19T20:00:00\n";
    terminal.write("one.toml", HAI_PHONG);
    let two = HAI_PHONG.replace("vi = \"Hội trường A\"", "vi = \"Hội trường Lớn\"");
    terminal.write("two.toml", two + evening);
    for file in ["one.toml", "two.toml"] {
        letan(&terminal, &["import", file]).ended(0);
    }
    terminal
}

/// Cancelled sessions do not count.
#[test]
fn versions_are_listed_with_who_how_many_and_which_is_in_force() {
    let terminal = published();
    terminal.write("demo.toml", DEMO);
    letan(&terminal, &["import", "demo.toml"]).ended(0);
    let ran = letan(&terminal, &["versions", "hai-phong-2025"]);
    ran.ended(0).prints("hai-phong-2025\n  2  ").prints(" import, 11 sessions, in force\n  1  ");
    ran.prints(" import, 10 sessions\n").hides("demo-2026");
    let ran = letan(&terminal, &["versions"]);
    ran.ended(0).prints("hai-phong-2025\n  2  ").prints("demo-2026\n  1  ").prints("39 sessions");
    let ran = terminal.letan(&["versions"]).env("LANG", "vi").run();
    ran.ended(0).prints(" nhập từ tệp, 11 phiên, đang có hiệu lực\n");
}

#[test]
fn a_rollback_is_a_new_version_and_cancels_what_came_since() {
    let terminal = published();
    let ran = letan(&terminal, &["rollback", "1"]);
    ran.ended(0).prints("hai-phong-2025, compared with version 2:\n");
    ran.prints("  18:00–20:00  Evening\n    cancelled: no longer in the programme\n");
    ran.prints("name (vi): Hội trường Lớn → Hội trường A").prints("version 3 is published");
    let ran = letan(&terminal, &["versions"]);
    ran.prints("back to version 1, 10 sessions, in force\n").prints(" import, 11 sessions\n");
    // The version in force, and one that would be the same.
    for version in ["3", "1"] {
        let ran = letan(&terminal, &["rollback", version]);
        ran.ended(0).prints("unchanged, version 3 stays").hides("compared");
    }
    letan(&terminal, &["rollback", "2", "hai-phong-2025"]).ended(0).prints("takes place again");
    letan(&terminal, &["versions"]).prints("back to version 2, 11 sessions, in force\n");
}

#[test]
fn a_rollback_asks_on_a_terminal() {
    let terminal = published();
    let ran = on_a_terminal(&terminal, "rollback 1", "n");
    ran.ended(1).prints("Evening").prints("Publish? [y/N]").prints("nothing was published");
    let ran = on_a_terminal(&terminal, "rollback --yes 1", "");
    ran.ended(0).hides("Publish?").prints("version 3 is published");
}

#[test]
fn what_does_not_exist_is_said_in_a_sentence() {
    let terminal = published();
    for (words, said) in [
        (&["rollback", "7"][..], &["hai-phong-2025 has no version 7", "newest is 2"][..]),
        (&["rollback", "0"], &["no version 0"]),
        (&["rollback", "1", "other"], &["there is no event other", "hai-phong-2025"]),
        (&["versions", "other"], &["there is no event other", "hai-phong-2025"]),
    ] {
        let ran = letan(&terminal, words);
        ran.ended(2).refuses(said);
    }
    for words in [&["rollback"][..], &["rollback", "one"], &["versions", "a", "b"], &["import"]] {
        let ran = letan(&terminal, words);
        assert_eq!(ran.ended(2).out, "");
    }
    terminal.write("demo.toml", DEMO);
    letan(&terminal, &["import", "demo.toml"]).ended(0);
    let ran = letan(&terminal, &["rollback", "1"]);
    ran.ended(2).refuses(&["name the event", "hai-phong-2025, demo-2026"]);
}

#[test]
fn where_nothing_is_published_nothing_is_made() {
    let terminal = Terminal::new();
    for words in [&["versions"][..], &["rollback", "1"]] {
        letan(&terminal, words).ended(2).refuses(&["nothing is published here yet"]);
    }
    assert!(!terminal.has("letan.db"));
}

#[test]
fn versions_are_those_of_the_bot_of_the_token() {
    let terminal = published();
    let token = "77:AAHsecret-of-a-bot-nobody-may-ever-read";
    let with_token = |words: &[&str]| terminal.letan(words).env("TELOXIDE_TOKEN", token).run();
    // What nobody's bot has is what this one would adopt.
    with_token(&["versions"]).ended(0).prints("11 sessions, in force");
    with_token(&["rollback", "1"]).ended(0).prints("version 3 is published");
    with_token(&["versions"]).ended(0).prints("back to version 1, 10 sessions, in force");
    letan(&terminal, &["versions"]).ended(2).refuses(&["TELOXIDE_TOKEN"]);
}
