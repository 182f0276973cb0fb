//! What a search asks, read from an address and written to one.

use crate::app::FindRequest;
use crate::domain::{Category, CountryCode, IscoCode, Kind, LanguageCode, Locale, StatusKind};
use crate::search::{ANY, Facet, Sort};
use crate::web::visit::Visit;

/// Results on a page.
const PER_PAGE: usize = 20;

/// What a search asks.
#[derive(Clone)]
pub struct Question {
    /// The question itself.
    pub request: FindRequest,
}

impl Question {
    /// Reads it; what is unknown is passed over.
    pub fn read(visit: &Visit) -> Self {
        let mut request = FindRequest {
            q: visit.text("q"),
            occupations: visit.list::<IscoCode>("occupation"),
            sort: visit
                .list::<Sort>("sort")
                .first()
                .copied()
                .unwrap_or_default(),
            diversify: true,
            limit: PER_PAGE,
            cursor: visit.text("cursor"),
            ..FindRequest::default()
        };
        let is_on = |text: String| matches!(text.as_str(), "true" | "1" | "on");
        request.filters.free_for_worker = visit.text("free_for_worker").is_some_and(is_on);
        let origins = visit.list::<String>("origin").into_iter();
        let is_origin = |own: &String| own == ANY || own.parse::<CountryCode>().is_ok();
        let read = [
            (Facet::Kind, texts(visit.list::<Kind>("kind"))),
            (Facet::Category, texts(visit.list::<Category>("category"))),
            (Facet::Status, texts(visit.list::<StatusKind>("status"))),
            (Facet::Country, texts(visit.list::<CountryCode>("country"))),
            (
                Facet::Language,
                texts(visit.list::<LanguageCode>("language")),
            ),
            (Facet::Origin, origins.filter(is_origin).collect()),
            // A provider's name may hold a comma.
            (
                Facet::Provider,
                visit.text("provider").into_iter().collect(),
            ),
        ];
        let read = read.into_iter().filter(|(_, values)| !values.is_empty());
        request.filters.values.extend(read);
        Self { request }
    }

    /// The words.
    pub fn words(&self) -> &str {
        self.request.q.as_deref().unwrap_or_default()
    }

    /// Whether nothing is asked.
    pub fn is_plain(&self) -> bool {
        self.pairs().is_empty() && self.request.cursor.is_none()
    }

    /// Whether a facet is limited to a value.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        self.values(facet).iter().any(|own| own == value)
    }

    /// The values that a facet is limited to.
    pub fn values(&self, facet: Facet) -> &[String] {
        let values = self.request.filters.values.get(&facet);
        values.map_or(&[], Vec::as_slice)
    }

    /// The filters that the form does not show, to be kept when it is sent.
    pub fn kept(&self) -> Vec<(&'static str, String)> {
        let kept = ["category", "origin", "provider", "occupation"];
        let pairs = self.pairs().into_iter();
        pairs.filter(|(name, _)| kept.contains(name)).collect()
    }

    /// The same with other words, from the first page.
    pub fn with_words(&self, words: &str) -> Self {
        let mut own = self.clone();
        own.request.q = Some(words.to_owned());
        own.request.cursor = None;
        own
    }

    /// The same for one provider, from the first page.
    pub fn with_provider(&self, provider: &str) -> Self {
        let mut own = self.clone();
        let values = &mut own.request.filters.values;
        values.insert(Facet::Provider, vec![provider.to_owned()]);
        own.request.cursor = None;
        own
    }

    /// The page of the question in a language.
    pub fn address(&self, locale: Locale, more: &[(&str, &str)]) -> String {
        self.write("/search", locale, self.pairs(), more)
    }

    /// The question as a feed.
    pub fn feed(&self, format: &str, locale: Locale) -> String {
        let mut pairs = self.pairs();
        pairs.retain(|(name, _)| *name != "sort");
        self.write(&format!("/v1/feeds/search.{format}"), locale, pairs, &[])
    }

    fn write(
        &self,
        path: &str,
        locale: Locale,
        pairs: Vec<(&'static str, String)>,
        more: &[(&str, &str)],
    ) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("lang", locale.code());
        query.extend_pairs(pairs);
        query.extend_pairs(more);
        format!("{path}?{}", query.finish())
    }

    /// Everything that is asked, page and language apart.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let request = &self.request;
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        pairs.extend(request.q.clone().map(|own| ("q", own)));
        for (facet, values) in &request.filters.values {
            let name: &'static str = (*facet).into();
            pairs.extend(values.iter().map(|value| (name, value.clone())));
        }
        let occupations = request.occupations.iter();
        pairs.extend(occupations.map(|code| ("occupation", format!("isco:{code}"))));
        if request.filters.free_for_worker {
            pairs.push(("free_for_worker", "true".to_owned()));
        }
        if request.sort != Sort::default() {
            let sort: &'static str = request.sort.into();
            pairs.push(("sort", sort.to_owned()));
        }
        pairs
    }
}

fn texts<T: ToString>(values: Vec<T>) -> Vec<String> {
    values.iter().map(ToString::to_string).collect()
}
