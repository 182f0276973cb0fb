//! Free-text search over opportunities, and one record.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::page::PageStart;
use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::{CardView, CatalogueView, RecordView, TotalView};
use crate::domain::{IscoCode, Locale, Profile};
use crate::intake::{FieldProblem, ProblemCode};
use crate::rules::{Facts, Judge, TreeId};
use crate::search::{
    Facet, FacetCount, Filters, Fragment, Highlighter, Hit, SearchAnswer, SearchRequest, Sort,
};

/// What a search is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FindRequest {
    /// Words.
    pub q: Option<String>,
    /// Filters.
    pub filters: Filters,
    /// Only offers in these occupation groups.
    pub occupations: Vec<IscoCode>,
    /// Order.
    pub sort: Sort,
    /// Facets to count; all when none is named.
    pub facets: Vec<Facet>,
    /// At most three results of one provider on a page.
    pub diversify: bool,
    /// The day asked about.
    pub as_of: Option<Date>,
    /// How many results on a page.
    pub limit: usize,
    /// Where the page begins.
    pub cursor: Option<String>,
}

impl FindRequest {
    /// A text that equal questions share, whichever page of the answer is asked for.
    pub fn question(&self) -> String {
        let whole = Self {
            cursor: None,
            limit: 0,
            ..self.clone()
        };
        format!("{whole:?}")
    }
}

/// The answer of a search.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FindAnswer {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// How many opportunities were found.
    pub total: TotalView,
    /// One page of them.
    pub results: Vec<FindResult>,
    /// Counts by facet; each ignores the filter on itself.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
    /// Results of providers that already have three on this page.
    pub more_from: Vec<MoreFrom>,
    /// Better words, when some were never seen.
    pub did_you_mean: Option<String>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// One result.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FindResult {
    /// The opportunity.
    pub opportunity: CardView,
    /// Title and summary in pieces, where words of the question stand in them.
    pub highlights: Highlights,
}

/// Title and summary in pieces; empty where no word of the question stands.
#[derive(Debug, Clone, Default, PartialEq, Serialize, ToSchema)]
pub struct Highlights {
    /// The title in pieces.
    pub title: Vec<Fragment>,
    /// The summary in pieces.
    pub summary: Vec<Fragment>,
}

/// Results that were folded away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct MoreFrom {
    /// Whose.
    pub provider: String,
    /// How many on this page.
    pub count: u64,
}

const MOST_PER_PROVIDER: u64 = 3;

impl Snapshot {
    /// Answers a search. `question` is the request as canonical text, for the cursor.
    ///
    /// # Errors
    /// When the cursor is not of this question or the index cannot be read.
    pub fn find_opportunities(
        &self,
        request: &FindRequest,
        question: &str,
        locale: Locale,
        today: Date,
    ) -> Result<FindAnswer, AppError> {
        let as_of = request.as_of.unwrap_or(today);
        let start = PageStart::read(request.cursor.as_deref(), question)?;
        let answer = self.search(request, locale, today)?;
        let page = self.page_of(&answer.hits, start.offset, request);
        let results = page.kept.iter().map(|hit| {
            let (own, _) = self.index.record(hit.address)?;
            let opportunity = self.card(&own, locale, as_of);
            let highlights = highlights(&opportunity, answer.highlighter.as_ref());
            Ok(FindResult {
                opportunity,
                highlights,
            })
        });
        let mut facets = answer.facets;
        if !request.facets.is_empty() {
            facets.retain(|facet, _| request.facets.contains(facet));
        }
        Ok(FindAnswer {
            catalogue: self.about(as_of),
            total: TotalView {
                count: answer.hits.len() as u64,
                exact: true,
            },
            results: results.collect::<Result<_, AppError>>()?,
            facets,
            more_from: page.folded,
            did_you_mean: answer.did_you_mean,
            next: start.next(page.end, answer.hits.len()),
        })
    }

    /// Everything that a search finds, in order.
    ///
    /// # Errors
    /// When an occupation is unknown or the index cannot be read.
    pub(super) fn find_hits(
        &self,
        request: &FindRequest,
        locale: Locale,
        today: Date,
    ) -> Result<Vec<Hit>, AppError> {
        Ok(self.search(request, locale, today)?.hits)
    }

