//! Red flags of an uploaded offer.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::snapshot::Snapshot;
use crate::domain::{Locale, Offer, Organisation, OrganisationKind, PaidBy, Pay, RaisedFlag};
use crate::safety::{Offer as Checked, Paper, Severity, Why};

/// A red flag in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FlagView {
    /// Its id.
    pub id: String,
    /// Whether it holds the offer back.
    pub severity: Severity,
    /// What was seen.
    pub detail: String,
    /// What to do about it.
    pub advice: String,
    /// The words or facts that raised it.
    pub because: Vec<String>,
}

/// A permission of an authority holds so long.
const PERMISSION_DAYS: i64 = 120;

impl Snapshot {
    /// The red flags that an offer raises.
    pub fn raise_flags(
        &self,
        offer: &Offer,
        organisation: &Organisation,
        today: Date,
    ) -> Vec<RaisedFlag> {
        let checked = looked_at(offer, organisation, self.usual_pay(offer));
        let raised = self.safety.find_flags(&checked, today);
        let raised = raised.into_iter().map(|own| RaisedFlag {
            id: own.flag.id.clone(),
            because: own.why.iter().map(because).collect(),
        });
        raised.collect()
    }

    /// A rough pay of the offer's occupation where the job is, when it names just one.
    fn usual_pay(&self, offer: &Offer) -> Option<Pay> {
        let [occupation] = offer.occupations.as_slice() else {
            return None;
        };
        self.safety.find_usual_pay(offer.country, *occupation)
    }

    /// Whether a flag holds an offer back.
    pub(super) fn blocks(&self, flag: &RaisedFlag) -> bool {
        let known = self.safety.red_flags().iter().find(|own| own.id == flag.id);
        known.is_none_or(|own| own.severity == Severity::Blocks)
    }

    /// A flag in the reader's language; none when it is no longer among the flags.
    pub(in crate::app) fn flag_view(&self, flag: &RaisedFlag, locale: Locale) -> Option<FlagView> {
        let known = self
            .safety
            .red_flags()
            .iter()
            .find(|own| own.id == flag.id)?;
        Some(FlagView {
            id: flag.id.clone(),
            severity: known.severity,
            detail: known.text.best(locale).0.to_owned(),
            advice: known.advice.best(locale).0.to_owned(),
            because: flag.because.clone(),
        })
    }
}

/// What is looked at in an offer.
fn looked_at<'a>(
    offer: &'a Offer,
    organisation: &Organisation,
    usual_pay: Option<Pay>,
) -> Checked<'a> {
    let fee = offer.fee_to_worker.as_ref();
    let texts = [
        Some(&offer.title),
        Some(&offer.description),
        fee.and_then(|own| own.what_for.as_ref()),
    ];
    let day = offer.permission.as_ref().and_then(|own| own.date);
    let last = day.and_then(|day| {
        day.checked_add(jiff::Span::new().days(PERMISSION_DAYS))
            .ok()
    });
    Checked {
        texts: texts.into_iter().flatten().map(String::as_str).collect(),
        contact: offer.employer.contact.as_deref(),
        fee_to_worker: fee.map(|own| own.amount),
        deposit: offer.deposit_required,
        charges: offer.airfare_paid_by.map(|own| own == PaidBy::Worker),
        pay: offer.pay,
        usual_pay,
        licence: licence(offer, organisation),
        permission: last.map(Paper::Until),
    }
}

/// An agency needs a licence: its own, or the one that the offer names.
fn licence(offer: &Offer, organisation: &Organisation) -> Option<Paper> {
    if organisation.kind != OrganisationKind::Agency {
        return None;
    }
    match (&organisation.licence, &offer.agency_licence_no) {
        (Some(own), _) => own.expires_on.map(Paper::Until),
        (None, Some(_)) => None,
        (None, None) => Some(Paper::Missing),
    }
}

fn because(why: &Why) -> String {
    match why {
        Why::Sign(sign) => sign.code().to_owned(),
        Why::Words(words) => words.clone(),
    }
}
