//! The release program as a child process.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::Failure;
use super::client::{Connection, request};
use crate::generate::questions::liveness;

/// How long a server may take to end.
const GRACE: Duration = Duration::from_secs(20);
/// Units of processor time in `/proc`.
const TICKS_PER_SECOND: f64 = 100.0;

/// A running service; killed when dropped.
pub struct Server {
    child: Child,
    log: PathBuf,
    /// Where it answers.
    pub address: SocketAddr,
    /// From its start to its first answer.
    pub ready_after: Duration,
}

/// Memory of a process in MiB.
#[derive(Debug, Clone, Copy, Default)]
pub struct Memory {
    /// Resident, pages of mapped files included.
    pub resident: f64,
    /// Resident without files.
    pub anonymous: f64,
    /// The most that ever was resident.
    pub peak: f64,
}

/// The program: `PASSERELLE_BIN`, else the one that cargo built beside this bench.
pub fn program() -> Result<PathBuf, Failure> {
    let named = std::env::var_os("PASSERELLE_BIN").map(PathBuf::from);
    let path = named.unwrap_or_else(|| env!("CARGO_BIN_EXE_passerelle").into());
    fs::canonicalize(&path)
        .map_err(|error| format!("no program at `{}`: {error}", path.display()).into())
}

impl Server {
    /// Starts the program in a folder of its own and waits for its first answer.
    pub fn start(
        program: &Path,
        folder: &Path,
        catalogue: Option<&Path>,
        index: &Path,
    ) -> Result<Self, Failure> {
        fs::create_dir_all(folder)?;
        let log = folder.join("server.log");
        let mut command = Command::new(program);
        command.current_dir(folder);
        // Settings of an installation must not decide what is measured.
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PASSERELLE__") {
                command.env_remove(name);
            }
        }
        let mut set = |key: &str, value: &str| {
            command.arg("--set").arg(format!("{key}={value}"));
        };
        set("index.path", &index.to_string_lossy());
        set("store.url", "none");
        set("limits.requests_per_minute", "0");
        if let Some(catalogue) = catalogue {
            set("catalogue.path", &catalogue.to_string_lossy());
        }
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        let began = Instant::now();
        let child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(File::create(&log)?)
            .spawn()?;
        let mut server = Self {
            child,
            log,
            address: ([127, 0, 0, 1], 0).into(),
            ready_after: Duration::ZERO,
        };
        server.address = server.read_address()?;
        Connection::open(server.address)?.ask(&request(&liveness()[0]))?;
        server.ready_after = began.elapsed();
        Ok(server)
    }

    fn read_address(&mut self) -> Result<SocketAddr, Failure> {
        let stdout = self.child.stdout.take().ok_or("no standard output")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        match line.trim().rsplit_once("http://") {
            Some((_, address)) => Ok(address.parse()?),
            None => {
                let log = fs::read_to_string(&self.log).unwrap_or_default();
                Err(format!("the service did not start: {line}{log}").into())
            }
        }
    }

    /// Memory now; zero where there is no `/proc`.
    pub fn memory(&self) -> Memory {
        let status = fs::read_to_string(self.proc("status")).unwrap_or_default();
        let mebibytes = |key: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(key));
            let kibibytes = line.and_then(|line| line.split_whitespace().next());
            kibibytes
                .and_then(|kib| kib.parse::<f64>().ok())
                .unwrap_or(0.0)
                / 1024.0
        };
        Memory {
            resident: mebibytes("VmRSS:"),
            anonymous: mebibytes("RssAnon:"),
            peak: mebibytes("VmHWM:"),
        }
    }

    /// Processor time used so far, of all threads.
    pub fn processor_time(&self) -> Duration {
        let stat = fs::read_to_string(self.proc("stat")).unwrap_or_default();
        // The second field is the name in brackets and may hold spaces.
        let fields = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
        let ticks: f64 = fields
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<f64>().ok())
            .sum();
        Duration::from_secs_f64(ticks / TICKS_PER_SECOND)
    }

    fn proc(&self, file: &str) -> PathBuf {
        Path::new("/proc")
            .join(self.child.id().to_string())
            .join(file)
    }

    /// Ends the service as an operator would and checks that it ends well.
    pub fn stop(mut self) -> Result<Duration, Failure> {
        let began = Instant::now();
        let id = self.child.id().to_string();
        Command::new("kill").args(["-TERM", &id]).status()?;
        while began.elapsed() < GRACE {
            match self.child.try_wait()? {
                Some(status) if status.success() => return Ok(began.elapsed()),
                Some(status) => return Err(format!("SIGTERM ended it with {status}").into()),
                None => std::thread::sleep(Duration::from_millis(2)),
            }
        }
        Err(format!("SIGTERM did not end it within {GRACE:?}").into())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already, which is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
