//! An open index: free-text search, the gate, and records by id.

use std::collections::BTreeMap;
use std::path::Path;

pub use tantivy::DocAddress;
use tantivy::query::{AllQuery, BooleanQuery, EnableScoring, Occur, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Value};
use tantivy::{DocSet, Index, Searcher, TERMINATED, TantivyDocument, Term};

use super::analyzer::Analyzers;
use super::build::BuildError;
use super::columns::{Columns, SegmentColumns};
use super::facet::{Facet, FacetCount, Filters};
use super::facets::{FacetCounter, SegmentFilters, ranked};
use super::gate::{Gate, Survivor};
use super::highlight::Highlighter;
use super::query::{Sort, TextQuery, parse};
use super::ranks::Ranks;
use super::schema::{Fields, IndexDeclaration};
use crate::domain::{IscoCode, Opportunity};

/// An index, opened once and read by many.
pub struct SearchIndex {
    searcher: Searcher,
    fields: Fields,
    analyzers: Analyzers,
    segments: Vec<SegmentColumns>,
    ranks: Ranks,
}

/// A free-text question.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SearchRequest {
    /// Words; everything when absent.
    pub text: Option<TextQuery>,
    /// Only offers in these occupation groups.
    pub occupations: Vec<IscoCode>,
    /// Filters.
    pub filters: Filters,
    /// Order.
    pub sort: Sort,
}

/// One result of a free-text question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Where it stands in the index.
    pub address: DocAddress,
    /// The higher the better, of no meaning between questions.
    pub score: f64,
}

/// All results of a free-text question, in order.
pub struct SearchAnswer {
    /// Every hit.
    pub hits: Vec<Hit>,
    /// Counts by facet.
    pub facets: BTreeMap<Facet, Vec<FacetCount>>,
    /// Marks the words of the question.
    pub highlighter: Option<Highlighter>,
    /// Better words, when some were never seen.
    pub did_you_mean: Option<String>,
}

impl SearchIndex {
    /// Opens a built index.
    ///
    /// # Errors
    /// When there is none, or it does not fit the declaration.
    pub fn open(declaration: &IndexDeclaration, folder: &Path) -> Result<Self, BuildError> {
        let mut index = Index::open_in_dir(folder)?;
        let fields = Fields::of(declaration, &index.schema())?;
        let analyzers = Analyzers::new(declaration);
        index.set_tokenizers(analyzers.manager());
        Self::of(index.reader()?.searcher(), &fields, &analyzers)
    }

    /// What a searcher sees, for good.
    pub(super) fn of(
        searcher: Searcher,
        fields: &Fields,
        analyzers: &Analyzers,
    ) -> Result<Self, BuildError> {
        let segments = searcher.segment_readers().iter().map(SegmentColumns::open);
        Ok(Self {
            segments: segments.collect::<tantivy::Result<_>>()?,
            ranks: Ranks::of(&searcher)?,
            searcher,
            fields: fields.clone(),
            analyzers: analyzers.clone(),
        })
    }

    /// How many opportunities there are.
    pub fn count(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// Answers a free-text question: every hit in order, counts, marks.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn search(&self, request: &SearchRequest) -> Result<SearchAnswer, BuildError> {
        let parsed = request
            .text
            .as_ref()
            .map(|text| parse(text, &self.searcher, &self.fields, &self.analyzers));
        let (text, highlighter, did_you_mean) = match parsed {
            Some(parsed) => (parsed.query, Some(parsed.highlighter), parsed.did_you_mean),
            None => (Box::new(AllQuery) as Box<dyn Query>, None, None),
        };
        let query = self.with_occupations(text, &request.occupations);
        let scored = request.text.is_some() && request.sort == Sort::Relevance;
        let mut hits = Vec::new();
        let mut totals = BTreeMap::new();
        let scoring = match scored {
            true => EnableScoring::enabled_from_searcher(&self.searcher),
            false => EnableScoring::disabled_from_searcher(&self.searcher),
        };
        let weight = query.weight(scoring)?;
        for (ordinal, reader) in self.searcher.segment_readers().iter().enumerate() {
            let columns = &self.segments[ordinal];
            let filters = SegmentFilters::new(&request.filters, columns);
            let mut counter = FacetCounter::new(columns);
            let mut scorer = weight.scorer(reader, 1.0)?;
            let mut document = scorer.doc();
            while document != TERMINATED {
                if columns.is_alive(document) && counter.count(&filters, columns, document) {
                    let score = match request.sort {
                        Sort::Relevance if scored => f64::from(scorer.score()),
                        Sort::Relevance => 0.0,
                        Sort::Newest => columns.updated.first(document).unwrap_or(0) as f64,
                        Sort::Deadline => {
                            -(columns.deadline.first(document).unwrap_or(u64::MAX) as f64)
                        }
                    };
                    let address = DocAddress::new(ordinal as u32, document);
                    hits.push(Hit { address, score });
                }
                document = scorer.advance();
            }
            counter
                .add_to(columns, &mut totals)
                .map_err(tantivy::TantivyError::from)?;
        }
        let rank = |hit: &Hit| self.ranks.rank(hit.address);
        hits.sort_by(|a, b| {
            b.score
                .total_cmp(&a.score)
                .then_with(|| rank(a).cmp(&rank(b)))
        });
        Ok(SearchAnswer {
            hits,
            facets: ranked(totals),
            highlighter,
            did_you_mean,
        })
    }

