//! What was acknowledged outlives `kill -9`, a full disk and a broken line.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::office::table;

/// How often the service is killed; more by hand.
fn kills() -> u32 {
    std::env::var("KILLS").map_or(3, |own| own.parse().expect("a number"))
}

/// The program, running on a state folder.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(state: &Path, largest_file_blocks: Option<u32>) -> Self {
        let binary = env!("CARGO_BIN_EXE_passerelle");
        let mut command = match largest_file_blocks {
            None => Command::new(binary),
            // Writing more than that fails as on a full disk.
            Some(blocks) => {
                let mut command = Command::new("sh");
                let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\"");
                command.args(["-c", &line, binary]);
                command
            }
        };
        let mut child = command
            .env("PASSERELLE__STATE__PATH", state)
            .env("PASSERELLE__SERVER__LISTEN", "127.0.0.1:0")
            .env("PASSERELLE__LOG__LEVEL", "warn")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let out = child.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.trim().rsplit("http://").next().expect("an address");
        let own = Self {
            address: address.to_owned(),
            child,
        };
        let began = Instant::now();
        while own.call("GET", "/health/ready", None, "").0 != 200 {
            assert!(began.elapsed() < Duration::from_secs(60), "it gets ready");
            std::thread::sleep(Duration::from_millis(20));
        }
        own
    }

    /// Asks; 0 when the line broke before an answer.
    fn call(&self, method: &str, path: &str, key: Option<&str>, body: &str) -> (u16, String) {
        ask(&self.address, method, path, key, body).unwrap_or((0, String::new()))
    }

    fn json(&self, method: &str, path: &str, key: &str, body: &str) -> Value {
        let (status, text) = self.call(method, path, Some(key), body);
        assert!((200..300).contains(&status), "{status}: {text}");
        serde_json::from_str(&text).expect("JSON")
    }

    fn kill(mut self) {
        self.child.kill().expect("it is killed");
        self.child.wait().expect("it ends");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may be over already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn ask(
    address: &str,
    method: &str,
    path: &str,
    key: Option<&str>,
    body: &str,
) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(address)?;
    let kind = if body.starts_with('{') {
        "application/json"
    } else {
        "text/csv"
    };
    let key = key
        .map(|key| format!("authorization: Bearer {key}\r\n"))
        .unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: {kind}\r\n\
         {key}content-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, text) = answer
        .split_once("\r\n\r\n")
        .ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let status = head.split(' ').nth(1).and_then(|own| own.parse().ok());
    Ok((
        status.ok_or(std::io::ErrorKind::InvalidData)?,
        text.to_owned(),
    ))
}

fn admin(state: &Path) -> String {
    let made = Command::new(env!("CARGO_BIN_EXE_passerelle"))
        .args(["keys", "create", "--role", "admin", "--json"])
        .env("PASSERELLE__STATE__PATH", state)
        .output()
        .expect("the program runs");
    let made: Value = serde_json::from_slice(&made.stdout).expect("JSON");
    made["key"].as_str().expect("a key").to_owned()
}

fn agency(program: &Program, admin: &str) -> String {
    let body = json!({ "id": "alder", "name": "Alder", "kind": "agency", "country": "TN",
        "tier": "trusted", "licence": { "number": "1", "expires_on": "2099-01-01" } });
    program.json("POST", "/v1/organisations", admin, &body.to_string());
    let body = json!({ "role": "agency", "organisation": "alder" }).to_string();
    let key = program.json("POST", "/v1/keys", admin, &body);
    key["key"].as_str().expect("a key").to_owned()
}

/// The results of every row of every upload: offer and outcome, in the order of the uploads.
fn acknowledged(program: &Program, key: &str) -> BTreeMap<String, String> {
    let mut rows = BTreeMap::new();
    let uploads = program.json("GET", "/v1/uploads", key, "");
    for upload in uploads["uploads"].as_array().expect("uploads") {
        let id = upload["id"].as_str().expect("an id");
        let mut cursor = "0".to_owned();
        loop {
            let path = format!("/v1/uploads/{id}/rows?cursor={cursor}");
            let page = program.json("GET", &path, key, "");
            for row in page["rows"].as_array().expect("rows") {
                let outcome = row["outcome"].as_str().expect("text").to_owned();
                let offer = row["opportunity"].as_str().expect("an id").to_owned();
                rows.insert(format!("{id}/{}", row["row"]), format!("{offer} {outcome}"));
            }
            match page["next"].as_str() {
                Some(next) => next.clone_into(&mut cursor),
                None => break,
            }
        }
    }
    rows
}

