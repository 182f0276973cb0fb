//! How alike are two words? The one place that knows `strsim`.

use std::collections::BTreeSet;

/// Jaro–Winkler similarity of two folded words, 0 to 1.
fn jaro_winkler(a: &str, b: &str) -> f64 {
    strsim::jaro_winkler(a, b)
}

/// Edits (insert, delete, replace, swap neighbours) between two folded words.
pub fn damerau_levenshtein(a: &str, b: &str) -> usize {
    strsim::osa_distance(a, b)
}

/// Similarity of two phrases as sets of words, 0 to 1: order and repetition do not matter.
///
/// Words are compared by edit distance, so a typo costs little; the mean of the best partner of
/// each word, taken from both sides.
pub fn token_set(a: &str, b: &str) -> f64 {
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    let (a, b) = (words(a), words(b));
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let side = |from: &BTreeSet<String>, to: &BTreeSet<String>| {
        let best = |word: &String| {
            to.iter()
                .map(|other| strsim::normalized_damerau_levenshtein(word, other))
                .fold(0.0, f64::max)
        };
        from.iter().map(best).sum::<f64>() / from.len() as f64
    };
    (side(&a, &b) + side(&b, &a)) / 2.0
}

/// The candidates most like `word`, best first, at most `limit`, none that is unlike it.
pub fn closest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    limit: usize,
) -> Vec<&'a str> {
    let wanted = word.to_lowercase();
    let mut scored: Vec<(f64, &str)> = candidates
        .into_iter()
        .map(|candidate| (jaro_winkler(&wanted, &candidate.to_lowercase()), candidate))
        .filter(|(score, _)| *score >= 0.75)
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    scored
        .into_iter()
        .take(limit)
        .map(|(_, text)| text)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_key_comes_first() {
        let keys = ["nationality", "residence", "age"];
        assert_eq!(closest("natonality", keys, 3), ["nationality"]);
    }

    #[test]
    fn word_order_does_not_matter_to_token_set() {
        assert!(token_set("fitter pipe", "pipe fitter") > 0.999);
        assert!(token_set("pipe fiter", "pipe fitter") > 0.9);
    }
}
