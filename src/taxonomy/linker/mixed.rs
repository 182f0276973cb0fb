//! Phrases of several scripts: `chauffeur camion سائق`.
//!
//! Each run of words of one script is linked apart, and what they say is put together: a concept
//! that every run speaks for stands before one that only one run means. Unit groups of ISCO-08
//! are the bridge between concepts that have names in different languages.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::LanguageCode;
use crate::taxonomy::concept::ConceptIndex;
use crate::text::{Script, fold, tokens};

use super::build::{Names, script_of};
use super::readings::Readings;
use super::tiers::Found;
use super::{Link, LinkReason, Linker};

/// Words of one script and how many they are.
#[derive(Debug, PartialEq)]
struct Run {
    script: Script,
    text: String,
    words: f64,
}

/// What a neighbour of the same unit group is worth.
const BRIDGE: f64 = 0.8;
/// What it is worth that a name has all words of a run, among others.
const CONSISTENT: f64 = 0.7;
/// Even the surest run can be wrong.
const SUREST: f64 = 0.9;
/// So many concepts of a run are asked for.
const MOST: usize = 100;
/// No name has words of two scripts, so none is as good as an exact one.
const AT_MOST: f64 = 0.96;

/// Whether a phrase has words of several scripts.
pub fn is_mixed(folded: &str) -> bool {
    let scripts = folded.split(' ').map(Script::of);
    let mut own = scripts.filter(|script| *script != Script::Other);
    let first = own.next();
    own.any(|script| Some(script) != first)
}

impl Linker {
    /// Links each run of words of one script and puts together what they say.
    pub(super) fn add_mixed(
        &self,
        found: &mut Found,
        names: &Names,
        phrase: &str,
        language: Option<LanguageCode>,
    ) {
        let (runs, leveled) = self.runs(phrase);
        let all: f64 = runs.iter().map(|run| run.words).sum();
        let heard: Vec<(f64, Heard)> = runs
            .iter()
            .map(|run| {
                let own = language.filter(|own| script_of(*own) == run.script);
                let readings = Readings::new(&self.reader, &run.text);
                let found = self.find(names, &readings, fold(&run.text), own, MOST);
                let links = found.into_covered();
                (run.words / all, self.heard(links))
            })
            .collect();
        let concepts: BTreeSet<ConceptIndex> = heard
            .iter()
            .flat_map(|(_, own)| own.links.keys().copied())
            .collect();
        for concept in concepts {
            let unit = self.facts.of(concept).unit;
            let (mut mean, mut doubt) = (0.0, 1.0);
            for (share, own) in &heard {
                let score = own.score(concept, unit);
                mean += share * score;
                doubt *= 1.0 - SUREST * score;
            }
            let links = heard.iter().filter_map(|(_, own)| own.links.get(&concept));
            let best = links
                .map(|own| &own.0)
                .max_by(|a, b| a.score.total_cmp(&b.score));
            if let Some(mut link) = best.cloned() {
                link.score = AT_MOST * 0.5 * (mean + 1.0 - doubt);
                link.reason = match link.reason {
                    LinkReason::Exact if leveled => LinkReason::Narrower,
                    LinkReason::Exact => LinkReason::Synonym,
                    reason => reason,
                };
                found.keep(link, f32::MIN, 1.0, language);
            }
        }
    }

    /// The runs that name work, and whether there was one that only tells a level.
    fn runs(&self, phrase: &str) -> (Vec<Run>, bool) {
        let mut runs: Vec<Run> = Vec::new();
        let mut leveled = false;
        for (range, word) in tokens(phrase) {
            let script = Script::of(&word);
            let level = self.reader.is_level(&word);
            leveled |= level;
            let written = &phrase[range];
            let words = if level { 0.0 } else { 1.0 };
            match runs.iter_mut().find(|run| run.script == script) {
                Some(run) => {
                    run.text.push(' ');
                    run.text.push_str(written);
                    run.words += words;
                }
                None => runs.push(Run {
                    script,
                    text: written.to_owned(),
                    words,
                }),
            }
        }
        let names_work = |run: &Run| run.words > 0.0 && run.script != Script::Other;
        if runs.iter().any(names_work) {
            runs.retain(names_work);
        }
        (runs, leveled)
    }

    fn heard(&self, all: impl Iterator<Item = (Link, f32)>) -> Heard {
        let mut heard = Heard::default();
        for (link, covered) in all {
            let known = heard.units.entry(self.facts.of(link.concept).unit);
            let known = known.or_default();
            *known = known.max(link.score);
            let consistent = if covered > 0.99 { CONSISTENT } else { 0.0 };
            let score = link.score.max(consistent);
            heard.links.insert(link.concept, (link, score));
        }
        heard.units.remove(&0);
        heard
    }
}

/// What one run says.
#[derive(Default)]
struct Heard {
    links: BTreeMap<ConceptIndex, (Link, f64)>,
    units: BTreeMap<u16, f64>,
}

impl Heard {
    fn score(&self, concept: ConceptIndex, unit: u16) -> f64 {
        let own = self.links.get(&concept).map_or(0.0, |own| own.1);
        let near = self.units.get(&unit).copied().unwrap_or(0.0);
        own.max(BRIDGE * near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_and_signs_are_of_no_script() {
        assert!(is_mixed("plumber سباك"));
        assert!(!is_mixed("cnc 3 achsen"));
        assert!(!is_mixed("سباك 2"));
    }
}
