//! `letan rehearse`

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use chrono::{NaiveDateTime, TimeDelta};
use clap::Args;
use tokio::net::TcpListener;

use super::check::read_file;
use super::{asked_to_stop, say, terminal_texts};
use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::config::{DeliveryConfig, Endpoint};
use crate::database::Database;
use crate::programme::{Format, Programme, check, read, store};
use crate::rehearsal::{Limits, Phone, Role, Stage, StageMoment, World, serve_phones};
use crate::texts::Localised;
use crate::web::Door;

/// The event that is rehearsed when no file is named.
pub(super) const SAMPLE: &str = include_str!("../../events/hai-phong-2025.toml");
/// The first port that is tried.
const FIRST_PORT: u16 = 7300;
/// How many ports are tried after it.
const PORTS: u16 = 50;
/// How many folders of killed rehearsals are passed over.
const FOLDERS: u32 = 1000;
/// The phone of whoever runs the event.
const ORGANISER: i64 = 7003;
/// The rehearsal begins so long before the first session.
const EARLY: TimeDelta = TimeDelta::minutes(30);

/// Run the same bot on a Telegram of its own, with phones in the browser; needs no token.
#[derive(Args, Debug)]
pub(super) struct Rehearse {
    /// The programme, in any form that `check` reads; a real workshop in Hải Phòng when not given.
    file: Option<PathBuf>,
    /// The event's own time to begin at, such as 2025-05-19T08:50.
    #[arg(long, value_parser = local_time)]
    at: Option<NaiveDateTime>,
    /// How many times as fast as real the clock runs.
    #[arg(long, default_value_t = 1.0, value_parser = speed)]
    speed: f64,
    /// The port on 127.0.0.1; the next free one from 7300 when not given, any free one when 0.
    #[arg(long)]
    port: Option<u16>,
}

impl Default for Rehearse {
    fn default() -> Self {
        Self { file: None, at: None, speed: 1.0, port: None }
    }
}

impl Rehearse {
    pub(super) async fn run(self) -> anyhow::Result<ExitCode> {
        let (programme, content) = programme(self.file.as_deref())?;
        let at = self.at.map_or_else(|| programme.begins() - EARLY, |at| programme.moment(at));
        let clock = Clock::manual(at, self.speed);
        let listener = listener(self.port).await?;
        let address = listener.local_addr()?;
        let pages = page_listener(self.port, address.port()).await?;
        let pages_at = pages.local_addr()?;
        let folder = Folder::new(address)?;
        let database = Database::open(&folder.database()).await?;
        let world = World::new(clock.clone(), limits());
        let token = world.token();
        let bot = crate::rehearsal::BOT_ID;
        store::publish(&database, bot, &programme, &content, at, "rehearsal").await?;
        let endpoint = Endpoint {
            token: token.into(),
            api_url: Some(world.api_url(address).parse()?),
            proxy: None,
        };
        let (ended, end) = tokio::sync::oneshot::channel::<()>();
        let stage = stage(&programme);
        let phones = tokio::spawn(serve_phones(listener, world, stage, async move {
            let _ = end.await;
        }));
        let (owners, delivery) = (vec![ORGANISER], DeliveryConfig::default());
        let door = Door::at(pages)?;
        let parts = Parts { database, endpoint, clock, owners, delivery, door };
        let app = App::build(parts).await?;
        let stop = asked_to_stop()?;
        announce(&programme, address, pages_at)?;
        let ran = app.run_until(stop).await;
        let _ = ended.send(());
        phones.await.context("the rehearsal's phones")??;
        ran?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Telegram's strictness without what is measured on the clock: one that stands still or leaps would
/// hold back messages and let buttons grow old.
fn limits() -> Limits {
    Limits { answer_within: Duration::from_hours(24 * 365), ..Limits::none() }
}

fn programme(file: Option<&Path>) -> anyhow::Result<(Programme, String)> {
    let reading = match file {
        Some(file) => read_file(file)?,
        None => read(SAMPLE.as_bytes(), Format::Toml),
    };
    if !reading.problems.is_empty() {
        eprintln!("{}", check::report(&reading, terminal_texts()).0);
    }
    match (reading.programme, reading.canonical) {
        (Some(programme), Some(content)) => Ok((programme, content)),
        _ => bail!("the programme has errors; nothing was started"),
    }
}

/// Three people: one speaks the event's first language, one another, one runs the event.
fn stage(programme: &Programme) -> Stage {
    let phone = |id, name: &str, role, language: &str| Phone {
        id,
        name: name.to_owned(),
        role,
        language: language.to_owned(),
    };
    Stage {
        event_name: by_language(&programme.event.name),
        zone: programme.event.zone,
        phones: vec![
            phone(7001, "Nguyễn Minh An", Role::Delegate, "vi"),
            phone(7002, "Emma Brown", Role::Delegate, "en"),
            phone(ORGANISER, "Lê Thu Hà", Role::Organiser, "vi"),
        ],
        moments: programme
            .sessions
            .iter()
            .map(|session| StageMoment { at: session.begins(), label: by_language(&session.title) })
            .collect(),
    }
}

fn by_language(text: &Localised) -> std::collections::BTreeMap<String, String> {
    text.iter().map(|(language, text)| (language.code().to_owned(), text.to_owned())).collect()
}

async fn listener(port: Option<u16>) -> anyhow::Result<TcpListener> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        let listener = TcpListener::bind(at(port)).await;
        return listener.with_context(|| format!("port {port} is taken; name another with --port"));
    }
    for port in FIRST_PORT..FIRST_PORT + PORTS {
        if let Ok(listener) = TcpListener::bind(at(port)).await {
            return Ok(listener);
        }
    }
    TcpListener::bind(at(0)).await.context("no port is free on 127.0.0.1")
}

