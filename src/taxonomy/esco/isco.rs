//! ISCO-08 codes as ESCO's files write them.

use crate::domain::IscoCode;

/// The code of a group by its URI: `…/isco/C0110` is 0110.
pub(super) fn of_uri(uri: &str) -> Option<IscoCode> {
    let (_, code) = uri.rsplit_once("/isco/")?;
    code.trim_start_matches(['C', 'c']).parse().ok()
}

/// A unit group as a cell has it, and whether a leading zero had to be put back.
///
/// Spreadsheets turn `0110` into `110`; no unit group has three digits.
pub(super) fn of_cell(cell: &str) -> Option<(IscoCode, bool)> {
    if cell.contains("/isco/") {
        return of_uri(cell)
            .filter(|code| code.digits() == 4)
            .map(|code| (code, false));
    }
    let digits = cell.trim_start_matches(['C', 'c']);
    match digits.len() {
        4 => Some((digits.parse().ok()?, false)),
        3 => Some((format!("0{digits}").parse().ok()?, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_zeros_stay_or_come_back() {
        let code = |cell| of_cell(cell).map(|(code, mended)| (code.to_string(), mended));
        assert_eq!(code("0110"), Some(("0110".to_owned(), false)));
        assert_eq!(code("110"), Some(("0110".to_owned(), true)));
        assert_eq!(code("C7126"), Some(("7126".to_owned(), false)));
        assert_eq!(code("71266"), None);
        let uri = "http://data.europa.eu/esco/isco/C0110";
        assert_eq!(
            of_uri(uri).map(|code| code.to_string()).as_deref(),
            Some("0110")
        );
    }
}
