//! The real program ends cleanly when it is told to.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::program::Program;

fn ask(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    let request = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

#[test]
fn the_program_answers_where_it_says_and_ends_on_either_signal() {
    let program = Program::new();
    for signal in ["TERM", "INT"] {
        let serving = program.serve(&[]);
        assert!(
            serving.address.starts_with("127.0.0.1:"),
            "{}",
            serving.address
        );
        assert!(!serving.address.ends_with(":0"), "{}", serving.address);
        let answer = ask(&serving.address, "/health/ready");
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        serving.signal(signal);
        let (status, written) = serving.wait();
        assert_eq!(status.code(), Some(0), "{signal}: {written}");
        assert!(written.contains("listening"), "{written}");
    }
}

#[test]
fn a_signal_lets_a_running_request_finish() {
    let serving = Program::new().serve(&[]);
    let mut stream = TcpStream::connect(&serving.address).expect("it listens");
    let body = "{\"profile\":{},\"limit\":1}";
    let head = format!(
        "POST /v1/match HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
         expect: 100-continue\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).expect("it reads");
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).expect("it asks for the body");
    serving.signal("TERM");
    stream.write_all(body.as_bytes()).expect("it still reads");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .expect("it answers and closes");
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let (status, written) = serving.wait();
    assert_eq!(status.code(), Some(0), "{written}");
}
