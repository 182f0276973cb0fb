//! The reader's place: a folder with what a reader has, and the program on the path.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::Arc;

use tempfile::TempDir;

use crate::page::{Page, root};
use crate::server::{SHOWN, Server, own_server, server};

/// What a reader has beside the program, from the project folder.
const HAS: [&str; 4] = [
    "data",
    "docs/examples",
    "index",
    "src/settings/defaults.toml",
];

/// One reader of one page.
pub struct Reader {
    place: TempDir,
    settings: Vec<String>,
    server: Option<Arc<Server>>,
    /// The store that commands of the reader use; the one in the reader's place when absent.
    store: Option<String>,
}

impl Reader {
    /// A reader who has just opened the page.
    pub fn of(page: &Page) -> Self {
        let place = TempDir::new().expect("a folder can be made");
        let home = place.path().join("home");
        for path in HAS {
            copy(&root().join(path), &home.join(path));
        }
        let programs = place.path().join("bin");
        fs::create_dir(&programs).expect("is new");
        std::os::unix::fs::symlink(
            env!("CARGO_BIN_EXE_passerelle"),
            programs.join("passerelle"),
        )
        .expect("is new");
        // The shipped catalogue is indexed once for all readers.
        copy(&server(&[]).index(), &place.path().join("state/index"));
        let settings = page.server_settings();
        let server = page.has_own_store().then(|| own_server(&settings));
        Self {
            place,
            settings,
            store: server.as_ref().map(|own| own.store()),
            server,
        }
    }

    /// Runs a command as the reader would; gives the lines printed and whether it ended well.
    pub fn run(&mut self, command: &str) -> (Vec<String>, bool) {
        let address = command.contains(SHOWN).then(|| self.address());
        let command = match &address {
            Some(address) => command.replace(SHOWN, address),
            None => command.to_owned(),
        };
        let output = self.bash(&command);
        let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
        if let Some(address) = address {
            text = text.replace(&address, SHOWN);
        }
        let mut lines: Vec<String> = text
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect();
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        (lines, output.status.success())
    }

    /// Sends a body as the reader would; gives the status and the answer.
    pub fn send(&mut self, request: &str, body: &str) -> (String, String) {
        let (method, path) = request.split_once(' ').unwrap_or(("POST", request));
        self.write("body.json", body);
        let address = self.address();
        let command = format!(
            "curl -sS -X {method} -H 'content-type: application/json' --data-binary @body.json \
             -w '\\n%{{http_code}}' 'http://{address}{path}'"
        );
        let output = self.bash(&command);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let (answer, status) = text.rsplit_once('\n').unwrap_or(("", &text));
        (status.to_owned(), answer.to_owned())
    }

    /// Writes a file of the reader.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.place.path().join("home").join(path);
        fs::create_dir_all(path.parent().expect("lies in a folder")).expect("can be made");
        fs::write(path, text).expect("can be written");
    }

    fn address(&mut self) -> String {
        let settings = &self.settings;
        let server = self.server.get_or_insert_with(|| server(settings));
        server.address.clone()
    }

    fn bash(&self, command: &str) -> Output {
        let place = self.place.path();
        let path = std::env::var("PATH").unwrap_or_default();
        let output = Command::new("bash")
            .args(["-c", &format!("exec 2>&1 </dev/null\n{command}")])
            .current_dir(place.join("home"))
            .env("PATH", format!("{}:{path}", place.join("bin").display()))
            .env("HOME", place.join("home"))
            .env("PASSERELLE__STATE__PATH", place.join("state"))
            .envs(self.store.iter().map(|url| ("PASSERELLE__STORE__URL", url)))
            .env_remove("RUST_BACKTRACE")
            .env("NO_COLOR", "1")
            .env("COLUMNS", "100")
            .env("LC_ALL", "C.UTF-8")
            .output();
        output.expect("bash starts")
    }
}

/// Copies a file or a folder.
pub fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().expect("lies in a folder")).expect("can be made");
        fs::copy(from, to).expect("can be copied");
        return;
    }
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let entry = entry.expect("an entry of a readable folder");
        // What is built is no part of what a reader is given.
        if entry.file_name() != "build" {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    }
}
