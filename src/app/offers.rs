//! Which trainings and programmes grant what a person lacks?

use crate::domain::{
    CountryCode, GrantedThing, IscoCode, Kind, LocalText, Opportunity, OpportunityId, StatusKind,
};
use crate::matching::FieldChange;

/// Open trainings and programmes with what they grant.
#[derive(Debug, Default)]
pub struct Offers(Vec<Offer>);

/// One training or programme.
#[derive(Debug)]
pub struct Offer {
    /// Its id.
    pub id: OpportunityId,
    /// Its name.
    pub title: LocalText,
    countries: Vec<CountryCode>,
    kind: Kind,
    occupations: Vec<IscoCode>,
    grants: Vec<GrantedThing>,
}

/// For whom offers are looked for.
#[derive(Debug, Clone, Copy)]
pub struct Seeker<'a> {
    /// Where the person lives.
    pub residence: Option<CountryCode>,
    /// What the person does; empty when unknown.
    pub occupations: &'a [Vec<IscoCode>],
}

impl Seeker<'_> {
    /// Whether an offer for these occupations suits: it names none, or a group near the person's.
    fn suits(&self, wanted: &[IscoCode]) -> bool {
        let mut held = self.occupations.iter().flatten().peekable();
        wanted.is_empty()
            || held.peek().is_none()
            || held.any(|own| wanted.iter().any(|code| code.prefix(2).covers(*own)))
    }
}

/// A change names at most so many offers.
const MOST: usize = 5;

impl Offers {
    /// Collects what is open and grants something.
    pub fn of<'a>(opportunities: impl Iterator<Item = &'a Opportunity>) -> Self {
        let granting = opportunities.filter(|own| {
            own.kind != Kind::Job && own.status.is == StatusKind::Open && !own.grants.is_empty()
        });
        Self(
            granting
                .map(|own| Offer {
                    id: own.id.clone(),
                    title: own.title.clone(),
                    countries: own.countries.clone(),
                    kind: own.kind,
                    occupations: own.wanted.occupations.clone(),
                    grants: own.grants.iter().map(|grant| grant.thing.clone()).collect(),
                })
                .collect(),
        )
    }

    /// What grants a change, nearest first: where the person lives, trainings before programmes,
    /// the level asked before higher ones.
    pub fn granting(&self, change: &FieldChange, seeker: Seeker<'_>) -> Vec<&Offer> {
        let mut found: Vec<(u8, bool, bool, &Offer)> = Vec::new();
        let residence = seeker.residence;
        for offer in self
            .0
            .iter()
            .filter(|offer| seeker.suits(&offer.occupations))
        {
            let near = residence.is_none_or(|home| {
                // Recognition happens where it is asked for, everything else near home.
                offer.countries.contains(&home) || matches!(change, FieldChange::Recognition { .. })
            });
            let surplus = offer
                .grants
                .iter()
                .filter_map(|grant| surplus(grant, change, offer))
                .min();
            if let (true, Some(surplus)) = (near, surplus) {
                // What is for several countries is on the internet or far from most of them.
                let elsewhere = residence.is_some_and(|home| offer.countries != [home]);
                found.push((surplus, offer.kind != Kind::Training, elsewhere, offer));
            }
        }
        found.sort_by(|a, b| (a.0, a.1, a.2, &a.3.id).cmp(&(b.0, b.1, b.2, &b.3.id)));
        found
            .into_iter()
            .take(MOST)
            .map(|(_, _, _, offer)| offer)
            .collect()
    }
}

/// How much more than the change a grant gives; none when it does not give it.
fn surplus(grant: &GrantedThing, change: &FieldChange, offer: &Offer) -> Option<u8> {
    match (grant, change) {
        (
            GrantedThing::Language(own),
            FieldChange::Language {
                code,
                to,
                certified,
                ..
            },
        ) => {
            let gives = own.code == *code && own.level >= *to && (own.certified || !certified);
            gives.then(|| own.level.rank() - to.rank())
        }
        (GrantedThing::Recognition(own), FieldChange::Recognition { country, state }) => {
            (own.country == *country && own.state >= *state).then_some(0)
        }
        (GrantedThing::Licence(own), FieldChange::Licence(wanted)) => (own == wanted).then_some(0),
        (GrantedThing::Skill(own), FieldChange::Skill(wanted)) => (own == wanted).then_some(0),
        (GrantedThing::Completed(own), FieldChange::Completed(ids)) => {
            (ids.contains(own) || ids.contains(&offer.id)).then_some(0)
        }
        _ => None,
    }
}