/// The next free port behind that of the phones; any when any was asked for.
async fn page_listener(asked: Option<u16>, phones: u16) -> anyhow::Result<TcpListener> {
    let at = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let behind = phones..phones.saturating_add(PORTS);
    for port in behind.skip(1).filter(|_| asked != Some(0)) {
        if let Ok(listener) = TcpListener::bind(at(port)).await {
            return Ok(listener);
        }
    }
    TcpListener::bind(at(0)).await.context("no port is free on 127.0.0.1")
}

fn announce(programme: &Programme, address: SocketAddr, pages: SocketAddr) -> anyhow::Result<()> {
    say(&format!(
        "Rehearsing “{}”.\nOpen http://{address}/ in a browser; end with Ctrl-C.\n\
         Question screens are at http://{pages}/wall/…: a moderator makes the address.",
        programme.event.name.first()
    ))
}

/// The rehearsal's own folder, gone when it ends.
struct Folder(PathBuf);

impl Folder {
    fn new(address: SocketAddr) -> anyhow::Result<Self> {
        let name = format!("letan-rehearsal-{}-{}", std::process::id(), address.port());
        let path = std::env::temp_dir().join(name);
        let mut builder = std::fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        for attempt in 0..FOLDERS {
            let folder = path.with_extension(attempt.to_string());
            match builder.create(&folder) {
                Ok(()) => return Ok(Self(folder)),
                // One of a rehearsal that was killed; in a container the numbers come again.
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(error) => {
                    return Err(error).with_context(|| {
                        format!("the folder {} cannot be made", folder.display())
                    });
                }
            }
        }
        bail!("{}.* are all there already: remove them", path.display())
    }

    fn database(&self) -> String {
        format!("sqlite://{}", self.0.join("rehearsal.db").display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn local_time(text: &str) -> Result<NaiveDateTime, String> {
    ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        .ok_or_else(|| "write the event's own time, such as 2025-05-19T08:50".to_owned())
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if (0.0..=3600.0).contains(&speed) => Ok(speed),
        _ => Err("the speed is a number from 0 (standing still) to 3600".to_owned()),
    }
}
