//! One opportunity judged and scored for one person, told in the reader's language.

use crate::domain::{
    Argument, IscoCode, Kind, LanguageCode, Locale, Message, Opportunity, Profile,
};
use crate::i18n::Names;
use crate::matching::{
    Contribution, Demand, Evidence, EvidenceReason, FieldChange, Part, Scorer, find_changes,
};
use crate::rules::{Judge, TreeId};
use crate::search::Columns;

use super::link::LinkedProfile;
use super::offers::Seeker;
use super::snapshot::Snapshot;
use super::view::{
    ChangeView, ContributionView, EvidenceView, FieldChangeView, MatchView, NamedView,
};

/// Whether everything is told, or only verdict and fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Verdict, fit and the card.
    Short,
    /// Conditions, contributions and changes too.
    Full,
}

/// What is needed to tell a person's matches.
pub struct Telling<'s> {
    /// Where everything comes from.
    pub snapshot: &'s Snapshot,
    /// The person as brought.
    pub profile: &'s Profile,
    /// The person with words linked.
    pub linked: &'s LinkedProfile,
    /// Who judges.
    pub judge: &'s Judge<'s>,
    /// Who scores.
    pub scorer: &'s Scorer<'s>,
    /// The reader's language.
    pub locale: Locale,
    /// How much is told.
    pub detail: Detail,
}

/// What an opportunity wants, as its columns say it.
pub fn demand(columns: &Columns) -> Demand<'_> {
    Demand {
        occupations: &columns.occupations,
        skills: &columns.skills,
        optional_skills: &columns.optional_skills,
        languages: &columns.languages,
        isced: columns.isced,
        experience_tenths: columns.experience_tenths,
    }
}

