//! Which module may name which?

/// The modules from top to bottom. A module may name modules of lower rows, never of its own row
/// and never of a higher one. `settings` stands above `text` because it uses it.
const ROWS: &[&[&str]] = &[
    &["main"],
    &["cli"],
    &["api", "web"],
    &["app"],
    &["matching", "search", "catalogue", "intake", "store"],
    &["rules", "taxonomy", "i18n", "safety"],
    &["settings"],
    &["text"],
    &["domain"],
];

/// Why one module must not name another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forbidden {
    /// The other stands in a higher row.
    Upward,
    /// The other stands in the same row.
    Sideways,
    /// One of the two stands in no row.
    Unknown,
}

impl Forbidden {
    /// The reason as the end of a sentence.
    pub fn reason(self) -> &'static str {
        match self {
            Forbidden::Upward => "which stands above it",
            Forbidden::Sideways => "which stands beside it",
            Forbidden::Unknown => "and one of the two stands in no layer of this test",
        }
    }
}

/// Whether a module stands in the layers.
pub fn is_known(module: &str) -> bool {
    row(module).is_some()
}

/// Decides whether `from` may name `to`; none when it may.
pub fn find_fault(from: &str, to: &str) -> Option<Forbidden> {
    let (Some(own), Some(other)) = (row(from), row(to)) else {
        return Some(Forbidden::Unknown);
    };
    match own.cmp(&other) {
        std::cmp::Ordering::Less => None,
        std::cmp::Ordering::Equal if from == to => None,
        std::cmp::Ordering::Equal => Some(Forbidden::Sideways),
        std::cmp::Ordering::Greater => Some(Forbidden::Upward),
    }
}

fn row(module: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&module))
}
