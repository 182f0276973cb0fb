//! Invented CVs, and how they are sent.

use std::io::Read;

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::Value;

use crate::client::{Answer, Client, client, list_of};

/// Where CVs are sent.
pub const PATH: &str = "/v1/profiles/parse";

/// A CV of the folder of fixtures.
macro_rules! cv {
    ($name:literal) => {
        include_bytes!(concat!("../fixtures/cv/", $name)).as_slice()
    };
}
pub(crate) use cv;

/// Every fixture with its content type.
pub const ALL: [(&[u8], &str); 11] = [
    (
        cv!("../../../docs/examples/cv.fr.txt"),
        "text/plain; charset=utf-8",
    ),
    (cv!("infirmiere.ar.txt"), "text/plain"),
    (cv!("rajmistri.bn.txt"), "text/plain"),
    (cv!("driver.ur.txt"), "text/plain"),
    (cv!("developer.en.txt"), "text/plain"),
    (cv!("koch.de.txt"), "text/plain"),
    (cv!("soldadora.es.txt"), "text/plain"),
    (cv!("badante.it.txt"), "text/plain"),
    (cv!("candidate.xml"), "application/xml"),
    (cv!("passport.xml"), "text/xml"),
    (cv!("resume.json"), "application/json"),
];

/// A request that sends a CV.
pub fn sending(bytes: impl Into<Body>, content_type: &str) -> Request<Body> {
    let mut request = Request::post(PATH);
    if !content_type.is_empty() {
        request = request.header("content-type", content_type);
    }
    request.body(bytes.into()).expect("is well formed")
}

/// Sends a CV to a client.
pub async fn send_to(client: &Client, bytes: &[u8], content_type: &str) -> Answer {
    client
        .send(sending(Bytes::copy_from_slice(bytes), content_type))
        .await
}

/// Sends a CV.
pub async fn send(bytes: &[u8], content_type: &str) -> Answer {
    send_to(&client(), bytes, content_type).await
}

/// The value and the evidence of the fact at a pointer.
#[track_caller]
pub fn fact<'a>(answer: &'a Value, pointer: &str) -> (&'a Value, &'a str) {
    let facts = list_of(&answer["facts"]);
    let found = facts.iter().find(|fact| fact["pointer"] == pointer);
    let found = found.unwrap_or_else(|| panic!("no fact at `{pointer}`: {answer:#}"));
    (
        &found["value"],
        found["evidence"].as_str().expect("is text"),
    )
}

/// A PDF with a page, and a file in its attachments when there is one.
pub fn pdf(attachment: Option<&[u8]>) -> Vec<u8> {
    let pack = |bytes: &[u8]| {
        let mut packed = Vec::new();
        let mut reader = flate2::read::ZlibEncoder::new(bytes, flate2::Compression::default());
        reader.read_to_end(&mut packed).expect("is in memory");
        packed
    };
    let mut objects: Vec<Vec<u8>> = vec![
        b"<< /Type /Catalog /Pages 2 0 R /AF [5 0 R] >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 595 842] >>".to_vec(),
        stream(
            "/Filter /FlateDecode",
            &pack(b"BT /F1 12 Tf (A page) Tj ET"),
        ),
    ];
    if let Some(bytes) = attachment {
        objects.push(b"<< /Type /Filespec /F (attachment.xml) /EF << /F 6 0 R >> >>".to_vec());
        let keys = "/Type /EmbeddedFile /Subtype /text#2Fxml /Filter /FlateDecode";
        objects.push(stream(keys, &pack(bytes)));
    }
    let mut out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
    for (number, object) in (1..).zip(&objects) {
        out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
        out.extend_from_slice(object);
        out.extend_from_slice(b"\nendobj\n");
    }
    out.extend_from_slice(b"trailer << /Root 1 0 R >>\n%%EOF\n");
    out
}

fn stream(keys: &str, bytes: &[u8]) -> Vec<u8> {
    let mut out = format!("<< {keys} /Length {} >>\nstream\n", bytes.len()).into_bytes();
    out.extend_from_slice(bytes);
    out.extend_from_slice(b"\nendstream");
    out
}