    fn search(
        &self,
        request: &FindRequest,
        locale: Locale,
        today: Date,
    ) -> Result<SearchAnswer, AppError> {
        self.refuse_unknown(&request.occupations)?;
        Ok(self.index.search(&SearchRequest {
            text: request.q.as_ref().map(|q| self.text_query(q, locale)),
            occupations: request.occupations.clone(),
            filters: Filters {
                as_of: Some(request.as_of.unwrap_or(today)),
                ..request.filters.clone()
            },
            sort: request.sort,
        })?)
    }

    /// One record in full, with its conditions not judged for anybody.
    ///
    /// # Errors
    /// When there is no such opportunity or the index cannot be read.
    pub fn get_opportunity(
        &self,
        id: &str,
        locale: Locale,
        as_of: Date,
    ) -> Result<RecordView, AppError> {
        let address = self
            .index
            .find(id)?
            .ok_or_else(|| self.no_opportunity(id))?;
        let (own, columns) = self.index.record(address)?;
        let nobody = Profile::default();
        let facts = Facts::from_codes(&nobody, as_of);
        let judge = Judge::new(&self.rulebook, &self.parameters, facts);
        let decision = judge.decide(TreeId(columns.tree));
        let findings = decision.findings.iter();
        let conditions = findings.map(|f| self.condition_view(f, locale)).collect();
        Ok(self.record_view(&own, conditions, locale, as_of))
    }

    /// A job as EURES reads it; none when the opportunity is no job.
    ///
    /// # Errors
    /// When there is no such opportunity or the index cannot be read.
    pub fn get_opening(&self, id: &str) -> Result<Option<Vec<u8>>, AppError> {
        let address = self.index.find(id)?;
        let address = address.ok_or_else(|| self.no_opportunity(id))?;
        let (own, _) = self.index.record(address)?;
        Ok(self.position_opening(&own))
    }

    fn refuse_unknown(&self, occupations: &[IscoCode]) -> Result<(), AppError> {
        let unknown = occupations
            .iter()
            .filter(|code| self.vocabulary.find_isco(**code).is_none());
        let problems: Vec<FieldProblem> = unknown
            .map(|code| FieldProblem {
                pointer: "?occupation".to_owned(),
                code: ProblemCode::UnknownCode,
                detail: format!("`isco:{code}` is not in the vocabulary"),
                suggestions: Vec::new(),
            })
            .collect();
        if problems.is_empty() {
            Ok(())
        } else {
            Err(AppError::Fields(problems))
        }
    }

    fn page_of(&self, hits: &[Hit], offset: usize, request: &FindRequest) -> FoundPage {
        let mut page = FoundPage {
            kept: Vec::new(),
            folded: Vec::new(),
            end: offset,
        };
        let mut per_provider: BTreeMap<String, u64> = BTreeMap::new();
        for hit in hits.iter().skip(offset) {
            if page.kept.len() == request.limit {
                break;
            }
            page.end += 1;
            let provider = match request.diversify {
                true => self.index.provider(hit.address),
                false => None,
            };
            if let Some(provider) = provider {
                let count = per_provider.entry(provider.clone()).or_default();
                *count += 1;
                if *count > MOST_PER_PROVIDER {
                    page.fold(provider);
                    continue;
                }
            }
            page.kept.push(*hit);
        }
        page
    }
}

/// A page: what is shown, what is folded away, where it ends.
struct FoundPage {
    kept: Vec<Hit>,
    folded: Vec<MoreFrom>,
    end: usize,
}

impl FoundPage {
    fn fold(&mut self, provider: String) {
        match self
            .folded
            .iter_mut()
            .find(|more| more.provider == provider)
        {
            Some(more) => more.count += 1,
            None => self.folded.push(MoreFrom { provider, count: 1 }),
        }
    }
}

fn highlights(card: &CardView, highlighter: Option<&Highlighter>) -> Highlights {
    let Some(highlighter) = highlighter else {
        return Highlights::default();
    };
    let language = |code: &Option<String>| code.as_deref().and_then(|code| code.parse().ok());
    Highlights {
        title: highlighter.mark(&card.title, language(&card.title_lang)),
        summary: highlighter.mark(&card.summary, language(&card.summary_lang)),
    }
}
