//! The token in no line, whatever answers at the Bot API's address.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;

use super::terminal::Terminal;

const SECRET: &str = "AAHsecret-of-a-bot-nobody-may-ever-read";

/// A server that reads a request and says `answer` of it, for as long as the test runs.
fn server(answer: impl Fn(&str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let read = stream.read(&mut request).unwrap_or_default();
            let request = String::from_utf8_lossy(&request[..read]).into_owned();
            // Whoever has gone hears nothing.
            let _ = stream.write_all(answer(&request).as_bytes());
        }
    });
    address
}

fn page(status: &str, headers: &str, body: &str) -> String {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}"
    )
}

/// The path that was asked for, which has the token in it.
fn path(request: &str) -> String {
    request.split_whitespace().nth(1).unwrap_or("/").to_owned()
}

#[test]
fn the_token_is_in_no_line_whatever_answers_in_the_place_of_telegram() {
    let rubbish = server(|_| "rubbish\r\n\r\n".to_owned());
    let silent = server(|_| String::new());
    let other = server(|request| page("200 OK", "", &format!("<p>{}</p>", path(request))));
    let refusing = server(|request| {
        let body =
            format!(r#"{{"ok":false,"error_code":400,"description":"no {}"}}"#, path(request));
        page("400 Bad Request", "", &body)
    });
    let circle =
        server(|request| page("302 Found", &format!("Location: {}\r\n", path(request)), ""));
    let proxy = server(|_| page("407 Proxy Authentication Required", "", "no"));
    let terminal = Terminal::new();
    for (address, through) in [
        (&rubbish, ""),
        (&silent, ""),
        (&other, ""),
        (&refusing, ""),
        (&circle, ""),
        (&rubbish, proxy.as_str()),
        (&"https://127.0.0.1:9".to_owned(), proxy.as_str()),
    ] {
        for level in ["error", "trace"] {
            let ran = terminal
                .letan(&["serve"])
                .env("TELOXIDE_TOKEN", format!("1000001:{SECRET}"))
                .env("TELOXIDE_API_URL", address)
                .env("TELOXIDE_PROXY", through)
                .env("LETAN_LOG", level)
                .env("RUST_LOG", "trace")
                .run();
            ran.hides(SECRET).hides("panicked");
            if level == "error" {
                ran.refuses(&["the Bot API cannot be reached"]);
            }
        }
    }
}

#[test]
fn a_redirection_is_not_followed_because_the_next_would_read_the_token() {
    let (told, heard) = std::sync::mpsc::channel();
    let elsewhere = server(move |request| {
        let _ = told.send(request.to_owned());
        page("200 OK", "", r#"{"ok":true,"result":{"id":1000001,"username":"other_bot"}}"#)
    });
    let sending_on =
        server(move |_| page("307 Temporary Redirect", &format!("Location: {elsewhere}/\r\n"), ""));
    let terminal = Terminal::new();
    let line = terminal
        .letan(&["serve"])
        .env("TELOXIDE_TOKEN", format!("1000001:{SECRET}"))
        .env("TELOXIDE_API_URL", &sending_on);
    line.run().hides(SECRET).refuses(&["the Bot API cannot be reached"]);
    assert!(heard.try_recv().is_err(), "somebody else was asked");
}
