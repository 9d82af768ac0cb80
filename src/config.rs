//! Every setting, from the environment or the command line.

use std::net::SocketAddr;

use clap::Args;
use clap::builder::{StringValueParser, TypedValueParser as _};
use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};

/// The database when no other is named.
const DATABASE: &str = "sqlite://letan.db";

/// Where the programmes, the delegates and their stars are kept.
#[derive(Args, Clone, Debug)]
pub struct StoreConfig {
    /// The database: `sqlite://FILE`, or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(
        long = "database",
        env = "DATABASE_URL",
        default_value = DATABASE,
        hide_env_values = true,
        value_parser = StringValueParser::new().map(database)
    )]
    pub database_url: String,
}

/// Which bot it is and how it is reached.
#[derive(Args, Clone, Debug)]
pub struct BotConfig {
    /// The bot's token from `@BotFather`; only in the environment, so that no list of processes
    /// shows it.
    #[arg(skip = token_from_environment())]
    pub token: Option<SecretString>,
    /// The Bot API server; Telegram's own when not set.
    #[arg(long, env = "TELOXIDE_API_URL")]
    pub api_url: Option<String>,
    /// A proxy for every request to the Bot API.
    #[arg(long, env = "TELOXIDE_PROXY", hide_env_values = true)]
    pub proxy: Option<String>,
}

/// How fast letters go out, and how processes of one bot take turns.
#[derive(Args, Clone, Copy, Debug)]
pub struct DeliveryConfig {
    /// Letters a second, over all chats: Telegram says "about 30", and up to 1000 with paid
    /// broadcasts.
    #[arg(
        long,
        env = "LETAN_LETTERS_PER_SECOND",
        default_value_t = 25,
        value_parser = clap::value_parser!(u16).range(1..=1000)
    )]
    pub letters_per_second: u16,
    /// Seconds after which another process takes over when this one is silent.
    #[arg(
        long,
        env = "LETAN_LEASE_SECONDS",
        default_value_t = 10,
        value_parser = clap::value_parser!(u16).range(1..=600)
    )]
    pub lease_seconds: u16,
}

/// Where the walls of the sessions are served, and under which address people reach them.
#[derive(Args, Clone, Debug, Default)]
pub struct WebConfig {
    /// The address to serve pages on, such as 127.0.0.1:8080; no pages are served when not set.
    #[arg(
        long = "web-listen",
        env = "LETAN_WEB_LISTEN",
        value_parser = StringValueParser::new().try_map(listening)
    )]
    pub listen: Option<Listening>,
    /// The address that links to pages begin with, such as `https://letan.example.vn`.
    #[arg(
        long = "web-address",
        env = "LETAN_WEB_ADDRESS",
        value_parser = StringValueParser::new().try_map(public)
    )]
    pub address: Option<PublicAddress>,
}

/// Where pages are served; nowhere when the setting is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listening(pub Option<SocketAddr>);

/// What links to pages begin with, without a slash at the end; nothing when the setting is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicAddress(pub Option<String>);

impl Default for DeliveryConfig {
    fn default() -> Self {
        Self { letters_per_second: 25, lease_seconds: 10 }
    }
}

/// The name under which the token is read.
pub const TOKEN: &str = "TELOXIDE_TOKEN";

/// Every name that is read from the environment; `.env.example` lists just these.
pub const NAMES: [&str; 10] = [
    TOKEN,
    "TELOXIDE_API_URL",
    "TELOXIDE_PROXY",
    "DATABASE_URL",
    "LETAN_OWNERS",
    "LETAN_LETTERS_PER_SECOND",
    "LETAN_LEASE_SECONDS",
    "LETAN_WEB_LISTEN",
    "LETAN_WEB_ADDRESS",
    "LETAN_LOG",
];

impl BotConfig {
    /// Where the bot's requests go; `None` without a token.
    pub fn endpoint(&self) -> Result<Option<Endpoint>, EndpointError> {
        let Some(token) = self.token.clone() else { return Ok(None) };
        let api_url = address(self.api_url.as_deref(), EndpointError::MalformedServer)?;
        let proxy = address(self.proxy.as_deref(), EndpointError::MalformedProxy)?;
        Ok(Some(Endpoint { token, api_url, proxy }))
    }
}

/// Read here and not by clap, which would print what it cannot read: a proxy has a password.
fn address(text: Option<&str>, malformed: EndpointError) -> Result<Option<Url>, EndpointError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    let Some(text) = text else { return Ok(None) };
    let url = text.parse::<Url>().map_err(|_| malformed)?;
    // Of other proxies the client makes none, and goes out without.
    if matches!(url.scheme(), "http" | "https") { Ok(Some(url)) } else { Err(malformed) }
}