    /// Walks every opportunity that passes the gate, with its columns.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn survivors(
        &self,
        gate: &Gate,
        mut visit: impl FnMut(Survivor, &Columns),
    ) -> Result<(), BuildError> {
        let text = gate
            .text
            .as_ref()
            .map(|text| parse(text, &self.searcher, &self.fields, &self.analyzers).query);
        let query = gate.query(&self.fields, text);
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.searcher))?;
        let mut columns_of = Columns::default();
        for (ordinal, reader) in self.searcher.segment_readers().iter().enumerate() {
            let columns = &self.segments[ordinal];
            let filters = SegmentFilters::new(&gate.filters, columns);
            let mut scorer = weight.scorer(reader, 1.0)?;
            let mut document = scorer.doc();
            while document != TERMINATED {
                if columns.is_alive(document) && filters.pass(columns, document) {
                    columns.read(document, &mut columns_of);
                    let address = DocAddress::new(ordinal as u32, document);
                    let rank = self.ranks.rank(address);
                    visit(Survivor { address, rank }, &columns_of);
                }
                document = scorer.advance();
            }
        }
        Ok(())
    }

    /// The opportunity at an address, with its columns.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn record(&self, address: DocAddress) -> Result<(Opportunity, Columns), BuildError> {
        let document: TantivyDocument = self.searcher.doc(address)?;
        let bytes = document
            .get_first(self.fields.record)
            .and_then(|value| value.as_bytes())
            .unwrap_or_default();
        let opportunity = serde_json::from_slice(bytes)
            .map_err(|error| tantivy::TantivyError::InternalError(error.to_string()))?;
        let mut columns = Columns::default();
        self.segments[address.segment_ord as usize].read(address.doc_id, &mut columns);
        Ok((opportunity, columns))
    }

    /// Where the opportunity with this id stands.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn find(&self, id: &str) -> Result<Option<DocAddress>, BuildError> {
        let query = TermQuery::new(
            Term::from_field_text(self.fields.id, id),
            IndexRecordOption::Basic,
        );
        let weight = query.weight(EnableScoring::disabled_from_searcher(&self.searcher))?;
        for (ordinal, reader) in self.searcher.segment_readers().iter().enumerate() {
            let mut scorer = weight.scorer(reader, 1.0)?;
            let mut document = scorer.doc();
            while document != TERMINATED {
                if self.segments[ordinal].is_alive(document) {
                    return Ok(Some(DocAddress::new(ordinal as u32, document)));
                }
                document = scorer.advance();
            }
        }
        Ok(None)
    }

    /// How many opportunities want a concept or something below it.
    ///
    /// # Errors
    /// When the index cannot be read.
    pub fn count_concept(&self, concept: &str) -> Result<u64, BuildError> {
        let term = Term::from_field_text(self.fields.concept, concept);
        let query = TermQuery::new(term, IndexRecordOption::Basic);
        Ok(query.count(&self.searcher)? as u64)
    }

    /// The provider of a document, as it stands in the facet.
    pub fn provider(&self, address: DocAddress) -> Option<String> {
        let columns = &self.segments[address.segment_ord as usize];
        let place = super::columns::CODE_COLUMNS
            .iter()
            .position(|f| *f == Facet::Provider)?;
        let column = columns.codes[place].as_ref()?;
        let term = column.ords().first(address.doc_id)?;
        let mut value = String::new();
        column.ord_to_str(term, &mut value).ok()?;
        Some(value)
    }

    fn with_occupations(&self, text: Box<dyn Query>, occupations: &[IscoCode]) -> Box<dyn Query> {
        if occupations.is_empty() {
            return text;
        }
        let terms = occupations.iter().map(|code| {
            let term = Term::from_field_text(self.fields.concept, &format!("isco:{code}"));
            let query: Box<dyn Query> = Box::new(TermQuery::new(term, IndexRecordOption::Basic));
            (Occur::Should, query)
        });
        let any = BooleanQuery::new(terms.collect());
        let filter = tantivy::query::BoostQuery::new(Box::new(any), 0.0);
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, text),
            (Occur::Must, Box::new(filter)),
        ]))
    }
}
