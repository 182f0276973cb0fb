//! A search as a feed: what is new, for readers of news and for portals.

mod atom;
mod json;

use jiff::civil::Date;

use super::find::FindRequest;
use super::problem::AppError;
use super::site::record_url;
use super::snapshot::Snapshot;
use super::urn::urn_of;
use super::view::CardView;
use crate::domain::{Kind, Locale};

pub use json::{JsonFeed, JsonFeedAuthor, JsonFeedItem};

/// Where a feed stands, and what names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedPlace {
    /// Scheme and host of the service.
    pub site: String,
    /// The address of this feed.
    pub own: String,
    /// The address of its next page without the cursor, ending so that the cursor can follow.
    pub next: String,
    /// What it is a feed of, in a form that equal questions share.
    pub question: String,
    /// The kind that it is limited to, for its title.
    pub kind: Option<Kind>,
}

/// A search as a feed, newest first.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    id: String,
    title: String,
    locale: Locale,
    updated: Date,
    own: String,
    site: String,
    next: Option<String>,
    entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    id: String,
    /// The page of the record at this service.
    record: String,
    /// The page of whoever offers it.
    page: Option<String>,
    title: String,
    title_lang: Option<String>,
    summary: String,
    summary_lang: Option<String>,
    author: Option<String>,
    updated: Date,
    tags: Vec<String>,
}

/// A day as a moment (RFC 3339): its beginning in UTC.
fn moment(day: Date) -> String {
    format!("{day}T00:00:00Z")
}

impl Snapshot {
    /// Answers a search as a feed.
    ///
    /// # Errors
    /// When the cursor is not of this question or the index cannot be read.
    pub fn feed(
        &self,
        request: &FindRequest,
        place: &FeedPlace,
        locale: Locale,
        today: Date,
    ) -> Result<Feed, AppError> {
        let answer = self.find_opportunities(request, &place.question, locale, today)?;
        let cards = answer.results.into_iter().map(|own| own.opportunity);
        let entries: Vec<Entry> = cards.map(|card| entry(card, &place.site, locale)).collect();
        let newest = entries.iter().map(|own| own.updated).max();
        let kind = place
            .kind
            .map(|own| self.messages.word(&format!("kind-{own}"), locale));
        let parts = ["Passerelle".to_owned()].into_iter();
        let title: Vec<String> = parts.chain(kind).chain(request.q.clone()).collect();
        Ok(Feed {
            id: urn_of("feed", &format!("{} {locale}", place.question)),
            title: title.join(" · "),
            locale,
            updated: newest.unwrap_or(today),
            own: place.own.clone(),
            site: place.site.clone(),
            next: answer.next.map(|cursor| format!("{}{cursor}", place.next)),
            entries,
        })
    }
}

fn entry(card: CardView, site: &str, locale: Locale) -> Entry {
    let tags = [card.kind.code(), card.category.code()].map(str::to_owned);
    let countries = card.countries.iter().map(ToString::to_string);
    Entry {
        id: urn_of("opportunity", &card.id),
        record: record_url(site, &card.id, locale),
        page: card.url,
        title: card.title,
        title_lang: card.title_lang,
        summary: card.summary,
        summary_lang: card.summary_lang,
        author: card.provider.or(card.authority).map(|own| own.name),
        updated: card.checked.on,
        tags: tags.into_iter().chain(countries).collect(),
    }
}
