//! `letan poster`, and the help.

use letan::clock::Clock;
use letan::rehearsal::{BOT_USERNAME, Limits, World};

use super::terminal::{Line, Terminal};
use crate::stage::{DEMO, HAI_PHONG};

fn poster(terminal: &Terminal, telegram: &str, token: &str, words: &[&str]) -> Line {
    let line = terminal.letan(&[&["poster"], words].concat()).env("TELOXIDE_TOKEN", token);
    line.env("TELOXIDE_API_URL", telegram)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_page_of_an_event_is_written() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    let letan = |words: &[&str]| poster(&terminal, &telegram, world.token(), words).run();
    letan(&[]).refuses(&["there is no event yet", "letan import"]);
    terminal.write("hai-phong.toml", HAI_PHONG);
    terminal.write("demo.toml", DEMO);
    let import = |file: &str| {
        let line = terminal.letan(&["import", "--yes", file]);
        line.env("TELOXIDE_TOKEN", world.token()).run().ended(0).out.clone()
    };
    import("hai-phong.toml");
    letan(&[]).ended(0).prints("poster-hai-phong-2025.html");
    let page = std::fs::read_to_string(terminal.path("poster-hai-phong-2025.html")).unwrap();
    for words in ["<!doctype html>", "<svg", BOT_USERNAME, "hai-phong-2025"] {
        assert!(page.to_lowercase().contains(&words.to_lowercase()), "{words:?} is not in {page}");
    }
    import("demo.toml");
    letan(&[]).refuses(&["name the event", "hai-phong-2025", "demo-2026"]);
    letan(&["demo-2026", "--out", "page.html"]).ended(0).prints("page.html");
    assert!(terminal.has("page.html"));
    letan(&["nothing-2030"]).refuses(&["there is no event nothing-2030", "letan import"]);
    letan(&["demo-2026", "--out", "no/such/folder.html"]).refuses(&["folder.html", "written"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_imported_without_a_token_can_have_a_poster() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    terminal.write("hai-phong.toml", HAI_PHONG);
    terminal.letan(&["import", "--yes", "hai-phong.toml"]).run().ended(0);
    let ran = poster(&terminal, &telegram, world.token(), &[]).run();
    ran.ended(0).prints("poster-hai-phong-2025.html");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_bot_that_nobody_knows_has_no_poster() {
    let world = World::new(Clock::System, Limits::none());
    let telegram = super::serve_world(&world).await;
    let terminal = Terminal::new();
    terminal.letan(&["poster"]).run().refuses(&["TELOXIDE_TOKEN is not set"]);
    poster(&terminal, &telegram, "7:short", &[])
        .run()
        .refuses(&["TELOXIDE_TOKEN has not the form"]);
    let secret = "AAHsecret-of-a-bot-nobody-may-ever-read";
    let token = format!("1000001:{secret}");
    let ran = poster(&terminal, &telegram, &token, &[]).run();
    ran.hides(secret).refuses(&["does not take the token in TELOXIDE_TOKEN", "@BotFather"]);
    let ran = poster(&terminal, "http://127.0.0.1:9", &token, &[]).env("RUST_LOG", "trace").run();
    ran.hides(secret).refuses(&["the Bot API cannot be reached", "TELOXIDE_API_URL"]);
    assert!(!terminal.has("letan.db"), "nothing is made for a poster that cannot be written");
}

#[test]
fn the_help_lists_every_command() {
    let terminal = Terminal::new();
    let help = terminal.letan(&["--help"]).run();
    help.ended(0).prints("Lễ tân").prints("TELOXIDE_TOKEN");
    for command in ["serve", "rehearse", "check", "import", "export", "poster"] {
        help.prints(&format!("\n  {command} "));
        terminal.letan(&[command, "--help"]).run().ended(0).prints(&format!("letan {command}"));
    }
    let typo = terminal.letan(&["chekc"]).run();
    assert!(typo.ended(2).err.contains("check"), "{typo:#?}");
    terminal.letan(&["--version"]).run().ended(0).prints(env!("CARGO_PKG_VERSION"));
}

#[test]
fn the_help_shows_no_secret_of_the_environment() {
    let terminal = Terminal::new();
    for command in ["serve", "import", "poster"] {
        let line = terminal.letan(&[command, "--help"]);
        let line =
            line.env("TELOXIDE_TOKEN", "7:hush").env("TELOXIDE_PROXY", "http://me:hush@host");
        line.env("DATABASE_URL", "postgres://me:hush@host/x").run().ended(0).hides("hush");
    }
}
