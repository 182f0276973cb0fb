//! Which release of ESCO a file belongs to.

use std::fmt;

/// A release of ESCO; 0.0 when nothing tells it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    /// 1 in `1.2.0`.
    pub major: u16,
    /// 2 in `1.2.0`.
    pub minor: u16,
    /// 0 in `1.2.0`; none when only the columns told the release.
    pub patch: Option<u16>,
}

impl Release {
    /// The release that a path names, for example `ESCO dataset - v1.1.1 - … - csv.zip`.
    pub fn of_path(path: &str) -> Option<Self> {
        let mut parts = path.rsplit(['/', '\\']);
        parts.find_map(|part| {
            let lower = part.to_ascii_lowercase();
            let about_esco = lower.contains("esco");
            let starts = lower.match_indices('v').map(|(at, _)| at + 1);
            let mut found = starts.filter_map(|at| Self::parse(&lower[at..]));
            found.find(|release| about_esco || release.major == 1)
        })
    }

    /// The release whose files were changed last on this day, as far as days tell it.
    pub(super) fn of_newest_change(date: &str) -> Self {
        let minor = match date {
            date if date >= "2024-03" => 2,
            date if date >= "2021-06" => 1,
            _ => 0,
        };
        Self {
            major: 1,
            minor,
            patch: None,
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let end = text.find(|c: char| !c.is_ascii_digit() && c != '.');
        let mut numbers = text[..end.unwrap_or(text.len())]
            .split('.')
            .map_while(|number| number.parse().ok());
        Some(Self {
            major: numbers.next()?,
            minor: numbers.next()?,
            patch: numbers.next(),
        })
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.major == 0 {
            return f.write_str("unknown");
        }
        write!(f, "{}.{}", self.major, self.minor)?;
        match self.patch {
            Some(patch) => write!(f, ".{patch}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_release_is_read_from_the_nearest_name_that_tells_it() {
        for (path, release) in [
            (
                "data/ESCO dataset - v1.1.1 - classification - en - csv.zip/skills_en.csv",
                "1.1.1",
            ),
            ("v1.0/esco_v1.2.0_de/occupations_de.csv", "1.2.0"),
            ("esco_v1.0_it_pt/occupations_it.csv", "1.0"),
        ] {
            let found = Release::of_path(path).map(|release| release.to_string());
            assert_eq!(found.as_deref(), Some(release), "{path}");
        }
        assert_eq!(Release::of_path("archive-v3/occupations_de.csv"), None);
    }
}
