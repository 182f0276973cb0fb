//! A small HTTP/1.1 client over one kept-alive connection.
//!
//! It costs little, so that on a small machine most of the time measured is the server's.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use super::Failure;
use crate::generate::questions::Question;

/// A request as bytes.
pub type Request = Vec<u8>;

/// One connection.
pub struct Connection {
    stream: BufReader<TcpStream>,
    line: String,
    body: Vec<u8>,
}

/// Writes a question as a request.
pub fn request(question: &Question) -> Request {
    let Question {
        method,
        target,
        body,
    } = question;
    let mut head = format!("{method} {target} HTTP/1.1\r\nhost: localhost\r\n");
    if !body.is_empty() {
        let length = body.len();
        head.push_str(&format!(
            "content-type: application/json\r\ncontent-length: {length}\r\n"
        ));
    }
    format!("{head}\r\n{body}").into_bytes()
}

impl Connection {
    /// Connects.
    pub fn open(address: SocketAddr) -> Result<Self, Failure> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self {
            stream: BufReader::with_capacity(64 * 1024, stream),
            line: String::new(),
            body: Vec::new(),
        })
    }

    /// Sends a request and reads its answer; the length of the body in bytes.
    pub fn ask(&mut self, request: &[u8]) -> Result<usize, Failure> {
        self.stream.get_mut().write_all(request)?;
        let status = self.read_line()?.to_owned();
        let mut length = None;
        loop {
            let line = self.read_line()?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = Some(value.trim().parse()?);
            }
        }
        let length: usize = length.ok_or("the answer does not say how long it is")?;
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        if !status.starts_with("HTTP/1.1 200") {
            let text = String::from_utf8_lossy(&self.body);
            let text: String = text.chars().take(600).collect();
            return Err(format!("the service answered `{status}`: {text}").into());
        }
        Ok(length)
    }

    fn read_line(&mut self) -> Result<&str, Failure> {
        self.line.clear();
        if self.stream.read_line(&mut self.line)? == 0 {
            return Err("the service closed the connection".into());
        }
        Ok(self.line.trim_end())
    }
}
