//! Joining an imported vocabulary to the built-in one.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::{ConceptId, LanguageCode, Locale};
use crate::taxonomy::bundle::{Bundle, BundleConcept, BundleKind, Manifest};
use crate::taxonomy::concept::{ConceptIndex, ConceptKind};
use crate::taxonomy::label::{Label, LabelKind};
use crate::text::fold;

use super::Vocabulary;

/// What was joined from an imported vocabulary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Join {
    /// Where the imported vocabulary comes from.
    pub manifest: Manifest,
    /// Its name with a hash: `esco-1.2.0-5f0c9a1b`.
    pub name: String,
    /// ISCO-08 groups that both have.
    pub shared_groups: usize,
    /// ISCO-08 groups that only the imported one has.
    pub new_groups: usize,
    /// Occupations, each below its unit group.
    pub occupations: usize,
    /// Occupations whose unit group neither vocabulary has; they are left out.
    pub groupless: usize,
    /// Skills that both have: one concept that knows its URI.
    pub shared_skills: usize,
    /// Skills that only the imported one has.
    pub new_skills: usize,
    /// Labels that were added.
    pub labels: usize,
}

impl Join {
    /// What shows that the two vocabularies do not fit together.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if self.occupations == 0 {
            problems.push("no occupation of the bundle could be joined".to_owned());
        }
        if self.shared_groups == 0 && self.occupations > 0 && self.manifest.counts.isco_groups > 0 {
            problems.push("no ISCO-08 group of the bundle is in the vocabulary".to_owned());
        }
        if self.groupless > 0 {
            problems.push(format!(
                "{} occupations of the bundle are in ISCO-08 groups that the vocabulary lacks",
                self.groupless
            ));
        }
        problems
    }
}

/// Concepts of the bundle, folded names included, and where each went.
struct Joining {
    /// For each concept of the bundle its labels, folded.
    folded: Vec<Vec<String>>,
    placed: Vec<Option<ConceptIndex>>,
}

