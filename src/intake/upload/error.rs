//! Why can a file not be read, or not be read to its end?

use strum::IntoStaticStr;

/// Why a file as a whole cannot be read. No message repeats what stands in the file.
#[derive(Debug, thiserror::Error, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum UploadError {
    /// The file cannot be opened or read.
    #[error("the file cannot be read; send it again")]
    Unreadable(#[source] std::io::Error),
    /// Nothing is in the file.
    #[error("the file is empty; send a table with a header row and at least one offer")]
    Empty,
    /// Neither a table nor JSON nor XML.
    #[error("the file is of no known format; send CSV, XLSX, JSON, NDJSON, JSON-LD or EURES XML")]
    UnknownFormat,
    /// A spreadsheet of before 2007.
    #[error("the file is an old or encrypted spreadsheet; save it as `.xlsx` without a password")]
    OldSpreadsheet,
    /// No row has names of columns that are known.
    #[error(
        "no header row was found; the first row must name columns such as `external_id`, `title`, `country`"
    )]
    NoHeader,
    /// More columns than any offer has.
    #[error("the header row has more than {most} columns; remove those that are not known")]
    TooManyColumns {
        /// How many are read.
        most: usize,
    },
    /// A spreadsheet whose archive is damaged or cut off.
    #[error("the spreadsheet is damaged or incomplete; save it again as `.xlsx`")]
    BrokenArchive,
    /// A spreadsheet that grows too large when it is unpacked.
    #[error("the spreadsheet is larger than {most_mib} MiB when unpacked; split it into several")]
    TooLargeUnpacked {
        /// The limit in MiB.
        most_mib: u64,
    },
    /// A spreadsheet whose sheet cannot be read to its end.
    #[error("the sheet is damaged after row {row}; save the file again as `.xlsx`")]
    BrokenSheet {
        /// The last row that was read, 1-based, header not counted.
        row: u64,
    },
    /// One row that is larger than any offer.
    #[error(
        "the row that begins on line {line} is longer than {most_kib} KiB; shorten it, or close a quotation mark that was left open"
    )]
    RowTooLong {
        /// 1-based.
        line: u64,
        /// The limit in KiB.
        most_kib: u64,
    },
    /// A quotation mark that opens a cell and never closes it.
    #[error(
        "a quotation mark opens in the row of line {line} and never closes; close or double it"
    )]
    OpenQuote {
        /// 1-based.
        line: u64,
    },
    /// JSON that is not well formed or ends too early.
    #[error("line {line}: the document is not valid JSON, or ends too early")]
    BrokenJson {
        /// 1-based.
        line: u64,
    },
    /// XML with a document type.
    #[error("the XML declares a document type; remove the `DOCTYPE`")]
    DocumentType,
    /// XML with an entity of its own.
    #[error(
        "the XML uses an entity that is not predefined; only `&amp;`, `&lt;`, `&gt;`, `&apos;` and `&quot;` are read"
    )]
    Entity,
    /// XML that is not well formed or ends too early.
    #[error("the XML is not valid or ends too early, after {openings} openings: {reason}")]
    BrokenXml {
        /// How many openings were read before.
        openings: u64,
        /// What is wrong.
        reason: String,
    },
    /// XML that is nested deeper than any offer.
    #[error("the XML is nested too deep or one opening has too many elements")]
    TooNested,
    /// XML without any opening.
    #[error("the XML has no `PositionOpening`; send EURES HR-XML")]
    NoOpening,
}

impl UploadError {
    /// The code, the same in every version.
    pub fn code(&self) -> &'static str {
        self.into()
    }
}