#[test]
fn every_acknowledged_row_outlives_being_killed_and_index_and_store_agree() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let admin = admin(folder.path());
    let mut program = Program::start(folder.path(), None);
    let key = agency(&program, &admin);
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut accepted = 0;
    for round in 0..kills() {
        let ids = (0..1_200).map(|number| format!("r{round}-{number}"));
        let (status, text) = program.call("POST", "/v1/uploads", Some(&key), &table(ids, 2_500));
        assert_eq!(status, 202, "{text}");
        accepted += 1;
        // Somewhere in the middle, another place each time.
        std::thread::sleep(Duration::from_millis(u64::from(round * 97 % 700)));
        let now = acknowledged(&program, &key);
        program.kill();
        seen.extend(now);
        program = Program::start(folder.path(), None);
        let after = acknowledged(&program, &key);
        for (row, outcome) in &seen {
            assert_eq!(after.get(row), Some(outcome), "row {row} was acknowledged");
        }
    }
    let done = Instant::now();
    loop {
        let uploads = program.json("GET", "/v1/uploads", &key, "");
        let all = uploads["uploads"].as_array().expect("uploads");
        let over = all.iter().filter(|own| own["status"] == "done").count();
        if over == accepted {
            break;
        }
        assert!(
            done.elapsed() < Duration::from_secs(120),
            "{over} of {accepted} uploads go on to their end"
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    let wanted = u64::from(kills()) * 1_200;
    assert_eq!(acknowledged(&program, &key).len() as u64, wanted);
    loop {
        let found = program.json("GET", "/v1/opportunities?kind=job&limit=1", &key, "");
        if found["total"]["count"] == wanted {
            break;
        }
        assert!(
            done.elapsed() < Duration::from_secs(180),
            "the index has {}",
            found["total"]
        );
        std::thread::sleep(Duration::from_millis(100));
    }
    let changes = program.json(
        "GET",
        &format!("/v1/changes?since={}&limit=10", wanted - 1),
        &key,
        "",
    );
    assert_eq!(changes["next"], wanted, "one change for every offer");
}

#[test]
fn a_full_disk_is_told_and_what_was_kept_before_stays() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let admin = admin(folder.path());
    let program = Program::start(folder.path(), None);
    let key = agency(&program, &admin);
    let (status, _) = program.call(
        "POST",
        "/v1/uploads?wait=indexed",
        Some(&key),
        &table(["a-1".to_owned()], 2_500),
    );
    assert_eq!(status, 202);
    program.kill();
    // 512-byte blocks: the store and its index fit, a large file does not.
    let program = Program::start(folder.path(), Some(4_000));
    let large = table((0..40_000).map(|number| format!("big-{number}")), 2_500);
    let (status, text) = program.call("POST", "/v1/uploads", Some(&key), &large);
    assert_eq!(status, 503, "{text}");
    assert!(text.contains("nothing of it was kept"), "{text}");
    assert_eq!(
        program
            .call("GET", "/v1/opportunities/alder:a-1", None, "")
            .0,
        200
    );
    program.kill();
    let program = Program::start(folder.path(), None);
    let uploads = program.json("GET", "/v1/uploads", &key, "");
    assert_eq!(
        uploads["uploads"].as_array().map(Vec::len),
        Some(1),
        "no trace of the refused file"
    );
    assert_eq!(
        program
            .call("GET", "/v1/opportunities/alder:a-1", None, "")
            .0,
        200
    );
}

#[test]
fn a_line_that_breaks_leaves_nothing_behind() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let admin = admin(folder.path());
    let program = Program::start(folder.path(), None);
    let key = agency(&program, &admin);
    let rows = table((0..100).map(|number| format!("h-{number}")), 2_500);
    let half = &rows[..rows.len() / 2];
    let mut stream = TcpStream::connect(&program.address).expect("connects");
    let head = format!(
        "POST /v1/uploads HTTP/1.1\r\nhost: x\r\ncontent-type: text/csv\r\n\
         authorization: Bearer {key}\r\ncontent-length: {}\r\n\r\n{half}",
        rows.len()
    );
    stream.write_all(head.as_bytes()).expect("is sent");
    drop(stream);
    // The next upload is worked off after whatever came of the half one.
    let (status, text) = program.call(
        "POST",
        "/v1/uploads?wait=indexed",
        Some(&key),
        &table(["whole".to_owned()], 2_500),
    );
    assert_eq!(status, 202, "{text}");
    let uploads = program.json("GET", "/v1/uploads", &key, "");
    assert_eq!(uploads["uploads"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        program
            .call("GET", "/v1/opportunities/alder:h-1", None, "")
            .0,
        404
    );
    let left = std::fs::read_dir(folder.path().join("uploads")).expect("a folder");
    let left: Vec<_> = left
        .flatten()
        .filter(|own| own.file_name() != "node")
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
