//! Feeds as JSON Feed 1.1.

use serde::Serialize;
use utoipa::ToSchema;

use super::{Entry, Feed, moment};

/// A feed as JSON Feed 1.1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JsonFeed {
    /// `https://jsonfeed.org/version/1.1`.
    pub version: &'static str,
    /// What it is a feed of.
    pub title: String,
    /// The page of the service.
    pub home_page_url: String,
    /// The address of this feed.
    pub feed_url: String,
    /// The address of what is older.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_url: Option<String>,
    /// The language that was asked for.
    pub language: String,
    /// Newest first.
    pub items: Vec<JsonFeedItem>,
}

/// An opportunity in a JSON Feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JsonFeedItem {
    /// The same under every address of the service.
    pub id: String,
    /// The page of the record at this service.
    pub url: String,
    /// The page of whoever offers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_url: Option<String>,
    /// Its name.
    pub title: String,
    /// What it is, in plain words.
    pub content_text: String,
    /// When it was written or checked last (RFC 3339).
    pub date_modified: String,
    /// Who offers it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<JsonFeedAuthor>,
    /// Kind, category, countries.
    pub tags: Vec<String>,
    /// The language of its texts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// Who offers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct JsonFeedAuthor {
    /// The name.
    pub name: String,
}

impl Feed {
    /// The feed as a JSON Feed.
    pub fn to_json_feed(&self) -> JsonFeed {
        JsonFeed {
            version: "https://jsonfeed.org/version/1.1",
            title: self.title.clone(),
            home_page_url: self.home(),
            feed_url: self.own.clone(),
            next_url: self.next.clone(),
            language: self.locale.to_string(),
            items: self.entries.iter().map(item).collect(),
        }
    }
}

fn item(entry: &Entry) -> JsonFeedItem {
    let author = |name: &String| JsonFeedAuthor { name: name.clone() };
    JsonFeedItem {
        id: entry.id.clone(),
        url: entry.record.clone(),
        external_url: entry.page.clone(),
        title: entry.title.clone(),
        content_text: entry.summary.clone(),
        date_modified: moment(entry.updated),
        authors: entry.author.iter().map(author).collect(),
        tags: entry.tags.clone(),
        language: entry.title_lang.clone(),
    }
}
