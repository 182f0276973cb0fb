//! How well words are linked: the figures that the tests measure, as the report has them.

/// The report; a test fails when its figures are not those of the run.
const REPORT: &str = include_str!("../../../docs/topics/linking-quality.md");
const START: &str = "<!-- figures of the run -->";
const END: &str = "<!-- end of figures -->";

/// One line of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// What was asked, in English.
    pub set: &'static str,
    /// How many phrases.
    pub phrases: &'static str,
    /// The mean of 1/rank.
    pub mrr: &'static str,
    /// The share found among the first ten.
    pub hit_at_10: &'static str,
}

/// The lines of the report.
pub fn list() -> Vec<Figure> {
    let table = REPORT.split_once(START).and_then(|(_, rest)| {
        let (table, _) = rest.split_once(END)?;
        Some(table)
    });
    // The first two lines are the head of the table.
    let lines = table.unwrap_or_default().trim().lines().skip(2);
    lines.filter_map(figure).collect()
}

fn figure(line: &'static str) -> Option<Figure> {
    let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let mut cells = cells.split('|').map(str::trim);
    Some(Figure {
        set: cells.next()?,
        phrases: cells.next()?,
        mrr: cells.next()?,
        hit_at_10: cells.next()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_report_has_figures() {
        let list = list();
        assert!(list.len() >= 5, "{list:?}");
        for own in list {
            assert!(own.phrases.parse::<u32>().is_ok(), "{own:?}");
            for share in [own.mrr, own.hit_at_10] {
                let share: f64 = share.parse().expect("a share");
                assert!((0.0..=1.0).contains(&share), "{own:?}");
            }
        }
    }
}
