//! A match request, read and held against the vocabulary before it is answered.

use serde_json::Value;

use super::problem::AppError;
use super::snapshot::Snapshot;
use crate::domain::{OccupationCode, Profile, shown};
use crate::intake::{self, FieldProblem, MatchRequest, ProblemCode};
use crate::matching::PartWeights;
use crate::text::closest;

impl Snapshot {
    /// Reads a match request: fields, codes and strategy.
    ///
    /// # Errors
    /// Every problem at once, when there is any.
    pub fn read_match_request(&self, body: &Value) -> Result<MatchRequest, AppError> {
        let mut problems = Vec::new();
        let mut request = intake::read_match_request(body, &mut problems);
        self.report_unknown(&request, &mut problems);
        self.group_offered_occupation(&mut request.profile);
        if problems.is_empty() {
            Ok(request)
        } else {
            Err(AppError::Fields(problems))
        }
    }

    /// Conditions know groups only: an ESCO occupation of a job offer stands for its group.
    fn group_offered_occupation(&self, profile: &mut Profile) {
        let Some(offer) = &mut profile.job_offer else {
            return;
        };
        let concept = offer.occupation.and_then(OccupationCode::concept);
        let place = concept.and_then(|id| self.vocabulary.find(&id));
        if let Some(group) = place.and_then(|place| self.vocabulary.concept(place).isco) {
            offer.occupation = Some(group.into());
        }
    }

    /// The weights of a request: those of its strategy, with its own instead where it names some.
    ///
    /// # Errors
    /// When codes or the strategy are unknown.
    pub(super) fn part_weights(&self, request: &MatchRequest) -> Result<PartWeights, AppError> {
        let mut problems = Vec::new();
        self.report_unknown(request, &mut problems);
        let strategies = &self.weights.fit.strategies;
        let Some(strategy) = strategies.get(strategy_of(request)) else {
            return Err(AppError::Fields(problems));
        };
        if !problems.is_empty() {
            return Err(AppError::Fields(problems));
        }
        let mut weights = *strategy;
        for (part, weight) in &request.weights {
            let slot = match *part {
                "occupation" => &mut weights.occupation,
                "skills" => &mut weights.skills,
                "optional_skills" => &mut weights.optional_skills,
                "language" => &mut weights.language,
                "education" => &mut weights.education,
                _ => &mut weights.experience,
            };
            *slot = *weight;
        }
        Ok(weights)
    }

    fn report_unknown(&self, request: &MatchRequest, problems: &mut Vec<FieldProblem>) {
        self.report_unknown_codes(&request.profile, problems);
        let strategies = &self.weights.fit.strategies;
        let name = strategy_of(request);
        if !strategies.contains_key(name) {
            let known: Vec<&str> = strategies.keys().map(String::as_str).collect();
            let shown = shown(name);
            problems.push(FieldProblem {
                pointer: "/strategy".to_owned(),
                code: ProblemCode::UnknownCode,
                detail: format!("`{shown}` is not one of: {}", known.join(", ")),
                suggestions: owned(&closest(&shown, known, 3)),
            });
        }
    }

    /// Codes of a profile that the vocabulary does not have.
    fn report_unknown_codes(&self, profile: &Profile, problems: &mut Vec<FieldProblem>) {
        let mut report = |code: &str, pointer: String| {
            let concepts = self.vocabulary.concepts().iter();
            let known = concepts.map(|concept| concept.id.as_str());
            problems.push(FieldProblem {
                pointer,
                code: ProblemCode::UnknownCode,
                detail: format!("`{}` is not in the vocabulary", shown(code)),
                suggestions: owned(&closest(code, known, 3)),
            });
        };
        let unknown = |code: &OccupationCode| -> bool {
            code.concept()
                .is_none_or(|id| self.vocabulary.find(&id).is_none())
        };
        for (index, own) in profile.occupations.iter().flatten().enumerate() {
            if let Some(code) = own.code.filter(unknown) {
                let pointer = format!("/profile/occupations/{index}/code");
                report(&code.to_string(), pointer);
            }
        }
        let offered = profile.job_offer.and_then(|offer| offer.occupation);
        if let Some(code) = offered.filter(unknown) {
            report(&code.to_string(), "/profile/job_offer/occupation".into());
        }
        for (index, own) in profile.skills.iter().flatten().enumerate() {
            let code = own.code.as_ref();
            if let Some(code) = code.filter(|code| self.find_skill(code).is_none()) {
                report(code, format!("/profile/skills/{index}/code"));
            }
        }
    }
}

fn strategy_of(request: &MatchRequest) -> &str {
    request.strategy.as_deref().unwrap_or("standard")
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}
