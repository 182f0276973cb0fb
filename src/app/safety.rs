//! Where an offer can be checked, who pays what, and what warns of a fraud.

use jiff::civil::Date;
use serde::Serialize;
use utoipa::ToSchema;

use super::problem::AppError;
use super::snapshot::Snapshot;
use super::view::CatalogueView;
use crate::domain::{
    Amount, Confidence, CountryCode, CurrencyCode, LocalText, Locale, Source, shown,
};
use crate::intake::Suggest;
use crate::safety::{Channel, ChannelKind, Fee, RedFlag, Severity, WhoPays};

/// What a worker should know before accepting an offer.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SafetyView {
    /// What the answer rests on.
    pub catalogue: CatalogueView,
    /// The country asked about.
    pub country: CountryCode,
    /// Where something can be checked.
    pub channels: Vec<ChannelView>,
    /// Who pays what.
    pub fees: Vec<FeeView>,
    /// What warns of a fraud.
    pub red_flags: Vec<RedFlagView>,
    /// Whether any of this must be looked at again.
    pub stale: bool,
}

/// A place where something can be checked.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ChannelView {
    /// What it is for.
    pub kind: ChannelKind,
    /// Its own name.
    pub name: String,
    /// What one can check there.
    pub what: String,
    /// Its page, when a source names one.
    pub url: Option<String>,
    /// Who runs it.
    pub run_by: Option<String>,
    /// Where this was seen; none when it is unverified.
    pub source: Option<String>,
    /// The day it was seen.
    pub seen: Option<Date>,
    /// How well the source supports it.
    pub confidence: Confidence,
    /// Not confirmed by a source.
    pub unverified: bool,
}

/// A rule about one payment.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct FeeView {
    /// The rule.
    pub text: String,
    /// Who pays.
    pub who_pays: WhoPays,
    /// The amount or the most that may be asked.
    pub amount: Option<Amount>,
    /// ISO 4217.
    pub currency: Option<CurrencyCode>,
    /// The provision, as lawyers cite it.
    pub cite: Option<String>,
    /// Where this was seen; none when it is unverified.
    pub source: Option<String>,
    /// The day it was seen.
    pub seen: Option<Date>,
    /// How well the source supports it.
    pub confidence: Confidence,
    /// Not confirmed by a source.
    pub unverified: bool,
}

/// A sign that an offer may be dishonest.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RedFlagView {
    /// Its stable id.
    pub id: String,
    /// What it does to an offer.
    pub severity: Severity,
    /// What it is.
    pub text: String,
    /// What to do about it.
    pub advice: String,
    /// Where this was seen; none when it is unverified.
    pub source: Option<String>,
    /// The day it was seen.
    pub seen: Option<Date>,
    /// How well the source supports it.
    pub confidence: Confidence,
    /// Not confirmed by a source.
    pub unverified: bool,
}

impl Snapshot {
    /// The countries that have a safety guide, in the order of their codes.
    pub fn list_safety_countries(&self) -> Vec<CountryCode> {
        self.safety.countries().collect()
    }

    /// What a worker should know about recruitment from or to a country.
    ///
    /// # Errors
    /// When there is no such country, or no guide for it; the error names those that exist.
    pub fn get_safety(
        &self,
        country: &str,
        locale: Locale,
        as_of: Date,
    ) -> Result<SafetyView, AppError> {
        let code: CountryCode = country.parse().map_err(|_| AppError::NotFound {
            what: "country",
            id: shown(country),
            suggestions: CountryCode::suggest(country),
        })?;
        let own = self.safety.find_guide(code);
        let own = own.ok_or_else(|| AppError::NotFound {
            what: "safety guide for",
            id: code.to_string(),
            suggestions: self.safety.countries().map(|own| own.to_string()).collect(),
        })?;
        let guides = || self.safety.everywhere().into_iter().chain([own]);
        let channels = guides().flat_map(|guide| &guide.channels);
        let fees = guides().flat_map(|guide| &guide.fees);
        let flags = self.safety.red_flags().iter();
        Ok(SafetyView {
            catalogue: self.about(as_of),
            country: code,
            channels: channels.map(|own| channel_view(own, locale)).collect(),
            fees: fees.map(|own| fee_view(own, locale)).collect(),
            red_flags: flags.map(|own| flag_view(own, locale)).collect(),
            stale: self.safety.is_stale(code, as_of),
        })
    }
}

fn channel_view(channel: &Channel, locale: Locale) -> ChannelView {
    let (source, seen, confidence) = evidence(channel.source.as_ref());
    ChannelView {
        kind: channel.kind,
        name: channel.name.clone(),
        what: text(&channel.what, locale),
        url: channel.url.clone(),
        run_by: channel.run_by.as_ref().map(|own| own.name.clone()),
        source,
        seen,
        confidence,
        unverified: channel.unverified,
    }
}

fn fee_view(fee: &Fee, locale: Locale) -> FeeView {
    let (source, seen, confidence) = evidence(fee.source.as_ref());
    FeeView {
        text: text(&fee.text, locale),
        who_pays: fee.who_pays,
        amount: fee.amount,
        currency: fee.currency,
        cite: fee.cite.clone(),
        source,
        seen,
        confidence,
        unverified: fee.unverified,
    }
}

fn flag_view(flag: &RedFlag, locale: Locale) -> RedFlagView {
    let (source, seen, confidence) = evidence(flag.source.as_ref());
    RedFlagView {
        id: flag.id.clone(),
        severity: flag.severity,
        text: text(&flag.text, locale),
        advice: text(&flag.advice, locale),
        source,
        seen,
        confidence,
        unverified: flag.unverified,
    }
}

fn text(text: &LocalText, locale: Locale) -> String {
    text.best(locale).0.to_owned()
}

/// Where and when something was seen, and how well that supports it.
fn evidence(source: Option<&Source>) -> (Option<String>, Option<Date>, Confidence) {
    match source {
        Some(own) => {
            let reference = own.reference().to_owned();
            (Some(reference), Some(own.seen), own.confidence)
        }
        None => (None, None, Confidence::Unverified),
    }
}
