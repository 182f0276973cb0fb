//! Runs the real program in a folder of its own.

use std::io::{BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// Nothing is optimised here, and the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(240);

/// A folder with the program's index, and nothing of the installation around it.
pub struct Program {
    folder: TempDir,
}

/// A program that serves until it is stopped or goes out of use.
pub struct Serving {
    child: Child,
    lines: Receiver<String>,
    errors: Receiver<String>,
    /// Where it answers.
    pub address: String,
}

impl Program {
    /// A fresh folder.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        Self { folder }
    }

    /// A path inside the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with these arguments, in this folder, without settings from outside.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PASSERELLE") {
                command.env_remove(name);
            }
        }
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env("PASSERELLE__INDEX__PATH", self.path("index"))
            .env("PASSERELLE__STATE__PATH", self.path("state"))
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Starts the service on a free port and waits until it answers.
    pub fn serve(&self, settings: &[(&str, &str)]) -> Serving {
        let mut command = self.command(&[]);
        command.env("PASSERELLE__SERVER__LISTEN", "127.0.0.1:0");
        command.envs(settings.iter().copied());
        let mut child = command.spawn().expect("the program starts");
        let lines = lines_of(child.stdout.take().expect("stdout is piped"));
        let errors = lines_of(child.stderr.take().expect("stderr is piped"));
        let mut serving = Serving {
            child,
            lines,
            errors,
            address: String::new(),
        };
        let first = serving.lines.recv_timeout(PATIENCE);
        let Some(address) = first
            .as_ref()
            .ok()
            .and_then(|line| line.split("http://").nth(1))
        else {
            let told: Vec<String> = serving.errors.try_iter().collect();
            panic!(
                "the program did not say where it answers: {first:?}\n{}",
                told.join("\n")
            );
        };
        serving.address = address.trim().to_owned();
        serving
    }
}

impl Serving {
    /// Sends a signal such as `TERM`.
    pub fn signal(&self, name: &str) {
        let script = format!("kill -{name} {}", self.child.id());
        let status = Command::new("sh").args(["-c", &script]).status();
        assert!(
            status.expect("a shell can be started").success(),
            "{script}"
        );
    }

    /// Waits for the end of the program; gives how it ended and everything it wrote.
    pub fn wait(mut self) -> (ExitStatus, String) {
        let began = Instant::now();
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("the program can be watched") {
                break status;
            }
            assert!(began.elapsed() < PATIENCE, "the program did not end");
            std::thread::sleep(Duration::from_millis(20));
        };
        // Both ends of its output are closed now, so these end, too.
        let written: Vec<String> = self.lines.iter().chain(self.errors.iter()).collect();
        (status, written.join("\n"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines_of(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
