//! From what speaks for concepts to links: exact names, typing errors, and what is like them.

use std::collections::BTreeMap;

use crate::domain::{LanguageCode, Locale};
use crate::taxonomy::concept::ConceptIndex;
use crate::taxonomy::label::{Label, LabelKind};
use crate::text::damerau_levenshtein;

use super::build::Names;
use super::rank::{Abroad, Heard, InEnglish, Judged};
use super::readings::Readings;
use super::shelf::Shelf;
use super::{Link, LinkReason, Linker};

/// Links by concept, the best of each.
#[derive(Debug, Default)]
pub struct Found(BTreeMap<ConceptIndex, Kept>);

/// A link, what else speaks for it, and the share of the phrase that a name covers.
#[derive(Debug)]
struct Kept {
    link: Link,
    sum: f32,
    covered: f32,
}

/// Only exact names have a higher score than this.
const SIMILAR_AT_MOST: f64 = 0.92;
/// From here on a phrase is taken to be in the language it is said to be in.
const LIKELY_AT_HOME: f64 = 0.30;
/// A language that understands a smaller share of what the best one does is not asked.
const UNDERSTOOD: f32 = 0.8;
/// So many concepts of one language become links.
const TOLD: usize = 80;
/// What it costs that one word of a name is written as several.
const APART: f64 = 0.03;
/// A concept that is named in another language only.
const FOREIGN: f64 = 0.01;

impl Found {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Best first; what is equally good by what else speaks for it.
    pub fn into_links(self) -> Vec<Link> {
        let mut all: Vec<Kept> = self.0.into_values().collect();
        all.sort_by(|a, b| {
            let order = b.link.score.total_cmp(&a.link.score);
            let order = order.then(b.sum.total_cmp(&a.sum));
            order.then(a.link.concept.cmp(&b.link.concept))
        });
        all.into_iter().map(|kept| kept.link).collect()
    }

    /// By concept, each with the share of the phrase that one of its names covers.
    pub fn into_covered(self) -> impl Iterator<Item = (Link, f32)> {
        self.0.into_values().map(|kept| (kept.link, kept.covered))
    }

    /// The best score.
    pub fn best(&self) -> f64 {
        let scores = self.0.values().map(|kept| kept.link.score);
        scores.fold(0.0, f64::max)
    }

    /// Keeps the better link of a concept; of equal ones the name in the language asked about,
    /// then the English name, then the first.
    pub fn keep(&mut self, link: Link, sum: f32, covered: f32, asked: Option<LanguageCode>) {
        match self.0.get_mut(&link.concept) {
            Some(known) => {
                known.sum = known.sum.max(sum);
                known.covered = known.covered.max(covered);
                let order = link.score.total_cmp(&known.link.score);
                let nearer = || nearness(&link, asked) > nearness(&known.link, asked);
                if order.is_gt() || order.is_eq() && nearer() {
                    known.link = link;
                }
            }
            None => {
                let kept = Kept { link, sum, covered };
                self.0.insert(kept.link.concept, kept);
            }
        }
    }
}

impl Linker {
    /// Concepts that have one of the folded texts as a name.
    pub(super) fn exact_links(
        &self,
        names: &Names,
        written: &[String],
        language: Option<LanguageCode>,
    ) -> Found {
        let mut found = Found::default();
        for folded in written {
            for place in names.labels_like(folded) {
                let label = self.vocabulary.label(place);
                if label.folded == folded {
                    found.keep(self.exact_link(label, language), f32::MIN, 1.0, language);
                }
            }
        }
        self.add_joined(&mut found, names, &written[0], language);
        found
    }

    /// Adds names that are the words written as one: `ট্যাক্সি চালক`, `Bus Fahrer`.
    fn add_joined(
        &self,
        found: &mut Found,
        names: &Names,
        folded: &str,
        language: Option<LanguageCode>,
    ) {
        if !folded.contains(' ') {
            return;
        }
        let joined = folded.replace(' ', "");
        for place in names.labels_like(&joined) {
            let label = self.vocabulary.label(place);
            if label.folded == joined {
                let mut link = self.exact_link(label, language);
                link.score -= APART;
                if link.reason == LinkReason::Exact {
                    link.reason = LinkReason::Synonym;
                }
                found.keep(link, f32::MIN, 1.0, language);
            }
        }
    }

    fn exact_link(&self, label: Label<'_>, language: Option<LanguageCode>) -> Link {
        let own_language = language.is_none_or(|language| language == label.language);
        let usual = label.kind != LabelKind::Alternative;
        let reason = match (own_language, usual) {
            (true, true) => LinkReason::Exact,
            (true, false) => LinkReason::Synonym,
            (false, _) => LinkReason::Translation,
        };
        // Equal words of several concepts: the language asked about first, the usual name next,
        // then the narrower group.
        let digits = match self.facts.of(label.concept).group_digits {
            0 => 4,
            digits => digits,
        };
        let score = 1.0
            - if own_language { 0.0 } else { 0.02 }
            - if usual { 0.0 } else { 0.01 }
            - 0.001 * f64::from(4 - digits);
        link_to(label, score, reason)
    }

