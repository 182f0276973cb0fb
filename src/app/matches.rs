//! Match: a profile in, what is open out.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::judged::{Detail, Telling, demand};
use super::link::LinkedProfile;
use super::page::PageStart;
use super::problem::AppError;
use super::questions::questions;
use super::snapshot::Snapshot;
use super::view::{MatchAnswer, MatchView, TotalView, VerdictsView};
use crate::domain::{Locale, Profile, shown};
use crate::intake::{MatchFilters, MatchRequest};
use crate::matching::{HeldOccupation, Ranked, Scorer, Selection};
use crate::rules::{Judge, TreeId, Verdict};
use crate::search::{AnyOf, DocAddress, Facet, Filters, Gate};
use crate::text::closest;

/// How many matches a page has when the question does not say.
const USUAL_PAGE: usize = 20;

impl Snapshot {
    /// Answers a match request. `question` is the request as canonical text, for the cursor.
    ///
    /// # Errors
    /// When codes or the strategy are unknown, the cursor is not of this question, or the index
    /// cannot be read.
    pub fn find_matches(
        &self,
        request: &MatchRequest,
        question: &str,
        locale: Locale,
        today: Date,
    ) -> Result<MatchAnswer, AppError> {
        let weights = self.part_weights(request)?;
        let start = PageStart::read(request.cursor.as_deref(), question)?;
        let as_of = request.as_of.unwrap_or(today);
        let profile = &request.profile;
        let linked = self.link_profile(profile, locale, as_of);
        let judge = Judge::new(
            &self.rulebook,
            &self.parameters,
            linked.facts(profile, as_of),
        );
        let scorer = Scorer::new(&linked.person, &self.closeness, &self.weights.fit, weights);
        let mut selection = Selection::new(request.filters.verdicts.clone());
        let mut trees: BTreeMap<TreeId, u64> = BTreeMap::new();
        let gate = self.gate(request, &linked, locale);
        self.index.survivors(&gate, |survivor, columns| {
            // A course that gives only what the person has already opens nothing.
            if linked.person.has_languages(&columns.gives) {
                return;
            }
            let tree = TreeId(columns.tree);
            *trees.entry(tree).or_default() += 1;
            selection.add(Ranked {
                verdict: judge.verdict(tree),
                fit: scorer.score(&demand(columns)),
                place: (survivor.rank, survivor.address),
            });
        })?;
        let total = selection.count();
        let verdicts = VerdictsView {
            eligible: selection.count_of(Verdict::Eligible),
            undetermined: selection.count_of(Verdict::Undetermined),
            not_eligible: selection.count_of(Verdict::NotEligible),
        };
        let page = selection.page(start.offset, request.limit.unwrap_or(USUAL_PAGE));
        let detail = match request.explain {
            Some(false) => Detail::Short,
            _ => Detail::Full,
        };
        let telling = Telling {
            snapshot: self,
            profile,
            linked: &linked,
            judge: &judge,
            scorer: &scorer,
            locale,
            detail,
        };
        let matches = page.iter().map(|ranked: &Ranked<(u32, DocAddress)>| {
            let (opportunity, columns) = self.index.record(ranked.place.1)?;
            Ok(telling.tell(&opportunity, &columns))
        });
        let matches: Vec<MatchView> = matches.collect::<Result<_, AppError>>()?;
        Ok(MatchAnswer {
            catalogue: self.about(as_of),
            total: TotalView {
                count: total as u64,
                exact: true,
            },
            verdicts,
            next: start.next(start.offset + matches.len(), total),
            matches,
            questions: questions(self, &judge, &trees, locale),
            unresolved: linked.unresolved,
        })
    }