/// The database of an empty setting is the same as that of none.
#[expect(clippy::needless_pass_by_value, reason = "clap hands the text over")]
fn database(text: String) -> String {
    let text = text.trim();
    if text.is_empty() { DATABASE } else { text }.to_owned()
}

/// Where to listen, in what a setting says.
#[expect(clippy::needless_pass_by_value, reason = "clap hands the text over")]
fn listening(text: String) -> Result<Listening, &'static str> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Listening(None));
    }
    let address = text.parse().map_err(|_| "write an address and a port such as 127.0.0.1:8080")?;
    Ok(Listening(Some(address)))
}

/// What links begin with, in what a setting says: nothing that a link would not survive.
#[expect(clippy::needless_pass_by_value, reason = "clap hands the text over")]
fn public(text: String) -> Result<PublicAddress, &'static str> {
    const FORM: &str = "write an address such as https://letan.example.vn, without a question mark";
    let text = text.trim().trim_end_matches('/');
    if text.is_empty() {
        return Ok(PublicAddress(None));
    }
    let url = text.parse::<Url>().map_err(|_| FORM)?;
    let plain = url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
    if matches!(url.scheme(), "http" | "https") && plain && url.has_host() {
        Ok(PublicAddress(Some(text.to_owned())))
    } else {
        Err(FORM)
    }
}

/// The token, when it is set and not empty.
pub fn token_from_environment() -> Option<SecretString> {
    let token = std::env::var(TOKEN).ok()?;
    let token = token.trim();
    (!token.is_empty()).then(|| token.into())
}

/// Where a bot's requests go.
#[derive(Clone, Debug)]
pub struct Endpoint {
    /// The token from `@BotFather`.
    pub token: SecretString,
    /// The Bot API server; Telegram's own when there is none.
    pub api_url: Option<Url>,
    /// A proxy for every request.
    pub proxy: Option<Url>,
}

/// Why an endpoint cannot be used; its text says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndpointError {
    /// The token has not the form that `@BotFather` gives.
    MalformedToken,
    /// The address of the Bot API server is none.
    MalformedServer,
    /// The address of the proxy is none.
    MalformedProxy,
}

impl std::error::Error for EndpointError {}

impl std::fmt::Display for EndpointError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::MalformedToken => {
                "TELOXIDE_TOKEN has not the form 123456789:AA… that @BotFather gives: copy it \
                 again, whole and without spaces"
            }
            Self::MalformedServer => {
                "TELOXIDE_API_URL is not an address such as https://api.telegram.org: correct it, \
                 or leave it out"
            }
            Self::MalformedProxy => {
                "TELOXIDE_PROXY is not an address such as http://127.0.0.1:3128: correct it, or \
                 leave it out"
            }
        })
    }
}

impl Endpoint {
    /// The bot's numeric id, which its token begins with.
    pub fn bot(&self) -> Result<i64, EndpointError> {
        let (id, secret) =
            self.token.expose_secret().split_once(':').ok_or(EndpointError::MalformedToken)?;
        let well_formed = secret.len() >= 20
            && secret.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
        match id.parse() {
            Ok(id) if id > 0 && well_formed => Ok(id),
            _ => Err(EndpointError::MalformedToken),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(token: &str) -> Endpoint {
        Endpoint { token: token.into(), api_url: None, proxy: None }
    }

    #[test]
    fn pages_are_served_at_an_address_and_a_port() {
        let at = |text: &str| listening(text.to_owned()).ok().and_then(|Listening(at)| at);
        assert_eq!(at(" 127.0.0.1:8080 ").map(|at| at.port()), Some(8080));
        assert_eq!(at("[::1]:0").map(|at| at.is_ipv6()), Some(true));
        assert_eq!(listening(" ".to_owned()), Ok(Listening(None)));
        for wrong in ["8080", "localhost:8080", "127.0.0.1", "127.0.0.1:http"] {
            assert!(listening(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn links_begin_with_an_address_that_they_survive() {
        for (text, read) in [
            ("https://letan.example.vn/", "https://letan.example.vn"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            (" https://example.vn/letan/ ", "https://example.vn/letan"),
        ] {
            assert_eq!(public(text.to_owned()), Ok(PublicAddress(Some(read.to_owned()))));
        }
        assert_eq!(public(String::new()), Ok(PublicAddress(None)));
        for wrong in ["letan.example.vn", "ftp://a.vn", "https://a.vn?x=1", "https://me@a.vn", "x"]
        {
            assert!(public(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_token_has_an_id_and_a_secret() {
        assert_eq!(endpoint("1000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").bot(), Ok(1_000_001));
        for token in
            ["", "abc", "12:short", ":AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "12:AAAAAAAAAAAAAAAAAAAAA AAA"]
        {
            assert_eq!(endpoint(token).bot(), Err(EndpointError::MalformedToken), "{token:?}");
        }
    }
}
