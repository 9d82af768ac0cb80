//! Where pages are served, and what links to them begin with.

use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};

use anyhow::Context as _;
use tokio::net::TcpListener;

use crate::config::{Listening, PublicAddress, WebConfig};

/// Where pages are served. Closed, nothing is served; links are drawn all the same when another
/// process of the bot serves them under a known address.
#[derive(Debug, Default)]
pub struct Door {
    listener: Mutex<Option<TcpListener>>,
    address: Option<String>,
}

impl Door {
    /// Opens it as the settings say.
    pub async fn open(config: &WebConfig) -> anyhow::Result<Self> {
        let public = config.address.clone().and_then(|PublicAddress(address)| address);
        let Some(Listening(Some(at))) = config.listen else {
            return Ok(Self { listener: Mutex::default(), address: public });
        };
        let listener = TcpListener::bind(at).await.with_context(|| {
            format!("nothing can listen on {at}: name another address in LETAN_WEB_LISTEN")
        })?;
        let door = Self::at(listener)?;
        Ok(Self { address: public.or(door.address), ..door })
    }

    /// One that listens already.
    pub fn at(listener: TcpListener) -> anyhow::Result<Self> {
        let mut at = listener.local_addr().context("where pages are served")?;
        if at.ip().is_unspecified() {
            // Whoever opens a link on this machine gets there.
            let here = if at.is_ipv4() { [127, 0, 0, 1].into() } else { LOCALHOST_V6.into() };
            at = SocketAddr::new(here, at.port());
        }
        let address = Some(format!("http://{at}"));
        Ok(Self { listener: Mutex::new(Some(listener)), address })
    }

    /// What links begin with, without a slash at the end; `None` when no pages are served.
    pub fn address(&self) -> Option<String> {
        self.address.clone()
    }

    /// Who comes in, once.
    pub fn take(&self) -> Option<TcpListener> {
        self.listener.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

const LOCALHOST_V6: [u16; 8] = [0, 0, 0, 0, 0, 0, 0, 1];
