//! `letan serve` as a user who may not do everything.

use std::fs::{Permissions, set_permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::process::Command;

use super::terminal::{Line, Terminal};

/// A terminal with a database in a folder `data`, which is nobody's to write.
struct Shared {
    terminal: Terminal,
}

impl Shared {
    fn new() -> Self {
        let terminal = Terminal::new();
        std::fs::create_dir(terminal.path("data")).unwrap();
        std::fs::copy(env!("CARGO_BIN_EXE_letan"), terminal.path("letan")).unwrap();
        terminal.write("event.toml", crate::stage::HAI_PHONG);
        let line = terminal.letan(&["import", "--yes", "event.toml"]);
        line.env("DATABASE_URL", "sqlite://data/letan.db").run().ended(0);
        Self { terminal }
    }

    /// The modes of the folder and of the file.
    fn modes(&self, folder: u32, file: u32) -> &Self {
        for (name, mode) in [("data/letan.db", file), ("data", folder)] {
            set_permissions(self.terminal.path(name), Permissions::from_mode(mode)).unwrap();
        }
        self
    }

    /// `letan serve` by somebody who is bound by modes; root is not, so root becomes nobody.
    fn serve(&self, database: &str) -> Line {
        let is_root = std::fs::metadata(&self.terminal.folder).unwrap().uid() == 0;
        let letan = self.terminal.path("letan");
        let mut command =
            if is_root { Command::new("/usr/bin/setpriv") } else { Command::new(&letan) };
        if is_root {
            command
                .args(["--reuid", "65534", "--regid", "65534", "--clear-groups", "--"])
                .arg(letan);
        }
        command.arg("serve");
        let token = "1000001:AAHsecret-of-a-bot-nobody-may-ever-read";
        let line = self.terminal.line(command).env("TELOXIDE_TOKEN", token);
        line.env("TELOXIDE_API_URL", "http://127.0.0.1:9").env("DATABASE_URL", database)
    }
}

impl Drop for Shared {
    fn drop(&mut self) {
        self.modes(0o755, 0o644);
    }
}

#[test]
fn a_file_or_folder_that_may_not_be_written_is_said_to_be_so() {
    let shared = Shared::new();
    let words = ["allow this user", "folder", "DATABASE_URL"];
    for (folder, file) in [(0o555, 0o444), (0o555, 0o666), (0o555, 0o000)] {
        shared.modes(folder, file).serve("sqlite://data/letan.db").run().refuses(&words);
    }
    shared.modes(0o000, 0o666).serve("sqlite://data/letan.db").run().refuses(&["DATABASE_URL"]);
}

#[test]
fn a_folder_in_which_no_file_can_be_made_is_named() {
    let shared = Shared::new();
    shared.modes(0o555, 0o444);
    for address in ["sqlite://data/new.db", "sqlite://data/new/letan.db"] {
        let words = ["data/new", "Permission denied", "allow this user", "DATABASE_URL"];
        shared.serve(address).run().refuses(&words);
    }
}
