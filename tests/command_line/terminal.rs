//! A terminal in a folder of its own: the real binary, an environment with nothing in it.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How long nothing may be printed before a test gives up.
const PATIENCE: Duration = Duration::from_secs(25);
/// Names of folders, so that no two tests share one.
static NEXT: AtomicU64 = AtomicU64::new(1);

/// A folder to type commands in; gone at the end.
pub(crate) struct Terminal {
    pub(crate) folder: PathBuf,
}

impl Terminal {
    pub(crate) fn new() -> Self {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("letan_line_{}_{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// `letan` with these words, to be run.
    pub(crate) fn letan(&self, words: &[&str]) -> Line {
        let mut command = Command::new(env!("CARGO_BIN_EXE_letan"));
        command.args(words);
        self.line(command)
    }

    /// Any command, in this folder and with nothing else in its environment.
    pub(crate) fn line(&self, mut command: Command) -> Line {
        command.current_dir(&self.folder).env_clear().env("TMPDIR", &self.folder);
        Line { command }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// A command that was typed and not yet run.
pub(crate) struct Line {
    command: Command,
}

impl Line {
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn run(self) -> Ran {
        self.start().ends()
    }

    pub(crate) fn start(mut self) -> Running {
        let mut child = self
            .command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let (said, heard) = channel();
        listen(child.stdout.take().unwrap(), false, said.clone());
        listen(child.stderr.take().unwrap(), true, said);
        Running { child, heard, out: Vec::new(), err: Vec::new() }
    }
}

fn listen(mut stream: impl Read + Send + 'static, is_error: bool, said: Sender<(bool, Vec<u8>)>) {
    std::thread::spawn(move || {
        let mut buffer = [0; 4096];
        while let Ok(read @ 1..) = stream.read(&mut buffer) {
            let _ = said.send((is_error, buffer[..read].to_vec()));
        }
    });
}

/// A command at work; killed when it is dropped.
pub(crate) struct Running {
    child: Child,
    heard: Receiver<(bool, Vec<u8>)>,
    out: Vec<u8>,
    err: Vec<u8>,
}

impl Running {
    /// Reads on until `words` were printed, and returns everything that was printed so far.
    pub(crate) fn until(&mut self, words: &str) -> String {
        loop {
            let printed = self.printed();
            if printed.contains(words) {
                return printed;
            }
            assert!(self.hears(), "it ended without printing {words:?}:\n{printed}");
        }
    }

    /// The rest of the first printed line that has `words`, without what stands around it.
    pub(crate) fn word_after(&mut self, words: &str) -> String {
        loop {
            let printed = self.printed();
            let rest = printed.split_once(words).map(|(_, rest)| rest.split_whitespace());
            if let Some(word) = rest.and_then(|mut words| words.next())
                && printed.ends_with('\n')
            {
                return word.to_owned();
            }
            assert!(self.hears(), "it ended without printing {words:?}:\n{printed}");
        }
    }

    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// Asks it to end, as a service manager does.
    pub(crate) fn terminate(&self) {
        self.signal("TERM");
    }

    /// Sends it a signal, such as STOP.
    pub(crate) fn signal(&self, signal: &str) {
        let kill = format!("kill -{signal} {}", self.id());
        assert!(Command::new("/bin/sh").arg("-c").arg(kill).status().unwrap().success());
    }

    /// Reads everything and waits for the end.
    pub(crate) fn ends(mut self) -> Ran {
        while self.hears() {}
        let status = self.child.wait().unwrap();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Ran { status: status.code(), out: text(&self.out), err: text(&self.err) }
    }

    fn printed(&self) -> String {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        format!("{}{}", text(&self.out), text(&self.err))
    }

    fn hears(&mut self) -> bool {
        use std::sync::mpsc::RecvTimeoutError;
        match self.heard.recv_timeout(PATIENCE) {
            Ok((true, bytes)) => self.err.extend(bytes),
            Ok((false, bytes)) => self.out.extend(bytes),
            Err(RecvTimeoutError::Disconnected) => return false,
            Err(RecvTimeoutError::Timeout) => panic!("it said no more than:\n{}", self.printed()),
        }
        true
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What came of a command.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    /// `None` when a signal ended it.
    pub(crate) status: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    #[track_caller]
    pub(crate) fn ended(&self, status: i32) -> &Self {
        assert_eq!(self.status, Some(status), "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn prints(&self, words: &str) -> &Self {
        assert!(self.out.contains(words), "{words:?} is not in\n{}\n{}", self.out, self.err);
        self
    }

    #[track_caller]
    pub(crate) fn hides(&self, words: &str) -> &Self {
        let printed = format!("{}{}", self.out, self.err);
        assert!(!printed.contains(words), "{words:?} is in\n{printed}");
        self
    }

    /// Asserts that it failed with one sentence, which has each of `words`, and nothing else.
    #[track_caller]
    pub(crate) fn refuses(&self, words: &[&str]) -> &Self {
        assert!(self.status.is_some_and(|status| status > 0), "{self:#?}");
        assert_eq!(self.out, "", "{self:#?}");
        assert!(self.err.starts_with("letan: "), "{self:#?}");
        assert_eq!(self.err.lines().count(), 1, "{self:#?}");
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {}", self.err);
        }
        for noise in ["panicked", "RUST_BACKTRACE", "Error {", "Os {"] {
            assert!(!self.err.contains(noise), "{noise:?} is in {}", self.err);
        }
        self
    }
}

/// The address of an SQLite file for sqlx.
pub(crate) fn sqlite(file: &Path) -> String {
    format!("sqlite://{}", file.display())
}
