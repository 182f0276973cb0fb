//! How much of a file is read?

/// Bounds that keep one file from using up memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UploadLimits {
    /// The most bytes that a spreadsheet may have when unpacked.
    pub unpacked_bytes: u64,
    /// The most bytes that one row, object or opening may have.
    pub row_bytes: u64,
}

impl Default for UploadLimits {
    /// 256 MiB unpacked, 1 MiB for a row.
    fn default() -> Self {
        Self {
            unpacked_bytes: 256 << 20,
            row_bytes: 1 << 20,
        }
    }
}
