//! A running service that the pages speak to.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use crate::reader::copy;

/// The address that the pages show.
pub const SHOWN: &str = "127.0.0.1:8080";

/// One service on a free port of the loopback; it ends when the tests end.
#[derive(Debug)]
pub struct Server {
    /// Where it answers.
    pub address: String,
    /// Where its store and its index lie.
    pub state: TempDir,
    _process: Child,
}

static RUNNING: Mutex<BTreeMap<Vec<String>, Arc<Server>>> = Mutex::new(BTreeMap::new());

impl Server {
    /// The URL of its store.
    pub fn store(&self) -> String {
        let file = self.state.path().join("passerelle.sqlite");
        format!("sqlite://{}", file.display())
    }

    /// The folder of its index.
    pub fn index(&self) -> PathBuf {
        self.state.path().join("index")
    }
}

/// A service that nobody else speaks to, with an empty store.
pub fn own_server(settings: &[String]) -> Arc<Server> {
    let state = TempDir::new().expect("a folder can be made");
    // The shipped catalogue is indexed once for all services.
    copy(&server(&[]).index(), &state.path().join("index"));
    Arc::new(start(settings, state))
}

/// The service with these settings, started when it does not run yet.
pub fn server(settings: &[String]) -> Arc<Server> {
    let mut running = RUNNING.lock().unwrap_or_else(|broken| broken.into_inner());
    let server = running.entry(settings.to_vec()).or_insert_with(|| {
        let state = TempDir::new().expect("a folder can be made");
        Arc::new(start(settings, state))
    });
    Arc::clone(server)
}

fn start(settings: &[String], state: TempDir) -> Server {
    // The shell ends the service when its input ends, which is when the tests end.
    let script = "\"$@\" </dev/null & service=$!; exec >&-; read -r _; kill $service; wait";
    let mut command = Command::new("bash");
    command.args(["-c", script, "bash", env!("CARGO_BIN_EXE_passerelle")]);
    for setting in settings {
        command.args(["--set", setting]);
    }
    let mut process = command
        .args(["serve", "--listen", "127.0.0.1:0"])
        .env("PASSERELLE__STATE__PATH", state.path())
        .env("PASSERELLE__LOG__LEVEL", "error")
        .current_dir(state.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash starts");
    let output = process.stdout.take().expect("is piped");
    let mut line = String::new();
    BufReader::new(output)
        .read_line(&mut line)
        .expect("the service says where it answers");
    let address = line.trim().rsplit("http://").next().unwrap_or_default();
    assert!(
        line.contains("http://"),
        "the service did not start: {line}"
    );
    Server {
        address: address.to_owned(),
        state,
        _process: process,
    }
}