impl Telling<'_> {
    /// Tells one opportunity.
    pub fn tell(&self, own: &Opportunity, columns: &Columns) -> MatchView {
        let tree = TreeId(columns.tree);
        let decision = self.judge.decide(tree);
        let fit = self.scorer.explain(&demand(columns));
        let as_of = self.judge.facts().as_of;
        let full = self.detail == Detail::Full;
        let missing = decision.missing().into_iter().map(str::to_owned).collect();
        MatchView {
            opportunity: self.snapshot.card(own, self.locale, as_of),
            verdict: decision.verdict,
            fit: fit.fit,
            completeness: fit.completeness,
            missing,
            contributions: match full {
                true => fit
                    .contributions
                    .iter()
                    .map(|c| self.contribution(c))
                    .collect(),
                false => Vec::new(),
            },
            conditions: match full {
                true => {
                    let findings = decision.findings.iter();
                    findings
                        .map(|f| self.snapshot.condition_view(f, self.locale))
                        .collect()
                }
                false => Vec::new(),
            },
            routes: (full && own.kind == Kind::Job).then(|| self.routes(own)),
            changes: match full {
                true => self.changes(tree),
                false => Vec::new(),
            },
        }
    }

    fn contribution(&self, contribution: &Contribution) -> ContributionView {
        let evidence = contribution.evidence.iter();
        ContributionView {
            part: contribution.part,
            points: contribution.points,
            of: contribution.of,
            evidence: evidence
                .map(|e| self.evidence(contribution.part, e))
                .collect(),
        }
    }

    fn evidence(&self, part: Part, evidence: &Evidence) -> EvidenceView {
        let (want, concept) = self.wanted(part, evidence.wanted);
        EvidenceView {
            have: self.held(part, evidence),
            want,
            reason: evidence.reason,
            credit: (f64::from(evidence.credit) * 1000.0).round() / 1000.0,
            concept,
        }
    }

    /// What is wanted, as text, and its concept where it has one.
    fn wanted(&self, part: Part, wanted: u32) -> (Option<String>, Option<String>) {
        let snapshot = self.snapshot;
        match part {
            Part::Occupation => {
                let code = IscoCode::unpack(wanted);
                (
                    Some(snapshot.occupation(code, self.locale)),
                    Some(format!("isco:{code}")),
                )
            }
            Part::Skills | Part::OptionalSkills => {
                let label = snapshot
                    .vocabulary
                    .preferred(wanted, self.locale)
                    .to_owned();
                let id = snapshot.vocabulary.concept(wanted).id.to_string();
                (Some(label), Some(id))
            }
            Part::Language => {
                let letters = ((wanted >> 8) as u16).to_be_bytes();
                let code = std::str::from_utf8(&letters)
                    .ok()
                    .and_then(|c| c.parse().ok());
                let name = |code: LanguageCode| snapshot.language(code, self.locale);
                let level = ["", "A1", "A2", "B1", "B2", "C1", "C2"];
                let level = level
                    .get((wanted & 0xff) as usize)
                    .copied()
                    .unwrap_or_default();
                (code.map(|code| format!("{} {level}", name(code))), None)
            }
            Part::Education => (Some(format!("ISCED {wanted}")), None),
            Part::Experience => (Some(format!("{}", f64::from(wanted) / 10.0)), None),
            Part::General => (None, None),
        }
    }

    /// What is held, in the profile's own words.
    fn held(&self, part: Part, evidence: &Evidence) -> Option<String> {
        let profile = self.profile;
        match part {
            Part::Occupation => {
                let held = self
                    .linked
                    .person
                    .occupations
                    .as_ref()?
                    .get(evidence.held?)?;
                let own = profile.occupations.as_ref()?.get(held.place)?;
                let code = || format!("isco:{}", held.code);
                Some(own.title.clone().unwrap_or_else(code))
            }
            Part::Skills | Part::OptionalSkills => {
                let held = self.linked.person.skills.as_ref()?.get(evidence.held?)?;
                let own = profile.skills.as_ref()?.get(held.place)?;
                own.name.clone().or_else(|| own.code.clone())
            }
            Part::Language => {
                let own = profile.languages.as_ref()?.get(evidence.held?)?;
                let name = self.snapshot.language(own.code, self.locale);
                let level = own
                    .level
                    .map_or_else(String::new, |level| format!(" {level}"));
                Some(format!("{name}{level}"))
            }
            Part::Education => self
                .linked
                .person
                .isced
                .map(|level| format!("ISCED {level}")),
            Part::Experience if evidence.reason != EvidenceReason::Missing => {
                let years = evidence.credit * evidence.wanted as f32 / 10.0;
                let reached = evidence.reason == EvidenceReason::YearsReached;
                let at_least = if reached { "≥ " } else { "" };
                Some(format!("{at_least}{}", (years * 10.0).round() / 10.0))
            }
            Part::Experience | Part::General => None,
        }
    }

    fn changes(&self, tree: TreeId) -> Vec<ChangeView> {
        let snapshot = self.snapshot;
        let Some(requires) = snapshot.condition(tree) else {
            return Vec::new();
        };
        let changes = find_changes(
            &snapshot.rulebook,
            &snapshot.parameters,
            self.judge,
            requires,
            tree,
        );
        let view = |change: &crate::matching::Change| ChangeView {
            set: change
                .set
                .iter()
                .map(|field| self.field_change(field))
                .collect(),
            verdict: change.verdict,
            offered_by: self.offered_by(&change.set),
        };
        changes.iter().map(view).collect()
    }

    fn offered_by(&self, set: &[FieldChange]) -> Vec<NamedView> {
        let offers = &self.snapshot.offers;
        let seeker = Seeker {
            residence: self.profile.residence,
            occupations: &self.linked.occupations,
        };
        let granting = set.iter().flat_map(|field| offers.granting(field, seeker));
        let mut named: Vec<NamedView> = Vec::new();
        for offer in granting {
            if named.iter().all(|known| known.id != offer.id.as_str()) {
                named.push(NamedView {
                    id: offer.id.to_string(),
                    title: offer.title.best(self.locale).0.to_owned(),
                });
            }
        }
        named
    }

    fn field_change(&self, change: &FieldChange) -> FieldChangeView {
        let snapshot = self.snapshot;
        let (field, label, from, to) = match change {
            FieldChange::Language { code, from, to, .. } => (
                format!("languages.{code}"),
                Message::new("field-languages").with("languages", Argument::Languages(vec![*code])),
                from.map(|level| level.to_string()),
                to.to_string(),
            ),
            FieldChange::Recognition { country, state } => {
                let group = crate::domain::CountryOrGroup::Country(*country);
                let countries = Argument::Countries(vec![group]);
                (
                    format!("qualifications.recognition.{country}"),
                    Message::new("field-qualifications-recognition").with("countries", countries),
                    None,
                    state.code().to_owned(),
                )
            }
            FieldChange::Licence(licence) => (
                "licences".to_owned(),
                Message::new("field-licences"),
                None,
                licence.clone(),
            ),
            FieldChange::Skill(skill) => {
                let label = snapshot.concept(skill, self.locale);
                (
                    "skills".to_owned(),
                    Message::new("field-skills"),
                    None,
                    label,
                )
            }
            FieldChange::Completed(ids) => {
                let title = |id: &crate::domain::OpportunityId| {
                    let known = snapshot.titles.get(id.as_str());
                    known.map_or_else(|| id.to_string(), |t| t.best(self.locale).0.to_owned())
                };
                let titles: Vec<String> = ids.iter().map(title).collect();
                let message = Message::new("field-completed");
                ("completed".to_owned(), message, None, titles.join(" / "))
            }
        };
        let label = snapshot.messages.say(&label, self.locale, snapshot);
        let text = match &from {
            Some(from) => {
                let filled = [("field", label.as_str()), ("from", from), ("to", &to)];
                snapshot
                    .messages
                    .filled("change-text-from", &filled, self.locale)
            }
            None => {
                let filled = [("field", label.as_str()), ("to", &to)];
                snapshot
                    .messages
                    .filled("change-text", &filled, self.locale)
            }
        };
        FieldChangeView {
            field,
            from,
            to,
            text,
        }
    }
}
