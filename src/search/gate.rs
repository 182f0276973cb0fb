//! The gate: which opportunities a match looks at.

use tantivy::query::{AllQuery, BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Term};

use super::facet::Filters;
use super::query::TextQuery;
use super::schema::Fields;
use crate::domain::IscoCode;

/// What lets an opportunity pass.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Gate {
    /// Occupations held; sharing the two-digit group is enough. None when unknown.
    pub occupations: Option<Vec<IscoCode>>,
    /// Skills held (concept ids); sharing `enough_skills` of them is enough. None when unknown.
    pub skills: Option<Vec<String>>,
    /// Words; matching them is enough.
    pub text: Option<TextQuery>,
    /// Filters that must hold.
    pub filters: Filters,
}

/// One opportunity that passed the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survivor {
    /// Where it stands in the index.
    pub address: DocAddress,
    /// Grows with the id.
    pub rank: u32,
}

/// How many shared skills let an opportunity pass without a shared occupation.
const ENOUGH_SKILLS: usize = 2;

impl Gate {
    /// The gate as a query; filters are applied while walking.
    pub(super) fn query(&self, fields: &Fields, text: Option<Box<dyn Query>>) -> Box<dyn Query> {
        if self.occupations.is_none() && self.skills.is_none() {
            return Box::new(AllQuery);
        }
        let term = |text: &str| -> Box<dyn Query> {
            let term = Term::from_field_text(fields.concept, text);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
        };
        let mut ways: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Should, term("any"))];
        let mut groups: Vec<String> = self
            .occupations
            .iter()
            .flatten()
            .flat_map(|code| {
                [
                    format!("isco:{}", code.prefix(2)),
                    format!("all:{}", code.prefix(1)),
                ]
            })
            .collect();
        groups.sort();
        groups.dedup();
        ways.extend(groups.iter().map(|group| (Occur::Should, term(group))));
        let skills: std::collections::BTreeSet<&String> = self.skills.iter().flatten().collect();
        if !skills.is_empty() {
            let held = skills.iter();
            let clauses = held.map(|skill| (Occur::Should, term(skill))).collect();
            let needed = ENOUGH_SKILLS.min(skills.len());
            let shared = BooleanQuery::with_minimum_required_clauses(clauses, needed);
            ways.push((Occur::Should, Box::new(shared)));
        }
        if let Some(text) = text {
            ways.push((Occur::Should, text));
        }
        Box::new(BooleanQuery::new(ways))
    }
}
