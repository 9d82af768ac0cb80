//! Calls of the Bot API.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use reqwest::header::{CONTENT_TYPE, HeaderValue};
use reqwest::{RequestBuilder, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use teloxide::requests::Payload;

use super::Me;
use super::failure::{Complaint, Failure};
use super::files::Fetched;
use crate::config::Endpoint;

/// How long an answer is waited for. Telegram answers a send in well under a second; a longer wait
/// only keeps the person's next message waiting too.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);
/// How long a connection is waited for.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Connections that are kept for the next call: as many as there are calls at once, because making
/// one costs several round trips.
const CONNECTIONS_KEPT: usize = 256;

/// A client of one bot. It has no `Debug` that shows the token, and never logs an address.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: Arc<Base>,
}

struct Base {
    bot: i64,
    /// `https://api.telegram.org/bot<token>/`
    methods: SecretString,
    /// `https://api.telegram.org/file/bot<token>/`
    files: SecretString,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("bot", &self.base.bot).finish_non_exhaustive()
    }
}

impl Client {
    /// A client for `endpoint`; nothing is sent yet.
    pub fn new(endpoint: &Endpoint) -> anyhow::Result<Self> {
        let bot = endpoint.bot()?;
        let mut settings = reqwest::Client::builder()
            .connect_timeout(CONNECT_TIMEOUT)
            .tcp_nodelay(true)
            // The Bot API sends nobody elsewhere, and the next address would learn the token from
            // the referrer.
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .pool_max_idle_per_host(CONNECTIONS_KEPT);
        if let Some(proxy) = &endpoint.proxy {
            let proxy =
                reqwest::Proxy::all(proxy.clone()).context("TELOXIDE_PROXY cannot be used")?;
            settings = settings.proxy(proxy);
        }
        let server = endpoint.api_url.as_ref().map_or(teloxide::net::TELEGRAM_API_URL, Url::as_str);
        let token = endpoint.token.expose_secret();
        let methods = format!("{}/bot{token}/", server.trim_end_matches('/')).into();
        let files = format!("{}/file/bot{token}/", server.trim_end_matches('/')).into();
        let http = settings.build().context("the HTTP client cannot be made")?;
        Ok(Self { http, base: Arc::new(Base { bot, methods, files }) })
    }

    /// The bot's numeric id.
    pub fn bot(&self) -> i64 {
        self.base.bot
    }

    /// Asks Telegram who this bot is.
    pub async fn me(&self) -> Result<Me, Failure> {
        self.call(&teloxide::payloads::GetMe::new()).await
    }

    /// Sends `payload` and reads `R` from the answer.
    pub(super) async fn call<P: Payload + serde::Serialize, R: DeserializeOwned>(
        &self,
        payload: &P,
    ) -> Result<R, Failure> {
        let body = serde_json::to_vec(payload)
            .map_err(|error| Failure::Refused(format!("{}: {error}", P::NAME)))?;
        let request = self
            .method(P::NAME)
            .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
            .body(body);
        let answer = bytes(request, ANSWER_TIMEOUT).await?;
        read(&answer)
    }

    /// The file at `path`, as `getFile` told it, when it has at most `limit` bytes.
    pub(super) async fn download(
        &self,
        path: &str,
        limit: usize,
        wait: Duration,
    ) -> Result<Fetched, Failure> {
        let address = format!("{}{path}", self.base.files.expose_secret());
        let mut response = self.http.get(address).timeout(wait).send().await.map_err(broken)?;
        if !response.status().is_success() {
            return Err(Failure::NotSent(format!(
                "a file was not handed out: {}",
                response.status()
            )));
        }
        let mut whole = Vec::new();
        while let Some(part) = response.chunk().await.map_err(broken)? {
            if whole.len() + part.len() > limit {
                return Ok(Fetched::TooLarge);
            }
            whole.extend_from_slice(&part);
        }
        Ok(Fetched::Whole(whole))
    }

    /// A request for `method`, to be filled by the caller.
    pub(super) fn method(&self, method: &str) -> RequestBuilder {
        self.http.post(format!("{}{method}", self.base.methods.expose_secret()))
    }
}

impl<'de> Deserialize<'de> for Me {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Raw {
            id: i64,
            #[serde(default)]
            username: String,
        }
        let raw = Raw::deserialize(deserializer)?;
        Ok(Self { id: raw.id, username: raw.username })
    }
}

/// Sends `request` and reads its answer's body, whatever its status.
pub(super) async fn bytes(request: RequestBuilder, limit: Duration) -> Result<Vec<u8>, Failure> {
    let response = request.timeout(limit).send().await.map_err(broken)?;
    Ok(response.bytes().await.map_err(broken)?.into())
}

/// Reads a Bot API answer.
pub(super) fn read<'a, R: Deserialize<'a>>(answer: &'a [u8]) -> Result<R, Failure> {
    #[derive(Deserialize)]
    struct Answer<R> {
        result: Option<R>,
    }
    match serde_json::from_slice::<Answer<R>>(answer) {
        Ok(Answer { result: Some(result) }) => Ok(result),
        _ => Err(complaint(answer)),
    }
}

fn complaint(answer: &[u8]) -> Failure {
    match serde_json::from_slice::<Complaint>(answer) {
        Ok(complaint) => complaint.into(),
        // The body may be a gateway's page; it is no business of a log.
        Err(_) => Failure::Unknown("the answer is not the Bot API's".to_owned()),
    }
}

/// The address, which has the token in it, is taken out of the error.
fn broken(error: reqwest::Error) -> Failure {
    let error = error.without_url();
    let connected = !error.is_connect() && !error.is_builder();
    let words = chain(&error);
    if connected { Failure::Unknown(words) } else { Failure::NotSent(words) }
}

fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |words, cause| format!("{words}: {cause}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(token: &str) -> Endpoint {
        Endpoint { token: token.into(), api_url: None, proxy: None }
    }

    #[test]
    fn the_token_stands_in_no_debug_text() {
        let endpoint = endpoint("1000001:SECRETSECRETSECRETSECRETSECRET");
        let client = Client::new(&endpoint).unwrap();
        assert!(!format!("{endpoint:?} {client:?}").contains("SECRETSECRET"));
    }

    #[tokio::test]
    async fn a_server_that_is_not_there_was_certainly_not_sent_to() {
        let mut endpoint = endpoint("1000001:SECRETSECRETSECRETSECRETSECRET");
        endpoint.api_url = Some("http://127.0.0.1:9/".parse().unwrap());
        let failure = Client::new(&endpoint).unwrap().me().await.unwrap_err();
        assert!(
            matches!(&failure, Failure::NotSent(why) if !why.contains("SECRETSECRET")),
            "{failure:?}"
        );
    }
}
