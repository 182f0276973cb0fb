//! Opportunities and findings, told in the reader's language.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::snapshot::Snapshot;
use super::view::{
    CardView, ConditionView, CostView, NamedView, PointsLineView, PointsView, RecordView,
    StatusView,
};
use crate::domain::{CostPeriod, LocalText, Locale, Opportunity};
use crate::i18n::Names;
use crate::rules::{Finding, PointsFinding};

impl Snapshot {
    pub(super) fn card(&self, own: &Opportunity, locale: Locale, as_of: Date) -> CardView {
        let (title, title_lang) = own.title.best(locale);
        let (summary, summary_lang) = own.summary.best(locale);
        CardView {
            id: own.id.to_string(),
            kind: own.kind,
            category: own.category,
            title: title.to_owned(),
            title_lang: title_lang.map(|code| code.to_string()),
            summary: summary.to_owned(),
            summary_lang: summary_lang.map(|code| code.to_string()),
            provider: own.provider.clone(),
            authority: own.authority.clone(),
            countries: own.countries.clone(),
            origins: own.origins.clone(),
            status: self.status(own, locale, as_of),
            access: own.access.clone(),
            can_apply: own.can_apply(as_of),
            url: own.url.clone(),
            checked: own.checked.clone(),
            sources: own.sources.clone(),
            costs: own.costs.iter().map(cost).collect(),
            stale: own.is_stale(as_of),
            sample: own.sample,
            publication: own.uploaded.as_ref().map(|own| own.publication),
            flags: self.flag_views(own, locale),
        }
    }

    pub(super) fn record_view(
        &self,
        own: &Opportunity,
        conditions: Vec<ConditionView>,
        locale: Locale,
        as_of: Date,
    ) -> RecordView {
        let wanted = &own.wanted;
        let occupations = wanted.occupations.iter().map(|code| NamedView {
            id: format!("isco:{code}"),
            title: self.occupation(*code, locale),
        });
        let skills = wanted
            .skills
            .iter()
            .chain(&wanted.optional_skills)
            .map(|id| NamedView {
                id: id.to_string(),
                title: self.concept(id, locale),
            });
        RecordView {
            catalogue: self.about(as_of),
            opportunity: self.card(own, locale, as_of),
            titles: all_languages(&own.title),
            summaries: all_languages(&own.summary),
            regions: own.regions.clone(),
            legal_basis: own.legal_basis.clone(),
            takes: own.takes.clone(),
            duration: own.duration.clone(),
            stay: own.stay.clone(),
            places: own.places.clone(),
            occupations: occupations.collect(),
            skills: skills.collect(),
            grants: own.grants.clone(),
            job: own.job.clone(),
            replaces: own.replaces.iter().map(ToString::to_string).collect(),
            note: own.note.clone(),
            conditions,
            uploaded: self.uploaded_view(own),
            verify: self.verify_views(own, locale, as_of),
        }
    }

    pub(super) fn condition_view(&self, finding: &Finding, locale: Locale) -> ConditionView {
        let messages = &self.messages;
        let reason: &str = finding.reason.into();
        let value = |argument| messages.argument(argument, locale, self);
        ConditionView {
            id: finding.id.clone(),
            state: finding.state,
            reason: finding.reason,
            reason_text: messages.word(&format!("reason-{reason}"), locale),
            text: messages.say(&finding.asks, locale, self),
            have: finding.have.as_ref().map(value),
            want: finding.want.as_ref().map(value),
            by: finding.by,
            when: finding.when,
            decides: finding.decides,
            path: finding.path.clone(),
            cite: finding.cite.clone(),
            source: finding.source.clone(),
            seen: finding.seen.to_string(),
            note: finding.note.clone(),
            points: finding.points.as_ref().map(points),
        }
    }

    fn status(&self, own: &Opportunity, locale: Locale, as_of: Date) -> StatusView {
        let status = &own.status;
        let is = status.is.on(as_of, status.since, status.until);
        let day = |date: Option<Date>| date.map(|date| date.to_string());
        StatusView {
            is,
            text: self.messages.word(&format!("status-{}", is.code()), locale),
            since: day(status.since),
            until: day(status.until),
            next_check: day(status.next_check),
            note: status.note.clone(),
        }
    }
}

fn cost(cost: &crate::domain::Cost) -> CostView {
    CostView {
        item: cost.item.clone(),
        amount: cost.amount,
        currency: cost.currency.to_string(),
        payer: cost.payer,
        per: cost.per.unwrap_or(CostPeriod::Once),
        unverified: cost.unverified,
    }
}

fn points(points: &PointsFinding) -> PointsView {
    let line = |line: &crate::rules::PointsLineFinding| PointsLineView {
        points: line.points,
        state: line.state,
        counted: line.counted,
        path: line.path.clone(),
    };
    PointsView {
        needed: points.needed,
        certain: points.certain,
        possible: points.possible,
        lines: points.lines.iter().map(line).collect(),
    }
}

fn all_languages(text: &LocalText) -> BTreeMap<String, String> {
    text.iter()
        .map(|(code, text)| (code.to_string(), text.to_owned()))
        .collect()
}