    /// Adds concepts whose names are like the phrase, in every language it may be in.
    pub(super) fn add_similar(
        &self,
        found: &mut Found,
        names: &Names,
        phrase: &Readings<'_>,
        language: Option<LanguageCode>,
    ) {
        let mut in_english = None;
        let best = language.map_or(0.0, |home| {
            let heard = self.hear(names, phrase, home);
            self.add_language(found, names, &heard, language, &mut in_english)
        });
        let english = phrase.of(Locale::En.language());
        let core = &english.core;
        let home = language.and_then(|home| names.shelf(home));
        if best >= LIKELY_AT_HOME || home.is_some_and(|(shelf, _)| knows_most(shelf, core)) {
            return;
        }
        let others = names.languages_of(core).into_iter();
        let others = others.filter(|other| Some(*other) != language);
        let others: Vec<(f32, Heard<'_>)> = others
            .map(|other| self.hear(names, phrase, other))
            .map(|heard| (heard.understood(), heard))
            .collect();
        let most = others.iter().map(|own| own.0).fold(0.0, f32::max);
        for (understood, heard) in others {
            if understood >= UNDERSTOOD * most {
                self.add_language(found, names, &heard, language, &mut in_english);
            }
        }
    }

    /// Adds what one language says; the best score of it.
    fn add_language(
        &self,
        found: &mut Found,
        names: &Names,
        heard: &Heard<'_>,
        said: Option<LanguageCode>,
        in_english: &mut InEnglish,
    ) -> f64 {
        let asked = said.unwrap_or(heard.language);
        let abroad = if heard.language == asked {
            Abroad::English
        } else {
            Abroad::Nowhere
        };
        let judged = self.judge(names, heard, abroad, in_english);
        let sum = |place: usize| judged.get(place).map_or(0.0, |own| own.sum);
        let curve = &self.weights.confidence;
        let lead = (sum(0) - sum(1)).clamp(0.0, 2.0);
        let logit = curve.base + curve.sum * sum(0) + curve.lead * lead;
        let sure = SIMILAR_AT_MOST / (1.0 + f64::from(-logit).exp());
        let core = &heard.read;
        let mut best = 0.0_f64;
        for own in judged.iter().take(TOLD) {
            let label = self.vocabulary.label(own.weighed.name);
            let foreign = if label.language == asked {
                0.0
            } else {
                FOREIGN
            };
            let fused = sure * f64::from((own.sum - sum(0)) / 2.0).exp();
            let tier = tier(own, label, &core.core, !core.levels.is_empty()).or_else(|| {
                let same = self
                    .reader
                    .is_same(label.folded, &core.core, label.language);
                same.then_some((0.94, LinkReason::Synonym))
            });
            let (score, reason) = tier.unwrap_or((fused, relation(own)));
            let link = link_to(label, (score - foreign).max(0.0), reason);
            best = best.max(link.score);
            found.keep(link, own.sum, own.weighed.phrase_covered, said);
        }
        best
    }
}

/// Whether a phrase is in the language of a shelf: most of its words are.
fn knows_most(shelf: &Shelf, core: &str) -> bool {
    let words = || core.split(' ');
    let known = words().filter(|word| shelf.lexicon.find_word(word).is_some());
    2 * known.count() > words().count()
}

/// A name that is the phrase but for words of level, forms of words, or a typing error.
fn tier(own: &Judged, label: Label<'_>, core: &str, leveled: bool) -> Option<(f64, LinkReason)> {
    if label.folded == core && leveled {
        return Some((0.95, LinkReason::Narrower));
    }
    if label.folded == core || own.weighed.both_covered > 0.995 {
        return Some((0.96, LinkReason::Synonym));
    }
    let allowed = allowed_edits(core);
    let letters = label.folded.len().abs_diff(core.len());
    if own.known || letters > 4 * allowed || first_letter(label.folded) != first_letter(core) {
        return None;
    }
    let edits = damerau_levenshtein(label.folded, core);
    (edits <= allowed).then_some((0.97 - 0.02 * edits as f64, LinkReason::Typo))
}

/// How a phrase relates to a name that is only like it.
fn relation(own: &Judged) -> LinkReason {
    if own.weighed.name_covered >= own.weighed.phrase_covered {
        LinkReason::Narrower
    } else {
        LinkReason::Broader
    }
}

/// How near the language of a name is to the one asked about.
fn nearness(link: &Link, asked: Option<LanguageCode>) -> u8 {
    if asked == Some(link.matched_language) {
        2
    } else {
        u8::from(link.matched_language == Locale::En)
    }
}

pub(super) fn link_to(label: Label<'_>, score: f64, reason: LinkReason) -> Link {
    Link {
        concept: label.concept,
        score,
        matched_label: label.text.to_owned(),
        matched_language: label.language,
        reason,
        derived: false,
    }
}

/// One typing error from 4 letters on, two from 8.
fn allowed_edits(word: &str) -> usize {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

fn first_letter(word: &str) -> Option<char> {
    word.chars().next()
}
