//! Which format is this?

use serde::{Deserialize, Serialize};
use strum::{Display, EnumString, IntoStaticStr, VariantArray};
use utoipa::ToSchema;

use super::error::UploadError;
use super::source::Beginning;
use crate::domain::kebab_enum;

kebab_enum! {
    /// The format of an uploaded file.
    UploadFormat {
        /// A table as text, separated by commas, semicolons or tabs.
        Csv,
        /// A spreadsheet of Office Open XML.
        Xlsx,
        /// JSON: one object, a list, or a list in `offers`.
        Json,
        /// One JSON object on each line.
        Ndjson,
        /// JSON-LD with the words of schema.org.
        JsonLd,
        /// EURES HR-XML with `PositionOpening`.
        EuresXml,
    }
}

/// The format of a file: its first bytes decide, name and content type only between kinds of JSON.
///
/// # Errors
/// When it is of no known format.
pub(super) fn find_format(
    beginning: &Beginning,
    content_type: Option<&str>,
    file_name: Option<&str>,
) -> Result<UploadFormat, UploadError> {
    let bytes = &beginning.bytes;
    if bytes.starts_with(b"PK\x03\x04") {
        return Ok(UploadFormat::Xlsx);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(UploadError::OldSpreadsheet);
    }
    let text = beginning
        .text
        .trim_start_matches(['\u{feff}', '\0'])
        .trim_start();
    let strange = text
        .chars()
        .filter(|c| *c == '\u{fffd}' || (c.is_control() && !c.is_whitespace()));
    if bytes.starts_with(b"%PDF") || strange.count() * 20 > text.chars().count() {
        return Err(UploadError::UnknownFormat);
    }
    Ok(match text.chars().next() {
        Some('<') => UploadFormat::EuresXml,
        Some('{' | '[') => kind_of_json(text, content_type, file_name),
        _ => UploadFormat::Csv,
    })
}

fn kind_of_json(text: &str, content_type: Option<&str>, file_name: Option<&str>) -> UploadFormat {
    let essence = content_type.and_then(|own| own.split(';').next());
    let essence = essence.unwrap_or_default().trim().to_ascii_lowercase();
    let name = file_name.unwrap_or_default().to_ascii_lowercase();
    let linked = text.contains("\"@type\"") || text.contains("\"@context\"");
    if essence == "application/ld+json" || name.ends_with(".jsonld") || linked {
        return UploadFormat::JsonLd;
    }
    let says_lines = essence.ends_with("ndjson")
        || essence.ends_with("jsonl")
        || essence.ends_with("json-seq")
        || name.ends_with(".ndjson")
        || name.ends_with(".jsonl");
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let is_object = |line: &str| {
        let read = serde_json::from_str::<serde::de::IgnoredAny>(line);
        line.trim_start().starts_with('{') && read.is_ok()
    };
    let first = lines.next().is_some_and(is_object);
    let more = lines
        .next()
        .is_some_and(|line| line.trim_start().starts_with('{'));
    if first && (says_lines || more) {
        UploadFormat::Ndjson
    } else {
        UploadFormat::Json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format_of(bytes: &[u8], content_type: Option<&str>, name: Option<&str>) -> String {
        let beginning = Beginning {
            bytes: bytes.to_vec(),
            text: String::from_utf8_lossy(bytes).into_owned(),
            encoding: encoding_rs::UTF_8,
            guessed: false,
        };
        match find_format(&beginning, content_type, name) {
            Ok(format) => format.to_string(),
            Err(error) => error.code().to_owned(),
        }
    }

    #[test]
    fn the_first_bytes_decide_whatever_the_name_says() {
        for (bytes, content_type, name, expected) in [
            (
                &b"external_id,title\n1,a"[..],
                Some("application/json"),
                None,
                "csv",
            ),
            (b"PK\x03\x04....", Some("text/csv"), Some("a.csv"), "xlsx"),
            (b" [ {} ]", Some("text/csv"), None, "json"),
            (b"{\"title\":1}\n{\"title\":2}\n", None, None, "ndjson"),
            (
                b"{\"title\":1}",
                Some("application/x-ndjson; charset=utf-8"),
                None,
                "ndjson",
            ),
            (b"{\n\"title\":1}", None, Some("a.jsonl"), "json"),
            (b"{\"@type\":\"JobPosting\"}", None, None, "json-ld"),
            (b"{\"a\":1}", Some("application/ld+json"), None, "json-ld"),
            (b"<?xml version=\"1.0\"?><a/>", None, None, "eures-xml"),
            (
                b"\xd0\xcf\x11\xe0....",
                None,
                Some("a.xls"),
                "old-spreadsheet",
            ),
            (b"%PDF-1.7 text", None, None, "unknown-format"),
            (b"\x00\x01\x02\x03\x04\x05", None, None, "unknown-format"),
        ] {
            assert_eq!(format_of(bytes, content_type, name), expected);
        }
    }
}
