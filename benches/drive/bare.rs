//! The least that an index can be asked for a person: the best twenty by their concepts.
//!
//! Absolute times move with the machine; the ratio to this query moves less.

use std::path::Path;
use std::time::{Duration, Instant};

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Index, Term};

use super::Failure;
use crate::generate::people::{Told, match_request};
use crate::generate::questions::REQUESTS;
use crate::generate::trades::Trades;

/// The median time of the query over all people that are asked for.
pub fn median(index: &Path, trades: &Trades) -> Result<Duration, Failure> {
    let index = Index::open_in_dir(index)?;
    let field = index.schema().get_field("concept")?;
    let searcher = index.reader()?.searcher();
    let queries: Vec<BooleanQuery> = (0..REQUESTS).map(|s| query(field, trades, s)).collect();
    let best = TopDocs::with_limit(20).order_by_score();
    let mut times = Vec::new();
    for round in 0..2 {
        for query in &queries {
            let began = Instant::now();
            let found = searcher.search(query, &best)?;
            let took = began.elapsed();
            // The first round fills caches.
            if round == 1 && !found.is_empty() {
                times.push(took);
            }
        }
    }
    times.sort_unstable();
    Ok(times.get(times.len() / 2).copied().unwrap_or_default())
}

fn query(field: Field, trades: &Trades, seed: u64) -> BooleanQuery {
    let (request, _) = match_request(trades, Told::Codes, seed);
    let codes = ["occupations", "skills"].into_iter().flat_map(|list| {
        let list = request["profile"][list].as_array().into_iter().flatten();
        list.filter_map(|own| own["code"].as_str())
            .collect::<Vec<_>>()
    });
    // Of an occupation the two-digit group, as the gate takes it.
    let term = |code: &str| match code.strip_prefix("isco:") {
        Some(digits) => Term::from_field_text(field, &format!("isco:{}", &digits[..2])),
        None => Term::from_field_text(field, code),
    };
    let clause = |code: &str| -> (Occur, Box<dyn Query>) {
        let query = TermQuery::new(term(code), IndexRecordOption::Basic);
        (Occur::Should, Box::new(query))
    };
    BooleanQuery::new(codes.map(clause).collect())
}