    /// Judges and scores one opportunity, whatever gate or page would say.
    ///
    /// # Errors
    /// When there is no such opportunity, codes or the strategy are unknown, or the index cannot
    /// be read.
    pub fn check_opportunity(
        &self,
        id: &str,
        request: &MatchRequest,
        locale: Locale,
        today: Date,
    ) -> Result<MatchView, AppError> {
        let address = self
            .index
            .find(id)?
            .ok_or_else(|| self.no_opportunity(id))?;
        let weights = self.part_weights(request)?;
        let as_of = request.as_of.unwrap_or(today);
        let profile = &request.profile;
        let linked = self.link_profile(profile, locale, as_of);
        let judge = Judge::new(
            &self.rulebook,
            &self.parameters,
            linked.facts(profile, as_of),
        );
        let scorer = Scorer::new(&linked.person, &self.closeness, &self.weights.fit, weights);
        let (opportunity, columns) = self.index.record(address)?;
        let telling = Telling {
            snapshot: self,
            profile,
            linked: &linked,
            judge: &judge,
            scorer: &scorer,
            locale,
            detail: Detail::Full,
        };
        Ok(telling.tell(&opportunity, &columns))
    }

    pub(super) fn no_opportunity(&self, id: &str) -> AppError {
        let known = self.titles.keys().map(String::as_str);
        AppError::NotFound {
            what: "opportunity",
            id: shown(id),
            suggestions: closest(id, known, 3)
                .iter()
                .map(ToString::to_string)
                .collect(),
        }
    }

    fn gate(&self, request: &MatchRequest, linked: &LinkedProfile, locale: Locale) -> Gate {
        let person = &linked.person;
        let skills = person.skills.as_ref().map(|held| {
            held.iter()
                .map(|s| self.vocabulary.concept(s.concept).id.to_string())
                .collect()
        });
        let groups = |held: &Vec<HeldOccupation>| {
            let own = held.iter().map(|own| own.code);
            let concepts = held.iter().filter_map(|own| own.concept);
            let near = concepts.flat_map(|own| self.closeness.occupations_sharing_skills(own));
            let near = near.filter_map(|(other, _)| self.vocabulary.concept(other).isco);
            own.chain(near).collect()
        };
        Gate {
            occupations: person.occupations.as_ref().map(groups),
            skills,
            text: request.q.as_ref().map(|q| self.text_query(q, locale)),
            filters: filters(&request.filters, &request.profile),
        }
    }
}

/// The caller's filters and the person's wishes.
fn filters(asked: &MatchFilters, profile: &Profile) -> Filters {
    let mut filters = Filters::default();
    let wishes = profile.wishes.clone().unwrap_or_default();
    let kinds = if asked.kinds.is_empty() {
        &wishes.kinds
    } else {
        &asked.kinds
    };
    let mut values = |facet: Facet, list: Vec<String>| {
        filters.values.insert(facet, list);
    };
    values(
        Facet::Kind,
        kinds.iter().map(|kind| kind.code().to_owned()).collect(),
    );
    values(
        Facet::Country,
        asked.countries.iter().map(ToString::to_string).collect(),
    );
    values(
        Facet::Category,
        asked
            .categories
            .iter()
            .map(|c| c.code().to_owned())
            .collect(),
    );
    let home = profile.residence.map(|code| code.to_string());
    if !wishes.countries.is_empty() && asked.countries.is_empty() {
        // What happens at home leads to the wished country, too.
        let wished = wishes
            .countries
            .iter()
            .map(ToString::to_string)
            .chain(home.clone());
        filters.also.push(AnyOf {
            ways: vec![(Facet::Country, wished.collect())],
            absent: None,
        });
    }
    if !wishes.languages.is_empty() {
        let wished = wishes.languages.iter().map(ToString::to_string).collect();
        filters.also.push(AnyOf {
            ways: vec![(Facet::Language, wished)],
            absent: Some(Facet::Language),
        });
    }
    if let (Some(home), true) = (home, asked.countries.is_empty()) {
        filters.also.push(within_reach(home));
    }
    filters
}

/// Courses and programmes of another partner country are out of reach: what happens neither at
/// home nor in Europe is left out, unless the caller asks for countries.
fn within_reach(home: String) -> AnyOf {
    let european = crate::domain::CountryCode::all().map(|(code, _)| code);
    let european = european.filter(|code| crate::domain::CountryGroup::Eea.contains(*code));
    let near = european
        .map(|code| code.to_string())
        .chain([home, "CH".to_owned()]);
    let anywhere = ["pathway", "job"].map(str::to_owned).to_vec();
    AnyOf {
        ways: vec![(Facet::Country, near.collect()), (Facet::Kind, anywhere)],
        absent: None,
    }
}
