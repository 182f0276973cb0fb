//! Files that cannot be read, and files that are cut off.

use super::*;

#[test]
fn files_that_cannot_be_read_say_why() {
    let open_quote = b"external_id,title\n1,a\n2,\"b\n3,c\n4,d\n";
    let long = [b"external_id,title\n1,a\n2,".to_vec(), vec![b'x'; 2 << 20]].concat();
    for (bytes, given, code) in [
        (&b""[..], 0, "empty"),
        (b" \r\n \n", 0, "empty"),
        (b"\xef\xbb\xbf", 0, "empty"),
        (b"name,colour\n1,2\n", 0, "no-header"),
        (b"just words", 0, "no-header"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0, "old-spreadsheet"),
        (b"%PDF-1.7\n", 0, "unknown-format"),
        (b"PK\x03\x04 but no archive", 0, "broken-archive"),
        (open_quote, 1, "open-quote"),
        (&long, 1, "row-too-long"),
        (
            b"[{\"external_id\":\"1\"},{\"external_id\":",
            1,
            "broken-json",
        ),
        (b"[{\"external_id\":\"1\"}", 1, "broken-json"),
        (b"{\"offers\":[{\"external_id\":\"1\"}]", 1, "broken-json"),
        (b"{\"external_id\":\"1\"", 0, "broken-json"),
        (
            b"{\"a\":1}\n{\"external_id\":\"1\"}\n{\"exter",
            2,
            "broken-json",
        ),
        (b"<!DOCTYPE a [<!ENTITY x \"y\">]><a/>", 0, "document-type"),
        (
            b"<a><PositionOpening><b>&x;</b></PositionOpening></a>",
            0,
            "entity",
        ),
        (
            b"<a><PositionOpening/><PositionOpening><b>",
            1,
            "broken-xml",
        ),
        (b"<a><PositionOpening/>", 1, "broken-xml"),
        (b"<a><PositionOpening></b></a>", 0, "broken-xml"),
        (b"<html><body/></html>", 0, "no-opening"),
    ] {
        let (rows, error) = rows(bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(60)]);
        assert_eq!((rows.len(), error), (given, Some(code)), "{shown}");
    }
    let deep = "<a>".repeat(10_000);
    assert_eq!(rows(deep.as_bytes()).1, Some("too-nested"));
    let text = format!(
        "<a><PositionOpening><b>{}</b></PositionOpening></a>",
        "x".repeat(2 << 20)
    );
    assert_eq!(rows(text.as_bytes()).1, Some("too-nested"));
    let columns = format!("external_id,title{}", ",x".repeat(300));
    assert_eq!(rows(columns.as_bytes()).1, Some("too-many-columns"));
}

#[test]
fn an_error_names_its_line() {
    let upload = open(b"external_id,title\n1,a\n2,\"b\n3,c\n").expect("is a table");
    let error = upload.filter_map(Result::err).next().expect("is broken");
    assert!(
        matches!(error, UploadError::OpenQuote { line: 3 }),
        "{error}"
    );
    let upload = open(b"[\n{\"title\":\"a\"},\n]]").expect("is JSON");
    let error = upload.filter_map(Result::err).next().expect("is broken");
    assert!(
        matches!(error, UploadError::BrokenJson { line: 3 }),
        "{error}"
    );
}

#[test]
fn an_upload_can_go_to_another_thread() {
    let upload = open(b"external_id,title\n1,a\n2,b\n").expect("is a table");
    let counted = std::thread::spawn(move || upload.count()).join();
    assert_eq!(counted.expect("does not fail"), 2);
}
