//! Which format is this, and why can it not be read?

/// The format a CV came in.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, utoipa::ToSchema, strum::IntoStaticStr,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CvFormat {
    /// Plain text.
    Text,
    /// Europass XML with `Candidate` at its root, written since 2020.
    #[serde(rename = "europass-xml-3")]
    #[strum(serialize = "europass-xml-3")]
    EuropassXml3,
    /// Europass XML with `SkillsPassport` or `Europass` at its root, written before 2020.
    #[serde(rename = "europass-xml-2")]
    #[strum(serialize = "europass-xml-2")]
    EuropassXml2,
    /// The older Europass as JSON.
    EuropassJson,
    /// A PDF that carries Europass XML.
    EuropassPdf,
    /// JSON Resume.
    JsonResume,
}

/// Why a CV cannot be read. No message repeats what stands in the CV.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CvError {
    /// Nothing is there.
    #[error("the document is empty; send the text of a CV")]
    Empty,
    /// The bytes are no text in any encoding.
    #[error("the document is not text; send plain text, Europass XML or PDF, or JSON Resume")]
    NotText,
    /// A ZIP file, such as a word processor writes.
    #[error("the document is a ZIP or word processor file; save it as plain text and send that")]
    WordProcessor,
    /// A content type that is not read.
    #[error(
        "`{essence}` is not read; send `text/plain`, `application/xml`, `application/pdf` or `application/json`"
    )]
    UnsupportedType {
        /// The content type.
        essence: String,
    },
    /// JSON that is not well formed.
    #[error("line {line}, column {column}: the document is not valid JSON")]
    InvalidJson {
        /// 1-based.
        line: usize,
        /// 1-based.
        column: usize,
    },
    /// JSON of another shape.
    #[error(
        "the JSON is neither JSON Resume nor Europass; `basics`, `work` or `SkillsPassport` is expected at its top"
    )]
    UnknownJson,
    /// XML that is not well formed.
    #[error("line {line}: the document is not valid XML: {reason}")]
    InvalidXml {
        /// 1-based.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// XML with a document type.
    #[error("the XML declares a document type; remove the `DOCTYPE`, Europass files have none")]
    DocumentType,
    /// XML with an entity of its own.
    #[error(
        "the XML uses an entity that is not predefined; only `&amp;`, `&lt;`, `&gt;`, `&apos;` and `&quot;` are read"
    )]
    Entity,
    /// XML or JSON that is nested too deep or has too many elements.
    #[error("the document is nested too deep or has too many elements for a CV")]
    TooNested,
    /// XML of another kind.
    #[error(
        "the XML is no Europass CV; its root must be `Candidate`, `SkillsPassport` or `Europass`"
    )]
    UnknownXml,
    /// A PDF that is encrypted.
    #[error("the PDF is encrypted; save it without a password, or send the text of the CV")]
    PdfEncrypted,
    /// A PDF without the XML that Europass embeds.
    #[error(
        "the PDF carries no Europass XML; download it again from Europass, or copy its text and send it as `text/plain`"
    )]
    PdfWithoutXml,
}

/// What the sender says and what the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Xml,
    Json,
    Pdf,
}

/// The kind of a document: its own beginning decides; the content type only refuses.
///
/// # Errors
/// When the content type or the beginning says that it is something else altogether.
pub(super) fn kind_of(bytes: &[u8], content_type: Option<&str>) -> Result<Kind, CvError> {
    let essence = content_type
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    let essence = essence.trim().to_ascii_lowercase();
    let is_json = essence == "application/json" || essence.ends_with("+json");
    let is_xml =
        matches!(essence.as_str(), "application/xml" | "text/xml") || essence.ends_with("+xml");
    let is_text =
        matches!(essence.as_str(), "" | "application/octet-stream") || essence == "text/plain";
    if !(is_json || is_xml || is_text || essence == "application/pdf") {
        return Err(CvError::UnsupportedType {
            essence: essence.chars().take(60).collect(),
        });
    }
    let head = &bytes[..bytes.len().min(1_024)];
    if head
        .windows(super::pdf::MAGIC.len())
        .any(|window| window == super::pdf::MAGIC)
    {
        return Ok(Kind::Pdf);
    }
    if essence == "application/pdf" {
        return Err(CvError::PdfWithoutXml);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(CvError::WordProcessor);
    }
    let first = head.iter().copied().find(|b| b.is_ascii_graphic());
    Ok(match first {
        _ if is_json => Kind::Json,
        _ if is_xml => Kind::Xml,
        Some(b'{') => Kind::Json,
        Some(b'<') => Kind::Xml,
        _ => Kind::Text,
    })
}

/// The `charset` of a content type.
pub(in crate::intake) fn charset_of(content_type: Option<&str>) -> Option<&str> {
    let parameters = content_type?.split(';').skip(1);
    let mut values = parameters.filter_map(|own| own.trim().split_once('='));
    let (_, value) = values.find(|(name, _)| name.eq_ignore_ascii_case("charset"))?;
    Some(value.trim_matches('"'))
}
