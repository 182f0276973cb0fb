//! A real PostgreSQL for the tests, from the system's binaries, on a socket of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// A server that lives as long as the tests.
pub struct Server {
    /// Its data and its socket.
    folder: tempfile::TempDir,
    bin: PathBuf,
}

static DATABASES: AtomicU32 = AtomicU32::new(0);

/// The server that all tests share; each takes a database of its own.
pub fn server() -> &'static Server {
    static SERVER: OnceLock<Server> = OnceLock::new();
    SERVER.get_or_init(Server::start)
}

impl Server {
    /// Makes a cluster in a temporary folder and starts it.
    pub fn start() -> Self {
        let bin = binaries();
        let folder = tempfile::Builder::new()
            .prefix("passerelle-pg-")
            .tempdir()
            .expect("a temporary folder");
        own_by_user(folder.path());
        let data = folder.path().join("data");
        let made = as_user(&bin.join("initdb"))
            .args(["-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"])
            .args(["--locale", "C", "-D"])
            .arg(&data)
            .output()
            .expect("initdb runs");
        assert!(
            made.status.success(),
            "initdb failed: {}",
            String::from_utf8_lossy(&made.stderr)
        );
        let server = Self { folder, bin };
        server.run();
        server
    }

    /// Starts the server process; it ends with the thread that started it, hence a thread of its
    /// own that never ends.
    fn run(&self) {
        let mut command = as_user(&self.bin.join("postgres"));
        command
            .arg("-D")
            .arg(self.folder.path().join("data"))
            .arg("-k")
            .arg(self.folder.path())
            .args(["-c", "listen_addresses=", "-c", "max_connections=200"])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(self.folder.path().join("log")).expect("a log file"));
        std::thread::spawn(move || {
            let mut child = command.spawn().expect("PostgreSQL starts");
            let _ = child.wait();
            loop {
                std::thread::park();
            }
        });
        let begun = Instant::now();
        while !self.psql("postgres", "SELECT 1") {
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "PostgreSQL does not answer: {}",
                std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
            );
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Stops the server as an administrator would, and starts it again.
    pub fn restart(&self) {
        let stopped = as_user(&self.bin.join("pg_ctl"))
            .args(["stop", "-m", "fast", "-w", "-D"])
            .arg(self.folder.path().join("data"))
            .output()
            .expect("pg_ctl runs");
        assert!(stopped.status.success(), "the server stops");
        self.run();
    }

    /// The URL of a new, empty database.
    pub fn database(&self) -> String {
        let name = format!("test_{}", DATABASES.fetch_add(1, Ordering::Relaxed));
        let made = self.psql("postgres", &format!("CREATE DATABASE {name}"));
        assert!(made, "the database is made");
        let host: String = self.folder.path().to_string_lossy().replace('/', "%2F");
        format!("postgres://postgres@{host}/{name}")
    }

    fn psql(&self, database: &str, sql: &str) -> bool {
        let done = as_user(&self.bin.join("psql"))
            .arg("-h")
            .arg(self.folder.path())
            .args(["-U", "postgres", "-d", database, "-q", "-c", sql])
            .output();
        done.is_ok_and(|done| done.status.success())
    }
}

/// The newest installed binaries.
fn binaries() -> PathBuf {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .map(|folders| {
            folders
                .flatten()
                .map(|own| own.path().join("bin"))
                .collect()
        })
        .unwrap_or_default();
    found.retain(|bin| bin.join("postgres").exists());
    found.sort();
    found
        .pop()
        .expect("PostgreSQL's server is needed: install the Debian package postgresql")
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().expect("id runs");
    id.stdout.trim_ascii() == b"0"
}

/// A command as a user that PostgreSQL accepts, ended when the thread that runs it ends.
fn as_user(program: &Path) -> Command {
    let mut command = Command::new("setpriv");
    if is_root() {
        command.args([
            "--reuid",
            "postgres",
            "--regid",
            "postgres",
            "--clear-groups",
        ]);
    }
    command.args(["--pdeathsig", "INT"]).arg(program);
    command.current_dir("/");
    command
}

fn own_by_user(folder: &Path) {
    if is_root() {
        let done = Command::new("chown").arg("postgres").arg(folder).status();
        assert!(done.is_ok_and(|done| done.success()), "chown works");
    }
}
