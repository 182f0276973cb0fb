//! Latency on one connection, answers a second on several.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use super::Failure;
use super::client::{Connection, Request};
use super::server::Server;

/// Connections that ask at once when throughput is measured.
pub const CONNECTIONS: [usize; 2] = [4, 8];
/// Requests before the clock starts: caches and pages fill.
const WARM_UP: usize = 20;

/// What one kind of request costs.
#[derive(Debug, Clone, Copy, Default)]
pub struct Figures {
    /// Half of the answers come within this time.
    pub p50: Duration,
    /// All but one of a hundred answers come within this time.
    pub p99: Duration,
    /// Processor time of the server for one answer.
    pub processor: Duration,
    /// Answers a second, by [`CONNECTIONS`].
    pub per_second: [f64; CONNECTIONS.len()],
    /// Mean length of an answer.
    pub bytes: usize,
    /// How many latencies were taken.
    pub answers: usize,
}

/// Measures one kind of request, `each` long for each number of connections.
pub fn measure(server: &Server, requests: &[Request], each: Duration) -> Result<Figures, Failure> {
    let mut connection = Connection::open(server.address)?;
    for request in requests.iter().cycle().take(WARM_UP) {
        connection.ask(request)?;
    }
    let mut times = Vec::new();
    let mut bytes = 0;
    let used = server.processor_time();
    let began = Instant::now();
    for request in requests.iter().cycle() {
        let asked = Instant::now();
        bytes += connection.ask(request)?;
        times.push(asked.elapsed());
        if began.elapsed() >= each {
            break;
        }
    }
    let used = server.processor_time() - used;
    let answers = times.len();
    times.sort_unstable();
    let mut figures = Figures {
        p50: times[answers / 2],
        p99: times[answers * 99 / 100],
        processor: used / answers as u32,
        bytes: bytes / answers,
        answers,
        ..Figures::default()
    };
    for (place, connections) in CONNECTIONS.into_iter().enumerate() {
        figures.per_second[place] = throughput(server.address, requests, connections, each)?;
    }
    Ok(figures)
}

fn throughput(
    address: SocketAddr,
    requests: &[Request],
    connections: usize,
    each: Duration,
) -> Result<f64, Failure> {
    let began = Instant::now();
    let ask_on = |place: usize| -> Result<usize, Failure> {
        let mut connection = Connection::open(address)?;
        let first = place * requests.len() / connections;
        let mut answers = 0;
        for request in requests.iter().cycle().skip(first) {
            connection.ask(request)?;
            answers += 1;
            if began.elapsed() >= each {
                break;
            }
        }
        Ok(answers)
    };
    let answers = std::thread::scope(|threads| {
        let asking: Vec<_> = (0..connections)
            .map(|place| threads.spawn(move || ask_on(place)))
            .collect();
        let joined = asking.into_iter().map(|thread| match thread.join() {
            Ok(answers) => answers,
            Err(_) => Err("a client thread panicked".into()),
        });
        joined.sum::<Result<usize, Failure>>()
    })?;
    Ok(answers as f64 / began.elapsed().as_secs_f64())
}
