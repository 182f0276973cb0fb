//! By which permit could this person take this job?

use super::judged::Telling;
use super::view::RouteView;
use crate::catalogue::Entry;
use crate::domain::{
    Category, CountryCode, JobOffer, Kind, LocalText, Opportunity, OpportunityId, StatusKind,
};
use crate::rules::{Condition, Facts, Judge, Leaf, Node, TreeId};

/// The open pathways that ask for a job offer.
#[derive(Debug, Default)]
pub struct Routes(Vec<Route>);

#[derive(Debug)]
struct Route {
    id: OpportunityId,
    title: LocalText,
    countries: Vec<CountryCode>,
    tree: TreeId,
}

/// A contract without an end is longer than any that is asked for, or allowed.
const WITHOUT_END_MONTHS: u32 = 1_200;

impl Routes {
    /// Collects them from a catalogue.
    pub fn of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Self {
        let routes = entries.filter(|entry| {
            let own = &entry.opportunity;
            // A framework of the EU is no permit: each country has its own.
            own.kind == Kind::Pathway
                && own.category != Category::Framework
                && own.status.is == StatusKind::Open
                && entry.requires.as_ref().is_some_and(asks_for_job_offer)
        });
        Self(
            routes
                .map(|entry| Route {
                    id: entry.opportunity.id.clone(),
                    title: entry.opportunity.title.clone(),
                    countries: entry.opportunity.countries.clone(),
                    tree: entry.tree,
                })
                .collect(),
        )
    }
}

impl Telling<'_> {
    /// The pathways to the country of a job, judged as if the person had this offer, best first.
    pub(super) fn routes(&self, job: &Opportunity) -> Vec<RouteView> {
        let Some(country) = job.countries.first() else {
            return Vec::new();
        };
        let facts = self.judge.facts();
        let mut profile = facts.profile.clone();
        profile.job_offer = Some(as_offer(job, *country));
        let offered = Facts {
            profile: &profile,
            ..facts.clone()
        };
        let snapshot = self.snapshot;
        let judge = Judge::new(&snapshot.rulebook, &snapshot.parameters, offered);
        let leading = snapshot.routes.0.iter();
        let leading = leading.filter(|route| route.countries.contains(country));
        let mut routes: Vec<RouteView> = leading
            .map(|route| {
                let decision = judge.decide(route.tree);
                RouteView {
                    id: route.id.to_string(),
                    title: route.title.best(self.locale).0.to_owned(),
                    verdict: decision.verdict,
                    missing: decision.missing().into_iter().map(str::to_owned).collect(),
                }
            })
            .collect();
        routes.sort_by(|a, b| {
            (a.verdict, a.missing.len(), &a.id).cmp(&(b.verdict, b.missing.len(), &b.id))
        });
        routes
    }
}

/// A job as the offer that a person would hold.
fn as_offer(job: &Opportunity, country: CountryCode) -> JobOffer {
    let details = job.job.as_ref();
    let without_end = details.and_then(|own| own.contract.as_deref()) == Some("permanent");
    let months = details.and_then(|own| own.months);
    JobOffer {
        has: Some(true),
        country: Some(country),
        occupation: job.wanted.occupations.first().map(|code| (*code).into()),
        months: months.or(without_end.then_some(WITHOUT_END_MONTHS)),
        salary: details.and_then(|own| own.pay),
    }
}

fn asks_for_job_offer(condition: &Condition) -> bool {
    match &condition.node {
        Node::All(children) | Node::Any(children) => children.iter().any(asks_for_job_offer),
        Node::Not(_) => false,
        Node::Points(points) => points
            .from
            .iter()
            .any(|line| asks_for_job_offer(&line.when)),
        Node::Leaf(leaf) => matches!(leaf, Leaf::JobOffer(_)),
    }
}
