//! Every setting, from the environment or the command line.

use clap::Args;
use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};

/// Where the programmes, the delegates and their stars are kept.
#[derive(Args, Clone, Debug)]
pub struct StoreConfig {
    /// The database: `sqlite://FILE`, or `postgres://USER:PASSWORD@HOST/NAME`.
    #[arg(
        long = "database",
        env = "DATABASE_URL",
        default_value = "sqlite://letan.db",
        hide_env_values = true
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
    pub api_url: Option<Url>,
    /// A proxy for every request to the Bot API.
    #[arg(long, env = "TELOXIDE_PROXY", hide_env_values = true)]
    pub proxy: Option<Url>,
}

/// The name under which the token is read.
pub const TOKEN: &str = "TELOXIDE_TOKEN";

/// Every name that is read from the environment; `.env.example` lists just these.
pub const NAMES: [&str; 6] =
    [TOKEN, "TELOXIDE_API_URL", "TELOXIDE_PROXY", "DATABASE_URL", "LETAN_OWNERS", "LETAN_LOG"];

impl BotConfig {
    /// Where the bot's requests go; `None` without a token.
    pub fn endpoint(&self) -> Option<Endpoint> {
        Some(Endpoint {
            token: self.token.clone()?,
            api_url: self.api_url.clone(),
            proxy: self.proxy.clone(),
        })
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
}

impl std::error::Error for EndpointError {}

impl std::fmt::Display for EndpointError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(
            "TELOXIDE_TOKEN has not the form 123456789:AA… that @BotFather gives: copy it again, \
             whole and without spaces",
        )
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
    fn a_token_has_an_id_and_a_secret() {
        assert_eq!(endpoint("1000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").bot(), Ok(1_000_001));
        for token in
            ["", "abc", "12:short", ":AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "12:AAAAAAAAAAAAAAAAAAAAA AAA"]
        {
            assert_eq!(endpoint(token).bot(), Err(EndpointError::MalformedToken), "{token:?}");
        }
    }
}
