//! How many may come in at once, and how slow they may be: whoever sends no request, sends too much
//! of one, or does not take what is sent, is let go.

use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use futures_util::future::BoxFuture;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::clock::Clock;

/// Connections at once; those behind wait until one goes.
pub(super) const CONNECTIONS: usize = 512;
/// How long a request may take to arrive, and what is sent to be taken. A stream has a heartbeat more
/// often than that.
const PATIENCE: Duration = Duration::from_secs(20);
/// Octets of a request, which has no body.
const REQUEST: usize = 16 * 1024;
/// How long nobody is let in after the machine could not.
const RECOVER: Duration = Duration::from_millis(200);

/// Lets a bounded number of connections in.
pub(super) struct Gate {
    listener: TcpListener,
    places: Arc<Semaphore>,
}

impl Gate {
    pub(super) fn of(listener: TcpListener) -> Self {
        Self { listener, places: Arc::new(Semaphore::new(CONNECTIONS)) }
    }
}

impl Listener for Gate {
    type Io = Connection;
    type Addr = IpAddr;

    async fn accept(&mut self) -> (Connection, IpAddr) {
        loop {
            let Ok(place) = Arc::clone(&self.places).acquire_owned().await else {
                // The places are never closed.
                std::future::pending::<()>().await;
                continue;
            };
            match self.listener.accept().await {
                Ok((stream, from)) => {
                    // Without it small answers wait; a connection that refuses is merely slower.
                    let _ = stream.set_nodelay(true);
                    return (Connection::of(stream, place), from.ip());
                }
                Err(error) => {
                    tracing::warn!(%error, "a connection was not taken");
                    Clock::System.sleep(RECOVER).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<IpAddr> {
        self.listener.local_addr().map(|address| address.ip())
    }
}

/// Who asks: the address at the other end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub(super) IpAddr);

impl Connected<IncomingStream<'_, Gate>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Gate>) -> Self {
        Self(*stream.remote_addr())
    }
}

/// A connection that ends when it stands still.
pub(super) struct Connection {
    stream: TcpStream,
    _place: OwnedSemaphorePermit,
    patience: BoxFuture<'static, ()>,
    /// Octets that came since something was last sent.
    read: usize,
}

impl Connection {
    fn of(stream: TcpStream, place: OwnedSemaphorePermit) -> Self {
        Self { stream, _place: place, patience: patience(), read: 0 }
    }

    /// Whether it stood still for too long.
    fn stands(&mut self, context: &mut Context<'_>) -> bool {
        self.patience.as_mut().poll(context).is_ready()
    }

    /// Something was sent: it goes on.
    fn went(&mut self, written: &Poll<io::Result<usize>>) {
        if matches!(written, Poll::Ready(Ok(octets)) if *octets > 0) {
            self.patience = patience();
            self.read = 0;
        }
    }
}

fn patience() -> BoxFuture<'static, ()> {
    Box::pin(async { Clock::System.sleep(PATIENCE).await })
}

fn too_slow<T>() -> Poll<io::Result<T>> {
    Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.read += buffer.filled().len() - before;
        if self.read > REQUEST {
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
        }
        if read.is_pending() && self.stands(context) {
            return too_slow();
        }
        read
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        octets: &[u8],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, octets);
        self.went(&written);
        if written.is_pending() && self.stands(context) {
            return too_slow();
        }
        written
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, parts);
        self.went(&written);
        if written.is_pending() && self.stands(context) {
            return too_slow();
        }
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
