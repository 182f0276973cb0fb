//! Real connections: slow clients, time limits, and ending cleanly.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use passerelle::api::serve;
use passerelle::settings::{ServerSettings, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

use crate::client::router_with;
use crate::people::{asking, plumber};

/// Far longer than any limit that these tests set.
const PATIENCE: Duration = Duration::from_secs(20);

struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    running: JoinHandle<()>,
}

impl Server {
    /// Serves on a free port.
    async fn start(change: impl Fn(&mut ServerSettings)) -> Self {
        let router: Router = router_with(|settings| change(&mut settings.server));
        let mut settings = Settings::defaults().server;
        settings.listen = "127.0.0.1:0".to_owned();
        change(&mut settings);
        let (tell, told) = oneshot::channel();
        let (stop, stopped) = oneshot::channel::<()>();
        let running = tokio::spawn(async move {
            let bound = move |address| tell.send(address).expect("the test waits for it");
            let stop = async move { stopped.await.unwrap_or(()) };
            serve(router, &settings, bound, stop)
                .await
                .expect("the port is free");
        });
        let address = told.await.expect("it listens");
        Self {
            address,
            stop,
            running,
        }
    }

    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.expect("it listens")
    }

    /// Asks the server to end and waits for it.
    async fn end(self) {
        self.stop.send(()).expect("it runs");
        timeout(PATIENCE, self.running)
            .await
            .expect("it ends")
            .expect("it does not panic");
    }
}

/// What comes until the connection is closed; none when it stays open for too long.
async fn read_to_end(stream: &mut TcpStream, patience: Duration) -> Option<String> {
    let mut bytes = Vec::new();
    // A connection that is reset is closed, too.
    let _ = timeout(patience, stream.read_to_end(&mut bytes))
        .await
        .ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn post(path: &str, more: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n{more}\
         content-length: {}\r\n\r\n",
        body.len()
    )
}

/// Whether a client that sends this and then nothing is cut off in time.
async fn is_cut_off(sent: &str) -> bool {
    let server = Server::start(|server| server.header_timeout_ms = 300).await;
    let mut stream = server.connect().await;
    stream.write_all(sent.as_bytes()).await.expect("it reads");
    let cut = read_to_end(&mut stream, Duration::from_secs(5))
        .await
        .is_some();
    server.end().await;
    cut
}

#[tokio::test]
async fn a_client_that_stops_within_its_headers_is_cut_off() {
    assert!(is_cut_off("GET /health/live HTTP/1.1\r\nhost: local").await);
}

#[tokio::test]
async fn a_client_that_stops_within_its_first_word_is_cut_off() {
    assert!(is_cut_off("P").await);
}

#[tokio::test]
async fn a_client_that_says_nothing_is_cut_off() {
    assert!(is_cut_off("").await);
}

#[tokio::test]
async fn a_client_that_drips_its_headers_is_cut_off() {
    let server = Server::start(|server| server.header_timeout_ms = 300).await;
    let mut stream = server.connect().await;
    let began = Instant::now();
    stream
        .write_all(b"GET /health/live HTTP/1.1\r\n")
        .await
        .expect("it reads");
    while began.elapsed() < PATIENCE {
        let mut byte = [0];
        // Waiting for the end of the connection is the pause between two drops.
        match timeout(Duration::from_millis(50), stream.read(&mut byte)).await {
            Err(_) if stream.write_all(b"x-drop: 1\r\n").await.is_ok() => {}
            _ => break,
        }
    }
    assert!(
        began.elapsed() < Duration::from_secs(5),
        "it was left to drip"
    );
    server.end().await;
}

#[tokio::test]
async fn half_a_body_is_not_waited_for_longer_than_the_time_limit() {
    let server = Server::start(|server| server.request_timeout_ms = 400).await;
    for path in [
        "/v1/match",
        "/v1/link",
        "/v1/opportunities/de-blue-card/check",
    ] {
        let mut stream = server.connect().await;
        let body = asking(plumber()).to_string();
        let head = post(path, "connection: close\r\n", &body);
        stream.write_all(head.as_bytes()).await.expect("it reads");
        stream
            .write_all(&body.as_bytes()[..20])
            .await
            .expect("it reads");
        let answer = read_to_end(&mut stream, PATIENCE).await;
        let answer = answer.unwrap_or_else(|| panic!("{path}: still open"));
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 504"),
            "{path}: {answer}"
        );
    }
    server.end().await;
}