impl Vocabulary {
    /// Adds a bundle. INVARIANT: labels are arranged.
    pub(super) fn join_bundle(&mut self, bundle: &Bundle<'_>) -> Join {
        let fold_labels = |own: &BundleConcept<'_>| -> Vec<String> {
            own.labels.iter().map(|label| fold(label.text)).collect()
        };
        let mut joining = Joining {
            folded: bundle.concepts.iter().map(fold_labels).collect(),
            placed: vec![None; bundle.concepts.len()],
        };
        let mut join = Join {
            manifest: bundle.manifest.clone(),
            name: bundle.name(),
            ..Join::default()
        };
        self.place_groups(bundle, &mut joining, &mut join);
        self.place_skills(bundle, &mut joining, &mut join);
        self.place_occupations(bundle, &mut joining, &mut join);
        let before = self.labels.len();
        self.add_bundle_labels(bundle, &joining);
        join.labels = self.labels.len() - before;
        self.relate(bundle, &joining.placed);
        join
    }

    fn place_groups(&mut self, bundle: &Bundle<'_>, joining: &mut Joining, join: &mut Join) {
        let mut groups: Vec<(usize, &BundleConcept<'_>)> = bundle
            .concepts
            .iter()
            .enumerate()
            .filter(|(_, own)| own.kind == BundleKind::IscoGroup)
            .collect();
        groups.sort_by_key(|(_, own)| own.isco.map(|code| (code.digits(), code)));
        for (place, own) in groups {
            let Some(code) = own.isco else {
                continue;
            };
            let found = self.find_isco(code);
            let index = match found {
                Some(index) => {
                    join.shared_groups += 1;
                    index
                }
                None => {
                    join.new_groups += 1;
                    self.add_group(code, ConceptId::of_isco(code))
                }
            };
            self.give_uri(index, own.uri);
            joining.placed[place] = Some(index);
        }
    }

    /// A skill joins the one that has the same usual name, in English or else in any language.
    fn place_skills(&mut self, bundle: &Bundle<'_>, joining: &mut Joining, join: &mut Join) {
        let mut named: HashMap<(LanguageCode, &str), Vec<ConceptIndex>> = HashMap::new();
        for label in self.labels.iter().filter(|label| is_usual(label.kind)) {
            if self.concepts[label.concept as usize].kind != ConceptKind::Occupation {
                let key = (label.language, label.folded);
                named.entry(key).or_default().push(label.concept);
            }
        }
        let is_skill = |kind| matches!(kind, BundleKind::Skill | BundleKind::Knowledge);
        let skills: Vec<usize> = (0..bundle.concepts.len())
            .filter(|place| is_skill(bundle.concepts[*place].kind))
            .collect();
        let mut taken: HashSet<ConceptIndex> = HashSet::new();
        let mut shared: BTreeMap<usize, ConceptIndex> = BTreeMap::new();
        let english = Locale::En.language();
        for in_english in [true, false] {
            for place in &skills {
                if shared.contains_key(place) {
                    continue;
                }
                let labels = bundle.concepts[*place].labels.iter();
                let names = labels.zip(&joining.folded[*place]).filter(|(label, _)| {
                    is_usual(label.kind) && (label.language == english) == in_english
                });
                let found = names
                    .filter_map(|(label, folded)| named.get(&(label.language, folded.as_str())))
                    .flatten()
                    .find(|index| !taken.contains(index));
                if let Some(index) = found {
                    taken.insert(*index);
                    shared.insert(*place, *index);
                }
            }
        }
        join.shared_skills = shared.len();
        for place in skills {
            let own = &bundle.concepts[place];
            if let Some(index) = shared.get(&place) {
                self.give_uri(*index, own.uri);
                joining.placed[place] = Some(*index);
                continue;
            }
            let kind = match own.kind {
                BundleKind::Knowledge => ConceptKind::Knowledge,
                _ => ConceptKind::Skill,
            };
            joining.placed[place] = self.add_imported(own.uri, kind);
            join.new_skills += 1;
        }
    }

    fn place_occupations(&mut self, bundle: &Bundle<'_>, joining: &mut Joining, join: &mut Join) {
        for (place, own) in bundle.concepts.iter().enumerate() {
            if own.kind != BundleKind::Occupation {
                continue;
            }
            if own.isco.and_then(|code| self.find_isco(code)).is_none() {
                join.groupless += 1;
                continue;
            }
            let placed = self.add_imported(own.uri, ConceptKind::Occupation);
            if let Some(index) = placed {
                self.concepts[index as usize].isco = own.isco;
                join.occupations += 1;
            }
            joining.placed[place] = placed;
        }
    }

    fn add_imported(&mut self, uri: &str, kind: ConceptKind) -> Option<ConceptIndex> {
        let id: ConceptId = uri.parse().ok()?;
        let index = self.add_concept(id.clone(), kind);
        self.concepts[index as usize].uri = Some(id);
        Some(index)
    }

    fn give_uri(&mut self, index: ConceptIndex, uri: &str) {
        if let Ok(uri) = uri.parse::<ConceptId>() {
            self.by_id.insert(uri.clone(), index);
            self.concepts[index as usize].uri = Some(uri);
        }
    }

    /// A concept that both have keeps its usual names; others are added where they differ.
    fn add_bundle_labels(&mut self, bundle: &Bundle<'_>, joining: &Joining) {
        let built_in = self.labels.arranged();
        for (place, own) in bundle.concepts.iter().enumerate() {
            let Some(concept) = joining.placed[place] else {
                continue;
            };
            let mut seen: HashSet<(LanguageCode, String)> = HashSet::new();
            let mut usual: HashSet<(LanguageCode, LabelKind)> = HashSet::new();
            if concept < built_in {
                for label in self.labels.of(concept) {
                    seen.insert((label.language, label.folded.to_owned()));
                    usual.insert((label.language, label.kind));
                }
            }
            for (label, folded) in own.labels.iter().zip(&joining.folded[place]) {
                if concept < built_in && !seen.insert((label.language, folded.clone())) {
                    continue;
                }
                let has_usual = usual.contains(&(label.language, LabelKind::Preferred));
                let kind = match label.kind {
                    kind if has_usual && is_usual(kind) => LabelKind::Alternative,
                    kind => kind,
                };
                self.labels.add(Label {
                    concept,
                    language: label.language,
                    text: label.text,
                    folded,
                    kind,
                });
            }
        }
    }

    fn relate(&mut self, bundle: &Bundle<'_>, placed: &[Option<ConceptIndex>]) {
        let at = |place: &u32| placed[*place as usize];
        for (place, own) in bundle.concepts.iter().enumerate() {
            let Some(index) = placed[place] else {
                continue;
            };
            for broader in own.broader.iter().filter_map(at) {
                self.put_below(index, broader);
            }
            if own.kind == BundleKind::Occupation {
                let group = own.isco.and_then(|code| self.find_isco(code));
                if let Some(group) = group {
                    self.put_below(index, group);
                }
            }
            for skill in own.essential.iter().filter_map(at) {
                self.concepts[index as usize].essential.push(skill);
                self.concepts[skill as usize].essential.push(index);
            }
            for skill in own.optional.iter().filter_map(at) {
                self.concepts[index as usize].optional.push(skill);
                self.concepts[skill as usize].optional.push(index);
            }
            for skill in own.related.iter().filter_map(at) {
                for (one, other) in [(index, skill), (skill, index)] {
                    let related = &mut self.concepts[one as usize].related;
                    if one != other && !related.contains(&other) {
                        related.push(other);
                    }
                }
            }
        }
    }
}

fn is_usual(kind: LabelKind) -> bool {
    kind != LabelKind::Alternative
}
