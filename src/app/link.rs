//! A profile's words become concepts.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::snapshot::Snapshot;
use super::view::{SuggestionView, UnresolvedView};
use crate::domain::{ConceptId, IscoCode, Locale, Profile};
use crate::matching::{EvidenceReason, HeldOccupation, HeldSkill, Person};
use crate::rules::Facts;
use crate::taxonomy::{ConceptIndex, ConceptKind, Link, Linking, TermKind};

/// A profile with its words linked.
pub struct LinkedProfile {
    /// What fit knows.
    pub person: Person,
    /// For each occupation of the profile the groups it can mean.
    pub occupations: Vec<Vec<IscoCode>>,
    /// Skills that were linked.
    pub skills: BTreeSet<ConceptId>,
    /// Words that could not be linked.
    pub unresolved: Vec<UnresolvedView>,
}

/// From this score on an unsure link is worth suggesting: a score says how likely the link is the
/// right one, and of several that are alike each is unlikely.
const LIKELY: f64 = 0.03;

/// Suggestions for words that could not be linked.
const MOST_SUGGESTIONS: usize = 3;

impl LinkedProfile {
    /// What conditions read, on a day.
    pub fn facts<'p>(&self, profile: &'p Profile, as_of: Date) -> Facts<'p> {
        Facts {
            profile,
            occupations: self.occupations.clone(),
            skills: self.skills.clone(),
            as_of,
        }
    }
}

impl Snapshot {
    /// Links the words of a profile; declared codes win over words.
    pub fn link_profile(&self, profile: &Profile, locale: Locale, as_of: Date) -> LinkedProfile {
        let mut linked = LinkedProfile {
            person: Person {
                languages: profile.languages.as_ref().map(|known| {
                    known
                        .iter()
                        .map(|language| (language.code, language.level))
                        .collect()
                }),
                isced: highest_isced(profile),
                ..Person::default()
            },
            occupations: Vec::new(),
            skills: BTreeSet::new(),
            unresolved: Vec::new(),
        };
        if profile.occupations.is_some() {
            self.link_occupations(profile, locale, as_of, &mut linked);
        }
        if profile.skills.is_some() {
            self.link_skills(profile, locale, &mut linked);
        }
        linked
    }

    fn link_occupations(
        &self,
        profile: &Profile,
        locale: Locale,
        as_of: Date,
        linked: &mut LinkedProfile,
    ) {
        let mut held = Vec::new();
        for (place, own) in profile.occupations.iter().flatten().enumerate() {
            let ended_years_ago = own.until.map(|until| {
                let days = (as_of - until.latest()).get_days().max(0);
                days as f32 / 365.25
            });
            let mut hold = |code, concept, reason: EvidenceReason, credit: f32| {
                held.push(HeldOccupation {
                    place,
                    code,
                    concept,
                    reason,
                    credit,
                    years: own.years,
                    ended_years_ago,
                });
            };
            let mut groups = Vec::new();
            match (own.code, &own.title) {
                (Some(code), _) => {
                    let place = code.concept().and_then(|id| self.vocabulary.find(&id));
                    let own = place.and_then(|place| self.vocabulary.concept(place).isco);
                    if let Some(group) = code.isco().or(own) {
                        let esco = place.filter(|_| code.isco().is_none());
                        hold(group, esco, EvidenceReason::Exact, 1.0);
                        groups.push(group);
                    }
                }
                (None, Some(title)) => {
                    let linking = self
                        .linker
                        .link(title, TermKind::Occupation, Some(locale), 5);
                    if linking.resolved {
                        for link in equally_good(&linking) {
                            if let Some(code) = self.vocabulary.concept(link.concept).isco {
                                let credit = self.linker.credit(link) as f32;
                                hold(code, Some(link.concept), link.reason.into(), credit);
                                groups.push(code);
                            }
                        }
                    } else {
                        let field = format!("occupations[{place}]");
                        linked
                            .unresolved
                            .push(self.unresolved(field, title, &linking, locale));
                    }
                }
                (None, None) => {}
            }
            linked.occupations.push(groups);
        }
        // Words that mean nothing here leave the occupation unknown, not absent.
        let all_unknown = held.is_empty() && !linked.occupations.is_empty();
        linked.person.occupations = (!all_unknown).then_some(held);
    }

    fn link_skills(&self, profile: &Profile, locale: Locale, linked: &mut LinkedProfile) {
        let mut held = Vec::new();
        for (place, own) in profile.skills.iter().flatten().enumerate() {
            let known = own.code.as_deref().and_then(|code| self.find_skill(code));
            let found = match (known, &own.name) {
                (Some(concept), _) => Some((concept, EvidenceReason::Exact, 1.0)),
                (None, Some(name)) => {
                    let linking = self.linker.link(name, TermKind::Skill, Some(locale), 5);
                    let best = linking.links.first().filter(|_| linking.resolved);
                    if best.is_none() {
                        let field = format!("skills[{place}]");
                        linked
                            .unresolved
                            .push(self.unresolved(field, name, &linking, locale));
                    }
                    best.map(|link| {
                        (
                            link.concept,
                            link.reason.into(),
                            self.linker.credit(link) as f32,
                        )
                    })
                }
                (None, None) => None,
            };
            if let Some((concept, reason, credit)) = found {
                linked
                    .skills
                    .insert(self.vocabulary.concept(concept).id.clone());
                held.push(HeldSkill {
                    place,
                    concept,
                    reason,
                    credit,
                });
            }
        }
        let all_unknown = held.is_empty() && profile.skills.as_ref().is_some_and(|s| !s.is_empty());
        linked.person.skills = (!all_unknown).then_some(held);
    }

    pub(super) fn find_skill(&self, code: &str) -> Option<ConceptIndex> {
        let id: ConceptId = code.parse().ok()?;
        let is_skill =
            |place: &ConceptIndex| self.vocabulary.concept(*place).kind != ConceptKind::Occupation;
        self.vocabulary.find(&id).filter(is_skill)
    }

    fn unresolved(
        &self,
        field: String,
        text: &str,
        linking: &Linking,
        locale: Locale,
    ) -> UnresolvedView {
        let suggest = |link: &Link| SuggestionView {
            label: self.vocabulary.preferred(link.concept, locale).to_owned(),
            matched_label: link.matched_label.clone(),
            matched_lang: Some(link.matched_language.to_string()),
            concept: self.vocabulary.concept(link.concept).id.to_string(),
        };
        let likely = linking.links.iter().filter(|link| link.score >= LIKELY);
        UnresolvedView {
            field,
            text: text.to_owned(),
            suggestions: likely.take(MOST_SUGGESTIONS).map(suggest).collect(),
        }
    }
}

/// The best link, and others that are exactly as good.
fn equally_good(linking: &Linking) -> impl Iterator<Item = &Link> {
    let best = linking.links.first().map_or(0.0, |link| link.score);
    linking
        .links
        .iter()
        .filter(move |link| (best - link.score).abs() < 1e-9)
}

/// The highest level among qualifications whose level is known; 0 when there are known to be none.
fn highest_isced(profile: &Profile) -> Option<u8> {
    let held = profile.qualifications.as_ref()?;
    if held.is_empty() {
        return Some(0);
    }
    held.iter()
        .filter_map(|own| own.isced)
        .map(|level| level.number())
        .max()
}