#[tokio::test]
async fn half_a_batch_is_not_waited_for_longer_than_the_time_limit() {
    let server = Server::start(|server| server.request_timeout_ms = 400).await;
    let mut stream = server.connect().await;
    let body = asking(plumber()).to_string();
    let head = post("/v1/match/batch", "connection: close\r\n", &body);
    stream.write_all(head.as_bytes()).await.expect("it reads");
    stream
        .write_all(&body.as_bytes()[..20])
        .await
        .expect("it reads");
    let answer = read_to_end(&mut stream, Duration::from_secs(5)).await;
    assert!(answer.is_some(), "the connection is still open");
    server.end().await;
}

#[tokio::test]
async fn a_running_request_is_finished_before_the_end() {
    let server = Server::start(|_| {}).await;
    let mut stream = server.connect().await;
    let body = asking(plumber()).to_string();
    let head = post("/v1/match", "expect: 100-continue\r\n", &body);
    stream.write_all(head.as_bytes()).await.expect("it reads");
    // The server asks for the body when the request runs.
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).await.expect("it answers");
    assert!(go_on.starts_with(b"HTTP/1.1 100 Continue"));
    let Server {
        address,
        stop,
        running,
    } = server;
    stop.send(()).expect("it runs");
    let began = Instant::now();
    while TcpStream::connect(address).await.is_ok() {
        assert!(began.elapsed() < PATIENCE, "it still takes new connections");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    stream
        .write_all(body.as_bytes())
        .await
        .expect("it still reads");
    let answer = read_to_end(&mut stream, PATIENCE).await.expect("it closes");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    assert!(answer.contains("\"matches\":"), "{answer}");
    timeout(PATIENCE, running)
        .await
        .expect("it ends")
        .expect("it does not panic");
}

#[tokio::test]
async fn connections_that_rest_do_not_hold_up_the_end() {
    let server = Server::start(|_| {}).await;
    let mut resting = server.connect().await;
    resting
        .write_all(b"GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n")
        .await
        .expect("it reads");
    let mut first = [0; 12];
    resting.read_exact(&mut first).await.expect("it answers");
    assert_eq!(&first, b"HTTP/1.1 200");
    let silent = server.connect().await;
    server.end().await;
    drop(silent);
}

#[tokio::test]
async fn a_request_that_never_ends_holds_up_the_end_no_longer_than_the_grace() {
    let server = Server::start(|server| server.shutdown_grace_ms = 300).await;
    let mut stream = server.connect().await;
    let head = post("/v1/match", "expect: 100-continue\r\n", "{}");
    stream.write_all(head.as_bytes()).await.expect("it reads");
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).await.expect("it answers");
    let began = Instant::now();
    server.end().await;
    assert!(
        began.elapsed() >= Duration::from_millis(300),
        "it did not wait at all"
    );
}

#[tokio::test]
async fn one_connection_carries_many_requests() {
    let server = Server::start(|_| {}).await;
    let mut stream = server.connect().await;
    let ask = "GET /health/live HTTP/1.1\r\nhost: localhost\r\n\r\n";
    let last = "GET /health/live HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    stream
        .write_all(format!("{ask}{ask}{last}").as_bytes())
        .await
        .expect("it reads");
    let answers = read_to_end(&mut stream, PATIENCE).await.expect("it closes");
    assert_eq!(answers.matches("HTTP/1.1 200 OK").count(), 3, "{answers}");
    assert!(
        answers.contains("ratelimit-remaining"),
        "the address of the client is known"
    );
    server.end().await;
}

#[tokio::test]
async fn what_is_no_http_is_answered_400_or_closed() {
    let server = Server::start(|_| {}).await;
    for sent in [
        "hello there\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u{0}\u{1}\u{2}\r\n\r\n",
        "GET /\r\n\r\n",
    ] {
        let mut stream = server.connect().await;
        stream.write_all(sent.as_bytes()).await.expect("it reads");
        let answer = read_to_end(&mut stream, PATIENCE).await.expect("it closes");
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{sent:?}: {answer}"
        );
    }
    server.end().await;
}

#[tokio::test]
async fn an_address_that_is_taken_is_an_error_that_names_it() {
    let server = Server::start(|_| {}).await;
    let mut settings = Settings::defaults().server;
    settings.listen = server.address.to_string();
    let failed = serve(Router::new(), &settings, |_| {}, std::future::pending()).await;
    let message = failed.expect_err("the address is taken").to_string();
    assert!(message.contains(&settings.listen), "{message}");
    server.end().await;
}
